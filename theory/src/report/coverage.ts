/** Coverage: for each driver its measures, change ideas, tests and teams, with the gaps marked. */

import { type Element, labelOf, levelWord, type Theory } from '../model/index.ts';
import { isOver } from '../world/standing.ts';
import { cell, fileTitles, inFile, line, lineFor, meantBy, type OfKind, ofKind, orGap, reach } from './parts.ts';
import type { Cell, KeyFigure, ReportMaker, Row, Section, Sources } from './report.ts';
import { COVERAGE, WORDS } from './words.ts';

type Driver = OfKind<'driver'>;

/** What the rows of all drivers need to know, found once. */
interface Ground {
  sources: Sources;
  /** Keys of the drivers with a measure, an idea, a tested idea on themselves or below. */
  measured: ReadonlySet<string>;
  withIdea: ReadonlySet<string>;
  tested: ReadonlySet<string>;
  /** Teams that a driver names as its owner, and those that work on it by an arrow. */
  teams: ReadonlyMap<string, readonly OfKind<'team'>[]>;
  /** Addresses of the files with a team or a network: there a primary driver that nobody works on is a gap. */
  askForTeams: ReadonlySet<string>;
}

export const coverage: ReportMaker = (sources) => {
  const { files, world } = sources;
  const ground = survey(sources);
  const drivers = ofKind(files, 'driver').filter((driver) => !isOver(driver));
  const titles = fileTitles(files);
  const sections = files.flatMap((file) => {
    const own = inFile(file.theory.elements, 'driver');
    return own.length === 0 ? [] : [ofFile(titles.get(file) ?? file.name, own, file.theory, ground)];
  });
  const ideas = ofKind(files, 'idea').filter((idea) => !isOver(idea));
  const primary = drivers.filter(({ level }) => level === 1);
  const asking = primary.filter(({ source }) => ground.askForTeams.has(source.uri));
  const served = asking.filter((driver) => workOn(driver, ground).some(({ tone }) => tone !== 'over'));
  const figures = [
    figure(
      count(primary, ({ key }) => ground.measured.has(key)),
      primary.length,
      COVERAGE.primaryMeasured,
    ),
    figure(
      count(drivers, ({ key }) => ground.withIdea.has(key)),
      drivers.length,
      COVERAGE.driversWithIdea,
    ),
    figure(
      count(ideas, ({ key }) => (world.tests.get(key) ?? []).length > 0),
      ideas.length,
      COVERAGE.ideasTested,
    ),
    ...(asking.length > 0 ? [figure(served.length, asking.length, COVERAGE.primaryServed)] : []),
  ];
  const sum: Section = {
    title: COVERAGE.sum,
    figures: drivers.length === 0 ? [] : figures,
    tables: [],
    notes: drivers.length === 0 ? [COVERAGE.noDriver] : [],
  };
  return [sum, ...sections];
};

function survey(sources: Sources): Ground {
  const { world } = sources;
  const all = [...world.elements.values()];
  // Drivers are below drivers; an aim of a cluster that serves a driver brings with it all that is below that aim.
  const parents = (key: string) => (world.up.get(key) ?? []).flatMap(({ to }) => to.to ?? []);
  const ideas = all.filter((element) => element.kind === 'idea' && !isOver(element)).map(({ key }) => key);
  const teams = new Map<string, OfKind<'team'>[]>();
  for (const [key, workers] of world.teams) teams.set(key, [...workers]);
  for (const element of all) {
    if (element.kind !== 'driver' || typeof element.owner !== 'object') continue;
    const owner = world.elements.get(element.owner.to ?? '');
    const known = teams.get(element.key) ?? [];
    if (owner?.kind === 'team' && !known.includes(owner)) teams.set(element.key, [...known, owner]);
  }
  return {
    sources,
    measured: reach(world.measures.keys(), parents),
    withIdea: reach(ideas, parents),
    tested: reach(
      ideas.filter((key) => (world.tests.get(key) ?? []).length > 0),
      parents,
    ),
    teams,
    askForTeams: new Set(
      all.filter(({ kind }) => kind === 'team' || kind === 'network').map(({ source }) => source.uri),
    ),
  };
}

function ofFile(title: string, drivers: readonly Driver[], theory: Theory, ground: Ground): Section {
  const titles = [COVERAGE.driver, COVERAGE.measures, COVERAGE.ideas, COVERAGE.tests, COVERAGE.teams];
  const shares = [1.6, 1.3, 1.5, 1, 1.2];
  const aims = inFile(theory.elements, 'aim').map(labelOf);
  return {
    title,
    ...(aims.length > 0 && { intro: COVERAGE.towards(aims) }),
    tables: [
      {
        caption: COVERAGE.caption(title),
        columns: titles.map((each, n) => ({ title: each, share: shares[n] ?? 1 })),
        rows: drivers.map((driver) => rowOf(driver, ground)),
      },
    ],
    notes: [],
  };
}

function rowOf(driver: Driver, ground: Ground): Row {
  const { world } = ground.sources;
  const { key, level } = driver;
  const below = (world.down.get(key) ?? []).flatMap((child) => world.elements.get(child) ?? []);
  const ideas = below.filter((element): element is OfKind<'idea'> => element.kind === 'idea');
  const measures = [...(world.measures.get(key) ?? [])].flatMap((measure) => lineFor(measure));
  const head: Cell = [...lineFor(driver), ...line(levelWord(level), 'quiet')];
  const tests = ideas.flatMap((idea) => testsOf(idea, ideas.length > 1, ground));
  const cells = [
    measures.length > 0 ? measures : further(ground.measured.has(key), COVERAGE.noMeasure),
    ideas.length > 0 ? ideas.flatMap((idea) => lineFor(idea)) : further(ground.withIdea.has(key), COVERAGE.noIdea),
    tests.length > 0 ? tests : untested(driver, ideas, ground),
    teamsCell(driver, ground),
  ];
  if (!isOver(driver)) return { cells: [head, ...cells] };
  const { on, because } = driver.status ?? {};
  const why = line([COVERAGE.retired, on?.text, because].filter((part) => part).join(' · '), 'quiet');
  return { cells: [[...head, ...why], ...cells.map(withoutGaps)], tone: 'over' };
}

/** A driver that has none of its own: what is below may have. */
function further(isBelow: boolean, missing: string): Cell {
  return isBelow ? line(COVERAGE.below, 'quiet') : line(missing, 'gap');
}

function untested(driver: Driver, ideas: readonly Element[], { tested, withIdea }: Ground): Cell {
  if (tested.has(driver.key)) return line(COVERAGE.below, 'quiet');
  const isWaiting = ideas.some((idea) => !isOver(idea)) || withIdea.has(driver.key);
  return isWaiting ? line(COVERAGE.noTest, 'gap') : [];
}

function testsOf(idea: OfKind<'idea'>, isNamed: boolean, { sources }: Ground): Cell {
  const tests = sources.world.tests.get(idea.key) ?? [];
  if (tests.length === 0) return [];
  const finished = count(tests, ({ study, act }) => Boolean(study?.text || act?.decision));
  return line(COVERAGE.testCount(tests.length, finished), undefined, isNamed ? labelOf(idea) : undefined);
}

/** Who works on a driver: its teams, and aims of other files that serve it. */
function workOn(driver: Driver, { sources, teams }: Ground): Cell {
  const { world } = sources;
  const aims = (world.down.get(driver.key) ?? []).flatMap((key) => {
    const below = world.elements.get(key);
    return below?.kind === 'aim' ? lineFor(below, WORDS.aim) : [];
  });
  return [...(teams.get(driver.key) ?? []).flatMap((team) => lineFor(team)), ...aims];
}

function teamsCell(driver: Driver, ground: Ground): Cell {
  const found = workOn(driver, ground);
  const isServed = found.some(({ tone }) => tone !== 'over');
  if (isServed || driver.level !== 1 || !ground.askForTeams.has(driver.source.uri)) {
    if (found.length > 0) return found;
    return cell(meantBy(driver.owner, ground.sources), 'quiet');
  }
  return [...found, ...orGap([], COVERAGE.noTeam)];
}

function withoutGaps(lines: Cell): Cell {
  return lines.filter(({ tone }) => tone !== 'gap');
}

function figure(part: number, whole: number, label: string): KeyFigure {
  return { value: `${part} ${WORDS.of} ${whole}`, label, ...(part < whole && { tone: 'gap' as const }) };
}

function count<Value>(values: readonly Value[], is: (value: Value) => boolean): number {
  return values.filter(is).length;
}
