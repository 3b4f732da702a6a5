/** Versions of files with all that they import: as they are now, and as they were. */

import type { Theory } from '@driver-diagrams/theory/model/model';
import { type LangiumDocument, TextDocument, URI } from 'langium';
import { createReader } from './read.ts';
import type { DriverSharedServices } from './services.ts';
import { textRead } from './theories.ts';

/** A file in one version. */
export interface VersionFile {
  uri: string;
  theory: Theory;
  /** Addresses of the files that it imports, there or not. */
  imports: readonly string[];
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
  const { Files, Theories } = driver;
  const fileOf = (document: LangiumDocument): VersionFile => ({
    uri: document.uri.toString(),
    theory: Theories.of(document),
    imports: Files.importedUris(document),
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

/**
 * Reads files as they were. What was read last is kept, so that nothing is read anew when only the other side of a
 * comparison changes.
 * @param texts by address; null for a file that was not there
 */
type OldVersions = (root: string, texts: Readonly<Record<string, string | null>>) => Promise<FileVersion>;

export function createOldVersions(): OldVersions {
  const kept = new Map<string, Promise<FileVersion>>();
  return (root, texts) => {
    const key = JSON.stringify([root, texts]);
    const version = kept.get(key) ?? readVersion(root, texts);
    // What was used last stands last.
    kept.delete(key);
    kept.set(key, version);
    for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
    return version;
  };
}

async function readVersion(root: string, texts: Readonly<Record<string, string | null>>): Promise<FileVersion> {
  const there = Object.entries(texts).filter((entry): entry is [string, string] => entry[1] !== null);
  const read = await createReader({ root })(new Map(there));
  const files = new Map(
    read.map((file): [string, VersionFile] => {
      const { uri, theory, importedUris, text } = file;
      const document = TextDocument.create(uri, 'driver', 0, text);
      return [uri, { uri, theory, imports: importedUris, document }];
    }),
  );
  return { file: (uri) => files.get(uri), knows: (uri) => uri in texts };
}
