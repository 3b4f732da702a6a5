/** Writes a canonical text as people write: each word in a form that is read as meant, with any space and any line breaks. */
import { read } from '@driver-diagrams/grammar/reader';
import type { Leaf } from '@driver-diagrams/grammar/statement-tree';
import * as forms from '../laws/forms.ts';

type Choose = forms.Choose;

const READINGS = ['baseline', 'target', 'result'];
const CHOICE_WORDS = [
  'needs',
  'scale',
  'impact',
  'effort',
  'confidence',
  'collected',
  'stage',
  'kind',
  'status',
  'act',
];

/** @param text a canonical text without comments */
export function roughen(text: string, choose: Choose): string {
  const { leaves } = read(text);
  const words = leaves.map((leaf, n) => spaceBefore(leaf, leaves[n - 1], choose) + formOf(leaf, leaves, n, choose));
  return forms.wholeText(words.join(''), choose);
}

function spaceBefore({ type, breaks }: Leaf, before: Leaf | undefined, choose: Choose): string {
  if (before === undefined) return choose(['', '\n', ' \n\n']);
  if (type === '.' || before.type === '.') return '';
  if (type === ',') return choose(['', ' ']);
  if (before.type === ',' && breaks === 0) return choose([' ', '', '\t']);
  if (type === '->' || type === '{') return choose([' ', '', '\n', '\n\t', '\u00A0', ' \n  \n']);
  if (breaks === 0) return choose([' ', '  ', '\t', '\u00A0', ' \u200B', ': ']);
  const bullet = type === '}' ? '' : choose(['', '- ', '• ']);
  const empty = breaks > 1 || before.type === '{' || type === '}' ? ['\n\n', '\n\t\n\n'] : ['\n', ';\n'];
  return choose(empty) + choose(['', '  ', '\t', '      ']) + bullet;
}

function formOf({ type, image }: Leaf, leaves: readonly Leaf[], n: number, choose: Choose): string {
  const before = leaves[n - 1]?.type ?? '';
  const behindFigure = ['NUMBER', 'TEXT'].includes(before) && READINGS.includes(leaves[n - 2]?.type ?? '');
  switch (type) {
    case 'TEXT':
      return image.startsWith('"""') || /["“”„‟«»\\]/.test(image.slice(1, -1))
        ? image
        : curly(image.slice(1, -1), choose);
    case 'DATE':
      return forms.date(image, choose);
    case 'NUMBER':
      return READINGS.includes(before) ? forms.number(image, choose) : image;
    case 'ID':
      return CHOICE_WORDS.includes(before) ? forms.anyCase(image, choose) : image;
    case '->':
      return choose(['->', '→', '=>', '-->', '⇒']);
    case 'in':
    case 'by':
      return behindFigure ? choose(['in', 'by', 'on', 'BY']) : forms.anyCase(image, choose);
    default:
      return /^\p{L}/u.test(type) ? forms.kindWords(image, leaves[n + 1]?.image, choose) : image;
  }
}

function curly(text: string, choose: Choose): string {
  return choose([`"${text}"`, `“${text}”`, `„${text}“`, `«${text}»`]);
}
