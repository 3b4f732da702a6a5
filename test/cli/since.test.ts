/** `driver check --since` in real repositories, made here: the checks that need two versions. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { base, driver, emptyFolder, type Files, git, repository, write } from './repository.ts';

const RULES = ['measure-meaning-changed', 'conjecture-changed-without-evidence', 'theory-changed-no-revision'];

interface Problem {
  rule: string;
  message: string;
  file?: string;
  line?: number;
}

/** What the checks of two versions say of the files as they stand there now. */
async function check(folder: string, revision: string, ...paths: string[]): Promise<Problem[]> {
  const { said, told } = await driver(folder, 'check', '--since', revision, '--format', 'json', ...paths);
  expect(told).toBe('');
  return (JSON.parse(said).problems as Problem[]).filter(({ rule }) => RULES.includes(rule));
}

const AIM = 'aim Pass "Students pass"\n';
const HELP = `${AIM}primary driver Help "Students get help" -> Pass`;
const STRONG = `${HELP} strongly\n`;
const WEAK = `${HELP} weakly\n`;
const RECORD = 'revision "2" on 2026-11-12 because "the first tests were slow"\n';
const LEARNED = 'finding Slow "The first tests were slow" about Pass\n';
const measure = (lines: string) => `${AIM}outcome measure Rate "Passing" of Pass {\n  ${lines}\n}\n${RECORD}`;
const COUNTED = 'definition "C or better" unit "percent" baseline 71% in 2025';

const cases: { name: string; before: string; after: string; told: (string | RegExp)[] }[] = [
  {
    name: 'a definition that changed while the baseline stayed',
    before: measure(COUNTED),
    after: measure(COUNTED.replace('C or', 'D or')),
    told: ['theory-changed-no-revision', 'measure-meaning-changed'],
  },
  {
    name: 'unit and numerator that changed are one finding',
    before: `${measure(`${COUNTED} numerator "some"`)}`,
    after: `${measure(`${COUNTED.replace('"percent"', '"percent of all"')} numerator "many"`)}${LEARNED}${RECORD}`,
    told: [/counted changed since HEAD~1 \(numerator and unit\)/],
  },
  {
    name: 'a definition that changed with its baseline',
    before: measure(COUNTED),
    after: `${measure(COUNTED.replace('C or', 'D or').replace('71', '78'))}${RECORD}`,
    told: [],
  },
  {
    name: 'a definition in other letters, and one added',
    before: `${measure(COUNTED)}${measure('baseline 3% in 2020').replaceAll(/Pass |Rate/g, 'X')}`,
    after: `${measure(COUNTED.replace('C or better', 'C, or better!'))}${measure('definition "x" baseline 3% in 2020').replaceAll(/Pass |Rate/g, 'X')}${RECORD}`,
    told: [],
  },
  {
    name: 'a definition that changed where there is no baseline',
    before: measure('definition "C or better"'),
    after: `${measure('definition "D or better"')}${RECORD}`,
    told: [],
  },
  {
    name: 'a letter mended in a definition, and another sign for the unit',
    before: measure(`definition "all who were enroled" unit "percent" baseline 71% in 2025`),
    after: measure(`definition "all who were enrolled" unit "%" baseline 71% in 2025`),
    told: [],
  },
  {
    name: 'figures and dates in a definition, written in another way',
    before: measure(`definition "of 1,000 since 1 March 2026, six per cent" baseline 71% in 2025`),
    after: measure(`definition "Of 1000 since 2026-03-01: 6%" baseline 71% in 2025`),
    told: [],
  },
  {
    name: 'a figure of a definition that looks like a slip',
    before: measure(`definition "of 26 students" baseline 71% in 2025`),
    after: measure(`definition "of 260 students" baseline 71% in 2025`),
    told: ['theory-changed-no-revision', 'measure-meaning-changed'],
  },
  {
    name: 'a letter mended in a reason and in the title of an aim',
    before: `${HELP.replace('Students pass', 'Studnets pass')} because "who reads lerns"\n`,
    after: `${HELP} because "who reads learns"\n`,
    told: [],
  },
  {
    name: 'another reason',
    before: `${HELP} because "who reads learns"\n`,
    after: `${HELP} because "who reads earns"\n`,
    told: [/^One thing changed/, /What did you learn\?/],
  },
  {
    name: 'an owner, a team and its members',
    before: `${HELP} {\n  owner "Ana"\n}\nteam Blue "Blue" -> Help\n`,
    after: `${HELP} {\n  owner "Ben"\n}\nteam Blue "Blue" -> Help { partner "Cem" }\nteam Red "Red" -> Help\n`,
    told: [],
  },
  {
    name: 'a team that works on something else',
    before: `${HELP}\nprimary driver Time "Time" -> Pass\nteam Blue "Blue" -> Help\n`,
    after: `${HELP}\nprimary driver Time "Time" -> Pass\nteam Blue "Blue" -> Time\n`,
    told: [],
  },
  {
    name: 'a status with its own reason',
    before: `${HELP}\nchange idea Calls "Call home" -> Help { status testing }\n`,
    after: `${HELP}\nchange idea Calls "Call home" -> Help { status abandoned because "nobody answered" }\n`,
    told: [],
  },
  {
    name: 'a status without one',
    before: `${HELP}\nchange idea Calls "Call home" -> Help { status testing }\n`,
    after: `${HELP}\nchange idea Calls "Call home" -> Help { status abandoned }\n`,
    told: [/^One thing changed/],
  },
  {
    name: 'a new idea',
    before: `${HELP}\n`,
    after: `${HELP}\nchange idea Calls "Call home" -> Help\n`,
    told: [/^One thing changed/],
  },
  {
    name: 'a measure whose author says why the baseline holds',
    before: measure(COUNTED),
    after: `${measure(`${COUNTED.replace('C or', 'D or')} allow measure-meaning-changed because "counted both ways"`)}${RECORD}`,
    told: [],
  },
  {
    name: 'somebody became surer and learned nothing',
    before: `${HELP} confidence low\n`,
    after: `${HELP} confidence high\n`,
    told: [
      /^One thing changed/,
      /^Confidence of the link .* from low to high, with no new evidence\. What did you learn\?/,
    ],
  },
  {
    name: 'somebody became surer, and wrote why',
    before: `${HELP} confidence low\n`,
    after: `${HELP} confidence high\n${RECORD}`,
    told: [],
  },
  {
    name: 'somebody became surer after a finding',
    before: `${HELP} confidence low\n`,
    after: `${HELP} confidence high\n${LEARNED}`,
    told: ['theory-changed-no-revision'],
  },
  {
    name: 'another reason of a link',
    before: `${HELP} because "they lack time"\n`,
    after: `${HELP} because "nobody asks them"\n`,
    told: ['theory-changed-no-revision', 'conjecture-changed-without-evidence'],
  },
  {
    name: 'the same reason in other letters',
    before: `${HELP} because "they lack time"\n`,
    after: `${HELP} because "They lack time."\n`,
    told: [],
  },
  {
    name: 'an arrow that was turned round',
    before: `${AIM}driver A "One" -> B\ndriver B "Two"\n`,
    after: `${AIM}driver A "One"\ndriver B "Two" -> A\n`,
    told: ['theory-changed-no-revision', 'conjecture-changed-without-evidence'],
  },
  {
    name: 'a conjecture that says something else',
    before: `${HELP}\nconjecture C "Help works" about Help { if "help comes" then "they stay" }\n`,
    after: `${HELP}\nconjecture C "Help works" about Help { if "help comes" then "they learn" allow conjecture-changed-without-evidence because "a slip" }\n`,
    told: ['theory-changed-no-revision'],
  },
  {
    name: 'a new version in the header',
    before: `theory "T" { version "1" }\n${HELP}\n`,
    after: `theory "T" { version "2" }\n${HELP} weakly\n${LEARNED}`,
    told: [],
  },
  {
    name: 'a change that the header allows without a record',
    before: `theory "T" { version "1" }\n${AIM}`,
    after: `theory "T" { version "1" allow theory-changed-no-revision because "we record each month" }\n${HELP}\n`,
    told: [],
  },
  {
    name: 'only words, order and results are other ones',
    before: `${measure('result 70% in 2025')}role A\nrole B\n`,
    after: `${measure('result 70% in 2025 result 72% in 2026').replace('Students pass', 'The students pass')}role B\nrole A\n`,
    told: [],
  },
];

describe('driver check --since', () => {
  it.each(cases.map((each) => [each.name, each] as const))('%s', async (_name, { before, after, told }) => {
    const folder = repository({ 'a.driver': before }, { 'a.driver': after });
    const problems = await check(folder, 'HEAD~1', '.');
    expect(problems.map(({ rule, message }) => `${rule} ${message}`)).toEqual(
      told.map((each) =>
        expect.stringMatching(typeof each === 'string' ? each : new RegExp(each.source.replace('^', ' '))),
      ),
    );
    expect(await check(folder, 'HEAD', '.')).toEqual([]);
  });

  it('compares with files that are not committed yet', async () => {
    const folder = repository({ 'a.driver': STRONG });
    write(folder, { 'a.driver': WEAK });
    expect((await check(folder, 'HEAD', 'a.driver')).map(({ rule }) => rule)).toHaveLength(2);
  });

  const moves: { name: string; before: Files; after: Files; told: string[] }[] = [
    {
      name: 'a file that is new needs no record',
      before: { 'a.driver': AIM },
      after: { 'b.driver': 'aim Joy "Joy"' },
      told: [],
    },
    {
      name: 'a statement that moved between files is not new',
      before: { 'a.driver': `${AIM}role Coaches`, 'b.driver': 'aim Joy "Joy"' },
      after: { 'a.driver': AIM, 'b.driver': 'aim Joy "Joy"\nrole Coaches' },
      told: [],
    },
    {
      name: 'a file that was renamed is known again',
      before: { 'a.driver': STRONG },
      after: { 'a.driver': undefined, 'teams/b.driver': `${WEAK}${LEARNED}` },
      told: ['theory-changed-no-revision'],
    },
    {
      name: 'names lead to files as they were then',
      before: {
        'net.driver': 'aim Top "Top"\ndriver D "D" -> Top',
        'a.driver': 'import "net.driver" as n\naim G "G" -> n.D',
      },
      after: {
        'net.driver': 'aim Top "Top"\ndriver E "D" -> Top',
        'a.driver': 'import "net.driver" as n\naim G "G" -> n.E',
      },
      told: [],
    },
    {
      name: 'an old version that is no text is left out',
      before: { 'a.driver': new Uint8Array([0x61, 0xff, 0xfe]) },
      after: { 'a.driver': STRONG },
      told: [],
    },
  ];
  it.each(moves.map((each) => [each.name, each] as const))('%s', async (_name, { before, after, told }) => {
    const folder = repository(before, after);
    expect((await check(folder, 'HEAD~1', '.')).map(({ rule }) => rule)).toEqual(told);
  });

  it('knows a statement that moved out of a file that alone is checked', async () => {
    const folder = repository({ 'a.driver': `${AIM}role Coaches` }, { 'a.driver': AIM, 'b.driver': 'role Coaches' });
    expect(await check(folder, 'HEAD~1', 'a.driver')).toEqual([]);
  });

  it.each(['text', 'json', 'github', 'sarif'])('is told as %s', async (format) => {
    const folder = repository({ 'a.driver': STRONG }, { 'a.driver': WEAK });
    const { said } = await driver(folder, 'check', '.', '--since', 'HEAD~1', '--format', format);
    for (const rule of ['theory-changed-no-revision', 'conjecture-changed-without-evidence'])
      expect(said).toContain(rule);
  });

  it('goes with --git and --rule', async () => {
    const folder = repository({ 'a.driver': STRONG }, { 'a.driver': WEAK });
    const off = ['--rule', 'theory-changed-no-revision=off', '--rule', 'conjecture-changed-without-evidence=error'];
    const { code, said } = await driver(folder, 'check', '.', '--git', '--since', 'HEAD~1', ...off);
    expect(code).toBe(1);
    expect(said).not.toContain('theory-changed-no-revision');
  });
});

describe('driver check --since: what is told when it cannot be done', () => {
  const told = async (folder: string, revision = 'main') => {
    const result = await driver(folder, 'check', '.', '--since', revision);
    expect([result.code, result.said]).toEqual([2, '']);
    return result.told;
  };

  it('a revision that does not exist', async () => {
    expect(await told(repository({ 'a.driver': AIM }), 'v9')).toMatch(
      /^driver: There is no revision v9 in this repository\./,
    );
  });

  it('no commit yet', async () => {
    const folder = repository();
    write(folder, { 'a.driver': AIM });
    expect(await told(folder, 'HEAD')).toMatch(/has no commit yet/);
  });

  it('no repository', async () => {
    const folder = emptyFolder();
    write(folder, { 'a.driver': AIM });
    expect(await told(folder)).toMatch(/is in no git repository.*Or leave --since out\./);
  });

  it('a shallow copy that lacks the commit', async () => {
    const folder = repository({ 'a.driver': AIM }, { 'a.driver': HELP });
    const copy = join(base, 'shallow-since');
    git(base, ['clone', '--quiet', '--depth', '1', pathToFileURL(folder).href, copy]);
    expect(await told(copy, 'HEAD~1')).toMatch(/shallow copy.*git fetch --unshallow/);
  });

  it('no git', async () => {
    const folder = repository({ 'a.driver': AIM });
    const path = process.env.PATH;
    mkdirSync(join(folder, 'nothing'));
    process.env.PATH = join(folder, 'nothing');
    try {
      expect(await told(folder)).toMatch(/^driver: The program git was not found/);
    } finally {
      process.env.PATH = path;
    }
  });
});
