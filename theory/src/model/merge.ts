import type { Element, Poster, Theory } from './model.ts';
import { fileName } from './sentences.ts';
import type { HiddenGroups, Line } from './series.ts';

/** A file's theory with the statements of its direct imports: one graph, drawn and compared as a whole. */
export interface MergedTheory extends Theory {
  /** Ids of the statements that come from an imported file. */
  imported: string[];
  /** For the view of a network: the other files that belong to it, and what is wrong with them. */
  files?: NetworkFile[];
  /** The titles of files that others of its statements come from, by their addresses; a file without one is not there. */
  titles?: Record<string, string>;
  /** The lines of measures that have figures, by the measure's id; thinned, for small pictures. */
  figures?: Record<string, Line[]>;
  /** What is left out of them since the groups are small, by the measure's id. */
  hidden?: Record<string, HiddenGroups>;
  /** Posters of further files, where posters here may look like them (see `poster-like.ts`). */
  posters?: Poster[];
  /** Ids of measures whose data file could not be read, or leaves open what is meant. */
  unread?: string[];
}

/** A file of a network: one that imports the network's file. */
export interface NetworkFile {
  uri: string;
  /** Part of its text cannot be read. */
  broken?: true;
  /** It is not there, or is no text. */
  missing?: true;
}

/**
 * A network's file with all that belongs to it: what it imports, and the files that import it.
 * @param imports theories of the files that it imports
 * @param importers theories of the files that import it
 * @param unreadable addresses of files that should belong to it and cannot be read
 */
export function mergeNetwork(
  own: Theory,
  imports: readonly Theory[],
  importers: readonly Theory[],
  unreadable: readonly string[] = [],
): MergedTheory {
  const others = [...new Map([...imports, ...importers].map((theory) => [theory.uri, theory])).values()];
  const files = others.map(({ uri, problems }): NetworkFile => {
    return problems.some(({ breaks }) => breaks) ? { uri, broken: true } : { uri };
  });
  return { ...merge(own, others), files: [...files, ...unreadable.map((uri) => ({ uri, missing: true as const }))] };
}

/**
 * Joins a file's theory with those of its direct imports. Keys become plain ids; where an imported statement has the id of
 * one already there, it gets `id@file-name`. A link that leads to a statement of neither keeps its text and loses `to`.
 * The measure link that two files both write is kept once.
 * @param further theories of files that the imports import, for the posters that theirs are like
 */
export function merge(own: Theory, imports: readonly Theory[], further: readonly Theory[] = []): MergedTheory {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const place = (element: Element, suffix: string) => {
    let id = element.id;
    for (let n = 1; taken.has(id); n++) id = n === 1 ? `${element.id}@${suffix}` : `${element.id}@${suffix}~${n}`;
    taken.add(id);
    ids.set(element.key, id);
  };
  for (const element of own.elements) place(element, '');
  for (const theory of imports)
    for (const element of theory.elements) place(element, fileName(theory.uri).replace(/\.driver$/i, ''));

  const others = further.flatMap(({ elements: all }) => all.filter((element) => element.kind === 'poster'));
  for (const poster of others) place(poster, fileName(poster.source.uri).replace(/\.driver$/i, ''));
  const elements = [own, ...imports].flatMap((theory) => theory.elements.map((element) => withId(element, ids)));
  const seen = new Set<string>();
  const links = [own, ...imports]
    .flatMap((theory) => theory.links.map((link) => rekey(link, ids)))
    .filter((link) => {
      if (!link.from.to || !link.to.to) return true;
      const same = `${link.kind} ${link.from.to} ${link.to.to}`;
      if (seen.has(same)) return false;
      seen.add(same);
      return true;
    });
  const mine = own.elements.length;
  const titles = imports.flatMap(({ uri, header }) => (header?.title ? [[uri, header.title] as const] : []));
  return {
    ...own,
    elements,
    links,
    imported: elements.slice(mine).map((element) => element.id),
    ...(others.length > 0 && { posters: others.map((poster) => withId(poster, ids) as Poster) }),
    ...(titles.length > 0 && { titles: Object.fromEntries(titles) }),
  };
}

/** A statement under the id that it has in the merged theory. */
function withId(element: Element, ids: ReadonlyMap<string, string>): Element {
  const { source } = element;
  return {
    ...rekey(element, ids),
    id: ids.get(element.key) ?? element.id,
    source: source.within === undefined ? source : { ...source, within: ids.get(source.within) ?? source.within },
  };
}

/** Any part of a theory with other keys, such as the ids of a merged theory. What holds no key is not copied but shared. */
export function rekey<Part>(part: Part, ids: ReadonlyMap<string, string>): Part {
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) {
    const copy = part.map((each) => rekey(each, ids));
    return copy.every((each, n) => each === part[n]) ? part : (copy as Part);
  }
  const changes: Record<string, unknown> = {};
  let isChanged = false;
  for (const [name, value] of Object.entries(part)) {
    // Two thirds of a theory are places in the text; the one key among them, of the braces around, is `withId`'s.
    if (name === 'source') continue;
    const next = typeof value === 'string' ? idFor(name, value, ids) : rekey(value, ids);
    if (next === value) continue;
    changes[name] = next;
    isChanged = true;
  }
  return isChanged ? { ...part, ...changes } : part;
}

/** What a text under this name is in the merged theory; a reference to a statement that is not in it leads nowhere. */
function idFor(name: string, value: string, ids: ReadonlyMap<string, string>): string | undefined {
  if (name === 'key') return ids.get(value) ?? value;
  return name === 'to' ? ids.get(value) : value;
}

/** A copy of a theory, or any part of one, without places in the text: what the theory says, however it was written. */
export function withoutSources<Part>(part: Part): Part {
  return JSON.parse(JSON.stringify(part), (name, value) => (name === 'source' ? undefined : value)) as Part;
}
