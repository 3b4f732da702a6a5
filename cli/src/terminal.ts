/** Where the program was started: what it may say, and to whom. */
import { createInterface } from 'node:readline/promises';
import { WriteStream } from 'node:tty';

/** How words look on a terminal. */
export type Look = 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'cyan';
/** Gives words a look, where they are shown in colour. */
export type Paint = (look: Look, words: string) => string;

export interface Terminal {
  /** The current folder; relative paths start there. */
  folder: string;
  /** Writes to standard output. */
  say(text: string): void;
  /** Writes the bytes of a file to standard output; missing where that is a screen. */
  sayBytes?(bytes: Uint8Array): void;
  /** Writes to standard error: what is no result. */
  tell(text: string): void;
  /** Asks the user, and gives the answer's line; missing where nobody sits at a keyboard. */
  ask?(question: string): Promise<string>;
  /** Shows how far the work is, in the place of what it showed before; missing where nobody looks on. */
  progress?(text: string): void;
  /** For what `say` says: colours on a terminal only, and none where NO_COLOR is set. */
  paint: Paint;
  /** The same for what `tell` tells. */
  paintTold: Paint;
}

/** Leaves the words as they are: for files. */
export const unpainted: Paint = (_look, words) => words;

/** The terminal, or whatever this process's standard streams lead to. */
export function thisTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) ignoreBrokenPipe(stream);
  return {
    folder: process.cwd(),
    say: (text) => void process.stdout.write(text),
    ...(!process.stdout.isTTY && { sayBytes: (bytes: Uint8Array) => void process.stdout.write(bytes) }),
    tell: (text) => void process.stderr.write(text),
    ...(process.stdin.isTTY && process.stderr.isTTY && { ask }),
    ...(process.stderr.isTTY && { progress: (text) => void process.stderr.write(`\r\u001B[K${text}`) }),
    paint: paintFor(process.stdout),
    paintTold: paintFor(process.stderr),
  };
}

/** The numbers that terminals know looks by (ECMA-48, SGR): to begin one, and to end it. */
const CODES: Readonly<Record<Look, [begin: number, end: number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  blue: [34, 39],
  cyan: [36, 39],
};

function paintFor(stream: NodeJS.WriteStream): Paint {
  const mayPaint = stream.isTTY || process.env.FORCE_COLOR !== undefined;
  // Node asks NO_COLOR, FORCE_COLOR and the kind of terminal, whichever stream it is.
  if (!mayPaint || WriteStream.prototype.getColorDepth.call(stream) <= 2) return unpainted;
  return (look, words) => {
    const [begin, end] = CODES[look];
    return `\u001B[${begin}m${words}\u001B[${end}m`;
  };
}

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  // Who ends the input instead of answering has answered nothing.
  const ended = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
  try {
    return await Promise.race([lines.question(question), ended]);
  } finally {
    lines.close();
  }
}

/** A reader such as `head` may leave early. That is no mistake, and the exit code still tells the result. */
function ignoreBrokenPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
