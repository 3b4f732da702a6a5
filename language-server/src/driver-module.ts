/** How the language's own parts and Langium's fit together. */
import {
  DriverDiagramsGeneratedModule,
  DriverDiagramsGeneratedSharedModule,
  DriverLexer,
  DriverTokenBuilder,
  parserConfig,
} from '@driver-diagrams/grammar';
import type {
  DocumentBuilder,
  DocumentValidator,
  IndexManager,
  IParserConfig,
  LangiumCoreServices,
  LangiumGeneratedCoreServices,
  LangiumGeneratedSharedCoreServices,
  LangiumSharedCoreServices,
  Lexer,
  Module,
  ScopeProvider,
  TokenBuilder,
} from 'langium';
import type { CheckOptions } from './rules/index.ts';
import type { Levels } from './rules/levels.ts';
import { DriverDocumentBuilder, DriverIndexManager } from './workspace/builder.ts';
import { DriverFiles, type Roots } from './workspace/files.ts';
import { DriverScopeProvider } from './workspace/scope.ts';
import { Theories } from './workspace/theories.ts';
import { DriverDocumentValidator } from './workspace/validator.ts';

/** What the world around gives: where workspaces begin, and what the user has set about the checks. */
export interface Host {
  roots: Roots;
  checks: () => CheckOptions;
  /** How strictly the user takes the rules in a file, by its address. */
  levels?: (uri: string) => Promise<Levels>;
  /** Address of the page of the rules, where the client ships one. */
  rulesPage?: () => string | undefined;
}

export interface DriverSharedAddedServices {
  driver: { Files: DriverFiles; Theories: Theories; Host: Host };
}

export type DriverSharedServices = LangiumSharedCoreServices & DriverSharedAddedServices;

interface OwnSharedServices extends DriverSharedAddedServices, LangiumGeneratedSharedCoreServices {
  workspace: { IndexManager: IndexManager; DocumentBuilder: DocumentBuilder };
}

interface OwnLanguageServices extends LangiumGeneratedCoreServices {
  parser: { ParserConfig: IParserConfig; TokenBuilder: TokenBuilder; Lexer: Lexer };
  references: { ScopeProvider: ScopeProvider };
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
        new DriverDocumentBuilder(services, services.driver.Files, services.driver.Theories),
    },
    driver: {
      Host: host,
      Files: (services) =>
        new DriverFiles(
          () => services.workspace.LangiumDocuments,
          () => services.driver.Host.roots,
        ),
      Theories: (services) => new Theories(() => services.workspace.LangiumDocuments, services.driver.Files),
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
      ScopeProvider: (services) => new DriverScopeProvider(services, driver.Files),
    },
    validation: {
      DocumentValidator: () =>
        new DriverDocumentValidator(driver.Theories, () => workspace.LangiumDocuments, driver.Host),
    },
  };
}
