/** The sheets that a poster is made for, and how their names and measures are read. */

export interface Sheet {
  /** Its two sides, the shorter one first. */
  sides: readonly [number, number];
  unit: SheetUnit;
}

export type SheetUnit = 'mm' | 'cm' | 'in';

/** By name, largest first: the ISO sheets, those of American printers, and those of American conferences. */
export const SHEETS = {
  A0: { sides: [841, 1189], unit: 'mm' },
  A1: { sides: [594, 841], unit: 'mm' },
  A2: { sides: [420, 594], unit: 'mm' },
  A3: { sides: [297, 420], unit: 'mm' },
  A4: { sides: [210, 297], unit: 'mm' },
  '60x42': { sides: [42, 60], unit: 'in' },
  '48x36': { sides: [36, 48], unit: 'in' },
  '36x24': { sides: [24, 36], unit: 'in' },
  Tabloid: { sides: [11, 17], unit: 'in' },
  Letter: { sides: [8.5, 11], unit: 'in' },
} as const satisfies Record<string, Sheet>;

export type SheetName = keyof typeof SHEETS;

/** Posters that are shown on a screen, by its shape; as large as the slides of presentation programs. */
export const SCREENS = {
  '16:9': { sides: [7.5, 40 / 3], unit: 'in' },
  '4:3': { sides: [7.5, 10], unit: 'in' },
} as const satisfies Record<string, Sheet>;

export type ScreenName = keyof typeof SCREENS;

export interface PosterSize {
  /** The name of a sheet or a screen, else the measures of the author's own sheet, the shorter side first: `90 x 120 cm`. */
  sheet: string;
  orientation: 'landscape' | 'portrait';
}

export const SHEET_NAMES = Object.keys(SHEETS) as SheetName[];
export const SCREEN_NAMES = Object.keys(SCREENS) as ScreenName[];

const MILLIMETRES: Readonly<Record<SheetUnit, number>> = { mm: 1, cm: 10, in: 25.4 };
/** No printer has smaller or larger sheets; millimetres. */
const LEAST_SIDE = 50;
const MOST_SIDE = 5000;

const NUMBER = String.raw`(\d{1,6}(?:[.,]\d{1,6})?)`;
const UNIT = '(mm|cm|in|inch|inches|″|")';
const TURNED = String.raw`(?:[\s,]+(landscape|portrait))?`;
const NAMED = new RegExp(`^([a-z]+\\d?|\\d+\\s*[x×]\\s*\\d+)(?:\\s*(?:in|inch|inches|″|"))?${TURNED}$`, 'i');
const OWN = new RegExp(`^${NUMBER}\\s*${UNIT}?\\s*[x×]\\s*${NUMBER}\\s*${UNIT}${TURNED}$`, 'i');
const SCREEN = new RegExp(`^(\\d{1,2})\\s*:\\s*(\\d{1,2})${TURNED}$`, 'i');

/**
 * Reads the size of a poster, in any case: a named sheet, a screen such as `16:9`, or width and height with their unit, as
 * `90 x 120 cm`; then perhaps `landscape` or `portrait`, which counts more than the order of the numbers. A named sheet alone
 * lies on its long side, but one that is named by its shorter side first, `24x36`, stands.
 *
 * @returns undefined for what is no size (`sizeTrouble` says why)
 */
export function readPosterSize(text: string): PosterSize | undefined {
  const read = readSize(text.trim());
  return typeof read === 'object' ? read : undefined;
}

/** Why a text is no size of a poster, as a sentence that says how to mend it; undefined for one that is. */
export function sizeTrouble(text: string): string | undefined {
  const read = readSize(text.trim());
  return typeof read === 'object' ? undefined : `“${text}” ${read}`;
}

/** The size, or what is wrong with it, as the end of a sentence. */
function readSize(text: string): PosterSize | string {
  return readScreen(text) ?? readNamed(text) ?? readOwn(text) ?? noSize(text);
}

function noSize(text: string): string {
  if (/^\d+(?:[.,]\d+)?\s*[x×]\s*\d+(?:[.,]\d+)?\b/i.test(text))
    return `does not say in which unit the sheet is measured. Write width and height with mm, cm or in behind them, as in: size "90 x 120 cm".`;
  const sheets = [...SHEET_NAMES, ...SCREEN_NAMES].join(', ');
  return `is no size of a poster. Write ${sheets}, or width and height such as 90 x 120 cm, then landscape or portrait, as in: size "A0 landscape".`;
}

function readNamed(text: string): PosterSize | undefined {
  const match = NAMED.exec(text);
  if (!match) return undefined;
  const written = (match[1] ?? '').toLowerCase().replace(/\s*[x×]\s*/, 'x');
  const turned = written.split('x').reverse().join('x');
  const sheet = SHEET_NAMES.find((name) => [written, turned].includes(name.toLowerCase()));
  if (!sheet) return undefined;
  return { sheet, orientation: said(match[2]) ?? (sheet.toLowerCase() === written ? 'landscape' : 'portrait') };
}

function readScreen(text: string): PosterSize | undefined {
  const [, one = '', two = '', turned] = SCREEN.exec(text) ?? [];
  const sheet = SCREEN_NAMES.find((name) => name === `${one}:${two}` || name === `${two}:${one}`);
  return sheet && { sheet, orientation: said(turned) ?? (sheet === `${one}:${two}` ? 'landscape' : 'portrait') };
}

function readOwn(text: string): PosterSize | string | undefined {
  const match = OWN.exec(text);
  if (!match) return undefined;
  const [width, height] = [sideOf(match[1]), sideOf(match[3])];
  const unit = unitOf(match[4]);
  if (match[2] !== undefined && unitOf(match[2]) !== unit)
    return `has two units. Write both sides in one, as in: size "90 x 120 cm".`;
  const scale = MILLIMETRES[unit];
  if (Math.min(width, height) * scale < LEAST_SIDE || Math.max(width, height) * scale > MOST_SIDE)
    return 'is no sheet that a poster can be printed on: each side is from 5 cm to 5 m long. Correct the numbers, or the unit behind them.';
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  return {
    sheet: `${short} x ${long} ${unit}`,
    orientation: said(match[5]) ?? (width >= height ? 'landscape' : 'portrait'),
  };
}

function sideOf(digits = ''): number {
  return Number(digits.replace(',', '.'));
}

function unitOf(written = ''): SheetUnit {
  const unit = written.toLowerCase();
  return unit === 'mm' || unit === 'cm' ? unit : 'in';
}

function said(turned: string | undefined): PosterSize['orientation'] | undefined {
  return turned?.toLowerCase() as PosterSize['orientation'] | undefined;
}

/** The sides of a sheet. A sheet that nobody knows, such as one of a newer version, is A0. */
export function sheetOf({ sheet }: Pick<PosterSize, 'sheet'>): Sheet {
  const known: Readonly<Record<string, Sheet>> = { ...SHEETS, ...SCREENS };
  if (Object.hasOwn(known, sheet)) return known[sheet] ?? SHEETS.A0;
  const match = OWN.exec(sheet);
  return match ? { sides: [sideOf(match[1]), sideOf(match[3])], unit: unitOf(match[4]) } : SHEETS.A0;
}

/** The two sides of a sheet, the shorter one first; millimetres. */
export function millimetresOf(size: Pick<PosterSize, 'sheet'>): [short: number, long: number] {
  const { sides, unit } = sheetOf(size);
  return [sides[0] * MILLIMETRES[unit], sides[1] * MILLIMETRES[unit]];
}

/** A size as it is written, the same for the same: `A0 landscape`, `120 x 90 cm`, `16:9`. */
export function sizeText({ sheet, orientation }: PosterSize): string {
  if (isScreen(sheet)) return orientation === 'landscape' ? sheet : `${sheet} ${orientation}`;
  return isNamed(sheet) ? `${sheet} ${orientation}` : sheetMeasures({ sheet, orientation });
}

/** True for a poster that is shown on a screen. */
export function isScreen(sheet: string): sheet is ScreenName {
  return Object.hasOwn(SCREENS, sheet);
}

/** True for a sheet that has a name, and no measures of the author's own. */
export function isNamed(sheet: string): sheet is SheetName {
  return Object.hasOwn(SHEETS, sheet);
}

/** What a sheet measures, in words: "1189 x 841 mm" when it lies. */
export function sheetMeasures(size: PosterSize): string {
  const { sides, unit } = sheetOf(size);
  const [short, long] = sides.map((side) => Number(side.toFixed(2)));
  return `${size.orientation === 'landscape' ? `${long} x ${short}` : `${short} x ${long}`} ${unit}`;
}
