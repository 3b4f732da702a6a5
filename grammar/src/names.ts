/** What can be a name, and how one is made that can. */
import { CALLS, canonicalWord } from './vocabulary.ts';

/** One word of letters, digits and underscores, in any script; hyphens may join several. */
export const NAME_FORM = '[_\\p{L}][\\p{L}\\p{M}\\p{N}_]*(?:-[\\p{L}\\p{M}\\p{N}_]+)*';
const NAME = new RegExp(`^${NAME_FORM}$`, 'u');

/** True for a word that can be a name. */
export function isName(word: string): boolean {
  return NAME.test(word);
}

/**
 * True when a name right behind a kind word would be read as a part of it: `driver Measure`, `pdsa Cycle`.
 *
 * @param kind the kind word as it is written
 */
export function joinsKind(kind: string, name: string): boolean {
  return kind !== '' && CALLS.has(canonicalWord(`${kind} ${name}`));
}

/**
 * A name that nothing has yet: the wanted one, else with the first number from 2 on that makes it free.
 *
 * @param taken names in composed form (NFC)
 * @param kind the kind word that it will stand behind, where it is known
 * @param join what stands before the number
 */
export function freeName(wanted: string, taken: ReadonlySet<string>, kind = '', join = ''): string {
  const isFree = (name: string) => !taken.has(name.normalize('NFC')) && !joinsKind(kind, name);
  let name = wanted;
  for (let n = 2; !isFree(name); n++) name = `${wanted}${join}${n}`;
  return name;
}
