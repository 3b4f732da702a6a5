import type { Case } from './case.ts';

const ROUGH = 'Aim: A “a” {\n\tby December 2030 }\n';
const PLAIN = 'aim A "a" {\n  by 2030-12\n}\n';
const BROKEN = 'aim  A "a\naim   B\n';
const LEFT = 'driver: What cannot be read in a.driver is left as it stands. `driver check` says what to fix.\n';

export const format: Case[] = [
  {
    name: 'a file is written in its canonical form, and named',
    args: ['format', 'a.driver'],
    files: { 'a.driver': ROUGH },
    code: 0,
    out: 'a.driver\n',
    written: { 'a.driver': PLAIN },
  },
  {
    name: 'a file in its canonical form is left alone',
    args: ['format', 'a.driver'],
    files: { 'a.driver': PLAIN },
    code: 0,
  },
  {
    name: 'a byte order mark and the ends of lines stay',
    args: ['format', 'a.driver'],
    files: { 'a.driver': `\uFEFF${ROUGH.replaceAll('\n', '\r\n')}` },
    code: 0,
    out: 'a.driver\n',
    written: { 'a.driver': `\uFEFF${PLAIN.replaceAll('\n', '\r\n')}` },
  },
  {
    name: 'folders are searched; only what changes is written',
    args: ['format', '.'],
    files: { 'a.driver': PLAIN, 'b/b.driver': ROUGH, 'b/c.txt': ROUGH },
    code: 0,
    out: 'b/b.driver\n',
    written: { 'b/b.driver': PLAIN },
  },
  {
    name: '--check changes nothing and ends with 1',
    args: ['format', '--check', '.'],
    files: { 'a.driver': ROUGH, 'b.driver': PLAIN, 'c.driver': ROUGH },
    code: 1,
    out: 'a.driver\nc.driver\n',
    err: 'driver: 2 files are not in the canonical form. `driver format` without --check writes it.\n',
  },
  { name: '--check is content', args: ['format', '--check', '.'], files: { 'a.driver': PLAIN }, code: 0 },
  {
    name: 'into another file',
    args: ['format', 'a.driver', '-o', 'b.driver'],
    files: { 'a.driver': ROUGH },
    code: 0,
    written: { 'b.driver': PLAIN },
  },
  { name: 'from and to other programs', args: ['format', '-'], input: ROUGH, code: 0, out: PLAIN },
  {
    name: 'what cannot be read is left as it stands, and told',
    args: ['format', 'a.driver'],
    files: { 'a.driver': BROKEN },
    code: 0,
    out: 'a.driver\n',
    err: LEFT,
    written: { 'a.driver': 'aim  A "a\naim B\n' },
  },
  {
    name: 'Windows line ends stay',
    args: ['format', 'a.driver'],
    files: { 'a.driver': ROUGH.replaceAll('\n', '\r\n') },
    code: 0,
    out: 'a.driver\n',
    written: { 'a.driver': PLAIN.replaceAll('\n', '\r\n') },
  },
  {
    name: 'a file that is not there; the others are written',
    args: ['format', 'a.driver', 'b.driver'],
    files: { 'b.driver': ROUGH },
    code: 2,
    out: 'b.driver\n',
    err: 'driver: There is no file or folder a.driver.\n',
    written: { 'b.driver': PLAIN },
  },
  {
    name: 'bytes that are no text',
    args: ['format', 'a.driver'],
    files: { 'a.driver': new Uint8Array([0xff, 0xfe, 0x00]) },
    code: 2,
    err: 'driver: a.driver is not saved as UTF-8 text. Save it again with the encoding UTF-8.\n',
  },
  {
    name: 'one output for two files',
    args: ['format', 'a.driver', 'b.driver', '-o', 'c.driver'],
    files: { 'a.driver': ROUGH, 'b.driver': ROUGH },
    code: 2,
    err: 'driver: Name one file only with -o.\n',
  },
  {
    name: '--check with an output',
    args: ['format', '--check', 'a.driver', '-o', 'b.driver'],
    files: { 'a.driver': ROUGH },
    code: 2,
    err: 'driver: --check writes nothing. Leave out -o.\n',
  },
];
