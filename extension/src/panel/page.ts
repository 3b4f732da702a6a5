/** A page inside a webview panel, as its host sees it: it stands or it is gone, and it says when it has drawn what it was sent. */

import { languageOf } from '@driver-diagrams/diagram/words/words';
import * as vscode from 'vscode';
import { pageFailed } from '../log/log.ts';
import { type PageContent, pageHtml } from './html.ts';
import type { Drawn, PageReport } from './messages.ts';

export interface PageOptions extends PageContent {
  /** The script and the style sheet in `dist`, without their endings. */
  name: string;
  /** How long the host waits for the page to draw, in milliseconds, before it goes on without. */
  patience?: number;
}

export interface Page<HostMessage> {
  /** False while the panel is hidden: its page is then gone, and a new one comes when it is shown again. */
  readonly stands: boolean;
  /** Sends a message, unless the page is gone. */
  post(message: HostMessage): void;
  /** Sends a message now or as soon as the page stands. */
  postSoon(message: HostMessage): void;
  /** Sends something to be drawn, with the number of its turn, and waits until the page says what became of it. */
  draw(message: (turn: number) => HostMessage): Promise<Drawn>;
  /** Gives up waiting for what is being drawn. */
  giveUp(): void;
}

const PATIENCE = 15_000;

/**
 * Fills a panel with its page.
 * @param receive what the page says, but for what this link needs itself; `ready` each time a page stands anew
 */
export function createPage<HostMessage, PageMessage extends { type: string }>(
  panel: vscode.WebviewPanel,
  extension: vscode.Uri,
  { name, patience = PATIENCE, ...content }: PageOptions,
  receive: (message: PageMessage) => void,
): Page<HostMessage> {
  const waiting: HostMessage[] = [];
  let stands = false;
  let turn = 0;
  /** Ends the wait for what is being drawn. */
  let finish: (drawn: Drawn) => void = () => {};

  const post = (message: HostMessage) => {
    if (stands) void panel.webview.postMessage(message);
  };
  const giveUp = () => finish({ painted: false });
  const gone = () => {
    stands = false;
    giveUp();
  };

  panel.webview.onDidReceiveMessage((message: PageMessage) => {
    const report = message as PageMessage | PageReport;
    if (isReport(report)) {
      if (report.type === 'failure') pageFailed(report);
      else if (report.turn === turn) finish(report);
      return;
    }
    if (message.type === 'ready') {
      gone();
      stands = true;
    }
    receive(message);
    if (message.type === 'ready') for (const late of waiting.splice(0)) post(late);
  });
  panel.onDidChangeViewState(() => {
    if (!panel.visible) gone();
  });
  panel.onDidDispose(gone);
  const media = (file: string) => vscode.Uri.joinPath(extension, 'media', file);
  panel.iconPath = { light: media('diagram-light.svg'), dark: media('diagram-dark.svg') };
  const dist = vscode.Uri.joinPath(extension, 'dist');
  const asset = (file: string) => panel.webview.asWebviewUri(vscode.Uri.joinPath(dist, file)).toString();
  panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
  const assets = { script: asset(`${name}.js`), style: asset(`${name}.css`), worker: asset('elk-worker.js') };
  const language = languageOf(vscode.env.language);
  panel.webview.html = pageHtml({ ...assets, nonce: randomWord(), source: panel.webview.cspSource, language }, content);

  return {
    get stands() {
      return stands;
    },
    post,
    postSoon(message) {
      if (stands) post(message);
      else waiting.push(message);
    },
    draw(message) {
      giveUp();
      turn++;
      return new Promise((resolve) => {
        const timer = setTimeout(giveUp, patience);
        finish = (drawn) => {
          clearTimeout(timer);
          resolve(drawn);
        };
        post(message(turn));
      });
    },
    giveUp,
  };
}

function isReport(message: { type: string }): message is PageReport {
  return message.type === 'drawn' || message.type === 'failure';
}

/** For a nonce: nobody can guess it. */
function randomWord(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
