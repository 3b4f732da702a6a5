/** Puts what was merged together as one text, with conflict markers by whole lines. */

import type { Versions } from './versions.ts';

/** A stretch of the merged text, or what each side has instead. */
export type Piece = Merged | Conflict;

export interface Merged {
  text: string;
  /** True where it began a line. */
  fresh: boolean;
  /** What it says, as an outline of blocks has it. */
  says: string[];
  /** The statements that begin in it. */
  statements: string[];
  /** For the goal of a link, the sign before it. */
  sign?: string;
}

/** What a conflict is about. */
export interface About {
  /** The statement; '' for the file. */
  of: string;
  /** For a property its word, and what each version says behind it. */
  word?: string;
  values?: Versions<string | undefined>;
}

export interface Conflict extends About {
  base: string;
  ours: string;
  theirs: string;
  /** The statements that begin in each side. */
  statements: { ours: string[]; theirs: string[] };
  /** As in a merged stretch, for ours. */
  fresh: boolean;
  says: string[];
}

export interface Markers {
  /** How many characters a marker has; git says it. */
  size: number;
  /** What the sides are called. */
  labels: { base: string; ours: string; theirs: string };
  /** Whether the older version is shown too, as git's `merge.conflictStyle` may want it. */
  showBase: boolean;
  /** Whether the first marker of each conflict tells in a sentence what it is about. */
  asks?: boolean;
}

/** Whole lines that each side has in its own way. */
export interface Region {
  base: string;
  ours: string;
  theirs: string;
  /** What it is about, in the order of the text. */
  about: About[];
  /** The same in a sentence. */
  question?: string;
}

/** The merged text in stretches. */
export type Segment = string | Region;

/** @returns merged stretches and regions in conflict, by turns */
export function join(pieces: readonly Piece[]): Segment[] {
  const segments: Segment[] = [];
  /** What was put together since the last region, none of it empty: one long text would be copied with each piece. */
  let text: string[] = [];
  let open: Region | undefined;
  const close = () => {
    if (!open) return;
    segments.push(open);
    open = undefined;
  };
  for (const piece of pieces) {
    if ('ours' in piece) {
      if (!open) {
        // Markers stand between whole lines: what stands before on the same line belongs to each side.
        const line = takeLine(text);
        segments.push(text.join(''));
        text = [];
        open = { base: line, ours: line, theirs: line, about: [] };
      }
      open = {
        base: open.base + piece.base,
        ours: open.ours + piece.ours,
        theirs: open.theirs + piece.theirs,
        about: [...open.about, aboutOf(piece)],
      };
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
        open = { ...open, base: open.base + line, ours: open.ours + line, theirs: open.theirs + line };
        if (rest === '' && !line.endsWith('\n')) continue;
      }
      close();
    }
    const between = rest === piece.text ? gap(text.at(-1) ?? '', piece) : '';
    if (between + rest !== '') text.push(between + rest);
  }
  close();
  segments.push(text.join(''));
  return segments.filter((segment) => segment !== '');
}

function aboutOf({ of, word, values }: Conflict): About {
  return { of, ...(word !== undefined && { word }), ...(values && { values }) };
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

export function withMarkers(segments: readonly Segment[], markers: Markers): string {
  return segments.map((segment) => (typeof segment === 'string' ? segment : marked(segment, markers))).join('');
}

/** The text as it is when one side is kept in all conflicts. */
export function settled(segments: readonly Segment[], side: 'ours' | 'theirs'): string {
  return segments.map((segment) => (typeof segment === 'string' ? segment : withLastLine(segment[side]))).join('');
}

function marked({ base, ours, theirs, question }: Region, { size, labels, showBase, asks }: Markers): string {
  const marker = (sign: string, label: string) => `${sign.repeat(size)}${label === '' ? '' : ` ${label}`}\n`;
  return [
    marker('<', asks && question !== undefined ? `${labels.ours}: ${question}` : labels.ours),
    withLastLine(ours),
    ...(showBase ? [marker('|', labels.base), withLastLine(base)] : []),
    marker('=', ''),
    withLastLine(theirs),
    marker('>', labels.theirs),
  ].join('');
}

function withLastLine(text: string): string {
  return endsLine(text) ? text : `${text}\n`;
}
