/** What a file is, told by how it begins: for files whose names do not say it, and for texts that are no outline. */
import type { ImportFormat } from '../model/export-formats.ts';

/** The format of a packed file: a workbook and slides are archives. */
export function archiveFormat(bytes: Uint8Array): ImportFormat | undefined {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || bytes[2] !== 3 || bytes[3] !== 4) return undefined;
  // Names of parts stand in the archive as they are.
  const names = new TextDecoder('latin1').decode(bytes.subarray(-65_536));
  if (names.includes('xl/workbook.xml')) return 'xlsx';
  return names.includes('ppt/presentation.xml') ? 'pptx' : undefined;
}

/** The format of a text that is no outline, of those that are read. */
export function textFormat(text: string): ImportFormat | undefined {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (
    /^\s*(?:```|~~~)\s*\{?\s*mermaid\b/m.test(text) ||
    /^(?:---\n[\s\S]*?\n---\s*|%%.*\s*)*(?:flowchart|graph)(?:-elk)?\s+(?:TB|TD|BT|RL|LR)\b/.test(start)
  )
    return 'mermaid';
  if (/^(?:strict\s+)?(?:di)?graph\b[^{\n]*\{/.test(start)) return 'dot';
  if (!start.startsWith('<')) return undefined;
  const root = /<([A-Za-z][\w:.-]*)/.exec(
    start.replace(/<(?:\?[\s\S]*?\?|!--[\s\S]*?--)>/g, '').replace(/<![^>]*>/g, ''),
  )?.[1];
  if (root === 'mxfile' || root === 'mxGraphModel') return 'drawio';
  return root === 'opml' || root === 'map' ? 'mindmap' : undefined;
}

/** What a text is that is neither an outline nor anything else that is read. */
export function foreignFormat(text: string): string | undefined {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (/^<!doctype html|^<html\b/i.test(start)) return 'a web page';
  if (/^<\?xml|^<[A-Za-z][\w:.-]*(?:\s[^<]*)?>/.test(start)) return 'a file of XML';
  if (/^@start\w+/.test(start)) return 'PlantUML';
  if (
    /^(?:mindmap|sequenceDiagram|classDiagram|stateDiagram(?:-v2)?|erDiagram|gantt|pie|journey|timeline)\b[^\n]*\n/.test(
      start,
    )
  )
    return 'a chart of Mermaid that is no flowchart';
  if (start.startsWith('{\\rtf')) return 'a document of a word processor (RTF)';
  if (start.startsWith('%PDF-')) return 'a PDF';
  return isJson(start) ? 'a file of JSON' : undefined;
}

function isJson(text: string): boolean {
  if (!/^[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
