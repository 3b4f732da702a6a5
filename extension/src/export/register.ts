/** `Driver: Export…`: the diagram, the chart of a measure or the table of measures, in each format of pictures. */
import { ChartRequest, type Mistakes } from '@driver-diagrams/language-server/protocol';
import { EXPORT_FORMATS, isTheoryFormat } from '@driver-diagrams/theory/model/export-formats';
import { lastPart } from '@driver-diagrams/theory/model/sentences';
import * as vscode from 'vscode';
import { wantsTrends } from '../chart/chart-panel.ts';
import { chooseMeasure } from '../chart/register.ts';
import { logged } from '../log/log.ts';
import { activeTheory } from '../panel/active.ts';
import type { DiagramPanel } from '../panel/panel.ts';
import type { PictureOrder } from '../poster/painting.ts';
import { mayTake } from '../saving/ask-first.ts';
import { askTheory, type Server } from '../server.ts';
import { chooseFormat, choosePart, choosePixels, type ExportFormatName, formatLabels, type Part } from './choose.ts';
import { diagramContent, exportDiagram } from './export-diagram.ts';
import { besideText, painted, saved } from './save-picture.ts';

/** @param openDiagram makes the diagram's panel where there is none */
export function registerExport(
  context: vscode.ExtensionContext,
  server: Server,
  openDiagram: () => DiagramPanel,
): void {
  const extension = context.extensionUri;

  /** @param given what is exported, from a panel; without it the user is asked. @param id of the measure of a chart */
  const run = async (given?: unknown, file?: unknown, id?: unknown): Promise<void> => {
    const part = isPart(given) ? given : await choosePart();
    if (part === undefined) return;
    const uri = typeof file === 'string' ? vscode.Uri.parse(file) : undefined;
    if (part === 'diagram') return exportOfDiagram();
    await exportOfMeasures(part, uri ?? activeTheory(), typeof id === 'string' ? id : undefined);
  };

  async function exportOfDiagram(): Promise<void> {
    const panel = openDiagram();
    if (!panel.uri) return tellNoText();
    if (!(await mayTake(await panel.doubt(), 'export'))) return;
    const format = await chooseFormat('diagram');
    const target = format && (await where(panel.uri, '', format));
    if (!target) return;
    const content = await diagramContent(format, target, panel, server, extension);
    if (content) await saved(target, content);
  }

  async function exportOfMeasures(part: Exclude<Part, 'diagram'>, uri: vscode.Uri | undefined, id?: string) {
    if (!uri) return tellNoText();
    const measure = part === 'chart' ? (id ?? (await chooseMeasure(uri, server))) : undefined;
    if (part === 'chart' && measure === undefined) return;
    const found = await pictureOf(uri, measure);
    if (!found || !(await mayTake(found.mistakes && { mistakes: found.mistakes }, 'export'))) return;
    const format = await chooseFormat(part);
    if (!format || isTheoryFormat(format)) return;
    const dpi = format === 'png' ? await choosePixels() : 0;
    const target = dpi === undefined ? undefined : await where(uri, part === 'chart' ? found.name : 'measures', format);
    if (!target || dpi === undefined) return;
    const content = await painted(extension, { picture: found.picture, format, dpi });
    if (content) await saved(target, content);
  }

  /** What the painter is given, and what of the text cannot be read; what is missing is told. */
  async function pictureOf(
    uri: vscode.Uri,
    measure: string | undefined,
  ): Promise<{ picture: PictureOrder['picture']; name: string; mistakes?: Mistakes | undefined } | undefined> {
    const { l10n, window } = vscode;
    const answer = await logged('asking for the theory of a picture', askTheory(server, uri.toString()));
    const theory = answer?.theory;
    if (!theory) {
      void window.showErrorMessage(l10n.t('The text is not there, or the checker does not answer.'));
      return undefined;
    }
    const { mistakes } = answer;
    const common = { theory, language: vscode.env.language };
    if (measure === undefined) return { picture: { kind: 'table', ...common }, name: 'measures', mistakes };
    const params = { uri: uri.toString(), measure, trend: wantsTrends(uri.toString()) };
    const chart = (await logged('asking for the chart of a picture', server.ask(ChartRequest, params)))?.chart;
    if (chart) return { picture: { kind: 'chart', chart, ...common }, name: fileWord(chart.title), mistakes };
    void window.showErrorMessage(l10n.t('This measure is not in the text any more, so there is no chart.'));
    return undefined;
  }

  context.subscriptions.push(
    vscode.commands.registerCommand('driver.export', run),
    vscode.commands.registerCommand('driver.exportDiagram', () => exportDiagram(openDiagram(), server, extension)),
  );
}

function isPart(given: unknown): given is Part {
  return given === 'diagram' || given === 'chart' || given === 'table';
}

function tellNoText(): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Open a .driver file first: its diagram, its charts and its measures are what is exported.'),
  );
}

/** @param more what is added to the name of the text */
function where(uri: vscode.Uri, more: string, format: ExportFormatName): Thenable<vscode.Uri | undefined> {
  const { l10n, window } = vscode;
  const { ending } = EXPORT_FORMATS[format];
  const name = [lastPart(uri.path).replace(/\.driver$/i, ''), more].filter((part) => part !== '').join('-');
  const defaultUri = besideText(uri, `${name}${ending}`);
  return window.showSaveDialog({
    title: l10n.t('Export'),
    saveLabel: l10n.t('Export'),
    ...(defaultUri && { defaultUri }),
    filters: { [formatLabels()[format]]: [ending.slice(1)] },
  });
}

/** A title as part of a file's name. */
function fileWord(title: string): string {
  const words = title.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, 5).join('-').toLowerCase() || 'chart';
}
