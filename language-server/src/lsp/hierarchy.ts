/** The editor's call hierarchy, used as “what drives this” and “what this drives”. */

import type { Element, Link } from '@driver-diagrams/theory/model/model';
import { kindWord, labelOf } from '@driver-diagrams/theory/model/words';
import { AstUtils, type LangiumDocument, URI } from 'langium';
import type { CallHierarchyProvider } from 'langium/lsp';
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyIncomingCallsParams,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type CallHierarchyOutgoingCallsParams,
  type CallHierarchyPrepareParams,
  type Range,
  SymbolKind,
} from 'vscode-languageserver';
import { keyOf } from '../reading/names.ts';
import type { DriverSharedServices } from '../workspace/services.ts';
import { pointedAt, rangeOf } from './occurrences.ts';

export class DriverCallHierarchyProvider implements CallHierarchyProvider {
  private readonly shared: DriverSharedServices;

  constructor(shared: DriverSharedServices) {
    this.shared = shared;
  }

  prepareCallHierarchy(document: LangiumDocument, params: CallHierarchyPrepareParams): CallHierarchyItem[] | undefined {
    const { Files, Theories } = this.shared.driver;
    const offset = document.textDocument.offsetAt(params.position);
    const pointed = pointedAt(document, offset, this.shared);
    if (pointed?.is === 'statement') {
      const key = keyOf(Files.names(AstUtils.getDocument(pointed.statement)), pointed.statement);
      const element = Theories.world(document).elements.get(key);
      return element && [this.item(element)];
    }
    // Elsewhere in a statement: the innermost one that the cursor stands in.
    const around = Theories.of(document).elements.filter(
      ({ source }) => source.start <= offset && offset <= source.end,
    );
    const innermost = around.at(-1);
    return innermost && [this.item(innermost)];
  }

  /** What drives, measures, tests or works on the statement. */
  incomingCalls({ item }: CallHierarchyIncomingCallsParams): CallHierarchyIncomingCall[] | undefined {
    return this.linked(item, 'to', 'from').map(({ element, ranges }) => ({
      from: this.item(element),
      fromRanges: ranges,
    }));
  }

  /** What the statement drives, measures, tests or works on. */
  outgoingCalls({ item }: CallHierarchyOutgoingCallsParams): CallHierarchyOutgoingCall[] | undefined {
    return this.linked(item, 'from', 'to').map(({ element, ranges }) => ({
      to: this.item(element),
      fromRanges: ranges,
    }));
  }

  private linked(
    item: CallHierarchyItem,
    here: 'from' | 'to',
    there: 'from' | 'to',
  ): { element: Element; ranges: Range[] }[] {
    const document = this.shared.workspace.LangiumDocuments.getDocument(URI.parse(item.uri));
    const key = typeof item.data === 'string' ? item.data : undefined;
    if (!document || key === undefined) return [];
    const { theories, elements } = this.shared.driver.Theories.world(document);
    const found = new Map<Element, Link[]>();
    for (const theory of theories.values()) {
      for (const link of theory.links) {
        const element = link[here].to === key ? elements.get(link[there].to ?? '') : undefined;
        if (element) found.set(element, [...(found.get(element) ?? []), link]);
      }
    }
    return [...found].map(([element, links]) => ({ element, ranges: links.flatMap((link) => this.writtenIn(link)) }));
  }

  private writtenIn({ source }: Link): Range[] {
    const document = this.shared.workspace.LangiumDocuments.getDocument(URI.parse(source.uri));
    return document ? [rangeOf({ document, start: source.start, end: source.end })] : [];
  }

  private item(element: Element): CallHierarchyItem {
    const { uri, start, end, at } = element.source;
    const document = this.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri));
    const range = (place: { start: number; end: number }): Range =>
      document ? rangeOf({ document, ...place }) : { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    return {
      name: labelOf(element),
      detail: kindWord(element),
      kind: SymbolKind.Class,
      uri,
      range: range({ start, end }),
      selectionRange: range(at),
      data: element.key,
    };
  }
}
