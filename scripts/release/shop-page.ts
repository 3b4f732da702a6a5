/** The page of the extension in a shop: extension/README.md, which links to files beside it, with addresses that a shop can follow. */
import { posix } from 'node:path';
import { addressOf, type Owner } from './owner.ts';

/**
 * The same page for readers who have only the page. Where nobody knows yet where the repository is, a link becomes its words and a
 * picture goes, so that no link is dead.
 *
 * @param page Markdown whose relative links start from the folder `extension`
 */
export function shopPage(page: string, owner: Owner, version: string): string {
  return page
    .replace(/^!\[([^\]]*)\]\(([^)]+)\)\n\n?/gm, (whole, alt: string, target: string) => {
      if (isAbsolute(target)) return whole;
      const address = addressOf(owner, version, fromRoot(target), 'file');
      return address ? `![${alt}](${address})\n\n` : '';
    })
    .replace(/(?<!!)\[([^\]]+)\]\(([^)]+)\)/g, (whole, words: string, target: string) => {
      if (isAbsolute(target)) return whole;
      const address = addressOf(owner, version, fromRoot(target), 'page');
      return address ? `[${words}](${address})` : words;
    });
}

/** An address, or a place on the page itself. */
function isAbsolute(target: string): boolean {
  return /^(https?:|#)/.test(target);
}

function fromRoot(target: string): string {
  return posix.join('extension', target);
}
