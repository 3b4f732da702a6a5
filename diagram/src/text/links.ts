/** Addresses that a click may follow: pages of the web and mail, nothing else. */

/** What ends the sentence around an address, or a part of it, and not the address. */
const TRAILING = new Set('.,;:!?\'"*_~”’»›>]}…');

const page = /https?:\/\/[^\s<>"“”«»|]+/u;
const mail = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/u;
/** Whatever could begin an address, at a place where a word begins. */
export const BARE_ADDRESS = new RegExp(`(?<![\\p{L}\\p{N}._%+@/-])(?:${page.source}|${mail.source})`, 'giu');

/** An address without the marks at its end that belong to the sentence around it. */
export function withoutTrail(address: string): string {
  // A bracket belongs to the address where its opening one stands there too.
  let open = count(address, '(') - count(address, ')');
  let end = address.length;
  for (; end > 0; end--) {
    const last = address[end - 1] ?? '';
    if (last === ')' && open < 0) open++;
    else if (!TRAILING.has(last)) break;
  }
  return address.slice(0, end);
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

/**
 * The address that a click opens, as painters write it: in ASCII, safe in a PDF.
 * @param written an address of the web or of mail, with or without `mailto:`
 * @returns nothing for everything else, such as `javascript:` or a file
 */
export function linkTo(written: string): string | undefined {
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(written) || !written.includes('@') ? written : `mailto:${written}`;
  if (!/^(?:https?:\/\/|mailto:)/i.test(whole)) return undefined;
  try {
    const { href, protocol, hostname } = new URL(whole);
    if (protocol === 'mailto:') return /^mailto:[^@\s]+@[^@\s]+$/.test(href) ? href : undefined;
    return hostname === '' ? undefined : href;
  } catch {
    return undefined;
  }
}
