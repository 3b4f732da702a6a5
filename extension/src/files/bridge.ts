/** The workspace's files as the server asks for them: wherever they lie, and never longer than it may wait. Knows no editor. */
import type {
  FileInfoAnswer,
  FileKind,
  FileTrouble,
  ListFilesAnswer,
  ReadFileAnswer,
} from '@driver-diagrams/language-server/protocol';
import type * as vscode from 'vscode';
import { isMissing } from '../missing-file.ts';
import { base64Of } from './base64.ts';

export interface BridgeOptions {
  /** `vscode.workspace.fs`. */
  fs: Pick<vscode.FileSystem, 'stat' | 'readFile' | 'readDirectory'>;
  /** Whether the server may be told of a file. */
  mayTell(uri: vscode.Uri): boolean;
  /** Is told of each file that was too late and has come since: the server may ask for it again. */
  hasCome(uri: vscode.Uri): void;
  /** Is told when something takes longer than the server waits. */
  isSlow(): void;
  /** How long the server waits for one answer, in milliseconds. */
  patience: number;
}

export interface Bridge {
  info(uri: vscode.Uri): Promise<FileInfoAnswer>;
  read(uri: vscode.Uri): Promise<ReadFileAnswer>;
  list(uri: vscode.Uri): Promise<ListFilesAnswer>;
}

/** No figures of one measure and no theory are longer, in bytes. */
const MOST = 16_000_000;
/** `vscode.FileType`, whose numbers are bits. */
const FILE = 1;
const FOLDER = 2;

/** How long what came too late is kept: a content until it is asked for, what a file is as long as that may take; milliseconds. */
const KEPT_FOR = 60_000;

export function createBridge({ fs, mayTell, hasCome, isSlow, patience }: BridgeOptions): Bridge {
  /** Answers that are on their way or came too late. */
  const coming = new Map<string, Promise<{ trouble?: FileTrouble }>>();
  const late = new Set<string>();
  const forget = (key: string) => {
    coming.delete(key);
    late.delete(key);
  };

  /** What some work answers, if it does so in time; else it is kept for the next who asks. */
  async function inTime<Answer extends { trouble?: FileTrouble }>(
    uri: vscode.Uri,
    doing: 'info' | 'read',
    work: () => Promise<Answer>,
  ): Promise<Answer | { trouble: FileTrouble }> {
    if (!mayTell(uri)) return { trouble: 'outside' };
    const key = `${doing} ${uri}`;
    const known = coming.get(key) as Promise<Answer | { trouble: FileTrouble }> | undefined;
    const answering = known ?? work().catch(whyNot);
    coming.set(key, answering);
    const answer = await Promise.race([answering, after(patience)]);
    if (answer) {
      if (!late.has(key) || doing === 'read') forget(key);
      return answer;
    }
    isSlow();
    if (!known) {
      late.add(key);
      void answering.then(() => {
        hasCome(uri);
        setTimeout(() => forget(key), KEPT_FOR);
      });
    }
    return { trouble: 'slow' };
  }

  const info = (uri: vscode.Uri) =>
    inTime<FileInfoAnswer>(uri, 'info', async () => {
      const { type } = await fs.stat(uri);
      return { kind: kindOf(type) };
    });

  const read = (uri: vscode.Uri) =>
    inTime<ReadFileAnswer>(uri, 'read', async () => {
      const { size } = await fs.stat(uri);
      if (size > MOST) return { trouble: 'large' };
      const bytes = await fs.readFile(uri);
      return bytes.length > MOST ? { trouble: 'large' } : { base64: base64Of(bytes) };
    });

  /** Nobody waits for the list of a folder: the server takes it whenever it comes. */
  async function list(uri: vscode.Uri): Promise<ListFilesAnswer> {
    if (!mayTell(uri)) return { trouble: 'outside' };
    const telling = setTimeout(isSlow, patience);
    try {
      const items = await fs.readDirectory(uri);
      return { items: items.map(([name, type]) => ({ name, kind: kindOf(type) })) };
    } catch (error) {
      return whyNot(error);
    } finally {
      clearTimeout(telling);
    }
  }

  return { info, read, list };
}

function kindOf(type: number): FileKind {
  if (type & FILE) return 'file';
  return type & FOLDER ? 'folder' : 'other';
}

/** @param error of VS Code's file system */
function whyNot(error: unknown): { trouble: FileTrouble } {
  return { trouble: isMissing(error) ? 'missing' : 'unreadable' };
}

function after(time: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), time));
}
