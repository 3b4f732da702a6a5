import { describe, expect, it } from 'vitest';
import {
  contentOfPoster,
  createElkEngine,
  languageFor,
  makePoster,
  type PosterChoices,
} from '../../../diagram/src/index.ts';
import { begun } from '../../../diagram/src/text/sentences.ts';
import { LANGUAGES } from '../../../diagram/src/words/words.ts';
import { createTextReader } from '../../../language-server/src/workspace/read.ts';

const TEXT = `theory "Dates" { version "1" on 2026-08-01 }
aim A "Fewer falls by June 2027" {
  by 2027-06
  outcome measure M "Falls" {
    baseline 12 in 2026-01
    target 3 by 2027-03-31
    result 6 in 2026-05-02
    result 5 in 2026-08
  }
}
primary driver B "Know the risk" -> A
change idea C "Three questions" -> B {
  status adopted on 2026-02-10
  pdsa T "One class, one week." {
    predict "it takes a minute" on 2026-01-10
    do "it took two" on 2026-02-01
    study "the tasks showed a gap" on 2026-02-02
    act adapt "shorter"
  }
  pdsa U "Is it quick?" {
    do "it took two" on 2026-02-01
    study "pH was lower" on 2026-02-02
  }
  pdsa V "Two wards" {
    do "it took two" on 2026-02-01
    act adopt
  }
}
`;
const read = createTextReader();

describe('what a sheet says', () => {
  it.each(LANGUAGES)('has dates in words, in %s', async (language) => {
    const file = await read(TEXT);
    const charts = new Map([...file.charts(['M'], file.merged)].map(([id, { chart }]) => [id, chart]));
    const { pages } = await makePoster(file.merged, { engine: createElkEngine(), charts, language });
    const items = pages.flatMap((page) => page.items);
    const said = items.flatMap(({ label, shapes }) => [
      label,
      ...shapes.flatMap((each) => ('text' in each ? [each.text] : [])),
    ]);
    expect(said.filter((text) => /\d{4}-\d{2}/.test(text))).toEqual([]);
    expect(said.join(' ')).toMatch(language === 'en' ? /January 2026/ : /enero de 2026/);
  });

  it('begins and ends sentences', async () => {
    const { sections } = contentOfPoster((await read(TEXT)).merged);
    expect(sections[0]?.texts).toEqual([
      'Adapted: One class, one week. The tasks showed a gap.',
      'Is it quick? pH was lower.',
      'Adopted: Two wards',
    ]);
  });

  it.each([
    ['the tasks', 'The tasks'],
    ['¿los datos?', '¿Los datos?'],
    ['“yes”, they said', '“Yes”, they said'],
    ['Öffnen', 'Öffnen'],
    ['öffnen', 'Öffnen'],
    ['pH fell', 'pH fell'],
    ['https://example.org', 'https://example.org'],
    ['5 of 6', '5 of 6'],
    ['', ''],
  ])('%s begins as a sentence does: %s', (text, expected) => expect(begun(text)).toBe(expected));
});

describe('the language of a picture', () => {
  const SAID = 'aim A "Goal by 2030"\nposter One "P" { language es }\nposter Two "Q" { language en }\n';
  it.each<[string, string, PosterChoices, string]>([
    ['is the one that is asked for', SAID, { language: 'en', editor: 'es' }, 'en'],
    ['else that of the poster', SAID, { editor: 'en' }, 'es'],
    ['of the poster that is meant', SAID, { poster: 'Two', editor: 'es' }, 'en'],
    ['else that of the editor', 'aim A "Goal by 2030"\nposter "P" {}\n', { editor: 'es' }, 'es'],
    ['else English', 'aim A "Goal by 2030"\n', {}, 'en'],
  ])('%s', async (_, text, choices, expected) => {
    const { merged } = await read(text);
    expect(languageFor(merged, choices)).toBe(expected);
    expect(contentOfPoster(merged, choices).language).toBe(expected);
  });
});
