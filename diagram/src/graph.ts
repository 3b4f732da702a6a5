/** What is drawn of a theory: its boxes in the author's order, their columns, the links between them, and the measures. */
import type {
  Aim,
  AimStatus,
  Driver,
  Element,
  Idea,
  IdeaStatus,
  Link,
  MergedTheory,
} from '@driver-diagrams/language-server/theory/index';
import { type Column, columnsOf } from './columns.ts';
import { type DrawnMeasure, measuresOf } from './measures.ts';
import { labelIn, type PictureWords, WORDS } from './words.ts';

export type Drawn = Aim | Driver | Idea;
/** One of six colours; they repeat after six branches. */
export type Branch = 1 | 2 | 3 | 4 | 5 | 6;
/** What is drawn as a sign. An open aim and a driver in use need none. */
export type Sign = IdeaStatus | Exclude<AimStatus, 'open'>;

export interface Box {
  id: string;
  element: Drawn;
  /** What stands in it. */
  text: string;
  /** From the left, 0 first; every column has a box. */
  column: number;
  /** From the top of the column, in the author's order. */
  row: number;
  /** Missing where it belongs to no primary driver. */
  branch?: Branch;
  sign?: Sign;
  /** Retired or abandoned. */
  faded: boolean;
  measures: DrawnMeasure[];
  /** Ids of the boxes it drives, and of those that drive it. */
  drives: string[];
  drivenBy: string[];
}

export interface DrawnLink {
  /** `from->to`. */
  id: string;
  from: string;
  to: string;
  strength?: 'strong' | 'weak';
  because?: string;
  /** The colour it is drawn in: its parent's, or at an aim its child's. */
  branch?: Branch;
}

export interface Graph {
  boxes: Box[];
  links: DrawnLink[];
  columns: Column[];
  measures: DrawnMeasure[];
  /** Statements elsewhere that something drawn here leads to, for the subtitle. */
  serves: Element[];
}

/**
 * Chooses what is drawn: the file's own aims, drivers and change ideas, and those of its direct imports that lead to one of
 * its own aims. A link to anything else, or to nothing, is not drawn.
 */
export function graphOf(theory: MergedTheory, words: PictureWords = WORDS.en): Graph {
  const elements = new Map(theory.elements.map((element) => [element.id, element]));
  const claims = resolved(theory.links);
  const drawn = drawnElements(theory, claims);
  const links = drawnLinks(claims, drawn);
  const { columns, place } = columnsOf([...drawn.values()], links, words.headings);

  const boxes = new Map<string, Box>();
  for (const element of drawn.values()) {
    const { column, row } = place(element.id);
    const box: Box = {
      id: element.id,
      element,
      text: labelIn(words, element),
      column,
      row,
      faded: isFaded(element),
      measures: [],
      drives: [],
      drivenBy: [],
    };
    const sign = signOf(element);
    if (sign) box.sign = sign;
    boxes.set(element.id, box);
  }
  for (const link of links) {
    boxes.get(link.from)?.drives.push(link.to);
    boxes.get(link.to)?.drivenBy.push(link.from);
  }
  colour(boxes, links);

  const measures = measuresOf(theory, claims, elements, (id) => boxes.has(id));
  for (const measure of measures) for (const id of measure.of) boxes.get(id)?.measures.push(measure);

  return { boxes: [...boxes.values()], links, columns, measures, serves: servedElsewhere(claims, elements, boxes) };
}

/** A link whose both ends are known. */
export interface Claim {
  kind: Link['kind'];
  from: string;
  to: string;
  link: Link;
}

function resolved(links: readonly Link[]): Claim[] {
  return links.flatMap((link) =>
    link.from.to !== undefined && link.to.to !== undefined
      ? [{ kind: link.kind, from: link.from.to, to: link.to.to, link }]
      : [],
  );
}

function isDrawn(element: Element | undefined): element is Drawn {
  return element?.kind === 'aim' || element?.kind === 'driver' || element?.kind === 'idea';
}

function drawnElements(theory: MergedTheory, claims: readonly Claim[]): Map<string, Drawn> {
  const imported = new Set(theory.imported);
  const children = new Map<string, string[]>();
  for (const { kind, from, to } of claims) {
    if (kind !== 'drives') continue;
    const below = children.get(to);
    if (below) below.push(from);
    else children.set(to, [from]);
  }
  const leading = new Set<string>();
  const open = theory.elements
    .filter((element) => element.kind === 'aim' && !imported.has(element.id))
    .map((aim) => aim.id);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (leading.has(id)) continue;
    leading.add(id);
    open.push(...(children.get(id) ?? []));
  }
  const drawn = new Map<string, Drawn>();
  for (const element of theory.elements) {
    if (isDrawn(element) && (!imported.has(element.id) || leading.has(element.id))) drawn.set(element.id, element);
  }
  return drawn;
}

function drawnLinks(claims: readonly Claim[], drawn: ReadonlyMap<string, Drawn>): DrawnLink[] {
  const links = new Map<string, DrawnLink>();
  for (const { kind, from, to, link } of claims) {
    const id = `${from}->${to}`;
    if (kind !== 'drives' || from === to || links.has(id) || !drawn.has(from) || !drawn.has(to)) continue;
    const drawnLink: DrawnLink = { id, from, to };
    if (link.strength) drawnLink.strength = link.strength;
    if (link.because) drawnLink.because = link.because;
    links.set(id, drawnLink);
  }
  return [...links.values()];
}

/** Each primary driver gives its branch a colour; anything else takes that of the first parent that has one. */
function colour(boxes: ReadonlyMap<string, Box>, links: readonly DrawnLink[]): void {
  let branches = 0;
  for (const box of boxes.values()) {
    if (box.element.kind !== 'driver' || box.element.level !== 1) continue;
    box.branch = ((branches++ % 6) + 1) as Branch;
  }
  const byColumn = [...boxes.values()].sort((a, b) => a.column - b.column);
  for (const box of byColumn) {
    if (box.branch || box.element.kind === 'aim') continue;
    const parent = box.drives.find((id) => boxes.get(id)?.branch);
    const branch = parent === undefined ? undefined : boxes.get(parent)?.branch;
    if (branch) box.branch = branch;
  }
  for (const link of links) {
    const branch = boxes.get(link.to)?.branch ?? boxes.get(link.from)?.branch;
    if (branch) link.branch = branch;
  }
}

function signOf(element: Drawn): Sign | undefined {
  const status = element.status?.value;
  return status === 'open' ? undefined : status;
}

function isFaded(element: Drawn): boolean {
  const status = element.status?.value;
  return status === 'retired' || status === 'abandoned';
}

function servedElsewhere(
  claims: readonly Claim[],
  elements: ReadonlyMap<string, Element>,
  boxes: ReadonlyMap<string, Box>,
): Element[] {
  const served = new Set<Element>();
  for (const { kind, from, to } of claims) {
    const parent = elements.get(to);
    if (kind === 'drives' && boxes.has(from) && !boxes.has(to) && parent) served.add(parent);
  }
  return [...served];
}
