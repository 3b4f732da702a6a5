/** The graph of two versions of a theory: a view of both, in which each thing says how it differs. */

import type { BothVersions, ChangedFact, Element, Mark } from '@driver-diagrams/theory/model/index';
import { capital } from '@driver-diagrams/theory/model/sentences';
import { shownApart } from '@driver-diagrams/theory/model/shown-apart';
import {
  type Box,
  type DrawnComparison,
  type DrawnLink,
  type DrawnOther,
  type Graph,
  withoutNotes,
} from '../graph/graph.ts';
import type { ViewState } from '../view-state.ts';
import { counted, fill, type PictureWords } from '../words/words.ts';
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

/** Chooses what is drawn of two versions. Each of the file's own statements that differs stands somewhere in the picture. */
export function comparisonOf(both: BothVersions, state: ComparisonState, words: PictureWords): Graph {
  const said = marksOf(both);
  // Its lines wear signs of their own where notes have their numbers.
  const whole = marked(withoutNotes(viewOf(both.theory, state, words)), said, words);
  const touched = new Set([...both.touches.flat(), ...said.marks.keys()]);
  const unchanged = whole.boxes.filter(({ id }) => !touched.has(id)).length;
  const isLarge = whole.boxes.length > LARGE && unchanged > whole.boxes.length * MOSTLY;
  const graph = (state.folded ?? isLarge) ? foldUnchanged(whole, (id) => touched.has(id), words) : whole;
  const others = othersBeside(graph, both, said, words);
  const comparison: DrawnComparison = {
    names: both.names,
    counts: countsIn({ ...graph, others }, words),
    ofFile: touched.has('#title'),
    others,
  };
  return { ...graph, comparison };
}

/** How much in the picture differs, and how: "2 new, 1 gone, 1 link differs". */
function countsIn(
  { boxes, measures, remarks, links, others }: Graph & Pick<DrawnComparison, 'others'>,
  { comparison }: PictureWords,
): string {
  const things = [
    ...boxes,
    ...[...measures, ...remarks, ...others].map(({ element, mark }) => ({ id: element.id, mark })),
  ];
  const marks = new Map(things.flatMap(({ id, mark }) => (mark ? [[id, mark] as const] : [])));
  const parts = MARKS.flatMap((mark) => {
    const count = [...marks.values()].filter((each) => each === mark).length;
    return count === 0 ? [] : [counted(comparison.counts[mark], count)];
  });
  // A link goes with what it starts at, where that differs too.
  const alone = links.filter(({ from, mark }) => mark && !marks.has(from)).length;
  if (alone > 0) parts.push(counted(comparison.links, alone));
  return parts.length === 0 ? comparison.nothing : parts.join(', ');
}

/** What `BothVersions` says, as maps: a statement may be called `constructor`, and maps know only what was put in. */
interface Said {
  marks: ReadonlyMap<string, Mark>;
  links: ReadonlyMap<string, Mark>;
  facts: ReadonlyMap<string, readonly ChangedFact[]>;
}

function marksOf({ marks, links, facts }: BothVersions): Said {
  return {
    marks: new Map(Object.entries(marks)),
    links: new Map(Object.entries(links)),
    facts: new Map(Object.entries(facts)),
  };
}

/** The graph with each thing marked or pale. Branches have no colours here: colours tell what differs. */
function marked(graph: Graph, said: Said, words: PictureWords): Graph {
  const factsOf = (element: Element) => factLines(said.facts.get(element.id) ?? [], element, words);
  const withMark = <Row extends { element: Element }>(row: Row) => {
    const mark = said.marks.get(row.element.id);
    return mark ? { ...row, mark, facts: factsOf(row.element) } : { ...row, pale: true as const };
  };
  const measures = graph.measures.map(withMark);
  return {
    ...graph,
    boxes: graph.boxes.map(({ branch, ...box }): Box => {
      const mark = said.marks.get(box.id);
      const badges = measures
        .filter(({ of }) => of.includes(box.id))
        .map((measure) => withSign(measure, said.links.get(`${measure.element.id}->${box.id}`)));
      if (!mark) return { ...box, measures: badges, pale: true };
      return { ...box, measures: badges, mark, details: [...box.details, ...factsOf(box.element)] };
    }),
    links: graph.links.map(({ branch, ...link }): DrawnLink => {
      const mark = said.links.get(link.id);
      return mark ? { ...link, mark } : { ...link, pale: true };
    }),
    measures,
    remarks: graph.remarks.map(withMark),
  };
}

/** A badge on a box says whether it is new or gone there; what changed in the measure says its row. */
function withSign<Badge extends { badge: string; mark?: Mark }>({ mark, ...rest }: Badge, here: Mark | undefined) {
  if (here === 'added') return { ...rest, badge: `+${rest.badge}`, mark: here };
  return here === 'removed' ? { ...rest, badge: `−${rest.badge}`, mark: here } : rest;
}

/** What differs in this file and is nowhere in the graph. */
function othersBeside(graph: Graph, { theory }: BothVersions, said: Said, words: PictureWords): DrawnOther[] {
  const drawn = new Set([
    ...theory.imported,
    ...graph.boxes.map(({ id }) => id),
    ...graph.measures.map(({ element }) => element.id),
    ...graph.remarks.map(({ element }) => element.id),
  ]);
  return theory.elements.flatMap((element): DrawnOther[] => {
    const mark = said.marks.get(element.id);
    if (!mark || drawn.has(element.id)) return [];
    return [{ element, mark, facts: factLines(said.facts.get(element.id) ?? [], element, words) }];
  });
}

const MOST_FACTS = 3;
const LONGEST_FACT = 70;

/** "target: 30%, was 40%", for the first few. */
function factLines(
  facts: readonly ChangedFact[],
  { title }: Pick<Element, 'title'>,
  { comparison }: PictureWords,
): string[] {
  const said = facts
    .filter(({ was, now }) => was !== undefined || now !== undefined)
    .map(({ property, which, was, now }) => {
      const text = was === undefined ? comparison.nowOnly : now === undefined ? comparison.wasOnly : comparison.was;
      // The title itself stands above.
      const chosen = property === 'title' && was !== undefined && title !== undefined ? comparison.wasTitle : text;
      const line = fill(chosen, {
        property: which === undefined ? property : `${property} ${which}`,
        ...shortFact(was, now),
      });
      return capital(line);
    });
  const left = said.length - MOST_FACTS;
  return left > 0 ? [...said.slice(0, MOST_FACTS), counted(comparison.moreFacts, left)] : said;
}

/** Both sides of a fact, short, with all that differs between them. */
function shortFact(was?: string, now?: string): { was: string; now: string } {
  if (was === undefined || now === undefined) return { was: short(was), now: short(now) };
  const areWords = [was, now].every((text) => /^“.*”$/su.test(text));
  const plain = (text: string) => (areWords ? text.slice(1, -1) : text);
  const [older, newer] = shownApart(plain(was), plain(now), LONGEST_FACT);
  return areWords ? { was: `“${older}”`, now: `“${newer}”` } : { was: older, now: newer };
}

function short(text = ''): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()];
  if (letters.length <= LONGEST_FACT) return letters.join('');
  const cut = letters
    .slice(0, LONGEST_FACT - 1)
    .join('')
    .trimEnd();
  return cut.startsWith('“') ? `${cut}…”` : `${cut}…`;
}
