import { BROKEN, SOUND } from '../texts.ts';
import type { Case } from './case.ts';

const COVERAGE = /^# Coverage\n[\s\S]*Enough mentors/;
const FIXED = ['--today', '2026-11-21'];

export const report: Case[] = [
  {
    name: 'as Markdown to standard output',
    args: ['report', 'a.driver', '--kind', 'coverage', ...FIXED],
    files: { 'a.driver': SOUND },
    code: 0,
    out: COVERAGE,
  },
  {
    name: 'from standard input',
    args: ['report', '-', '-k', 'coverage'],
    input: SOUND,
    code: 0,
    out: /From <standard input>|From \\<standard input\\>/,
  },
  {
    name: 'of a folder, as a page',
    args: ['report', '.', '-k', 'coverage', '-o', 'a.html'],
    files: { 'a.driver': SOUND, 'teams/b.driver': 'driver Planning "Joint planning"' },
    code: 0,
    written: { 'a.html': /^<!doctype html>[\s\S]*Enough mentors[\s\S]*Joint planning[\s\S]*<\/html>\n$/ },
  },
  {
    name: 'as JSON, of the day that is given',
    args: ['report', 'a.driver', '-k', 'tests', '--format', 'json', ...FIXED],
    files: { 'a.driver': SOUND },
    code: 0,
    out: /^\{\n {2}"kind": "tests",[\s\S]*"today": "2026-11-21"/,
  },
  {
    name: 'what a file imports counts, but has no part of its own',
    args: ['report', 'team.driver', '-k', 'coverage', ...FIXED],
    files: {
      'net.driver': 'primary driver Far "Far away" -> Up\naim Up "Up"',
      'team.driver': 'import "net.driver" as n\nprimary driver Near "Near" -> n.Up { owner n.Far }',
    },
    code: 0,
    out: /^(?![\s\S]*\*\*Far away\*\*)[\s\S]*\*\*Near\*\*/,
  },
  {
    name: 'of a file of which a part cannot be read: made, and said',
    args: ['report', 'a.driver', 'b.driver', '-k', 'coverage'],
    files: { 'a.driver': SOUND, 'b.driver': BROKEN },
    code: 1,
    out: /## Not in this report[\s\S]*\*\*b\.driver\*\*: Only a part could be read\.[\s\S]*Enough mentors/,
    err: /^driver: b\.driver: Only a part could be read\. .+\n$/,
  },
  {
    name: 'without a file that cannot be read at all',
    args: ['report', 'a.driver', 'gone.driver', '-k', 'coverage'],
    files: { 'a.driver': SOUND },
    code: 2,
    out: /\*\*gone\.driver\*\*: There is no file or folder gone\.driver\./,
    err: 'driver: There is no file or folder gone.driver.\n',
  },
  {
    name: 'of an empty folder: nothing is written',
    args: ['report', '.', '-k', 'coverage', '-o', 'a.html'],
    code: 2,
    err: `driver: The folder . holds no .driver file, nor does any folder in it.
driver: Nothing could be read, so no report was made.
`,
  },
  {
    name: 'the kind must be said',
    args: ['report', '.'],
    code: 2,
    err: 'driver: Say which report: --kind coverage, participation, measures, system-design, feedback, recommendations, initiation or tests.\n',
  },
  {
    name: 'a kind that there is not',
    args: ['report', '.', '-k', 'coverag'],
    code: 2,
    err: /^driver: There is no report coverag\. Did you mean coverage\? The kinds are coverage, .+\n$/,
  },
  {
    name: 'a name that says no format',
    args: ['report', '.', '-k', 'coverage', '-o', 'a.pdf'],
    code: 2,
    err: 'driver: The name a.pdf does not say the format: end it with .md, .markdown, .html, .htm or .json, or add --format.\n',
  },
  {
    name: 'the theory itself is never written over',
    args: ['report', 'a.driver', '-k', 'coverage', '-o', 'a.driver', '--format', 'md'],
    files: { 'a.driver': SOUND },
    code: 2,
    err: 'driver: a.driver is the theory itself. Choose another name for what is written.\n',
  },
  {
    name: 'the help lists the kinds',
    args: ['report', '--help'],
    code: 0,
    out: /Kinds of reports:\n {2}coverage +What stands behind each driver[\s\S]* {2}tests +Where/,
  },
];
