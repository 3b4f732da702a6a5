/** `driver merge`, for teams on shared drives. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isCopyOf } from '../../cli/src/merging/copies.ts';
import { emptyFolder, write } from './repository.ts';
import { program } from './set-up.ts';

const BASE = 'aim A "All pass" {\n  by 2020\n}\nrole R "All teachers"\n';
const MINE = BASE.replace('2020', '2021');
const THEIRS = BASE.replace('All teachers', 'Teachers');
const BOTH = MINE.replace('All teachers', 'Teachers');
const OTHER = BASE.replace('2020', '2022');

function folderOf(files: Record<string, string>): string {
  const folder = emptyFolder();
  write(folder, files);
  return folder;
}

describe('driver merge', () => {
  it('merges three versions to standard output, and changes no file', async () => {
    const folder = folderOf({ 'b.driver': BASE, 'm.driver': MINE, 't.driver': THEIRS });
    const { code, out, err } = await program(folder, ['merge', 'b.driver', 'm.driver', 't.driver']);
    expect([code, out, err]).toEqual([0, BOTH, '']);
    expect(readFileSync(join(folder, 'm.driver'), 'utf8')).toBe(MINE);
  });

  it('writes where it is asked to, and asks in a sentence', async () => {
    const folder = folderOf({ 'b.driver': BASE, 'm.driver': MINE, 't.driver': OTHER });
    const { code, err } = await program(folder, ['merge', 'b.driver', 'm.driver', 't.driver', '-o', 'm.driver']);
    const question = 'Date of ‘All pass’: ours 2021, theirs 2022; before 2020';
    expect([code, err]).toEqual([4, `driver: ${question}\n`]);
    expect(readFileSync(join(folder, 'm.driver'), 'utf8')).toBe(
      BASE.replace('  by 2020\n', `<<<<<<< m.driver: ${question}\n  by 2021\n=======\n  by 2022\n>>>>>>> t.driver\n`),
    );
  });

  it('asks about all that differs where the older version is missing', async () => {
    const folder = folderOf({ 'm.driver': MINE, 't.driver': THEIRS });
    const { code, out, err } = await program(folder, ['merge', 'm.driver', 't.driver']);
    expect(code).toBe(4);
    expect(err).toContain('differ');
    expect(out).toBe(
      'aim A "All pass" {\n<<<<<<< m.driver\n  by 2021\n=======\n  by 2020\n>>>>>>> t.driver\n}\n<<<<<<< m.driver\nrole R "All teachers"\n=======\nrole R "Teachers"\n>>>>>>> t.driver\n',
    );
  });

  it('asks about all that differs where a version cannot be read', async () => {
    const folder = folderOf({ 'b.driver': BASE, 'm.driver': `${BASE}aim "x\n`, 't.driver': `${BASE}role S\n` });
    const { code, out, err } = await program(folder, ['merge', 'b.driver', 'm.driver', 't.driver']);
    expect(code).toBe(4);
    expect(err).toContain('cannot be read');
    for (const line of ['aim "x', 'role S', '<<<<<<<', '>>>>>>>']) expect(out).toContain(line);
  });

  it('finds the copy that a shared drive left', async () => {
    const copy = 'a (Ana’s conflicted copy 2026-11-30).driver';
    const folder = folderOf({ 'a.driver': MINE, [copy]: OTHER, 'ab.driver': BASE });
    const { code, out } = await program(folder, ['merge', 'a.driver', '-o', 'new.driver']);
    expect([code, out, existsSync(join(folder, 'new.driver'))]).toEqual([4, '', true]);
    expect(readFileSync(join(folder, 'new.driver'), 'utf8')).toContain(`>>>>>>> ${copy}\n`);
  });

  const wrong: [name: string, args: string[], says: string][] = [
    ['no file', [], 'Name two versions'],
    ['four files', ['a', 'b', 'c', 'd'], 'Name two versions'],
    ['no copy', ['a.driver'], 'no conflicted copy beside a.driver'],
    ['several copies', ['c.driver'], 'several copies beside c.driver: “c (1).driver”, “c (2).driver”'],
    ['a file that is not there', ['x.driver'], 'There is no file or folder x.driver'],
  ];
  it.each(wrong)('tells of %s', async (_name, args, says) => {
    const folder = folderOf({ 'a.driver': MINE, 'c.driver': MINE, 'c (1).driver': BASE, 'c (2).driver': BASE });
    const { code, err } = await program(folder, ['merge', ...args]);
    expect([code, err]).toEqual([2, expect.stringContaining(says)]);
  });
});

describe('conflicted copies', () => {
  const copies = [
    "x (Ana's conflicted copy 2026-11-30).driver",
    'x (conflicted copy 2026-11-30 101500).driver',
    'x (copia en conflicto de Ana 2026-11-30).driver',
    'x-DESKTOP-AB12.driver',
    'x-LAPTOP-7QK.driver',
    'x.sync-conflict-20261130-101500-ABCDEFG.driver',
    'x (1).driver',
  ];
  it.each(copies)('are %s', (name) => expect(isCopyOf(name, 'x.driver')).toBe(true));
  const others = [
    'x.driver',
    'x2.driver',
    'x-north.driver',
    'x (draft).driver',
    'y (1).driver',
    'x (1).csv',
    'x (2026).driver',
  ];
  it.each(others)('are not %s', (name) => expect(isCopyOf(name, 'x.driver')).toBe(false));
});
