/** How the language's own parts and Langium's fit together. */
import {
  DriverDiagramsGeneratedModule,
  DriverDiagramsGeneratedSharedModule,
  DriverLexer,
  DriverTokenBuilder,
  parserConfig,
} from '@driver-diagrams/grammar';
import type { Failed } from '@driver-diagrams/theory/guard';
import type { CheckOptions } from '@driver-diagrams/theory/rules/index';
import type { Levels } from '@driver-diagrams/theory/rules/levels';
import type {
  DocumentBuilder,
  DocumentValidator,
  IndexManager,
  IParserConfig,
  LangiumCoreServices,
  LangiumDocumentFactory,
  LangiumGeneratedCoreServices,
  LangiumGeneratedSharedCoreServices,
  LangiumSharedCoreServices,
  Lexer,
  Module,
  ScopeComputation,
  ScopeProvider,
  TokenBuilder,
  WorkspaceManager,
} from 'langium';
import { DriverDocumentBuilder } from './builder.ts';
import { DataFiles } from './data-files.ts';
import { DriverDocumentFactory } from './document-factory.ts';
import { DriverFiles, type Roots } from './files.ts';
import { DriverIndexManager } from './index-manager.ts';
import { type OpenPicture, PictureFiles } from './picture-files.ts';
import { DriverScopeComputation, DriverScopeProvider } from './scope.ts';
import { DriverWorkspaceManager } from './start.ts';
import { Theories } from './theories.ts';
import { DriverDocumentValidator } from './validator.ts';

/** What the world around gives: where workspaces begin, and what the user has set about the checks. */
export interface Host {
  roots: Roots;
  checks: () => CheckOptions;
  /** How strictly the user takes the rules in a file, by its address. */
  levels?: (uri: string) => Promise<Levels>;
  /** Address of the page of the rules, where the client ships one. */
  rulesPage?: () => string | undefined;
  /** The client's command that shows the run chart of a measure, where it has one. */
  chartCommand?: () => string | undefined;
  /** Draws a logo, to tell whether it can be printed. */
  openPicture?: OpenPicture | undefined;
  /** Is told of each part of the program that fails, and is left out. Without it the error is thrown. */
  failed?: Failed;
}

export interface DriverSharedAddedServices {
  driver: { Files: DriverFiles; Theories: Theories; Data: DataFiles; Pictures: PictureFiles; Host: Host };
}

export type DriverSharedServices = LangiumSharedCoreServices & DriverSharedAddedServices;

interface OwnSharedServices extends DriverSharedAddedServices, LangiumGeneratedSharedCoreServices {
  workspace: {
    IndexManager: IndexManager;
    DocumentBuilder: DocumentBuilder;
    LangiumDocumentFactory: LangiumDocumentFactory;
    WorkspaceManager: WorkspaceManager;
  };
}

interface OwnLanguageServices extends LangiumGeneratedCoreServices {
  parser: { ParserConfig: IParserConfig; TokenBuilder: TokenBuilder; Lexer: Lexer };
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
      WorkspaceManager: (services) => new DriverWorkspaceManager(services),
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
