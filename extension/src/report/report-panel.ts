/** One report on show: it follows the texts that it is made from. */
import {
  type ReportAnswer,
  type ReportFormat,
  type ReportKind,
  ReportRequest,
} from '@driver-diagrams/language-server/protocol';
import * as vscode from 'vscode';
import { logged } from '../log/log.ts';
import { shownIfLong } from '../log/progress.ts';
import type { Server } from '../server.ts';
import { messagePage, pageOf } from './page.ts';

/** The webview's type: the `when` clauses in package.json use the same word. */
const VIEW_TYPE = 'driver.report';
/** How long the texts must be quiet before a report is made anew; milliseconds. */
const QUIET = 300;

/** Which report: its kind, and a file of the folder that it is on. */
export interface Wanted {
  kind: ReportKind;
  near: vscode.Uri | undefined;
}

/** Has a report made, written in a format; that may take long, which is then shown. */
export function askReport({ ask }: Server, { kind, near }: Wanted, format: ReportFormat): Promise<ReportAnswer> {
  const params = { kind, format, ...(near && { near: near.toString() }) };
  return shownIfLong(vscode.l10n.t('Making the report…'), (token) => ask(ReportRequest, params, token));
}

export interface ReportPanel {
  readonly wanted: Wanted;
  /** The one that the user works in; the one on show beside the text. */
  readonly isActive: boolean;
  readonly isVisible: boolean;
  reveal(): void;
  /** The report as it stands now. */
  write(format: ReportFormat): Promise<ReportAnswer>;
  onDisposed(listener: () => void): void;
}

/** Shows a report beside the text, and makes it anew when a text changes. A hidden one waits until it is seen. */
export function createReportPanel(server: Server, wanted: Wanted, label: string): ReportPanel {
  const { l10n, window } = vscode;
  const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false };
  const panel = window.createWebviewPanel(VIEW_TYPE, l10n.t('Report: {0}', label), place, { enableFindWidget: true });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStale = false;
  let latest = 0;
  let isGone = false;

  const write = (format: ReportFormat) => askReport(server, wanted, format);

  async function show() {
    isStale = false;
    latest += 1;
    const turn = latest;
    const answer = await logged(`making the report ${wanted.kind}`, write('html'));
    const page = answer
      ? pageFor(answer)
      : messagePage(
          l10n.t('The report could not be made: the checker does not answer. Close the report and open it again.'),
        );
    // Meanwhile a newer report may have been asked for, or the panel be closed.
    if (!isGone && turn === latest && panel.webview.html !== page) panel.webview.html = page;
  }

  function changed() {
    if (!panel.visible) {
      isStale = true;
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(() => void show(), QUIET);
  }

  const listening = server.onChanged(changed);
  panel.onDidChangeViewState(() => {
    if (panel.visible && isStale) void show();
  });
  panel.onDidDispose(() => {
    isGone = true;
    clearTimeout(timer);
    listening.dispose();
  });
  void show();
  return {
    wanted,
    get isActive() {
      return panel.active;
    },
    get isVisible() {
      return panel.visible;
    },
    reveal: () => panel.reveal(),
    write,
    onDisposed: (listener) => panel.onDidDispose(listener),
  };
}

function pageFor({ text, files }: ReportAnswer): string {
  if (files > 0) return pageOf(text);
  return messagePage(
    vscode.l10n.t(
      'There is no .driver file here to report on. Open the folder that holds your theories, or write a first one.',
    ),
  );
}
