import { type Failed, guarded } from '../guard.ts';
import type { Measure, Pdsa, Theory } from '../model/model.ts';
import type { MeasureFigures } from '../model/series.ts';
import { mayLackStatements } from '../world/misread.ts';
import type { World } from '../world/world.ts';
import { joinedAims } from './aim-lacks.ts';
import { allowsOf } from './allow.ts';
import { catalogue } from './catalogue.ts';
import { gathered } from './gather.ts';
import { followsOf } from './indentation.ts';
import { keeping } from './keep-words.ts';
import {
  type Context,
  type Finding,
  type Fix,
  type Occasion,
  type Problem,
  RANK,
  type RawProblem,
  type Rule,
  type Severity,
  type Since,
} from './rule.ts';
import { joinedTargets } from './target-lacks.ts';

/** What the user may set about the checks. */
export interface CheckOptions {
  /** ISO day that counts as today. */
  today: string;
  /** By rule id: another severity, or `off`. What cannot be silenced stays on, and a rule's least severity holds. */
  rules?: Readonly<Record<string, Severity | 'off'>>;
  /**
   * What the theory is checked for; `poster` also asks what only a poster needs, `git` what only the history tells, `since`
   * what only an earlier version tells.
   */
  occasions?: readonly Occasion[];
  /** The text of a file, by its address. Without it there are no fixes that need to see the text. */
  textOf?: (uri: string) => string | undefined;
  /** What the data file of a measure holds. Without it nothing is said of data files. */
  dataOf?: (owner: Measure | Pdsa) => MeasureFigures;
  /** Why a picture cannot be used. Without it nothing is said of pictures. */
  troubleWith?: (path: string, from: string) => string | undefined;
  /** What the history tells of a prediction. Without it nothing is said of the history. */
  firstCommitted?: Context['firstCommitted'];
  /** What changed since an earlier version. Without it nothing is said of changes. */
  since?: Since;
  /** Is told of each rule that fails, which is left out. Without it the error is thrown. */
  failed?: Failed;
}

const BY_ID: ReadonlyMap<string, Rule> = new Map(catalogue.map((rule) => [rule.id, rule]));

/**
 * Checks one file's theory, in the world it stands in.
 *
 * @param theory one of the theories that the world was built from
 * @returns the problems in the order of the text, without what the file allows
 */
export function check(theory: Theory, world: World, options: CheckOptions): Problem[] {
  const context: Context = {
    theory,
    world,
    today: options.today,
    textOf: options.textOf ?? (() => undefined),
    dataOf: options.dataOf ?? (() => ({ problems: [] })),
    troubleWith: options.troubleWith ?? (() => undefined),
    ...(options.firstCommitted && { firstCommitted: options.firstCommitted }),
    ...(options.since && { since: options.since }),
  };
  const { rules } = options;
  const isWhole = !mayLackStatements(theory, world.elements);
  const runs = (rule: Rule) => isOn(rule, options) && (isWhole || !rule.needsWhole);
  // Written out: to spread thousands of objects is what a check would spend most of its time on.
  const finding = (rule: Rule, raw: RawProblem): Finding => ({
    rule: rule.id,
    severity: severityOf(rule, raw, theory, options),
    place: raw.place,
    message: raw.message,
    element: raw.element,
    related: raw.related,
    waitsFor: raw.waitsFor,
    fixes: raw.fixes,
  });

  const failed = new Set<Rule>();
  // All or nothing: of a rule that fails half-way it is not known what its problems are worth.
  const found = catalogue.filter(runs).flatMap((rule) =>
    guarded(
      { part: 'check', name: rule.id },
      () => Array.from(rule.check(context), (raw) => finding(rule, raw)),
      () => {
        failed.add(rule);
        return [];
      },
      options.failed,
    ),
  );
  const all = withoutRepeats(toldByTheReader(theory), found);
  const isSound = !all.some(({ severity }) => severity === 'error');
  const allows = allowsOf(theory, BY_ID);
  const isSet = (rule: string) => rules !== undefined && Object.hasOwn(rules, rule) && rules[rule] !== 'off';
  const left = all.filter((each) => !allows.silences(each));
  const speaking = new Set(left.map(({ rule }) => rule));
  const asked = left.filter(({ rule, waitsFor }) => isSet(rule) || !waitsFor?.some((other) => speaking.has(other)));
  const follows = followsOf(left, context);
  const causes = asked.filter((each) => !follows(each));
  const each = gathered(joinedAims(causes, context), context, {
    isSet,
    tell(id, raw) {
      const rule = BY_ID.get(id);
      return rule && isOn(rule, options) ? finding(rule, raw) : undefined;
    },
    silences: allows.silences,
  });
  const together = joinedTargets(each, context, isSet);
  // What was allowed in a change has nothing to say once the change is old; it stays as the record of its reason.
  const mayBeIdle = (rule: Rule) => rule.occasion === 'since' || failed.has(rule) || !runs(rule);
  const about = allows.mistakes(isSound, mayBeIdle, context).flatMap(({ rule, raw }) => {
    const entry = BY_ID.get(rule);
    return entry && isOn(entry, options) ? [finding(entry, raw)] : [];
  });
  return [...together, ...about]
    .sort(
      (one, two) =>
        one.place.start - two.place.start || RANK[one.severity] - RANK[two.severity] || (one.rule < two.rule ? -1 : 1),
    )
    .map((each) => problemOf(each, options));
}

/** What the reading of the text has told, as problems. */
export function toldByReader(theory: Theory, options: Pick<CheckOptions, 'textOf' | 'failed'> = {}): Problem[] {
  return toldByTheReader(theory).map((each) => problemOf(each, options));
}

function toldByTheReader(theory: Theory): Finding[] {
  return theory.problems.map(({ rule, severity, message, place, fixes: written, doubtful }) => {
    const sure = written?.length === 1 && !doubtful;
    const fixes =
      written &&
      (() =>
        written.map((each) => ({
          title: each.title,
          edits: [{ ...each.place, text: each.text }],
          ...(sure && { sure }),
        })));
    return { rule, severity, message, place, ...(fixes && { fixes }) };
  });
}

/** A finding as a problem. Its fixes are made once, when somebody looks at them; none of a rule that fails to make them. */
function problemOf(
  { rule, severity, place, message, fixes, element, related, gathered: together, joins }: Finding,
  { textOf = () => undefined, failed }: Pick<CheckOptions, 'textOf' | 'failed'>,
): Problem {
  let made: Fix[] | undefined;
  const problem: Problem = fixes
    ? {
        place,
        message,
        rule,
        severity,
        get fixes() {
          made ??= guarded(
            { part: 'check', name: rule },
            () => fixes().map((fix) => keeping(fix, textOf)),
            () => [],
            failed,
          );
          return made;
        },
      }
    : { place, message, rule, severity };
  if (element !== undefined) problem.element = element;
  if (related) problem.related = related;
  if (together) problem.gathered = together;
  if (joins) problem.joins = joins;
  return problem;
}

function isOn(rule: Rule, { rules, occasions = [] }: CheckOptions): boolean {
  if (rule.silenceable === false || rule.atLeast) return true;
  const set = rules !== undefined && Object.hasOwn(rules, rule.id) ? rules[rule.id] : undefined;
  if (set !== undefined) return set !== 'off';
  return rule.onByDefault || (rule.occasion !== undefined && occasions.includes(rule.occasion));
}

function severityOf(rule: Rule, raw: RawProblem, theory: Theory, { rules }: CheckOptions): Severity {
  const set = rule.silenceable === false ? undefined : rules?.[rule.id];
  let severity = raw.severity ?? rule.severity;
  if (rule.drafts && theory.header?.stage === 'draft') severity = milder(severity, rule.drafts);
  if (set !== undefined && set !== 'off') severity = set;
  return rule.atLeast && RANK[severity] > RANK[rule.atLeast] ? rule.atLeast : severity;
}

function milder(one: Severity, two: Severity): Severity {
  return RANK[one] > RANK[two] ? one : two;
}

/** What the reader has told at a place is told: what a rule finds at the same place is the same mistake. */
function withoutRepeats(told: readonly Finding[], found: readonly Finding[]): Finding[] {
  const same = ({ place }: Finding) => `${place.start} ${place.end}`;
  const known = new Set(told.map(same));
  return [...told, ...(known.size === 0 ? found : found.filter((problem) => !known.has(same(problem))))];
}
