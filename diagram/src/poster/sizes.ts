/** The pages a poster is printed on, and how large its letters are there. All lengths are points (1/72 inch). */

export const SIZES = ['A0', 'A1', 'A2', 'A3', 'A4', 'Letter', 'Tabloid', '36x24', '48x36', '60x42'] as const;
export type SizeName = (typeof SIZES)[number];
export const ORIENTATIONS = ['landscape', 'portrait'] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

const MILLIMETRE = 72 / 25.4;
const INCH = 72;

/** Short and long side, and the least size of any letter on the finished sheet. */
const SHEETS: Record<SizeName, { short: number; long: number; least: number }> = {
  A0: { short: 841 * MILLIMETRE, long: 1189 * MILLIMETRE, least: 18 },
  A1: { short: 594 * MILLIMETRE, long: 841 * MILLIMETRE, least: 18 },
  A2: { short: 420 * MILLIMETRE, long: 594 * MILLIMETRE, least: 13 },
  A3: { short: 297 * MILLIMETRE, long: 420 * MILLIMETRE, least: 9 },
  A4: { short: 210 * MILLIMETRE, long: 297 * MILLIMETRE, least: 7 },
  Letter: { short: 8.5 * INCH, long: 11 * INCH, least: 7 },
  Tabloid: { short: 11 * INCH, long: 17 * INCH, least: 9 },
  '36x24': { short: 24 * INCH, long: 36 * INCH, least: 18 },
  '48x36': { short: 36 * INCH, long: 48 * INCH, least: 18 },
  '60x42': { short: 42 * INCH, long: 60 * INCH, least: 18 },
};

export interface Sheet {
  size: SizeName;
  orientation: Orientation;
  width: number;
  height: number;
  margin: number;
  /** Between the parts of the poster. */
  gutter: number;
  /** Sizes of the letters. `least` is what no letter on the sheet may be smaller than; `body` and up grow with the sheet. */
  type: { least: number; caption: number; body: number; heading: number; subtitle: number; title: number };
}

/** Where a sheet is so large that one stands further away, letters grow with it: A1 is the measure. */
const USUAL_LONG = SHEETS.A1.long;

/** A page with its margins and sizes of letters. */
export function sheetOf(size: SizeName, orientation: Orientation): Sheet {
  const { short, long, least } = SHEETS[size];
  const growth = least < 18 ? least / 18 : Math.min(1.6, Math.sqrt(long / USUAL_LONG));
  const width = orientation === 'landscape' ? long : short;
  return {
    size,
    orientation,
    width,
    height: orientation === 'landscape' ? short : long,
    margin: Math.max(24, short * 0.027),
    gutter: short * 0.016,
    type: {
      least,
      caption: Math.max(least, 18 * growth),
      body: 24 * growth,
      heading: 34 * growth,
      subtitle: 36 * growth,
      title: 78 * growth,
    },
  };
}

/**
 * Reads a size as people write it: `A0`, `a0 portrait`, `36 x 24 landscape`, `48×36 in`.
 * @returns nothing where it is no size that posters have here; the orientation only where it is said
 */
export function readSize(text: string): { size: SizeName; orientation?: Orientation } | undefined {
  const words = text
    .toLowerCase()
    .replace(/(\d+)\s*[x×]\s*(\d+)\s*(?:in\b|inch(?:es)?\b|")?/u, (_, one, two) => `${one}x${two}`)
    .split(/[\s,]+/u)
    .filter((word) => word !== '');
  const orientation = ORIENTATIONS.find((each) => words.includes(each));
  const [named, ...others] = words.filter((word) => word !== orientation);
  const size = SIZES.find((each) => each.toLowerCase() === named || turned(each) === named);
  return size && others.length === 0 ? { size, ...(orientation && { orientation }) } : undefined;
}

function turned(size: SizeName): string {
  return size.split('x').reverse().join('x');
}
