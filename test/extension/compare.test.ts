/** A comparison in the panel: what is offered to compare with, how versions are read, and the page. */
import type { CompareAnswer, CompareParams, ToldComparison } from '@driver-diagrams/language-server/protocol';
import { describe, expect, it, test } from 'vitest';
import spanish from '../../extension/l10n/bundle.l10n.es.json' with { type: 'json' };
import { comparePage } from '../../extension/src/compare/html.ts';
import {
  commitName,
  commitsOffered,
  kindsOffered,
  type Offered,
  revisionsOffered,
  whyOnlyFiles,
} from '../../extension/src/compare/offers.ts';
import { createComparer } from '../../extension/src/compare/reading.ts';
import { readVersionMemory, type Version } from '../../extension/src/compare/version.ts';
import { compareWords } from '../../extension/src/compare/words.ts';
import type { NamedRevision } from '../../extension/src/git/parse.ts';
import { pageHtml } from '../../extension/src/panel/html.ts';

const plain = { t: (message: string) => message };
const day = (time: number) => new Date(time).toISOString().slice(0, 10);

describe('what a theory can be compared with', () => {
  const all: Offered = { git: 'yes', lastCommit: 'Begin', branches: 2, tags: 1 };

  test.each<[string, Offered, string[]]>([
    ['all kinds of versions', all, ['last commit', 'branch', 'tag', 'commit', 'file']],
    ['no tags where there are none', { ...all, tags: 0 }, ['last commit', 'branch', 'commit', 'file']],
    ['only a file without git', { ...all, git: 'none' }, ['file']],
    ['only a file in no repository', { ...all, git: 'no repository' }, ['file']],
    ['only a file before the first commit', { ...all, git: 'no commit' }, ['file']],
    ['only a file for a text that is not saved', { ...all, git: 'unsaved' }, ['file']],
  ])('%s', (_, offered, kinds) => {
    expect(kindsOffered(offered, plain).map(({ value }) => value)).toEqual(kinds);
    expect(whyOnlyFiles(offered.git, plain) === undefined).toBe(kinds.length > 1);
  });

  test('branches, remote ones told apart, and tags', () => {
    const named = ['branch main', 'remote branch origin/main', 'tag v1'].map((each): NamedRevision => {
      const at = each.lastIndexOf(' ');
      return { kind: each.slice(0, at) as NamedRevision['kind'], name: each.slice(at + 1), id: '1', subject: 'Begin' };
    });
    const labels = (kind: 'branch' | 'tag') => revisionsOffered(named, kind).map(({ label }) => label);
    expect(labels('branch')).toEqual(['$(git-branch) main', '$(cloud) origin/main']);
    expect(labels('tag')).toEqual(['$(tag) v1']);
  });

  test('commits of the file, with the name it had', () => {
    const commit = { id: 'abcdef1234', author: 'Ana', time: 0, subject: 'Begin', path: 'old.driver' };
    expect(commitsOffered([commit], 'new.driver', day)[0]).toMatchObject({
      label: '$(git-commit) Begin',
      description: 'Ana, 1970-01-01',
      detail: 'old.driver',
    });
    expect(commitsOffered([commit], 'old.driver', day)[0]).not.toHaveProperty('detail');
    expect(commitName(commit, day)).toBe('abcdef1 (1970-01-01)');
  });
});

describe('reading the versions', () => {
  const before: Version = { kind: 'revision', uri: 'file:///a.driver', name: 'main', revision: '1' };
  const after: Version = { kind: 'now', uri: 'file:///a.driver', name: 'now' };
  const comparison = { summary: 'nothing has changed' } as ToldComparison;
  const imports: Record<string, string[]> = { 'file:///a.driver': ['file:///b.driver'], 'file:///b.driver': [] };

  /** A server that wants the file, and then what it imports. */
  const answer = ({ before: { uri, texts = {} } }: CompareParams): CompareAnswer => {
    const wanted = [uri, ...(imports[uri] ?? [])].find((each) => !(each in texts));
    return wanted === undefined ? { comparison } : { wanted: { before: [wanted], after: [] } };
  };

  test('goes on until the server wants no more, and keeps what was read', async () => {
    const asked: CompareParams[] = [];
    const read: string[] = [];
    const comparer = createComparer(
      before,
      after,
      'file:///',
      async (params) => {
        asked.push(structuredClone(params));
        return answer(params);
      },
      async (_, uris) => {
        read.push(...uris);
        return { texts: Object.fromEntries(uris.map((uri) => [uri, null])), unreadable: uris.slice(1) };
      },
    );
    expect(await comparer.compare(new AbortController().signal)).toBe(comparison);
    expect(await comparer.compare(new AbortController().signal)).toBe(comparison);
    expect(read).toEqual(['file:///a.driver', 'file:///b.driver']);
    expect(asked).toHaveLength(4);
    expect(asked[3]).toMatchObject({ folder: 'file:///', after: { uri: 'file:///a.driver', name: 'now' } });
    expect(asked[3]?.after).not.toHaveProperty('texts');
  });

  test('ends when it is cancelled, and when a server always wants more', async () => {
    const cancel = new AbortController();
    const comparer = createComparer(
      before,
      after,
      undefined,
      async () => ({ wanted: { before: ['file:///a.driver'], after: [] } }),
      async () => ({ texts: {}, unreadable: [] }),
    );
    expect(await comparer.compare(cancel.signal)).toBeUndefined();
    cancel.abort();
    await expect(comparer.compare(cancel.signal)).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('what a page keeps of a version', () => {
  test.each<Version>([
    { kind: 'now', uri: 'file:///a.driver', name: 'now' },
    { kind: 'revision', uri: 'file:///a.driver', name: 'main', revision: '1' },
    { kind: 'file', uri: 'file:///a.driver', name: 'a.driver', from: 'other:/a.driver' },
  ])('is read back: $kind', (version) => expect(readVersionMemory(structuredClone(version))).toEqual(version));

  test.each([undefined, null, 1, {}, { kind: 'now', uri: 1, name: '' }, { kind: 'revision', uri: 'a', name: 'b' }])(
    'is dropped when it is none: %j',
    (kept) => expect(readVersionMemory(kept)).toBeUndefined(),
  );
});

describe('the page of a comparison', () => {
  const parts = { nonce: 'NONCE', source: 'https://a.example', script: 'S.js', style: 'S.css', worker: 'W.js' };
  const page = pageHtml({ ...parts, language: 'en' }, comparePage(compareWords(plain)));

  it('runs only what carries the nonce, and has nothing that its policy blocks', () => {
    expect(page).toContain('<script type="module" nonce="NONCE" src="S.js">');
    expect(page).not.toMatch(/\sstyle=|\son\w+=|<style|javascript:/);
    expect(page.match(/<script/g)).toHaveLength(1);
  });

  it('names every button', () => {
    const buttons = page.match(/<button[^>]*>[^<]*/g) ?? [];
    expect(buttons.length).toBeGreaterThan(6);
    for (const button of buttons) expect(button).toMatch(/aria-label="[^"]{3,}"|>\w{3,}/);
  });

  it('speaks Spanish', () => {
    const words = compareWords({ t: (message) => (spanish as Record<string, string>)[message] ?? message });
    const same = Object.entries(compareWords(plain)).filter(([key, text]) => words[key as keyof typeof words] === text);
    expect(same.map(([key]) => key)).toEqual(['zoom', 'fromTo']);
    expect(pageHtml({ ...parts, language: 'es' }, comparePage(words))).toContain('Cambio siguiente (J)');
  });
});
