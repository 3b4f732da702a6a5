/**
 * The scene: the finished picture as plain JSON, in points (1/72 inch), y downwards. Painters (SVG, PDF, PNG, PowerPoint, the
 * panel) only copy it; no painter measures text or decides a place.
 */

import type { Mark } from '@driver-diagrams/theory/model/index';
import type { LayoutName, PlaceName } from './slide-layouts.ts';

export type { Mark };

/** A colour by what it means; a theme turns it into a colour. `branch1` … `branch6` repeat after six. */
export type Ink =
  | 'paper'
  | 'text'
  | 'muted'
  | 'rule'
  | 'aim-fill'
  | 'aim-text'
  | 'plain-fill'
  | 'plain-line'
  | 'warning'
  | `${Mark}-fill`
  | `${Mark}-line`
  | `branch${1 | 2 | 3 | 4 | 5 | 6}-fill`
  | `branch${1 | 2 | 3 | 4 | 5 | 6}-line`;

export type PathStep =
  | { to: 'move' | 'line'; x: number; y: number }
  /** A quadratic curve, for the small round corners. */
  | { to: 'curve'; cx: number; cy: number; x: number; y: number }
  | { to: 'close' };

export type Shape =
  | {
      type: 'rect';
      x: number;
      y: number;
      width: number;
      height: number;
      radius: number;
      fill?: Ink;
      line?: Ink;
      lineWidth?: number;
      dash?: number[];
    }
  | { type: 'circle'; x: number; y: number; radius: number; fill?: Ink; line?: Ink; lineWidth?: number }
  | { type: 'path'; steps: PathStep[]; fill?: Ink; line?: Ink; lineWidth?: number; dash?: number[] }
  | TextShape;

/** Of the letters that ship: regular and semibold. */
export type Weight = 400 | 600;

/** One line of text. `x` is the anchor, `y` the baseline, `width` what the shipped font's metrics give for it. */
export interface TextShape {
  type: 'text';
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  weight: Weight;
  anchor: 'start' | 'middle' | 'end';
  ink: Ink;
  struck?: boolean;
  /** Italics: the letters of the shipped font, slanted. */
  slant?: true;
  /** Where a click leads, as `linkTo` writes it: http, https or mailto. Painters underline the words. */
  href?: string;
  /** Set where the first letter of the whole text is of a script written from right to left. `anchor` stays as seen: `start` is left. */
  rightToLeft?: boolean;
  /**
   * What stood between this line, or part of a line, and the one before it in the same text: a blank, a break, or nothing.
   * Missing on its first line.
   */
  after?: ' ' | '\n' | '';
}

/** A picture of pixels and where it stands. */
export interface Image {
  x: number;
  y: number;
  width: number;
  height: number;
  media: 'image/png' | 'image/jpeg';
  /** In base 64. */
  data: string;
  /**
   * How its pixels are turned or mirrored before they are seen, as cameras count it (Exif, orientation); width and height are
   * those that are seen. Missing for those that are seen as they lie.
   */
  turn?: Turn;
}

/** 3 is upside down, 6 and 8 a quarter to the right and to the left, 2, 4, 5 and 7 are mirrored. */
export type Turn = 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** A logo or a photo as pixels; width and height are those that are seen, in pixels, and tell its shape. */
export interface Logo extends Pick<Image, 'media' | 'data' | 'width' | 'height' | 'turn'> {
  /** What it is of, for those who do not see it. */
  name: string;
}

/** A part of a paragraph in one look. */
export interface Run {
  text: string;
  weight: Weight;
  ink: Ink;
  slant?: true;
  href?: string;
}

export interface Paragraph {
  runs: Run[];
  size: number;
  /** Above it, points. */
  before: number;
  /** How far its lines stand in, points; with a bullet or number, that stands before the first line. */
  indent: number;
  sign?: string;
  rightToLeft?: true;
}

/** A text that goes on where somebody writes in it: its frame, with the paragraphs that the lines of the scene are made of. */
export interface Writing {
  x: number;
  y: number;
  width: number;
  height: number;
  /** From the frame to the letters. */
  inset: number;
  anchor: 'top' | 'middle' | 'bottom';
  paragraphs: Paragraph[];
}

/** A table to which somebody can add a row; its first row is its head. */
export interface Table {
  x: number;
  y: number;
  /** Around the words of a cell: above and below, and at its right. */
  pad: number;
  gap: number;
  widths: number[];
  rows: { height: number; cells: Paragraph[][] }[];
}

/** One thing in the picture: a box, a link, a heading, the table. Items are painted in order. */
export interface SceneItem {
  /** Stable over edits: the statement's id, `from->to` for a link, else a fixed word that no name can be, such as `#title`. */
  id: string;
  /** An `item` is one of a list: those of one list follow one another. */
  role: 'title' | 'subtitle' | 'heading' | 'box' | 'link' | 'table' | 'row' | 'legend' | 'note' | 'chart' | 'item';
  /** What a screen reader says: kind, title, status and measures for a box; both ends and the reason for a link. */
  label: string;
  shapes: Shape[];
  /** What a screen shows when one points at it. */
  tip?: string;
  /** A picture that somebody else made, such as a logo; painted over the shapes. */
  image?: Image;
  /** Where a click on all of it leads, e.g. on a QR code; see `TextShape`. */
  href?: string;
  /** In a presentation: which place of the slide's layout it takes. */
  place?: PlaceName;
  /** In a presentation: what stands there instead of the shapes, so that a colleague can go on. */
  writing?: Writing;
  table?: Table;
  /** Id of the item whose writing or table holds this one too, so that a presentation does not show it twice. */
  partOf?: string;
  /** Pale and struck through: retired, abandoned. */
  faded?: boolean;
  /** In a picture of two versions: how the thing differs. Missing where it does not. */
  mark?: Mark;
  /** For a box: its frame and its neighbours along the links (ids of boxes), for arrow keys. */
  box?: {
    x: number;
    y: number;
    width: number;
    height: number;
    column: number;
    row: number;
    drives: string[];
    drivenBy: string[];
    /** Id of the box that it stands in. */
    within?: string;
    /** How many boxes it hides while it is collapsed, or how many it stands for. */
    hidden?: number;
  };
  /** For a link: the ids of the boxes at both ends (a child drives its parent). */
  link?: { from: string; to: string; strength?: 'strong' | 'weak' };
}

/** What a picture says as words, cell by cell: for formats that hold tables, and for readers who listen. */
export interface SceneTable {
  title: string;
  headings: string[];
  /** How wide each column is in the picture, points; missing where no picture shows the table. */
  widths?: number[];
  /** As many cells as headings, or one that stands over the rows below it. */
  rows: SceneCell[][];
}

export interface SceneCell {
  text: string;
  /** What stands in small letters below. */
  small?: string[];
  /** A small drawing of what the words say, from 0, 0. */
  shapes?: Shape[];
}

export interface Scene {
  width: number;
  height: number;
  /** How far colours go beyond the edge at which a printer cuts; points. What stands in the scene counts from that edge. */
  bleed?: number;
  /** Lines outside the corners that show where to cut. */
  cropMarks?: true;
  title: string;
  /** One sentence for a screen reader: what the picture shows. */
  description: string;
  /** Of a slide in a deck: its layout, and what the speaker sees below it. */
  slide?: { layout: LayoutName; notes: string[] };
  /** Said in the picture too, e.g. that plain columns stand in for the full layout. */
  notice?: string;
  items: SceneItem[];
  /** Set for a picture of a table, and for one of figures that is to be read as well as seen. */
  tables?: SceneTable[];
}
