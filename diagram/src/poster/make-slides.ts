/**
 * From a theory to a deck of slides: title and aim, the diagram, each primary driver with its branch, measures, what was
 * learned. Nothing is cut: what does not fit a slide goes on to the next. The same theory gives the same bytes.
 */
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import { noteSentence } from '../compose/notes.ts';
import { spokenPicture } from '../compose/spoken.ts';
import { branchOf, type Graph, withoutNotes, withoutStated } from '../graph/graph.ts';
import { type Part, placed } from '../shapes/part.ts';
import { plain } from '../text/sentences.ts';
import { driverView } from '../views/driver.ts';
import { isRemarkable, REMARKED, remarkText } from '../views/remarks.ts';
import { viewOf } from '../views/views.ts';
import { labelIn } from '../words/words.ts';
import { NOTHING, stack, textPart } from './block.ts';
import { contentOfPoster, type PosterContent } from './content.ts';
import { estimateLetters, fitDiagram, formsOf } from './diagram-part.ts';
import { createPartGuard, type PartGuard } from './guard.ts';
import { tablePart } from './list-parts.ts';
import { partOf } from './make-pages.ts';
import type { MadePoster, PosterOptions } from './make-poster.ts';
import { legendPart } from './parts.ts';
import { type Draft, type Entry, finished, INNER, roomUnder, SLIDE, textSlides } from './slide.ts';

const { letters, gutter } = SLIDE;

/** Makes the deck. Its pages are slides. */
export async function makeSlides(
  theory: MergedTheory,
  options: Omit<PosterOptions, 'charts' | 'logos'>,
): Promise<Omit<MadePoster, 'page'>> {
  const content = contentOfPoster(theory, options);
  const noted = viewOf(theory, { view: content.view, onPaper: true }, content.picture);
  // Reasons have slides of their own, which name both ends: a branch would give their numbers anew.
  const graph = withoutNotes(noted);
  const guard = createPartGuard();
  const made = { content, pages: [], remarks: [], failed: guard.failed };
  if (graph.boxes.length === 0) return { ...made, problems: [`There is nothing to show yet. ${graph.empty}`] };
  const drafts = [
    ...titleSlides(content),
    ...(await wholeSlides(theory, graph, content, { ...options, guard })),
    ...(content.view === 'driver' ? await branchSlides(theory, graph, content, { ...options, guard }) : []),
    ...guard.make('measures', () => measureSlides(theory, graph, content), []),
    ...guard.make('remarks', () => remarkSlides(graph, content), []),
    ...guard.make('reasons', () => reasonSlides(noted, content), []),
    ...content.sections.flatMap((each, n) => guard.make(`section ${n + 1}`, () => sectionSlides(each), [])),
  ];
  return { ...made, pages: finished(drafts, content, guard), problems: [] };
}

const BODY = { size: letters.body, weight: 400, ink: 'text' } as const;
const HEADING = { size: letters.caption, weight: 600, ink: 'muted', role: 'heading' } as const;
/** Title sizes that are tried: the largest that keeps to two lines. */
const TITLE_SIZES = [letters.title, 30, 22];

/** Title, authors, problem and aim; what is too long for one slide goes on to the next. */
function titleSlides(content: PosterContent): Draft[] {
  const titles = TITLE_SIZES.map((size) =>
    textPart('#title', content.title, INNER, { size, weight: 600, ink: 'text', role: 'title' }),
  );
  const title = titles.find(({ items }) => (items[0]?.shapes.length ?? 0) <= 2) ?? titles.at(-1);
  const lines: [id: string, text: string, size: number][] = [
    ['#subtitle', content.subtitle, letters.subtitle],
    ['#authors', content.authors, letters.body],
    ['#affiliations', content.affiliations, letters.body],
  ];
  const below = lines
    .filter(([, text]) => text !== '')
    .map(([id, text, size]) => textPart(id, text, INNER, { size, weight: 400, ink: 'muted', role: 'subtitle' }));
  const texts: Entry[] = [
    ...(content.problem
      ? [
          { ...HEADING, text: content.words.problem },
          { ...BODY, text: content.problem },
        ]
      : []),
    ...(content.aims.length > 0 ? [{ ...HEADING, text: content.words.aim }] : []),
    ...content.aims.map((text): Entry => ({ ...BODY, weight: 600, size: letters.subtitle, text })),
  ];
  const set = texts.map((entry, n) => textPart(`#text ${n + 1}`, entry.text, INNER, entry));
  const room = roomUnder('');
  const head = title ? [title, ...below] : below;
  const whole = stack([stack(head, gutter / 4), stack(set, gutter / 2)], gutter * 2);
  if (whole.height <= room) return [{ heading: '', part: whole }];
  const first = stack(head, gutter / 4);
  if (first.height <= room) return [{ heading: '', part: first }, ...textSlides(content.title, texts)];
  const all = [content.title, content.subtitle, content.authors, content.affiliations].filter(Boolean);
  return textSlides(content.title, [...all.map((text) => ({ ...BODY, text })), ...texts]);
}

interface SlideOptions extends Pick<PosterOptions, 'engine'> {
  guard: PartGuard;
}

/** The whole diagram; where it would be too small to read, the aim and its primary drivers, whose branches follow; else their words. */
async function wholeSlides(
  theory: MergedTheory,
  graph: Graph,
  content: PosterContent,
  options: SlideOptions,
): Promise<Draft[]> {
  const heading = content.picture.views.names[content.view];
  const whole = await diagramSlide(heading, theory, graph, content, options);
  if (whole) return [whole];
  if (content.view !== 'driver') return outlineSlides(heading, graph);
  // What hangs on no primary driver has no slide of its own, so it stands here too.
  const primaries = graph.boxes.filter(({ element }) => isPrimary(element)).map(({ id }) => id);
  const inBranches = withBelow(graph, primaries);
  const tops = graph.boxes.filter(({ id }) => primaries.includes(id) || !inBranches.has(id));
  const part = partOf(theory, new Set(tops.map(({ id }) => id)));
  const overview = inColoursOf(graph, driverView(part, content.picture));
  return [(await diagramSlide(heading, part, overview, content, options)) ?? outlineSlides(heading, overview)].flat();
}

/** Each primary driver with all that leads to it, on as many slides as it takes. */
async function branchSlides(
  theory: MergedTheory,
  graph: Graph,
  content: PosterContent,
  options: SlideOptions,
): Promise<Draft[]> {
  const drafts: Draft[] = [];
  for (const { id, element } of graph.boxes.filter((box) => isPrimary(box.element))) {
    const title = plain(labelIn(content.picture, element));
    const fits = (ids: readonly string[]) => {
      const part = withoutStated(driverView(partOf(theory, new Set(ids)), content.picture));
      return estimateLetters(formsOf(part), regionUnder(title, part, content, options)) >= letters.least * 1.08;
    };
    const pieces = cut(graph, [], id, fits);
    for (const [n, ids] of pieces.entries()) {
      const heading = pieces.length > 1 ? `${title} (${n + 1}/${pieces.length})` : title;
      const part = partOf(theory, new Set(ids));
      const branch = inColoursOf(graph, driverView(part, content.picture));
      const slide = await diagramSlide(heading, part, branch, content, options);
      drafts.push(...(slide ? [slide] : outlineSlides(heading, branch)));
    }
  }
  return drafts;
}

/** A part of a diagram in the colours of the whole, and with its badges of claims, without notes. */
function inColoursOf(whole: Graph, numbered: Graph): Graph {
  const part = withoutNotes(numbered);
  const boxes = new Map(whole.boxes.map((box) => [box.id, box]));
  const links = new Map(whole.links.map(({ id, branch }) => [id, branch]));
  return {
    ...part,
    boxes: part.boxes.map(({ branch, round, ...box }) => {
      const same = boxes.get(box.id);
      const own = { ...box, ...(branch && { branch }), ...(round && { round }) };
      return { ...box, ...branchOf(same ?? own), remarks: same?.remarks ?? box.remarks };
    }),
    links: part.links.map(({ branch, ...link }) => {
      const colour = links.get(link.id) ?? branch;
      return { ...link, ...(colour && { branch: colour }) };
    }),
  };
}

function isPrimary(element: Graph['boxes'][number]['element']): boolean {
  return element.kind === 'driver' && element.level === 1;
}

/**
 * Cuts a branch into runs that each fit a slide, in the author's order; each run has the drivers above it. A run of one box
 * stands even if it does not fit.
 */
function cut(
  graph: Graph,
  above: readonly string[],
  id: string,
  fits: (ids: readonly string[]) => boolean,
): string[][] {
  const path = [...above, id];
  const below = graph.boxes.find((box) => box.id === id)?.drivenBy ?? [];
  const runs = (ids: readonly string[]): string[][] => {
    const all = [...path, ...withBelow(graph, ids)];
    if (ids.length === 0 || fits(all)) return [all];
    const [only] = ids;
    if (ids.length === 1 && only !== undefined) return path.includes(only) ? [all] : cut(graph, path, only, fits);
    const middle = Math.ceil(ids.length / 2);
    return [...runs(ids.slice(0, middle)), ...runs(ids.slice(middle))];
  };
  return runs(below);
}

/** Boxes and all that leads to them. */
function withBelow(graph: Graph, ids: readonly string[]): Set<string> {
  const drivenBy = new Map(graph.boxes.map((box) => [box.id, box.drivenBy]));
  const found = new Set(ids);
  for (const each of found) for (const lower of drivenBy.get(each) ?? []) found.add(lower);
  return found;
}

/** Where a diagram may stand, over its legend. */
function regionUnder(heading: string, graph: Graph, content: PosterContent, options: Pick<SlideOptions, 'guard'>) {
  return { width: INNER, height: roomUnder(heading) - legendUnder(graph, content, options).height - gutter / 2 };
}

function legendUnder(graph: Graph, { picture }: PosterContent, { guard }: Pick<SlideOptions, 'guard'>): Part {
  return guard.make('legend', () => legendPart(graph, letters, INNER, picture), NOTHING);
}

/** @returns nothing where its letters would be too small */
async function diagramSlide(
  heading: string,
  theory: MergedTheory,
  graph: Graph,
  content: PosterContent,
  { engine, guard }: SlideOptions,
): Promise<Draft | undefined> {
  const region = regionUnder(heading, graph, content, { guard });
  // Where letters would be too small, boxes have their titles only.
  const reads = (each: Graph) => estimateLetters(formsOf(each), region) >= letters.least * 1.08;
  const forms = formsOf(reads(graph) ? graph : withoutStated(graph));
  // A layout in full changes little of what the estimate says.
  if (estimateLetters(forms, region) < letters.least * 0.9) return undefined;
  const limits = { least: letters.least, most: letters.subtitle };
  const fitted = await fitDiagram(theory, forms, region, limits, { engine, words: content.picture });
  if (fitted.letters < letters.least - 0.05) return undefined;
  const legend = legendUnder(graph, content, { guard });
  return {
    heading,
    part: stack([fitted.part, legend], gutter / 2),
    description: spokenPicture(graph, content.picture),
  };
}

/** The statements of a diagram as indented lines, for what no slide can hold as boxes. */
function outlineSlides(heading: string, graph: Graph): Draft[] {
  const boxes = new Map(graph.boxes.map((box) => [box.id, box]));
  const entries: Entry[] = [];
  const told = new Set<string>();
  const tell = (id: string, depth: number) => {
    const box = boxes.get(id);
    if (!box || told.has(id)) return;
    told.add(id);
    entries.push({ ...BODY, weight: depth === 0 ? 600 : 400, text: box.text, indent: Math.min(depth, 6) * gutter });
    for (const lower of box.drivenBy) tell(lower, depth + 1);
  };
  for (const { id, drives } of graph.boxes) if (drives.length === 0) tell(id, 0);
  for (const { id } of graph.boxes) tell(id, 0);
  return textSlides(heading, entries);
}

/** What the badges of claims and findings stand for. */
function remarkSlides(graph: Graph, { picture }: PosterContent): Draft[] {
  return REMARKED.flatMap((kind) => {
    const remarks = graph.remarks.filter(({ element }) => element.kind === kind);
    const entries = remarks.flatMap(({ badge, element }): Entry[] => {
      const more = isRemarkable(element) ? plain(remarkText(element, picture)) : '';
      const title: Entry = { ...BODY, text: `${badge}  ${plain(labelIn(picture, element))}` };
      return more === ''
        ? [title]
        : [title, { ...BODY, size: letters.caption, ink: 'muted', indent: gutter, text: more }];
    });
    return entries.length === 0 ? [] : textSlides(picture.views.remarks.titles[kind], entries);
  });
}

/** Why links are believed, with what each leads from and to. */
function reasonSlides(graph: Graph, { picture }: PosterContent): Draft[] {
  const { title } = picture.views.reasons;
  const entries = graph.notes.map((note): Entry => ({ ...BODY, text: `• ${noteSentence(note, graph, picture)}` }));
  return entries.length === 0 ? [] : textSlides(title, entries);
}

/** What was learned, and the author's own sections: in larger letters where one slide holds them so. */
function sectionSlides({ heading, texts, own }: PosterContent['sections'][number]): Draft[] {
  const set = (size: number) =>
    textSlides(
      heading,
      texts.map((text) => ({ ...BODY, size, text: own ? text : `• ${text}` })),
    );
  const large = set(letters.subtitle);
  return large.length === 1 ? large : set(letters.body);
}

/** Most rows that are tried on one slide. */
const MOST_ROWS = 14;
/** Room that the table keeps for a title, which is the slide's here. */
const TABLE_TITLE = 20;

/** The table of measures, as many rows a slide as it holds. A row too high for a slide is told in words. */
function measureSlides(theory: MergedTheory, graph: Graph, content: PosterContent): Draft[] {
  const { picture } = content;
  const heading = picture.table.title;
  const untitled = { ...content, picture: { ...picture, table: { ...picture.table, title: '' } } };
  const room = roomUnder(heading);
  const drafts: Draft[] = [];
  let rest = graph.measures;
  while (rest.length > 0) {
    let count = Math.min(rest.length, MOST_ROWS);
    const made = () => {
      const rows = { ...graph, measures: rest.slice(0, count) };
      const part = tablePart(theory, rows, untitled).make({ width: INNER, rows: count, letters, stretch: 0 });
      return { ...placed(part, 0, -TABLE_TITLE), height: part.height - TABLE_TITLE };
    };
    let part = made();
    while (part.height > room && count > 1) {
      count--;
      part = made();
    }
    if (part.height <= room) drafts.push({ heading, part });
    else {
      const said = part.items.filter(({ role }) => role === 'row').map(({ label }) => label);
      drafts.push(
        ...textSlides(
          heading,
          said.map((text) => ({ ...BODY, text })),
        ),
      );
    }
    rest = rest.slice(count);
  }
  return drafts;
}
