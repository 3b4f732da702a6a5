/** The diagram panel, host side: it follows the `.driver` text worked on and tells the page what to draw. */

import type { TheoryAnswer } from '@driver-diagrams/language-server/protocol';
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import { lastPart } from '@driver-diagrams/theory/model/sentences';
import * as vscode from 'vscode';
import { logged } from '../log/log.ts';
import type { Doubt } from '../saving/doubt.ts';
import { askTheory, type Server } from '../server.ts';
import { editorOf, showText } from '../show-text.ts';
import { LANGUAGE } from './active.ts';
import { createDiagramPage } from './diagram-page.ts';
import { followText } from './follow-text.ts';
import type { ExportTheme, PageAction, PageMessage, ShownPicture } from './messages.ts';
import { placeOf, statementsAt } from './places.ts';
import { troubleOf } from './trouble.ts';

export interface DiagramPanel {
  /** Brings the panel to the front, with the keyboard in the diagram when asked. */
  reveal(focus: boolean): void;
  follow(uri: vscode.Uri, column?: vscode.ViewColumn): void;
  /** Does something with the picture on show; copying and focusing wait for it. */
  do(action: PageAction): void;
  /** The file drawn. */
  readonly uri: vscode.Uri | undefined;
  /** What speaks against taking its picture along, by the text as it stands; nothing where all of it can be read. */
  doubt(): Promise<Doubt | undefined>;
  /** The picture as SVG text; missing when there is none. */
  svg(theme: ExportTheme): Promise<string | undefined>;
  /** The picture as it is shown, and its theory; missing when there is none. */
  picture(): Promise<ShownPicture | undefined>;
}

/**
 * Makes an empty webview panel the diagram panel.
 * @param uri the file to begin with; the panel follows the active editor from then on
 */
export function createDiagramPanel(
  panel: vscode.WebviewPanel,
  extension: vscode.Uri,
  server: Server,
  uri?: vscode.Uri,
): DiagramPanel {
  let followed: { uri: vscode.Uri; column?: vscode.ViewColumn } | undefined;
  /** The last answer about the followed file. */
  let answer: TheoryAnswer | undefined;
  /** The last theory of each file that could be read whole. */
  const good = new Map<string, MergedTheory>();
  /** Files of which a network is shown: the files that import them belong to their pictures. */
  const networks = new Set<string>();
  const page = createDiagramPage(panel, extension, receive);
  const isFollowed = (uri: string) => uri === followed?.uri.toString();
  const { scheduler, troubleLine, goToTrouble } = followText(panel, server, {
    name: 'diagram',
    redraw,
    isShown: isFollowed,
    // Any file may be one of the network's.
    isAffected: (uris) => uris.some(isFollowed) || (followed !== undefined && networks.has(followed.uri.toString())),
    showTrouble: (trouble) => page.post({ type: 'trouble', trouble }),
    columnOf: (uri) => (isFollowed(uri) ? followed?.column : undefined),
  });

  async function redraw(): Promise<boolean> {
    const uri = followed?.uri.toString();
    if (!page.stands || uri === undefined) return false;
    const fresh = await ask(uri);
    // Meanwhile another file may be followed, or the page be gone: this answer is of no use any more.
    if (!page.stands || !isFollowed(uri)) return false;
    if (!fresh) {
      page.post({ type: 'whole', whole: false });
      troubleLine.tell({ trouble: { message: noAnswer() }, atOnce: true });
      return false;
    }
    answer = fresh;
    if (fresh.theory && !fresh.broken) good.set(uri, fresh.theory);
    const last = good.get(uri);
    // While part of the text cannot be read, its last good picture stays; where there is none, the rest is drawn.
    const theory = last ?? fresh.theory;
    const drawn = theory ? await page.draw(uri, theory) : { painted: false };
    if (!isFollowed(uri)) return false;
    page.post({ type: 'whole', whole: !fresh.mistakes });
    const told = troubleOf(fresh, 'diagram', last !== undefined, vscode.l10n);
    troubleLine.tell(drawn.problem === undefined ? told : { trouble: { message: drawn.problem }, atOnce: true });
    mark();
    return drawn.painted;
  }

  /** The theory of a file; missing when the server does not answer, also not when asked once more. */
  async function ask(uri: string): Promise<TheoryAnswer | undefined> {
    const network = networks.has(uri);
    const asked = () => logged(`asking for the theory of ${uri}`, askTheory(server, uri, network));
    return (await asked()) ?? asked();
  }

  /** Marks the box of the cursor, where the theory at hand is that of the text as it stands. */
  function mark() {
    const editor = followed && editorOf(followed.uri);
    if (!editor || !answer?.theory || answer.uri !== editor.document.uri.toString()) return;
    if (answer.version !== editor.document.version) return;
    const offset = editor.document.offsetAt(editor.selection.active);
    page.post({ type: 'mark', ids: statementsAt(answer.theory, answer.uri, offset) });
  }

  function follow(uri: vscode.Uri, column?: vscode.ViewColumn) {
    const same = isFollowed(uri.toString());
    followed = { uri, column: column ?? (same ? followed?.column : undefined) };
    if (same) return;
    answer = undefined;
    troubleLine.tell({ atOnce: true });
    panel.title = vscode.l10n.t('Diagram: {0}', lastPart(uri.path));
    page.giveUp();
    scheduler.soon();
  }

  function followEditor(editor: vscode.TextEditor | undefined) {
    if (editor?.document.languageId === LANGUAGE) follow(editor.document.uri, editor.viewColumn);
  }

  /** Puts the cursor on a statement's text. */
  async function show(id: string) {
    if (!followed) return;
    const uri = followed.uri.toString();
    // Asked again, because the text may have moved since the picture was drawn.
    const now = await ask(uri);
    const last = good.get(uri);
    const place = (now?.theory && placeOf(now.theory, id)) ?? (last && placeOf(last, id));
    if (!place) return;
    await showText({
      uri: vscode.Uri.parse(place.uri),
      cursor: (document) => document.positionAt(place.start),
      column: place.uri === uri ? followed.column : undefined,
      besides: panel.viewColumn,
    });
  }

  function receive(message: Exclude<PageMessage, { type: 'svg' | 'picture' }>) {
    switch (message.type) {
      case 'ready':
        troubleLine.again();
        if (followed) scheduler.soon();
        else page.post({ type: 'empty' });
        break;
      case 'network':
        if (networks.has(message.uri) === message.wanted) break;
        if (message.wanted) networks.add(message.uri);
        else networks.delete(message.uri);
        scheduler.soon();
        break;
      case 'show':
        void show(message.id);
        break;
      case 'show-trouble':
        void goToTrouble();
        break;
      case 'back':
        if (followed) void showText({ ...followed, besides: panel.viewColumn });
        break;
      case 'save':
        void vscode.commands.executeCommand('driver.export', 'diagram');
        break;
      case 'copy':
        void vscode.commands.executeCommand('driver.copyDiagram');
        break;
      case 'begin':
        void vscode.commands.executeCommand(message.with === 'new-theory' ? 'driver.newTheory' : 'driver.openSample');
        break;
      case 'copied':
        vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t('The picture is on the clipboard.')}`, 4000);
        break;
      case 'failed':
        void vscode.window.showErrorMessage(message.message);
    }
  }

  const listeners = vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(followEditor),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (isFollowed(textEditor.document.uri.toString())) mark();
    }),
    vscode.workspace.onDidCloseTextDocument((document) => good.delete(document.uri.toString())),
  );
  panel.onDidDispose(() => listeners.dispose());
  if (uri) follow(uri);
  followEditor(vscode.window.activeTextEditor);

  return {
    reveal(focus) {
      // Not over the text worked on, where the panel came to stand in the same column.
      const text = vscode.window.activeTextEditor?.viewColumn;
      const covers = text !== undefined && text === panel.viewColumn;
      panel.reveal(covers ? vscode.ViewColumn.Beside : panel.viewColumn, !focus);
      if (focus) page.postSoon({ type: 'do', action: 'focus' });
    },
    follow,
    do(action) {
      if (action === 'copy' || action === 'focus') page.postSoon({ type: 'do', action });
      else page.post({ type: 'do', action });
    },
    get uri() {
      return followed?.uri;
    },
    async doubt() {
      const uri = followed?.uri.toString();
      if (uri === undefined) return undefined;
      const now = await ask(uri);
      if (!now) return { noAnswer: true };
      return now.mistakes && { mistakes: now.mistakes, isOlder: now.broken !== undefined && good.has(uri) };
    },
    svg: page.svg,
    picture: page.picture,
  };
}

function noAnswer(): string {
  return vscode.l10n.t(
    'The checker of this extension does not answer, so the diagram stands still. The command “Developer: Reload Window” starts it again.',
  );
}
