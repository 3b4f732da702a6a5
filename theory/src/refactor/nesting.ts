/** A link written nested or flat: the same theory either way. */

import type { Element, Link } from '../model/model.ts';
import { labelOf, signOf } from '../model/words.ts';
import { headPieces, insertAfter, insertStatement } from '../rules/edits.ts';
import type { TextEdit } from '../rules/index.ts';
import { mayStandIn } from '../world/kinds.ts';
import { blockOf, removeBlock } from './blocks.ts';
import { nameEdit } from './name.ts';
import type { RefactorContext, Refactoring } from './refactoring.ts';

/** Takes a statement out of the braces around it; an arrow, or `of`, says what nesting said. */
export function writeFlat(context: RefactorContext): Refactoring | undefined {
  const { element, world } = context;
  const parent = world.elements.get(element.source.within ?? '');
  // Taken out of a change concept, an idea would lose what the concept says of it.
  if (!parent || element.source.inConcept || !mayStandIn(element, parent)) return undefined;
  const text = context.textOf(element.source.uri);
  const naming = nameEdit(parent, context);
  if (!naming) return undefined;
  const link = context.theory.links.find(({ from, to }) => from.to === element.key && to.to === parent.key);
  const block = blockOf(text, element.source, (statement) =>
    link?.source.implied === false ? statement : withTarget(statement, element, naming.name),
  );
  const top = outermost(element, context);
  return {
    title: `Write this apart from “${labelOf(parent)}”, with ${signInWords(element)}`,
    kind: 'refactor.rewrite',
    edits: [...naming.edits, ...removeBlock(block), ...insertAfter(text, top.source, '', ...block.lines)],
  };
}

function signInWords({ kind }: Element): string {
  return signOf(kind) === '->' ? 'an arrow' : `‘${signOf(kind)}’`;
}

/** The statement with a link to the name right after its title, so that what is said of the nesting link now belongs to it. */
function withTarget(statement: string, { kind, source }: Element, name: string): string {
  const after = (source.title ?? source.name ?? source.kindWord).end - source.start;
  const sign = signOf(kind);
  const rest = statement.slice(after);
  const others = sign === '->' ? null : /^\s+(?:of|about)\s+/i.exec(rest);
  if (others) return `${statement.slice(0, after)}${others[0]}${name}, ${rest.slice(others[0].length)}`;
  return `${statement.slice(0, after)} ${sign} ${name}${rest}`;
}

function outermost(element: Element, { world }: RefactorContext): Element {
  let top = element;
  for (let up = world.elements.get(top.source.within ?? ''); up; up = world.elements.get(up.source.within ?? ''))
    top = up;
  return top;
}

/** Puts a statement into the braces of the first thing in this file that it leads to. */
export function writeNested(context: RefactorContext): Refactoring | undefined {
  const { element, theory, world } = context;
  const { source } = element;
  if (source.within !== undefined || source.inConcept) return undefined;
  const text = context.textOf(source.uri);
  for (const link of theory.links) {
    const parent = link.from.to === element.key ? world.elements.get(link.to.to ?? '') : undefined;
    if (!parent || parent.source.uri !== source.uri || !mayStandIn(element, parent)) continue;
    if (link.source.start < source.start || link.source.end > source.end) continue;
    const cut = withoutTarget(text, element, link);
    if (!cut) continue;
    const block = blockOf(text, source, (statement) =>
      cut.reduceRight(
        (now, { start, end, text: by }) => now.slice(0, start - source.start) + by + now.slice(end - source.start),
        statement,
      ),
    );
    const placed = insertStatement(text, parent.source, ...block.lines);
    if (!placed) continue;
    return {
      title: `Nest this in “${labelOf(parent)}”`,
      kind: 'refactor.rewrite',
      edits: [...removeBlock(block), ...placed],
    };
  }
  return undefined;
}

/**
 * Removes the name of what nesting will say. What is said of the link must end up right after the title, so only the first
 * link can carry it along.
 */
function withoutTarget(text: string, { source }: Element, link: Link): TextEdit[] | undefined {
  const pieces = headPieces(text, source);
  const at = pieces.findIndex(({ start }) => start === link.source.start);
  const sign = pieces[at - 1];
  const next = pieces[at + 1];
  const name = pieces[at];
  if (!sign || !name) return undefined;
  const { uri } = source;
  const isComma = (piece: typeof next) => piece !== undefined && text.slice(piece.start, piece.end) === ',';
  const said = link.because !== undefined || link.strength || link.confidence || link.citing.length > 0;
  if (isComma(sign)) return said ? undefined : [{ uri, start: sign.start, end: name.end, text: '' }];
  if (next && isComma(next)) {
    const following = pieces[at + 2];
    return said || !following ? undefined : [{ uri, start: name.start, end: following.start, text: '' }];
  }
  const title = source.title ?? source.name ?? source.kindWord;
  const isFirst = pieces[at - 2]?.end === title.end;
  if (said && !isFirst) return undefined;
  const before = pieces[at - 2];
  return [{ uri, start: before?.end ?? sign.start, end: name.end, text: '' }];
}
