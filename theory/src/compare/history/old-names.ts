/** Finds a statement that lives on under another name than the one it is asked by. */
import { compareWhole } from '../compare.ts';
import { plainText } from '../likeness.ts';
import type { ComparedFile } from '../model.ts';
import type { Commit, Sought, Versions } from './model.ts';
import { contents, type Found, findKey, findStatement } from './walk.ts';

export interface LivesOn {
  /** The statement as it stands now; missing where it is gone, or never was. */
  living?: Found;
  /** What it is known by in the newest commit that tells of it. */
  sought: Sought;
}

/**
 * What became of a statement whose name or title no statement has any more.
 *
 * @param asked what it was called
 * @param now the theories as they are now
 * @param commits each before its parents, the newest first
 */
export async function livesOn(
  asked: string,
  now: readonly ComparedFile[],
  commits: readonly Commit[],
  versions: Versions,
): Promise<LivesOn> {
  const said = saysItWas(asked, now);
  if (said) return { living: said, sought: said.element };
  let sought: Sought = { name: asked, title: asked };
  // It may have been renamed again since, so what it was renamed to is sought among the newer commits.
  for (let left = commits; ; ) {
    const next = await renamedIn(sought, left, versions);
    if (!next) return { sought };
    sought = next.sought;
    const living = findStatement(sought, now);
    if (living) return { living, sought };
    left = left.slice(0, next.at);
  }
}

/** The only statement whose author says that it had this name. */
function saysItWas(name: string, files: readonly ComparedFile[]): Found | undefined {
  const asked = name.normalize('NFC');
  const found = files.flatMap(({ path, theory, context }) =>
    context
      ? []
      : theory.elements
          .filter(({ was }) => was.some((each) => each.normalize('NFC') === asked))
          .map((element) => ({ element, path })),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** What became of a statement in the newest commit that had it before and calls it otherwise after. */
async function renamedIn(
  sought: Sought,
  commits: readonly Commit[],
  versions: Versions,
): Promise<{ sought: Sought; at: number } | undefined> {
  const words = [...new Set([sought.name, sought.title])].filter((word) => word !== undefined).map(asWord);
  for (const [at, commit] of commits.entries()) {
    for (const [n, parent] of commit.parents.entries()) {
      const older = contents(commit.files, ({ before }) => before[n]);
      if (!(await hold(older, words, versions))) continue;
      const before = await versions.read(older, parent);
      const was = findStatement(sought, before);
      if (!was) continue;
      const after = await versions.read(
        contents(commit.files, ({ after: id }) => id),
        commit.id,
      );
      const key = compareWhole(before, after).same.get(was.element.key);
      const found = key === undefined ? undefined : findKey(key, after);
      if (!found || isCalled(found, sought)) continue;
      const { id, kind, name, title } = found.element;
      const called = { ...(name !== undefined && { name }), ...(title !== undefined && { title }) };
      return { sought: { path: found.path, id, kind, ...called }, at };
    }
  }
  return undefined;
}

/** True for what is still called as it is sought: of one that is sought by words only, the name or the title. */
function isCalled({ element }: Found, { id, name = '', title = '' }: Sought): boolean {
  const isNamed = element.name?.normalize('NFC') === name.normalize('NFC');
  const isTitled = plainText(element.title ?? '') === plainText(title);
  return id === undefined ? isNamed || isTitled : (isNamed || element.name === undefined) && isTitled;
}

/** A word that stands by itself. */
function asWord(word: string): RegExp {
  const literal = word
    .normalize('NFC')
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_-])${literal}(?![\\p{L}\\p{M}\\p{N}_-])`, 'iu');
}

async function hold(
  files: ReadonlyMap<string, string>,
  words: readonly RegExp[],
  versions: Versions,
): Promise<boolean> {
  for (const id of files.values()) {
    const text = (await versions.text(id))?.normalize('NFC') ?? '';
    if (words.some((word) => word.test(text))) return true;
  }
  return false;
}
