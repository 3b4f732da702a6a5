import type { ReadFile } from '@driver-diagrams/language-server/workspace/read';

/** Files and all that they import, directly or not, by address. */
export function withImports(files: Iterable<ReadFile>): Map<string, ReadFile> {
  const found = new Map<string, ReadFile>();
  const open = [...files];
  for (let next = open.pop(); next; next = open.pop()) {
    if (found.has(next.uri)) continue;
    found.set(next.uri, next);
    open.push(...next.imports);
  }
  return found;
}
