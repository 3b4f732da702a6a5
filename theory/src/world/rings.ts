import type { Link } from '../model/model.ts';

/** Arrows that lead back to where they start. */
export interface Ring {
  /** The arrows in the order one walks them; the last one is the one that stands last in the text. */
  links: Link[];
}

/**
 * Finds the rings among arrows: walks upward from each statement once, and each arrow that leads back onto the way walked
 * so far closes a ring. Linear but for the length of the rings themselves, and deep theories need no deep stack.
 *
 * @param arrows all arrows whose two ends are known
 * @param up the same arrows by the key of the statement they start at
 */
export function findRings(
  arrows: readonly Link[],
  up: ReadonlyMap<string, readonly Link[]>,
): { rings: Ring[]; onRing: Map<string, number> } {
  const order = new Map(arrows.map((link, index) => [link, index]));
  const rings: Ring[] = [];
  const onRing = new Map<string, number>();
  const closed = new Set<Link>();
  const done = new Set<string>();

  const tellRing = (links: Link[]) => {
    let last = 0;
    links.forEach((link, index) => {
      if ((order.get(link) ?? 0) > (order.get(links[last] as Link) ?? 0)) last = index;
      if (link.from.to !== undefined && !onRing.has(link.from.to)) onRing.set(link.from.to, rings.length);
    });
    const turned = [...links.slice(last + 1), ...links.slice(0, last + 1)];
    const closing = turned.at(-1) as Link;
    // Two rings that end with the same arrow are fixed by the same arrow.
    if (closed.has(closing)) return;
    closed.add(closing);
    rings.push({ links: turned });
  };

  for (const start of up.keys()) {
    if (done.has(start)) continue;
    const way: { key: string; next: number; by?: Link }[] = [{ key: start, next: 0 }];
    const depth = new Map([[start, 0]]);
    for (let here = way.at(-1); here; here = way.at(-1)) {
      const link = up.get(here.key)?.[here.next++];
      const to = link?.to.to;
      if (link === undefined || to === undefined) {
        way.pop();
        depth.delete(here.key);
        done.add(here.key);
      } else if (depth.has(to)) {
        const back = way.slice((depth.get(to) ?? 0) + 1).flatMap((step) => step.by ?? []);
        tellRing([...back, link]);
      } else if (!done.has(to)) {
        depth.set(to, way.length);
        way.push({ key: to, next: 0, by: link });
      }
    }
  }
  return { rings, onRing };
}
