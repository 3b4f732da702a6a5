/** Rules about figures: the data files of measures, and what their charts show. 53, 54 and 74. */
import { wordTable } from '@driver-diagrams/grammar/word-table';
import { chartOf } from '../data/chart.ts';
import { linesOf } from '../lines/lines.ts';
import type { DateSpan, Idea, Measure, MeasureData } from '../model/model.ts';
import type { Chart, ChartPart, DataProblem, Point } from '../model/series.ts';
import { called, quoted } from '../words/phrases.ts';
import { standing } from '../world/standing.ts';
import { daysBetween } from './days.ts';
import { quote, replaceSpan } from './edits.ts';
import { fixBy, valueInstead } from './fixes.ts';
import type { Context, RawProblem, Rule } from './rule.ts';

/** How many days may lie between two figures: the time that each word of `collected` means. */
const DAYS: Readonly<Record<string, number>> = wordTable({
  daily: 1,
  weekly: 7,
  monthly: 31,
  quarterly: 92,
  yearly: 366,
});

const FIGURES = 'date,value\n2026-09,61\n2026-10,64\n';

/** Twelve months without a change, and two years with one. */
const FLAT = '61,64,60,66,62,65,61,63,66,60,64,62';
const RISEN = `${FLAT},71,73,76,70,74,72,75,71,73,77,72,74`;
const monthly = (values: string) =>
  `month,rate\n${values
    .split(',')
    .map((value, n) => `${2024 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')},${value}`)
    .join('\n')}\n`;

const MEASURE = `aim Pass "85% of our ninth graders pass algebra by 2028" {
  outcome measure PassRate "Passing algebra" {
    data "pass-rate.csv"
  }
}
`;

const ADOPTED = `change idea ExitTask "One exit task at the end of each lesson" {
  status adopted
  process measure Collected "Lessons with an exit task" {
    higher is better
    data "collected.csv"
  }
}
`;

export const dataRules: Rule[] = [
  {
    id: 'stale-data',
    number: 53,
    severity: 'hint',
    onByDefault: true,
    title: 'A measure whose figures have stopped coming',
    explanation:
      'A measure that is collected every month and has no figure for two months is no longer watched. Better to know that, and to begin again or to let it go.',
    howToFix: 'Add the newest figures, or change ‘collected’ to how often they really come.',
    source: 'practice of measurement plans',
    bad: {
      'main.driver': `${MEASURE.replace('    data', '    collected weekly\n    data')}`,
      'pass-rate.csv': FIGURES,
    },
    good: {
      'main.driver': `${MEASURE.replace('    data', '    collected monthly\n    data')}`,
      'pass-rate.csv': FIGURES,
    },
    *check(context) {
      for (const measure of standing(context, 'measure')) {
        const often = DAYS[measure.collected ?? ''];
        const last = pointsOf(measure, context)
          .map(({ date }) => date)
          .reduce(
            (latest, date) => (latest && latest.end >= date.end ? latest : date),
            undefined as Point['date'] | undefined,
          );
        if (often === undefined || !last || daysBetween(last.end, context.today) <= 2 * often) continue;
        const written = measure.source.properties.find(({ word }) => word === 'collected');
        yield {
          place: measure.data?.source ?? written?.place ?? measure.source.at,
          element: measure.key,
          message: `No figures of ${called(measure)} since ${last.text}, though they are collected ${measure.collected}. Add the newest ones, or say how often they really come.`,
          fixes: () =>
            slower(measure, last.end, context).flatMap((word) => valueInstead(context, measure, 'collected', word)),
        };
      }
    },
  },
  {
    id: 'claim-without-signal',
    number: 54,
    severity: 'hint',
    onByDefault: true,
    title: 'An idea that is adopted, and a chart that shows no change',
    explanation:
      'Figures go up and down by chance. An idea that made things better shows in its chart as a shift: a run of points on the better side of the median that is longer than chance makes, and that began when the idea was tried or after. Where groups report, one of their charts is enough.',
    howToFix:
      'Look at the chart together. Perhaps the idea needs more time or another form, or the measure does not see what it does.',
    source: 'Anhøj and Olesen 2014 (rules of run charts)',
    bad: { 'main.driver': ADOPTED, 'collected.csv': monthly(FLAT) },
    good: { 'main.driver': ADOPTED, 'collected.csv': monthly(RISEN) },
    *check(context) {
      for (const idea of standing(context, 'idea')) {
        const { status } = idea;
        if (status?.value !== 'adopted') continue;
        for (const measure of context.world.measures.get(idea.key) ?? []) {
          const since = firstTried(idea, context);
          const { charts } = chartOf(measure, context.dataOf(measure), context.world);
          const shows = charts.flatMap((chart) => showsBetter(chart, since) ?? []);
          if (shows.length === 0 || shows.includes(true)) continue;
          yield {
            place: status.source,
            element: idea.key,
            message: `The chart of ${called(measure)} shows no signal yet${since ? ` since the idea was first tried (${since.text})` : ''}: no run on the better side of the median that is longer than chance makes. Was the idea adopted too soon?`,
            fixes: () => valueInstead(context, idea, 'status', 'testing'),
          };
        }
      }
    },
  },
  {
    id: 'data-file-missing',
    number: 74,
    severity: 'warning',
    onByDefault: true,
    title: 'A data file that cannot be read',
    explanation:
      'The figures of a measure can stand in a file of their own: a table as a spreadsheet saves it (CSV), or a workbook (XLSX). The path is read from the folder of this text, and the file lies in the folder that you work in, so that everybody has it.',
    howToFix: 'Correct the path, or put the file where the path leads.',
    source: 'basic',
    bad: MEASURE,
    good: { 'main.driver': MEASURE, 'pass-rate.csv': FIGURES },
    check: (context) => told(context, 'file'),
  },
  {
    id: 'data-column-missing',
    number: 74,
    severity: 'warning',
    onByDefault: true,
    title: 'A column or sheet that the data file does not have',
    explanation:
      'The headings of a data file name its columns: ‘column’ says which one holds the figures, ‘of’ out of how many, ‘for each’ the groups, ‘dates’ the dates; ‘sheet’ names a sheet of a workbook.',
    howToFix: 'Write the name as it stands in the file.',
    source: 'basic',
    bad: { 'main.driver': MEASURE.replace('.csv"', '.csv" column "rate"'), 'pass-rate.csv': FIGURES },
    good: { 'main.driver': MEASURE.replace('.csv"', '.csv" column "value"'), 'pass-rate.csv': FIGURES },
    check: (context) => told(context, 'column'),
  },
  {
    id: 'data-question',
    number: 74,
    severity: 'warning',
    onByDefault: true,
    title: 'A data file that can be read in more than one way',
    explanation:
      '3/4/2026 is a day in April or in March; of several columns of figures one is meant; 0.61 may be 61%. Where the file does not settle it, nothing is drawn from a guess.',
    howToFix: 'Choose one of the fixes, which write behind the file what is meant, or make the file say it.',
    source: 'basic',
    bad: { 'main.driver': MEASURE, 'pass-rate.csv': 'date,passed,enrolled\n2026-09,61,80\n' },
    good: {
      'main.driver': MEASURE.replace('.csv"', '.csv" column "passed" of "enrolled"'),
      'pass-rate.csv': 'date,passed,enrolled\n2026-09,61,80\n',
    },
    check: (context) => told(context, 'question'),
  },
  {
    id: 'data-row-unreadable',
    number: 74,
    severity: 'warning',
    onByDefault: true,
    title: 'Lines of a data file that cannot be read',
    explanation:
      'A line with a date or a figure that cannot be read is left out of the chart. A cell without a figure, or with “n/a”, is a gap and no mistake.',
    howToFix:
      'Fix the lines in the data file: a date such as 2026-09 or 2026-09-14, and a plain number in the column of the figures. What is only told, such as lines that are passed over, needs no mending where it is meant so.',
    source: 'basic',
    bad: { 'main.driver': MEASURE, 'pass-rate.csv': `${FIGURES}2026-11,many\n` },
    good: { 'main.driver': MEASURE, 'pass-rate.csv': `${FIGURES}2026-11,n/a\n` },
    *check(context) {
      yield* told(context, 'row');
      for (const problem of told(context, 'doubt')) yield { ...problem, severity: 'information' };
    },
  },
];

/** The first day on which an idea was tried or adopted, as far as days are known. */
function firstTried(idea: Idea, { world }: Context): DateSpan | undefined {
  const tests = [...(world.tests.get(idea.key) ?? [])].map((test) => test.do?.on);
  return [idea.status?.on, ...tests].reduce<DateSpan | undefined>(
    (first, each) => (each?.start !== undefined && !(first?.start && first.start <= each.start) ? each : first),
    undefined,
  );
}

/**
 * Whether a chart shows a shift for the better that began in this time or later; undefined where it cannot tell: it has too few figures
 * since, or begins anew there.
 */
function showsBetter({ parts, series }: Chart, since: DateSpan | undefined): boolean | undefined {
  const start = since?.start ?? '';
  const later = parts.filter(({ to }) => (series.points[to]?.date.end ?? '') >= start);
  const isAnew = ({ from, name }: ChartPart) => name !== undefined && (series.points[from]?.date.end ?? '') >= start;
  if (since && later.some(isAnew)) return undefined;
  if (later.every(({ chance }) => chance === undefined)) return undefined;
  return later.some((part) =>
    part.signals.some(
      ({ kind, from, better }) =>
        kind === 'long-run' && from > part.from && better !== false && (series.points[from]?.date.end ?? '') >= start,
    ),
  );
}

/** The points of a measure's chart: of all its lines. */
export function pointsOf(measure: Measure, { dataOf, world }: Context): readonly Point[] {
  return linesOf(measure, dataOf(measure), world).lines.flatMap(({ points }) => points);
}

/** How often the figures come, as far as the last one lets one think so. */
function slower({ collected }: Measure, last: string, { today }: Context): string[] {
  const since = daysBetween(last, today);
  const words = Object.keys(DAYS);
  return words
    .slice(words.indexOf(collected ?? '') + 1)
    .filter((word) => 2 * (DAYS[word] ?? 0) >= since)
    .slice(0, 1);
}

function* told(context: Context, kind: DataProblem['kind']): Iterable<RawProblem> {
  const { theory, dataOf } = context;
  for (const element of theory.elements) {
    if ((element.kind !== 'measure' && element.kind !== 'pdsa') || element.data?.file === undefined) continue;
    const { data } = element;
    for (const { kind: its, message, fixes = [] } of dataOf(element).problems) {
      if (its !== kind) continue;
      yield {
        place: data.source,
        element: element.key,
        message: `${quoted(element.data.file)} ${message}`,
        fixes: () =>
          fixes.flatMap(({ title, clauses }) =>
            fixBy(context, data.source, title, () => replaceSpan(data.source, dataWords({ ...data, ...clauses }))),
          ),
      };
    }
  }
}

/** A file and what is said of how it is read, as the language writes it. */
function dataWords({ file, column, of, each, sheet, dates, order }: Omit<MeasureData, 'source'>): string {
  const clause = (word: string, text: string | undefined) => (text === undefined ? [] : [`${word} ${quote(text)}`]);
  return [
    ...clause('data', file),
    ...clause('column', column),
    ...clause('of', of),
    ...clause('for each', each),
    ...clause('sheet', sheet),
    ...(dates === undefined && order !== undefined ? ['dates'] : clause('dates', dates)),
    ...(order === undefined ? [] : [order]),
  ].join(' ');
}
