/** Figures as people and spreadsheets write them. */

/** How a column writes its numbers. */
export interface NumberStyle {
  /** The sign before the fraction; the other one of the two parts thousands. */
  decimal: '.' | ',';
}

/** What stands where there is no figure: such a cell is a gap, no mistake. */
const GAP = /^(?:|-+|–|—|\.|n\/?a|na|nan|null|none|nil|missing|\?+|x)$/i;

export function isGap(cell: string): boolean {
  return GAP.test(cell.trim());
}

/**
 * Finds out from all cells of a column whether its fractions stand behind a comma. `12,5` or `1.200,5` says so; `1,200` and
 * `12.5` say the opposite, and win where both occur only when nothing says so.
 */
export function styleOf(cells: Iterable<string>): NumberStyle {
  for (const cell of cells) {
    const plain = bare(cell);
    // A comma that parts no group of three, or stands behind a point, is one before a fraction.
    if (/^[+-]?\d*,\d+$/.test(plain) && !/^[+-]?[1-9]\d{0,2}(?:,\d{3})+$/.test(plain)) return { decimal: ',' };
    if (/^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/.test(plain)) return { decimal: ',' };
  }
  return { decimal: '.' };
}

const POINT = /^[+-]?(?:(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i;
const COMMA = /^[+-]?(?:(?:\d{1,3}(?:\.\d{3})+|\d+)(?:[,.]\d*)?|[,.]\d+)(?:e[+-]?\d{1,3})?$/i;
const PLAIN = /^-?\d{1,12}(?:\.\d{1,12})?$/;
/** No figure that anybody counts is larger, and above it sums and scales lose their digits. */
const LARGEST = 1e15;

/** One figure; undefined for what is none, and for one that is too large to be true. A percent sign does not change the value. */
export function readNumber(cell: string, { decimal }: NumberStyle): number | undefined {
  // Most figures of most files.
  if (decimal === '.' && PLAIN.test(cell)) return Number(cell);
  const plain = bare(cell);
  if (!(decimal === '.' ? POINT : COMMA).test(plain)) return undefined;
  const thousands = decimal === '.' ? /,/g : /\.(?=\d{3}(?:[.,]|$))/g;
  const number = Number(plain.replace(thousands, '').replace(',', '.'));
  return Math.abs(number) <= LARGEST ? number : undefined;
}

/** What a spreadsheet shows where a formula fails, in any language: `#DIV/0!`, `#N/A`, `#WERT!`. */
export function isFormulaError(cell: string): boolean {
  return /^#\s?[\p{L}/0!?¡¿.]+$/u.test(cell);
}

export function isPercent(cell: string): boolean {
  return /%\s*$/.test(cell);
}

/** Without blanks, percent signs and typographic signs. */
function bare(cell: string): string {
  return cell
    .replace(/[\s\u00a0\u202f'’]+/g, '')
    .replace(/[−–]/g, '-')
    .replace(/%$/, '');
}
