/** Reads older versions of theories, each content once, with what they imported then. */

import type { Versions } from '@driver-diagrams/theory/compare/history/index';
import type { ComparedFile } from '@driver-diagrams/theory/compare/index';
import { URI, UriUtils } from 'langium';
import { addressIn, knownFiles, pathIn } from './known-files.ts';
import { createReader } from './read.ts';

/** A content of a file. */
interface Content {
  id: string;
  /** Undefined for what is no text. */
  text: string | undefined;
}

interface Contents {
  /** Address of the repository's folder. */
  root: string;
  /** The content of an id; undefined where it is not there. */
  byId(id: string): Promise<Content | undefined>;
  /** The content of a file in a commit. */
  inCommit(commit: string, path: string): Promise<Content | undefined>;
}

/** So many readings and texts are kept, so that what is after one commit is not read again before the next. */
const KEPT = 24;
const KEPT_TEXTS = 64;

export function readVersions({ root, byId, inCommit }: Contents): Versions {
  const texts = new Map<string, string>();
  const reader = createReader({ root, fileSystem: () => knownFiles(texts) });
  const readings = new Map<string, ComparedFile[]>();
  const uriOf = (path: string) => addressIn(root, path);
  const contents = new Map<string, string | undefined>();
  const text = async (id: string) => {
    if (!contents.has(id)) keep(contents, id, (await byId(id))?.text, KEPT_TEXTS);
    return contents.get(id);
  };

  async function read(files: ReadonlyMap<string, string>, contexts: ReadonlyMap<string, string>) {
    const key = JSON.stringify([...files, '', ...contexts]);
    const known = readings.get(key);
    if (known) return known;
    texts.clear();
    for (const [path, id] of [...files, ...contexts]) {
      const its = await text(id);
      if (its !== undefined) texts.set(uriOf(path), its);
    }
    const paths = [...files.keys(), ...contexts.keys()].filter((path) => texts.has(uriOf(path)));
    const given = new Map(paths.map((path) => [uriOf(path), texts.get(uriOf(path)) ?? '']));
    const results = await reader(given);
    const found = results.map(({ theory }, n): ComparedFile => {
      const path = paths[n] ?? '';
      return { path, theory, ...(contexts.has(path) && { context: true }) };
    });
    keep(readings, key, found, KEPT);
    return found;
  }

  return {
    text,
    async read(files, commit, context) {
      if (commit === undefined) return read(files, new Map());
      const contexts = new Map<string, string>();
      const add = async (path: string) => {
        if (files.has(path) || contexts.has(path)) return;
        const content = await inCommit(commit, path);
        if (content?.text !== undefined) contexts.set(path, content.id);
      };
      if (context !== undefined) await add(context);
      for (const [path, id] of files) {
        if (!/\bimport\b/i.test((await text(id)) ?? '')) continue;
        const [file] = await read(new Map([[path, id]]), new Map());
        for (const { path: to } of file?.theory.imports ?? []) {
          if (to !== undefined)
            await add(pathIn(root, UriUtils.resolvePath(UriUtils.dirname(URI.parse(uriOf(path))), to).toString()));
        }
      }
      return read(files, contexts);
    },
  };
}

/** Keeps the newest. */
function keep<Value>(map: Map<string, Value>, key: string, value: Value, most: number): void {
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}
