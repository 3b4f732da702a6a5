/** The client's side of the server: how it is asked, and by whom. */
import {
  type ChartAnswer,
  ChartRequest,
  type CompareAnswer,
  CompareRequest,
  type ExportAnswer,
  ExportRequest,
  type HistoryAnswer,
  HistoryRequest,
  type PictureAnswer,
  type PictureParams,
  PictureRequest,
  type ReportAnswer,
  type ReportParams,
  ReportRequest,
  type TheoryAnswer,
  TheoryChanged,
  type TheoryChangedParams,
  type TheoryParams,
  TheoryRequest,
} from '@driver-diagrams/language-server/protocol';
import * as vscode from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import type { ChartSource } from './chart/chart-panel.ts';
import { SHOW_CHART } from './chart/register.ts';
import type { CompareSource } from './compare/compare-panel.ts';
import { OLD_TEXT } from './compare/version-texts.ts';
import { closeEmptyLists } from './completion/close-list.ts';
import { inTime, type OpenText } from './edits-in-time.ts';
import type { HistorySource } from './history/register.ts';
import { theLog } from './log/log.ts';
import { progressOfServer, shownIfLong } from './log/progress.ts';
import { traceChannel } from './log/trace-channel.ts';
import type { Watchdog } from './log/watchdog.ts';
import type { ExportSource } from './panel/export.ts';
import { LANGUAGE, type TheorySource } from './panel/panel.ts';
import type { LogoReader } from './poster/logos.ts';
import type { ReportSource } from './report/report-panel.ts';

export const CLIENT_ID = 'driver';
export const CLIENT_NAME = 'Driver Diagrams';

/** Any document in the language, wherever it lies: files, untitled texts, read-only ones. */
const documentSelector = [{ language: LANGUAGE }];

/**
 * @param watchdog watches how long each answer takes
 * @param endProgress tells the server that the user has ended some of its work
 */
export function clientOptions(
  context: vscode.ExtensionContext,
  watchdog: Watchdog,
  endProgress: (token: string | number) => void,
): LanguageClientOptions {
  const outputChannel = theLog();
  return {
    documentSelector,
    initializationOptions: initializationOptions(context),
    outputChannel,
    traceOutputChannel: traceChannel(outputChannel),
    // The user is told in plain words, and only once.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    middleware: {
      // Nobody can fix what is as it was.
      handleDiagnostics: (uri, problems, next) => next(uri, uri.scheme === OLD_TEXT ? [] : problems),
      handleWorkDoneProgress: progressOfServer(endProgress),
      ...closeEmptyLists,
      sendRequest: (type, params, token, next) => {
        const method = typeof type === 'string' ? type : type.method;
        return inTime(method, params, openText, () => watchdog.watch(method, next(type, params, token)));
      },
    },
  };
}

/** A text as it stands in the editor. */
function openText(uri: string): OpenText | undefined {
  const address = vscode.Uri.parse(uri).toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === address);
}

/** What the server cannot know by itself. */
interface InitializationOptions {
  /** Where the page of the rules lies that problems link to. */
  rulesPage: string;
  /** What the lines above measures call. */
  chartCommand: string;
  /** That the server may ask whether a picture can be printed. */
  opensPictures: boolean;
  /** That failures are told by the extension, in the user's language. */
  tellsFailures: boolean;
}

function initializationOptions({ extensionUri }: vscode.ExtensionContext): InitializationOptions {
  return {
    rulesPage: vscode.Uri.joinPath(extensionUri, 'dist', 'rules.md').toString(),
    chartCommand: SHOW_CHART,
    opensPictures: true,
    tellsFailures: true,
  };
}

/** Tells the server which pictures cannot be printed: the same that previews leave out. */
export function answerPictures(client: BaseLanguageClient, logos: LogoReader): void {
  client.onRequest(PictureRequest, async ({ uri }: PictureParams): Promise<PictureAnswer> => {
    const logo = await logos.open(vscode.Uri.parse(uri));
    return typeof logo === 'string' ? { trouble: logo } : {};
  });
}

/** The charts of a server that may still be starting. */
export function chartSource(client: BaseLanguageClient, started: Promise<void>): ChartSource {
  return {
    async chart(params) {
      await started;
      return client.sendRequest<ChartAnswer>(ChartRequest, params);
    },
    onChanged(listener) {
      return onTheoryChanged(client, listener);
    },
  };
}

/** The comparisons of a server that may still be starting. */
export function compareSource(client: BaseLanguageClient, started: Promise<void>): CompareSource {
  return {
    async compare(params) {
      await started;
      return client.sendRequest<CompareAnswer>(CompareRequest, params);
    },
    onChanged(listener) {
      return onTheoryChanged(client, listener);
    },
  };
}

/** What theories say, as files, from a server that may still be starting. */
export function exportSource(client: BaseLanguageClient, started: Promise<void>): ExportSource {
  return async (uri, format) => {
    await started;
    const title = vscode.l10n.t('Exporting the theory…');
    return shownIfLong(title, (token) => client.sendRequest<ExportAnswer>(ExportRequest, { uri, format }, token));
  };
}

/** The histories of a server that may still be starting. */
export function historySource(client: BaseLanguageClient, started: Promise<void>): HistorySource {
  return {
    async history(params, token) {
      await started;
      return client.sendRequest<HistoryAnswer>(HistoryRequest, params, token);
    },
  };
}

/** The reports of a server that may still be starting. */
export function reportSource(client: BaseLanguageClient, started: Promise<void>): ReportSource {
  return {
    async report(kind, format, near, token) {
      await started;
      const params: ReportParams = { kind, format, ...(near !== undefined && { near }) };
      return client.sendRequest<ReportAnswer>(ReportRequest, params, token);
    },
    onChanged(listener) {
      return onTheoryChanged(client, () => listener());
    },
  };
}

/** The theories of a server that may still be starting: a request waits for it. */
export function theorySource(client: BaseLanguageClient, started: Promise<void>): TheorySource {
  return {
    async theory(uri, network = false) {
      await started;
      const params: TheoryParams = { uri, network };
      const ask = (token?: vscode.CancellationToken) => client.sendRequest<TheoryAnswer>(TheoryRequest, params, token);
      return network ? shownIfLong(vscode.l10n.t('Reading the network…'), ask) : ask();
    },
    onChanged(listener) {
      return onTheoryChanged(client, listener);
    },
  };
}

/** A client keeps only the last listener to a notification, so all who wait for this one listen here. */
const changes = new WeakMap<BaseLanguageClient, vscode.EventEmitter<readonly string[]>>();

function onTheoryChanged(client: BaseLanguageClient, listener: (uris: readonly string[]) => void): vscode.Disposable {
  const known = changes.get(client);
  if (known) return known.event(listener);
  const emitter = new vscode.EventEmitter<readonly string[]>();
  changes.set(client, emitter);
  client.onNotification(TheoryChanged, ({ uris }: TheoryChangedParams) => emitter.fire(uris));
  return emitter.event(listener);
}
