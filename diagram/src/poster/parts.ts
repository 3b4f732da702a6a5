/** The parts around a poster's diagram, each set for a given width. Lengths are points. */
import type { MeasureChart, MergedTheory } from '@driver-diagrams/theory/model/index';
import { drawChart } from '../chart/draw-chart.ts';
import { ofGroup } from '../chart/one-group.ts';
import { legendBlock } from '../compose/legend.ts';
import { notesBlock } from '../compose/notes.ts';
import { remarksBlock } from '../compose/remarks.ts';
import { tableBlock } from '../compose/table.ts';
import type { Graph } from '../graph/graph.ts';
import type { SceneItem } from '../scene.ts';
import { type Part, placed } from '../shapes/part.ts';
import { rule } from '../shapes/shapes.ts';
import { BODY, MARGIN, SMALL } from '../style.ts';
import { fill, type PictureWords } from '../words/words.ts';
import { NOTHING, panel, stack, textPart } from './block.ts';
import type { PosterContent, Section } from './content.ts';
import type { Frame } from './sheet.ts';

/** A part beside or below the diagram. One that is a list can be shown in part. */
export interface SidePart {
  id: string;
  /** The author wrote it for the poster: it is never left out. */
  own: boolean;
  /** How many rows it has; 1 for what is whole or not at all. */
  rows: number;
  /** @param rows how many of them to show, from 1 up */
  make(width: number, rows: number): Part;
}

/** The problem and the aims, side by side and equally high. */
export function stripPart(content: PosterContent, page: Frame, width: number): Part {
  const { letters, gutter } = page;
  const pad = gutter * 0.7;
  const share = !content.problem ? 0 : content.aims.length > 0 ? 0.42 : 1;
  const left = share * width;
  const right = width - left - (share > 0 && share < 1 ? gutter : 0);
  const set = (id: string, heading: string, texts: readonly string[], room: number, size: number, aim: boolean) =>
    stack(
      [
        textPart(`${id}-heading`, heading, room, {
          size: letters.caption * 1.15,
          weight: 600,
          ink: aim ? 'aim-text' : 'muted',
          role: 'heading',
        }),
        ...texts.map((text, n) =>
          textPart(`${id} ${n + 1}`, text, room, { size, weight: aim ? 600 : 400, ink: aim ? 'aim-text' : 'text' }),
        ),
      ],
      letters.caption * 0.4,
    );
  const long = content.aims.join(' ').length > 220;
  const aims =
    content.aims.length > 0
      ? set('#aim', content.words.aim, content.aims, right - 2 * pad, long ? letters.body : letters.heading, true)
      : NOTHING;
  const problem = content.problem
    ? set('#problem', content.words.problem, [content.problem], left - 2 * pad, letters.body, false)
    : NOTHING;
  const height = Math.max(aims.height, problem.height);
  if (height === 0) return NOTHING;
  const filled = (part: Part, room: number) => ({ ...part, width: room - 2 * pad, height });
  const items: SceneItem[] = [];
  if (problem.items.length > 0) items.push(...panel('#problem-panel', filled(problem, left), pad, 'plain-fill').items);
  if (aims.items.length > 0) {
    const back = panel('#aim-panel', filled(aims, right), pad, 'aim-fill');
    items.push(...placed(back, width - right, 0).items);
  }
  return { items, width, height: height + 2 * pad };
}

/** Acknowledgement at the left, contact, version and page at the right. */
export function footerPart(content: PosterContent, page: Frame, width: number, number?: string): Part {
  const { caption } = page.letters;
  const style = { size: caption, weight: 400, ink: 'muted' } as const;
  const right = [...content.footer, ...(number ? [number] : [])].join(' · ');
  const left = content.acknowledgement;
  if (!left && !right) return NOTHING;
  const half = left && right ? width / 2 - page.gutter / 2 : width;
  const parts = [
    ...(left ? [placed(textPart('#acknowledgement', left, half, style), 0, 0)] : []),
    ...(right ? [atRight(textPart('#footer', right, half, style), width)] : []),
  ];
  const line: SceneItem = { id: '#footer-rule', role: 'note', label: '', shapes: [rule(0, 0, width)] };
  const top = caption * 0.5;
  return {
    items: [line, ...parts.flatMap((part) => placed(part, 0, top).items)],
    width,
    height: top + Math.max(...parts.map(({ height }) => height)),
  };
}

/** A part whose lines end at the right. */
function atRight(part: Part, right: number): Part {
  const shapes = part.items.flatMap((item) => item.shapes);
  const longest = Math.max(0, ...shapes.map((shape) => (shape.type === 'text' ? shape.width : 0)));
  return placed(part, right - longest, 0);
}

/** What the signs and lines of the diagram mean. */
export function legendPart(graph: Graph, page: Frame, width: number, words: PictureWords): Part {
  const scale = page.letters.least / BODY;
  const block = legendBlock(graph, width / scale, 0, words);
  if (block.items.length === 0) return NOTHING;
  return placed({ items: block.items, width: width / scale, height: block.bottom }, -MARGIN * scale, 0, scale);
}

/** The run chart of a measure. */
export function chartPart(chart: MeasureChart, content: PosterContent, page: Frame, own: boolean): SidePart {
  const scale = page.letters.least / SMALL;
  return {
    id: `#chart ${chart.id}`,
    own,
    // All charts, or where these have no room the one over all groups, else the first.
    rows: Math.min(2, chart.charts.length),
    make(width, rows) {
      const shown = rows > 1 ? chart : ofGroup(chart, chart.charts[0]?.group);
      const scene = drawChart(shown, content.language, { width: width / scale, brief: true });
      const part = placed(scene, -MARGIN * scale, -MARGIN * scale, scale);
      const items = part.items.map((item) => ({ ...item, id: `#chart ${chart.id} ${item.id}` }));
      const set = { items, width, height: part.height - (2 * MARGIN - 8) * scale };
      const left = rows > 1 ? 0 : chart.charts.length - 1;
      return stack([set, moreLine(`#chart-more ${chart.id}`, left, content, page, width)], page.letters.caption / 2);
    },
  };
}

/** The table of measures. */
export function tablePart(theory: MergedTheory, graph: Graph, page: Frame, content: PosterContent): SidePart {
  const scale = page.letters.least / SMALL;
  const elements = new Map(theory.elements.map((element) => [element.id, element]));
  const all = graph.measures;
  return {
    id: '#measures',
    own: false,
    rows: all.length,
    make(width, rows) {
      const shown = { ...graph, measures: all.slice(0, rows) };
      const block = tableBlock(shown, elements, theory, width / scale, 0, content.picture);
      const table = { items: block.items, width: width / scale, height: block.bottom };
      // The block leaves room above its title.
      const part = placed(table, -MARGIN * scale, -14 * scale, scale);
      const set = { items: part.items, width, height: part.height - 14 * scale };
      return stack(
        [set, moreLine('#measures-more', all.length - rows, content, page, width)],
        page.letters.caption / 2,
      );
    },
  };
}

/** What the badges of each kind stand for, each kind as a part of its own. */
export function remarkParts(
  graph: Graph,
  page: Frame,
  content: PosterContent,
  side: (name: string, make: () => SidePart) => SidePart[],
): SidePart[] {
  return [...Map.groupBy(graph.remarks, ({ element }) => element.kind)].flatMap(([kind, remarks]) =>
    side(`remarks ${kind}`, () => remarksPart(kind, { ...graph, remarks }, page, content)),
  );
}

/** What the badges stand for: conjectures, findings or recommendations. */
function remarksPart(kind: string, graph: Graph, page: Frame, content: PosterContent): SidePart {
  const scale = page.letters.least / SMALL;
  const all = graph.remarks;
  return {
    id: `#remarks ${kind}`,
    own: false,
    rows: all.length,
    make(width, rows) {
      const shown = { ...graph, remarks: all.slice(0, rows) };
      const block = remarksBlock(shown, width / scale, 0, content.picture);
      const part = placed(
        { items: block.items, width: width / scale, height: block.bottom },
        -MARGIN * scale,
        0,
        scale,
      );
      const set = { items: part.items, width, height: part.height };
      return stack(
        [set, moreLine(`#remarks-more ${kind}`, all.length - rows, content, page, width)],
        page.letters.caption / 2,
      );
    },
  };
}

/** Why links are believed, with the numbers that they wear. */
export function notesPart(graph: Graph, page: Frame, content: PosterContent): SidePart {
  const scale = page.letters.least / SMALL;
  const all = graph.notes;
  return {
    id: '#reasons',
    own: false,
    rows: all.length,
    make(width, rows) {
      const block = notesBlock({ ...graph, notes: all.slice(0, rows) }, width / scale, 0, content.picture);
      // The block leaves room above its title.
      const part = placed(
        { items: block.items, width: width / scale, height: block.bottom },
        -MARGIN * scale,
        -14 * scale,
        scale,
      );
      const set = { items: part.items, width, height: part.height - 14 * scale };
      return stack([set, moreLine('#reasons-more', all.length - rows, content, page, width)], page.letters.caption / 2);
    },
  };
}

/** A heading over paragraphs, or over lines of a list. */
export function sectionPart(section: Section, index: number, content: PosterContent, page: Frame): SidePart {
  const { letters } = page;
  const id = `#section ${index + 1}`;
  return {
    id,
    own: section.own,
    rows: section.own ? 1 : section.texts.length,
    make(width, rows) {
      const texts = section.own ? section.texts : section.texts.slice(0, rows);
      const size = section.own ? letters.body : letters.caption * 1.1;
      const set = texts.map((text, n) => {
        const indent = section.own ? 0 : size;
        const part = textPart(`${id} ${n + 1}`, text, width - indent, { size, weight: 400, ink: 'text' });
        if (section.own) return part;
        const [item] = part.items;
        const dot = { type: 'circle', x: size * 0.3, y: size * 0.66, radius: size * 0.14, fill: 'muted' } as const;
        const lines = placed(part, indent, 0).items[0]?.shapes ?? [];
        return { ...part, width, items: item ? [{ ...item, shapes: [dot, ...lines] }] : [] };
      });
      const heading = section.heading
        ? textPart(`${id}-heading`, section.heading, width, {
            size: letters.caption * 1.3,
            weight: 600,
            ink: 'text',
            role: 'heading',
          })
        : NOTHING;
      return stack(
        [heading, ...set, moreLine(`${id}-more`, section.texts.length - texts.length, content, page, width)],
        size * 0.45,
      );
    },
  };
}

function moreLine(id: string, count: number, { words }: PosterContent, { letters }: Frame, width: number): Part {
  if (count <= 0) return NOTHING;
  return textPart(id, fill(words.more, { count }), width, { size: letters.caption, weight: 400, ink: 'muted' });
}
