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
import { BODY, BOX, LEADING, MARGIN, SMALL, TIGHT_SPACING } from '../style.ts';
import type { PictureWords } from '../words/words.ts';
import { type Group, groupsOf, joined, parted, widthsAcross } from './across.ts';

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
const OTHERS = [1, 0.78, 0.66];
const ACROSS = [1, 2, 3];
/** How many of the forms that promise most are laid out in full. */
const TRIED = 2;
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
export function formsOf(graph: Graph, set = createSetter()): Form[] {
  const groups = groupsOf(graph);
  return WIDTHS.flatMap((width) =>
    OTHERS.flatMap((share) => {
      return (groups.length > 0 ? ACROSS : [1]).map((across): Form => {
        const widths = widthsAcross(graph, groups, across, width);
        const boxes = graph.boxes.map((box) =>
          box.width === undefined ? { ...box, width: widths.get(box.id) ?? width * share } : box,
        );
        const contents = new Map(boxes.map((box) => [box.id, set(box)]));
        const form = { graph: { ...graph, boxes }, contents, groups: across > 1 ? groups : [], across };
        const sized = joined(sizedOf(form), form.groups, across);
        const { width: wide, height } = isNested(sized) ? plainNested(sized) : plainColumns(sized);
        return { ...form, width: wide, height };
      });
    }),
  );
}

function sizedOf({ graph, contents }: Pick<Form, 'graph' | 'contents'>): SizedGraph {
  return { ...sizedGraphOf(graph, contents), spacing: TIGHT_SPACING };
}

/** How large letters would be in this region, near enough to choose by: points. */
export function estimateLetters(forms: readonly Form[], region: Region): number {
  return Math.max(...forms.map((form) => scaleFor(form, region) * lettersOf(form.graph)));
}

/**
 * Draws a graph as large as its region allows, but no larger than letters of `most` points.
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
    .map((form) => ({ form, scale: scaleFor(form, region) }))
    .sort((a, b) => b.scale - a.scale)
    .slice(0, TRIED);
  let best: { form: Form; placed: Placed; scale: number } | undefined;
  for (const { form } of forms) {
    const placed = await places(form, engine, words);
    const scale = scaleFor(placed, region);
    if (!best || scale > best.scale) best = { form, placed, scale };
  }
  if (!best) throw new Error('A graph has at least one form.');
  const { form, placed } = best;
  const scale = Math.min(best.scale, most / BODY);
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

async function places({ graph, contents, groups, across }: Form, engine: LayoutEngine, words: PictureWords) {
  const sized = sizedOf({ graph, contents });
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
