/** `Driver: Save Report…`: a report as a page or as Markdown. */

import type { ReportAnswer, ReportFormat } from '@driver-diagrams/language-server/protocol';
import { lastPart } from '@driver-diagrams/theory/model/sentences';
import * as vscode from 'vscode';
import { logError, logged } from '../log/log.ts';
import { mayTake } from '../saving/ask-first.ts';
import type { Doubt } from '../saving/doubt.ts';
import { saveWhole } from '../saving/save-whole.ts';
import { whyNotSaved } from '../saving/why-not-saved.ts';

const ENDINGS: Readonly<Record<string, ReportFormat>> = {
  html: 'html',
  htm: 'html',
  md: 'md',
  markdown: 'md',
  json: 'json',
};

/**
 * Saves a report; the ending of the file's name says the format.
 *
 * @param write makes the report in a format
 * @param name what the file is called, unless the user says otherwise; without its ending
 * @param given where to, when nobody is to be asked
 */
export async function saveReport(
  write: (format: ReportFormat) => Promise<ReportAnswer>,
  name: string,
  near: vscode.Uri | undefined,
  given?: vscode.Uri,
): Promise<void> {
  const { l10n } = vscode;
  if (!given && !(await mayTake(await doubtAbout(write), 'save'))) return;
  const target = given ?? (await askWhere(name, near));
  if (!target) return;
  const file = lastPart(target.path);
  const format = ENDINGS[file.slice(file.lastIndexOf('.') + 1).toLowerCase()] ?? 'html';
  try {
    const { text } = await write(format);
    await saveWhole(vscode.workspace.fs, [{ uri: target, content: new TextEncoder().encode(text) }]);
  } catch (error) {
    logError('saving a report', error);
    if (given) throw error;
    const reason = whyNotSaved(error, l10n);
    void vscode.window.showErrorMessage(l10n.t('The report could not be saved as {0}: {1}', target.path, reason));
    return;
  }
  if (given) return;
  const open = l10n.t('Open');
  if ((await vscode.window.showInformationMessage(l10n.t('Saved the report as {0}.', file), open)) === open) {
    // A page is for a browser; Markdown for the editor.
    if (format === 'html') await vscode.env.openExternal(target);
    else await vscode.commands.executeCommand('vscode.open', target);
  }
}

/** What speaks against a report on the texts as they stand; it then says itself which files were read in part. */
async function doubtAbout(write: (format: ReportFormat) => Promise<ReportAnswer>): Promise<Doubt | undefined> {
  const answer = await logged('asking for the report', write('json'));
  if (!answer) return { noAnswer: true };
  return answer.mistakes && { mistakes: answer.mistakes };
}

async function askWhere(name: string, near: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  const { l10n, workspace } = vscode;
  const folder = (near && workspace.getWorkspaceFolder(near)?.uri) ?? workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({
    title: l10n.t('Save Report'),
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `${name}.html`) }),
    filters: { [l10n.t('Page to print (HTML)')]: ['html'], Markdown: ['md'], JSON: ['json'] },
  });
}
