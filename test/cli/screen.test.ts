/** What authors, committers and file names bring along never steers the terminal of whoever reads it. */
import { describe, expect, it } from 'vitest';
import { commit, git, repository } from './repository.ts';
import { driver } from './run-driver.ts';
import { program } from './set-up.ts';
import { SOUND } from './texts.ts';

/** Colours, a title of the window, a cleared screen, the same by a sign of one byte, and writing turned round. */
const EVIL = '\u001b[31mred\u001b[0m \u001b]0;title\u0007 \u001b[2J\u009b2J \u202eder\rover';
const text = (goal: string) =>
  SOUND.replace('% of students', `% of ${goal}`).concat(`change idea Pairs "Pairs ${goal}" -> Mentors, Nowhere\n`);
const files = { 'a.driver': text(EVIL), 'b.driver': text('all') };

/** Anything that a terminal obeys: a control sign but line end and tab, or one that turns the direction of writing. */
const CONTROL = /(?![\n\t\r])\p{Cc}/u;
const STEERING = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;

const CALLS: string[][] = [
  ['check', 'a.driver'],
  ['check', 'a.driver', '--format', 'github'],
  ['check', 'a.driver', '-o', 'a.txt'],
  ['diff', 'a.driver', 'b.driver'],
  ['diff', 'a.driver', 'b.driver', '--format', 'markdown'],
  ['diff', 'a.driver', 'b.driver', '-o', 'a.md'],
  ['diff', 'a.driver', 'b.driver', '-o', 'a.html'],
  ['report', 'a.driver', '--kind', 'coverage'],
  ['report', 'a.driver', '--kind', 'coverage', '--format', 'html'],
  ['git-text', 'a.driver'],
  ['render', 'a.driver'],
  ['render', 'a.driver', '--format', 'html'],
  ['render', 'a.driver', '--format', 'drawio'],
  ['render', 'a.driver', '--format', 'mermaid'],
  ['render', 'a.driver', '--format', 'dot'],
  ['check', `${EVIL}.driver`],
  ['check', `--${EVIL}`],
  [EVIL],
  ['render', 'a.driver', '--theme', EVIL],
  ['render', 'a.driver', '--measure', EVIL],
  ['poster', 'a.driver', '--poster', EVIL],
  ['report', '.', '--kind', EVIL],
  ['import', `${EVIL}.txt`],
  ['history', EVIL],
  ['check', '.', '--today', EVIL],
];

describe.concurrent('driver', () => {
  it.each(CALLS.map((args) => [args.join(' ').replace(EVIL, 'EVIL'), args] as const))('%s', async (_name, args) => {
    const { out, err, written } = await driver({ args, files });
    expect(out + err + Object.values(written).join('')).not.toBe('');
    for (const said of [out, err, ...Object.values(written)]) {
      // A browser, unlike a terminal, keeps what turns writing round within its paragraph.
      const found = (said.includes('<html') ? CONTROL : STEERING).exec(said);
      expect(found && said.slice(Math.max(0, found.index - 40), found.index + 40)).toBe(null);
    }
  });
});

it('neither does what git tells of authors and subjects', async () => {
  const folder = repository({ 'a.driver': SOUND });
  commit(folder, { 'a.driver': SOUND.replace('Enough mentors', `Enough ${EVIL} mentors`) });
  git(folder, ['commit', '--quiet', '--amend', '-m', `Subject ${EVIL}`, `--author=${EVIL.replaceAll('\r', '')} <a@b>`]);
  for (const format of ['text', 'markdown']) {
    const { out, err } = await program(folder, ['history', 'Mentors', '--blame', '--format', format]);
    expect(out).toContain('Subject');
    expect(STEERING.test(out + err)).toBe(false);
  }
});

it('colours stay, where they are asked for, and are all that there is', async () => {
  const { out } = await driver({ args: ['check', 'a.driver'], files, env: { FORCE_COLOR: '1' } });
  const ours = out.replaceAll(/\p{Cc}\[(1|2|22|31|33|34|36|39)m/gu, '');
  expect(ours.length).toBeLessThan(out.length);
  expect(STEERING.test(ours)).toBe(false);
  expect(ours).not.toMatch(/[\ufdd0-\ufddf]/);
});

it('a text that is formatted or taken over for another program keeps every sign', async () => {
  const { out } = await driver({ args: ['format', '-'], input: text(EVIL) });
  expect(out).toContain('\u001b[31mred\u001b[0m \u001b]0;title\u0007');
});
