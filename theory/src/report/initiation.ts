/**
 * Initiation: the five domains of the NIC Initiation Framework (Russell et al., 2015): what the network says of each, what
 * its files show, and what is missing. A file cannot show a culture; it can show what was written down for it.
 */

import { labelOf, type Pdsa } from '../model/index.ts';
import { wordFor } from '../model/sentences.ts';
import { isPredictedLate } from '../model/test-days.ts';
import { isOver } from '../world/standing.ts';
import { hasFigures } from './measure-figures.ts';
import { countShares, levelsOf, presentMembers } from './participation.ts';
import { cell, line, type OfKind, ofKind, orGap } from './parts.ts';
import type { Cell, ReportMaker, Row, Section, Sources } from './report.ts';
import { INITIATION } from './words.ts';

type Network = OfKind<'network'>;
type Domain = 'theory' | 'methods' | 'measurement' | 'leadership' | 'culture';

/** In the framework's order: the technical core, then leadership, then culture. */
const DOMAINS: readonly Domain[] = ['theory', 'methods', 'measurement', 'leadership', 'culture'];

/** One thing that files can show: how much of it there is, of how many. */
interface Sign {
  /** What is there, in words; nothing when it is not. */
  shows?: string | undefined;
  /** What to say when it is not, or not everywhere. */
  misses?: string | undefined;
}

export const initiation: ReportMaker = (sources) => {
  const networks = ofKind(sources.files, 'network');
  const signs = signsOf(sources, networks);
  const asked = networks.length > 0 ? networks : [undefined];
  return asked.map((network) => sectionOf(network, signs, networks.length > 1));
};

function sectionOf(network: Network | undefined, signs: Record<Domain, Sign[]>, isOneOfSeveral: boolean): Section {
  const heads = [INITIATION.domain, INITIATION.says, INITIATION.shows, INITIATION.misses];
  return {
    title: network ? labelOf(network) : INITIATION.noNetworkTitle,
    ...(network ? introOf(network) : { intro: INITIATION.noNetwork }),
    tables: [
      {
        caption: INITIATION.caption,
        columns: heads.map((title, n) => ({ title, share: [1, 1.5, 1.5, 1.5][n] ?? 1 })),
        rows: DOMAINS.map((domain) => rowOf(domain, network, signs[domain])),
      },
    ],
    notes: isOneOfSeveral ? [INITIATION.several] : [],
  };
}

function introOf({ form, since, convener }: Network): { intro?: string } {
  const parts = [
    form && wordFor(INITIATION.form, form),
    since && INITIATION.since(since.text),
    convener && INITIATION.convened(convener),
  ];
  const intro = parts.filter((part) => part).join(' ');
  return intro === '' ? {} : { intro };
}

function rowOf(domain: Domain, network: Network | undefined, signs: readonly Sign[]): Row {
  const said = network?.domains.filter((each) => each.domain === domain) ?? [];
  const words: Cell = said.flatMap(({ text, status }) => line(text ?? status, undefined, text ? status : undefined));
  const missing = signs.flatMap(({ misses }) => line(misses, 'gap'));
  const unsaid = network && said.length === 0 ? line(INITIATION.unsaid(domain), 'gap') : [];
  return {
    cells: [
      [...line(INITIATION.domains[domain].title), ...line(INITIATION.domains[domain].about, 'quiet')],
      words.length > 0 ? words : cell(INITIATION.nothing, 'quiet'),
      orGap(
        signs.flatMap(({ shows }) => line(shows)),
        INITIATION.nothing,
      ),
      [...unsaid, ...missing],
    ],
  };
}

/** What all files together show for each domain. */
function signsOf(sources: Sources, networks: readonly Network[]): Record<Domain, Sign[]> {
  const { files, world } = sources;
  const aims = ofKind(files, 'aim').filter((aim) => !isOver(aim));
  const drivers = ofKind(files, 'driver').filter((driver) => !isOver(driver));
  const primary = drivers.filter(({ level }) => level === 1);
  const ideas = ofKind(files, 'idea').filter((idea) => !isOver(idea));
  const tests = ofKind(files, 'pdsa');
  const measures = ofKind(files, 'measure');
  const members = presentMembers(sources);
  const teams = ofKind(files, 'team');
  const running = teams.filter((team) => !isOver(team));
  const revisions = ofKind(files, 'revision');
  const drives = files.flatMap(({ theory }) => theory.links.filter(({ kind }) => kind === 'drives'));
  const problems = networks.some(({ problem }) => problem) || aims.some(({ problem }) => problem);
  const studied = tests.filter(({ study, act }) => study?.text || act?.decision);
  const followed = measures.filter((measure) => hasFigures(measure, sources));
  const shares = countShares(members, teams, levelsOf(teams, sources));
  const { signs } = INITIATION;
  const measured = primary.filter(({ key }) => world.measures.has(key));
  return {
    theory: [
      sign(problems, signs.problem),
      sign(aims.length > 0, { shows: signs.aims.shows(aims.length), misses: signs.aims.misses }),
      part(aims.filter(({ by, key }) => by?.end || hasDatedTarget(key, sources)).length, aims.length, signs.deadlines),
      sign(primary.length > 0, {
        shows: signs.drivers.shows(primary.length, drivers.length),
        misses: signs.drivers.misses,
      }),
      part(drives.filter(({ because, citing }) => because || citing.length > 0).length, drives.length, signs.reasons),
      sign(revisions.length > 0, { shows: signs.revisions.shows(revisions.length), misses: signs.revisions.misses }),
    ],
    methods: [
      sign(ideas.length > 0, { shows: signs.ideas.shows(ideas.length), misses: signs.ideas.misses }),
      sign(tests.length > 0, { shows: signs.tests.shows(tests.length, studied.length), misses: signs.tests.misses }),
      ...predictionSigns(tests),
    ],
    measurement: [
      sign(
        measures.some(({ common }) => common),
        {
          shows: signs.common.shows(measures.filter(({ common }) => common).length),
          misses: signs.common.misses,
        },
      ),
      part(measured.length, primary.length, signs.measured),
      part(measures.filter(({ baseline }) => baseline).length, measures.length, signs.baselines),
      part(followed.length, measures.length, signs.followed),
    ],
    leadership: [
      sign(
        networks.some(({ convener, hub }) => convener || hub.length > 0),
        signs.hub,
      ),
      sign(running.length > 0, { shows: signs.teams.shows(running.length), misses: signs.teams.misses }),
      part(running.filter(({ chairs }) => chairs.length > 0).length, running.length, signs.chairs),
      sign(members.length > 0, { shows: signs.members.shows(members.length), misses: signs.members.misses }),
      part(teams.length > 0 ? shares.inOne : 0, shares.members, signs.participation),
    ],
    culture: [
      sign(
        aims.some(({ vision }) => vision),
        signs.vision,
      ),
      sign(
        networks.some(({ form }) => form === 'execution'),
        signs.together,
      ),
    ],
  };
}

function sign(isThere: boolean, { shows, misses }: { shows: string; misses: string }): Sign {
  return isThere ? { shows } : { misses };
}

/** Something that each of several should have. Where there are none of them, that is said elsewhere. */
function part(
  count: number,
  whole: number,
  { shows, misses }: { shows: (count: number, whole: number) => string; misses: (count: number) => string },
): Sign {
  if (whole === 0) return {};
  return {
    ...(count > 0 && { shows: shows(count, whole) }),
    ...(count < whole && { misses: misses(whole - count) }),
  };
}

/** A prediction counts where it may have been written before its test; one that the text itself dates later does not. */
function predictionSigns(tests: readonly Pdsa[]): Sign[] {
  const { predictions, late } = INITIATION.signs;
  const predicted = tests.filter(({ predict }) => predict?.text);
  const inTime = predicted.filter((test) => !isPredictedLate(test));
  const [lateCount, without] = [predicted.length - inTime.length, tests.length - predicted.length];
  return [
    {
      ...(inTime.length > 0 && { shows: predictions.shows(inTime.length, tests.length) }),
      ...(without > 0 && { misses: predictions.misses(without) }),
    },
    { ...(lateCount > 0 && { misses: late(lateCount) }) },
  ];
}

function hasDatedTarget(key: string, { world }: Sources): boolean {
  return [...(world.measures.get(key) ?? [])].some(({ targets }) => targets.some(({ date }) => date?.end));
}
