/** A scene as a slide: each item one shape or a group of shapes, its text in it, links as connectors. */

import { paintable } from '../../font/paintable.ts';
import type { Image, Scene, SceneItem, Shape, TextShape } from '../../scene.ts';
import { type LayoutName, type LayoutPlace, placeOf } from '../../slide-layouts.ts';
import { connectorXml, type Holder, holderOf, type Route, routeOf } from './connector.ts';
import { placeXml } from './layouts.ts';
import { imageRelation, linkRelation } from './parts.ts';
import { freeRoom } from './room.ts';
import {
  areaOfOutline,
  around,
  clearProperties,
  groupXml,
  type Outline,
  outlineProperties,
  pictureXml,
  shapeXml,
} from './shapes.ts';
import { type Area, areaOf, freeText, middleText, paragraphsOf, textIn, type Writing } from './text.ts';
import { numberXml, tableXml, writingXml } from './writing.ts';

/** A shape with its text, or a text alone. */
interface Piece {
  outline?: Outline;
  texts: TextShape[];
  /** What connectors hold on to: the frame of a box, with its text as it stands, or of ideas that share a link. */
  isFramed?: boolean;
}

/** What is counted while a slide is made. */
interface Slide {
  writing: Writing;
  nextId: () => number;
  /** By the id of the item whose frame it is. */
  holders: ReadonlyMap<string, Holder>;
  hasTitle: boolean;
  /** Pictures of pixels, in the order in which the slide names them. */
  images: Image[];
  layout: LayoutName;
  /** How far to the right of an area nothing stands. */
  freeTo: (area: Area) => number;
  /** What the slide calls the relation to an address. */
  linkTo: (href: string) => string;
}

/** The shapes of a slide, as markup, with the pictures and the addresses that they name. */
export function slideShapes(
  { items, width, slide: own }: Scene,
  letters: Writing,
): { shapes: string; images: Image[]; links: string[] } {
  const links: string[] = [];
  const linkTo = (href: string) => {
    if (!links.includes(href)) links.push(href);
    return linkRelation(links.indexOf(href) + 1);
  };
  const writing = { ...letters, linkTo };
  // The tree of shapes itself is number 1.
  let last = 1;
  const nextId = () => ++last;
  const holders = new Map<string, Holder>();
  for (const item of items) {
    const frame = item.shapes.find((shape) => isFrame(shape, item));
    if (frame?.type === 'rect') holders.set(item.id, holderOf(nextId(), frame));
  }
  // Where links end, their boxes get sites, so all ways are known before the first box is written.
  const routes = items.map((item) => routeOf(item, [...holders.values()]));
  const layout = own?.layout ?? 'diagram';
  const slide: Slide = {
    writing,
    nextId,
    holders,
    hasTitle: false,
    images: [],
    linkTo,
    layout,
    freeTo: freeRoom(items, width),
  };
  const shapes = items.map((item, index) => {
    const route = routes[index];
    if (item.partOf !== undefined) return '';
    if (item.writing || item.table) return writtenXml(item, slide);
    return (route ? linkXml(item, route, slide) : itemXml(item, slide)) + imageXml(item, slide);
  });
  return { shapes: shapes.join(''), images: slide.images, links };
}

/** A text or a table that somebody goes on writing; in the place of the layout, where the item has one. */
function writtenXml(item: SceneItem, slide: Slide): string {
  const { writing, layout } = slide;
  const identity = { id: slide.nextId(), name: nameOf(item) };
  const place = item.place === undefined ? undefined : placeOf(layout, item.place);
  const named = place ? placeXml(place) : '';
  if (item.table) return tableXml({ ...identity, alt: paintable(item.label) }, named, item.table, writing);
  if (!item.writing) return '';
  if (item.role === 'title') slide.hasTitle = true;
  const back = item.shapes.find((shape) => shape.type === 'rect');
  const moved = place && isAt(item.writing, place) ? '' : clearProperties(item.writing);
  const properties = back ? outlineProperties(back, item, writing.inks) : place ? moved.replace(CLEAR, '') : moved;
  const text = item.place === 'number' ? numberXml(item.writing, writing) : writingXml(item.writing, place, writing);
  return shapeXml(identity, properties, text, named);
}

const CLEAR = '<a:noFill/><a:ln><a:noFill/></a:ln>';

/** True where the layout has it already. */
function isAt({ x, y, width, height }: Area, place: LayoutPlace): boolean {
  const pairs = [
    [x, place.x],
    [y, place.y],
    [width, place.width],
    [height, place.height],
  ] as const;
  return pairs.every(([one, two]) => Math.abs(one - two) < 0.1);
}

function imageXml(item: SceneItem, slide: Slide): string {
  if (!item.image) return '';
  slide.images.push(item.image);
  const identity = { id: slide.nextId(), name: nameOf(item), alt: paintable(item.label) };
  const place = item.place === undefined ? '' : placeXml(placeOf(slide.layout, item.place));
  return pictureXml(identity, imageRelation(slide.images.length), item.image, place);
}

function linkXml(item: SceneItem, route: Route, slide: Slide): string {
  const identity = { id: slide.nextId(), name: nameOf(item), alt: paintable(item.label) };
  const line = connectorXml(identity, route, slide.writing.inks);
  if (route.rest.length === 0) return line;
  return line + itemXml({ ...item, label: '', shapes: route.rest }, slide);
}

function itemXml(item: SceneItem, slide: Slide): string {
  const pieces = piecesOf(item);
  const name = nameOf(item);
  const alt = paintable(item.label);
  const link = item.href === undefined ? {} : { link: slide.linkTo(item.href) };
  const [only] = pieces;
  if (!only) return '';
  if (pieces.length === 1) {
    return pieceXml(only, item, { name, ...(isSaid(only, alt) ? {} : { alt }), ...link }, slide).xml;
  }
  const id = slide.nextId();
  const made = pieces.map((piece) => pieceXml(piece, item, { name }, slide));
  return groupXml(
    { id, name, alt, ...link },
    around(made.map(({ area }) => area)),
    made.map(({ xml }) => xml).join(''),
  );
}

/** A text that says no more than what is written needs no other words. */
function isSaid({ texts }: Piece, alt: string): boolean {
  const [only, ...others] = paragraphsOf(texts);
  return only !== undefined && others.length === 0 && only.text === alt;
}

function pieceXml(
  { outline, texts, isFramed }: Piece,
  item: SceneItem,
  named: { name: string; alt?: string; link?: string },
  slide: Slide,
): { xml: string; area: Area } {
  const { writing } = slide;
  const holder = isFramed ? slide.holders.get(item.id) : undefined;
  const identity = { id: holder?.id ?? slide.nextId(), ...named };
  const paragraphs = paragraphsOf(texts);
  const [first] = paragraphs;
  if (outline) {
    const properties = outlineProperties(outline, item, writing.inks, holder?.sites);
    const area = areaOfOutline(outline);
    const inside = first ? middleText(first, writing) : '';
    return {
      xml: shapeXml(identity, properties, item.box && holder ? textIn(area, paragraphs, writing) : inside),
      area,
    };
  }
  const area = first ? areaOf(first, slide.freeTo(areaOf(first))) : around([]);
  const isTitle = item.role === 'title' && !slide.hasTitle;
  slide.hasTitle ||= isTitle;
  const text = first ? freeText(first, writing) : '';
  return {
    xml: shapeXml(identity, clearProperties(area), text, isTitle ? placeXml(placeOf(slide.layout, 'title')) : ''),
    area,
  };
}

/** Puts each line of text where it belongs: into its box, into its badge, or by itself. */
function piecesOf(item: SceneItem): Piece[] {
  const pieces: Piece[] = [];
  let box: Piece | undefined;
  let current: Piece | undefined;
  for (const shape of item.shapes) {
    const before = pieces.at(-1);
    if (shape.type !== 'text') {
      const isFramed = box === undefined && isFrame(shape, item);
      const piece: Piece = { outline: shape, texts: [], isFramed };
      if (isFramed) box = piece;
      pieces.push(piece);
    } else if (shape.after !== undefined && current) current.texts.push(shape);
    else {
      current = before && isLabel(shape, before) ? before : box;
      if (current) current.texts.push(shape);
      else {
        current = { texts: [shape] };
        pieces.push(current);
      }
    }
  }
  return pieces;
}

function isFrame(shape: Shape, { id, box }: SceneItem): boolean {
  if (shape.type !== 'rect') return false;
  if (!box) return id.startsWith('#group');
  return Math.abs(shape.width - box.width) < 0.1 && Math.abs(shape.height - box.height) < 0.1;
}

/** True for a text in the middle of the shape before it, such as a badge. */
function isLabel({ anchor, x, y, width }: TextShape, { outline, texts }: Piece): boolean {
  if (anchor !== 'middle' || texts.length > 0 || !outline || outline.type === 'path') return false;
  const area = areaOfOutline(outline);
  const isInside = x > area.x && x < area.x + area.width && y > area.y && y < area.y + area.height;
  return isInside && width < area.width * 1.5;
}

const LONGEST_NAME = 60;

/** What the list of shapes calls it: its first text, else what it is. */
function nameOf({ shapes, role, link }: SceneItem): string {
  if (link) return `${link.from} → ${link.to}`;
  const first = shapes.find((shape) => shape.type === 'text');
  return paintable(first?.text ?? role)
    .slice(0, LONGEST_NAME)
    .toWellFormed();
}
