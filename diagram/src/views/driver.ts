/** The driver diagram: aims, drivers and change ideas. */
import type { Aim, Driver, Element, Idea, MergedTheory } from '@driver-diagrams/theory/model/index';
import { type Claim, resolved } from '../graph/claim.ts';
import { columnsOf } from '../graph/columns.ts';
import { type Graph, graphFrom, linksAmong } from '../graph/graph.ts';
import { fill, labelIn, type PictureWords, signWord, WORDS } from '../words/words.ts';
import { remarksAbout } from './remarks.ts';

type Drawn = Aim | Driver | Idea;

/**
 * Chooses what is drawn: the file's own aims, drivers and change ideas, those of its direct imports that lead to one of its own
 * aims, and imported aims that its own drivers and ideas lead to. A link to anything else, or to nothing, is not drawn.
 */
export function driverView(theory: MergedTheory, words: PictureWords = WORDS.en): Graph {
  const claims = resolved(theory.links);
  const all = drawnElements(theory, claims);
  const parts = partsOf(theory, claims, all);
  const drawn = new Map([...all].filter(([id]) => !parts.wholes.has(id)));
  const links = linksAmong(claims, (id) => drawn.has(id), { drives: 'plain' });
  const { columns, place } = columnsOf([...drawn.values()], links, words.headings);
  const graph = graphFrom(
    theory,
    {
      view: 'driver',
      drawn: [...drawn.values()],
      links,
      columns,
      place,
      claims,
      allMeasures: true,
      remarks: remarksAbout(theory.elements, aboutWholes(claims, parts), words, (id) => drawn.has(id)),
      serves: servedElsewhere(theory, claims, drawn),
      empty: words.empty,
    },
    words,
  );
  for (const box of graph.boxes) box.details.push(...partLines(box.id, parts, words));
  return graph;
}

/** What ideas are made of. A part that leads nowhere by itself stands as a line in the box of its whole. */
interface Parts {
  /** Parts that have no box, with the whole in whose box they stand. */
  wholes: ReadonlyMap<string, string>;
  /** All parts of a whole, in the author's order. */
  of: ReadonlyMap<string, readonly Element[]>;
}

function partsOf({ elements }: MergedTheory, claims: readonly Claim[], drawn: ReadonlyMap<string, Element>): Parts {
  const byId = new Map(elements.map((element) => [element.id, element]));
  const leads = new Set(claims.filter(({ kind, to }) => kind === 'drives' && drawn.has(to)).map(({ from }) => from));
  const above = new Map<string, string>();
  const of = new Map<string, Element[]>();
  for (const { kind, from, to } of claims) {
    const part = byId.get(from);
    if (kind !== 'part of' || part?.kind !== 'idea' || !drawn.has(to)) continue;
    of.set(to, [...(of.get(to) ?? []), part]);
    if (!leads.has(from) && !above.has(from)) above.set(from, to);
  }
  const wholes = new Map<string, string>();
  for (const id of above.keys()) {
    const seen = new Set([id]);
    let whole = above.get(id);
    while (whole !== undefined && above.has(whole) && !seen.has(whole)) {
      seen.add(whole);
      whole = above.get(whole);
    }
    // In a ring nothing is the whole: each keeps its box.
    if (whole !== undefined && !seen.has(whole)) wholes.set(id, whole);
  }
  return { wholes, of };
}

/** Claims about a part without a box are shown at its whole. */
function aboutWholes(claims: readonly Claim[], { wholes }: Parts): Claim[] {
  return claims.map((claim) => ({ ...claim, to: wholes.get(claim.to) ?? claim.to }));
}

function partLines(id: string, parts: Parts, words: PictureWords, seen: ReadonlySet<string> = new Set([id])): string[] {
  return (parts.of.get(id) ?? []).flatMap((part) => {
    if (seen.has(part.id)) return [];
    const { stated } = words.views;
    const status = 'status' in part ? (part.status?.value ?? '') : '';
    const text = labelIn(words, part);
    const line =
      status === '' ? fill(stated.part, { text }) : fill(stated.partStatus, { text, status: signWord(words, status) });
    return [line, ...partLines(part.id, parts, words, new Set([...seen, part.id])).map((each) => `  ${each}`)];
  });
}

function isDrawn(element: Element | undefined): element is Drawn {
  return element?.kind === 'aim' || element?.kind === 'driver' || element?.kind === 'idea';
}

function drawnElements(theory: MergedTheory, claims: readonly Claim[]): Map<string, Drawn> {
  const imported = new Set(theory.imported);
  const children = new Map<string, string[]>();
  for (const { kind, from, to } of claims) {
    if (kind !== 'drives') continue;
    const below = children.get(to);
    if (below) below.push(from);
    else children.set(to, [from]);
  }
  const leading = new Set<string>();
  const open = theory.elements
    .filter((element) => element.kind === 'aim' && !imported.has(element.id))
    .map((aim) => aim.id);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (leading.has(id)) continue;
    leading.add(id);
    open.push(...(children.get(id) ?? []));
  }
  // An aim that several files share is drawn in each whose drivers or ideas lead to it; an own aim that serves another says so.
  const byId = new Map(theory.elements.map((element) => [element.id, element]));
  for (const { kind, from, to } of claims) {
    const isShared = byId.get(to)?.kind === 'aim' && imported.has(to) && !imported.has(from);
    if (kind === 'drives' && isShared && byId.get(from)?.kind !== 'aim') leading.add(to);
  }
  const drawn = new Map<string, Drawn>();
  for (const element of theory.elements) {
    if (isDrawn(element) && (!imported.has(element.id) || leading.has(element.id))) drawn.set(element.id, element);
  }
  return drawn;
}

function servedElsewhere(
  theory: MergedTheory,
  claims: readonly Claim[],
  drawn: ReadonlyMap<string, Element>,
): Element[] {
  const elements = new Map(theory.elements.map((element) => [element.id, element]));
  const served = new Set<Element>();
  for (const { kind, from, to } of claims) {
    const parent = elements.get(to);
    // What is drawn in no driver diagram, such as a component, is not served elsewhere but in another view.
    if (kind === 'drives' && drawn.has(from) && !drawn.has(to) && isDrawn(parent)) served.add(parent);
  }
  return [...served];
}
