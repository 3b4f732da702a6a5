/** Where the program was started: what it may say, and to whom. */
import { createInterface } from 'node:readline/promises';
import { styleText } from 'node:util';
import type { Failed } from '@driver-diagrams/language-server/guard';

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
  /** Is told of each part of the program that fails: it is left out, and the program ends with 3. Missing: the error is thrown. */
  failed?: Failed;
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
  const painted =
    (stream: NodeJS.WriteStream): Paint =>
    (look, words) =>
      styleText(look, words, { stream });
  return {
    folder: process.cwd(),
    say: (text) => void process.stdout.write(text),
    ...(!process.stdout.isTTY && { sayBytes: (bytes: Uint8Array) => void process.stdout.write(bytes) }),
    tell: (text) => void process.stderr.write(text),
    ...(process.stdin.isTTY && process.stderr.isTTY && { ask }),
    ...(process.stderr.isTTY && { progress: (text) => void process.stderr.write(`\r\u001B[K${text}`) }),
    paint: painted(process.stdout),
    paintTold: painted(process.stderr),
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
