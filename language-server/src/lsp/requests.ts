/** The project's own requests (see protocol.ts), answered from the theories. */
import { DocumentState, URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { TheoryChanged, TheoryRequest } from '../protocol.ts';
import type { DriverSharedAddedServices } from '../workspace/services.ts';
import { documentRead } from './document-read.ts';
import { mistakesIn } from './mistakes.ts';
import { answer, tell } from './own-requests.ts';

/** Registers the handlers. A request waits until the text it asks about has been read. */
export function addRequests(connection: Connection, shared: LangiumSharedServices & DriverSharedAddedServices): void {
  const { DocumentBuilder, LangiumDocuments } = shared.workspace;

  answer(connection, TheoryRequest, async ({ uri, network }, token) => {
    const document = await documentRead(shared, uri, token);
    if (!document) return { uri, version: -1 };
    const { textDocument } = document;
    await shared.driver.Data.load(document);
    const { Data, Theories } = shared.driver;
    const theory = Data.withFigures(network ? Theories.network(document) : Theories.merged(document));
    const broken = theory.problems.find((problem) => problem.breaks);
    // The view of a network says itself which of the other files could not be read.
    const imported = network ? [] : theory.imports.map(({ uri: from }) => from);
    const others = imported.flatMap((from) => (from && LangiumDocuments.getDocument(URI.parse(from))) || []);
    const mistakes = mistakesIn([document, ...others], (each) => Theories.of(each));
    return {
      uri,
      version: textDocument.version,
      theory,
      ...(broken && {
        broken: { message: broken.message, line: textDocument.positionAt(broken.place.start).line + 1 },
      }),
      ...(mistakes && { mistakes }),
    };
  });

  DocumentBuilder.onBuildPhase(DocumentState.Linked, (documents) => {
    // The view of a network shows the files that import it too.
    const { Theories } = shared.driver;
    const uris = new Set(documents.flatMap((document) => [document.uri.toString(), ...Theories.importedBy(document)]));
    tell(connection, TheoryChanged, { uris: [...uris] });
  });
}
