/** The head of a poster: what it is called, who made it, their logos, and where to read more. Lengths are points. */
import { encode } from 'uqr';
import type { Logo, PathStep, SceneItem, Shape } from '../scene.ts';
import { type Part, placed } from '../shapes/part.ts';
import { at, round } from '../shapes/shapes.ts';
import { linkTo } from '../text/links.ts';
import { fill } from '../words/words.ts';
import { NOTHING, panel, stack, textPart } from './block.ts';
import type { PosterContent } from './content.ts';
import type { PartGuard } from './guard.ts';
import type { Frame } from './sheet.ts';

/** More logos are not shown. */
export const MOST_LOGOS = 4;

/** Of the width of the head, for all logos together. */
const LOGOS_SHARE = 0.36;
/** Title sizes that are tried, of the usual one: the largest that keeps to two lines. */
const TITLE_STEPS = [1, 0.8, 0.65, 0.5];
/** Blank modules around a QR code, as its standard asks. */
const QUIET_ZONE = 4;

/** Title, subtitle, authors and affiliations; logos and the QR code at the right. */
export function headerPart(
  content: PosterContent,
  logos: readonly Logo[],
  page: Frame,
  width: number,
  guard: PartGuard,
): Part {
  const { letters, gutter } = page;
  const code = guard.make('QR code', () => codePart(content, letters.title * 2.2), NOTHING);
  const set = guard.make('logos', () => logosPart(logos, letters.title * 1.2, width * LOGOS_SHARE, gutter), []);
  const right = beside([...set, code], gutter);
  const room = width - (right.width > 0 ? right.width + gutter : 0);
  const titles = TITLE_STEPS.map((step) =>
    textPart('#title', content.title, room, { size: letters.title * step, weight: 600, ink: 'text', role: 'title' }),
  );
  const title = titles.find(({ items }) => (items[0]?.shapes.length ?? 0) <= 2) ?? titles.at(-1) ?? NOTHING;
  const line = (id: string, text: string, size: number, ink: 'text' | 'muted') =>
    text ? textPart(id, text, room, { size, weight: 400, ink, role: 'subtitle' }) : NOTHING;
  const words = stack(
    [
      title,
      line('#subtitle', content.subtitle, letters.subtitle, 'muted'),
      line('#authors', content.authors, letters.body * 1.1, 'text'),
      line('#affiliations', content.affiliations, letters.body, 'muted'),
    ],
    letters.caption * 0.25,
  );
  const height = Math.max(words.height, right.height) + gutter * 0.6;
  const under: SceneItem = {
    id: '#header-rule',
    role: 'note',
    label: '',
    shapes: [
      {
        type: 'rect',
        x: 0,
        y: round(height),
        width: round(width),
        height: round(gutter / 8),
        radius: 0,
        fill: 'aim-fill',
      },
    ],
  };
  const items = [...words.items, ...placed(right, width - right.width, 0).items, under];
  return { items, width, height: height + gutter / 8 };
}

/** The one finding: in a band across the sheet, and on a billboard as large as can be. */
export function headlinePart(content: PosterContent, { letters, gutter, height }: Frame, width: number): Part {
  if (!content.headline) return NOTHING;
  const isBillboard = content.form === 'billboard';
  const pad = gutter * (isBillboard ? 1.4 : 0.8);
  const set = (size: number) =>
    textPart('#headline', content.headline, width - 2 * pad, { size, weight: 600, ink: 'aim-text', role: 'heading' });
  // Where a sheet is crowded, all its letters are smaller, and so is the band.
  const crowded = Math.min(1, letters.body / (letters.least * UNCROWDED));
  const most = isBillboard ? BILLBOARD * height * crowded ** 2 : letters.title * 1.9;
  const sizes = HEADLINE_STEPS.map((step) => letters.title * (isBillboard ? 2.6 : 0.8) * step);
  const part = sizes.map(set).find((each) => each.height <= most) ?? set(sizes.at(-1) ?? letters.title);
  return panel('#headline-panel', { ...part, width: width - 2 * pad }, pad, 'aim-fill');
}

/** From so many times the least letters on, running text is not small. */
const UNCROWDED = 1.5;
/** How much of the height of a billboard its finding takes at most, and sizes that are tried, of the largest. */
const BILLBOARD = 0.3;
const HEADLINE_STEPS = [1, 0.85, 0.72, 0.6, 0.5, 0.42, 0.35, 0.3];

/** Logos equally high, as high as `height` where they are not too wide for that. */
export function logosPart(logos: readonly Logo[], height: number, room: number, gap: number): Part[] {
  const shown = logos.slice(0, MOST_LOGOS);
  const wide = shown.reduce((sum, logo) => sum + (logo.width / logo.height) * height, 0) + (shown.length - 1) * gap;
  const high = wide > room ? (height * room) / wide : height;
  return shown.map(({ name, ...picture }, n) => {
    const width = round((picture.width / picture.height) * high);
    const image = { ...picture, x: 0, y: 0, width, height: round(high) };
    return { items: [{ id: `#logo ${n + 1}`, role: 'note', label: name, shapes: [], image }], width, height: high };
  });
}

/** Parts side by side, from the left, upper edges level. */
function beside(parts: readonly Part[], gap: number): Part {
  const items: SceneItem[] = [];
  let x = 0;
  let height = 0;
  for (const part of parts.filter((each) => each.items.length > 0)) {
    items.push(...placed(part, x, 0).items);
    x += part.width + gap;
    height = Math.max(height, part.height);
  }
  return { items, width: Math.max(0, x - gap), height };
}

/** The QR code of the poster's link. @param size of its side with the quiet zone, points */
export function codePart({ link, words }: PosterContent, size: number): Part {
  if (!link) return NOTHING;
  const { data } = encode(link, { border: QUIET_ZONE });
  const module = size / data.length;
  const steps: PathStep[] = [];
  data.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      let end = x;
      while (row[end]) end++;
      steps.push(
        at('move', x * module, y * module),
        at('line', end * module, y * module),
        at('line', end * module, (y + 1) * module),
        at('line', x * module, (y + 1) * module),
        { to: 'close' },
      );
      x = end;
    }
  });
  const label = fill(words.code, { address: link });
  const href = linkTo(link);
  const shapes: Shape[] = [{ type: 'path', steps, fill: 'text' }];
  return {
    items: [{ id: '#code', role: 'note', label, shapes, ...(href !== undefined && { href }) }],
    width: size,
    height: size,
  };
}
