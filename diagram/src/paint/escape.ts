/** Text made safe to be painted, and to stand in XML, between tags or in a quoted attribute. */

const forbidden = /[\p{Cc}\ufffe\uffff]/u;
const special = /[&<>"']/;

/** Replaces what no picture can hold: control characters and half surrogate pairs. The length stays. */
export function paintable(text: string): string {
  const safe = text.isWellFormed() ? text : text.toWellFormed();
  return forbidden.test(safe) ? safe.replace(/[\p{Cc}\ufffe\uffff]/gu, ' ') : safe;
}

/** Escapes what XML reads as markup, and replaces what it does not allow at all. */
export function escapeXml(text: string): string {
  const safe = paintable(text);
  if (!special.test(safe)) return safe;
  return safe
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
