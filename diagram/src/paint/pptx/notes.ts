/** What the speaker sees below a slide: a page of notes for each, and the master of these pages. */
import { escapeXml } from '../escape.ts';
import { NO_PLACE } from './layouts.ts';
import { emu } from './units.ts';

/** Of a page of notes, in the format's units: A4's width to its height, nearly. */
export const NOTES_SIDES = { width: 6_858_000, height: 9_144_000 };

const PICTURE = place('Slide image', 2, 'type="sldImg" idx="2"', { x: 54, y: 54, width: 432, height: 243 }, '');

function place(
  name: string,
  id: number,
  kind: string,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  text: string,
): string {
  const locks = text === '' ? '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>' : '<a:spLocks noGrp="1"/>';
  const box = `<a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr>${locks}</p:cNvSpPr><p:nvPr><p:ph ${kind}/></p:nvPr></p:nvSpPr><p:spPr>${box}</p:spPr>${text}</p:sp>`;
}

/** The shapes of the master of notes. */
export function notesMasterShapes(): string {
  const text =
    '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-US"/><a:t>Notes</a:t></a:r></a:p></p:txBody>';
  const body = place('Notes', 3, 'type="body" sz="quarter" idx="3"', { x: 54, y: 330, width: 432, height: 340 }, text);
  return NO_PLACE + PICTURE + body;
}

/** The shapes of one page of notes. */
export function notesShapes(notes: readonly string[], language: string): string {
  const look = `<a:rPr lang="${escapeXml(language)}" dirty="0"/>`;
  const paragraphs = notes.map(
    (text) => `<a:p><a:r>${look}<a:t>${escapeXml(text.replaceAll('\n', ' '))}</a:t></a:r></a:p>`,
  );
  const image =
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>';
  const body = `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs.join('') || '<a:p><a:endParaRPr/></a:p>'}</p:txBody></p:sp>`;
  return NO_PLACE + image + body;
}
