/** Which way the arrows of a drawing lead: this language has them towards the aim, and people draw them either way. */
import type { Arrow, Chart } from './chart.ts';
import { levelOf } from './labels.ts';

type Tell = (message: string) => void;

/**
 * Arrows towards the aim. What the boxes at its ends say they are decides for an arrow; where they say too little, what most others do;
 * where no box says anything, a drawing that has fewer starts than ends begins with the aim.
 */
export function towardsAim({ boxes, arrows }: Chart, said: ReadonlyMap<string, string>, tell: Tell): Arrow[] {
  const own = arrows.filter(({ from, to }) => from !== to);
  const votes = own.map((arrow) => voteOf(said.get(arrow.from), said.get(arrow.to)));
  const away = votes.filter((vote) => vote === 'away').length;
  const towards = votes.filter((vote) => vote === 'towards').length;
  const others =
    away === 0 && towards === 0 ? (startsAtAim(boxes, own) ? 'away' : 'towards') : away > towards ? 'away' : 'towards';
  const turned = own.map((arrow, n) =>
    (votes[n] ?? others) === 'away' ? { ...arrow, from: arrow.to, to: arrow.from } : arrow,
  );
  const count = turned.filter((arrow, n) => arrow !== own[n]).length;
  if (count > 0) {
    const which =
      count === own.length ? 'The arrows lead' : count === 1 ? 'An arrow leads' : `${count} of the arrows lead`;
    tell(
      `${which} away from the aim here; ${count === 1 && count < own.length ? 'it was turned round, so that it leads' : 'they were turned round, so that each leads'} to what it moves.`,
    );
  }
  return turned;
}

/** What the ends of an arrow say of its direction; nothing where they are of one level, or do not say what they are. */
function voteOf(from: string | undefined, to: string | undefined): 'towards' | 'away' | undefined {
  const [start, end] = [farness(from), farness(to)];
  if (start !== undefined && end !== undefined) return start === end ? undefined : start > end ? 'towards' : 'away';
  // Nothing lies beyond an aim, and nothing leads to a measure, a test or, mostly, an idea.
  if (start === 0 || (end ?? 0) >= 4) return 'away';
  return end === 0 || (start ?? 0) >= 4 ? 'towards' : undefined;
}

function farness(kind: string | undefined): number | undefined {
  if (kind === undefined) return undefined;
  return levelOf(kind) ?? (kind === 'pdsa' ? 6 : kind.endsWith('measure') ? 5 : undefined);
}

function startsAtAim(boxes: Chart['boxes'], arrows: readonly Arrow[]): boolean {
  const starts = new Set(arrows.map(({ from }) => from));
  const ends = new Set(arrows.map(({ to }) => to));
  const first = [...boxes.keys()].filter((id) => starts.has(id) && !ends.has(id)).length;
  const last = [...boxes.keys()].filter((id) => ends.has(id) && !starts.has(id)).length;
  return first !== 0 && first < last;
}
