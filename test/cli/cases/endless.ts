import { SOUND } from '../texts.ts';
import type { Case } from './case.ts';

const tooMuch = (path: string, megabytes = 50) =>
  `driver: ${path} holds more than ${megabytes} MB, which is too much to read.\n`;

/** 350 warnings or hints, and one error at the end. */
const MANY = `${SOUND}${Array.from({ length: 350 }, (_, n) => `change idea Idea${n} "Idea ${n}" -> Mentors { by "soon" ownr "x${n}" word${n} "x" }\n`).join('')}change idea Last "Last" -> Mentor\n`;
const LEFT =
  /\n\nand (\d+) more: [^\n]*\. All are told with --all, or in a file: -o problems\.txt\n\n1 file checked: 1 error, /;

const A_LOGO = { 'a.driver': `${SOUND}poster "P" { logo "logo.png" }\n`, 'logo.png': { linkTo: '/dev/zero' } };

/** More than is read of one theory, and less than is read of one file. */
const LARGE = `${SOUND}${'// and so on\n'.repeat(450_000)}`;
const LARGE_TOLD =
  /^large\.driver:1:1: error: This file is too large to be read: it has 5,[\d,]+ characters, and a theory may have 2,000,000\. Move parts of it into files of their own, and name them here with ‘import’\. \[syntax\]\n/;

/** What has no end, or too much of it. */
export const endless: Case[] = [
  {
    name: 'a theory that is too large is told of; the others are checked',
    args: ['check', '.'],
    files: { 'large.driver': LARGE, 'b.driver': SOUND },
    code: 1,
    out: new RegExp(`${LARGE_TOLD.source}[^\\n]*\\n[^\\n]*\\n\\n2 files checked: 1 error\\.\\n$`),
  },
  {
    name: 'and is neither drawn',
    args: ['render', 'large.driver', '-o', 'a.svg'],
    files: { 'large.driver': LARGE },
    code: 1,
    err: LARGE_TOLD,
  },
  {
    name: 'nor formatted',
    args: ['format', 'large.driver'],
    files: { 'large.driver': LARGE },
    code: 0,
    err: 'driver: What cannot be read in large.driver is left as it stands. `driver check` says what to fix.\n',
  },
  {
    name: 'a device that never ends is no theory',
    args: ['render', '/dev/zero'],
    code: 2,
    err: /^driver: \S*dev\/zero holds more than 50 MB, which is too much to read\.\n$/,
  },
  {
    name: 'nor a file that leads to one; the others are checked',
    args: ['check', '.', 'a.driver'],
    files: { 'a.driver': { linkTo: '/dev/zero' }, 'b.driver': SOUND },
    code: 2,
    out: 'unreadable: a.driver holds more than 50 MB, which is too much to read.\n\n1 file checked: no problems.\n',
  },
  { name: 'nor a table', args: ['import', '/dev/zero', '--from', 'csv'], code: 2, err: tooMuch('/dev/zero') },
  {
    name: 'nor a font',
    args: ['render', 'a.driver', '-o', 'a.pdf', '--font', '/dev/zero'],
    files: { 'a.driver': SOUND },
    code: 2,
    err: tooMuch('/dev/zero', 200),
  },
  {
    name: 'nor a logo',
    args: ['poster', 'a.driver', '--size', 'A4', '-o', 'a.svg'],
    files: A_LOGO,
    code: 0,
    err: /^driver: The logo “logo\.png” cannot be read: there is no such file in this folder\. The poster is made without it\.\n/,
    written: { 'a.svg': /^<svg/ },
  },
  { name: 'nor what git merges', args: ['git-merge', '/dev/zero', 'a', 'b'], code: 2, err: tooMuch('/dev/zero') },
  { name: 'nor what git shows', args: ['git-text', '/dev/zero'], code: 2, err: tooMuch('/dev/zero') },
  {
    name: 'a device that is empty is an empty theory',
    args: ['format', '/dev/null', '-o', 'a.driver'],
    code: 0,
    written: { 'a.driver': '' },
  },
  {
    name: 'standard input by its name as a file',
    args: ['format', '/dev/stdin'],
    process: true,
    input: 'aim  A "a"\n',
    code: 0,
    out: 'aim A "a"\n',
  },
  {
    name: 'the same for what is taken over',
    args: ['import', '/dev/stdin', '--from', 'outline'],
    process: true,
    input: 'Pass\n  Mentors\n',
    code: 0,
    out: /primary driver/,
  },
  {
    name: 'of very many problems the gravest are told, and how many are left',
    args: ['check', 'a.driver', '--today', '2026-01-01'],
    files: { 'a.driver': MANY },
    code: 1,
    out: new RegExp(`^a\\.driver[\\s\\S]*error: [\\s\\S]*${LEFT.source}`),
  },
  {
    name: 'all are told where they are asked for',
    args: ['check', 'a.driver', '--today', '2026-01-01', '--all'],
    files: { 'a.driver': MANY },
    code: 1,
    out: /^(?![\s\S]*\nand \d+ more: )[\s\S]*Idea0[\s\S]*Idea349/,
  },
  {
    name: 'and in a file',
    args: ['check', 'a.driver', '--today', '2026-01-01', '-o', 'problems.txt'],
    files: { 'a.driver': MANY },
    code: 1,
    written: { 'problems.txt': /^(?![\s\S]*\nand \d+ more: )[\s\S]*Idea0[\s\S]*Idea349/ },
  },
  {
    name: 'of very many errors of a picture the first are told',
    args: ['render', 'a.driver', '-o', 'a.svg'],
    files: { 'a.driver': `${SOUND}${'change idea "Pairs" -> Mentor\n'.repeat(100)}` },
    code: 1,
    err: /\n\nand 80 more errors: `driver check` tells them\.\n\n$/,
    written: { 'a.svg': /^<svg/ },
  },
  {
    name: 'of a table in which nothing fits the first cells are told',
    args: ['import', 'a.csv', '-o', 'a.driver'],
    files: { 'a.csv': `Kind,Title\n${'aim,Pass,y,y\n'.repeat(500)}` },
    code: 0,
    err: /^(driver: .*\n){20}driver: And \d+ more that could not be told\.\n$/,
    written: { 'a.driver': /^aim/ },
  },
];
