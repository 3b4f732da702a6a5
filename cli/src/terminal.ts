/** Where the program was started: what it may say, and to whom. */
import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { WriteStream } from 'node:tty';
import type { Failed } from '@driver-diagrams/theory/guard';
import { harmless } from './harmless.ts';
import { startProgress } from './progress.ts';

/** How words look on a terminal. */
export type Look = 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'cyan' | 'green' | 'struck' | 'underlined';
/** Gives words a look, where they are shown in colour. */
export type Paint = (look: Look, words: string) => string;

/** What comes in: from somebody at a keyboard, if it says that it is a terminal. */
export type Input = Readable & { isTTY?: boolean };
type Output = Writable & { isTTY?: boolean; columns?: number };

/** What of a process the program uses to speak with whoever started it. */
export interface Started {
  cwd(): string;
  env: NodeJS.ProcessEnv;
  stdin: Input;
  stdout: Output;
  stderr: Output;
}

export interface Terminal {
  /** The current folder; relative paths start there. */
  folder: string;
  /** The variables of its environment; missing for none. */
  env?: Readonly<Record<string, string | undefined>>;
  /** Standard input; missing where nothing comes in. */
  input?: Input;
  /** Writes text for people to standard output. */
  say(text: string): void;
  /** Writes the content of a file to standard output, as it is; only a screen is spared what would steer it. Missing: `say` does. */
  sayFile?(content: string): void;
  /** The same for bytes; missing where that is a screen. */
  sayBytes?(bytes: Uint8Array): void;
  /** Writes to standard error: what is no result. */
  tell(text: string): void;
  /** Asks the user, and gives the answer's line; missing where nobody sits at a keyboard. */
  ask?(question: string): Promise<string>;
  /** Shows what is being done, once it takes a second, until something is said; missing where nobody looks on. */
  progress?(text: string): void;
  /** Is told of each part of the program that fails: it is left out, and the program ends with 3. Missing: the error is thrown. */
  failed?: Failed;
  /**
   * Waits until all that was said is out; missing where nothing is on its way.
   *
   * @returns why standard output took not all of it; nothing where it did, or where its reader left
   */
  ended?(): Promise<NodeJS.ErrnoException | undefined>;
  /** For what `say` says: colours on a terminal only, and none where NO_COLOR is set. */
  paint: Paint;
  /** The same for what `tell` tells. */
  paintTold: Paint;
}

/** Leaves the words as they are: for files. */
export const unpainted: Paint = (_look, words) => words;

/** Columns: what is left for how long it has taken, what a terminal has that does not say, and what is shown on any. */
const [SECONDS, USUAL, MOST_NARROW] = [12, 80, 20];

/** How many messages of one kind are told one by one where there may be any number. */
const TOLD = 20;

/** Tells the first messages, and how many more there are. */
export function tellFirst(messages: readonly string[], more: string, terminal: Terminal): void {
  for (const message of messages.slice(0, TOLD)) terminal.tell(`driver: ${message}\n`);
  const left = messages.length - TOLD;
  if (left > 0) terminal.tell(`driver: And ${left.toLocaleString('en')} ${more}.\n`);
}

/** The terminal, or whatever the standard streams of a process lead to. */
export function terminalOf(started: Started): Terminal {
  const { stdin, stdout, stderr, env } = started;
  let lost: NodeJS.ErrnoException | undefined;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader such as `head` may leave early. That is no mistake, and the exit code still tells the result.
    if (error.code !== 'EPIPE') lost ??= error;
  });
  // Where nothing can be told, the exit code is all that is left.
  stderr.on('error', () => undefined);
  const isPainted = { out: paints(stdout, env), err: paints(stderr, env) };
  const progress = stderr.isTTY ? startProgress() : undefined;
  const write = (stream: Output, content: string | Uint8Array) => {
    progress?.hide();
    stream.write(content);
  };
  return {
    folder: started.cwd(),
    env,
    input: stdin,
    say: (text) => write(stdout, toShow(text, isPainted.out)),
    sayFile: (content) => write(stdout, stdout.isTTY ? harmless(content) : content),
    ...(!stdout.isTTY && { sayBytes: (bytes: Uint8Array) => write(stdout, bytes) }),
    tell: (text) => write(stderr, toShow(text, isPainted.err)),
    ...(stdin.isTTY && stderr.isTTY && { ask: (question) => answerTo(question, stdin, stderr) }),
    // Longer than the line it would run on to the next, and could not be taken away.
    ...(progress && {
      progress: (text) =>
        progress.show(harmless(text).slice(0, Math.max(MOST_NARROW, (stderr.columns || USUAL) - SECONDS))),
    }),
    ended: async () => {
      progress?.hide();
      for (const stream of [stdout, stderr]) await new Promise((resolve) => stream.write('', resolve));
      return lost;
    },
    paint: isPainted.out ? painted : unpainted,
    paintTold: isPainted.err ? painted : unpainted,
  };
}

/**
 * Signs for looks that mean nothing to a terminal: noncharacters of Unicode. Only at the very end are they made what it obeys, when
 * all else that it would obey is gone.
 */
const LOOKS: Readonly<Record<Look, string>> = {
  bold: '\ufdd0',
  dim: '\ufdd1',
  red: '\ufdd2',
  yellow: '\ufdd3',
  blue: '\ufdd4',
  cyan: '\ufdd5',
  green: '\ufdd6',
  struck: '\ufdd7',
  underlined: '\ufdd8',
};
const END_OF_STRIKING = '\ufddc';
const END_OF_LINE = '\ufddd';
const END_OF_WEIGHT = '\ufdde';
const END_OF_COLOUR = '\ufddf';

const ENDS: Partial<Record<Look, string>> = {
  bold: END_OF_WEIGHT,
  dim: END_OF_WEIGHT,
  struck: END_OF_STRIKING,
  underlined: END_OF_LINE,
};

const painted: Paint = (look, words) => `${LOOKS[look]}${words}${ENDS[look] ?? END_OF_COLOUR}`;

/** What a terminal obeys (ECMA-48, SGR), by our signs. */
const CODES = new Map([
  [LOOKS.bold, '\u001B[1m'],
  [LOOKS.dim, '\u001B[2m'],
  [LOOKS.red, '\u001B[31m'],
  [LOOKS.yellow, '\u001B[33m'],
  [LOOKS.blue, '\u001B[34m'],
  [LOOKS.cyan, '\u001B[36m'],
  [LOOKS.green, '\u001B[32m'],
  [LOOKS.struck, '\u001B[9m'],
  [LOOKS.underlined, '\u001B[4m'],
  [END_OF_STRIKING, '\u001B[29m'],
  [END_OF_LINE, '\u001B[24m'],
  [END_OF_WEIGHT, '\u001B[22m'],
  [END_OF_COLOUR, '\u001B[39m'],
]);

/** The one way for text to a person: nothing in it but our own looks steers a terminal. */
function toShow(text: string, isPainted: boolean): string {
  return harmless(text).replace(/[\ufdd0-\ufddf]/g, (sign) => (isPainted && CODES.get(sign)) || '\ufffd');
}

/** Node asks NO_COLOR, FORCE_COLOR and the kind of terminal. */
function paints(stream: Output, env: NodeJS.ProcessEnv): boolean {
  const mayPaint = stream.isTTY === true || env.FORCE_COLOR !== undefined;
  return mayPaint && WriteStream.prototype.getColorDepth(env) > 2;
}

async function answerTo(question: string, input: Input, output: Output): Promise<string> {
  const lines = createInterface({ input, output });
  // Who ends the input instead of answering has answered nothing.
  const ended = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
  try {
    return await Promise.race([lines.question(question), ended]);
  } finally {
    lines.close();
  }
}
