/** Asks before something is saved or copied that may lack parts of its theory. */
import * as vscode from 'vscode';
import { showText } from '../show-text.ts';
import { type Doubt, questionOf, type Taking } from './doubt.ts';

/** @returns whether to go on; true where there is no doubt */
export async function mayTake(doubt: Doubt | undefined, taking: Taking): Promise<boolean> {
  if (!doubt) return true;
  const { message, detail, anyway } = questionOf(doubt, taking, vscode.l10n);
  const showIt = vscode.l10n.t('Show the Mistake');
  const others = 'mistakes' in doubt ? [showIt] : [];
  const answer = await vscode.window.showWarningMessage(message, { modal: true, detail }, anyway, ...others);
  if (answer === showIt && 'mistakes' in doubt) {
    const { uri, line } = doubt.mistakes;
    await showText({ uri: vscode.Uri.parse(uri), cursor: () => new vscode.Position(line - 1, 0) });
  }
  return answer === anyway;
}
