/** Words of an author as Mermaid shows them. */

/**
 * Mermaid takes entities with a number sign. Marks that it reads as Markdown are written so wherever they stand; a point, a bracket
 * or a dash where a list would begin, since Mermaid 11 refuses lists.
 */
export function mermaidText(text: string): string {
  return text
    .replace(/[#&<>"`\\;{}[\]()|@*_~]/g, entity)
    .replace(/^(\s*\d+)(\.)/, (_, number: string, mark: string) => number + entity(mark))
    .replace(/^\s*[-+=>]/, (start) => start.slice(0, -1) + entity(start.slice(-1)));
}

function entity(mark: string): string {
  return `#${mark.codePointAt(0)};`;
}
