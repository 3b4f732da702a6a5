/** What was learned between two versions that can make people more or less sure of a statement. */
import type { Reference } from '../model/model.ts';
import type { Pair } from './matching.ts';
import { namedApart } from './named-apart.ts';
import type { Called, Node, Side } from './sides.ts';

/**
 * Labels of what is new after: evidence that the statement or its links cite, tests of it with a result, findings about it,
 * results of its measures.
 */
export function evidenceBetween({ before, after }: Pair, sides: { before: Side; after: Side }): string[] {
  const known = learned(before, sides.before);
  const come = [...learned(after, sides.after)].flatMap(([token, called]) => (known.has(token) ? [] : [called]));
  return [...new Set(namedApart(come))];
}

/** What is known of a statement, by a token that is the same on both sides, with what it is called. */
function learned(node: Node, side: Side): Map<string, Called> {
  const found = new Map<string, Called>();
  const cite = (references: readonly Reference[]) => {
    for (const each of references) found.set(side.token(each), side.called(each));
  };
  for (const { citing } of node.links) cite(citing);
  if ('citing' in node.element) cite(node.element.citing);
  for (const { link, from } of node.incoming) {
    const { element, token } = from;
    const called = side.calling(from);
    if (link.kind === 'tests' && element.kind === 'pdsa' && element.study) found.set(`${token} study`, called);
    if (link.kind === 'about' && element.kind === 'finding') found.set(token, called);
    if (link.kind === 'measures' && element.kind === 'measure') {
      for (const { amount, date, from: of } of element.results)
        found.set(`${token} ${amount?.text} ${date?.text} ${of && side.token(of)}`, called);
      for (const { group, points } of from.file.data?.[element.key]?.lines ?? [])
        for (const { date, value } of points) found.set(`${token} ${group} ${value} ${date.start} ${date.end}`, called);
    }
  }
  return found;
}
