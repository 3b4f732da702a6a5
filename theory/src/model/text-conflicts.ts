/** What a text holds that git, or `driver merge`, could not join: the conflicts, and the text with them settled. */

export interface TextConflict {
  /** Offsets of the whole conflict, markers included. */
  start: number;
  end: number;
  /** What it is about, where the first marker says so. */
  question?: string;
  /** The lines of either side. */
  ours: string;
  theirs: string;
}

export type Kept = 'ours' | 'theirs' | 'both';

/** The conflicts of a text, in its order; none where a marker has no partner. */
export function conflictsIn(text: string): TextConflict[] {
  const found: TextConflict[] = [];
  let open: TextConflict | undefined;
  let at: 'both' | 'ours' | 'base' | 'theirs' = 'both';
  for (const { 0: line, index } of text.matchAll(/[^\n]*\n|[^\n]+$/g)) {
    if (at === 'both' && /^<{7}(?!<)/.test(line)) {
      const [, question] = /^<+ [^:\r\n]*: (.*?)\r?\n?$/.exec(line) ?? [];
      open = { start: index, end: index, ...(question && { question }), ours: '', theirs: '' };
      at = 'ours';
    } else if (at === 'ours' && /^\|{7}(?!\|)/.test(line)) at = 'base';
    else if ((at === 'ours' || at === 'base') && /^={7}\r?\n?$/.test(line)) at = 'theirs';
    else if (at === 'theirs' && open && /^>{7}(?!>)/.test(line)) {
      found.push({ ...open, end: index + line.length });
      at = 'both';
    } else if (open && (at === 'ours' || at === 'theirs')) open[at] += line;
  }
  return at === 'both' ? found : [];
}

/** What stands in place of a conflict once it is settled so. */
export function settledText({ ours, theirs }: TextConflict, kept: Kept): string {
  return kept === 'ours' ? ours : kept === 'theirs' ? theirs : ours + theirs;
}

/** The text as it is with each conflict settled as ours, and as theirs; undefined for a text without whole conflicts. */
export function sidesInConflict(text: string): { ours: string; theirs: string } | undefined {
  const conflicts = conflictsIn(text);
  if (conflicts.length === 0) return undefined;
  const settled = (kept: Kept) => {
    let [result, at] = ['', 0];
    for (const conflict of conflicts) {
      result += text.slice(at, conflict.start) + settledText(conflict, kept);
      at = conflict.end;
    }
    return result + text.slice(at);
  };
  return { ours: settled('ours'), theirs: settled('theirs') };
}

/** Values of the three versions in the sentence of a conflict. */
interface Asked {
  ours: string;
  theirs: string;
  base: string;
}

/** “ours Ana, theirs Ben; before Cem” */
export function askedText({ ours, theirs, base }: Asked): string {
  return `ours ${ours}, theirs ${theirs}; before ${base}`;
}

/** The values that a sentence of a conflict ends with; undefined for one that has none, or two readings. */
export function askedIn(question: string): Asked | undefined {
  const [, ours, theirs, base] = /: ours (.+), theirs (.+); before (.+)$/.exec(question) ?? [];
  if (ours === undefined || theirs === undefined || base === undefined) return undefined;
  return /, theirs |; before |: ours /.test(ours + theirs + base) ? undefined : { ours, theirs, base };
}
