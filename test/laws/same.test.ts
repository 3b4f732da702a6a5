/** The same theory, however it is written: what is described is what is read. */
import { type Link, type MergedTheory, type Theory, withoutSources } from '@driver-diagrams/theory/model/index';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TODAY } from '../helpers/read.ts';
import type { Description } from './description.ts';
import { describedFacts, lostValues, readFacts } from './facts.ts';
import { print, type Style } from './print.ts';
import { read } from './read.ts';
import { LAW_TIMEOUT, runs } from './runs.ts';
import { canonical, tolerant } from './style.ts';
import { describedTheory } from './theories.ts';

const options = { timeout: LAW_TIMEOUT };
const joined = (texts: Record<string, string>) => Object.values(texts).join('\n--- next file ---\n');

/** What a theory says: without places, names in one Unicode form. */
function said({ problems, ...theory }: Theory): unknown {
  const plain = { ...theory, problems: problems.map(({ message }) => message) };
  return JSON.parse(JSON.stringify(withoutSources(plain)).normalize('NFC'));
}

/** Compares the theories of one description in two styles. */
async function expectSame(described: Description, one: Style, other: Style) {
  const [text, otherText] = [print(described, one), print(described, other)];
  const first = said((await read(text))[0].theory);
  const second = said((await read(otherText))[0].theory);
  expect(second, `${joined(text)}\n--- or ---\n${joined(otherText)}`).toEqual(first);
}

describe('a theory is the same', () => {
  it('nested or flat', options, async () => {
    await fc.assert(
      fc.asyncProperty(describedTheory(), (described) => expectSame(described, {}, { nested: true })),
      runs(100),
    );
  });

  it('when an arrow says what nesting says already', options, async () => {
    await fc.assert(
      fc.asyncProperty(describedTheory(), (described) => expectSame(described, {}, { nested: true, explicit: true })),
      runs(50),
    );
  });

  it('with ‘of’ or ‘measured by’', options, async () => {
    await fc.assert(
      fc.asyncProperty(describedTheory(), fc.boolean(), (described, nested) =>
        expectSame(described, { nested }, { nested, measuredBy: true }),
      ),
      runs(50),
    );
  });

  it('in every form that is read as meant', options, async () => {
    await fc.assert(
      fc.asyncProperty(describedTheory(10), tolerant, (described, style) =>
        expectSame(described, {}, { ...style(), split: false }),
      ),
      runs(200),
    );
  });

  it('in one file or several that import each other', options, async () => {
    await fc.assert(
      fc.asyncProperty(describedTheory(), tolerant, async (described, style) => {
        const [text, otherText] = [print(described), print(described, { ...style(), split: true })];
        const one = graph((await read(text))[0].merged);
        const several = graph((await read(otherText))[0].merged);
        expect(several, `${joined(text)}\n--- or ---\n${joined(otherText)}`).toEqual(one);
      }),
      runs(100),
    );
  });
});

/**
 * What is drawn and compared: header, statements in order, and links. The files differ in their imports, in how they write a
 * name of another file (`net.Mentors`), and in the order of links that one file writes for a statement of another.
 */
function graph({ header, elements, links }: MergedTheory): unknown {
  const ends = ({ kind, from, to }: Link) => `${kind} ${from.to} ${to.to}`;
  const sorted = links.toSorted((a, b) => (ends(a) < ends(b) ? -1 : 1));
  const plain = JSON.stringify(withoutSources({ header, elements, links: sorted }), (_, value) => {
    const isReference = value !== null && typeof value === 'object' && 'to' in value && 'text' in value;
    return isReference ? { to: value.to } : value;
  });
  return JSON.parse(plain.normalize('NFC'));
}

/** Rules that a sound theory never breaks, however little it says. */
const UNSOUND = [
  'syntax',
  'unknown-name',
  'unclear-name',
  'duplicate-name',
  'circular-theory',
  'wrong-kind',
  'link-not-upward',
  'repeated-link',
  'repeated-property',
  'unknown-word',
  'participation-invalid',
  'import-missing',
  'import-outside',
  'allow-unknown-rule',
];

describe('a sound theory', () => {
  it('is read as described', options, async () => {
    await fc.assert(
      fc.asyncProperty(describedTheory(), canonical, async (described, style) => {
        const texts = print(described, style);
        const [{ merged }] = await read(texts);
        expect(readFacts(merged), joined(texts)).toEqual(describedFacts(described));
        expect(lostValues(described, merged), joined(texts)).toEqual([]);
      }),
      runs(150),
    );
  });

  it('has no mistakes, in whatever form it is written', options, async () => {
    await fc.assert(
      fc.asyncProperty(describedTheory(10), tolerant, async (described, style) => {
        const texts = print(described, { ...style(), split: true, explicit: false });
        const problems = (await read(texts)).flatMap((file) => file.check({ today: TODAY }));
        const wrong = problems.filter(({ rule }) => UNSOUND.includes(rule));
        expect(
          wrong.map(({ rule, message }) => `${rule}: ${message}`),
          joined(texts),
        ).toEqual([]);
      }),
      runs(150),
    );
  });
});
