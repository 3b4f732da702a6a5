/** A page of a poster: what it is composed of, and the scene of a page that is composed. Lengths are points. */
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import { spokenPicture } from '../compose/spoken.ts';
import type { Graph } from '../graph/graph.ts';
import type { LayoutEngine } from '../layout/graph.ts';
import type { Scene } from '../scene.ts';
import { type Part, placed } from '../shapes/part.ts';
import { plain } from '../text/sentences.ts';
import { labelIn } from '../words/words.ts';
import { NOTHING } from './block.ts';
import type { Composition, Pieces } from './compose-page.ts';
import type { PosterContent } from './content.ts';
import { estimateLetters, type Form, fitDiagram, naturalSize } from './diagram-part.ts';
import type { PartGuard } from './guard.ts';
import { notesPart, remarkParts, restPart, tablePart } from './list-parts.ts';
import { legendPart } from './parts.ts';
import { sectionPart } from './section-part.ts';
import { type Letters, type Page, scaleOf } from './sheet.ts';
import type { SidePart } from './side-part.ts';

/** What is drawn on which page. */
export interface Sheet {
  graph: Graph;
  forms: readonly Form[];
  content: PosterContent;
  page: Page;
}

/** What stands around the diagram. */
export interface Around {
  before: readonly SidePart[];
  after: readonly SidePart[];
  /** Above and below all else, as wide as the page. */
  topAt(letters: Letters, width: number): Part;
  footAt(letters: Letters, width: number): Part;
}

/** What the diagram's letters may grow to, of usual headings; a small theory fills a sheet only with larger ones. */
const LARGEST = 1.9;
const LARGEST_OF_FEW = 3.2;
const FEW_BOXES = 8;
/** How much higher a diagram may become than its letters ask for: beside other parts, and where none needs the room. */
const ROOMY = { roomy: 1.8, roomiest: 4 };
const ROOMY_OF_FEW = { roomy: 2.6, roomiest: 8 };

function largestIn({ graph, page }: Pick<Sheet, 'graph' | 'page'>): number {
  return page.letters.heading * (graph.boxes.length < FEW_BOXES ? LARGEST_OF_FEW : LARGEST);
}

/**
 * What a page is composed of.
 * @param doubt how much smaller the diagram's letters may come out than what is reckoned without a layout
 */
export function piecesOf(sheet: Sheet, { before, after, topAt, footAt }: Around, guard: PartGuard, doubt = 1): Pieces {
  const { graph, forms, content, page } = sheet;
  const width = page.width - 2 * page.margin;
  const most = largestIn(sheet);
  return {
    width,
    height: page.height - 2 * page.margin,
    gap: page.gutter,
    scale: scaleOf(page),
    usual: page.letters,
    top: remembered((letters) => topAt(letters, width)),
    foot: remembered((letters) => footAt(letters, width)),
    before,
    after,
    rest: (lists) => restPart(lists, content),
    ...(!content.without.has('diagram') && {
      diagram: {
        most,
        ...(graph.boxes.length < FEW_BOXES ? ROOMY_OF_FEW : ROOMY),
        lettersIn: (wide, high) => Math.min(most, estimateLetters(forms, { width: wide, height: high }) / doubt),
        naturalIn: (wide) => naturalSize(forms, wide, most),
        legend: (wide, letters) => legendUnder(sheet, wide, letters, guard),
      },
    }),
  };
}

function legendUnder({ graph, content }: Sheet, width: number, letters: Letters, guard: PartGuard): Part {
  if (content.without.has('legend')) return NOTHING;
  return guard.make('legend', () => legendPart(graph, letters, width, content.picture), NOTHING);
}

/** Asked for the same letters again, it answers from memory. */
function remembered(make: (letters: Letters) => Part): (letters: Letters) => Part {
  const known = new Map<Letters, Part>();
  return (letters) => {
    const part = known.get(letters) ?? make(letters);
    known.set(letters, part);
    return part;
  };
}

/** Letters this much smaller than the least are no smaller to any eye. */
const TOLERANCE = 0.05;

/**
 * Everything in its place, in the order in which it is read.
 * @returns undefined where the letters of the diagram would be too small
 */
export async function sceneOf(
  theory: MergedTheory,
  sheet: Sheet & { composed: Composition; title: string },
  engine: LayoutEngine,
): Promise<{ page: Scene; notice?: string } | undefined> {
  const { graph, forms, content, page, composed, title } = sheet;
  const { margin, letters } = page;
  const { top, foot, diagram, columns } = composed;
  const at = (part: Part, x: number, y: number) => placed(part, margin + x, margin + y).items;
  const items = at(top, 0, 0);
  let notice: string | undefined;
  if (diagram) {
    const { slot, legend, legendY } = diagram;
    const limits = { least: letters.least, most: largestIn(sheet) };
    const fitted = await fitDiagram(theory, forms, slot, limits, { engine, words: content.picture });
    if (fitted.letters < letters.least - TOLERANCE) return undefined;
    notice = fitted.notice;
    const over = { x: slot.width - fitted.part.width, y: slot.height - fitted.part.height };
    items.push(...at(fitted.part, slot.x + over.x / 2, slot.y + Math.max(0, over.y) / 2));
    items.push(...at(legend, slot.x, legendY));
  }
  for (const column of columns) items.push(...at(column, 0, 0));
  items.push(...placed(foot, margin, page.height - margin - foot.height).items);
  const description = spokenPicture(graph, content.picture);
  const scene: Scene = { width: page.width, height: page.height, title, description, items };
  return { page: scene, ...(notice !== undefined && { notice }) };
}

/** The lists of a page: measures, what badges stand for, reasons, what was learned. */
export function listsOf(
  theory: MergedTheory,
  graph: Graph,
  content: PosterContent,
  guard: PartGuard,
): readonly SidePart[] {
  // Findings that boxes wear badges for stand among the remarks.
  const remarked = new Set(graph.remarks.map(({ element }) => plain(labelIn(content.picture, element))));
  const learned = content.sections
    .filter(({ own }) => !own)
    .map((section) => {
      const isFindings = section.heading === content.words.findings;
      return isFindings ? { ...section, texts: section.texts.filter((text) => !remarked.has(text)) } : section;
    })
    .filter(({ texts }) => texts.length > 0);
  const own = content.order.length;
  return [
    ...(graph.measures.length > 0 && !content.without.has('measures')
      ? guard.side('measures', () => tablePart(theory, graph, content))
      : []),
    ...remarkParts(graph, content, guard.side),
    ...(graph.notes.length > 0 ? guard.side('reasons', () => notesPart(graph, content)) : []),
    ...learned.flatMap((section, n) => guard.side(`learned ${n}`, () => sectionPart(section, own + n, content))),
  ];
}
