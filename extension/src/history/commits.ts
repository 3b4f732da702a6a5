/** What git tells of the commits that changed theories. */
import type { Repository } from '../git/repository.ts';

/** So many of the newest commits are looked at. `driver history` looks at all. */
const MOST_COMMITS = 1000;

export function readCommits(repository: Repository, signal: AbortSignal): Promise<string> {
  return repository.theoryLog(MOST_COMMITS, signal);
}

/** The texts of contents by their ids; null for what is no UTF-8 text, or not there. */
export async function readContents(
  repository: Repository,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<Record<string, string | null>> {
  const found = await repository.objects(ids, signal);
  return Object.fromEntries(ids.map((id, n) => [id, textOf(found[n])]));
}

function textOf(bytes: Uint8Array | undefined): string | null {
  if (!bytes) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
