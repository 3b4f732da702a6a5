/** What a drawing of boxes and arrows says, whatever program it comes from. */
import { labelMeant } from './labels.ts';
import { withoutHtml } from './plain-words.ts';

export interface Box {
  id: string;
  label: string;
  /** Kind words, where the file says them. */
  kind?: string;
  /** The class that it has: its colours. */
  look?: string;
  /** Ids of the frames around it, the outermost first. */
  frames?: readonly string[];
  /** Where it stands in the file, for messages. */
  where: string;
}

/** A frame around boxes: its title may say what all of them are. */
export interface Frame {
  id: string;
  title: string;
  where: string;
}

export interface Arrow {
  from: string;
  to: string;
  label?: string;
  where: string;
  style: 'plain' | 'thick' | 'dotted';
}

export interface Chart {
  title?: string;
  boxes: Map<string, Box>;
  frames: Map<string, Frame>;
  arrows: Arrow[];
}

export function emptyChart(): Chart {
  return { boxes: new Map(), frames: new Map(), arrows: [] };
}

/** The words of a box of several lines, on one; a first line that is a kind alone says what the box is: `Aim: …`. */
export function boxWords(lines: readonly string[]): string {
  const [first = '', ...rest] = lines.map((line) => line.replace(/\s+/gu, ' ').trim()).filter((line) => line !== '');
  const isLabel = rest.length > 0 && labelMeant(first.replace(/:$/, ''), false) !== undefined;
  return [isLabel ? `${first.replace(/:$/, '')}:` : first, ...rest].join(' ');
}

/** The words of a box that are HTML. */
export function htmlWords(html: string): string {
  return boxWords(html.split(/<(?:br|\/p|\/div|\/li|\/h[1-6])\s*\/?>|\n/iu).map(withoutHtml));
}
