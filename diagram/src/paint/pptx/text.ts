/** Lines of a scene joined to texts again, so that a colleague can write in them; and these as paragraphs of a shape. */

import { paintable } from '../../font/paintable.ts';
import type { TextShape } from '../../scene.ts';
import { BODY, LEADING } from '../../style.ts';
import { WIDER } from '../../text/wider.ts';
import { escapeXml } from '../escape.ts';
import type { Theme } from '../themes.ts';
import { solidFill } from './colours.ts';
import { emu, hundredths, share } from './units.ts';

/** A text that the scene has set in one line or several. */
interface Paragraph {
  text: string;
  /** Its parts of one look each. */
  runs: { text: string; look: TextShape }[];
  /** The first line: how it looks, and where its baseline is. */
  first: TextShape;
  lines: number;
  left: number;
  right: number;
  /** Baseline of the last line. */
  last: number;
  /** From one baseline to the next, points. */
  leading: number;
}

export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Writing {
  inks: Theme;
  /** As the format names languages, e.g. `en-US`. */
  language: string;
  /** What the slide calls the relation to an address. */
  linkTo?: (href: string) => string;
}

/** How high Inter's lines are by themselves, and how far their first baseline lies below their top; of the size of the letters. */
export const NATURAL = 1.21;
const ASCENT = 0.97;
/** Room for letters that are wider than the picture's: one line may run on, several break where they do in the picture. */
const SLACK = { one: 0.08, several: 0.02 };

/** Joins the lines of each text. Lines that belong together follow one another. */
export function paragraphsOf(lines: readonly TextShape[]): Paragraph[] {
  const found: Paragraph[] = [];
  for (const line of lines) {
    const before = found.at(-1);
    const { left, right } = extentOf(line);
    const words = paintable(line.text);
    if (line.after === undefined || !before) {
      const leading = line.size * (LEADING / BODY);
      const runs = [{ text: words, look: line }];
      found.push({ text: words, runs, first: line, lines: 1, left, right, last: line.y, leading });
      continue;
    }
    before.text += line.after + words;
    const run = before.runs.at(-1);
    if (run && looksAlike(run.look, line)) run.text += line.after + words;
    else {
      // The blank belongs to the words before, whose line a link would draw on.
      if (run) run.text += line.after;
      before.runs.push({ text: words, look: line });
    }
    if (line.y !== before.last) {
      before.leading = line.y - before.last;
      before.last = line.y;
      before.lines++;
    }
    before.left = Math.min(before.left, left);
    before.right = Math.max(before.right, right);
  }
  return found;
}

function looksAlike(one: TextShape, two: TextShape): boolean {
  const looks = ['size', 'weight', 'ink', 'slant', 'struck', 'href'] as const;
  return looks.every((look) => one[look] === two[look]);
}

export function extentOf({ x, width, anchor }: TextShape): { left: number; right: number } {
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return { left, right: left + width };
}

/**
 * Where a text stands that is in no shape of its own: with room for a wider font, as far as nothing stands there.
 * @param end how far to the right nothing stands
 */
export function areaOf(paragraph: Paragraph, end = 0): Area {
  const { first, left, right, last } = paragraph;
  const least = (right - left) * (paragraph.lines > 1 ? SLACK.several : SLACK.one);
  const wanted = (right - left) * (WIDER[first.weight] - 1);
  const slack = first.anchor === 'start' ? Math.max(least, Math.min(wanted, end - right)) : least;
  const shift = { start: 0, middle: 0.5, end: 1 }[first.anchor];
  const y = topOf(paragraph);
  return {
    x: left - slack * shift,
    y,
    width: right - left + slack,
    height: last - y + first.size * (NATURAL - ASCENT),
  };
}

/** A text that stands free: on one line it never breaks, on several it breaks at the width it has. */
export function freeText(paragraph: Paragraph, writing: Writing): string {
  const wrap = paragraph.lines > 1 ? 'square' : 'none';
  const fit = paragraph.lines > 1 ? '<a:normAutofit/>' : undefined;
  return body(`wrap="${wrap}" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"`, paragraphXml(paragraph, writing), fit);
}

/** The short text of a badge, in the middle of its shape. */
export function middleText(paragraph: Paragraph, writing: Writing): string {
  return body('wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"', paragraphXml(paragraph, writing));
}

/** The texts of a box, at their places within it. What a colleague adds makes the letters smaller before it hangs out. */
export function textIn(frame: Area, paragraphs: readonly Paragraph[], writing: Writing): string {
  const [top] = paragraphs;
  if (!top) return body('anchor="ctr"', '<a:p><a:endParaRPr/></a:p>');
  const left = Math.min(...paragraphs.map((each) => each.left));
  const right = Math.max(...paragraphs.map((each) => each.right));
  const inset = Math.max(0, left - frame.x);
  // A little less than the picture leaves, for a font that is a little wider.
  const outer = Math.max(0, Math.min(inset, frame.x + frame.width - right) / 4);
  const first = Math.max(0, topOf(top) - frame.y);
  let above = 0;
  const written = paragraphs.map((each) => {
    const gap = above === 0 ? 0 : Math.max(0, each.first.y - above - each.leading);
    above = each.last;
    const indent = each.first.rightToLeft ? 0 : each.left - left;
    return paragraphXml(each, writing, { indent, gap });
  });
  const insets = `lIns="${emu(inset)}" tIns="${emu(first)}" rIns="${emu(outer)}" bIns="0"`;
  return body(`wrap="square" ${insets} anchor="t"`, written.join(''), '<a:normAutofit/>');
}

function body(attributes: string, paragraphs: string, fit = '<a:noAutofit/>'): string {
  return `<p:txBody><a:bodyPr vert="horz" rtlCol="0" ${attributes}>${fit}</a:bodyPr><a:lstStyle/>${paragraphs}</p:txBody>`;
}

/** Where the first line begins: what lines are apart beyond their natural height stands above each. */
function topOf(paragraph: Paragraph): number {
  const { first } = paragraph;
  return first.y - first.size * (ASCENT + (spacingOf(paragraph) - 1) * NATURAL);
}

/** From line to line, of their natural height. One line alone has it. */
function spacingOf({ first, lines, leading }: Paragraph): number {
  return lines > 1 ? leading / (first.size * NATURAL) : 1;
}

function paragraphXml(
  paragraph: Paragraph,
  writing: Writing,
  { indent = 0, gap = 0 }: { indent?: number; gap?: number } = {},
): string {
  const { first } = paragraph;
  const aligned = { start: 'l', middle: 'ctr', end: 'r' }[first.anchor];
  const direction = first.rightToLeft ? ' rtl="1"' : '';
  const properties = `<a:pPr marL="${emu(indent)}" indent="0" algn="${aligned}"${direction}><a:lnSpc><a:spcPct val="${share(spacingOf(paragraph))}"/></a:lnSpc><a:spcBef><a:spcPts val="${hundredths(gap)}"/></a:spcBef></a:pPr>`;
  const runs = paragraph.runs.map(({ text, look: shape }) => {
    const look = letters(shape, writing);
    const parts = text.split('\n').map((part) => `<a:r>${look}<a:t>${escapeXml(part)}</a:t></a:r>`);
    return parts.join(`<a:br>${look}</a:br>`);
  });
  return `<a:p>${properties}${runs.join('')}</a:p>`;
}

function letters({ size, weight, ink, struck, slant, href }: TextShape, { inks, language, linkTo }: Writing): string {
  const bold = weight === 600 ? ' b="1"' : '';
  const italic = slant ? ' i="1"' : '';
  const strike = struck ? ' strike="sngStrike"' : '';
  const link = href === undefined || !linkTo ? '' : `<a:hlinkClick r:id="${linkTo(href)}"/>`;
  return `<a:rPr lang="${escapeXml(language)}" sz="${Math.max(100, hundredths(size))}"${bold}${italic}${strike} dirty="0">${solidFill(ink, inks)}<a:latin typeface="+mn-lt"/>${link}</a:rPr>`;
}
