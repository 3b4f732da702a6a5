/** The first slide of a deck, with what the talk is about, and the last, with where to read more. Lengths are points. */
import type { Ink, Logo, SceneItem } from '../scene.ts';
import { type Part, placed } from '../shapes/part.ts';
import { round } from '../shapes/shapes.ts';
import { CONTENT, EDGE, SLIDE_SIDES } from '../slide-layouts.ts';
import { NOTHING } from './block.ts';
import type { PosterContent } from './content.ts';
import type { PartGuard } from './guard.ts';
import { codePart, logosPart } from './header-part.ts';
import { aimsHeading } from './parts.ts';
import { type Draft, setTitle, titlePart } from './slide.ts';
import { blockSlides } from './slide-blocks.ts';
import { type Entry, lineCount, textHeight, writingPart } from './slide-text.ts';

const TITLES = [
  { size: 40, most: 1 },
  { size: 36, most: 2 },
  { size: 30, most: 2 },
  { size: 24, most: 3 },
];
/** Of problem and aim, and of those that are long. */
const SIZES = [30, 28, 26, 24];
const SIZES_ALONE = [40, 36];
const LONG_SIZES = [22, 20, 18];
/** Letters of problem and aims together, from which on they are long. */
const LONG = 220;
const GAP = 18;
const INSET = 16;
const LOGOS = { height: 56, share: 0.36 };

/** Title, authors, problem and aim; what is too long for one slide goes on to the next. */
export function titleSlides(content: PosterContent, logos: readonly Logo[], guard: PartGuard): Draft[] {
  const width = SLIDE_SIDES.width - 2 * EDGE;
  const title = setTitle(content.title, width, TITLES);
  const high = title.lines.length * title.size * 1.2 + 4;
  const marks = guard.make('logos', () => logosBeside(logos, width * LOGOS.share), NOTHING);
  // A finding that no chart and no figures show stands here.
  const isShown = content.order.some(({ kind }) => kind === 'chart' || kind === 'numbers');
  const under: Entry[] = [
    ...(content.headline && !isShown ? [{ text: content.headline, scale: 1.2, weight: 600 } as const] : []),
    ...[content.subtitle].filter(Boolean).map((text): Entry => ({ text, scale: 1.1 })),
    ...[content.authors, content.affiliations].filter(Boolean).map((text): Entry => ({ text, ink: 'muted' })),
  ];
  const room = width - (marks.width > 0 ? marks.width + GAP : 0);
  const isShort = textHeight(under, room, 18) < 110;
  const shown = isShort ? under : under.slice(0, 1).filter(({ text }) => textHeight([{ text }], room, 18) < 110);
  const words = writingPart('#subtitle', shown, shown.length > 2 ? 16 : 18, { width: room, place: 'subtitle' });
  const band = Math.max(words.height, marks.height);
  const panels = panelsOf(content);
  const told = panels.map(({ heading, texts }) => ({ heading, entries: texts }));
  const more = [
    ...(title.isWhole ? [] : [{ heading: '', entries: [{ text: content.title }] }]),
    ...(isShort ? [] : [{ heading: '', entries: under.slice(shown.length) }]),
  ];
  const top = EDGE + high + 8 + band + (band > 0 ? GAP : 4);
  const set = setPanels(panels, width, CONTENT.y + CONTENT.height - top - 12);
  // Alone on its slide, a title stands where the eye looks first.
  const down = set ? 0 : 110;
  const y = EDGE + down;
  const items: SceneItem[] = [
    titlePart(title, { x: EDGE, y, width, height: round(high) }, 'bottom'),
    ...placed(words, EDGE, y + high + 8).items,
    ...placed(marks, EDGE + width - marks.width, y + high + 8).items,
    ruleUnder(y + high + 8 + band + (band > 0 ? 8 : 0)),
    ...(set ? placed(set, EDGE, top + 6).items : []),
  ];
  const notes = [
    ...[content.title, content.subtitle, content.authors, content.affiliations].filter(Boolean),
    ...told.flatMap(({ heading, entries }) => [`${heading}:`, ...entries.map(({ text }) => text)]),
  ];
  const first: Draft = { layout: 'title', heading: '', part: { items, ...SLIDE_SIDES }, notes };
  const rest = [...more, ...(set ? [] : told)];
  return [first, ...blockSlides(rest.map((block) => ({ ...block, heading: block.heading || content.title })))];
}

function ruleUnder(y: number): SceneItem {
  const shape = {
    type: 'rect',
    x: EDGE,
    y: round(y),
    width: SLIDE_SIDES.width - 2 * EDGE,
    height: 2,
    radius: 0,
  } as const;
  return { id: '#title-rule', role: 'note', label: '', shapes: [{ ...shape, fill: 'aim-fill' }] };
}

interface Panel {
  place: 'problem' | 'aim';
  heading: string;
  texts: Entry[];
}

function panelsOf(content: PosterContent): Panel[] {
  const { problem, aims, words, without } = content;
  const panels: Panel[] = [
    {
      ...{ place: 'problem', heading: words.problem },
      texts: problem && !without.has('problem') ? [{ text: problem }] : [],
    },
    {
      ...{ place: 'aim', heading: aimsHeading(content) },
      texts: without.has('aim')
        ? []
        : aims.map((text): Entry => ({ text, weight: 600, ...(aims.length > 1 && { bullet: true }) })),
    },
  ];
  return panels.filter(({ texts }) => texts.length > 0);
}

/** Problem and aim side by side, in letters that can be read from the last row; none where they do not fit so. */
function setPanels(panels: readonly Panel[], width: number, height: number): Part | undefined {
  if (panels.length === 0) return undefined;
  const letters = panels.flatMap(({ texts }) => texts).reduce((sum, { text }) => sum + text.length, 0);
  const each = (width - GAP * (panels.length - 1)) / panels.length;
  const sizes = [...(panels.length === 1 ? SIZES_ALONE : []), ...SIZES, ...(letters > LONG ? LONG_SIZES : [])];
  for (const size of sizes) {
    const set = panels.map(({ place, heading, texts }) => {
      const isAim = place === 'aim';
      const ink: Ink = isAim ? 'aim-text' : 'text';
      const head: Entry = { text: heading, scale: 16 / size, weight: 600, ink: isAim ? ink : 'muted', role: 'heading' };
      const entries = [head, ...texts.map((text): Entry => ({ ...text, ink }))];
      return { place, entries, fill: `${isAim ? 'aim' : 'plain'}-fill` as Ink };
    });
    const needed = Math.max(...set.map(({ entries }) => textHeight(entries, each - 2 * INSET, size))) + 2 * INSET;
    if (needed > height) continue;
    // A panel ends where its words do, unless little is left below.
    const high = needed > height * 0.7 ? height : needed + INSET;
    const items = set.flatMap(({ place, entries, fill }, n) => {
      const part = writingPart(`#${place}`, entries, size, { width: each, height: high, inset: INSET, fill, place });
      return placed(part, n * (each + GAP), 0).items;
    });
    return { items, width, height: high };
  }
  return undefined;
}

function logosBeside(logos: readonly Logo[], room: number): Part {
  const parts = logosPart(logos, LOGOS.height, room, GAP);
  const items: SceneItem[] = [];
  let x = 0;
  for (const part of parts) {
    items.push(...placed(part, x, 0).items);
    x += part.width + GAP;
  }
  return { items, width: Math.max(0, x - GAP), height: Math.max(0, ...parts.map(({ height }) => height)) };
}

/** Where to read more, with its QR code as large as it can be, since it is read from the seats. */
export function lastSlides(content: PosterContent, guard: PartGuard): Draft[] {
  const { link, words, acknowledgement, footer } = content;
  const thanks: Entry[] = acknowledgement ? [{ text: acknowledgement }] : [];
  if (!link) return [];
  const code = guard.make('QR code', () => codePart(content, 300), NOTHING);
  const room = CONTENT.width - (code.width > 0 ? code.width + GAP * 2 : 0);
  const [contact] = footer;
  const entries: Entry[] = [{ text: link, href: link }, ...(contact ? [{ text: contact } as Entry] : []), ...thanks];
  // An address in one line is one that can be copied.
  const size =
    [28, 24, 20].find((each) => {
      return lineCount([{ text: link }], room, each) === 1 && textHeight(entries, room, each) <= CONTENT.height;
    }) ?? 18;
  const text = writingPart('#text', entries, size, { width: room, place: 'text', height: CONTENT.height });
  const items = [...text.items, ...placed(code, CONTENT.width - code.width, 0).items];
  const part = { items, width: CONTENT.width, height: CONTENT.height };
  return [{ layout: 'text', heading: words.deck.more, part, notes: entries.map((entry) => entry.text) }];
}
