/** What a strip of numbers says: of each measure where it began, where it is, and where it is to be. Plain values, no places yet. */
import { linesOf, wholeLine } from '@driver-diagrams/theory/lines/lines';
import { amountSaid, isPercentUnit, latestSaid } from '@driver-diagrams/theory/model/figure-words';
import { isLimit, isPercentMeasure, levelOf } from '@driver-diagrams/theory/model/figures';
import type { Amount, Figure, Latest, Line, Measure, MergedTheory } from '@driver-diagrams/theory/model/index';
import { CHART_WORDS } from '../chart/words.ts';
import { plain, sentence } from '../text/sentences.ts';
import { dateText } from '../words/dates.ts';
import { datedAmount, hiddenText } from '../words/figures.ts';
import { fill, labelIn } from '../words/words.ts';
import type { PosterContent } from './content.ts';

/** One figure of a measure, with the small words below it. */
export interface Stated {
  kind: 'baseline' | 'latest' | 'target';
  figure: string;
  /** What it is, and of when. */
  words: string[];
}

export interface Card {
  id: string;
  name: string;
  /** Its unit, which way is better, and what is left out. */
  aside: string;
  figures: Stated[];
  /** From the baseline to the latest figure, and whether that is the better way; undefined where it cannot be said. */
  way?: { up: boolean; better?: boolean };
  spoken: string;
}

/** A card for each of these measures that has a figure. */
export function cardsOf(theory: MergedTheory, ids: readonly string[], content: PosterContent): Card[] {
  return measuresOf(theory, ids).flatMap((measure) => cardOf(measure, theory, content) ?? []);
}

/** A sentence for each measure that a strip of numbers leaves out. */
export function withoutNumbers(theory: MergedTheory, ids: readonly string[], content: PosterContent): string[] {
  return measuresOf(theory, ids)
    .filter((measure) => !cardOf(measure, theory, content))
    .map(
      (measure) =>
        `“${plain(labelIn(content.picture, measure))}” has no figure yet, so the numbers of the poster are without it. Give it a baseline or a result.`,
    );
}

function measuresOf({ elements }: MergedTheory, ids: readonly string[]): Measure[] {
  return ids.flatMap((id) => {
    const found = elements.find((each) => each.id === id);
    return found?.kind === 'measure' ? [found] : [];
  });
}

function cardOf(measure: Measure, theory: MergedTheory, { picture, words, language }: PosterContent): Card | undefined {
  const line = wholeLine(linesFor(measure, theory));
  const { baseline, targets, better } = measure;
  const target = targets.at(-1);
  const latest = line?.latest;
  const name = plain(labelIn(picture, measure));
  const dated = (amount: string, figure: Pick<Figure, 'date'>, way: 'by' | 'in') =>
    figure.date ? datedAmount(amount, figure.date, way, picture) : amount;
  const on = ({ date }: Pick<Figure, 'date'>) => (date ? dateText(date, picture) : '');
  const by = (figure: Pick<Figure, 'date'>) => dated('', figure, 'by').replace(/^[\s:,]+/u, '');
  const date = latest?.date ?? (latest?.when === undefined ? undefined : { text: latest.when });
  const now = date ? { date: { ...date, source: measure.source } } : {};
  const of = line?.group === undefined ? [] : [plain(line.group)];
  const reported = line?.points.at(-1)?.reported;
  const isPart = line?.combined !== 'gap' && reported !== undefined && reported.count < reported.of;
  const figures: Stated[] = [];
  const parts: string[] = [];
  if (baseline) {
    const figure = plain(amountSaid(baseline, measure));
    figures.push({ kind: 'baseline', figure, words: [picture.table.baseline, on(baseline)] });
    parts.push(fill(words.numbers.from, { amount: dated(figure, baseline, 'in') }));
  }
  if (latest) {
    const figure = plain(latestSaid(latest));
    const said = [on(now), ...of, ...(isPart ? [fill(picture.table.reported, reported)] : [])];
    figures.push({ kind: 'latest', figure, words: [picture.table.latest, ...said] });
    const to = baseline ? words.numbers.to : words.numbers.latest;
    parts.push(fill(to, { amount: dated(figure, now, 'in') }));
  }
  if (figures.length === 0) return undefined;
  if (target) {
    const figure = plain(amountSaid(target, measure));
    figures.push({ kind: 'target', figure, words: [words.numbers.target, by(target)] });
    parts.push(fill(words.numbers.targetOf, { amount: dated(figure, target, 'by') }));
  }
  const unit = line?.ofShares ? fill(picture.table.points, { amount: '' }).trim() : plain(measure.unit ?? '');
  // Percentages carry their sign.
  const counts = isPercentUnit(unit) ? '' : unit;
  const hidden = theory.hidden && Object.hasOwn(theory.hidden, measure.id) ? theory.hidden[measure.id] : undefined;
  const aside = [counts, better ? CHART_WORDS[language].better[better] : '', hiddenText(hidden, picture)];
  const way = wayOf(measure, latest);
  return {
    id: measure.id,
    name,
    aside: aside.filter(Boolean).join(' · '),
    figures: figures.map((each) => ({ ...each, words: each.words.filter(Boolean) })),
    ...(way && { way }),
    spoken: sentence(`${name}: ${[...parts, ...aside.filter(Boolean)].join(', ')}`),
  };
}

/** What a theory holds of a measure's figures: those of groups that are too small are not among them. */
function linesFor(measure: Measure, { figures = {}, elements }: MergedTheory): readonly Line[] {
  const found = Object.hasOwn(figures, measure.id) ? figures[measure.id] : undefined;
  return found ?? linesOf(measure, undefined, { elements: new Map(elements.map((each) => [each.id, each])) }).lines;
}

/** Only where both are figures, and of one kind. */
function wayOf(measure: Measure, latest: Latest | undefined): Card['way'] {
  const from = measure.baseline?.amount;
  const value = from && !isLimit(from) ? levelOf(from, from) : undefined;
  if (!from || value === undefined || latest?.value === undefined || latest.value === value) return undefined;
  if (isShare(from, measure) !== (latest.percent === true)) return undefined;
  const up = latest.value > value;
  return { up, ...(measure.better && { better: up === (measure.better === 'higher') }) };
}

function isShare({ percent, share }: Amount, measure: Measure): boolean {
  return percent || share !== undefined || isPercentMeasure(measure);
}
