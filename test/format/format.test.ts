/** The canonical form, case by case: `cases/x.driver` becomes `cases/x.formatted.driver`. `BLESS=1` writes the latter. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format } from '@driver-diagrams/theory/format/format';
import { withoutSources } from '@driver-diagrams/theory/model/index';
import { describe, expect, it } from 'vitest';
import { processorTime } from '../helpers/processor-time.ts';
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

/** Texts that would take hours if the time grew with the square of their length; each of the given size is formatted in a second or so. */
const HUGE: Record<string, [size: number, text: (size: number) => string]> = {
  'open braces': [1000, (n) => 'aim A {'.repeat(n)],
  'a line of 1 MB': [125_000, (n) => `aim  A "${'x '.repeat(n)}"`],
  'comments on one line': [10_000, (n) => '/* a */ '.repeat(n)],
  'statements on one line': [5000, (n) => 'aim A "a" '.repeat(n)],
  'mistakes on one line': [1500, (n) => 'aim A "a" by foo '.repeat(n)],
  'marks of all kinds': [5000, (n) => '} { , . '.repeat(n)],
  'links of one statement': [5000, (n) => `aim A ${'-> B because "x" '.repeat(n)}`],
  'mistakes in one statement': [5000, (n) => `aim A {\n${'  by foo\n'.repeat(n)}}`],
};

/** Milliseconds of processor time, many times what each takes. */
const MOST = 15_000;

describe('in time', () => {
  it.each(Object.entries(HUGE))('%s', async (_, [size, text]) => {
    const formatted = format(text(size));
    expect(format(formatted)).toBe(formatted);
    expect(await processorTime(() => format(text(size * 4)))).toBeLessThan(MOST);
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
