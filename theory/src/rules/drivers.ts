/** Rules about drivers: 2, 8 and 63. */
import type { Driver, Element } from '../model/model.ts';
import { called, capital } from '../words/phrases.ts';
import { isOver, standing } from '../world/standing.ts';
import { addInside, measureStub, nearest, tieTo } from './fixes.ts';
import type { Context, RawProblem, Rule } from './rule.ts';

export const driverRules: Rule[] = [
  {
    id: 'primary-driver-unmeasured',
    number: 2,
    severity: 'warning',
    drafts: 'information',
    atLeast: 'information',
    onByDefault: true,
    needsWhole: true,
    title: 'A primary driver without a measure',
    explanation:
      'A primary driver is a claim about what moves the aim. Without a measure of its own, or at least one on something below it, nobody can tell whether it moves, and so whether the claim holds.',
    howToFix: 'Put a driver measure inside its braces, or name one there with ‘measured by’.',
    source: 'IHI (establish a way to measure it); CMS HCIA; Martin & Gobstein 2015',
    bad: 'aim Pass "85% of students pass by 2028"\n\nprimary driver Help "Students get help in the week they stumble" -> Pass\n',
    good: `aim Pass "85% of students pass by 2028"

primary driver Help "Students get help in the week they stumble" -> Pass {
  driver measure DaysToHelp "Days from a failed task to help"
}
`,
    *check(context) {
      for (const driver of standing(context, 'driver')) {
        if (driver.level === 1) yield* unmeasured(driver, context, 'warning');
      }
    },
  },
  {
    id: 'secondary-driver-unmeasured',
    number: 63,
    severity: 'information',
    atLeast: 'information',
    onByDefault: true,
    needsWhole: true,
    title: 'A secondary or later driver without a measure',
    explanation:
      'Each driver is something you believe you can move. A measure on it, or on a change idea below it, shows whether the work arrives there before it can show in the aim.',
    howToFix: 'Put a driver or process measure inside its braces, or name one there with ‘measured by’.',
    source: 'IHI (each driver)',
    bad: `primary driver Help "Students get help in the week they stumble"
secondary driver SeenWork "Teachers see student work every day" -> Help
`,
    good: `primary driver Help "Students get help in the week they stumble"
secondary driver SeenWork "Teachers see student work every day" -> Help {
  process measure Collected "Lessons from which student work was collected"
}
`,
    *check(context) {
      for (const driver of standing(context, 'driver')) {
        if (driver.level > 1) yield* unmeasured(driver, context, 'information');
      }
    },
  },
  {
    id: 'orphan-driver',
    number: 8,
    severity: 'warning',
    drafts: 'information',
    onByDefault: true,
    needsWhole: true,
    title: 'A driver that leads to no aim',
    explanation:
      'A driver stands in the diagram because it moves the aim. One whose arrows reach no aim is not part of the theory yet. Where several such drivers hang together, the one that misses its arrow is told.',
    howToFix: 'Write an arrow ‘->’ and the name of the aim or driver that it moves behind its title.',
    source: 'IHI; NHS Lothian',
    bad: 'aim Pass "85% of students pass by 2028"\n\nprimary driver Help "Students get help in the week they stumble"\n',
    good: 'aim Pass "85% of students pass by 2028"\n\nprimary driver Help "Students get help in the week they stumble" -> Pass\n',
    *check(context) {
      for (const driver of standing(context, 'driver')) {
        if (!leadsNowhere(driver, context)) continue;
        const hasAim = context.theory.elements.some((element) => element.kind === 'aim');
        const advice = hasAim
          ? 'Write an arrow ‘->’ and the name of what it moves behind its title.'
          : 'Write an aim, and an arrow ‘->’ with the name of that aim behind the title of the driver.';
        const fixes = () => tieTo(context, driver, whatItMayMove(driver, context));
        yield {
          ...about(driver, `${capital(called(driver))} does not lead to any aim. ${advice}`),
          fixes,
        };
      }
    },
  },
];

function* unmeasured(driver: Driver, context: Context, severity: 'warning' | 'information'): Iterable<RawProblem> {
  const { world } = context;
  if (world.measures.has(driver.key) || world.doubtfulMeasures.has(driver.key)) return;
  const fixes = () => addInside(context, driver, 'Add a driver measure', ...measureStub('driver'));
  if (world.measuredBelow.has(driver.key)) {
    const message = `${capital(called(driver))} has no measure of its own; only what leads to it is measured. Add a driver measure inside its braces, so that you can see whether it is moving.`;
    yield { ...about(driver, message), severity: 'information', fixes };
  } else {
    const message = `No measure tells you whether ${called(driver)} is moving. Add one inside its braces, for example ‘driver measure "What you will count"’.`;
    yield { ...about(driver, message), severity, fixes };
  }
}

/**
 * True when a driver reaches no aim, and itself lacks the arrow: not when a faulty link already tells why, and not when the
 * driver only leads to another that is told.
 */
function leadsNowhere(driver: Driver, { world }: Context): boolean {
  if (world.reachesAim.has(driver.key) || world.doubtful.has(driver.key)) return false;
  return (world.up.get(driver.key) ?? []).every(({ to }) => {
    const parent = world.elements.get(to.to ?? '');
    return parent?.kind === 'driver' && parent.status?.value === 'retired';
  });
}

/** What a driver without an arrow may move: the nearest drivers above it, else the aims. */
function whatItMayMove(driver: Driver, context: Context): Element[] {
  const { world } = context;
  const fits = (other: Element, level: number) =>
    levelOf(other) === level && !isOver(other) && other.name !== undefined && world.reachesAim.has(other.key);
  for (let level = (driver.writtenLevel ?? 1) - 1; level >= 0; level--) {
    const found = nearest(context, driver, `reaches the aim, level ${level}`, (other) => fits(other, level));
    if (found.length > 0) return found;
  }
  return [];
}

function levelOf(element: Element): number | undefined {
  if (element.kind === 'aim') return 0;
  return element.kind === 'driver' ? element.level : undefined;
}

function about(driver: Driver, message: string): RawProblem {
  return { place: driver.source.at, element: driver.key, message };
}
