/** Answers `driver/compare`: what changed between two versions of a theory. */
import { type Cancellation, DocumentState, URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { type ComparedFile, compareWhole } from '../compare/index.ts';
import { countText } from '../compare/report.ts';
import { tellChanges } from '../compare/told.ts';
import type { DriverSharedAddedServices } from '../driver-module.ts';
import {
  type CompareAnswer,
  type ComparedVersion,
  type CompareParams,
  CompareRequest,
  type ToldPlace,
} from '../protocol.ts';
import type { Place } from '../theory/model.ts';
import { type NamedFile, type PairedFiles, pairFiles } from '../workspace/paired-files.ts';
import { createOldVersions, type FileVersion, versionNow } from '../workspace/versions.ts';

/** Registers the handler. It waits until the texts that are meant as they are now have been read. */
export function addComparisons(
  connection: Connection,
  shared: LangiumSharedServices & DriverSharedAddedServices,
): void {
  const { DocumentBuilder, LangiumDocuments, WorkspaceManager } = shared.workspace;
  const oldVersion = createOldVersions();

  async function versionOf({ uri, texts }: ComparedVersion, token: Cancellation.CancellationToken) {
    const address = URI.parse(uri);
    if (texts) return oldVersion(shared.driver.Host.roots.rootOf(address).toString(), texts);
    if (LangiumDocuments.hasDocument(address)) {
      await DocumentBuilder.waitUntil(DocumentState.ComputedScopes, address, token);
    }
    return versionNow(shared);
  }

  connection.onRequest(
    CompareRequest,
    async (params: CompareParams, token: Cancellation.CancellationToken): Promise<CompareAnswer> => {
      const { before, after, folder } = params;
      await WorkspaceManager.ready;
      const older = await versionOf(before, token);
      const newer = await versionOf(after, token);
      const paired = pairFiles(sideOf(before, older), sideOf(after, newer), folder);
      const wanted = { before: paired.before.wanted, after: paired.after.wanted };
      if (wanted.before.length + wanted.after.length > 0) return { wanted };
      return { comparison: comparisonOf(paired, params) };
    },
  );
}

const sideOf = ({ uri }: ComparedVersion, version: FileVersion) => ({ uri, version });

/** Compares what could be read, and says what could not. */
function comparisonOf(
  { before, after }: { before: PairedFiles; after: PairedFiles },
  versions: CompareParams,
): NonNullable<CompareAnswer['comparison']> {
  const unreadable = new Set([...(versions.before.unreadable ?? []), ...(versions.after.unreadable ?? [])]);
  const comparable = ({ files }: PairedFiles): ComparedFile[] =>
    files.map(({ path, uri, theory }) => ({ path, theory, ...(unreadable.has(uri) && { context: true }) }));
  const { changes } = compareWhole(comparable(before), comparable(after));
  const files = { before: byAddress(before), after: byAddress(after) };
  return {
    summary: countText(changes),
    groups: tellChanges(changes, (side, place) => placeIn(files[side], place)),
    unread: [...unreadIn(before, versions.before), ...unreadIn(after, versions.after)],
  };
}

function byAddress({ files }: PairedFiles): ReadonlyMap<string, NamedFile> {
  return new Map(files.map((file) => [file.uri, file]));
}

function placeIn(files: ReadonlyMap<string, NamedFile>, { uri, start, end }: Place): ToldPlace | undefined {
  const file = files.get(uri);
  if (!file) return undefined;
  const { document, path } = file;
  return { uri, path, range: { start: document.positionAt(start), end: document.positionAt(end) } };
}

function unreadIn({ files }: PairedFiles, { name, unreadable = [] }: ComparedVersion): string[] {
  const whole = unreadable.map((uri) => {
    const path = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
    return `${path} was not saved as UTF-8 text in ${name}, and is left out of the comparison.`;
  });
  const parts = files.flatMap(({ path, theory, document }) => {
    const problem = theory.problems.find(({ breaks }) => breaks);
    if (!problem) return [];
    const line = document.positionAt(problem.place.start).line + 1;
    return [
      `${path}, line ${line}, in ${name}: ${problem.message} What cannot be read there may look new or gone below.`,
    ];
  });
  return [...whole, ...parts];
}
