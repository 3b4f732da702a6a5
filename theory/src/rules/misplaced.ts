/** Where a property belongs that a statement does not take: told by the rows of the language, and shown written. */
import {
  kindNamed,
  propertiesOf,
  STATEMENT_KINDS,
  type StatementKind,
  wordsOf,
} from '@driver-diagrams/grammar/language/index';
import type { Element, WrittenProperty } from '../model/model.ts';
import { BLANK, KIND_WORDS, kindWord } from '../model/words.ts';
import { a, called, list } from '../words/phrases.ts';
import { insertProperty, removeLine, replaceSpan } from './edits.ts';
import { fixBy } from './fixes.ts';
import type { Context, Fix, RawProblem } from './rule.ts';

/** The longest value that a message repeats. */
const LONGEST = 50;

/** The kinds of statement that take a property of their own by this word. */
function takers(word: string): StatementKind[] {
  return STATEMENT_KINDS.filter((kind) => propertiesOf(kind).some(([, property]) => wordsOf(property).includes(word)));
}

/** The kind word of a statement that would stand in the braces of another: an outcome measure in those of an aim. */
function wordWithin(kind: StatementKind, around: StatementKind): string {
  if (kind === 'measure')
    return around === 'aim' ? 'outcome measure' : around === 'driver' ? 'driver measure' : 'process measure';
  if (kind === 'driver') return around === 'aim' ? 'primary driver' : 'secondary driver';
  return Object.keys(kindNamed(kind).words)[0] ?? kind;
}

/** What is said where a property stands in a statement that does not take it. */
export function toldOfMisplaced(
  context: Context,
  property: WrittenProperty,
  element: Element | undefined,
): Omit<RawProblem, 'place'> {
  const { word } = property;
  const what = element ? kindWord(element) : 'theory';
  const written = writtenBriefly(property);
  const kinds = takers(word);
  const at = element?.kind ?? 'header';
  const [taker, ...otherTakers] = kinds;
  // Where several kinds take it, only the author knows which was meant.
  const inner = taker && otherTakers.length === 0 && kindNamed(taker).within?.includes(at) ? taker : undefined;
  const own = element && inner ? ownOf(context, element, inner) : [];
  const [only] = own;
  if (element && only && own.length === 1) {
    const message = `Not checked: ‘${word}’ belongs inside the braces of its ${kindWord(only)}, ${called(only)}. Move it there.`;
    return { message, fixes: () => moved(context, property, only) };
  }
  if (element && inner) {
    const kind = wordWithin(inner, at);
    const message = `Not checked: ‘${word}’ belongs inside ${a(kind)} of this ${what}. Write: ${kind} "${exampleTitle(kind)}" { ${written} }.`;
    return { message, fixes: () => wrapped(context, property, element, inner, kind) };
  }
  const encloser = context.world.elements.get(element?.source.within ?? '');
  if (encloser && kinds.includes(encloser.kind) && encloser.source.uri === context.theory.uri) {
    const message = `Not checked: ‘${word}’ says nothing about ${a(what)}. It belongs to the ${kindWord(encloser)} around it, ${called(encloser)}. Move it there.`;
    return { message, fixes: () => moved(context, property, encloser) };
  }
  const first = taker;
  if (first === undefined)
    return {
      message: `Not checked: ‘${word}’ says nothing about ${a(what)}. It is kept; put its words into a ‘note’.`,
    };
  const kind = Object.keys(kindNamed(first).words)[0] ?? first;
  const shown = first === 'header' ? `theory { ${written} }` : `${kind} "${exampleTitle(kind)}" { ${written} }`;
  const where =
    first === 'header'
      ? 'the ‘theory’ statement at the top of the file'
      : list(
          kinds.slice(0, 3).map((each) => a(each === 'header' ? 'theory' : KIND_WORDS[each])),
          'or',
        );
  return {
    message: `Not checked: ‘${word}’ says nothing about ${a(what)}. It belongs inside ${where}. Write: ${shown}.`,
  };
}

/** Statements of a kind, in the same file, that say something about this one. */
function ownOf({ theory, world }: Context, element: Element, kind: StatementKind): Element[] {
  const found = theory.links.flatMap(({ from, to }) => {
    const other = to.to === element.key ? world.elements.get(from.to ?? '') : undefined;
    return other && other.kind === kind && other.source.uri === theory.uri ? [other] : [];
  });
  return [...new Set(found)];
}

function writtenBriefly({ word, text }: WrittenProperty): string {
  const value = text.replace(/\s+/g, ' ').trim();
  const whole = value === '' ? word : `${word} ${value}`;
  return whole.length > LONGEST ? `${word} …` : whole;
}

/** The title of the example that completion writes for a kind word. */
function exampleTitle(word: string): string {
  for (const kind of STATEMENT_KINDS) {
    const body = kindNamed(kind).words[word]?.body;
    const title = body && /"«([^»]+)»"/.exec(body)?.[1];
    if (title) return title;
  }
  return '…';
}

function moved(context: Context, { place }: WrittenProperty, to: Element): Fix[] {
  return fixBy(context, place, `Move it to ${called(to)}`, (text) => {
    const line = text.slice(place.start, place.end);
    const put = line.includes('\n') ? undefined : insertProperty(text, to.source, line);
    return put && [...put, ...removeLine(text, place)];
  });
}

/** All that stands here and belongs there goes into one new statement, in the place of the first. */
function wrapped(
  context: Context,
  property: WrittenProperty,
  element: Element,
  inner: StatementKind,
  kind: string,
): Fix[] {
  const all = element.source.properties.filter(
    (each) => each.standing === 'misplaced' && takers(each.word).every((taker) => taker === inner),
  );
  const [first, ...others] = all;
  if (!first || !all.includes(property)) return [];
  return fixBy(context, first.place, `Put it into ${a(kind)}`, (text) => {
    const lines = all.map(({ place }) => text.slice(place.start, place.end));
    if (lines.some((line) => /[\n#]|\/\//.test(line))) return undefined;
    return [
      ...replaceSpan(first.place, `${kind} ${BLANK} { ${lines.join(' ')} }`),
      ...others.flatMap(({ place }) => removeLine(text, place)),
    ];
  });
}
