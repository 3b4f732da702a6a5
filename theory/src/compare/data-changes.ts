/** What changed in the figures of a measure: of its data file, or where the text states them, of the text. */

import { type Around, linesOf, memberOf, plainGroup } from '../lines/lines.ts';
import { isPercentMeasure } from '../model/figures.ts';
import { daysOf } from '../model/measures.ts';
import type { Element, Measure } from '../model/model.ts';
import { listed } from '../model/sentences.ts';
import type { FileLine, MeasureFigures, Series } from '../model/series.ts';
import { labelOf } from '../model/words.ts';
import type { FactChange } from './fact-changes.ts';
import { figureFacts, groupFact } from './figure-facts.ts';
import type { Pair } from './matching.ts';
import type { Change, SideName } from './model.ts';
import { type Figures, isUndated, type SeriesDifferences, seriesDifferences } from './series-changes.ts';
import { labelOfNode, type Node } from './sides.ts';
import { finished, withEnding } from './statement-changes.ts';
import { plainPlace } from './statement-facts.ts';

/** A data file of which one side cannot be read, so that nothing is said of its figures. */
export interface UnreadFigures {
  side: SideName;
  /** Address of the file; missing where its path leads nowhere. */
  uri?: string;
  /** As the measure names it. */
  file: string;
  /** Goes on from the name of the file. */
  why: string;
  /** True where only some lines are left out, so that the rest is compared. */
  inPart: boolean;
  /** What the measures are called that read it. */
  measures: string[];
}

export interface FigureChanges {
  /** All that is told of the pair, in place of what was given. */
  changes: Change[];
  unread: UnreadFigures[];
}

/** The figures of one side, and where they stand. */
interface Source extends Partial<MeasureFigures> {
  measure: Measure;
  isFile: boolean;
  side: FigureSide;
}

/** Where the members are found that figures are of, and what is the same one on both sides. */
export interface FigureSide extends Around {
  tokenOf(element: Element): string | undefined;
}

/** A line of figures on one side, and whose it is. */
interface Group {
  /** As a sentence calls it; missing for the measure's own line. */
  name?: string;
  figures: Figures;
}

/**
 * What changed in the figures of two matched statements, told beside what their texts say.
 *
 * @param told what is told of their texts: where only the file or the column is another one, that is wording, and results that
 * moved into a file, or out of one, are not gone
 */
export function withFigures(
  pair: Pair,
  told: readonly Change[],
  sides: { before: FigureSide; after: FigureSide },
): FigureChanges {
  const [before, after] = [sourceOf(pair.before, sides.before), sourceOf(pair.after, sides.after)];
  if (!before || !after || (!before.isFile && !after.isFile)) return { changes: [...told], unread: [] };
  const unread = unreadOf(before, after, labelOfNode(pair.after));
  const whole = unread.every(({ inPart }) => inPart);
  if (!whole) return { changes: [...told], unread };
  if (before.text !== undefined && before.text === after.text && isSameRead(before, after)) {
    return { changes: told.map((change) => onlyElsewhere(change)), unread: [] };
  }
  const { facts, reread } = differences(before, after, `‘${labelOfNode(pair.after)}’`);
  const subject = { before: [before.measure.key], after: [after.measure.key] };
  const ends = {
    before: plainPlace((before.measure.data ?? before.measure).source),
    after: plainPlace((after.measure.data ?? after.measure).source),
  };
  const dataFiles = {
    ...(before.uri !== undefined && { before: before.uri }),
    ...(after.uri !== undefined && { after: after.uri }),
  };
  const own = facts.map((fact) =>
    finished({ ...fact, ...ends, dataFiles, ...(pair.bySimilarity && { bySimilarity: true as const }) }, subject),
  );
  const rereads = reread.length > 0 ? [rereadAs(reread, after, labelOfNode(pair.after))] : [];
  const isSame = own.length === 0 && rereads.length === 0 && unread.length === 0;
  const texts = before.isFile === after.isFile ? told : told.filter((change) => !isMovedResult(change, before, after));
  return {
    changes: [...(isSame ? texts.map((change) => onlyElsewhere(change)) : texts), ...own],
    unread: [...unread, ...rereads],
  };
}

/** What differs, line by line: those of one group are compared with those of the same, and a group that came or went is told once. */
function differences(before: Source, after: Source, label: string) {
  const facts: FactChange[] = [];
  const reread: SeriesDifferences['reread'] = [];
  const [older, newer] = [groupsOf(before), groupsOf(after)];
  for (const key of new Set([...newer.keys(), ...older.keys()])) {
    const [was, now] = [older.get(key), newer.get(key)];
    const name = now?.name ?? was?.name;
    const of = name === undefined ? label : `${label} for ${name}`;
    const { undated: undatedBefore } = before;
    const { undated: undatedAfter } = after;
    const one = was?.figures ?? { ...(undatedBefore && { undated: undatedBefore }) };
    const two = now?.figures ?? { ...(undatedAfter && { undated: undatedAfter }) };
    const found = seriesDifferences(one, two);
    reread.push(...found.reread);
    const percent = { was: isPercent(before, one.series), now: isPercent(after, two.series) };
    const isWhole = name !== undefined && (was === undefined || now === undefined);
    const both = { older: one.series, newer: two.series, percent };
    facts.push(...(isWhole ? groupFact(found, percent, of) : figureFacts(found, both, of)));
  }
  return { facts, reread };
}

/** The lines of one side, by whose they are: a member by what is the same on both sides, whatever it is called there. */
function groupsOf(source: Source): Map<string, Group> {
  const { isFile, measure, lines, undated, side } = source;
  const keyOf = (group: string | undefined) => {
    if (group === undefined) return '';
    const member = memberOf(group, side);
    return (member && side.tokenOf(member)) ?? ` ${plainGroup(group)}`;
  };
  const nameOf = (group: string) => {
    const member = memberOf(group, side);
    return member ? labelOf(member) : group.trim();
  };
  // Results of the text as they stand there: nothing is left out, and nothing put together.
  const { hideBelow: _hidden, combined: _combined, gap: _gap, ...single } = measure;
  const found: readonly (Series & Partial<FileLine>)[] = isFile
    ? (lines ?? [])
    : linesOf(single, undefined, side).lines;
  return new Map(
    found.map((line): [string, Group] => {
      const { group, cells, unreadDays } = line;
      const figures = {
        series: line,
        ...(cells && { cells }),
        ...(unreadDays && { unreadDays }),
        ...(undated && { undated }),
      };
      return [keyOf(group), { ...(group !== undefined && { name: nameOf(group) }), figures }];
    }),
  );
}

/** The figures of a measure; undefined for what is none, and where nobody has looked into data files. */
function sourceOf({ element, file }: Node, side: FigureSide): Source | undefined {
  if (element.kind !== 'measure' || !file.data) return undefined;
  const isFile = element.data?.file !== undefined;
  const its = isFile ? file.data[element.key] : undefined;
  // A file of which only some measures are looked at.
  if (isFile && !its) return undefined;
  return { ...its, measure: element, isFile, side };
}

function isPercent({ measure }: Source, series: Series | undefined): boolean {
  return (series?.percent ?? false) || isPercentMeasure(measure);
}

/** True where the same is read from the same file. */
function isSameRead({ measure: one }: Source, { measure: two }: Source): boolean {
  const clauses = ({ data }: Measure) => [data?.column, data?.of, data?.each, data?.sheet, data?.dates, data?.order];
  const [was, now] = [clauses(one), clauses(two)];
  return was.every((clause, n) => clause === now[n]) && isPercentMeasure(one) === isPercentMeasure(two);
}

/** Which of the two sides cannot be read, whole or in part. */
function unreadOf(before: Source, after: Source, label: string): UnreadFigures[] {
  if (isSameUnread(before, after)) return [];
  const told = (source: Source, side: SideName, why: string, inPart: boolean): UnreadFigures => ({
    side,
    ...(source.uri !== undefined && { uri: source.uri }),
    file: source.measure.data?.file ?? '',
    why,
    inPart,
    measures: [label],
  });
  const sides = [
    [before, 'before'],
    [after, 'after'],
  ] as const;
  const lost = sides.filter(([source]) => source.isFile && (!source.lines || hasNothingRead(source)));
  if (lost.length > 0) return lost.map(([source, side]) => told(source, side, whyNot(source), false));
  const rows = ({ problems = [] }: Source) => problems.find(({ kind }) => kind === 'row')?.message;
  return sides.flatMap(([source, side]) => {
    const why = rows(source);
    if (why === undefined || before.text === after.text) return [];
    // A line without a date may be of any day of the other version.
    const open = isUndated(source, side === 'before' ? after : before)
      ? ` Which figures are ${side === 'before' ? 'new' : 'gone'} is not told.`
      : '';
    return [told(source, side, `${why}${open}`, true)];
  });
}

/** True for a file with lines of figures, of which none can be read. */
function hasNothingRead({ lines, problems = [] }: Source): boolean {
  return lines?.every(({ points }) => points.length === 0) === true && problems.some(({ kind }) => kind === 'row');
}

/** True where neither side has figures to speak of, and nothing hides that they are the same: the checks tell what is wrong. */
function isSameUnread(before: Source, after: Source): boolean {
  if (!before.isFile || !after.isFile || before.lines || after.lines) return false;
  if (before.text !== undefined || after.text !== undefined) return before.text === after.text;
  return before.lack !== 'hidden' && after.lack !== 'hidden';
}

function whyNot({ lack, problems = [] }: Source): string {
  return lack === 'missing' ? 'is not there.' : (problems[0]?.message ?? 'cannot be read.');
}

/** Where the file is read in another way, nobody knows which is meant. */
function rereadAs(reread: SeriesDifferences['reread'], { measure, uri }: Source, label: string): UnreadFigures {
  const [first] = reread;
  const why = `writes “${first?.was}”, which is read as ${first?.pair.now.value} and was read as ${first?.pair.was.value}, since other cells are written in another way. Whether such figures changed is not told.`;
  return {
    side: 'after',
    ...(uri !== undefined && { uri }),
    file: measure.data?.file ?? '',
    why,
    inPart: true,
    measures: [label],
  };
}

/** The same figures from another file, column or place: only that is told, as other words for the same. */
function onlyElsewhere(change: Change): Change {
  if (change.property !== 'data') return change;
  return { ...withEnding(change, '; the figures are the same'), group: 'wording', substantive: false };
}

/** True for a result of the text that is now told by the file, or was. */
function isMovedResult({ property, kind, before: then, after: now }: Change, before: Source, after: Source): boolean {
  if (property !== 'result' || kind === 'changed' || kind === 'reworded') return false;
  const place = then ?? now;
  return [...before.measure.results, ...after.measure.results].some(
    ({ source, amount, date }) => source.uri === place?.uri && source.start === place.start && amount && daysOf(date),
  );
}

/**
 * Sentences on data files that cannot be read, each file once.
 *
 * @param pathOf what a file of this address is called
 */
export function unreadFigureTexts(
  unread: readonly UnreadFigures[],
  names: Readonly<Record<SideName, string>>,
  pathOf: (uri: string, side: SideName) => string,
): string[] {
  const same = ({ side, uri, file, why }: UnreadFigures) => JSON.stringify([side, uri ?? file, why]);
  return [...Map.groupBy(unread, same).values()].flatMap((its) => {
    const [first] = its;
    if (!first) return [];
    const path = first.uri === undefined ? first.file : pathOf(first.uri, first.side);
    const measures = [...new Set(its.flatMap((each) => each.measures))].map((label) => `‘${label}’`);
    const where = `In ${names[first.side]}, ${path} ${first.why}`;
    return first.inPart ? [where] : [`${where} The figures of ${listed(measures)} are not compared.`];
  });
}
