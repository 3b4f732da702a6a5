/** A text with edits in place: what an editor makes of them. Fails where edits overlap, as an editor would. */
export function applyEdits(text: string, edits: readonly { start: number; end: number; text: string }[]): string {
  const ordered = edits
    .map((edit, n) => ({ ...edit, n }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.n - b.n);
  let result = '';
  let at = 0;
  for (const { start, end, text: by } of ordered) {
    if (start < at) throw new Error(`Two edits overlap at ${start}.`);
    result += text.slice(at, start) + by;
    at = end;
  }
  return result + text.slice(at);
}
