/** Files and what they import: where a path leads, and why it may lead nowhere. */
import type { Document } from '@driver-diagrams/grammar';
import { type Failed, guarded } from '@driver-diagrams/theory/guard';
import type { Import as TheoryImport } from '@driver-diagrams/theory/model/model';
import { readText } from '@driver-diagrams/theory/text/values';
import { type LangiumDocument, type LangiumDocuments, URI, UriUtils } from 'langium';
import { importPlace } from '../reading/build-theory.ts';
import { type FileNames, type FoundImport, namesOf } from '../reading/names.ts';

/** Where the workspace of a file begins: paths never lead out of it. */
export interface Roots {
  /** The folder that holds the file and everything it may import. */
  rootOf(file: URI): URI;
}

/** Names and imports of all documents, each worked out once a text. */
export class DriverFiles {
  private readonly known = new WeakMap<Document, FileNames>();
  private readonly wanted = new WeakMap<FileNames, { root: string; uris: readonly string[] }>();
  /** By address: why files cannot be imported that may well be there. */
  private readonly troubles = new Map<string, string>();
  private readonly documents: () => LangiumDocuments;
  private readonly roots: () => Roots;
  private readonly failed: () => Failed | undefined;

  constructor(documents: () => LangiumDocuments, roots: () => Roots, failed: () => Failed | undefined) {
    this.documents = documents;
    this.roots = roots;
    this.failed = failed;
  }

  names(document: LangiumDocument): FileNames {
    const root = document.parseResult.value as Document;
    let names = this.known.get(root);
    if (!names) {
      const uri = document.uri.toString();
      names = guarded(
        { part: 'reading', name: uri },
        () => namesOf(root, uri),
        () => ({
          uri,
          root,
          statements: [],
          ids: new Map(),
          byName: new Map(),
          concepts: [],
          conceptNamed: new Map(),
          unknown: [],
          imports: [],
          failed: true as const,
        }),
        this.failed(),
      );
      this.known.set(root, names);
    }
    return names;
  }

  /** A file's imports, in its order, each with the file it leads to or the reason why there is none. */
  imports(file: FileNames): FoundImport[] {
    return file.imports.map((node) => {
      const written: TheoryImport = { source: importPlace(file.uri, node) };
      if (node.alias !== undefined) written.alias = node.alias.normalize('NFC');
      if (node.path === undefined) return written;
      written.path = readText(node.path);
      const found = this.resolve(written.path, URI.parse(file.uri));
      if (!found.uri) return { ...written, ...found };
      const document = this.documents().getDocument(URI.parse(found.uri));
      if (!document) {
        const trouble = this.troubles.get(found.uri);
        return { ...written, problem: 'missing', ...(trouble !== undefined && { trouble }) };
      }
      return { ...written, ...found, file: this.names(document) };
    });
  }

  /** Addresses of the files that a file wants to import, whether they are there or not; worked out once a text. */
  importedUris(document: LangiumDocument): readonly string[] {
    const file = this.names(document);
    const kept = this.wanted.get(file);
    const root = this.roots().rootOf(document.uri).toString();
    if (kept?.root === root) return kept.uris;
    const uris = file.imports.flatMap((node) => {
      const uri = node.path === undefined ? undefined : this.resolve(readText(node.path), document.uri).uri;
      return uri === undefined ? [] : [uri];
    });
    this.wanted.set(file, { root, uris });
    return uris;
  }

  /** Keeps why a file cannot be read that may well be there, in words that follow its path, for those who import it. */
  noteTrouble(uri: URI, trouble: string | undefined): void {
    if (trouble !== undefined) this.troubles.set(uri.toString(), trouble);
    else this.troubles.delete(uri.toString());
  }

  /** The folder that a file and all that belongs to it lie in. */
  rootOf(file: URI): URI {
    return this.roots().rootOf(file);
  }

  /** Where the path of a file that is no theory leads: of figures, of a picture. */
  pathTo(path: string, from: string): Pick<TheoryImport, 'uri' | 'problem'> {
    return this.resolve(path, URI.parse(from), '');
  }

  /** @param ending of the file's name, which authors may leave out */
  private resolve(path: string, from: URI, ending = '.driver'): Pick<TheoryImport, 'uri' | 'problem'> {
    // Half of a character, as a cut text may end with, has no form in an address.
    const plain = path.toWellFormed().replaceAll('\\', '/').trim();
    if (plain === '') return { problem: 'missing' };
    // An address, a drive or a path from the root names a place on one machine, or none at all.
    if (/^(?:[a-z][a-z0-9+.-]*:|\/|~)/i.test(plain)) return { problem: 'outside' };
    const root = this.roots().rootOf(from);
    const folder = from.scheme === 'untitled' ? root : UriUtils.dirname(from);
    const uri = UriUtils.resolvePath(folder, plain.toLowerCase().endsWith(ending) ? plain : `${plain}${ending}`);
    if (UriUtils.equals(uri, from)) return { problem: 'itself' };
    return isInside(uri, root) ? { uri: uri.toString() } : { problem: 'outside' };
  }
}

/** True for what lies in a folder, however deep. */
export function isInside(file: URI, folder: URI): boolean {
  const path = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return file.scheme === folder.scheme && file.authority === folder.authority && file.path.startsWith(path);
}
