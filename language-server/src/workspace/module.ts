/** How the language's own parts and Langium's fit together. */
import {
  DriverDiagramsGeneratedModule,
  DriverDiagramsGeneratedSharedModule,
  DriverLexer,
  DriverTokenBuilder,
  DriverValueConverter,
  parserConfig,
} from '@driver-diagrams/grammar';
import type {
  DocumentBuilder,
  DocumentValidator,
  IndexManager,
  IParserConfig,
  LangiumCoreServices,
  LangiumDocumentFactory,
  LangiumDocuments,
  LangiumGeneratedCoreServices,
  LangiumGeneratedSharedCoreServices,
  LangiumParser,
  LangiumSharedCoreServices,
  Lexer,
  Module,
  ScopeComputation,
  ScopeProvider,
  TokenBuilder,
  ValueConverter,
  WorkspaceManager,
} from 'langium';

import { DriverDocumentBuilder } from './builder.ts';
import { DataFiles } from './data-files.ts';
import { DriverDocumentFactory } from './document-factory.ts';
import { DriverFiles } from './files.ts';
import { DriverIndexManager } from './index-manager.ts';
import { KnownDocuments } from './known-documents.ts';
import { PictureFiles } from './picture-files.ts';
import { DriverScopeComputation, DriverScopeProvider } from './scope.ts';
import type { DriverSharedAddedServices, DriverSharedServices, Host } from './services.ts';
import { parserFor } from './shared-parser.ts';
import { DriverWorkspaceManager } from './start.ts';
import { Theories } from './theories.ts';
import { DriverDocumentValidator } from './validator.ts';

interface OwnSharedServices extends DriverSharedAddedServices, LangiumGeneratedSharedCoreServices {
  workspace: {
    IndexManager: IndexManager;
    DocumentBuilder: DocumentBuilder;
    LangiumDocumentFactory: LangiumDocumentFactory;
    LangiumDocuments: LangiumDocuments;
    WorkspaceManager: WorkspaceManager;
  };
}

interface OwnLanguageServices extends LangiumGeneratedCoreServices {
  parser: {
    ParserConfig: IParserConfig;
    TokenBuilder: TokenBuilder;
    Lexer: Lexer;
    ValueConverter: ValueConverter;
    LangiumParser: LangiumParser;
  };
  references: { ScopeComputation: ScopeComputation; ScopeProvider: ScopeProvider };
  validation: { DocumentValidator: DocumentValidator };
}

/** Parts that all files share. */
export function sharedModule(
  host: (services: LangiumSharedCoreServices) => Host,
): Module<DriverSharedServices, OwnSharedServices> {
  return {
    ...DriverDiagramsGeneratedSharedModule,
    workspace: {
      IndexManager: (services) => new DriverIndexManager(services, services.driver.Theories),
      DocumentBuilder: (services) =>
        new DriverDocumentBuilder(
          services,
          services.driver.Files,
          services.driver.Theories,
          () => services.driver.Host.failed,
        ),
      LangiumDocumentFactory: (services) => new DriverDocumentFactory(services, () => services.driver.Host.failed),
      LangiumDocuments: (services) => new KnownDocuments(services),
      WorkspaceManager: (services) => new DriverWorkspaceManager(services, () => services.driver.Host.failed),
    },
    driver: {
      Host: host,
      Files: (services) =>
        new DriverFiles(
          () => services.workspace.LangiumDocuments,
          () => services.driver.Host.roots,
          () => services.driver.Host.failed,
        ),
      Data: (services) =>
        new DataFiles(
          services,
          services.driver.Files,
          () => services.driver.Theories,
          () => services.driver.Host.failed,
        ),
      Pictures: (services) =>
        new PictureFiles(
          services.driver.Files,
          () => services.driver.Theories,
          () => services.workspace.FileSystemProvider,
          services.driver.Host.openPicture,
          () => services.driver.Host.failed,
        ),
      Theories: (services) =>
        new Theories(
          () => services.workspace.LangiumDocuments,
          services.driver.Files,
          () => services.driver.Host.failed,
        ),
    },
  };
}

/** Parts of the language itself. */
export function languageModule({
  driver,
  workspace,
}: DriverSharedServices): Module<LangiumCoreServices, OwnLanguageServices> {
  return {
    ...DriverDiagramsGeneratedModule,
    parser: {
      ParserConfig: () => parserConfig,
      TokenBuilder: () => new DriverTokenBuilder(),
      Lexer: (services) => new DriverLexer(services),
      ValueConverter: (services) => new DriverValueConverter(services),
      LangiumParser: parserFor,
    },
    references: {
      ScopeComputation: () => new DriverScopeComputation(),
      ScopeProvider: (services) => new DriverScopeProvider(services, driver.Files),
    },
    validation: {
      DocumentValidator: () => new DriverDocumentValidator(driver, () => workspace.LangiumDocuments),
    },
  };
}
