/** Semantic colours: a name has the colour of what it names, wherever it stands and whichever word it is. */

import { isNamed } from '@driver-diagrams/grammar';
import { kindOfRule } from '@driver-diagrams/grammar/language/index';
import type { Element, ElementKind } from '@driver-diagrams/theory/model/model';
import { type AstNode, isReference, type LangiumDocument } from 'langium';
import { AbstractSemanticTokenProvider, type LangiumServices, type SemanticTokenAcceptor } from 'langium/lsp';
import { SemanticTokenModifiers, SemanticTokenTypes } from 'vscode-languageserver';
import { keyOf } from '../reading/names.ts';
import type { DriverSharedServices } from '../workspace/services.ts';

/** Standard types, so that every colour theme knows them. */
const TYPES: Partial<Record<ElementKind, SemanticTokenTypes>> = {
  aim: SemanticTokenTypes.namespace,
  driver: SemanticTokenTypes.class,
  idea: SemanticTokenTypes.function,
  measure: SemanticTokenTypes.property,
  pdsa: SemanticTokenTypes.method,
  network: SemanticTokenTypes.namespace,
  member: SemanticTokenTypes.variable,
  team: SemanticTokenTypes.interface,
  role: SemanticTokenTypes.typeParameter,
  component: SemanticTokenTypes.struct,
  strategy: SemanticTokenTypes.function,
  support: SemanticTokenTypes.method,
  conjecture: SemanticTokenTypes.event,
  evidence: SemanticTokenTypes.enumMember,
  finding: SemanticTokenTypes.event,
  recommendation: SemanticTokenTypes.event,
  cycle: SemanticTokenTypes.enumMember,
  revision: SemanticTokenTypes.enumMember,
  poster: SemanticTokenTypes.namespace,
};

export class DriverSemanticTokenProvider extends AbstractSemanticTokenProvider {
  private readonly shared: DriverSharedServices;

  constructor(services: LangiumServices, shared: DriverSharedServices) {
    super(services);
    this.shared = shared;
  }

  protected override highlightElement(node: AstNode, acceptor: SemanticTokenAcceptor): void {
    if (isNamed(node) && node.name !== undefined) {
      const ended = this.hasEnded(node, this.currentDocument);
      acceptor({
        node,
        property: 'name',
        type: TYPES[kindOfRule(node.$type)] ?? SemanticTokenTypes.type,
        modifier: [SemanticTokenModifiers.declaration, ...(ended ? [SemanticTokenModifiers.deprecated] : [])],
      });
    }
    for (const value of Object.values(node)) {
      for (const reference of Array.isArray(value) ? value : [value]) {
        if (!isReference(reference) || !reference.$refNode) continue;
        const target = reference.ref;
        if (!target || !isNamed(target)) continue;
        acceptor({ cst: reference.$refNode, type: TYPES[kindOfRule(target.$type)] ?? SemanticTokenTypes.type });
      }
    }
  }

  private hasEnded(node: AstNode, document: LangiumDocument | undefined): boolean {
    if (!document || !isNamed(node)) return false;
    const key = keyOf(this.shared.driver.Files.names(document), node);
    const element = this.shared.driver.Theories.world(document).elements.get(key);
    return element !== undefined && isEnded(element);
  }
}

/** Retired, abandoned, sunset: editors strike it through. */
function isEnded(element: Element): boolean {
  if (!('status' in element)) return false;
  return ['retired', 'abandoned', 'sunset'].includes(element.status?.value ?? '');
}
