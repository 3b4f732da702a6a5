import { DefaultLanguageServer, type LangiumSharedServices } from 'langium/lsp';
import type { InitializeParams, InitializeResult } from 'vscode-languageserver';
import type { DriverSharedAddedServices } from '../workspace/services.ts';
import { codeActionOptions } from './code-actions.ts';
import { documentRead } from './document-read.ts';
import { addEditRequests } from './edit-requests.ts';
import { selectionRange } from './folding.ts';

/** Langium's language server, and the request of the protocol that it does not know: growing a selection. */
export class DriverLanguageServer extends DefaultLanguageServer {
  constructor(services: LangiumSharedServices & DriverSharedAddedServices) {
    super(services);
    // By then Langium has its handlers, and a later handler takes the place of an earlier one.
    this.onInitialize(() => addEditRequests(services));
    services.lsp.Connection?.onSelectionRanges(async ({ textDocument, positions }, token) => {
      const document = await documentRead(services, textDocument.uri, token);
      return document ? positions.map((position) => selectionRange(document, position)) : null;
    });
  }

  protected override buildInitializeResult(params: InitializeParams): InitializeResult {
    const result = super.buildInitializeResult(params);
    return {
      ...result,
      capabilities: { ...result.capabilities, selectionRangeProvider: true, codeActionProvider: codeActionOptions },
    };
  }
}
