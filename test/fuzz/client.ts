/**
 * A client that does everything at random: opens, edits, closes and deletes, and asks all that can be asked. Each request must be
 * answered, with no error but that of a request that was cancelled or overtaken; and once all is quiet, the server says of each
 * open text what a fresh server says of it.
 */
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { REPORT_KINDS } from '@driver-diagrams/theory/report/index';
import {
  CancellationTokenSource,
  type LogMessageParams,
  LSPErrorCodes,
  MessageType,
  type Position,
  type PublishDiagnosticsParams,
  type ResponseError,
} from 'vscode-languageserver-protocol';
import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';
import { startServer, startServerHere, type TestServer } from '../helpers/server.ts';
import { DRAFTS, mutatedFrom, type Random, randomOf, theoriesIn } from './mutations.ts';

export interface ServerTried {
  requests: number;
  /** What was wrong, each kind once, with how often it was. */
  breaches: string[];
}

const NAMES = [
  ...['a.driver', 'b.driver', 'teams/c.driver', 'teams/ü/d é.driver', 'teams/e#1.driver', 'f%41.driver', 'NET.driver'],
  ...['__proto__.driver', 'constructor.driver'],
];
/** Answers that are no mistake: cancelled, overtaken by an edit, or refused in a sentence of our own. */
const ALLOWED = new Set<number>([
  LSPErrorCodes.RequestCancelled,
  LSPErrorCodes.ContentModified,
  LSPErrorCodes.ServerCancelled,
  LSPErrorCodes.RequestFailed,
]);
/** Milliseconds in which a server that is asked nothing more has answered all, on a machine that does much else. */
const PATIENCE = 120_000;
const LOOK_EVERY = 250;
const ENDED = 'the server ended';

const OPTIONS = { tabSize: 2, insertSpaces: true };
const corpus = [...theoriesIn('samples'), ...DRAFTS];
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** All requests: the parameters of each, for a text and a place in it. */
interface Asked {
  uri: string;
  at: () => Position;
  root: string;
  random: Random;
}
const atPlace = ({ uri, at }: Asked) => ({
  textDocument: { uri },
  position: at(),
  context: { includeDeclaration: true },
});
const whole = ({ uri }: Asked) => ({ textDocument: { uri }, options: OPTIONS });
const inRange = ({ uri, at }: Asked) => ({
  textDocument: { uri },
  range: { start: at(), end: at() },
  context: { diagnostics: [] },
  options: OPTIONS,
});
const calledAt = ({ uri, at }: Asked) => {
  const range = { start: at(), end: at() };
  return { item: { uri, name: 'x', kind: 1, range, selectionRange: range } };
};
const uriOf = (root: string, name: string) => `${root}/${name.split('/').map(encodeURIComponent).join('/')}`;
const REQUESTS: readonly [method: string, params: (asked: Asked) => object][] = [
  ...[
    'hover',
    'completion',
    'definition',
    'references',
    'documentHighlight',
    'prepareRename',
    'prepareCallHierarchy',
    'typeDefinition',
    'implementation',
    'declaration',
  ].map((name) => [`textDocument/${name}`, atPlace] as [string, typeof atPlace]),
  ...['documentSymbol', 'foldingRange', 'documentLink', 'codeLens', 'semanticTokens/full', 'formatting'].map(
    (name) => [`textDocument/${name}`, whole] as [string, typeof whole],
  ),
  ...['inlayHint', 'codeAction', 'rangeFormatting', 'semanticTokens/range'].map(
    (name) => [`textDocument/${name}`, inRange] as [string, typeof inRange],
  ),
  [
    'textDocument/onTypeFormatting',
    ({ uri, at, random }) => ({
      textDocument: { uri },
      position: at(),
      ch: random.of(['}', '\n', 'x']),
      options: OPTIONS,
    }),
  ],
  [
    'textDocument/rename',
    ({ uri, at, random }) => ({
      textDocument: { uri },
      position: at(),
      newName: random.of(['New', '__proto__', '', '1', 'a b', 'aim', 'É', '"']),
    }),
  ],
  ['textDocument/selectionRange', ({ uri, at }) => ({ textDocument: { uri }, positions: [at(), at()] })],
  ...['incomingCalls', 'outgoingCalls'].map((name) => [`callHierarchy/${name}`, calledAt] as [string, typeof calledAt]),
  ['textDocument/semanticTokens/full/delta', ({ uri }) => ({ textDocument: { uri }, previousResultId: '1' })],
  ['driver/alive', () => ({})],
  ['workspace/symbol', ({ random }) => ({ query: random.of(['', 'a', '.*', '(', '__proto__', 'é']) })],
  [
    'workspace/willRenameFiles',
    ({ root, random }) => ({
      files: [{ oldUri: uriOf(root, random.of(NAMES)), newUri: uriOf(root, `teams/new${random.below(5)}.driver`) }],
    }),
  ],
  ['driver/theory', ({ uri, random }) => ({ uri, network: random.once(2) })],
  ['driver/chart', ({ uri, at }) => ({ uri, position: at() })],
  ['driver/chart', ({ uri, random }) => ({ uri, measure: random.of(['constructor', '__proto__', 'x']) })],
  [
    'driver/report',
    ({ uri, random }) => ({
      kind: random.of(REPORT_KINDS),
      format: random.of(['md', 'html', 'json']),
      ...(random.once(2) && { near: uri }),
    }),
  ],
  ['driver/export', ({ uri, random }) => ({ uri, format: random.of(['mermaid', 'dot', 'csv', 'xlsx', 'json']) })],
  [
    'driver/compare',
    ({ uri, root, random }) => ({
      before: { uri, name: 'then', texts: { [uri]: random.once(5) ? null : mutatedFrom(corpus, random) } },
      after: { uri, name: 'now' },
      folder: root,
    }),
  ],
  [
    'driver/history',
    ({ uri, at, root, random }) => ({ uri, position: at(), folder: root, log: random.of(['', 'x', '\x01abc\x02']) }),
  ],
];

/**
 * Does as the seed says for some time, then compares.
 *
 * @param where a process of its own, or this one
 */
export async function tryServer(seconds: number, seed: number, where: 'apart' | 'here'): Promise<ServerTried> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'driver fuzz#%25é-')));
  mkdirSync(join(folder, 'teams/ü'), { recursive: true });
  try {
    return await new RandomClient(folder, randomOf(seed), where).run(seconds);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

class RandomClient {
  private readonly folder: string;
  private readonly root: string;
  private readonly random: Random;
  private readonly where: 'apart' | 'here';
  private readonly open = new Map<string, TextDocument>();
  private readonly waiting = new Map<number, string>();
  private readonly wrong = new Map<string, number>();
  private settings: unknown = {};
  private requests = 0;

  constructor(folder: string, random: Random, where: 'apart' | 'here') {
    this.folder = folder;
    this.root = pathToFileURL(folder).href;
    this.random = random;
    this.where = where;
  }

  async run(seconds: number): Promise<ServerTried> {
    for (const name of NAMES.slice(0, 6)) this.write(name);
    writeFileSync(join(this.folder, 'figures.csv'), 'date,value\n2020-01-01,3\n2020-02-01,4\n');
    const { server, problems } = await this.start('the server');
    this.openOne(server, uriOf(this.root, 'a.driver'));
    const end = Date.now() + seconds * 1000;
    while (Date.now() < end && !this.wrong.has(ENDED)) {
      for (let n = 1 + this.random.below(12); n > 0; n--) {
        if (this.random.once(2)) this.act(server);
        else this.ask(server);
      }
      await pause(this.random.below(this.random.once(3) ? 120 : 15));
      // Who asks more than can be answered learns nothing from it.
      await this.until(() => this.waiting.size < 60);
    }
    await this.until(() => this.waiting.size === 0);
    if (!this.wrong.has(ENDED)) for (const what of this.waiting.values()) this.fail(`never answered: ${what}`);
    this.settings = {};
    void server.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    const all = NAMES.map((name) => ({ uri: uriOf(this.root, name), type: 2 }));
    void server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: all });
    await this.compare(problems);
    if (!this.wrong.has(ENDED)) await server.stop();
    return { requests: this.requests, breaches: [...this.wrong].map(([what, times]) => `${times} x ${what}`) };
  }

  private async start(what: string): Promise<{ server: TestServer; problems: Map<string, PublishDiagnosticsParams> }> {
    const abilities = {
      workspace: { configuration: true, didChangeWatchedFiles: { dynamicRegistration: true } },
      textDocument: { publishDiagnostics: { versionSupport: true } },
    };
    const user = {
      settings: () => this.settings,
      initializationOptions: { chartCommand: 'x', rulesPage: 'file:///r.md' },
    };
    const server =
      this.where === 'here'
        ? await startServerHere(this.root, abilities, user)
        : await startServer(this.root, undefined, abilities, user);
    const problems = new Map<string, PublishDiagnosticsParams>();
    server.connection.onNotification('textDocument/publishDiagnostics', (told: PublishDiagnosticsParams) => {
      problems.set(told.uri, told);
    });
    server.connection.onNotification('window/showMessage', ({ message }: { message: string }) =>
      this.fail(`shows: ${message}`),
    );
    server.connection.onNotification('window/logMessage', ({ type, message }: LogMessageParams) => {
      if (type === MessageType.Error) this.fail(`logs: ${message}`);
    });
    server.connection.onClose(() => this.fail(`${what} ended`));
    return { server, problems };
  }

  private fail(what: string): void {
    // Of what differs each time only the kind is kept.
    const short = what.replace(/(?<!-)\d+|'[^']*'|“[^”]*”|‘[^’]*’/g, '…').slice(0, 300);
    this.wrong.set(short, (this.wrong.get(short) ?? 0) + 1);
  }

  private async until(isSo: () => boolean): Promise<void> {
    for (let waited = 0; waited < PATIENCE && !isSo() && !this.wrong.has(ENDED); waited += LOOK_EVERY) {
      await pause(LOOK_EVERY);
    }
  }

  private text(): string {
    const { random } = this;
    const text = mutatedFrom(corpus, random);
    return random.once(3) ? text : `import "${random.of(NAMES)}" as ${random.of(['n', 'm', 'constructor'])}\n${text}`;
  }

  private write(name: string): void {
    writeFileSync(join(this.folder, name), this.text().toWellFormed());
  }

  private openOne(server: TestServer, uri: string): void {
    const document = TextDocument.create(uri, 'driver', 1, this.text());
    this.open.set(uri, document);
    this.tell(server, 'textDocument/didOpen', {
      textDocument: { uri, languageId: 'driver', version: 1, text: document.getText() },
    });
  }

  private tell(server: TestServer, method: string, params: object): void {
    // A server that has ended is told of once, by its connection.
    server.connection.sendNotification(method, params).catch(() => undefined);
  }

  private anywhere(): string {
    const { random } = this;
    const others = ['untitled:Untitled-1', 'file:///nowhere/x.driver', `${this.root}/%61.driver`];
    const known = [...this.open.keys()];
    return random.once(12) || known.length === 0
      ? random.of([...NAMES.map((name) => uriOf(this.root, name)), ...others])
      : random.of(known);
  }

  private placeIn(document: TextDocument | undefined): Position {
    const { random } = this;
    if (random.once(25)) return { line: 100_000, character: 0 };
    if (random.once(25)) return { line: 0, character: 1_000_000 };
    return document?.positionAt(random.below(document.getText().length + 1)) ?? { line: 0, character: 0 };
  }

  private ask(server: TestServer): void {
    const { random, root } = this;
    const [method, params] = random.of(REQUESTS);
    const uri = this.anywhere();
    const at = () => this.placeIn(this.open.get(uri));
    const number = this.requests++;
    const cancels = random.once(5);
    const what = `${method} of ${this.open.has(uri) ? 'an open text' : 'a text that is not open'}${cancels ? ', cancelled' : ''}`;
    const source = new CancellationTokenSource();
    this.waiting.set(number, what);
    server.connection
      .sendRequest(method, params({ uri, at, root, random }), source.token)
      .catch((error: ResponseError) => {
        if (!ALLOWED.has(error.code)) this.fail(`error of ${what}: ${error.code} ${error.message}`);
      })
      .finally(() => this.waiting.delete(number));
    if (cancels) source.cancel();
  }

  private act(server: TestServer): void {
    const { random, root } = this;
    const known = [...this.open.keys()];
    const uri = random.of(known);
    const name = random.of(NAMES);
    const changed = (...changes: [name: string, type: number][]) =>
      this.tell(server, 'workspace/didChangeWatchedFiles', {
        changes: changes.map(([its, type]) => ({ uri: uriOf(root, its), type })),
      });
    const acts: readonly [weight: number, act: () => void][] = [
      [40, () => uri && this.edit(server, uri)],
      [
        6,
        () => {
          const other = random.of([...NAMES.map((each) => uriOf(root, each)), 'untitled:Untitled-1']);
          if (!this.open.has(other)) this.openOne(server, other);
        },
      ],
      [
        3,
        () => {
          if (!uri) return;
          this.open.delete(uri);
          this.tell(server, 'textDocument/didClose', { textDocument: { uri } });
        },
      ],
      [2, () => uri && this.tell(server, 'textDocument/didSave', { textDocument: { uri } })],
      [
        3,
        () => {
          this.write(name);
          changed([name, random.of([1, 2])]);
        },
      ],
      [
        2,
        () => {
          rmSync(join(this.folder, name), { force: true });
          changed([name, 3]);
        },
      ],
      [1, () => this.rename(server, name, random.of(NAMES), changed)],
      [
        1,
        () => {
          rmSync(join(this.folder, 'loop'), { force: true });
          symlinkSync(this.folder, join(this.folder, 'loop'));
          changed(['loop', 1], ['figures.csv', 2]);
          this.tell(server, 'workspace/didChangeWatchedFiles', {
            changes: [
              { uri: 'not a uri', type: 9 },
              { uri: root, type: 2 },
            ],
          });
        },
      ],
      [
        1,
        () => {
          this.settings = random.of<unknown>([
            {},
            { 'aim-no-measure': 'off' },
            { x: 5 },
            null,
            [],
            'no',
            { constructor: 'off' },
          ]);
          const settings = random.of<unknown>([{ driver: { rules: this.settings } }, null, {}, { driver: null }]);
          this.tell(server, 'workspace/didChangeConfiguration', { settings });
        },
      ],
      [1, () => this.tell(server, '$/cancelRequest', { id: random.once(2) ? 99_999_999 : 'x' })],
    ];
    let pick = random.below(acts.reduce((sum, [weight]) => sum + weight, 0));
    for (const [weight, act] of acts) {
      pick -= weight;
      if (pick < 0) {
        act();
        return;
      }
    }
  }

  private rename(
    server: TestServer,
    from: string,
    to: string,
    changed: (...changes: [string, number][]) => void,
  ): void {
    rmSync(join(this.folder, to), { force: true });
    try {
      renameSync(join(this.folder, from), join(this.folder, to));
    } catch {
      // It was not there, or is the same.
    }
    changed([from, 3], [to, 1]);
    const files = [{ oldUri: uriOf(this.root, from), newUri: uriOf(this.root, to) }];
    this.tell(server, 'workspace/didRenameFiles', { files });
  }

  /** An edit as an editor tells it: of a few signs, or of much. */
  private edit(server: TestServer, uri: string): void {
    const { random } = this;
    const before = this.open.get(uri);
    if (!before) return;
    const changes: TextEdit[] = [];
    let document = before;
    for (let n = random.once(5) ? 3 : 1; n > 0; n--) {
      const length = document.getText().length;
      const start = random.below(length + 1);
      const end = random.once(4) ? random.below(length + 1) : Math.min(length, start + random.below(4));
      const range = {
        start: document.positionAt(Math.min(start, end)),
        end: document.positionAt(Math.max(start, end)),
      };
      const typed = ['a', ' ', '\n', '"', '{', '}', '-> ', 'driver ', 'by ', '2030', '\r\n', 'é', '🎓', '// c\n'];
      const newText = random.once(6) ? mutatedFrom(corpus, random).slice(0, 300) : random.of(typed);
      changes.push({ range, newText });
      document = TextDocument.create(
        uri,
        'driver',
        document.version,
        TextDocument.applyEdits(document, [{ range, newText }]),
      );
    }
    const version = before.version + 1 + random.below(2);
    this.open.set(uri, TextDocument.create(uri, 'driver', version, document.getText()));
    this.tell(server, 'textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: changes.map(({ range, newText: text }) => ({ range, text })),
    });
  }

  /** Compares the problems of each open text with those that a fresh server tells. */
  private async compare(old: ReadonlyMap<string, PublishDiagnosticsParams>): Promise<void> {
    if (this.wrong.has(ENDED)) return;
    const { server, problems: fresh } = await this.start('a fresh server');
    for (const [uri, document] of this.open) {
      this.tell(server, 'textDocument/didOpen', {
        textDocument: { uri, languageId: 'driver', version: document.version, text: document.getText() },
      });
    }
    const said = (problems: ReadonlyMap<string, PublishDiagnosticsParams>, uri: string) =>
      (problems.get(uri)?.diagnostics ?? [])
        .map(({ range: { start, end }, code, message }) => JSON.stringify([start, end, code, message]))
        .sort();
    const isSame = (uri: string) => said(old, uri).join('\n') === said(fresh, uri).join('\n');
    await this.until(() => [...this.open.keys()].every((uri) => fresh.has(uri) && isSame(uri)));
    for (const uri of this.open.keys()) {
      if (isSame(uri)) continue;
      const [one, two] = [said(old, uri), said(fresh, uri)];
      const only = (its: string[], others: string[]) =>
        its
          .filter((each) => !others.includes(each))
          .slice(0, 2)
          .join(' / ');
      this.fail(`other problems than a fresh server: only old ${only(one, two)}; only fresh ${only(two, one)}`);
    }
    await server.stop();
  }
}
