/** Keeps a picture up with the text that it shows: when it is drawn again, and what is told of mistakes in the text. */
import * as vscode from 'vscode';
import { failed } from '../log/log.ts';
import type { Server } from '../server.ts';
import { showText } from '../show-text.ts';
import type { Trouble } from './messages.ts';
import { createScheduler, type Scheduler, systemClock } from './scheduler.ts';
import { createTroubleLine, type TroubleLine } from './trouble.ts';

interface Picture {
  /** What a failure calls it. */
  name: string;
  /** Draws; resolves to true when it painted. */
  redraw(): Promise<boolean>;
  /** Whether the text with this address is the one shown. */
  isShown(uri: string): boolean;
  /** Whether the picture may be another when the theories of these files are. */
  isAffected(uris: readonly string[]): boolean;
  /** Shows the line of trouble, or takes it away. */
  showTrouble?(trouble: Trouble | undefined): void;
  /** Where the editor of a file was last seen. */
  columnOf?(uri: string): vscode.ViewColumn | undefined;
  /** The settings that it depends on. */
  settings?: string;
}

export interface Following {
  scheduler: Scheduler;
  troubleLine: TroubleLine;
  /** Puts the cursor where the text is to be fixed: where the line of trouble says. */
  goToTrouble(): Promise<void>;
}

/** Follows until the panel is closed. */
export function followText(panel: vscode.WebviewPanel, { onChanged }: Server, picture: Picture): Following {
  const { columnOf, isAffected, isShown, name, settings, showTrouble } = picture;
  const scheduler = createScheduler(
    () => picture.redraw(),
    systemClock,
    (error) => failed({ part: 'work', name, error }),
  );
  /** What the page shows of it, so that its button leads where its words say. */
  let trouble: Trouble | undefined;
  const troubleLine = createTroubleLine((next) => {
    trouble = next;
    showTrouble?.(trouble);
  }, systemClock);
  const listeners = vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0 || !isShown(document.uri.toString())) return;
      troubleLine.changed();
      scheduler.changed();
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (settings !== undefined && change.affectsConfiguration(settings)) scheduler.soon();
    }),
    onChanged((uris) => {
      if (isAffected(uris)) scheduler.affected();
    }),
  );
  panel.onDidDispose(() => {
    listeners.dispose();
    scheduler.dispose();
    troubleLine.dispose();
  });
  return {
    scheduler,
    troubleLine,
    async goToTrouble() {
      const { uri, line } = trouble ?? {};
      if (uri === undefined || line === undefined) return;
      const cursor = () => new vscode.Position(line - 1, 0);
      await showText({ uri: vscode.Uri.parse(uri), cursor, column: columnOf?.(uri), besides: panel.viewColumn });
    },
  };
}
