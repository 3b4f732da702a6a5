/** The project's own requests and notifications (see protocol.ts) on a connection, with the types that each of them names. */
import type { Connection, RequestHandler } from 'vscode-languageserver';
import type { Notification, Request } from '../protocol.ts';

/** Registers what answers a request of the client. */
export function answer<Params, Answer>(
  connection: Connection,
  request: Request<Params, Answer>,
  handler: RequestHandler<Params, Answer, void>,
): void {
  connection.onRequest(request, handler);
}

/** Asks the client. */
export function ask<Params, Answer>(
  connection: Connection,
  request: Request<Params, Answer>,
  params: Params,
): Promise<Answer> {
  return connection.sendRequest<Answer>(request, params);
}

/** Tells the client. */
export function tell<Params>(
  { sendNotification }: Pick<Connection, 'sendNotification'>,
  notification: Notification<Params>,
  params: Params,
): void {
  void sendNotification(notification, params);
}
