/** A function of a cell that is asked for the same cells again and again: each is worked out once. */
export function remembering<Value>(work: (cell: string) => Value): (cell: string) => Value {
  const known = new Map<string, Value>();
  return (cell) => {
    const found = known.get(cell);
    if (found !== undefined || known.has(cell)) return found as Value;
    const value = work(cell);
    known.set(cell, value);
    return value;
  };
}
