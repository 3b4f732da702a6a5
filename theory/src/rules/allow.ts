/** `allow rule-id because "…"`: what it silences, and what is wrong with it. */

import { nearestWord } from '@driver-diagrams/grammar/nearest';
import type { Allow, Theory } from '../model/model.ts';
import { named } from '../words/phrases.ts';
import { insertAt, replaceWords } from './edits.ts';
import { BLANK, fixBy, without } from './fixes.ts';
import type { Context, Finding, RawProblem, Rule } from './rule.ts';

/** Rules about `allow` itself. `check` applies them last, because only then is it known what each one silenced. */
export const allowRules: Rule[] = [
  {
    id: 'allow-without-reason',
    number: 73,
    severity: 'warning',
    onByDefault: true,
    silenceable: false,
    title: 'A check that is silenced without a reason',
    explanation:
      'A silenced check is a decision of the team. Its reason is printed in reviews, so that others can judge whether it still holds.',
    howToFix: 'Write ‘because’ and the reason behind it.',
    source: 'basic',
    bad: 'primary driver Help "Help in time" {\n  allow orphan-driver\n}\n',
    good: 'primary driver Help "Help in time" {\n  allow orphan-driver because "the aim is agreed in May"\n}\n',
    check: () => [],
  },
  {
    id: 'allow-unused',
    number: 73,
    severity: 'information',
    onByDefault: true,
    silenceable: false,
    title: 'A silenced check that would not say anything',
    explanation:
      'What was allowed once may have been fixed since. An ‘allow’ that silences nothing would hide the next mistake of its kind.',
    howToFix: 'Remove the line.',
    source: 'basic',
    bad: `aim Pass "85% of students pass by 2028"
primary driver Help "Help in time" -> Pass {
  allow orphan-driver because "the aim is agreed in May"
}
`,
    good: 'aim Pass "85% of students pass by 2028"\nprimary driver Help "Help in time" -> Pass\n',
    check: () => [],
  },
  {
    id: 'allow-unknown-rule',
    number: 73,
    severity: 'warning',
    onByDefault: true,
    silenceable: false,
    title: 'A check that cannot be silenced, or that is not there',
    explanation:
      'What makes a theory unreadable cannot be allowed: a mistake in the writing, a name that nothing has or that two have, arrows that lead back to themselves.',
    howToFix: 'Correct the id of the check, or fix what it tells and remove the line.',
    source: 'basic',
    bad: 'primary driver Help "Help in time" {\n  allow orphan-drivers because "the aim is agreed in May"\n}\n',
    good: 'primary driver Help "Help in time" {\n  allow orphan-driver because "the aim is agreed in May"\n}\n',
    check: () => [],
  },
];

/** One `allow`, and the statement that it stands at; none in the header, where it holds for the whole file. */
interface Standing {
  allow: Allow;
  element?: string;
}

/** What a file allows. */
export interface Allows {
  /** True for a problem that the file allows. */
  silences(problem: Finding): boolean;
  /**
   * What is wrong with the `allow`s; asked last, because only then is it known what each one silenced.
   *
   * @param isSound false while there are errors: rules hold back then, and what is allowed may be needed once they are fixed
   * @param mayBeIdle true for a rule that did not look at this file, so that no `allow` of it could have silenced anything
   * @param context what the fixes look at
   */
  mistakes(isSound: boolean, mayBeIdle: (rule: Rule) => boolean, context: Context): { rule: string; raw: RawProblem }[];
}

/** @param byId all rules of the catalogue */
export function allowsOf(theory: Theory, byId: ReadonlyMap<string, Rule>): Allows {
  const standing: Standing[] = [
    ...theory.elements.flatMap((element) => element.allow.map((allow) => ({ allow, element: element.key }))),
    ...(theory.header?.allow ?? []).map((allow) => ({ allow })),
  ];
  if (standing.length === 0) return { silences: () => false, mistakes: () => [] };

  const index = new Map(
    standing.map((each) => [slot(each.allow.rule, each.element), each]).toReversed() as [string, Standing][],
  );
  const used = new Set<Standing>();
  return {
    silences({ rule, element }) {
      if (byId.get(rule)?.silenceable === false) return false;
      const here = element === undefined ? undefined : index.get(slot(rule, element));
      const by = here ?? index.get(slot(rule, undefined));
      if (by) used.add(by);
      return by !== undefined;
    },
    mistakes: (isSound, mayBeIdle, context) =>
      standing.flatMap((each) => judge(each, byId, used.has(each) || !isSound, mayBeIdle, context)),
  };
}

function slot(rule: string, element: string | undefined): string {
  return `${rule} ${element ?? ''}`;
}

function judge(
  { allow, element }: Standing,
  byId: ReadonlyMap<string, Rule>,
  used: boolean,
  mayBeIdle: (rule: Rule) => boolean,
  context: Context,
): { rule: string; raw: RawProblem }[] {
  // An `allow` with no rule behind it is told by the reader.
  if (!allow.rule) return [];
  const about = {
    place: allow.source,
    ...(element === undefined ? {} : { element }),
  };
  const rule = byId.get(allow.rule);
  if (!rule) {
    const near = nearestWord(allow.rule, [...byId.keys()]);
    const hint = near ? `Did you mean ${named(near)}?` : 'The id of a check stands beside its message.';
    const fixes = () =>
      near
        ? fixBy(context, allow.source, `Write ${named(near)}`, (text) =>
            replaceWords(text, allow.source, allow.rule, near),
          )
        : [];
    const message = `There is no check ${named(allow.rule)}. ${hint}`;
    return [{ rule: 'allow-unknown-rule', raw: { ...about, message, fixes } }];
  }
  if (rule.silenceable === false) {
    const message = `${named(rule.id)} cannot be allowed, because the theory cannot be read while it lasts. Fix what it tells, and remove this line.`;
    const fixes = () => without(context, allow.source, 'Remove this line');
    return [{ rule: 'allow-unknown-rule', raw: { ...about, message, fixes } }];
  }
  if (!used && !mayBeIdle(rule)) {
    const where = element === undefined ? 'in this file' : 'here';
    const message = `${named(rule.id)} has nothing to say ${where}. Remove this line, so that it does not hide a later mistake.`;
    // Not sure: what a team has decided, and why, is removed by nobody but the team.
    const fixes = () => without(context, allow.source, 'Remove this line');
    return [{ rule: 'allow-unused', raw: { ...about, message, fixes } }];
  }
  if (!allow.because?.trim()) {
    const message = `Say why this is fine: ‘allow ${rule.id} because "…"’. The reason is printed in reviews.`;
    const fixes = () =>
      fixBy(context, allow.source, 'Add ‘because’ and the reason', () =>
        allow.because === undefined ? insertAt(allow.source.uri, allow.source.end, ` because ${BLANK}`) : undefined,
      );
    return [{ rule: 'allow-without-reason', raw: { ...about, message, fixes } }];
  }
  return [];
}
