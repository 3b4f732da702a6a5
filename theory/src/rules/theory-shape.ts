/** Rules about the theory's shape: dead ends, one driver in two places, too few or too many of them. 28, 29, 30, 65 and 66. */
import type { Driver, Link } from '../model/model.ts';
import { called, capital } from '../words/phrases.ts';
import { alike } from '../world/alike.ts';
import { hasLooseEnds, isOver, mayHave, standing } from '../world/standing.ts';
import type { World } from '../world/world.ts';
import { insertHead, removeLine, replaceSpan } from './edits.ts';
import { addInside, addProperty, arrowText, BLANK, fixBy, nameHere } from './fixes.ts';
import { usesOf } from './names.ts';
import type { Context, Fix, Rule, TextEdit } from './rule.ts';

const FEWEST = 2;
const MOST = 6;

export const shapeRules: Rule[] = [
  {
    id: 'dead-end-driver',
    number: 28,
    severity: 'information',
    onByDefault: true,
    needsWhole: true,
    title: 'A driver that nothing moves yet',
    explanation:
      'The theory says that this driver matters, but not yet what anybody would change to move it. That is normal early on, so nobody is asked in a draft, nor while there is no change idea at all.',
    howToFix: 'Add a change idea, or a lower driver, that leads to it.',
    source: 'Healthcare Improvement Scotland (changes to all primary drivers)',
    bad: `aim Pass "85% of students pass by 2028"
primary driver Lessons "Lessons build on what students think" -> Pass
primary driver Help "Students get help in the week they stumble" -> Pass {
  change idea HelpHour "A help hour at lunch"
}
`,
    good: `aim Pass "85% of students pass by 2028"
primary driver Lessons "Lessons build on what students think" -> Pass {
  change idea Plans "Teachers plan one lesson a week together"
}
primary driver Help "Students get help in the week they stumble" -> Pass {
  change idea HelpHour "A help hour at lunch"
}
`,
    *check(context) {
      const { theory, world } = context;
      if (theory.header?.stage === 'draft' || hasLooseEnds(context, 'drives') || !hasIdeas(world)) return;
      for (const driver of standing(context, 'driver')) {
        if (world.down.has(driver.key) || world.misread.has(driver.key)) continue;
        yield {
          place: driver.source.at,
          element: driver.key,
          message: `Nothing yet says how you would move ${called(driver)}. Add a change idea inside its braces, or a driver that leads to it.`,
          fixes: () => addInside(context, driver, 'Add a change idea', `change idea ${BLANK}`),
        };
      }
    },
  },
  {
    id: 'duplicate-driver',
    number: 29,
    severity: 'information',
    onByDefault: true,
    title: 'One driver in two places',
    explanation:
      'A driver diagram is not a tree: one driver may move several others. Written once, with several arrows, it is measured once and worked on once.',
    howToFix: 'Keep one of the two, and give it the arrows of both.',
    source: 'IHI (drivers may feed several others)',
    bad: `primary driver Lessons "Lessons build on what students think"
primary driver Help "Students get help in the week they stumble"
secondary driver SeenWork "Teachers see student work every day" -> Lessons
secondary driver SeesWork "Teachers see students work every day" -> Help
`,
    good: `primary driver Lessons "Lessons build on what students think"
primary driver Help "Students get help in the week they stumble"
secondary driver SeenWork "Teachers see student work every day" -> Lessons -> Help
`,
    *check(context) {
      const drivers = standing(context, 'driver').filter(({ title }) => title !== undefined);
      for (const [second, first] of alike(drivers, ({ title }) => title ?? '')) {
        yield {
          place: second.source.at,
          element: second.key,
          message: `${capital(called(second))} looks like one driver in two places. One driver can feed several: keep one of the two, with the arrows of both.`,
          related: [{ place: first.source.at, message: 'This one looks the same' }],
          fixes: () => joined(context, first, second),
        };
      }
    },
  },
  {
    id: 'primary-driver-count',
    number: 30,
    severity: 'information',
    onByDefault: true,
    needsWhole: true,
    title: 'Very few, or very many, primary drivers',
    explanation:
      'One driver alone is rarely all that an aim needs, and more than six are hard to keep in mind. Most guides suggest two to five.',
    howToFix: 'Ask what else must change for the aim to be reached, or bring drivers together under one.',
    source: 'IHI (2 to 5); NSW Clinical Excellence Commission (2 to 5); Carnegie (3 to 5); ACR (4 to 6)',
    bad: `aim Pass "85% of students pass by 2028"
primary driver Help "Students get help in the week they stumble" -> Pass
`,
    good: `aim Pass "85% of students pass by 2028"
primary driver Help "Students get help in the week they stumble" -> Pass
primary driver Lessons "Lessons build on what students think" -> Pass
`,
    *check(context) {
      const { world } = context;
      const mayLack = hasLooseEnds(context, 'drives');
      for (const aim of standing(context, 'aim')) {
        const count = (world.down.get(aim.key) ?? []).filter((key) => {
          const driver = world.elements.get(key);
          return driver?.kind === 'driver' && driver.level === 1 && !isOver(driver);
        }).length;
        if (count === 0 || (count >= FEWEST && count <= MOST) || (count < FEWEST && mayLack)) continue;
        const what = count === 1 ? 'one primary driver leads' : `${count} primary drivers lead`;
        yield {
          place: aim.source.at,
          element: aim.key,
          message: `${count === 1 ? 'Only ' : ''}${what} to this aim. Most guides suggest 2 to 5 so the theory stays focused.`,
        };
      }
    },
  },
  {
    id: 'driver-without-definition',
    number: 65,
    severity: 'hint',
    onByDefault: false,
    title: 'A driver without a definition',
    explanation:
      'A title of a few words means different things to different people. A sentence says what is meant, and what is not.',
    howToFix: 'Write ‘definition’ and a sentence inside its braces.',
    source: 'Carnegie networks (definitions in detail)',
    bad: 'primary driver Mentors "Enough quality mentor teachers"\n',
    good: `primary driver Mentors "Enough quality mentor teachers" {
  definition "a trained mentor for every intern, in the intern's own subject"
}
`,
    *check(context) {
      for (const driver of standing(context, 'driver')) {
        if (driver.definition !== undefined || mayHave(driver, context, 'definition')) continue;
        yield {
          place: driver.source.at,
          element: driver.key,
          message: `What exactly is meant by ${called(driver)}? Write a ‘definition’ inside its braces.`,
          fixes: () => addProperty(context, driver, 'Add a definition', `definition ${BLANK}`),
        };
      }
    },
  },
  {
    id: 'single-child',
    number: 66,
    severity: 'hint',
    onByDefault: false,
    needsWhole: true,
    title: 'A driver with one driver below it',
    explanation: 'Where exactly one driver stands below another, the two often say the same thing twice.',
    howToFix: 'Make one driver of the two, or ask what else moves the upper one.',
    source: 'tidiness only',
    bad: `primary driver Help "Students get help in the week they stumble"
secondary driver Seen "Teachers see who stumbles" -> Help
`,
    good: `primary driver Help "Students get help in the week they stumble"
secondary driver Seen "Teachers see who stumbles" -> Help
secondary driver Time "There is time for help in the school day" -> Help
`,
    *check(context) {
      const { world } = context;
      for (const driver of standing(context, 'driver')) {
        const below = (world.down.get(driver.key) ?? []).flatMap((key) => world.elements.get(key) ?? []);
        const drivers = below.filter((each) => each.kind === 'driver' && !isOver(each));
        const only = drivers[0];
        if (drivers.length !== 1 || !only) continue;
        yield {
          place: driver.source.at,
          element: driver.key,
          message: `Only ${called(only)} stands below ${called(driver)}. Do the two say the same thing?`,
        };
      }
    },
  },
];

const withIdeas = new WeakMap<World, boolean>();

/** True where anybody has written a change idea: before, a driver without one lacks nothing that others have. */
function hasIdeas(world: World): boolean {
  const found = withIdeas.get(world) ?? [...world.elements.values()].some(({ kind }) => kind === 'idea');
  withIdeas.set(world, found);
  return found;
}

/**
 * Keeps the first of two drivers: it gets the arrows of the second, and what names the second names it. Only where the
 * second holds nothing that would be lost.
 */
function joined(context: Context, first: Driver, second: Driver): Fix[] {
  const { world } = context;
  const keep = first.name;
  if (keep === undefined || second.source.body || world.rings.length > 0) return [];
  const already = targetsOf(world.up.get(first.key) ?? NONE);
  const isKept = ({ to }: Link) => already.has(to.to) || to.to === first.key;
  const its = world.up.get(second.key) ?? [];
  const links = its.filter((link) => !isKept(link));
  if (its.some((link) => isKept(link) && saysMore(link))) return [];
  const arrows = links.map((link: Link) => arrowText(context, link));
  if (arrows.some((arrow) => arrow === undefined)) return [];
  return fixBy(context, first.source, `Keep ${called(first)} alone, with the arrows of both`, (text) => {
    const head = arrows.length === 0 ? [] : insertHead(text, first.source, arrows.join(' '));
    if (!head) return undefined;
    const named: TextEdit[] = [];
    for (const { reference } of usesOf(world, second.key)) {
      if (isWithin(reference.source, second.source)) continue;
      const user = world.theories.get(reference.source.uri);
      const name = user && nameHere({ ...context, theory: user }, first);
      if (name === undefined) return undefined;
      named.push(...replaceSpan(reference.source, name));
    }
    return [...head, ...named, ...removeLine(text, second.source)];
  });
}

const NONE: readonly Link[] = [];
const targets = new WeakMap<readonly Link[], ReadonlySet<string | undefined>>();

/** Keys of what links lead to; one driver with many arrows may have many that look like it. */
function targetsOf(links: readonly Link[]): ReadonlySet<string | undefined> {
  const found = targets.get(links) ?? new Set(links.map(({ to }) => to.to));
  targets.set(links, found);
  return found;
}

/** True for an arrow of which something is said that would go with it. */
function saysMore({ because, strength, confidence, citing }: Link): boolean {
  return because !== undefined || strength !== undefined || confidence !== undefined || citing.length > 0;
}

function isWithin(inner: { uri: string; start: number }, outer: { uri: string; start: number; end: number }): boolean {
  return inner.uri === outer.uri && outer.start <= inner.start && inner.start < outer.end;
}
