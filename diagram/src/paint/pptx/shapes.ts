/** Shapes of the format: an outline of its own or a drawn one, its colours, its text. */
import type { Image, PathStep, SceneItem, Shape, TextShape, Turn } from '../../scene.ts';
import { escapeXml } from '../escape.ts';
import { isFadedAway, OPACITY_OF_FADED } from '../look.ts';
import type { Theme } from '../themes.ts';
import { turned } from '../turned.ts';
import { solidFill } from './colours.ts';
import type { Side, Site } from './site.ts';
import type { Area } from './text.ts';
import { emu, share } from './units.ts';

export type Outline = Exclude<Shape, TextShape>;

/** Who a shape is: its number on the slide, what the list of shapes calls it, what a screen reader says. */
export interface Identity {
  id: number;
  name: string;
  /** Decoration where it is empty. Missing where a group around the shape speaks for it. */
  alt?: string;
  /** The slide's name for the relation to the address that a click opens. */
  link?: string;
}

/** Any shape but a connector. `properties` and `text` are markup. */
export function shapeXml(identity: Identity, properties: string, text = '', place = ''): string {
  if (place !== '') {
    return `<p:sp><p:nvSpPr>${identityXml(identity)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${place}</p:nvPr></p:nvSpPr><p:spPr>${properties}</p:spPr>${text}</p:sp>`;
  }
  const kind = text !== '' && properties.includes('<a:noFill/><a:ln><a:noFill/></a:ln>') ? ' txBox="1"' : '';
  return `<p:sp><p:nvSpPr>${identityXml(identity)}<p:cNvSpPr${kind}/><p:nvPr/></p:nvSpPr><p:spPr>${properties}</p:spPr>${text}</p:sp>`;
}

/** Shapes that move together. `children` is markup. */
export function groupXml(identity: Identity, area: Area, children: string): string {
  const { off, ext } = placeOf(area);
  return `<p:grpSp><p:nvGrpSpPr>${identityXml(identity)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off ${off}/><a:ext ${ext}/><a:chOff ${off}/><a:chExt ${ext}/></a:xfrm></p:grpSpPr>${children}</p:grpSp>`;
}

/** A picture of pixels. @param relation the slide's name for its file */
export function pictureXml(identity: Identity, relation: string, image: Image, place = ''): string {
  return `<p:pic><p:nvPicPr>${identityXml(identity)}<p:cNvPicPr><a:picLocks${place ? ' noGrp="1"' : ''} noChangeAspect="1"/></p:cNvPicPr><p:nvPr>${place}</p:nvPr></p:nvPicPr><p:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${placeOfImage(image)}${preset('rect')}</p:spPr></p:pic>`;
}

/** First mirrored, then turned about the middle: quarters of a turn to the right, by what cameras count. */
const TURNS: Readonly<Record<Turn, { quarters: number; mirrored?: 'flipH' | 'flipV' }>> = {
  2: { quarters: 0, mirrored: 'flipH' },
  3: { quarters: 2 },
  4: { quarters: 0, mirrored: 'flipV' },
  5: { quarters: 1, mirrored: 'flipV' },
  6: { quarters: 1 },
  7: { quarters: 1, mirrored: 'flipH' },
  8: { quarters: 3 },
};

function placeOfImage(image: Image): string {
  const its = turned(image);
  if (!its || image.turn === undefined) return transform(image);
  const { quarters, mirrored } = TURNS[image.turn];
  const { off, ext } = placeOf({
    x: image.x + (image.width - its.width) / 2,
    y: image.y + (image.height - its.height) / 2,
    width: its.width,
    height: its.height,
  });
  const turn = quarters > 0 ? ` rot="${quarters * 5_400_000}"` : '';
  return `<a:xfrm${turn}${mirrored ? ` ${mirrored}="1"` : ''}><a:off ${off}/><a:ext ${ext}/></a:xfrm>`;
}

export function identityXml({ id, name, alt, link }: Identity): string {
  const opening = `<p:cNvPr id="${id}" name="${escapeXml(name)}"`;
  if (link !== undefined) {
    return `${opening} descr="${escapeXml(alt ?? '')}"><a:hlinkClick r:id="${link}"/></p:cNvPr>`;
  }
  if (alt === undefined) return `${opening}/>`;
  if (alt !== '') return `${opening} descr="${escapeXml(alt)}"/>`;
  return `${opening}><a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></p:cNvPr>`;
}

/** An area without line and fill, for a text. */
export function clearProperties(area: Area): string {
  return `${transform(area)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln>`;
}

/**
 * Place, outline, fill and line of a shape.
 * @param sites where connectors hold on to it
 */
export function outlineProperties(shape: Outline, item: SceneItem, inks: Theme, sites: readonly Site[] = []): string {
  const alpha = isFadedAway(shape, item) ? OPACITY_OF_FADED : 1;
  const fill = shape.fill ? solidFill(shape.fill, inks, alpha) : '<a:noFill/>';
  const line = shape.line ? lineXml(shape, inks, { alpha }) : '<a:ln><a:noFill/></a:ln>';
  return `${transform(areaOfOutline(shape))}${geometry(shape, sites)}${fill}${line}`;
}

/** @param ends markup of arrowheads */
export function lineXml(shape: Outline, inks: Theme, { alpha = 1, ends = '' } = {}): string {
  const { line = 'text', lineWidth = 1 } = shape;
  const dash = shape.type === 'circle' ? undefined : shape.dash;
  const [stroke = 0] = dash ?? [];
  const preset = stroke > 2.5 * lineWidth ? 'dash' : 'sysDot';
  const dashed = dash ? `<a:prstDash val="${preset}"/>` : '';
  return `<a:ln w="${emu(lineWidth)}">${solidFill(line, inks, alpha)}${dashed}<a:round/>${ends}</a:ln>`;
}

export function transform(area: Area, turned = ''): string {
  const { off, ext } = placeOf(area);
  return `<a:xfrm${turned}><a:off ${off}/><a:ext ${ext}/></a:xfrm>`;
}

function placeOf({ x, y, width, height }: Area): { off: string; ext: string } {
  return { off: `x="${emu(x)}" y="${emu(y)}"`, ext: `cx="${emu(width)}" cy="${emu(height)}"` };
}

/** The least area that holds the outline. */
export function areaOfOutline(shape: Outline): Area {
  if (shape.type === 'rect') return shape;
  if (shape.type === 'circle') {
    const { x, y, radius } = shape;
    return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
  }
  const points = shape.steps.flatMap((step) => (step.to === 'close' ? [] : [step]));
  return around(points.map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
}

/** The least area that holds all of them. */
export function around(areas: readonly Area[]): Area {
  if (areas.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const x = Math.min(...areas.map((area) => area.x));
  const y = Math.min(...areas.map((area) => area.y));
  const right = Math.max(...areas.map((area) => area.x + area.width));
  const bottom = Math.max(...areas.map((area) => area.y + area.height));
  return { x, y, width: right - x, height: bottom - y };
}

function geometry(shape: Outline, sites: readonly Site[]): string {
  if (shape.type === 'circle') return preset('ellipse');
  if (shape.type === 'path') return drawn(shape.steps, areaOfOutline(shape));
  const { width, height, radius } = shape;
  const round = share(Math.min(0.5, radius / Math.max(0.01, Math.min(width, height))));
  if (sites.length > USUAL_SITES) return roundRectangle(round, sites);
  if (round <= 0) return preset('rect');
  return preset('roundRect', `<a:gd name="adj" fmla="val ${round}"/>`);
}

/** The middles of its four sides, which a rectangle of the format has by itself. */
const USUAL_SITES = 4;

/** The format's round rectangle again, handle and all, with more places for connectors to hold on to. */
function roundRectangle(round: number, sites: readonly Site[]): string {
  const guides = [
    ['round', '*/ ss adj 100000'],
    ['x2', '+- r 0 round'],
    ['y2', '+- b 0 round'],
    ...sites.flatMap(({ across, down }, n) => [
      [`sx${n}`, `*/ w ${share(across)} 100000`],
      [`sy${n}`, `*/ h ${share(down)} 100000`],
    ]),
  ].map(([name, formula]) => `<a:gd name="${name}" fmla="${formula}"/>`);
  const places = sites.map(({ side }, n) => `<a:cxn ang="${ANGLES[side]}"><a:pos x="sx${n}" y="sy${n}"/></a:cxn>`);
  const handle = '<a:ahXY gdRefX="adj" minX="0" maxX="50000"><a:pos x="round" y="t"/></a:ahXY>';
  const corner = (from: string) => `<a:arcTo wR="round" hR="round" stAng="${from}" swAng="cd4"/>`;
  const to = (x: string, y: string) => `<a:lnTo><a:pt x="${x}" y="${y}"/></a:lnTo>`;
  const path = `<a:moveTo><a:pt x="l" y="round"/></a:moveTo>${corner('cd2')}${to('x2', 't')}${corner('3cd4')}${to('r', 'y2')}${corner('0')}${to('round', 'b')}${corner('cd4')}<a:close/>`;
  return `<a:custGeom><a:avLst><a:gd name="adj" fmla="val ${round}"/></a:avLst><a:gdLst>${guides.join('')}</a:gdLst><a:ahLst>${handle}</a:ahLst><a:cxnLst>${places.join('')}</a:cxnLst><a:rect l="l" t="t" r="r" b="b"/><a:pathLst><a:path>${path}</a:path></a:pathLst></a:custGeom>`;
}

/** From which way a connector comes. */
const ANGLES: Readonly<Record<Side, string>> = { top: '3cd4', left: 'cd2', bottom: 'cd4', right: '0' };

function preset(name: string, guides = ''): string {
  return `<a:prstGeom prst="${name}"><a:avLst>${guides}</a:avLst></a:prstGeom>`;
}

function drawn(steps: readonly PathStep[], { x, y, width, height }: Area): string {
  const point = (px: number, py: number) => `<a:pt x="${emu(px - x)}" y="${emu(py - y)}"/>`;
  const written = steps.map((step) => {
    if (step.to === 'close') return '<a:close/>';
    if (step.to === 'curve') return `<a:quadBezTo>${point(step.cx, step.cy)}${point(step.x, step.y)}</a:quadBezTo>`;
    const name = step.to === 'move' ? 'moveTo' : 'lnTo';
    return `<a:${name}>${point(step.x, step.y)}</a:${name}>`;
  });
  return `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="${emu(width)}" h="${emu(height)}">${written.join('')}</a:path></a:pathLst></a:custGeom>`;
}
