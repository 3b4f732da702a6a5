/**
 * What a deck says in words and tables, block by block, put on slides: short blocks share a slide, and long ones go on to the next.
 * Lengths are points.
 */
import { type Part, placed } from '../shapes/part.ts';
import { CONTENT, type LayoutName } from '../slide-layouts.ts';
import type { Draft } from './slide.ts';
import { type SlideTable, slideTablePart } from './slide-table.ts';
import { cutTexts, type Entry, LEAST, lineCount, textHeight, writingPart } from './slide-text.ts';

/** What has a heading of its own: texts, or a table, or both, the table first. */
export interface Block {
  heading: string;
  entries: readonly Entry[];
  table?: SlideTable;
  /** The rest of a section, whose heading stands above already where they share a slide. */
  isRest?: true;
}

/** Sizes of letters that are tried where all stands on one slide, and the one for what goes on to the next. */
const SIZES = [24, 22, 20, 18];
const LONG = 18;
/** The most lines that are set in the largest letters. */
const FEW_LINES = 7;
/** Of tables: letters that are tried, and the least. */
const TABLE_SIZES = [18, 16, 14];
const HEADING = 28;
/** Between two blocks of a slide. */
const BETWEEN = 20;
/** How full a slide is that takes no further block, and one that would rather share. */
const FULL = 0.5;
const SPARSE = 0.34;
const { width: WIDTH, height: ROOM } = CONTENT;

/** The slides of blocks that follow one another. */
export function blockSlides(blocks: readonly Block[]): Draft[] {
  return grouped(blocks.filter(({ entries, table }) => entries.length > 0 || (table?.rows.length ?? 0) > 0)).flatMap(
    (group) => slidesOf(group),
  );
}

function grouped(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const group = groups.at(-1);
    const isOpen = group && heightOf(group, LONG, 14) < FULL * ROOM;
    if (group && isOpen && heightOf([...group, block], LONG, 14) <= ROOM) group.push(block);
    else groups.push([block]);
  }
  const last = groups.at(-1);
  const before = groups.at(-2);
  if (last && before && heightOf(last, LONG, 14) < SPARSE * ROOM && heightOf([...before, ...last], LONG, 14) <= ROOM) {
    before.push(...groups.splice(-1).flat());
  }
  return groups;
}

function heightOf(group: readonly Block[], letters: number, ofTable: number): number {
  const heights = group.map(({ table, entries, heading, isRest }, n) => {
    const head = n > 0 && !isRest ? textHeight([headOf(heading, letters)], WIDTH, letters) + 8 : 0;
    const high = table ? slideTablePart(table, WIDTH, { letters: ofTable, least: LEAST }).height : 0;
    const words = entries.length > 0 ? textHeight(entries, WIDTH, letters) : 0;
    return head + high + words + (high > 0 && words > 0 ? BETWEEN / 2 : 0);
  });
  return heights.reduce((sum, height) => sum + height, 0) + (group.length - 1) * BETWEEN;
}

/** The heading of a further block, as large as the title of the slide. */
function headOf(text: string, letters: number): Entry {
  return { text, weight: 600, scale: HEADING / letters, role: 'heading' };
}

function slidesOf(group: readonly Block[]): Draft[] {
  const [only] = group;
  const heading = only?.heading ?? '';
  const isOne = group.length === 1;
  const entriesIn = (letters: number) =>
    group.flatMap((block, n) => [
      ...(n > 0 && !block.isRest ? [headOf(block.heading, letters)] : []),
      ...block.entries,
    ]);
  if (!group.some(({ table }) => table)) {
    const size = SIZES.find((each) => {
      const entries = entriesIn(each);
      const isShort = each < 24 || lineCount(entries, WIDTH, each) <= FEW_LINES;
      return isShort && textHeight(entries, WIDTH, each) <= ROOM;
    });
    if (size !== undefined) return [textDraft(heading, entriesIn(size), size)];
    const runs = evenly(entriesIn(LONG));
    return numbered(
      heading,
      runs.map((each) => (title) => textDraft(title, each, LONG)),
    );
  }
  for (const ofTable of TABLE_SIZES) {
    if (heightOf(group, LONG, ofTable) > ROOM) continue;
    if (isOne && only?.table && only.entries.length === 0) return [tableDraft(heading, only.table, ofTable)];
    return [mixedDraft(heading, group, ofTable)];
  }
  if (!only?.table || !isOne) return group.flatMap((block) => slidesOf([block]));
  return [
    ...tableSlides(heading, only.table),
    ...(only.entries.length > 0 ? slidesOf([{ heading, entries: only.entries }]) : []),
  ];
}

const EVENLY = [0.6, 0.7, 0.8, 0.9];

/** On as few slides as it takes, each about as full as the others. */
function evenly(entries: readonly Entry[]): Entry[][] {
  const cut = (share: number) => cutTexts(entries, WIDTH, LONG, ROOM * share);
  const whole = cut(1);
  for (const share of EVENLY) {
    const runs = cut(share);
    if (runs.length <= whole.length) return runs;
  }
  return whole;
}

function numbered(heading: string, makers: readonly ((heading: string) => Draft)[]): Draft[] {
  return makers.map((make, n) => make(makers.length > 1 ? `${heading} (${n + 1}/${makers.length})` : heading));
}

function textDraft(heading: string, entries: readonly Entry[], letters: number): Draft {
  const part = writingPart('#text', entries, letters, { width: WIDTH, height: ROOM, place: 'text' });
  return draft(
    'text',
    heading,
    part,
    entries.map(({ text }) => text),
  );
}

function tableDraft(heading: string, table: SlideTable, letters: number): Draft {
  const part = slideTablePart(table, WIDTH, { letters, least: LEAST }, 'table');
  return draft('table', heading, part, saidIn(part));
}

function mixedDraft(heading: string, group: readonly Block[], ofTable: number): Draft {
  const items: Part['items'] = [];
  let y = 0;
  let n = 0;
  const put = (part: Part, gap: number) => {
    items.push(...placed(part, 0, y).items);
    y += part.height + gap;
  };
  for (const block of group) {
    n++;
    if (n > 1 && !block.isRest)
      put(writingPart(`#heading ${n}`, [headOf(block.heading, LONG)], LONG, { width: WIDTH }), 8);
    const hasWords = block.entries.length > 0;
    if (block.table) {
      put(slideTablePart(block.table, WIDTH, { letters: ofTable, least: LEAST }), hasWords ? BETWEEN / 2 : BETWEEN);
    }
    if (hasWords) put(writingPart(`#text ${n}`, block.entries, LONG, { width: WIDTH }), BETWEEN);
  }
  const part = { items, width: WIDTH, height: y - BETWEEN };
  return draft('diagram', heading, part, saidIn(part));
}

function saidIn({ items }: Part): string[] {
  return items.filter(({ role, label }) => role !== 'table' && label !== '').map(({ label }) => label);
}

function draft(layout: LayoutName, heading: string, part: Part, notes: string[]): Draft {
  return { layout, heading, part, notes };
}

/** As many rows a slide as it holds, about as many on each. A row too high for a slide goes on in words. */
function tableSlides(heading: string, table: SlideTable): Draft[] {
  const letters = TABLE_SIZES.at(-1) ?? 14;
  const fits = (rows: SlideTable['rows'], room: number) =>
    slideTablePart({ ...table, rows }, WIDTH, { letters, least: LEAST }).height <= room;
  const runs = (room: number) => {
    const found: SlideTable['rows'][] = [];
    let rest = table.rows;
    while (rest.length > 0) {
      let count = 1;
      while (count < rest.length && fits(rest.slice(0, count + 1), room)) count++;
      found.push(rest.slice(0, count));
      rest = rest.slice(count);
    }
    return found;
  };
  const whole = runs(ROOM);
  const even = EVENLY.map((share) => runs(ROOM * share)).find(({ length }) => length === whole.length) ?? whole;
  const makers = even.flatMap((rows): ((heading: string) => Draft)[] => {
    if (fits(rows, ROOM)) return [(title) => tableDraft(title, { ...table, rows }, letters)];
    const words = rows.flatMap(({ cells }) =>
      cells.flatMap((cell, n) =>
        cell.map(({ text, small }): Entry => ({ text: small || n === 0 ? text : `${table.heads[n]}: ${text}` })),
      ),
    );
    return evenly(words).map((each) => (title: string) => textDraft(title, each, LONG));
  });
  return numbered(heading, makers);
}
