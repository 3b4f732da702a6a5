/** Folding of braces, long texts, comments and imports; and growing a selection from a word to its statement and beyond. */
import { type CstNode, CstUtils, type LangiumDocument } from 'langium';
import type { FoldingRangeProvider } from 'langium/lsp';
import { type FoldingRange, FoldingRangeKind, type Position, type SelectionRange } from 'vscode-languageserver';
import type { DriverSharedServices } from '../workspace/services.ts';
import { rangeOf } from './occurrences.ts';

export class DriverFoldingRangeProvider implements FoldingRangeProvider {
  private readonly shared: DriverSharedServices;

  constructor(shared: DriverSharedServices) {
    this.shared = shared;
  }

  getFoldingRanges(document: LangiumDocument): FoldingRange[] {
    const theory = this.shared.driver.Theories.of(document);
    const lineOf = (offset: number) => document.textDocument.positionAt(offset).line;
    const sources = [...(theory.header ? [theory.header.source] : []), ...theory.elements.map(({ source }) => source)];
    // The closing brace stays in sight.
    const bodies = sources.flatMap(({ start, body }) =>
      body ? [{ startLine: lineOf(start), endLine: lineOf(body.end) - 1 }] : [],
    );
    const texts = sources.flatMap(({ properties }) =>
      properties.map(({ place }) => ({ startLine: lineOf(place.start), endLine: lineOf(place.end) })),
    );
    const imports = theory.imports.map(({ source }) => lineOf(source.start));
    const importBlock = {
      startLine: Math.min(...imports),
      endLine: Math.max(...imports),
      kind: FoldingRangeKind.Imports,
    };
    const ranges: FoldingRange[] = [
      ...bodies,
      ...texts,
      ...commentBlocks(document),
      ...(imports.length > 1 ? [importBlock] : []),
    ];
    return ranges.filter(({ startLine, endLine }) => endLine > startLine);
  }
}

/** Comments on lines of their own that follow each other fold as one. */
function commentBlocks(document: LangiumDocument): FoldingRange[] {
  const lines = document.textDocument.getText().split(/\r\n?|\n/);
  const blocks: FoldingRange[] = [];
  let start = -1;
  let inBlock = false;
  for (const [n, line] of [...lines, ''].entries()) {
    const opens = !inBlock && /^\s*\/\*/.test(line);
    const isComment = inBlock || opens || /^\s*(?:\/\/|#)/.test(line);
    if ((inBlock || opens) && line.includes('*/', opens ? line.indexOf('/*') + 2 : 0)) inBlock = false;
    else if (opens) inBlock = true;
    if (isComment && start === -1) start = n;
    if (!isComment && start !== -1) {
      blocks.push({ startLine: start, endLine: n - 1, kind: FoldingRangeKind.Comment });
      start = -1;
    }
  }
  return blocks;
}

/** From the word at a position outward: value, property, statement, the statement around it, the file. */
export function selectionRange(document: LangiumDocument, position: Position): SelectionRange {
  const offset = document.textDocument.offsetAt(position);
  const root = document.parseResult.value.$cstNode;
  const nodes: CstNode[] = [];
  for (
    let node: CstNode | undefined = root && CstUtils.findLeafNodeAtOffset(root, offset);
    node;
    node = node.container
  ) {
    nodes.unshift(node);
  }
  const whole = { start: 0, end: document.textDocument.getText().length };
  let selection: SelectionRange = { range: rangeOf({ document, ...whole }) };
  let last = whole;
  for (const node of nodes) {
    const { offset: start, end } = node;
    if (start < last.start || end > last.end || (start === last.start && end === last.end)) continue;
    last = { start, end };
    selection = { range: rangeOf({ document, start, end }), parent: selection };
    // Inside the quotation marks, then with them.
    if (node.text.startsWith('"') && node.text.length > 2 && offset > start && offset < end) {
      selection = { range: rangeOf({ document, start: start + 1, end: end - 1 }), parent: selection };
    }
  }
  return selection;
}
