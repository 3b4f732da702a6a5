/** A theory in any of the formats that say what it holds. Each is loaded only when it is written. */
import type { TheoryFormat } from '../model/export-formats.ts';
import type { MergedTheory } from '../model/merge.ts';
import type { Theory } from '../model/model.ts';

/** A file's own statements, and these with what it imports. */
interface Written {
  own: Theory;
  merged: MergedTheory;
}

type Write = (written: Written) => Promise<string | Uint8Array>;

/** Tables hold what the file itself says, so that they can be taken back; pictures and JSON hold what it imports, too. */
const WRITERS: Readonly<Record<TheoryFormat, Write>> = {
  mermaid: async ({ merged }) => (await import('./mermaid.ts')).writeMermaid(merged),
  dot: async ({ merged }) => (await import('./dot.ts')).writeDot(merged),
  csv: async ({ own }) => (await import('./csv.ts')).writeCsv(own),
  xlsx: async ({ own }) => (await import('./xlsx.ts')).writeXlsx(own),
  json: async ({ merged }) => (await import('./json.ts')).writeJson(merged),
};

/** @returns a text, or the bytes of a workbook; the same theory gives the same */
export function writeTheory(format: TheoryFormat, written: Written): Promise<string | Uint8Array> {
  return WRITERS[format](written);
}
