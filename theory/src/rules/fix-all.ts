import { keepsAll } from './keep-words.ts';
import type { Fix, Problem, TextEdit } from './rule.ts';

/**
 * The edits that fix, in one file, every problem that has one sure fix. A fix is made whole or not at all; of fixes that
 * touch each other the first stays: once it is made and the text read again, the next follows. As a last safety, a fix that
 * would lose a word, a comment or a statement is left out.
 *
 * @param problems of the file
 * @param text of the file, as it was when the problems were made
 * @returns edits that do not overlap, in the order of the text
 */
export function sureEdits(problems: readonly Problem[], uri: string, text: string): TextEdit[] {
  const sure = problems
    .flatMap(({ fixes }) => fixes?.find((fix) => fix.sure && fix.edits.length > 0) ?? [])
    .filter(({ edits }) => edits.every((edit) => edit.uri === uri))
    .map(({ edits }) => edits.toSorted(inOrder))
    .sort(([one], [two]) => inOrder(one as TextEdit, two as TextEdit));
  const chosen: TextEdit[][] = [];
  for (const edits of sure) {
    const before = chosen.at(-1)?.at(-1);
    if (!before || (edits[0] as TextEdit).start > before.end) chosen.push(edits);
  }
  return safe(chosen, text).flat();
}

function inOrder(one: TextEdit, two: TextEdit): number {
  return one.start - two.start || one.end - two.end;
}

/** Those of the fixes that lose nothing; the one that does is looked for by halves. */
function safe(fixes: readonly Fix['edits'][], text: string): readonly Fix['edits'][] {
  if (fixes.length === 0 || keepsAll(text, withEdits(text, fixes.flat()))) return fixes;
  if (fixes.length === 1) return [];
  const half = Math.ceil(fixes.length / 2);
  const [first, second] = [safe(fixes.slice(0, half), text), safe(fixes.slice(half), text)];
  const both = [...first, ...second];
  return keepsAll(text, withEdits(text, both.flat())) ? both : first;
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
