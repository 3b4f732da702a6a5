/** The page inside a webview panel, as the host sees it: it stands or it is gone, it draws, it gives the picture away. */
import { languageOf } from '@driver-diagrams/diagram/words/words';
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import * as vscode from 'vscode';
import { pageHtml } from './html.ts';
import type { ExportTheme, HostMessage, PageMessage } from './messages.ts';
import { pageWords } from './page-words.ts';

/** How long the host waits for a page to answer, in milliseconds, before it goes on without. */
const PAGE_TIMEOUT = 15_000;

/** What became of a theory sent to the page: painted, or given up because the page is gone or something newer came. */
interface Drawn {
  painted: boolean;
  /** Why the page could not draw it. */
  problem?: string;
}

interface Page {
  /** False while the panel is hidden: its page is then gone, and a new one comes when it is shown again. */
  readonly stands: boolean;
  /** Sends a message, unless the page is gone. */
  post(message: HostMessage): void;
  /** Sends a message now or as soon as the page stands. */
  postSoon(message: HostMessage): void;
  /** Has a theory drawn, unless the page shows it already. */
  draw(uri: string, theory: MergedTheory): Promise<Drawn>;
  /** Gives up waiting for the theory being drawn. */
  giveUp(): void;
  /** The picture as SVG text; missing when there is none. @throws where it cannot be painted */
  svg(theme: ExportTheme): Promise<string | undefined>;
}

/**
 * Fills a panel with the page.
 * @param receive what the page says, but for what this link needs itself; `ready` each time a page stands anew
 */
export function createPage(
  panel: vscode.WebviewPanel,
  extension: vscode.Uri,
  receive: (message: PageMessage) => void,
): Page {
  const exports = new Map<number, (text: string | undefined, problem?: string) => void>();
  let stands = false;
  let turn = 0;
  let request = 0;
  /** The theory that the page shows, or is about to show, as text. */
  let shown = '';
  const waiting: HostMessage[] = [];
  /** Ends the wait for the theory being drawn. */
  let finish: (drawn: Drawn) => void = () => {};

  const post = (message: HostMessage) => {
    if (stands) void panel.webview.postMessage(message);
  };
  const postSoon = (message: HostMessage) => {
    if (stands) post(message);
    else waiting.push(message);
  };
  const giveUp = () => finish({ painted: false });
  const gone = () => {
    stands = false;
    shown = '';
    giveUp();
  };

  panel.webview.onDidReceiveMessage((message: PageMessage) => {
    if (message.type === 'drawn') {
      if (message.turn === turn) finish({ painted: message.problem === undefined, problem: message.problem });
    } else if (message.type === 'svg') exports.get(message.request)?.(message.text, message.problem);
    else {
      if (message.type === 'ready') {
        gone();
        stands = true;
      }
      receive(message);
      if (message.type === 'ready') for (const late of waiting.splice(0)) post(late);
    }
  });
  panel.onDidChangeViewState(() => {
    if (!panel.visible) gone();
  });
  panel.onDidDispose(() => {
    gone();
    for (const give of exports.values()) give(undefined);
  });
  panel.webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extension, 'dist')] };
  panel.webview.html = html(panel.webview, extension);

  return {
    get stands() {
      return stands;
    },
    post,
    postSoon,
    draw(uri, theory) {
      const content = JSON.stringify(theory);
      if (!stands || content === shown) return Promise.resolve({ painted: false });
      giveUp();
      shown = content;
      turn++;
      return new Promise((resolve) => {
        const timer = setTimeout(giveUp, PAGE_TIMEOUT);
        finish = (drawn) => {
          clearTimeout(timer);
          resolve(drawn);
        };
        post({ type: 'draw', turn, uri, theory });
      });
    },
    giveUp,
    svg(theme) {
      const id = ++request;
      return new Promise((resolve, reject) => {
        const give = (text: string | undefined, problem?: string) => {
          clearTimeout(timer);
          exports.delete(id);
          if (problem === undefined) resolve(text);
          else reject(new Error(problem));
        };
        const timer = setTimeout(() => give(undefined), PAGE_TIMEOUT);
        exports.set(id, give);
        postSoon({ type: 'export', request: id, theme });
      });
    },
  };
}

function html(webview: vscode.Webview, extension: vscode.Uri): string {
  const asset = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', name)).toString();
  return pageHtml({
    nonce: randomWord(),
    source: webview.cspSource,
    script: asset('webview.js'),
    style: asset('webview.css'),
    worker: asset('elk-worker.js'),
    language: languageOf(vscode.env.language),
    words: pageWords(vscode.l10n),
  });
}

/** For a nonce: nobody can guess it. */
export function randomWord(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
