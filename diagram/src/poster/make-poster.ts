/** From a theory to its poster: one scene a page, as large as the sheet. The same theory gives the same bytes. */
import type { MeasureChart, MergedTheory } from '@driver-diagrams/theory/model/index';
import { type Graph, withoutNotes, withoutStated } from '../graph/graph.ts';
import type { LayoutEngine } from '../layout/graph.ts';
import type { Logo, Scene } from '../scene.ts';
import { viewOf } from '../views/views.ts';
import { NOTHING, stack } from './block.ts';
import { chartParts } from './chart-part.ts';
import { type Composition, composePage } from './compose-page.ts';
import { contentOfPoster, type PosterChoices, type PosterContent } from './content.ts';
import { createSetter, formsOf } from './diagram-part.ts';
import { createPartGuard, type FailedPart, type PartGuard } from './guard.ts';
import { headerPart, headlinePart } from './header-part.ts';
import { withoutNumbers } from './numbers.ts';
import { numbersPart } from './numbers-part.ts';
import { footerPart, stripPart } from './parts.ts';
import { photoPart, photoRemarks } from './photo-part.ts';
import { type Around, listsOf, piecesOf, sceneOf } from './poster-page.ts';
import { sectionPart } from './section-part.ts';
import { type Page, pageOf } from './sheet.ts';
import type { SidePart } from './side-part.ts';
import { nameOf, type TooLarge, whyNot } from './too-large.ts';

export interface PosterOptions extends PosterChoices {
  engine: LayoutEngine;
  /** The run charts of measures, by id, worked out. */
  charts: ReadonlyMap<string, MeasureChart>;
  /** In the order in which they stand; no more than four. */
  logos?: readonly Logo[];
  /** The photos of `content.order`, in its order; nothing for one that cannot be printed, which the poster is then without. */
  photos?: readonly (Logo | undefined)[];
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
  /** Where it cannot be printed: which parts are too large, and the page as it would be on a higher sheet. */
  tooLarge?: readonly TooLarge[];
  draft?: Scene[];
}

/** Where layouts in full take more room than was reckoned, pages are composed with more room for the diagram. */
const DOUBTS = [1, 1.03, 1.06, 1.1];

/** Makes a poster of one page. The aim stands above the diagram where the diagram does not say it. */
export async function makePoster(
  theory: MergedTheory,
  options: PosterOptions,
  guard: PartGuard = createPartGuard(),
): Promise<MadePoster> {
  const content = contentOfPoster(theory, options);
  const page = pageOf(content.size);
  const whole = viewOf(theory, { view: content.view, onPaper: true }, content.picture);
  const made: MadePoster = { content, page, pages: [], problems: [], remarks: [], failed: guard.failed };
  if (whole.boxes.length === 0) return { ...made, problems: [`There is nothing to show yet. ${whole.empty}`] };

  const graph = asWanted(whole, content);
  const around = aroundOf(theory, graph, content, options, guard);
  // Where letters would be too small, what boxes say below their titles makes room, and is told.
  const bare = graph.boxes.some(({ stated }) => stated > 0) ? withoutStated(graph) : undefined;
  const sheets = (bare ? [graph, bare] : [graph]).map((drawn) => {
    return { graph: drawn, forms: formsOf(drawn, createSetter(), page), content, page };
  });
  for (const doubt of DOUBTS) {
    const candidates = sheets.flatMap((sheet) =>
      composePage(piecesOf(sheet, around(page), guard, doubt)).map((composed) => ({ sheet, composed })),
    );
    // A list in full says more than what boxes say below their titles.
    const lost = ({ composed, sheet }: (typeof candidates)[number]) =>
      2 * rowsLeftOut(composed) + (sheet.graph === bare ? 1 : 0);
    for (const { sheet, composed } of candidates.toSorted((one, two) => lost(one) - lost(two))) {
      const scene = await sceneOf(theory, { ...sheet, composed, title: content.title }, options.engine);
      if (!scene) continue;
      const remarks = [
        ...(sheet.graph === bare ? [withoutLines(page)] : []),
        ...hiddenByForm(content),
        ...remarksOn(composed, page),
        ...content.order.flatMap((item) =>
          item.kind === 'numbers' ? withoutNumbers(theory, item.measures, content) : [],
        ),
        ...photoRemarks(content, options.photos, page),
        ...(scene.notice === undefined ? [] : [scene.notice]),
      ];
      return { ...made, pages: [scene.page], remarks };
    }
  }
  const [last = { graph, forms: formsOf(graph, createSetter(), page), content, page }] = sheets.toReversed();
  const piecesOn = (other: Page) => piecesOf({ ...last, page: other }, around(other), guard);
  const { part, message, higher } = whyNot(page, graph, piecesOn(page), piecesOn);
  const larger = { ...page, height: page.height + part.over };
  const draft =
    higher &&
    (await sceneOf(theory, { ...last, page: larger, composed: higher, title: content.title }, options.engine));
  return { ...made, problems: [message], tooLarge: [part], ...(draft && { draft: [draft.page] }) };
}

/** The graph without what the authors leave out. */
function asWanted(graph: Graph, { without }: PosterContent): Graph {
  const isShown = ({ kind }: { kind: string }) =>
    !(kind === 'conjecture' && without.has('conjectures')) &&
    !((kind === 'finding' || kind === 'recommendation') && without.has('findings'));
  const remarks = graph.remarks.filter(({ element }) => isShown(element));
  const badges = new Set(remarks.map(({ badge }) => badge));
  const boxes = graph.boxes.map((box) => ({ ...box, remarks: box.remarks.filter(({ badge }) => badges.has(badge)) }));
  const shown = { ...graph, remarks, boxes };
  const plain = without.has('definitions') ? withoutStated(shown) : shown;
  return without.has('reasons') ? withoutNotes(plain) : plain;
}

/** What stands around the diagram, for a page. */
function aroundOf(
  theory: MergedTheory,
  graph: Graph,
  content: PosterContent,
  { charts, logos = [], photos = [] }: PosterOptions,
  guard: PartGuard,
): (page: Page) => Around {
  const aims = aimsAbove(theory, graph, content);
  const { before, after } = partsOf(theory, graph, content, { charts, photos }, guard);
  const strips = content.order.flatMap((item, n) =>
    item.kind === 'numbers' && isStrip(content, n) ? numbersOf(theory, content, n, guard) : [],
  );
  return (page) => ({
    before,
    after,
    topAt(letters, width) {
      const frame = { ...page, letters };
      const head = guard.make('header', () => headerPart(content, logos, frame, width, guard), NOTHING);
      const headline = guard.make('headline', () => headlinePart(content, frame, width), NOTHING);
      const strip = guard.make('problem and aim', () => stripPart({ ...content, aims }, frame, width), NOTHING);
      const numbers = strips.map((part) => part.make({ width, rows: 1, letters, stretch: 0 }));
      return stack([head, headline, ...numbers, strip], page.gutter);
    },
    footAt: (letters, width) =>
      content.without.has('footer')
        ? NOTHING
        : guard.make('footer', () => footerPart(content, { ...page, letters }, width), NOTHING),
  });
}

/** Numbers that come before all else, and those of a billboard, stand across the sheet. */
function isStrip({ order, form }: PosterContent, index: number): boolean {
  const others = order.slice(0, index).filter(({ kind }) => kind !== 'diagram' && kind !== 'numbers');
  return form !== 'diagram' && (form === 'billboard' || others.length === 0);
}

function numbersOf(theory: MergedTheory, content: PosterContent, index: number, guard: PartGuard): SidePart[] {
  const item = content.order[index];
  const part =
    item?.kind === 'numbers'
      ? guard.make(`numbers ${index}`, () => numbersPart(theory, item.measures, content, index + 1), undefined)
      : undefined;
  return part ? guard.side(part.name, () => part) : [];
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

/** What the authors put beside the diagram, in their order; then the lists. */
function partsOf(
  theory: MergedTheory,
  graph: Graph,
  content: PosterContent,
  { charts, photos }: Required<Pick<PosterOptions, 'charts' | 'photos'>>,
  guard: PartGuard,
): { before: SidePart[]; after: SidePart[] } {
  if (content.form === 'diagram') return { before: [], after: [] };
  const named = theory.elements.some((element) => element.kind === 'poster' && element.charts.length > 0);
  const shown = content.charts.flatMap((id) => charts.get(id) ?? []);
  const parts = guard.make('charts', () => chartParts(shown, content, named), []);
  const drawn = new Map(parts.map((part, n) => [shown[n]?.id, guard.side(part.name, () => part)]));
  const pictures = photos.values();
  const own = content.order.map((item, n): SidePart[] => {
    switch (item.kind) {
      case 'section':
        return guard.side(`the section “${item.section.heading}”`, () => sectionPart(item.section, n, content));
      case 'chart':
        return drawn.get(item.measure) ?? [];
      case 'numbers':
        return isStrip(content, n) ? [] : numbersOf(theory, content, n, guard);
      case 'photo': {
        const picture = pictures.next().value;
        return picture ? guard.side(`photo ${n}`, () => photoPart(item.photo, picture, n)) : [];
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

function rowsLeftOut({ leftOut }: Composition): number {
  return leftOut.reduce((sum, { rows }) => sum + rows, 0);
}

/** Who prints may not have asked for the checks, which tell it too. */
function hiddenByForm({ form, order }: PosterContent): string[] {
  const own = order.filter(({ kind }) => kind !== 'diagram' && kind !== 'chart').length;
  if (form !== 'diagram' || own === 0) return [];
  return [
    'The form of this poster is ‘diagram’, so its sections, photos and numbers are not on it. Write ‘form classic’ to show them.',
  ];
}

function withoutLines(page: Page): string {
  return `${nameOf(page)} has no room for what boxes say below their titles, such as definitions, so they have their titles only. Use a larger sheet to show it.`;
}

function remarksOn({ leftOut }: Composition, page: Page): string[] {
  const [charts = [], lists = []] = [true, false].map((isChart) =>
    leftOut.filter(({ part }) => (part.stretches === true) === isChart),
  );
  const count = lists.reduce((sum, { rows }) => sum + rows, 0);
  const lines = count === 1 ? 'one line' : `${count} lines`;
  return [
    ...(count > 0
      ? [`${nameOf(page)} has no room for ${lines} of the lists beside the diagram, and says so there.`]
      : []),
    ...charts.map(({ part, rows }) =>
      rows < part.rows
        ? `${nameOf(page)} has no room for all groups in ${part.name}: it shows one line, and says how many more there are.`
        : `${nameOf(page)} has no room for ${part.name}, and says so on the sheet.`,
    ),
  ];
}
