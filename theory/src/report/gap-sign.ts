/** The sign of a gap, for everybody who sees no colours. */
export const GAP_SIGN = '○';

/** A gap in words, with its sign before it. */
export function signed(text: string, lead: string | undefined): string {
  return `${GAP_SIGN} ${lead === undefined ? text : `${lead}: ${text}`}`;
}
