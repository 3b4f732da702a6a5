/** The canonical form, case by case: `cases/x.driver` becomes `cases/x.formatted.driver`. `BLESS=1` writes the latter. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format } from '@driver-diagrams/language-server/format/format';
import { withoutSources } from '@driver-diagrams/language-server/theory/index';
import { describe, expect, it } from 'vitest';
import { readText } from '../helpers/read.ts';

const folder = new URL('./cases/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.driver') && !name.endsWith('.formatted.driver'))
  .map((name) => name.replace('.driver', ''));

describe.each(names)('%s', (name) => {
  const text = read(`${name}.driver`);
  const formatted = format(text);

  it('becomes its canonical form', () => {
    if (process.env.BLESS) writeFileSync(new URL(`${name}.formatted.driver`, folder), formatted);
    expect(formatted).toBe(read(`${name}.formatted.driver`));
  });

  it('stays so', () => {
    expect(format(formatted)).toBe(formatted);
  });

  it('says the same', async () => {
    const [before, after] = [await readText(text), await readText(formatted)];
    const { problems: _, ...said } = withoutSources(before.theory);
    expect(withoutSources(after.theory)).toMatchObject(said);
  });
});

const LINES: [what: string, text: string, formatted: string][] = [
  ['an empty text', '', ''],
  ['a text of spaces', ' \n\t\n', ''],
  ['no line break at the end', 'aim A "a"', 'aim A "a"\n'],
  ['several at the end', 'aim A "a"\n\n\n', 'aim A "a"\n'],
  ['Windows line ends', 'aim A "a" {\r\nby 2030\r\n}\r\n', 'aim A "a" {\r\n  by 2030\r\n}\r\n'],
  ['mostly Windows line ends', 'aim A "a"\r\naim B "b"\r\naim C "c"\n', 'aim A "a"\r\naim B "b"\r\naim C "c"\r\n'],
  ['mostly plain line ends', 'aim A "a"\naim B "b"\naim C "c"\r\n', 'aim A "a"\naim B "b"\naim C "c"\n'],
  ['a mark before the text', '\uFEFFaim A "a"\n', 'aim A "a"\n'],
  ['spaces of other kinds', 'aim\u00A0A\u200B "a"\n', 'aim A "a"\n'],
  ['spaces at the end of lines and comments', 'aim A "a"  \n// so \t\n', 'aim A "a"\n// so\n'],
  ['only a comment', '  // so', '// so\n'],
  ['binary', 'aim  A\0', 'aim  A\0'],
  ['only bullets', '- - ;\n', '- - ;\n'],
];

describe('lines', () => {
  it.each(LINES)('%s', (_, text, formatted) => {
    expect(format(text)).toBe(formatted);
  });
});

/** Texts that would take hours if the time grew with the square of their length; each is formatted in a second or so. */
const HUGE: Record<string, string> = {
  'open braces': 'aim A {'.repeat(3000),
  'a line of 1 MB': `aim  A "${'x '.repeat(500_000)}"`,
  'comments on one line': '/* a */ '.repeat(50_000),
  'statements on one line': 'aim A "a" '.repeat(20_000),
  'mistakes on one line': 'aim A "a" by foo '.repeat(5000),
  'marks of all kinds': '} { , . '.repeat(20_000),
  'links of one statement': `aim A ${'-> B because "x" '.repeat(20_000)}`,
  'mistakes in one statement': `aim A {\n${'  by foo\n'.repeat(20_000)}}`,
};

describe('in time', () => {
  it.each(Object.entries(HUGE))('%s', { timeout: 15_000 }, (_, text) => {
    const formatted = format(text);
    expect(format(formatted)).toBe(formatted);
  });
});

describe('what ships', () => {
  const root = new URL('../../', import.meta.url);
  const samples = readdirSync(new URL('samples/', root), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.driver'),
  );

  it.each(samples)('%s is formatted', (path) => {
    const text = readFileSync(new URL(`samples/${path}`, root), 'utf8');
    expect(format(text)).toBe(text);
  });

  const page = readFileSync(new URL('docs/language.md', root), 'utf8');
  const examples = [...page.matchAll(/^```driver\r?\n([\s\S]*?)^```/gm)].map(([, example = '']) => example);
  // The example of what is read as meant is there to differ.
  const plain = examples.filter((example) => !/[“•]/.test(example));

  it.each(plain)('the example is formatted: %s', (example) => {
    expect(format(example)).toBe(example);
  });

  it('the example of what is read as meant is the only one left out', () => {
    expect(examples.length - plain.length).toBe(1);
  });
});
