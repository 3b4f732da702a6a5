/** What the authors decided about a poster: what stands in its braces -> its element. */

import { isSection, isTextProperty, type Poster as PosterSyntax } from '@driver-diagrams/grammar';
import type { Element, Poster, PosterSection } from '@driver-diagrams/theory/model/model';
import { readPosterSize, SHEET_NAMES } from '@driver-diagrams/theory/model/poster-size';
import { listed } from '@driver-diagrams/theory/model/sentences';
import { readText } from '@driver-diagrams/theory/text/values';
import { featurePlace, optional, placeOf, type Surroundings, type Written } from './written.ts';

const VIEWS = ['driver', 'action', 'system', 'network'] as const;
const LANGUAGES = ['en', 'es'] as const;
const THEMES = ['light', 'warm', 'grey'] as const;

type CommonParts = Pick<Element, 'id' | 'key' | 'name' | 'title' | 'notes' | 'was' | 'allow' | 'source'>;

/** Builds the element of a `poster` statement. Never throws; what is not written is left out. */
export function buildPoster(node: PosterSyntax, written: Written, common: CommonParts, around: Surroundings): Poster {
  return {
    kind: 'poster',
    ...common,
    ...optional('subtitle', written.text('subtitle')),
    authors: written.texts('authors'),
    affiliations: written.texts('affiliations'),
    logos: written.texts('logo'),
    sections: sections(node, around),
    ...optional('view', written.choice('view', VIEWS)),
    charts: written.references('chart'),
    ...optional('acknowledgement', written.text('acknowledgement')),
    ...optional('contact', written.text('contact')),
    ...optional('link', written.text('link')),
    ...optional('language', written.choice('language', LANGUAGES)),
    ...optional('size', size(node, around)),
    ...optional('theme', written.choice('theme', THEMES)),
  };
}

/** One text alone is what the section says; of two, the first is its heading. */
function sections(node: PosterSyntax, { uri }: Surroundings): PosterSection[] {
  return node.contents.filter(isSection).flatMap((section) => {
    const [first, second] = section.texts.map(readText);
    if (first === undefined) return [];
    const source = placeOf(uri, section.$cstNode);
    return second === undefined ? { text: first, source } : { ...optional('heading', first), text: second, source };
  });
}

/** The size in its canonical form; what is no size is told and left out, as a word out of a choice is. */
function size(node: PosterSyntax, { uri, tell }: Surroundings): string | undefined {
  const property = node.contents.filter(isTextProperty).find(({ word }) => word.toLowerCase() === 'size');
  const text = property?.texts[0] === undefined ? undefined : readText(property.texts[0]);
  if (!property || text === undefined) return undefined;
  const read = readPosterSize(text);
  if (read) return `${read.sheet} ${read.orientation}`;
  const sheets = listed(SHEET_NAMES, 'or');
  tell(
    featurePlace(uri, property, 'texts'),
    `“${text}” is no size of a poster. Write ${sheets}, then landscape or portrait, as in: size "A0 landscape".`,
  );
  return undefined;
}
