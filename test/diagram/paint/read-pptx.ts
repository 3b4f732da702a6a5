/** Reads a presentation back: every part must be sound XML and reachable, every shape a whole one. */
import { posix } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';

export interface ReadShape {
  id: number;
  name: string;
  /** What a screen reader says. */
  alt: string | undefined;
  kind: 'sp' | 'cxnSp' | 'grpSp' | 'pic';
  /** Of its outline: a preset of the format, or `custom`. */
  outline: string | undefined;
  isTitle: boolean;
  text: string;
  /** Points; of the shapes in a group too, since groups are not scaled. */
  area: { x: number; y: number; width: number; height: number };
  /** Ids of the shapes that a connector holds on to, and the number of the place there. */
  start?: { id: number; site: number };
  end?: { id: number; site: number };
  /** How many places it has for connectors. */
  sites: number;
  /** Sizes of its letters, points. */
  letters: number[];
}

export interface ReadPptx {
  /** Of a slide, points. */
  width: number;
  height: number;
  slides: ReadShape[][];
  /** Pictures are texts of one character a byte. */
  parts: Record<string, string>;
}

/** A node as the parser gives it: its name as the only key beside `:@`, which holds the attributes. */
type Node = Record<string, unknown>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  htmlEntities: true,
  parseTagValue: false,
  parseAttributeValue: false,
});

const MEDIA = 'ppt/media/';

/** @throws Error for a part that is no XML, is not declared or that nothing leads to, and for a relation that leads nowhere */
export function readPptx(bytes: Uint8Array): ReadPptx {
  const files = unzipSync(bytes);
  const parts = Object.fromEntries(
    Object.entries(files).map(([path, content]) => [path, strFromU8(content, path.startsWith(MEDIA))]),
  );
  for (const [path, xml] of Object.entries(parts)) {
    if (path.startsWith(MEDIA)) continue;
    const sound = XMLValidator.validate(xml);
    if (sound !== true) throw new Error(`${path}: ${sound.err.msg} in line ${sound.err.line}`);
  }
  const slides = followed(parts);
  const [size] = find(parser.parse(parts['ppt/presentation.xml'] ?? ''), 'p:sldSz');
  return {
    width: points(attribute(size, 'cx')),
    height: points(attribute(size, 'cy')),
    slides: slides.map((path) => shapesOf(parser.parse(parts[path] ?? ''))),
    parts,
  };
}

/** Follows the relations from the package on. @returns the paths of the slides in their order */
function followed(parts: Record<string, string>): string[] {
  const [types] = [parser.parse(parts['[Content_Types].xml'] ?? '')];
  const declared = new Set(find(types, 'Override').map((each) => attribute(each, 'PartName').slice(1)));
  const reached = new Set<string>();
  const slides: string[] = [];
  const waiting = [''];
  for (const path of waiting) {
    const relations = posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`);
    reached.add(relations);
    for (const relation of find(parser.parse(parts[relations] ?? ''), 'Relationship')) {
      if (attribute(relation, 'TargetMode') === 'External') continue;
      const target = posix.join(posix.dirname(path), attribute(relation, 'Target'));
      if (parts[target] === undefined) throw new Error(`${relations} leads to ${target}, which is not there.`);
      if (!declared.has(target) && !target.startsWith(MEDIA)) throw new Error(`${target} has no content type.`);
      if (/slides\/slide\d+\.xml$/.test(target) && path === 'ppt/presentation.xml') slides.push(target);
      if (!reached.has(target)) waiting.push(target);
      reached.add(target);
    }
  }
  const lost = Object.keys(parts).filter((path) => !reached.has(path) && path !== '[Content_Types].xml');
  if (lost.length > 0) throw new Error(`Nothing leads to ${lost.join(', ')}.`);
  return slides;
}

function shapesOf(slide: Node[]): ReadShape[] {
  const kinds = ['sp', 'cxnSp', 'grpSp', 'pic'] as const;
  return kinds.flatMap((kind) => find(slide, `p:${kind}`).map((node) => shapeOf(node, kind)));
}

function shapeOf(node: Node, kind: ReadShape['kind']): ReadShape {
  // Of a group, its own properties; not those of what is in it.
  const own = kind === 'grpSp' ? children(node).slice(0, 2) : [node];
  const [said] = find(own, 'p:cNvPr');
  const [off] = find(own, 'a:off');
  const [ext] = find(own, 'a:ext').filter((each) => attribute(each, 'cx') !== '');
  const [preset] = find(own, 'a:prstGeom');
  const [custom] = find(own, 'a:custGeom');
  const paragraphs = find(own, 'a:p');
  return {
    id: Number(attribute(said, 'id')),
    name: attribute(said, 'name'),
    alt: said && attribute(said, 'descr') ? attribute(said, 'descr') : undefined,
    kind,
    outline: preset ? attribute(preset, 'prst') : custom ? 'custom' : undefined,
    isTitle: find(own, 'p:ph').some((each) => attribute(each, 'type') === 'title'),
    text: paragraphs.map(textOf).join('\n'),
    area: {
      x: points(attribute(off, 'x')),
      y: points(attribute(off, 'y')),
      width: points(attribute(ext, 'cx')),
      height: points(attribute(ext, 'cy')),
    },
    ...connection('start', find(own, 'a:stCxn')[0]),
    ...connection('end', find(own, 'a:endCxn')[0]),
    sites: custom ? find([custom], 'a:cxn').length : 4,
    letters: find(own, 'a:rPr').map((each) => Number(attribute(each, 'sz')) / 100),
  };
}

function connection(name: 'start' | 'end', node: Node | undefined): Partial<ReadShape> {
  if (!node) return {};
  return { [name]: { id: Number(attribute(node, 'id')), site: Number(attribute(node, 'idx')) } };
}

function textOf(paragraph: Node): string {
  const parts = children(paragraph).flatMap((each) => {
    if ('a:br' in each) return ['\n'];
    return find([each], 'a:t').flatMap((text) => children(text).map((inner) => String(inner['#text'] ?? '')));
  });
  return parts.join('');
}

/** All nodes of a name, at any depth, in document order. */
function find(nodes: readonly Node[], name: string): Node[] {
  return nodes.flatMap((node) => [...(name in node ? [node] : []), ...find(children(node), name)]);
}

function children(node: Node): Node[] {
  const inner = Object.entries(node).find(([key]) => key !== ':@')?.[1];
  return Array.isArray(inner) ? inner : [];
}

function attribute(node: Node | undefined, name: string): string {
  const attributes = node?.[':@'] as Record<string, string> | undefined;
  return attributes?.[name] ?? '';
}

function points(units: string): number {
  return Number(units) / 12700;
}
