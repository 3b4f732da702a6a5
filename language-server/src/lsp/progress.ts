/** Shows how far the checking of all files is, where it takes more than a second; the client may end it. */
import { DocumentState } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { ServerLog } from './log.ts';

/** What takes longer is shown; milliseconds. */
const SHOWN_AFTER = 1000;
/** How often it is said how far the work is; milliseconds. */
const SAID_EVERY = 250;

/** Ended by the user, the checking goes on with the next change. */
export function showChecking(connection: Connection, { workspace }: LangiumSharedServices, log: ServerLog): void {
  const { DocumentBuilder, LangiumDocuments, WorkspaceLock } = workspace;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown: WorkDoneProgressServerReporter | undefined;
  let saidAt = 0;
  const left = () => LangiumDocuments.all.filter(({ state }) => state < DocumentState.Validated).count();
  const all = () => LangiumDocuments.all.count();

  function end() {
    clearTimeout(timer);
    timer = undefined;
    shown?.done();
    shown = undefined;
  }

  async function show() {
    if (left() === 0) return end();
    const begun = timer;
    const progress = await connection.window.createWorkDoneProgress();
    // Meanwhile all may be checked.
    if (timer !== begun || shown || left() === 0) return progress.done();
    shown = progress;
    shown.begin('Checking theories', 0, undefined, true);
    shown.token.onCancellationRequested(() => {
      log.info('The checking was ended by the user; it goes on with the next change.');
      WorkspaceLock.cancelWrite();
      end();
    });
  }

  DocumentBuilder.onUpdate(() => {
    if (timer !== undefined) return;
    timer = setTimeout(() => {
      show().catch((error: unknown) => log.failed({ part: 'work', name: 'progress', error }));
    }, SHOWN_AFTER);
  });
  DocumentBuilder.onDocumentPhase(DocumentState.Validated, () => {
    if (!shown || Date.now() - saidAt < SAID_EVERY) return;
    saidAt = Date.now();
    const total = all();
    shown.report(Math.floor((100 * (total - left())) / Math.max(1, total)), `${total - left()}/${total}`);
  });
  DocumentBuilder.onBuildPhase(DocumentState.Validated, () => {
    if (left() === 0) end();
  });
}
