/** What a text is made of, for those who lay it out, cut it or compare it word by word. */
import { read } from '@driver-diagrams/grammar/reader';
import type { Reading } from '@driver-diagrams/grammar/reading';
import { type Leaf, leavesOf } from '@driver-diagrams/grammar/statement-tree';

/** A word, value, brace or comment, or what could not be read. */
export type Atom = Leaf;

export interface Atoms {
  atoms: Atom[];
  reading: Reading;
}

/** Takes a text apart. */
export function atomsOf(text: string): Atoms {
  const reading = read(text);
  return { atoms: leavesOf(text, reading), reading };
}
