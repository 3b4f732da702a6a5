import type { Element, Link, Measure, Pdsa, Support, Team, Theory } from '../model/model.ts';
import { linkFault } from './kinds.ts';
import { misread } from './misread.ts';
import { findRings, type Ring } from './rings.ts';

/**
 * All theories that are checked together, with what the rules ask of them again and again. Built once in linear time, and
 * good for checking each of the files until one of them changes.
 */
export interface World {
  theories: ReadonlyMap<string, Theory>;
  /** Statements by key. */
  elements: ReadonlyMap<string, Element>;
  /** The statement's own sound arrows, leading upward. */
  up: ReadonlyMap<string, readonly Link[]>;
  /** Keys of what leads to the statement by sound arrows. */
  down: ReadonlyMap<string, readonly string[]>;
  /** The measures of a statement. */
  measures: ReadonlyMap<string, ReadonlySet<Measure>>;
  /** The PDSA cycles that test a change idea, by its key. */
  tests: ReadonlyMap<string, readonly Pdsa[]>;
  /** The teams that work on a driver, by its key. */
  teams: ReadonlyMap<string, readonly Team[]>;
  /** The supports of a strategy, by its key. */
  supports: ReadonlyMap<string, readonly Support[]>;
  /** Keys of the measures that measure something. */
  used: ReadonlySet<string>;
  /** Keys of statements with a measure on something below them. */
  measuredBelow: ReadonlySet<string>;
  /** Keys of statements whose arrows reach an aim. */
  reachesAim: ReadonlySet<string>;
  /**
   * Keys of statements with a faulty link or a mistake in their writing, and of all whose arrows lead to such a one. What
   * seems missing there is told by the fault itself.
   */
  doubtful: ReadonlySet<string>;
  /** The same for the links between statements and their measures; here nothing is passed on. */
  doubtfulMeasures: ReadonlySet<string>;
  /** Keys of the statements with a mistake in their own lines: what seems missing there may be that mistake. */
  misread: ReadonlySet<string>;
  /** Links that lead back to where they start, each ring once. */
  rings: readonly Ring[];
  /** Keys of the statements on a ring, each with the number of its ring. */
  onRing: ReadonlyMap<string, number>;
  /** Second and further statements of a name in their file, each with the first. */
  doubles: ReadonlyMap<string, Element>;
}

/** Joins theories into a world. A link's end in a file that is not among them counts as unknown ground, not as a mistake. */
export function buildWorld(theories: Iterable<Theory>): World {
  const files = new Map<string, Theory>();
  const elements = new Map<string, Element>();
  const doubles = new Map<string, Element>();
  for (const theory of theories) {
    files.set(theory.uri, theory);
    const first = new Map<string, Element>();
    for (const element of theory.elements) {
      elements.set(element.key, element);
      if (element.name === undefined) continue;
      const name = element.name.normalize('NFC');
      const known = first.get(name);
      if (known) doubles.set(element.key, known);
      else first.set(name, element);
    }
  }

  const up = new Map<string, Link[]>();
  const down = new Map<string, string[]>();
  const measures = new Map<string, Set<Measure>>();
  const tests = new Map<string, Pdsa[]>();
  const teams = new Map<string, Team[]>();
  const supports = new Map<string, Support[]>();
  const used = new Set<string>();
  const faulty = new Set<string>();
  const doubtfulMeasures = new Set<string>();
  const arrows: Link[] = [];
  for (const theory of files.values()) {
    for (const link of theory.links) {
      const from = link.from.to === undefined ? undefined : elements.get(link.from.to);
      const to = link.to.to === undefined ? undefined : elements.get(link.to.to);
      if (!from || !to || linkFault(link, from, to)) {
        for (const end of [from, to]) {
          if (!end) continue;
          if (link.kind === 'drives') faulty.add(end.key);
          if (link.kind === 'measures' || from?.kind === 'measure') doubtfulMeasures.add(end.key);
        }
      } else if (link.kind === 'drives' || link.kind === 'part of') {
        push(up, from.key, link);
        push(down, to.key, from.key);
        arrows.push(link);
      } else if (link.kind === 'measures' && from.kind === 'measure') {
        measures.set(to.key, (measures.get(to.key) ?? new Set()).add(from));
        used.add(from.key);
      } else if (link.kind === 'supports' && from.kind === 'support') {
        push(supports, to.key, from);
      } else if (link.kind === 'tests' && from.kind === 'pdsa') {
        push(tests, to.key, from);
      } else if (link.kind === 'works on' && from.kind === 'team') {
        push(teams, to.key, from);
      }
    }
  }
  const mistaken = misread(files.values(), elements);
  for (const key of mistaken) {
    faulty.add(key);
    doubtfulMeasures.add(key);
  }

  const parents = (key: string) => (up.get(key) ?? []).flatMap((link) => link.to.to ?? []);
  const children = (key: string) => down.get(key) ?? [];
  const { rings, onRing } = findRings(arrows, up);
  const aims = [...elements.values()].filter((element) => element.kind === 'aim').map((aim) => aim.key);
  return {
    theories: files,
    elements,
    up,
    down,
    measures,
    tests,
    teams,
    supports,
    used,
    measuredBelow: spread([...measures.keys(), ...doubtfulMeasures].flatMap(parents), parents),
    reachesAim: spread(aims, children),
    doubtful: spread([...faulty, ...onRing.keys()], children),
    doubtfulMeasures,
    misread: mistaken,
    rings,
    onRing,
    doubles,
  };
}

/** Everything that can be reached from the given keys, themselves included. */
function spread(starts: Iterable<string>, next: (key: string) => readonly string[]): Set<string> {
  const reached = new Set(starts);
  // A set visits what is added to it while it is walked.
  for (const key of reached) for (const further of next(key)) reached.add(further);
  return reached;
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
