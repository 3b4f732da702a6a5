/** Dates, numbers and texts: what is written, and what it means. */
import { withoutSources } from '@driver-diagrams/theory/model/index';
import { describe, expect, it } from 'vitest';
import { readOne } from '../laws/read.ts';

/** What is written behind `by`; its canonical form; first and last day. */
const dates: [written: string, text: string, start?: string, end?: string][] = [
  ['2016', '2016', '2016-01-01', '2016-12-31'],
  ['2016-06', '2016-06', '2016-06-01', '2016-06-30'],
  ['2016-6', '2016-06', '2016-06-01', '2016-06-30'],
  ['2016-02', '2016-02', '2016-02-01', '2016-02-29'],
  ['2015-02', '2015-02', '2015-02-01', '2015-02-28'],
  ['2016-06-30', '2016-06-30', '2016-06-30', '2016-06-30'],
  ['2016-6-3', '2016-06-03', '2016-06-03', '2016-06-03'],
  ['2016–06–30', '2016-06-30', '2016-06-30', '2016-06-30'],
  ['2007/08', '2007/08', '2007-07-01', '2008-06-30'],
  ['1999/00', '1999/00', '1999-07-01', '2000-06-30'],
  ['12/2016', '2016-12', '2016-12-01', '2016-12-31'],
  ['December 2016', '2016-12', '2016-12-01', '2016-12-31'],
  ['dec 2016', '2016-12', '2016-12-01', '2016-12-31'],
  ['Sept. 2016', '2016-09', '2016-09-01', '2016-09-30'],
  ['May 2016', '2016-05', '2016-05-01', '2016-05-31'],
  ['30 June 2016', '2016-06-30', '2016-06-30', '2016-06-30'],
  ['3. June 2016', '2016-06-03', '2016-06-03', '2016-06-03'],
  ['June 30, 2016', '2016-06-30', '2016-06-30', '2016-06-30'],
  ['June 1st, 2016', '2016-06-01', '2016-06-01', '2016-06-01'],
  ['"a date agreed locally"', 'a date agreed locally'],
  ['“summer”', 'summer'],
  // Told by the reader; kept as written, without days.
  ['2016-13', '2016-13'],
  ['2015-02-29', '2015-02-29'],
];

/** What is written behind `target`, then what it means there; what it means behind `baseline`, where that differs. */
const amounts: [written: string, text: string, value: number, more?: string, asBaseline?: string][] = [
  ['12', '12', 12],
  ['7.2', '7.2', 7.2],
  ['-3.5', '-3.5', -3.5],
  ['−3.5', '-3.5', -3.5],
  ['+4', '+4', 4],
  ['1,200', '1,200', 1200],
  ['1,200.5', '1,200.5', 1200.5],
  ['12,000,000', '12,000,000', 12_000_000],
  ['1\u00A0200', '1,200', 1200],
  ['40%', '40%', 40, 'percent'],
  ['40 %', '40%', 40, 'percent'],
  ['20 percent', '20%', 20, 'percent'],
  ['20 per cent', '20%', 20, 'percent'],
  ['20 Percent', '20%', 20, 'percent'],
  ['"40%"', '40%', 40, 'percent'],
  ['+40%', '+40%', 40, 'percent relative', 'percent'],
  ['-15%', '-15%', -15, 'percent relative', 'percent'],
  ['+5 points', '+5 points', 5, 'points', ''],
  ['5 points', '5 points', 5, 'points', ''],
  ['-1 point', '-1 points', -1, 'points', ''],
];

/** What stands behind `note`, and the text it is. */
const texts: [written: string, text: string][] = [
  ['"plain"', 'plain'],
  ['"a \\"quoted\\" word"', 'a "quoted" word'],
  ['"one\\ntwo"', 'one\ntwo'],
  ['"back\\\\slash \\\\n"', 'back\\slash \\n'],
  ['"another \\t sign"', 'another \\t sign'],
  ['"ends with \\\\"', 'ends with \\'],
  ['" spaces "', ' spaces '],
  ['"“inner” marks’"', '“inner” marks’'],
  ['"{ } -> // # /* 2016"', '{ } -> // # /* 2016'],
  ['“curly”', 'curly'],
  ['“curly"', 'curly'],
  ['„low“', 'low'],
  ['„low”', 'low'],
  ['«angled»', 'angled'],
  ['“an \\"escape\\"”', 'an "escape"'],
  ['"""on one line"""', 'on one line'],
  ['"""\n    first\n      second\n    third\n    """', 'first\n  second\nthird'],
  ['"""first\n    second\n    third"""', 'first\nsecond\nthird'],
  ['"""\n\n    after a gap\n\n    and one\n"""', 'after a gap\n\nand one'],
  ['"""\r\n    first\r\n    second\r\n    """', 'first\nsecond'],
  ['"""\n\tby a tab\n\t\tand two\n"""', 'by a tab\n\tand two'],
  ['"""says "this" \\"and\\" more"""', 'says "this" "and" more'],
];

describe('values', () => {
  it.each(dates)('date %s', async (written, text, start, end) => {
    const [aim] = (await readOne(`aim A { by ${written} }`)).theory.elements;
    expect(withoutSources(aim?.kind === 'aim' && aim.by)).toEqual({ text, ...(start && { start, end }) });
  });

  it.each(['every year', 'Every Year', 'every  year'])('date %s', async (written) => {
    const [aim] = (await readOne(`aim A { by ${written} }`)).theory.elements;
    expect(withoutSources(aim?.kind === 'aim' && aim.by)).toEqual({ text: 'every year', everyYear: true });
  });

  it.each(amounts)('number %s', async (written, text, value, more = '', asBaseline = more) => {
    const [measure] = (await readOne(`measure M {\n target ${written} by 2015\n baseline ${written} in 2014\n}`)).theory
      .elements;
    if (measure?.kind !== 'measure') throw new Error('no measure');
    expect(withoutSources(measure.targets)).toEqual([{ amount: amount(text, value, more), date: year(2015) }]);
    expect(withoutSources(measure.baseline)).toEqual({ amount: amount(text, value, asBaseline), date: year(2014) });
  });

  it.each(texts)('text %s', async (written, text) => {
    const { theory } = await readOne(`aim A { note ${written} }\naim B`);
    expect(theory.elements.map(({ notes }) => notes)).toEqual([[text], []]);
    expect(theory.problems).toEqual([]);
  });

  it('leaves out a number that no computer can hold, and keeps its text', async () => {
    const digits = '9'.repeat(400);
    const [measure] = (await readOne(`measure M { baseline ${digits} in 2014 }`)).theory.elements;
    expect(measure?.kind === 'measure' && withoutSources(measure.baseline)).toEqual({
      words: digits,
      date: year(2014),
    });
    expect(measure?.source.properties[0]?.text).toContain(digits);
  });
});

function amount(text: string, value: number, more: string) {
  const change = more.includes('relative') ? 'relative' : more === 'points' ? 'points' : undefined;
  return { text, value, percent: more.startsWith('percent'), ...(change && { change }) };
}

function year(number: number) {
  return { text: String(number), start: `${number}-01-01`, end: `${number}-12-31` };
}
