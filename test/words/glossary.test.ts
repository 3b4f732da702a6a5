/** The glossary leaves out no word of the language, and its examples are true. */
import { CALLS, SHORT_FORMS } from '@driver-diagrams/grammar/vocabulary';
import { createReader } from '@driver-diagrams/language-server/workspace/read';
import { PROPERTIES } from '@driver-diagrams/theory/model/properties';
import { describe, expect, it } from 'vitest';
import { CHOICES, choicesOf, TERMS, termOf, termText } from '../../theory/src/words/glossary.ts';

const kinds = Object.keys(PROPERTIES) as (keyof typeof PROPERTIES)[];
const words = [...new Set([...CALLS.keys(), ...Object.values(SHORT_FORMS), 'its status'])];

/** Kind words of a statement that takes a property, for texts that try the property out. */
const STATEMENTS: Record<string, string> = { header: 'theory', idea: 'change idea', driver: 'primary driver' };
const statement = (kind: string, inside: string) => `${STATEMENTS[kind] ?? kind} X "Title" {\n  ${inside}\n}\n`;

const read = createReader({ root: 'file:///theories/' });

async function syntaxProblems(text: string): Promise<string[]> {
  const [file] = await read(new Map([['file:///theories/a.driver', text]]));
  const theory = file?.theory ?? { problems: [{ message: 'unread' }], elements: [] };
  const unknown = theory.elements.flatMap((element) => ('status' in element && element.status?.unknown) || []);
  return [...theory.problems.map(({ message }) => message), ...unknown];
}

describe('the glossary', () => {
  it.each(words)('explains ‘%s’ in a sentence or two, with an example', (word) => {
    const term = termOf(word);
    expect(term?.means).toMatch(/^[A-Z].{8,260}\.$/s);
    expect(term?.example).toBeTruthy();
  });

  it('explains no word that the language does not have', () => {
    const known = new Set(words);
    const strange = Object.keys(TERMS).filter((key) => !known.has(key.split(' in ')[0] ?? ''));
    expect(strange).toEqual([]);
  });

  it.each(Object.entries(TERMS))('has an example of ‘%s’ that holds the word itself', (key, { example }) => {
    const word = key.split(' in ')[0] ?? '';
    const written: Record<string, string> = { 'its status': 'status', 'its reason': 'because' };
    expect(example).toContain(written[word] ?? word);
  });

  it.each(
    ['aim', 'primary driver', 'change idea', 'outcome measure', 'team', 'pdsa', 'evidence', 'revision', 'network'].map(
      (word) => [word, TERMS[word]?.example ?? ''] as const,
    ),
  )('has an example of ‘%s’ that reads without a mistake', async (_, example) => {
    expect(await syntaxProblems(example)).toEqual([]);
  });

  it.each(
    kinds.flatMap((kind) =>
      Object.keys(PROPERTIES[kind])
        .filter((word) => word !== 'partner')
        .map((word) => [kind, word] as const),
    ),
  )('has for %s an example of ‘%s’ that fits there', async (kind, word) => {
    const example = termOf(word, kind)?.example ?? '';
    const property = example.slice(Math.max(0, example.search(new RegExp(`\\b${word}\\b`))));
    expect(property).toMatch(new RegExp(`^${word}`));
    expect(await syntaxProblems(statement(kind, property))).toEqual([]);
  });

  it('shows a term as a sentence and an example', () => {
    expect(termText({ means: 'More of it is good.', example: 'higher is better' })).toBe(
      'More of it is good.\n\n```driver\nhigher is better\n```',
    );
  });
});

describe('the words to choose from', () => {
  const all = Object.keys(CHOICES).flatMap((key) => {
    const [property = '', kind] = key.split(' in ') as [string, (typeof kinds)[number] | undefined];
    const taking = kind ? [kind] : kinds.filter((each) => property in PROPERTIES[each]);
    return taking.flatMap((each) => choicesOf(property, each).map((choice) => [property, each, choice] as const));
  });

  it('are many', () => expect(all.length).toBeGreaterThan(60));

  it.each(all.map(([property, kind, choice]) => [property, kind, choice.word, choice] as const))(
    '‘%s’ of %s: ‘%s’ has a sentence, and an example that reads without a mistake',
    async (_property, kind, _word, { means, example }) => {
      expect(means).toMatch(/^[A-Z].{8,160}\.$/);
      expect(await syntaxProblems(statement(kind, example))).toEqual([]);
    },
  );

  it.each([...CALLS].filter(([, call]) => call?.want === 'word' && / or /.test(call.required ?? '')))(
    'of ‘%s’ are those that the reader asks for',
    (word, call) => {
      const kind = kinds.find((each) => word in PROPERTIES[each]);
      const listed = (call?.required ?? '').split(/, | or /);
      expect(choicesOf(word, kind).map((choice) => choice.word)).toEqual(listed);
    },
  );
});
