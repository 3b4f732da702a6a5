/** Rules about how titles are put: 56, 59, 60, 62 and 69. */

import type { Aim, Driver } from '../model/model.ts';
import { capital } from '../model/sentences.ts';
import { quoted } from '../words/phrases.ts';
import { standing } from '../world/standing.ts';
import { insertAfter, kindText, quote, replaceWords } from './edits.ts';
import { addInside, arrowText, fixBy } from './fixes.ts';
import { datesIn } from './plain-words.ts';
import type { Context, Fix, Rule } from './rule.ts';

const MOST_WORDS = 18;
const MOST_LETTERS = 120;

export const phrasingRules: Rule[] = [
  {
    id: 'negative-driver',
    number: 56,
    severity: 'hint',
    onByDefault: true,
    title: 'A driver put as a problem',
    explanation:
      'A driver says what must be there, so that a measure of it can rise. A problem such as “lack of mentors” belongs in a diagram of causes; turned round, it is a driver.',
    howToFix: 'Write what you want instead of what is missing.',
    source: 'ACR (positively framed); NSW Clinical Excellence Commission (from fishbone to driver)',
    bad: 'primary driver Mentors "Lack of mentor teachers"\n',
    good: 'primary driver Mentors "Enough mentor teachers"\n',
    *check(context) {
      for (const driver of standing(context, 'driver')) {
        const found = PROBLEM.exec(driver.title ?? '');
        if (!found || WANTED.test(driver.title ?? '')) continue;
        yield {
          place: driver.source.title ?? driver.source.at,
          element: driver.key,
          message: `Written as a problem: ${quoted(found[0])}. Turn it into what you want.`,
          fixes: () => turnedRound(driver, found[0], context),
        };
      }
    },
  },
  {
    id: 'driver-phrased-as-task',
    number: 59,
    severity: 'hint',
    onByDefault: false,
    title: 'A driver that reads like a task',
    explanation:
      'A driver is a condition, such as “Teachers see student work every day”; a task is an idea for reaching it. Many published diagrams phrase drivers as tasks all the same.',
    howToFix: 'Say what will be true when the task is done.',
    source: 'Newcastle; ACR; other published examples do otherwise',
    bad: 'primary driver Work "Improve how teachers see student work"\n',
    good: 'primary driver Work "Teachers see student work every day"\n',
    *check(context) {
      for (const driver of standing(context, 'driver')) {
        const found = TASK.exec(driver.title ?? '');
        if (!found) continue;
        yield {
          place: driver.source.title ?? driver.source.at,
          element: driver.key,
          message: `Reads like a task: ${quoted(found[0])}. Drivers are usually conditions: what will be true when it is done?`,
        };
      }
    },
  },
  {
    id: 'aim-contains-solution',
    number: 60,
    severity: 'hint',
    onByDefault: false,
    title: 'An aim that names its solution',
    explanation:
      'An aim says what will be better, the drivers and ideas say how. With the solution in the aim, nobody looks for another.',
    howToFix: 'Take the solution out of the aim, and write it as a change idea.',
    source: 'improvement practice (solutionitis)',
    bad: 'aim Pass "85% of our ninth graders pass algebra by using exit tasks"\n',
    good: 'aim Pass "85% of our ninth graders pass algebra" {\n  change idea "Using exit tasks"\n}\n',
    *check(context) {
      for (const aim of standing(context, 'aim')) {
        const found = SOLUTION.exec(aim.title ?? '');
        if (!found) continue;
        yield {
          place: aim.source.title ?? aim.source.at,
          element: aim.key,
          message: `The aim names a solution: ${quoted(found[0])}. Say what will be better, and write the solution as a change idea.`,
          fixes: () => solutionApart(aim, found[0], context),
        };
      }
    },
  },
  {
    id: 'compound-driver',
    number: 62,
    severity: 'hint',
    onByDefault: false,
    title: 'Two drivers in one',
    explanation:
      'Where one title holds two things, one measure cannot follow both. Many titles hold an “and” for good reasons.',
    howToFix: 'Write two drivers, each with its own measure.',
    source: 'McREL; very common in published work',
    bad: `aim Pass "85% of students pass by 2028"
primary driver Time "Time for planning and help for students" -> Pass
`,
    good: `aim Pass "85% of students pass by 2028"
primary driver Time "Time for planning" -> Pass
primary driver Help "Help for students" -> Pass
`,
    *check(context) {
      for (const driver of standing(context, 'driver')) {
        const found = TWO.exec(driver.title ?? '');
        if (!found) continue;
        yield {
          place: driver.source.title ?? driver.source.at,
          element: driver.key,
          message: `Two drivers in one? ${quoted(driver.title ?? '')} could be followed better as two.`,
          fixes: () => asTwo(driver, found[0], context),
        };
      }
    },
  },
  {
    id: 'long-label',
    number: 69,
    severity: 'hint',
    onByDefault: false,
    occasion: 'poster',
    title: 'A label too long for a poster',
    explanation: 'A poster is read standing, from a few steps away. A label of more than 18 words is not.',
    howToFix: 'Keep the title short, and put the rest into ‘definition’ or ‘note’.',
    source: 'guides for posters',
    bad: 'primary driver Work "Teachers look at what their students have written every day, talk about it in their teams, and change the lessons of the next week"\n',
    good: 'primary driver Work "Teachers see student work every day"\n',
    *check(context) {
      for (const element of context.theory.elements) {
        if (element.kind !== 'aim' && element.kind !== 'driver' && element.kind !== 'idea') continue;
        const title = element.title ?? '';
        if (title.length <= MOST_LETTERS && title.split(/\s+/u).length <= MOST_WORDS) continue;
        yield {
          place: element.source.title ?? element.source.at,
          element: element.key,
          message: 'Too long to read from four feet. Keep the title to 18 words, and put the rest into a note.',
        };
      }
    },
  },
];

/** How a problem begins, and how the same begins as a wish. */
const WISHES: readonly [problem: RegExp, wish: string][] = [
  [/^(?:an? |the )?(?:lack of|shortage of|not enough|insufficient)$/iu, 'Enough'],
  [/^(?:an? )?poor$/iu, 'Good'],
  [/^(?:an? )?inadequate$/iu, 'Adequate'],
  [/^no$/iu, ''],
];
const PROBLEM = /^\s*(?:an? |the )?(?:lack of|shortage of|not enough|poor|no|inadequate|insufficient)(?=\s)/iu;
/** "No barriers to help", "No child is left out": what is wanted, put with a no; and people who are poor. */
const WANTED =
  /^\s*(?:no (?:\p{L}+[- ]){0,2}?(?:barriers?|obstacles?|hurdles?|delays?|harms?|stigma|waste|errors?|mistakes?|gaps?|waits?|waiting|queues?|discrimination|bullying|violence|bias|racism|blame|fear|falls|infections?|injur(?:y|ies)|deaths?|surprises?|interruptions?|duplication|rework|exceptions?|dropouts?|absences?|suspensions?|exclusions?|hunger|smoking|(?:un|mis)\p{L}{3,}|avoidable|preventable|missed|late|lost|excessive|wrong|one|longer|more|fewer|less|child|children|student|students|pupil|patient|patients|person|people|family|families|teacher|school|learner|resident|baby|mother|woman|staff)(?!\p{L})|poor (?:people|famil|children|households|communit|students|neighbou?rhood|and ))/iu;
const TASK =
  /^\s*(?:improve|increase|reduce|decrease|provide|develop|create|implement|introduce|establish|ensure|build|strengthen|promote|train|educate|recruit|hire|expand|launch|adopt|engage|enhance|make|give|hold|run|write|design|conduct|encourage|help|teach)(?=\s)/iu;
const SOLUTION =
  /(?<!\p{L})(?:by|through|using)\s+(?:\p{L}+ly\s+)?(?!(?:spring|evening|morning|everything|anything|something|nothing|during)(?!\p{L}))\p{L}{2,}ing(?!\p{L})/iu;
/** "and" or "/" between two things; "and/or" is one word. */
const TWO = /\s+and\s+(?!or(?!\p{L}))|\s*(?<!and|or)\/(?!or(?!\p{L}))\s*/iu;

function turnedRound(driver: Driver, problem: string, context: Context): Fix[] {
  const title = driver.title ?? '';
  const wish = WISHES.find(([form]) => form.test(problem.trim()))?.[1];
  const rest = title.slice(problem.length).trim();
  if (wish === undefined || rest === '' || /[\n"\\]/u.test(title)) return [];
  const turned = wish === '' ? capital(rest) : `${wish} ${rest}`;
  return fixBy(context, driver.source, `Write ${quoted(turned)}`, (text) =>
    replaceWords(text, driver.source.title, title, turned),
  );
}

/** Moves the solution from the aim's words into a change idea; only where it stands at their end. */
function solutionApart(aim: Aim, found: string, context: Context): Fix[] {
  const title = aim.title ?? '';
  const at = title.indexOf(found);
  const words = title.slice(at);
  const rest = title.slice(0, at).replace(/[\s,;–-]+$/u, '');
  if (rest === '' || datesIn(words).first || /[\n"\\,;]/u.test(words)) return [];
  const idea = words.replace(/^(?:by|through|using)\s+/iu, '').replace(/[.\s]+$/u, '');
  const line = `change idea ${quote(capital(idea))}`;
  return fixBy(context, aim.source, 'Write the solution as a change idea', (text) => {
    const shorter = replaceWords(text, aim.source.title, title, rest);
    const added = addInside(context, aim, '', line)[0]?.edits;
    return shorter && added ? [...shorter, ...added] : undefined;
  });
}

/** Splits a title at its only "and"; both drivers get all arrows, the first keeps what stands in the braces. */
function asTwo(driver: Driver, joint: string, context: Context): Fix[] {
  const title = driver.title ?? '';
  const [first = '', second = '', ...more] = title.split(joint);
  if (!first.trim() || !second.trim() || more.length > 0 || TWO.test(second) || /[\n"\\]/u.test(title)) return [];
  const links = context.world.up.get(driver.key) ?? [];
  const arrows = links.filter(({ source }) => !source.implied).map((link) => arrowText(context, link));
  if (arrows.some((arrow) => arrow === undefined)) return [];
  return fixBy(context, driver.source, 'Write two drivers', (text) => {
    const other = `${kindText(text, driver.source)} ${quote(capital(second))}`;
    const shorter = replaceWords(text, driver.source.title, title, first);
    return shorter && [...shorter, ...insertAfter(text, driver.source, [other, ...arrows].join(' '))];
  });
}
