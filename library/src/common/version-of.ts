import { figuresIn } from '@driver-diagrams/language-server/workspace/figures-in';
import type { ReadFile } from '@driver-diagrams/language-server/workspace/read';
import type { ComparedFile } from '@driver-diagrams/theory/compare/index';
import { TextLines } from './text-lines.ts';
import type { Version } from './versions.ts';

/**
 * One side of a comparison: files with what they import, directly or not, which is only there so that names lead somewhere.
 *
 * @param pathOf what a file of this address goes by on both sides
 * @param ownPathOf what it is called on this side, where that is not the same
 */
export function versionOf(
  name: string,
  read: readonly ReadFile[],
  pathOf: (uri: string) => string,
  unreadable: Version['unreadable'],
  ownPathOf = pathOf,
): Version {
  const files = new Map<string, ComparedFile>();
  const texts: Version['texts'] = new Map();
  const add = (file: ReadFile, context: boolean) => {
    if (files.has(file.uri)) return;
    const lines = new TextLines(file.text);
    const [path, ownPath] = [pathOf(file.uri), ownPathOf(file.uri)];
    const data = context ? undefined : figuresIn(file.theory, file.data);
    const shared = { ...(data && { data }), ...(context && { context }) };
    files.set(file.uri, { path, theory: file.theory, lines: lines.starts, ...shared });
    texts.set(file.uri, { path: ownPath, lines });
  };
  for (const file of read) add(file, false);
  const open = [...read];
  for (let file = open.pop(); file; file = open.pop()) {
    for (const imported of file.imports) {
      if (files.has(imported.uri)) continue;
      add(imported, true);
      open.push(imported);
    }
  }
  return { name, files: [...files.values()], texts, unreadable, pathOf: ownPathOf };
}
