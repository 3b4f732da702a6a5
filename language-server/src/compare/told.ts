/** A comparison as the editor shows it: groups of sentences, each with its places in both texts. */
import type { Place } from '../theory/model.ts';
import { type Change, GROUPS } from './model.ts';
import { byGroup, oneLine } from './report.ts';

/** One change as it is shown. */
export interface Told<At> {
  kind: Change['kind'];
  sentence: string;
  details: string[];
  before?: At;
  after?: At;
}

export interface ToldGroupOf<At> {
  heading: string;
  substantive: boolean;
  changes: Told<At>[];
}

/** Turns the place of a change into one that the editor can go to; undefined for a file of neither side. */
export type PlaceOf<At> = (side: 'before' | 'after', place: Place) => At | undefined;

/** Changes by group, in the reviewer's order. */
export function tellChanges<At>(changes: readonly Change[], placeOf: PlaceOf<At>): ToldGroupOf<At>[] {
  return byGroup(changes).map(([group, its]) => ({
    heading: GROUPS[group],
    substantive: its.some(({ substantive }) => substantive),
    changes: its.map((change) => tell(change, placeOf)),
  }));
}

function tell<At>({ kind, sentence, details = [], before, after }: Change, placeOf: PlaceOf<At>): Told<At> {
  const stood = before && placeOf('before', before);
  const stands = after && placeOf('after', after);
  return {
    kind,
    sentence: oneLine(sentence),
    details: details.map(oneLine),
    ...(stood && { before: stood }),
    ...(stands && { after: stands }),
  };
}
