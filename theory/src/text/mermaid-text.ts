/** Words of an author as Mermaid shows them. */

/** Mermaid takes entities with a number sign. */
export function mermaidText(text: string): string {
  return text.replace(/[#&<>"`\\;{}[\]()|@]/g, (mark) => `#${mark.codePointAt(0)};`);
}
