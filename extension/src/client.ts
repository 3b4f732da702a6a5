/** How the client speaks to the server. */
import * as vscode from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { SHOW_CHART } from './chart/register.ts';
import { OLD_TEXT } from './compare/version-texts.ts';
import { closeEmptyLists } from './completion/close-list.ts';
import { inTime, type OpenText } from './edits-in-time.ts';
import { theLog } from './log/log.ts';
import { progressOfServer } from './log/progress.ts';
import { traceChannel } from './log/trace-channel.ts';
import type { Watchdog } from './log/watchdog.ts';
import { LANGUAGE } from './panel/active.ts';

export const CLIENT_ID = 'driver';
export const CLIENT_NAME = 'Driver Diagrams';

/** Any document in the language, wherever it lies: files, untitled texts, read-only ones. */
const documentSelector = [{ language: LANGUAGE }];

/**
 * What a client is made with, on either host.
 *
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
  /** That the server may ask for files that it cannot reach. */
  readsFiles: boolean;
  /** That failures are told by the extension, in the user's language. */
  tellsFailures: boolean;
}

function initializationOptions({ extensionUri }: vscode.ExtensionContext): InitializationOptions {
  return {
    rulesPage: vscode.Uri.joinPath(extensionUri, 'dist', 'rules.md').toString(),
    chartCommand: SHOW_CHART,
    opensPictures: true,
    readsFiles: true,
    tellsFailures: true,
  };
}
