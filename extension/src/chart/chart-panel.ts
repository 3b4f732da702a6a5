/** The panel that shows the run chart of one measure, and follows its text and its data file. */
import { languageOf } from '@driver-diagrams/diagram/words/words';
import type { ChartAnswer, ChartParams } from '@driver-diagrams/language-server/protocol';
import * as vscode from 'vscode';
import { failed, logged, pageFailed } from '../log/log.ts';
import type { Trouble } from '../panel/messages.ts';
import { createScheduler, systemClock } from '../panel/scheduler.ts';
import { createTroubleLine, troubleOf } from '../panel/trouble.ts';
import { showText } from '../show-text.ts';
import { chartHtml } from './html.ts';
import type { ChartHostMessage, ChartPageMessage } from './messages.ts';

/** The webview's type, for its serializer. */
export const CHART_VIEW = 'driver.chart';

/** Where charts come from. */
export interface ChartSource {
  chart(params: ChartParams): Promise<ChartAnswer>;
  /** Told when the theory, or the data, of some files may have changed. */
  onChanged(listener: (uris: readonly string[]) => void): vscode.Disposable;
}

export interface ChartPanel {
  /** Shows the chart of a measure, by its id in the theory of a file. */
  show(uri: vscode.Uri, measure: string): void;
  reveal(): void;
  onDisposed(listener: () => void): void;
}

/** Makes an empty webview panel the panel of a chart. */
export function createChartPanel(panel: vscode.WebviewPanel, extension: vscode.Uri, source: ChartSource): ChartPanel {
  let shown: { uri: string; measure: string } | undefined;
  const scheduler = createScheduler(redraw, systemClock, (error) => failed({ part: 'work', name: 'chart', error }));
  const post = (message: ChartHostMessage) => panel.webview.postMessage(message);

  /** What the page shows of it, so that its button leads where its words say. */
  let trouble: Trouble | undefined;
  const troubleLine = createTroubleLine((next) => {
    trouble = next;
    void post({ type: 'trouble', trouble });
  }, systemClock);

  async function redraw(): Promise<boolean> {
    const asked = shown;
    if (!asked) return false;
    const answer = await logged('asking for the chart', source.chart({ ...asked, trend: wantsTrends(asked.uri) }));
    // Meanwhile another chart may be shown: this answer is of no use any more.
    if (asked !== shown) return false;
    if (!answer) {
      return post({ type: 'gone', note: vscode.l10n.t('The checker does not answer, so the last chart is shown.') });
    }
    const { chart, problems, mistakes } = answer;
    troubleLine.tell(troubleOf({ uri: asked.uri, mistakes }, 'chart', false, vscode.l10n));
    if (!chart) {
      const note = vscode.l10n.t('This measure is not in the text any more, so its last chart is shown.');
      return post({ type: 'gone', note });
    }
    panel.title = vscode.l10n.t('Chart: {0}', chart.title);
    return post({ type: 'chart', uri: asked.uri, chart, notes: problems });
  }

  async function showTrouble() {
    const { uri, line } = trouble ?? {};
    if (uri === undefined || line === undefined) return;
    const cursor = () => new vscode.Position(line - 1, 0);
    await showText({ uri: vscode.Uri.parse(uri), cursor, besides: panel.viewColumn });
  }

  panel.webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extension, 'dist')] };
  const listeners = vscode.Disposable.from(
    panel.webview.onDidReceiveMessage((message: ChartPageMessage) => {
      if (message.type === 'ready') {
        troubleLine.again();
        scheduler.soon();
      } else if (message.type === 'show-trouble') void showTrouble();
      else {
        pageFailed(message);
        void post({ type: 'gone', note: vscode.l10n.t('The chart could not be drawn, so the last one stays.') });
      }
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && document.uri.toString() === shown?.uri) {
        troubleLine.changed();
        scheduler.changed();
      }
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('driver.charts')) scheduler.soon();
    }),
    source.onChanged((uris) => {
      if (shown && uris.includes(shown.uri)) scheduler.affected();
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
  panel.webview.html = html(panel.webview, extension);

  return {
    show(uri, measure) {
      shown = { uri: uri.toString(), measure };
      scheduler.soon();
    },
    reveal: () => panel.reveal(undefined, true),
    onDisposed(listener) {
      panel.onDidDispose(listener);
    },
  };
}

/** Whether the user wants trends to count as signals. */
export function wantsTrends(uri: string): boolean {
  return vscode.workspace.getConfiguration('driver', vscode.Uri.parse(uri)).get('charts.trend', false);
}

function html(webview: vscode.Webview, extension: vscode.Uri): string {
  const asset = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', name)).toString();
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return chartHtml({
    nonce: Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''),
    source: webview.cspSource,
    script: asset('chart.js'),
    style: asset('chart.css'),
    language: languageOf(vscode.env.language),
    goToLine: vscode.l10n.t('Go to line {line}'),
  });
}
