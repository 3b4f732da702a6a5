/** Which statements of three versions are the same: whatever could be another statement counts as one, so that it is asked about. */
import { sameNewStatements, sameStatements } from '../compare/index.ts';
import { likeness, plainText, traitsOf } from '../compare/likeness.ts';
import type { Element, Theory } from '../model/model.ts';
import type { Versions } from './versions.ts';

/** By the key of each statement of one version, what it is called in all three. */
export type Identities = ReadonlyMap<string, string>;

/** What statements are called, and those that may be other ones than they are taken for, by side. */
export interface Identified {
  ids: Versions<Identities>;
  unsure: Record<'ours' | 'theirs', ReadonlySet<string>>;
}

/**
 * What each statement is called: by the number of what it was in the base, else by the side that put it in. What both sides put
 * in is one statement only where kind, words and home are the same.
 */
export function identitiesOf({ base, ours, theirs }: Versions<Theory>): Identified {
  const called = new Map(base.elements.map(({ key }, n) => [key, `${n}`]));
  const namesIn = (side: Theory, prefix: string) => {
    const { pairs, unsure } = pairsOf(base, side);
    const names = new Map([...pairs].map(([before, after]) => [after, called.get(before) ?? '']));
    for (const [n, { key }] of side.elements.entries()) if (!names.has(key)) names.set(key, `${prefix}${n}`);
    return { names, unsure: new Set([...unsure].map((key) => called.get(key) ?? '')) };
  };
  const mine = namesIn(ours, 'ours');
  const others = namesIn(theirs, 'theirs');
  const inTheirs = new Map([...others.names].map(([key, name]) => [name, key]));
  const known = [...mine.names].flatMap(([key, name]) => [[key, inTheirs.get(name)] as const]);
  const both = new Map(known.flatMap(([one, two]) => (two === undefined ? [] : [[one, two] as const])));
  for (const [one, two] of sameNewStatements(ours, theirs, both)) {
    // What one of them was before, the other is not.
    if (mine.names.get(one)?.startsWith('ours') && others.names.get(two)?.startsWith('theirs')) {
      others.names.set(two, mine.names.get(one) ?? '');
    }
  }
  return {
    ids: { base: called, ours: mine.names, theirs: others.names },
    unsure: { ours: mine.unsure, theirs: others.unsure },
  };
}

/** Pairs what the comparison takes for the same, and tells where that may be wrong. */
function pairsOf(before: Theory, after: Theory): { pairs: Map<string, string>; unsure: Set<string> } {
  const pairs = new Map<string, string>();
  const unsure = new Set<string>();
  const [was, now] = [byKey(before), byKey(after)];
  const heirs = Map.groupBy(
    after.elements.flatMap(({ was: names }) => names),
    (name) => name.normalize('NFC'),
  );
  for (const [one, two] of sameStatements(before, after)) {
    const [old, fresh] = [was.get(one), now.get(two)];
    if (!old || !fresh) continue;
    // What has become several statements is none of them: what the other side adds to it belongs to one of them only.
    const isDivided = (heirs.get(nameOf(old) ?? '')?.length ?? 0) > 1;
    if (isDivided && nameOf(old) !== nameOf(fresh)) continue;
    pairs.set(one, two);
    if (!isCertain(old, fresh)) unsure.add(one);
  }
  for (const key of twiceFound(before, after, pairs)) unsure.add(key);
  for (const key of twiceWorded(before, after, pairs)) unsure.add(key);
  for (const key of confusedTwins(before, after, pairs)) unsure.add(key);
  return { pairs, unsure };
}

/** Statements whose words stand under another name now, and whose name has words that are much like them. */
function twiceFound(before: Theory, after: Theory, pairs: ReadonlyMap<string, string>): string[] {
  const found = new Set(pairs.values());
  const fresh = after.elements.filter(({ key, name }) => name !== undefined && !found.has(key));
  const byName = new Map(fresh.map((element) => [nameOf(element), element]));
  return before.elements.flatMap((element) => {
    const other = element.name === undefined ? undefined : byName.get(nameOf(element));
    return other && pairs.has(element.key) && other.kind === element.kind && isCertain(element, other)
      ? [element.key]
      : [];
  });
}

/** Reworded statements, where another one of their kind has the same new words: either may be what was before. */
function twiceWorded(before: Theory, after: Theory, pairs: ReadonlyMap<string, string>): string[] {
  const [fresh, twins] = [byKey(after), twinsIn(after)];
  return before.elements.flatMap((one) => {
    const other = fresh.get(pairs.get(one.key) ?? '');
    if (one.title === undefined || other?.title === undefined || wordsOf(one) === wordsOf(other)) return [];
    if (isHeir(other, one)) return [];
    return (twins.get(wordsOf(other))?.length ?? 0) > 1 ? [one.key] : [];
  });
}

/**
 * Statements of one kind and title of which there are several, where neither the home tells which is which, nor that all of them
 * say the same as before. Their names tell it only where none stands for another statement now: they may have been counted on.
 */
function confusedTwins(before: Theory, after: Theory, pairs: ReadonlyMap<string, string>): string[] {
  const [was, now] = [twinsIn(before), twinsIn(after)];
  const [homes, newHomes] = [homesIn(before, (key) => pairs.get(key) ?? `?${key}`), homesIn(after, (key) => key)];
  const given = new Map(after.elements.map((each) => [nameOf(each), each.key]));
  const areNamesKept = before.elements.every((each) => {
    const heir = each.name === undefined ? undefined : given.get(nameOf(each));
    return heir === undefined || heir === pairs.get(each.key);
  });
  const names = new Set(before.elements.flatMap((each) => nameOf(each) ?? []));
  const isNew = (each: Element) => each.name !== undefined && !names.has(nameOf(each) ?? '');
  /** Of one name, and the only one of these that says what it says; or that says the same as before, with no name changed. */
  const isNamed = (each: Element, other: Element, older: readonly Element[], newer: readonly Element[]) => {
    if (each.name === undefined || nameOf(each) !== nameOf(other)) return false;
    const said = saidBy(each);
    const isAlone = (all: readonly Element[], one: Element) =>
      !all.some((twin) => twin !== one && saidBy(twin) === said);
    if (said !== saidBy(other)) return areNamesKept && isAlone(newer, other);
    // What has a name of its own that was not there before is one more.
    const stayed = newer.filter((twin) => !isNew(twin));
    const isInPlace = newer.length === older.length || homes.get(each.key) === newHomes.get(other.key);
    const isSure = areNamesKept && isInPlace && older.length === stayed.length;
    return isSure || (isAlone(older, each) && isAlone(newer, other));
  };
  return [...was].flatMap(([words, old]) => {
    const fresh = now.get(words) ?? [];
    if (old.length < 2 && fresh.length < 2) return [];
    const byNewKey = new Map(fresh.map((each) => [each.key, each]));
    const inHomes = (all: readonly Element[], of: ReadonlyMap<string, string>) =>
      Map.groupBy(all, ({ key }) => of.get(key) ?? '');
    const [there, here] = [inHomes(old, homes), inHomes(fresh, newHomes)];
    return old.flatMap((one) => {
      const { key } = one;
      const same = byNewKey.get(pairs.get(key) ?? '');
      if (!same || isNamed(one, same, old, fresh)) return [];
      const home = homes.get(key) ?? '';
      const [its, others] = [there.get(home) ?? [], here.get(home) ?? []];
      const isPaired = (each: Element) => {
        const other = byNewKey.get(pairs.get(each.key) ?? '');
        const areAlike = other && each.name === undefined && other.name === undefined && saidBy(each) === saidBy(other);
        return other !== undefined && others.includes(other) && (its.length === 1 || areAlike === true);
      };
      return its.length === others.length && its.every(isPaired) ? [] : [key];
    });
  });
}

function twinsIn({ elements }: Theory): Map<string, Element[]> {
  const titled = elements.filter(({ title }) => title !== undefined);
  return Map.groupBy(titled, wordsOf);
}

function wordsOf({ kind, title = '' }: Element): string {
  return `${kind} ${plainText(title) || title}`;
}

/** By statement what it leads to, else what it stands in. */
function homesIn({ elements, links }: Theory, called: (key: string) => string): Map<string, string> {
  const targets = Map.groupBy(links, ({ from }) => from.to ?? '');
  return new Map(
    elements.map(({ key, source }) => {
      const goals = targets.get(key)?.map(({ to }) => (to.to === undefined ? `“${to.text}”` : called(to.to)));
      return [key, goals?.sort().join('\n') ?? called(source.within ?? '')];
    }),
  );
}

function saidBy(element: Element): string {
  const left = new Set(['source', 'key', 'id', 'to', 'name']);
  return JSON.stringify(element, (name, value) => (left.has(name) ? undefined : value)).normalize('NFC');
}

function byKey({ elements }: Theory): Map<string, Element> {
  return new Map(elements.map((element) => [element.key, element]));
}

function nameOf({ name }: Element): string | undefined {
  return name?.normalize('NFC');
}

/** Titles with less in common are no wording of the same: a name alone may have been given to something else. */
const LEAST_ALIKE = 0.3;
/** Words that are written so much alike are the same word, with a slip or another ending. */
const SAME_WORD = 0.6;

/**
 * True where what the comparison takes for the same is so beyond doubt: of a statement that is reworded, somebody else's edits
 * may be of it; of one that makes way for another, they are not.
 */
function isCertain(was: Element, now: Element): boolean {
  // A theory has hardly more than one aim, and a goal may well be set anew.
  if (was.title === undefined || now.title === undefined || was.kind === 'aim') return true;
  if (isHeir(now, was)) return true;
  const [before, after] = [traitsOf(was.title), traitsOf(now.title)];
  const isNamedAlike = was.name !== undefined && nameOf(was) === nameOf(now);
  return (isNamedAlike && likeness(before, after) >= LEAST_ALIKE) || isReworded(before.words, after.words);
}

/** True where a statement says itself that it is what had a name. */
function isHeir(now: Element, { name }: Element): boolean {
  return name !== undefined && now.was.includes(name);
}

/** True where words were put in or taken out, or are written otherwise; not where others took their place. */
function isReworded(before: ReadonlySet<string>, after: ReadonlySet<string>): boolean {
  const gone = [...before].filter((word) => !after.has(word));
  const put = [...after].filter((word) => !before.has(word));
  if (gone.length === before.size) return false;
  const [few, many] = gone.length < put.length ? [gone, put] : [put, gone];
  return few.every((word) => many.some((other) => likeness(traitsOf(word), traitsOf(other)) >= SAME_WORD));
}
