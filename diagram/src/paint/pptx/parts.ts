/** The parts of the package that are the same for every presentation, and those that list the slides. */
import { LAYOUTS, type LayoutName } from '../../slide-layouts.ts';
import { escapeXml } from '../escape.ts';
import type { Theme } from '../themes.ts';
import { THEME_COLOURS } from './colours.ts';
import { LAYOUT_NAMES, layoutShapes, masterShapes, NO_PLACE, type Sides, textStyles } from './layouts.ts';
import { NOTES_SIDES, notesMasterShapes, notesShapes } from './notes.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NAMES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument';

export interface Facts {
  title: string;
  author?: string;
  /** BCP 47. */
  language: string;
  date: Date;
}

/** All parts but the slides, by their paths. @param noted numbers of the slides with notes */
export function fixedParts(
  count: number,
  noted: readonly number[],
  sides: Sides,
  inks: Theme,
  facts: Facts,
): Record<string, string> {
  const slides = Array.from({ length: count }, (_, index) => index + 1);
  const layouts = LAYOUT_NAMES.map((name, n) => [name, `slideLayout${n + 1}.xml`] as const);
  return {
    '[Content_Types].xml': contentTypes(slides, noted),
    '_rels/.rels': relations([
      [`${OFFICE}/officeDocument`, 'ppt/presentation.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      [`${OFFICE}/extended-properties`, 'docProps/app.xml'],
    ]),
    'docProps/core.xml': coreProperties(facts),
    'docProps/app.xml': `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Driver Diagrams</Application><Slides>${count}</Slides><Notes>${noted.length}</Notes></Properties>`,
    'ppt/presentation.xml': presentation(slides, sides, noted.length > 0),
    'ppt/_rels/presentation.xml.rels': relations([
      [`${OFFICE}/slideMaster`, 'slideMasters/slideMaster1.xml'],
      ...slides.map((n): Relation => [`${OFFICE}/slide`, `slides/slide${n}.xml`]),
      [`${OFFICE}/theme`, 'theme/theme1.xml'],
      ...(noted.length > 0 ? [[`${OFFICE}/notesMaster`, 'notesMasters/notesMaster1.xml'] as const] : []),
    ]),
    'ppt/slideMasters/slideMaster1.xml': master(sides, inks),
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relations([
      ...layouts.map(([, file]): Relation => [`${OFFICE}/slideLayout`, `../slideLayouts/${file}`]),
      [`${OFFICE}/theme`, '../theme/theme1.xml'],
    ]),
    ...Object.fromEntries(
      layouts.flatMap(([name, file]) => [
        [`ppt/slideLayouts/${file}`, layout(name, sides, inks)],
        [
          `ppt/slideLayouts/_rels/${file}.rels`,
          relations([[`${OFFICE}/slideMaster`, '../slideMasters/slideMaster1.xml']]),
        ],
      ]),
    ),
    'ppt/theme/theme1.xml': colourTheme(inks),
    ...(noted.length > 0 && {
      'ppt/notesMasters/notesMaster1.xml': `${HEAD}<p:notesMaster ${NAMES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${notesMasterShapes()}</p:spTree></p:cSld>${COLOUR_MAP}</p:notesMaster>`,
      'ppt/notesMasters/_rels/notesMaster1.xml.rels': relations([[`${OFFICE}/theme`, '../theme/theme2.xml']]),
      'ppt/theme/theme2.xml': colourTheme(inks),
    }),
  };
}

/** What a slide holds, as markup and names. */
export interface SlideParts {
  layout: LayoutName;
  shapes: string;
  /** File names of the pictures on it, in their order. */
  images: readonly string[];
  /** Addresses that it leads to, in their order. */
  links: readonly string[];
  /** What the speaker sees below it. */
  notes?: readonly string[];
  language: string;
}

/** One slide, its notes and their relations, by their paths. */
export function slideParts(number: number, slide: SlideParts): Record<string, string> {
  const { layout: name, shapes, images, links, notes, language } = slide;
  const file = `notesSlide${number}.xml`;
  return {
    [`ppt/slides/slide${number}.xml`]: `${HEAD}<p:sld ${NAMES}><p:cSld><p:spTree>${NO_PLACE}${shapes}</p:spTree></p:cSld>${OWN_COLOURS}</p:sld>`,
    [`ppt/slides/_rels/slide${number}.xml.rels`]: relations([
      [`${OFFICE}/slideLayout`, `../slideLayouts/slideLayout${LAYOUT_NAMES.indexOf(name) + 1}.xml`],
      ...images.map((image): Relation => [`${OFFICE}/image`, `../media/${image}`]),
      ...(notes ? [[`${OFFICE}/notesSlide`, `../notesSlides/${file}`] as const] : []),
      ...links.map((href, n): Relation => [`${OFFICE}/hyperlink`, href, linkRelation(n + 1)]),
    ]),
    ...(notes && {
      [`ppt/notesSlides/${file}`]: `${HEAD}<p:notes ${NAMES}><p:cSld><p:spTree>${notesShapes(notes, language)}</p:spTree></p:cSld>${OWN_COLOURS}</p:notes>`,
      [`ppt/notesSlides/_rels/${file}.rels`]: relations([
        [`${OFFICE}/notesMaster`, '../notesMasters/notesMaster1.xml'],
        [`${OFFICE}/slide`, `../slides/slide${number}.xml`],
      ]),
    }),
  };
}

const OWN_COLOURS = '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>';
const COLOUR_MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

function layout(name: LayoutName, sides: Sides, inks: Theme): string {
  const { title, type } = LAYOUTS[name];
  return `${HEAD}<p:sldLayout ${NAMES} type="${type}" preserve="1"${type === 'cust' ? ' userDrawn="1"' : ''}><p:cSld name="${escapeXml(title)}"><p:spTree>${layoutShapes(name, sides, inks)}</p:spTree></p:cSld>${OWN_COLOURS}</p:sldLayout>`;
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

function contentTypes(slides: readonly number[], noted: readonly number[]): string {
  const parts: Record<string, string> = {
    '/ppt/presentation.xml': `${CONTENT}.presentationml.presentation.main+xml`,
    '/ppt/slideMasters/slideMaster1.xml': `${CONTENT}.presentationml.slideMaster+xml`,
    '/ppt/theme/theme1.xml': `${CONTENT}.theme+xml`,
    '/docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
    '/docProps/app.xml': `${CONTENT}.extended-properties+xml`,
  };
  for (const n of slides) parts[`/ppt/slides/slide${n}.xml`] = `${CONTENT}.presentationml.slide+xml`;
  LAYOUT_NAMES.forEach((_, n) => {
    parts[`/ppt/slideLayouts/slideLayout${n + 1}.xml`] = `${CONTENT}.presentationml.slideLayout+xml`;
  });
  for (const n of noted) parts[`/ppt/notesSlides/notesSlide${n}.xml`] = `${CONTENT}.presentationml.notesSlide+xml`;
  if (noted.length > 0) {
    parts['/ppt/notesMasters/notesMaster1.xml'] = `${CONTENT}.presentationml.notesMaster+xml`;
    parts['/ppt/theme/theme2.xml'] = `${CONTENT}.theme+xml`;
  }
  const lines = Object.entries(parts).map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`);
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>${lines.join('')}</Types>`;
}

function coreProperties({ title, author, language, date }: Facts): string {
  const day = date.toISOString().replace(/\.\d+Z$/, 'Z');
  const creator = author === undefined ? '' : `<dc:creator>${escapeXml(author)}</dc:creator>`;
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title>${creator}<dc:language>${escapeXml(language)}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified></cp:coreProperties>`;
}

/** Slides are counted from 256 on, as the format asks; masters and layouts from 2^31 on. */
function presentation(slides: readonly number[], { width, height }: Sides, hasNotes: boolean): string {
  const list = slides.map((n) => `<p:sldId id="${255 + n}" r:id="rId${n + 1}"/>`);
  const notes = hasNotes
    ? `<p:notesMasterIdLst><p:notesMasterId r:id="rId${slides.length + 3}"/></p:notesMasterIdLst>`
    : '';
  return `${HEAD}<p:presentation ${NAMES} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>${notes}<p:sldIdLst>${list.join('')}</p:sldIdLst><p:sldSz cx="${width}" cy="${height}"/><p:notesSz cx="${NOTES_SIDES.width}" cy="${NOTES_SIDES.height}"/></p:presentation>`;
}

function master(sides: Sides, inks: Theme): string {
  const list = LAYOUT_NAMES.map((_, n) => `<p:sldLayoutId id="${2_147_483_649 + n}" r:id="rId${n + 1}"/>`);
  return `${HEAD}<p:sldMaster ${NAMES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${masterShapes(sides, inks)}</p:spTree></p:cSld>${COLOUR_MAP}<p:sldLayoutIdLst>${list.join('')}</p:sldLayoutIdLst>${textStyles(sides)}</p:sldMaster>`;
}

/** What takes the place of Inter where it is not installed: the program looks for a font of this build, a plain sans serif. */
const SANS = 'panose="020B0604020202020204" pitchFamily="34"';

/** Colours and font for what a colleague adds. */
function colourTheme(inks: Theme): string {
  const colours: Record<string, string> = {
    ...Object.fromEntries(Object.entries(THEME_COLOURS).map(([name, ink]) => [name, inks[ink]])),
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
