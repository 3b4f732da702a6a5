/** How much a name says of what it names. */
import { KIND_WORDS, KIND_WORDS_ES } from '../model/words.ts';

/** A number, or several, behind letters or none: `P1`, `S2-1`, `CI-4`, `P2a`. */
const COUNTED = /^([\p{L}\p{M}_-]*?)[-_]?\p{N}+(?:[-_]\p{N}+)*\p{L}?$/u;
/** With more letters they say what is counted, as in `Cohort2`, unless they are words of a kind. */
const FEW_LETTERS = 4;
const KINDS: ReadonlySet<string> = new Set(
  [...Object.values(KIND_WORDS), ...Object.values(KIND_WORDS_ES), 'primary', 'secondary', 'tertiary']
    .flatMap((words) => [words.replaceAll(' ', ''), ...words.split(' ')])
    .map((word) => word.toLowerCase()),
);

/** True for a name that only counts, such as `P1` or `Driver3`: whoever puts a driver in front and counts on gives it to another. */
export function isCounted(name: string): boolean {
  const letters = COUNTED.exec(name.normalize('NFC'))?.[1]?.toLowerCase();
  return letters !== undefined && ([...letters].length <= FEW_LETTERS || KINDS.has(letters.replace(/[-_]/g, '')));
}
