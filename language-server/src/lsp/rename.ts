/** Renaming a statement or an alias everywhere; and the imports when a file is renamed or moved. */
import { type LangiumDocument, URI, UriUtils } from 'langium';
import type { FileOperationHandler, RenameProvider } from 'langium/lsp';
import {
  ErrorCodes,
  type FileOperationOptions,
  type Range,
  type RenameFilesParams,
  type RenameParams,
  ResponseError,
  type TextDocumentPositionParams,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { DriverSharedServices } from '../driver-module.ts';
import { normal } from '../reading/names.ts';
import { readText } from '../reading/values.ts';
import { featurePlace } from '../reading/written.ts';
import { aliasOccurrences, type Occurrence, occurrencesOf, type Pointed, pointedAt, rangeOf } from './occurrences.ts';

const NAME = /^[_\p{L}][\p{L}\p{M}\p{N}_]*(?:-[\p{L}\p{M}\p{N}_]+)*$/u;

export class DriverRenameProvider implements RenameProvider {
  private readonly shared: DriverSharedServices;

  constructor(shared: DriverSharedServices) {
    this.shared = shared;
  }

  prepareRename(document: LangiumDocument, params: TextDocumentPositionParams): Range | undefined {
    const pointed = pointedAt(document, document.textDocument.offsetAt(params.position), this.shared);
    return pointed && rangeOf({ document, ...pointed });
  }

  /** @throws ResponseError in plain words when the new name cannot be used */
  rename(document: LangiumDocument, params: RenameParams): WorkspaceEdit | undefined {
    const pointed = pointedAt(document, document.textDocument.offsetAt(params.position), this.shared);
    if (!pointed) return undefined;
    const name = params.newName.trim();
    if (!NAME.test(name)) {
      throw refusal(
        `‘${name}’ cannot be a name. A name is one word of letters, digits, _ and hyphens, and begins with a letter.`,
      );
    }
    const occurrences =
      pointed.is === 'alias'
        ? aliasOccurrences(pointed.alias, document, this.shared)
        : occurrencesOf(pointed.statement, this.shared);
    this.refuseTaken(normal(name), pointed, occurrences, document);
    const changes: Record<string, TextEdit[]> = {};
    for (const occurrence of occurrences) {
      const uri = occurrence.document.uri.toString();
      changes[uri] = [...(changes[uri] ?? []), { range: rangeOf(occurrence), newText: name }];
    }
    return { changes };
  }

  /** A name that already means something, where the renamed one is used, would silently lead somewhere else. */
  private refuseTaken(name: string, pointed: Pointed, occurrences: readonly Occurrence[], document: LangiumDocument) {
    const { Files } = this.shared.driver;
    if (pointed.is === 'alias') {
      const taken = Files.names(document).imports.some(({ alias }) => alias !== undefined && normal(alias) === name);
      if (taken && name !== pointed.alias) throw refusal(`‘${name}’ already stands for another import of this file.`);
      return;
    }
    for (const each of new Set(occurrences.map((occurrence) => occurrence.document))) {
      const file = Files.names(each);
      const visible = file.byName.get(name) ?? this.importedPlainly(each, name);
      if (visible && visible !== pointed.statement) {
        throw refusal(`‘${name}’ is already used in ${UriUtils.basename(each.uri)}. Choose another name.`);
      }
    }
  }

  private importedPlainly(document: LangiumDocument, name: string) {
    const { Files } = this.shared.driver;
    for (const { alias, file } of Files.imports(Files.names(document))) {
      const found = alias === undefined ? file?.byName.get(name) : undefined;
      if (found) return found;
    }
    return undefined;
  }
}

/** Keeps imports whole when `.driver` files, or folders that hold some, are renamed or moved. */
export class DriverFileOperationHandler implements FileOperationHandler {
  readonly fileOperationOptions: FileOperationOptions = {
    willRename: {
      filters: [
        { scheme: 'file', pattern: { glob: '**/*.driver', matches: 'file' } },
        { scheme: 'file', pattern: { glob: '**', matches: 'folder' } },
      ],
    },
  };
  private readonly shared: DriverSharedServices;

  constructor(shared: DriverSharedServices) {
    this.shared = shared;
  }

  willRenameFiles({ files }: RenameFilesParams): WorkspaceEdit | null {
    const moved = (uri: URI): URI => {
      for (const { oldUri, newUri } of files) {
        const from = URI.parse(oldUri);
        if (UriUtils.equals(uri, from)) return URI.parse(newUri);
        const folder = from.path.endsWith('/') ? from.path : `${from.path}/`;
        if (uri.scheme === from.scheme && uri.path.startsWith(folder)) {
          const to = URI.parse(newUri);
          return to.with({ path: `${to.path.replace(/\/$/, '')}/${uri.path.slice(folder.length)}` });
        }
      }
      return uri;
    };
    const changes: Record<string, TextEdit[]> = {};
    for (const document of this.shared.workspace.LangiumDocuments.all) {
      const edits = this.importEdits(document, moved);
      if (edits.length > 0) changes[document.uri.toString()] = edits;
    }
    return Object.keys(changes).length > 0 ? { changes } : null;
  }

  private importEdits(document: LangiumDocument, moved: (uri: URI) => URI): TextEdit[] {
    const { Files } = this.shared.driver;
    const file = Files.names(document);
    const imports = Files.imports(file);
    return file.imports.flatMap((node, n) => {
      const uri = imports[n]?.uri;
      if (uri === undefined || node.path === undefined) return [];
      const target = URI.parse(uri);
      const path = relativePath(moved(document.uri), moved(target));
      const before = relativePath(document.uri, target);
      // What did not change stays as the author wrote it.
      if (path === before) return [];
      const written = readText(node.path);
      const { start, end } = featurePlace(file.uri, node, 'path');
      const text = /\.driver$/i.test(written) ? path : path.replace(/\.driver$/i, '');
      return [{ range: rangeOf({ document, start, end }), newText: `"${text}"` }];
    });
  }
}

/** The path from a file to another, as an import writes it. */
export function relativePath(from: URI, to: URI): string {
  return UriUtils.relative(UriUtils.dirname(from), to);
}

function refusal(message: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidParams, message);
}
