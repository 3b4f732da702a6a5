/** Asks for completion at a marked place, `<|>`, and accepts what is offered as an editor would. */

import { createReader, type ReadFile } from '@driver-diagrams/language-server/workspace/read';
import { complete, type Offer } from '@driver-diagrams/theory/completion/complete';
import { type Entry, filledIn } from '@driver-diagrams/theory/completion/entry';
import { buildWorld } from '@driver-diagrams/theory/rules/index';

export const TODAY = '2026-11-21';
export const MARK = '<|>';

const FOLDER = 'file:///work/';
const read = createReader({ root: FOLDER });

export interface Asked {
  /** The text without the mark. */
  text: string;
  offset: number;
  offer: Offer;
  labels: string[];
  entry(label: string): Entry;
  /** The text after an entry is accepted, its places filled in as they are suggested; the cursor is marked. */
  accept(label: string): string;
}

/** Reads texts as files of one folder. */
export async function readFiles(texts: Record<string, string>): Promise<ReadFile[]> {
  return read(new Map(Object.entries(texts).map(([name, text]) => [FOLDER + name, text])));
}

/** Asks at the mark of a text that stands in `main.driver`, beside other files by name. */
export async function askAt(marked: string, files: Record<string, string> = {}, trigger?: string): Promise<Asked> {
  const offset = marked.indexOf(MARK);
  if (offset === -1) throw new Error('The text has no mark.');
  const text = marked.replace(MARK, '');
  const [main, ...others] = await readFiles({ 'main.driver': text, ...files });
  return ask(main as ReadFile, others, offset, trigger);
}

/**
 * Asks at a place of a file that has been read.
 * @param again that a list is open, and one more letter is typed
 */
export function ask(
  main: ReadFile,
  others: readonly ReadFile[],
  offset: number,
  trigger?: string,
  again = false,
): Asked {
  const { text, theory } = main;
  const offer = complete({
    text,
    offset,
    theory,
    world: buildWorld([theory, ...others.map((each) => each.theory)]),
    others: () => others.map((each) => ({ uri: each.uri, path: each.uri.slice(FOLDER.length), theory: each.theory })),
    checks: { today: TODAY },
    again,
    ...(trigger && { trigger }),
  });
  const entry = (label: string) => {
    const found = offer.entries.find((each) => each.label === label);
    if (!found)
      throw new Error(`‘${label}’ is not offered, but: ${offer.entries.map((each) => each.label).join(', ')}`);
    return found;
  };
  return {
    text,
    offset,
    offer,
    labels: offer.entries.map(({ label }) => label),
    entry,
    accept: (label) => accept(text, offer, entry(label)),
  };
}

/** Later lines are indented as the line they are put in, as editors do. */
function accept(text: string, { start, end }: Offer, { insert, edits = [] }: Entry): string {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  const marked = /(?<!\\)\$0/.test(insert) ? insert.replace(/(?<!\\)\$0/, MARK) : insert + MARK;
  const all = [...edits, { start, end, text: filledIn(marked).replaceAll('\n', `\n${indent}`) }];
  return all
    .toSorted((one, two) => two.start - one.start)
    .reduce((each, edit) => each.slice(0, edit.start) + edit.text + each.slice(edit.end), text);
}
