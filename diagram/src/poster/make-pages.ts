/**
 * A poster of several pages, for a theory that one sheet cannot hold: an overview of the aim and its primary drivers, then
 * each primary driver with all that leads to it, on as many pages as it takes. The same theory gives the same bytes.
 */
import type { Element, MergedTheory } from '@driver-diagrams/theory/model/index';
import { resolved } from '../graph/claim.ts';
import { type Graph, withoutStated } from '../graph/graph.ts';
import type { Scene } from '../scene.ts';
import type { Part } from '../shapes/part.ts';
import { plain } from '../text/sentences.ts';
import { driverView } from '../views/driver.ts';
import { fill, labelIn } from '../words/words.ts';
import { NOTHING, stack, textPart } from './block.ts';
import { composePage } from './compose-page.ts';
import { contentOfPoster, type PosterContent } from './content.ts';
import { createSetter, estimateLetters, formsOf, type Setter } from './diagram-part.ts';
import { createPartGuard, type PartGuard } from './guard.ts';
import { type MadePoster, makePoster, type PosterOptions } from './make-poster.ts';
import { footerPart } from './parts.ts';
import { listsOf, piecesOf, sceneOf } from './poster-page.ts';
import { type Letters, type Page, pageOf } from './sheet.ts';
import { floored, rounded } from './too-large.ts';

/** Makes a poster of several pages; of one, where the theory has no two primary drivers. */
export async function makePages(theory: MergedTheory, options: PosterOptions): Promise<MadePoster> {
  const content = contentOfPoster(theory, options);
  const page = pageOf(content.size);
  const graph = driverView(theory, content.picture);
  const primaries = graph.boxes.filter(({ element }) => element.kind === 'driver' && element.level === 1);
  if (content.view !== 'driver' || primaries.length < 2) return makePoster(theory, options);

  const children = Map.groupBy(graph.links, ({ to }) => to);
  const below = (ids: readonly string[]): Set<string> => {
    const found = new Set(ids);
    for (const id of found) for (const { from } of children.get(id) ?? []) found.add(from);
    return found;
  };
  const tops = new Set(graph.boxes.filter(({ element }) => element.kind === 'aim').map(({ id }) => id));
  const guard = createPartGuard();
  const part = partOf(theory, new Set([...tops, ...primaries.map(({ id }) => id)]));
  const overview = await makePoster(part, options, guard);
  if (overview.problems.length > 0) return overview;

  const set = createSetter();
  const sheets: { heading: string; theory: MergedTheory; graph: Graph }[] = [];
  const made: MadePoster = { ...overview, pages: [...overview.pages], problems: [], remarks: [...overview.remarks] };
  for (const { id, element } of primaries) {
    const heading = plain(labelIn(content.picture, element));
    const branches = (children.get(id) ?? []).map(({ from }) => from);
    for (const kept of fitting(branches, (some) =>
      fits(partOf(theory, branchOf(id, some, below)), content, page, set),
    )) {
      const part = partOf(theory, branchOf(id, kept, below));
      sheets.push({ heading, theory: part, graph: driverView(part, content.picture) });
    }
  }
  const pages = sheets.length + 1;
  for (const [n, sheet] of sheets.entries()) {
    const number = fill(content.words.page, { page: n + 2, pages });
    const scene = await branchPage(sheet, content, page, number, { ...options, set, guard });
    if (typeof scene === 'string') made.problems.push(scene);
    else made.pages.push(scene);
  }
  return made.problems.length > 0 ? { ...made, pages: [] } : made;
}

/** A driver with some of its branches. */
function branchOf(
  id: string,
  branches: readonly string[],
  below: (ids: readonly string[]) => Set<string>,
): Set<string> {
  return new Set([id, ...below(branches)]);
}

/** Cuts a row of branches, in the author's order, into runs that each fit a page; a run of one stands even if it does not. */
function fitting(branches: readonly string[], fitsPage: (branches: readonly string[]) => boolean): string[][] {
  if (branches.length <= 1 || fitsPage(branches)) return [[...branches]];
  const middle = Math.ceil(branches.length / 2);
  return [branches.slice(0, middle), branches.slice(middle)].flatMap((half) => fitting(half, fitsPage));
}

/** The theory with only these drivers, ideas and aims, and with what measures them. */
export function partOf(theory: MergedTheory, kept: ReadonlySet<string>): MergedTheory {
  const measuring = Map.groupBy(
    resolved(theory.links).filter(({ kind }) => kind === 'measures'),
    ({ from }) => from,
  );
  const stays = ({ id, kind }: Element) => {
    if (kind === 'aim' || kind === 'driver' || kind === 'idea') return kept.has(id);
    return kind !== 'measure' || (measuring.get(id) ?? []).some(({ to }) => kept.has(to));
  };
  return { ...theory, elements: theory.elements.filter(stays) };
}

function roomOf(page: Page) {
  const inner = page.width - 2 * page.margin;
  return { inner, height: page.height - 2 * page.margin - page.letters.heading * 2 - page.letters.caption * 3 };
}

function fits(theory: MergedTheory, { picture }: PosterContent, page: Page, set: Setter): boolean {
  const { inner, height } = roomOf(page);
  const graph = withoutStated(driverView(theory, picture));
  const share = graph.measures.length + graph.remarks.length + graph.notes.length > 0 ? 0.7 : 0.9;
  return (
    estimateLetters(formsOf(graph, set, page), { width: inner, height: height * share }) >= page.letters.least * 1.08
  );
}

/** @returns the page, or why it cannot be read */
async function branchPage(
  { heading, theory, graph }: { heading: string; theory: MergedTheory; graph: Graph },
  content: PosterContent,
  page: Page,
  number: string,
  { engine, set, guard }: PosterOptions & { set: Setter; guard: PartGuard },
): Promise<Scene | string> {
  const brief = { ...content, acknowledgement: '' };
  const topAt = (letters: Letters, width: number): Part => {
    const style = { size: letters.caption * 1.2, weight: 400, ink: 'muted', role: 'title' } as const;
    const branch = { size: letters.heading * 1.2, weight: 600, ink: 'text', role: 'heading' } as const;
    return stack(
      [textPart('#title', content.title, width, style), textPart('#branch', heading, width, branch)],
      letters.caption * 0.2,
    );
  };
  const after = listsOf(theory, graph, { ...content, sections: [] }, guard).filter(({ rows }) => rows > 0);
  const footAt = (letters: Letters, width: number) =>
    guard.make('footer', () => footerPart(brief, { ...page, letters }, width, number), NOTHING);
  const bare = graph.boxes.some(({ stated }) => stated > 0) ? [withoutStated(graph)] : [];
  for (const drawn of [graph, ...bare]) {
    const sheet = { graph: drawn, forms: formsOf(drawn, set, page), content, page };
    const pieces = piecesOf(sheet, { before: [], after, topAt, footAt }, guard);
    for (const composed of composePage(pieces)) {
      const scene = await sceneOf(theory, { ...sheet, composed, title: `${content.title}: ${heading}` }, engine);
      if (scene) return scene.page;
    }
  }
  const { inner, height } = roomOf(page);
  const letters = estimateLetters(formsOf(withoutStated(graph), set, page), { width: inner, height: height * 0.9 });
  return `“${heading}” does not fit a page: its letters would be ${floored(letters)} points high, and none may be under ${rounded(page.letters.least)}. Use a larger sheet, or give some of its ideas a driver of their own.`;
}
