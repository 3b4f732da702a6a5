/** Long work in pieces: whoever does it may stop between two of them, or let others have their turn. */
export type InPieces<Result> = Generator<void, Result, void>;

/** Does all of it at once. */
export function atOnce<Result>(work: InPieces<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
