/** The commands that compare a theory, and the one panel of the window that they work on. */
import * as vscode from 'vscode';
import { logError } from '../log/log.ts';
import { activeTheory, LANGUAGE } from '../panel/active.ts';
import { registerSinglePanel, showIn } from '../panel/single-panel.ts';
import type { Server } from '../server.ts';
import { chooseCommit, chooseVersion, lastCommit } from './choose.ts';
import { type ComparePanel, createComparePanel } from './compare-panel.ts';
import type { CompareMemory } from './messages.ts';
import { sidesInFront, textNow } from './sides.ts';
import { readVersionMemory, type Version } from './version.ts';
import { OLD_TEXT, oldTexts } from './version-texts.ts';

/** @returns what shows two versions in the panel */
export function registerCompare(context: vscode.ExtensionContext, server: Server): (versions: CompareMemory) => void {
  const { commands, l10n, window, workspace } = vscode;
  const panels = registerSinglePanel<ComparePanel, CompareMemory>(context, {
    view: 'driver.compare',
    title: l10n.t('Comparison'),
    create(webview, versions) {
      const panel = createComparePanel(webview, context.extensionUri, server);
      if (versions) panel.show(versions);
      return panel;
    },
    remembered(state) {
      const kept = (state ?? {}) as Partial<Record<keyof CompareMemory, unknown>>;
      const [before, after] = [readVersionMemory(kept.before), readVersionMemory(kept.after)];
      return before && after && { before, after };
    },
  });
  const open = (versions: CompareMemory) => showIn(panels, versions);

  /** Compares a file, as it is now, with the version that is chosen. */
  const compareWith = async (given: unknown, choose: (file: vscode.Uri) => Promise<Version | undefined>) => {
    const file = fileMeant(given);
    if (!file) {
      void window.showInformationMessage(l10n.t('Open a .driver file first: it is what is compared.'));
      return;
    }
    const before = await choose(file).catch((error: unknown) => {
      logError('choosing an older version', error);
      const reason = error instanceof Error ? error.message : String(error);
      void window.showErrorMessage(l10n.t('git could not tell the older version: {0}', reason));
      return undefined;
    });
    if (before) open({ before, after: textNow(file) });
  };

  const compareSides = async () => {
    const sides = await sidesInFront();
    if (sides) open(sides);
    else void window.showInformationMessage(l10n.t('Open a diff of a .driver file first: its two sides are compared.'));
  };

  /** VS Code tells an extension the file of a timeline, but not which entry was chosen. */
  const fromTimeline = (_item: unknown, file: unknown) =>
    compareWith(file, (uri) =>
      chooseCommit(uri, l10n.t('Which commit? (VS Code does not tell extensions which entry was clicked.)')),
    );

  const command = (name: string, run: (...given: unknown[]) => unknown) =>
    context.subscriptions.push(commands.registerCommand(name, run));

  command('driver.compareWith', (given) => compareWith(given, chooseVersion));
  command('driver.compareWithLastCommit', (given) => compareWith(given, lastCommit));
  command('driver.compareWithCommit', (given) => compareWith(given, chooseCommit));
  command('driver.compareFromTimeline', fromTimeline);
  command('driver.compareSides', compareSides);
  command('driver.nextChange', () => panels.current?.step(1));
  command('driver.previousChange', () => panels.current?.step(-1));
  // The Source Control view tells no languages: without theories in this window its menu stays as it is.
  void commands.executeCommand('setContext', 'driver.active', true);
  context.subscriptions.push(workspace.registerTextDocumentContentProvider(OLD_TEXT, oldTexts));
  return open;
}

/** The file of a command: an address from the Explorer, what the Source Control view gives, else the text in front. */
function fileMeant(given: unknown): vscode.Uri | undefined {
  if (given instanceof vscode.Uri) return isTheory(given) ? given : undefined;
  const resource =
    typeof given === 'object' && given !== null && 'resourceUri' in given ? given.resourceUri : undefined;
  if (resource instanceof vscode.Uri) return isTheory(resource) ? resource : undefined;
  return activeTheory();
}

function isTheory(uri: vscode.Uri): boolean {
  const isOpenAs = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  return isOpenAs?.languageId === LANGUAGE || /\.driver$/i.test(uri.path);
}
