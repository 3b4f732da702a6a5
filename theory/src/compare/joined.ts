/** Keys that are the same for the same statement, and for the same link, in both versions. */
import type { Link, Place } from '../model/model.ts';
import { LINK_VERBS } from './link-changes.ts';
import type { Change, ComparedFile, SideName } from './model.ts';

export interface Keys {
  /** By the key of each statement before: its key now, else one that no statement has now. */
  before: ReadonlyMap<string, string>;
  of(key: string, side: SideName): string;
  /** One key for a link, whichever version it stands in; undefined where it leads nowhere. */
  ofLink(link: Link, side: SideName): string | undefined;
  /** True for the key of a statement that was there before and is there now. */
  isNow(key: string): boolean;
  /** What a change is about; nothing for a change of a file. */
  subjects(change: Change): string[];
}

export function joinedKeys({
  files,
  same,
}: {
  files: Record<SideName, readonly ComparedFile[]>;
  same: ReadonlyMap<string, string>;
}): Keys {
  const before = new Map(
    files.before.flatMap(({ theory }) => theory.elements.map(({ key }) => [key, same.get(key) ?? `${key} before`])),
  );
  const stayed = new Set(same.values());
  const of = (key: string, side: SideName) => (side === 'before' ? (before.get(key) ?? key) : key);
  return {
    before,
    of,
    ofLink({ kind, from, to }, side) {
      return from.to === undefined || to.to === undefined
        ? undefined
        : [kind, of(from.to, side), of(to.to, side)].join('\n');
    },
    isNow: (key) => stayed.has(key),
    subjects: ({ subject }) => [...new Set([...subject.before.map((key) => of(key, 'before')), ...subject.after])],
  };
}

export interface LinksOfBoth {
  /** The keys of all links, and of those that start in a file whose changes are told. */
  all: Record<SideName, ReadonlySet<string>>;
  told: Record<SideName, ReadonlySet<string>>;
  /** The keys of the statements at both ends. */
  ends: ReadonlyMap<string, [from: string, to: string]>;
  isNow(key: string | undefined): boolean;
  /** The links that a change is about. */
  of(change: Change): string[];
}

export function linksOfBoth(files: Record<SideName, readonly ComparedFile[]>, keys: Keys): LinksOfBoth {
  const ends = new Map<string, [string, string]>();
  const at = new Map<string, string>();
  const all = { before: new Set<string>(), after: new Set<string>() };
  const told = { before: new Set<string>(), after: new Set<string>() };
  for (const side of ['before', 'after'] as const) {
    for (const { theory, context } of files[side]) {
      for (const link of theory.links) {
        const key = keys.ofLink(link, side);
        if (key === undefined) continue;
        ends.set(key, [keys.of(link.from.to ?? '', side), keys.of(link.to.to ?? '', side)]);
        at.set(placeText(link.source, side), key);
        all[side].add(key);
        if (!context) told[side].add(key);
      }
    }
  }
  return {
    all,
    told,
    ends,
    isNow: (key) => key !== undefined && all.after.has(key),
    of({ property, before, after }) {
      if (property === undefined || !OF_LINKS.has(property)) return [];
      const found = [before && at.get(placeText(before, 'before')), after && at.get(placeText(after, 'after'))];
      return [...new Set(found.flatMap((key) => key ?? []))];
    },
  };
}

/** The words of the changes that may be about a link: its kind, and what is said of it. */
const OF_LINKS: ReadonlySet<string> = new Set([
  ...Object.keys(LINK_VERBS),
  'strength',
  'because',
  'confidence',
  'citing',
]);

function placeText({ uri, start, end }: Place, side: SideName): string {
  return `${side} ${uri} ${start} ${end}`;
}
