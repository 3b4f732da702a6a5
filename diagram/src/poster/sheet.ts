/** The sheet of a poster: its sides, margins and sizes of letters. All lengths are points (1/72 inch). */
import {
  isNamed,
  isScreen,
  millimetresOf,
  type PosterSize,
  SHEETS,
  type SheetName,
} from '@driver-diagrams/theory/model/poster-size';

/** The least size of any letter on the finished sheet: what hangs is read from a few steps away, what is held is not. */
const LEAST: Record<SheetName, number> = {
  A0: 18,
  A1: 18,
  A2: 13,
  A3: 9,
  A4: 7,
  '60x42': 18,
  '48x36': 18,
  '36x24': 18,
  Tabloid: 9,
  Letter: 7,
};

/** On a screen, letters may be an eightieth of its longer side: 12 of 960 points, which are 24 pixels where there are 1920. */
const ON_SCREEN = 1 / 80;

/** Between these sheets, the least letters grow as the sides of the sheet do. */
const STEPS = (['A4', 'A3', 'A2', 'A1'] as const).map((sheet) => [sideOf(sheet), LEAST[sheet]] as const);

/** The side of a square of the same area; millimetres. */
function sideOf(sheet: string): number {
  const [short, long] = millimetresOf({ sheet });
  return Math.sqrt(short * long);
}

/** The least letters of a sheet of the author's own: those of the named sheets of its area, to half a point. */
function leastOf(sheet: string): number {
  if (isNamed(sheet)) return LEAST[sheet];
  if (isScreen(sheet)) return millimetresOf({ sheet })[1] * POINTS_PER_MM * ON_SCREEN;
  const side = sideOf(sheet);
  const next = STEPS.findIndex(([each]) => each >= side);
  const [above, below] = [STEPS[next], STEPS[next - 1]];
  if (!above) return HANGING;
  if (!below) return above[1];
  const share = (side - below[0]) / (above[0] - below[0]);
  return Math.round((below[1] + share * (above[1] - below[1])) * 2) / 2;
}

export interface Page extends Frame, PosterSize {}

/** What a sheet of paper and a slide have in common. */
export interface Frame {
  width: number;
  height: number;
  margin: number;
  /** Between the parts of the poster. */
  gutter: number;
  letters: Letters;
}

/** Sizes of letters; `least` is what none may be smaller than. */
export interface Letters {
  least: number;
  caption: number;
  body: number;
  heading: number;
  subtitle: number;
  title: number;
}

const POINTS_PER_MM = 72 / 25.4;
/** The long side of A1, for which the sizes of letters are given; on larger sheets they grow, since one stands further away. */
const USUAL = SHEETS.A1.sides[1] * POINTS_PER_MM;
const HANGING = 18;

/** A sheet with its margins and sizes of letters. */
export function pageOf({ sheet, orientation }: PosterSize): Page {
  const [inMm, longInMm] = millimetresOf({ sheet });
  const [short, long] = [inMm * POINTS_PER_MM, longInMm * POINTS_PER_MM];
  const least = leastOf(sheet);
  const growth = least < HANGING ? least / HANGING : Math.min(1.6, Math.sqrt(long / USUAL));
  const lies = orientation === 'landscape';
  return {
    sheet,
    orientation,
    width: lies ? long : short,
    height: lies ? short : long,
    margin: Math.max(20, short * 0.028),
    gutter: short * 0.017,
    letters: {
      least,
      caption: 18 * growth,
      body: 24 * growth,
      heading: 32 * growth,
      subtitle: 36 * growth,
      title: 76 * growth,
    },
  };
}

/** Between the smallest and the largest letters of a sheet there are so many steps. */
const SIZES = 14;
/** The largest letters of a page, of the usual ones. */
const LARGEST = 1.6;

/**
 * The letters that a page may have, from the smallest to the largest: they grow together, so that a page has one scale. Of the
 * smallest, running text is as small as the sheet allows.
 */
export function scaleOf({ letters }: Frame): Letters[] {
  const smallest = letters.least / letters.body;
  return Array.from({ length: SIZES }, (_, n) => {
    const scale = smallest * (LARGEST / smallest) ** (n / (SIZES - 1));
    const sized = (usual: number, floor: number) => Math.max(letters.least * floor, usual * scale);
    return {
      least: letters.least,
      caption: sized(letters.caption, 1),
      body: sized(letters.body, 1),
      heading: sized(letters.heading, 1.2),
      subtitle: sized(letters.subtitle, 1.2),
      title: letters.title * Math.min(1.5, Math.max(0.6, scale)),
    };
  });
}
