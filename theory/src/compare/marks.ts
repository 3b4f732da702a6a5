/** How each statement and each link differs between two versions. */
import type { ChangedFact, Mark } from '../model/both.ts';
import type { Keys, LinksOfBoth } from './joined.ts';
import type { Change, ComparedFile, SideName } from './model.ts';

interface MarksOfBoth {
  /** By the key of a statement. */
  marks: ReadonlyMap<string, Mark>;
  facts: ReadonlyMap<string, ChangedFact[]>;
  /** By the key of a link. */
  linkMarks: ReadonlyMap<string, Mark>;
}

/** Only what changed in meaning is marked; other words or another order are not. */
export function marksOf(
  {
    files,
    same,
    changes,
  }: {
    files: Record<SideName, readonly ComparedFile[]>;
    same: ReadonlyMap<string, string>;
    changes: readonly Change[];
  },
  keys: Keys,
  links: LinksOfBoth,
): MarksOfBoth {
  const marks = new Map<string, Mark>();
  const told = (side: SideName) =>
    files[side].flatMap(({ theory, context }) => (context ? [] : theory.elements.map(({ key }) => key)));
  for (const key of told('before')) if (!same.has(key)) marks.set(keys.of(key, 'before'), 'removed');
  for (const key of told('after')) if (!keys.isNow(key)) marks.set(key, 'added');

  const linkMarks = new Map<string, Mark>();
  for (const key of links.told.after) if (!links.all.before.has(key)) linkMarks.set(key, 'added');
  for (const key of links.told.before) if (!links.all.after.has(key)) linkMarks.set(key, 'removed');

  const facts = new Map<string, ChangedFact[]>();
  for (const change of changes) {
    if (!change.substantive) continue;
    const its = links.of(change);
    for (const key of its) if (!linkMarks.has(key)) linkMarks.set(key, 'changed');
    // A link that comes, goes or changes is marked itself. What leads elsewhere than before has moved, and is marked too.
    if (its.length > 0 && change.kind !== 'moved') continue;
    for (const key of keys.subjects(change)) {
      if (!marks.has(key)) marks.set(key, 'changed');
      const fact = factOf(change);
      if (its.length > 0 || !fact || marks.get(key) !== 'changed') continue;
      facts.set(key, [...(facts.get(key) ?? []), fact]);
    }
  }
  return { marks, facts, linkMarks };
}

/** What a box shows of a change; of what was split or merged, the titles that it had. */
function factOf({ kind, property, which, was, now }: Change): ChangedFact | undefined {
  const isDivided = kind === 'split' || kind === 'merged';
  if (property === undefined && !isDivided) return undefined;
  return {
    property: property ?? 'title',
    ...(which !== undefined && { which }),
    ...(was !== undefined && { was }),
    ...(now !== undefined && { now }),
  };
}
