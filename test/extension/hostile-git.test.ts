/** What the extension asks of git runs no program of the repository, whatever its settings say. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Logged, type Questions, questionsOf } from '../../extension/src/git/questions.ts';
import { git as program } from '../../extension/src/host/run-git.ts';
import { type HostileRepository, hostileRepository } from '../helpers/hostile-repository.ts';

const TEXT = 'aim A "80% of students pass"\nprimary driver B "Students get help" -> A\nrole C "Coaches"\n';
const NEWER = TEXT.replace('80%', '90%');

let hostile: HostileRepository;
let git: Questions;
beforeAll(() => {
  hostile = hostileRepository([TEXT, TEXT, NEWER]);
  const dropped: Logged = (_doing, work) => work.catch(() => undefined);
  git = questionsOf((args, options) => program.run('git', hostile.folder, args, options), dropped);
});
afterAll(() => hostile.remove());

const decoded = (all: (Uint8Array | undefined)[]) => all.map((bytes) => bytes && new TextDecoder().decode(bytes));

/** Each question, and what is told all the same. */
const questions: Record<keyof Questions, [ask: () => Promise<unknown>, answer: unknown]> = {
  commit: [() => git.commit('v1'), expect.stringMatching(/^[0-9a-f]{40}$/)],
  lastSubject: [() => git.lastSubject(), 'Go on'],
  named: [async () => (await git.named()).map(({ name }) => name), ['main', 'v1']],
  history: [
    async () => (await git.history('new.driver', 9)).map(({ subject, path }) => [subject, path]),
    [
      ['Go on', 'new.driver'],
      ['Rename', 'new.driver'],
      ['Begin', 'old.driver'],
    ],
  ],
  theoryLog: [async () => (await git.theoryLog(9)).split('\x01').length - 1, 3],
  oldPath: [() => git.oldPath('v1', 'new.driver'), 'old.driver'],
  hasStagedChange: [() => git.hasStagedChange('new.driver'), false],
  contents: [
    async () => decoded([...(await git.contents('v1', ['old.driver'])), ...(await git.contents('', ['new.driver']))]),
    [TEXT, NEWER],
  ],
  objects: [async () => decoded(await git.objects(['0'.repeat(40)])), [undefined]],
};

describe('a repository that wants to run programs', () => {
  test('does so for whoever asks git without care', () => {
    hostile.sprung();
    hostile.carelessly('log', '-1');
    hostile.carelessly('diff', 'v1', '--');
    hostile.carelessly('status');
    expect(hostile.sprung()).toEqual(expect.arrayContaining(['gpg.program', 'filter.trap.process', 'core.fsmonitor']));
  });

  test.each(Object.entries(questions))('runs none when it is asked: %s', async (_name, [ask, answer]) => {
    hostile.sprung();
    expect(await ask()).toEqual(answer);
    expect(hostile.sprung()).toEqual([]);
  });

  test('runs none to fetch what it lacks', async () => {
    hostile.lose('v1:old.driver');
    hostile.carelessly('cat-file', 'blob', 'v1:old.driver');
    expect(hostile.sprung()).toContain('remote');
    for (const [ask] of Object.values(questions)) await ask().catch(() => undefined);
    await expect(git.contents('v1', ['old.driver'])).rejects.toThrow('does not hold old.driver');
    expect(hostile.sprung()).toEqual([]);
  });
});
