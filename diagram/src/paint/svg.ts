/** Scene to SVG. Copies what the scene says: nothing is measured or moved here. */
import type { Image, PathStep, Scene, SceneItem, Shape, TextShape } from '../scene.ts';
import { round } from '../shapes/shapes.ts';
import { escapeXml } from './escape.ts';
import { isFadedAway, OPACITY_OF_FADED, SLANT, slantShift } from './look.ts';
import { type Theme, type ThemeName, themeOf } from './themes.ts';
import { bled, cropMarksOf, groundOf, marginOf } from './trim.ts';
import { turned } from './turned.ts';

/** The shipped font first; what stands in for it looks alike on each system. */
export const FONT_FAMILY = "Inter, 'Segoe UI', system-ui, -apple-system, 'Helvetica Neue', Arial, sans-serif";

export interface SvgOptions {
  /** CSS with `@font-face` rules, see `fontFaces`; without it the picture uses Inter where it is installed. */
  fontCss?: string;
  /** The size in pixels, for a picture of points; as large as the scene in points when it is missing. */
  pixels?: { width: number; height: number };
  /** Paints each line of text; as text when it is missing. */
  text?: TextPainter;
}

/** Paints a line of text in a colour, as SVG markup. */
type TextPainter = (shape: TextShape, colour: string) => string;

/**
 * Paints a scene as an SVG document, as large as the scene in points. Text stays text.
 * @returns one string; the same scene and theme give the same bytes
 */
export function paintSvg(scene: Scene, theme: ThemeName | Theme, options: SvgOptions = {}): string {
  return document(scene, itemsOf(scene, theme, options.text), theme, options);
}

/** Paints several scenes below one another, as one SVG document. */
export function paintStack(scenes: readonly Scene[], theme: ThemeName | Theme, options: SvgOptions = {}): string {
  const [only] = scenes;
  if (only && scenes.length === 1) return paintSvg(only, theme, options);
  let height = 0;
  const parts = scenes.map((scene) => {
    const part = `<g transform="translate(0 ${height})">\n${itemsOf(scene, theme, options.text)}</g>\n`;
    height += scene.height;
    return part;
  });
  const whole = {
    width: Math.max(0, ...scenes.map(({ width }) => width)),
    height,
    title: scenes.map(({ title }) => title).join('; '),
    description: scenes.map(({ title, description }) => `${title}. ${description}`).join(' '),
  };
  return document(whole, parts.join(''), theme, options);
}

function document(
  scene: Omit<Scene, 'items'>,
  painted: string,
  theme: ThemeName | Theme,
  { fontCss, pixels }: SvgOptions,
): string {
  const inks = themeOf(theme);
  const { title, description } = scene;
  const margin = marginOf(scene);
  const wide = (side: number) => (margin === 0 ? side : round(side + 2 * margin));
  const [width, height] = [wide(scene.width), wide(scene.height)];
  const size = pixels
    ? `width="${pixels.width}" height="${pixels.height}" preserveAspectRatio="none"`
    : `width="${width}pt" height="${height}pt"`;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="${-margin || 0} ${-margin || 0} ${width} ${height}"`,
    ` font-family="${escapeXml(FONT_FAMILY)}" role="graphics-document" aria-label="${escapeXml(description)}">\n`,
    `<title>${escapeXml(title)}</title>\n<desc>${escapeXml(description)}</desc>\n`,
  ];
  if (fontCss) parts.push(`<style>${fontCss}</style>\n`);
  parts.push(groundIn(scene, inks), painted, '</svg>\n');
  return parts.join('');
}

/** The paper; where a printer cuts it, on a white sheet with crop marks. */
function groundIn(scene: Omit<Scene, 'items'>, inks: Theme): string {
  const { x, y, width, height } = groundOf(scene);
  const place = x === 0 ? '' : `x="${x}" y="${y}" `;
  const paper = `<rect ${place}width="${width}" height="${height}" fill="${inks.paper}"/>\n`;
  const margin = marginOf(scene);
  if (!scene.cropMarks) return paper;
  const sheet = `<rect x="${-margin}" y="${-margin}" width="${scene.width + 2 * margin}" height="${scene.height + 2 * margin}" fill="#ffffff"/>\n`;
  const marks = cropMarksOf(scene).map((shape) => paintOutline(shape, inks));
  return `${sheet}${paper}<g aria-hidden="true">${marks.join('')}</g>\n`;
}

function itemsOf(scene: Scene, theme: ThemeName | Theme, text?: TextPainter): string {
  return scene.items
    .map((item, n) => {
      const isItem = item.role === 'item';
      const opens = isItem && scene.items[n - 1]?.role !== 'item' ? '<g role="list">' : '';
      const closes = isItem && scene.items[n + 1]?.role !== 'item' ? '</g>' : '';
      return `${opens}${paintItem(onPrint(item, scene), theme, text)}${closes}\n`;
    })
    .join('');
}

function onPrint(item: SceneItem, scene: Scene): SceneItem {
  return scene.bleed === undefined ? item : { ...item, shapes: item.shapes.map((shape) => bled(shape, scene)) };
}

/** Paints one item as a `<g>` element, so that a page can replace what changed and leave the rest. */
export function paintItem(item: SceneItem, theme: ThemeName | Theme, text: TextPainter = paintText): string {
  const inks = themeOf(theme);
  const shapes = item.shapes.map((shape) => paintShape(shape, item, inks, text)).join('');
  const image = item.image ? paintImage(item.image) : '';
  const name = [item.role, ...(item.faded ? ['faded'] : []), ...(item.mark ? [item.mark] : [])].join(' ');
  const tip = item.tip === undefined ? '' : `<title>${escapeXml(item.tip)}</title>`;
  const whole = `<g data-id="${escapeXml(item.id)}" class="${name}" ${spokenAs(item)}>${tip}${shapes}${image}</g>`;
  return item.href === undefined ? whole : linkTo(item.href, whole);
}

/** A picture of its label; what holds links is read word by word, since nobody could follow a link within a picture. */
function spokenAs(item: SceneItem): string {
  // What has no words is decoration.
  if (item.label === '') return 'aria-hidden="true"';
  const role = item.role === 'item' ? 'listitem' : 'img';
  if (!item.shapes.some((shape) => shape.type === 'text' && shape.href !== undefined))
    return `role="${role}" aria-label="${escapeXml(item.label)}"`;
  return role === 'listitem' ? 'role="listitem"' : 'role="group"';
}

function linkTo(href: string, content: string): string {
  return `<a href="${escapeXml(href)}">${content}</a>`;
}

function paintImage(image: Image): string {
  const its = turned(image);
  const { x, y, width, height } = its ? { ...its, x: 0, y: 0 } : image;
  const place = its ? ` transform="matrix(${its.matrix.join(' ')})"` : '';
  return `<image x="${x}" y="${y}" width="${width}" height="${height}"${place} href="data:${image.media};base64,${image.data}"/>`;
}

function paintShape(shape: Shape, item: SceneItem, inks: Theme, text: TextPainter): string {
  if (shape.type === 'text') {
    const line = text(shape, inks[shape.ink]);
    return shape.href === undefined ? line : linkTo(shape.href, line);
  }
  return paintOutline(shape, inks, isFadedAway(shape, item) ? ` opacity="${OPACITY_OF_FADED}"` : '');
}

function paintOutline(shape: Exclude<Shape, TextShape>, inks: Theme, faded = ''): string {
  const look = paintLook(shape, inks) + faded;
  if (shape.type === 'rect') {
    const { x, y, width, height, radius } = shape;
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}"${look}/>`;
  }
  if (shape.type === 'circle') return `<circle cx="${shape.x}" cy="${shape.y}" r="${shape.radius}"${look}/>`;
  return `<path d="${shape.steps.map(paintStep).join('')}"${look}/>`;
}

function paintLook(shape: Exclude<Shape, TextShape>, inks: Theme): string {
  let look = ` fill="${shape.fill ? inks[shape.fill] : 'none'}"`;
  if (shape.line) look += ` stroke="${inks[shape.line]}" stroke-width="${shape.lineWidth ?? 1}"`;
  if (shape.type !== 'circle' && shape.dash) look += ` stroke-dasharray="${shape.dash.join(' ')}"`;
  return look;
}

function paintStep(step: PathStep): string {
  switch (step.to) {
    case 'move':
      return `M${step.x} ${step.y}`;
    case 'line':
      return `L${step.x} ${step.y}`;
    case 'curve':
      return `Q${step.cx} ${step.cy} ${step.x} ${step.y}`;
    case 'close':
      return 'Z';
  }
}

function paintText(shape: TextShape, colour: string): string {
  // Slanted about its own baseline, since not every font has italics.
  const place = shape.slant
    ? `transform="matrix(1 0 ${-SLANT} 1 ${round(shape.x - slantShift(shape))} ${shape.y})"`
    : `x="${shape.x}" y="${shape.y}"`;
  let look = `${place} font-size="${shape.size}" fill="${colour}"`;
  if (shape.weight !== 400) look += ` font-weight="${shape.weight}"`;
  const anchor = shape.rightToLeft ? MIRRORED[shape.anchor] : shape.anchor;
  if (anchor !== 'start') look += ` text-anchor="${anchor}"`;
  if (shape.rightToLeft) look += ' direction="rtl"';
  const lines = [...(shape.struck ? ['line-through'] : []), ...(shape.href === undefined ? [] : ['underline'])];
  if (lines.length > 0) look += ` text-decoration="${lines.join(' ')}"`;
  return `<text ${look}>${escapeXml(shape.text)}</text>`;
}

/** In SVG the start of a right-to-left line is its right end; in the scene `start` is always the left one. */
const MIRRORED = { start: 'end', middle: 'middle', end: 'start' } as const;
