/** Rules about networks, teams and their partners: 10, 46, 47, 48 and 68. */

import { bare, nearestWord } from '@driver-diagrams/grammar/nearest';
import type { Driver, Element, Theory } from '../model/model.ts';
import { called, capital, fileName, list, named, quoted } from '../words/phrases.ts';
import { hasLooseEnds, isOver, mayHave, standing } from '../world/standing.ts';
import { addProperty, BLANK, instead, nameHere, tieTo, withinReach } from './fixes.ts';
import type { Context, RawProblem, Rule } from './rule.ts';

const LEVELS = ['full', 'participating', 'exploratory'];
/** A person who leads more things than this has more than most can carry. */
const MOST_LED = 2;

export const teamRules: Rule[] = [
  {
    id: 'team-not-tied',
    number: 10,
    severity: 'warning',
    onByDefault: true,
    needsWhole: true,
    title: 'A team that works on no driver of the network',
    explanation:
      'A network reaches its aim when each team works on one of the drivers that the network found. A team that is tied to none works on something else, however well.',
    howToFix:
      'Write an arrow to a driver behind the team’s title; in a team’s own file, let its aim point at a driver of the network.',
    source: 'Carnegie, MTE-Partnership; Martin & Gobstein 2015 (a cluster that ended)',
    bad: `primary driver Clinical "Improved clinical experiences"

team ClinicalCluster "Clinical Experiences RAC"
`,
    good: `primary driver Clinical "Improved clinical experiences"

team ClinicalCluster "Clinical Experiences RAC" -> Clinical
`,
    *check(context) {
      yield* untiedTeams(context);
      yield* untiedFile(context);
    },
  },
  {
    id: 'participation-invalid',
    number: 46,
    severity: 'error',
    onByDefault: true,
    title: 'A partner whose part is not clear',
    explanation:
      'A partner takes part in a team in one of three ways: a full partner does the work, a participating partner does part of it, an exploratory partner looks on and may join.',
    howToFix: 'Write ‘full partner’, ‘participating partner’ or ‘exploratory partner’.',
    source: 'Martin & Gobstein 2015',
    bad: `member Riverside "Riverside University"
team ClinicalCluster "Clinical Experiences RAC" {
  occasional partner Riverside
}
`,
    good: `member Riverside "Riverside University"
team ClinicalCluster "Clinical Experiences RAC" {
  exploratory partner Riverside
}
`,
    *check({ theory }) {
      for (const element of theory.elements) {
        if (element.kind !== 'team') continue;
        for (const { level, source } of element.participation) {
          if (LEVELS.includes(level)) continue;
          const meant = nearestWord(level, LEVELS);
          const said = level ? `A partner cannot be ${named(level)}.` : 'What kind of partner?';
          const written = element.source.properties.find(({ place }) => place.start === source.start);
          const words = meant === undefined ? LEVELS : [meant];
          yield {
            place: source,
            element: element.key,
            message: `${said} Choose full, participating or exploratory${meant ? ` (did you mean ‘${meant} partner’?)` : ', as in ‘full partner’'}.`,
            fixes: () => (written ? words.flatMap((word) => instead(written.wordPlace, `${word} partner`)) : []),
          };
        }
      }
    },
  },
  {
    id: 'driver-unowned',
    number: 47,
    severity: 'information',
    onByDefault: true,
    needsWhole: true,
    title: 'A driver of the network that nobody works on',
    explanation:
      'Teams form where people are keen, so some drivers get several and others none. A driver that nobody works on will not move.',
    howToFix: 'Ask who would take it up; or say why it waits, with ‘allow’.',
    source: 'Martin & Gobstein 2015 (work spread unevenly over the drivers)',
    bad: `network MTEP "Mathematics Teacher Education Partnership"
primary driver Clinical "Improved clinical experiences"
primary driver Recruitment "Students consider mathematics teaching"
team ClinicalCluster "Clinical Experiences RAC" -> Clinical
`,
    good: `network MTEP "Mathematics Teacher Education Partnership"
primary driver Clinical "Improved clinical experiences"
primary driver Recruitment "Students consider mathematics teaching"
team ClinicalCluster "Clinical Experiences RAC" -> Clinical
team RecruitmentCluster "Marketing to promote teaching" -> Recruitment
`,
    *check(context) {
      const { world } = context;
      // While no team is written anywhere, there is nothing to be uneven.
      if (
        standing(context, 'network').length === 0 ||
        world.teams.size === 0 ||
        hasLooseEnds(context, 'drives', 'works on')
      )
        return;
      for (const driver of standing(context, 'driver')) {
        if (driver.level !== 1 || isServed(driver, context)) continue;
        yield {
          place: driver.source.at,
          element: driver.key,
          message: `No team is working on ${called(driver)}. Who could take it up?`,
        };
      }
    },
  },
  {
    id: 'rac-no-lead',
    number: 48,
    severity: 'information',
    onByDefault: true,
    title: 'A team without a chair',
    explanation: 'A team moves when somebody calls the next meeting. Networks name a chair, or two, for each.',
    howToFix: 'Write ‘chair’ and the name inside its braces.',
    source: 'Carnegie, MTE-Partnership (each cluster designated a chair or co-chairs)',
    bad: `primary driver Clinical "Improved clinical experiences"
team ClinicalCluster "Clinical Experiences RAC" -> Clinical {
  status active
}
`,
    good: `primary driver Clinical "Improved clinical experiences"
team ClinicalCluster "Clinical Experiences RAC" -> Clinical {
  status active
  chair "A professor of education"
}
`,
    *check(context) {
      for (const team of standing(context, 'team')) {
        if (team.status?.value !== 'active' || team.chairs.length > 0 || mayHave(team, context, 'chair')) continue;
        yield {
          place: team.source.at,
          element: team.key,
          message: `Who leads ${called(team)}? Write ‘chair "…"’ inside its braces.`,
          fixes: () => addProperty(context, team, 'Add a chair', `chair ${BLANK}`),
        };
      }
    },
  },
  {
    id: 'leader-overload',
    number: 68,
    severity: 'hint',
    onByDefault: false,
    title: 'One person who leads many things',
    explanation:
      'Networks wear out the people who say yes. This check is off unless you turn it on, because a file may be public and people are named in it.',
    howToFix: 'Ask who could share the work.',
    source: 'Martin & Gobstein 2015 (leaders burn out)',
    bad: `team One "Clinical experiences" { chair "A. Teacher" }
team Two "Marketing" { chair "A. Teacher" }
driver measure Count "Mentors at work" { owner "A. Teacher" }
`,
    good: `team One "Clinical experiences" { chair "A. Teacher" }
team Two "Marketing" { chair "B. Teacher" }
driver measure Count "Mentors at work" { owner "A. Teacher" }
`,
    *check({ theory, world }) {
      const led = new Map<string, { name: string; what: Element[] }>();
      for (const each of world.theories.values()) {
        for (const element of each.elements) {
          for (const name of isOver(element) ? [] : leadersOf(element)) {
            const known = led.get(bare(name));
            if (known) known.what.push(element);
            else led.set(bare(name), { name, what: [element] });
          }
        }
      }
      for (const { name, what } of led.values()) {
        const own = what.findLast(({ source }) => source.uri === theory.uri);
        if (what.length <= MOST_LED || !own) continue;
        const shown = list(what.slice(0, 4).map(called), 'and');
        yield {
          place: own.source.at,
          element: own.key,
          message: `${quoted(name)} leads ${what.length} things: ${shown}. Who could share the work?`,
        };
      }
    },
  },
];

/** More drivers than this are not offered to a team that is tied to none. */
const MOST_OFFERED = 3;

/** Teams whose file does not serve the network's drivers, and that have no arrow themselves. A faulty arrow is told itself. */
function* untiedTeams(context: Context): Iterable<RawProblem> {
  const { theory, world } = context;
  const teams = standing(context, 'team');
  if (teams.length === 0 || servesOthers(theory, world.elements)) return;
  const tied = new Set(theory.links.filter(({ kind }) => kind === 'works on').map(({ from }) => from.to));
  const drivers = withinReach(context).filter((other): other is Driver => other.kind === 'driver' && !isOver(other));
  const isNamed = (driver: Driver) => Boolean(nameHere(context, driver));
  const ownerOf = ({ owner }: Driver) => (typeof owner === 'object' ? owner.to : undefined);
  let owned: Map<string | undefined, Driver[]> | undefined;
  let highest: Driver[] | undefined;
  /** What a team owns, and the highest drivers; worked out when the first team asks. */
  const choiceFor = (team: Element): Driver[] => {
    owned ??= Map.groupBy(drivers.filter(isNamed), ownerOf);
    highest ??= drivers
      .filter(isNamed)
      .sort((one, two) => one.level - two.level)
      .slice(0, MOST_OFFERED);
    return [...new Set([...(owned.get(team.key) ?? []), ...highest].slice(0, MOST_OFFERED))];
  };
  for (const team of teams) {
    if (tied.has(team.key) || world.misread.has(team.key) || drivers.length === 0) continue;
    yield {
      place: team.source.at,
      element: team.key,
      message: `${capital(called(team))} is not tied to a driver of the network. Write an arrow ‘->’ and the name of the driver that it works on behind its title.`,
      fixes: () => tieTo(context, team, choiceFor(team)),
    };
  }
}

/** A team's own file, with aims or drivers, that imports a network's file and leads to none of its drivers. */
function* untiedFile(context: Context): Iterable<RawProblem> {
  const { theory, world } = context;
  const aims = standing(context, 'aim');
  if (aims.length === 0 && standing(context, 'driver').length === 0) return;
  if (hasLooseEnds(context, 'drives', 'works on')) return;
  for (const { uri, source } of theory.imports) {
    const network = uri === theory.uri ? undefined : world.theories.get(uri ?? '');
    if (!network?.elements.some(({ kind }) => kind === 'network')) continue;
    const drivers = network.elements.filter((each): each is Driver => each.kind === 'driver' && !isOver(each));
    if (drivers.length === 0 || leadsInto(theory, network, world.elements)) continue;
    const aim = aims[0];
    const first = drivers.toSorted((one, two) => one.level - two.level).slice(0, 3);
    yield {
      place: source,
      message: `This file is not tied to a driver of the network in ${fileName(network.uri)}. Let its aim point at the driver that it serves: ‘-> ${(first[0] && nameHere(context, first[0])) ?? 'Name'}’ behind its title.`,
      fixes: () => (aim ? tieTo(context, aim, first) : []),
    };
  }
}

/** True when an arrow of one file leads to a driver or aim of another. */
function leadsInto(theory: Theory, other: Theory, elements: ReadonlyMap<string, Element>): boolean {
  return theory.links.some(({ kind, to }) => {
    const target = elements.get(to.to ?? '');
    return (kind === 'drives' || kind === 'works on') && target?.source.uri === other.uri && target.kind !== 'idea';
  });
}

/** True when an aim of this file points at a driver of another: its teams work on that driver. */
function servesOthers(theory: Theory, elements: ReadonlyMap<string, Element>): boolean {
  return theory.links.some(({ kind, from, to }) => {
    const target = elements.get(to.to ?? '');
    return kind === 'drives' && elements.get(from.to ?? '')?.kind === 'aim' && target?.source.uri !== theory.uri;
  });
}

/** True when a team that has not ended works on a driver or owns it, or an aim of another file serves it. */
function isServed(driver: Driver, { world }: Context): boolean {
  const isAtWork = (each: Element | undefined) => each !== undefined && !isOver(each);
  const owner = typeof driver.owner === 'object' ? world.elements.get(driver.owner.to ?? '') : undefined;
  if ((world.teams.get(driver.key) ?? []).some(isAtWork) || (owner?.kind === 'team' && isAtWork(owner))) return true;
  return (world.down.get(driver.key) ?? []).some((key) => {
    const below = world.elements.get(key);
    return below?.kind === 'aim' && isAtWork(below);
  });
}

/** The people who lead a statement's matter, as far as they are written. */
function leadersOf(element: Element): readonly string[] {
  switch (element.kind) {
    case 'team':
      return element.chairs;
    case 'network':
      return element.hub;
    case 'member':
      return element.lead === undefined ? [] : [element.lead];
    case 'measure':
      return typeof element.owner === 'string' ? [element.owner] : [];
    default:
      return [];
  }
}
