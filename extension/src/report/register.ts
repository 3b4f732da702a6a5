/** The commands for reports: open one beside the text, save one. */
import type { ReportKind } from '@driver-diagrams/language-server/protocol';
import * as vscode from 'vscode';
import { LANGUAGE } from '../panel/active.ts';
import type { Server } from '../server.ts';
import { reportKinds } from './kinds.ts';
import { askReport, createReportPanel, type ReportPanel, type Wanted } from './report-panel.ts';
import { saveReport } from './save.ts';

export function registerReports(context: vscode.ExtensionContext, server: Server): void {
  const open = new Set<ReportPanel>();

  /** @param given the kind, from a key binding; without it the user is asked */
  const openReport = async (given?: unknown): Promise<void> => {
    const kind = await kindOf(given);
    if (!kind) return;
    const wanted = { kind, near: nearest() };
    const known = [...open].find((panel) => isSame(panel.wanted, wanted));
    if (known) {
      known.reveal();
      return;
    }
    const label = reportKinds().find(({ report }) => report === kind)?.label ?? kind;
    const panel = createReportPanel(server, wanted, label);
    open.add(panel);
    panel.onDisposed(() => open.delete(panel));
  };

  /** The report that the user works in, else the only one in sight. */
  const onShow = (): ReportPanel | undefined => {
    const visible = [...open].filter((panel) => panel.isVisible);
    return visible.find((panel) => panel.isActive) ?? (visible.length === 1 ? visible[0] : undefined);
  };

  /** Saves the report in front; without one the user says which. */
  const save = async (given?: unknown, target?: unknown): Promise<void> => {
    const inFront = given === undefined ? onShow() : undefined;
    const kind = inFront?.wanted.kind ?? (await kindOf(given));
    if (!kind) return;
    const near = inFront ? inFront.wanted.near : nearest();
    const write = inFront?.write ?? ((format) => askReport(server, { kind, near }, format));
    await saveReport(write, kind, near, target instanceof vscode.Uri ? target : undefined);
  };

  context.subscriptions.push(
    vscode.commands.registerCommand('driver.openReport', openReport),
    vscode.commands.registerCommand('driver.saveReport', save),
  );
}

/** The kind that is given, else the one that the user chooses. A menu gives the file that it was opened on. */
async function kindOf(given: unknown): Promise<ReportKind | undefined> {
  const kinds = reportKinds();
  const known = kinds.find(({ report }) => report === given);
  if (known) return known.report;
  const placeHolder = vscode.l10n.t('Which report?');
  return (await vscode.window.showQuickPick(kinds, { placeHolder, matchOnDetail: true }))?.report;
}

/** The theory worked on; without one the report is on all open folders. */
function nearest(): vscode.Uri | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const theories = [...(activeTextEditor ? [activeTextEditor] : []), ...visibleTextEditors];
  return theories.find(({ document }) => document.languageId === LANGUAGE)?.document.uri;
}

/** Reports on one folder are the same report, whichever of its files one was in. */
function isSame(one: Wanted, two: Wanted): boolean {
  return one.kind === two.kind && folderOf(one) === folderOf(two);
}

function folderOf({ near }: Wanted): string | undefined {
  return near && (vscode.workspace.getWorkspaceFolder(near)?.uri ?? near).toString();
}
