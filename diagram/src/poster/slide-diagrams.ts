/** Diagrams on slides: the whole, and each primary driver with what leads to it; cut where the letters would be too small. */
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import { spokenPicture } from '../compose/spoken.ts';
import { branchOf, type Graph, withoutNotes, withoutStated } from '../graph/graph.ts';
import { type Part, placed } from '../shapes/part.ts';
import { CONTENT } from '../slide-layouts.ts';
import { plain } from '../text/sentences.ts';
import { driverView } from '../views/driver.ts';
import { labelIn } from '../words/words.ts';
import { NOTHING } from './block.ts';
import type { PosterContent } from './content.ts';
import { estimateLetters, fitDiagram, formsOf } from './diagram-part.ts';
import type { PartGuard } from './guard.ts';
import { partOf } from './make-pages.ts';
import type { PosterOptions } from './make-poster.ts';
import { legendPart } from './parts.ts';
import { type Draft, SLIDE } from './slide.ts';
import { blockSlides } from './slide-blocks.ts';
import { slideTablePart } from './slide-table.ts';
import type { Entry } from './slide-text.ts';
import { measuresBlock } from './slide-words.ts';

const { letters, gutter } = SLIDE;
/** Of the letters in boxes. */
const LARGEST = 24;
/** Of those over a table of measures. */
const WITH_TABLE = 14;

export interface DiagramOptions extends Pick<PosterOptions, 'engine'> {
  guard: PartGuard;
  /** Slides on which boxes have their titles only are told of. */
  tell: (heading: string) => void;
}

/** The whole diagram; where it would be too small to read, the aim and its primary drivers, whose branches follow; else its words. */
export async function wholeSlides(
  theory: MergedTheory,
  graph: Graph,
  content: PosterContent,
  options: DiagramOptions,
): Promise<Draft[]> {
  const heading = content.picture.views.names[content.view];
  const whole = await diagramSlide(heading, theory, graph, content, options);
  if (whole) return [whole];
  if (content.view !== 'driver') return await piecesOf(heading, theory, graph, content, options);
  // What hangs on no primary driver has no slide of its own, so it stands here too.
  const primaries = graph.boxes.filter(({ element }) => isPrimary(element)).map(({ id }) => id);
  const inBranches = withBelow(graph, primaries);
  const tops = graph.boxes.filter(({ id }) => primaries.includes(id) || !inBranches.has(id));
  const part = partOf(theory, new Set(tops.map(({ id }) => id)));
  const overview = inColoursOf(graph, driverView(part, content.picture));
  const slide = await diagramSlide(heading, part, overview, content, options);
  return slide ? [slide] : await piecesOf(heading, part, overview, content, options);
}

/** Each primary driver with all that leads to it, on as many slides as it takes. */
export async function branchSlides(
  theory: MergedTheory,
  graph: Graph,
  content: PosterContent,
  options: DiagramOptions,
): Promise<Draft[]> {
  const drafts: Draft[] = [];
  for (const { id, element } of graph.boxes.filter((box) => isPrimary(box.element))) {
    const title = plain(labelIn(content.picture, element));
    const fits = (ids: readonly string[]) => {
      const part = withoutStated(driverView(partOf(theory, new Set(ids)), content.picture));
      return estimateLetters(formsOf(part), regionOver(part, content, options)) >= letters.least * 1.08;
    };
    const pieces = cut(graph, [], id, fits);
    for (const [n, ids] of pieces.entries()) {
      const heading = pieces.length > 1 ? `${title} (${n + 1}/${pieces.length})` : title;
      const part = partOf(theory, new Set(ids));
      const branch = inColoursOf(graph, driverView(part, content.picture));
      const slide = await diagramSlide(heading, part, branch, content, { ...options, isBranch: true });
      drafts.push(...(slide ? [slide] : outlineSlides(heading, branch)));
    }
  }
  return drafts;
}

/** A diagram in runs of boxes that hang together, each as a diagram; what no slide holds as boxes stands in words. */
async function piecesOf(
  heading: string,
  theory: MergedTheory,
  graph: Graph,
  content: PosterContent,
  options: DiagramOptions,
): Promise<Draft[]> {
  const fits = (ids: ReadonlySet<string>) => {
    const part = withoutStated(within(graph, ids));
    return estimateLetters(formsOf(part), regionOver(part, content, options)) >= letters.least * 1.08;
  };
  const pieces = columnPieces(graph, fits);
  const drafts: Draft[] = [];
  for (const [n, ids] of pieces.entries()) {
    const title = pieces.length > 1 ? `${heading} (${n + 1}/${pieces.length})` : heading;
    const piece = within(graph, ids);
    const slide = await diagramSlide(title, theory, piece, content, options);
    if (!slide) return outlineSlides(heading, graph);
    drafts.push(slide);
  }
  return drafts;
}

/**
 * As many columns as a slide holds, then the last of them again with those that follow. Of two columns that no slide holds, so many
 * boxes of the second as have room, with the boxes of the first that they lead to.
 */
function columnPieces(graph: Graph, fits: (ids: ReadonlySet<string>) => boolean): Set<string>[] {
  const columns = [...Map.groupBy(graph.boxes, ({ column }) => column)]
    .toSorted(([one], [two]) => one - two)
    .map(([, boxes]) => boxes.toSorted((one, two) => one.row - two.row).map(({ id }) => id));
  const pieces: Set<string>[] = [];
  let run: string[][] = [];
  /** True where all of the run stands on a slide before. */
  let isShown = true;
  const finish = () => {
    if (!isShown) pieces.push(new Set(run.flat()));
    isShown = true;
  };
  for (const column of columns) {
    if (fits(new Set([...run.flat(), ...column]))) {
      run.push(column);
      isShown = false;
      continue;
    }
    const before = run.at(-1) ?? [];
    // A column alone needs no slide of its own where each of its boxes stands with what leads to it on another.
    if (run.length === 1 && before.every((id) => column.some((each) => isLinked(graph, id, each)))) isShown = true;
    finish();
    if (before.length > 0 && fits(new Set([...before, ...column]))) {
      run = [before, column];
      isShown = false;
    } else {
      pieces.push(...pairPieces(graph, before, column, fits));
      run = [column];
    }
  }
  finish();
  return pieces;
}

/** The boxes of a column, each with those to its left that it leads to, as many as fit. */
function pairPieces(
  graph: Graph,
  left: readonly string[],
  right: readonly string[],
  fits: (ids: ReadonlySet<string>) => boolean,
): Set<string>[] {
  const beside = new Map(right.map((id) => [id, left.filter((each) => isLinked(graph, id, each))]));
  const order = right.toSorted((one, two) => firstOf(left, beside.get(one)) - firstOf(left, beside.get(two)));
  const pieces: Set<string>[] = [];
  for (const id of order) {
    const own = [...(beside.get(id) ?? []), id];
    const last = pieces.at(-1);
    const joined = new Set([...(last ?? []), ...own]);
    if (last && fits(joined)) pieces.splice(-1, 1, joined);
    else pieces.push(new Set(own));
  }
  return pieces;
}

function isLinked({ links }: Graph, one: string, other: string): boolean {
  return links.some(({ from, to }) => (from === one && to === other) || (from === other && to === one));
}

function firstOf(left: readonly string[], ids: readonly string[] = []): number {
  const [first] = ids;
  return first === undefined ? left.length : left.indexOf(first);
}

/** Only these boxes, with the links between them. */
function within(graph: Graph, ids: ReadonlySet<string>): Graph {
  const used = [...new Set(graph.boxes.filter(({ id }) => ids.has(id)).map(({ column }) => column))].toSorted(
    (one, two) => one - two,
  );
  const kept = (list: readonly string[]) => list.filter((id) => ids.has(id));
  return {
    ...graph,
    boxes: graph.boxes
      .filter(({ id }) => ids.has(id))
      .map(({ within: outer, ...box }) => ({
        ...box,
        ...(outer !== undefined && ids.has(outer) && { within: outer }),
        column: used.indexOf(box.column),
        drives: kept(box.drives),
        drivenBy: kept(box.drivenBy),
      })),
    links: graph.links.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    columns: graph.columns.filter((_, n) => used.includes(n)),
  };
}

/** A part of a diagram in the colours of the whole, and with its badges of claims, without notes. */
function inColoursOf(whole: Graph, numbered: Graph): Graph {
  const part = withoutNotes(numbered);
  const boxes = new Map(whole.boxes.map((box) => [box.id, box]));
  const links = new Map(whole.links.map(({ id, branch }) => [id, branch]));
  return {
    ...part,
    boxes: part.boxes.map(({ branch, round, ...box }) => {
      const same = boxes.get(box.id);
      const own = { ...box, ...(branch && { branch }), ...(round && { round }) };
      return { ...box, ...branchOf(same ?? own), remarks: same?.remarks ?? box.remarks };
    }),
    links: part.links.map(({ branch, ...link }) => {
      const colour = links.get(link.id) ?? branch;
      return { ...link, ...(colour && { branch: colour }) };
    }),
  };
}

function isPrimary(element: Graph['boxes'][number]['element']): boolean {
  return element.kind === 'driver' && element.level === 1;
}

/**
 * Cuts a branch into runs that each fit a slide, in the author's order; each run has the drivers above it. A run of one box
 * stands even if it does not fit.
 */
function cut(
  graph: Graph,
  above: readonly string[],
  id: string,
  fits: (ids: readonly string[]) => boolean,
): string[][] {
  const path = [...above, id];
  const below = graph.boxes.find((box) => box.id === id)?.drivenBy ?? [];
  const runs = (ids: readonly string[]): string[][] => {
    const all = [...path, ...withBelow(graph, ids)];
    if (ids.length === 0 || fits(all)) return [all];
    const [only] = ids;
    if (ids.length === 1 && only !== undefined) return path.includes(only) ? [all] : cut(graph, path, only, fits);
    const middle = Math.ceil(ids.length / 2);
    return [...runs(ids.slice(0, middle)), ...runs(ids.slice(middle))];
  };
  return runs(below);
}

/** Boxes and all that leads to them. */
function withBelow(graph: Graph, ids: readonly string[]): Set<string> {
  const drivenBy = new Map(graph.boxes.map((box) => [box.id, box.drivenBy]));
  const found = new Set(ids);
  for (const each of found) for (const lower of drivenBy.get(each) ?? []) found.add(lower);
  return found;
}

/** Where a diagram may stand, over its legend. */
function regionOver(graph: Graph, content: PosterContent, options: Pick<DiagramOptions, 'guard'>) {
  const legend = legendUnder(graph, content, options).height;
  return { width: CONTENT.width, height: CONTENT.height - legend - (legend > 0 ? gutter / 2 : 0) };
}

function legendUnder(
  graph: Graph,
  { picture, without }: PosterContent,
  { guard }: Pick<DiagramOptions, 'guard'>,
): Part {
  if (without.has('legend')) return NOTHING;
  return guard.make('legend', () => legendPart(graph, letters, CONTENT.width, picture), NOTHING);
}

/** @returns nothing where its letters would be too small */
async function diagramSlide(
  heading: string,
  theory: MergedTheory,
  graph: Graph,
  content: PosterContent,
  { engine, guard, tell, isBranch }: DiagramOptions & { isBranch?: boolean },
): Promise<Draft | undefined> {
  const whole = regionOver(graph, content, { guard });
  // Where letters would be too small, boxes have their titles only.
  const reads = (each: Graph) => estimateLetters(formsOf(each), whole) >= letters.least * 1.08;
  const isWhole = reads(graph) || graph.boxes.every(({ stated }) => stated === 0);
  const shown = isWhole ? graph : withoutStated(graph);
  const forms = formsOf(shown);
  // A layout in full changes little of what the estimate says.
  if (estimateLetters(forms, whole) < letters.least * 0.9) return undefined;
  const above = (height: number) => ({ ...whole, height: whole.height - height - gutter });
  const table = isBranch
    ? tablesUnder(theory, graph, content).find(({ height }) => estimateLetters(forms, above(height)) >= WITH_TABLE)
    : undefined;
  const region = table ? above(table.height) : whole;
  const limits = { least: letters.least, most: LARGEST };
  const fitted = await fitDiagram(theory, forms, region, limits, { engine, words: content.picture });
  if (fitted.letters < letters.least - 0.05) return undefined;
  if (!isWhole) tell(heading);
  const legend = legendUnder(graph, content, { guard });
  return {
    layout: 'diagram',
    heading,
    part: composed(fitted.part, legend, table),
    description: spokenPicture(graph, content.picture),
    notes: fitted.part.items.filter(({ role, label }) => role === 'box' && label !== '').map(({ label }) => label),
  };
}

/** A diagram in the middle of its slide, over its legend, with a table of what measures it where that has room. */
function composed(diagram: Part, legend: Part, table: Part | undefined): Part {
  const gap = gutter / 2;
  const high = diagram.height + (legend.height > 0 ? legend.height + gap : 0);
  const whole = table ? high + table.height + gutter : high;
  const top = Math.max(0, (CONTENT.height - whole) / (table ? 3 : 2));
  const left = Math.max(0, (CONTENT.width - diagram.width) / 2);
  const items = [
    ...placed(diagram, left, top).items,
    ...placed(legend, 0, table ? top + diagram.height + gap : CONTENT.height - legend.height).items,
    ...(table ? placed(table, 0, CONTENT.height - table.height).items : []),
  ];
  return { items, width: CONTENT.width, height: CONTENT.height };
}

/** The measures of a branch as a table, in two sizes. */
function tablesUnder(theory: MergedTheory, graph: Graph, content: PosterContent): Part[] {
  const [block] = measuresBlock(theory, graph, content);
  const { table } = block ?? {};
  if (!table) return [];
  return [16, 14].map((size) => slideTablePart(table, CONTENT.width, { letters: size, least: letters.least }));
}

/** The statements of a diagram as a list, for what no slide can hold as boxes. */
function outlineSlides(heading: string, graph: Graph): Draft[] {
  const boxes = new Map(graph.boxes.map((box) => [box.id, box]));
  const entries: Entry[] = [];
  const told = new Set<string>();
  const tell = (id: string, depth: number) => {
    const box = boxes.get(id);
    if (!box || told.has(id)) return;
    told.add(id);
    entries.push({
      text: box.text,
      ...(depth === 0 ? { weight: 600 as const } : { bullet: true as const, level: Math.min(depth - 1, 5) }),
    });
    for (const lower of box.drivenBy) tell(lower, depth + 1);
  };
  for (const { id, drives } of graph.boxes) if (drives.length === 0) tell(id, 0);
  for (const { id } of graph.boxes) tell(id, 0);
  return blockSlides([{ heading, entries }]);
}
