/** What is offered above the conflicts of a text, and what it makes of the text. */
import type { Kept } from '@driver-diagrams/theory/model/text-conflicts';
import { sidesInConflict } from '@driver-diagrams/theory/model/text-conflicts';
import { describe, expect, it } from 'vitest';
import { conflictLenses, settling } from '../../extension/src/conflicts/lenses.ts';

const l10n = { t: (text: string, ...values: (string | number)[]) => text.replace('{0}', String(values[0])) };

const conflict = (question: string, ours: string, theirs: string, base?: string) =>
  `<<<<<<< ours${question === '' ? '' : `: ${question}`}\n${ours}${base === undefined ? '' : `||||||| base\n${base}`}=======\n${theirs}>>>>>>> theirs\n`;
const OWNER = conflict('Owner of ‘Mentors’: ours Ana, theirs Ben; before Cem', '  owner "Ana"\n', '  owner "Ben"\n');
const AROUND = (inner: string) => `aim A "Pass"\nprimary driver X "Mentors" -> A {\n${inner}}\n`;
const MOVED = 'Place of ‘Log’: ours ‘Writing’, theirs ‘Speaking’; before ‘Reading’';
const TWICE = `driver Y "Writing" {\n${conflict(MOVED, '  idea "Log"\n', '')}}\ndriver Z "Speaking" {\n${conflict(MOVED, '', '  idea "Log"\n')}}\n`;
const IDEAS = conflict(
  'The name ‘C2’ is used twice: for “Bus passes” and for “Tutors”',
  'change idea C2 "Bus passes" -> X {\n  status testing\n}\n',
  'change idea C2 "Tutors" -> Y\n',
);

const titles = (text: string) => conflictLenses(text, l10n).map(({ title }) => title);

describe('above a conflict', () => {
  it.each<[name: string, text: string, titles: string[]]>([
    ['of a value stand both values', AROUND(OWNER), ['Keep ours: Ana', 'Keep theirs: Ben', 'Show both as a picture']],
    [
      'of two statements stand their first words, and both can be kept',
      IDEAS,
      [
        'Keep ours: change idea C2 "Bus passes" -> X { …',
        'Keep theirs: change idea C2 "Tutors" -> Y',
        'Keep both',
        'Show both as a picture',
      ],
    ],
    [
      'that git itself made, one side of which is empty',
      AROUND('<<<<<<< HEAD\n  owner "Ana"\n=======\n>>>>>>> a-branch\n'),
      ['Keep ours: owner "Ana"', 'Keep theirs: nothing', 'Show both as a picture'],
    ],
    [
      'that shows what was there before',
      AROUND('<<<<<<< HEAD\n  owner "Ana"\n||||||| 1234567\n  owner "Cem"\n=======\n  owner "Ben"\n>>>>>>> b\n'),
      ['Keep ours: owner "Ana"', 'Keep theirs: owner "Ben"', 'Keep both', 'Show both as a picture'],
    ],
    ['without its last marker: nothing', AROUND('<<<<<<< HEAD\n  owner "Ana"\n=======\n'), []],
    ['that is none: nothing', AROUND('  owner "Ana"\n'), []],
    ['with the line ends of Windows', OWNER.replaceAll('\n', '\r\n'), titles(OWNER)],
  ])('%s', (_, text, told) => {
    expect(titles(text)).toEqual(told);
  });
});

function settled(text: string, at: number, kept: Kept): string {
  let result = text;
  const its = conflictLenses(text, l10n).find((lens) => lens.at === at)?.its ?? '';
  for (const { start, end, text: put } of settling(text, at, its, kept).toReversed()) {
    result = result.slice(0, start) + put + result.slice(end);
  }
  return result;
}

describe('a button', () => {
  it.each<[name: string, text: string, which: number, kept: Kept, after: string]>([
    ['keeps ours', AROUND(OWNER), 0, 'ours', AROUND('  owner "Ana"\n')],
    ['keeps theirs', AROUND(OWNER), 0, 'theirs', AROUND('  owner "Ben"\n')],
    [
      'keeps both',
      IDEAS,
      0,
      'both',
      'change idea C2 "Bus passes" -> X {\n  status testing\n}\nchange idea C2 "Tutors" -> Y\n',
    ],
    ['settles the one that it stands above', OWNER + IDEAS, 0, 'ours', `  owner "Ana"\n${IDEAS}`],
    [
      'settles both places of what both sides moved',
      TWICE,
      1,
      'theirs',
      'driver Y "Writing" {\n}\ndriver Z "Speaking" {\n  idea "Log"\n}\n',
    ],
    [
      'settles one of two that are only called alike',
      conflict('docs: the plan', 'aim A "a"\n', 'aim A "b"\n').repeat(2),
      1,
      'theirs',
      `${conflict('docs: the plan', 'aim A "a"\n', 'aim A "b"\n')}aim A "b"\n`,
    ],
  ])('%s', (_, text, which, kept, after) => {
    const at = [...text.matchAll(/<<<<<<</g)][which]?.index ?? -1;
    expect(settled(text, at, kept)).toBe(after);
  });

  it('does nothing where its conflict is gone', () => {
    expect(settling(AROUND('  owner "Ana"\n'), 14, OWNER, 'ours')).toEqual([]);
  });

  it('finds its conflict again that has moved since another one was settled', () => {
    const [, , , later] = conflictLenses(OWNER + IDEAS, l10n);
    const { at, its } = later ?? expect.fail();
    const now = `  owner "Ana"\n${IDEAS}`;
    expect(settling(now, at, its, 'ours')).toEqual([
      expect.objectContaining({ start: now.indexOf('<<<<<<<'), text: expect.stringContaining('Bus passes') }),
    ]);
  });
});

it('each side is the text with all conflicts settled so', () => {
  expect(sidesInConflict(TWICE)).toEqual({
    ours: 'driver Y "Writing" {\n  idea "Log"\n}\ndriver Z "Speaking" {\n}\n',
    theirs: 'driver Y "Writing" {\n}\ndriver Z "Speaking" {\n  idea "Log"\n}\n',
  });
  expect(sidesInConflict('aim A "Pass"\n')).toBeUndefined();
});
