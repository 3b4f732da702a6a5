/** What changed in the figures of a measure: of its data file, or where the text states them, of the text. */
import { isPercentMeasure } from '../model/figures.ts';
import { daysOf, statedResults } from '../model/measures.ts';
import type { Measure } from '../model/model.ts';
import { listed } from '../model/sentences.ts';
import type { MeasureFigures, Series } from '../model/series.ts';
import { figureFacts } from './figure-facts.ts';
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
}

/**
 * What changed in the figures of two matched statements, told beside what their texts say.
 *
 * @param told what is told of their texts: where only the file or the column is another one, that is wording, and results that
 * moved into a file, or out of one, are not gone
 */
export function withFigures(pair: Pair, told: readonly Change[]): FigureChanges {
  const [before, after] = [sourceOf(pair.before), sourceOf(pair.after)];
  if (!before || !after || (!before.isFile && !after.isFile)) return { changes: [...told], unread: [] };
  const unread = unreadOf(before, after, labelOfNode(pair.after));
  const whole = unread.every(({ inPart }) => inPart);
  if (!whole) return { changes: [...told], unread };
  const [older, newer] = [figuresOf(before), figuresOf(after)];
  if (before.text !== undefined && before.text === after.text && isSameColumn(before, after)) {
    return { changes: told.map((change) => onlyElsewhere(change)), unread: [] };
  }
  const found = seriesDifferences(older, newer);
  const of = `‘${labelOfNode(pair.after)}’`;
  const percent = { was: isPercent(before, older.series), now: isPercent(after, newer.series) };
  const facts = figureFacts(found, { older: older.series, newer: newer.series, percent }, of);
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
  const rereads = found.reread.length > 0 ? [rereadAs(found.reread, after, labelOfNode(pair.after))] : [];
  const isSame = own.length === 0 && rereads.length === 0 && unread.length === 0;
  const texts = before.isFile === after.isFile ? told : told.filter((change) => !isMovedResult(change, before, after));
  return {
    changes: [...(isSame ? texts.map((change) => onlyElsewhere(change)) : texts), ...own],
    unread: [...unread, ...rereads],
  };
}

/** The figures of a measure; undefined for what is none, and where nobody has looked into data files. */
function sourceOf({ element, file }: Node): Source | undefined {
  if (element.kind !== 'measure' || !file.data) return undefined;
  const isFile = element.data?.file !== undefined;
  const its = isFile ? file.data[element.key] : undefined;
  // A file of which only some measures are looked at.
  if (isFile && !its) return undefined;
  return { ...its, measure: element, isFile };
}

/** The series that is drawn: of the file, else the results that the text states. */
function figuresOf({ isFile, measure, lines, undated }: Source): Figures {
  const [line] = lines ?? [];
  if (!isFile) return { series: statedResults(measure) };
  return { ...(line && { series: line, cells: line.cells, unreadDays: line.unreadDays }), ...(undated && { undated }) };
}

function isPercent({ measure }: Source, series: Series | undefined): boolean {
  return (series?.percent ?? false) || isPercentMeasure(measure);
}

function isSameColumn({ measure: one }: Source, { measure: two }: Source): boolean {
  return one.data?.column === two.data?.column && isPercentMeasure(one) === isPercentMeasure(two);
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
    const open = isUndated(figuresOf(source), figuresOf(side === 'before' ? after : before))
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
    ({ source, amount, date, from }) =>
      source.uri === place?.uri && source.start === place.start && amount && daysOf(date) && !from,
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
