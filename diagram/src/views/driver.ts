/** The driver diagram: aims, drivers and change ideas. */
import type { Aim, Driver, Element, Idea, MergedTheory } from '@driver-diagrams/theory/model/index';
import { type Claim, resolved } from '../graph/claim.ts';
import { columnsOf } from '../graph/columns.ts';
import { type Graph, graphFrom, linksAmong } from '../graph/graph.ts';
import { type PictureWords, WORDS } from '../words/words.ts';
import { remarksAbout } from './remarks.ts';

type Drawn = Aim | Driver | Idea;

/**
 * Chooses what is drawn: the file's own aims, drivers and change ideas, those of its direct imports that lead to one of its own
 * aims, and imported aims that its own drivers and ideas lead to. A link to anything else, or to nothing, is not drawn.
 */
export function driverView(theory: MergedTheory, words: PictureWords = WORDS.en): Graph {
  const claims = resolved(theory.links);
  const drawn = drawnElements(theory, claims);
  const links = linksAmong(claims, (id) => drawn.has(id), { drives: 'plain' });
  const { columns, place } = columnsOf([...drawn.values()], links, words.headings);
  return graphFrom(
    theory,
    {
      view: 'driver',
      drawn: [...drawn.values()],
      links,
      columns,
      place,
      claims,
      allMeasures: true,
      remarks: remarksAbout(theory.elements, claims, words, (id) => drawn.has(id)),
      serves: servedElsewhere(theory, claims, drawn),
      empty: words.empty,
    },
    words,
  );
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
