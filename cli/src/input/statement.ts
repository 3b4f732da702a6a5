/** Which statement of a version a name on the command line means. */

import { nearestWord } from '@driver-diagrams/grammar/nearest';
import type { Version } from '@driver-diagrams/library/common/versions';
import { plainText } from '@driver-diagrams/theory/compare/likeness';
import type { Element } from '@driver-diagrams/theory/model/model';
import { kindWord, labelOf } from '@driver-diagrams/theory/model/words';
import { UsageError } from '../exit-codes.ts';

export interface Statement {
  element: Element;
  path: string;
}

/**
 * The statement of a name, else of a title; the case does not matter where only one fits.
 *
 * @returns undefined where there is none
 * @throws UsageError where several fit
 */
export function statementCalled(name: string, { files, texts }: Version): Statement | undefined {
  const all = files
    .filter(({ context }) => !context)
    .flatMap(({ path, theory }) => theory.elements.map((element) => ({ element, path })));
  const exact = name.normalize('NFC');
  const ways: ((element: Element) => boolean)[] = [
    (element) => element.name?.normalize('NFC') === exact,
    (element) => element.title?.normalize('NFC') === exact,
    (element) => element.name?.normalize('NFC').toLowerCase() === exact.toLowerCase(),
    (element) => plainText(element.title ?? '') === plainText(exact) && plainText(exact) !== '',
  ];
  for (const way of ways) {
    const found = all.filter(({ element }) => way(element));
    if (found.length === 1) return found[0];
    if (found.length > 1) throw new UsageError(severalMessage(name, found, texts));
  }
  return undefined;
}

function severalMessage(name: string, found: readonly Statement[], texts: Version['texts']): string {
  const list = found.map(({ element, path }) => {
    const line = texts.get(element.source.uri)?.lines.at(element.source.at.start).line ?? 1;
    return `${kindWord(element)} ‘${labelOf(element)}’ (${path}:${line})`;
  });
  const [first] = found;
  const isOneFile = new Set(found.map(({ path }) => path)).size === 1;
  const how = isOneFile
    ? 'Give them names of their own, or say the whole title of one.'
    : `Name the file too: driver history "${name}" -- ${first?.path}`;
  return `${found.length} statements are called ${name}: ${list.join(', ')}. ${how}`;
}

/** ` Did you mean …?`, or nothing where no name or title is near. */
export function meantStatement(name: string, { files }: Version): string {
  const words = files.flatMap(({ theory }) => theory.elements.flatMap(({ name: its, title }) => [its, title]));
  const known = words.filter((word) => word !== undefined);
  const near = nearestWord(name, known) ?? known.find((word) => plainText(word).includes(plainText(name) || '\n'));
  return near === undefined ? '' : ` Did you mean “${near}”?`;
}
