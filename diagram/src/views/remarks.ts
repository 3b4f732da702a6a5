/** Conjectures, findings and recommendations: lines of text below the picture, with a badge on what they are about. */

import type { Conjecture, Element, Finding, Recommendation } from '@driver-diagrams/theory/model/index';
import { wordFor } from '@driver-diagrams/theory/model/sentences';
import type { Claim } from '../graph/claim.ts';
import type { Remark } from '../graph/graph.ts';
import { dateText } from '../words/dates.ts';
import { claimIn, type PictureWords } from '../words/words.ts';

export type Remarkable = Conjecture | Finding | Recommendation;

/** The kinds, in the order in which their lines stand. */
export const REMARKED = ['conjecture', 'finding', 'recommendation'] as const;

export function isRemarkable(element: Element | undefined): element is Remarkable {
  return REMARKED.some((kind) => kind === element?.kind);
}

/**
 * The remarks of a picture, numbered by kind in document order.
 * @param isKept which of them stand there
 */
export function remarksOf(
  elements: readonly Element[],
  claims: readonly Claim[],
  words: PictureWords,
  isKept: (element: Remarkable, about: readonly string[]) => boolean,
): Remark[] {
  const about = new Map<string, string[]>();
  for (const { kind, from, to } of claims) {
    if (kind !== 'about') continue;
    const known = about.get(from);
    if (!known) about.set(from, [to]);
    else if (!known.includes(to)) known.push(to);
  }
  return REMARKED.flatMap((kind) => {
    const kept = elements
      .filter((element): element is Remarkable => element.kind === kind)
      .map((element) => ({ element, about: about.get(element.id) ?? [] }))
      .filter((remark) => isKept(remark.element, remark.about));
    return kept.map((remark, index) => ({ ...remark, badge: `${words.views.remarks.letters[kind]}${index + 1}` }));
  });
}

/** Those about something drawn, numbered; a view that draws claims as boxes has no use for them. */
export function remarksAbout(
  elements: readonly Element[],
  claims: readonly Claim[],
  words: PictureWords,
  isDrawn: (id: string) => boolean,
): Remark[] {
  return remarksOf(elements, claims, words, (_, about) => about.some(isDrawn));
}

/** True for a statement that its author has given a title or a name. */
function isCalled({ title, name }: Element): boolean {
  return (title ?? name) !== undefined;
}

/** What a remark says, in one line or two: its title, and what makes it up. */
export function remarkText(element: Remarkable, words: PictureWords): string {
  const { remarks } = words.views;
  // Each part may be written as a sentence of its own; here they make up one.
  const put = (text: string, value: string | undefined) => {
    return value ? text.replace('{text}', () => value.replace(/[.,;]\s*$/, '')) : '';
  };
  switch (element.kind) {
    case 'conjecture':
      return [
        // What it is called by is not said again.
        [isCalled(element) ? claimIn(words, element) : '', put(remarks.because, element.because)]
          .filter((part) => part !== '')
          .join(', '),
        element.status?.value ? wordFor(remarks.status, element.status.value) : '',
      ]
        .filter((part) => part !== '')
        .join(' · ');
    case 'finding':
      return [
        put(remarks.explanation, element.explanation),
        element.origin ?? '',
        element.on ? dateText(element.on, words) : '',
      ]
        .filter((part) => part !== '')
        .join(' · ');
    case 'recommendation':
      return [
        element.made ? dateText(element.made, words) : '',
        element.response?.value ? wordFor(remarks.response, element.response.value) : '',
        element.response?.text ?? '',
      ]
        .filter((part) => part !== '')
        .join(' · ');
  }
}
