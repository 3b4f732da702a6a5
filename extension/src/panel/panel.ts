/** The diagram panel, host side: it follows the `.driver` text worked on and tells the page what to draw. */
import type { TheoryAnswer } from '@driver-diagrams/language-server/protocol';
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import * as vscode from 'vscode';
import { failed, logged, pageFailed } from '../log/log.ts';
import type { Doubt } from '../saving/doubt.ts';
import { editorOf, showText } from '../show-text.ts';
import type { ExportTheme, PageAction, PageMessage, Trouble } from './messages.ts';
import { createPage } from './page.ts';
import { placeOf, statementsAt } from './places.ts';
import { createScheduler, systemClock } from './scheduler.ts';
import { createTroubleLine, troubleOf } from './trouble.ts';

export const LANGUAGE = 'driver';
/** The webview's type: its serializer and the `when` clauses in package.json use the same word. */
export const VIEW_TYPE = 'driver.diagram';

/** Where the panel gets its theories. */
export interface TheorySource {
  /** The theory of a file as the server sees it now. */
  theory(uri: string, network?: boolean): Promise<TheoryAnswer>;
  /** Told when the theory of some files may have changed. */
  onChanged(listener: (uris: readonly string[]) => void): vscode.Disposable;
}

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
  onDisposed(listener: () => void): void;
}

/**
 * Makes an empty webview panel the diagram panel.
 * @param uri the file to begin with; the panel follows the active editor from then on
 */
export function createDiagramPanel(
  panel: vscode.WebviewPanel,
  extension: vscode.Uri,
  theories: TheorySource,
  uri?: vscode.Uri,
): DiagramPanel {
  let followed: { uri: vscode.Uri; column?: vscode.ViewColumn } | undefined;
  /** The last answer about the followed file. */
  let answer: TheoryAnswer | undefined;
  /** The last theory of each file that could be read whole. */
  const good = new Map<string, MergedTheory>();
  /** Files of which a network is shown: the files that import them belong to their pictures. */
  const networks = new Set<string>();
  const page = createPage(panel, extension, receive);
  const scheduler = createScheduler(redraw, systemClock, (error) => failed({ part: 'work', name: 'diagram', error }));
  /** What the page shows of it, so that its button leads where its words say. */
  let trouble: Trouble | undefined;
  const troubleLine = createTroubleLine((shown) => {
    trouble = shown;
    page.post({ type: 'trouble', trouble });
  }, systemClock);

  async function redraw(): Promise<boolean> {
    const uri = followed?.uri.toString();
    if (!page.stands || uri === undefined) return false;
    const fresh = await ask(uri);
    // Meanwhile another file may be followed, or the page be gone: this answer is of no use any more.
    if (!page.stands || followed?.uri.toString() !== uri) return false;
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
    if (followed?.uri.toString() !== uri) return false;
    page.post({ type: 'whole', whole: !fresh.mistakes });
    const told = troubleOf(fresh, 'diagram', last !== undefined, vscode.l10n);
    troubleLine.tell(drawn.problem === undefined ? told : { trouble: { message: drawn.problem }, atOnce: true });
    mark();
    return drawn.painted;
  }

  /** The theory of a file; missing when the server does not answer, also not when asked once more. */
  async function ask(uri: string): Promise<TheoryAnswer | undefined> {
    const network = networks.has(uri);
    const asked = () => logged(`asking for the theory of ${uri}`, theories.theory(uri, network));
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
    const same = followed?.uri.toString() === uri.toString();
    followed = { uri, column: column ?? (same ? followed?.column : undefined) };
    if (same) return;
    answer = undefined;
    troubleLine.tell({ atOnce: true });
    panel.title = vscode.l10n.t('Diagram: {0}', uri.path.slice(uri.path.lastIndexOf('/') + 1));
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

  async function showTrouble() {
    const { line, uri } = trouble ?? {};
    if (!followed || line === undefined || uri === undefined) return;
    await showText({
      uri: vscode.Uri.parse(uri),
      cursor: () => new vscode.Position(line - 1, 0),
      column: uri === followed.uri.toString() ? followed.column : undefined,
      besides: panel.viewColumn,
    });
  }

  function receive(message: PageMessage) {
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
        void showTrouble();
        break;
      case 'back':
        if (followed) void showText({ ...followed, besides: panel.viewColumn });
        break;
      case 'save':
        void vscode.commands.executeCommand('driver.exportDiagram');
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
      case 'failure':
        pageFailed(message);
        break;
      case 'failed':
        void vscode.window.showErrorMessage(message.message);
    }
  }

  const isFollowed = (document: vscode.TextDocument) => document.uri.toString() === followed?.uri.toString();
  const listeners = vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(followEditor),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (isFollowed(textEditor.document)) mark();
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && isFollowed(document)) {
        troubleLine.changed();
        scheduler.changed();
      }
    }),
    vscode.workspace.onDidCloseTextDocument((document) => good.delete(document.uri.toString())),
    theories.onChanged((uris) => {
      const uri = followed?.uri.toString();
      // Any file may be one of the network's.
      if (uri !== undefined && (networks.has(uri) || uris.includes(uri))) scheduler.affected();
    }),
  );
  panel.onDidDispose(() => {
    listeners.dispose();
    scheduler.dispose();
    troubleLine.dispose();
  });
  panel.iconPath = {
    light: vscode.Uri.joinPath(extension, 'media', 'diagram-light.svg'),
    dark: vscode.Uri.joinPath(extension, 'media', 'diagram-dark.svg'),
  };
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
    onDisposed(listener) {
      panel.onDidDispose(listener);
    },
  };
}

function noAnswer(): string {
  return vscode.l10n.t(
    'The checker of this extension does not answer, so the diagram stands still. The command “Developer: Reload Window” starts it again.',
  );
}
