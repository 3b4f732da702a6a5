/** The texts of versions: read for a comparison, and shown in the editor. */
import { dataText } from '@driver-diagrams/language-server/workspace/data-text';
import * as vscode from 'vscode';
import { type Repository, repositoryOf } from '../git/repository.ts';
import { logged } from '../log/log.ts';
import type { ReadableVersion, ReadTexts, Version } from './version.ts';

/** Reads texts of a version that are not read from the server's own documents. @throws where git fails or was ended */
export async function readVersion(
  version: ReadableVersion,
  uris: readonly string[],
  signal: AbortSignal,
): Promise<ReadTexts> {
  const read: ReadTexts = { texts: {}, unreadable: [] };
  const bytes = version.kind === 'revision' ? await ofRevision(version, uris, signal) : await ofFiles(version, uris);
  for (const [n, uri] of uris.entries()) {
    const content = bytes[n];
    const text = content && (isTheory(uri, version) ? decode(content) : dataText(content));
    read.texts[uri] = text ?? null;
    if (content && text === undefined) read.unreadable.push(uri);
  }
  return read;
}

async function ofRevision(
  { uri, revision }: Extract<Version, { kind: 'revision' }>,
  uris: readonly string[],
  signal: AbortSignal,
): Promise<(Uint8Array | undefined)[]> {
  const repository = await repositoryOf(vscode.Uri.parse(uri));
  if (typeof repository === 'string') throw new Error(repository);
  return contentsIn(repository, revision, uris, signal);
}

async function contentsIn(repository: Repository, revision: string, uris: readonly string[], signal?: AbortSignal) {
  const paths = await Promise.all(uris.map((each) => repository.pathOf(vscode.Uri.parse(each))));
  const asked = paths.filter((path) => path !== undefined);
  const contents = await repository.contents(revision, asked, signal);
  const byPath = new Map(asked.map((path, n) => [path, contents[n]]));
  return paths.map((path) => (path === undefined ? undefined : byPath.get(path)));
}

function ofFiles(
  { uri, from }: Extract<Version, { kind: 'file' }>,
  uris: readonly string[],
): Promise<(Uint8Array | undefined)[]> {
  return Promise.all(
    uris.map(async (each) => {
      const address = vscode.Uri.parse(each === uri ? (from ?? uri) : each);
      return logged(`reading ${address}`, vscode.workspace.fs.readFile(address));
    }),
  );
}

/** A theory, and not one of the data files that it names. */
function isTheory(uri: string, version: ReadableVersion): boolean {
  return uri === version.uri || /\.driver$/i.test(uri);
}

/** @returns undefined for what is no UTF-8 text */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The scheme of texts as they were in a commit: read-only, and never changed by what git is told to do with texts. */
export const OLD_TEXT = 'driver-version';

/** Where a text of a version can be looked at. */
export function placeOfText(version: Version, uri: string): vscode.Uri {
  const address = vscode.Uri.parse(uri);
  if (version.kind === 'file' && version.from !== undefined && uri === version.uri)
    return vscode.Uri.parse(version.from);
  if (version.kind !== 'revision') return address;
  const query = JSON.stringify({ uri, revision: version.revision, name: version.name });
  // Its tab says which version it is.
  const path = address.path.replace(/(\.\w+)?$/, (ending) => ` (${version.name.replaceAll('/', '-')})${ending}`);
  return vscode.Uri.from({ scheme: OLD_TEXT, path, query });
}

/** The version that a read-only text belongs to. */
export function versionOfOldText({ query }: vscode.Uri): Version | undefined {
  try {
    const { uri, revision, name } = JSON.parse(query) as Record<string, unknown>;
    if (typeof uri !== 'string' || typeof revision !== 'string' || typeof name !== 'string') return undefined;
    return { kind: 'revision', uri, revision, name };
  } catch {
    return undefined;
  }
}

/** Gives the editor the texts of older versions to show. */
export const oldTexts: vscode.TextDocumentContentProvider = {
  async provideTextDocumentContent(address) {
    const version = versionOfOldText(address);
    if (version?.kind !== 'revision') return '';
    const read = await readVersion(version, [version.uri], new AbortController().signal);
    return read.texts[version.uri] ?? '';
  },
};
