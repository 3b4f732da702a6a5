/**
 * Names in a merge. While texts are merged each name stands as a token that is the same in all three, so that a link points to
 * what it pointed to there, whatever that is called elsewhere. In the end each token becomes a name again.
 */
import type { Reference, Theory } from '../model/model.ts';
import type { Identities } from './identities.ts';
import { mapped, type Versions } from './versions.ts';

/** By what a statement is called in all versions, its name in one of them; missing where it has none. */
export type NamesOfSide = ReadonlyMap<string, string>;

/** How tokens are made, and read again. */
export interface Tokens {
  /** True where names are tokens themselves, since each means the same in all versions. */
  isPlain: boolean;
  of(id: string): string;
  /** The statements that a block names in its words. */
  in(words: string): string[];
  /** A text with names in place of its tokens. */
  named(text: string, nameOf: (id: string) => string): string;
}

/** Tokens for three texts, that stand in none of them by themselves. */
export function tokensFor(texts: Versions, names: Versions<NamesOfSide>): Tokens {
  const plain = plainTokens(Object.values(names));
  if (plain) return plain;
  let mark = 'zq';
  // It ends, since no text is endless.
  while (Object.values(texts).some((text: string) => text.includes(mark))) mark += 'q';
  const pattern = new RegExp(`${mark}_([a-z0-9]+)_${mark}`, 'g');
  return {
    isPlain: false,
    of: (id) => `${mark}_${id}_${mark}`,
    in: (text) => [...text.matchAll(pattern)].map(([, id = '']) => id),
    named: (text, nameOf) => text.replace(pattern, (_, id: string) => nameOf(id)),
  };
}

/** The names themselves, where none was changed, and none is used for two statements. */
function plainTokens(sides: readonly NamesOfSide[]): Tokens | undefined {
  const [names, ids] = [new Map<string, string>(), new Map<string, string>()];
  for (const side of sides) {
    for (const [id, name] of side) {
      if ((names.get(id) ?? name) !== name || (ids.get(name) ?? id) !== id) return undefined;
      names.set(id, name);
      ids.set(name, id);
    }
  }
  return {
    isPlain: true,
    of: (id) => names.get(id) ?? '',
    in: (words) =>
      [...words.matchAll(/^name (.*)$/gm)].flatMap(([, name = '']) => ids.get(name.normalize('NFC')) ?? []),
    named: (text) => text,
  };
}

export function namesOf(theories: Versions<Theory>, ids: Versions<Identities>): Versions<NamesOfSide> {
  const side = ({ elements }: Theory, its: Identities): NamesOfSide =>
    new Map(
      elements.flatMap(({ key, name }): [string, string][] =>
        name === undefined ? [] : [[its.get(key) ?? '', name.normalize('NFC')]],
      ),
    );
  return {
    base: side(theories.base, ids.base),
    ours: side(theories.ours, ids.ours),
    theirs: side(theories.theirs, ids.theirs),
  };
}

/** A text with tokens where statements declare their names, and where others point at them. */
export function withTokens(text: string, theory: Theory, ids: Identities, tokens: Tokens): string {
  const places = new Map<number, { end: number; token: string }>();
  const names = new Map(theory.elements.map(({ key, name }) => [key, name?.normalize('NFC')]));
  const put = ({ start, end }: { start: number; end: number }, key: string) => {
    const [id, name] = [ids.get(key), names.get(key)];
    if (id === undefined || name === undefined || text.slice(start, end).normalize('NFC') !== name) return;
    places.set(start, { end, token: tokens.of(id) });
  };
  for (const { key, source } of theory.elements) if (source.name) put(source.name, key);
  for (const { to, source } of referencesIn(theory)) if (to !== undefined) put(source, to);
  let [result, at] = ['', 0];
  for (const [start, { end, token }] of [...places].sort(([one], [two]) => one - two)) {
    result += text.slice(at, start) + token;
    at = end;
  }
  return result + text.slice(at);
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

/** A name of each version, and the one that three come to; undefined where that is none. */
export function agreed<Value>({ base, ours, theirs }: Versions<Value>): Value {
  return ours === base ? theirs : ours;
}

/** True where both sides changed a value, and not to the same. */
export function differs<Value>({ base, ours, theirs }: Versions<Value>): boolean {
  return ours !== theirs && ours !== base && theirs !== base;
}

export function valuesOf<Value>(maps: Versions<ReadonlyMap<string, Value>>, id: string): Versions<Value | undefined> {
  return mapped(maps, (map) => map.get(id));
}
