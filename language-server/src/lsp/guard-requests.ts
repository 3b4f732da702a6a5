/** Guards all requests in one place: each is answered, whatever happens in its handler. */

import type { Failed } from '@driver-diagrams/theory/guard';
import { isOperationCancelled, OperationCancelled } from 'langium';
import {
  type CancellationToken,
  type Connection,
  type Disposable,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { DocumentGone, UnknownDocument } from '../workspace/waiting.ts';

/** The requests that a connection has functions of its own for; `onRequest` and what is made of it are guarded anyway. */
const METHODS = {
  onCompletion: 'textDocument/completion',
  onCompletionResolve: 'completionItem/resolve',
  onSignatureHelp: 'textDocument/signatureHelp',
  onDeclaration: 'textDocument/declaration',
  onDefinition: 'textDocument/definition',
  onTypeDefinition: 'textDocument/typeDefinition',
  onImplementation: 'textDocument/implementation',
  onReferences: 'textDocument/references',
  onDocumentHighlight: 'textDocument/documentHighlight',
  onDocumentSymbol: 'textDocument/documentSymbol',
  onWorkspaceSymbol: 'workspace/symbol',
  onWorkspaceSymbolResolve: 'workspaceSymbol/resolve',
  onCodeAction: 'textDocument/codeAction',
  onCodeActionResolve: 'codeAction/resolve',
  onCodeLens: 'textDocument/codeLens',
  onCodeLensResolve: 'codeLens/resolve',
  onDocumentFormatting: 'textDocument/formatting',
  onDocumentRangeFormatting: 'textDocument/rangeFormatting',
  onDocumentRangesFormatting: 'textDocument/rangesFormatting',
  onDocumentOnTypeFormatting: 'textDocument/onTypeFormatting',
  onRenameRequest: 'textDocument/rename',
  onPrepareRename: 'textDocument/prepareRename',
  onDocumentLinks: 'textDocument/documentLink',
  onDocumentLinkResolve: 'documentLink/resolve',
  onFoldingRanges: 'textDocument/foldingRange',
  onSelectionRanges: 'textDocument/selectionRange',
  onHover: 'textDocument/hover',
  onExecuteCommand: 'workspace/executeCommand',
} as const satisfies Partial<Record<keyof Connection, string>>;

type IsThere = (uri: string, token: CancellationToken) => Promise<boolean>;
type Handler = (...given: unknown[]) => unknown;
type Register = (handler: Handler) => Disposable;
type RegisterAny = (type: unknown, handler?: Handler) => Disposable;

/**
 * Has every handler that is registered from now on answer as the protocol says: a cancelled request with RequestCancelled, one
 * about a file that is not there with nothing, a failed one with a sentence. Called before anything is registered.
 *
 * @param failed is told of each handler that throws
 * @param isThere whether a file is there; resolves when it has been read
 */
export function guardRequests(connection: Connection, failed: Failed, isThere: IsThere): void {
  const registers = connection as unknown as Record<keyof typeof METHODS, Register> & { onRequest: RegisterAny };
  for (const [name, method] of Object.entries(METHODS) as [keyof typeof METHODS, string][]) {
    const register = registers[name];
    registers[name] = (handler) => register(answering(method, handler, failed, isThere));
  }
  const { onRequest } = registers;
  registers.onRequest = (type, handler) =>
    handler ? onRequest(type, answering(methodOf(type), handler, failed, isThere)) : onRequest(type);
}

function methodOf(type: unknown): string {
  return typeof type === 'string' ? type : (type as { method: string }).method;
}

function answering(method: string, handler: Handler, failed: Failed, isThere: IsThere): Handler {
  const answerTo = (error: unknown): ResponseError<unknown> | null => {
    if (isOperationCancelled(error)) {
      return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
    }
    if (error instanceof UnknownDocument) return null;
    if (error instanceof DocumentGone) return new ResponseError(LSPErrorCodes.ContentModified, error.message);
    // A refusal in plain words, such as that a name is taken.
    if (error instanceof ResponseError) return error;
    failed({ part: 'request', name: method, error });
    return new ResponseError(
      ErrorCodes.InternalError,
      `The request ‘${method}’ failed, because the program itself made a mistake. The log says more.`,
    );
  };
  return async (...given) => {
    try {
      const token = given.find(isToken);
      if (token?.isCancellationRequested) return answerTo(OperationCancelled);
      const uri = textIn(given[0]);
      if (uri !== undefined && token && !(await isThere(uri, token))) return null;
      const answer = await handler(...given);
      return answer instanceof ResponseError ? answerTo(answer) : answer;
    } catch (error) {
      return answerTo(error);
    }
  };
}

function isToken(given: unknown): given is CancellationToken {
  return typeof (given as Partial<CancellationToken> | null | undefined)?.isCancellationRequested === 'boolean';
}

/** The address of the text that a request of the protocol is about, or that its item of a hierarchy stands in. */
function textIn(params: unknown): string | undefined {
  const { textDocument, item } = (params ?? {}) as Partial<Record<'textDocument' | 'item', { uri?: unknown }>>;
  const uri = (textDocument ?? item)?.uri;
  return typeof uri === 'string' ? uri : undefined;
}
