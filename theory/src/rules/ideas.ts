/** Rules about change ideas: 9, 27, 50, 61 and 67. */
import type { Element, Idea, Link } from '../model/model.ts';
import { kindWord } from '../model/words.ts';
import { called, capital } from '../words/phrases.ts';
import { hasLooseEnds, isOver, joinedLinks, mayHave, standing } from '../world/standing.ts';
import { insertBefore, insertProperty, replaceSpan } from './edits.ts';
import { addInside, BLANK, fixBy, freshName, instead, nameHere, nearest, tieTo } from './fixes.ts';
import type { Context, Fix, Rule, TextEdit } from './rule.ts';

/** More drivers than this under one idea make a hairball. */
const MOST_DRIVERS = 4;

export const ideaRules: Rule[] = [
  {
    id: 'orphan-change-idea',
    number: 9,
    severity: 'warning',
    drafts: 'information',
    onByDefault: true,
    needsWhole: true,
    title: 'A change idea that leads to no driver',
    explanation:
      'A change idea is worth testing because it should move a driver. Without that link nobody can say what the test would teach about the theory.',
    howToFix:
      'Put the idea inside the braces of the driver that it should move, or write an arrow to that driver behind its title.',
    source: 'NHS Lothian (each idea should have an effect on at least one secondary driver)',
    bad: 'primary driver Help "Students get help in the week they stumble"\n\nchange idea HelpHour "A help hour at lunch"\n',
    good: 'primary driver Help "Students get help in the week they stumble"\n\nchange idea HelpHour "A help hour at lunch" -> Help\n',
    *check(context) {
      const { theory, world } = context;
      for (const element of theory.elements) {
        if (element.kind !== 'idea' || world.up.has(element.key)) continue;
        if (world.doubtful.has(element.key) || world.doubles.has(element.key)) continue;
        yield {
          place: element.source.at,
          element: element.key,
          message: `${capital(called(element))} is not tied to a driver, so it is not part of the theory. Write an arrow ‘->’ and the name of a driver behind its title.`,
          fixes: () => tieTo(context, element, driversNear(element, context)),
        };
      }
    },
  },
  {
    id: 'adopted-without-test',
    number: 27,
    severity: 'warning',
    onByDefault: true,
    needsWhole: true,
    title: 'An idea adopted without a test on record',
    explanation:
      'To adopt an idea is to say that it works here. A finished PDSA cycle, or evidence that the idea’s arrow cites, shows others why you say so.',
    howToFix: 'Add the PDSA cycle that was run, with what it showed, or cite the evidence behind the idea’s arrow.',
    source: 'Gomez et al., Starting a Network; IHI (ramps of PDSA cycles)',
    bad: `primary driver Help "Students get help in the week they stumble" {
  change idea HelpHour "A help hour at lunch" {
    status adopted
  }
}
`,
    good: `primary driver Help "Students get help in the week they stumble" {
  change idea HelpHour "A help hour at lunch" {
    status adopted
    pdsa TwoWeeks "Two weeks in grade 9" {
      predict "20 students come each day"
      study "24 came, and most of them came back"
    }
  }
}
`,
    *check(context) {
      const { world } = context;
      const mayLack = hasLooseEnds(context, 'tests');
      for (const idea of standing(context, 'idea')) {
        if (idea.status?.value !== 'adopted' || mayLack || world.misread.has(idea.key)) continue;
        const tests = world.tests.get(idea.key) ?? [];
        if (tests.some((test) => test.study || test.act || mayHave(test, context, 'study', 'act'))) continue;
        if (linksOf(idea, context).some(({ citing }) => citing.length > 0)) continue;
        yield {
          place: idea.status.source,
          element: idea.key,
          message: `Adopted with no test on record. Add the PDSA cycle that showed that ${called(idea)} works, or cite the evidence behind its arrow: ‘citing Name’.`,
          fixes: () => withTest(idea, tests[0], context),
        };
      }
    },
  },
  {
    id: 'level-skip',
    number: 50,
    severity: 'information',
    onByDefault: true,
    title: 'A change idea or lower driver that leads straight to an aim',
    explanation:
      'An idea works by changing something in the system, and that something is the driver. Without it, a test that fails teaches nothing about why. A secondary driver moves an aim by way of a primary one in the same way.',
    howToFix: 'Write the driver between the two; or make the secondary driver a primary one.',
    source: 'all guides; an idea that leads to a primary driver is fine',
    bad: 'aim Pass "85% of students pass by 2028"\n\nchange idea HelpHour "A help hour at lunch" -> Pass\n',
    good: `aim Pass "85% of students pass by 2028"

primary driver Help "Students get help in the week they stumble" -> Pass

change idea HelpHour "A help hour at lunch" -> Help
`,
    *check(context) {
      for (const { link, from: lower, to: aim } of joinedLinks(context)) {
        if (link.kind !== 'drives' || aim?.kind !== 'aim' || !lower || isOver(lower)) continue;
        const isBelow = lower.kind === 'driver' && lower.writtenLevel !== undefined && lower.writtenLevel > 1;
        if (lower.kind !== 'idea' && !isBelow) continue;
        const message =
          lower.kind === 'idea'
            ? `What does this change in the system? ${capital(called(lower))} leads straight to the aim: write the driver that it changes between the two.`
            : `${capital(called(lower))} is a ${kindWord(lower)} and leads straight to the aim: write the primary driver that it moves between the two, or make it a primary driver itself.`;
        yield {
          place: link.source.implied ? lower.source.at : link.source,
          element: lower.key,
          message,
          fixes: () => [
            ...withDriverBetween(link, lower, aim, context),
            ...(isBelow ? instead(lower.source.kindWord, 'primary driver') : []),
          ],
        };
      }
    },
  },
  {
    id: 'idea-only-training',
    number: 61,
    severity: 'hint',
    onByDefault: false,
    title: 'Only training, reminders and posters',
    explanation:
      'To tell people what to do rarely changes a system by itself. Ideas that change how the work is done last longer.',
    howToFix: 'Add an idea that makes the right thing the easy thing to do.',
    source: 'Hamad (education alone is not an intervention); Cobb & MIST 2019',
    bad: `primary driver Help "Students get help in the week they stumble" {
  change idea "Train all teachers in tutoring"
  change idea "Remind teachers by email"
}
`,
    good: `primary driver Help "Students get help in the week they stumble" {
  change idea "Train all teachers in tutoring"
  change idea "A help hour in every timetable"
}
`,
    *check(context) {
      const { world } = context;
      for (const driver of standing(context, 'driver')) {
        const below = (world.down.get(driver.key) ?? []).flatMap((key) => world.elements.get(key) ?? []);
        const ideas = below.filter((each) => each.kind === 'idea' && !isOver(each));
        if (ideas.length === 0 || !ideas.every(({ title, name }) => TELLING.test(title ?? name ?? ''))) continue;
        yield {
          place: driver.source.at,
          element: driver.key,
          message: `Education alone rarely changes a system, and all ideas for ${called(driver)} teach, remind or tell. What would make the right thing easy to do?`,
        };
      }
    },
  },
  {
    id: 'idea-feeds-many',
    number: 67,
    severity: 'hint',
    onByDefault: false,
    title: 'A change idea with many arrows',
    explanation:
      'An idea that moves everything says little about any one driver, and its lines make the picture hard to read.',
    howToFix: 'Keep the arrows that a test could show.',
    source: 'readability',
    bad: `driver A "Lessons"
driver B "Help"
driver C "Families"
driver D "Time"
driver E "Tasks"
change idea Coach "A coach for every team" -> A -> B -> C -> D -> E
`,
    good: `driver A "Lessons"
driver B "Help"
change idea Coach "A coach for every team" -> A -> B
`,
    *check(context) {
      for (const idea of standing(context, 'idea')) {
        const count = linksOf(idea, context).length;
        if (count <= MOST_DRIVERS) continue;
        yield {
          place: idea.source.at,
          element: idea.key,
          message: `${capital(called(idea))} has ${count} arrows. Which of them would a test show?`,
        };
      }
    },
  },
];

/** Words of ideas that teach, remind or tell. */
const TELLING = /(?<!\p{L})(?:train|educat|remind|e-?mail|poster|newsletter|leaflet|awareness)/iu;

function linksOf(idea: Idea, { world }: Context): readonly Link[] {
  return world.up.get(idea.key) ?? [];
}

/** Drivers that an idea may be meant to move: the nearest above it in the file, else those of the imported files. */
function driversNear(idea: Idea, context: Context): Element[] {
  const fits = (other: Element) => other.kind === 'driver' && !isOver(other) && nameHere(context, other) !== undefined;
  return nearest(context, idea, 'driver', fits);
}

/** Asks what the test showed, or for a test where there is none. */
function withTest(idea: Idea, test: Element | undefined, context: Context): Fix[] {
  if (test && test.source.uri === idea.source.uri) {
    return fixBy(context, test.source, 'Add what the test showed', (text) =>
      insertProperty(text, test.source, `study ${BLANK}`),
    );
  }
  const lines = [`pdsa ${BLANK} {`, `  predict ${BLANK}`, `  study ${BLANK}`, '}'];
  return addInside(context, idea, 'Add the PDSA cycle that was run', ...lines);
}

/** Puts a primary driver between an idea or a lower driver and an aim; its title is for the author to write. */
function withDriverBetween(link: Link, lower: Element, aim: Element, context: Context): Fix[] {
  const target = nameHere(context, aim);
  if (target === undefined || lower.source.uri !== context.theory.uri) return [];
  const name = freshName(context, lower.kind === 'idea' ? 'WhatItChanges' : 'WhatItMoves');
  return fixBy(context, lower.source, 'Put a driver between the two', (text): TextEdit[] | undefined => {
    if (!link.source.implied) {
      const statement = `primary driver ${name} ${BLANK} -> ${target}`;
      return [...insertBefore(text, outermost(lower, context).source, statement), ...replaceSpan(link.to.source, name)];
    }
    const { uri, start, end } = lower.source;
    const opening = `primary driver ${name} ${BLANK} { `;
    return [
      { uri, start, end: start, text: opening },
      { uri, start: end, end, text: ' }' },
    ];
  });
}

/** The statement at the file's own level that an element stands in, or the element itself. */
function outermost(element: Element, { world }: Context): Element {
  let outer = element;
  for (let steps = 0; steps < 100; steps++) {
    const next = world.elements.get(outer.source.within ?? '');
    if (!next) break;
    outer = next;
  }
  return outer;
}
