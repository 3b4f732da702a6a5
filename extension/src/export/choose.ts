/** What is exported, as which kind of file, and with how many pixels: what somebody is asked. */
import { EXPORT_FORMATS, FORMAT_NAMES, isTheoryFormat } from '@driver-diagrams/theory/model/export-formats';
import * as vscode from 'vscode';

export type ExportFormatName = (typeof FORMAT_NAMES)[number];

/** What can be taken along as a picture. */
export type Part = 'diagram' | 'chart' | 'table';

/** Pixels to the inch: for screens, for documents, for print. */
const RESOLUTIONS = [192, 96, 150, 300, 600] as const;

export async function choosePart(): Promise<Part | undefined> {
  const { l10n, window } = vscode;
  const items: (vscode.QuickPickItem & { part: Part })[] = [
    { part: 'diagram', label: l10n.t('Diagram'), description: l10n.t('as its panel shows it') },
    { part: 'chart', label: l10n.t('Chart of a measure'), description: l10n.t('with what it shows') },
    { part: 'table', label: l10n.t('Table of measures'), description: l10n.t('with their latest figures') },
  ];
  return (await window.showQuickPick(items, { placeHolder: l10n.t('What should be exported?') }))?.part;
}

/** Asks for one of the formats; those that hold the whole theory are offered beside the diagram. */
export async function chooseFormat(part: Part): Promise<ExportFormatName | undefined> {
  const { l10n, window } = vscode;
  const labels = formatLabels();
  const named = (format: ExportFormatName) => ({
    format,
    label: labels[format],
    description: EXPORT_FORMATS[format].ending,
  });
  const pictures = FORMAT_NAMES.filter((format) => !isTheoryFormat(format)).map(named);
  const texts = FORMAT_NAMES.filter(isTheoryFormat).map(named);
  const heading = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const items: (vscode.QuickPickItem & { format?: ExportFormatName })[] =
    part === 'diagram'
      ? [heading(l10n.t('The picture')), ...pictures, heading(l10n.t('What the theory says')), ...texts]
      : pictures;
  return (await window.showQuickPick(items, { placeHolder: l10n.t('As which kind of file?') }))?.format;
}

/** What people call each format, in the editor's language. */
export function formatLabels(): Record<ExportFormatName, string> {
  const { l10n } = vscode;
  return {
    svg: l10n.t('SVG picture'),
    pdf: l10n.t('PDF'),
    png: l10n.t('PNG picture'),
    pptx: l10n.t('PowerPoint'),
    html: l10n.t('Web page'),
    drawio: l10n.t('draw.io'),
    mermaid: l10n.t('Mermaid'),
    dot: l10n.t('Graphviz'),
    csv: l10n.t('Table (CSV)'),
    xlsx: l10n.t('Workbook'),
    json: l10n.t('JSON'),
  };
}

/** Asks how many pixels to the inch; nothing where somebody gave up. */
export async function choosePixels(): Promise<number | undefined> {
  const { l10n, window } = vscode;
  const for_: Partial<Record<number, string>> = {
    192: l10n.t('for slides and documents'),
    96: l10n.t('for web pages'),
    150: l10n.t('for a large poster'),
    300: l10n.t('for print'),
    600: l10n.t('for journals'),
  };
  const items = RESOLUTIONS.map((dpi) => ({ dpi, label: String(dpi), description: for_[dpi] }));
  return (await window.showQuickPick(items, { placeHolder: l10n.t('How many pixels to the inch?') }))?.dpi;
}
