/** Finds what somebody calls by a name or a title. Where there is none, a sentence says so, with what may have been meant. */

import { findStatement, ofGroup } from '@driver-diagrams/diagram';
import { dotIn } from '@driver-diagrams/grammar/names';
import { nearestWord } from '@driver-diagrams/grammar/nearest';
import type { ReadFile } from '@driver-diagrams/language-server/workspace/read';
import { plainGroup } from '@driver-diagrams/theory/lines/lines';
import { measureOfTest } from '@driver-diagrams/theory/lines/of-test';
import type { Element, Measure, MeasureChart, MergedTheory, Pdsa } from '@driver-diagrams/theory/model/index';
import { listed } from '@driver-diagrams/theory/model/sentences';
import { labelOf } from '@driver-diagrams/theory/model/words';
import { InputError } from './input-error.ts';

/**
 * The statement of a name or title.
 *
 * @throws InputError when there is none
 */
export function statementCalled(name: string, theory: MergedTheory): Element {
  const statement = findStatement(theory, name);
  if (statement) return statement;
  const names = theory.elements.flatMap((each) => [each.name ?? [], each.title ?? []].flat());
  const near = nearestWord(name, names);
  throw new InputError(
    `Nothing in this theory is called “${name}”.${near === undefined ? '' : ` Did you mean ${near}?`}`,
  );
}

/**
 * The measure of a name or title, of the file itself or of one that it imports; else a test that has figures of its own.
 *
 * @param name as somebody says it; an alias before it is passed over
 * @throws InputError when there is none
 */
export function measureCalled(name: string, { theory, imports }: ReadFile): Measure {
  const theories = [theory, ...imports.map((file) => file.theory)];
  const measures = theories.flatMap(({ elements }) =>
    elements.filter((element): element is Measure => element.kind === 'measure'),
  );
  const plain = (text: string | undefined) => text?.normalize('NFC').trim().toLowerCase();
  const wanted = [plain(name), plain(name.slice(dotIn(name) + 1))];
  const is = (text: string | undefined) => text !== undefined && wanted.includes(plain(text));
  const found = measures.find((each) => is(each.name)) ?? measures.find((each) => is(each.title));
  if (found) return found;
  const tests = theories.flatMap(({ elements }) =>
    elements.filter((element): element is Pdsa => element.kind === 'pdsa' && element.data !== undefined),
  );
  const test = tests.find((each) => is(each.name)) ?? tests.find((each) => is(each.title));
  if (test) return measureOfTest(test);
  throw new InputError(`No measure here is called “${name}”.${hint(name, measures)}`);
}

/** What one may call the chart of the whole, beside those of groups. */
const WHOLE = ['all', 'network'];

/**
 * The charts of a measure with that of one group alone.
 *
 * @param name the name or title of a member or team, what a file calls a group, or “all” for the chart over all of them
 * @throws InputError when there is none
 */
export function groupCalled(name: string, measure: MeasureChart, { theory, imports }: ReadFile): MeasureChart {
  const wanted = plainGroup(name);
  const elements = [theory, ...imports.map((file) => file.theory)].flatMap((each) => each.elements);
  const called = elements.find((each) => each.name !== undefined && plainGroup(each.name) === wanted);
  const labels = [wanted, ...(called ? [plainGroup(labelOf(called))] : [])];
  const found = measure.charts.find(({ group }) =>
    group === undefined ? WHOLE.includes(wanted) : labels.includes(plainGroup(group)),
  );
  if (found) return ofGroup(measure, found.group);
  const names = measure.charts.map(({ group }) => group ?? 'all');
  throw new InputError(`No chart of “${measure.title}” is of “${name}”.${hintOf(name, names)}`);
}

function hint(name: string, measures: readonly Element[]): string {
  if (measures.length === 0) return ' This theory has no measures.';
  return hintOf(
    name,
    measures.flatMap((each) => each.name ?? each.title ?? []),
  );
}

function hintOf(name: string, names: readonly string[]): string {
  const near = nearestWord(name, names);
  if (near !== undefined) return ` Did you mean ${near}?`;
  const most = 8;
  const told = names.slice(0, most).map((each) => (each.includes(' ') ? `“${each}”` : each));
  if (names.length > most) told.push(`one of ${names.length - most} more`);
  return ` There is ${listed(told, 'or')}.`;
}
