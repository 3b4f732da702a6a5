/**
 * Folds what did not change: the branches without a change behind each box become one box that says how many they are, and
 * measures without a change have no row.
 */
import type { Element } from '@driver-diagrams/language-server/theory/index';
import type { Box, DrawnLink, Graph } from '../graph.ts';
import { counted, type PictureWords } from '../words.ts';
import { keep } from './narrow.ts';

/**
 * Keeps what is touched and all that it leads to. A single box is not folded: the fold would take as much room.
 * @param isTouched which boxes stay in any case
 */
export function foldUnchanged(graph: Graph, isTouched: (id: string) => boolean, words: PictureWords): Graph {
  const kept = withAbove(
    graph,
    graph.boxes.filter(({ id }) => isTouched(id)).map(({ id }) => id),
  );
  for (const { from, to, mark } of graph.links) if (mark) for (const id of withAbove(graph, [from, to])) kept.add(id);
  const folds = new Map<string, Box[]>();
  for (const box of graph.boxes) {
    if (kept.has(box.id)) continue;
    const at = anchorOf(box, graph, kept) ?? '';
    folds.set(at, [...(folds.get(at) ?? []), box]);
  }
  const boxes = [...graph.boxes];
  const links: DrawnLink[] = [...graph.links];
  for (const [at, members] of folds) {
    const [first] = members.toSorted((a, b) => a.column - b.column);
    if (!first) continue;
    if (members.length === 1) {
      kept.add(first.id);
      continue;
    }
    const fold = foldBox(first, members.length, at, words);
    kept.add(fold.id);
    boxes.splice(boxes.indexOf(first), 0, fold);
    if (at !== '' && fold.within === undefined)
      links.push({ id: `${fold.id}->${at}`, from: fold.id, to: at, pale: true });
  }
  const narrowed = keep({ ...graph, boxes, links }, kept);
  const measures = graph.measures.filter(({ mark }) => mark);
  const remarks = graph.remarks.filter(({ mark }) => mark);
  const rows = new Set([...measures, ...remarks].map(({ element }) => element));
  const hasRow = ({ element }: { element: Element }) => rows.has(element);
  return {
    ...narrowed,
    measures,
    remarks,
    boxes: narrowed.boxes.map((box) => {
      return { ...box, measures: box.measures.filter(hasRow), remarks: box.remarks.filter(hasRow) };
    }),
  };
}

function foldBox(first: Box, count: number, at: string, words: PictureWords): Box {
  const { within, ...rest } = first;
  return {
    ...rest,
    // No name begins with this sign.
    id: at === '' ? '#unchanged' : `#unchanged ${at}`,
    text: counted(words.comparison.unchanged, count),
    details: [],
    faded: false,
    measures: [],
    remarks: [],
    drives: at === '' || within === at ? [] : [at],
    drivenBy: [],
    folds: count,
    ...(within === at && at !== '' && { within }),
  };
}

/** Boxes with all that they lead to or stand in. */
function withAbove({ boxes }: Graph, ids: readonly string[]): Set<string> {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const found = new Set(ids.filter((id) => byId.has(id)));
  for (const id of found) {
    const { drives = [], within } = byId.get(id) ?? {};
    for (const up of within === undefined ? drives : [...drives, within]) if (byId.has(up)) found.add(up);
  }
  return found;
}

/** The nearest kept box that it leads to or stands in. */
function anchorOf(box: Box, { boxes }: Graph, kept: ReadonlySet<string>): string | undefined {
  const byId = new Map(boxes.map((each) => [each.id, each]));
  const found = new Set([box.id]);
  for (const id of found) {
    if (kept.has(id)) return id;
    const { drives = [], within } = byId.get(id) ?? {};
    for (const up of within === undefined ? drives : [within, ...drives]) found.add(up);
  }
  return undefined;
}
