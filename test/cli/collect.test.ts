/** Workbooks for the members of a network: what is asked, what comes back, and what is never lost. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { CellValue } from 'hucre/xlsx';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { filled, tableOf } from '../collect/fill.ts';
import { runHere } from './run-driver.ts';

const TODAY = ['--today', '2026-11-30'];

const theory = (lines: string, members = 'member North "North School"\nmember South "South School"') => `${members}
aim A "By June 2030, 90% pass" {
  common outcome measure PassRate "Pass rate" {
${lines
  .trim()
  .split('\n')
  .map((line) => `    ${line.trim()}`)
  .join('\n')}
  }
}
`;

const PERCENT = `unit "percent"
collected monthly
reported by North, South
baseline 60% in 2026-07
result 71% in 2026-08 from North
result 73% in 2026-09 from North`;

const COUNTS = `numerator "students who pass"
denominator "students enrolled"
unit "percent"
collected monthly
result 12 of 15 in 2026-09 from North`;

/** A folder with a theory, its data files, and commands that run in it. */
function folderWith(files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'collect-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const run = (...args: string[]) => runHere(args, { cwd: folder });
  return {
    collect: (...more: string[]) => run('collect', 'PassRate', 'n.driver', '-o', 'asked', ...TODAY, ...more),
    take: (...more: string[]) => run('import', 'asked', '--into', 'n.driver', ...TODAY, ...more),
    run,
    async fill(name: string, set: Record<string, CellValue>) {
      const path = join(folder, 'asked', name);
      writeFileSync(path, await filled(readFileSync(path), set));
    },
    table: (name: string) => tableOf(readFileSync(join(folder, 'asked', name))),
    read: (name: string) => readFileSync(join(folder, name)),
    text: (name = 'n.driver') => readFileSync(join(folder, name), 'utf8'),
    write: (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content),
    list: () => readdirSync(join(folder, 'asked')),
  };
}

const NORTH = 'PassRate-North-School.xlsx';
const SOUTH = 'PassRate-South-School.xlsx';

describe('collecting', () => {
  test('writes a workbook for each member that reports, with what is known and what is asked', async () => {
    const { collect, table, list, read } = folderWith({
      'n.driver': theory(`${PERCENT}\nowner "Ann"\ndefinition "grade C or better"`),
    });
    const { code, out } = await collect('--by', '15 December');
    expect(out).toBe(
      `asked/${NORTH}: North School, 2 figures known, 3 asked\nasked/${SOUTH}: South School, 0 figures known, 5 asked\n`,
    );
    expect(code).toBe(0);
    expect(list()).toEqual([NORTH, SOUTH]);
    expect(await table(NORTH)).toEqual([
      'Date | Figure | Note',
      '2026-08 | 71%',
      '2026-09 | 73%',
      '2026-10',
      '2026-11',
      '2026-12',
    ]);
    expect(await table(SOUTH)).toEqual(['Date | Figure | Note', '2026-08', '2026-09', '2026-10', '2026-11', '2026-12']);
    const { sheets } = await readXlsx(read(`asked/${NORTH}`));
    const said = new Map(sheets[0]?.rows.map(([label, text]) => [label, text]));
    expect(Object.fromEntries(said)).toMatchObject({
      'Figures for “Pass rate”': null,
      From: 'North School',
      Definition: 'grade C or better',
      Unit: 'percent',
      'How often': 'Every month',
      'Send it to': 'Ann',
      'By when': '15 December',
      'driver collect': 'PassRate',
    });
  });

  test('asks for counts where the measure says what they are of, and all members that have not left', async () => {
    const members = 'member North "North School"\nmember Gone "Gone School" { left 2025 }\nmember South "South School"';
    const { collect, table, list } = folderWith({ 'n.driver': theory(COUNTS, members) });
    await collect('--language', 'es');
    expect(list()).toEqual([NORTH, SOUTH]);
    expect(await table(NORTH)).toEqual([
      'Fecha | Contados | De cuántos | Cifra | Nota',
      '2026-09 | 12 | 15',
      '2026-10',
      '2026-11',
      '2026-12',
    ]);
  });

  test('never writes over a workbook that may be filled in', async () => {
    const { collect, fill, read } = folderWith({ 'n.driver': theory(PERCENT) });
    await collect();
    expect((await collect()).out).toContain('there already, as it is');
    await fill(NORTH, { B4: 75 });
    const before = read(`asked/${NORTH}`);
    const { code, err } = await collect();
    expect(code).toBe(2);
    expect(err).toContain(`asked/${NORTH} is there already and may be filled in, so nothing was written.`);
    expect(read(`asked/${NORTH}`)).toEqual(before);
  });

  test.each([
    ['nobody to ask', theory('unit "percent"', ''), ['collect', 'PassRate', 'n.driver'], 'Nobody reports “Pass rate”'],
    [
      'an unknown measure',
      theory(PERCENT),
      ['collect', 'PasRate', 'n.driver'],
      'No measure here is called “PasRate”. Did you mean PassRate?',
    ],
    ['no measure', theory(PERCENT), ['collect'], 'Name the measure and the file'],
    ['no file', theory(PERCENT), ['collect', 'PassRate', 'x.driver'], 'There is no file or folder x.driver.'],
    ['no workbooks', theory(PERCENT), ['import', '.', '--into', 'n.driver'], 'There is no workbook (.xlsx) in .'],
    ['no folder', theory(PERCENT), ['import', 'x', '--into', 'n.driver'], 'There is no file or folder x.'],
    ['no theory for it', theory(PERCENT), ['import', 'x.xlsx', '--replace'], '--replace belongs to --into'],
  ])('says why not: %s', async (_name, text, args, sentence) => {
    const { run } = folderWith({ 'n.driver': text });
    const { code, err } = await run(...args);
    expect(err).toContain(sentence);
    expect(code).toBe(2);
  });
});

describe('taking back', () => {
  test('writes what is new behind what is known, and the second time nothing', async () => {
    const { collect, take, fill, text, run } = folderWith({ 'n.driver': theory(PERCENT) });
    await collect();
    await fill(NORTH, { B4: 75, C4: 'rain', B5: '76,5%' });
    await fill(SOUTH, { B3: '60%' });
    const { code, out, err } = await take();
    expect(err).toBe('');
    expect(out).toBe(`Pass rate
  North School: 2 new, 2 as known
    2026-10: 75%
    2026-11: 76.5%
  South School: 1 new
    2026-09: 60%
Written into n.driver.
`);
    expect(code).toBe(0);
    const after = theory(`${PERCENT}
result 75% in 2026-10 from North
result 76.5% in 2026-11 from North
note "North School, 2026-10" "rain"
result 60% in 2026-09 from South`);
    expect(text()).toBe(after);
    const again = await take();
    expect(again.out).toContain('Nothing new, so nothing was written.');
    expect(text()).toBe(after);
    expect((await run('format', '--check', 'n.driver')).err).toBe('');
  });

  test('asks before a figure of the past changes', async () => {
    const { collect, take, fill, text } = folderWith({ 'n.driver': theory(PERCENT) });
    await collect();
    await fill(NORTH, { B2: '72%', B4: '75%' });
    const refused = await take();
    expect(refused.out).toContain('    2026-08: 71% → 72%');
    expect(refused.err).toContain('A figure of the past would change, as told above, so nothing was written.');
    expect(refused.code).toBe(2);
    expect(text()).toBe(theory(PERCENT));
    expect((await take('--replace')).code).toBe(0);
    expect(text()).toBe(theory(`${PERCENT.replace('71%', '72%')}\nresult 75% in 2026-10 from North`));
  });

  test('tells who is missing, and leaves what is known where a cell was emptied', async () => {
    const { collect, take, fill, write, text } = folderWith({
      'n.driver': theory(PERCENT.replace('North, South', 'North'), 'member North "North School"'),
    });
    await collect();
    await fill(NORTH, { B2: null });
    write('n.driver', theory(PERCENT));
    const { out, err } = await take();
    expect(out).toContain('Missing: South School');
    expect(err).toContain('2026-08 has no figure any more. It was 71%, and stays so.');
    expect(text()).toBe(theory(PERCENT));
  });

  test.each<[name: string, lines: string, set: Record<string, CellValue>, told: string]>([
    [
      'a share that may be a fraction',
      PERCENT,
      { B4: 0.71 },
      'Figures B4: 0.71 may be 71% or 0.71%. Write it with its sign.',
    ],
    ['words', PERCENT, { B4: 'many' }, 'Figures B4: “many” is no figure.'],
    ['more than all', PERCENT, { B4: '110%' }, 'Figures B4: 110% cannot be right for a share.'],
    ['a change', PERCENT, { B4: '-3%' }, 'Figures B4: -3% cannot be right for a share.'],
    ['an error of a formula', PERCENT, { B4: '#DIV/0!' }, 'Figures B4: “#DIV/0!” is no figure.'],
    ['a date that is none', PERCENT, { A8: 'soon', B8: '75%' }, 'Figures A8: “soon” is no date.'],
    ['no date', PERCENT, { B8: '75%' }, 'Figures A8: The date is missing.'],
    ['a note alone', PERCENT, { C4: 'closed' }, 'Figures C4: “closed” stands beside no figure and was left out.'],
    [
      'one date twice',
      PERCENT,
      { A8: '2026-10', B8: '75%', B4: '74%' },
      'Figures A8: 2026-10 stands here with 75%, and with 74% in',
    ],
    ['more than there are', COUNTS, { B3: 16, C3: 15 }, 'Figures B3: 16 is more than 15. Correct one of the two.'],
    ['of nobody', COUNTS, { B3: 0, C3: 0 }, 'Figures C3: Of 0 there is no share. Leave the row empty.'],
    ['one count alone', COUNTS, { B3: 12 }, 'Figures C3: It says how many were counted (12), but not of how many.'],
    ['a count that is none', COUNTS, { B3: 12.5, C3: 15 }, 'Figures B3: “12.5” is no whole number.'],
    [
      'counts and another figure',
      COUNTS,
      { B3: 12, C3: 15, D3: '70%' },
      'Figures D3: 70% and 12 of 15 are not the same.',
    ],
  ])('leaves out what cannot be read, and names the cell: %s', async (_name, lines, set, told) => {
    const { collect, take, fill, text } = folderWith({ 'n.driver': theory(lines) });
    await collect();
    await fill(NORTH, set);
    const { code, err } = await take();
    expect(err).toContain(told);
    expect(code).toBe(1);
    expect(text().match(/result/g)?.length).toBe(
      (lines.match(/result/g)?.length ?? 0) + ('B4' in set && set.B4 === '74%' ? 1 : 0),
    );
  });

  test('reads counts, dates that a spreadsheet made days of, and percentages that it shows', async () => {
    const { collect, take, fill, text } = folderWith({ 'n.driver': theory(COUNTS) });
    await collect();
    await fill(NORTH, { A3: new Date('2026-10-01T00:00:00Z'), B3: 14, C3: 15, B4: 10, C4: 16, D4: '63%' });
    await take();
    expect(text()).toBe(
      theory(`${COUNTS}\nresult 14 of 15 in 2026-10 from North\nresult 10 of 16 in 2026-11 from North`),
    );
  });

  test('knows whose workbook it is, whatever it is called', async () => {
    const { collect, take, fill, read, write, text } = folderWith({ 'n.driver': theory(PERCENT) });
    await collect();
    await fill(SOUTH, { B3: '60%' });
    write('asked/ours (1).xlsx', read(`asked/${SOUTH}`));
    write('asked/~$ours.xlsx', 'open');
    write('asked/broken.xlsx', 'no workbook');
    const { code, err } = await take();
    expect(err).toContain('asked/broken.xlsx: This is no workbook that can be read');
    expect(err).not.toContain('~$ours');
    expect(code).toBe(1);
    expect(text()).toBe(theory(`${PERCENT}\nresult 60% in 2026-09 from South`));
  });

  test('says so where a workbook is of another measure, or from somebody else', async () => {
    const { collect, take, fill, write, text } = folderWith({ 'n.driver': theory(PERCENT) });
    await collect();
    await fill(NORTH, { B4: '75%' });
    await fill(SOUTH, { B4: '75%' });
    const other = theory(PERCENT)
      .replaceAll('North, South', 'North')
      .replace(/^member South.*\n/m, '');
    write('n.driver', other);
    const { err } = await take();
    expect(err).toContain(`asked/${SOUTH} is from ‘South’, and this theory has no such member or team.`);
    expect(text()).toContain('result 75% in 2026-10 from North');
    write('n.driver', other.replace('PassRate "Pass rate"', 'Other "Other rate"'));
    expect((await take()).err).toContain(`asked/${NORTH} is of a measure ‘PassRate’, which this theory does not have.`);
  });

  test('is offered where somebody takes a workbook for a theory', async () => {
    const { collect, run } = folderWith({ 'n.driver': theory(PERCENT) });
    await collect();
    const { code, err } = await run('import', `asked/${NORTH}`);
    expect(err).toContain('Say which theory takes them: --into network.driver.');
    expect(code).toBe(2);
  });

  test('gives a name to a member that has none', async () => {
    const { collect, take, fill, text } = folderWith({
      'n.driver': theory('unit "percent"\ncollected yearly', 'member "North School"'),
    });
    await collect();
    await fill(NORTH, { B2: '75%' });
    expect((await take()).err).toBe('');
    expect(text()).toBe(
      theory(
        'unit "percent"\ncollected yearly\nresult 75% in 2026 from NorthSchool',
        'member NorthSchool "North School"',
      ),
    );
  });

  test.each([
    [
      'commas',
      'date,school,rate,note\n2026-09,North School,71,\n',
      'date,school,rate,note\n2026-09,North School,71,\n2026-10,North School,75.5,"rain, snow"\n2026-10,South School,60,\n',
    ],
    [
      'semicolons and decimal commas',
      'date;school;rate\r\n2026-09;North School;"71,5"\r\n',
      'date;school;rate\r\n2026-09;North School;"71,5"\r\n2026-10;North School;"75,5"\r\n2026-10;South School;"60"\r\n',
    ],
    [
      'quotation marks and percent signs',
      '"date","school","rate"\n"2026-09","North School","71%"',
      '"date","school","rate"\n"2026-09","North School","71%"\n"2026-10","North School","75.5%"\n"2026-10","South School","60%"',
    ],
    [
      'two kinds of line ends, an empty line and a remark',
      '# counted by the schools\r\ndate,school,rate\n2026-09,North School,71\r\n\n',
      '# counted by the schools\r\ndate,school,rate\n2026-09,North School,71\r\n2026-10,North School,75.5\r\n2026-10,South School,60\r\n\n',
    ],
    ['days before months', 'date,school,rate\n25/09/2026,North School,71\n', undefined],
    [
      'its own names of members',
      'school\tdate\trate\nnorth\t2026-09\t71\n',
      'school\tdate\trate\nnorth\t2026-09\t71\nnorth\t2026-10\t75.5\nSouth School\t2026-10\t60\n',
    ],
  ])('writes rows into the data file as it is written: %s', async (_name, before, after) => {
    const { collect, take, fill, text } = folderWith({
      'n.driver': theory(
        'unit "percent"\ncollected monthly\nbaseline 60% in 2026-09\ndata "rates.csv" column "rate" for each "school"',
      ),
      'rates.csv': before,
    });
    await collect();
    await fill(NORTH, { A9: '2026-10', B9: '75.5%', C9: 'rain, snow' });
    await fill(SOUTH, { A9: '2026-10', B9: '60%' });
    const { err } = await take();
    // A month is no day, and where the file holds days nothing is made up.
    if (after === undefined) expect(err).toContain('holds days, and 2026-10 is none. Write these figures by hand:');
    else expect(err).toBe('');
    expect(text('rates.csv')).toBe(after ?? before);
    await take();
    expect(text('rates.csv')).toBe(after ?? before);
  });

  test('changes a figure in the data file only where it is meant, and the rest of its row stays', async () => {
    const { collect, take, fill, text } = folderWith({
      'n.driver': theory('unit "percent"\ncollected monthly\ndata "rates.csv" column "rate" for each "school"'),
      'rates.csv': 'date,school,rate,by\n2026-09, North School ,71,"Ann, Ben"\n2026-09,South School,60,\n',
    });
    await collect();
    await fill(NORTH, { B2: '72%' });
    const refused = await take();
    expect(refused.err).toContain('A figure of the past would change');
    await take('--replace');
    expect(text('rates.csv')).toBe(
      'date,school,rate,by\n2026-09, North School ,72,"Ann, Ben"\n2026-09,South School,60,\n',
    );
  });
});
