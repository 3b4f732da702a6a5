/** The diagram of a poster, made to fit its region: how many ideas stand side by side, how wide boxes are, how large all is. */
import type { MergedTheory } from '@driver-diagrams/language-server/theory/index';
import { type BoxContent, contentOf } from '../boxes.ts';
import { columnsBlock } from '../compose/columns-block.ts';
import { round } from '../compose/shapes.ts';
import { sizedGraphOf } from '../draw.ts';
import type { Graph } from '../graph.ts';
import { type LayoutEngine, layout, type Placed } from '../layout/layout.ts';
import { isNested, plainNested } from '../layout/nested.ts';
import { plainColumns } from '../layout/plain-columns.ts';
import type { SceneItem, Shape } from '../scene.ts';
import { BODY, BOX, LEADING, MARGIN, SMALL } from '../style.ts';
import type { PictureWords } from '../words.ts';
import { type Group, groupsOf, joined, parted } from './across.ts';
import { placed as moved, type Part } from './block.ts';

export interface Fitted {
  part: Part;
  /** Of the letters in the boxes, points. */
  letters: number;
  /** Why plain columns stand in for the full layout. */
  notice?: string;
}

export interface Region {
  width: number;
  height: number;
}

/** How wide boxes may be, and how many ideas may stand side by side. */
const WIDTHS = [BOX.width, 290, 350];
const ACROSS = [1, 2, 3];
/** How many of the forms that promise most are laid out in full. */
const TRIED = 2;
/** Room for the columns' headings. */
const HEADINGS = LEADING + 30;

interface Form {
  graph: Graph;
  contents: ReadonlyMap<string, BoxContent>;
  groups: Group[];
  across: number;
}

/**
 * Draws a graph as large as its region allows, but no larger than letters of `most` points.
 * @param least what no letter may be smaller than; where the region is too small for that the caller decides by `letters`
 */
export async function fitDiagram(
  theory: MergedTheory,
  graph: Graph,
  region: Region,
  { least, most }: { least: number; most: number },
  { engine, words }: { engine: LayoutEngine; words: PictureWords },
): Promise<Fitted> {
  const forms = formsOf(graph)
    .map((form) => ({ form, scale: scaleFor(plainPlaces(form), region) }))
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

/** How large letters would be in this region, near enough to choose by: points. */
export function estimateLetters(graph: Graph, region: Region): number {
  const scales = formsOf(graph).map((form) => scaleFor(plainPlaces(form), region));
  return Math.max(...scales) * lettersOf(graph);
}

function formsOf(graph: Graph): Form[] {
  const groups = groupsOf(graph);
  const across = groups.length > 0 ? ACROSS : [1];
  return WIDTHS.flatMap((width) => {
    const wide = { ...graph, boxes: graph.boxes.map((box) => (box.width === undefined ? { ...box, width } : box)) };
    const contents = new Map(wide.boxes.map((box) => [box.id, contentOf(box)]));
    return across.map((count): Form => ({ graph: wide, contents, groups: count > 1 ? groups : [], across: count }));
  });
}

function plainPlaces({ graph, contents, groups, across }: Form): Placed {
  const sized = joined(sizedGraphOf(graph, contents), groups, across);
  return isNested(sized) ? plainNested(sized) : plainColumns(sized);
}

async function places({ graph, contents, groups, across }: Form, engine: LayoutEngine, words: PictureWords) {
  const sized = sizedGraphOf(graph, contents);
  return parted(await layout(joined(sized, groups, across), engine, words.standIn), sized, groups, across);
}

function scaleFor({ width, height }: Placed, region: Region): number {
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
