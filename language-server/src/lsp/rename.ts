/** Renaming a statement or an alias everywhere; and the imports when a file is renamed or moved. */
import type { Named } from '@driver-diagrams/grammar';
import { isName, joinsKind } from '@driver-diagrams/grammar/names';
import { CODES } from '@driver-diagrams/grammar/other-words';
import { scan } from '@driver-diagrams/grammar/scanner';
import type { TextEdit } from '@driver-diagrams/theory/rules/index';
import { readText } from '@driver-diagrams/theory/text/values';
import { Cancellation, type LangiumDocument, URI, UriUtils } from 'langium';
import type { FileOperationHandler, LanguageServer, RenameProvider } from 'langium/lsp';
import {
  type FileOperationOptions,
  LSPErrorCodes,
  type Range,
  type RenameFilesParams,
  type RenameParams,
  ResponseError,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { normal } from '../reading/names.ts';
import { featurePlace } from '../reading/places.ts';
import type { DriverSharedServices } from '../workspace/services.ts';
import { aliasOccurrences, type Occurrence, occurrencesOf, type Pointed, pointedAt, rangeOf } from './occurrences.ts';
import { allRead, whenRead, withoutVersions, workspaceEdit } from './workspace-edit.ts';

export class DriverRenameProvider implements RenameProvider {
  private readonly shared: DriverSharedServices;
  private readonly forEditor: ForEditor;

  constructor(shared: DriverSharedServices, server: LanguageServer) {
    this.shared = shared;
    this.forEditor = followVersions(server);
  }

  prepareRename(document: LangiumDocument, params: TextDocumentPositionParams): Range | undefined {
    const pointed = pointedAt(document, document.textDocument.offsetAt(params.position), this.shared);
    return pointed && rangeOf({ document, ...pointed });
  }

  /**
   * @throws ResponseError in plain words when the new name cannot be used
   * @throws TextChanged where a text that names it is not read as it stands
   */
  async rename(document: LangiumDocument, params: RenameParams): Promise<WorkspaceEdit | undefined> {
    allRead(this.shared);
    const pointed = pointedAt(document, document.textDocument.offsetAt(params.position), this.shared);
    if (!pointed) return undefined;
    const name = params.newName.trim();
    if (!isName(name)) {
      throw refusal(
        `‘${name}’ cannot be a name. A name is one word of letters, digits, _ and hyphens, and begins with a letter.`,
      );
    }
    const occurrences =
      pointed.is === 'alias'
        ? aliasOccurrences(pointed.alias, document, this.shared)
        : occurrencesOf(pointed.statement, this.shared);
    this.refuseTaken(normal(name), pointed, occurrences, document);
    const code = pointed.is === 'statement' ? kindOfCode(pointed.statement) : undefined;
    const edits = occurrences.map(({ document: { uri }, start, end, declares }) => ({
      uri: uri.toString(),
      start,
      end,
      text: declares && code !== undefined ? `${code} ${name}` : name,
    }));
    return this.forEditor(await workspaceEdit(edits, this.shared));
  }

  /** A name that already means something, where the renamed one is used, would silently lead somewhere else. */
  private refuseTaken(name: string, pointed: Pointed, occurrences: readonly Occurrence[], document: LangiumDocument) {
    const { Files } = this.shared.driver;
    if (pointed.is === 'alias') {
      const taken = Files.names(document).imports.some(({ alias }) => alias !== undefined && normal(alias) === name);
      if (taken && name !== pointed.alias) throw refusal(`‘${name}’ already stands for another import of this file.`);
      return;
    }
    const kind = kindBefore(pointed.statement);
    if (joinsKind(kind, name)) {
      throw refusal(`‘${name}’ behind ‘${kind}’ would be read as a part of it. Choose another name.`);
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
      filters: [{ pattern: { glob: '**/*.driver', matches: 'file' } }, { pattern: { glob: '**', matches: 'folder' } }],
    },
  };
  private readonly shared: DriverSharedServices;
  private readonly forEditor: ForEditor;

  constructor(shared: DriverSharedServices, server: LanguageServer) {
    this.shared = shared;
    this.forEditor = followVersions(server);
  }

  willRenameFiles({ files }: RenameFilesParams): Promise<WorkspaceEdit | null> {
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
    return whenRead(this.shared, Cancellation.CancellationToken.None, async () => {
      // Any file may import what moves: whoever may read at leisure does so once all files are worked in.
      await this.shared.workspace.WorkspaceLock.read(() => undefined);
      const edits = allRead(this.shared).flatMap((document) => this.importEdits(document, moved));
      return edits.length > 0 ? this.forEditor(await workspaceEdit(edits, this.shared)) : null;
    });
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
      return [{ uri: file.uri, start, end, text: `"${text}"` }];
    });
  }
}

/** The kind word that a code such as PD1 stands for, where it is all that says the kind of a statement. */
function kindOfCode(statement: Named): string | undefined {
  const { start } = featurePlace('', statement, 'name');
  return start === statement.$cstNode?.offset ? CODES[(statement.name ?? '').slice(0, 2).toLowerCase()] : undefined;
}

/** A statement's kind word, as it is written before its name. */
function kindBefore(statement: Named): string {
  const text = statement.$cstNode?.root.fullText ?? '';
  const start = statement.$cstNode?.offset ?? 0;
  return scan(text.slice(start, featurePlace('', statement, 'name').start))
    .filter(({ type }) => type === 'word')
    .map((word) => text.slice(start + word.start, start + word.end))
    .join(' ');
}

/** The path from a file to another, as an import writes it. */
function relativePath(from: URI, to: URI): string {
  return UriUtils.relative(UriUtils.dirname(from), to);
}

type ForEditor = (edit: WorkspaceEdit) => WorkspaceEdit;

/** Puts changes into the form that the editor takes: with the versions of texts, where it knows them. */
function followVersions(server: LanguageServer): ForEditor {
  let knowsVersions = false;
  server.onInitialize(({ capabilities }) => {
    knowsVersions = capabilities.workspace?.workspaceEdit?.documentChanges ?? false;
  });
  return (edit) => (knowsVersions ? edit : withoutVersions(edit));
}

function refusal(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
