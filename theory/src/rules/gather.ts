/**
 * One cause, one problem: what several checks found for one reason is told once, at the theory, with a link to each place. What
 * the author allowed is taken out before, and what a user has set a level for is told at that level, each for itself.
 */

import { GATHERED } from '../model/gathered.ts';
import type { Place, Theory } from '../model/model.ts';
import { called, list } from '../words/phrases.ts';
import { withinReach } from './fixes.ts';
import { type Context, type Finding, type Fix, RANK, type RawProblem, type Rule } from './rule.ts';

/** Problems that are told as one. */
interface Gathering {
  /** The checks whose problems they are. */
  of: readonly string[];
  /** The check that tells them; without it, that of the first of them. */
  as?: string;
  /** Fewer are told each for itself. */
  least: number;
  /** When it holds, apart from always. */
  applies?(context: Context): boolean;
  message(names: string, found: readonly Finding[], context: Context): string;
  fixes?(found: readonly Finding[], context: Context): Fix[];
}

const MANY = 3;
/** A message names these many statements at most; its links lead to all. */
const MOST_NAMED = 8;

/** In their order: what one has gathered, the next does not see. Problems of the checks in `GATHERED` stay as hints, others do not stay. */
const GATHERINGS: readonly Gathering[] = [
  {
    of: ['orphan-driver'],
    as: 'theory-no-aim',
    least: 1,
    applies: (context) => !withinReach(context).some(({ kind }) => kind === 'aim'),
    message: (names, { length }) =>
      `This theory has no aim, so its ${length === 1 ? 'driver leads' : 'drivers lead'} nowhere: ${names}. Write what is to be better, how much and by when, for example ‘aim Goal "By June 2028, 80% of our students pass"’, and an arrow ‘-> Goal’ behind the title of each primary driver.`,
  },
  {
    of: ['orphan-driver'],
    as: 'theory-no-arrows',
    least: 2,
    applies: ({ theory, world }) =>
      theory.elements.every(({ kind, key }) => kind !== 'driver' || !world.reachesAim.has(key)),
    message: (names) =>
      `No driver leads to an aim yet: ${names}. Write an arrow ‘->’ and the name of what it moves behind the title of each.`,
    fixes: allTied,
  },
  {
    of: ['primary-driver-unmeasured', 'secondary-driver-unmeasured'],
    as: 'drivers-unmeasured',
    least: MANY,
    message: (names, found, { world }) => {
      const own = found.some(({ element }) => element !== undefined && world.measuredBelow.has(element));
      return `${found.length} drivers have no measure${own ? ' of their own' : ''} yet: ${names}. Without one nobody can tell whether a driver is moving. Add a ‘driver measure’ inside the braces of each.`;
    },
  },
  {
    of: ['dead-end-driver'],
    as: 'drivers-without-ideas',
    least: MANY,
    message: (names, { length }) =>
      `Nothing yet says how you would move ${length} drivers: ${names}. Add a change idea inside the braces of each, or a driver that leads to it.`,
  },
  {
    of: ['level-skip'],
    least: MANY,
    message: (names, { length }) =>
      `${length} statements lead straight to the aim, past the primary drivers: ${names}. What does each change in the system? Write the primary driver between.`,
  },
  {
    of: ['measure-no-definition'],
    least: MANY,
    message: (names, { length }) =>
      `Two people could count ${length} measures differently: ${names}. Write a ‘definition’ inside the braces of each: what is counted, when and by whom.`,
  },
  {
    of: ['rate-without-denominator'],
    least: MANY,
    message: (names, { length }) =>
      `Of whom, or of what, are the shares of ${length} measures? ${names}. Write a ‘denominator’ for each, or a ‘definition’ that says so.`,
  },
  {
    of: ['baseline-missing'],
    least: MANY,
    message: (names, { length }) =>
      `Where did you start? ${length} measures have a target and no ‘baseline’: ${names}. Add its figure and date to each.`,
  },
  {
    of: ['aim-deadline-passed'],
    least: MANY,
    message: (names, { length }) =>
      `The time of ${length} aims is over: ${names}. What happened? Add a ‘result’ to the measure of each, a ‘status’ such as achieved or missed, or the ‘next’ aim.`,
  },
];

/** What the check hands over. */
interface Telling {
  /** True for a check whose level the user has set: its problems stay as they are. */
  isSet(rule: string): boolean;
  /** A problem of the check that tells several as one; nothing where that is off. */
  tell(rule: string, raw: RawProblem): Finding | undefined;
  silences(problem: Finding): boolean;
}

/** Tells what has one cause once. */
export function gathered(
  problems: readonly Finding[],
  context: Context,
  { isSet, tell, silences }: Telling,
): Finding[] {
  let rest = [...problems];
  for (const { of, as, least, applies, message, fixes } of GATHERINGS) {
    const found = rest
      .filter(({ rule, gathered: already }) => !already && of.includes(rule) && !isSet(rule))
      .sort((one, two) => one.place.start - two.place.start);
    if (found.length < least || applies?.(context) === false) continue;
    const raw: RawProblem = {
      ...standOf(context.theory, found),
      message: message(namesOf(found, context), found, context),
      related: found.map((each) => ({ place: each.place, message: nameOf(each, context) })),
      ...(fixes && { fixes: () => fixes(found, context) }),
    };
    const all = as === undefined ? asGravest(found, raw) : tell(as, raw);
    if (!all) continue;
    const members = new Set(found);
    const isKept = of.some((rule) => GATHERED.includes(rule));
    rest = rest.flatMap((each): Finding[] => {
      if (!members.has(each)) return [each];
      return isKept ? [Object.assign(each, { severity: 'hint', gathered: 'each' } as const)] : [];
    });
    const told: Finding = { ...all, gathered: 'all' };
    if (!silences(told)) rest.push(told);
  }
  return rest;
}

/** Where what holds for the whole theory is told: at its header, else at its first aim, else where the first was found. */
function standOf({ header, elements }: Theory, [first]: readonly Finding[]): { place: Place; element?: string } {
  if (header) return { place: header.source.at };
  const aim = elements.find(({ kind }) => kind === 'aim');
  if (aim) return { place: aim.source.at, element: aim.key };
  const { place, element } = first as Finding;
  return { place, ...(element !== undefined && { element }) };
}

function asGravest(found: readonly Finding[], raw: RawProblem): Finding {
  const gravest = found.reduce((one, two) => (RANK[two.severity] < RANK[one.severity] ? two : one));
  return { ...raw, rule: gravest.rule, severity: gravest.severity };
}

function nameOf({ element }: Finding, { world }: Context): string {
  const found = world.elements.get(element ?? '');
  return found ? called(found) : 'here';
}

function namesOf(found: readonly Finding[], context: Context): string {
  const names = found.map((each) => nameOf(each, context));
  if (names.length <= MOST_NAMED) return list(names);
  return list([...names.slice(0, MOST_NAMED - 1), `${names.length - MOST_NAMED + 1} more`]);
}

/** One fix that ties all of them; only where each would be tied to the same aim first. */
function allTied(found: readonly Finding[]): Fix[] {
  const first = found.flatMap(({ fixes }) => fixes?.()[0] ?? []);
  const title = first[0]?.title;
  if (title === undefined || first.length < found.length || first.some((each) => each.title !== title)) return [];
  return [{ title: title.replace('Link it', 'Link each of them'), edits: first.flatMap(({ edits }) => edits) }];
}

const CHECK = { onByDefault: true, needsWhole: true, check: () => [] } as const;

/** The checks under whose names several are told as one. What they tell is gathered last, once it is known what is allowed. */
export const gatherRules: Rule[] = [
  {
    ...CHECK,
    id: 'drivers-unmeasured',
    number: 2,
    severity: 'warning',
    drafts: 'information',
    title: 'Several drivers without a measure',
    explanation:
      'Early on most drivers have no measure, and one question is enough for all of them. From three on it is asked once, at the theory, with a link to each driver; each driver keeps a hint of its own, with its fix, where it stands.',
    howToFix: 'Start with the driver that you will work on first: put a driver measure inside its braces.',
    source: 'IHI (establish a way to measure each driver); CMS HCIA',
    bad: `aim Pass "85% of students pass by 2028"
primary driver Help "Students get help in the week they stumble" -> Pass
primary driver Lessons "Lessons build on what students think" -> Pass
primary driver Homes "Families know what is learned" -> Pass
`,
    good: `aim Pass "85% of students pass by 2028"
primary driver Help "Students get help in the week they stumble" -> Pass {
  driver measure DaysToHelp "Days from a failed task to help"
}
primary driver Lessons "Lessons build on what students think" -> Pass
primary driver Homes "Families know what is learned" -> Pass
`,
  },
  {
    ...CHECK,
    id: 'theory-no-aim',
    number: 8,
    severity: 'warning',
    drafts: 'information',
    title: 'Drivers, and no aim',
    explanation:
      'Drivers are what moves an aim. While neither the file nor one that it imports has an aim, no driver can lead anywhere, and that is told once.',
    howToFix: 'Write the aim, and an arrow to it behind the title of each primary driver.',
    source: 'IHI; NHS Lothian',
    bad: `primary driver Help "Students get help in the week they stumble"
primary driver Lessons "Lessons build on what students think"
`,
    good: `aim Pass "85% of students pass by 2028"
primary driver Help "Students get help in the week they stumble" -> Pass
primary driver Lessons "Lessons build on what students think" -> Pass
`,
  },
  {
    ...CHECK,
    id: 'theory-no-arrows',
    number: 8,
    severity: 'warning',
    drafts: 'information',
    title: 'No driver leads to an aim',
    explanation:
      'The arrows are the theory: they say what should move what. While none of several drivers leads to an aim, that is told once.',
    howToFix: 'Write an arrow ‘->’ and the name of what it moves behind the title of each driver.',
    source: 'IHI; NHS Lothian',
    bad: `aim Pass "85% of students pass by 2028"
primary driver Help "Students get help in the week they stumble"
primary driver Lessons "Lessons build on what students think"
`,
    good: `aim Pass "85% of students pass by 2028"
primary driver Help "Students get help in the week they stumble" -> Pass
primary driver Lessons "Lessons build on what students think" -> Pass
`,
  },
  {
    ...CHECK,
    id: 'drivers-without-ideas',
    number: 28,
    severity: 'information',
    title: 'Several drivers that nothing moves yet',
    explanation:
      'From three on, drivers that nobody has an idea for are told once, at the theory, with a link to each; each keeps a hint of its own where it stands.',
    howToFix: 'Add change ideas for the driver that you will work on first.',
    source: 'Healthcare Improvement Scotland (changes to all primary drivers)',
    bad: `aim Pass "85% of students pass by 2028"
primary driver Help "Students get help in the week they stumble" -> Pass
primary driver Lessons "Lessons build on what students think" -> Pass
primary driver Homes "Families know what is learned" -> Pass
primary driver Tasks "Tasks ask for thinking" -> Pass {
  change idea ExitTask "One exit task at the end of each lesson"
}
`,
    good: `aim Pass "85% of students pass by 2028"
primary driver Tasks "Tasks ask for thinking" -> Pass {
  change idea ExitTask "One exit task at the end of each lesson"
}
primary driver Help "Students get help in the week they stumble" -> Pass {
  change idea HelpHour "A help hour at lunch"
}
`,
  },
];
