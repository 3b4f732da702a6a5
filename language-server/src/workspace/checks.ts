import { type LangiumDocument, type LangiumDocuments, URI } from 'langium';
import type { DriverSharedAddedServices } from '../driver-module.ts';
import { check, type Finding } from '../rules/index.ts';

/** All problems of a document, as the user has set the checks. */
export async function findingsOf(
  document: LangiumDocument,
  { Theories, Host, Data, Pictures }: DriverSharedAddedServices['driver'],
  documents: LangiumDocuments,
): Promise<Finding[]> {
  return check(Theories.of(document), Theories.world(document), {
    ...Host.checks(),
    ...(Host.levels && { rules: await Host.levels(document.uri.toString()) }),
    textOf: (uri) => documents.getDocument(URI.parse(uri))?.textDocument.getText(),
    dataOf: (measure) => Data.of(measure),
    troubleWith: (path, from) => Pictures.troubleWith(path, from),
  });
}
