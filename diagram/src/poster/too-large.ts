/** Why no page holds a poster: which part is too large, by how much, and the ways out. Lengths are points. */
import { SHEET_NAMES } from '@driver-diagrams/theory/model/poster-size';
import type { Graph } from '../graph/graph.ts';
import { type Composition, composePage, type Pieces } from './compose-page.ts';
import { type Page, pageOf } from './sheet.ts';
import type { SidePart } from './side-part.ts';

/** A part that is too large for its sheet. */
export interface TooLarge {
  id: string;
  name: string;
  /** How much higher the sheet would have to be. */
  over: number;
}

export interface WhyNot {
  part: TooLarge;
  message: string;
  /** The page on a sheet that is `part.over` higher. */
  higher?: Composition;
}

/** Of the height: where more is above the diagram, that is why it has no room. */
const MOST_ABOVE = 0.3;

/** Heights that are tried, of the sheet's. */
const HIGHER = [1.05, 1.1, 1.2, 1.3, 1.5, 1.75, 2, 2.5, 3, 4, 6, 10];

/** @param piecesOn what the poster is made of on another sheet, to see which would do */
export function whyNot(page: Page, graph: Graph, pieces: Pieces, piecesOn: (page: Page) => Pieces): WhyNot {
  const { over, higher } = higherSheet(pieces);
  const larger = largerSheet(page, piecesOn);
  const part = culprit(pieces);
  const turned: Page = pageOf({
    sheet: page.sheet,
    orientation: page.orientation === 'landscape' ? 'portrait' : 'landscape',
  });
  const ways = [
    ...(holds(piecesOn(turned)) ? [`turn the sheet (it fits ${nameOf(turned)})`] : []),
    ...(larger === undefined ? [] : [`use a larger sheet such as ${larger}`]),
  ];
  const out = ways.map((way) => `${way}, `).join('');
  const draft = higher && { higher };
  const [smallest] = pieces.scale;
  const taken = smallest ? pieces.top(smallest).height / pieces.height : 0;
  if (part === undefined && taken > MOST_ABOVE) {
    return {
      part: { id: '#title', name: 'what stands above the diagram', over },
      ...draft,
      message: `On ${nameOf(page)}, title, headline, numbers and problem take ${Math.round(taken * 100)}% of the height, so there is no room for the diagram. To make it fit, ${out}shorten them, or leave one out.`,
    };
  }
  if (part === undefined) {
    const longest = graph.boxes.toSorted((a, b) => b.text.length - a.text.length)[0]?.text ?? '';
    const shown = longest.length > 60 ? `${longest.slice(0, 60)}…` : longest;
    const letters = lettersAlone(pieces);
    const high = letters < 1 ? 'less than 1 point' : `${floored(letters)} points`;
    return {
      part: { id: '#diagram', name: 'the diagram', over },
      ...draft,
      message: [
        `On ${nameOf(page)} the letters of this diagram would be ${high} high, and none may be under ${rounded(page.letters.least)}: nobody could read it.`,
        `To make it fit, ${out}shorten what is long (the longest is “${shown}”), or make one page for each primary driver (--pages).`,
      ].join(' '),
    };
  }
  return {
    part: { id: part.id, name: part.name, over },
    ...draft,
    message: `${nameOf(page)} has no room for all of this: ${part.name} does not fit, and the sheet would have to be ${lengthText(over)} higher. To make it fit, ${out}shorten it or leave it out, or shorten the other parts.`,
  };
}

/** How much higher a sheet would have to be, and the page on it. */
function higherSheet(pieces: Pieces): { over: number; higher?: Composition } {
  for (const factor of HIGHER) {
    const [higher] = composePage({ ...pieces, height: pieces.height * factor }, 1);
    if (higher) return { over: (factor - 1) * pieces.height, higher };
  }
  return { over: ((HIGHER.at(-1) ?? 1) - 1) * pieces.height };
}

function holds(pieces: Pieces): boolean {
  return composePage(pieces, 1).length > 0;
}

/** The least part without which the rest would fit; where there is none, the largest. Undefined: the diagram itself. */
function culprit(pieces: Pieces): SidePart | undefined {
  if (!holds({ ...pieces, before: [], after: [] })) return undefined;
  // Lists give way by themselves, down to one line.
  const all = [...pieces.before, ...pieces.after].filter(({ own }) => own);
  const without = (gone: readonly SidePart[]): Pieces => ({
    ...pieces,
    before: pieces.before.filter((part) => !gone.includes(part)),
    after: pieces.after.filter((part) => !gone.includes(part)),
  });
  const sorted = all.toSorted((one, two) => heightOf(two, pieces) - heightOf(one, pieces));
  return sorted.findLast((part) => holds(without([part]))) ?? sorted[0];
}

function heightOf(part: SidePart, { width, scale }: Pieces): number {
  const [letters] = scale;
  return letters ? part.make({ width: width / 2, rows: part.own ? part.rows : 1, letters, stretch: 0 }).height : 0;
}

/** Of the diagram's letters where nothing else stands on the sheet but what is above and below. */
function lettersAlone({ diagram, scale, width, height, top, foot, gap }: Pieces): number {
  const [letters] = scale;
  if (!diagram || !letters) return 0;
  const room = height - top(letters).height - foot(letters).height - 2 * gap;
  return diagram.lettersIn(width, Math.max(1, room - diagram.legend(width, letters).height));
}

/** The smallest larger sheet on which all fits, as wide or as high as this one is. */
function largerSheet(page: Page, piecesOn: (page: Page) => Pieces): string | undefined {
  const { orientation } = page;
  return SHEET_NAMES.map((sheet) => pageOf({ sheet, orientation }))
    .filter((each) => each.width * each.height > page.width * page.height * 1.01)
    .toSorted((a, b) => a.width * a.height - b.width * b.height)
    .find((each) => holds(piecesOn(each)))?.sheet;
}

/** Never more than it is. */
export function floored(points: number): string {
  return String(Math.floor(points * 10) / 10);
}

/** As people write it: 12, not 12.000000000000002. */
export function rounded(points: number): string {
  return String(Math.round(points * 10) / 10);
}

function lengthText(points: number): string {
  return `${Math.max(1, Math.ceil((points / 72) * 2.54))} cm`;
}

export function nameOf({ sheet, orientation }: Page): string {
  return `${sheet} ${orientation}`;
}
