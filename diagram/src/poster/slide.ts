/** Slides of a deck: each has a heading, what it shows, and a number. Text that does not fit goes on to the next. Lengths are points. */

import type { Scene, SceneItem } from '../scene.ts';
import { type Part, placed } from '../shapes/part.ts';
import { textLines } from '../shapes/shapes.ts';
import { isRightToLeft } from '../text/measure.ts';
import { wrap } from '../text/wrap.ts';
import { fill } from '../words/words.ts';
import { NOTHING, type Setting, stack, textPart } from './block.ts';
import type { PosterContent } from './content.ts';
import type { PartGuard } from './guard.ts';
import { footerPart } from './parts.ts';
import type { Frame } from './sheet.ts';

/** A wide slide, 16 to 9. No letter is smaller than 12 points, which can be read from the last row of a small room. */
export const SLIDE: Frame = {
  width: 960,
  height: 540,
  margin: 36,
  gutter: 18,
  letters: { least: 12, caption: 12, body: 16, heading: 24, subtitle: 20, title: 40 },
};

export const INNER = SLIDE.width - 2 * SLIDE.margin;
/** For the line at the foot of every slide. */
const FOOT = SLIDE.letters.caption * 2;

/** A slide before it is known how many there are. */
export interface Draft {
  heading: string;
  part: Part;
  /** For a screen reader; the heading where it is missing. */
  description?: string;
}

/** One text of a slide that may go on to the next. */
export interface Entry extends Setting {
  text: string;
  /** From the left, points. */
  indent?: number;
}

/** A heading that would fill the slide is shortened: what it names stands on the slide in full. */
const LONGEST_HEADING = 240;

function headPart(heading: string): Part {
  const letters = Array.from(heading);
  const shown = letters.length > LONGEST_HEADING ? `${letters.slice(0, LONGEST_HEADING).join('')}…` : heading;
  const size = letters.length > LONGEST_HEADING / 3 ? SLIDE.letters.body : SLIDE.letters.heading;
  return textPart('#title', shown, INNER, { size, weight: 600, ink: 'text', role: 'title' });
}

/** How high what stands under a heading may be. */
export function roomUnder(heading: string): number {
  const head = heading === '' ? 0 : headPart(heading).height + SLIDE.gutter;
  return SLIDE.height - 2 * SLIDE.margin - FOOT - head;
}

/** The slides of a deck, numbered. */
export function finished(drafts: readonly Draft[], content: PosterContent, guard: PartGuard): Scene[] {
  const { margin, gutter } = SLIDE;
  return drafts.map(({ heading, part, description }, index) => {
    const head = heading === '' ? { items: [], width: 0, height: -gutter } : headPart(heading);
    const number = fill(content.words.page, { page: index + 1, pages: drafts.length });
    // Contact and version are told once, on the title slide.
    const told = index === 0 ? content : { ...content, acknowledgement: '', footer: [] };
    const foot = guard.make('footer', () => footerPart(told, SLIDE, INNER, number), NOTHING);
    return {
      width: SLIDE.width,
      height: SLIDE.height,
      title: heading === '' ? content.title : `${content.title}: ${heading}`,
      description: description ?? (heading || content.title),
      items: [
        ...placed(head, margin, margin).items,
        ...placed(part, margin, margin + head.height + gutter).items,
        ...placed(foot, margin, SLIDE.height - margin - foot.height).items,
      ],
    };
  });
}

/** Texts below one another, on as many slides as they need. */
export function textSlides(heading: string, entries: readonly Entry[]): Draft[] {
  const room = roomUnder(heading);
  const slides: Part[][] = [];
  let left = 0;
  entries.forEach((entry, index) => {
    let lines = wrap(entry.text, INNER - (entry.indent ?? 0), entry.size, entry.weight);
    const leading = entry.size * LEADING;
    while (lines.length > 0) {
      const fitting = Math.floor(left / leading);
      if (fitting < 1) {
        slides.push([]);
        left = room;
        continue;
      }
      const shown = lines.slice(0, fitting);
      slides.at(-1)?.push(linesPart(`#text ${index + 1}`, shown, entry));
      left -= shown.length * leading + GAP;
      lines = lines.slice(fitting);
    }
  });
  return slides.map((parts) => ({ heading, part: stack(parts, GAP) }));
}

/** From one baseline to the next, of the size of the letters; between two texts. */
const LEADING = 1.32;
const GAP = 6;

function linesPart(
  id: string,
  lines: ReturnType<typeof wrap>,
  { text, indent = 0, size, weight, ink, role }: Entry,
): Part {
  const rightToLeft = isRightToLeft(text);
  const label = lines.map((line, n) => (n === 0 ? line.text : `${line.after ?? ''}${line.text}`)).join('');
  const at = { x: rightToLeft ? 0 : indent, y: size, width: INNER - indent, leading: size * LEADING, rightToLeft };
  const item: SceneItem = { id, role: role ?? 'note', label, shapes: textLines(lines, at, { size, weight, ink }) };
  return { items: [item], width: INNER, height: lines.length * size * LEADING };
}
