/** What only the owner of the project can say: under which name it is published, and where it can be found. `release.json` holds it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../terminal.ts';

export interface Owner {
  /** The name under which the extension shops know the owner. */
  publisher: string;
  /** Web addresses; empty while they are open. */
  repository: string;
  bugs: string;
  homepage: string;
}

const ADDRESSES = ['repository', 'bugs', 'homepage'] as const;

/** Reads `release.json`. Throws a sentence where an entry is missing, or is no web address. */
export function readOwner(text = readFileSync(join(root, 'release.json'), 'utf8')): Owner {
  const told = JSON.parse(text) as Partial<Record<keyof Owner, unknown>>;
  const entry = (name: keyof Owner): string => {
    const value = told[name];
    if (typeof value === 'string') return value.trim();
    throw new Error(`release.json: ‘${name}’ is to be a text in quotation marks, "" while it is open.`);
  };
  const owner = {
    publisher: entry('publisher'),
    repository: entry('repository').replace(/(\.git)?\/?$/, ''),
    bugs: entry('bugs'),
    homepage: entry('homepage'),
  };
  // As the shops take it.
  if (!/^[a-z0-9][a-z0-9-]*$/i.test(owner.publisher))
    throw new Error('release.json: ‘publisher’ is the name of the shops, of letters, digits and hyphens.');
  const wrong = ADDRESSES.find((name) => owner[name] !== '' && !/^https:\/\/[^\s/]+\/?\S*$/.test(owner[name]));
  if (wrong) throw new Error(`release.json: ‘${wrong}’ is to be an address that begins with https://.`);
  return owner;
}

/** The entries that are still open. */
export function openEntries(owner: Owner): string[] {
  return ADDRESSES.filter((name) => owner[name] === '');
}

/** What the manifest of a package says of it; what is open is left out. */
export function manifestEntries({ repository, bugs, homepage }: Owner): Record<string, unknown> {
  return {
    ...(repository && { repository: { type: 'git', url: `${repository}.git` } }),
    ...(bugs && { bugs: { url: bugs } }),
    ...(homepage && { homepage }),
  };
}

/**
 * The web address of a file as it was in a version; undefined where the repository is open, or its host is none whose addresses are
 * known.
 *
 * @param path from the root of the project, perhaps with a `#place`
 */
export function addressOf(
  { repository }: Owner,
  version: string,
  path: string,
  as: 'page' | 'file',
): string | undefined {
  const host = /^https:\/\/([^/]+)/.exec(repository)?.[1] ?? '';
  const between = host === 'github.com' ? '' : /(^|\.)gitlab\./.test(host) ? '/-' : undefined;
  if (between === undefined) return undefined;
  return `${repository}${between}/${as === 'page' ? 'blob' : 'raw'}/v${version}/${path}`;
}
