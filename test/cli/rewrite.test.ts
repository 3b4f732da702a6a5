/** Texts that commands put in the place of others; and how many fixes a report may hold. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { rewrite } from '../../cli/src/output/rewrite.ts';
import type { Terminal } from '../../cli/src/terminal.ts';
import { driver } from './run-driver.ts';

const folder = mkdtempSync(join(tmpdir(), 'driver-rewrite-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const terminal = { folder } as Terminal;

describe('a file that is written anew', () => {
  it.each([
    ['holds what was read', 'as read', true, 'fixed'],
    ['holds a mark of its encoding too', '\uFEFFas read', true, 'fixed'],
    ['was saved by somebody meanwhile', 'as saved', false, 'as saved'],
  ])('%s', (name, there, written, after) => {
    const path = join(folder, `${name}.driver`);
    writeFileSync(path, there);
    expect(rewrite(path, 'as read', 'fixed', terminal)).toBe(written);
    expect(readFileSync(path, 'utf8')).toContain(after);
  });

  it('stays away when it was taken away meanwhile', () => {
    const path = join(folder, 'gone.driver');
    expect(rewrite(path, 'as read', 'fixed', terminal)).toBe(false);
    expect(() => readFileSync(path)).toThrow('ENOENT');
  });
});

describe('a line with four thousand arrows', () => {
  const files = { 'a.driver': `aim A "85% pass by 2030"\nprimary driver P "Help"${' -> A'.repeat(4000)}\n` };

  it('is told with all its fixes as JSON', async () => {
    const { out } = await driver({ args: ['check', 'a.driver', '--format', 'json'], files });
    const { problems } = JSON.parse(out) as { problems: { rule: string; fixes: { edits: { text: string }[] }[] }[] };
    const repeated = problems.filter(({ rule }) => rule === 'repeated-link');
    expect(repeated).toHaveLength(3999);
    expect(repeated.flatMap(({ fixes }) => fixes.flatMap(({ edits }) => edits.map(({ text }) => text)))).toEqual(
      Array(3999).fill(''),
    );
  });

  it('stays as it is when only what is sure is fixed', async () => {
    const { written, code } = await driver({ args: ['check', 'a.driver', '--fix'], files });
    expect([written, code]).toEqual([{}, 0]);
  });
});
