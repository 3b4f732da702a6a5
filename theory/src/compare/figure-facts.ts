/** What differs between two series of a measure, in sentences. */
import type { Point, Series } from '../model/series.ts';
import type { FactChange } from './fact-changes.ts';
import { dayText, pointText, spanText } from './figure-texts.ts';
import type { FigureChange } from './model.ts';
import { fresh, gone as goneWords, type Said, same, say } from './sentence.ts';
import type { PointPair, SeriesDifferences } from './series-changes.ts';

/** From so many figures on they are counted, and the first few told. */
const MOST_TOLD = 12;
const FIRST_TOLD = 5;

/** Both series, as far as there are any, and whether their figures are percentages. */
export interface BothSeries {
  older: Series | undefined;
  newer: Series | undefined;
  percent: Percent;
}

interface Percent {
  was: boolean;
  now: boolean;
}

/**
 * The differences as sentences: what changed of what was there first, then what is new.
 *
 * @param of the measure as it is called in a sentence, with its quotation marks
 */
export function figureFacts(found: SeriesDifferences, both: BothSeries, of: string): FactChange[] {
  const { percent } = both;
  const scale = scaleChange(found, both, of);
  const rest = scale ? { ...found, changed: [] } : found;
  return [
    ...(scale ? [scale] : []),
    ...changedFact(rest, percent, of),
    ...redatedFact(rest, percent, of),
    ...goneFact(rest, both, of),
    ...noteFacts(rest, of),
    ...addedFact(rest, both, of),
  ];
}

/** A group of which all figures are new, or gone. */
export function groupFact({ added, gone }: SeriesDifferences, percent: Percent, of: string): FactChange[] {
  const [points, shown] = added.length > 0 ? [added, percent.now] : [gone, percent.was];
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return [];
  const texts = told(
    points.map((point) => pointText(point, shown, 'with days')),
    ', ',
  );
  const days = spanText(points, points) ?? `${dayText(first.date)}${first === last ? '' : ` to ${dayText(last.date)}`}`;
  const many = points.length === 1 ? 'A figure' : `${points.length} figures`;
  const verb = points.length === 1 ? 'is' : 'are';
  const figures = points.map(
    ({ date, value }): FigureChange => ({ date: date.text, ...(added.length > 0 ? { now: value } : { was: value }) }),
  );
  if (added.length > 0) {
    const sentence = say`${many} of ${of}, ${days}, ${verb} ${fresh('new')}.`;
    return [{ kind: 'added', property: 'data', group: 'figures', sentence, now: texts, figures }];
  }
  const sentence = say`${many} of ${of}, ${days}, ${verb} ${goneWords('gone')}.`;
  return [{ kind: 'removed', ...DATA, sentence, was: texts, figures }];
}

const DATA = { property: 'data', group: 'measures' } as const;

/** Percentages that became plain numbers, or the other way round: the same figures, or those of one scale on the other. */
function scaleChange(
  { changed, added, gone }: SeriesDifferences,
  { older, newer, percent }: BothSeries,
  of: string,
): FactChange | undefined {
  const [was, now] = [older?.points ?? [], newer?.points ?? []];
  if (percent.was === percent.now || was.length === gone.length || now.length === added.length) return undefined;
  const isScaled = ({ was: one, now: two }: PointPair) => {
    const [share, whole] = percent.was ? [two.value, one.value] : [one.value, two.value];
    return Math.abs(share * 100 - whole) <= Math.abs(whole) * 1e-9;
  };
  // Either no figure is another one, or all are, but for nought, which is nought on either scale.
  const kept = now.length - added.length;
  if (changed.length > 0 && (!changed.every(isScaled) || changed.length < kept - zeros(now))) return undefined;
  const texts = {
    was: percent.was ? 'percentages' : 'plain numbers',
    now: percent.now ? 'percentages' : 'plain numbers',
  };
  const [first] = changed;
  const example = first
    ? `: ${pointText(first.was, percent.was, 'with days')} is now ${pointText(first.now, percent.now)}`
    : '';
  const sentence = say`The figures of ${of} are now ${fresh(texts.now)}, no longer ${goneWords(texts.was)}${example}.`;
  return { kind: 'changed', ...DATA, sentence, ...texts, figures: changed.flatMap(figureChanges) };
}

function zeros(points: readonly Point[]): number {
  return points.filter(({ value }) => value === 0).length;
}

function changedFact({ changed }: SeriesDifferences, percent: Percent, of: string): FactChange[] {
  if (changed.length === 0) return [];
  const texts = changed.map(({ was, now }) => {
    const isSameDay = was.date.start === now.date.start && was.date.end === now.date.end;
    const when = isSameDay ? '' : `${dayText(now.date)} `;
    const [older, newer] = [goneWords(pointText(was, percent.was)), fresh(pointText(now, percent.now))];
    return say`${dayText(was.date)} was ${older}, ${when}now ${newer}`;
  });
  const many = changed.length === 1 ? 'A figure' : `${changed.length} figures`;
  const sentence = say`${many} of ${of} that stood there before changed: ${toldSaid(texts, '; ')}.`;
  const sides = (side: keyof PointPair, shown: boolean) =>
    told(
      changed.map((pair) => pointText(pair[side], shown, 'with days')),
      ', ',
    );
  const figures = changed.flatMap(figureChanges);
  return [
    { kind: 'changed', ...DATA, sentence, was: sides('was', percent.was), now: sides('now', percent.now), figures },
  ];
}

/** A figure of other days is gone at the one and new at the other. */
function figureChanges({ was, now }: PointPair): FigureChange[] {
  if (was.date.text === now.date.text) return [{ date: now.date.text, was: was.value, now: now.value }];
  return [
    { date: was.date.text, was: was.value },
    { date: now.date.text, now: now.value },
  ];
}

function redatedFact({ redated }: SeriesDifferences, percent: Percent, of: string): FactChange[] {
  if (redated.length === 0) return [];
  const texts = redated.map(
    ({ was, now }) => say`${goneWords(pointText(was, percent.was, 'with days'))} is now of ${fresh(dayText(now.date))}`,
  );
  const many = redated.length === 1 ? 'A figure' : `${redated.length} figures`;
  const sentence = say`${many} of ${of} ${redated.length === 1 ? 'is' : 'are'} now of other days: ${toldSaid(texts, '; ')}.`;
  const days = (side: keyof PointPair) =>
    told(
      redated.map((pair) => dayText(pair[side].date)),
      ', ',
    );
  const figures = redated.flatMap(figureChanges);
  return [{ kind: 'changed', ...DATA, sentence, was: days('was'), now: days('now'), figures }];
}

function goneFact({ gone }: SeriesDifferences, { newer, percent }: BothSeries, of: string): FactChange[] {
  if (gone.length === 0) return [];
  const texts = gone.map((point) => pointText(point, percent.was, 'with days'));
  const all = newer?.points.length === 0;
  const many =
    gone.length === 1 ? (all ? 'The only figure' : 'A figure') : `${all ? 'All ' : ''}${gone.length} figures`;
  const sentence = say`${many} of ${of} ${gone.length === 1 ? 'is' : 'are'} gone: ${goneWords(told(texts, ', '))}.`;
  const figures = gone.map(({ date, value }): FigureChange => ({ date: date.text, was: value }));
  return [{ kind: 'removed', ...DATA, sentence, was: told(texts, ', '), figures }];
}

function addedFact({ added }: SeriesDifferences, { newer, percent }: BothSeries, of: string): FactChange[] {
  const [first, second] = added;
  if (!first) return [];
  const span = spanText(added, newer?.points ?? []);
  const texts = added.map((point) => pointText(point, percent.now, 'with days'));
  const values = added.map((point) => pointText(point, percent.now));
  const isMany = added.length > MOST_TOLD;
  const last = added.at(-1) ?? first;
  const what = !second
    ? `a new figure, ${texts[0]}`
    : isMany
      ? `${added.length} new figures, ${dayText(first.date)} (${values[0]}) to ${dayText(last.date)} (${values.at(-1)})`
      : `${added.length} new figures, ${span === undefined ? texts.join(', ') : `${span}: ${values.join(', ')}`}`;
  const sentence = say`${of} has ${fresh(what)}.`;
  const figures = added.map(({ date, value }): FigureChange => ({ date: date.text, now: value }));
  return [{ kind: 'added', property: 'data', group: 'figures', sentence, now: told(texts, ', '), figures }];
}

function noteFacts({ notes }: SeriesDifferences, of: string): FactChange[] {
  return notes.slice(0, MOST_TOLD).map(({ was, now }): FactChange => {
    const label = `Note beside the figure of ${of}, ${dayText(now.date)},`;
    const [older, newer] = [was, now].map(({ note }) => (note === undefined ? undefined : `“${note}”`));
    const base = { property: 'data', group: 'record' } as const;
    if (older === undefined)
      return { kind: 'added', ...base, sentence: say`${label} added: ${fresh(newer ?? '')}.`, now: newer ?? '' };
    if (newer === undefined)
      return { kind: 'removed', ...base, sentence: say`${label} dropped: ${goneWords(older)}.`, was: older };
    return {
      kind: 'changed',
      ...base,
      sentence: say`${label} changed from ${goneWords(older)} to ${fresh(newer)}.`,
      was: older,
      now: newer,
    };
  });
}

/** All of a few; of many the first ones, and how many more there are. */
function told(texts: readonly string[], between: string): string {
  if (texts.length <= MOST_TOLD) return texts.join(between);
  return `${texts.slice(0, FIRST_TOLD).join(between)}${between}and ${texts.length - FIRST_TOLD} more`;
}

function toldSaid(texts: readonly Said[], between: string): Said {
  const shown = texts.length <= MOST_TOLD ? texts : texts.slice(0, FIRST_TOLD);
  const more = texts.length - shown.length;
  const rest = more > 0 ? [same(`and ${more} more`)] : [];
  return [...shown, ...rest].flatMap((text, n) => (n === 0 ? text : [...same(between), ...text]));
}
