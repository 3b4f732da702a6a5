/** Reads a fenced block as a theory. */
import { fill, type Language, WORDS } from '@driver-diagrams/diagram/words';
import type { MergedTheory } from '@driver-diagrams/language-server/theory/index';
import { createReader } from '@driver-diagrams/language-server/workspace/read';
import { BLOCK_WORDS } from './words.ts';

export type ReadBlock = { theory: MergedTheory } | { trouble: string };

/** Blocks lie in no folder, so nothing can be beside them. */
const FOLDER = 'file:///markdown';

/**
 * Makes what reads one block after another; blocks that are asked for together wait for each other.
 * @returns for each text its theory, or a plain sentence that says why there is none
 */
export function createBlockReader(language: Language): (text: string) => Promise<ReadBlock> {
  const words = BLOCK_WORDS[language];
  // A theory without a title has the name of its file.
  const address = `${FOLDER}/${encodeURIComponent(WORDS[language].header.untitled)}.driver`;
  const read = createReader({ root: FOLDER });
  let before: Promise<unknown> = Promise.resolve();
  return (text) => {
    const block = before.then(async (): Promise<ReadBlock> => {
      const [file] = await read(new Map([[address, text]]));
      if (!file) return { trouble: words.nothing };
      if (file.importedUris.length > 0) return { trouble: words.imports };
      const { elements, problems } = file.theory;
      const broken = problems.find(({ breaks }) => breaks);
      if (broken) {
        const line = text.slice(0, broken.place.start).split('\n').length;
        return { trouble: fill(words.broken, { line, problem: broken.message }) };
      }
      return elements.length === 0 ? { trouble: words.nothing } : { theory: file.merged };
    });
    // Whoever asked for it hears of its failure; the next block does not wait for it in vain.
    before = Promise.allSettled([block]);
    return block;
  };
}
