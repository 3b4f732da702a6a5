/** The poster of a file is the same on both sides, whatever it is called: most files have one, and many give it no name. */
import { isBare } from './by-place.ts';
import type { FilePair, Matches } from './matching.ts';
import type { Side, SideFile } from './sides.ts';

/** Pairs posters that are the only one left in their file: of those without name and title first, then of all. */
export function byBeingTheOnly(before: Side, after: Side, files: readonly FilePair[], matches: Matches): void {
  for (const fits of [isBare, () => true]) {
    const onlyIn = (side: Side, file: SideFile) => {
      const left = side.nodes.filter(
        (node) => node.file === file && node.element.kind === 'poster' && !matches.has(node) && fits(node),
      );
      return left.length === 1 ? left[0] : undefined;
    };
    for (const pair of files) {
      const [one, two] = [onlyIn(before, pair.before), onlyIn(after, pair.after)];
      if (one && two) matches.add(one, two);
    }
  }
}
