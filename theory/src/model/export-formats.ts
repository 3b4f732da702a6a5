/**
 * The formats in which a theory leaves the program, and below them those that come in, for the command line and the editor: the one table of them. Those of a
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

/** The formats that are taken over, with the endings of their files and what people call such files. */
export const IMPORT_FORMATS = {
  xlsx: { endings: ['.xlsx', '.xlsm'], label: 'workbooks' },
  csv: { endings: ['.csv', '.tsv', '.tab'], label: 'tables' },
  outline: { endings: ['.txt', '.md', '.markdown', '.text'], label: 'outlines' },
  mermaid: { endings: ['.mmd', '.mermaid'], label: 'Mermaid' },
  dot: { endings: ['.dot', '.gv'], label: 'Graphviz' },
  drawio: { endings: ['.drawio', '.dio'], label: 'draw.io' },
  pptx: { endings: ['.pptx'], label: 'PowerPoint' },
  mindmap: { endings: ['.opml', '.mm'], label: 'mind maps' },
} as const satisfies Record<string, { endings: readonly string[]; label: string }>;

export type ImportFormat = keyof typeof IMPORT_FORMATS;

export const IMPORT_NAMES = Object.keys(IMPORT_FORMATS) as ImportFormat[];

/** The format that the ending of a file’s name says. */
export function importFormatNamed(name: string): ImportFormat | undefined {
  const plain = name.toLowerCase();
  return IMPORT_NAMES.find((format) => IMPORT_FORMATS[format].endings.some((ending) => plain.endsWith(ending)));
}
