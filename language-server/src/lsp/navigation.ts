/** Go to a definition, find references, mark all uses of a name, follow an import. */
import { AstUtils, type LangiumDocument, type MaybePromise, URI } from 'langium';
import type {
  DefinitionProvider,
  DocumentHighlightProvider,
  DocumentLinkProvider,
  ReferencesProvider,
} from 'langium/lsp';
import {
  type DefinitionParams,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
  type DocumentLink,
  type Location,
  LocationLink,
  type ReferenceParams,
  type TextDocumentPositionParams,
} from 'vscode-languageserver';
import type { DriverSharedServices } from '../workspace/services.ts';
import { aliasOccurrences, type Occurrence, occurrencesOf, pointedAt, rangeOf } from './occurrences.ts';

export class DriverDefinitionProvider implements DefinitionProvider {
  private readonly shared: DriverSharedServices;

  constructor(shared: DriverSharedServices) {
    this.shared = shared;
  }

  getDefinition(document: LangiumDocument, params: DefinitionParams): MaybePromise<LocationLink[] | undefined> {
    const offset = document.textDocument.offsetAt(params.position);
    const pointed = pointedAt(document, offset, this.shared);
    if (!pointed) return this.importAt(document, offset);
    const from = rangeOf({ document, ...pointed });
    if (pointed.is === 'alias') {
      const imported = this.shared.driver.Files.imports(this.shared.driver.Files.names(document)).find(
        ({ alias, uri }) => alias === pointed.alias && uri !== undefined,
      );
      return imported?.uri === undefined ? undefined : [topOf(imported.uri, from)];
    }
    const { statement } = pointed;
    const target = AstUtils.getDocument(statement);
    const whole = statement.$cstNode;
    const name = occurrencesOf(statement, this.shared).find(({ declares }) => declares);
    if (!whole || !name) return undefined;
    const range = rangeOf({ document: target, start: whole.offset, end: whole.end });
    return [LocationLink.create(target.uri.toString(), range, rangeOf(name), from)];
  }

  /** A path in an import leads to the file. */
  private importAt(document: LangiumDocument, offset: number): LocationLink[] | undefined {
    const link = importLinks(document, this.shared).find(({ start, end }) => offset >= start && offset <= end);
    return link && [topOf(link.uri, rangeOf({ document, ...link }))];
  }
}

export class DriverReferencesProvider implements ReferencesProvider {
  private readonly shared: DriverSharedServices;

  constructor(shared: DriverSharedServices) {
    this.shared = shared;
  }

  findReferences(document: LangiumDocument, params: ReferenceParams): Location[] {
    return occurrencesAt(document, params, this.shared)
      .filter(({ declares }) => !declares || params.context.includeDeclaration)
      .map((each) => ({ uri: each.document.uri.toString(), range: rangeOf(each) }));
  }
}

export class DriverDocumentHighlightProvider implements DocumentHighlightProvider {
  private readonly shared: DriverSharedServices;

  constructor(shared: DriverSharedServices) {
    this.shared = shared;
  }

  getDocumentHighlight(document: LangiumDocument, params: DocumentHighlightParams): DocumentHighlight[] {
    return occurrencesAt(document, params, this.shared)
      .filter((each) => each.document === document)
      .map((each) => ({
        range: rangeOf(each),
        kind: each.declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      }));
  }
}

export class DriverDocumentLinkProvider implements DocumentLinkProvider {
  private readonly shared: DriverSharedServices;

  constructor(shared: DriverSharedServices) {
    this.shared = shared;
  }

  getDocumentLinks(document: LangiumDocument): DocumentLink[] {
    return importLinks(document, this.shared).map((link) => ({
      // Inside the quotation marks.
      range: rangeOf({ document, start: link.start + 1, end: link.end - 1 }),
      target: link.uri,
      tooltip: 'Open this file',
    }));
  }
}

function occurrencesAt(
  document: LangiumDocument,
  params: TextDocumentPositionParams,
  shared: DriverSharedServices,
): Occurrence[] {
  const pointed = pointedAt(document, document.textDocument.offsetAt(params.position), shared);
  if (!pointed) return [];
  return pointed.is === 'alias'
    ? aliasOccurrences(pointed.alias, document, shared)
    : occurrencesOf(pointed.statement, shared);
}

/** The paths of a file's imports that lead to a file. */
function importLinks(document: LangiumDocument, { driver }: DriverSharedServices) {
  return driver.Files.imports(driver.Files.names(document)).flatMap(({ uri, problem, source }) =>
    uri === undefined || problem ? [] : [{ uri, start: source.start, end: source.end }],
  );
}

function topOf(uri: string, from: LocationLink['originSelectionRange']): LocationLink {
  const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return LocationLink.create(URI.parse(uri).toString(), top, top, from);
}
