/** A language server over standard input and output, as any editor would start it, or in this process. */
import { spawn } from 'node:child_process';
import { PassThrough } from 'node:stream';
import { LinkedFiles } from '@driver-diagrams/language-server/workspace/linked-files';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type {
  ClientCapabilities,
  ConfigurationParams,
  Diagnostic,
  InitializeResult,
  LogMessageParams,
  PublishDiagnosticsParams,
  ShowMessageParams,
} from 'vscode-languageserver-protocol';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { startServer as serve } from '../../language-server/src/lsp/server.ts';
import { type Break, inForce } from './breaks.ts';
import { SERVER } from './programs.ts';

/** How long a test waits for an answer, in milliseconds. */
const PATIENCE = 60_000;

export interface TestServer {
  connection: MessageConnection;
  capabilities: InitializeResult['capabilities'];
  /** What the server has written into the log so far. */
  log: string[];
  /** What it has shown to the user. */
  shown: string[];
  /** The exit code, once the process has ended. */
  readonly ended: number | null;
  open(uri: string, text: string): Promise<void>;
  change(uri: string, text: string): Promise<void>;
  /** Resolves with the first problems told of the file, now or later, that match. */
  problems(uri: string, matches: (problems: Diagnostic[]) => boolean): Promise<Diagnostic[]>;
  stop(): Promise<void>;
}

/** What the editor and its user bring along. */
export interface User {
  /** The value of a setting for a folder, or for none. */
  settings?: (scope: string | undefined, section: string | undefined) => unknown;
  initializationOptions?: unknown;
  /** Parts that fail, of those that the program was built with (`buildBroken`). */
  broken?: readonly Break[];
  /** Has more of the server's requests answered, before it starts. */
  prepare?: (connection: MessageConnection) => void;
}

/** Starts a server on a folder: the built one, or another program that speaks the protocol. */
export async function startServer(
  folder?: string,
  program = SERVER,
  abilities: ClientCapabilities = {},
  user: User = {},
  node = process.execPath,
): Promise<TestServer> {
  const traced = user.broken ? ['--enable-source-maps'] : [];
  const child = spawn(node, [...traced, program, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...inForce(user.broken ?? []) },
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  return meet(connection, folder, abilities, user, {
    exitCode: () => child.exitCode,
    async end() {
      await connection.sendNotification('exit');
      connection.dispose();
      child.kill();
    },
  });
}

/** Starts a server on a folder within this process: what fails in it and is not caught fails here. */
export async function startServerHere(
  folder: string,
  abilities: ClientCapabilities,
  user: Omit<User, 'broken'>,
): Promise<TestServer> {
  const [there, back] = [new PassThrough(), new PassThrough()];
  const served = createConnection(ProposedFeatures.all, new StreamMessageReader(there), new StreamMessageWriter(back));
  serve({ connection: served, today: () => '2026-11-30', localFiles: new LinkedFiles() });
  const connection = createMessageConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
  // The protocol's last word would end this process. What the server still does then, it does for nobody.
  return meet(connection, folder, abilities, user, { exitCode: () => null, end: () => connection.dispose() });
}

/** Greets a server, and notes what it says. */
async function meet(
  connection: MessageConnection,
  folder: string | undefined,
  abilities: ClientCapabilities,
  user: User,
  { exitCode, end }: { exitCode: () => number | null; end: () => Promise<void> | void },
): Promise<TestServer> {
  const told = new Map<string, Diagnostic[]>();
  const listeners = new Set<() => void>();
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: PublishDiagnosticsParams) => {
    told.set(uri, diagnostics);
    for (const listener of listeners) listener();
  });
  const log: string[] = [];
  const shown: string[] = [];
  connection.onNotification('window/logMessage', ({ message }: LogMessageParams) => void log.push(message));
  connection.onNotification('window/showMessage', ({ message }: ShowMessageParams) => void shown.push(message));
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) =>
    items.map(({ scopeUri, section }) => user.settings?.(scopeUri, section) ?? null),
  );
  user.prepare?.(connection);
  connection.listen();
  const { capabilities } = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: folder ?? null,
    workspaceFolders: folder ? [{ uri: folder, name: 'folder' }] : null,
    capabilities: abilities,
    initializationOptions: user.initializationOptions,
  });
  await connection.sendNotification('initialized', {});
  const versions = new Map<string, number>();
  return {
    connection,
    capabilities,
    log,
    shown,
    get ended() {
      return exitCode();
    },
    async open(uri, text) {
      versions.set(uri, 1);
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'driver', version: 1, text },
      });
    },
    async change(uri, text) {
      const version = (versions.get(uri) ?? 0) + 1;
      versions.set(uri, version);
      told.delete(uri);
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      });
    },
    problems: (uri, matches) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          listeners.delete(look);
          reject(new Error(`No such problems for ${uri}; last told: ${JSON.stringify(told.get(uri), null, 1)}`));
        }, PATIENCE);
        const look = () => {
          const problems = told.get(uri);
          if (!problems || !matches(problems)) return;
          clearTimeout(timer);
          listeners.delete(look);
          resolve(problems);
        };
        listeners.add(look);
        look();
      }),
    async stop() {
      await connection.sendRequest('shutdown');
      await end();
    },
  };
}
