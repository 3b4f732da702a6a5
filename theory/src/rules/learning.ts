/** Rules about what was learned, and what became of it: 41 and 42. */
import type { Cycle } from '../model/model.ts';
import { called, capital } from '../words/phrases.ts';
import { mayHave, standing } from '../world/standing.ts';
import { addProperty, BLANK } from './fixes.ts';
import type { Context, Rule } from './rule.ts';

export const learningRules: Rule[] = [
  {
    id: 'finding-no-source',
    number: 41,
    severity: 'information',
    onByDefault: true,
    needsWhole: true,
    title: 'A finding without its source',
    explanation:
      'A finding changes what people do. Where it comes from lets others go back to what was said or counted, and judge how far it carries.',
    howToFix: 'Write ‘source’ and where it comes from inside its braces.',
    source: 'MIST (claims are traced back to the raw data)',
    bad: `strategy Coaching "A coach in each school" { because "teachers need somebody beside them" }
finding LittleTime "Coaches spend little time in classrooms" about Coaching
`,
    good: `strategy Coaching "A coach in each school" { because "teachers need somebody beside them" }
finding LittleTime "Coaches spend little time in classrooms" about Coaching {
  source "Interviews with 12 coaches, January 2008"
}
`,
    *check(context) {
      for (const finding of standing(context, 'finding')) {
        if (finding.origin?.trim() || mayHave(finding, context, 'source')) continue;
        yield {
          place: finding.source.at,
          element: finding.key,
          message: `Where does ${called(finding)} come from? Write ‘source "…"’ inside its braces, so that others can go back to it.`,
          fixes: () =>
            finding.origin === undefined ? addProperty(context, finding, 'Add its source', `source ${BLANK}`) : [],
        };
      }
    },
  },
  {
    id: 'recommendation-unanswered',
    number: 42,
    severity: 'information',
    onByDefault: true,
    needsWhole: true,
    title: 'A recommendation that nobody answered',
    explanation:
      'Whether advice is acted on shows whether it was of use. One that is older than the cycle that runs now should have an answer, even if that is no. Where no cycle is written, a school year counts as one.',
    howToFix: 'Write ‘response’ and acted, partly acted, declined or open inside its braces.',
    source: 'Cobb & MIST 2019 (67% of the recommendations were acted on)',
    bad: `strategy Coaching "A coach in each school" { because "teachers need somebody beside them" }
recommendation FreeCoaches "Free the coaches from other duties" about Coaching {
  made 2008-05
}
`,
    good: `strategy Coaching "A coach in each school" { because "teachers need somebody beside them" }
recommendation FreeCoaches "Free the coaches from other duties" about Coaching {
  made 2008-05
  response partly acted on 2008-10 "in four of eight schools"
}
`,
    *check(context) {
      const start = startOfCycle(context);
      for (const each of standing(context, 'recommendation')) {
        const { made, response } = each;
        if (response || made?.end === undefined || made.end >= start || mayHave(each, context, 'response')) continue;
        yield {
          place: each.source.at,
          element: each.key,
          message: `${capital(called(each))} was recommended in ${made.text}. Was it acted on? Write ‘response’ and acted, partly acted, declined or open inside its braces.`,
          fixes: () =>
            ['acted', 'partly acted', 'declined', 'open'].flatMap((word) =>
              addProperty(context, each, `Write ‘response ${word}’`, `response ${word}`),
            ),
        };
      }
    },
  },
];

/** The first day of the cycle that runs today, of the last one that began, or else of the school year. */
function startOfCycle({ world, today }: Context): string {
  const begun = [...world.elements.values()]
    .filter((element): element is Cycle => element.kind === 'cycle')
    .flatMap(({ from }) => (from?.start !== undefined && from.start <= today ? [from.start] : []));
  const year = Number(today.slice(0, 4)) - (today.slice(5) < '07-01' ? 1 : 0);
  return begun.toSorted().at(-1) ?? `${year}-07-01`;
}
