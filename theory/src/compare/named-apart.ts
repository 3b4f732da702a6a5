/** How statements are called in one sentence, so that two of them are never called alike. */
import { shownApart } from '../model/shown-apart.ts';
import { kindWord, labelOf } from '../model/words.ts';
import { type Called, LONGEST_LABEL, shortened } from './sides.ts';

/**
 * Names for the statements of a sentence, in single quotation marks. Where two of them would be called alike, each is told by the
 * first of these in which they differ: kind, name, what it leads to, file and line.
 */
export function namedApart(all: readonly Called[]): string[] {
  const shown = all.map(({ label }) => shortened(label));
  return all.map((one, n) => {
    const others = all.filter((other, at) => shown[at] === shown[n] && other.token !== one.token);
    return others.length === 0 ? `‘${shown[n]}’` : toldFrom(one, others);
  });
}

function toldFrom(one: Called, others: readonly Called[]): string {
  const alike = others.filter(({ label }) => label === one.label);
  const [first] = others;
  // Two long titles that only begin alike.
  if (alike.length === 0 && first) return `‘${shownApart(one.label, first.label, LONGEST_LABEL)[0]}’`;
  const told = [kindOf, nameOf, homeOf, placeOf].find((by) => others.every((other) => by(other) !== by(one)));
  return `‘${shortened(one.label)}’ (${told ? told(one) : `${placeOf(one)} ${one.when}`})`;
}

const kindOf = ({ node }: Called) => (node ? kindWord(node.element) : 'a name that leads nowhere');
const nameOf = ({ node }: Called) => node?.element.name?.normalize('NFC') ?? 'without a name';

function homeOf({ node }: Called): string {
  const above = node?.targets.map(({ element }) => `‘${shortened(labelOf(element))}’`) ?? [];
  return above.length === 0 ? 'below nothing' : `below ${above.join(', ')}`;
}

function placeOf({ node }: Called): string {
  if (!node) return 'a name that leads nowhere';
  const { file, element } = node;
  const line = file.lines?.findLastIndex((start) => start <= element.source.start);
  // Without the lines of the text, its number among the statements of the file tells.
  const at = line === undefined ? `statement ${file.theory.elements.indexOf(element) + 1}` : line + 1;
  return [file.path, at].filter((part) => part !== '').join(':');
}
