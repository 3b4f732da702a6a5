/**
 * Answers that edit texts count only for the texts that they were made for. The client library looks at the versions of some
 * of them (rename, edits that the server begins); of code actions, moved files and formatting it does not.
 */
import type { CodeAction, WorkspaceEdit } from 'vscode-languageclient';

/** What is asked of a text that is open. */
export interface OpenText {
  version: number;
  isDirty: boolean;
}

/** An open text by its address; nothing for a file that is not open. */
type OpenTexts = (uri: string) => OpenText | undefined;

/** Asked again when the text has moved on: what is asked for holds no place of the text. */
const ASKED_AGAIN = new Set(['codeAction/resolve', 'workspace/willRenameFiles']);
/** Answered with edits of the one text that was asked about, which carry no version. */
const OF_ONE_TEXT = new Set([
  'textDocument/formatting',
  'textDocument/rangeFormatting',
  'textDocument/onTypeFormatting',
]);
/** How often an answer may come too late before there is none. */
const MOST_TRIES = 3;

/**
 * Passes a request on, and keeps of its answer only what still fits.
 *
 * @param method of the protocol
 * @param send sends the request; may be called again
 */
export async function inTime<R>(method: string, params: unknown, open: OpenTexts, send: () => Promise<R>): Promise<R> {
  if (OF_ONE_TEXT.has(method)) {
    const { uri } = (params as { textDocument: { uri: string } }).textDocument;
    const before = open(uri)?.version;
    const answer = await send();
    return open(uri)?.version === before ? answer : (null as R);
  }
  const answer = await send();
  if (method === 'textDocument/codeAction') {
    return ((answer as CodeAction[] | null)?.filter(({ edit }) => isInTime(edit, open)) ?? null) as R;
  }
  if (!ASKED_AGAIN.has(method)) return answer;
  let last = answer;
  for (let tries = 1; !isInTime(editOf(method, last), open); tries++) {
    if (tries === MOST_TRIES) return (method === 'codeAction/resolve' ? { ...last, edit: undefined } : null) as R;
    last = await send();
  }
  return last;
}

function editOf(method: string, answer: unknown): WorkspaceEdit | undefined {
  const edit = method === 'codeAction/resolve' ? (answer as CodeAction).edit : (answer as WorkspaceEdit | null);
  return edit ?? undefined;
}

/** True when each text that is edited is the one that the edits were made for. */
function isInTime(edit: WorkspaceEdit | undefined, open: OpenTexts): boolean {
  return (edit?.documentChanges ?? []).every((change) => {
    if (!('textDocument' in change)) return true;
    const { uri, version } = change.textDocument;
    const text = open(uri);
    // A file that was not open when the edit was made may have been opened, and written in, meanwhile.
    return !text || (version === null ? !text.isDirty : version === text.version);
  });
}
