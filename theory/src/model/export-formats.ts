/**
 * The formats in which a theory leaves the program, for the command line and the editor: the one table of them. Those of a
 * `scene` show the picture as it is drawn (`diagram/src/paint`), those of the `theory` say what it holds (`exchange`).
 */
interface ExportFormat {
  /** How the name of a file of this format ends. */
  ending: string;
  /** What people call it. */
  label: string;
  of: 'scene' | 'theory';
}

export const EXPORT_FORMATS = {
  svg: { ending: '.svg', label: 'SVG picture', of: 'scene' },
  pdf: { ending: '.pdf', label: 'PDF', of: 'scene' },
  png: { ending: '.png', label: 'PNG picture', of: 'scene' },
  pptx: { ending: '.pptx', label: 'PowerPoint', of: 'scene' },
  html: { ending: '.html', label: 'Web page', of: 'scene' },
  drawio: { ending: '.drawio', label: 'draw.io', of: 'scene' },
  mermaid: { ending: '.mmd', label: 'Mermaid', of: 'theory' },
  dot: { ending: '.dot', label: 'Graphviz', of: 'theory' },
  csv: { ending: '.csv', label: 'Table (CSV)', of: 'theory' },
  xlsx: { ending: '.xlsx', label: 'Workbook', of: 'theory' },
  json: { ending: '.json', label: 'JSON', of: 'theory' },
} as const satisfies Record<string, ExportFormat>;

type ExportFormatName = keyof typeof EXPORT_FORMATS;
type Of<Source extends ExportFormat['of']> = {
  [Name in ExportFormatName]: (typeof EXPORT_FORMATS)[Name]['of'] extends Source ? Name : never;
}[ExportFormatName];
export type SceneFormat = Of<'scene'>;
export type TheoryFormat = Of<'theory'>;

/** All formats, in the order in which they are offered. */
export const FORMAT_NAMES = Object.keys(EXPORT_FORMATS) as ExportFormatName[];

/** True for a format that says what a theory holds. */
export function isTheoryFormat(name: ExportFormatName): name is TheoryFormat {
  return EXPORT_FORMATS[name].of === 'theory';
}
