/** `Driver: Show Chart`, and the one panel of the window that shows charts. */
import type { Measure } from '@driver-diagrams/theory/model/index';
import * as vscode from 'vscode';
import { LANGUAGE, type TheorySource } from '../panel/panel.ts';
import { CHART_VIEW, type ChartPanel, type ChartSource, createChartPanel } from './chart-panel.ts';
import { chartHover } from './hover.ts';
import type { ChartMemory } from './messages.ts';

/** The command, which the server's lenses call too: with the address of a file and the id of a measure. */
export const SHOW_CHART = 'driver.showChart';

export function registerCharts(context: vscode.ExtensionContext, charts: ChartSource, theories: TheorySource): void {
  let current: ChartPanel | undefined;

  const adopt = (webview: vscode.WebviewPanel): ChartPanel => {
    const panel = createChartPanel(webview, context.extensionUri, charts);
    panel.onDisposed(() => {
      if (current === panel) current = undefined;
    });
    current = panel;
    return panel;
  };

  const showChart = async (file?: unknown, id?: unknown): Promise<void> => {
    const uri = typeof file === 'string' ? vscode.Uri.parse(file) : activeTheory();
    if (!uri) {
      const message = vscode.l10n.t('Open a .driver file first: the chart is that of one of its measures.');
      void vscode.window.showInformationMessage(message);
      return;
    }
    const measure =
      typeof id === 'string' ? id : ((await measureAtCursor(uri, theories)) ?? (await chosen(uri, theories)));
    if (measure === undefined) return;
    if (current) current.reveal();
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const panel = current ?? adopt(vscode.window.createWebviewPanel(CHART_VIEW, vscode.l10n.t('Chart'), place));
    panel.show(uri, measure);
  };

  context.subscriptions.push(
    vscode.commands.registerCommand(SHOW_CHART, showChart),
    vscode.languages.registerHoverProvider({ language: LANGUAGE }, chartHover(charts)),
    vscode.window.registerWebviewPanelSerializer(CHART_VIEW, {
      async deserializeWebviewPanel(webview, state: unknown) {
        const panel = adopt(webview);
        const { uri, measure } = (state ?? {}) as Partial<ChartMemory>;
        if (typeof uri === 'string' && typeof measure === 'string') panel.show(vscode.Uri.parse(uri), measure);
      },
    }),
  );
}

function activeTheory(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === LANGUAGE ? document.uri : undefined;
}

async function measuresOf(uri: vscode.Uri, theories: TheorySource): Promise<Measure[]> {
  const { theory } = await theories.theory(uri.toString());
  return theory?.elements.filter((element): element is Measure => element.kind === 'measure') ?? [];
}

/** The measure that the cursor stands in. */
async function measureAtCursor(uri: vscode.Uri, theories: TheorySource): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || editor.document.uri.toString() !== uri.toString()) return undefined;
  const offset = editor.document.offsetAt(editor.selection.active);
  const holds = ({ source }: Measure) =>
    source.uri === uri.toString() && source.start <= offset && offset <= source.end;
  return (await measuresOf(uri, theories)).find(holds)?.id;
}

/** The measure that the user chooses, those with figures first. */
async function chosen(uri: vscode.Uri, theories: TheorySource): Promise<string | undefined> {
  const measures = await measuresOf(uri, theories);
  if (measures.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This text has no measures yet, so there is no chart.'));
    return undefined;
  }
  const figures = ({ data, results }: Measure) => (data ? 1000 : results.length);
  const items = measures
    .toSorted((one, two) => figures(two) - figures(one))
    .map(({ id, title, name, data }) => ({ id, label: title ?? name ?? id, description: data?.file }));
  const placeHolder = vscode.l10n.t('Which measure?');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.id;
}
