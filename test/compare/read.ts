/** Compares texts: what the tests of a comparison share. */
import { type Change, compare } from '@driver-diagrams/theory/compare/index';
import type { Theory } from '@driver-diagrams/theory/model/model';
import { readOne } from '../laws/read.ts';

/** The changes between two texts, as if both stood in one file. */
export async function changesOf(before: string, after: string): Promise<Change[]> {
  return compare(await theoryOf(before), await theoryOf(after));
}

/** A copy, since the reader takes back what it gave. */
async function theoryOf(text: string): Promise<Theory> {
  return structuredClone((await readOne(text)).theory);
}

/** A change seen from the other side: who swaps the texts must get these. */
export function mirrored({ kind, group, substantive, property, was, now, before, after, subject }: Change) {
  return {
    kind: MIRROR[kind] ?? kind,
    group,
    substantive,
    property,
    was: now,
    now: was,
    before: after,
    after: before,
    subject: { before: subject.after, after: subject.before },
  };
}

/** The same parts of a change as it is. */
export function plain({ kind, group, substantive, property, was, now, before, after, subject }: Change) {
  return { kind, group, substantive, property, was, now, before, after, subject };
}

const MIRROR: Partial<Record<Change['kind'], Change['kind']>> = {
  added: 'removed',
  removed: 'added',
  promoted: 'demoted',
  demoted: 'promoted',
  split: 'merged',
  merged: 'split',
  retired: 'resumed',
  resumed: 'retired',
};

/** Changes in an order of their own, for comparing lists whose order is not meant. */
export function sorted(changes: readonly unknown[]): string[] {
  return changes.map((change) => JSON.stringify(change)).sort();
}
