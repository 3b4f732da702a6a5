/** What is put in says nothing that the author has not said: figures are blanks, and no date makes a mistake of it. */
import { filledIn } from '@driver-diagrams/theory/completion/entry';
import { PROPERTIES } from '@driver-diagrams/theory/model/properties';
import { describe, expect, it, test } from 'vitest';
import { askAt, MARK, readFiles, TODAY } from './at.ts';

const HEADS: Readonly<Record<string, string>> = { header: 'theory', idea: 'change idea', measure: 'outcome measure' };

/** What the checks say of a text, as `rule: what it marks`. */
async function told(text: string, severities: readonly string[]): Promise<string[]> {
  const [file] = await readFiles({ 'main.driver': text });
  return (file?.check({ today: TODAY }) ?? [])
    .filter(({ severity }) => severities.includes(severity))
    .map(({ rule, place }) => `${rule}: ${text.slice(place.start, place.end)}`);
}

describe('no figure is invented', () => {
  const places = [MARK, ...Object.keys(PROPERTIES).map((kind) => `${HEADS[kind] ?? kind} X "x" {\n  ${MARK}\n}`)];
  it.each(places)('%s', async (text) => {
    const { offer } = await askAt(text);
    expect(offer.entries.length).toBeGreaterThan(0);
    const invented = offer.entries.filter(({ insert }) => /%|\b(?:baseline|target|result) \d/.test(filledIn(insert)));
    expect(invented.map(({ label }) => label)).toEqual([]);
  });
});

test('the blank of a figure is replaced with its quotation marks, so that ‘5.2’ is typed like ‘85%’', async () => {
  const { entry } = await askAt('measure M "m" {\n  <|>\n}');
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a snippet's places are written so
  expect(entry('baseline').insert).toBe('baseline ${1:"???"} in ${2:2026-11}');
});

test('figures that are left are told, and are no error', async () => {
  const { accept } = await askAt('aim A "a" {\n  by 2030\n  <|>\n}');
  const text = accept('outcome measure').replace(MARK, '');
  expect(await told(text, ['error'])).toEqual([]);
  expect(await told(text, ['hint'])).toEqual(['placeholder-left: ???', 'placeholder-left: ???']);
});

describe('dates make no mistake', () => {
  const PAST = 'aim A "a" {\n  by 2015-06\n';
  const NEXT = 'aim B "b" {\n  by 2031-06\n';
  it.each([
    [
      'an aim that is over',
      `${PAST}  <|>\n}`,
      'outcome measure',
      'baseline "???" in "???"\n    target "???" by 2015-06',
    ],
    ['its measure', `${PAST}  measure M "m" {\n    <|>\n  }\n}`, 'baseline', 'baseline "???" in "???"'],
    ['a measure of it', `${NEXT}}\n${PAST}}\nmeasure M "m" of A {\n  <|>\n}`, 'target', 'target "???" by 2015-06'],
    [
      'the aim around it, not the first',
      `${PAST}}\n${NEXT}  <|>\n}`,
      'outcome measure',
      'in 2026-11\n    target "???" by 2031-06',
    ],
    [
      'a baseline that is later',
      `${PAST}  measure M "m" {\n    baseline 5 in 2020\n    <|>\n  }\n}`,
      'target',
      'by "???"',
    ],
    ['a year of work', `${PAST}}\n<|>`, 'cycle', 'cycle "2026/27" from 2026-11 to 2027-06'],
  ] as const)('%s', async (_, text, label, put) => {
    const { accept } = await askAt(text);
    const written = accept(label).replace(MARK, '');
    expect(written).toContain(put);
    expect(await told(written, ['error'])).toEqual([]);
  });
});
