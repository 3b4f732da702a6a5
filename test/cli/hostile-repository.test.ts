/** No command runs a program of the repository that it reads, whatever its settings say. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HostileRepository, hostileRepository } from '../helpers/hostile-repository.ts';
import { driver } from './repository.ts';

const TEXT =
  'aim A "80% of students pass"\nchange idea B "Help" -> A {\n  pdsa C "c" {\n    predict "x"\n    do "y" on 2026-02-10\n  }\n}\n';
const NEWER = TEXT.replace('80%', '90%');

let hostile: HostileRepository;
beforeAll(() => {
  hostile = hostileRepository([TEXT, TEXT, NEWER]);
  for (const name of ['base', 'ours', 'theirs']) writeFileSync(join(hostile.folder, name), TEXT.replace('Help', name));
});
afterAll(() => hostile.remove());

/** What is run in the repository, and how it ends. */
const calls: [args: string[], code: number][] = [
  [['check', '.', '--git'], 0],
  [['check', '.', '--since', 'v1'], 0],
  [['diff'], 0],
  [['diff', 'v1'], 0],
  [['diff', 'v1..main', '--', 'new.driver'], 0],
  [['diff', 'v1...main'], 0],
  [['history', 'B', '--blame'], 0],
  [['history', 'A', '--since', 'v1'], 0],
  [['git-text', 'new.driver'], 0],
  [['git-merge', 'base', 'ours', 'theirs'], 4],
  [['report', '-k', 'coverage', '.'], 0],
  [['git-setup'], 2],
];

describe('in a repository that wants to run programs', () => {
  it.each(calls)('driver %j runs none of them', async (args, code) => {
    hostile.sprung();
    const ended = await driver(hostile.folder, ...args);
    expect([ended.code, hostile.sprung()], ended.told).toEqual([code, []]);
  });

  it('none is run to fetch what it lacks', async () => {
    hostile.lose('v1:old.driver');
    for (const [args] of calls) await driver(hostile.folder, ...args);
    expect(hostile.sprung()).toEqual([]);
  });
});
