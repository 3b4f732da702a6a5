/** What only the history of the files can tell: 13. Asked by `driver check --git`. */

import { retellingOf } from '../compare/claims.ts';
import type { DateSpan } from '../model/model.ts';
import { standing } from '../world/standing.ts';
import { insertProperty } from './edits.ts';
import { BLANK, fixBy } from './fixes.ts';
import type { PredictionHistory, RawProblem, Rule } from './rule.ts';

export const historyRules: Rule[] = [
  {
    id: 'prediction-after-do',
    number: 13,
    severity: 'warning',
    onByDefault: false,
    occasion: 'git',
    title: 'A prediction written after the test',
    explanation:
      'A prediction is worth something because it can turn out wrong. Written after the test, it is a memory, and memories agree with what came out. `driver check --git` asks the history of the files for the day on which each prediction was first committed as that of its test, whole, with its figures and signs, and compares it with the day of ‘do’. Where another text stood there in time, both are told: a spelling mistake that was mended is no accusation.',
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
        const [prediction, done] = [test.predict?.text?.trim(), test.do?.on];
        if (!test.predict || !prediction || !done?.end) continue;
        const found = firstCommitted(prediction, test);
        const history = typeof found === 'string' ? { day: found } : (found ?? {});
        const told = saidOf(
          { prediction, on: test.predict.on, done: { text: done.text, end: done.end } },
          history,
          today,
        );
        if (!told) continue;
        const allowed = (title: string, why: string) =>
          fixBy(context, test.source, title, (text) =>
            insertProperty(text, test.source, `allow prediction-after-do because ${why}`),
          );
        yield {
          ...told,
          place: test.predict.source,
          element: test.key,
          fixes: () =>
            history.before === undefined
              ? allowed('Say that it was recorded late', '"recorded late"')
              : allowed('Say why it was reworded', BLANK),
        };
      }
    },
  },
];

interface Predicted {
  prediction: string;
  /** The day that the text itself gives the prediction. */
  on: DateSpan | undefined;
  done: { text: string; end: string };
}

type Said = Pick<RawProblem, 'message' | 'severity'>;

/** What is told of a prediction, as far as the history knows; nothing where it stood there in time. */
function saidOf(predicted: Predicted, history: PredictionHistory, today: string): Said | undefined {
  const { done } = predicted;
  if ((history.day ?? today) <= done.end) return movedTest(predicted, history);
  if (history.before !== undefined) return reworded(predicted, history.before, history);
  const { on } = predicted;
  const dated = on?.end !== undefined && on.end <= done.end ? ` The text itself dates the prediction ${on.text}.` : '';
  if (history.day === undefined) {
    return {
      message: `This prediction is not committed yet, though the test is over (${done.text}).${dated} ${LATE}`,
    };
  }
  const first = `This prediction was first committed on ${history.day}, after the test (${done.text})`;
  const moved =
    history.done && history.done.end >= history.day
      ? ` That commit dates the test ${history.done.text}, so by that day it was in time.`
      : '';
  const isOpen = dated !== '' || moved !== '';
  if (!history.isAtOnce) return { message: `${first}.${moved}${dated} ${LATE}`, ...(isOpen && MILD) };
  return {
    message: `${first}, and what was done came with it: whether the prediction stood anywhere before, this history does not tell, for example where commits were squashed into one.${moved}${dated} Next time, commit the prediction before you try.`,
    ...(isOpen && MILD),
  };
}

const LATE = 'What is written afterwards cannot surprise anybody. Next time, write and commit it before you try.';
const MILD = { severity: 'information' } as const;

/** A prediction in time, whose test was over by what the same commit says. */
function movedTest({ done }: Predicted, { day, done: then }: PredictionHistory): Said | undefined {
  if (day === undefined || !then || then.end >= day || then.end === done.end) return undefined;
  return {
    message: `The day of this test was moved from ${then.text} to ${done.text}. By the earlier day, which the commit of ${day} tells, this prediction came after the test. Say in a ‘note’ which day is right.`,
    ...MILD,
  };
}

/** Another text of the same test stood there in time. */
function reworded({ prediction, done }: Predicted, before: string, { day }: PredictionHistory): Said | undefined {
  const when = day === undefined ? 'since the last commit' : `on ${day}`;
  const texts = `from ${quoted(before)}, to ${quoted(prediction)}`;
  const told = `This prediction was reworded ${when}, after the test (${done.text}): ${texts}.`;
  switch (retellingOf(before, prediction)) {
    case 'same':
      return undefined;
    case 'spelling':
      return { message: `${told} It says the same, as far as one can tell.`, ...MILD };
    case 'unclear':
      return { message: `${told} Whether both say the same, only people can judge.`, ...MILD };
    case 'other': {
      const first = day === undefined ? 'is not committed yet' : `was first committed on ${day}`;
      return {
        message: `As it stands, this prediction ${first}, after the test (${done.text}): it was reworded ${texts}. What came out is best held against the words that stood there before the test: write them again, or say here why they changed.`,
      };
    }
  }
}

/** A text whole: what differs may stand at its end. */
function quoted(text: string): string {
  return `“${text.replace(/\s+/gu, ' ').trim()}”`;
}
