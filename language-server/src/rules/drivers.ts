/** Rules about drivers: 2, 8 and 63. */
import type { Driver } from '../theory/model.ts';
import { called, capital } from './phrases.ts';
import type { Context, Remark, Rule } from './rule.ts';

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
    source: 'IHI (establish a way to measure it); CMS HCIA; Martin & Gobstein 2015',
    *check(context) {
      for (const driver of livingDrivers(context)) {
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
    source: 'IHI (each driver)',
    *check(context) {
      for (const driver of livingDrivers(context)) {
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
    source: 'IHI; NHS Lothian',
    *check(context) {
      for (const driver of livingDrivers(context)) {
        if (!leadsNowhere(driver, context)) continue;
        const hasAim = context.theory.elements.some((element) => element.kind === 'aim');
        const mend = hasAim
          ? 'Write an arrow ‘->’ and the name of what it moves behind its title.'
          : 'Write an aim, and an arrow ‘->’ with the name of that aim behind the title of the driver.';
        yield about(driver, `${capital(called(driver))} does not lead to any aim. ${mend}`);
      }
    },
  },
];

/** Drivers that still ask for something: the retired ones and second statements of a name do not. */
function livingDrivers({ theory, world }: Context): Driver[] {
  return theory.elements.filter(
    (element): element is Driver =>
      element.kind === 'driver' && element.status?.value !== 'retired' && !world.doubles.has(element.key),
  );
}

function* unmeasured(driver: Driver, { world }: Context, severity: 'warning' | 'information'): Iterable<Remark> {
  if (world.measures.has(driver.key) || world.doubtfulMeasures.has(driver.key)) return;
  if (world.measuredBelow.has(driver.key)) {
    const message = `${capital(called(driver))} has no measure of its own; only what leads to it is measured. Add a driver measure inside its braces, so that you can see whether it is moving.`;
    yield { ...about(driver, message), severity: 'information' };
  } else {
    const message = `No measure tells you whether ${called(driver)} is moving. Add one inside its braces, for example ‘driver measure "What you will count"’.`;
    yield { ...about(driver, message), severity };
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

function about(driver: Driver, message: string): Remark {
  return { place: driver.source.at, element: driver.key, message };
}
