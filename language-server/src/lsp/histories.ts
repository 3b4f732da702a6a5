/** Answers `driver/history`: which commits changed the statement at a position. */

import {
  type Commit,
  type HistoryEntry,
  historyOf,
  parseCommits,
  revisionText,
  type Versions,
} from '@driver-diagrams/theory/compare/history/index';
import { sameStatements } from '@driver-diagrams/theory/compare/index';
import type { Element, Theory } from '@driver-diagrams/theory/model/model';
import { kindWord, labelOf } from '@driver-diagrams/theory/model/words';
import { type Cancellation, interruptAndCheck, URI, UriUtils } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { type HistoryParams, HistoryRequest, type ToldEntry } from '../protocol.ts';
import { readVersions } from '../workspace/read-versions.ts';
import type { DriverSharedAddedServices } from '../workspace/services.ts';
import { documentRead } from './document-read.ts';
import { answer } from './own-requests.ts';

/** Registers the handler. It waits until the text has been read. */
export function addHistories(connection: Connection, shared: LangiumSharedServices & DriverSharedAddedServices): void {
  async function statementAt({ uri, position }: HistoryParams, token: Cancellation.CancellationToken) {
    const document = await documentRead(shared, uri, token);
    if (!document) return undefined;
    const at = document.textDocument.offsetAt(position);
    // A nested statement follows the one it stands in, so the last one is the innermost.
    const theory = shared.driver.Theories.of(document);
    const element = theory.elements.findLast(({ source }) => source.start <= at && at <= source.end);
    return element && { element, theory };
  }

  answer(connection, HistoryRequest, async (params, token) => {
    const found = await statementAt(params, token);
    if (!found) return {};
    const statement = `${kindWord(found.element)} ‘${labelOf(found.element)}’`;
    const commits = parseCommits(params.log);
    if (!params.contents) return { statement, wanted: contentIds(commits) };
    return { statement, entries: await follow(found, commits, params, token) };
  });
}

/** The ids of all versions that the commits tell. */
function contentIds(commits: readonly Commit[]): string[] {
  const ids = commits.flatMap(({ files }) => files.flatMap(({ before, after }) => [...before, after]));
  return [...new Set(ids)].filter((id) => id !== undefined);
}

interface Asked {
  element: Element;
  /** The theory as it is in the editor, where it stands. */
  theory: Theory;
}

/** The statement as the newest commit of its file has it: what is typed since may have given its name to another. */
async function committed(
  { element, theory }: Asked,
  path: string,
  commits: readonly Commit[],
  versions: Versions,
): Promise<Element | undefined> {
  const isIt = (file: Commit['files'][number]) => file.path === path;
  const newest = commits.find(({ files }) => files.some(isIt))?.files.find(isIt)?.after;
  if (newest === undefined) return element;
  const [file] = await versions.read(new Map([[path, newest]]), undefined);
  if (!file) return element;
  const [key] = [...sameStatements(file.theory, theory)].find(([, now]) => now === element.key) ?? [];
  return file.theory.elements.find((each) => each.key === key);
}

async function follow(
  asked: Asked,
  commits: readonly Commit[],
  { uri, folder, contents = {} }: HistoryParams,
  token: Cancellation.CancellationToken,
): Promise<ToldEntry[]> {
  const versions = readVersions({
    root: folder,
    byId: async (id) => ({ id, text: contents[id] ?? undefined }),
    // Of files that a commit left alone the editor gives no old text; names in them are told as they were written.
    inCommit: async () => undefined,
  });
  const path = UriUtils.relative(URI.parse(folder), URI.parse(uri));
  const told: ToldEntry[] = [];
  const element = await committed(asked, path, commits, versions);
  if (!element) return told;
  for await (const { entry } of historyOf({ sought: { ...element, path }, gone: false }, commits, versions)) {
    await interruptAndCheck(token);
    if (entry) told.push(toldEntry(entry, folder));
  }
  return told;
}

function toldEntry({ commit, changes, path, pathBefore = path, revisions }: HistoryEntry, folder: string): ToldEntry {
  const { id, parents, date, author, subject } = commit;
  const address = (its: string) => UriUtils.joinPath(URI.parse(folder), its).toString();
  return {
    id,
    ...(parents[0] !== undefined && { parent: parents[0] }),
    ...{ date, author, subject },
    after: address(path),
    before: address(pathBefore),
    sentences: [...changes.map(({ sentence }) => sentence), ...revisions.map(revisionText)],
  };
}
