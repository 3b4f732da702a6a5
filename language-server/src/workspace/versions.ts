/** Versions of files with all that they import: as they are now, and as they were. */

import type { Theory } from '@driver-diagrams/theory/model/model';
import type { MeasureFigures } from '@driver-diagrams/theory/model/series';
import { type LangiumDocument, TextDocument, URI } from 'langium';
import { dataOfText } from './data-text.ts';
import { figuresIn } from './figures-in.ts';
import { FileError } from './file-trouble.ts';
import { knownFiles } from './known-files.ts';
import { createReader } from './read.ts';
import type { DriverSharedServices } from './services.ts';
import { textRead } from './theories.ts';

/** A file in one version. */
export interface VersionFile {
  uri: string;
  theory: Theory;
  /** Addresses of the files that it imports, there or not. */
  imports: readonly string[];
  /** By the key of each measure that names a data file, what the file holds. */
  data: Readonly<Record<string, MeasureFigures>>;
  /** Its text, for places in it. */
  document: TextDocument;
}

/** The files of one version. */
export interface FileVersion {
  /** Undefined for a file that is not there. */
  file(uri: string): VersionFile | undefined;
  /** False where nobody has said yet whether the file is there. */
  knows(uri: string): boolean;
}

/** The files as they are now, as far as they have been read. */
export function versionNow({ driver, workspace }: DriverSharedServices): FileVersion {
  const { Files, Theories, Data } = driver;
  const fileOf = (document: LangiumDocument): VersionFile => ({
    uri: document.uri.toString(),
    theory: Theories.of(document),
    imports: Files.importedUris(document),
    data: figuresIn(Theories.of(document), (measure) => Data.of(measure)),
    // As it was read: an open text goes on while it is compared.
    document: TextDocument.create(document.uri.toString(), 'driver', 0, textRead(document)),
  });
  return {
    file(uri) {
      const document = workspace.LangiumDocuments.getDocument(URI.parse(uri));
      return document && fileOf(document);
    },
    knows: () => true,
  };
}

/** How many readings of older versions are kept: both sides of the comparisons on show. */
const KEPT = 6;

/** What is known of files as they were. */
export interface OldTexts {
  /** Address of the folder that imports must not leave. */
  root: string;
  /** Address of the file whose theory is read. */
  uri: string;
  /** By address; null for a file that was not there. */
  texts: Readonly<Record<string, string | null>>;
  /** Addresses of files that were there and cannot be read. */
  unreadable?: readonly string[];
}

/**
 * Reads files as they were. What was read last is kept, so that nothing is read anew when only the other side of a
 * comparison changes.
 */
type OldVersions = (texts: OldTexts) => Promise<FileVersion>;

export function createOldVersions(): OldVersions {
  const kept = new Map<string, Promise<FileVersion>>();
  return (texts) => {
    const key = JSON.stringify(texts);
    const version = kept.get(key) ?? readVersion(texts);
    // What was used last stands last.
    kept.delete(key);
    kept.set(key, version);
    for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
    return version;
  };
}

async function readVersion({ root, uri: own, texts, unreadable = [] }: OldTexts): Promise<FileVersion> {
  const there = new Map(Object.entries(texts).filter((entry): entry is [string, string] => entry[1] !== null));
  const hidden = new Set(unreadable);
  const fileSystem = knownFiles({
    has: (uri) => there.has(uri) || hidden.has(uri),
    get(uri) {
      if (hidden.has(uri)) throw new FileError(uri, 'unreadable');
      const text = there.get(uri);
      return text === undefined ? undefined : dataOfText(text);
    },
  });
  const theories = [...there].filter(([uri]) => uri === own || /\.driver$/i.test(uri));
  const read = await createReader({ root, fileSystem: () => fileSystem })(new Map(theories));
  const files = new Map(
    read.map((file): [string, VersionFile] => {
      const { uri, theory, importedUris, text } = file;
      const document = TextDocument.create(uri, 'driver', 0, text);
      return [uri, { uri, theory, imports: importedUris, data: figuresIn(theory, file.data), document }];
    }),
  );
  return { file: (uri) => files.get(uri), knows: (uri) => uri in texts };
}
