/** Versions that say the same in other words merge, and compare, as what they say: one side formatted, the other not yet. */
import { compare } from '@driver-diagrams/theory/compare/index';
import { format } from '@driver-diagrams/theory/format/format';
import { describe, expect, it } from 'vitest';
import { readTexts } from '../helpers/read.ts';
import { merge } from './merge.ts';

/** Texts as people write them, and an edit that the other side makes in words of its own. */
const cases: [name: string, text: string, from: string, to: string][] = [
  [
    'key drivers',
    'theory "T"\naim A "All pass"\nkey driver D "Help" -> A\nkey driver E "Time" -> A\n',
    '"Time"',
    '"More time"',
  ],
  ['a SMART aim', 'smart aim A "All pass"\nprimary driver D "Help" -> A\n', '"Help"', '"Help in time"'],
  ['codes', 'aim A "All pass"\nPD1 "Help" -> A\nPD2 "Time" -> A\n', '"Time"', '"More time"'],
  [
    'people’s words for a status',
    'aim A "All pass"\ndriver D "Help" -> A\nchange idea I "Card" -> D {\n  status in progress\n}\n',
    '"Card"',
    '"A card"',
  ],
  [
    'figures',
    'aim A "All pass" {\n  outcome measure M "Rate" {\n    baseline 1 in 5 in 2024\n    target at least 80 % by 2028\n  }\n}\n',
    '"Rate"',
    '"Pass rate"',
  ],
  [
    'people’s words for figures of groups',
    'aim A "All pass" {\n  measure M "Rate" {\n    combined average\n    gap between "Girls" and "Boys"\n    control limits\n    excluded 2026-01 because "snow"\n    data "m.csv" sheet "Autumn" column "rate"\n  }\n}\n',
    '"Rate"',
    '"Pass rate"',
  ],
  [
    'labelled notes',
    'aim A "All pass" {\n  note "Sample" "all in grade 9"\n  note "plain"\n}\ndriver D "Help" -> A\n',
    '"Help"',
    '"Help in time"',
  ],
  [
    'a change concept',
    'aim A "All pass"\ndriver D "Help" -> A\nchange concept C "Remind" -> D { change idea I "Card" }\n',
    '"Help"',
    '"Help in time"',
  ],
];

describe('a text and its formatted form', () => {
  it.each(cases)('%s: compared, nothing has changed', async (_, text) => {
    const [before] = await readTexts({ 'a.driver': text });
    const [after] = await readTexts({ 'a.driver': format(text) });
    if (!before || !after) throw new Error('nothing was read');
    expect(compare(before.theory, after.theory).map(({ sentence }) => sentence)).toEqual([]);
  });

  it.each(cases)('%s: formatted on one side and edited on the other, without a question', async (_, text, from, to) => {
    const edited = text.replace(from, to);
    expect(edited).not.toBe(text);
    for (const [ours, theirs] of [
      [format(text), edited],
      [edited, format(text)],
    ] as const) {
      const merged = await merge(text, ours, theirs);
      expect(merged.conflicts, merged.text).toBe(0);
      expect(format(merged.text)).toBe(format(edited));
    }
  });
});

describe('a note with a label', () => {
  const note = (text: string) => `aim A "All pass" {\n  note "Sample" "${text}"\n  note "Criteria" "enrolled"\n}\n`;

  it('that both sides changed is asked', async () => {
    expect((await merge(note('all'), note('some'), note('most'))).conflicts).toBe(1);
  });

  it('and another one on each side is merged', async () => {
    const more = (label: string) => note('all').replace('}', `  note "${label}" "x"\n}`);
    const { conflicts, text } = await merge(note('all'), more('Experts'), note('some'));
    expect(conflicts, text).toBe(0);
    expect(text).toContain('note "Sample" "some"');
    expect(text).toContain('note "Experts" "x"');
  });
});

describe('lines of figures that both sides write', () => {
  const HEAD = 'aim A "All pass" {\n  measure M "Rate" {\n    phase "One" from 2026-01 because "a"\n';
  const text = (...lines: string[]) => `${HEAD}${lines.map((line) => `    ${line}\n`).join('')}  }\n}\n`;

  it.each([
    ['two sites on one day', 'result 65% in 2026-02 from "West"', 'result 66% in 2026-02 from "East"', 0],
    ['one site on one day', 'result 65% in 2026-02 from "East"', 'result 66% in 2026-02 from "East"', 1],
    [
      'what two sites leave out',
      'exclude 2026-02 from "West" because "a"',
      'exclude 2026-02 from "East" because "b"',
      0,
    ],
    ['two phases', 'phase "Two" from 2026-06 because "c"', 'phase "Three" from 2026-08 because "d"', 0],
    ['one phase on two days', 'phase "Two" from 2026-06 because "c"', 'phase "Two" from 2026-08 because "c"', 1],
    ['two least numbers', 'hide below 10', 'hide below 20', 1],
  ])('%s', async (_, ours, theirs, conflicts) => {
    const merged = await merge(text(), text(ours), text(theirs));
    expect(merged.conflicts, merged.text).toBe(conflicts);
    if (conflicts === 0) for (const line of [ours, theirs]) expect(merged.text).toContain(line);
  });
});
