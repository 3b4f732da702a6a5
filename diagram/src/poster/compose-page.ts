/**
 * The page as a whole: one to four columns, and the diagram across them, or over some of them, or in one. All that fits is
 * tried, and the page with the best score is taken: large letters, little of the sheet left over. The same parts give the
 * same page. Lengths are points.
 */
import { type Part, placed } from '../shapes/part.ts';
import { createPartSetter, type FilledSlot, fillSlot, runsIn, type Setter, type Slot } from './compose-columns.ts';
import { type Grid, gridsFor, ordersOf } from './compose-grids.ts';
import { rowsOf, shortened, withoutLists } from './compose-lists.ts';
import type { Letters } from './sheet.ts';
import type { SidePart } from './side-part.ts';

/** How large a diagram would be somewhere; nothing is drawn for it. */
export interface DiagramSizes {
  /** The largest letters that it may have. */
  most: number;
  /** How much higher it may become than its letters ask for, of that: boxes, and what lies between them, take the room. */
  roomy: number;
  /** The same where nothing else needs the room. */
  roomiest: number;
  /** Of the letters in a region of this size. */
  lettersIn(width: number, height: number): number;
  /** The largest letters in this width, and the height that they take. */
  naturalIn(width: number): { letters: number; height: number };
  /** Stands right below it. */
  legend(width: number, letters: Letters): Part;
}

/** What a page is made of. */
export interface Pieces {
  /** Of the sheet between its margins. */
  width: number;
  height: number;
  gap: number;
  /** The letters that it may have, from the smallest up, and those that are usual. */
  scale: readonly Letters[];
  usual: Letters;
  /** Across the sheet, above and below all else. */
  top(letters: Letters): Part;
  foot(letters: Letters): Part;
  /** In the author's order. */
  before: readonly SidePart[];
  diagram?: DiagramSizes;
  after: readonly SidePart[];
  /** What stands in the place of lists of which no row has room. */
  rest?(lists: readonly SidePart[]): SidePart;
  /** The lists in whose place it stands. */
  gone?: readonly SidePart[];
}

/** A page: everything has its place but what the diagram looks like. */
export interface Composition {
  letters: Letters;
  top: Part;
  foot: Part;
  /** Where the diagram stands, from the upper left corner within the margins, and the legend below it. */
  diagram?: { slot: Slot; legend: Part; legendY: number; letters: number };
  columns: Part[];
  /** Of what is shown in part: how many of its rows are not. */
  leftOut: readonly { part: SidePart; rows: number }[];
  score: number;
}

/** How high parts are that can be made higher, before it is known how much room there is. */
const USUAL_STRETCH = 0.35;
/** In a column, a line has at least so many letters of running text; of three to four letters is one em. */
const NARROWEST = 13;

/** The best pages, the best first; none where nothing fits. */
export function composePage(pieces: Pieces, most = 3): Composition[] {
  const setter = createPartSetter();
  const all = [...pieces.before, ...pieces.after];
  const grids = gridsFor(pieces);
  const orders = ordersOf(pieces);
  const tryRows = (rows: ReadonlyMap<SidePart, number>) =>
    orders.flatMap((ordered) => grids.flatMap((grid) => plan(grid, ordered, rows, setter) ?? []));
  const full = rowsOf(all);
  let plans = tryRows(full);
  if (plans.length === 0) plans = shortened(all, full, tryRows);
  if (plans.length === 0 && pieces.gone === undefined) {
    const fewer = withoutLists(pieces);
    if (fewer) return composePage(fewer, most);
  }
  return plans
    .sort((one, two) => two.score - one.score)
    .slice(0, most * 2)
    .map((each) => finished(each, setter))
    .sort((one, two) => two.score - one.score)
    .slice(0, most);
}

interface Plan {
  pieces: Pieces;
  grid: Grid;
  letters: Letters;
  rows: ReadonlyMap<SidePart, number>;
  /** Of the diagram and its legend. */
  height: number;
  /** Of what stands above the diagram, where that is across the page; each part is as wide as so many columns. */
  above: number;
  wide: number;
  diagramLetters: number;
  /** The largest letters that the diagram may have in this width. */
  natural: number;
  score: number;
}

/** The largest letters with which all fits in this grid, while the diagram's are no smaller than running text if that can be. */
function plan(grid: Grid, pieces: Pieces, rows: ReadonlyMap<SidePart, number>, setter: Setter): Plan | undefined {
  const { scale, diagram } = pieces;
  const [smallest] = scale;
  if (!smallest) return undefined;
  const attempt = (letters: Letters, stretch: number) => layOut(grid, pieces, letters, stretch, rows, setter);
  const reads = (found: Plan | undefined, letters: Letters): found is Plan =>
    found !== undefined &&
    (!diagram || found.diagramLetters >= Math.max(letters.least * SURE, Math.min(letters.body, found.natural) * ALIKE));
  for (const stretch of [USUAL_STRETCH, 0]) {
    const first = attempt(smallest, stretch);
    if (!reads(first, smallest)) continue;
    let best = first;
    let [low, high] = [0, scale.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      const letters = scale[middle] ?? smallest;
      const found = attempt(letters, stretch);
      if (reads(found, letters)) [best, low] = [found, middle];
      else high = middle - 1;
    }
    return best;
  }
  const last = attempt(smallest, 0);
  return last && (!diagram || last.diagramLetters >= smallest.least * SURE) ? last : undefined;
}

/** Letters of the diagram may be so much smaller than running text. */
const ALIKE = 0.78;
/** A layout in full takes somewhat more room than what is reckoned with. */
const SURE = 1.01;

function layOut(
  grid: Grid,
  pieces: Pieces,
  letters: Letters,
  stretch: number,
  rows: ReadonlyMap<SidePart, number>,
  setter: Setter,
): Plan | undefined {
  const { gap, before, after, diagram } = pieces;
  const { columns, span, start } = grid;
  const room = roomFor(pieces, letters);
  const width = columnWidth(grid, pieces);
  if (columns > 1 && width < NARROWEST * letters.body) return undefined;
  const heightsOf = (parts: readonly SidePart[], wide = width) =>
    parts.map((part) => setter.set(part, wide, letters, rows.get(part) ?? 0, stretch).height);
  const [first, rest] = [heightsOf(before), heightsOf(after)];
  if (!diagram) {
    const all = [...first, ...rest];
    if (!runsIn(all, repeat(columns, room), gap)) return undefined;
    return {
      pieces,
      grid,
      letters,
      rows,
      height: 0,
      above: 0,
      wide: 1,
      diagramLetters: 0,
      natural: 0,
      score: scoreOf(pieces, letters, 0, width),
    };
  }
  const isAcross = span === columns;
  if (!isAcross && !runsIn(first, repeat(start, room), gap)) return undefined;
  // Few parts above the diagram are as wide as several columns where that makes them lower.
  const widest = isAcross && before.length > 0 ? Math.max(1, Math.floor(columns / before.length)) : 1;
  const narrow = isAcross ? lowest(first, columns, room, gap) : 0;
  const broad =
    widest > 1 ? lowest(heightsOf(before, widthOver(widest, grid, pieces, letters)), before.length, room, gap) : narrow;
  const above = broad !== undefined && narrow !== undefined ? Math.min(broad, narrow) : (broad ?? narrow);
  if (above === undefined) return undefined;
  const wide = above === narrow ? 1 : widest;
  const whole = room - (above > 0 ? above + gap : 0);
  const beside = repeat(columns - span - start, room);
  const fits = (height: number) =>
    height > 0 &&
    runsIn(rest, [...repeat(height < whole ? span : 0, whole - height - gap), ...beside], gap) !== undefined;
  const most = highest(whole, fits);
  if (most === undefined) return undefined;
  const across = span * width + (span - 1) * gap;
  const legend = diagram.legend(across, letters);
  const under = legend.height > 0 ? legend.height + gap / 2 : 0;
  const natural = diagram.naturalIn(across);
  const height = Math.min(most, natural.height * diagram.roomy + under);
  const diagramLetters = Math.min(natural.letters, diagram.lettersIn(across, Math.max(1, height - under)));
  return {
    pieces,
    grid,
    letters,
    rows,
    height,
    above,
    wide,
    diagramLetters,
    natural: natural.letters,
    score: scoreOf(pieces, letters, diagramLetters, width),
  };
}

function roomFor({ height, gap, top, foot }: Pieces, letters: Letters): number {
  const [head, end] = [top(letters).height, foot(letters).height];
  return height - head - gap - (end > 0 ? end + gap * 0.6 : 0);
}

function columnWidth({ columns }: Grid, { width, gap }: Pieces): number {
  return (width - (columns - 1) * gap * COLUMN_GAP) / columns;
}

/** Over so many columns, as far as lines can be read well. */
function widthOver(count: number, grid: Grid, pieces: Pieces, { body }: Letters): number {
  const width = columnWidth(grid, pieces);
  return Math.max(width, Math.min(count * width + (count - 1) * pieces.gap * COLUMN_GAP, WIDEST * body));
}

/** A line of running text has at most so many ems where it could be as wide as the sheet. */
const WIDEST = 44;

/** Between columns there is more room than between what stands in them. */
const COLUMN_GAP = 1;

function repeat(count: number, height: number): number[] {
  return Array.from({ length: Math.max(0, count) }, () => height);
}

/** The least height of so many columns that hold all of these. */
function lowest(heights: readonly number[], columns: number, most: number, gap: number): number | undefined {
  if (heights.length === 0) return 0;
  if (!runsIn(heights, repeat(columns, most), gap)) return undefined;
  let [low, high] = [0, most];
  for (let turn = 0; turn < 12; turn++) {
    const middle = (low + high) / 2;
    if (runsIn(heights, repeat(columns, middle), gap)) high = middle;
    else low = middle;
  }
  return high;
}

/** The largest height up to `most` for which it fits; more room never harms. */
function highest(most: number, fits: (height: number) => boolean): number | undefined {
  if (fits(most)) return most;
  const step = most / 64;
  let [low, high] = [step, most];
  if (!fits(low)) return undefined;
  for (let turn = 0; turn < 10; turn++) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** Large letters count most; lines that are too short or too long to be read well count against a page. */
function scoreOf({ usual, diagram }: Pieces, letters: Letters, diagramLetters: number, width: number): number {
  const text = Math.log2(letters.body / usual.body);
  const drawn = diagram ? Math.log2(Math.max(1, Math.min(diagramLetters, diagram.most)) / usual.body) : 0;
  const line = width / letters.body;
  const poor = Math.max(0, (18 - line) / 18) + Math.max(0, (line - 48) / 48);
  // A diagram in smaller letters than what explains it is the wrong way round.
  const small = diagram ? Math.max(0, Math.log2(letters.body / Math.max(1, diagramLetters))) : 0;
  return text + drawn - small * 1.5 - poor;
}

/** How far charts that are made equally high must be stretched. */
const HIGH_ENOUGH = 0.2;

/** Of the score: a page of which nothing is used. */
const WASTE = 6;

/** Puts everything into its place, and takes from the score what is left over. */
function finished(planned: Plan, setter: Setter): Composition {
  const { pieces, grid, letters, rows } = planned;
  const { width: inner, gap, before, after, diagram } = pieces;
  const { columns, span, start } = grid;
  const width = columnWidth(grid, pieces);
  const head = pieces.top(letters);
  const foot = pieces.foot(letters);
  const room = roomFor(pieces, letters);
  const y = head.height + gap;
  const xOf = (column: number) => column * (width + gap * COLUMN_GAP);
  const slotAt = (column: number, from: number, height: number): Slot => ({ x: xOf(column), y: from, width, height });
  const fill = (parts: readonly SidePart[], slots: readonly Slot[]): (FilledSlot & { slot: Slot })[] => {
    const wide = slots[0]?.width ?? width;
    for (const stretch of [USUAL_STRETCH, 0]) {
      const heights = parts.map((part) => setter.set(part, wide, letters, rows.get(part) ?? 0, stretch).height);
      const room = slots.map(({ height }) => height);
      const counts = runsIn(heights, room, gap);
      if (!counts) continue;
      const fillAll = (most: number) => {
        let n = 0;
        return slots.map((slot, column) => {
          const run = parts.slice(n, n + (counts[column] ?? 0)).map((part) => ({ part, rows: rows.get(part) ?? 0 }));
          n += run.length;
          return { slot, ...fillSlot(run, slot, gap, letters, setter, most) };
        });
      };
      const filled = fillAll(1);
      // Charts side by side are equally high where that leaves them high enough.
      const common = Math.min(...filled.flatMap((each) => each.stretch ?? []));
      return common >= HIGH_ENOUGH && common < 1 ? fillAll(common) : filled;
    }
    throw new Error('What was planned has room.');
  };
  const gone = (pieces.gone ?? []).map((part) => ({ part, rows: part.rows }));
  const shorter = [...rows].flatMap(([part, shown]) => (shown < part.rows ? [{ part, rows: part.rows - shown }] : []));
  const leftOut = [...shorter, ...gone];
  const base = { letters, top: head, foot, leftOut };
  if (!diagram) {
    const filled = fill(
      [...before, ...after],
      Array.from({ length: columns }, (_, n) => slotAt(n, y, room)),
    );
    const wasted = filled.reduce((sum, { slot, left }) => sum + left * slot.width, 0) / (inner * room);
    return { ...base, columns: filled.map(({ part }) => part), score: planned.score - WASTE * wasted };
  }
  const isAcross = span === columns;
  const across = span * width + (span - 1) * gap * COLUMN_GAP;
  const legend = diagram.legend(across, letters);
  const under = legend.height > 0 ? legend.height + gap / 2 : 0;
  const above = isAcross && before.length > 0 ? planned.above : 0;
  const from = y + (above > 0 ? above + gap : 0);
  const whole = room - (from - y);
  const most = Math.min(whole, diagram.naturalIn(across).height * diagram.roomiest + under);
  const slots = (count: number, first: number, top: number, height: number) =>
    Array.from({ length: count }, (_, n) => slotAt(first + n, top, height));
  const beside = slots(columns - span - start, start + span, y, room);
  const hasUnder = after.length > 0 && planned.height < whole - gap;
  let height = hasUnder ? planned.height : most;
  let lower = hasUnder
    ? fill(after, [...slots(span, start, from + height + gap, whole - height - gap), ...beside])
    : [];
  // What the columns below do not need, the diagram takes, and then the gaps between what stands below one another.
  const spare = Math.min(...lower.slice(0, hasUnder ? span : 0).map(({ left }) => left));
  if (hasUnder && spare > 0 && Number.isFinite(spare)) {
    height = Math.min(height + spare, Math.max(height, most));
    lower = fill(after, [...slots(span, start, from + height + gap, whole - height - gap), ...beside]);
  }
  if (!hasUnder) lower = fill(after, beside);
  const over = hasUnder ? Math.min(...lower.slice(0, span).map(({ left }) => left)) : Math.max(0, whole - height);
  const blocks = (above > 0 ? 1 : 0) + 1 + (hasUnder ? 1 : 0);
  const step = isAcross && over > 0 ? over / (blocks + 1) : 0;
  const wide = widthOver(planned.wide, grid, pieces, letters);
  const heads = slots(columns, 0, y + step, above).filter((_, n) => n % planned.wide === 0);
  const upper = isAcross
    ? fill(
        before,
        heads.map((each) => ({ ...each, width: planned.wide > 1 ? wide : each.width })),
      )
    : fill(before, slots(start, 0, y, room));
  const diagramY = from + step * (above > 0 ? 2 : 1);
  const moved = lower.map((each, n) =>
    n < (hasUnder ? span : 0) ? { ...each, part: placed(each.part, 0, step * blocks) } : each,
  );
  const columnsLeft = [...upper, ...lower].reduce((sum, { left, slot }) => sum + left * slot.width, 0);
  const wasted = (columnsLeft + (hasUnder ? 0 : over * across)) / (inner * room);
  const slot = { x: xOf(start), y: diagramY, width: across, height: height - under };
  return {
    ...base,
    diagram: { slot, legend, legendY: diagramY + height - legend.height, letters: planned.diagramLetters },
    columns: [...upper, ...moved].map(({ part }) => part),
    score: planned.score - WASTE * wasted,
  };
}
