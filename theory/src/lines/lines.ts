/**
 * The lines of a measure: one function for all who show figures. The figures of one member or site are one line and never
 * those of another; a line over several of them is made only where the author says how.
 */
import { isLimit, isPercentMeasure, levelOf } from '../model/figures.ts';
import { daysOf } from '../model/measures.ts';
import type { Element, Exclusion, Figure, Measure, Reference } from '../model/model.ts';
import type {
  Combined,
  Counts,
  Days,
  FileLine,
  HiddenGroups,
  Latest,
  Line,
  MeasureFigures,
  Point,
} from '../model/series.ts';
import { labelOf } from '../model/words.ts';
import { combined, gapOf } from './combine.ts';
import { hidden } from './hide.ts';

/** What is read beside the measure itself. */
export interface Around {
  /** Statements by key. */
  elements: ReadonlyMap<string, Element>;
}

export interface LinesOptions {
  /** For everybody: small groups are left out, though the author did not say so. */
  forPublic?: boolean;
}

export interface MeasureLines {
  /** The measure's own line or the one over all groups first, then the groups in the author's order; none without figures. */
  lines: Line[];
  /** Set where groups are left out since they are small: the least number that is shown, and how many groups lack figures. */
  hidden?: HiddenGroups;
}

/** Groups of fewer people than these are not shown to everybody. */
const LEAST_FOR_PUBLIC = 10;

/** The figures of one group before they are put in order. */
interface Gathered {
  group?: string;
  file?: FileLine;
  stated: Figure[];
}

/**
 * The lines of a measure, from its data file and from the results that the text states.
 *
 * @param figures what the data file holds; undefined for nothing
 * @param around where members and teams are found by their keys
 */
export function linesOf(
  measure: Measure,
  figures: MeasureFigures | undefined,
  around: Around,
  { forPublic = false }: LinesOptions = {},
): MeasureLines {
  const groups = inOrder([...gathered(measure, figures, around).values()], measure, around);
  const lines = groups.map((group) => lineOf(group, measure, around));
  const below = measure.hideBelow ?? (forPublic ? LEAST_FOR_PUBLIC : undefined);
  const shown = below === undefined ? { lines, groups: 0 } : hidden(lines, below);
  const found = overGroups(shown.lines, measure, around);
  return {
    lines: found.filter(({ points, latest }) => points.length > 0 || latest !== undefined),
    ...(below !== undefined && shown.groups > 0 && { hidden: { below, groups: shown.groups } }),
  };
}

/** The line that stands for the measure as a whole: its only one, its own, or one over all groups; undefined where there is none. */
export function wholeLine(lines: readonly Line[]): Line | undefined {
  const [first] = lines;
  return first && first.group === undefined ? first : lines.length === 1 ? first : undefined;
}

/** True for a data file of which nothing was read: it may well hold figures. */
export function isUnread({ lines, problems }: MeasureFigures): boolean {
  return lines === undefined && problems.length > 0;
}

/** What a group is called, to find it again: letters alone, so that "north school" is "North School". */
export function plainGroup(group: string): string {
  return group.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** All figures by the group that they are of; first of all those of no group. */
function gathered(measure: Measure, figures: MeasureFigures | undefined, around: Around): Map<string, Gathered> {
  const found = new Map<string, Gathered>();
  const of = (group: string | undefined): Gathered => {
    const key = group === undefined ? '' : plainGroup(group);
    const known = found.get(key) ?? { ...(group !== undefined && { group }), stated: [] };
    found.set(key, known);
    return known;
  };
  for (const file of figures?.lines ?? []) {
    const its = of(file.group === undefined ? undefined : memberCalled(file.group, around));
    // Two ways to write one member are one line.
    its.file = its.file ? joined(its.file, file) : file;
  }
  for (const figure of measure.results) of(groupOf(figure, around)).stated.push(figure);
  return found;
}

function joined(one: FileLine, other: FileLine): FileLine {
  return {
    ...one,
    points: [...one.points, ...other.points].sort((first, second) => order(first.date, second.date)),
    percent: one.percent || other.percent,
    gaps: [...one.gaps, ...other.gaps],
  };
}

/** What the member or team is called that has this name or title; else the words themselves: those of a site. */
function memberCalled(words: string, around: Around): string {
  const member = memberOf(words, around);
  return member ? memberLabel(member, around) : words.trim();
}

/** The member or team that has this name, or else alone has this title. */
export function memberOf(words: string, { elements }: Around): Element | undefined {
  const plain = plainGroup(words);
  const isSo = (each: string | undefined) => each !== undefined && plainGroup(each) === plain;
  const members = [...elements.values()].filter(isMember);
  const named = members.find(({ name }) => isSo(name));
  const titled = members.filter(({ title }) => isSo(title));
  return named ?? (titled.length === 1 ? titled[0] : undefined);
}

/** What a member or team is called among the groups: of two with one title each with its name behind it. */
export function memberLabel(member: Element, { elements }: Around): string {
  const label = labelOf(member);
  if (member.name === undefined || member.name === label) return label;
  for (const other of elements.values())
    if (other !== member && isMember(other) && plainGroup(labelOf(other)) === plainGroup(label))
      return `${label} (${member.name})`;
  return label;
}

/** What a result is from: what the member or team is called, or what the author wrote. */
export function calledFrom(from: Reference, around: Around): string {
  const element = from.to === undefined ? undefined : around.elements.get(from.to);
  return element ? memberLabel(element, around) : from.text;
}

/** Whose a figure is: what the member or team is called, or the words for a site; undefined for the measure's own. */
export function groupOf({ from, site }: Pick<Figure, 'from' | 'site'>, around: Around): string | undefined {
  return from ? calledFrom(from, around) : site === undefined ? undefined : memberCalled(site, around);
}

/** True for a figure, or for what is left out, of the group that is called so; of the measure as a whole where nothing is. */
export function isOfGroup(figure: Pick<Figure, 'from' | 'site'>, group: string | undefined, around: Around): boolean {
  const own = groupOf(figure, around);
  return own === undefined || group === undefined ? own === group : plainGroup(own) === plainGroup(group);
}

/** Those of no group, then those that report, then the other members, then the others as they come. */
function inOrder(groups: Gathered[], { reportedBy }: Measure, around: Around): Gathered[] {
  if (groups.length < 2) return groups;
  const members = [...around.elements.values()].filter(isMember).map((each) => memberLabel(each, around));
  const ranks = new Map<string, number>();
  for (const each of [...reportedBy.map((from) => calledFrom(from, around)), ...members]) {
    const plain = plainGroup(each);
    if (!ranks.has(plain)) ranks.set(plain, ranks.size);
  }
  const rank = ({ group }: Gathered) =>
    group === undefined ? -1 : (ranks.get(plainGroup(group)) ?? Number.POSITIVE_INFINITY);
  return groups.toSorted((one, other) => {
    const [first, second] = [rank(one), rank(other)];
    return first === second ? 0 : first - second;
  });
}

function isMember(element: Element): boolean {
  return element.kind === 'member' || element.kind === 'team';
}

function lineOf({ group, file, stated }: Gathered, measure: Measure, around: Around): Line {
  const left = measure.exclusions.filter(
    (each) => (!each.from && each.site === undefined) || isOfGroup(each, group, around),
  );
  const results = statedPoints(stated, measure);
  const fromFile = (file?.points ?? []).map((point) => withReason(point, left));
  const points = fromFile.length > 0 ? fromFile : results.map((point) => withReason(point, left));
  const percent = isPercent(file, stated, measure);
  const isLeft = ({ date }: Figure) =>
    points.some((point) => point.excluded !== undefined && point.date.end === date?.end);
  const latest = latestOf(
    fromFile.filter(({ excluded }) => excluded === undefined),
    stated.filter((figure) => !isLeft(figure)),
    measure,
    percent,
  );
  return {
    ...(group !== undefined && { group }),
    points,
    percent,
    results: fromFile.length > 0 ? results : [],
    breaks: [],
    gaps: [...(file?.gaps ?? [])],
    ...(latest && { latest }),
  };
}

function isPercent(file: FileLine | undefined, stated: readonly Figure[], measure: Measure): boolean {
  const from = measure.baseline?.amount;
  const signs = stated.some(({ amount }) => (amount?.change ? from : amount)?.percent);
  return file?.percent || signs || isPercentMeasure(measure);
}

/** The dated results of the text as points: what changes come to, and no limits such as "<5". Earliest first. */
function statedPoints(results: readonly Figure[], measure: Measure): Point[] {
  const points = results.flatMap((result): Point[] => {
    const { amount, date } = result;
    const days = daysOf(date);
    const value = figureOf(result, measure);
    const counts: Counts | undefined = amount?.share && { counted: amount.share.count, of: amount.share.of };
    return value !== undefined && days ? [{ date: days, value, ...(counts && { counts }) }] : [];
  });
  return points.sort((one, two) => order(one.date, two.date));
}

/** In time: which begins first, and of those which ends first. */
function order(one: Days, two: Days): number {
  return one.start < two.start ? -1 : one.start > two.start ? 1 : one.end < two.end ? -1 : one.end > two.end ? 1 : 0;
}

/** The newest figure, also one that no chart can show: the one whose date ends last, of the text where both end alike. */
function latestOf(fromFile: readonly Point[], stated: readonly Figure[], measure: Measure, percent: boolean) {
  const last = fromFile.reduce<Point | undefined>(
    (latest, point) => (latest && latest.date.end > point.date.end ? latest : point),
    undefined,
  );
  const result = stated.reduce<Figure | undefined>(
    (latest, figure) => (latest && (figure.date?.end ?? '') < (latest.date?.end ?? '') ? latest : figure),
    undefined,
  );
  if (last && (!result || (result.date?.end ?? '') < last.date.end))
    return { value: last.value, percent, date: last.date } satisfies Latest;
  if (!result) return undefined;
  const value = figureOf(result, measure);
  const text = result.amount?.text ?? result.words;
  const days = daysOf(result.date);
  return {
    ...(value !== undefined && { value }),
    ...(percent && { percent }),
    ...(text !== undefined && { text }),
    ...(days ? { date: days } : result.date && { when: result.date.text }),
  } satisfies Latest;
}

/** What a figure comes to: a change from the baseline is worked out; a limit such as "<5" says no figure. */
function figureOf({ amount }: Figure, { baseline }: Measure): number | undefined {
  return amount && !isLimit(amount) ? levelOf(amount, baseline?.amount) : undefined;
}

function withReason(point: Point, left: readonly Exclusion[]): Point {
  const why = left.find(
    ({ date }) =>
      date?.start !== undefined &&
      date.end !== undefined &&
      date.start <= point.date.start &&
      point.date.end <= date.end,
  );
  return why ? { ...point, excluded: why.because ?? '' } : point;
}

/** The lines with the one over all groups, or the gap of two, where the author asks for it. */
function overGroups(lines: readonly Line[], measure: Measure, around: Around): Line[] {
  const groups = lines.filter(({ group }) => group !== undefined);
  if (measure.gap) {
    const { of = '', and = '' } = measure.gap;
    const named = (words: string) => {
      const plain = plainGroup(memberCalled(words, around));
      return groups.find(({ group = '' }) => plainGroup(group) === plain);
    };
    const [one, other] = [named(of), named(and)];
    return one && other ? [gapOf(one, other, measure.collected)] : [];
  }
  const how: Combined | undefined = measure.combined;
  if (how === undefined || groups.length === 0) return [...lines];
  const own = lines.filter(({ group }) => group === undefined);
  const all = combined(groups, how, measure.collected);
  return [...own, ...(all ? [all] : []), ...groups];
}
