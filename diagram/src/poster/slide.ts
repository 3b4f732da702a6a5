/** Slides of a deck: each has a title, what it shows, a foot with its number, and notes for the speaker. Lengths are points. */
import type { Paragraph, Scene, SceneItem, TextShape, Writing } from '../scene.ts';
import { type Part, placed } from '../shapes/part.ts';
import { round, textLines } from '../shapes/shapes.ts';
import { CONTENT, EDGE, type LayoutName, type PlaceName, placeOf, SLIDE_SIDES } from '../slide-layouts.ts';
import { isRightToLeft, widthOf } from '../text/measure.ts';
import { WIDER } from '../text/wider.ts';
import type { PosterContent } from './content.ts';
import type { Frame } from './sheet.ts';
import { roomyLines } from './slide-text.ts';

/** No letter is smaller than 12 points, which can be read from the last row of a small room. */
export const SLIDE: Frame = {
  ...SLIDE_SIDES,
  margin: EDGE,
  gutter: 18,
  letters: { least: 12, caption: 12, body: 16, heading: 24, subtitle: 20, title: 40 },
};

/** A slide before it is known how many there are. */
export interface Draft {
  layout: LayoutName;
  heading: string;
  /** Set from the corner of what stands below the title; of the title slide, from the corner of the slide. */
  part: Part;
  /** For a screen reader; the heading where it is missing. */
  description?: string;
  /** What the speaker sees below the slide, a paragraph each. */
  notes: string[];
}

/** Sizes of letters that are tried for a title, and how many lines of each have room. */
const TITLES = [
  { size: 28, most: 1 },
  { size: 24, most: 2 },
  { size: 20, most: 2 },
  { size: 16, most: 3 },
];
const TITLE_LEADING = 1.2;

/** How a title is set: in the largest letters that have room, and else as much of it as has. */
export function setTitle(text: string, width: number, sizes: readonly { size: number; most: number }[] = TITLES) {
  for (const { size, most } of sizes) {
    const lines = roomyLines(text, width, size, 600);
    if (lines.length <= most) return { text, lines, size, isWhole: true };
  }
  const { size, most } = sizes.at(-1) ?? { size: 16, most: 3 };
  const kept = roomyLines(text, width, size, 600).slice(0, most);
  const all = kept.map((line, n) => (n === 0 ? line.text : `${line.after ?? ''}${line.text}`)).join('');
  const shown = `${all.split(' ').slice(0, -1).join(' ') || Array.from(all).slice(0, -2).join('')} …`;
  return { text: shown, lines: roomyLines(shown, width, size, 600), size, isWhole: false };
}

/** A title in its frame, which is that of its layout where `frame` does not say otherwise. */
export function titlePart(
  set: ReturnType<typeof setTitle>,
  frame: { x: number; y: number; width: number; height: number },
  anchor: 'top' | 'bottom',
): SceneItem {
  const { text, lines, size } = set;
  const leading = size * TITLE_LEADING;
  const rightToLeft = isRightToLeft(text);
  const top = anchor === 'top' ? frame.y : frame.y + frame.height - lines.length * leading;
  const at = { x: frame.x, y: round(top + size * 0.98), width: frame.width, leading, rightToLeft };
  return {
    id: '#title',
    role: 'title',
    label: text,
    place: 'title',
    shapes: textLines(lines, at, { size, weight: 600, ink: 'text' }),
    writing: {
      ...frame,
      inset: 0,
      anchor,
      paragraphs: [
        {
          ...{ runs: [{ text, weight: 600, ink: 'text' }], size, before: 0, indent: 0 },
          ...(rightToLeft && { rightToLeft: true as const }),
        },
      ],
    },
  };
}

/** The slides of a deck, numbered. */
export function finished(drafts: readonly Draft[], content: PosterContent): Scene[] {
  return drafts.map(({ layout, heading, part, description, notes }, index) => {
    const isTitle = layout === 'title';
    const place = placeOf(layout, 'title');
    const words = isTitle ? part.items : [titlePart(setTitle(heading, place.width), place, 'bottom')];
    const shown = isTitle ? [] : placed(part, CONTENT.x, CONTENT.y).items;
    // Contact and version are told once, on the title slide.
    const foot = index === 0 ? content.footer.join(' · ') : content.title;
    const feet = [
      ...footItem(layout, 'footer', '#footer', foot),
      ...(isTitle ? [] : footItem(layout, 'number', '#number', String(index + 1))),
    ];
    return {
      ...SLIDE_SIDES,
      title: isTitle ? content.title : `${content.title}: ${heading}`,
      description: description ?? (heading || content.title),
      slide: { layout, notes },
      items: [...words, ...shown, ...feet],
    };
  });
}

/** One line at the foot, shortened to its place. */
function footItem(layout: LayoutName, name: PlaceName, id: string, text: string): SceneItem[] {
  if (text === '') return [];
  const { x, y, width, height, size, align } = placeOf(layout, name);
  const [first, second] = roomyLines(text, width, size, 400);
  if (!first) return [];
  const rest = second ? roomyLines(text, width - widthOf(' …', size, 400) * WIDER[400], size, 400)[0] : undefined;
  const shown = second ? `${rest?.text ?? first.text} …` : first.text;
  const isRight = align === 'right';
  const shape: TextShape = {
    type: 'text',
    text: shown,
    x: isRight ? x + width : x,
    y: round(y + height / 2 + size * 0.36),
    width: round(widthOf(shown, size, 400)),
    size,
    weight: 400,
    anchor: isRight ? 'end' : 'start',
    ink: 'muted',
  };
  const paragraph: Paragraph = {
    runs: [{ text: shown, weight: 400, ink: 'muted' }],
    size,
    before: 0,
    indent: 0,
  };
  const writing: Writing = { x, y, width, height, inset: 0, anchor: 'middle', paragraphs: [paragraph] };
  return [{ id, role: 'note', label: shown, shapes: [shape], place: name, writing }];
}
