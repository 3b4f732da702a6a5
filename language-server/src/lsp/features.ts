/** Which class answers which request of the protocol. One line a request; one file a subject beside this one. */
import type { Module } from 'langium';
import type {
  LangiumServices,
  LangiumSharedServices,
  PartialLangiumLSPServices,
  PartialLangiumSharedLSPServices,
} from 'langium/lsp';
import type { DriverSharedAddedServices, DriverSharedServices } from '../workspace/services.ts';
import { DriverCodeActionProvider } from './code-actions.ts';
import { DriverSemanticTokenProvider } from './colours.ts';
import { DriverCompletionProvider } from './completion.ts';
import { DriverDocumentUpdateHandler } from './document-updates.ts';
import { DriverFoldingRangeProvider } from './folding.ts';
import { DriverFormatter } from './formatting.ts';
import { DriverCallHierarchyProvider } from './hierarchy.ts';
import { DriverInlayHintProvider } from './hints.ts';
import { DriverHoverProvider } from './hover.ts';
import { DriverLanguageServer } from './language-server.ts';
import { DriverCodeLensProvider } from './lenses.ts';
import {
  DriverDefinitionProvider,
  DriverDocumentHighlightProvider,
  DriverDocumentLinkProvider,
  DriverReferencesProvider,
} from './navigation.ts';
import { DriverDocumentSymbolProvider, DriverWorkspaceSymbolProvider } from './outline.ts';
import { DriverFileOperationHandler, DriverRenameProvider } from './rename.ts';

/** Requests about one file. */
export function features(shared: DriverSharedServices): Module<LangiumServices, PartialLangiumLSPServices> {
  return {
    lsp: {
      CallHierarchyProvider: () => new DriverCallHierarchyProvider(shared),
      CodeActionProvider: ({ shared: { lsp } }) => new DriverCodeActionProvider(shared, lsp.LanguageServer),
      CodeLensProvider: () => new DriverCodeLensProvider(shared),
      CompletionProvider: ({ shared: { lsp } }) => new DriverCompletionProvider(shared, lsp.LanguageServer),
      DefinitionProvider: () => new DriverDefinitionProvider(shared),
      DocumentHighlightProvider: () => new DriverDocumentHighlightProvider(shared),
      DocumentLinkProvider: () => new DriverDocumentLinkProvider(shared),
      DocumentSymbolProvider: () => new DriverDocumentSymbolProvider(shared),
      FoldingRangeProvider: () => new DriverFoldingRangeProvider(shared),
      Formatter: () => new DriverFormatter(),
      HoverProvider: () => new DriverHoverProvider(shared),
      InlayHintProvider: () => new DriverInlayHintProvider(shared),
      ReferencesProvider: () => new DriverReferencesProvider(shared),
      RenameProvider: ({ shared: { lsp } }) => new DriverRenameProvider(shared, lsp.LanguageServer),
      SemanticTokenProvider: (services) => new DriverSemanticTokenProvider(services, shared),
    },
  };
}

/** Requests about the whole workspace, and the server itself. */
export const sharedFeatures: Module<
  LangiumSharedServices & DriverSharedAddedServices,
  PartialLangiumSharedLSPServices
> = {
  lsp: {
    DocumentUpdateHandler: (shared) => new DriverDocumentUpdateHandler(shared),
    FileOperationHandler: (shared) => new DriverFileOperationHandler(shared, shared.lsp.LanguageServer),
    LanguageServer: (shared) => new DriverLanguageServer(shared),
    WorkspaceSymbolProvider: (shared) => new DriverWorkspaceSymbolProvider(shared),
  },
};
