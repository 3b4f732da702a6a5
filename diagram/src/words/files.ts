/** What a reader calls a file: its title, and where it has none its name. */
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import { fileName } from '@driver-diagrams/theory/model/sentences';

/** The title of the file at an address, in quotation marks as a text of its author; else the name of the file. */
export function fileInWords({ titles = {} }: Pick<MergedTheory, 'titles'>, uri: string): string {
  const title = Object.hasOwn(titles, uri) ? titles[uri] : undefined;
  return title ? `“${title}”` : fileName(uri);
}
