/** What runs over several lines and moves with what it belongs to: long texts and comments. */
import { readText } from '../text/values.ts';

/** How many columns a tab counts, as for the scanner. */
const TAB = 4;

/**
 * A text in three quotation marks, so indented that it reads the same. One that is written on one line stays on it.
 *
 * @param indent what stands before each of its lines
 */
export function longText(image: string, indent: string): string {
  // A new line written as \n counts where indentation is taken away, so such a text is better left alone.
  if (image.includes('\\n')) return image.replaceAll('\r\n', '\n');
  const words = image.slice(3, -3);
  const said = unindented(words);
  const needsLines = words.includes('\n') || said.startsWith('"') || said.endsWith('"');
  if (said === '' || !needsLines) return `"""${said}"""`;
  const lines = said.split('\n').map((line) => (line === '' ? '' : indent + line));
  return ['"""', ...lines, `${indent}"""`].join('\n');
}

/** The text as the theory reads it, with what is written with a backslash left as it is written. */
function unindented(words: string): string {
  return readText(`"""${words.replaceAll('\\', '\\\\')}"""`);
}

/**
 * The lines of a comment that begins at a new column: those below its first move with it.
 *
 * @param text the text that the comment stands in, from `start` to `end`
 */
export function movedComment(text: string, { start, end }: { start: number; end: number }, indent: string): string[] {
  const [first = '', ...more] = text.slice(start, end).split('\n');
  if (more.length === 0) return [indent + first.trimEnd()];
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const move = indent.length - columns(before);
  return [
    indent + first.trimEnd(),
    ...more.map((line) => {
      const words = line.trim();
      const margin = columns(line.slice(0, line.length - line.trimStart().length)) + move;
      return words === '' ? '' : ' '.repeat(Math.max(0, margin)) + words;
    }),
  ];
}

function columns(space: string): number {
  let width = 0;
  for (const char of space) width += char === '\t' ? TAB : 1;
  return width;
}
