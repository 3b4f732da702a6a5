/** What both clients share: the one that starts the server as a process and the one that starts it as a worker. */
import {
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
import { LANGUAGE, type TheorySource } from './panel/panel.ts';
import type { ReportSource } from './report/report-panel.ts';

export const CLIENT_ID = 'driver';
export const CLIENT_NAME = 'Driver Diagrams';

/** Any document in the language, wherever it lies: files, untitled texts, read-only ones. */
export const clientOptions: LanguageClientOptions = {
  documentSelector: [{ language: LANGUAGE }],
};

/** What the server cannot know by itself: where the page of the rules lies that problems link to. */
export function initializationOptions({ extensionUri }: vscode.ExtensionContext): { rulesPage: string } {
  return { rulesPage: vscode.Uri.joinPath(extensionUri, 'dist', 'rules.md').toString() };
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
      return client.onNotification(TheoryChanged, () => listener());
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
      return client.onNotification(TheoryChanged, (params: TheoryChangedParams) => listener(params.uris));
    },
  };
}
