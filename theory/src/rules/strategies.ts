/** Rules about strategies, and what they ask of people: 34, 35 and 37. */
import type { Intention, Role, Strategy, Support, SupportType } from '../model/model.ts';
import { labelOf } from '../model/words.ts';
import { called, capital } from '../words/phrases.ts';
import { hasLooseEnds, mayHave, standing } from '../world/standing.ts';
import { addInside, addProperty, BLANK, nameHere } from './fixes.ts';
import type { Context, Rule } from './rule.ts';

const PASSING: readonly (SupportType | undefined)[] = ['discrete event', 'incidental event'];

const ROLES = `aim Goal "85% of students pass by June 2028"
role Teachers "Mathematics teachers"
role Principals "Principals"
`;

export const strategyRules: Rule[] = [
  {
    id: 'strategy-no-rationale',
    number: 34,
    severity: 'warning',
    drafts: 'information',
    onByDefault: true,
    needsWhole: true,
    title: 'A strategy or conjecture without a reason',
    explanation:
      'A strategy is a bet that people will work differently and that this will help. The reason says why anybody should expect so, and it is what findings later speak for or against.',
    howToFix: 'Write ‘because’ and the reason inside its braces.',
    source: 'Cobb & MIST 2019 (a theory of action is its strategies and the reasons for them)',
    bad: `${ROLES}strategy Coaching "A coach in each school" -> Goal
conjecture Beside "Coaches help" about Coaching {
  if "a coach works beside teachers"
  then "their lessons change"
}
`,
    good: `${ROLES}strategy Coaching "A coach in each school" -> Goal {
  because "teachers need somebody beside them when they try something new"
}
conjecture Beside "Coaches help" about Coaching {
  if "a coach works beside teachers"
  then "their lessons change"
  because "feedback comes at once"
}
`,
    *check(context) {
      const explained = new Set(context.theory.links.flatMap((link) => (link.because ? (link.from.to ?? []) : [])));
      for (const element of [...standing(context, 'strategy'), ...standing(context, 'conjecture')]) {
        const isClaim = element.kind === 'strategy' || element.if !== undefined || element.then !== undefined;
        const isExplained = element.because?.trim() || (element.kind === 'strategy' && explained.has(element.key));
        if (!isClaim || isExplained || mayHave(element, context, 'because')) continue;
        const isStrategy = element.kind === 'strategy';
        yield {
          place: element.source.at,
          element: element.key,
          // A conjecture of if and then can be tested as it is; its reason only says what else to look at.
          ...(!isStrategy && { severity: 'information' as const }),
          message: isStrategy
            ? `Why should ${called(element)} work? Write ‘because "…"’ inside its braces, so that it can be doubted and tested.`
            : `Why should the one follow from the other in ${called(element)}? Write ‘because "…"’ inside the braces of the conjecture.`,
          fixes: () =>
            element.because === undefined ? addProperty(context, element, 'Add the reason', `because ${BLANK}`) : [],
        };
      }
    },
  },
  {
    id: 'strategy-no-support',
    number: 35,
    severity: 'warning',
    drafts: 'information',
    onByDefault: true,
    needsWhole: true,
    title: 'People are asked to change, and nothing helps them',
    explanation:
      'People who are to work differently have to learn how. A strategy that names a practice and no support for those who are to do it hopes that they will find out by themselves.',
    howToFix: 'Add a support for this role group inside the braces of the strategy.',
    source: 'MIST (a design names the supports for each role group)',
    bad: `${ROLES}strategy Discussions "Whole-class discussions" -> Goal {
  because "students learn from each other’s thinking"
  intends Teachers to "lead discussions in which students explain their thinking" reorganise
}
`,
    good: `${ROLES}strategy Discussions "Whole-class discussions" -> Goal {
  because "students learn from each other’s thinking"
  intends Teachers to "lead discussions in which students explain their thinking" reorganise
  support "Weekly planning with a coach" for Teachers as ongoing event
}
`,
    *check(context) {
      if (hasLooseEnds(context, 'supports')) return;
      for (const { strategy, intention, role, supports } of intentions(context)) {
        if (supports.length > 0) continue;
        const name = nameHere(context, role);
        yield {
          place: intention.source,
          element: strategy.key,
          message: `${people(role)} are asked to change, but ${called(strategy)} has no support for them. Add one inside its braces, for example ‘support "…" for ${name ?? 'Name'} as ongoing event’.`,
          fixes: () =>
            name
              ? addInside(
                  context,
                  strategy,
                  `Add a support for ${people(role)}`,
                  `support ${BLANK} for ${name} as ongoing event`,
                )
              : [],
        };
      }
    },
  },
  {
    id: 'reorganise-on-discrete-only',
    number: 37,
    severity: 'information',
    onByDefault: true,
    needsWhole: true,
    title: 'A new practice that rests on one-off events',
    explanation:
      'To reorganise what one does takes help over a long time. A day before school begins, or a talk in the corridor, is rarely enough by itself.',
    howToFix: 'Add an ongoing event or a routine for this role group.',
    source: 'MIST (discrete and incidental events will rarely be sufficient)',
    bad: `${ROLES}strategy Discussions "Whole-class discussions" -> Goal {
  because "students learn from each other’s thinking"
  intends Teachers to "lead discussions in which students explain their thinking" reorganise
  support "A day in August" for Teachers as discrete event
}
`,
    good: `${ROLES}strategy Discussions "Whole-class discussions" -> Goal {
  because "students learn from each other’s thinking"
  intends Teachers to "lead discussions in which students explain their thinking" reorganise
  support "A day in August" for Teachers as discrete event
  support "Weekly planning with a coach" for Teachers as ongoing event
}
`,
    *check(context) {
      for (const { strategy, intention, role, supports } of intentions(context)) {
        const isPassing = supports.length > 0 && supports.every((support) => PASSING.includes(support.as));
        if (intention.change !== 'reorganise' || !isPassing) continue;
        const name = nameHere(context, role);
        yield {
          place: intention.source,
          element: strategy.key,
          message: `${people(role)} are to reorganise what they do, and ${called(strategy)} supports them by one-off or incidental events only. These are rarely enough: add an ongoing event or a routine.`,
          fixes: () =>
            name
              ? addInside(context, strategy, 'Add an ongoing event', `support ${BLANK} for ${name} as ongoing event`)
              : [],
        };
      }
    },
  },
];

interface Asked {
  strategy: Strategy;
  intention: Intention;
  role: Role;
  /** The strategy's own supports for this role; one that says of nobody whom it helps may help everybody. */
  supports: Support[];
}

/** What each strategy asks of which role group, with what helps these. */
function* intentions(context: Context): Iterable<Asked> {
  const { world } = context;
  for (const strategy of standing(context, 'strategy')) {
    const all = world.supports.get(strategy.key) ?? [];
    for (const intention of strategy.intends) {
      const role = world.elements.get(intention.role.to ?? '');
      if (role?.kind !== 'role') continue;
      const supports = all.filter(
        (support) => support.for.length === 0 || support.for.some(({ to }) => to === role.key),
      );
      yield { strategy, intention, role, supports };
    }
  }
}

function people(role: Role): string {
  return capital(labelOf(role));
}
