/** The library does what the command line does, and says in sentences what it cannot. */
import { describe, expect, it } from 'vitest';
import {
  applyFix,
  check,
  compare,
  draw,
  type Files,
  merge,
  type Reading,
  readTheory,
  render,
  report,
} from '../../library/src/index.ts';
import { driver } from '../cli/run-driver.ts';
import { SOUND, WARNED } from '../cli/texts.ts';

const TODAY = '2026-06-30';

/** Several files, one of them with figures, one that leads nowhere and one with a slip that can be fixed. */
const NETWORK = {
  'network.driver':
    'aim Pass "70% of students pass by 2030"\nmeasure Rate "Pass rate" of Pass {\n  data "rate.csv"\n}\n',
  'teams/a.driver': 'import "../network.driver" as net\nprimary driver Help "Help" -> net.Pas\n',
  'rate.csv': 'week,rate\n2026-01-05,61%\n2026-01-12,64%\n',
} satisfies Files;
const THEORIES = ['network.driver', 'teams/a.driver'];

/** What the command line writes for these files. */
async function written(files: Record<string, string>, args: readonly string[]): Promise<string> {
  const { out } = await driver({ args, files });
  return out;
}

describe('the library says the same as the command line', () => {
  it('check', async () => {
    const { problems } = JSON.parse(
      await written(NETWORK, ['check', ...THEORIES, '--format', 'json', '--today', TODAY]),
    ) as { problems: unknown };
    expect(check(await readTheory(NETWORK), { today: TODAY })).toEqual(problems);
  });

  it('compare', async () => {
    const after = SOUND.replace('Enough mentors', 'Enough good mentors');
    const files = { 'before.driver': SOUND, 'after.driver': after };
    const told = JSON.parse(await written(files, ['diff', 'before.driver', 'after.driver', '--format', 'json']));
    const names = { before: 'before.driver', after: 'after.driver' };
    const [older, newer] = [await readTheory({ 'before.driver': SOUND }), await readTheory({ 'after.driver': after })];
    const { text, ...same } = compare(older, newer, { names });
    expect(JSON.parse(JSON.stringify(same))).toEqual(told);
    expect(text).toBe(await written(files, ['diff', 'before.driver', 'after.driver']));
  });

  it.each(['svg', 'html', 'drawio', 'mermaid', 'dot', 'csv', 'json'] as const)('render %s', async (format) => {
    const printed = await written({ 'a.driver': WARNED }, ['render', 'a.driver', '--format', format]);
    const own = await render(await readTheory({ 'a.driver': WARNED }), format);
    // Each names the file by the address at which it stands.
    const anywhere = (text: string) => text.replace(/file:\/\/[^"]*\//g, 'file:///');
    expect(anywhere(own)).toBe(anywhere(printed));
  });

  it('report', async () => {
    const args = ['report', ...THEORIES, '--kind', 'coverage', '--today', TODAY];
    const options = { today: TODAY, format: 'md' } as const;
    expect(report(await readTheory(NETWORK), 'coverage', options)).toBe(await written(NETWORK, args));
  });
});

describe('what was read', () => {
  it.each<[name: string, files: string | Files, told: RegExp[]]>([
    ['all of it', WARNED, []],
    ['a byte order mark', `\uFEFF${SOUND}`, []],
    ['bytes', { 'a.driver': new TextEncoder().encode(SOUND) }, []],
    ['a text that never ends', 'aim A "70% pass\n', [/^The quotation mark opened here is never closed/]],
    ['a kind that is no word', 'prmary driver A "x"\n', [/^‘prmary driver’ is not a word/]],
    ['an import that is not there', 'import "b.driver"\naim A "x"\n', [/b\.driver/]],
    ['an import that leads out', 'import "../b.driver"\naim A "x"\n', [/b\.driver/]],
    [
      'a theory beside it that is no text',
      { 'a.driver': SOUND, 'b.driver': new Uint8Array([255, 254]) },
      [/^b\.driver is not UTF-8/],
    ],
  ])('%s', async (_, files, told) => {
    const reading = await readTheory(files);
    const messages = [...reading.problems, ...reading.unreadable].map(({ message }) => message);
    expect(messages).toEqual(told.map((each) => expect.stringMatching(each)));
    expect(reading.isWhole).toBe(told.length === 0);
  });

  it('is plain JSON', async () => {
    const { theory, ...rest } = await readTheory(NETWORK);
    expect(JSON.parse(JSON.stringify(rest))).toEqual(rest);
    expect(JSON.parse(JSON.stringify(theory))).toEqual(theory);
  });

  it('may be drawn from a file that is named', async () => {
    const reading = await readTheory(NETWORK, { main: 'teams/a.driver' });
    expect(reading.theory.elements.map(({ name }) => name)).toEqual(expect.arrayContaining(['Help', 'Pass']));
  });

  it('knows the figures of data files', async () => {
    const scene = await draw(await readTheory(NETWORK), { measure: 'Pass rate' });
    expect(JSON.stringify(scene)).toContain('64%');
  });
});

describe('what could not be read is never taken for what is not there', () => {
  const BROKEN = `${SOUND}test of "\n`;

  it.each<[name: string, before: string | Files, after: string | Files]>([
    ['after', SOUND, BROKEN],
    ['before', BROKEN, SOUND],
    ['in both', BROKEN, BROKEN],
    ['at all', SOUND, 'aim A "x\n'],
    ['since it is not there', `import "b.driver"\n${SOUND}`, `import "b.driver"\n${SOUND}`],
    ['as text', { 'a.driver': SOUND, 'b.driver': SOUND }, { 'a.driver': SOUND, 'b.driver': new Uint8Array([255]) }],
  ])('by a comparison: %s', async (_, before, after) => {
    const { unread, text } = compare(await readTheory(before), await readTheory(after));
    expect(unread.length).toBeGreaterThan(0);
    expect(text.split('\n')[0]).toMatch(/in what could be read\.$/);
  });

  it('by a report', async () => {
    expect(report(await readTheory(BROKEN), 'coverage', { today: TODAY }).unread.length).toBe(1);
  });

  it('by a picture, unless the caller says so', async () => {
    const reading = await readTheory(BROKEN);
    await expect(draw(reading)).rejects.toThrow('no picture was made. theory.driver, line ');
    for (const format of ['svg', 'json'] as const)
      await expect(render(reading, format)).rejects.toThrow('cannot be read');
    expect((await draw(reading, { evenInPart: true })).items.length).toBeGreaterThan(0);
  });
});

describe('a merge loses nothing', () => {
  it('of what only one has changed', async () => {
    const theirs = SOUND.replace('Enough mentors', 'Enough good mentors');
    expect(await merge(SOUND, SOUND, theirs)).toEqual({ text: theirs, conflicts: 0, questions: [] });
  });

  it('where it cannot be read for certain', async () => {
    const [ours, theirs] = [`${SOUND}test of "\n`, SOUND.replace('Enough mentors', 'Enough good mentors')];
    const { text, conflicts, doubt } = await merge(SOUND, ours, theirs, {
      labels: { base: '0', ours: 'A', theirs: 'B' },
    });
    expect(text).toBe(`<<<<<<< A\n${ours}=======\n${theirs}>>>>>>> B\n`);
    expect(conflicts).toBe(1);
    expect(doubt).toMatch(/^The version “ours” /);
  });
});

describe('fixes', () => {
  it('are made in the files that they change, and in no other', async () => {
    const [problem] = check(await readTheory(NETWORK), { today: TODAY }).filter(({ rule }) => rule === 'unknown-name');
    const fixed = applyFix(NETWORK, problem?.fixes[0] ?? { title: '', edits: [] });
    expect(fixed).toEqual({ ...NETWORK, 'teams/a.driver': NETWORK['teams/a.driver'].replace('Pas\n', 'Pass\n') });
  });

  it.each(['\n', '\r\n', '\r'])('stand where the lines are, however they end: %j', async (end) => {
    const text = ['\uFEFFaim Pass "70% pass by 2030"', 'primary driver Help "Help" -> Pas', ''].join(end);
    const [problem] = check(await readTheory(text), { today: TODAY }).filter(({ rule }) => rule === 'unknown-name');
    expect(applyFix(text, problem?.fixes[0] ?? { title: '', edits: [] })).toBe(text.replace(`Pas${end}`, `Pass${end}`));
  });
});

/** Calls that cannot be meant, by callers without types too, and the sentence that each is answered with. */
const MISUSES: [name: string, call: (reading: Reading) => unknown, told: RegExp][] = [
  ['no theory', () => readTheory({}), /^There is no theory among these files/],
  ['only data', () => readTheory({ 'a.csv': '' }), /^There is no theory among these files/],
  ['a path that leads out', () => readTheory({ '../a.driver': '' }), /^“\.\.\/a\.driver” is no path/],
  ['a path from the root', () => readTheory({ '/a.driver': '' }), /^“\/a\.driver” is no path/],
  ['a path of Windows', () => readTheory({ 'teams\\a.driver': '' }), /with slashes/],
  ['no content', () => readTheory({ 'a.driver': 7 as unknown as string }), /^What stands in a\.driver must be/],
  [
    'a main file that is not there',
    () => readTheory(NETWORK, { main: 'netwrk.driver' }),
    /Did you mean ‘network\.driver’\?/,
  ],
  ['a main file that is no text', () => readTheory({ 'a.driver': new Uint8Array([255]) }), /^a\.driver is not UTF-8/],
  ['a copy of a reading', (reading) => check({ ...reading }), /^Give what ‘readTheory’ gave/],
  ['a day that is none', (reading) => check(reading, { today: '2026-02-30' }), /^‘today’ is a day/],
  [
    'a check that there is not',
    (reading) => check(reading, { settings: { 'stalled-ide': 'off' } }),
    /^There is no check .*Did you mean/,
  ],
  [
    'a view that there is not',
    (reading) => draw(reading, { view: 'drivr' as 'driver' }),
    /^There is no view ‘drivr’\. Did you mean ‘driver’\?/,
  ],
  [
    'a view that is empty',
    (reading) => draw(reading, { view: 'system' }),
    /^The view system of this theory is empty\. ./,
  ],
  ['a focus on nothing', (reading) => draw(reading, { view: 'focus' }), /needs ‘on’/],
  [
    'a focus on what is not there',
    (reading) => draw(reading, { on: 'Nobody' }),
    /^Nothing in this theory is called “Nobody”/,
  ],
  ['a view and a focus', (reading) => draw(reading, { view: 'driver', on: 'Goal' }), /‘on’ goes with the view ‘focus’/],
  [
    'a measure that is not there',
    (reading) => draw(reading, { measure: 'Nothing' }),
    /^No measure here is called “Nothing”/,
  ],
  ['a chart and a view', (reading) => draw(reading, { measure: 'x', view: 'driver' }), /which has no views/],
  ['a language', (reading) => draw(reading, { language: 'fr' as 'en' }), /^There is no language ‘fr’/],
  ['a format', (reading) => render(reading, 'gif' as 'png'), /^There is no format ‘gif’/],
  ['a theme', (reading) => render(reading, 'svg', { theme: 'pink' as 'dark' }), /^There is no theme ‘pink’/],
  ['too few pixels', (reading) => render(reading, 'png', { dpi: 0 }), /^‘dpi’ is a number from 1 to 2400/],
  ['no font', (reading) => render(reading, 'pdf', { fonts: [new Uint8Array(9)] }), /^Number 1 of ‘fonts’ is no font/],
  ['a report', (reading) => report(reading, 'cover' as 'coverage'), /^There is no report ‘cover’/],
  ['a page of a scene', async (reading) => render(await draw(reading), 'html'), /give the reading/],
];

describe('what cannot be meant is told in a sentence', () => {
  it.each(MISUSES)('%s', async (_, call, told) => {
    const reading = await readTheory(SOUND);
    const error: unknown = await Promise.resolve()
      .then(() => call(reading))
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'InputError', message: expect.stringMatching(told) });
  });

  it('a character that no font has', async () => {
    const reading = await readTheory('aim A "ฉัน"\n');
    await expect(render(reading, 'pdf')).rejects.toThrow(/^No font here has ฉ in “.*Give one that has, as ‘fonts’\.$/);
  });

  it('a fix for a file that is not there', () => {
    const edits = [{ file: 'b.driver', line: 1, column: 1, endLine: 1, endColumn: 1, text: 'x' }];
    expect(() => applyFix({ 'a.driver': '' }, { title: '', edits })).toThrow('The fix changes b.driver');
  });
});
