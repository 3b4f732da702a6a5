/** Rules about what has ended, and about reasons: 11, 45 and 64. */
import type { Driver, Element, Link, Place } from '../model/model.ts';
import { called, capital } from '../words/phrases.ts';
import { isOver, joinedLinks } from '../world/standing.ts';
import { insertAt, isListed } from './edits.ts';
import { BLANK, firstOf, fixBy, instead, nameHere } from './fixes.ts';
import type { Context, Fix, Rule } from './rule.ts';

export const retiredRules: Rule[] = [
  {
    id: 'serves-retired-driver',
    number: 11,
    severity: 'warning',
    onByDefault: true,
    title: 'Work on a driver that is retired',
    explanation:
      'A network retires a driver when it learned that the driver does not matter, or no longer does. A cluster that goes on working on it works beside the theory.',
    howToFix: 'Point the arrow at the driver that took its place, or say that the cluster has ended.',
    source: 'Martin & Gobstein 2015 (clusters change as the theory does)',
    bad: `aim Supply "More mathematics teachers"
primary driver Content "Content preparation" -> Supply {
  status retired on 2015 because "all programs have it now"
}
primary driver Retention "New teachers stay" -> Supply
team ContentCluster "Cluster on content" -> Content
`,
    good: `aim Supply "More mathematics teachers"
primary driver Content "Content preparation" -> Supply {
  status retired on 2015 because "all programs have it now"
}
primary driver Retention "New teachers stay" -> Supply
team ContentCluster "Cluster on content" -> Retention
`,
    *check(context) {
      const { theory } = context;
      for (const { link, from, to: driver } of joinedLinks(context)) {
        if (!from || driver?.kind !== 'driver' || !isOver(driver) || isEnded(from)) continue;
        if (from.kind !== 'team' && (from.kind !== 'aim' || link.kind !== 'drives')) continue;
        const { status } = driver;
        const who =
          driver.source.uri === theory.uri
            ? `${capital(called(driver))} was retired`
            : 'The network retired this driver';
        const when = status?.on ? ` on ${status.on.text}` : '';
        const why = status?.because ? `, because ${status.because.replace(/[.\s]+$/u, '')}` : '';
        yield {
          place: link.source.implied ? from.source.at : link.source,
          element: from.key,
          message: `${who}${when}${why}. Point the arrow at the driver that took its place, or say that this work has ended.`,
          related: [{ place: driver.source.at, message: 'The retired driver is here' }],
          fixes: () => (link.source.implied ? [] : successors(driver, link, context)),
        };
      }
    },
  },
  {
    id: 'retired-without-reason',
    number: 45,
    severity: 'information',
    onByDefault: true,
    title: 'Something ended without a reason',
    explanation: 'What was given up is something you learned. Without the reason the next team tries the same again.',
    howToFix: 'Write ‘because’ and the reason behind the status.',
    source: 'Martin & Gobstein 2015 (a cluster that ended); Cincinnati Children’s (keep what was abandoned)',
    bad: `primary driver Help "Students get help in the week they stumble" {
  change idea HelpHour "A help hour at lunch" {
    status abandoned
  }
}
`,
    good: `primary driver Help "Students get help in the week they stumble" {
  change idea HelpHour "A help hour at lunch" {
    status abandoned because "nobody came on days with sports"
  }
}
`,
    *check(context) {
      for (const element of context.theory.elements) {
        if (!('status' in element) || element.kind === 'aim') continue;
        const { status } = element;
        if (!status || !isOver(element) || status.because?.trim() || context.world.misread.has(element.key)) continue;
        const message = `What did you learn that ended this? Write ‘because "…"’ behind ‘${status.value}’.`;
        const fixes = () =>
          fixBy(context, element.source, 'Add ‘because’ and the reason', () =>
            status.because === undefined
              ? insertAt(status.source.uri, status.source.end, ` because ${BLANK}`)
              : undefined,
          );
        yield { place: status.source, element: element.key, message, fixes };
      }
    },
  },
  {
    id: 'link-without-because',
    number: 64,
    severity: 'hint',
    onByDefault: false,
    title: 'An arrow without a reason',
    explanation: 'The arrows are the theory, and each is a claim. Its reason lets others agree, doubt or test it.',
    howToFix: 'Write ‘because’ and the reason behind the arrow’s target.',
    source: 'theory of change (each arrow has its rationale)',
    bad: `aim Pass "85% of students pass by 2028"
primary driver Help "Students get help in the week they stumble" -> Pass
`,
    good: `aim Pass "85% of students pass by 2028"
primary driver Help "Students get help in the week they stumble"
  -> Pass because "a gap of one week can be closed"
`,
    *check(context) {
      for (const { link, from, to } of joinedLinks(context)) {
        if (link.kind !== 'drives' || link.because !== undefined || !from || !to || isOver(from) || isOver(to))
          continue;
        const place = link.source.implied ? from.source.at : link.source;
        const message = `Why does ${called(from)} move ${called(to)}? Write ‘because "…"’ behind ${link.source.implied ? 'its title' : 'the arrow’s target'}.`;
        yield {
          place,
          element: from.key,
          message,
          fixes: () => withReason(link, from, context),
        };
      }
    },
  },
];

/** Aims that were reached, missed or retired and teams that ended are history: their arrows stay as they were. */
function isEnded(element: Element): boolean {
  return isOver(element) || (element.kind === 'aim' && (element.status?.value ?? 'open') !== 'open');
}

/** Other drivers that lead where the retired one led. */
function successors(driver: Driver, link: Link, context: Context): Fix[] {
  const { world } = context;
  const parents = (world.up.get(driver.key) ?? []).flatMap(({ to }) => to.to ?? []);
  const beside = parents.flatMap((key) => world.down.get(key) ?? []).flatMap((key) => world.elements.get(key) ?? []);
  const fits = (other: Element) => other.kind === 'driver' && !isOver(other) && nameHere(context, other) !== undefined;
  return firstOf(new Set(beside), fits).flatMap((other) =>
    instead(link.to.source, nameHere(context, other) ?? '', `Point it at ${called(other)}`),
  );
}

function withReason(link: Link, from: Element, context: Context): Fix[] {
  const head: Place = from.source.title ?? from.source.name ?? from.source.kindWord;
  const place = link.source.implied ? head : link.to.source;
  return fixBy(context, from.source, 'Add ‘because’ and the reason', (text) =>
    isListed(text, place) ? undefined : insertAt(place.uri, place.end, ` because ${BLANK}`),
  );
}
