/** The client's answers to the server, with the types that each row of the protocol names. */
import type { Notification, Request } from '@driver-diagrams/language-server/protocol';
import type { BaseLanguageClient, RequestHandler } from 'vscode-languageclient';

/** Registers what answers a request of the server. */
export function answer<Params, Answer>(
  client: BaseLanguageClient,
  request: Request<Params, Answer>,
  handler: RequestHandler<Params, Answer, void>,
): void {
  client.onRequest(request, handler);
}

/** Registers who listens to a notification of the server. */
export function onTold<Params>(
  client: BaseLanguageClient,
  notification: Notification<Params>,
  listener: (params: Params) => void,
): void {
  client.onNotification(notification, listener);
}
