import { type LangiumDocument, type LangiumDocuments, URI } from 'langium';
import type { DriverSharedAddedServices } from '../driver-module.ts';
import { guarded } from '../guard.ts';
import { check, type Finding, toldByReader } from '../rules/index.ts';

/** All problems of a document, as the user has set the checks. */
export async function findingsOf(
  document: LangiumDocument,
  { Theories, Host, Data, Pictures }: DriverSharedAddedServices['driver'],
  documents: LangiumDocuments,
): Promise<Finding[]> {
  const uri = document.uri.toString();
  const rules = await Host.levels?.(uri);
  return guarded(
    { part: 'checking', name: uri },
    () =>
      check(Theories.of(document), Theories.world(document), {
        ...Host.checks(),
        ...(rules && { rules }),
        textOf: (other) => documents.getDocument(URI.parse(other))?.textDocument.getText(),
        dataOf: (measure) => Data.of(measure),
        troubleWith: (path, from) => Pictures.troubleWith(path, from),
        ...(Host.failed && { failed: Host.failed }),
      }),
    () => toldByReader(Theories.of(document)),
    Host.failed,
  );
}
