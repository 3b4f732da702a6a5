/** Which files are the same, and which are copies: sets of files, and all that must be told of them. */
import { compareWhole } from '@driver-diagrams/theory/compare/index';
import { describe, expect, it } from 'vitest';
import { mirrored, plain, sorted } from './read.ts';
import { versionsOf } from './versions.ts';

const YEAR = (year: number, ...more: string[]) =>
  [`aim A "By ${year}, 90% pass"`, 'primary driver X "Reading" -> A', 'change idea C "Reading log" -> X', ...more].join(
    '\n',
  );
const NETWORK = 'aim N "All schools do well"\nprimary driver Rooms "Warm rooms" -> N';

interface FilesCase {
  name: string;
  before: Record<string, string>;
  after: Record<string, string>;
  told: string[];
}

const cases: FilesCase[] = [
  {
    name: 'a copy of a file that stays',
    before: { 'theory.driver': YEAR(2030) },
    after: { 'theory.driver': YEAR(2030), 'old.driver': YEAR(2030) },
    told: ['The file old.driver is a copy of theory.driver.'],
  },
  {
    name: 'a copy, and an edit of the file itself',
    before: { 'theory.driver': YEAR(2030) },
    after: { 'theory.driver': YEAR(2031), 'old.driver': YEAR(2030) },
    told: [
      'The aim ‘By 2030, 90% pass’ now reads ‘By 2031, 90% pass’.',
      'The file old.driver is a copy of theory.driver.',
    ],
  },
  {
    name: 'a copy that is nested and laid out in another way, under a title of its own',
    before: { 'theory.driver': `theory "Ours"\n${YEAR(2030)}` },
    after: {
      'theory.driver': `theory "Ours"\n${YEAR(2030)}`,
      'old.driver':
        'theory "Archive"\naim A "By 2030, 90% pass" {\n  primary driver X "Reading" {\n    change idea C "Reading log"\n  }\n}',
    },
    told: ['The file old.driver is a copy of theory.driver.'],
  },
  {
    name: 'what is taken out of a theory whose copy has it still',
    before: { 'theory.driver': YEAR(2030, 'change idea D "Debates" -> X') },
    after: { 'theory.driver': YEAR(2030), 'old.driver': YEAR(2030, 'change idea D "Debates" -> X') },
    told: [
      'The change idea ‘Debates’, which leads to ‘Reading’, is gone.',
      'The file old.driver is a copy of theory.driver.',
    ],
  },
  {
    name: 'two copies',
    before: { 'theory.driver': YEAR(2030) },
    after: { 'theory.driver': YEAR(2030), 'a.driver': YEAR(2030), 'b.driver': YEAR(2030) },
    told: ['The file a.driver is a copy of theory.driver.', 'The file b.driver is a copy of theory.driver.'],
  },
  {
    name: 'a copy of what another file was made of at once',
    before: { 'n.driver': NETWORK },
    after: { 'n.driver': NETWORK, 'a.driver': YEAR(2030), 'b.driver': YEAR(2030) },
    told: [
      'New aim ‘By 2030, 90% pass’.',
      'New aim ‘By 2030, 90% pass’.',
      'New primary driver ‘Reading’, which leads to ‘By 2030, 90% pass’.',
      'New primary driver ‘Reading’, which leads to ‘By 2030, 90% pass’.',
      'New change idea ‘Reading log’, which leads to ‘Reading’.',
      'New change idea ‘Reading log’, which leads to ‘Reading’.',
      'The file a.driver is new.',
      'The file b.driver is new.',
    ],
  },
  {
    name: 'a theory put away unchanged, and another begun in its place',
    before: { 'theory.driver': YEAR(2030) },
    after: { 'old.driver': YEAR(2030), 'theory.driver': 'aim B "Everybody writes"\nprimary driver X "Reading" -> B' },
    told: [
      'New aim ‘Everybody writes’.',
      'New primary driver ‘Reading’, which leads to ‘Everybody writes’.',
      'The file theory.driver is new.',
      'The file theory.driver is now old.driver.',
    ],
  },
  {
    name: 'another path',
    before: { 'theory.driver': YEAR(2030) },
    after: { 'b.driver': YEAR(2030) },
    told: ['The file theory.driver is now b.driver.'],
  },
  {
    name: 'another path, with an edit',
    before: { 'theory.driver': YEAR(2030) },
    after: { 'b.driver': YEAR(2031) },
    told: ['The aim ‘By 2030, 90% pass’ now reads ‘By 2031, 90% pass’.', 'The file theory.driver is now b.driver.'],
  },
  {
    name: 'another path, and a copy of it',
    before: { 'theory.driver': YEAR(2030) },
    after: { 'a.driver': YEAR(2030), 'b.driver': YEAR(2030) },
    told: ['The file b.driver is a copy of theory.driver.', 'The file theory.driver is now a.driver.'],
  },
  {
    name: 'two files that exchange their paths',
    before: { 'a.driver': YEAR(2030), 'n.driver': NETWORK },
    after: { 'a.driver': NETWORK, 'n.driver': YEAR(2030) },
    told: ['The file a.driver is now n.driver.', 'The file n.driver is now a.driver.'],
  },
  {
    name: 'an empty file is no copy of another',
    before: { 'a.driver': '', 'b.driver': NETWORK },
    after: { 'a.driver': '', 'b.driver': NETWORK, 'c.driver': '' },
    told: ['The file c.driver is new.'],
  },
  {
    name: 'what leads to a copy leads to the same',
    before: { 'n.driver': NETWORK, 'a.driver': 'import "n.driver" as n\naim A "Pass" -> n.Rooms' },
    after: {
      'n.driver': NETWORK.replace('Warm', 'Warm, dry'),
      'a.driver': 'import "old.driver" as n\naim A "Pass" -> n.Rooms',
      'old.driver': NETWORK,
    },
    told: [
      'Import of a.driver added: “old.driver”, short name n.',
      'Import of a.driver dropped: “n.driver”, short name n.',
      'The file old.driver is a copy of n.driver.',
      'The primary driver ‘Warm rooms’ now reads ‘Warm, dry rooms’.',
    ],
  },
];

describe('files that come and go', () => {
  it.each(cases)('$name', async ({ before, after, told }) => {
    const { changes, files } = await versionsOf(before, after);
    expect(changes.map(({ sentence }) => sentence)).toEqual(told);
    const back = compareWhole(files.after, files.before).changes;
    expect(sorted(back.map(plain))).toEqual(sorted(changes.map(mirrored)));
  });

  it('a copy that is gone again', async () => {
    const { changes } = await versionsOf(
      { 'a.driver': YEAR(2030), 'b.driver': YEAR(2030) },
      { 'a.driver': YEAR(2030) },
    );
    expect(changes.map(({ sentence }) => sentence)).toEqual(['The file b.driver, a copy of a.driver, is gone.']);
  });

  it('a copy says what its header has of its own', async () => {
    const { changes } = await versionsOf(
      { 'a.driver': `theory "Ours"\n${NETWORK}` },
      { 'a.driver': `theory "Ours"\n${NETWORK}`, 'b.driver': `theory "Archive"\n${NETWORK}` },
    );
    expect(changes.map(({ sentence, details }) => [sentence, details])).toEqual([
      ['The file b.driver is a copy of a.driver.', ['Title: “Archive”.']],
    ]);
  });
});
