/** Text made safe to stand in XML, between tags or in a quoted attribute. */

const forbidden = /[\p{Cc}\ufffe\uffff]/u;
const special = /[&<>"']/;

/** Escapes what XML reads as markup; what it does not allow at all (control characters, half surrogate pairs) is replaced. */
export function escapeXml(text: string): string {
  let safe = text.isWellFormed() ? text : text.toWellFormed();
  if (forbidden.test(safe)) safe = safe.replace(/[\p{Cc}\ufffe\uffff]/gu, ' ');
  if (!special.test(safe)) return safe;
  return safe
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
