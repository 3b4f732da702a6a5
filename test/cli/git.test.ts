/** `driver check --git` in real repositories, made here. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../cli/src/program.ts';

const base = realpathSync(mkdtempSync(join(tmpdir(), 'driver-git-')));
afterAll(() => rmSync(base, { recursive: true, force: true }));

function git(folder: string, args: readonly string[], day = '2026-01-01'): void {
  const at = `${day}T12:00:00Z`;
  const who = { GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.org', GIT_COMMITTER_NAME: 'A' };
  const env = {
    ...process.env,
    ...who,
    GIT_COMMITTER_EMAIL: 'a@example.org',
    GIT_AUTHOR_DATE: at,
    GIT_COMMITTER_DATE: at,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
  };
  execFileSync('git', args, { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] });
}

type Files = Record<string, string | undefined>;

function write(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (text === undefined) rmSync(join(folder, path));
    else writeFileSync(join(folder, path), text);
  }
}

/** A repository with a commit for each day; a file that is undefined is taken away. */
function repository(commits: [day: string, files: Files][]): string {
  const folder = mkdtempSync(join(base, 'run-'));
  git(folder, ['init', '--quiet', '--initial-branch=main']);
  for (const [day, files] of commits) {
    write(folder, files);
    git(folder, ['add', '--all']);
    git(folder, ['commit', '--quiet', '-m', day], day);
  }
  return folder;
}

async function check(folder: string, today = '2026-03-01'): Promise<{ code: number; told: string; found: string[] }> {
  let said = '';
  let told = '';
  const code = await run(['check', '.', '--git', '--format', 'json', '--today', today], {
    folder,
    say: (text) => {
      said += text;
    },
    tell: (text) => {
      told += text;
    },
    paint: (_look, words) => words,
    paintTold: (_look, words) => words,
  });
  const problems = said === '' ? [] : (JSON.parse(said).problems as { rule: string; message: string }[]);
  return { code, told, found: problems.filter(({ rule }) => rule === 'prediction-after-do').map((p) => p.message) };
}

const theory = (prediction: string, done = 'do "3 came" on 2026-02-10', more = '') =>
  `change idea Home "Call home" {\n  pdsa First "One class" {\n    ${prediction}\n    ${done}\n    ${more}\n  }\n}\n`;
const PREDICTED = theory('predict "5 of 6 come back"');
const WITHOUT = theory('');
const LATE = /first committed on 2026-02-12, after the test \(2026-02-10\)/;

/** One text of a test before it, another after it. */
const reworded = (before: string, after: string): [string, Files][] => [
  ['2026-02-01', { 'a.driver': theory(before, '') }],
  ['2026-02-12', { 'a.driver': theory(after) }],
];

const cases: { name: string; commits: [string, Files][]; uncommitted?: Files; today?: string; found: RegExp[] }[] = [
  { name: 'committed before the test', commits: [['2026-02-09', { 'a.driver': PREDICTED }]], found: [] },
  { name: 'committed on the day of the test', commits: [['2026-02-10', { 'a.driver': PREDICTED }]], found: [] },
  { name: 'committed after the test', commits: [['2026-02-12', { 'a.driver': PREDICTED }]], found: [LATE] },
  {
    name: 'added to a test that was committed before',
    commits: [
      ['2026-02-01', { 'a.driver': WITHOUT }],
      ['2026-02-12', { 'a.driver': PREDICTED }],
    ],
    found: [LATE],
  },
  {
    name: 'other words than before the test',
    commits: [
      ['2026-02-01', { 'a.driver': theory('predict "all come back"') }],
      ['2026-02-12', { 'a.driver': PREDICTED }],
    ],
    found: [LATE],
  },
  {
    name: 'the same words, laid out anew, in another file, in another folder',
    commits: [
      ['2026-02-01', { 'a.driver': theory('predict "5 of 6 say \\"yes\\"\\nand come"') }],
      [
        '2026-02-12',
        { 'a.driver': undefined, 'b/c.driver': theory('predict: """\n   5 of 6 say "yes"\n   and come\n"""') },
      ],
    ],
    found: [],
  },
  {
    name: 'taken away for a while',
    commits: [
      ['2026-02-01', { 'a.driver': PREDICTED }],
      ['2026-02-05', { 'a.driver': WITHOUT }],
      ['2026-02-12', { 'a.driver': PREDICTED }],
    ],
    found: [],
  },
  {
    name: 'the same words elsewhere than behind ‘predict’ are no prediction',
    commits: [
      ['2026-02-01', { 'a.driver': theory('plan "5 of 6 come back"') }],
      ['2026-02-12', { 'a.driver': PREDICTED }],
    ],
    found: [LATE],
  },
  {
    name: 'not committed, and the test is over',
    commits: [['2026-02-01', { 'a.driver': WITHOUT }]],
    uncommitted: { 'a.driver': PREDICTED },
    found: [/is not committed yet, though the test is over \(2026-02-10\)/],
  },
  {
    name: 'not committed, and there is time yet',
    commits: [['2026-02-01', { 'a.driver': WITHOUT }]],
    uncommitted: { 'a.driver': PREDICTED },
    today: '2026-02-09',
    found: [],
  },
  { name: 'no commit at all', commits: [], uncommitted: { 'a.driver': PREDICTED }, found: [/is not committed yet/] },
  ...(
    [
      ['a sign turned round', '< 5 errors', '> 5 errors'],
      ['a sign that is gone', '-5% absences', '5% absences'],
      ['a figure', '20 of 260', '20 of 26'],
      ['half of it cut off', 'Most hand it in and like it', 'Most hand it in'],
      ['a negation', 'they will come', 'they will not come'],
    ] as const
  ).map(([name, before, after]) => ({
    name: `other words after the test: ${name}`,
    commits: reworded(`predict "${before}"`, `predict "${after}"`),
    found: [
      new RegExp(
        `^As it stands, this prediction was first committed on 2026-02-12, after the test \\(2026-02-10\\): it was reworded from “${before}”, to “${after}”`,
      ),
    ],
  })),
  ...(
    [
      ['full stop, capitals, quotes, spaces', 'predict "20 of 26 hand  it in"', 'predict “20 of 26 Hand it in.”'],
      ['accents', 'predict "más de 20"', 'predict "mas de 20"'],
      [
        'figures and dates typed in another way',
        'predict "1,000 by 1 March 2026, 5 percent"',
        'predict "1000 by 2026-03-01: 5%"',
      ],
      ['without quotation marks', 'predict 20 of 26 hand it in', 'predict "20 of 26 hand it in"'],
    ] as const
  ).map(([name, before, after]) => ({
    name: `the same in another form: ${name}`,
    commits: reworded(before, after),
    found: [],
  })),
  {
    name: 'a spelling mistake mended',
    commits: reworded('predict "20 of 26 hnad it in"', 'predict "20 of 26 hand it in"'),
    found: [
      /^This prediction was reworded on 2026-02-12, after the test \(2026-02-10\): from “20 of 26 hnad it in”, to “20 of 26 hand it in”\. It says the same, as far as one can tell\.$/,
    ],
  },
  {
    name: 'a translation',
    commits: reworded('predict "20 of 26 hand it in"', 'predict "20 de 26 lo entregan"'),
    found: [/^This prediction was reworded on 2026-02-12.* Whether both say the same, only people can judge\.$/],
  },
  {
    name: 'reworded, and not committed yet',
    commits: [['2026-02-01', { 'a.driver': theory('predict "< 5 errors"') }]],
    uncommitted: { 'a.driver': theory('predict "> 5 errors"') },
    found: [/^As it stands, this prediction is not committed yet, .*from “< 5 errors”, to “> 5 errors”/],
  },
  ...(
    [
      ['a note', 'note "we might predict 5 of 6 come back"'],
      ['a comment', '// predict "5 of 6 come back"'],
      ['a comment of another kind', '/* predict "5 of 6 come back" */'],
      ['a plan', 'plan "predict 5 of 6 come back"'],
    ] as const
  ).map(([name, before]) => ({
    name: `the words in ${name} before the test`,
    commits: reworded(before, 'predict "5 of 6 come back"'),
    found: [LATE],
  })),
  {
    name: 'the same prediction of another test',
    commits: [
      [
        '2026-02-01',
        {
          'a.driver': `${WITHOUT}${theory('predict "5 of 6 come back"').replace('Home "Call home"', 'Mail "Write"').replace('First "One class"', 'Second "Two letters"')}`,
        },
      ],
      [
        '2026-02-12',
        {
          'a.driver': `${PREDICTED}${theory('predict "5 of 6 come back"').replace('Home "Call home"', 'Mail "Write"').replace('First "One class"', 'Second "Two letters"')}`,
        },
      ],
    ],
    today: '2026-02-09',
    found: [LATE],
  },
  {
    name: 'another name and another title, in another file, flat',
    commits: [
      ['2026-02-01', { 'a.driver': PREDICTED }],
      [
        '2026-02-12',
        {
          'a.driver': 'change idea Home "Call home"\n',
          'b.driver':
            'import "a.driver"\npdsa Later "A single group" -> a.Home {\n  predict "5 of 6 come back"\n  do "3 came" on 2026-02-10\n}\n',
        },
      ],
    ],
    found: [],
  },
  {
    name: 'all in one commit, as after a squash',
    commits: [['2026-02-12', { 'a.driver': PREDICTED }]],
    found: [
      /first committed on 2026-02-12, after the test \(2026-02-10\), and what was done came with it: whether the prediction stood anywhere before, this history does not tell/,
    ],
  },
  {
    name: 'what was done was committed before the prediction',
    commits: [
      ['2026-02-01', { 'a.driver': theory('', '') }],
      ['2026-02-11', { 'a.driver': WITHOUT }],
      ['2026-02-12', { 'a.driver': PREDICTED }],
    ],
    found: [/after the test \(2026-02-10\)\. What is written afterwards cannot surprise anybody\./],
  },
  {
    name: 'prediction and what was done in one commit of a test that was there',
    commits: [
      ['2026-02-01', { 'a.driver': theory('', '') }],
      ['2026-02-12', { 'a.driver': PREDICTED }],
    ],
    found: [/first committed on 2026-02-12, after the test \(2026-02-10\), and what was done came with it/],
  },
  {
    name: 'all in one commit, with a day of its own',
    commits: [['2026-02-12', { 'a.driver': theory('predict "5 of 6 come back" on 2026-02-08') }]],
    found: [/The text itself dates the prediction 2026-02-08\. Next time/],
  },
  {
    name: 'a test whose day was moved',
    commits: [
      ['2026-02-12', { 'a.driver': PREDICTED }],
      ['2026-02-13', { 'a.driver': theory('predict "5 of 6 come back"', 'do "3 came" on 2026-02-20') }],
    ],
    found: [
      /^The day of this test was moved from 2026-02-10 to 2026-02-20\. By the earlier day, which the commit of 2026-02-12 tells,/,
    ],
  },
  {
    name: 'a test whose day was put earlier',
    commits: [
      ['2026-02-09', { 'a.driver': theory('predict "5 of 6 come back"', 'do "3 came" on 2026-02-20') }],
      ['2026-02-13', { 'a.driver': theory('predict "5 of 6 come back"', 'do "3 came" on 2026-02-05') }],
    ],
    found: [/That commit dates the test 2026-02-20, so by that day it was in time\./],
  },
  {
    name: 'allowed, with a reason',
    commits: [
      [
        '2026-02-12',
        { 'a.driver': theory('predict "x"', 'do "y" on 2026-02-10', 'allow prediction-after-do because "on paper"') },
      ],
    ],
    found: [],
  },
  {
    name: 'a test without a date cannot be judged',
    commits: [['2026-02-12', { 'a.driver': theory('predict "x"', 'do "y"') }]],
    found: [],
  },
];

describe('each prediction is compared with the history', () => {
  it.each(cases.map((each) => [each.name, each] as const))('%s', async (_name, each) => {
    const folder = repository(each.commits);
    write(folder, each.uncommitted ?? {});
    const { told, found } = await check(folder, each.today);
    expect(told).toBe('');
    expect(found).toEqual(each.found.map((message) => expect.stringMatching(message)));
  });

  it('counts the day on a branch, not that of its merge', async () => {
    const folder = repository([['2026-02-01', { 'a.driver': WITHOUT }]]);
    git(folder, ['checkout', '--quiet', '-b', 'team']);
    write(folder, { 'a.driver': PREDICTED });
    git(folder, ['commit', '--quiet', '-am', 'team'], '2026-02-05');
    git(folder, ['checkout', '--quiet', 'main']);
    git(folder, ['merge', '--quiet', '--no-ff', '--no-edit', 'team'], '2026-02-20');
    expect((await check(folder)).found).toEqual([]);
  });

  it('asks nothing of git without --git', async () => {
    const folder = repository([['2026-02-12', { 'a.driver': PREDICTED }]]);
    let said = '';
    const say = (text: string) => {
      said += text;
    };
    const plainly = (_look: string, words: string) => words;
    await run(['check', '.', '--format', 'json'], { folder, say, tell: say, paint: plainly, paintTold: plainly });
    expect(said).not.toContain('prediction-after-do');
  });
});

describe('what the history cannot tell is said', () => {
  it('in a shallow copy', async () => {
    const folder = repository([
      ['2026-02-01', { 'a.driver': WITHOUT }],
      ['2026-02-12', { 'a.driver': PREDICTED }],
    ]);
    const copy = join(folder, '..', 'shallow');
    git(base, ['clone', '--quiet', '--depth', '1', pathToFileURL(folder).href, copy]);
    const { code, told, found } = await check(copy);
    expect([code, found]).toEqual([2, []]);
    expect(told).toMatch(
      /^driver: --git: This is a shallow copy of the repository: its history begins on 2026-02-12, and .*git fetch --unshallow/,
    );
  });

  it('outside a repository', async () => {
    const folder = mkdtempSync(join(base, 'plain-'));
    write(folder, { 'a.driver': PREDICTED });
    const { code, told } = await check(folder);
    expect(code).toBe(2);
    expect(told).toMatch(/is no git repository, so nothing tells when a prediction was written/);
  });

  it('without git', async () => {
    const folder = repository([['2026-02-01', { 'a.driver': PREDICTED }]]);
    const path = process.env.PATH;
    process.env.PATH = folder;
    try {
      const { code, told } = await check(folder);
      expect(code).toBe(2);
      expect(told).toMatch(/^driver: --git: The program git was not found/);
    } finally {
      process.env.PATH = path;
    }
  });
});
