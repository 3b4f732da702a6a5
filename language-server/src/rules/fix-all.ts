import type { Finding, TextEdit } from './rule.ts';

/**
 * The edits that mend, in one file, all that can be mended in one way only. Of edits that touch each other the first stays: once
 * it is made and the text read again, the next follows.
 *
 * @param findings of the file
 * @returns edits that do not overlap, in the order of the text
 */
export function sureEdits(findings: readonly Finding[], uri: string): TextEdit[] {
  const sure = findings
    .flatMap(({ fixes }) => fixes?.find((fix) => fix.sure)?.edits ?? [])
    .filter((edit) => edit.uri === uri)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const chosen: TextEdit[] = [];
  for (const edit of sure) {
    const before = chosen.at(-1);
    if (!before || edit.start > before.end) chosen.push(edit);
  }
  return chosen;
}

/** A text with edits made that do not overlap and stand in its order. */
export function withEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: by } of edits) {
    result += text.slice(at, start) + by;
    at = end;
  }
  return result + text.slice(at);
}
