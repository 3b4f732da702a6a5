/** Rules about supports, and about what people answer for: 36 and 38 to 40. */

import { nearestWord } from '@driver-diagrams/grammar/nearest';
import type { Element, Role, Strategy, Support, SupportType } from '../model/model.ts';
import { labelOf } from '../model/words.ts';
import { called, capital, list, named } from '../words/phrases.ts';
import { mayHave, standing } from '../world/standing.ts';
import type { World } from '../world/world.ts';
import { insertHead } from './edits.ts';
import { addInside, addProperty, BLANK, fixBy, instead } from './fixes.ts';
import type { Context, Rule } from './rule.ts';

const TYPES: readonly SupportType[] = [
  ...(['position', 'ongoing event', 'discrete event'] as const),
  ...(['incidental event', 'routine', 'tool'] as const),
];
/** Supports that help people use a tool. */
const SCAFFOLDS: readonly (SupportType | undefined)[] = [
  ...(['ongoing event', 'discrete event', 'incidental event', 'routine'] as const),
];

const ROLES = `aim Goal "85% of students pass by June 2028"
role Teachers "Mathematics teachers"
role Principals "Principals"
`;

export const supportRules: Rule[] = [
  {
    id: 'support-type-invalid',
    number: 36,
    severity: 'error',
    onByDefault: true,
    title: 'A support whose kind is not clear',
    explanation:
      'Supports come in four kinds: new positions, events that people learn from (ongoing, discrete or incidental), routines, and tools. What each can do for people is known, so the kind tells what to expect. A support of a word that is none of these is an error; one without any is only asked for its kind.',
    howToFix: 'Write ‘as’ and one of the kinds behind the role groups.',
    source: 'MIST (four general types of supports)',
    bad: `${ROLES}strategy Coaching "A coach in each school" -> Goal {
  because "teachers need somebody beside them"
  support "Help with planning" for Teachers as kindness
}
`,
    good: `${ROLES}strategy Coaching "A coach in each school" -> Goal {
  because "teachers need somebody beside them"
  support "Help with planning" for Teachers as routine
}
`,
    *check(context) {
      for (const support of standing(context, 'support')) {
        const written = support.source.properties.find(({ word }) => word === 'as');
        if (support.unknownType !== undefined) {
          const meant = nearestWord(support.unknownType, TYPES);
          const end = written?.place.end ?? support.source.at.end;
          const place = written ? { ...written.place, start: end - support.unknownType.length } : support.source.at;
          yield {
            place,
            element: support.key,
            message: `${named(support.unknownType)} is no kind of support. Choose ${list(TYPES, 'or')}${meant ? ` (did you mean ${named(meant)}?)` : ''}.`,
            fixes: () => (written ? (meant ? [meant] : TYPES).flatMap((type) => instead(place, type)) : []),
          };
        } else if (support.as === undefined && !context.world.misread.has(support.key)) {
          yield {
            place: support.source.at,
            element: support.key,
            severity: 'information',
            message: `What kind of support is ${called(support)}? Write ‘as’ and ${list(TYPES, 'or')} behind its title.`,
            fixes: () =>
              TYPES.flatMap((type) =>
                fixBy(context, support.source, `Write ‘as ${type}’`, (text) =>
                  insertHead(text, support.source, `as ${type}`),
                ),
              ),
          };
        }
      }
    },
  },
  {
    id: 'tool-without-scaffold',
    number: 38,
    severity: 'information',
    onByDefault: true,
    needsWhole: true,
    title: 'A tool that nobody helps people use',
    explanation:
      'A curriculum or a form does not change what people do until somebody helps them use it well. A tool needs an event or a routine beside it for the same role group.',
    howToFix: 'Add a routine or an ongoing event in which they learn to use it.',
    source: 'MIST (failure to scaffold the use of tools)',
    bad: `${ROLES}strategy Curriculum "One curriculum for all schools" -> Goal {
  because "good tasks make good lessons possible"
  support "The curriculum" for Teachers as tool
}
`,
    good: `${ROLES}strategy Curriculum "One curriculum for all schools" -> Goal {
  because "good tasks make good lessons possible"
  support "The curriculum" for Teachers as tool
  support "Planning the week’s lessons with it" for Teachers as routine
}
`,
    *check(context) {
      const { helped } = peopleOf(context.world);
      for (const support of standing(context, 'support')) {
        if (support.as !== 'tool') continue;
        const alone = support.for.filter(
          ({ to }) =>
            to && !(helped.get(to) ?? []).some((other) => other.as === undefined || SCAFFOLDS.includes(other.as)),
        );
        const roles = alone.flatMap(({ to }) => context.world.elements.get(to ?? '') ?? []);
        const strategy = strategyOf(support, context);
        if (roles.length === 0) continue;
        yield {
          place: support.source.at,
          element: support.key,
          message: `Who will help ${list(roles.map(labelOf), 'and')} use ${called(support)}? Add a routine or an ongoing event for them.`,
          fixes: () =>
            strategy
              ? addInside(context, strategy, 'Add a routine', `support ${BLANK} for ${alone[0]?.text} as routine`)
              : [],
        };
      }
    },
  },
  {
    id: 'position-without-development',
    number: 39,
    severity: 'information',
    onByDefault: true,
    needsWhole: true,
    title: 'A new position without a way to become expert in it',
    explanation:
      'A new position, such as a coach, helps others as far as those who hold it can guide them. Say what they know already, or what helps them to learn it.',
    howToFix:
      'Write ‘expertise’ in the braces of the support, or add a support for the role group that holds the position.',
    source: 'MIST, District B (coaches who were no experts yet)',
    bad: `${ROLES}strategy Coaching "Mathematics coaches" -> Goal {
  because "teachers need somebody beside them"
  support "A coach in each school" for Teachers as position
}
`,
    good: `${ROLES}role Coaches "Coaches"
strategy Coaching "Mathematics coaches" -> Goal {
  because "teachers need somebody beside them"
  support "A coach in each school" for Teachers as position
  support "Two days a month with the district’s specialists" for Coaches as ongoing event
}
`,
    *check(context) {
      const { helped } = peopleOf(context.world);
      for (const support of standing(context, 'support')) {
        if (support.as !== 'position' || support.expertise?.trim() || mayHave(support, context, 'expertise')) continue;
        const learns = [...helped].some(([key, supports]) => {
          const role = context.world.elements.get(key);
          return (
            role && mayHold(role, support) && supports.some((other) => other !== support && other.as !== 'position')
          );
        });
        if (learns) continue;
        yield {
          place: support.source.at,
          element: support.key,
          message: `How will those who hold ${called(support)} become expert enough to guide others? Say what they know with ‘expertise’, or add a support for them.`,
          fixes: () => addProperty(context, support, 'Add their expertise', `expertise ${BLANK}`),
        };
      }
    },
  },
  {
    id: 'press-without-support',
    number: 40,
    severity: 'information',
    onByDefault: true,
    needsWhole: true,
    title: 'People are held to something and not helped',
    explanation:
      'People who answer for something that they have not learned to do find ways to look as if they did it. Pressing and helping work together.',
    howToFix: 'Add a support for this role group.',
    source: 'MIST (support and accountability go together)',
    bad: `${ROLES}strategy Discussions "Whole-class discussions" -> Goal {
  because "students learn from each other’s thinking"
  accountable Principals for "visiting mathematics lessons"
}
`,
    good: `${ROLES}strategy Discussions "Whole-class discussions" -> Goal {
  because "students learn from each other’s thinking"
  accountable Principals for "visiting mathematics lessons"
  support "Visits together with a coach" for Principals as routine
}
`,
    *check(context) {
      const { helped } = peopleOf(context.world);
      const told = new Set<string>();
      for (const strategy of standing(context, 'strategy')) {
        for (const { who, for: what, source } of strategy.accountable) {
          const role = context.world.elements.get(who.to ?? '');
          if (role?.kind !== 'role' || helped.has(role.key) || told.has(role.key)) continue;
          told.add(role.key);
          yield {
            place: source,
            element: strategy.key,
            message: `${people(role)} are held to ${what ? `“${what}”` : 'this'} but nothing helps them. Add a support for them.`,
            fixes: () =>
              addInside(
                context,
                strategy,
                `Add a support for ${people(role)}`,
                `support ${BLANK} for ${who.text} as ongoing event`,
              ),
          };
        }
      }
    },
  },
  {
    id: 'support-without-press',
    number: 40,
    severity: 'information',
    onByDefault: true,
    needsWhole: true,
    title: 'People are helped and answer to nobody',
    explanation:
      'Help that nobody asks about is easily put off until tomorrow. Where people answer to somebody for taking part and for what comes of it, help is used.',
    howToFix: 'Write in the strategy who answers to whom and for what, with ‘accountable’.',
    source: 'MIST (support and accountability go together)',
    bad: `${ROLES}strategy Discussions "Whole-class discussions" -> Goal {
  because "students learn from each other’s thinking"
  support "Weekly planning" for Teachers as routine
}
`,
    good: `${ROLES}strategy Discussions "Whole-class discussions" -> Goal {
  because "students learn from each other’s thinking"
  support "Weekly planning" for Teachers as routine
  accountable Teachers to Principals for "taking part in the planning"
}
`,
    *check(context) {
      const { helped, pressed } = peopleOf(context.world);
      for (const role of standing(context, 'role')) {
        if (!helped.has(role.key) || pressed.has(role.key)) continue;
        const support = helped.get(role.key)?.[0];
        const strategy = support && strategyOf(support, context);
        yield {
          place: role.source.at,
          element: role.key,
          message: `${people(role)} are helped, but nothing says what they answer for. Write it in a strategy: ‘accountable ${role.name ?? 'Name'} to … for "…"’.`,
          fixes: () =>
            strategy && role.name && strategy.source.uri === context.theory.uri
              ? addProperty(context, strategy, 'Say what they answer for', `accountable ${role.name} for ${BLANK}`)
              : [],
        };
      }
    },
  },
];

/** Who is helped by what, and who answers for something, in all files; by the key of the role. */
interface People {
  helped: ReadonlyMap<string, readonly Support[]>;
  pressed: ReadonlySet<string>;
}
const known = new WeakMap<World, People>();

function peopleOf(world: World): People {
  let found = known.get(world);
  if (!found) {
    const helped = new Map<string, Support[]>();
    const pressed = new Set<string>();
    for (const element of world.elements.values()) {
      if (element.kind === 'strategy') for (const { who } of element.accountable) if (who.to) pressed.add(who.to);
      if (element.kind !== 'support') continue;
      for (const { to } of element.for) {
        if (to === undefined) continue;
        const supports = helped.get(to);
        if (supports) supports.push(element);
        else helped.set(to, [element]);
      }
    }
    found = { helped, pressed };
    known.set(world, found);
  }
  return found;
}

/** The strategy of this file that a support belongs to. */
function strategyOf(support: Support, { theory, world }: Context): Strategy | undefined {
  const link = theory.links.find(({ kind, from }) => kind === 'supports' && from.to === support.key);
  const strategy = world.elements.get(link?.to.to ?? '');
  return strategy?.kind === 'strategy' && strategy.source.uri === theory.uri ? strategy : undefined;
}

/** True when a role group may be the one that holds a position: a word of its name stands in the position's title. */
function mayHold(role: Element, position: Support): boolean {
  const words = (text: string) =>
    new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.replace(/e?s$/, '')));
  const titled = words(`${position.title ?? ''} ${position.name ?? ''}`);
  return [...words(`${role.title ?? ''} ${role.name ?? ''}`)].some((word) => titled.has(word));
}

function people(role: Role): string {
  return capital(labelOf(role));
}
