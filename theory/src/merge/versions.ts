/** Three versions of one thing, as a merge takes them. */
export interface Versions<Value = string> {
  base: Value;
  ours: Value;
  theirs: Value;
}

/** The same done with each of the three. */
export function mapped<Value, Result>(of: Versions<Value>, work: (value: Value) => Result): Versions<Result> {
  return { base: work(of.base), ours: work(of.ours), theirs: work(of.theirs) };
}
