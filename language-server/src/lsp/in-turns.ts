import type { InPieces } from '@driver-diagrams/theory/compare/in-pieces';
import { type Cancellation, interruptAndCheck } from 'langium';

/**
 * Does long work so that the server answers others in between, and ends it where nobody waits for it any more.
 *
 * @throws OperationCancelled
 */
export async function inTurns<Result>(work: InPieces<Result>, token: Cancellation.CancellationToken): Promise<Result> {
  for (;;) {
    await interruptAndCheck(token);
    const { done, value } = work.next();
    if (done) return value;
  }
}
