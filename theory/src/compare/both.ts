/** Joins two versions of a file's theory into one that holds the statements of both, each marked with how it differs. */
import { linesOf } from '../lines/lines.ts';
import type { BothVersions } from '../model/both.ts';
import { merge, rekey } from '../model/merge.ts';
import type { Element, Place, Theory } from '../model/model.ts';
import type { Line, MeasureFigures } from '../model/series.ts';
import { joinedKeys, type Keys, linksOfBoth } from './joined.ts';
import { marksOf } from './marks.ts';
import type { ComparedFile, SideName } from './model.ts';
import type { ComparisonReport } from './report.ts';

/** What is needed of a comparison: of what with what, which statements are the same, and the changes. */
export type ComparedVersions = Omit<ComparisonReport, 'unread' | 'unlike'>;

/** The paths of the files that have a change to draw, in their order now, then those that are gone. */
export function changedFiles({ changes, files, paths, shown }: ComparedVersions): string[] {
  const finder = filesByPath(files, paths);
  const told = new Set(changes.map(({ before, after }) => finder.pathOf(after, before)));
  const all = [...files.after.map(({ path }) => path), ...files.before.map(({ path }) => finder.nameOf(path))];
  return [...new Set(all)].filter((path) => told.has(path) && (shown?.has(path) ?? true));
}

/**
 * One theory with the statements of a file, and of what it imports, in both versions.
 *
 * What is gone stands where it stood, behind what came before it, and leads to where it led. A link that moved is there twice:
 * removed and added.
 *
 * @param path the file's path now; for a file that is gone, as `changedFiles` calls it
 * @returns no marks at all for versions that say the same
 */
export function bothVersions(comparison: ComparedVersions, path: string): BothVersions {
  const { changes, files, paths, names } = comparison;
  const keys = joinedKeys(comparison);
  const links = linksOfBoth(files, keys);
  const finder = filesByPath(files, paths);
  const joined = (each: string) =>
    joinedTheory(finder.file(each, 'before'), finder.file(each, 'after'), keys, links.isNow);
  const own = joined(path);
  const imports = finder.imports(path).map(joined);
  const theory = merge(own, imports);

  // A merged theory has the statements of its parts in their order, under ids of its own.
  const parts = [own, ...imports].flatMap(({ elements }) => elements);
  const ids = new Map(parts.map(({ key }, n) => [key, theory.elements[n]?.id ?? key]));
  const idsOf = (key: string) => ids.get(key) ?? [];
  const linkIds = (key: string) => {
    const [from, to] = (links.ends.get(key) ?? []).map((end) => ids.get(end));
    return from !== undefined && to !== undefined ? [`${from}->${to}`] : [];
  };
  const { marks, linkMarks, facts } = marksOf(comparison, keys, links);
  const figures = recordOf(linesByKey(files, keys), idsOf);
  return {
    names,
    theory: Object.keys(figures).length === 0 ? theory : { ...theory, figures },
    marks: recordOf(marks, idsOf),
    links: recordOf(linkMarks, linkIds),
    facts: recordOf(facts, idsOf),
    touches: changes.map((change) => {
      const subjects = keys.subjects(change);
      // What is about no statement is about a file.
      if (subjects.length === 0) return finder.pathOf(change.after, change.before) === path ? ['#title'] : [];
      return [...new Set([...subjects.flatMap(idsOf), ...links.of(change).flatMap(linkIds)])];
    }),
  };
}

/** By measure the lines of its figures, as they are now; of one that is gone, as they were. */
function linesByKey(files: ComparedVersions['files'], keys: Keys): Map<string, Line[]> {
  const found = (side: SideName) => {
    const all = files[side].flatMap(({ theory }) => theory.elements);
    const elements = new Map(all.map((element) => [element.key, element]));
    const figures = Object.assign({}, ...files[side].map(({ data = {} }) => data)) as Record<string, MeasureFigures>;
    return all.flatMap((element): [string, Line[]][] => {
      if (element.kind !== 'measure') return [];
      const { lines } = linesOf(element, figures[element.key], { elements });
      return lines.length === 0 ? [] : [[side === 'before' ? keys.of(element.key, side) : element.key, lines]];
    });
  };
  const now = new Set(files.after.flatMap(({ theory }) => theory.elements.map(({ key }) => key)));
  return new Map([...found('before').filter(([key]) => !now.has(key)), ...found('after')]);
}

/** The values under the ids that each key has in a picture. */
function recordOf<Value>(
  values: ReadonlyMap<string, Value>,
  idsOf: (key: string) => string | string[],
): Record<string, Value> {
  return Object.fromEntries([...values].flatMap(([key, value]) => [idsOf(key)].flat().map((id) => [id, value])));
}

/** Finds the files of both versions by the path that they have now. */
function filesByPath(files: ComparedVersions['files'], paths: ComparedVersions['paths']) {
  const now = new Set(files.after.map(({ path }) => path));
  // Another file may stand now where one that is gone stood.
  const nameOf = (path: string) => paths.get(path) ?? (now.has(path) ? `${path} (before)` : path);
  const earlier = new Map(files.before.map(({ path }) => [nameOf(path), path]));
  const byUri = {
    before: new Map(files.before.map(({ path, theory }) => [theory.uri, nameOf(path)])),
    after: new Map(files.after.map(({ path, theory }) => [theory.uri, path])),
  };
  const file = (path: string, side: SideName): Theory | undefined => {
    const its = side === 'after' ? path : earlier.get(path);
    return files[side].find((each: ComparedFile) => each.path === its)?.theory;
  };
  return {
    file,
    /** What a file of before is called: as it is now, else as it was. */
    nameOf,
    /** Where a change is told: the file where it stands now, else where it stood. */
    pathOf(now: Place | undefined, then: Place | undefined): string | undefined {
      return (now && byUri.after.get(now.uri)) ?? (then && byUri.before.get(then.uri));
    },
    /** What a file imports in either version. */
    imports(path: string): string[] {
      const found = (['after', 'before'] as const).flatMap((side) =>
        (file(path, side)?.imports ?? []).flatMap(({ uri = '' }) => byUri[side].get(uri) ?? []),
      );
      return [...new Set(found)].filter((each) => each !== path);
    },
  };
}

/** The statements and links of a file in both versions. */
function joinedTheory(
  before: Theory | undefined,
  after: Theory | undefined,
  keys: Keys,
  isNow: (linkKey: string | undefined) => boolean,
): Theory {
  const frame = after ?? before ?? { uri: '', imports: [], elements: [], links: [], problems: [] };
  const older = (before?.elements ?? []).map((element) => ({
    ...rekey(element, keys.before),
    key: keys.of(element.key, 'before'),
  }));
  const gone = (before?.links ?? []).filter((link) => {
    return link.from.to !== undefined && link.to.to !== undefined && !isNow(keys.ofLink(link, 'before'));
  });
  return {
    ...frame,
    elements: interleaved(older, after?.elements ?? [], keys),
    links: [...(after?.links ?? []), ...gone.map((link) => rekey(link, keys.before))],
  };
}

/** What is now, with what is gone behind the one that came before it and is still there. */
function interleaved(before: readonly Element[], after: readonly Element[], { isNow }: Keys): Element[] {
  const here = new Set(after.map(({ key }) => key));
  const gone = new Map<string, Element[]>();
  let last = '';
  for (const element of before) {
    if (here.has(element.key)) last = element.key;
    else if (!isNow(element.key)) push(gone, last, element);
  }
  return [...(gone.get('') ?? []), ...after.flatMap((element) => [element, ...(gone.get(element.key) ?? [])])];
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
