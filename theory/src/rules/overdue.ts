/** Rules about what time has passed over: 25, 51 and 52. Today is given to them. */
import type { Aim, Idea } from '../model/model.ts';
import { called } from '../words/phrases.ts';
import { hasLooseEnds, mayHave, standing } from '../world/standing.ts';
import { outcomeMeasures } from './aims.ts';
import { datesOf, daysBetween, isPast } from './days.ts';
import { addProperty, BLANK, valueInstead } from './fixes.ts';
import type { Context, Fix, Rule } from './rule.ts';

const DAYS_TO_STUDY = 60;
const DAYS_TO_TEST = 90;

export const overdueRules: Rule[] = [
  {
    id: 'aim-deadline-passed',
    number: 25,
    severity: 'warning',
    onByDefault: true,
    needsWhole: true,
    title: 'An aim whose time is over',
    explanation:
      'When an aim’s date has passed, people want to know what came of it, and what comes next. An aim that was missed teaches as much as one that was reached.',
    howToFix:
      'Add a ‘result’ to its measure, say ‘status achieved’ or ‘status missed’, name the ‘next’ aim, or set a new date.',
    source: 'Martin & Gobstein 2015 (an aim largely fulfilled)',
    bad: `aim Pass "By June 2024, 85% of our ninth graders pass algebra" {
  by 2024-06
}
`,
    good: `aim Pass "By June 2024, 85% of our ninth graders pass algebra" {
  by 2024-06
  status missed because "the new tasks came a year late"
}
`,
    *check(context) {
      for (const aim of standing(context, 'aim')) {
        const isOpen = aim.status === undefined || aim.status.value === 'open';
        if (!isOpen || aim.next || mayHave(aim, context, 'status', 'next', 'by')) continue;
        const measures = outcomeMeasures(aim, context);
        if (measures.some(({ results, data }) => results.length > 0 || data)) continue;
        const dates = [aim.by, ...measures.flatMap(({ targets }) => targets.map(({ date }) => date))].filter(
          (date) => date !== undefined,
        );
        const last = dates.toSorted((one, two) => ((one.end ?? '') < (two.end ?? '') ? -1 : 1)).at(-1);
        if (!last || !dates.every((date) => isPast(date, context.today))) continue;
        yield {
          place: aim.by?.source.uri === aim.source.uri ? aim.by.source : aim.source.at,
          element: aim.key,
          message: `This aim ended ${/^\d{4}-\d\d-\d\d$/.test(last.text) ? 'on' : 'in'} ${last.text}. What happened? Add a ‘result’ to its measure, a ‘status’ such as achieved or missed, or the ‘next’ aim.`,
          fixes: () => withOutcome(aim, context),
        };
      }
    },
  },
  {
    id: 'pdsa-unfinished',
    number: 51,
    severity: 'hint',
    onByDefault: true,
    title: 'A test that was done and not studied',
    explanation:
      'The study is where a test pays: comparing what came out with what was predicted. After two months few remember.',
    howToFix: 'Write ‘study’ and what the test showed, and ‘act’ with the decision.',
    source: 'IHI (plan, do, study, act)',
    bad: `change idea ExitTask "One exit task at the end of each lesson" {
  pdsa OneWeek "One class, one week" {
    predict "20 of 26 students hand it in" on 2026-03-02
    do "24 handed it in" on 2026-03-09
  }
}
`,
    good: `change idea ExitTask "One exit task at the end of each lesson" {
  pdsa OneWeek "One class, one week" {
    predict "20 of 26 students hand it in" on 2026-03-02
    do "24 handed it in" on 2026-03-09
    study "more than we thought; sorting the tasks took half an hour"
  }
}
`,
    *check(context) {
      for (const test of standing(context, 'pdsa')) {
        const done = test.do?.on;
        if (!done?.end || daysBetween(done.end, context.today) <= DAYS_TO_STUDY) continue;
        if (test.study || test.act || mayHave(test, context, 'study', 'act')) continue;
        yield {
          place: test.do?.source ?? test.source.at,
          element: test.key,
          message: `What did this test show? It was done on ${done.text}; write ‘study’ and what came out.`,
          fixes: () => addProperty(context, test, 'Add what it showed', `study ${BLANK}`),
        };
      }
    },
  },
  {
    id: 'stalled-idea',
    number: 52,
    severity: 'hint',
    onByDefault: true,
    needsWhole: true,
    title: 'A change idea that has not been tested for long',
    explanation:
      'An idea that is being tested has a test now and then. After three months without one, ask whether it still is.',
    howToFix: 'Add the latest PDSA cycle with its dates, or change the status.',
    source: 'practice of networks',
    bad: `change idea ExitTask "One exit task at the end of each lesson" {
  status testing
  pdsa OneWeek "One class, one week" {
    predict "20 of 26 students hand it in" on 2026-03-02
    study "24 handed it in" on 2026-03-09
  }
}
`,
    good: `change idea ExitTask "One exit task at the end of each lesson" {
  status testing
  pdsa OneWeek "One class, one week" {
    predict "20 of 26 students hand it in" on 2026-10-02
    study "24 handed it in" on 2026-10-09
  }
}
`,
    *check(context) {
      const mayLack = hasLooseEnds(context, 'tests');
      for (const idea of standing(context, 'idea')) {
        if (idea.status?.value !== 'testing' || mayLack || !isStalled(idea, context)) continue;
        yield {
          place: idea.status.source,
          element: idea.key,
          message: `Still testing? No PDSA cycle of ${called(idea)} in the last three months is here. Add it, or change the status.`,
        };
      }
    },
  },
];

/** True when all tests lie long back; one whose date is not known may be of today. */
function isStalled(idea: Idea, { world, today }: Context): boolean {
  const tests = world.tests.get(idea.key) ?? [];
  const dates = tests.map((test) => datesOf(test));
  if (dates.some((each) => each.length === 0) || world.misread.has(idea.key)) return false;
  const sites = idea.sites.flatMap(({ from }) => from ?? []);
  return [...dates.flat(), ...sites].every(({ end }) => end !== undefined && daysBetween(end, today) > DAYS_TO_TEST);
}

/** What came of the aim is for the author to say; the usual two answers are offered. */
function withOutcome(aim: Aim, context: Context): Fix[] {
  return (['achieved', 'missed'] as const).flatMap((value) => {
    const title = `Say that it was ${value === 'achieved' ? 'reached' : 'missed'}`;
    const line = `status ${value}`;
    return aim.status ? valueInstead(context, aim, 'status', value, title) : addProperty(context, aim, title, line);
  });
}
