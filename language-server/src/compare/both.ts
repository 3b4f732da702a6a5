/** Joins two versions of a file's theory into one that holds the statements of both, each marked with how it differs. */
import type { BothVersions, ChangedFact, Mark } from '../theory/both.ts';
import { merge, rekey } from '../theory/merge.ts';
import type { Element, Link, LinkKind, Place, Theory } from '../theory/model.ts';
import type { Change, ComparedFile } from './model.ts';
import type { ComparisonReport } from './report.ts';

/** What is needed of a comparison: of what with what, which statements are the same, and the changes. */
export type ComparedVersions = Omit<ComparisonReport, 'unread'>;

/** The paths of the files that have a change to draw, in their order now, then those that are gone. */
export function changedFiles({ changes, files, paths }: ComparedVersions): string[] {
  const newPath = new Map(files.before.map(({ path, theory }) => [theory.uri, paths.get(path) ?? path]));
  const told = new Set(
    changes.flatMap(({ before, after }) => {
      const now = after && files.after.find(({ theory }) => theory.uri === after.uri)?.path;
      return now ?? (before && newPath.get(before.uri)) ?? [];
    }),
  );
  return [...new Set([...files.after.map(({ path }) => path), ...newPath.values()])].filter((path) => told.has(path));
}

/**
 * One theory with the statements of a file, and of what it imports, in both versions.
 *
 * What is gone stands where it stood, behind what came before it, and leads to where it led. A link that moved is there twice:
 * removed and added.
 *
 * @param path the file's path now; for a file that is gone, the one it had
 * @returns no marks at all for versions that say the same
 */
export function bothVersions(comparison: ComparedVersions, path: string): BothVersions {
  const union = unionOf(comparison);
  const own = union.theory(path);
  const imports = union.imports(path).map(union.theory);
  const theory = merge(own, imports);
  const keys = [own, ...imports].flatMap(({ elements }) => elements.map(({ key }) => key));
  const ids = new Map(keys.map((key, n) => [key, theory.elements[n]?.id ?? key]));
  const linkIds = (key: string) => {
    const [from, to] = (union.ends.get(key) ?? []).map((end) => ids.get(end));
    return from !== undefined && to !== undefined ? [`${from}->${to}`] : [];
  };
  const marks = recordOf(union.marks, (key) => ids.get(key) ?? []);
  const isHere = (place: Place | undefined) => place !== undefined && union.pathOf(place) === path;
  const touches = comparison.changes.map((change) => {
    const items = [...union.subjects(change).flatMap((key) => ids.get(key) ?? [])];
    for (const key of union.linksOf(change)) items.push(...linkIds(key));
    const isAboutFile = change.subject.before.length + change.subject.after.length === 0;
    return isAboutFile && (isHere(change.after) || isHere(change.before)) ? ['#title'] : [...new Set(items)];
  });
  return {
    names: comparison.names,
    theory,
    marks,
    links: recordOf(union.links, linkIds),
    facts: recordOf(union.facts, (key) => ids.get(key) ?? []),
    touches,
  };
}

/** The values under the ids that each key has in a picture. */
function recordOf<Value>(
  values: ReadonlyMap<string, Value>,
  idsOf: (key: string) => string | string[],
): Record<string, Value> {
  return Object.fromEntries([...values].flatMap(([key, value]) => [idsOf(key)].flat().map((id) => [id, value])));
}

type SideName = 'before' | 'after';

/** Both versions under keys that are the same for the same statement. */
function unionOf({ files, same, paths, changes }: ComparedVersions) {
  /** By the key of a statement before: its key now, else one that no statement has now. */
  const keysNow = new Map(
    files.before.flatMap(({ theory }) => theory.elements.map(({ key }) => [key, same.get(key) ?? `${key} before`])),
  );
  const stayed = new Set(same.values());
  const keyOf = (key: string, side: SideName) => (side === 'before' ? (keysNow.get(key) ?? key) : key);
  const ends = new Map<string, [string, string]>();
  const linkAt = new Map<string, string>();
  const identity = (link: Link, side: SideName): string | undefined => {
    const { from, to } = link;
    if (from.to === undefined || to.to === undefined) return undefined;
    const both: [string, string] = [keyOf(from.to, side), keyOf(to.to, side)];
    const key = [link.kind, ...both].join('\n');
    ends.set(key, both);
    linkAt.set(placeText(link.source, side), key);
    return key;
  };
  const linksIn = (its: readonly ComparedFile[], side: SideName) =>
    new Set(its.flatMap(({ theory }) => theory.links.flatMap((link) => identity(link, side) ?? [])));
  const older = linksIn(files.before, 'before');
  const newer = linksIn(files.after, 'after');
  const links = new Map<string, Mark>();
  for (const key of linksIn(compared(files.after), 'after')) if (!older.has(key)) links.set(key, 'added');
  for (const key of linksIn(compared(files.before), 'before')) if (!newer.has(key)) links.set(key, 'removed');

  const subjects = ({ subject }: Change) => [
    ...new Set([...subject.before.map((key) => keyOf(key, 'before')), ...subject.after]),
  ];
  const linksOf = ({ property, before, after }: Change): string[] => {
    if (!isOfLink(property)) return [];
    const found = [
      before && linkAt.get(placeText(before, 'before')),
      after && linkAt.get(placeText(after, 'after')),
    ].flatMap((key) => key ?? []);
    return [...new Set(found)];
  };

  const marks = new Map<string, Mark>();
  for (const { theory } of compared(files.before)) {
    for (const { key } of theory.elements) if (!same.has(key)) marks.set(keyOf(key, 'before'), 'removed');
  }
  for (const { theory } of compared(files.after)) {
    for (const { key } of theory.elements) if (!stayed.has(key)) marks.set(key, 'added');
  }
  const facts = new Map<string, ChangedFact[]>();
  for (const change of changes) {
    if (!change.substantive) continue;
    const its = linksOf(change);
    for (const key of its) if (!links.has(key)) links.set(key, 'changed');
    // A line that comes or goes is marked itself; what leads elsewhere than before has moved.
    if (its.length > 0 && change.kind !== 'moved') continue;
    for (const key of subjects(change)) {
      if (!marks.has(key)) marks.set(key, 'changed');
      const { property, was, now } = change;
      if (its.length > 0 || property === undefined || marks.get(key) !== 'changed') continue;
      const fact = { property, ...(was !== undefined && { was }), ...(now !== undefined && { now }) };
      facts.set(key, [...(facts.get(key) ?? []), fact]);
    }
  }

  const pathBefore = new Map([...paths].map(([before, after]) => [after, before]));
  const fileOf = (path: string, side: SideName) => {
    const its = side === 'after' ? path : (pathBefore.get(path) ?? path);
    return files[side].find((file) => file.path === its);
  };
  const pathOfUri = (uri: string, side: SideName) => {
    const found = files[side].find(({ theory }) => theory.uri === uri)?.path;
    return found === undefined || side === 'after' ? found : (paths.get(found) ?? found);
  };
  return {
    marks,
    links,
    facts,
    ends,
    subjects,
    linksOf,
    pathOf: ({ uri }: Place) => pathOfUri(uri, 'after') ?? pathOfUri(uri, 'before'),
    /** The statements and links of a file in both versions. */
    theory(path: string): Theory {
      const before = fileOf(path, 'before')?.theory;
      const after = fileOf(path, 'after')?.theory;
      const frame = after ?? before ?? { uri: path, imports: [], elements: [], links: [], problems: [] };
      const gone = (before?.links ?? []).filter((link) => {
        const key = identity(link, 'before');
        return key !== undefined && !newer.has(key);
      });
      return {
        ...frame,
        elements: interleaved(
          (before?.elements ?? []).map((element) => ({
            ...rekey(element, keysNow),
            key: keyOf(element.key, 'before'),
          })),
          after?.elements ?? [],
          (key) => stayed.has(key),
        ),
        links: [...(after?.links ?? []), ...gone.map((link) => rekey(link, keysNow))],
      };
    },
    /** The paths of what a file imports in either version. */
    imports(path: string): string[] {
      const found = (['after', 'before'] as const).flatMap((side) =>
        (fileOf(path, side)?.theory.imports ?? []).flatMap(({ uri }) =>
          uri === undefined ? [] : (pathOfUri(uri, side) ?? []),
        ),
      );
      return [...new Set(found)].filter((each) => each !== path);
    },
  };
}

/** The files whose own changes are told. */
function compared(files: readonly ComparedFile[]): ComparedFile[] {
  return files.filter(({ context }) => !context);
}

/** What is now, with what is gone behind the one that came before it and is still there. */
function interleaved(
  before: readonly Element[],
  after: readonly Element[],
  isStill: (key: string) => boolean,
): Element[] {
  const here = new Set(after.map(({ key }) => key));
  const gone = new Map<string | undefined, Element[]>();
  let last: string | undefined;
  for (const element of before) {
    if (here.has(element.key)) last = element.key;
    else if (!isStill(element.key)) gone.set(last, [...(gone.get(last) ?? []), element]);
  }
  return [...(gone.get(undefined) ?? []), ...after.flatMap((element) => [element, ...(gone.get(element.key) ?? [])])];
}

const LINK_KINDS: readonly LinkKind[] = ['drives', 'measures', 'tests', 'works on', 'supports', 'about', 'part of'];
const OF_LINK: ReadonlySet<string | undefined> = new Set([
  ...LINK_KINDS,
  'strength',
  'because',
  'confidence',
  'citing',
]);

/** True for the property of a change that may be about a link. */
function isOfLink(property: string | undefined): boolean {
  return OF_LINK.has(property);
}

function placeText({ uri, start, end }: Place, side: SideName): string {
  return `${side} ${uri} ${start} ${end}`;
}
