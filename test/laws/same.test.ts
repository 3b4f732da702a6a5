/** The same theory, however it is written. */
import { type Theory, withoutSources } from '@driver-diagrams/language-server/theory/index';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Description } from './description.ts';
import { print, type Style } from './print.ts';
import { read } from './read.ts';
import { LAW_TIMEOUT, runs } from './runs.ts';
import { describedTheory } from './theories.ts';

const options = { timeout: LAW_TIMEOUT };
const forms = fc.array(fc.nat(99), { maxLength: 150 });

/** Takes options as the given numbers say, over and over; without numbers always the first. */
function chooser(numbers: readonly number[]): NonNullable<Style['choose']> {
  let at = 0;
  return <Option>(from: readonly Option[]) =>
    from[(numbers[at++ % Math.max(1, numbers.length)] ?? 0) % from.length] as Option;
}

async function theoryOf(described: Description, style: Style) {
  const texts = print(described, style);
  const [main] = await read(texts);
  return { theory: said(main.theory), text: Object.values(texts).join('\n=====\n') };
}

/** What a theory says: without places, names in one Unicode form. */
function said({ problems, ...theory }: Theory): unknown {
  const plain = { ...theory, problems: problems.map(({ message }) => message) };
  return JSON.parse(JSON.stringify(withoutSources(plain)).normalize('NFC'));
}

/** Compares the theories of one description in two styles. */
async function expectSame(described: Description, one: Style, other: Style) {
  const first = await theoryOf(described, one);
  const second = await theoryOf(described, other);
  expect(second.theory, `${first.text}\n--- or ---\n${second.text}`).toEqual(first.theory);
}

describe('a theory is the same', () => {
  it('nested or flat', options, async () => {
    await fc.assert(
      fc.asyncProperty(describedTheory(), (described) => expectSame(described, {}, { nested: true })),
      runs(150),
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
      runs(80),
    );
  });

  it('in every form that is read as meant', options, async () => {
    await fc.assert(
      fc.asyncProperty(
        describedTheory(8),
        forms,
        fc.boolean(),
        fc.boolean(),
        (described, numbers, nested, measuredBy) =>
          expectSame(described, {}, { nested, measuredBy, choose: chooser(numbers) }),
      ),
      runs(300),
    );
  });
});
