/** `Driver: Show Chart`, and the one panel of the window that shows charts. */
import type { Measure } from '@driver-diagrams/theory/model/index';
import * as vscode from 'vscode';
import { activeTheory, LANGUAGE } from '../panel/active.ts';
import { registerSinglePanel, showIn } from '../panel/single-panel.ts';
import { askTheory, type Server } from '../server.ts';
import { type ChartPanel, createChartPanel } from './chart-panel.ts';
import { chartHover } from './hover.ts';
import type { ChartMemory } from './messages.ts';

/** The command, which the server's lenses call too: with the address of a file and the id of a measure. */
export const SHOW_CHART = 'driver.showChart';

export function registerCharts(context: vscode.ExtensionContext, server: Server): void {
  const panels = registerSinglePanel<ChartPanel, ChartMemory>(context, {
    view: 'driver.chart',
    title: vscode.l10n.t('Chart'),
    create(webview, memory) {
      const panel = createChartPanel(webview, context.extensionUri, server);
      if (memory) panel.show(memory);
      return panel;
    },
    remembered(state) {
      const { uri, measure } = (state ?? {}) as Partial<Record<keyof ChartMemory, unknown>>;
      return typeof uri === 'string' && typeof measure === 'string' ? { uri, measure } : undefined;
    },
  });

  const showChart = async (file?: unknown, id?: unknown): Promise<void> => {
    const uri = typeof file === 'string' ? vscode.Uri.parse(file) : activeTheory();
    if (!uri) {
      const message = vscode.l10n.t('Open a .driver file first: the chart is that of one of its measures.');
      void vscode.window.showInformationMessage(message);
      return;
    }
    const measure = typeof id === 'string' ? id : await chooseMeasure(uri, server);
    if (measure === undefined) return;
    showIn(panels, { uri: uri.toString(), measure }, true);
  };

  context.subscriptions.push(
    vscode.commands.registerCommand(SHOW_CHART, showChart),
    vscode.commands.registerCommand('driver.exportChart', () => panels.current?.export()),
    vscode.languages.registerHoverProvider({ language: LANGUAGE }, chartHover(server)),
  );
}

/** The measure of the cursor, else the one that the user chooses. */
export async function chooseMeasure(uri: vscode.Uri, server: Server): Promise<string | undefined> {
  return (await measureAtCursor(uri, server)) ?? chosen(uri, server);
}

async function measuresOf(uri: vscode.Uri, server: Server): Promise<Measure[]> {
  const { theory } = await askTheory(server, uri.toString());
  return theory?.elements.filter((element): element is Measure => element.kind === 'measure') ?? [];
}

/** The measure that the cursor stands in. */
async function measureAtCursor(uri: vscode.Uri, server: Server): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || editor.document.uri.toString() !== uri.toString()) return undefined;
  const offset = editor.document.offsetAt(editor.selection.active);
  const holds = ({ source }: Measure) =>
    source.uri === uri.toString() && source.start <= offset && offset <= source.end;
  return (await measuresOf(uri, server)).find(holds)?.id;
}

/** The measure that the user chooses, those with figures first. */
async function chosen(uri: vscode.Uri, server: Server): Promise<string | undefined> {
  const measures = await measuresOf(uri, server);
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
