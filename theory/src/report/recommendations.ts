/** Recommendations: what became of each, and for each cycle the share that was acted on. */
import { type DateSpan, type Element, labelOf, type ResponseValue } from '../model/index.ts';
import { cell, labels, line, meantBy, type OfKind, ofKind, shareOf } from './parts.ts';
import type { Cell, ReportMaker, Row, Section, Sources } from './report.ts';
import { RECOMMENDATIONS } from './words.ts';

type Recommendation = OfKind<'recommendation'>;
type Cycle = OfKind<'cycle'>;

const RESPONSES: readonly ResponseValue[] = ['acted', 'partly acted', 'declined', 'open'];
const A_DAY = 24 * 60 * 60 * 1000;

export const recommendations: ReportMaker = (sources) => {
  const { files } = sources;
  const all = ofKind(files, 'recommendation');
  if (all.length === 0) return [{ title: RECOMMENDATIONS.all, tables: [], notes: [RECOMMENDATIONS.none] }];
  const groups = byCycle(all, sources);
  const names = labels(ofKind(files, 'cycle'), sources);
  const sections: Section[] = [sharesSection(all, groups, names)];
  for (const [cycle, group] of groups) {
    const title = cycle || groups.size > 1 ? cycleTitle(cycle, names) : RECOMMENDATIONS.all;
    sections.push(listSection(title, group, sources));
  }
  return sections;
};

/** How recommendations were answered. What has no answer is open. */
function countResponses(recommendations: readonly Recommendation[]): Record<ResponseValue, number> {
  const counts: Record<ResponseValue, number> = { acted: 0, 'partly acted': 0, declined: 0, open: 0 };
  for (const each of recommendations) counts[answerTo(each)]++;
  return counts;
}

/**
 * The cycle that a span of days falls into: the one that shares most days with it, of equals the one written first. A cycle
 * without an end lasts until the next one begins.
 */
function cycleOf(span: DateSpan | undefined, cycles: readonly Cycle[]): Cycle | undefined {
  if (!span?.start || !span.end) return undefined;
  const starts = cycles.flatMap(({ from }) => from?.start ?? []).toSorted();
  let best: Cycle | undefined;
  let most = 0;
  for (const cycle of cycles) {
    const start = cycle.from?.start;
    if (start === undefined) continue;
    const next = starts.find((other) => other > start);
    const first = start > span.start ? start : span.start;
    const ends = [span.end, cycle.to?.end ?? dayBefore(next)].filter((end) => end !== undefined);
    const days = daysBetween(first, ends.toSorted()[0] ?? span.end);
    if (days <= most) continue;
    best = cycle;
    most = days;
  }
  return best;
}

/** When a recommendation was made, as its author wrote it. */
export function dayText({ made }: Recommendation): string | undefined {
  return made && RECOMMENDATIONS.made(made.text);
}

/** What became of a recommendation. */
export function responseLines(recommendation: Recommendation): Cell {
  const { response } = recommendation;
  const answer = answerTo(recommendation);
  const words = response?.unknown ?? RECOMMENDATIONS.answers[answer];
  return [
    ...line([words, response?.on?.text].filter((part) => part).join(', '), answer === 'open' ? 'gap' : undefined),
    ...line(response?.text, 'quiet'),
  ];
}

function answerTo({ response }: Recommendation): ResponseValue {
  return response?.value ?? 'open';
}

/** Recommendations by cycle, in the order of the cycles; those of none come last. */
function byCycle(all: readonly Recommendation[], { files, world }: Sources): Map<Cycle | undefined, Recommendation[]> {
  const cycles = ofKind(files, 'cycle');
  const groups = Map.groupBy(all, (recommendation) => {
    const finding = recommendation.from.map(({ to }) => world.elements.get(to ?? '')).find(isFinding);
    const day = recommendation.made ?? finding?.on;
    // Two systems may both have a year 2007/08: what stands in one file belongs together.
    const own = cycles.filter(({ source }) => source.uri === recommendation.source.uri);
    return cycleOf(day, own) ?? cycleOf(day, cycles);
  });
  const order = (cycle: Cycle | undefined) => cycle?.from?.start ?? '9999';
  return new Map(
    [...groups].toSorted(([one], [two]) => (order(one) < order(two) ? -1 : order(one) > order(two) ? 1 : 0)),
  );
}

function isFinding(element: Element | undefined): element is OfKind<'finding'> {
  return element?.kind === 'finding';
}

function sharesSection(
  all: readonly Recommendation[],
  groups: ReadonlyMap<Cycle | undefined, Recommendation[]>,
  names: ReadonlyMap<string, string>,
): Section {
  const row = (title: string, group: readonly Recommendation[]): Row => {
    const counts = countResponses(group);
    const numbers = [group.length, ...RESPONSES.map((response) => counts[response])];
    const share = shareOf(counts.acted, group.length);
    const withPartly = shareOf(counts.acted + counts['partly acted'], group.length);
    return { cells: [cell(title), ...numbers.map((number) => cell(String(number))), cell(share), cell(withPartly)] };
  };
  const rows = [...groups].map(([cycle, group]) => row(cycleTitle(cycle, names), group));
  const heads = [
    RECOMMENDATIONS.total,
    ...RESPONSES.map((response) => RECOMMENDATIONS.answers[response]),
    RECOMMENDATIONS.share,
    RECOMMENDATIONS.shareWithPartly,
  ];
  return {
    title: RECOMMENDATIONS.shares,
    intro: RECOMMENDATIONS.sharesIntro,
    tables: [
      {
        caption: RECOMMENDATIONS.sharesCaption,
        columns: [
          { title: RECOMMENDATIONS.cycle, share: 1.6 },
          ...heads.map((title, n) => ({ title, isNumber: true, share: n > 4 ? 1.4 : 0.8 })),
        ],
        rows: rows.length > 1 ? [...rows, row(RECOMMENDATIONS.together, all)] : rows,
      },
    ],
    notes: [],
  };
}

function listSection(title: string, group: readonly Recommendation[], sources: Sources): Section {
  const { world } = sources;
  const links = [...world.theories.values()].flatMap(({ links }) => links);
  const about = Map.groupBy(links, ({ from }) => from.to);
  const heads = [RECOMMENDATIONS.recommendation, RECOMMENDATIONS.about, RECOMMENDATIONS.from, RECOMMENDATIONS.answer];
  return {
    title,
    tables: [
      {
        caption: RECOMMENDATIONS.listCaption(title),
        columns: heads.map((head, n) => ({ title: head, share: [1.6, 1.2, 1.4, 1][n] ?? 1 })),
        rows: group.map((each) => ({
          cells: [
            [...line(labelOf(each)), ...line(dayText(each), 'quiet')],
            (about.get(each.key) ?? []).flatMap(({ to }) => line(meantBy(to, sources))),
            each.from.flatMap((finding) => line(meantBy(finding, sources))),
            responseLines(each),
          ],
        })),
      },
    ],
    notes: [],
  };
}

function cycleTitle(cycle: Cycle | undefined, names: ReadonlyMap<string, string>): string {
  return cycle ? (names.get(cycle.key) ?? labelOf(cycle)) : RECOMMENDATIONS.noCycle;
}

function daysBetween(first: string, last: string): number {
  return (Date.parse(last) - Date.parse(first)) / A_DAY + 1;
}

function dayBefore(day: string | undefined): string | undefined {
  return day === undefined ? undefined : new Date(Date.parse(day) - A_DAY).toISOString().slice(0, 10);
}
