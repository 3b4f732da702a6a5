/** Whether statements of a merged text lead where they are to lead: nested or by arrows, it is the same. */
import type { Theory } from '../model/model.ts';
import type { Block } from './blocks.ts';
import type { Piece } from './conflicts.ts';
import { inOrder, targetsIn, type Version } from './facts.ts';
import type { Plan } from './plan.ts';
import type { Versions } from './versions.ts';

interface Meant {
  /** How conflicts are settled. */
  side: 'ours' | 'theirs';
  pieces: readonly Piece[];
  plan: Plan;
  versions: Versions<Version>;
}

/**
 * @param theory the merged text, with all conflicts settled as one side has it
 * @param written that text in blocks
 * @returns the statements that lead elsewhere; undefined where its statements are not those that were put together
 */
export function strayIn(theory: Theory, written: Block, { side, pieces, plan, versions }: Meant): string[] | undefined {
  const order = pieces.flatMap(({ statements }) => ('ours' in statements ? statements[side] : statements));
  const meant = order.filter((id) => id !== 'theory');
  const keys = inOrder(theory, written);
  if (meant.length !== keys.length) return undefined;
  const ids = new Map(keys.map((key, n) => [key, meant[n] ?? '']));
  const here = new Set(meant);
  const touched = new Set(pieces.flatMap((piece) => ('ours' in piece ? piece.of : [])));
  // A name that leads nowhere, since its statement stands on the other side of a conflict, is left out.
  const known = (targets: ReadonlySet<string>) =>
    [...targets]
      .filter((target) => target.endsWith('”') || here.has(target.slice(target.lastIndexOf(' ') + 1)))
      .sort()
      .join('\n');
  const absent = absentNames(versions, here);
  const led = targetsIn(theory, ids);
  return meant.filter((id) => {
    const now = known(new Set([...(led.get(id) ?? [])].filter((target) => !absent.has(quoted(target)))));
    const own = known(versions[side].facts.get(id)?.targets ?? new Set());
    if (plan.disputed.has(id)) return now !== own;
    return now !== known(plan.targetsOf(id)) && !(touched.size > 0 && now === own);
  });
}

const quoted = (target: string) => /“(.*)”$/.exec(target)?.[1] ?? '';

/** The names of statements that do not stand here. */
function absentNames(versions: Versions<Version>, here: ReadonlySet<string>): Set<string> {
  return new Set(
    Object.values(versions).flatMap((version: Version) =>
      [...version.facts].flatMap(([id, { name }]) => (here.has(id) ? [] : (name ?? []))),
    ),
  );
}
