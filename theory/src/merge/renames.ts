/** Carries a name that one side changed over to the other texts, so that all three call the same statement alike. */
import { sameStatements } from '../compare/index.ts';
import type { Reference, Theory } from '../model/model.ts';
import type { Versions } from './versions.ts';

interface Rename {
  from: string;
  to: string;
}

/**
 * The three texts, each with the new names of both sides. Left alone is what both sides named anew, and a name that the other
 * side already uses.
 */
export async function withRenames(texts: Versions, read: (text: string) => Promise<Theory>): Promise<Versions> {
  const [base, ours, theirs] = [await read(texts.base), await read(texts.ours), await read(texts.theirs)];
  const [mine, others] = [renames(base, ours), renames(base, theirs)];
  const isAlone = (other: readonly Rename[], theory: Theory) => (rename: Rename) =>
    !other.some(({ from, to }) => from === rename.from || to === rename.to) &&
    !theory.elements.some(({ name }) => name?.normalize('NFC') === rename.to);
  const forTheirs = mine.filter(isAlone(others, theirs));
  const forOurs = others.filter(isAlone(mine, ours));
  return {
    base: renamed(texts.base, base, [...forTheirs, ...forOurs]),
    ours: renamed(texts.ours, ours, forOurs),
    theirs: renamed(texts.theirs, theirs, forTheirs),
  };
}

function renames(before: Theory, after: Theory): Rename[] {
  const byKey = new Map(after.elements.map((element) => [element.key, element]));
  const same = sameStatements(before, after);
  return before.elements.flatMap(({ key, name }): Rename[] => {
    const now = byKey.get(same.get(key) ?? '')?.name;
    if (name === undefined || now === undefined || now.normalize('NFC') === name.normalize('NFC')) return [];
    return [{ from: name.normalize('NFC'), to: now.normalize('NFC') }];
  });
}

/** Puts new names where statements declare the old ones, and where others point at them. */
function renamed(text: string, theory: Theory, names: readonly Rename[]): string {
  if (names.length === 0) return text;
  const newName = new Map(names.map(({ from, to }) => [from, to]));
  const toKey = new Map(theory.elements.map(({ key, name }) => [key, name?.normalize('NFC') ?? '']));
  const places = new Map<number, { end: number; name: string }>();
  const put = (start: number, end: number, name: string | undefined) => {
    const to = newName.get(name ?? '');
    if (to !== undefined && text.slice(start, end).normalize('NFC') === name) places.set(start, { end, name: to });
  };
  for (const { name, source } of theory.elements) {
    if (source.name) put(source.name.start, source.name.end, name?.normalize('NFC'));
  }
  for (const { to = '', source } of referencesIn(theory)) put(source.start, source.end, toKey.get(to));
  let result = text;
  for (const [start, { end, name }] of [...places].sort(([one], [two]) => two - one)) {
    result = result.slice(0, start) + name + result.slice(end);
  }
  return result;
}

/** All names in a theory by which something points at a statement. */
export function referencesIn(theory: Theory): Reference[] {
  const found: Reference[] = [];
  // A theory is plain JSON, so nothing stands in itself and the walk ends.
  const walk = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    if ('text' in value && 'source' in value && !('value' in value) && typeof value.text === 'string') {
      found.push(value as Reference);
    }
    // What says where something stands names nothing.
    for (const [key, inner] of Object.entries(value)) if (key !== 'source') walk(inner);
  };
  walk(theory.elements);
  walk(theory.links);
  return found;
}
