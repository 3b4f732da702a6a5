/** Texts that a colleague goes on writing, and tables that one adds rows to: paragraphs with the format's own bullets and numbers. */
import { paintable } from '../../font/paintable.ts';
import type { Paragraph, Run, Table, Writing as Written } from '../../scene.ts';
import type { LayoutPlace } from '../../slide-layouts.ts';
import { escapeXml } from '../escape.ts';
import { solidFill } from './colours.ts';
import { type Identity, identityXml, transform } from './shapes.ts';
import { NATURAL, type Writing } from './text.ts';
import { emu, hundredths, share } from './units.ts';

/** From line to line, of the size of the letters, as slides set them; and of what lines are apart by themselves. */
const LEADING = 1.32;
export const SPACING = share(LEADING / NATURAL);

/** @param place what of it need not be said again */
export function writingXml(written: Written, place: LayoutPlace | undefined, writing: Writing): string {
  const { inset, anchor } = written;
  const insets = `lIns="${emu(inset)}" tIns="${emu(inset)}" rIns="${emu(inset)}" bIns="${emu(inset)}"`;
  const own = place && place.anchor === anchor && (place.panel?.inset ?? 0) === inset;
  const attributes = own ? '' : ` wrap="square" ${insets} anchor="${ANCHORS[anchor]}"`;
  const starts = startsOf(written.paragraphs);
  const paragraphs = written.paragraphs.map((each, n) => paragraphXml(each, place, writing, starts[n]));
  return `<p:txBody><a:bodyPr${attributes}><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraphs.join('')}</p:txBody>`;
}

export const ANCHORS = { top: 't', middle: 'ctr', bottom: 'b' } as const;

/** A field of the format that counts by itself. */
export function numberXml({ paragraphs }: Written, { language }: Writing): string {
  const text = paragraphs[0]?.runs[0]?.text ?? '';
  return `<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="${escapeXml(language)}"/><a:t>${escapeXml(text)}</a:t></a:fld></a:p></p:txBody>`;
}

function paragraphXml(paragraph: Paragraph, place: LayoutPlace | undefined, writing: Writing, start = 1): string {
  const { runs, indent, before, sign, size, rightToLeft } = paragraph;
  const hanging = sign === undefined ? 0 : Math.min(indent, size * 1.1);
  const direction = rightToLeft ? ' algn="r" rtl="1"' : '';
  const spacing = place ? '' : `<a:lnSpc><a:spcPct val="${SPACING}"/></a:lnSpc>`;
  const above = `<a:spcBef><a:spcPts val="${hundredths(before)}"/></a:spcBef>`;
  const properties = `<a:pPr marL="${emu(indent)}" indent="${-emu(hanging)}"${direction}>${spacing}${above}${signXml(sign, start)}</a:pPr>`;
  const written = runs.flatMap((run) => {
    const look = runXml(run, paragraph, place, writing);
    const parts = paintable(run.text).split('\n');
    return parts.map((part) => `<a:r>${look}<a:t>${escapeXml(part)}</a:t></a:r>`).join(`<a:br>${look}</a:br>`);
  });
  return `<a:p>${properties}${written.join('')}</a:p>`;
}

/** Numbers count by themselves, so that one can put a line between two: each says where its list begins. */
function startsOf(paragraphs: readonly Paragraph[]): number[] {
  const open = new Map<number, number>();
  return paragraphs.map(({ sign, indent }) => {
    for (const deeper of open.keys())
      if (deeper > indent || (sign === undefined && deeper >= indent)) open.delete(deeper);
    const start = open.get(indent) ?? countOf(sign ?? '');
    if (sign !== undefined) open.set(indent, start);
    return start;
  });
}

function countOf(sign: string): number {
  if (/^\d/.test(sign)) return Math.max(1, Number.parseInt(sign, 10));
  return /^[a-z]\)$/i.test(sign) ? sign.toLowerCase().charCodeAt(0) - 96 : 1;
}

/** How the format calls a way of counting. */
const COUNTED: readonly [RegExp, string][] = [
  [/^\d+\.$/, 'arabicPeriod'],
  [/^\d+\)$/, 'arabicParenR'],
  [/^[ivx]{2,4}\)$/, 'romanLcParenR'],
  [/^[a-z]\)$/, 'alphaLcParenR'],
  [/^[A-Z]\)$/, 'alphaUcParenR'],
];

function signXml(sign: Paragraph['sign'], start: number): string {
  if (sign === undefined) return '<a:buNone/>';
  const counted = COUNTED.find(([form]) => form.test(sign))?.[1];
  if (counted === undefined) return '<a:buFont typeface="Arial"/><a:buChar char="•"/>';
  return `<a:buFont typeface="+mj-lt"/><a:buAutoNum type="${counted}"${start > 1 ? ` startAt="${start}"` : ''}/>`;
}

/** What the layout says of size, weight and colour is not said again, so that another theme can. */
function runXml(
  { text, weight, ink, slant, href }: Run,
  { size }: Paragraph,
  place: LayoutPlace | undefined,
  { inks, language, linkTo }: Writing,
): string {
  const isTitle = place?.name === 'title';
  const wide = place && Math.abs(place.size - size) < 0.01 ? '' : ` sz="${Math.max(100, hundredths(size))}"`;
  const bold = weight === 600 && !isTitle ? ' b="1"' : '';
  const italic = slant ? ' i="1"' : '';
  const usual = place?.panel?.fill === 'aim-fill' ? 'aim-text' : 'text';
  const colour = place && ink === usual ? '' : solidFill(ink, inks);
  const font = place ? '' : '<a:latin typeface="+mn-lt"/>';
  const link = href === undefined || text === '' || !linkTo ? '' : `<a:hlinkClick r:id="${linkTo(href)}"/>`;
  return `<a:rPr lang="${escapeXml(language)}"${wide}${bold}${italic} dirty="0">${colour}${font}${link}</a:rPr>`;
}

const NO_LINE = '<a:noFill/>';

/** A table with a head, thin lines between its rows, and rows that grow with their words. */
export function tableXml(identity: Identity, place: string, table: Table, writing: Writing): string {
  const { x, y, widths, rows, pad, gap } = table;
  const sum = (list: readonly number[]) => list.reduce((all, each) => all + each, 0);
  const area = { x, y, width: sum(widths), height: sum(rows.map(({ height }) => height)) };
  const grid = widths.map((width) => `<a:gridCol w="${emu(width)}"/>`).join('');
  const rule = solidFill('rule', writing.inks);
  const border = `<a:lnL w="0">${NO_LINE}</a:lnL><a:lnR w="0">${NO_LINE}</a:lnR><a:lnT w="0">${NO_LINE}</a:lnT><a:lnB w="12700">${rule}</a:lnB>`;
  const properties = `<a:tcPr marL="0" marR="${emu(gap)}" marT="${emu(pad)}" marB="${emu(pad)}" anchor="t">${border}<a:noFill/></a:tcPr>`;
  const written = rows.map(({ height, cells }) => {
    const cellXml = (cell: readonly Paragraph[]) => {
      const paragraphs = cell.map((each) => paragraphXml(each, undefined, writing)).join('');
      const empty = '<a:p><a:endParaRPr sz="1200"/></a:p>';
      return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraphs || empty}</a:txBody>${properties}</a:tc>`;
    };
    return `<a:tr h="${emu(height)}">${cells.map(cellXml).join('')}</a:tr>`;
  });
  const { off, ext } = { off: transform(area), ext: '' };
  const moved = off.replace('<a:xfrm>', '<p:xfrm>').replace('</a:xfrm>', '</p:xfrm>') + ext;
  return `<p:graphicFrame><p:nvGraphicFramePr>${identityXml(identity)}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr>${place}</p:nvPr></p:nvGraphicFramePr>${moved}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${grid}</a:tblGrid>${written.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
}
