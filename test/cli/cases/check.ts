import { BROKEN, MISSPELT, SOUND, WARNED } from '../texts.ts';
import type { Case } from './case.ts';

const LONELY = `a.driver:13:16: warning: “A driver that leads nowhere” does not lead to any aim. Write an arrow ‘->’ and the name of what it moves behind its title. [orphan-driver]
   13 | primary driver Lonely "A driver that leads nowhere" {
      |                ^^^^^^

`;
const UNKNOWN = `:13:39: error: Nothing here is called ‘Mentor’. Did you mean ‘Mentors’? [unknown-name]
   13 | change idea Pairs "Teach in pairs" -> Mentor
      |                                       ^^^^^^

`;
const NONE = 'checked: no problems.\n';

/** What is told, and the exit code. */
export const check: Case[] = [
  { name: 'a sound theory', args: ['check', 'a.driver'], files: { 'a.driver': SOUND }, code: 0, out: `1 file ${NONE}` },
  {
    name: 'warnings alone are no failure',
    args: ['check', 'a.driver'],
    files: { 'a.driver': WARNED },
    code: 0,
    out: `${LONELY}1 file checked: 1 warning.\n`,
  },
  {
    name: 'as many warnings as allowed',
    args: ['check', 'a.driver', '--max-warnings=1'],
    files: { 'a.driver': WARNED },
    code: 0,
    out: `${LONELY}1 file checked: 1 warning.\n`,
  },
  {
    name: 'a check that is turned off, and one that is taken more strictly; the last word holds',
    args: [
      'check',
      'a.driver',
      '--rule',
      'orphan-driver=error',
      '--rule=compound-driver=hint',
      '--rule',
      'orphan-driver=off',
    ],
    files: { 'a.driver': WARNED },
    code: 0,
    out: `1 file ${NONE}`,
  },
  {
    name: 'a check made an error',
    args: ['check', 'a.driver', '--rule', 'orphan-driver=error'],
    files: { 'a.driver': WARNED },
    code: 1,
    out: `${LONELY.replace('warning:', 'error:')}1 file checked: 1 error.\n`,
  },
  {
    name: 'slips are fixed in the file first',
    args: ['check', '--fix', 'a.driver'],
    files: { 'a.driver': SOUND.replace('"Enough mentors"', "'Enough mentors'") },
    code: 0,
    out: `1 file ${NONE}`,
    err: 'driver: fixed 1 problem in a.driver\n',
    written: { 'a.driver': SOUND },
  },
  {
    name: 'fixing keeps a byte order mark, the ends of lines, and what could be meant in two ways',
    args: ['check', '--fix', 'a.driver'],
    files: { 'a.driver': '\uFEFFaim \'All pass\'\r\ndriver mesure E "Percent"\r\n' },
    code: 1,
    out: /Did you mean ‘driver measure’/,
    err: 'driver: fixed 1 problem in a.driver\n',
    written: { 'a.driver': '\uFEFFaim "All pass"\r\ndriver mesure E "Percent"\r\n' },
  },
  {
    name: 'standard input cannot be fixed',
    args: ['check', '--fix', '-'],
    files: {},
    code: 2,
    err: /--fix writes into files/,
  },
  {
    name: 'more warnings than allowed',
    args: ['check', 'a.driver', '--max-warnings', '0'],
    files: { 'a.driver': WARNED },
    code: 1,
    out: `${LONELY}1 file checked: 1 warning.\n`,
    err: 'driver: 1 warning is more than the 0 that --max-warnings allows.\n',
  },
  {
    name: 'errors, in two files',
    args: ['check', 'a.driver', 'b.driver'],
    files: { 'a.driver': MISSPELT, 'b.driver': MISSPELT },
    code: 1,
    out: `a.driver${UNKNOWN}b.driver${UNKNOWN}2 files checked: 2 errors.\n`,
  },
  {
    name: 'a mistake in the writing',
    args: ['check', 'a.driver'],
    files: { 'a.driver': BROKEN },
    code: 1,
    out: /^a\.driver:13:19: error: The quotation mark opened here is never closed\.[\s\S]*\n {6}\| {19}\^{15}\n\n1 file checked: 1 error\.\n$/,
  },
  {
    name: 'a second place that a problem is about, with its line',
    args: ['check', 'a.driver'],
    files: {
      'a.driver': `${SOUND}primary driver Mentors "Others" -> Goal {\n  driver measure Others "Others at work"\n}\n`,
    },
    code: 1,
    out: /a\.driver:13:16: error: ‘Mentors’ is used twice[\s\S]*\^{7}\n {2}a\.driver:10:16: .*\n {5}10 \| primary driver Mentors "Enough mentors" -> Goal \{\n {8}\| {16}\^{7}\n/,
  },
  {
    name: 'carets stand under wide characters and behind tabs',
    args: ['check', 'a.driver'],
    files: { 'a.driver': `${SOUND}\t/* 教師👩‍🏫é */ change idea Pairs "x" -> Mentor\n` },
    code: 1,
    out: /13 \| {3}\/\* 教師👩‍🏫é \*\/ change idea Pairs "x" -> Mentor\n {6}\| {42}\^{6}\n/,
  },
  {
    name: 'of a line as long as a book only the part that matters is shown',
    args: ['check', 'a.driver'],
    files: { 'a.driver': `${SOUND}change idea Pairs "${'long '.repeat(50_000)}" -> Mentor, Mentors\n` },
    code: 1,
    out: /13 \| ….{90,125}\n {6}\| +\^{6}\n\n1 file/,
  },
  {
    name: 'signs that would steer the terminal are not passed on',
    args: ['check', 'a.driver'],
    files: { 'a.driver': `${SOUND}change idea Pairs "\u001b[31mred \u202eder" -> Mentor\n` },
    code: 1,
    out: /change idea Pairs "\ufffd\[31mred \ufffdder" -> Mentor\n/,
  },
  {
    name: 'places count from the first letter, not from a byte order mark, and lines end as on Windows or an old Mac',
    args: ['check', 'a.driver'],
    files: { 'a.driver': `\ufeffchange idea Pairs "x" -> Mentor\r\n${SOUND}\rchange idea Trios "x" -> Mentor` },
    code: 1,
    out: /a\.driver:1:26: error: [\s\S]*a\.driver:15:26: error: /,
  },
  {
    name: 'colours where they are asked for',
    args: ['check', 'a.driver'],
    files: { 'a.driver': WARNED },
    env: { FORCE_COLOR: '1' },
    code: 0,
    out: /\p{Cc}\[33mwarning:\p{Cc}\[39m[\s\S]*\p{Cc}\[33m\^{6}\p{Cc}\[39m/u,
  },
  {
    name: 'a report in a file has no colours, and standard output stays empty',
    args: ['check', 'a.driver', '-o', 'report.txt'],
    files: { 'a.driver': WARNED },
    env: { FORCE_COLOR: '1' },
    code: 0,
    written: { 'report.txt': `${LONELY}1 file checked: 1 warning.\n` },
  },
  {
    name: 'the ending of a report says its format',
    args: ['check', 'a.driver', '-o', 'report.json'],
    files: { 'a.driver': WARNED },
    code: 0,
    written: { 'report.json': /^\{\n {2}"format": 1,/ },
  },
  {
    name: 'unless the format is said',
    args: ['check', 'a.driver', '-o', 'report.json', '--format', 'github'],
    files: { 'a.driver': WARNED },
    code: 0,
    written: { 'report.json': /^::warning file=a\.driver,line=13,/ },
  },
  {
    name: 'an ending that says no format',
    args: ['check', 'a.driver', '-o', 'report.doc'],
    files: { 'a.driver': WARNED },
    code: 2,
    err: 'driver: The name report.doc does not say the format: end it with .txt, .json or .sarif, or add --format.\n',
  },
  {
    name: 'a report never takes the place of the theory',
    args: ['check', 'a.driver', '-o', './a.driver', '--format', 'text'],
    files: { 'a.driver': SOUND },
    code: 2,
    err: 'driver: ./a.driver is the theory itself. Choose another name for what is written.\n',
  },
  {
    name: 'standard input, whose imports are read from the current folder',
    args: ['check', '-'],
    files: { 'team/network.driver': SOUND },
    folder: 'team',
    input: 'import "network.driver" as n\nchange idea Pairs "x" -> n.Mentors, n.Mentor\n',
    code: 1,
    out: /^<standard input>:2:37: error: Nothing here is called ‘n\.Mentor’\.[\s\S]*1 file checked: 1 error\.\n$/,
  },
];

const NETWORK = `${SOUND}secondary driver Training "Mentors are trained" -> Mentors\n`;
const TEAM = `import "../network.driver" as n
change idea Course "A course for mentors" -> n.Training {
  process measure Taken "Mentors who took the course" {
    definition "in May"
    allow no-outcome-or-process-mix because "the network has the outcome measure"
  }
}
`;

/** Which files are read, and what is said of those that cannot be. */
export const files: Case[] = [
  {
    name: 'folders are searched, but for what is hidden, node_modules, links and other files',
    args: ['check', '.'],
    files: {
      'b.driver': MISSPELT,
      'a/z.driver': MISSPELT,
      'a/Y.DRIVER': MISSPELT,
      '.git/HEAD': 'ref: refs/heads/main\n',
      '.hidden/x.driver': MISSPELT,
      '.x.driver': MISSPELT,
      'node_modules/x.driver': MISSPELT,
      'a/notes.txt': MISSPELT,
      'c/folder': { linkTo: '../a' },
      'c/file.driver': { linkTo: '../b.driver' },
    },
    code: 1,
    out: `a/Y.DRIVER${UNKNOWN}a/z.driver${UNKNOWN}b.driver${UNKNOWN}3 files checked: 3 errors.\n`,
  },
  {
    name: 'a file that is named is read whatever its ending, and once',
    args: ['check', 'b.txt', '.', './a.driver', 'a.driver'],
    files: { 'a.driver': SOUND, 'b.txt': SOUND },
    code: 0,
    out: `2 files ${NONE}`,
  },
  {
    name: 'files are checked together: what one measures counts in the other',
    args: ['check', 'network.driver', 'teams'],
    files: { 'network.driver': NETWORK, 'teams/t.driver': TEAM, '.git/HEAD': '' },
    code: 0,
    out: /^network\.driver:13:18: info: “[\s\S]*2 files checked: 1 info\.\n$/,
  },
  {
    name: 'alone, the same file lacks the measure',
    args: ['check', 'network.driver'],
    files: { 'network.driver': NETWORK, 'teams/t.driver': TEAM, '.git/HEAD': '' },
    code: 0,
    out: /^network\.driver:13:18: info: No[\s\S]*: info: No measure [\s\S]*1 file checked: 2 info\.\n$/,
  },
  {
    name: 'imports may go up to the folder with the git repository',
    args: ['check', 'deep/teams'],
    files: { 'deep/network.driver': NETWORK, 'deep/teams/t.driver': TEAM, '.git': 'gitdir: elsewhere\n' },
    code: 0,
    out: `1 file ${NONE}`,
  },
  {
    name: 'but not beyond it',
    args: ['check', 'deep/teams/t.driver'],
    files: { 'deep/network.driver': NETWORK, 'deep/teams/t.driver': TEAM, 'deep/teams/.git/HEAD': '' },
    code: 1,
    out: /t\.driver:1:\d+: error: .*outside the folder you work in/,
  },
  {
    name: 'without a repository, not beyond the folder given',
    args: ['check', 'teams'],
    files: { 'network.driver': NETWORK, 'teams/t.driver': TEAM },
    code: 1,
    out: /t\.driver:1:\d+: error: .*outside the folder you work in/,
  },
  {
    name: 'a file alone may import what lies in the current folder',
    args: ['check', 'teams/t.driver'],
    files: { 'network.driver': NETWORK, 'teams/t.driver': TEAM },
    code: 0,
    out: `1 file ${NONE}`,
  },
  {
    name: 'a link is no way out of the repository',
    args: ['check', 'repository/teams'],
    files: {
      'secret.driver': NETWORK,
      'repository/.git/HEAD': '',
      'repository/network.driver': { linkTo: '../secret.driver' },
      'repository/teams/t.driver': TEAM,
    },
    code: 1,
    out: /t\.driver:1:\d+: error: There is no file “\.\.\/network\.driver”/,
  },
  {
    name: 'a file that is not there; the others are checked all the same',
    args: ['check', 'missing.driver', 'a.driver', '--format', 'text'],
    files: { 'a.driver': WARNED },
    code: 2,
    out: `${LONELY}unreadable: There is no file or folder missing.driver.\n\n1 file checked: 1 warning.\n`,
  },
  {
    name: 'in a report for programs, what cannot be read is told beside it too',
    args: ['check', 'missing.driver', '--format', 'github'],
    code: 2,
    out: '::error::There is no file or folder missing.driver.\n0 files checked: no problems.\n',
    err: 'driver: There is no file or folder missing.driver.\n',
  },
  {
    name: 'a folder without theories',
    args: ['check', 'empty'],
    files: { 'empty/readme.md': 'nothing' },
    code: 2,
    out: /^unreadable: The folder empty holds no \.driver file, nor does any folder in it\.\n/,
  },
  {
    name: 'a file that is not UTF-8',
    args: ['check', 'a.driver'],
    files: { 'a.driver': Buffer.from('aim G "Pr\u00e4zise"', 'latin1') },
    code: 2,
    out: /^unreadable: a\.driver is not saved as UTF-8 text\. Save it again with the encoding UTF-8\.\n/,
  },
  {
    name: 'a binary file',
    args: ['check', 'a.driver'],
    files: { 'a.driver': Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 8, 0, 0x21]) },
    code: 1,
    out: /^a\.driver:1:1: error: This file is not text\.[\s\S]*1 file checked: 1 error\.\n$/,
  },
  {
    name: 'a link that leads nowhere',
    args: ['check', 'a.driver'],
    files: { 'a.driver': { linkTo: 'gone.driver' } },
    code: 2,
    out: /^unreadable: There is no file or folder a\.driver\.\n/,
  },
  { name: 'an empty file', args: ['check', 'a.driver'], files: { 'a.driver': '' }, code: 0, out: `1 file ${NONE}` },
];
