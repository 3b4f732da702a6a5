/** What only the history of the files can tell: 13. Asked by `driver check --git`. */

import { standing } from '../world/standing.ts';
import { insertProperty } from './edits.ts';
import { fixBy } from './fixes.ts';
import type { Rule } from './rule.ts';

export const historyRules: Rule[] = [
  {
    id: 'prediction-after-do',
    number: 13,
    severity: 'warning',
    onByDefault: false,
    occasion: 'git',
    title: 'A prediction written after the test',
    explanation:
      'A prediction is worth something because it can turn out wrong. Written after the test, it is a memory, and memories agree with what came out. `driver check --git` asks the history of the files for the day on which each prediction was first committed, and compares it with the day of ‘do’.',
    howToFix:
      'Write the prediction before the test, and commit it that day. If it stood somewhere else before, allow this and say where.',
    source: 'Gomez et al., Starting a Network (a written prediction before the Do stage)',
    bad: `// committed on 2026-10-05, three days after the test
change idea ExitTask "One exit task at the end of each lesson" {
  pdsa OneWeek "One class, one day" {
    predict "20 of 26 students hand it in"
    do "24 handed it in" on 2026-10-02
  }
}
`,
    good: `// committed on 2026-10-05, four days before the test
change idea ExitTask "One exit task at the end of each lesson" {
  pdsa OneWeek "One class, one day" {
    predict "20 of 26 students hand it in"
    do "24 handed it in" on 2026-10-09
  }
}
`,
    *check(context) {
      const { firstCommitted, today } = context;
      if (!firstCommitted) return;
      for (const test of standing(context, 'pdsa')) {
        const done = test.do?.on;
        if (!test.predict?.text?.trim() || !done?.end) continue;
        const first = firstCommitted(test.predict.text);
        if ((first ?? today) <= done.end) continue;
        const when = first
          ? `was first committed on ${first}, after the test (${done.text})`
          : `is not committed yet, though the test is over (${done.text})`;
        yield {
          place: test.predict.source,
          element: test.key,
          message: `This prediction ${when}. What is written afterwards cannot surprise anybody. Next time, write and commit it before you try.`,
          fixes: () =>
            fixBy(context, test.source, 'Say that it was recorded late', (text) =>
              insertProperty(text, test.source, 'allow prediction-after-do because "recorded late"'),
            ),
        };
      }
    },
  },
];
