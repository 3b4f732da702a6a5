/** The parts of the package that are the same for every presentation, and those that list the slides. */
import { escapeXml } from '../escape.ts';
import type { Theme } from '../themes.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NAMES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument';

const NO_PLACE =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

/** Where the title stands on a slide that has none yet. */
function titlePlace(width: number, height: number): string {
  const box = `<a:off x="${Math.round(width * 0.05)}" y="${Math.round(height * 0.05)}"/><a:ext cx="${Math.round(width * 0.9)}" cy="${Math.round(height * 0.12)}"/>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>${box}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang="en-US"/><a:t>Title</a:t></a:r></a:p></p:txBody></p:sp>`;
}

export interface Facts {
  title: string;
  author?: string;
  /** BCP 47. */
  language: string;
  date: Date;
}

/**
 * All parts but the slides, by their paths.
 * @param count of slides
 * @param width of a slide, in the format's units
 */
export function fixedParts(
  count: number,
  width: number,
  height: number,
  inks: Theme,
  facts: Facts,
): Record<string, string> {
  const slides = Array.from({ length: count }, (_, index) => index + 1);
  return {
    '[Content_Types].xml': contentTypes(slides),
    '_rels/.rels': relations([
      [`${OFFICE}/officeDocument`, 'ppt/presentation.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      [`${OFFICE}/extended-properties`, 'docProps/app.xml'],
    ]),
    'docProps/core.xml': coreProperties(facts),
    'docProps/app.xml': `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Driver Diagrams</Application><Slides>${count}</Slides></Properties>`,
    'ppt/presentation.xml': presentation(slides, width, height),
    'ppt/_rels/presentation.xml.rels': relations([
      [`${OFFICE}/slideMaster`, 'slideMasters/slideMaster1.xml'],
      ...slides.map((n): Relation => [`${OFFICE}/slide`, `slides/slide${n}.xml`]),
      [`${OFFICE}/theme`, 'theme/theme1.xml'],
    ]),
    'ppt/slideMasters/slideMaster1.xml': master(width, height),
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relations([
      [`${OFFICE}/slideLayout`, '../slideLayouts/slideLayout1.xml'],
      [`${OFFICE}/theme`, '../theme/theme1.xml'],
    ]),
    'ppt/slideLayouts/slideLayout1.xml': `${HEAD}<p:sldLayout ${NAMES} type="titleOnly" preserve="1"><p:cSld name="Title"><p:spTree>${NO_PLACE}${titlePlace(width, height)}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relations([
      [`${OFFICE}/slideMaster`, '../slideMasters/slideMaster1.xml'],
    ]),
    'ppt/theme/theme1.xml': colourTheme(inks),
  };
}

/**
 * One slide and its relations, by their paths.
 * @param images file names of the pictures on it, in their order
 * @param links addresses that it leads to, in their order
 */
export function slideParts(
  number: number,
  shapes: string,
  images: readonly string[],
  links: readonly string[] = [],
): Record<string, string> {
  return {
    [`ppt/slides/slide${number}.xml`]: `${HEAD}<p:sld ${NAMES}><p:cSld><p:spTree>${NO_PLACE}${shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`,
    [`ppt/slides/_rels/slide${number}.xml.rels`]: relations([
      [`${OFFICE}/slideLayout`, '../slideLayouts/slideLayout1.xml'],
      ...images.map((name): Relation => [`${OFFICE}/image`, `../media/${name}`]),
      ...links.map((href, n): Relation => [`${OFFICE}/hyperlink`, href, linkRelation(n + 1)]),
    ]),
  };
}

/** What a slide calls its pictures, counted from 1; its layout comes first. */
export function imageRelation(number: number): string {
  return `rId${number + 1}`;
}

/** What a slide calls its links, counted from 1; they lead out of the file. */
export function linkRelation(number: number): string {
  return `link${number}`;
}

/** With a name of its own for what leads out of the file. */
type Relation = readonly [type: string, target: string, outside?: string];

function relations(list: readonly Relation[]): string {
  const lines = list.map(
    ([type, target, outside], index) =>
      `<Relationship Id="${outside ?? `rId${index + 1}`}" Type="${type}" Target="${escapeXml(target)}"${outside ? ' TargetMode="External"' : ''}/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}

function contentTypes(slides: readonly number[]): string {
  const parts: Record<string, string> = {
    '/ppt/presentation.xml': `${CONTENT}.presentationml.presentation.main+xml`,
    '/ppt/slideMasters/slideMaster1.xml': `${CONTENT}.presentationml.slideMaster+xml`,
    '/ppt/slideLayouts/slideLayout1.xml': `${CONTENT}.presentationml.slideLayout+xml`,
    '/ppt/theme/theme1.xml': `${CONTENT}.theme+xml`,
    '/docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
    '/docProps/app.xml': `${CONTENT}.extended-properties+xml`,
  };
  for (const n of slides) parts[`/ppt/slides/slide${n}.xml`] = `${CONTENT}.presentationml.slide+xml`;
  const lines = Object.entries(parts).map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`);
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>${lines.join('')}</Types>`;
}

function coreProperties({ title, author, language, date }: Facts): string {
  const day = date.toISOString().replace(/\.\d+Z$/, 'Z');
  const creator = author === undefined ? '' : `<dc:creator>${escapeXml(author)}</dc:creator>`;
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title>${creator}<dc:language>${escapeXml(language)}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified></cp:coreProperties>`;
}

/** Slides are counted from 256 on, as the format asks; masters and layouts from 2^31 on. */
function presentation(slides: readonly number[], width: number, height: number): string {
  const list = slides.map((n) => `<p:sldId id="${255 + n}" r:id="rId${n + 1}"/>`);
  return `${HEAD}<p:presentation ${NAMES} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst>${list.join('')}</p:sldIdLst><p:sldSz cx="${width}" cy="${height}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`;
}

function master(width: number, height: number): string {
  const letters =
    '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>';
  const level = `<a:lvl1pPr marL="0" indent="0" algn="l"><a:buNone/><a:defRPr sz="1800">${letters}</a:defRPr></a:lvl1pPr>`;
  const styles = `<p:txStyles><p:titleStyle>${level.replace('sz="1800"', 'sz="2400" b="1"')}</p:titleStyle><p:bodyStyle>${level}</p:bodyStyle><p:otherStyle>${level}</p:otherStyle></p:txStyles>`;
  const colours =
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
  return `${HEAD}<p:sldMaster ${NAMES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${NO_PLACE}${titlePlace(width, height)}</p:spTree></p:cSld>${colours}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>${styles}</p:sldMaster>`;
}

/** What takes the place of Inter where it is not installed: the program looks for a font of this build, a plain sans serif. */
const SANS = 'panose="020B0604020202020204" pitchFamily="34"';

/** Colours and font for what a colleague adds. */
function colourTheme(inks: Theme): string {
  const colours: Record<string, string> = {
    dk1: inks.text,
    lt1: inks.paper,
    dk2: inks.muted,
    lt2: inks['plain-fill'],
    accent1: inks['branch1-line'],
    accent2: inks['branch2-line'],
    accent3: inks['branch3-line'],
    accent4: inks['branch4-line'],
    accent5: inks['branch5-line'],
    accent6: inks['branch6-line'],
    hlink: inks['branch1-line'],
    folHlink: inks['branch4-line'],
  };
  const listed = Object.entries(colours).map(
    ([name, value]) => `<a:${name}><a:srgbClr val="${value.slice(1)}"/></a:${name}>`,
  );
  const font = `<a:latin typeface="Inter" ${SANS}/><a:ea typeface=""/><a:cs typeface=""/>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = `<a:ln w="12700">${fill}</a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Driver Diagrams"><a:themeElements><a:clrScheme name="Driver Diagrams">${listed.join('')}</a:clrScheme><a:fontScheme name="Driver Diagrams"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme><a:fmtScheme name="Driver Diagrams"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}
