/** What can be a name, and how one is made that can. */
import { codeOf } from './other-words.ts';
import { CALLS, canonicalWord } from './vocabulary.ts';

/** A code with points in its number, as published diagrams print it: `SD1.2`. */
const CODE = '(?:[Pp][Dd]|[Ss][Dd]|[Tt][Dd]|[Cc][Ii])\\d{1,3}(?:\\.\\d{1,3})+(?![\\p{L}\\p{M}\\p{N}_-])';

/** One word of letters, digits and underscores, in any script; hyphens may join several. Only codes may have points. */
export const NAME_FORM = `(?:${CODE}|[_\\p{L}][\\p{L}\\p{M}\\p{N}_]*(?:-[\\p{L}\\p{M}\\p{N}_]+)*)`;
const NAME = new RegExp(`^${NAME_FORM}$`, 'u');

/** True for a word that can be a name. */
export function isName(word: string): boolean {
  return NAME.test(word);
}

/** Where the dot stands between the short name of an import and a name in it: `network.Clinical`; -1 where there is none. */
export function dotIn(reference: string): number {
  // The points of a code such as SD1.2 are its own.
  return isName(reference) ? -1 : reference.indexOf('.');
}

/**
 * True when a name right behind a kind word would be read as a part of it: `driver Measure`, `pdsa Cycle`.
 *
 * @param kind the kind word as it is written
 */
export function joinsKind(kind: string, name: string): boolean {
  return kind !== '' && CALLS.has(canonicalWord(`${kind} ${name}`));
}

/** The name that a number gives: `PD1` for “Primary driver 1”, `Cycle-1` for “PDSA cycle 1”, `Driver-1` for “Driver 1”. */
export function labelName(kind: string, number: string): string {
  const code = codeOf(kind);
  if (code !== undefined) return `${code}${number}`;
  const words = kind.split(' ');
  const word = kind === 'pdsa' ? 'cycle' : kind.endsWith('measure') ? words[0] : words.at(-1);
  const first = (word ?? kind).charAt(0).toUpperCase();
  return `${first}${(word ?? kind).slice(1)}-${number.replaceAll('.', '-')}`;
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
