/** What is offered above each conflict of a text, whose first line says what it is about. Knows no editor. */
import {
  askedIn,
  conflictsIn,
  type Kept,
  settledText,
  type TextConflict,
} from '@driver-diagrams/theory/model/text-conflicts';
import type { Translator } from '../translator.ts';

export interface ConflictLens {
  /** Offset of the conflict that it stands above, and its text. */
  at: number;
  its: string;
  title: string;
  does: { settle: Kept } | 'compare';
}

/** A change of the text: what stands from one offset to another becomes this. */
export interface Settling {
  start: number;
  end: number;
  text: string;
}

/** Longer lines of a side are cut in a button. */
const LONGEST = 50;

/** The lines above the conflicts of a text. */
export function conflictLenses(text: string, l10n: Translator): ConflictLens[] {
  const all = conflictsIn(text);
  return all.flatMap((conflict): ConflictLens[] => {
    const { start: at, end, question } = conflict;
    const above = { at, its: text.slice(at, end) };
    const together = settledWith(conflict, all);
    const asked = question === undefined ? undefined : askedIn(question);
    const words = (side: 'ours' | 'theirs') =>
      asked?.[side] ?? firstWords(together.map((each) => each[side]).join(''), l10n);
    const isBothThere = !asked && [conflict.ours, conflict.theirs].every((side) => side.trim() !== '');
    return [
      { ...above, title: l10n.t('Keep ours: {0}', words('ours')), does: { settle: 'ours' } },
      { ...above, title: l10n.t('Keep theirs: {0}', words('theirs')), does: { settle: 'theirs' } },
      ...(isBothThere ? [{ ...above, title: l10n.t('Keep both'), does: { settle: 'both' } } as const] : []),
      { ...above, title: l10n.t('Show both as a picture'), does: 'compare' },
    ];
  });
}

/**
 * The changes that settle a conflict; none where there is no such conflict any more.
 *
 * @param at where it stood when the button was drawn; once another one is settled, it is the nearest of the same text
 */
export function settling(text: string, at: number, its: string, kept: Kept): Settling[] {
  const all = conflictsIn(text);
  const [conflict] = all
    .filter(({ start, end }) => text.slice(start, end) === its)
    .toSorted((one, other) => Math.abs(one.start - at) - Math.abs(other.start - at));
  if (!conflict) return [];
  const settled = kept === 'both' ? [conflict] : settledWith(conflict, all);
  return settled.map((each) => ({ start: each.start, end: each.end, text: settledText(each, kept) }));
}

/**
 * What both sides moved stands between markers at two places, at each on one side only, and one question asks of both: it is settled
 * at both.
 */
function settledWith(conflict: TextConflict, all: readonly TextConflict[]): TextConflict[] {
  const its = all.filter(({ question }) => question !== undefined && question === conflict.question);
  const places = (side: 'ours' | 'theirs') => its.filter((each) => each[side].trim() !== '').length;
  const isMoved = its.length === 2 && places('ours') === 1 && places('theirs') === 1;
  return isMoved ? its : [conflict];
}

function firstWords(side: string, l10n: Translator): string {
  const [first, ...more] = side.split('\n').flatMap((line) => line.trim() || []);
  if (first === undefined) return l10n.t('nothing');
  const cut = first.length <= LONGEST ? first : `${first.slice(0, LONGEST).replace(/\s+\S*$/u, '')}…`;
  return more.length === 0 || cut.endsWith('…') ? cut : `${cut} …`;
}
