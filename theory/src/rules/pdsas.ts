/** Rules about PDSA cycles: 12 and 55. */
import type { Pdsa } from '../model/model.ts';
import { mayHave, standing } from '../world/standing.ts';
import { isPast } from './days.ts';
import { insertBefore, insertProperty } from './edits.ts';
import { BLANK, fixBy, valueInstead } from './fixes.ts';
import type { Context, Fix, Rule } from './rule.ts';

export const pdsaRules: Rule[] = [
  {
    id: 'pdsa-no-prediction',
    number: 12,
    severity: 'warning',
    onByDefault: true,
    title: 'A test without a prediction',
    explanation:
      'One learns from a test by what came out otherwise than expected. That takes a prediction, written down before the test, however rough.',
    howToFix: 'Write ‘predict’ and what you expect to see, before you try it.',
    source: 'Gomez et al., Starting a Network; IHI (PDSA: make predictions)',
    bad: `change idea ExitTask "One exit task at the end of each lesson" {
  pdsa OneWeek "One class, one week" {
    do "on most days 24 students handed it in" on 2026-10-09
  }
}
`,
    good: `change idea ExitTask "One exit task at the end of each lesson" {
  pdsa OneWeek "One class, one week" {
    predict "20 of 26 students hand it in" on 2026-10-02
    do "on most days 24 students handed it in" on 2026-10-09
  }
}
`,
    *check(context) {
      for (const test of standing(context, 'pdsa')) {
        const isDone =
          test.do?.text !== undefined || test.study?.text !== undefined || isPast(test.do?.on, context.today);
        if (!isDone || test.predict || mayHave(test, context, 'predict')) continue;
        yield {
          place: test.source.at,
          element: test.key,
          message:
            'Write what you expect before you try it: ‘predict "…"’ and the date. What came out otherwise is what you learn from.',
          fixes: () => withPrediction(test, context),
        };
      }
    },
  },
  {
    id: 'test-too-big',
    number: 55,
    severity: 'hint',
    onByDefault: true,
    title: 'A first test that is too big',
    explanation:
      'Where few believe yet that an idea works, or a failure would cost much, a first test with one teacher, one class, one day teaches as much and harms less.',
    howToFix: 'Make the first test small; grow it when it went well.',
    source: 'Langley et al., The Improvement Guide, table 7.1',
    bad: `change idea NewTimetable "A new timetable" {
  confidence low
  pdsa First "All grades from January" {
    scale large
  }
}
`,
    good: `change idea NewTimetable "A new timetable" {
  confidence low
  pdsa First "One class for one week" {
    scale small
  }
}
`,
    *check(context) {
      const { world } = context;
      for (const idea of standing(context, 'idea')) {
        const first = firstTest(world.tests.get(idea.key) ?? []);
        if (idea.confidence !== 'low' || !first || first.source.uri !== idea.source.uri) continue;
        const isDear = first.costOfFailure === 'large' && first.scale !== 'small';
        if (first.scale !== 'large' && !isDear) continue;
        const why = first.scale === 'large' ? 'big test' : 'and a failure would cost much';
        yield {
          place: first.source.at,
          element: first.key,
          message: `Start smaller: low belief, ${why}. Try it first with one person, one place, one day.`,
          fixes: () => madeSmall(first, context),
        };
      }
    },
  },
];

/** The test with the earliest date; without dates the first in the text. */
function firstTest(tests: readonly Pdsa[]): Pdsa | undefined {
  const start = (test: Pdsa) => test.do?.on?.start ?? test.predict?.on?.start ?? '9999';
  return tests.toSorted((one, two) => (start(one) < start(two) ? -1 : start(one) > start(two) ? 1 : 0))[0];
}

function withPrediction(test: Pdsa, context: Context): Fix[] {
  const line = `predict ${BLANK}`;
  const next = test.do ?? test.study;
  return fixBy(context, test.source, 'Add a prediction', (text) => {
    if (!next) return insertProperty(text, test.source, line);
    return insertBefore(text, { ...test.source, ...next.source }, line);
  });
}

function madeSmall(test: Pdsa, context: Context): Fix[] {
  const written = test.source.properties.find(({ word }) => word === 'scale');
  if (written) return valueInstead(context, test, 'scale', 'small');
  return fixBy(context, test.source, 'Add ‘scale small’', (text) => insertProperty(text, test.source, 'scale small'));
}
