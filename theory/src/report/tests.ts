/** Tests: the board of change ideas by status, and the ramp of PDSA cycles of each idea, with prediction beside result. */

import { measureOfTest } from '../lines/of-test.ts';
import { lineSaid } from '../model/figure-words.ts';
import { type IdeaStatus, labelOf, type Pdsa, type PdsaStep } from '../model/index.ts';
import { capital, wordFor } from '../model/sentences.ts';
import { type DatedStep, disordersOf, isToCome } from '../model/test-days.ts';
import { isOver } from '../world/standing.ts';
import { figureLines } from './measure-figures.ts';
import { fileTitles, inFile, labelledNotes, labels, line, type OfKind, ofKind, orGap } from './parts.ts';
import { rampOf } from './ramp.ts';
import type { Cell, ReportMaker, Row, Section, Sources, Table } from './report.ts';
import { TESTS } from './words.ts';

type Idea = OfKind<'idea'>;

const BOARD: readonly IdeaStatus[] = ['untested', 'testing', 'adapted', 'adopted', 'abandoned'];

export const tests: ReportMaker = (sources) => {
  const { files, world } = sources;
  const ideas = ofKind(files, 'idea');
  const names = labels(ideas, sources);
  const titles = fileTitles(files);
  const ramps = files.flatMap((file) => {
    const tested = inFile(file.theory.elements, 'idea').filter(({ key }) => (world.tests.get(key) ?? []).length > 0);
    const where = files.length > 1 ? titles.get(file) : undefined;
    return tested.map((idea) => rampSection(idea, names.get(idea.key) ?? labelOf(idea), where, sources));
  });
  return [boardSection(ideas, names, sources), ...ramps, ...looseTests(sources)];
};

function boardSection(ideas: readonly Idea[], names: ReadonlyMap<string, string>, { world }: Sources): Section {
  if (ideas.length === 0) return { title: TESTS.board, tables: [], notes: [TESTS.noIdea] };
  const stacks = Map.groupBy(ideas, ({ status }) => status?.value ?? 'unknown');
  const kept = [...BOARD, ...(stacks.has('unknown') ? (['unknown'] as const) : [])];
  const height = Math.max(...kept.map((status) => stacks.get(status)?.length ?? 0));
  const card = (idea: Idea | undefined): Cell => {
    if (!idea) return [];
    const count = (world.tests.get(idea.key) ?? []).length;
    return [
      ...line(names.get(idea.key), isOver(idea) ? 'over' : undefined),
      ...line(idea.status?.because, 'quiet'),
      ...labelledNotes(idea),
      ...line(count > 0 ? TESTS.count(count) : undefined, 'quiet'),
      ...(count === 0 && CLAIMS_TESTS.has(idea.status?.value) ? line(TESTS.noneFor, 'gap') : []),
    ];
  };
  const table: Table = {
    caption: TESTS.boardCaption,
    columns: kept.map((status) => ({ title: `${wordFor(TESTS.status, status)} (${stacks.get(status)?.length ?? 0})` })),
    rows: Array.from({ length: height }, (_, n) => ({ cells: kept.map((status) => card(stacks.get(status)?.[n])) })),
  };
  return { title: TESTS.board, tables: [{ ...table, isBoard: true }], notes: [] };
}

/** Statuses that say that the idea was tried. */
const CLAIMS_TESTS = new Set<string | undefined>(['testing', 'adapted', 'adopted']);

function rampSection(idea: Idea, title: string, where: string | undefined, sources: Sources): Section {
  const { world } = sources;
  const ramp = rampOf(world.tests.get(idea.key) ?? []);
  const drivers = (world.up.get(idea.key) ?? []).flatMap(({ to }) => world.elements.get(to.to ?? '') ?? []);
  const intro = [
    drivers.length > 0 ? TESTS.moves(drivers.map(labelOf)) : undefined,
    idea.status?.value && TESTS.statusNow(idea.status.value),
    where && TESTS.inFile(where),
  ];
  const heads = [TESTS.cycle, TESTS.plan, TESTS.predicted, TESTS.happened, TESTS.learned, TESTS.next];
  const shares = [1.1, 1.2, 1.3, 1.3, 1.3, 1];
  return {
    title,
    intro: intro.filter((part) => part).join(' '),
    tables: [
      {
        caption: TESTS.rampCaption(title),
        columns: heads.map((head, n) => ({ title: head, share: shares[n] ?? 1 })),
        rows: ramp.map((test, n) => cycleRow(test, n + 1, sources)),
      },
    ],
    notes: [],
  };
}

function cycleRow(test: Pdsa, number: number, sources: Sources): Row {
  const { plan, predict, do: done, study, act, site, scale } = test;
  const isDone = Boolean(done?.text || study?.text || act?.decision);
  const marks = dayMarks(test, sources.today);
  const place = [site, scale && TESTS.scale(scale)].filter((part) => part).join(', ');
  return {
    cells: [
      [...line(`${number}. ${labelOf(test)}`), ...line(place, 'quiet'), ...labelledNotes(test)],
      [...step(plan), ...marks.plan],
      [...(isDone ? orGap(step(predict), TESTS.noPrediction) : step(predict)), ...marks.predict],
      [...step(done), ...marks.do, ...testFigures(test, sources)],
      [...(isDone ? orGap(step(study), TESTS.notStudied) : step(study)), ...marks.study],
      [...line(act?.decision && capital(act.decision)), ...line(act?.text)],
    ],
  };
}

/** What the test's own data file holds: how many figures, and the latest one, of each group by itself. */
function testFigures(test: Pdsa, sources: Sources): Cell {
  if (!test.data) return [];
  const { lines } = figureLines(measureOfTest(test), sources);
  if (lines.length === 0) return line(TESTS.noFigures, 'gap');
  return lines.flatMap((each) => line(TESTS.figures(each.points.length, lineSaid(each)), undefined, each.group));
}

/** What is wrong with the days of a test, beside the step that it is shown at. */
function dayMarks(test: Pdsa, today: string): Record<DatedStep, Cell> {
  const marks: Record<DatedStep, Cell> = { plan: [], predict: [], do: [], study: [] };
  for (const { first, then } of disordersOf(test)) {
    if (first === 'do') marks.study = line(TESTS.datedBeforeTest, 'gap');
    else marks[first] = line(then === 'do' ? TESTS.datedAfterTest : TESTS.datedAfterStudy, 'gap');
  }
  for (const step of ['do', 'study'] as const) {
    if (isToCome(test[step]?.on, today)) marks[step] = line(TESTS.toCome, 'gap');
  }
  return marks;
}

function step(given: PdsaStep | undefined): Cell {
  return [...line(given?.text), ...line(given?.on?.text, 'quiet')];
}

/** Tests that are of no idea that is known. */
function looseTests({ files, world }: Sources): Section[] {
  const known = new Set([...world.tests.values()].flat());
  const loose = ofKind(files, 'pdsa').filter((test) => !known.has(test));
  if (loose.length === 0) return [];
  return [{ title: TESTS.loose, tables: [], notes: loose.map((test) => TESTS.looseOne(labelOf(test))) }];
}
