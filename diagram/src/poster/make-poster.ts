/** From a theory to its poster: one scene a page, as large as the sheet. The same theory gives the same bytes. */
import type { MeasureChart, MergedTheory } from '@driver-diagrams/theory/model/index';
import { SHEET_NAMES, type SheetName } from '@driver-diagrams/theory/model/poster-size';
import { spokenPicture } from '../compose/spoken.ts';
import { type Graph, withoutStated } from '../graph/graph.ts';
import type { LayoutEngine } from '../layout/graph.ts';
import type { Logo, Scene } from '../scene.ts';
import { type Part, placed } from '../shapes/part.ts';
import { plain } from '../text/sentences.ts';
import { viewOf } from '../views/views.ts';
import { labelIn } from '../words/words.ts';
import { NOTHING } from './block.ts';
import { chartParts } from './chart-part.ts';
import { type Filled, fillColumns } from './columns.ts';
import { contentOfPoster, type PosterChoices, type PosterContent } from './content.ts';
import { estimateLetters, type Fitted, type Form, fitDiagram, formsOf } from './diagram-part.ts';
import { createPartGuard, type FailedPart, type PartGuard } from './guard.ts';
import { headerPart } from './header-part.ts';
import { notesPart, remarkParts, tablePart } from './list-parts.ts';
import { footerPart, legendPart, stripPart } from './parts.ts';
import { sectionPart } from './section-part.ts';
import { type Page, pageOf } from './sheet.ts';
import type { SidePart } from './side-part.ts';

export interface PosterOptions extends PosterChoices {
  engine: LayoutEngine;
  /** The run charts of measures, by id, worked out. */
  charts: ReadonlyMap<string, MeasureChart>;
  /** In the order in which they stand; no more than four. */
  logos?: readonly Logo[];
}

export interface MadePoster {
  content: PosterContent;
  page: Page;
  /** One scene a page; empty where the poster cannot be printed as it is. */
  pages: Scene[];
  /** Why it cannot, each in a sentence with what to do. */
  problems: string[];
  /** What a presenter should know: what had no room. */
  remarks: string[];
  /** Parts that the program itself failed to make; the pages are without them. */
  failed: readonly FailedPart[];
}

interface Arrangement {
  /** Where the diagram stands, from the upper left corner of the room between header and footer. */
  diagram: Area;
  side: { area: Area; columns: number };
}

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A column beside the diagram: its share of the width. Columns below it: their share of the height. */
const BESIDE = [0.2, 0.26, 0.31, 0.36];
const BELOW = [0.24, 0.32, 0.4, 0.48, 0.56, 0.66];

/** Makes a poster of one page. The aim stands above the diagram where the diagram does not say it, and makes room where that is large. */
export async function makePoster(
  theory: MergedTheory,
  options: PosterOptions,
  guard: PartGuard = createPartGuard(),
): Promise<MadePoster> {
  const content = contentOfPoster(theory, options);
  const page = pageOf(content.size);
  const graph = viewOf(theory, { view: content.view, onPaper: true }, content.picture);
  const made: MadePoster = { content, page, pages: [], problems: [], remarks: [], failed: guard.failed };
  if (graph.boxes.length === 0) return { ...made, problems: [`There is nothing to show yet. ${graph.empty}`] };

  const sides = sidePartsOf(theory, graph, content, options.charts, guard);
  let problems: string[] = [];
  // The dark boxes of the diagram say the aims.
  const drawn = new Set(
    graph.boxes.flatMap(({ element, quiet }) => (element.kind === 'aim' && !quiet ? [element.id] : [])),
  );
  const imported = new Set(theory.imported);
  const isTold = theory.elements.every(({ id, kind }) => kind !== 'aim' || imported.has(id) || drawn.has(id));
  // Where letters would be too small, what boxes say below their titles makes room, and is told.
  const bare = withoutStated(graph);
  const hasStated = graph.boxes.some(({ stated }) => stated > 0);
  const tries = (isTold ? [false] : [true, false]).flatMap((withAims) =>
    (hasStated ? [graph, bare] : [graph]).map((drawnGraph) => ({ withAims, drawnGraph })),
  );
  const formsFor = new Map([graph, bare].map((each) => [each, formsOf(each)]));
  for (const { withAims, drawnGraph } of tries) {
    const forms = formsFor.get(drawnGraph) ?? [];
    const frame = frameOf(content, page, withAims, options.logos ?? [], guard);
    const best = bestArrangement(forms, frame.room, sides, page);
    const problem = tooLong(frame, best.filled, page);
    if (problem !== undefined) return { ...made, problems: [problem] };
    const { diagram } = best.arrangement;
    const legend = guard.make('legend', () => legendPart(graph, page, diagram.width, content.picture), NOTHING);
    const region = { width: diagram.width, height: diagram.height - legend.height - page.gutter / 2 };
    const limits = { least: page.letters.least, most: page.letters.heading };
    const fitted = await fitDiagram(theory, forms, region, limits, { engine: options.engine, words: content.picture });
    if (fitted.letters >= page.letters.least - TOLERANCE) {
      made.pages.push(sceneOf(graph, content, page, { ...frame, best, legend, fitted }));
      const left = drawnGraph === graph ? [] : [withoutLines(page)];
      return { ...made, remarks: [...left, ...remarksOn(best.filled, fitted, page)] };
    }
    problems = [tooLarge(graph, fitted, page)];
  }
  return { ...made, problems };
}

function withoutLines(page: Page): string {
  return `${nameOf(page)} has no room for what boxes say below their titles, such as definitions, so they have their titles only. Use a larger sheet to show it.`;
}

/** Letters this much smaller than the least are no smaller to any eye; points. */
const TOLERANCE = 0.05;

/** What stands above and below, and the room between. */
interface PageFrame {
  head: Part;
  strip: Part;
  foot: Part;
  room: Area;
}

function frameOf(
  content: PosterContent,
  page: Page,
  withAims: boolean,
  logos: readonly Logo[],
  guard: PartGuard,
): PageFrame {
  const { margin, gutter } = page;
  const inner = page.width - 2 * margin;
  const head = guard.make('header', () => headerPart(content, logos, page, inner, guard), NOTHING);
  // The problem stands nowhere else.
  const told = withAims ? content : { ...content, aims: [] };
  const strip = guard.make('problem and aim', () => stripPart(told, page, inner), NOTHING);
  const foot = guard.make('footer', () => footerPart(content, page, inner), NOTHING);
  const y = margin + head.height + (strip.height > 0 ? gutter + strip.height : 0) + gutter;
  const bottom = page.height - margin - (foot.height > 0 ? foot.height + gutter * 0.6 : 0);
  return { head, strip, foot, room: { x: margin, y, width: inner, height: bottom - y } };
}

/** Why there is no room for a diagram at all. */
function tooLong({ room }: PageFrame, filled: Filled, page: Page): string | undefined {
  if (room.height < page.height / 3) {
    return 'Title, problem and aim take more than half of the sheet, so no room is left for the diagram. Shorten them, or give the poster a shorter title of its own: poster "…".';
  }
  if (filled.fits) return undefined;
  return `The sections of this poster are too long for ${nameOf(page)}. Shorten them, or use a larger sheet.`;
}

function remarksOn({ leftOut }: Filled, { notice }: Fitted, page: Page): string[] {
  const lines = leftOut === 1 ? 'one line' : `${leftOut} lines`;
  return [
    ...(leftOut > 0
      ? [`${nameOf(page)} has no room for ${lines} of the lists beside the diagram, and says so there.`]
      : []),
    ...(notice === undefined ? [] : [notice]),
  ];
}

interface PageParts extends PageFrame {
  best: Best;
  legend: Part;
  fitted: Fitted;
}

/** Everything in its place, in the order in which it is read. */
function sceneOf(
  graph: Graph,
  content: PosterContent,
  page: Page,
  { head, strip, foot, room, best, legend, fitted }: PageParts,
): Scene {
  const { margin, gutter } = page;
  const { diagram, side } = best.arrangement;
  const x = room.x + diagram.x;
  const y = room.y + diagram.y;
  return {
    width: page.width,
    height: page.height,
    title: content.title,
    description: spokenPicture(graph, content.picture),
    items: [
      ...placed(head, margin, margin).items,
      ...placed(strip, margin, margin + head.height + gutter).items,
      ...placed(fitted.part, x, y).items,
      ...placed(legend, x, y + fitted.part.height + gutter / 2).items,
      ...placed(best.filled.part, room.x + side.area.x, room.y + side.area.y).items,
      ...placed(foot, margin, page.height - margin - foot.height).items,
    ],
  };
}

function sidePartsOf(
  theory: MergedTheory,
  graph: Graph,
  content: PosterContent,
  charts: ReadonlyMap<string, MeasureChart>,
  guard: PartGuard,
): SidePart[] {
  const named = theory.elements.some((element) => element.kind === 'poster' && element.charts.length > 0);
  // Findings that boxes wear badges for stand among the remarks.
  const remarked = new Set(graph.remarks.map(({ element }) => plain(labelIn(content.picture, element))));
  const sections = content.sections
    .map((section) => {
      const isFindings = !section.own && section.heading === content.words.findings;
      return isFindings ? { ...section, texts: section.texts.filter((text) => !remarked.has(text)) } : section;
    })
    .filter(({ own, texts }) => own || texts.length > 0)
    .flatMap((section, n) => guard.side(`section ${n + 1}`, () => sectionPart(section, n, content)));
  const shown = content.charts.flatMap((id) => charts.get(id) ?? []);
  return [
    ...guard
      .make('charts', () => chartParts(shown, content, named), [])
      .flatMap((part) => guard.side(part.id.slice(1), () => part)),
    ...sections.filter(({ own }) => own),
    ...(graph.measures.length > 0 ? guard.side('measures', () => tablePart(theory, graph, content)) : []),
    ...remarkParts(graph, content, guard.side),
    ...(graph.notes.length > 0 ? guard.side('reasons', () => notesPart(graph, content)) : []),
    ...sections.filter(({ own }) => !own),
  ];
}

interface Best {
  arrangement: Arrangement;
  filled: Filled;
}

/** The arrangement that leaves out least while the diagram can be read, and then the one with the largest letters. */
function bestArrangement(forms: readonly Form[], room: Area, sides: readonly SidePart[], page: Page): Best {
  const { gutter, letters } = page;
  const candidates = arrangements(room, sides.length > 0, gutter).map((arrangement) => {
    const { area, columns } = arrangement.side;
    const width = (area.width - (columns - 1) * gutter) / Math.max(1, columns);
    const filled =
      columns > 0
        ? fillColumns(sides, { count: columns, width, height: area.height, gap: gutter, letters })
        : { part: { items: [], width: 0, height: 0 }, leftOut: 0, fits: true };
    const size = Math.min(estimateLetters(forms, arrangement.diagram), letters.body);
    return { arrangement, filled, size, reads: size >= letters.least };
  });
  const [best] = candidates.sort(
    (a, b) =>
      Number(b.filled.fits) - Number(a.filled.fits) ||
      Number(b.reads) - Number(a.reads) ||
      a.filled.leftOut - b.filled.leftOut ||
      b.size - a.size ||
      b.arrangement.side.area.width - a.arrangement.side.area.width,
  );
  if (!best) throw new Error('There is always an arrangement.');
  return best;
}

function arrangements(room: Area, hasSides: boolean, gutter: number): Arrangement[] {
  const { width, height } = room;
  const none: Area = { x: 0, y: 0, width: 0, height: 0 };
  if (!hasSides) return [{ diagram: { x: 0, y: 0, width, height }, side: { area: none, columns: 0 } }];
  const beside = BESIDE.map((share): Arrangement => {
    const column = width * share;
    const diagram = { x: 0, y: 0, width: width - column - gutter * 1.5, height };
    return { diagram, side: { area: { x: width - column, y: 0, width: column, height }, columns: 1 } };
  });
  const below = BELOW.flatMap((share) => {
    const band = height * share;
    const diagram = { x: 0, y: 0, width, height: height - band - gutter };
    return [1, 2, 3].map((columns): Arrangement => {
      return { diagram, side: { area: { x: 0, y: height - band, width, height: band }, columns } };
    });
  });
  return width > height * 0.9 ? [...beside, ...below] : below;
}

function nameOf({ sheet, orientation }: Page): string {
  return `${sheet} ${orientation}`;
}

/** What to do about a diagram whose letters would be too small. */
function tooLarge(graph: Graph, { letters }: Fitted, page: Page): string {
  const { least } = page.letters;
  const longest = graph.boxes.toSorted((a, b) => b.text.length - a.text.length)[0]?.text ?? '';
  const factor = least / letters;
  const larger = SHEET_NAMES.map((sheet) => pageOf({ sheet, orientation: page.orientation }))
    .filter((each) => each.letters.least <= least && each.width * each.height > page.width * page.height)
    .filter((each) => (each.width / page.width) * (least / each.letters.least) >= factor)
    .sort((a, b) => a.width * a.height - b.width * b.height)[0]?.sheet as SheetName | undefined;
  return [
    `On ${nameOf(page)} the letters of this diagram would be ${letters < 1 ? 'less than 1 point' : `${letters.toFixed(0)} points`} high, and none may be under ${least}: nobody could read it.`,
    larger ? `Use a larger sheet such as ${larger}, shorten` : 'Shorten',
    `what is long (the longest is “${longest.slice(0, 60)}${longest.length > 60 ? '…' : ''}”), or make one page for each primary driver with --pages.`,
  ].join(' ');
}
