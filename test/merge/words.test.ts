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
