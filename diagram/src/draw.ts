/** From a theory to its picture. */
import type { BothVersions, MergedTheory } from '@driver-diagrams/theory/model/index';
import { makeScene } from './compose/make-scene.ts';
import { makeTable } from './compose/make-table.ts';
import { type BoxContent, contentOf } from './graph/boxes.ts';
import { type Graph, withoutNotes } from './graph/graph.ts';
import type { LayoutEngine, Placed, SizedGraph } from './layout/graph.ts';
import { layout, layoutKey, Outdated } from './layout/layout.ts';
import type { Scene } from './scene.ts';
import { BOX, ONE_COLUMN } from './style.ts';
import type { ViewState } from './view-state.ts';
import { type ComparisonState, comparisonOf } from './views/comparison.ts';
import { viewOf } from './views/views.ts';
import { type PictureWords, WORDS } from './words/words.ts';

export interface DrawOptions {
  /** What lays the graph out: `createElkEngine()` in this thread, `createWorkerEngine()` in a page. */
  engine: LayoutEngine;
  /** The fixed words of the picture; English where none are given. */
  words?: PictureWords;
  /** How the theory is looked at; as the view that suits it, whole, where none is given. */
  state?: ViewState;
}

/** Draws one theory after another; see `createDrawer`. */
export interface Drawer {
  /** @throws `Outdated` when it is called again before the first picture is ready, so that the newest always wins. */
  draw(theory: MergedTheory, state?: ViewState): Promise<Scene>;
  /** Draws two versions as one picture, see `drawComparison`. @throws `Outdated` as `draw` does */
  drawComparison(both: BothVersions, state?: ComparisonState): Promise<Scene>;
}

/**
 * Draws a theory.
 * @returns the finished picture; the same theory and engine give the same bytes. It never rejects for lack of a layout: then
 *   plain columns stand in and the scene's `notice` says so.
 */
export async function drawTheory(theory: MergedTheory, options: DrawOptions): Promise<Scene> {
  return createDrawer(options).draw(theory, options.state);
}

/**
 * Draws the same theory again and again as it is edited: as long as no box's size and no link changed, the last layout is
 * kept and only the picture is made anew.
 */
export function createDrawer({ engine, words = WORDS.en }: Omit<DrawOptions, 'state'>): Drawer {
  let last: { key: string; placed: Placed } | undefined;
  let newest = 0;
  const drawn = async (theory: MergedTheory, graph: Graph): Promise<Scene> => {
    const turn = ++newest;
    const wide = graph.columns.length === 1 ? ONE_COLUMN : BOX.width;
    const contents = new Map(graph.boxes.map((box) => [box.id, contentOf({ ...box, width: box.width ?? wide })]));
    const sized = sizedGraphOf(graph, contents);
    const key = layoutKey(sized);
    const kept = last?.key === key ? last.placed : undefined;
    const placed = kept ?? (await layout(sized, engine, words.standIn));
    if (turn !== newest) throw new Outdated();
    // A layout that stood in for one that failed is tried again.
    last = placed.notice === undefined ? { key, placed } : undefined;
    return makeScene(theory, placed.notice === undefined ? graph : withoutNotes(graph), contents, placed, words);
  };
  return {
    draw: (theory, state = {}) => drawn(theory, viewOf(theory, state, words)),
    drawComparison: (both, state = {}) => drawn(both.theory, comparisonOf(both, state, words)),
  };
}

/** What a layout has to know of a graph: how large each box is, and what its links look like. */
export function sizedGraphOf(graph: Graph, contents: ReadonlyMap<string, BoxContent>): SizedGraph {
  return {
    boxes: graph.boxes.map(({ id, column, row, within }) => {
      const { width = 0, height = 0 } = contents.get(id) ?? {};
      return { id, column, row, width, height, ...(within === undefined ? {} : { within }) };
    }),
    links: graph.links.map(({ id, from, to, branch, strength, look = '', mark = '' }) => {
      const line = `${branch ?? ''} ${strength === 'weak' ? 'dashed' : 'solid'} ${look} ${mark}`;
      return { id, from, to, look: line.trim() };
    }),
  };
}

/**
 * Draws the table of measures alone: all that the file has, and the imported ones of what it draws.
 * @returns nothing where there are no measures
 */
export function drawTable(theory: MergedTheory, words: PictureWords = WORDS.en): Scene | undefined {
  const graph = viewOf(theory, { view: 'driver' }, words);
  return graph.measures.length === 0 ? undefined : makeTable(theory, graph, words);
}
