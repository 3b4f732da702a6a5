/** One problem for a target of which nobody knows from where and by when, with one fix that writes both. */
import type { Figure, Measure } from '../model/model.ts';
import { called } from '../words/phrases.ts';
import { insertAt, insertProperty } from './edits.ts';
import { BLANK, fixBy } from './fixes.ts';
import type { Context, Finding, Fix, TextEdit } from './rule.ts';

const BY_WHEN = 'target-without-date';
const FROM_WHERE = 'baseline-missing';

/**
 * Tells that a target lacks its date and its baseline as one problem, and the baseline as a hint beside it. What is told of
 * several measures together is told already, and what a user has set a level for stays as it is.
 */
export function joinedTargets(
  found: readonly Finding[],
  context: Context,
  isSet: (rule: string) => boolean,
): Finding[] {
  const isLeft = ({ rule, gathered }: Finding) => !gathered && !isSet(rule);
  const starts = new Map(
    found.flatMap((each) => (each.rule === FROM_WHERE && isLeft(each) ? [[each.place, each] as const] : [])),
  );
  if (starts.size === 0) return [...found];
  const joined = new Map<Finding, Finding>();
  for (const each of found) {
    const start = each.rule === BY_WHEN && isLeft(each) ? starts.get(each.place) : undefined;
    const measure = context.world.elements.get(each.element ?? '');
    const target = measure?.kind === 'measure' && measure.targets.find(({ source }) => source === each.place);
    if (!start || !target || measure.kind !== 'measure') continue;
    const amount = target.amount?.text;
    joined.set(each, {
      ...each,
      message: `From where, and by when? Target ${amount} has no date, and ${called(measure)} no baseline. Write a date behind it, for example ‘target ${amount} by 2028-06’, and a ‘baseline’ with its figure and date.`,
      joins: [BY_WHEN, FROM_WHERE],
      fixes: () => bothWritten(measure, target, start, context),
    });
    joined.set(start, { ...start, severity: 'hint', gathered: 'each' });
  }
  return found.map((each) => joined.get(each) ?? each);
}

/** Writes the date and the baseline; what only the author knows is a blank, and a first result is where it started. */
function bothWritten(measure: Measure, { source }: Figure, start: Finding, context: Context): Fix[] {
  const [fromResult] = start.fixes?.() ?? [];
  return fixBy(context, measure.source, 'Add the date and the baseline', (text): TextEdit[] | undefined => {
    const date = insertAt(source.uri, source.end, ` by ${BLANK}`);
    const baseline = fromResult?.edits ?? insertProperty(text, measure.source, `baseline ${BLANK} in ${BLANK}`);
    return baseline && inOneEdit([...date, ...baseline]);
  });
}

/** What is put at one place is one edit, so that its order is sure. */
function inOneEdit(edits: readonly TextEdit[]): TextEdit[] {
  const byPlace = Map.groupBy(edits, ({ start, end }) => `${start} ${end}`);
  return [...byPlace.values()].flatMap((here) =>
    here.slice(0, 1).map((edit) => ({ ...edit, text: here.map(({ text }) => text).join('') })),
  );
}
