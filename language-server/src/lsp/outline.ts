/** The outline: the theory's own hierarchy, an aim with its drivers, a driver with its ideas, wherever they stand in the text. */

import type { Element, ElementKind, Place, Theory } from '@driver-diagrams/theory/model/model';
import { kindWord, labelOf } from '@driver-diagrams/theory/model/words';
import type { LangiumDocument } from 'langium';
import type { DocumentSymbolProvider, WorkspaceSymbolProvider } from 'langium/lsp';
import {
  type DocumentSymbol,
  SymbolKind,
  type WorkspaceSymbol,
  type WorkspaceSymbolParams,
} from 'vscode-languageserver';
import type { DriverSharedServices } from '../workspace/services.ts';
import { rangeOf } from './occurrences.ts';

const ICONS: Partial<Record<ElementKind, SymbolKind>> = {
  aim: SymbolKind.Event,
  driver: SymbolKind.Class,
  idea: SymbolKind.Method,
  measure: SymbolKind.Number,
  pdsa: SymbolKind.Function,
  network: SymbolKind.Namespace,
  member: SymbolKind.Object,
  team: SymbolKind.Interface,
  role: SymbolKind.TypeParameter,
  component: SymbolKind.Package,
  strategy: SymbolKind.Constructor,
  support: SymbolKind.Struct,
  conjecture: SymbolKind.Boolean,
  evidence: SymbolKind.String,
  finding: SymbolKind.File,
  recommendation: SymbolKind.Operator,
  cycle: SymbolKind.Array,
  revision: SymbolKind.Key,
  poster: SymbolKind.Module,
};

export class DriverDocumentSymbolProvider implements DocumentSymbolProvider {
  private readonly shared: DriverSharedServices;

  constructor(shared: DriverSharedServices) {
    this.shared = shared;
  }

  getSymbols(document: LangiumDocument): DocumentSymbol[] {
    const theory = this.shared.driver.Theories.of(document);
    const children = hierarchy(theory);
    const reach = reaches(theory, children);
    const toSymbol = (element: Element): DocumentSymbol => ({
      name: labelOf(element),
      detail: kindWord(element),
      kind: ICONS[element.kind] ?? SymbolKind.Object,
      range: rangeOf({ document, ...(reach.get(element.key) ?? element.source) }),
      selectionRange: rangeOf({ document, ...element.source.at }),
      children: (children.get(element.key) ?? []).map(toSymbol),
    });
    return (children.get('') ?? []).map(toSymbol);
  }
}

/** Finds statements of the whole workspace, as far as it has been read, by name or by words of their titles. */
export class DriverWorkspaceSymbolProvider implements WorkspaceSymbolProvider {
  private readonly shared: DriverSharedServices;

  constructor(shared: DriverSharedServices) {
    this.shared = shared;
  }

  getSymbols({ query }: WorkspaceSymbolParams): WorkspaceSymbol[] {
    const { workspace, driver } = this.shared;
    const words = query.toLowerCase().split(/\s+/);
    const fits = (text: string) => words.every((word) => text.toLowerCase().includes(word));
    return workspace.LangiumDocuments.all.toArray().flatMap((document) => {
      const theory = driver.Theories.of(document);
      return theory.elements
        .filter(({ name = '', title = '' }) => fits(`${name} ${title}`))
        .map((element) => ({
          name: element.name && element.title ? `${element.name}: ${element.title}` : labelOf(element),
          kind: ICONS[element.kind] ?? SymbolKind.Object,
          containerName: theory.header?.title ?? kindWord(element),
          location: { uri: theory.uri, range: rangeOf({ document, ...element.source.at }) },
        }));
    });
  }
}

/** An outline deeper than this helps nobody; what is deeper, and what is on a ring, stands at the top. */
const DEEPEST = 40;

/** Statements by what they stand under: the braces around them, else the first thing they lead to; '' at the top. */
function hierarchy(theory: Theory): Map<string, Element[]> {
  const own = new Set(theory.elements.map(({ key }) => key));
  const parents = new Map<string, string>();
  for (const { key, source } of theory.elements) if (source.within !== undefined) parents.set(key, source.within);
  for (const { from, to } of theory.links) {
    if (from.to === undefined || to.to === undefined || !own.has(to.to) || from.to === to.to) continue;
    if (!parents.has(from.to)) parents.set(from.to, to.to);
  }
  const endsAtTop = (key: string) => {
    let at = parents.get(key);
    for (let depth = 0; at !== undefined && depth < DEEPEST; depth++) at = parents.get(at);
    return at === undefined;
  };
  const children = new Map<string, Element[]>();
  for (const element of theory.elements) {
    const parent = endsAtTop(element.key) ? (parents.get(element.key) ?? '') : '';
    const siblings = children.get(parent);
    if (siblings) siblings.push(element);
    else children.set(parent, [element]);
  }
  return children;
}

type Reach = Pick<Place, 'start' | 'end'>;

/**
 * How far a statement reaches for breadcrumbs: over all that stands under it, where nothing else stands between. Editors look
 * for the cursor in the first statement that reaches over it.
 */
function reaches(theory: Theory, children: ReadonlyMap<string, readonly Element[]>): Map<string, Reach> {
  const index = new Map(theory.elements.map(({ key }, n) => [key, n] as const));
  const reach = new Map<string, Reach>();
  const visit = (element: Element): { first: number; last: number; count: number } & Reach => {
    const own = index.get(element.key) ?? 0;
    const all = { first: own, last: own, count: 1, start: element.source.start, end: element.source.end };
    for (const child of children.get(element.key) ?? []) {
      const below = visit(child);
      all.first = Math.min(all.first, below.first);
      all.last = Math.max(all.last, below.last);
      all.count += below.count;
      all.start = Math.min(all.start, below.start);
      all.end = Math.max(all.end, below.end);
    }
    // Statements are in the order of the text: with nothing else between, their numbers have no gap.
    if (all.last - all.first + 1 === all.count) reach.set(element.key, { start: all.start, end: all.end });
    return all;
  };
  for (const element of children.get('') ?? []) visit(element);
  return reach;
}
