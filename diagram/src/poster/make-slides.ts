/**
 * From a theory to a deck of slides: title, problem and aim, the diagram, each primary driver with its branch, each chart, measures,
 * tests, what was learned, what comes next, the authors' sections. Nothing is cut: what does not fit a slide goes on to the next.
 * The same theory gives the same bytes.
 */
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import { withoutNotes } from '../graph/graph.ts';
import type { Logo, SceneItem } from '../scene.ts';
import { placed } from '../shapes/part.ts';
import { round } from '../shapes/shapes.ts';
import { CONTENT, placeOf } from '../slide-layouts.ts';
import { plain } from '../text/sentences.ts';
import { viewOf } from '../views/views.ts';
import { NOTHING } from './block.ts';
import { contentOfPoster, type Photo, type PosterContent, type PosterItem, type Section } from './content.ts';
import { createPartGuard, type PartGuard } from './guard.ts';
import { MOST_LOGOS } from './header-part.ts';
import type { MadePoster, PosterOptions } from './make-poster.ts';
import { withoutNumbers } from './numbers.ts';
import { numbersPart } from './numbers-part.ts';
import { type Draft, finished, SLIDE } from './slide.ts';
import { type Block, blockSlides } from './slide-blocks.ts';
import { chartSlides } from './slide-charts.ts';
import { branchSlides, wholeSlides } from './slide-diagrams.ts';
import { textHeight, writingPart } from './slide-text.ts';
import { lastSlides, titleSlides } from './slide-title.ts';
import {
  conjecturesBlock,
  learnedBlocks,
  measuresBlock,
  nextBlock,
  reasonsBlock,
  sectionBlocks,
  testsBlock,
} from './slide-words.ts';

/** All slides have one size, so that none is asked for. */
interface DeckOptions extends Omit<PosterOptions, 'size'> {
  /** The photos of `content.order`, in its order; nothing for one that cannot be used. */
  photos?: readonly (Logo | undefined)[];
}

/** Makes the deck. Its pages are slides. */
export async function makeSlides(theory: MergedTheory, options: DeckOptions): Promise<Omit<MadePoster, 'page'>> {
  const content = contentOfPoster(theory, options);
  const noted = viewOf(theory, { view: content.view, onPaper: true }, content.picture);
  // Reasons have slides of their own, which name both ends: a branch would give their numbers anew.
  const graph = withoutNotes(noted);
  const guard = createPartGuard();
  const made = { content, pages: [], remarks: [], failed: guard.failed };
  if (graph.boxes.length === 0) return { ...made, problems: [`There is nothing to show yet. ${graph.empty}`] };
  const shortened: string[] = [];
  const drawing = { ...options, guard, tell: (heading: string) => shortened.push(heading) };
  const diagrams = content.without.has('diagram')
    ? []
    : [
        ...(await wholeSlides(theory, graph, content, drawing)),
        ...(content.view === 'driver' ? await branchSlides(theory, graph, content, drawing) : []),
      ];
  const blocksOf = (section: Section) =>
    guard.make('sections', () => sectionBlocks(section, content.sections.indexOf(section)), []);
  const { first, second, last } = parted(content.order);
  const alone: string[] = [];
  const tooHigh: string[] = [];
  const own = (items: readonly PosterItem[]) =>
    itemSlides(
      theory,
      items,
      content,
      { ...options, tell: (name) => alone.push(name), tellTooHigh: (name) => tooHigh.push(name) },
      guard,
    );
  const closing: Block[] = [
    ...guard.make('tests', () => testsBlock(theory, content), []),
    ...guard.make('what was learned', () => learnedBlocks(theory, graph, content), []),
    ...guard.make('conjectures', () => conjecturesBlock(graph, content), []),
    ...guard.make('next', () => nextBlock(theory, graph, content), []),
    ...last.flatMap((item) => (item.kind === 'section' ? blocksOf(item.section) : [])),
    ...guard.make('reasons', () => reasonsBlock(noted, content), []),
    ...(content.acknowledgement && !content.link
      ? [{ heading: content.words.deck.thanks, entries: [{ text: content.acknowledgement }] }]
      : []),
  ];
  const drafts = [
    ...guard.make('title', () => titleSlides(content, options.logos ?? [], guard), []),
    ...own(first),
    ...diagrams,
    ...own(second),
    ...guard.make('measures', () => blockSlides(measuresBlock(theory, graph, content)), []),
    ...guard.make('texts', () => blockSlides(closing), []),
    ...guard.make('last slide', () => lastSlides(content, guard), []),
  ];
  return {
    ...made,
    pages: finished(drafts, content),
    problems: [],
    remarks: [
      ...remarksOn({ shortened, alone, tooHigh }, content, options),
      ...content.order.flatMap((item) =>
        item.kind === 'numbers' ? withoutNumbers(theory, item.measures, content) : [],
      ),
    ],
  };
}

/**
 * What stands before the diagram, what follows it, and the sections with which a talk ends. Sections stand before and between charts
 * where the authors have put charts between sections; else charts follow the diagram.
 */
function parted(order: readonly PosterItem[]) {
  const diagram = order.findIndex(({ kind }) => kind === 'diagram');
  const behind = order.slice(diagram + 1);
  const isSection = ({ kind }: PosterItem) => kind === 'section';
  const last = behind.findLastIndex((item) => !isSection(item));
  const isBetween = last >= 0 && behind.slice(last).some(isSection) && behind.slice(0, last).some(isSection);
  const second = isBetween ? behind.slice(0, last + 1) : behind.filter((item) => !isSection(item));
  return {
    first: order.slice(0, Math.max(0, diagram)),
    second,
    last: behind.filter((item) => !second.includes(item)),
  };
}

/** Sections and charts in the authors' order; sections that follow one another may share slides. */
function itemSlides(
  theory: MergedTheory,
  items: readonly PosterItem[],
  content: PosterContent,
  {
    charts,
    photos = [],
    tell,
    tellTooHigh,
  }: Pick<DeckOptions, 'charts' | 'photos'> & Record<'tell' | 'tellTooHigh', (name: string) => void>,
  guard: PartGuard,
): Draft[] {
  const drafts: Draft[] = [];
  const taken = content.order.filter(({ kind }) => kind === 'photo');
  let run: Block[] = [];
  const finish = () => {
    const blocks = run;
    run = [];
    drafts.push(...guard.make('sections', () => blockSlides(blocks), []));
  };
  for (const item of items) {
    if (item.kind === 'section') run.push(...sectionBlocks(item.section, content.sections.indexOf(item.section)));
    if (item.kind === 'photo') {
      const picture = photos[taken.indexOf(item)];
      finish();
      if (picture) drafts.push(...guard.make(item.photo.file, () => [photoSlide(item.photo, picture, content)], []));
    }
    if (item.kind === 'numbers') {
      finish();
      const heading = charts.size === 0 && content.headline ? content.headline : content.picture.table.title;
      const name = `numbers ${drafts.length}`;
      drafts.push(...guard.make(name, () => numbersSlide(theory, item.measures, content, heading, tellTooHigh), []));
    }
    if (item.kind !== 'chart') continue;
    finish();
    const chart = charts.get(item.measure);
    // The one finding is the title of the slide that shows it.
    const isFirst = item.measure === content.charts[0];
    const title = isFirst ? content.headline : '';
    if (chart) drafts.push(...guard.make(`chart ${item.measure}`, () => chartSlides(chart, content, tell, title), []));
  }
  finish();
  return drafts;
}

/** A photo as large as its place, with its caption beside it. */
function photoSlide({ file, caption }: Photo, picture: Logo, content: PosterContent): Draft {
  const place = placeOf('picture', 'picture');
  const beside = placeOf('picture', 'caption');
  const scale = Math.min(place.width / picture.width, place.height / picture.height);
  const { name, media, data } = picture;
  const [width, height] = [round(picture.width * scale), round(picture.height * scale)];
  const image = { x: 0, y: 0, width, height, media, data };
  const item: SceneItem = {
    id: `#photo ${file}`,
    role: 'note',
    label: caption || name,
    shapes: [],
    image,
    place: 'picture',
  };
  const size =
    [24, 20, 18, 16, 14].find((each) => textHeight([{ text: caption }], beside.width, each) <= beside.height) ?? 12;
  const words = caption
    ? writingPart('#caption', [{ text: caption }], size, {
        width: beside.width,
        height: beside.height,
        place: 'caption',
      })
    : NOTHING;
  const items = [item, ...placed(words, beside.x - CONTENT.x, 0).items];
  return {
    layout: 'picture',
    heading: content.title,
    part: { items, width: CONTENT.width, height: CONTENT.height },
    notes: [caption || name],
  };
}

/** Letters of figures that are read from the last row. */
const NUMBERS = { ...SLIDE.letters, least: 14, caption: 18, body: 20, heading: 28, title: 72 };

function numbersSlide(
  theory: MergedTheory,
  measures: readonly string[],
  content: PosterContent,
  heading: string,
  tellTooHigh: (name: string) => void,
): Draft[] {
  const strip = numbersPart(theory, measures, content);
  if (!strip) return [];
  const part = strip.make({ width: CONTENT.width, rows: 1, letters: NUMBERS, stretch: 0 });
  if (part.height > CONTENT.height) {
    tellTooHigh(strip.name);
    return [];
  }
  const notes = part.items.filter(({ label }) => label !== '').map(({ label }) => label);
  return [{ layout: 'diagram', heading, part, notes }];
}

/** What the deck does not show, so that nobody looks for it in vain. */
function remarksOn(
  { shortened, alone, tooHigh }: Record<'shortened' | 'alone' | 'tooHigh', readonly string[]>,
  content: PosterContent,
  { logos = [], charts, photos = [] }: Pick<DeckOptions, 'logos' | 'charts' | 'photos'>,
): string[] {
  const [one, ...more] = shortened;
  const others = more.length > 0 ? ` and on ${more.length} more` : '';
  const files = content.order.flatMap((item) => (item.kind === 'photo' ? [item.photo.file] : []));
  const missing = content.charts.filter((id) => !charts.has(id));
  return [
    ...(one === undefined
      ? []
      : [
          `On the slide “${plain(one)}”${others}, boxes have their titles only: what they say below these, such as definitions, would be too small to read.`,
        ]),
    ...alone.map((name) => `The slide of “${name}” shows the first of its charts: no slide has room for all.`),
    ...tooHigh.map((name) => `The deck is without ${name}: no slide has room for all. Name fewer of them.`),
    ...(logos.length > MOST_LOGOS
      ? [`The title slide has room for ${MOST_LOGOS} logos; the others are left out.`]
      : []),
    ...files
      .filter((_, n) => !photos[n])
      .map((file) => `The deck has no slide of the photo “${file}”: it could not be used.`),
    ...missing.map((id) => `The deck has no slide of the run chart of ${id}: its figures were not given.`),
  ];
}
