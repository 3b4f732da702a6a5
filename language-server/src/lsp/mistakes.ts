/** What could not be read of the texts behind a picture, a chart or a report. */

import type { Theory } from '@driver-diagrams/theory/model/model';
import type { LangiumDocument } from 'langium';
import type { Mistakes } from '../protocol.ts';

/**
 * The mistakes in the writing of some files, told by the first one; nothing where all could be read.
 * @param documents the file asked about first
 */
export function mistakesIn(
  documents: readonly LangiumDocument[],
  theoryOf: (document: LangiumDocument) => Theory,
): Mistakes | undefined {
  const found = documents.flatMap((document) => {
    const errors = theoryOf(document).problems.filter(({ severity }) => severity === 'error');
    return errors.map(({ message, place }) => ({ document, message, place }));
  });
  const [first] = found;
  if (!first) return undefined;
  const { document, message, place } = first;
  const line = document.textDocument.positionAt(place.start).line + 1;
  return { count: found.length, message, uri: document.uri.toString(), line };
}
