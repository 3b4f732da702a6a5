/** Fixes as the rules offer them: a title for the menu, and the edits. An empty list where the text is not known. */
import { freeName } from '@driver-diagrams/grammar/names';
import type { Element, ElementSource, Link, Place, Theory } from '../model/model.ts';
import { BLANK } from '../model/words.ts';
import { called, named } from '../words/phrases.ts';
import {
  insertHead,
  insertProperty,
  insertStatement,
  quote,
  removeLine,
  removeLink,
  replaceSpan,
  replaceValue,
} from './edits.ts';
import type { Context, Fix, TextEdit } from './rule.ts';

export { BLANK };

/** A fix from edits that need to see the text. */
export function fixBy(
  { textOf }: Context,
  { uri }: { uri: string },
  title: string,
  edit: (text: string) => TextEdit[] | undefined,
): Fix[] {
  const text = textOf(uri);
  const edits = text === undefined ? undefined : edit(text);
  return edits && edits.length > 0 ? [{ title, edits }] : [];
}

/** Puts properties into a statement. */
export function addProperty(context: Context, { source }: Part, title: string, ...lines: string[]): Fix[] {
  return fixBy(context, source, title, (text) => insertProperty(text, source, ...lines));
}

/** Puts a statement into the braces of another. */
export function addInside(context: Context, { source }: Part, title: string, ...lines: string[]): Fix[] {
  return fixBy(context, source, title, (text) => insertStatement(text, source, ...lines));
}

/** Ties a statement to others by an arrow, or by `of`: one fix for each, the best first. */
export function tieTo(context: Context, element: Element, others: readonly Element[], word = '->'): Fix[] {
  return others.flatMap((other) => {
    const name = nameHere(context, other);
    if (name === undefined) return [];
    const title = `${word === '->' ? 'Link' : 'Attach'} it to ${called(other)}`;
    return fixBy(context, element.source, title, (text) => insertHead(text, element.source, `${word} ${name}`));
  });
}

/** Removes an arrow from a statement's head. */
export function withoutArrow(context: Context, writer: Element, target: Place, title: string): Fix[] {
  return fixBy(context, writer.source, title, (text) => removeLink(text, writer.source, target));
}

/** Removes a property, a statement or an import. */
export function without(context: Context, place: Place, title: string): Fix[] {
  return fixBy(context, place, title, (text) => removeLine(text, place));
}

/** Writes something else at a place. */
export function instead(place: Place, text: string, title = `Write ${named(text)}`): Fix[] {
  return [{ title, edits: replaceSpan(place, text) }];
}

/** Writes another value in the property of a statement, where it is written. */
export function valueInstead(context: Context, { source }: Part, word: string, value: string, title?: string): Fix[] {
  const property = source.properties.find((each) => each.word === word);
  if (!property) return [];
  return fixBy(context, property.place, title ?? `Write ${named(`${word} ${value}`)}`, (text) =>
    replaceValue(text, property, value),
  );
}

/** A measure for the author to fill in. */
export function measureStub(family: string): string[] {
  return [`${family} measure ${BLANK} {`, `  definition ${BLANK}`, '}'];
}

/** How a statement is named in this file; undefined where it has no name, or its file is not imported. */
export function nameHere({ theory }: Context, element: Element): string | undefined {
  if (element.name === undefined) return undefined;
  if (element.source.uri === theory.uri) return element.name;
  const found = theory.imports.find(({ uri }) => uri === element.source.uri);
  if (!found) return undefined;
  if (found.alias !== undefined) return `${found.alias}.${element.name}`;
  return facts(theory).names.has(element.name) ? undefined : element.name;
}

/** Statements of this file and of those it imports, in their order. */
export function withinReach({ theory, world }: Context): Element[] {
  const files = new Set(theory.imports.flatMap(({ uri }) => world.theories.get(uri ?? '') ?? []));
  return [...theory.elements, ...[...files].filter((each) => each !== theory).flatMap(({ elements }) => elements)];
}

const fitting = new WeakMap<Context, Map<string, Element[]>>();

/**
 * The statements nearest to one that fit: those before it in the text, then those behind it; where this file has none, those
 * of the files it imports.
 *
 * @param what what is looked for, in a word: whatever asks for the same is answered from one list
 */
export function nearest(
  context: Context,
  element: Element,
  what: string,
  fits: (other: Element) => boolean,
  most = 3,
): Element[] {
  const { positions } = facts(context.theory);
  const lists = fitting.get(context) ?? new Map<string, Element[]>();
  fitting.set(context, lists);
  const list = lists.get(what) ?? withinReach(context).filter(fits);
  lists.set(what, list);

  // Those of this file stand first, in the order of its text.
  const place = (other: Element | undefined) => positions.get(other as Element) ?? Number.POSITIVE_INFINITY;
  const at = place(element);
  let before = 0;
  for (let end = list.length; before < end; ) {
    const middle = (before + end) >> 1;
    if (place(list[middle]) < at) before = middle + 1;
    else end = middle;
  }
  const near = list.slice(Math.max(0, before - most), before).reverse();
  const rest = list.slice(before, before + most + 1).filter((other) => other !== element);
  const isHere = (other: Element) => positions.has(other);
  const all = [...near, ...rest];
  return (all.some(isHere) ? all.filter(isHere) : all).slice(0, most);
}

/** The first few that fit; the rest is not looked at. */
export function firstOf(elements: Iterable<Element>, fits: (element: Element) => boolean, most = 3): Element[] {
  const found: Element[] = [];
  for (const element of elements) {
    if (fits(element)) found.push(element);
    if (found.length === most) break;
  }
  return found;
}

/** A name that nothing in the file has yet. */
export function freshName({ theory }: Context, wanted: string): string {
  return freeName(wanted, facts(theory).names);
}

/** What the fixes of one theory ask again and again. */
interface Facts {
  positions: ReadonlyMap<Element, number>;
  names: ReadonlySet<string>;
}
const known = new WeakMap<Theory, Facts>();

function facts(theory: Theory): Facts {
  const found = known.get(theory) ?? {
    positions: new Map(theory.elements.map((element, n) => [element, n])),
    names: new Set(theory.elements.flatMap(({ name }) => name ?? [])),
  };
  known.set(theory, found);
  return found;
}

/** An arrow with all that is said of the link; undefined where its target has no name here. */
export function arrowText(context: Context, link: Link): string | undefined {
  const target = context.world.elements.get(link.to.to ?? '');
  const name = target ? nameHere(context, target) : undefined;
  if (name === undefined) return undefined;
  const words = [
    `-> ${name}`,
    link.strength && `${link.strength}ly`,
    link.confidence && `confidence ${link.confidence}`,
    link.because !== undefined && `because ${quote(link.because)}`,
    link.citing.length > 0 && `citing ${link.citing.map(({ text }) => text).join(', ')}`,
  ];
  return words.filter(Boolean).join(' ');
}

/** A statement, or the header. */
interface Part {
  source: ElementSource;
}
