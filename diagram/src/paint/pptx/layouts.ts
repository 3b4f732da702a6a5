/** The master of a presentation and its layouts: what a colleague finds under “New slide”, and what a theme of theirs sets anew. */
import { LAYOUTS, type LayoutName, type LayoutPlace, SLIDE_SIDES } from '../../slide-layouts.ts';
import { escapeXml } from '../escape.ts';
import type { Theme } from '../themes.ts';
import { solidFill } from './colours.ts';
import { emu, hundredths } from './units.ts';
import { ANCHORS, SPACING } from './writing.ts';

export const LAYOUT_NAMES = Object.keys(LAYOUTS) as LayoutName[];

/** How the markup of a slide begins: it has no place of its own. */
export const NO_PLACE =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

export interface Sides {
  /** Of a slide, in the format's units. */
  width: number;
  height: number;
}

/** A place as a slide, layout or master names it. */
export function placeXml({ type, index }: Pick<LayoutPlace, 'type' | 'index'>): string {
  const kind = type === undefined ? '' : ` type="${type}"`;
  const size = type === 'dt' || type === 'ftr' || type === 'sldNum' ? ' sz="quarter"' : '';
  return `<p:ph${kind}${size}${index === undefined ? '' : ` idx="${index}"`}/>`;
}

/** The shapes of a layout. */
export function layoutShapes(name: LayoutName, sides: Sides, inks: Theme): string {
  return NO_PLACE + LAYOUTS[name].places.map((place, n) => placeShape(place, n + 2, sides, inks)).join('');
}

/** The shapes of the master: the places that layouts take from. */
export function masterShapes(sides: Sides, inks: Theme): string {
  const [title, text, ...feet] = LAYOUTS.text.places;
  const places = [...(title ? [title] : []), ...(text ? [{ ...text, type: 'body' as const }] : []), ...feet];
  return NO_PLACE + places.map((place, n) => placeShape(place, n + 2, sides, inks)).join('');
}

/** How many times as large as a slide of a deck. */
function growthOf({ height }: Sides): number {
  return height / emu(SLIDE_SIDES.height);
}

function placeShape(place: LayoutPlace, id: number, sides: Sides, inks: Theme): string {
  const across = sides.width / emu(SLIDE_SIDES.width);
  const down = growthOf(sides);
  const long = (length: number, by: number) => Math.round(emu(length) * by);
  const box = `<a:off x="${long(place.x, across)}" y="${long(place.y, down)}"/><a:ext cx="${long(place.width, across)}" cy="${long(place.height, down)}"/>`;
  const { panel } = place;
  const look = panel
    ? `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val 2400"/></a:avLst></a:prstGeom>${solidFill(panel.fill, inks)}`
    : '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';
  const inset = emu((panel?.inset ?? 0) * down);
  const fit = isFoot(place) ? '' : '<a:normAutofit/>';
  const body = `<a:bodyPr vert="horz" wrap="square" lIns="${inset}" tIns="${inset}" rIns="${inset}" bIns="${inset}" rtlCol="0" anchor="${ANCHORS[place.anchor]}">${fit}</a:bodyPr>`;
  const words =
    place.type === 'sldNum' ? NUMBER : `<a:r><a:rPr lang="en-US"/><a:t>${escapeXml(PROMPTS[place.name])}</a:t></a:r>`;
  const empty = place.type === 'dt' || place.type === 'ftr' ? '<a:endParaRPr lang="en-US"/>' : words;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeXml(PROMPTS[place.name])} ${id - 1}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeXml(place)}</p:nvPr></p:nvSpPr><p:spPr><a:xfrm>${box}</a:xfrm>${look}</p:spPr><p:txBody>${body}${styleXml(place, down, inks)}<a:p>${empty}</a:p></p:txBody></p:sp>`;
}

const NUMBER =
  '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-US"/><a:t>‹#›</a:t></a:fld>';

const PROMPTS: Readonly<Record<LayoutPlace['name'], string>> = {
  title: 'Title',
  subtitle: 'Subtitle, authors',
  problem: 'The problem',
  aim: 'The aim',
  text: 'Text',
  table: 'Table',
  picture: 'Picture',
  caption: 'Caption',
  date: 'Date',
  footer: 'Footer',
  number: 'Slide number',
};

function isFoot({ type }: LayoutPlace): boolean {
  return type === 'dt' || type === 'ftr' || type === 'sldNum';
}

/** How the paragraphs of a place look: all nine levels that a colleague can indent to, or one. */
function styleXml(place: LayoutPlace, growth: number, inks: Theme): string {
  const { size, align, bullets, panel, type } = place;
  const letters = Math.min(400_000, hundredths(size * growth));
  const aligned = align === 'right' ? ' algn="r"' : '';
  const ink = isFoot(place) ? 'muted' : panel?.fill === 'aim-fill' ? 'aim-text' : 'text';
  const isTitle = type === 'title';
  const font = `<a:latin typeface="+${isTitle ? 'mj' : 'mn'}-lt"/>`;
  const run = (level: number) =>
    `<a:defRPr sz="${Math.max(100, Math.round(letters * (1 - 0.1 * level)))}">${solidFill(ink, inks)}${font}</a:defRPr>`;
  if (type === 'title') return `<a:lstStyle><a:lvl1pPr${aligned}>${run(0)}</a:lvl1pPr></a:lstStyle>`;
  const hang = emu(size * 1.1 * growth);
  const levels = (bullets ? [0, 1, 2] : [0]).map((level) => {
    const margins = bullets ? ` marL="${hang * (level + 1)}" indent="${-hang}"` : ' marL="0" indent="0"';
    const sign = bullets ? '<a:buFont typeface="Arial"/><a:buChar char="•"/>' : '<a:buNone/>';
    return `<a:lvl${level + 1}pPr${margins}${aligned}>${sign}${run(level)}</a:lvl${level + 1}pPr>`;
  });
  return `<a:lstStyle>${levels.join('')}</a:lstStyle>`;
}

/** How titles, texts and all else are written where a layout says nothing. */
export function textStyles(sides: Sides): string {
  const growth = growthOf(sides);
  const fonts = (of: 'mj' | 'mn') =>
    `<a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+${of}-lt"/><a:ea typeface="+${of}-ea"/><a:cs typeface="+${of}-cs"/>`;
  const letters = (size: number) => Math.min(400_000, hundredths(size * growth));
  const level = (n: number, size: number, more: string, of: 'mj' | 'mn', bold = '') =>
    `<a:lvl${n}pPr marL="0" indent="0" algn="l">${more}<a:buNone/><a:defRPr sz="${letters(size)}"${bold}>${fonts(of)}</a:defRPr></a:lvl${n}pPr>`;
  const spacing = `<a:lnSpc><a:spcPct val="${SPACING}"/></a:lnSpc>`;
  const body = [1, 2, 3].map((n) => level(n, 20, spacing, 'mn')).join('');
  return `<p:txStyles><p:titleStyle>${level(1, 28, '<a:lnSpc><a:spcPct val="99000"/></a:lnSpc>', 'mj', ' b="1"')}</p:titleStyle><p:bodyStyle>${body}</p:bodyStyle><p:otherStyle>${level(1, 18, '', 'mn')}</p:otherStyle></p:txStyles>`;
}
