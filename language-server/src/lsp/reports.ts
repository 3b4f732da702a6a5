/** Reports on all theories of a folder, for the editor. */

import { lastPart } from '@driver-diagrams/theory/model/sentences';
import { isReportFormat, isReportKind, KINDS, makeReport, writeReport } from '@driver-diagrams/theory/report/index';
import { REPORT_KINDS } from '@driver-diagrams/theory/report/report';
import { type Cancellation, DocumentState, interruptAndCheck, type LangiumDocument, URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import { ReportRequest } from '../protocol.ts';
import { isInside } from '../workspace/files.ts';
import type { DriverSharedAddedServices } from '../workspace/services.ts';
import { DocumentGone } from '../workspace/waiting.ts';
import { documentRead } from './document-read.ts';
import { mistakesIn } from './mistakes.ts';
import { answer } from './own-requests.ts';

type Shared = LangiumSharedServices & DriverSharedAddedServices;

/** Registers the handler. A report waits until all files have been read. */
export function addReports(connection: Connection, shared: Shared): void {
  answer(connection, ReportRequest, async ({ kind, format, near }, token) => {
    if (!isReportKind(kind) || !isReportFormat(format)) {
      const message = `There is no report ${kind} as ${format}. The kinds are ${REPORT_KINDS.join(', ')}.`;
      throw new ResponseError(ErrorCodes.InvalidParams, message);
    }
    await shared.workspace.WorkspaceManager.ready;
    await allRead(shared, token);
    const { told, others, nameOf } = documentsFor(near, shared);
    const { Theories, Data, Host } = shared.driver;
    // Other requests are answered meanwhile, and this one may be cancelled.
    for (const document of [...told, ...others]) {
      await interruptAndCheck(token);
      Theories.of(document);
    }
    const report = makeReport(kind, {
      files: told.map((document) => ({ name: nameOf(document), theory: Theories.of(document) })),
      others: others.map((document) => Theories.of(document)),
      today: Host.checks().today,
      figuresOf: (measure) => Data.of(measure),
    });
    const mistakes = mistakesIn(told, (document) => Theories.of(document));
    const text = writeReport(report, format);
    return { title: KINDS[kind].title, text, files: told.length, ...(mistakes && { mistakes }) };
  });
}

/** Resolves when every file has been read; one that goes away meanwhile is no part of the report. */
async function allRead(shared: Shared, token: Cancellation.CancellationToken): Promise<void> {
  const unread = shared.workspace.LangiumDocuments.all.filter(({ state }) => state < DocumentState.ComputedScopes);
  await Promise.all(unread.map(({ uri }) => documentRead(shared, uri.toString(), token).catch(unlessGone)));
}

function unlessGone(error: unknown): undefined {
  if (error instanceof DocumentGone) return undefined;
  throw error;
}

/** The documents that a report tells of, by name, and those that only complete them. */
function documentsFor(near: string | undefined, { driver, workspace }: Shared) {
  const all = workspace.LangiumDocuments.all.filter(({ state }) => state >= DocumentState.ComputedScopes).toArray();
  const folders = workspace.WorkspaceManager.workspaceFolders?.map(({ uri }) => URI.parse(uri)) ?? [];
  const file = near === undefined ? undefined : URI.parse(near);
  const roots = file ? [driver.Host.roots.rootOf(file)] : folders;
  const isTold = ({ uri }: LangiumDocument) =>
    uri.toString() === file?.toString() || roots.some((root) => isInside(uri, root));
  const nameOf = ({ uri }: LangiumDocument) => {
    const root = roots.find((each) => isInside(uri, each));
    return root ? uri.path.slice(root.path.replace(/\/$/, '').length + 1) : lastPart(uri.path);
  };
  // By path, whatever the order in which the files were read.
  const sorted = all.toSorted((one, two) => (one.uri.path < two.uri.path ? -1 : one.uri.path > two.uri.path ? 1 : 0));
  return { told: sorted.filter(isTold), others: sorted.filter((document) => !isTold(document)), nameOf };
}
