/** Rules about phases of a measure, and about figures that are left out. 54. */
import { isOfGroup, linesOf } from '../lines/lines.ts';
import type { Exclusion, Measure, Phase } from '../model/model.ts';
import type { Line, Point } from '../model/series.ts';
import { called, named } from '../words/phrases.ts';
import { standing } from '../world/standing.ts';
import { insertAt } from './edits.ts';
import { BLANK, fixBy } from './fixes.ts';
import type { Context, Fix, Rule } from './rule.ts';

/** With fewer figures the median of a phase still moves with each new one. */
const LEAST_OF_PHASE = 8;

const measure = (lines: string) => `outcome measure PassRate "Students who pass" {
  data "pass-rate.csv"
  ${lines}
}
`;

/** So many months from September 2025 on. */
const FIGURES = `month,rate\n${Array.from(
  { length: 18 },
  (_, n) => `${2025 + Math.floor((n + 8) / 12)}-${String(((n + 8) % 12) + 1).padStart(2, '0')},${60 + ((n * 7) % 5)}\n`,
).join('')}`;
const files = (lines: string) => ({ 'main.driver': measure(lines), 'pass-rate.csv': FIGURES });

export const phaseRules: Rule[] = [
  {
    id: 'phase-incomplete',
    number: 54,
    severity: 'warning',
    onByDefault: true,
    title: 'A phase without its day or its reason',
    explanation:
      'With a new phase the chart begins anew: another median, other signals. That hides a fall as well as it shows a gain, so a reader has to know from which day on and why.',
    howToFix: 'Write the day from which on it counts, and what was different from then on.',
    source: 'practice of run charts (a median is begun anew only for a reason that is known)',
    bad: files('phase "With cards" from 2026-01'),
    good: files('phase "With cards" from 2026-01 because "all classes have the cards"'),
    *check(context) {
      for (const each of standing(context, 'measure')) {
        for (const phase of each.phases) {
          const lack = lackOf(phase.from?.start, phase.because);
          if (lack === undefined || context.world.misread.has(each.key)) continue;
          yield {
            place: phase.source,
            element: each.key,
            message: `The phase ${named(phase.title ?? '…')} of ${called(each)} does not say ${lack}. Write ‘phase "${phase.title ?? '…'}" from ${phase.from?.text ?? '2026-01'} because "…"’: with it the chart begins anew, and readers have to know why.`,
            fixes: () => withReason(context, phase),
          };
        }
      }
    },
  },
  {
    id: 'phase-short',
    number: 54,
    severity: 'information',
    onByDefault: true,
    title: 'A phase with few figures',
    explanation:
      'The median of a few figures moves with each new one, and no signal can stand among them. Who begins a phase at each good month will see gains everywhere.',
    howToFix:
      'Wait until the phase has 8 figures before you compare it with the one before, or leave it out and see whether the chart shows a signal.',
    source: 'practice of run charts (a new median from 8 figures on)',
    bad: files('phase "With cards" from 2026-11 because "all classes have the cards"'),
    good: files('phase "With cards" from 2026-01 because "all classes have the cards"'),
    *check(context) {
      for (const each of standing(context, 'measure')) {
        const all = measureLines(each, context);
        if (all.length === 0) continue;
        for (const phase of each.phases) {
          if (phase.from?.start === undefined) continue;
          const count = Math.max(...all.map(({ points }) => inPhase(points, phase, each.phases)));
          if (count >= LEAST_OF_PHASE) continue;
          yield {
            place: phase.source,
            element: each.key,
            message: `The phase ${named(phase.title ?? '')} of ${called(each)} has ${count === 0 ? 'no figure' : count === 1 ? 'one figure' : `${count} figures`} so far. Its median is worth little before there are ${LEAST_OF_PHASE}.`,
          };
        }
      }
    },
  },
  {
    id: 'exclusion-incomplete',
    number: 54,
    severity: 'warning',
    onByDefault: true,
    title: 'A figure that is left out without its day or a reason',
    explanation:
      'A figure may be left out where it measured something else: a month of strikes, another form of the test. It stays in the chart, hollow, and readers have to know why nothing is computed with it.',
    howToFix: 'Write the date of the figure, and why it does not count.',
    source: 'practice of run charts (a point is left out only for a cause that is known)',
    bad: files('exclude 2026-03'),
    good: files('exclude 2026-03 because "two weeks of snow"'),
    *check(context) {
      for (const each of standing(context, 'measure')) {
        for (const exclusion of each.exclusions) {
          const { date, because, source } = exclusion;
          const lack = lackOf(date?.start, because);
          if (lack === undefined || context.world.misread.has(each.key)) continue;
          yield {
            place: source,
            element: each.key,
            message: `What ${called(each)} leaves out does not say ${lack.replace('from which day on it counts', 'of which day it is')}. Write ‘exclude ${date?.text ?? '2026-03'} because "…"’: the figure is shown hollow, and readers have to know why.`,
            fixes: () => withReason(context, exclusion),
          };
        }
      }
    },
  },
  {
    id: 'exclusion-unmatched',
    number: 54,
    severity: 'warning',
    onByDefault: true,
    title: 'What is left out has no figure',
    explanation:
      '‘exclude’ names the date of a figure. Where no figure has this date, it leaves nothing out: perhaps the date is mistyped, or the figures come in weeks and not in months.',
    howToFix: 'Write the date as the figure has it, or a longer time that holds it.',
    source: 'arithmetic',
    bad: files('exclude 2028-03 because "two weeks of snow"'),
    good: files('exclude 2026-03 because "two weeks of snow"'),
    *check(context) {
      for (const each of standing(context, 'measure')) {
        const all = measureLines(each, context);
        if (all.length === 0) continue;
        for (const exclusion of each.exclusions) {
          const { date, from, source } = exclusion;
          if (date?.start === undefined || all.some((line) => holds(line, exclusion, context))) continue;
          yield {
            place: source,
            element: each.key,
            message: `${called(each)} has no figure of ${date.text}${from ? ` from ${from.text}` : ''}, so nothing is left out. Write the date as the figure has it, or a longer time that holds it.`,
          };
        }
      }
    },
  },
];

/** What of the two is missing, in words. */
/** Adds the reason, for the author to fill in; the day only the author knows. */
function withReason(context: Context, { because, source }: Phase | Exclusion): Fix[] {
  if (because !== undefined) return [];
  return fixBy(context, source, 'Add ‘because’ and the reason', () =>
    insertAt(source.uri, source.end, ` because ${BLANK}`),
  );
}

function lackOf(day: string | undefined, because: string | undefined): string | undefined {
  const lacks = [
    ...(day === undefined ? ['from which day on it counts'] : []),
    ...(because === undefined || because.trim() === '' ? ['why'] : []),
  ];
  return lacks.length > 0 ? lacks.join(' and ') : undefined;
}

/** The lines by group, small groups too; none where the file of the figures cannot be read, which is told elsewhere. */
function measureLines(measure: Measure, { dataOf, world }: Context): Line[] {
  const { hideBelow: _, combined: __, gap: ___, ...plain } = measure;
  return linesOf(plain, dataOf(measure), world).lines.filter(({ points }) => points.length > 0);
}

/** How many figures that count lie in a phase, up to the next one. */
function inPhase(points: readonly Point[], { from }: Phase, phases: readonly Phase[]): number {
  const start = from?.start ?? '';
  const next = phases.flatMap((phase) => phase.from?.start ?? []).filter((each) => each > start);
  const end = next.reduce<string | undefined>((least, each) => (least && least < each ? least : each), undefined);
  return points.filter(
    ({ date, excluded }) => excluded === undefined && date.start >= start && (end === undefined || date.start < end),
  ).length;
}

/** True where a line has a figure of this date, of the reporter that is named. */
function holds({ group, points, results }: Line, { date, from, site }: Exclusion, { world }: Context): boolean {
  if ((from || site !== undefined) && !isOfGroup({ from, site }, group, world)) return false;
  const [start = '', end = ''] = [date?.start, date?.end];
  return [...points, ...results].some((point) => start <= point.date.start && point.date.end <= end);
}
