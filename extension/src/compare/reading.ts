/** Asks the server for a comparison, and reads the older texts that it wants on the way. Knows no editor. */
import type { CompareAnswer, CompareParams, ToldComparison } from '@driver-diagrams/language-server/protocol';
import type { ReadableVersion, ReadTexts, Version } from './version.ts';

type Compare = (params: CompareParams) => Promise<CompareAnswer>;
type Read = (version: ReadableVersion, uris: readonly string[], signal: AbortSignal) => Promise<ReadTexts>;

interface Comparer {
  /** Compares the versions as they are now. What was read of older ones is kept. @throws what reading them throws */
  compare(signal: AbortSignal): Promise<ToldComparison | undefined>;
}

/** Versions import each other over so many steps at most; a server that always wants more is not asked for ever. */
const MOST_ROUNDS = 100;

/** @param folder that both are versions of; see `CompareParams` */
export function createComparer(
  before: Version,
  after: Version,
  folder: string | undefined,
  compare: Compare,
  read: Read,
): Comparer {
  const sides = [before, after].map((version) => ({ version, read: { texts: {}, unreadable: [] } as ReadTexts }));

  const params = (): CompareParams => {
    const [older, newer] = sides.map(({ version, read }) => ({
      uri: version.uri,
      name: version.name,
      ...(version.kind !== 'now' && read),
    }));
    if (!older || !newer) throw new Error('A comparison has two sides.');
    return { before: older, after: newer, ...(folder !== undefined && { folder }) };
  };

  return {
    async compare(signal) {
      for (let round = 0; round < MOST_ROUNDS; round++) {
        const { comparison, wanted } = await compare(params());
        signal.throwIfAborted();
        if (!wanted) return comparison;
        const lists = [wanted.before, wanted.after];
        for (const [n, side] of sides.entries()) {
          const uris = lists[n] ?? [];
          if (side.version.kind === 'now' || uris.length === 0) continue;
          const more = await read(side.version, uris, signal);
          signal.throwIfAborted();
          Object.assign(side.read.texts, more.texts);
          side.read.unreadable.push(...more.unreadable);
        }
      }
      return undefined;
    },
  };
}
