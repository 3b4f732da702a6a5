import type { ReadFile } from '@driver-diagrams/language-server/workspace/read';
import type { ComparedFile } from '@driver-diagrams/theory/compare/index';
import { TextLines } from './text-lines.ts';
import type { Version } from './versions.ts';

/**
 * One side of a comparison: files with what they import, directly or not, which is only there so that names lead somewhere.
 *
 * @param pathOf what a file of this address goes by on both sides
 */
export function versionOf(
  name: string,
  read: readonly ReadFile[],
  pathOf: (uri: string) => string,
  unreadable: Version['unreadable'],
): Version {
  const files = new Map<string, ComparedFile>();
  const texts: Version['texts'] = new Map();
  const add = (file: ReadFile, context: boolean) => {
    if (files.has(file.uri)) return;
    const path = pathOf(file.uri);
    files.set(file.uri, { path, theory: file.theory, ...(context && { context }) });
    texts.set(file.uri, { path, lines: new TextLines(file.text) });
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
  return { name, files: [...files.values()], texts, unreadable };
}
