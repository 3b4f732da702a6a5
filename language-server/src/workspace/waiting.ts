/** How somebody waits for what is being built. */

import { fileName } from '@driver-diagrams/theory/model/sentences';
import { type Cancellation, type Disposable, OperationCancelled, type URI } from 'langium';

/** There is no such file: what is asked about it has no answer, which is no failure. */
export class UnknownDocument extends Error {
  constructor(uri: URI) {
    super(`There is no file “${fileName(uri.toString())}”.`);
  }
}

/** The file went away while somebody waited for it. */
export class DocumentGone extends Error {
  constructor(uri: URI) {
    super(`The file “${fileName(uri.toString())}” went away while it was read.`);
  }
}

/**
 * Waits for the first of several things to happen, or to be cancelled, and then listens to none of them.
 *
 * @param listen what is listened to; each says what its happening means
 * @throws OperationCancelled, and what `listen` rejects with
 */
export async function firstOf<Value>(
  cancelToken: Cancellation.CancellationToken,
  listen: (resolve: (value: Value) => void, reject: (reason: unknown) => void) => Disposable[],
): Promise<Value> {
  if (cancelToken.isCancellationRequested) throw OperationCancelled;
  const listening: Disposable[] = [];
  try {
    return await new Promise<Value>((resolve, reject) => {
      listening.push(...listen(resolve, reject));
      listening.push(cancelToken.onCancellationRequested(() => reject(OperationCancelled)));
    });
  } finally {
    for (const each of listening) each.dispose();
  }
}

/** @throws OperationCancelled as soon as the token says so */
export function pause(milliseconds: number, cancelToken: Cancellation.CancellationToken): Promise<void> {
  return firstOf<void>(cancelToken, (resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    return [{ dispose: () => clearTimeout(timer) }];
  });
}
