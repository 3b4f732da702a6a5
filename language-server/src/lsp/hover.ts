/** Hovers, from what `hover/explain.ts` says to what the protocol says. */
import type { LangiumDocument } from 'langium';
import type { HoverProvider } from 'langium/lsp';
import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import type { DriverSharedServices } from '../driver-module.ts';
import { explain } from '../hover/explain.ts';

export class DriverHoverProvider implements HoverProvider {
  private readonly shared: DriverSharedServices;

  constructor(shared: DriverSharedServices) {
    this.shared = shared;
  }

  getHoverContent(document: LangiumDocument, { position }: HoverParams): Hover | undefined {
    const { Theories } = this.shared.driver;
    const { textDocument } = document;
    const said = explain({
      text: textDocument.getText(),
      offset: textDocument.offsetAt(position),
      theory: Theories.of(document),
      world: Theories.world(document),
    });
    return (
      said && {
        contents: { kind: MarkupKind.Markdown, value: said.markdown },
        range: { start: textDocument.positionAt(said.start), end: textDocument.positionAt(said.end) },
      }
    );
  }
}
