/** The diagram of a poster, made to fit its region: how many ideas stand side by side, how wide boxes are, how large all is. */
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import { columnsBlock } from '../compose/columns-block.ts';
import { sizedGraphOf } from '../draw.ts';
import { type BoxContent, contentOf } from '../graph/boxes.ts';
import type { Box, Graph } from '../graph/graph.ts';
import type { LayoutEngine, Placed, SizedGraph } from '../layout/graph.ts';
import { layout } from '../layout/layout.ts';
import { isNested, plainNested } from '../layout/nested.ts';
import { plainColumns } from '../layout/plain-columns.ts';
import type { SceneItem, Shape } from '../scene.ts';
import { placed as moved, type Part } from '../shapes/part.ts';
import { round } from '../shapes/shapes.ts';
import { BODY, BOX, LEADING, MARGIN, SMALL, type Spacing, TIGHT_SPACING } from '../style.ts';
import type { PictureWords } from '../words/words.ts';
import { type Group, groupsOf, joined, parted, widthsAcross } from './across.ts';
import type { Frame } from './sheet.ts';

export interface Fitted {
  part: Part;
  /** Of the letters in the boxes, points. */
  letters: number;
  /** Why plain columns stand in for the full layout. */
  notice?: string;
}

interface Region {
  width: number;
  height: number;
}

/** How wide boxes of the last column may be, what the others are of that, and how many ideas may stand side by side. */
const WIDTHS = [BOX.width, 260, 290, 350];
/** On a page of so few of its least letters across, and for so few boxes, narrower ones too. */
const NARROW_PAGE = 100;
const FEW_BOXES = 10;
const NARROWEST = 190;
const OTHERS = [1, 0.78, 0.66];
const ACROSS = [1, 2, 3];
/** How many of the forms that promise most are laid out in full. */
const TRIED = 2;
/** A form that would be so much larger, or no smaller, than what was laid out may be the better one. */
const PROMISING = 1.02;
/** Room for the columns' headings. */
const HEADINGS = LEADING + 30;

/** One way to draw a graph, and what it takes about, without an engine. */
export interface Form extends Region {
  graph: Graph;
  contents: ReadonlyMap<string, BoxContent>;
  groups: Group[];
  across: number;
}

/** Sets the texts of boxes; one that is the same box as before, as wide, is set once. */
export type Setter = (box: Box) => BoxContent;

/** For the boxes of one theory. */
export function createSetter(): Setter {
  const known = new Map<string, BoxContent>();
  return (box) => {
    const badges = [...box.measures, ...box.remarks].map(({ badge }) => badge);
    const key = [box.id, box.width, box.details.length, box.drives.length, box.drivenBy.length, ...badges].join(' ');
    const content = known.get(key) ?? contentOf(box, TIGHT_SPACING);
    known.set(key, content);
    return content;
  };
}

/** The ways to draw a graph on a poster; each is measured once, whatever region it is tried in. */
export function formsOf(graph: Graph, set = createSetter(), page?: Pick<Frame, 'width' | 'letters'>): Form[] {
  const groups = groupsOf(graph);
  const isNarrow =
    graph.boxes.length <= FEW_BOXES || (page !== undefined && page.width < NARROW_PAGE * page.letters.least);
  return (isNarrow ? [NARROWEST, ...WIDTHS] : WIDTHS).flatMap((width) =>
    OTHERS.flatMap((share) => {
      return (groups.length > 0 ? ACROSS : [1]).map((across): Form => {
        const widths = widthsAcross(graph, groups, across, width);
        const boxes = graph.boxes.map((box) =>
          box.width === undefined ? { ...box, width: widths.get(box.id) ?? width * share } : box,
        );
        const contents = new Map(boxes.map((box) => [box.id, set(box)]));
        const form = { graph: { ...graph, boxes }, contents, groups: across > 1 ? groups : [], across };
        const sized = joined(sizedOf(form, TIGHT_SPACING), form.groups, across);
        const { width: wide, height } = isNested(sized) ? plainNested(sized) : plainColumns(sized);
        return { ...form, width: wide, height };
      });
    }),
  );
}

function sizedOf({ graph, contents }: Pick<Form, 'graph' | 'contents'>, spacing: Spacing): SizedGraph {
  return { ...sizedGraphOf(graph, contents), spacing };
}

/** How large letters would be in this region, near enough to choose by: points. */
export function estimateLetters(forms: readonly Form[], region: Region): number {
  return Math.max(...forms.map((form) => scaleFor(form, region) * lettersOf(form.graph)));
}

/** The most that is of use of a width, and how high the diagram then is: points. */
export function naturalSize(forms: readonly Form[], width: number, most: number): { letters: number; height: number } {
  let best = { letters: 0, height: 0 };
  for (const form of forms) {
    const scale = Math.min(width / form.width, most / BODY);
    const letters = scale * lettersOf(form.graph);
    const height = scale * (form.height + HEADINGS);
    const isLarger = letters > best.letters * 1.02;
    if (isLarger || (letters > best.letters * 0.98 && height < best.height)) best = { letters, height };
  }
  return best;
}

/**
 * Draws a graph as large as its region allows, but no larger than letters of `most` points; then boxes and what lies between
 * them take what room is left, within reason.
 * @param least what no letter may be smaller than; where the region is too small for that the caller decides by `letters`
 */
export async function fitDiagram(
  theory: MergedTheory,
  all: readonly Form[],
  region: Region,
  { least, most }: { least: number; most: number },
  { engine, words }: { engine: LayoutEngine; words: PictureWords },
): Promise<Fitted> {
  const forms = all
    .map((form) => ({ form, scale: Math.min(scaleFor(form, region), most / BODY) }))
    .sort((a, b) => b.scale - a.scale || b.form.width - a.form.width)
    .slice(0, TRIED);
  let best: Drawn | undefined;
  for (const { form, scale: hoped } of forms) {
    // What promises much less cannot come out larger.
    if (best && hoped < best.scale * PROMISING) break;
    const placed = await places(form, TIGHT_SPACING, engine, words);
    const scale = Math.min(scaleFor(placed, region), most / BODY);
    if (!best || scale > best.scale) best = { form, placed, scale };
  }
  if (!best) throw new Error('A graph has at least one form.');
  const { form, placed, scale } = await roomier(best, region, engine, words);
  const block = columnsBlock(theory, form.graph, form.contents, placed, 0, words);
  const items = [...groupItems(form, placed, block.bottom - placed.height), ...block.items];
  const whole = { items, width: placed.width + 2 * MARGIN, height: block.bottom };
  const part = moved(whole, -MARGIN * scale, 0, scale);
  return {
    part: {
      items: part.items.map((item) => withLetters(item, least)),
      width: placed.width * scale,
      height: part.height,
    },
    letters: lettersOf(form.graph) * scale,
    ...(placed.notice !== undefined && { notice: placed.notice }),
  };
}

interface Drawn {
  form: Form;
  placed: Placed;
  scale: number;
}

/** How much wider boxes may become, and how much more room there may be in and around them: of what is usual, points. */
const MOST_WIDER = 1.5;
/** Of boxes that stand in so many rows; where there are fewer, more. */
const MOST_PAD = 40;
const PADDED_ROWS = 6;
const MOST_ROW = 90;
const MOST_COLUMN = 72;
/** A region that is filled so far is full, and letters so much smaller are as large. */
const FULL = 0.9;
const NEARLY = 0.97;

/** The same at the same scale, with the room that is left given to boxes and to what lies between them. */
async function roomier(drawn: Drawn, region: Region, engine: LayoutEngine, words: PictureWords): Promise<Drawn> {
  const { form, placed, scale } = drawn;
  const room = { width: region.width / scale, height: region.height / scale - HEADINGS };
  if (placed.notice !== undefined || (placed.width > room.width * FULL && placed.height > room.height * FULL))
    return drawn;
  const sized = joined(sizedOf(form, TIGHT_SPACING), form.groups, form.across);
  const columns = [...Map.groupBy(sized.boxes, ({ column }) => column).values()];
  const rows = Math.max(1, ...columns.map((boxes) => boxes.length));
  const gaps = Math.max(0, columns.length - 1);
  for (const share of [1, 0.6]) {
    const over = { width: (room.width - placed.width) * share, height: (room.height - placed.height) * share };
    const columnGap = gaps > 0 ? Math.min(MOST_COLUMN, Math.max(0, (over.width * 0.5) / gaps)) : 0;
    const inBoxes = placed.width - gaps * TIGHT_SPACING.column;
    const wider = Math.min(MOST_WIDER, 1 + Math.max(0, over.width - columnGap * gaps) / Math.max(1, inBoxes));
    const each = Math.max(0, over.height) / rows;
    const padY =
      TIGHT_SPACING.padY + Math.min(MOST_PAD * Math.max(1, PADDED_ROWS / rows), each * (rows > 2 ? 0.25 : 0.42));
    const spacing = {
      padY,
      row: TIGHT_SPACING.row + Math.min(MOST_ROW, each - 2 * (padY - TIGHT_SPACING.padY)),
      column: TIGHT_SPACING.column + columnGap,
    };
    const graph = {
      ...form.graph,
      boxes: form.graph.boxes.map((box) => (box.width === undefined ? box : { ...box, width: box.width * wider })),
    };
    const contents = new Map(graph.boxes.map((box) => [box.id, contentOf(box, spacing)]));
    const looser = { ...form, graph, contents };
    const again = await places(looser, spacing, engine, words);
    const next = Math.min(scale, scaleFor(again, region));
    // Lanes of links may take a little more width than before.
    if (again.notice === undefined && next >= scale * NEARLY) return { form: looser, placed: again, scale: next };
  }
  return drawn;
}

async function places(
  { graph, contents, groups, across }: Form,
  spacing: Spacing,
  engine: LayoutEngine,
  words: PictureWords,
) {
  const sized = sizedOf({ graph, contents }, spacing);
  return parted(await layout(joined(sized, groups, across), engine, words.standIn), sized, groups, across);
}

function scaleFor({ width, height }: Region, region: Region): number {
  return Math.min(region.width / width, region.height / (height + HEADINGS));
}

/** The smallest letters that are more than a badge, in the picture's own size. */
function lettersOf({ boxes }: Graph): number {
  return boxes.some(({ details, alarm }) => details.length > 0 || alarm !== undefined) ? SMALL : BODY;
}

/** Frames around ideas that stand together, under everything else. */
function groupItems({ graph, groups }: Form, { boxes }: Placed, top: number): SceneItem[] {
  const branches = new Map(graph.boxes.map(({ id, branch }) => [id, branch]));
  return groups.flatMap(({ id, members }) => {
    const frame = boxes.get(id);
    const branch = branches.get(members[0] ?? '');
    if (!frame) return [];
    const { x, y, width, height } = frame;
    const shape: Shape = {
      type: 'rect',
      x: round(x + MARGIN),
      y: round(y + top),
      width,
      height,
      radius: BOX.radius,
      line: branch ? `branch${branch}-line` : 'plain-line',
      lineWidth: 1,
    };
    return [{ id, role: 'note', label: '', shapes: [shape] }];
  });
}

/** Badges have room to grow to the least size of letters; other letters are large enough where the diagram is. */
function withLetters(item: SceneItem, least: number): SceneItem {
  return {
    ...item,
    shapes: item.shapes.map((shape) => {
      if (shape.type !== 'text' || shape.size >= least) return shape;
      return { ...shape, size: least, width: round((shape.width * least) / shape.size) };
    }),
  };
}
