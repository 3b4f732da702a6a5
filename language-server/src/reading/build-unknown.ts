/** Statements of kinds that this version does not know: kept as words, so that comparing and merging lose nothing of them. */
import { isArrow, isNamed, isOf, type Unknown } from '@driver-diagrams/grammar';
import type { SyntaxProblem, UnknownStatement } from '@driver-diagrams/theory/model/model';
import { readText } from '@driver-diagrams/theory/text/values';
import { type CstNode, isCompositeCstNode } from 'langium';
import type { FileNames } from './names.ts';
import { placeOf, wordPlace } from './places.ts';
import { optional, type Surroundings } from './written.ts';

/** The statements of unknown kinds in a file, in its order; without those that were told as a mistake. */
export function buildUnknown(
  { unknown }: FileNames,
  around: Surroundings,
  told: readonly SyntaxProblem[],
): UnknownStatement[] {
  if (unknown.length === 0) return [];
  const mistaken = new Set(told.map(({ place }) => place.start));
  return unknown
    .filter(({ $cstNode }) => !mistaken.has($cstNode?.offset ?? 0))
    .map((node) => buildStatement(node, around));
}

function buildStatement(node: Unknown, around: Surroundings): UnknownStatement {
  const { uri } = around;
  const loose = node.values.find((value) => !isQuoted(value));
  const title = node.values.find(isQuoted);
  const targets = node.heads.flatMap((head) => (isArrow(head) || isOf(head) ? head.targets : []));
  const leaves = node.$cstNode ? ownLeaves(node.$cstNode) : [];
  const brace = leaves.findIndex(({ text }) => text === '{');
  const at = wordPlace(uri, node);
  return {
    word: node.word,
    // `learning visit Spring "…"`: the word before the title is its name, as everywhere.
    ...optional('name', loose?.trim().split(/\s+/).at(-1)?.normalize('NFC')),
    ...optional('title', title && readText(title)),
    leadsTo: targets.map((target) => around.reference(target)),
    text: leaves.map(({ text }) => (isQuoted(text) ? `"${readText(text)}"` : text.replace(/\s+/g, ' '))).join(' '),
    source: {
      ...placeOf(uri, node.$cstNode),
      at,
      head: { ...at, end: leaves.at(brace < 0 ? -1 : brace - 1)?.end ?? at.end },
    },
  };
}

function isQuoted(value: string): boolean {
  return /^["“”„«'‘]/u.test(value);
}

/** The words of a statement in order, without comments and without the known statements in its braces. */
function ownLeaves(node: CstNode): CstNode[] {
  if (!isCompositeCstNode(node)) return node.hidden || node.length === 0 ? [] : [node];
  return node.content.flatMap((child) => (isStatementOfItsOwn(child) ? [] : ownLeaves(child)));
}

function isStatementOfItsOwn(node: CstNode): boolean {
  return isNamed(node.astNode) && node.astNode.$cstNode === node;
}
