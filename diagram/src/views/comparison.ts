/** The graph of two versions of a theory: a view of both, in which each thing says how it differs. */
import type { BothVersions, ChangedFact, Element, Mark } from '@driver-diagrams/language-server/theory/index';
import type { DrawnOther, Graph } from '../graph.ts';
import type { ViewState } from '../view-state.ts';
import { counted, fill, type PictureWords } from '../words.ts';
import { foldUnchanged } from './fold.ts';
import { viewOf } from './views.ts';

export interface ComparisonState extends ViewState {
  /** True to fold what did not change, false to show it; where it is missing, the size of the picture decides. */
  folded?: boolean;
}

/** In the order in which they are told. */
export const MARKS: readonly Mark[] = ['added', 'removed', 'changed'];

/** A picture with more boxes is folded where nobody said otherwise, if so many of them did not change. */
const LARGE = 40;
const MOSTLY = 0.5;

/** Chooses what is drawn of two versions. Every statement that differs stands somewhere in the picture. */
export function comparisonOf(both: BothVersions, state: ComparisonState, words: PictureWords): Graph {
  const whole = marked(viewOf(both.theory, state, words), both, words);
  const touched = new Set([...both.touches.flat(), ...Object.keys(both.marks)]);
  const isTouched = (id: string) => touched.has(id);
  const unchanged = whole.boxes.filter(({ id }) => !isTouched(id)).length;
  const isLarge = whole.boxes.length > LARGE && unchanged > whole.boxes.length * MOSTLY;
  return (state.folded ?? isLarge) ? foldUnchanged(whole, isTouched, words) : whole;
}

/** How many statements differ, and how: "2 new, 1 gone". */
export function marksCounted({ marks }: Pick<BothVersions, 'marks'>, words: PictureWords): string {
  const found = Object.values(marks);
  const parts = MARKS.flatMap((mark) => {
    const count = found.filter((each) => each === mark).length;
    return count === 0 ? [] : [counted(words.comparison.counts[mark], count)];
  });
  return parts.length === 0 ? words.comparison.nothing : parts.join(', ');
}

/** The graph with each box and line marked, and what it has no place for. */
function marked(graph: Graph, both: BothVersions, words: PictureWords): Graph {
  // A statement may be called `constructor`: maps know only what was put in.
  const [marks, links, facts] = [both.marks, both.links, both.facts].map(
    (each) => new Map(Object.entries(each)),
  ) as Maps;
  const drawn = new Set([
    ...graph.boxes.map(({ id }) => id),
    ...graph.measures.map(({ element }) => element.id),
    ...graph.remarks.map(({ element }) => element.id),
  ]);
  return {
    ...graph,
    boxes: graph.boxes.map((box) => {
      const mark = marks.get(box.id);
      // What changed in a statement is said in its box, so far as it has room for it.
      return mark
        ? { ...box, mark, details: [...box.details, ...factLines(facts.get(box.id), box.element, words)] }
        : box;
    }),
    links: graph.links.map((link) => {
      const mark = links.get(link.id);
      return mark ? { ...link, mark } : link;
    }),
    measures: graph.measures.map((each) => withMark(each, marks)),
    remarks: graph.remarks.map((each) => withMark(each, marks)),
    comparison: {
      names: both.names,
      counts: marksCounted(both, words),
      others: both.theory.elements.flatMap((element): DrawnOther[] => {
        const mark = marks.get(element.id);
        if (!mark || drawn.has(element.id)) return [];
        return [{ element, mark, facts: factLines(facts.get(element.id), element, words) }];
      }),
    },
  };
}

type Maps = [Map<string, Mark>, Map<string, Mark>, Map<string, ChangedFact[]>];

function withMark<Row extends { element: Element }>(row: Row, marks: ReadonlyMap<string, Mark>): Row & { mark?: Mark } {
  const mark = marks.get(row.element.id);
  return mark ? { ...row, mark } : row;
}

const MOST_FACTS = 3;
const LONGEST_FACT = 70;

/** "target: 30%, was 40%", for the first few. */
function factLines(
  facts: readonly ChangedFact[] = [],
  { kind }: Element,
  { comparison, kinds }: PictureWords,
): string[] {
  const said = facts
    .filter(({ was, now }) => was !== undefined || now !== undefined)
    .map(({ property, was, now }) => {
      const values = { property: property === 'title' ? kinds[kind] : property, was: short(was), now: short(now) };
      return fill(
        was === undefined ? comparison.nowOnly : now === undefined ? comparison.wasOnly : comparison.was,
        values,
      );
    });
  const left = said.length - MOST_FACTS;
  return left > 0 ? [...said.slice(0, MOST_FACTS), counted(comparison.moreFacts, left)] : said;
}

function short(text = ''): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()];
  return letters.length > LONGEST_FACT ? `${letters.slice(0, LONGEST_FACT - 1).join('')}…` : letters.join('');
}
