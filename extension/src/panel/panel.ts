/** The diagram panel, host side: it follows the `.driver` text worked on and tells the page what to draw. */

import type { TheoryAnswer } from '@driver-diagrams/language-server/protocol';
import type { MergedTheory } from '@driver-diagrams/language-server/theory/index';
import * as vscode from 'vscode';
import { pageHtml } from './html.ts';
import type { ExportTheme, HostMessage, PageAction, PageMessage, Trouble } from './messages.ts';
import { placeOf, statementsAt } from './places.ts';
import { createScheduler, systemClock } from './scheduler.ts';
import { showPlace } from './show-place.ts';

export const LANGUAGE = 'driver';
/** The webview's type: its serializer and the `when` clauses in package.json use the same word. */
export const VIEW_TYPE = 'driver.diagram';

/** How long the host waits for a page to say that it painted, in milliseconds, before it sends the next picture. */
const PAGE_TIMEOUT = 15_000;

const NO_ANSWER =
  'The checker of this extension does not answer, so the diagram stands still. The command “Developer: Reload Window” starts it again.';

/** Where the panel gets its theories. */
export interface TheorySource {
  /** The theory of a file as the server sees it now. */
  theory(uri: string): Promise<TheoryAnswer>;
  /** Told when the theory of some files may have changed. */
  onChanged(listener: (uris: readonly string[]) => void): vscode.Disposable;
}

export interface DiagramPanel {
  /** Brings the panel to the front, with the keyboard in the diagram when asked. */
  reveal(focus: boolean): void;
  follow(uri: vscode.Uri, column?: vscode.ViewColumn): void;
  do(action: PageAction): void;
  /** The file drawn, and whether its picture is older than its text or leaves part of it out. */
  readonly shown: { uri?: vscode.Uri; trouble: boolean };
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
  const disposables: vscode.Disposable[] = [];
  const exports = new Map<number, (text: string | undefined) => void>();
  let followed: { uri: vscode.Uri; column?: vscode.ViewColumn } | undefined;
  let answer: TheoryAnswer | undefined;
  /** The last theory of the followed file that could be read whole. */
  let good: MergedTheory | undefined;
  /** True once the page stands. A hidden page is gone, and a new one says `ready` when it is shown again. */
  let ready = false;
  let turn = 0;
  /** The theory that the page shows, or is about to show, as text. */
  let drawn = '';
  let request = 0;
  /** Ends the wait for the turn being drawn. */
  let finish: (painted: boolean) => void = () => {};
  let waitingForPage: HostMessage[] = [];

  const post = (message: HostMessage) => void panel.webview.postMessage(message);
  const whenReady = (message: HostMessage) => (ready ? post(message) : waitingForPage.push(message));
  const scheduler = createScheduler(redraw, systemClock);

  async function redraw(): Promise<boolean> {
    const file = followed?.uri;
    if (!ready || !file) return false;
    const uri = file.toString();
    const fresh = await ask(uri);
    // Meanwhile another file may be followed, or the page be gone: this answer is of no use any more.
    if (!fresh || !ready || followed?.uri.toString() !== uri) return false;
    if (fresh.uri !== answer?.uri) good = undefined;
    answer = fresh;
    post({ type: 'trouble', trouble: fresh.broken && troubleOf(fresh.broken, good !== undefined) });
    if (!fresh.broken && fresh.theory) good = fresh.theory;
    // While part of the text cannot be read, its last good picture stays; where there is none, the rest is drawn.
    const theory = good ?? fresh.theory;
    const painted = theory ? await draw(uri, theory) : false;
    mark();
    return painted;
  }

  /** The theory of a file. A server that does not answer is asked once more, and then told of in the page. */
  async function ask(uri: string): Promise<TheoryAnswer | undefined> {
    try {
      return await theories.theory(uri).catch(() => theories.theory(uri));
    } catch {
      post({ type: 'trouble', trouble: { message: NO_ANSWER } });
      return undefined;
    }
  }

  /** Sends a theory to the page, unless it shows it already; resolves to true once it is painted. */
  function draw(uri: string, theory: MergedTheory): Promise<boolean> {
    const content = JSON.stringify(theory);
    if (content === drawn) return Promise.resolve(false);
    drawn = content;
    turn++;
    return new Promise((resolve) => {
      const timer = setTimeout(() => finish(false), PAGE_TIMEOUT);
      finish = (painted) => {
        clearTimeout(timer);
        resolve(painted);
      };
      post({ type: 'draw', turn, uri, theory });
    });
  }

  /** Marks the box of the cursor, where the theory at hand is that of the text as it stands. */
  function mark() {
    const editor = followed && editorOf(followed.uri);
    if (!editor || !answer?.theory || answer.uri !== editor.document.uri.toString()) return;
    if (answer.version !== editor.document.version) return;
    const offset = editor.document.offsetAt(editor.selection.active);
    post({ type: 'mark', ids: statementsAt(answer.theory, answer.uri, offset) });
  }

  function follow(uri: vscode.Uri, column?: vscode.ViewColumn) {
    const same = followed?.uri.toString() === uri.toString();
    followed = { uri, column: column ?? (same ? followed?.column : undefined) };
    if (same) return;
    panel.title = `Diagram: ${fileName(uri.toString())}`;
    finish(false);
    scheduler.soon();
  }

  function followEditor(editor: vscode.TextEditor | undefined) {
    if (editor?.document.languageId === LANGUAGE) follow(editor.document.uri, editor.viewColumn);
  }

  function pageStands() {
    finish(false);
    ready = true;
    drawn = '';
    if (followed) scheduler.soon();
    else post({ type: 'empty' });
    for (const message of waitingForPage) post(message);
    waitingForPage = [];
  }

  async function show(id: string) {
    if (!followed) return;
    const { uri, column } = followed;
    // Ask again: the text may have moved since the picture was drawn.
    const now = await theories.theory(uri.toString());
    const place = (now.theory && placeOf(now.theory, id)) ?? (good && placeOf(good, id));
    if (place) await showPlace(place, place.uri === uri.toString() ? column : undefined, panel.viewColumn);
  }

  async function showTrouble() {
    if (!followed || !answer?.broken) return;
    const document = await vscode.workspace.openTextDocument(followed.uri);
    const start = document.offsetAt(new vscode.Position(answer.broken.line - 1, 0));
    await showPlace({ uri: followed.uri.toString(), start, end: start }, followed.column, panel.viewColumn);
  }

  async function giveBack() {
    const editor = followed && editorOf(followed.uri);
    if (editor) await vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn });
    else await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  }

  async function receive(message: PageMessage) {
    switch (message.type) {
      case 'ready':
        return pageStands();
      case 'drawn':
        return message.turn === turn && finish(true);
      case 'show':
        return show(message.id);
      case 'show-trouble':
        return showTrouble();
      case 'back':
        return giveBack();
      case 'save':
        return vscode.commands.executeCommand('driver.exportDiagram');
      case 'copied':
        return vscode.window.setStatusBarMessage('$(check) The diagram is on the clipboard', 4000);
      case 'svg':
        exports.get(message.request)?.(message.text);
        return exports.delete(message.request);
      case 'failed':
        return vscode.window.showErrorMessage(message.message);
    }
  }

  panel.onDidDispose(() => {
    ready = false;
    finish(false);
    scheduler.dispose();
    for (const resolve of exports.values()) resolve(undefined);
    for (const disposable of disposables) disposable.dispose();
  });
  disposables.push(
    panel.webview.onDidReceiveMessage(receive),
    panel.onDidChangeViewState(() => {
      if (panel.visible || !ready) return;
      ready = false;
      finish(false);
    }),
    vscode.window.onDidChangeActiveTextEditor(followEditor),
    vscode.window.onDidChangeTextEditorSelection((event) => {
      if (event.textEditor.document.uri.toString() === followed?.uri.toString()) mark();
    }),
    vscode.workspace.onDidChangeTextDocument((event) => {
      const mine = event.document.uri.toString() === followed?.uri.toString();
      if (mine && event.contentChanges.length > 0) scheduler.changed();
    }),
    theories.onChanged((uris) => {
      if (followed && uris.includes(followed.uri.toString())) scheduler.affected();
    }),
  );

  panel.iconPath = {
    light: vscode.Uri.joinPath(extension, 'media', 'diagram-light.svg'),
    dark: vscode.Uri.joinPath(extension, 'media', 'diagram-dark.svg'),
  };
  const dist = vscode.Uri.joinPath(extension, 'dist');
  panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
  const asset = (name: string) => panel.webview.asWebviewUri(vscode.Uri.joinPath(dist, name)).toString();
  panel.webview.html = pageHtml({
    nonce: randomWord(),
    source: panel.webview.cspSource,
    script: asset('webview.js'),
    style: asset('webview.css'),
    worker: asset('elk-worker.js'),
  });
  if (uri) follow(uri);
  followEditor(vscode.window.activeTextEditor);

  return {
    reveal(focus) {
      panel.reveal(panel.viewColumn, !focus);
      if (focus) whenReady({ type: 'do', action: 'focus' });
    },
    follow,
    do(action) {
      whenReady({ type: 'do', action });
    },
    get shown() {
      return { uri: followed?.uri, trouble: answer?.broken !== undefined };
    },
    svg(theme) {
      request++;
      const result = new Promise<string | undefined>((resolve) => exports.set(request, resolve));
      whenReady({ type: 'export', request, theme });
      return result;
    },
    onDisposed(listener) {
      panel.onDidDispose(listener);
    },
  };
}

/** Says what the picture shows while the text cannot be read whole, and why. */
function troubleOf({ message, line }: { message: string; line: number }, last: boolean): Trouble {
  const picture = last
    ? 'The text has a mistake, so this is its last good diagram.'
    : 'The text has a mistake, and the diagram leaves out what cannot be read.';
  return { message: `${picture} Line ${line}: ${message}`, line };
}

/** The visible editor of a file, the active one first. */
function editorOf(uri: vscode.Uri): vscode.TextEditor | undefined {
  const wanted = uri.toString();
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  return [activeTextEditor, ...visibleTextEditors].find((editor) => editor?.document.uri.toString() === wanted);
}

function fileName(uri: string): string {
  const { path } = vscode.Uri.parse(uri);
  return path.slice(path.lastIndexOf('/') + 1);
}

function randomWord(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
