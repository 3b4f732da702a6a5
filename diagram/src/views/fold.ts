/**
 * Folds what did not change: the branches without a change behind each box become one box that says how many they are, and
 * measures without a change have no row.
 */
import type { Element } from '@driver-diagrams/theory/model/index';
import type { Box, DrawnLink, Graph } from '../graph/graph.ts';
import { counted, type PictureWords } from '../words/words.ts';
import { keep } from './narrow.ts';

/**
 * Keeps what is touched and all that it leads to. A single box is not folded: the fold would take as much room.
 * @param isTouched which boxes stay in any case
 */
export function foldUnchanged(graph: Graph, isTouched: (id: string) => boolean, words: PictureWords): Graph {
  const byId = new Map(graph.boxes.map((box) => [box.id, box]));
  const marked = graph.links.filter(({ mark }) => mark).flatMap(({ from, to }) => [from, to]);
  const kept = withAbove([...byId.keys()].filter(isTouched).concat(marked), byId);
  const folds = new Map<string, Box[]>();
  for (const box of graph.boxes) {
    if (kept.has(box.id)) continue;
    const at = anchorOf(box.id, byId, kept) ?? '';
    const members = folds.get(at);
    if (members) members.push(box);
    else folds.set(at, [box]);
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
    stated: 0,
    faded: false,
    measures: [],
    remarks: [],
    drives: at === '' || within === at ? [] : [at],
    drivenBy: [],
    folds: count,
    ...(within === at && at !== '' && { within }),
  };
}

type Boxes = ReadonlyMap<string, Box>;

/** Boxes with all that they lead to or stand in. */
function withAbove(ids: readonly string[], byId: Boxes): Set<string> {
  const found = new Set(ids.filter((id) => byId.has(id)));
  for (const id of found) for (const up of above(id, byId)) found.add(up);
  return found;
}

/** The nearest kept box that it leads to or stands in. */
function anchorOf(box: string, byId: Boxes, kept: ReadonlySet<string>): string | undefined {
  const found = new Set([box]);
  for (const id of found) {
    if (kept.has(id)) return id;
    for (const up of above(id, byId)) found.add(up);
  }
  return undefined;
}

function above(id: string, byId: Boxes): string[] {
  const { drives = [], within } = byId.get(id) ?? {};
  return (within === undefined ? drives : [within, ...drives]).filter((up) => byId.has(up));
}
