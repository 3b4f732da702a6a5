/** One problem for all that an aim lacks of how much, by when and a measure, with one fix that writes all of it. */
import { absoluteIn } from '../model/aim-words.ts';
import type { Aim } from '../model/model.ts';
import { statedTarget, suits } from '../model/stated-target.ts';
import { capital, list, quoted } from '../words/phrases.ts';
import { dateIn, dateOf, howMuchIn, outcomeMeasures, stated } from './aims.ts';
import { insertProperty, insertStatement } from './edits.ts';
import { BLANK, fixBy, measureStub } from './fixes.ts';
import { type Context, type Finding, type Fix, RANK, type TextEdit } from './rule.ts';

/** The checks that ask for the three, in the order in which a message names them. */
const LACKS = ['aim-no-target', 'aim-no-deadline', 'aim-unmeasured'];

/**
 * Tells what several checks miss at one aim as one problem: that of the gravest, and of equals that of the first. Where one of
 * them is allowed it is not among the problems, and the rest is told without it.
 */
export function joinedAims(found: readonly Finding[], context: Context): Finding[] {
  const lacking = Map.groupBy(
    found.filter(({ rule, element }) => element !== undefined && LACKS.includes(rule)),
    ({ element }) => element,
  );
  const joined = new Map<Finding, Finding | undefined>();
  for (const [key, all] of lacking) {
    const aim = context.world.elements.get(key ?? '');
    if (all.length < 2 || aim?.kind !== 'aim') continue;
    const order = (each: Finding) => RANK[each.severity] * LACKS.length + LACKS.indexOf(each.rule);
    const [first, ...others] = all.toSorted((one, two) => order(one) - order(two)) as [Finding, ...Finding[]];
    const lacks = new Set(all.map(({ rule }) => rule));
    joined.set(first, {
      ...first,
      message: messageOf(aim, lacks, context),
      joins: LACKS.filter((rule) => lacks.has(rule)),
      fixes: () => allWritten(aim, lacks, context),
    });
    for (const other of others) joined.set(other, undefined);
  }
  return joined.size === 0
    ? [...found]
    : found.flatMap((each) => (joined.has(each) ? (joined.get(each) ?? []) : [each]));
}

function messageOf(aim: Aim, lacks: ReadonlySet<string>, context: Context): string {
  const amount = lacks.has('aim-no-target') ? howMuchIn(aim) : undefined;
  const named = lacks.has('aim-no-deadline') ? dateIn(aim) : undefined;
  const date = named?.text;
  const gaps = [
    ...(lacks.has('aim-no-target') && amount === undefined ? ['how much'] : []),
    ...(lacks.has('aim-no-deadline') && date === undefined ? ['by when'] : []),
  ];
  const isUnmeasured = lacks.has('aim-unmeasured');
  const told = [
    ...(gaps.length > 0 ? [`this aim does not say ${list(gaps, 'or')}`] : []),
    ...(isUnmeasured ? [`nothing measures ${gaps.length > 0 ? 'it' : 'this aim'}`] : []),
  ].join(', and ');
  const words = [...(amount === undefined ? [] : [stated(amount)]), ...(date === undefined ? [] : [quoted(date)])];
  const known = statedIn(aim);
  const isExample = gaps.length > 0 || known.amount === undefined || known.date === undefined;
  const [by, target] = linesOf({
    amount: known.amount ?? exampleFor(aim),
    date: known.date ?? named?.written ?? '2028-06',
  });
  const hasOne = outcomeMeasures(aim, context).length > 0;
  const lines = [
    ...(lacks.has('aim-no-deadline') ? [`‘${by}’`] : []),
    ...(isUnmeasured ? [`‘outcome measure "What you will count" { ${target} }’`] : []),
    ...(hasOne && lacks.has('aim-no-target') ? [`in its outcome measure ‘${target}’`] : []),
  ];
  const sentences = [...(told === '' ? [] : [told]), ...(words.length > 0 ? [`its words say ${list(words)}`] : [])];
  return `${sentences.map((each) => `${capital(each)}.`).join(' ')} Add inside its braces${isExample ? ', for example,' : ''} ${list(lines)}.`;
}

/** An amount for an example: all of something is 100%, none of it 0. */
function exampleFor({ title = '' }: Aim): string {
  const whole = absoluteIn(title) ?? '';
  if (/^(?:all|every|each|tod|cada|la totalidad|100)/iu.test(whole)) return '100%';
  return whole === '' || /exceed|beat|supera/iu.test(whole) ? '80%' : '0';
}

/** What an aim states already, as the language writes it. */
function statedIn(aim: Aim): { amount?: string; date?: string } {
  const { amount } = statedTarget(aim.title ?? '');
  const date = dateOf(aim);
  return { ...(amount !== undefined && { amount }), ...(date !== BLANK && { date }) };
}

function linesOf({ amount = BLANK, date = BLANK }: { amount?: string; date?: string }): [by: string, target: string] {
  return [`by ${date}`, `target ${amount} by ${date}`];
}

/** All that lacks, in one fix; what only the author knows is a blank. */
function allWritten(aim: Aim, lacks: ReadonlySet<string>, context: Context): Fix[] {
  const [by, target] = linesOf(statedIn(aim));
  const measure = outcomeMeasures(aim, context).find(({ source }) => source.uri === aim.source.uri);
  const { amount } = statedIn(aim);
  if (measure && amount !== undefined && !suits(amount, measure.unit ?? measure.title ?? '')) return [];
  const date = lacks.has('aim-no-deadline') ? [by] : [];
  const [first = '', ...rest] = measureStub('outcome');
  const stub = lacks.has('aim-unmeasured') ? [first, `  ${target}`, ...rest] : [];
  const title = `Add ${list([...(date.length > 0 ? ['‘by’'] : []), stub.length > 0 ? 'an outcome measure with its target' : 'the target'])}`;
  return fixBy(context, aim.source, title, (text): TextEdit[] | undefined => {
    if (stub.length > 0) return insertStatement(text, aim.source, ...date, ...stub);
    const own = measure && insertProperty(text, measure.source, target);
    const before = date.length > 0 ? insertProperty(text, aim.source, ...date) : [];
    return own && before && [...before, ...own];
  });
}
