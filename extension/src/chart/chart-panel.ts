/** The panel that shows the run chart of one measure, and follows its text and its data file. */

import { ChartRequest } from '@driver-diagrams/language-server/protocol';
import * as vscode from 'vscode';
import { logged } from '../log/log.ts';
import { followText } from '../panel/follow-text.ts';
import { createPage } from '../panel/page.ts';
import { troubleOf } from '../panel/trouble.ts';
import type { Server } from '../server.ts';
import { chartPage, chartWords } from './html.ts';
import type { ChartHostMessage, ChartMemory, ChartPageMessage } from './messages.ts';

export interface ChartPanel {
  /** Shows the chart of a measure, by its id in the theory of a file. */
  show(measure: ChartMemory): void;
  reveal(): void;
  /** Has the chart on show exported. */
  export(): void;
}

/** Makes an empty webview panel the panel of a chart. */
export function createChartPanel(panel: vscode.WebviewPanel, extension: vscode.Uri, server: Server): ChartPanel {
  let shown: ChartMemory | undefined;
  const options = { name: 'chart', ...chartPage(chartWords(vscode.l10n)) };
  const page = createPage<ChartHostMessage, ChartPageMessage>(panel, extension, options, (message) => {
    if (message.type === 'show-trouble') return void goToTrouble();
    if (message.type === 'export') return exportShown();
    troubleLine.again();
    scheduler.soon();
  });
  const { scheduler, troubleLine, goToTrouble } = followText(panel, server, {
    name: 'chart',
    redraw,
    isShown: (uri) => uri === shown?.uri,
    isAffected: (uris) => shown !== undefined && uris.includes(shown.uri),
    showTrouble: (trouble) => page.post({ type: 'trouble', trouble }),
    settings: 'driver.charts',
  });

  async function redraw(): Promise<boolean> {
    const asked = shown;
    if (!asked) return false;
    const params = { ...asked, trend: wantsTrends(asked.uri) };
    const answer = await logged('asking for the chart', server.ask(ChartRequest, params));
    // Meanwhile another chart may be shown: this answer is of no use any more.
    if (asked !== shown) return false;
    if (!answer) {
      page.post({ type: 'gone', note: vscode.l10n.t('The checker does not answer, so the last chart is shown.') });
      return false;
    }
    const { chart, problems, mistakes } = answer;
    troubleLine.tell(troubleOf({ uri: asked.uri, mistakes }, 'chart', false, vscode.l10n));
    if (!chart) {
      const note = vscode.l10n.t('This measure is not in the text any more, so its last chart is shown.');
      page.post({ type: 'gone', note });
      return false;
    }
    panel.title = vscode.l10n.t('Chart: {0}', chart.title);
    page.post({ type: 'chart', uri: asked.uri, chart, notes: problems });
    return page.stands;
  }

  function exportShown() {
    if (shown) void vscode.commands.executeCommand('driver.export', 'chart', shown.uri, shown.measure);
  }

  return {
    show(measure) {
      shown = measure;
      scheduler.soon();
    },
    reveal: () => panel.reveal(undefined, true),
    export: exportShown,
  };
}

/** Whether the user wants trends to count as signals. */
export function wantsTrends(uri: string): boolean {
  return vscode.workspace.getConfiguration('driver', vscode.Uri.parse(uri)).get('charts.trend', false);
}
