import { BROKEN, SOUND } from '../texts.ts';
import type { Case } from './case.ts';

const OLD = 'the file of last week\n';
const OUTLINE = 'Pass algebra\n  Help in time\n    Work is seen\n      An exit task\n        Too far in\n';
const THEORY = /^aim PassAlgebra "Pass algebra"\n[\s\S]*change idea "An exit task" \{\n {4}note "Too far in"\n/;
const TOO_FAR = 'driver: Line 5: “Too far in” stands further in than a change idea; it was kept as a note.\n';

/** Formats of other programs, out and in. */
export const exchange: Case[] = [
  ...(
    [
      ['html', /^<!doctype html>[\s\S]*Content-Security-Policy/],
      ['drawio', /^<\?xml[\s\S]*<mxGraphModel/],
      ['mmd', /^---\ntitle: [\s\S]*flowchart RL\n|^flowchart RL\n/],
      ['dot', /^digraph "/],
      ['csv', /^\uFEFFNo\.,Kind,Name,Title,Leads to,/],
      ['json', /^\{\n {2}"form": 1,/],
    ] as const
  ).map(([ending, content]): Case => {
    const call = { args: ['render', 'a.driver', '-o', `a.${ending}`], files: { 'a.driver': SOUND } };
    return { name: `written as ${ending}, by the ending`, ...call, code: 0, written: { [`a.${ending}`]: content } };
  }),
  {
    name: 'written by the name of the format',
    args: ['render', 'a.driver', '--format', 'mermaid'],
    files: { 'a.driver': SOUND },
    code: 0,
    out: /flowchart RL\n/,
  },
  {
    name: 'what only a picture has, asked of a table',
    args: ['render', 'a.driver', '-o', 'a.csv', '--theme', 'dark'],
    files: { 'a.driver': SOUND },
    code: 2,
    err: 'driver: --theme is for pictures, and csv holds the whole theory: leave it out.\n',
  },
  {
    name: 'a text that cannot be read: the older table stays',
    args: ['render', 'a.driver', '-o', 'a.csv'],
    files: { 'a.driver': BROKEN, 'a.csv': OLD },
    code: 1,
    err: /cannot be read, so no picture was made/,
  },
  {
    name: 'import: an outline, to standard output, with what could not be told',
    args: ['import', 'notes.txt'],
    files: { 'notes.txt': OUTLINE },
    code: 0,
    out: THEORY,
    err: TOO_FAR,
  },
  {
    name: 'import: into a file, in the place of an older one',
    args: ['import', 'notes.md', '-o', 'a.driver'],
    files: { 'notes.md': OUTLINE, 'a.driver': OLD },
    code: 0,
    err: TOO_FAR,
    written: { 'a.driver': THEORY },
  },
  {
    name: 'import: from standard input',
    args: ['import', '-', '--from', 'mermaid'],
    input: 'flowchart RL\n  b:::primary --> a["Pass"]:::aim\n',
    code: 0,
    out: 'primary driver "b" -> Pass\n\naim Pass "Pass"\n',
  },
  {
    name: 'import: a flowchart in a page of Markdown',
    args: ['import', 'page.md'],
    files: { 'page.md': '# Page\n\n```mermaid\nflowchart RL\n  a["Pass"]:::aim\n```\n' },
    code: 0,
    out: 'aim "Pass"\n',
  },
  {
    name: 'import: no workbook, and the theory that stands there stays',
    args: ['import', 'a.xlsx', '-o', 'a.driver'],
    files: { 'a.xlsx': 'not a workbook', 'a.driver': OLD },
    code: 2,
    err: /^driver: a\.xlsx: This is no workbook that can be read \(.+\)\. Open it in a spreadsheet, and save it again as \.xlsx or as CSV\.\n$/,
  },
  {
    name: 'import: an ending that says nothing',
    args: ['import', 'notes.doc'],
    files: { 'notes.doc': OUTLINE },
    code: 2,
    err: /^driver: notes\.doc: Files that end with \.doc are not read\. Save what is in it as one of these: workbooks \(\.xlsx\), tables \(\.csv\), /,
  },
  {
    name: 'import: over the file that is read',
    args: ['import', 'notes.txt', '-o', 'notes.txt'],
    files: { 'notes.txt': OUTLINE },
    code: 2,
    err: 'driver: notes.txt is the file that is read. Choose another name for what is written.\n',
  },
  {
    name: 'import: a file that is not there',
    args: ['import', 'no.csv'],
    code: 2,
    err: 'driver: There is no file or folder no.csv.\n',
  },
  { name: 'import: nothing named', args: ['import'], code: 2, err: /^driver: Name the file to take over/ },
  { name: 'import: two files', args: ['import', 'a.csv', 'b.csv'], code: 2, err: 'driver: Name one file only.\n' },
  { name: 'import: standard input, and no word what it is', args: ['import', '-'], code: 2, err: /--from outline/ },
];
