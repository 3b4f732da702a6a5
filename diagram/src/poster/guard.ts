/** Parts of a poster that the program itself fails to make: each is left out and told of, and the rest is printed. */
import type { Part } from '../shapes/part.ts';
import { NOTHING } from './block.ts';
import type { PartRoom, SidePart } from './side-part.ts';

/** A part that is left out, and why. */
export interface FailedPart {
  name: string;
  error: unknown;
}

export interface PartGuard {
  /** Each part once, however often it failed. */
  readonly failed: readonly FailedPart[];
  /** Does the work, or gives what takes its place. */
  make<Value>(name: string, work: () => Value, instead: Value): Value;
  /** A part beside the diagram, which is set several times to see where it fits; none where it cannot be begun. */
  side(name: string, make: () => SidePart): SidePart[];
}

export function createPartGuard(): PartGuard {
  const failed: FailedPart[] = [];
  const guard: PartGuard = {
    failed,
    make(name, work, instead) {
      try {
        return work();
      } catch (error) {
        if (!failed.some((each) => each.name === name)) failed.push({ name, error });
        return instead;
      }
    },
    side: (name, make) =>
      guard.make(name, () => {
        const part = make();
        return [
          { ...part, make: (room: PartRoom) => guard.make(name, () => guarded(name, part.make(room), guard), NOTHING) },
        ];
      }, []),
  };
  return guard;
}

/** A part may be drawn only when it is asked for what stands in it. */
function guarded(name: string, part: Part, guard: PartGuard): Part {
  return {
    width: part.width,
    height: part.height,
    get items() {
      return guard.make(name, () => part.items, []);
    },
  };
}
