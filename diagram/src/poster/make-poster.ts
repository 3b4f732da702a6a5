/** From a theory to its poster: one scene a page, as large as the sheet. The same theory gives the same bytes. */
import type { MeasureChart, MergedTheory } from '@driver-diagrams/theory/model/index';
import { spokenPicture } from '../compose/spoken.ts';
import { type Graph, withoutStated } from '../graph/graph.ts';
import type { LayoutEngine } from '../layout/graph.ts';
import type { Logo, Scene } from '../scene.ts';
import { type Part, placed } from '../shapes/part.ts';
import { plain } from '../text/sentences.ts';
import { viewOf } from '../views/views.ts';
import { labelIn } from '../words/words.ts';
import { NOTHING, stack } from './block.ts';
import { chartPart } from './chart-part.ts';
import { type Composition, composePage, type Pieces } from './compose-page.ts';
import { contentOfPoster, type PosterChoices, type PosterContent } from './content.ts';
import { estimateLetters, type Form, fitDiagram, formsOf, naturalSize } from './diagram-part.ts';
import { createPartGuard, type FailedPart, type PartGuard } from './guard.ts';
import { headerPart, headlinePart } from './header-part.ts';
import { notesPart, remarkParts, tablePart } from './list-parts.ts';
import { footerPart, legendPart, stripPart } from './parts.ts';
import { sectionPart } from './section-part.ts';
import { type Letters, type Page, pageOf, scaleOf } from './sheet.ts';
import type { SidePart } from './side-part.ts';
import { nameOf, type TooLarge, whyNot } from './too-large.ts';

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
  /** Where it cannot be printed: which parts are too large. */
  tooLarge?: readonly TooLarge[];
  /** The pages all the same, to be looked at and not to be printed. */
  draft?: readonly Scene[];
}

/** Makes a poster of one page. The aim stands above the diagram where the diagram does not say it. */
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

  const parts = partsOf(theory, graph, content, options, guard);
  const aims = aimsAbove(theory, graph, content);
  // Where letters would be too small, what boxes say below their titles makes room, and is told.
  const bare = graph.boxes.some(({ stated }) => stated > 0) ? withoutStated(graph) : undefined;
  const sheets = [graph, ...(bare ? [bare] : [])].map((drawn) => ({
    graph: drawn,
    forms: formsOf(drawn),
    content,
    page,
  }));
  const candidates = sheets.flatMap((sheet) => {
    const pieces = piecesOf(sheet, { parts, aims }, options, guard);
    return composePage(pieces).map((composed) => ({ sheet, composed }));
  });
  // A list in full says more than what boxes say below their titles.
  const lost = ({ composed, sheet }: (typeof candidates)[number]) =>
    [...composed.leftOut.values()].reduce((sum, rows) => sum + rows, 0) * 2 + (sheet.graph === bare ? 1 : 0);
  for (const { sheet, composed } of candidates.toSorted((one, two) => lost(one) - lost(two))) {
    const scene = await sceneOf(theory, { ...sheet, composed }, options);
    if (!scene) continue;
    const left = sheet.graph === bare ? [withoutLines(page)] : [];
    const notice = scene.notice === undefined ? [] : [scene.notice];
    return { ...made, pages: [scene.page], remarks: [...left, ...remarksOn(composed, page), ...notice] };
  }
  const [last = { graph, forms: formsOf(graph), content, page }] = sheets.toReversed();
  const piecesOn = (other: Page) => piecesOf({ ...last, page: other }, { parts, aims }, options, guard);
  const { part, message } = whyNot(page, graph, piecesOn(page), piecesOn);
  return { ...made, problems: [message], tooLarge: [part] };
}

/** Aims that stand above the diagram: none where its dark boxes say them. */
function aimsAbove(theory: MergedTheory, graph: Graph, content: PosterContent): string[] {
  if (content.without.has('aim')) return [];
  const drawn = new Set(
    graph.boxes.flatMap(({ element, quiet }) => (element.kind === 'aim' && !quiet ? [element.id] : [])),
  );
  const imported = new Set(theory.imported);
  const isTold = theory.elements.every(({ id, kind }) => kind !== 'aim' || imported.has(id) || drawn.has(id));
  return isTold && !content.without.has('diagram') ? [] : content.aims;
}

function withoutLines(page: Page): string {
  return `${nameOf(page)} has no room for what boxes say below their titles, such as definitions, so they have their titles only. Use a larger sheet to show it.`;
}

/** Letters this much smaller than the least are no smaller to any eye; points. */
const TOLERANCE = 0.05;

interface Sheet {
  graph: Graph;
  forms: readonly Form[];
  content: PosterContent;
  page: Page;
}

/** What the diagram's letters may grow to, of usual headings; a small theory fills a sheet only with larger ones. */
const LARGEST_DRAWN = 1.9;
const LARGEST_OF_FEW = 2.6;
const FEW_BOXES = 8;

function piecesOf(
  { graph, forms, content, page }: Sheet,
  { parts, aims }: { parts: Parts; aims: readonly string[] },
  { logos = [] }: PosterOptions,
  guard: PartGuard,
): Pieces {
  const { margin, gutter, letters: usual } = page;
  const width = page.width - 2 * margin;
  const most = usual.heading * (graph.boxes.length < FEW_BOXES ? LARGEST_OF_FEW : LARGEST_DRAWN);
  const { picture } = content;
  const topAt = (letters: Letters): Part => {
    const frame = { ...page, letters };
    const head = guard.make('header', () => headerPart(content, logos, frame, width, guard), NOTHING);
    const headline = guard.make('headline', () => headlinePart(content, frame, width), NOTHING);
    const told = { ...content, aims: [...aims] };
    const strip = guard.make('problem and aim', () => stripPart(told, frame, width), NOTHING);
    return stack([head, headline, strip], gutter);
  };
  const legendAt = (room: number, letters: Letters): Part =>
    content.without.has('legend')
      ? NOTHING
      : guard.make('legend', () => legendPart(graph, letters, room, picture), NOTHING);
  return {
    width,
    height: page.height - 2 * margin,
    gap: gutter,
    scale: scaleOf(page),
    usual,
    top: remembered(topAt),
    foot: remembered((letters) =>
      content.without.has('footer')
        ? NOTHING
        : guard.make('footer', () => footerPart(content, { ...page, letters }, width), NOTHING),
    ),
    ...parts,
    ...(!content.without.has('diagram') && {
      diagram: {
        most,
        ...(graph.boxes.length < FEW_BOXES ? { roomy: 2.6, roomiest: 5 } : { roomy: 1.8, roomiest: 3 }),
        lettersIn: (wide, high) => Math.min(most, estimateLetters(forms, { width: wide, height: high })),
        naturalIn: (wide) => naturalSize(forms, wide, most),
        legend: (room, letters) => legendAt(room, letters),
      },
    }),
  };
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

function remarksOn({ leftOut }: Composition, page: Page): string[] {
  const count = [...leftOut.values()].reduce((sum, each) => sum + each, 0);
  const lines = count === 1 ? 'one line' : `${count} lines`;
  return count > 0
    ? [`${nameOf(page)} has no room for ${lines} of the lists beside the diagram, and says so there.`]
    : [];
}

/** Everything in its place, in the order in which it is read; undefined where the letters of the diagram would be too small. */
async function sceneOf(
  theory: MergedTheory,
  { graph, forms, content, page, composed }: Sheet & { composed: Composition },
  { engine }: PosterOptions,
): Promise<{ page: Scene; notice?: string } | undefined> {
  const { margin, letters } = page;
  const { top, foot, diagram, columns } = composed;
  const at = (part: Part, x: number, y: number) => placed(part, margin + x, margin + y).items;
  const items = at(top, 0, 0);
  let notice: string | undefined;
  if (diagram) {
    const { slot, legend, legendY } = diagram;
    const most = letters.heading * (graph.boxes.length < FEW_BOXES ? LARGEST_OF_FEW : LARGEST_DRAWN);
    const limits = { least: letters.least, most };
    const fitted = await fitDiagram(theory, forms, slot, limits, { engine, words: content.picture });
    if (fitted.letters < letters.least - TOLERANCE) return undefined;
    notice = fitted.notice;
    const over = { x: slot.width - fitted.part.width, y: slot.height - fitted.part.height };
    items.push(...at(fitted.part, slot.x + over.x / 2, slot.y + Math.max(0, over.y) / 2));
    items.push(...at(legend, slot.x, legendY));
  }
  for (const column of columns) items.push(...at(column, 0, 0));
  items.push(...placed(foot, margin, page.height - margin - foot.height).items);
  const scene: Scene = {
    width: page.width,
    height: page.height,
    title: content.title,
    description: spokenPicture(graph, content.picture),
    items,
  };
  return { page: scene, ...(notice !== undefined && { notice }) };
}

interface Parts {
  before: SidePart[];
  after: SidePart[];
}

/** What stands around the diagram, in the author's order; then the lists. */
function partsOf(
  theory: MergedTheory,
  graph: Graph,
  content: PosterContent,
  { charts }: PosterOptions,
  guard: PartGuard,
): Parts {
  if (content.form === 'diagram') return { before: [], after: [] };
  const named = theory.elements.some((element) => element.kind === 'poster' && element.charts.length > 0);
  const own = content.order.map((item, n): SidePart[] => {
    switch (item.kind) {
      case 'section':
        return guard.side(`section ${n}`, () => sectionPart(item.section, n, content));
      case 'chart': {
        const chart = charts.get(item.measure);
        return chart ? guard.side(`chart ${item.measure}`, () => chartPart(chart, content, named)) : [];
      }
      default:
        return [];
    }
  });
  const at = content.order.findIndex(({ kind }) => kind === 'diagram');
  return {
    before: own.slice(0, at).flat(),
    after: [...own.slice(at).flat(), ...listsOf(theory, graph, content, guard)],
  };
}

function listsOf(theory: MergedTheory, graph: Graph, content: PosterContent, guard: PartGuard): SidePart[] {
  const { without } = content;
  // Findings that boxes wear badges for stand among the remarks.
  const remarked = new Set(graph.remarks.map(({ element }) => plain(labelIn(content.picture, element))));
  const learned = content.sections
    .filter(({ own }) => !own)
    .map((section) => {
      const isFindings = section.heading === content.words.findings;
      return isFindings ? { ...section, texts: section.texts.filter((text) => !remarked.has(text)) } : section;
    })
    .filter(({ texts }) => texts.length > 0);
  return [
    ...(graph.measures.length > 0 && !without.has('measures')
      ? guard.side('measures', () => tablePart(theory, graph, content))
      : []),
    ...remarkParts(graph, content, guard.side),
    ...(graph.notes.length > 0 && !without.has('reasons')
      ? guard.side('reasons', () => notesPart(graph, content))
      : []),
    ...learned.flatMap((section, n) => guard.side(`learned ${n}`, () => sectionPart(section, 100 + n, content))),
  ];
}
