import { DefaultLanguageServer, type LangiumSharedServices } from 'langium/lsp';
import type { InitializeParams, InitializeResult } from 'vscode-languageserver';
import { documentRead } from './document-read.ts';
import { selectionRange } from './folding.ts';

/** Langium's language server, and the request of the protocol that it does not know: growing a selection. */
export class DriverLanguageServer extends DefaultLanguageServer {
  constructor(services: LangiumSharedServices) {
    super(services);
    services.lsp.Connection?.onSelectionRanges(async ({ textDocument, positions }, token) => {
      const document = await documentRead(services, textDocument.uri, token);
      return document ? positions.map((position) => selectionRange(document, position)) : null;
    });
  }

  protected override buildInitializeResult(params: InitializeParams): InitializeResult {
    const result = super.buildInitializeResult(params);
    return { ...result, capabilities: { ...result.capabilities, selectionRangeProvider: true } };
  }
}
