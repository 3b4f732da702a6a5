/** The parts of a poster that have an order, with the places where it is written: for who moves them. */
import type { Place, Poster, WrittenProperty } from './model.ts';

/** What stands on a poster in its author's order. */
const ORDERED = ['diagram', 'section', 'photo', 'chart', 'numbers'] as const;
type OrderedWord = (typeof ORDERED)[number];

export interface PosterPlace {
  /** The same as long as nothing of its kind comes before it: `diagram`, `section 2`, `photo 1`, `numbers 1`, `chart Rate`. */
  key: string;
  word: OrderedWord;
  /** Which of its kind, from 0; of charts, which of those that are shown. */
  n: number;
  /** Of a chart: the measure’s id. */
  measure?: string;
  /** Where it is written; missing for what stands where nobody has said: the diagram first, and behind it the main chart. */
  written?: {
    property: WrittenProperty;
    /** The name of a chart, which may be one of several; else the whole property. */
    place: Place;
    /** Whether other charts stand before and behind it in the same property. */
    isFirst: boolean;
    isLast: boolean;
  };
}

/** @param charts ids of the measures whose charts are shown */
export function posterPlaces(poster: Poster | undefined, charts: readonly string[]): PosterPlace[] {
  const places: PosterPlace[] = [];
  const counted = new Map<string, number>();
  const add = (place: Omit<PosterPlace, 'n' | 'key'>) => {
    const n = counted.get(place.word) ?? 0;
    counted.set(place.word, n + 1);
    const name = place.word === 'diagram' ? '' : ` ${place.measure ?? n + 1}`;
    const key = `${place.word}${name}`;
    if (!places.some((each) => each.key === key)) places.push({ ...place, n, key });
  };
  const named = poster?.charts.filter(({ to }) => to !== undefined) ?? [];
  const unnamed = named.length > 0 ? [] : charts;
  const addDiagram = (written?: PosterPlace['written']) => {
    add({ word: 'diagram', ...(written && { written }) });
    for (const measure of unnamed) add({ word: 'chart', measure });
  };
  const properties = (poster?.source.properties ?? []).filter(({ word }) => isOrdered(word));
  if (!properties.some(({ word }) => word === 'diagram')) addDiagram();
  for (const property of properties) {
    const whole = { property, place: property.place, isFirst: true, isLast: true };
    const { word } = property;
    if (word === 'diagram') addDiagram(whole);
    else if (word === 'chart') {
      const own = (poster?.charts ?? []).filter(({ source }) => isWithin(source, property.place));
      for (const [n, { to, source }] of own.entries()) {
        const written = { property, place: source, isFirst: n === 0, isLast: n === own.length - 1 };
        if (to !== undefined) add({ word, measure: to, written });
      }
    } else if (isOrdered(word)) add({ word, written: whole });
  }
  return places;
}

function isOrdered(word: string): word is OrderedWord {
  return ORDERED.some((each) => each === word);
}

function isWithin({ start, end }: Place, outer: Place): boolean {
  return outer.start <= start && end <= outer.end;
}
