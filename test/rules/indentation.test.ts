/** Indentation in the place of braces: what is told, once for each parent, what is not, and what the fixes make of it. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sureEdits, withEdits } from '@driver-diagrams/theory/rules/index';
import { describe, expect, it } from 'vitest';
import { format } from '../../theory/src/format/format.ts';
import { problemsOf, readText, TODAY } from '../helpers/read.ts';

const RULE = 'indented-without-braces';
const URI = 'file:///theories/a.driver';

const told = async (text: string) =>
  (await problemsOf(text)).filter(({ rule }) => rule === RULE).map(({ message }) => message.split('. ')[0]);

/** All sure fixes at once, as the editor and `driver check --fix` make them. */
async function fixAll(text: string): Promise<string> {
  const file = await readText(text);
  const only = file.check({ today: TODAY }).filter(({ rule }) => rule === RULE);
  return withEdits(text, sureEdits(only, URI, text));
}

const lines = (...all: string[]) => `${all.join('\n')}\n`;

const cases: { name: string; text: string; told: string[]; fixed?: string }[] = [
  {
    name: 'several deep inside braces',
    text: lines(
      'aim A "Reading improves by 20% by June 2028" {',
      '  primary driver B "Books"',
      '    secondary driver C "Library"',
      '      change idea D "Lunch"',
      '  primary driver E "Homes"',
      '}',
    ),
    told: [
      '‘C’ stands further in than ‘B’, but ‘B’ has no braces',
      '‘D’ stands further in than ‘C’, but ‘C’ has no braces',
    ],
    fixed: lines(
      'aim A "Reading improves by 20% by June 2028" {',
      '  primary driver B "Books" {',
      '    secondary driver C "Library" {',
      '      change idea D "Lunch"',
      '    }',
      '  }',
      '  primary driver E "Homes"',
      '}',
    ),
  },
  {
    name: 'at the top level, with comments, arrows on lines of their own and tabs',
    text: lines(
      'aim A "All read" // ours',
      '\tprimary driver B "Books" # why?',
      '\t\t// not yet',
      '\t\tsecondary driver C "Library"',
      '\t\tsecondary driver D "Shelves" {',
      '\t\t\tnote "n"',
      '\t\t}',
      '',
      'aim Z "All write"',
    ),
    told: [
      '‘B’ stands further in than ‘A’, but ‘A’ has no braces',
      '‘C’ stands further in than ‘B’, but ‘B’ has no braces',
    ],
    fixed: lines(
      'aim A "All read" { // ours',
      '\tprimary driver B "Books" { # why?',
      '\t\t// not yet',
      '\t\tsecondary driver C "Library"',
      '\t\tsecondary driver D "Shelves" {',
      '\t\t\tnote "n"',
      '\t\t}',
      '\t}',
      '}',
      '',
      'aim Z "All write"',
    ),
  },
  {
    name: 'two children are one cause',
    text: lines(
      'primary driver B "Books"',
      '  change idea C "Lunch"',
      '  change idea "Shelves"',
      '  driver measure "Loans"',
    ),
    told: ['‘C’ stands further in than ‘B’, but ‘B’ has no braces'],
  },
  {
    name: 'a statement without a name is called by its title',
    text: lines('primary driver "Books"', '  change idea "Lunch"'),
    told: ['“Lunch” stands further in than “Books”, but “Books” has no braces'],
    fixed: lines('primary driver "Books" {', '  change idea "Lunch"', '}'),
  },
  {
    name: 'behind braces that are closed too early',
    text: lines('primary driver B "Books" { definition "x" }', '  change idea C "Lunch"'),
    told: ['‘C’ stands further in than ‘B’, but behind its braces'],
    fixed: lines('primary driver B "Books" { definition "x"', '  change idea C "Lunch"', '}'),
  },
  {
    name: 'behind braces with lines of their own',
    text: lines('primary driver B "Books" {', '  definition "x"', '}', '  change idea C "Lunch"'),
    told: ['‘C’ stands further in than ‘B’, but behind its braces'],
    fixed: lines('primary driver B "Books" {', '  definition "x"', '  change idea C "Lunch"', '}'),
  },
  {
    name: 'without a line end at the end, and with those of Windows',
    text: 'primary driver B "Books"\r\n  change idea C "Lunch"',
    told: ['‘C’ stands further in than ‘B’, but ‘B’ has no braces'],
    fixed: 'primary driver B "Books" {\r\n  change idea C "Lunch"\r\n}',
  },
  {
    name: 'by one space: told, and fixed only when asked',
    text: lines('primary driver B "Books"', ' change idea C "Lunch"'),
    told: ['‘C’ stands further in than ‘B’, but ‘B’ has no braces'],
    fixed: lines('primary driver B "Books"', ' change idea C "Lunch"'),
  },
  {
    name: 'one with an arrow of its own beside one without: fixed only when asked',
    text: lines(
      'aim A "All read"',
      '',
      'primary driver B "Books" -> A',
      '  change idea C "Lunch"',
      '  change idea D "Tea" -> A',
    ),
    told: ['‘C’ stands further in than ‘B’, but ‘B’ has no braces'],
    fixed: lines(
      'aim A "All read"',
      '',
      'primary driver B "Books" -> A',
      '  change idea C "Lunch"',
      '  change idea D "Tea" -> A',
    ),
  },
];

const quiet: [name: string, text: string][] = [
  ['arrows that say it', 'aim A "All read"\n  primary driver B "Books" -> A\n    change idea C "Lunch" -> B\n'],
  ['a whole file further in', '    aim A "All read"\n    primary driver B "Books" -> A\n'],
  [
    'arrows and reasons on lines of their own',
    'aim A "a"\nprimary driver B "Books"\n  -> A\n    because "x"\nprimary driver C "c" -> A\n',
  ],
  ['a long text', 'aim A "a" {\n  vision """\n      driver in a text\n    """\n}\nprimary driver B "b" -> A\n'],
  [
    'what stands in its braces, in those of an unknown word',
    'aim A "All read" {\n  workstream W "x" {\n    primary driver P "p"\n  }\n}\n',
  ],
  ['what cannot stand inside it', 'evidence E "Study"\n  aim A "All read"\n'],
  ['two of one level', 'primary driver B "Books"\n  primary driver C "Homes"\n'],
  ['statements on one line', 'aim A "All read" { primary driver B "Books" change idea C "Lunch" }\n'],
  ['the file’s own title', 'theory "Reading"\n  aim A "All read"\n'],
  ['braces', 'aim A "All read"\n{\n    primary driver B "Books"\n    {\n        change idea C "Lunch"\n    }\n}\n'],
  ['a comment further in', 'aim A "All read"\n    // a comment\nprimary driver B "Books" -> A\n'],
];

describe('indentation in the place of braces', () => {
  it.each(cases)('$name', async ({ text, told: wanted, fixed }) => {
    expect(await told(text)).toEqual(wanted);
    if (fixed !== undefined) expect(await fixAll(text)).toBe(fixed);
  });

  it.each(cases.filter(({ fixed, text }) => fixed !== undefined && fixed !== text))(
    '$name: nothing is left once it is fixed',
    async ({ fixed = '' }) => {
      expect(await told(fixed)).toEqual([]);
      expect(await told(format(fixed))).toEqual([]);
    },
  );

  it.each(quiet)('is not told of %s', async (_, text) => {
    expect(await told(text)).toEqual([]);
  });

  it('is the one message for what follows from it', async () => {
    const found = (await problemsOf(cases[0]?.text ?? '')).filter(({ rule }) => /orphan|level|dead-end/.test(rule));
    expect(found.map(({ element }) => element)).toEqual([`${URI}#E`]);
    const allowed = 'theory "T" { allow indented-without-braces because "we like it" }\n';
    const rules = (await problemsOf(allowed + cases[0]?.text)).map(({ rule }) => rule);
    expect(rules).toContain('level-skip');
  });

  it('offers a fix for each parent', async () => {
    const problems = (await problemsOf(cases[0]?.text ?? '')).filter(({ rule }) => rule === RULE);
    expect(problems.map(({ fixes }) => fixes?.map(({ title }) => title))).toEqual([
      ['Put braces around all that belongs to ‘B’'],
      ['Put braces around all that belongs to ‘C’'],
    ]);
  });

  it('is told of no sample', async () => {
    const folder = join(import.meta.dirname, '../../samples');
    for (const path of globSync('**/*.driver', { cwd: folder }))
      expect(await told(readFileSync(join(folder, path), 'utf8')), path).toEqual([]);
  });

  it('takes its time by the length of the text, however deep it goes', async () => {
    const deep = Array.from({ length: 1000 }, (_, n) => `${' '.repeat(n)}driver D${n} "d"`).join('\n');
    expect((await told(deep)).length).toBeGreaterThan(0);
  });
});
