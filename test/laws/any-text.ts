/** Texts that nobody meant to write, for fast-check: noise, and theories that were cut, doubled and stirred. */
import fc from 'fast-check';
import { print } from './print.ts';
import { tolerant } from './style.ts';
import { describedTheory } from './theories.ts';

/** Scraps of the language, of other languages, and of what programs leave in files. */
const scrap = fc.constantFrom(
  ...['aim', 'primary driver', 'change idea', 'outcome measure', 'common', 'pdsa', 'theory', 'import', 'headings'],
  ...['of', 'because', 'citing', 'status', 'site', 'on', 'by', 'in', 'from', 'measured by', 'as', 'every year'],
  ...['{', '}', '->', '"', '"""', "'", '“', '”', '„', '«', '/*', '*/', '//', '#', ',', '.', ':', ';', '=', '\\'],
  ...['2016', '2016-13-45', '12,5', '40%', '+5 points', '2007/08', 'December 2016', '1/2/03', '9'.repeat(400)],
  ...['\n', '\r\n', '\r', '\t', ' ', '\u00A0', '\u200B', '\uFEFF', '\u2028', '\0', '\uD800', '\uDFFF', '\u202E'],
  ...['<<<<<<< ours', '=======', '>>>>>>> theirs', '|||||||', '- ', '* ', '• ', 'A', 'A.B', 'Équipe', '教師', '🎓'],
  ...['<script>', '&', '__proto__', 'constructor', 'toString', 'hasOwnProperty'],
);

const noise = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(scrap, { maxLength: 60, size: 'max' }).map((scraps) => scraps.join(' ')),
  fc.array(scrap, { maxLength: 60, size: 'max' }).map((scraps) => scraps.join('')),
);

type Cut = (text: string, at: number, length: number, other: string) => string;
const remove: Cut = (text, at, length) => text.slice(0, at) + text.slice(at + length);
const change: Record<string, Cut> = {
  cut: (text, at) => text.slice(0, at),
  behead: (text, at) => text.slice(at),
  remove,
  double: (text, at, length) => text.slice(0, at + length) + text.slice(at),
  reverse: (text, at, length) =>
    text.slice(0, at) + [...text.slice(at, at + length)].reverse().join('') + text.slice(at + length),
  insert: (text, at, _, other) => text.slice(0, at) + other + text.slice(at),
  loseMarks: (text, at, length) => text.slice(0, at) + text.slice(at, at + length).replace(/["{}>-]/g, ''),
  swapLines: (text, at, length) => {
    const lines = text.split('\n');
    const [a, b] = [at % lines.length, (at + length) % lines.length];
    [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
    return lines.join('\n');
  },
  swapWords: (text, at, length) => {
    const words = text.split(/(\s+)/);
    const [a, b] = [at % words.length, (at + length) % words.length];
    [words[a], words[b]] = [words[b] ?? '', words[a] ?? ''];
    return words.join('');
  },
};

/** One change of a text, wherever it is. */
export interface Mutation {
  change: string;
  /** Part of the text before it, and how many characters it takes. */
  at: number;
  length: number;
  scrap: string;
}

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  change: fc.constantFrom(...Object.keys(change)),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.nat(3), fc.nat(80)),
  scrap,
});

/** What changes, one after the other, make of a text. */
export function mutated(text: string, mutations: readonly Mutation[]): string {
  return mutations.reduce(
    (now, { change: name, at, length, scrap: other }) =>
      change[name]?.(now, Math.floor(at * now.length), length, other) ?? now,
    text,
  );
}

/** A theory in some form, then mistreated. */
const mistreated = fc
  .tuple(describedTheory(8), tolerant, fc.array(mutation, { minLength: 1, maxLength: 5 }))
  .map(([described, style, mutations]) => {
    const text = print(described, { ...style(), split: false })['main.driver'] ?? '';
    return mutated(text, mutations);
  });

export const anyText: fc.Arbitrary<string> = fc.oneof({ weight: 2, arbitrary: mistreated }, noise);
