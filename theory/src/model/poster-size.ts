/** The sheets that a poster is made for, and how their names are read. */

export interface Sheet {
  /** Its two sides, the shorter one first. */
  sides: readonly [number, number];
  unit: 'mm' | 'in';
}

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

export interface PosterSize {
  sheet: SheetName;
  orientation: 'landscape' | 'portrait';
}

export const SHEET_NAMES = Object.keys(SHEETS) as SheetName[];

/**
 * Reads the size of a poster: a sheet, then `landscape` or `portrait`, in any case. A sheet alone lies on its long side, but
 * one that is named by its shorter side first, `24x36`, stands.
 *
 * @returns undefined for what is no size
 */
export function readPosterSize(text: string): PosterSize | undefined {
  const match = /^([a-z]+\d?|\d+\s*[x×]\s*\d+)(?:\s*(?:in|inch|inches|″|"))?(?:[\s,]+(landscape|portrait))?$/i.exec(
    text.trim(),
  );
  if (!match) return undefined;
  const written = (match[1] ?? '').toLowerCase().replace(/\s*[x×]\s*/, 'x');
  const turned = written.split('x').reverse().join('x');
  const sheet = SHEET_NAMES.find((name) => [written, turned].includes(name.toLowerCase()));
  if (!sheet) return undefined;
  const stands = sheet.toLowerCase() !== written;
  const said = match[2]?.toLowerCase() as PosterSize['orientation'] | undefined;
  return { sheet, orientation: said ?? (stands ? 'portrait' : 'landscape') };
}

/** What a sheet measures, in words: "1189 x 841 mm" when it lies. */
export function sheetMeasures({ sheet, orientation }: PosterSize): string {
  const { sides, unit } = SHEETS[sheet];
  const [short, long] = sides;
  return `${orientation === 'landscape' ? `${long} x ${short}` : `${short} x ${long}`} ${unit}`;
}
