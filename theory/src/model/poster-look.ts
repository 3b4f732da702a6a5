/** How the colour and the lengths of a poster are read from an author's words. */
import { wordTable } from '@driver-diagrams/grammar/word-table';

/** Colours by their names on the web: those that an organisation may have. */
const NAMED: Readonly<Record<string, string>> = wordTable({
  ...{ black: '#000000', white: '#ffffff', gray: '#808080', grey: '#808080', silver: '#c0c0c0', red: '#ff0000' },
  ...{ maroon: '#800000', crimson: '#dc143c', orange: '#ffa500', gold: '#ffd700', yellow: '#ffff00', olive: '#808000' },
  ...{
    green: '#008000',
    darkgreen: '#006400',
    teal: '#008080',
    turquoise: '#40e0d0',
    blue: '#0000ff',
    navy: '#000080',
  },
  ...{ royalblue: '#4169e1', steelblue: '#4682b4', darkblue: '#00008b', indigo: '#4b0082', purple: '#800080' },
  ...{ magenta: '#ff00ff', pink: '#ffc0cb', brown: '#a52a2a', darkred: '#8b0000' },
});

/**
 * Reads a colour: `#7a1f3d`, `#719`, or a name such as `navy`.
 *
 * @returns it as `#rrggbb`; undefined for what is no colour
 */
export function readColour(text: string): string | undefined {
  const written = text.trim().toLowerCase();
  if (/^#[\da-f]{6}$/.test(written)) return written;
  if (/^#[\da-f]{3}$/.test(written)) return written.replace(/[\da-f]/g, '$&$&');
  return NAMED[written];
}

const MILLIMETRES = { mm: 1, cm: 10, in: 25.4 } as const;
/** No printer asks for more; millimetres. */
const MOST_BLEED = 25;

/**
 * Reads how far colours go beyond the edge of a sheet: `3 mm`, `0.125 in`.
 *
 * @returns millimetres; undefined for what is no length, or none that a printer asks for
 */
export function readBleed(text: string): number | undefined {
  const [, digits = '', unit = ''] =
    /^(\d{1,4}(?:[.,]\d{1,4})?)\s*(mm|cm|in|inch|inches|″|")$/i.exec(text.trim()) ?? [];
  if (unit === '') return undefined;
  const written = unit.toLowerCase();
  const length = Number(digits.replace(',', '.')) * MILLIMETRES[written === 'mm' || written === 'cm' ? written : 'in'];
  return length <= MOST_BLEED ? length : undefined;
}
