/** What stands above the diagram of a poster, right below it, and at its foot. Lengths are points. */
import { legendBlock } from '../compose/legend.ts';
import type { Graph } from '../graph/graph.ts';
import type { SceneItem } from '../scene.ts';
import { type Part, placed } from '../shapes/part.ts';
import { rule } from '../shapes/shapes.ts';
import { BODY, MARGIN } from '../style.ts';
import { readLinks } from '../text/marks.ts';
import type { PictureWords } from '../words/words.ts';
import { NOTHING, panel, stack, textPart } from './block.ts';
import type { PosterContent } from './content.ts';
import { runsPart } from './prose.ts';
import type { Frame, Letters } from './sheet.ts';

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
      ? set('#aim', aimsHeading(content), content.aims, right - 2 * pad, long ? letters.body : letters.heading, true)
      : NOTHING;
  // A short problem is said in large letters.
  const problems = [letters.heading * 1.15, letters.heading * 0.9, letters.body * 1.1, letters.body].map((size) =>
    content.problem ? set('#problem', content.words.problem, [content.problem], left - 2 * pad, size, false) : NOTHING,
  );
  const few = letters.caption * 2.2 + letters.heading * 2.8;
  const problem = problems.find(({ height }) => height <= few) ?? problems.at(-1) ?? NOTHING;
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

/** Over one aim, or over several. */
export function aimsHeading({ words, aims }: PosterContent): string {
  return aims.length > 1 ? words.aims : words.aim;
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
    ...(left ? [placed(runsPart('#acknowledgement', readLinks(left), half, style), 0, 0)] : []),
    ...(right ? [atRight(runsPart('#footer', readLinks(right), half, style), width)] : []),
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
  const ends = shapes.flatMap((shape) =>
    shape.type === 'text' ? [shape.anchor === 'start' ? shape.x + shape.width : shape.x] : [],
  );
  return placed(part, right - Math.max(0, ...ends), 0);
}

/** What the signs and lines of the diagram mean. */
export function legendPart(graph: Graph, { caption }: Letters, width: number, words: PictureWords): Part {
  const scale = caption / BODY;
  const block = legendBlock(graph, width / scale, 0, words);
  if (block.items.length === 0) return NOTHING;
  return placed({ items: block.items, width: width / scale, height: block.bottom }, -MARGIN * scale, 0, scale);
}
