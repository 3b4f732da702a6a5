/** Puts what was merged together as one text, with conflict markers by whole lines. */

/** A stretch of the merged text, or what each side has instead. */
export type Piece = Merged | Conflict;

interface Merged {
  text: string;
  /** True where it began a line. */
  fresh: boolean;
  /** What it says, as an outline of blocks has it. */
  says: string[];
}

interface Conflict {
  base: string;
  ours: string;
  theirs: string;
}

export interface Markers {
  /** How many characters a marker has; git says it. */
  size: number;
  /** What the sides are called. */
  labels: { base: string; ours: string; theirs: string };
  /** Whether the older version is shown too, as git's `merge.conflictStyle` may want it. */
  showBase: boolean;
}

/** @returns the text, and how many places are in conflict */
export function join(pieces: readonly Piece[], markers: Markers): { text: string; conflicts: number } {
  /** What was put together so far, none of it empty: one long text would be copied with each piece. */
  const text: string[] = [];
  let conflicts = 0;
  let open: Conflict | undefined;
  const close = () => {
    if (!open) return;
    conflicts++;
    text.push(marked(open, markers));
    open = undefined;
  };
  for (const piece of pieces) {
    if ('ours' in piece) {
      if (!open) {
        // Markers stand between whole lines: what stands before on the same line belongs to each side.
        const line = takeLine(text);
        open = { base: line, ours: line, theirs: line };
      }
      open = { base: open.base + piece.base, ours: open.ours + piece.ours, theirs: open.theirs + piece.theirs };
      continue;
    }
    if (piece.text === '') continue;
    let rest = piece.text;
    if (open) {
      const sides: readonly string[] = [open.ours, open.theirs];
      if (!sides.every(endsLine) && !(piece.fresh && sides.some(endsLine))) {
        const end = rest.indexOf('\n') + 1 || rest.length;
        const line = rest.slice(0, end);
        rest = rest.slice(end);
        open = { base: open.base + line, ours: open.ours + line, theirs: open.theirs + line };
        if (rest === '' && !line.endsWith('\n')) continue;
      }
      close();
    }
    const between = rest === piece.text ? gap(text.at(-1) ?? '', piece) : '';
    if (between + rest !== '') text.push(between + rest);
  }
  close();
  return { text: text.join(''), conflicts };
}

/** Takes away what stands behind the last line break. It ends when nothing is left. */
function takeLine(text: string[]): string {
  let line = '';
  for (let last = text.pop(); last !== undefined; last = text.pop()) {
    const start = last.lastIndexOf('\n') + 1;
    line = last.slice(start) + line;
    if (start === 0) continue;
    text.push(last.slice(0, start));
    break;
  }
  return line;
}

function endsLine(text: string): boolean {
  return text === '' || text.endsWith('\n');
}

/** What must stand between the end of the text so far and a piece that stood elsewhere. */
function gap(before: string, { text, fresh }: Merged): string {
  if (before === '' || before.endsWith('\n')) return '';
  if (fresh) return '\n';
  return /\S/.test(before.slice(-1)) && /^[^\s},]/.test(text) ? ' ' : '';
}

function marked({ base, ours, theirs }: Conflict, { size, labels, showBase }: Markers): string {
  const marker = (sign: string, label: string) => `${sign.repeat(size)}${label === '' ? '' : ` ${label}`}\n`;
  const lines = (text: string) => (endsLine(text) ? text : `${text}\n`);
  return [
    marker('<', labels.ours),
    lines(ours),
    ...(showBase ? [marker('|', labels.base), lines(base)] : []),
    marker('=', ''),
    lines(theirs),
    marker('>', labels.theirs),
  ].join('');
}
