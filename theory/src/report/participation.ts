/** Participation: which member takes part in which team, how far, and the shares of members in one, several or no team. */

import { type DateSpan, labelOf } from '../model/index.ts';
import { capital } from '../model/sentences.ts';
import { isOver } from '../world/standing.ts';
import type { World } from '../world/world.ts';
import { cell, labels, line, type OfKind, ofKind, orGap, reach, shareOf } from './parts.ts';
import type { Cell, ReportMaker, Row, Section, Sources, Table } from './report.ts';
import { PARTICIPATION } from './words.ts';

type Team = OfKind<'team'>;
type Member = OfKind<'member'>;

/** The closest first. What is no level counts as the loosest. */
const LEVELS = ['full', 'participating', 'exploratory'];
/** Levels with work of their own; an exploratory partner looks on. */
const AT_WORK: readonly string[] = LEVELS.slice(0, 2);

/** Levels by team and member, both by key; the closest where a member is named twice. */
type Levels = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** How many members take part in how many of the teams that have not ended. */
interface Shares {
  members: number;
  inOne: number;
  /** Of those in at least one. */
  inSeveral: number;
  inNone: number;
}

export const participation: ReportMaker = (sources) => {
  const { files } = sources;
  const teams = ofKind(files, 'team');
  const members = presentMembers(sources);
  const gone = ofKind(files, 'member').filter(({ left }) => hasLeft(left, sources.today));
  const levels = levelsOf(teams, sources);
  const names = labels([...teams, ...members, ...gone], sources);
  const matrix: Section = {
    title: PARTICIPATION.matrix,
    intro: PARTICIPATION.levels,
    tables: teams.length > 0 && members.length > 0 ? matrixOf(members, teams, levels, names) : [],
    notes: [
      ...(members.length + gone.length === 0 ? [PARTICIPATION.noMember] : []),
      ...gone.map(({ key, left }) => PARTICIPATION.hasLeft(names.get(key) ?? '', left?.text ?? '')),
      ...(teams.length === 0 ? [PARTICIPATION.noTeam] : []),
      ...strangers(teams, sources).map((name) => PARTICIPATION.stranger(name)),
    ],
  };
  const sections = [...sharesOf(members, teams, levels), matrix];
  if (teams.length > 0) sections.push(teamsSection(teams, levels, names, sources));
  return sections;
};

/**
 * Counts members by the teams that they take part in, as the MTE-Partnership reports it (Martin & Gobstein 2015). Teams that
 * have ended do not count.
 */
export function countShares(
  members: readonly Member[],
  teams: readonly Team[],
  levels: Levels,
  counting: readonly string[] = LEVELS,
): Shares {
  const running = teams.filter((team) => !isOver(team));
  const counts = members.map(
    ({ key }) => running.filter((team) => counting.includes(levels.get(team.key)?.get(key) ?? '')).length,
  );
  const inOne = counts.filter((count) => count > 0).length;
  return {
    members: members.length,
    inOne,
    inSeveral: counts.filter((count) => count > 1).length,
    inNone: members.length - inOne,
  };
}

/** Members of the network that have not left. What a member is made of takes part for it, and is no further member. */
export function presentMembers({ files, world, today }: Sources): Member[] {
  return ofKind(files, 'member').filter(({ key, left }) => !hasLeft(left, today) && !isPart(key, world));
}

/** True where somebody has left before a day; one who leaves that day is still there. */
function hasLeft(left: DateSpan | undefined, today: string): boolean {
  return left?.end !== undefined && left.end < today;
}

function isPart(member: string, { up }: World): boolean {
  return (up.get(member) ?? []).some(({ kind }) => kind === 'part of');
}

/** Who takes part where today, by key. A word that is no level is told by a check; here it counts as looking on. */
export function levelsOf(teams: readonly Team[], { world, today }: Sources): Levels {
  const wholes = (member: string) =>
    reach([member], (key) => (world.up.get(key) ?? []).flatMap(({ to }) => to.to ?? []));
  return new Map(
    teams.map(({ key, participation }) => {
      const found = new Map<string, string>();
      for (const { level, member, left } of participation) {
        if (member.to === undefined || hasLeft(left, today)) continue;
        const rank = LEVELS.indexOf(level);
        for (const whole of wholes(member.to)) {
          const known = LEVELS.indexOf(found.get(whole) ?? '');
          const best = Math.min(rank < 0 ? LEVELS.length - 1 : rank, known < 0 ? LEVELS.length - 1 : known);
          found.set(whole, LEVELS[best] ?? level);
        }
      }
      return [key, found];
    }),
  );
}

function sharesOf(members: readonly Member[], teams: readonly Team[], levels: Levels): Section[] {
  if (members.length === 0 || teams.length === 0) return [];
  const any = countShares(members, teams, levels);
  const atWork = countShares(members, teams, levels, AT_WORK);
  const row = (title: string, value: (shares: Shares) => string): Row => ({
    cells: [cell(title), cell(value(any)), cell(value(atWork))],
  });
  const table: Table = {
    caption: PARTICIPATION.sharesCaption,
    columns: [
      { title: PARTICIPATION.members, share: 2 },
      { title: PARTICIPATION.anyLevel, isNumber: true },
      { title: PARTICIPATION.atWork, isNumber: true },
    ],
    rows: [
      row(PARTICIPATION.inOne, ({ inOne, members }) => shareOf(inOne, members)),
      row(PARTICIPATION.inSeveral, ({ inSeveral, inOne }) => shareOf(inSeveral, inOne)),
      row(PARTICIPATION.inNone, ({ inNone, members }) => shareOf(inNone, members)),
    ],
  };
  const hasEnded = teams.some(isOver);
  return [{ title: PARTICIPATION.shares, tables: [table], notes: hasEnded ? [PARTICIPATION.ended] : [] }];
}

/** Members down, teams across; many teams make several tables, so that each fits on a page. */
function matrixOf(
  members: readonly Member[],
  teams: readonly Team[],
  levels: Levels,
  names: ReadonlyMap<string, string>,
): Table[] {
  const running = teams.filter((team) => !isOver(team));
  const MOST = 7;
  const parts = Array.from({ length: Math.ceil(teams.length / MOST) }, (_, n) => teams.slice(n * MOST, (n + 1) * MOST));
  return parts.map((part, n) => ({
    caption: parts.length > 1 ? PARTICIPATION.matrixPart(n + 1, parts.length) : PARTICIPATION.matrixCaption,
    columns: [
      { title: PARTICIPATION.member, share: 2 },
      ...part.map((team) => ({
        title: isOver(team) ? PARTICIPATION.over(names.get(team.key) ?? '') : (names.get(team.key) ?? ''),
      })),
    ],
    rows: members.map(({ key }) => ({
      cells: [
        [
          ...line(names.get(key)),
          ...(running.some((team) => levels.get(team.key)?.has(key)) ? [] : line(PARTICIPATION.inNoTeam, 'gap')),
        ],
        ...part.map((team) => cell(levels.get(team.key)?.get(key), isOver(team) ? 'over' : undefined)),
      ],
    })),
  }));
}

function teamsSection(
  teams: readonly Team[],
  levels: Levels,
  names: ReadonlyMap<string, string>,
  { world, files }: Sources,
): Section {
  const isAsked = ofKind(files, 'member').length > 0;
  const drivers = new Map<string, string[]>();
  for (const theory of world.theories.values()) {
    for (const { kind, from, to } of theory.links) {
      const driver = world.elements.get(to.to ?? '');
      if (kind !== 'works on' || from.to === undefined || !driver) continue;
      drivers.set(from.to, [...(drivers.get(from.to) ?? []), labelOf(driver)]);
    }
  }
  const rows = teams.map((team): Row => {
    const partners = [...(levels.get(team.key)?.values() ?? [])];
    const ended = isOver(team);
    const { value, on, because } = team.status ?? {};
    const missing = (words: string): Cell => (ended ? [] : cell(words, 'gap'));
    const chairs = team.chairs.flatMap((chair) => line(chair));
    return {
      cells: [
        cell(names.get(team.key)),
        [...line([value, on?.text].filter((part) => part).join(', ')), ...line(because, 'quiet')],
        chairs.length > 0 ? chairs : value === 'active' ? missing(PARTICIPATION.noChair) : [],
        orGap(
          (drivers.get(team.key) ?? []).flatMap((driver) => line(driver)),
          '',
        ),
        ...LEVELS.map((level) => cell(countText(partners.filter((each) => each === level).length, isAsked))),
      ],
      ...(ended && { tone: 'over' as const }),
    };
  });
  const heads = [PARTICIPATION.team, PARTICIPATION.status, PARTICIPATION.chairs, PARTICIPATION.worksOn];
  const shares = [1.6, 1.6, 1.2, 1.6];
  return {
    title: PARTICIPATION.teams,
    tables: [
      {
        caption: PARTICIPATION.teamsCaption,
        columns: [
          ...heads.map((title, n) => ({ title, share: shares[n] ?? 1 })),
          ...LEVELS.map((level) => ({ title: capital(level), isNumber: true, share: 1.1 })),
        ],
        rows,
      },
    ],
    notes: [],
  };
}

function countText(count: number, isAsked: boolean): string | undefined {
  return isAsked || count > 0 ? String(count) : undefined;
}

/** Partners that no member statement stands for, once each. */
function strangers(teams: readonly Team[], { world }: Sources): string[] {
  const names = teams.flatMap((team) =>
    team.participation.filter(({ member }) => !world.elements.has(member.to ?? '')).map(({ member }) => member.text),
  );
  return [...new Set(names)].filter((name) => name !== '');
}
