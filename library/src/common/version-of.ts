import { figuresIn } from '@driver-diagrams/language-server/workspace/figures-in';
import type { ReadFile } from '@driver-diagrams/language-server/workspace/read';
import type { ComparedFile } from '@driver-diagrams/theory/compare/index';
import { TextLines } from './text-lines.ts';
import type { Version } from './versions.ts';

/** Which of the files that were read are compared themselves; the others are only there so that names lead somewhere. */
export interface Meant {
  theory(uri: string): boolean;
  /** Of the others: data files whose figures are compared all the same. */
  data(uri: string): boolean;
}

const ALL: Meant = { theory: () => true, data: () => false };

/**
 * One side of a comparison: files with what they import, directly or not, which is only there so that names lead somewhere.
 *
 * @param pathOf what a file of this address goes by on both sides
 * @param meant which of the files that were read; without it all of them
 */
export function versionOf(
  name: string,
  read: readonly ReadFile[],
  pathOf: (uri: string) => string,
  unreadable: Version['unreadable'],
  meant = ALL,
): Version {
  const files = new Map<string, ComparedFile>();
  const texts: Version['texts'] = new Map();
  const add = (file: ReadFile, context: boolean) => {
    if (files.has(file.uri)) return;
    const path = pathOf(file.uri);
    const data = figuresIn(file.theory, file.data, context ? ({ uri = '' }) => meant.data(uri) : undefined);
    files.set(file.uri, { path, theory: file.theory, data, ...(context && { context }) });
    texts.set(file.uri, { path, lines: new TextLines(file.text) });
  };
  for (const file of read) add(file, !meant.theory(file.uri));
  const open = [...read];
  for (let file = open.pop(); file; file = open.pop()) {
    for (const imported of file.imports) {
      if (files.has(imported.uri)) continue;
      add(imported, true);
      open.push(imported);
    }
  }
  return { name, files: [...files.values()], texts, unreadable, pathOf };
}
