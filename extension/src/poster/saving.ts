/** What the files of an export are called. */

/** The files of several pages: `poster.svg` becomes `poster-1.svg`, `poster-2.svg` … */
export function pageNames(name: string, pages: number): string[] {
  if (pages === 1) return [name];
  return Array.from({ length: pages }, (_, index) => name.replace(/(\.[^./\\]*)?$/, `-${index + 1}$1`));
}

/** The name with the ending of its format, unless it has it. */
export function withEnding(name: string, format: string): string {
  return name.toLowerCase().endsWith(`.${format}`) ? name : `${name}.${format}`;
}
