/** Which statement of a version a name on the command line means. */

import { nearestWord } from '@driver-diagrams/grammar/nearest';
import type { Version } from '@driver-diagrams/library/common/versions';
import { plainText } from '@driver-diagrams/theory/compare/likeness';
import type { Element } from '@driver-diagrams/theory/model/model';
import { kindWord, labelOf } from '@driver-diagrams/theory/model/words';
import { UsageError } from '../exit-codes.ts';
import { withinRoot } from './revisions.ts';

export interface Statement {
  element: Element;
  path: string;
}

/** A file and a line, as messages of this program name a place. */
const PLACE = /^(.+\.driver):([1-9]\d*)(?::\d+)?$/i;

/**
 * The statement at `FILE:LINE`: the innermost that stands in the line.
 *
 * @param folder from which the path leads to the file
 * @param root of the repository
 * @returns undefined for what names no place
 * @throws UsageError where no statement stands there
 */
export function statementAt(name: string, version: Version, folder: string, root: string): Statement | undefined {
  const [, file = '', line = ''] = PLACE.exec(name) ?? [];
  if (file === '') return undefined;
  const wanted = withinRoot(file, folder, root);
  const { texts } = version;
  const its = statementsIn(version).filter(({ path }) => path === wanted);
  if (!version.files.some(({ path }) => path === wanted)) {
    throw new UsageError(`The last commit has no theory ${wanted}.`);
  }
  const found = its.findLast(({ element: { source } }) => {
    const lines = texts.get(source.uri)?.lines;
    if (!lines) return false;
    return lines.at(source.start).line <= Number(line) && Number(line) <= lines.at(source.end).line;
  });
  if (found) return found;
  throw new UsageError(`No statement stands in line ${line} of ${wanted} in the last commit.`);
}

/**
 * The statement of a name, else of a title; the case does not matter where only one fits. Of several, `… below …` names the one
 * that leads to another.
 *
 * @returns undefined where there is none
 * @throws UsageError where several fit
 */
export function statementCalled(name: string, version: Version): Statement | undefined {
  const found = statementsCalled(name, version);
  if (found.length > 0) return onlyOne(name, found, version);
  const [, inner = '', outer = ''] = /^(.+) below (.+)$/s.exec(name) ?? [];
  if (inner === '') return undefined;
  const above = new Set(statementsCalled(outer, version).map(({ element }) => element.key));
  const below = statementsCalled(inner, version).filter(({ element }) =>
    linksIn(version).some(({ from, to }) => from.to === element.key && above.has(to.to ?? '')),
  );
  return below.length > 0 ? onlyOne(name, below, version) : undefined;
}

function statementsIn({ files }: Version): Statement[] {
  return files
    .filter(({ context }) => !context)
    .flatMap(({ path, theory }) => theory.elements.map((element) => ({ element, path })));
}

function linksIn({ files }: Version) {
  return files.flatMap(({ theory }) => theory.links);
}

/** All of a name, else all of a title. */
function statementsCalled(name: string, version: Version): Statement[] {
  const all = statementsIn(version);
  const exact = name.normalize('NFC');
  const ways: ((element: Element) => boolean)[] = [
    (element) => element.name?.normalize('NFC') === exact,
    (element) => element.title?.normalize('NFC') === exact,
    (element) => element.name?.normalize('NFC').toLowerCase() === exact.toLowerCase(),
    (element) => plainText(element.title ?? '') === plainText(exact) && plainText(exact) !== '',
  ];
  for (const way of ways) {
    const found = all.filter(({ element }) => way(element));
    if (found.length > 0) return found;
  }
  return [];
}

function onlyOne(name: string, found: readonly Statement[], version: Version): Statement | undefined {
  if (found.length === 1) return found[0];
  const links = linksIn(version);
  const labels = new Map(
    version.files.flatMap(({ theory }) => theory.elements.map((each) => [each.key, labelOf(each)])),
  );
  const placed = found.map(({ element, path }) => {
    const line = version.texts.get(element.source.uri)?.lines.at(element.source.at.start).line ?? 1;
    const link = links.find(({ from, to }) => from.to === element.key && to.to !== undefined);
    return { element, place: `${path}:${line}`, above: link?.to.to === undefined ? undefined : labels.get(link.to.to) };
  });
  const list = placed.map(({ element, place, above }) => {
    const where = above === undefined ? '' : ` below ‘${above}’`;
    return `${kindWord(element)} ‘${labelOf(element)}’${where} (${place})`;
  });
  const first = placed.find(({ above }) => above !== undefined);
  const isBelow = first && placed.filter(({ above }) => above === first.above).length === 1;
  const below = isBelow ? `, or: driver history "${name} below ${first.above}"` : '';
  const sameTitle = new Set(found.map(({ element }) => plainText(element.title ?? ''))).size === 1;
  const what = sameTitle ? `have the same title, ${name}` : `are called ${name}`;
  throw new UsageError(
    `${found.length} statements ${what}: ${list.join(', ')}. Say where the one stands that you mean: driver history ${placed[0]?.place}${below}`,
  );
}

/** ` Did you mean …?`, or nothing where no name or title is near. */
export function meantStatement(name: string, { files }: Version): string {
  const words = files.flatMap(({ theory }) => theory.elements.flatMap(({ name: its, title }) => [its, title]));
  const known = words.filter((word) => word !== undefined);
  const near = nearestWord(name, known) ?? known.find((word) => plainText(word).includes(plainText(name) || '\n'));
  return near === undefined ? '' : ` Did you mean “${near}”?`;
}
