/** Text made safe to stand in XML, between tags or in a quoted attribute. */
import { paintable } from '../font/paintable.ts';

const special = /[&<>"']/;

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
