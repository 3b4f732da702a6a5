import { type LangiumDocument, type LangiumDocuments, URI } from 'langium';
import type { Host } from '../driver-module.ts';
import { check, type Finding } from '../rules/index.ts';
import type { DataFiles } from './data-files.ts';
import type { Theories } from './theories.ts';

/** All problems of a document, as the user has set the checks. */
export async function findingsOf(
  document: LangiumDocument,
  theories: Theories,
  host: Host,
  documents: LangiumDocuments,
  data: DataFiles,
): Promise<Finding[]> {
  return check(theories.of(document), theories.world(document), {
    ...host.checks(),
    ...(host.levels && { rules: await host.levels(document.uri.toString()) }),
    textOf: (uri) => documents.getDocument(URI.parse(uri))?.textDocument.getText(),
    dataOf: (measure) => data.of(measure),
  });
}
