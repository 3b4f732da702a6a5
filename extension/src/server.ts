/** The language server as the parts of the extension ask it; a request waits for a server that is still starting. */
import {
  type Request,
  type TheoryAnswer,
  TheoryChanged,
  TheoryRequest,
} from '@driver-diagrams/language-server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { shownIfLong } from './log/progress.ts';
import { onTold } from './typed-client.ts';

export interface Server {
  /**
   * @param token says when nobody waits for the answer any more
   * @throws what the server answers instead
   */
  ask<Params, Answer>(
    request: Request<Params, Answer>,
    params: Params,
    token?: vscode.CancellationToken,
  ): Promise<Answer>;
  /** Told when the theory, or the data, of some files may have changed. */
  onChanged: vscode.Event<readonly string[]>;
}

/** @param started resolves when the client's server is up */
export function serverOf(client: BaseLanguageClient, started: Promise<void>): Server {
  // A client keeps only the last listener to a notification, so all who wait for this one listen here.
  const changes = new vscode.EventEmitter<readonly string[]>();
  onTold(client, TheoryChanged, ({ uris }) => changes.fire(uris));
  return {
    async ask<Params, Answer>(request: Request<Params, Answer>, params: Params, token?: vscode.CancellationToken) {
      await started;
      return client.sendRequest<Answer>(request, params, token);
    },
    onChanged: changes.event,
  };
}

/**
 * The theory of a file as the server sees it now.
 * @param network to have the statements of the files that import it too; that may take long, which is then shown
 */
export function askTheory({ ask }: Server, uri: string, network = false): Promise<TheoryAnswer> {
  const asked = (token?: vscode.CancellationToken) => ask(TheoryRequest, { uri, network }, token);
  return network ? shownIfLong(vscode.l10n.t('Reading the network…'), asked) : asked();
}
