/**
 * What an extension needs beside VS Code's own API, and what differs between its two hosts: Node on a computer, and the worker of
 * a browser, where there is no disk and no process. Which one is bundled: `#host` in `package.json` beside this folder.
 */
import type * as vscode from 'vscode';

export interface Host {
  /** The disk of this computer. */
  disk?: Disk;
  /** Missing where no process can be started. */
  git?: Git;
  /**
   * Has the painter (`painter.ts`) work in a thread of its own.
   *
   * @param script the painter's
   * @param order see `painter.ts`
   * @param signal ends the thread at once
   * @param parts modules that the script loads when it needs them, by the address that stands in it
   * @returns its answer; nothing when it was given up
   * @throws NoWorker; what the thread could not tell any more, such as a lack of memory
   */
  paint(
    script: vscode.Uri,
    order: object,
    signal: AbortSignal,
    parts?: Readonly<Record<string, vscode.Uri>>,
  ): Promise<unknown>;
}

export interface Disk {
  /** Where a path truly leads. @throws where there is nothing */
  truePath(path: string): Promise<string>;
  /** The file that a name means; missing where there is none yet. @throws where it may not be written */
  fileAt(path: string): Promise<FoundFile | undefined>;
  /** Gives a file the rights of the one that it takes the place of. */
  setMode(path: string, mode: number): Promise<void>;
}

export interface FoundFile {
  /** Where it truly lies. */
  path: string;
  /** Its rights; missing for what is no file to be replaced, such as a pipe. */
  mode?: number;
}

export interface Git {
  /**
   * @param program the path of git
   * @param folder in which git is started
   * @throws GitError with the first line of what git said; an AbortError when it was ended by the signal
   */
  run(program: string, folder: string, args: readonly string[], options?: GitOptions): Promise<Buffer>;
  /** The path of a file in a folder, with slashes, also where links lead to either; undefined for what lies elsewhere. */
  pathIn(folder: string, file: string): Promise<string | undefined>;
}

export interface GitOptions {
  /** For its standard input. */
  input?: string;
  /** Ends git; the promise is then rejected. */
  signal?: AbortSignal;
}

/** What git said when it could not answer. */
export class GitError extends Error {}

/** A browser, or its settings, that starts no worker. */
export class NoWorker extends Error {
  constructor(cause: unknown) {
    super('This browser starts no worker.', { cause });
  }
}
