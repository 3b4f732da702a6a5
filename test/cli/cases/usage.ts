import { SOUND } from '../texts.ts';
import type { Case } from './case.ts';

const BEGIN =
  /^driver checks and draws driver diagrams.*\n\nUsage: driver <command>[\s\S]*check [\s\S]*render [\s\S]*Exit codes: 0 fine/;

export const usage: Case[] = [
  { name: 'nothing at all shows the help, but is no success', args: [], code: 2, err: BEGIN },
  { name: 'help', args: ['--help'], code: 0, out: BEGIN },
  { name: 'help, short', args: ['-h'], code: 0, out: BEGIN },
  { name: 'help as a command', args: ['help'], code: 0, out: BEGIN },
  {
    name: 'help on a command',
    args: ['help', 'check'],
    code: 0,
    out: /Usage: driver check [\s\S]*--max-warnings NUMBER[\s\S]*Examples:\n {2}driver check \. /,
  },
  {
    name: 'help behind a command, wherever it stands',
    args: ['render', 'a.driver', '-h'],
    code: 0,
    out: /Usage: driver render [\s\S]*--theme light\|dark\|print[\s\S]*Examples:\n/,
  },
  { name: 'version', args: ['--version'], code: 0, out: /^\d+\.\d+\.\d+\n$/ },
  {
    name: 'a command that is not there',
    args: ['rendr', 'a.driver'],
    code: 2,
    err: 'driver: There is no command rendr. Did you mean render? `driver --help` lists all.\n',
  },
  {
    name: 'a command that is like no other',
    args: ['constructor'],
    code: 2,
    err: 'driver: There is no command constructor. `driver --help` lists all.\n',
  },
  {
    name: 'an option before the command',
    args: ['--versoin'],
    code: 2,
    err: 'driver: There is no option --versoin. Did you mean --version? `driver --help` lists all.\n',
  },
  {
    name: 'an option that is not there',
    args: ['check', '--fromat', 'json', '.'],
    code: 2,
    err: 'driver: There is no option --fromat. Did you mean --format?\n',
  },
  {
    name: 'a check that is not there',
    args: ['check', '.', '--rule', 'orphan-drivers=off'],
    code: 2,
    err: 'driver: --rule orphan-drivers=off: There is no check ‘orphan-drivers’. Did you mean ‘orphan-driver’?\n',
  },
  {
    name: 'a check without its level',
    args: ['check', '.', '--rule', 'orphan-driver'],
    code: 2,
    err: 'driver: --rule takes a check and its level, as in --rule orphan-driver=off.\n',
  },
  {
    name: 'a level that is none',
    args: ['check', '.', '--rule', 'orphan-driver=loud'],
    code: 2,
    err: 'driver: --rule orphan-driver=loud: ‘orphan-driver’ can be error, warning, information, hint or off, not ‘loud’.\n',
  },
  {
    name: 'a check that cannot be changed',
    args: ['check', '.', '--rule', 'syntax=off'],
    code: 2,
    err: 'driver: --rule syntax=off: ‘syntax’ cannot be changed: while it lasts, the theory cannot be read.\n',
  },
  {
    name: 'a short option that is not there',
    args: ['check', '-x', '.'],
    code: 2,
    err: 'driver: There is no option -x.\n',
  },
  {
    name: 'an option named like a part of every object',
    args: ['check', '--constructor', '.'],
    code: 2,
    err: 'driver: There is no option --constructor.\n',
  },
  {
    name: 'an option without its value',
    args: ['check', '--format'],
    code: 2,
    err: 'driver: The option --format needs a value: --format FORMAT.\n',
  },
  {
    name: 'an option where another one’s value should stand',
    args: ['render', '-o', '--theme', 'dark', 'a.driver'],
    code: 2,
    err: 'driver: The option -o needs a value: -o FILE.\n',
  },
  {
    name: 'a value that an option does not take',
    args: ['render', '--theme', 'drak', 'a.driver'],
    code: 2,
    err: 'driver: --theme does not take “drak”. Did you mean dark? It takes light, dark or print.\n',
  },
  {
    name: 'a number that is none',
    args: ['check', '--max-warnings', 'few', '.'],
    code: 2,
    err: 'driver: --max-warnings takes a number such as 0 or 10, not “few”.\n',
  },
  {
    name: 'a day that does not exist',
    args: ['check', '--today', '2026-02-30', '.'],
    code: 2,
    err: 'driver: --today takes a day such as 2026-06-30, not “2026-02-30”.\n',
  },
  {
    name: 'check without a file',
    args: ['check'],
    code: 2,
    err: 'driver: Name the files or folders to read, for example a single dot for this folder and all below.\n',
  },
  {
    name: 'render without a file',
    args: ['render'],
    code: 2,
    err: 'driver: Name the file to read, for example network.driver.\n',
  },
  {
    name: 'render of two files',
    args: ['render', 'a.driver', 'b.driver'],
    code: 2,
    err: 'driver: Name one file only. What it imports is read with it.\n',
  },
  {
    name: 'what follows two hyphens is a file, whatever it looks like',
    args: ['check', '--', '--help.driver'],
    files: { '--help.driver': SOUND },
    code: 0,
    out: '1 file checked: no problems.\n',
  },
];
