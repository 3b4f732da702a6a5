/**
 * A choice about a poster, written into its statement by the smallest change of the text: comments stay with what they are
 * about, and what is not chosen stays as it is written. Pure: a text and places in it go in, edits come out.
 */
import type { Element, Poster, Theory } from '../model/model.ts';
import { type PosterPlace, posterPlaces } from '../model/poster-places.ts';
import { insertProperty, quote, removeLine, replaceSpan, replaceValue } from '../rules/edits.ts';
import type { TextEdit, World } from '../rules/index.ts';
import { nameEdit } from './name.ts';
import { listEdits } from './poster-lists.ts';
import { inNewOrder, orderEdits, unsaid } from './poster-order.ts';

/** Properties of which a poster has one, with a word to choose or a text. */
export type PosterWord = 'form' | 'size' | 'theme' | 'language' | 'view' | 'accent';
const TEXTS: readonly PosterWord[] = ['size', 'accent'];

export type PosterChange =
  /** What a property says from then on; without a value it goes, and the poster says nothing of it. */
  | { kind: 'set'; word: PosterWord; value?: string }
  /** The parts that are left out, all of them. */
  | { kind: 'without'; parts: readonly string[] }
  /** Ids of the measures whose charts are shown, all of them. */
  | { kind: 'charts'; measures: readonly string[] }
  /** A part by its key, and its place among all parts, from 0. @see PosterPlace */
  | { kind: 'move'; key: string; to: number };

/** Why a choice is not written. */
export type PosterRefusal =
  /** A measure has no name, so that no poster can say it. */
  | { why: 'nameless'; measure: string }
  /** The text has a mistake there, or the part is not there any more. */
  | { why: 'unread' };

interface PosterChangeContext {
  text: string;
  /** The file's own theory, and the statement in it; missing where the file has no poster yet. */
  theory: Theory;
  poster?: Poster | undefined;
  world: World;
  /** Ids of the measures whose charts are shown now. */
  charts: readonly string[];
  /** The statement of an id. */
  elementOf(id: string): Element | undefined;
}

/** The edits of the file that holds the poster, all one step; none where the text says it already. */
export function posterEdits(change: PosterChange, context: PosterChangeContext): TextEdit[] | PosterRefusal {
  const { poster } = context;
  switch (change.kind) {
    case 'set':
      return setEdits(change, context);
    case 'without':
      return sure(withoutEdits(change.parts, context));
    case 'charts':
      return chartEdits(change.measures, context);
    case 'move':
      return moveEdits(change, poster, context);
  }
}

function setEdits({ word, value }: Extract<PosterChange, { kind: 'set' }>, context: PosterChangeContext) {
  const { text, poster } = context;
  const written = poster?.source.properties.find((property) => property.word === word);
  if (value === undefined) return written ? removeLine(text, written.place) : [];
  const said = TEXTS.includes(word) ? quote(value) : value;
  return sure(written ? replaceValue(text, written, said) : added([`${word} ${said}`], context));
}

function withoutEdits(parts: readonly string[], context: PosterChangeContext): TextEdit[] | undefined {
  const { text, poster } = context;
  const written = poster?.source.properties.filter(({ word }) => word === 'without') ?? [];
  const now = new Set<string>(poster?.without ?? []);
  const more = parts.filter((part) => !now.has(part));
  const [first, ...others] = written;
  if (!first) return more.length === 0 ? [] : added([`without ${more.join(', ')}`], context);
  const keeps = (entry: string) => parts.includes(entry.toLowerCase());
  return [...listEdits(text, first, keeps, more), ...others.flatMap((each) => listEdits(text, each, keeps))];
}

function chartEdits(measures: readonly string[], context: PosterChangeContext): TextEdit[] | PosterRefusal {
  const { text, poster } = context;
  const named = (poster?.charts ?? []).filter(({ to }) => to !== undefined);
  const isNamed = (id: string) => named.some(({ to }) => to === id);
  const more = measures.filter((id) => !isNamed(id)).map((id) => naming(id, context));
  const refused = more.find((each) => 'why' in each);
  if (refused && 'why' in refused) return refused;
  const sayings = more.flatMap((each) => ('name' in each ? [each] : []));
  const names = sayings.map(({ name }) => name);
  const keeps = (entry: string) => named.some((each) => each.text === entry && measures.includes(each.to ?? ''));
  const properties = poster?.source.properties.filter(({ word }) => word === 'chart') ?? [];
  const staying = properties.findLast(({ place }) =>
    named.some(({ source, text: said }) => place.start <= source.start && source.end <= place.end && keeps(said)),
  );
  // A chart that is named is shown, and without a name the main one is.
  const left = new Set<string>(poster?.without ?? []);
  if (measures.length > 0) left.delete('charts');
  else left.add('charts');
  const [first, ...others] = properties;
  if (first && measures.length === 0 && !poster?.source.properties.some(({ word }) => word === 'without')) {
    // In the place of the charts it is said that there are none.
    return [...replaceSpan(first.place, 'without charts'), ...others.flatMap(({ place }) => removeLine(text, place))];
  }
  const edits: (TextEdit[] | undefined)[] = [
    ...properties.map((property) => listEdits(text, property, keeps, property === staying ? names : [])),
    ...(staying || names.length === 0 ? [] : [firstCharts(`chart ${names.join(', ')}`, context)]),
    withoutEdits([...left], context),
    ...sayings.map((each) => each.edits),
  ];
  if (edits.some((each) => each === undefined)) return { why: 'unread' };
  return edits.flatMap((each) => each ?? []);
}

/** The first charts that a poster names stand where its main chart stood: behind the diagram. */
function firstCharts(line: string, context: PosterChangeContext): TextEdit[] | undefined {
  const { text, poster } = context;
  const places = posterPlaces(poster, []);
  if (!poster || !places.some(({ written }) => written)) return added([line], context);
  const chart: PosterPlace = { key: 'chart', word: 'chart', n: 0 };
  const at = places.findIndex(({ word }) => word === 'diagram') + 1;
  return orderEdits(text, poster, places.toSpliced(at, 0, chart), '', new Map([[chart, line]]));
}

function moveEdits(
  { key, to }: Extract<PosterChange, { kind: 'move' }>,
  poster: Poster | undefined,
  context: PosterChangeContext,
): TextEdit[] | PosterRefusal {
  const places = posterPlaces(poster, context.charts);
  if (!places.some((place) => place.key === key)) return { why: 'unread' };
  const next = inNewOrder(places, key, to);
  const sayings = new Map<PosterPlace, string>();
  const named: TextEdit[] = [];
  for (const place of unsaid(next)) {
    if (place.measure === undefined) {
      sayings.set(place, place.word);
      continue;
    }
    const said = naming(place.measure, context);
    if ('why' in said) return said;
    sayings.set(place, `chart ${said.name}`);
    named.push(...said.edits);
  }
  if (!poster) return sure(added([...sayings.values()], context));
  const edits = orderEdits(context.text, poster, next, key, sayings);
  return edits ? [...edits, ...named] : { why: 'unread' };
}

/** What a measure is called in this file, and the edits that give it a name where it has none yet. */
function naming(
  id: string,
  { theory, text, world, elementOf }: PosterChangeContext,
): { name: string; edits: TextEdit[] } | PosterRefusal {
  const element = elementOf(id);
  if (!element) return { why: 'nameless', measure: id };
  if (element.source.uri !== theory.uri) {
    const { alias } = theory.imports.find(({ uri }) => uri === element.source.uri) ?? {};
    if (element.name === undefined) return { why: 'nameless', measure: id };
    return { name: alias === undefined ? element.name : `${alias}.${element.name}`, edits: [] };
  }
  const context = { theory, world, element, selected: [], textOf: () => text, exists: () => false, today: '' };
  return nameEdit(element, context) ?? { why: 'nameless', measure: id };
}

/** Lines in the poster’s braces; where there is no poster yet, one at the end of the file. */
function added(lines: readonly string[], { text, theory, poster }: PosterChangeContext): TextEdit[] | undefined {
  if (lines.length === 0) return [];
  if (poster) return insertProperty(text, poster.source, ...lines);
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const title = theory.header?.title;
  const head = title === undefined ? 'poster {' : `poster ${quote(title)} {`;
  const block = [head, ...lines.map((line) => `  ${line}`), '}'].join(end) + end;
  const from = text.trimEnd().length;
  const gap = from === 0 ? '' : end + end;
  return [{ uri: theory.uri, start: from, end: text.length, text: gap + block }];
}

function sure(edits: TextEdit[] | undefined): TextEdit[] | PosterRefusal {
  return edits ?? { why: 'unread' };
}

/** Whether nothing was written. */
export function isRefusal(edits: TextEdit[] | PosterRefusal): edits is PosterRefusal {
  return !Array.isArray(edits);
}
