/** The panel that previews the poster of one file, host side: it follows the text and tells the page what to draw. */
import { contentOfPoster, posterOf } from '@driver-diagrams/diagram/poster/content';
import { languageOf } from '@driver-diagrams/diagram/words/words';
import type { TheoryAnswer } from '@driver-diagrams/language-server/protocol';
import type { Chart, MergedTheory } from '@driver-diagrams/theory/model/index';
import * as vscode from 'vscode';
import { type ChartSource, wantsTrends } from '../chart/chart-panel.ts';
import { failed, logged, pageFailed } from '../log/log.ts';
import type { Trouble } from '../panel/messages.ts';
import { randomWord } from '../panel/page.ts';
import type { TheorySource } from '../panel/panel.ts';
import { createScheduler, systemClock } from '../panel/scheduler.ts';
import { createTroubleLine, troubleOf } from '../panel/trouble.ts';
import { mayTake } from '../saving/ask-first.ts';
import type { Doubt } from '../saving/doubt.ts';
import { showText } from '../show-text.ts';
import { exportPoster } from './export.ts';
import { posterHtml } from './html.ts';
import type { LogoReader } from './logos.ts';
import type { ExportOrder, PosterHostMessage, PosterPageMessage } from './messages.ts';
import { decide, readMemory, type Wishes } from './wishes.ts';
import { posterWords } from './words.ts';

/** The webview's type: its serializer and the `when` clauses in package.json use the same word. */
export const POSTER_VIEW = 'driver.poster';

/** How long the host waits for a page to draw, in milliseconds, before it goes on without. */
const PAGE_TIMEOUT = 30_000;

export interface PosterPanel {
  /** Shows the poster of a file. */
  show(uri: vscode.Uri): void;
  reveal(): void;
  onDisposed(listener: () => void): void;
}

/** Makes an empty webview panel the preview of a poster. */
export function createPosterPanel(
  panel: vscode.WebviewPanel,
  extension: vscode.Uri,
  theories: TheorySource,
  charts: ChartSource,
  logoReader: LogoReader,
): PosterPanel {
  let shown: vscode.Uri | undefined;
  let wishes: Wishes = {};
  /** The last theory that could be read whole, and that the page draws. */
  let good: MergedTheory | undefined;
  /** Of a network, any file may be a part. */
  let isNetwork = false;
  let stands = false;
  let turn = 0;
  /** Ends the wait for the poster being drawn. */
  let finish: (painted: boolean) => void = () => {};
  const scheduler = createScheduler(redraw, systemClock, (error) => failed({ part: 'work', name: 'poster', error }));
  const post = (message: PosterHostMessage) => {
    if (stands) void panel.webview.postMessage(message);
  };
  /** What the page shows of it, so that its button leads where its words say. */
  let trouble: Trouble | undefined;
  const troubleLine = createTroubleLine((next) => {
    trouble = next;
    post({ type: 'trouble', trouble });
  }, systemClock);

  async function redraw(): Promise<boolean> {
    const uri = shown?.toString();
    if (!stands || uri === undefined) return false;
    const asked = wishes;
    const answer = await logged('asking for the theory of a poster', read(uri, asked));
    // Meanwhile another file may be shown, or the page be gone: this answer is of no use any more.
    if (!stands || uri !== shown?.toString()) return false;
    if (!answer?.theory) {
      const message = vscode.l10n.t('The text is not there, or the checker does not answer.');
      troubleLine.tell({ trouble: { message }, atOnce: true });
      return false;
    }
    const { broken } = answer;
    // While part of the text cannot be read, its last good poster stays; where there is none, the rest is drawn.
    if (!broken) good = answer.theory;
    const theory = good ?? answer.theory;
    troubleLine.tell(troubleOf(answer, 'poster', good !== undefined, vscode.l10n));
    const { charts: worked, remarks: lost } = await chartsOf(uri, theory, asked);
    const poster = posterOf(theory, decide(theory, asked).choices.poster);
    const paths = poster?.logos.length ? poster.logos : (theory.header?.logos ?? []);
    const { logos, remarks } = await logoReader.read(paths, vscode.Uri.parse(poster?.source.uri ?? uri));
    if (!stands || uri !== shown?.toString()) return false;
    return draw({
      type: 'draw',
      turn: ++turn,
      uri,
      theory,
      charts: worked,
      logos,
      remarks: [...lost, ...remarks],
      wishes: asked,
    });
  }

  /** The theory; for the view of a network with the files that import it. */
  async function read(uri: string, asked: Wishes): Promise<TheoryAnswer> {
    const answer = await theories.theory(uri);
    isNetwork = answer.theory !== undefined && decide(answer.theory, asked).choices.view === 'network';
    return isNetwork ? theories.theory(uri, true) : answer;
  }

  /** The charts that belong on the poster, and a sentence for each that could not be worked out. */
  async function chartsOf(uri: string, theory: MergedTheory, asked: Wishes) {
    const wanted = contentOfPoster(theory, decide(theory, asked).choices).charts;
    const trend = wantsTrends(uri);
    const found: { charts: [string, Chart][]; remarks: string[] } = { charts: [], remarks: [] };
    const answers = wanted.map((measure) =>
      logged(`asking for the chart of ${measure}`, charts.chart({ uri, measure, trend })),
    );
    for (const [n, answer] of (await Promise.all(answers)).entries()) {
      const measure = wanted[n] ?? '';
      if (answer?.chart) found.charts.push([measure, answer.chart]);
      if (!answer) found.remarks.push(vscode.l10n.t('The chart of ‘{0}’ could not be made, and is left out.', measure));
    }
    return found;
  }

  function draw(message: PosterHostMessage): Promise<boolean> {
    finish(false);
    return new Promise((resolve) => {
      const timer = setTimeout(() => finish(false), PAGE_TIMEOUT);
      finish = (painted) => {
        clearTimeout(timer);
        resolve(painted);
      };
      post(message);
    });
  }

  function gone() {
    stands = false;
    finish(false);
  }

  async function saveAsFile(order: ExportOrder) {
    const uri = shown;
    const theory = good;
    if (!uri || !theory || !(await mayTake(await doubtAbout(uri), 'export'))) return;
    await exportPoster(extension, order, theory, uri);
  }

  /** What speaks against a poster of the text as it stands. */
  async function doubtAbout(uri: vscode.Uri): Promise<Doubt | undefined> {
    const now = await logged('reading the poster', read(uri.toString(), wishes));
    if (!now) return { noAnswer: true };
    return now.mistakes && { mistakes: now.mistakes, isOlder: now.broken !== undefined };
  }

  async function showTrouble() {
    const { uri, line } = trouble ?? {};
    if (uri === undefined || line === undefined) return;
    const cursor = () => new vscode.Position(line - 1, 0);
    await showText({ uri: vscode.Uri.parse(uri), cursor, besides: panel.viewColumn });
  }

  function receive(message: PosterPageMessage) {
    switch (message.type) {
      case 'ready':
        gone();
        stands = true;
        troubleLine.again();
        if (message.memory.uri === shown?.toString()) ({ wishes } = message.memory);
        scheduler.soon();
        break;
      case 'drawn':
        if (message.turn === turn) finish(message.painted);
        break;
      case 'failure':
        pageFailed(message);
        break;
      case 'wish':
        ({ wishes } = message);
        scheduler.soon();
        break;
      case 'export':
        void saveAsFile(message.order);
        break;
      case 'show-trouble':
        void showTrouble();
        break;
      case 'back':
        if (shown) void showText({ uri: shown, besides: panel.viewColumn });
    }
  }

  const isShown = (uri: vscode.Uri) => uri.toString() === shown?.toString();
  const listeners = vscode.Disposable.from(
    panel.webview.onDidReceiveMessage(receive),
    panel.onDidChangeViewState(() => {
      if (!panel.visible) gone();
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && isShown(document.uri)) {
        troubleLine.changed();
        scheduler.changed();
      }
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('driver.charts')) scheduler.soon();
    }),
    theories.onChanged((uris) => {
      if (shown && (isNetwork || uris.includes(shown.toString()))) scheduler.affected();
    }),
  );
  panel.onDidDispose(() => {
    gone();
    listeners.dispose();
    scheduler.dispose();
    troubleLine.dispose();
  });
  panel.iconPath = {
    light: vscode.Uri.joinPath(extension, 'media', 'diagram-light.svg'),
    dark: vscode.Uri.joinPath(extension, 'media', 'diagram-dark.svg'),
  };
  panel.webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extension, 'dist')] };
  panel.webview.html = html(panel.webview, extension);

  return {
    show(uri) {
      if (!isShown(uri)) {
        good = undefined;
        wishes = {};
        troubleLine.tell({ atOnce: true });
      }
      shown = uri;
      panel.title = vscode.l10n.t('Poster: {0}', uri.path.slice(uri.path.lastIndexOf('/') + 1));
      scheduler.soon();
    },
    reveal: () => panel.reveal(undefined, false),
    onDisposed(listener) {
      panel.onDidDispose(listener);
    },
  };
}

/** The file whose poster a page showed before the window was reloaded; missing where it kept none. */
export function uriOf(state: unknown): vscode.Uri | undefined {
  const { uri } = readMemory(state);
  return uri === '' ? undefined : vscode.Uri.parse(uri);
}

function html(webview: vscode.Webview, extension: vscode.Uri): string {
  const asset = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', name)).toString();
  return posterHtml({
    nonce: randomWord(),
    source: webview.cspSource,
    script: asset('poster.js'),
    style: asset('poster.css'),
    worker: asset('elk-worker.js'),
    language: languageOf(vscode.env.language),
    words: posterWords(vscode.l10n),
  });
}
