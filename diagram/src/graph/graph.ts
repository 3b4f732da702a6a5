/**
 * A graph is what one view draws of a theory: its boxes in their columns, the links between them, the measures, and what is
 * said beside them. A view chooses (`views/`); here a choice becomes a graph.
 */
import type {
  AimStatus,
  BothVersions,
  Degree,
  Element,
  IdeaStatus,
  Link,
  Mark,
  MergedTheory,
  StrategyStatus,
  TeamStatus,
} from '@driver-diagrams/theory/model/index';
import type { ViewName } from '../view-state.ts';
import { labelIn, type PictureWords } from '../words/words.ts';
import type { Claim } from './claim.ts';
import type { Column } from './columns.ts';
import { type DrawnMeasure, measuresOf } from './measures.ts';
import { shownIn } from './shown.ts';
import { statedLines } from './stated.ts';

/** One of six colours; they repeat after six branches. */
export type Branch = 1 | 2 | 3 | 4 | 5 | 6;
/** What is drawn as a sign. An open aim and a driver in use need none. */
export type Sign = IdeaStatus | Exclude<AimStatus, 'open'> | TeamStatus | StrategyStatus;

export interface Box {
  id: string;
  element: Element;
  /** What stands in it. */
  text: string;
  /** Small lines below the text. */
  details: string[];
  /** How many of them, from the first, say what its statement does beyond its title. */
  stated: number;
  /** Why the box stands out, in a few words. */
  alarm?: string;
  /** From the left, 0 first; every column has a box. */
  column: number;
  /** From the top of the column, in the author's order; of a nested box, from the top of the one it stands in. */
  row: number;
  /** Id of the box that it stands in. */
  within?: string;
  /** Points, where it is not as wide as all. */
  width?: number;
  /** Missing where it belongs to no primary driver. */
  branch?: Branch;
  /** How often the six colours were all in use before its branch began: a pattern of its bar tells it from those of its colour. */
  round?: number;
  sign?: Sign;
  /** Retired, abandoned, at its end. */
  faded: boolean;
  /** Drawn like any other box, although it is an aim: it stands for its file. */
  quiet?: true;
  /** The one that the view is about. */
  focused?: boolean;
  /** What its sign says where one of those that drive it is enough. */
  needsAny?: string;
  measures: DrawnMeasure[];
  /** What is written below the picture about it. */
  remarks: Remark[];
  /** Ids of the boxes it drives, and of those that drive it. */
  drives: string[];
  drivenBy: string[];
  /** How many boxes it hides while it is collapsed. */
  hidden?: number;
  mark?: Mark;
  /** It differs in nothing, where others do. */
  pale?: true;
  /** How many unchanged boxes it stands for. */
  folds?: number;
}

/**
 * Lines of a kind of their own: `for` from a support to the role group it is for, `accountable` between two role groups;
 * `looser` ties a test, a team or a claim to what it is about. Missing: one contributes to the other.
 */
export type LinkLook = 'for' | 'accountable' | 'looser';

export interface DrawnLink {
  /** `from->to`. */
  id: string;
  from: string;
  /** Stands to the left of `from`, unless the two are part of a ring. */
  to: string;
  strength?: 'strong' | 'weak';
  because?: string;
  confidence?: Degree;
  /** The number of the note that says why. */
  note?: number;
  /** The colour it is drawn in: its parent's, or at an aim its child's. */
  branch?: Branch;
  look?: LinkLook;
  mark?: Mark;
  pale?: true;
}

/** A statement that stands as a line of text below the picture, with the badge that boxes wear for it. */
export interface Remark {
  element: Element;
  badge: string;
  /** Ids of what it is about, drawn or not. */
  about: string[];
  mark?: Mark;
  pale?: true;
  /** What it says now, and said. */
  facts?: string[];
}

/** Why a link is believed: a line of text below the picture, with the number that the link wears. */
export interface Note {
  number: number;
  link: DrawnLink;
}

export interface Graph {
  view: ViewName;
  boxes: Box[];
  links: DrawnLink[];
  columns: Column[];
  measures: DrawnMeasure[];
  remarks: Remark[];
  /** In the order of the links. */
  notes: Note[];
  /** Statements elsewhere that something drawn here leads to, for the subtitle. */
  serves: Element[];
  /** Sentences above the boxes: what is missing, what is left out. */
  told: Told[];
  /** In place of the boxes where there are none: what to write. */
  empty: string;
  /** In a picture of two versions. */
  comparison?: DrawnComparison;
}

/** What a picture of two versions says besides its boxes and lines. */
export interface DrawnComparison {
  names: BothVersions['names'];
  /** "2 new, 1 gone". */
  counts: string;
  /** True where the file itself says something else: its title, version, imports. */
  ofFile: boolean;
  others: DrawnOther[];
}

/** A statement that differs and is neither box, measure nor remark here: it stands as a line of text below. */
export interface DrawnOther {
  element: Element;
  mark: Mark;
  /** What it says now, and said. */
  facts: string[];
}

export interface Told {
  text: string;
  /** Somebody should do something about it. */
  warns?: true;
}

/** What a view decides. Missing parts are empty. */
interface Choice {
  view: ViewName;
  /** In the order of the picture: within a column from the top. */
  drawn: readonly Element[];
  links: DrawnLink[];
  columns: Column[];
  place(id: string): { column: number; row: number };
  claims: readonly Claim[];
  empty: string;
  /** Measures of nothing drawn here stand in the table too. */
  allMeasures?: boolean;
  remarks?: Remark[];
  serves?: Element[];
  told?: Told[];
}

/** Makes the graph of a view's choice. Details, alarms and places inside one another are for the view to add. */
export function graphFrom(theory: MergedTheory, choice: Choice, words: PictureWords): Graph {
  const { view, drawn, links, columns, claims, empty, remarks = [], serves = [], told = [] } = choice;
  const boxes = new Map<string, Box>();
  for (const element of drawn) {
    const { column, row } = choice.place(element.id);
    const box: Box = {
      id: element.id,
      element,
      text: labelIn(words, element),
      details: [],
      stated: 0,
      column,
      row,
      faded: isFaded(element),
      measures: [],
      remarks: [],
      drives: [],
      drivenBy: [],
    };
    const sign = signOf(element);
    if (sign) box.sign = sign;
    if ('needs' in element && element.needs === 'any') box.needsAny = words.views.stated.any;
    boxes.set(element.id, box);
  }
  for (const link of links) {
    boxes.get(link.from)?.drives.push(link.to);
    boxes.get(link.to)?.drivenBy.push(link.from);
  }
  colour(boxes, links);

  const elements = new Map(theory.elements.map((element) => [element.id, element]));
  const measures = measuresOf(theory, claims, elements, (id) => boxes.has(id)).filter(({ element, of }) => {
    return !boxes.has(element.id) && (choice.allMeasures || of.some((id) => boxes.has(id)));
  });
  for (const measure of measures) for (const id of measure.of) boxes.get(id)?.measures.push(measure);
  const shows = shownIn(theory);
  const shown = remarks.filter(({ element }) => shows(element.kind === 'conjecture' ? 'conjectures' : 'findings'));
  for (const remark of shown) for (const id of remark.about) boxes.get(id)?.remarks.push(remark);
  for (const box of boxes.values()) {
    const own = box.measures.map(({ element }) => element);
    box.details = statedLines(box.element, { shows, elements, measures: own, words });
    box.stated = box.details.length;
  }
  const notes = shows('reasons') ? numbered(links) : [];
  return { view, boxes: [...boxes.values()], links, columns, measures, remarks: shown, notes, serves, told, empty };
}

/** Gives each link that says why, or how sure its author is, the number of its note. */
function numbered(links: readonly DrawnLink[]): Note[] {
  const notes = links
    .filter(({ look, because, confidence }) => !look && (because || confidence))
    .map((link, at) => ({ number: at + 1, link }));
  for (const { number, link } of notes) link.note = number;
  return notes;
}

/** The graph with nothing but titles in its boxes, and what its view says of them: for sheets on which there is no room for more. */
export function withoutStated(graph: Graph): Graph {
  return { ...graph, boxes: graph.boxes.map((box) => ({ ...box, details: box.details.slice(box.stated), stated: 0 })) };
}

/** The graph without notes of links. */
export function withoutNotes(graph: Graph): Graph {
  return { ...graph, links: graph.links.map(({ note, ...link }) => link), notes: [] };
}

/** The links that say what contributes to what, each once, between things that are drawn. */
export function linksAmong(
  claims: readonly Claim[],
  isDrawn: (id: string) => boolean,
  kinds: Partial<Record<Link['kind'], LinkLook | 'plain'>>,
): DrawnLink[] {
  const links = new Map<string, DrawnLink>();
  for (const { kind, from, to, link } of claims) {
    const id = `${from}->${to}`;
    const look = kinds[kind];
    if (!look || from === to || links.has(id) || !isDrawn(from) || !isDrawn(to)) continue;
    const drawnLink: DrawnLink = { id, from, to };
    if (look !== 'plain') drawnLink.look = look;
    if (link.strength) drawnLink.strength = link.strength;
    if (link.because) drawnLink.because = link.because;
    if (link.confidence) drawnLink.confidence = link.confidence;
    links.set(id, drawnLink);
  }
  return [...links.values()];
}

/** The colour of the nth branch, from 0, and how often all colours were in use before. */
export function branchNumber(n: number): Pick<Box, 'branch' | 'round'> {
  const round = Math.floor(n / 6);
  return { branch: ((n % 6) + 1) as Branch, ...(round > 0 && { round }) };
}

/** What tells the branch of a box. */
export function branchOf({ branch, round }: Box): Pick<Box, 'branch' | 'round'> {
  return { ...(branch && { branch }), ...(round && { round }) };
}

/** Each primary driver gives its branch a colour, and where there is none each strategy; anything else takes that of the
 * first parent that has one. */
function colour(boxes: ReadonlyMap<string, Box>, links: readonly DrawnLink[]): void {
  let branches = 0;
  const all = [...boxes.values()];
  const isPrimary = ({ element }: Box) => element.kind === 'driver' && element.level === 1;
  const begins = all.some(isPrimary) ? isPrimary : ({ element }: Box) => element.kind === 'strategy';
  for (const box of all) if (begins(box)) Object.assign(box, branchNumber(branches++));
  for (const box of all.toSorted((a, b) => a.column - b.column)) {
    if (box.branch || box.element.kind === 'aim' || box.element.kind === 'role') continue;
    const parent = boxes.get(box.drives.find((id) => boxes.get(id)?.branch) ?? '');
    if (parent) Object.assign(box, branchOf(parent));
  }
  for (const link of links) {
    const branch = boxes.get(link.to)?.branch ?? boxes.get(link.from)?.branch;
    if (branch && !link.look) link.branch = branch;
  }
}

/** The word of a statement's status, of whatever kind. */
export function statusOf(element: Element): string | undefined {
  return 'status' in element ? element.status?.value : undefined;
}

function signOf(element: Element): Sign | undefined {
  if (element.kind === 'conjecture') return undefined;
  const status = 'status' in element ? element.status?.value : undefined;
  return status === 'open' ? undefined : status;
}

const OVER = ['retired', 'abandoned', 'sunset', 'dropped'];

function isFaded(element: Element): boolean {
  return OVER.includes(statusOf(element) ?? '');
}
