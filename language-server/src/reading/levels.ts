import { canonicalWord, type Driver, isAim, isArrow, isDriver, type Named } from '@driver-diagrams/grammar';
import { CODES } from '@driver-diagrams/grammar/other-words';
import { enclosing } from './names.ts';

/**
 * Level of a driver: what its kind word says; for a plain `driver` one more than the greatest level among its parents, 1 under
 * an aim or with no parent. `parentsOf` resolves its arrows. A ring of plain drivers ends where it began, at level 1.
 * Works without recursion, so that a chain of thousands is no danger.
 */
export function makeLevels(parentsOf: (driver: Named) => readonly Named[]): (driver: Named) => number {
  const levels = new Map<Named, number>();
  return (wanted) => {
    const open: Named[] = [wanted];
    const entered = new Set<Named>();
    while (open.length > 0) {
      const driver = open.at(-1) as Named;
      if (levels.has(driver)) {
        open.pop();
        continue;
      }
      const written = levelWritten(driver);
      const parents = written === undefined ? parentsOf(driver) : [];
      const unknown = parents.filter((parent) => !levels.has(parent) && !entered.has(parent));
      entered.add(driver);
      if (unknown.length > 0) open.push(...unknown);
      else {
        levels.set(driver, written ?? 1 + Math.max(0, ...parents.map((parent) => levels.get(parent) ?? 0)));
        open.pop();
      }
    }
    return levels.get(wanted) ?? 1;
  };
}

/** The statements that a driver's arrows and its nesting lead to, among drivers and aims. */
export function writtenParents(driver: Named, resolve: (name: string) => Named | undefined): Named[] {
  const encloser = enclosing(driver);
  const arrows = [...driver.heads].filter((head) => isArrow(head));
  const targets = arrows.flatMap((arrow) => arrow.targets.map((target) => resolve(target.$refText)));
  return [encloser, ...targets].filter(
    (parent): parent is Named => parent !== undefined && (isDriver(parent) || isAim(parent)),
  );
}

function levelWritten(statement: Named): number | undefined {
  return isDriver(statement) ? writtenLevel(statement) : 0;
}

/** The level that the kind word of a driver says: `primary driver`, `key driver`, `1ary driver`, or a code such as `PD1`. */
export function writtenLevel({ level, name }: Driver): 1 | 2 | 3 | undefined {
  // Where a code stands for it, the kind word takes no room.
  const word = canonicalWord((level as string | undefined) ?? '');
  const code = CODES[(/^[a-z]{2}$/.test(word) ? word : word === '' ? (name ?? '') : '').slice(0, 2).toLowerCase()];
  const found = LEVELS.indexOf(code ?? word);
  return found < 0 ? undefined : ((found + 1) as 1 | 2 | 3);
}

const LEVELS = ['primary driver', 'secondary driver', 'tertiary driver'];
