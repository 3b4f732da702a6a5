/** Answers `driver/posterEdit`: a choice about a poster as an edit of its text. */
import type { Poster, Theory } from '@driver-diagrams/theory/model/model';
import { isRefusal, posterEdits } from '@driver-diagrams/theory/refactor/poster';
import type { LangiumDocument } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { type PosterEditAnswer, type PosterEditParams, PosterEditRequest } from '../protocol.ts';
import type { DriverSharedAddedServices } from '../workspace/services.ts';
import { textRead } from '../workspace/theories.ts';
import { documentRead } from './document-read.ts';
import { answer } from './own-requests.ts';
import { expectRead, whenRead, workspaceEdit } from './workspace-edit.ts';

/** Registers the handler. The edit fits the text as it stands: a request waits until that is read. */
export function addPosterEdits(
  connection: Connection,
  shared: LangiumSharedServices & DriverSharedAddedServices,
): void {
  const { LangiumDocuments } = shared.workspace;
  const { Theories } = shared.driver;

  answer(connection, PosterEditRequest, (params, token) =>
    whenRead(shared, token, async () => {
      const document = await documentRead(shared, params.uri, token);
      if (!document) return { refused: { why: 'unread' } };
      expectRead(document, shared);
      return edited(document, params);
    }),
  );

  async function edited(document: LangiumDocument, { poster: id, charts, change }: PosterEditParams) {
    const theory = Theories.of(document);
    const merged = Theories.merged(document);
    const poster = merged.elements.find((element): element is Poster => element.kind === 'poster' && element.id === id);
    if (id !== undefined && !poster) return { refused: { why: 'unread' } } satisfies PosterEditAnswer;
    const refused =
      poster && poster.source.uri !== theory.uri ? elsewhere(poster) : mistakeAt(document, theory, poster);
    if (refused) return { refused };
    const world = Theories.world(document);
    const edits = posterEdits(change, {
      text: textRead(document),
      theory,
      poster,
      world,
      charts,
      elementOf: (wanted) => merged.elements.find((element) => element.id === wanted),
    });
    if (isRefusal(edits)) return { refused: edits };
    return edits.length === 0 ? {} : { edit: await workspaceEdit(edits, shared) };
  }

  function elsewhere({ source: { uri, start } }: Poster): PosterEditAnswer['refused'] {
    const home = LangiumDocuments.all.find((each) => each.uri.toString() === uri);
    return { why: 'imported', uri, line: (home?.textDocument.positionAt(start).line ?? 0) + 1 };
  }
}

/** What cannot be read of a poster, or of so much that nobody knows where the poster ends. */
function mistakeAt(
  document: LangiumDocument,
  { problems }: Theory,
  poster: Poster | undefined,
): PosterEditAnswer['refused'] {
  const found = problems.find(
    ({ severity, breaks, place }) =>
      breaks ||
      (severity === 'error' && poster && place.start <= poster.source.end && poster.source.start <= place.end),
  );
  return (
    found && {
      why: 'mistake',
      message: found.message,
      line: document.textDocument.positionAt(found.place.start).line + 1,
    }
  );
}
