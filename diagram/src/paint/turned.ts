/** Pictures whose pixels lie otherwise than they are seen, as cameras write them that were held upright. */
import type { Image } from '../scene.ts';

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export interface Turned {
  /** Of the picture as its pixels lie. */
  width: number;
  height: number;
  /** Puts it to its place: x becomes a x + c y + e, and y becomes b x + d y + f. */
  matrix: Matrix;
}

/** How a turned picture is drawn; nothing for one that is not. */
export function turned({ x, y, width, height, turn }: Image): Turned | undefined {
  if (turn === undefined) return undefined;
  const [right, bottom] = [x + width, y + height];
  const matrices: Record<typeof turn, Matrix> = {
    2: [-1, 0, 0, 1, right, y],
    3: [-1, 0, 0, -1, right, bottom],
    4: [1, 0, 0, -1, x, bottom],
    5: [0, 1, 1, 0, x, y],
    6: [0, 1, -1, 0, right, y],
    7: [0, -1, -1, 0, right, bottom],
    8: [0, -1, 1, 0, x, bottom],
  };
  const lies = turn < 5 ? { width, height } : { width: height, height: width };
  return { ...lies, matrix: matrices[turn] };
}
