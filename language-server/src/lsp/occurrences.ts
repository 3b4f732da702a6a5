/** Where a statement is named, in all files: what definition, references, highlights and rename go by. */
import { isNamed, type Named } from '@driver-diagrams/grammar';
import { dotIn } from '@driver-diagrams/grammar/names';
import { AstUtils, DocumentState, isReference, type LangiumDocument, type Reference } from 'langium';
import type { Range } from 'vscode-languageserver';
import { normal } from '../reading/names.ts';
import { featurePlace } from '../reading/places.ts';
import type { DriverSharedServices } from '../workspace/services.ts';

/** What stands under the cursor. */
export type Pointed =
  | { is: 'statement'; statement: Named; start: number; end: number }
  | { is: 'alias'; alias: string; start: number; end: number };

export interface Occurrence {
  document: LangiumDocument;
  start: number;
  end: number;
  declares: boolean;
}

/** The statement or alias that is named at an offset: at its own name, or where it is referred to. */
export function pointedAt(
  document: LangiumDocument,
  offset: number,
  shared: DriverSharedServices,
): Pointed | undefined {
  const file = shared.driver.Files.names(document);
  for (const statement of file.statements) {
    const { $cstNode: cst, name } = statement;
    if (name === undefined || !cst || offset < cst.offset || offset > cst.end) continue;
    const { start, end } = featurePlace(file.uri, statement, 'name');
    if (offset >= start && offset <= end) return { is: 'statement', statement, start, end };
  }
  for (const node of file.imports) {
    if (node.alias === undefined) continue;
    const { start, end } = featurePlace(file.uri, node, 'alias');
    if (offset >= start && offset <= end) return { is: 'alias', alias: normal(node.alias), start, end };
  }
  for (const reference of referencesOf(document)) {
    const cst = reference.$refNode;
    if (!cst || offset < cst.offset || offset > cst.end) continue;
    const { start, dot, end } = partsOf(reference);
    if (dot !== undefined && offset <= dot) {
      return { is: 'alias', alias: normal(cst.text.slice(0, dot - start)), start, end: dot };
    }
    const target = targetOf(reference);
    return target && { is: 'statement', statement: target, start: dot === undefined ? start : dot + 1, end };
  }
  return undefined;
}

/** All places where a statement is named; of a reference through an alias only the name itself. */
export function occurrencesOf(statement: Named, shared: DriverSharedServices): Occurrence[] {
  const own = AstUtils.getDocument(statement);
  const found: Occurrence[] = [];
  if (statement.name !== undefined) {
    const { start, end } = featurePlace(own.uri.toString(), statement, 'name');
    found.push({ document: own, start, end, declares: true });
  }
  for (const document of shared.workspace.LangiumDocuments.all) {
    if (document.state < DocumentState.Linked) continue;
    for (const reference of referencesOf(document)) {
      if (targetOf(reference) !== statement) continue;
      const { start, dot, end } = partsOf(reference);
      found.push({ document, start: dot === undefined ? start : dot + 1, end, declares: false });
    }
  }
  return found;
}

/** All places where a file uses an alias of its imports, its declaration first. */
export function aliasOccurrences(alias: string, document: LangiumDocument, shared: DriverSharedServices): Occurrence[] {
  const file = shared.driver.Files.names(document);
  const declared = file.imports
    .filter((node) => node.alias !== undefined && normal(node.alias) === alias)
    .map((node) => ({ document, ...featurePlace(file.uri, node, 'alias'), declares: true }));
  const used = referencesOf(document).flatMap((reference) => {
    const { start, dot } = partsOf(reference);
    const matches = dot !== undefined && normal(reference.$refNode?.text.slice(0, dot - start) ?? '') === alias;
    return matches ? [{ document, start, end: dot, declares: false }] : [];
  });
  return [...declared, ...used];
}

/** The range of an occurrence in its document, as editors count. */
export function rangeOf({ document, start, end }: Pick<Occurrence, 'document' | 'start' | 'end'>): Range {
  return { start: document.textDocument.positionAt(start), end: document.textDocument.positionAt(end) };
}

function referencesOf(document: LangiumDocument): Reference[] {
  return document.references.filter((reference) => isReference(reference));
}

/** Offsets of `alias.Name`: its start, the dot where there is one, its end. */
function partsOf(reference: Reference): { start: number; dot?: number; end: number } {
  const cst = reference.$refNode;
  const start = cst?.offset ?? 0;
  const dot = cst ? dotIn(cst.text) : -1;
  return { start, end: cst?.end ?? start, ...(dot !== -1 && { dot: start + dot }) };
}

function targetOf(reference: Reference): Named | undefined {
  const target = reference.ref;
  return target && isNamed(target) ? target : undefined;
}
