/** Reads a fenced block as a theory. */
import { fill, type Language, WORDS } from '@driver-diagrams/diagram/words/words';
import { createReader } from '@driver-diagrams/language-server/workspace/read';
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import { BLOCK_WORDS } from './words.ts';

/** What can be drawn of a block, with a plain sentence on what is missing; or only a sentence that says why there is nothing. */
type ReadBlock = { theory: MergedTheory; trouble?: string } | { trouble: string };

/** Blocks lie in no folder, so nothing can be beside them. */
const FOLDER = 'file:///markdown';

/**
 * Makes what reads one block after another; blocks that are asked for together wait for each other.
 * @returns for each text its theory and what it lacks, or a plain sentence that says why there is none
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
      const mistake = broken ?? problems.find(({ severity }) => severity === 'error');
      const told = mistake && {
        line: text.slice(0, mistake.place.start).split('\n').length,
        problem: mistake.message,
      };
      if (told && (broken || elements.length === 0)) return { trouble: fill(words.broken, told) };
      if (elements.length === 0) return { trouble: words.nothing };
      return { theory: file.merged, ...(told && { trouble: fill(words.incomplete, told) }) };
    });
    // Whoever asked for it hears of its failure; the next block does not wait for it in vain.
    before = Promise.allSettled([block]);
    return block;
  };
}
