const forbidden = /[\p{Cc}\ufffe\uffff]/u;

/** Replaces what no picture can hold: control characters and half surrogate pairs. The length stays. */
export function paintable(text: string): string {
  const safe = text.isWellFormed() ? text : text.toWellFormed();
  return forbidden.test(safe) ? safe.replace(/[\p{Cc}\ufffe\uffff]/gu, ' ') : safe;
}
