/** Which files of the two sides are the same, and which are only copies of others. */
import type { Element } from '../model/model.ts';
import { jaccard, plainText } from './likeness.ts';
import type { FileCopy, FilePair } from './matching.ts';
import { closer, type Side, type SideFile } from './sides.ts';

/** So much of what stands in either must stand in both for two files to be one. */
const ENOUGH = 0.5;

/**
 * Files of the same path, unless one is found unchanged under a path of its own and what stands at the old path is another theory;
 * of the others those that share most statements. A file that is on one side only and has the statements of another, all and no
 * further ones, is a copy of that. The same for swapped sides.
 */
export function matchFiles(before: Side, after: Side): { files: FilePair[]; copies: FileCopy[] } {
  const files: FilePair[] = [];
  const taken = new Set<SideFile>();
  const add = (one: SideFile, two: SideFile) => {
    if (taken.has(one) || taken.has(two)) return;
    taken.add(one).add(two);
    files.push({ before: one, after: two });
  };
  const open = (side: Side) => side.files.filter((file) => !taken.has(file));
  const counterpart = counterparts(before, after);
  const isLone = (file: SideFile) => !counterpart.has(file);
  // Where each path is still the same theory, no file has moved.
  const stays = (file: SideFile) => {
    const other = counterpart.get(file);
    return other !== undefined && shared(file, other) >= ENOUGH;
  };
  const isOne = before.files.length === 1 && after.files.length === 1 && !before.files.some(isLone);
  const movable = (side: Side) =>
    isOne ? [] : side.files.filter((file) => file.theory.elements.length > 0 && !stays(file));
  const [older, newer] = [movable(before), movable(after)];
  if (older.length > 0 && newer.length > 0) {
    const bySaying = Map.groupBy(newer, saysOf);
    const any = () => true;
    for (const [says, its] of Map.groupBy(older, saysOf)) {
      for (const [fits, fitsToo] of [
        [isLone, isLone],
        [isLone, any],
        [any, isLone],
        [any, any],
      ] as const) {
        const left = (all: readonly SideFile[], isFine: typeof isLone) =>
          all.filter((file) => isFine(file) && !taken.has(file));
        const same = left(bySaying.get(says) ?? [], fitsToo);
        for (const [n, one] of left(its, fits).entries()) if (same[n]) add(one, same[n]);
      }
    }
  }
  for (const one of open(before)) {
    const two = counterpart.get(one);
    if (two) add(one, two);
  }
  const copies = [
    ...copiesAmong(open(after), 'after', [...before.files, ...after.files]),
    ...copiesAmong(open(before), 'before', [...after.files, ...before.files]),
  ];
  const isCopy = new Set(copies.map(({ copy }) => copy));
  const rest = (side: Side) => open(side).filter((file) => !isCopy.has(file));
  const fresh = rest(after);
  const candidates = rest(before).flatMap((one, i) =>
    fresh.map((two, j) => ({ one, two, i, j, score: shared(one, two) })),
  );
  for (const { one, two, score } of candidates.sort((a, b) => b.score - a.score || closer(a, b))) {
    if (score >= ENOUGH) add(one, two);
  }
  return { files, copies };
}

/** By each file that has one, the file of the same path on the other side. */
function counterparts(before: Side, after: Side): Map<SideFile, SideFile> {
  const byPath = new Map(after.files.map((file) => [file.path, file]));
  return new Map(
    before.files.flatMap((one): [SideFile, SideFile][] => {
      const two = byPath.get(one.path);
      return two
        ? [
            [one, two],
            [two, one],
          ]
        : [];
    }),
  );
}

/** Those that have the statements of another file, which is not itself a copy. */
function copiesAmong(lone: readonly SideFile[], on: FileCopy['on'], all: readonly SideFile[]): FileCopy[] {
  const isLone = new Set(lone);
  return lone.flatMap((copy): FileCopy[] => {
    if (copy.context || copy.theory.elements.length === 0) return [];
    const of = all.find((file) => !isLone.has(file) && saysOf(file) === saysOf(copy));
    return of ? [{ copy, of, on }] : [];
  });
}

const known = new WeakMap<SideFile, { says?: string; traits?: ReadonlySet<string> }>();

function keptOf(file: SideFile) {
  const kept = known.get(file) ?? {};
  known.set(file, kept);
  return kept;
}

/** All that the statements of a file say, apart from where they stand. */
function saysOf(file: SideFile): string {
  const kept = keptOf(file);
  const { elements, links, unknown = [] } = file.theory;
  kept.says ??= JSON.stringify(
    [elements, links, unknown.map(({ text }) => text), elements.flatMap(keptLines)],
    (name, value) => (PLACES.has(name) && !(name === 'to' && typeof value === 'object') ? undefined : value),
  ).normalize('NFC');
  return kept.says;
}

/** What says where something stands. `to` is also the end of a link, with the word that leads there. */
const PLACES: ReadonlySet<string> = new Set(['source', 'key', 'to']);

/** Lines of a statement that the language keeps and does not know. */
function keptLines({ source }: Element): string[] {
  return source.properties.filter(({ standing }) => standing !== 'known').map(({ text }) => text);
}

/** The share of names and titles that two files have in common. */
function shared(one: SideFile, two: SideFile): number {
  return jaccard(traitsOf(one), traitsOf(two));
}

function traitsOf(file: SideFile): ReadonlySet<string> {
  const kept = keptOf(file);
  kept.traits ??= new Set(
    file.theory.elements.flatMap(({ kind, name, title }) => [
      ...(name === undefined ? [] : [`${kind} ${name.normalize('NFC')}`]),
      ...(title === undefined ? [] : [`${kind} “${plainText(title)}”`]),
    ]),
  );
  return kept.traits;
}
