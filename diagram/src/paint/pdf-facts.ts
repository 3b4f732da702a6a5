/** What a PDF says of itself beside its pages: title, author, language, date, and the list of contents. */
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import type { Scene, SceneItem } from '../scene.ts';
import type { Bookmark, PdfOptions } from './pdf.ts';

/** The facts for pages that show a theory. The date is the version's, else the last revision's: never the clock's. */
export function pdfFacts(theory: MergedTheory, pages: readonly Scene[], language: string): PdfOptions {
  const authors = theory.header?.authors ?? [];
  const date = dateOf(theory);
  return {
    title: pages[0]?.title ?? '',
    language,
    ...(authors.length > 0 && { author: authors.join(', ') }),
    ...(date !== undefined && { date: new Date(`${date}T00:00:00Z`) }),
    bookmarks: bookmarksOf(theory, pages),
  };
}

function dateOf({ header, elements }: MergedTheory): string | undefined {
  const revisions = elements.flatMap((element) => (element.kind === 'revision' ? (element.on?.start ?? []) : []));
  return header?.version?.on?.start ?? revisions.sort().at(-1);
}

/** Headings and primary drivers; where there are several pages, each page with its own below it. */
function bookmarksOf(theory: MergedTheory, pages: readonly Scene[]): Bookmark[] {
  const primary = new Map<string, string>();
  for (const element of theory.elements) {
    if (element.kind === 'driver' && element.level === 1) primary.set(element.id, element.title ?? element.id);
  }
  const within = pages.map(({ items }, page) =>
    items.flatMap((item): Bookmark[] => {
      const title = item.role === 'heading' ? item.label : primary.get(item.id);
      return title === undefined ? [] : [{ title, page, top: topOf(item) }];
    }),
  );
  if (pages.length === 1) return within.flat();
  return pages.map(({ title }, page) => ({ title, page, top: 0, within: within[page] ?? [] }));
}

/** A little above the thing itself, so that it does not stick to the window's edge. */
function topOf(item: SceneItem): number {
  const tops = item.shapes.map((shape) => {
    if (shape.type === 'text') return shape.y - shape.size;
    return shape.type === 'rect' ? shape.y : Number.POSITIVE_INFINITY;
  });
  const top = Math.min(...tops);
  return Number.isFinite(top) ? Math.max(0, top - 12) : 0;
}
