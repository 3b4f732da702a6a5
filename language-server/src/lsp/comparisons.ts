/** Answers `driver/compare`: what changed between two versions of a theory. */
import { type Cancellation, URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { type ComparedVersion, CompareRequest } from '../protocol.ts';
import { pairFiles } from '../workspace/paired-files.ts';
import type { DriverSharedAddedServices } from '../workspace/services.ts';
import { createOldVersions, type FileVersion, versionNow } from '../workspace/versions.ts';
import { documentRead } from './document-read.ts';
import { inTurns } from './in-turns.ts';
import { answer } from './own-requests.ts';
import { tellComparison } from './tell-comparison.ts';

/** Registers the handler. It waits until the texts that are meant as they are now have been read, and ends when it is cancelled. */
export function addComparisons(
  connection: Connection,
  shared: LangiumSharedServices & DriverSharedAddedServices,
): void {
  const oldVersion = createOldVersions();

  async function versionOf({ uri, texts, unreadable = [] }: ComparedVersion, token: Cancellation.CancellationToken) {
    const root = shared.driver.Host.roots.rootOf(URI.parse(uri)).toString();
    if (texts) return oldVersion({ root, uri, texts, unreadable });
    await documentRead(shared, uri, token);
    return versionNow(shared);
  }

  answer(connection, CompareRequest, async (params, token) => {
    const { before, after, folder } = params;
    const older = await versionOf(before, token);
    const newer = await versionOf(after, token);
    const paired = pairFiles(sideOf(before, older), sideOf(after, newer), folder);
    const wanted = { before: paired.before.wanted, after: paired.after.wanted };
    if (wanted.before.length + wanted.after.length > 0) return { wanted };
    const telling = tellComparison({ before: paired.before.files, after: paired.after.files }, params);
    return { comparison: await inTurns(telling, token) };
  });
}

const sideOf = ({ uri }: ComparedVersion, version: FileVersion) => ({ uri, version });
