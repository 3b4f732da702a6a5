/** What both clients share: the one that starts the server as a process and the one that starts it as a worker. */
import {
  type ChartAnswer,
  ChartRequest,
  type CompareAnswer,
  CompareRequest,
  type ExportAnswer,
  ExportRequest,
  type HistoryAnswer,
  HistoryRequest,
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
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { ChartSource } from './chart/chart-panel.ts';
import { SHOW_CHART } from './chart/register.ts';
import type { CompareSource } from './compare/compare-panel.ts';
import { OLD_TEXT } from './compare/version-texts.ts';
import { closeEmptyLists } from './completion/close-list.ts';
import type { HistorySource } from './history/register.ts';
import type { ExportSource } from './panel/export.ts';
import { LANGUAGE, type TheorySource } from './panel/panel.ts';
import type { ReportSource } from './report/report-panel.ts';

export const CLIENT_ID = 'driver';
export const CLIENT_NAME = 'Driver Diagrams';

/** Any document in the language, wherever it lies: files, untitled texts, read-only ones. */
export const clientOptions: LanguageClientOptions = {
  documentSelector: [{ language: LANGUAGE }],
  middleware: {
    // Nobody can mend what is as it was.
    handleDiagnostics: (uri, problems, next) => next(uri, uri.scheme === OLD_TEXT ? [] : problems),
    ...closeEmptyLists,
  },
};

/** What the server cannot know by itself. */
interface InitializationOptions {
  /** Where the page of the rules lies that problems link to. */
  rulesPage: string;
  /** What the lines above measures call. */
  chartCommand: string;
}

export function initializationOptions({ extensionUri }: vscode.ExtensionContext): InitializationOptions {
  return {
    rulesPage: vscode.Uri.joinPath(extensionUri, 'dist', 'rules.md').toString(),
    chartCommand: SHOW_CHART,
  };
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
    return client.sendRequest<ExportAnswer>(ExportRequest, { uri, format });
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
    async report(kind, format, near) {
      await started;
      const params: ReportParams = { kind, format, ...(near !== undefined && { near }) };
      return client.sendRequest<ReportAnswer>(ReportRequest, params);
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
      return client.sendRequest<TheoryAnswer>(TheoryRequest, { uri, network } satisfies TheoryParams);
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
