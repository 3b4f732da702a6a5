/** Which statements of three versions are the same: whatever could be another statement counts as one, so that it is asked about. */
import { sameStatements } from '../compare/index.ts';
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
  pairNew({ theory: ours, names: mine.names }, { theory: theirs, names: others.names });
  return {
    ids: { base: called, ours: mine.names, theirs: others.names },
    unsure: { ours: mine.unsure, theirs: others.unsure },
  };
}

/** A statement with what tells it from others. */
interface Known {
  element: Element;
  /** Its title without case and marks; '' for none. */
  words: string;
  /** What it leads to and stands in, each by its words. */
  place: string;
}

/** Pairs equal words first, those of one home before others; then what the comparison takes for the same. */
function pairsOf(before: Theory, after: Theory): { pairs: Map<string, string>; unsure: Set<string> } {
  const [older, newer] = [knownIn(before), knownIn(after)];
  const pairs = new Map<string, string>();
  const taken = new Set<string>();
  const unsure = new Set<string>();
  const add = (one: string, two: string) => {
    if (pairs.has(one) || taken.has(two)) return;
    pairs.set(one, two);
    taken.add(two);
  };
  const by = (keyOf: (each: Known) => string, onlyOne: boolean) => {
    const open = (all: Known[], isTaken: (key: string) => boolean) =>
      all.filter(({ words, element }) => words !== '' && !isTaken(element.key));
    const was = Map.groupBy(open(older, (key) => pairs.has(key)), keyOf);
    for (const [key, now] of Map.groupBy(open(newer, (each) => taken.has(each)), keyOf)) {
      const its = was.get(key) ?? [];
      if (onlyOne && (its.length !== 1 || now.length !== 1)) continue;
      for (const [n, one] of its.entries()) if (now[n]) add(one.element.key, now[n].element.key);
    }
  };
  const text = ({ element, words }: Known) => `${element.kind}\n${words}`;
  const nameOf = ({ element }: Known) => element.name?.normalize('NFC') ?? '';
  by((each) => JSON.stringify([text(each), each.place, nameOf(each), saidBy(each.element)]), false);
  by((each) => JSON.stringify([text(each), each.place, nameOf(each)]), false);
  by((each) => JSON.stringify([text(each), each.place]), false);
  by((each) => JSON.stringify([text(each), nameOf(each)]), true);
  by(text, true);
  const byKey = (all: Known[]) => new Map(all.map((each) => [each.element.key, each]));
  const [was, now] = [byKey(older), byKey(newer)];
  // What has become several statements is none of them: what the other side adds to it belongs to one of them only.
  const heirs = Map.groupBy(after.elements.flatMap(({ was: names }) => names), (name) => name.normalize('NFC'));
  const isDivided = ({ element }: Known) => (heirs.get(element.name?.normalize('NFC') ?? '')?.length ?? 0) > 1;
  for (const [one, two] of sameStatements(before, after)) {
    const [old, fresh] = [was.get(one), now.get(two)];
    if (!old || !fresh || (isDivided(old) && fresh.element.name !== old.element.name)) continue;
    if (!pairs.has(one) && !taken.has(two) && !isCertain(old, fresh)) unsure.add(one);
    add(one, two);
  }
  return { pairs, unsure };
}

/** Titles with less in common are no wording of the same: a name alone may have been given to something else. */
const LEAST_ALIKE = 0.3;
/** Words that are written so much alike are the same word, with a slip or another ending. */
const SAME_WORD = 0.6;

/**
 * True where what the comparison takes for the same is so beyond doubt: of a statement that is reworded, somebody else's edits
 * may be of it; of one that makes way for another, they are not.
 */
function isCertain({ element: was }: Known, { element: now }: Known): boolean {
  // A theory has hardly more than one aim, and a goal may well be set anew.
  if (was.title === undefined || now.title === undefined || was.kind === 'aim') return true;
  if (was.name !== undefined && now.was.includes(was.name)) return true;
  const [before, after] = [traitsOf(was.title), traitsOf(now.title)];
  const isNamedAlike = was.name !== undefined && was.name.normalize('NFC') === now.name?.normalize('NFC');
  return (isNamedAlike && likeness(before, after) >= LEAST_ALIKE) || isReworded(before.words, after.words);
}

/** True where words were put in or taken out, or are written otherwise; not where others took their place. */
function isReworded(before: ReadonlySet<string>, after: ReadonlySet<string>): boolean {
  const gone = [...before].filter((word) => !after.has(word));
  const put = [...after].filter((word) => !before.has(word));
  if (gone.length === before.size) return false;
  const [few, many] = gone.length < put.length ? [gone, put] : [put, gone];
  return few.every((word) => many.some((other) => likeness(traitsOf(word), traitsOf(other)) >= SAME_WORD));
}

function knownIn({ elements, links }: Theory): Known[] {
  const byKey = new Map(elements.map((element) => [element.key, element]));
  const labelOf = (key: string | undefined, text: string) => {
    const element = byKey.get(key ?? '');
    return element ? plainText(element.title ?? '') || (element.name ?? element.kind) : text;
  };
  const places = new Map<string, string[]>();
  for (const { kind, from, to } of links) {
    const its = places.get(from.to ?? '') ?? [];
    its.push(`${kind} ${labelOf(to.to, to.text)}`);
    places.set(from.to ?? '', its);
  }
  return elements.map((element) => ({
    element,
    words: plainText(element.title ?? ''),
    place: (places.get(element.key) ?? []).sort().join('\n') || `in ${labelOf(element.source.within, '')}`,
  }));
}

/** All that it says itself, apart from what names of others are made of. */
function saidBy(element: Element): string {
  const left = new Set(['source', 'key', 'id', 'to']);
  return JSON.stringify(element, (name, value) => (left.has(name) ? undefined : value)).normalize('NFC');
}

/** A version, and what its statements are called so far. */
interface Side {
  theory: Theory;
  names: Map<string, string>;
}

/** Gives what both sides put in one name, where kind, words and home are the same. Changes the names of theirs. */
function pairNew(ours: Side, theirs: Side): void {
  const taken = new Set<string>();
  // Each round but the last pairs more: what new statements lead to may be new itself.
  for (let known = -1; known < taken.size; ) {
    known = taken.size;
    const mine = Map.groupBy(newIn(ours, 'ours', taken), ({ key }) => key);
    for (const [key, its] of Map.groupBy(newIn(theirs, 'theirs', new Set()), ({ key }) => key)) {
      for (const [n, { element }] of its.entries()) {
        const same = mine.get(key)?.[n];
        const name = same && ours.names.get(same.element.key);
        if (name === undefined) break;
        taken.add(name);
        theirs.names.set(element.key, name);
      }
    }
  }
}

function newIn({ theory, names }: Side, prefix: string, taken: ReadonlySet<string>): { key: string; element: Element }[] {
  const isNew = ({ key }: Element) => names.get(key)?.startsWith(prefix) && !taken.has(names.get(key) ?? '');
  const fresh = theory.elements.filter(isNew);
  if (fresh.length === 0) return [];
  const targets = Map.groupBy(theory.links, ({ from }) => from.to ?? '');
  return fresh.map((element) => {
    const home = (targets.get(element.key) ?? []).map(
      ({ kind, to }) => `${kind} ${to.to === undefined ? `“${to.text}”` : names.get(to.to)}`,
    );
    const within = names.get(element.source.within ?? '');
    const words = element.title?.normalize('NFC').replace(/\s+/g, ' ').trim() ?? '';
    // Without words, all that it says must be the same.
    const bare = words !== '' ? '' : (element.name?.normalize('NFC') ?? saidBy(element));
    const key = JSON.stringify([element.kind, words, bare, home.length > 0 ? home.sort() : (within ?? '')]);
    return { key, element };
  });
}
