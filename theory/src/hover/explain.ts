/** What is said of the word under the pointer: a keyword’s meaning, a statement’s place in the theory, a date’s span. */
import { OTHER_WORDS, plainly } from '@driver-diagrams/grammar/other-words';
import { read } from '@driver-diagrams/grammar/reader';
import type { Leaf } from '@driver-diagrams/grammar/statement-tree';
import { CALLS, canonicalChoice } from '@driver-diagrams/grammar/vocabulary';
import type { Element, Place, Reference, Theory } from '../model/model.ts';
import { catalogue } from '../rules/index.ts';
import { type State, stateAt } from '../text/state.ts';
import { choiceOf, HEADINGS, termOf, termText, type Where } from '../words/glossary.ts';
import { linkMentions, mentions } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
import { aboutElement, type FiguresOf } from './about-element.ts';
import { aboutImport } from './about-file.ts';
import { aboutAmount, aboutDate } from './figures.ts';

/** What is asked: a place in a text, and the theory made from that text. */
interface HoverQuestion {
  text: string;
  /** UTF-16 offset. */
  offset: number;
  theory: Theory;
  /** The theories it stands among: at least itself and what it imports. */
  world: World;
  /** What the data file of a measure holds. */
  figuresOf?: FiguresOf;
}

/** Markdown about a range of the text. */
interface Explanation {
  markdown: string;
  start: number;
  end: number;
}

/**
 * Explains what stands at a place. Texts of the author are escaped, and nothing leads out of the editor.
 *
 * @returns undefined where there is nothing to say: in comments, in texts, between words
 */
export function explain({ text, offset, theory, world, figuresOf }: HoverQuestion): Explanation | undefined {
  const { tokens } = read(text);
  const token = tokenAt(tokens, offset);
  if (!token) return undefined;
  const element = elementAt(token, theory, world);
  if (element) return { markdown: aboutElement(element, theory, world, figuresOf), ...placeOf(element, token, theory) };
  const image = text.slice(token.start, token.end);
  const markdown = aboutToken(token, image, stateAt(tokens, token.start), theory, world);
  return markdown ? { markdown, start: token.start, end: token.end } : undefined;
}

/** The statement whose name or title stands at a place, or that is meant by the name there. */
export function statementAt({ text, offset, theory, world }: HoverQuestion): Element | undefined {
  const token = tokenAt(read(text).tokens, offset);
  return token && elementAt(token, theory, world);
}

function tokenAt(tokens: readonly Leaf[], offset: number): Leaf | undefined {
  return (
    tokens.find(({ start, end }) => start <= offset && offset < end) ??
    tokens.find(({ start, end }) => start < end && end === offset)
  );
}

function aboutToken(token: Leaf, image: string, state: State, theory: Theory, world: World): string | undefined {
  const inside = ({ start, end }: Place) => start <= token.start && token.end <= end;
  switch (token.type) {
    case 'ID':
      return aboutWord(image, state, theory, world);
    case 'TEXT':
      return state.called?.word === 'import'
        ? aboutImport(
            theory.imports.find(({ source }) => inside(source)),
            world,
          )
        : undefined;
    case 'DATE':
    case 'NUMBER':
      return aboutDate(token.start, theory) ?? aboutAmount(token.start, theory);
    case 'common': {
      const term = termOf('common');
      return term && termText(term);
    }
    default:
      return CALLS.has(token.type) || token.type.startsWith('its ')
        ? readAs(token.type, image) + (aboutKeyword(token.type, state) ?? '')
        : undefined;
  }
}

/** What a word from elsewhere is read as: `key driver` as a primary driver. */
function readAs(word: string, written: string): string {
  return OTHER_WORDS[plainly(written)]?.word === word ? `‘${written}’ is read as ‘${word}’.\n\n` : '';
}

// Names

/** The statement whose name or title stands here, or that is meant by the name here. */
function elementAt({ type, start, end }: Leaf, theory: Theory, world: World): Element | undefined {
  if (type !== 'ID' && type !== 'TEXT' && type !== 'LOOSE' && type !== '.') return undefined;
  const covers = (place: Place | undefined) => place !== undefined && place.start <= start && end <= place.end;
  const declared = theory.elements.find(({ source }) => covers(source.name) || covers(source.title));
  if (declared) return declared;
  const reference = references(theory).find(({ source }) => covers(source));
  return reference?.to === undefined ? undefined : world.elements.get(reference.to);
}

/** All names that a file uses. */
function references({ elements, links }: Theory): Reference[] {
  const written = links.flatMap((link) => [
    ...(link.source.implied ? [] : [link.from, link.to]),
    ...linkMentions(link).map(({ reference }) => reference),
  ]);
  // Where one arrow leads to the same statement again, only the first place has a reference of its own.
  const again = links.flatMap((link) => link.source.again.map((source) => ({ ...link.to, source })));
  return [...written, ...again, ...elements.flatMap((each) => mentions(each).map(({ reference }) => reference))];
}

function placeOf(element: Element, token: Leaf, theory: Theory): { start: number; end: number } {
  const own = { start: token.start, end: token.end };
  if (element.source.name?.start === token.start && element.source.uri === theory.uri) return own;
  const written = references(theory).find(({ source }) => source.start <= own.start && own.end <= source.end);
  return written ? { start: written.source.start, end: written.source.end } : own;
}

// Words

/** Words that say something about an arrow. */
const ATTRIBUTES = ['because', 'strongly', 'weakly', 'confidence', 'citing'];

function aboutKeyword(word: string, { property, open, head }: State): string | undefined {
  const isTail = word !== property?.word;
  const where: Where | undefined =
    word === 'because' && isTail && (property?.word === 'status' || property?.word === 'allow')
      ? property.word
      : (head ?? open)?.kind;
  // A word about an arrow means the same in every statement.
  const isAttribute = head !== undefined && head.kind !== 'revision' && ATTRIBUTES.includes(word);
  const term = termOf(word, isAttribute ? undefined : where);
  return term && termText(term);
}

function aboutWord(image: string, state: State, theory: Theory, world: World): string | undefined {
  const { called, property, open, head, headings } = state;
  if (headings) {
    const means = Object.hasOwn(HEADINGS, image.toLowerCase())
      ? HEADINGS[image.toLowerCase() as keyof typeof HEADINGS]
      : undefined;
    return means && termText({ means, example: `headings { ${image.toLowerCase()} "Our word for it" }` });
  }
  if (called?.word === 'allow') {
    const rule = catalogue.find(({ id }) => id === image);
    return rule && `**${rule.title}**\n\n${rule.explanation}`;
  }
  if (called?.word === 'as' && head?.word === 'import')
    return aboutImport(
      theory.imports.find(({ alias }) => alias === image),
      world,
    );
  if (called?.call.want !== 'word') return undefined;
  const isSite = called.word === 'status' && (property?.word === 'site' || property?.word === 'domain');
  const kind = called.word === 'confidence' && head ? undefined : (head ?? open)?.kind;
  // What a practice is like stands behind the ‘to’ of ‘intends’.
  const word = isSite ? 'its status' : called.word === 'to' ? 'intends' : called.word;
  const choice = choiceOf(word, kind, canonicalChoice(word, image));
  return choice && termText(choice);
}
