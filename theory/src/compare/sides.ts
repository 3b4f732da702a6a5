/** The two sides of a comparison as graphs: statements with the links that start at them. */
import type { Element, Link, Reference, Theory } from '../model/model.ts';
import { labelOf } from '../model/words.ts';
import { type Traits, traitsOf } from './likeness.ts';
import type { ComparedFile } from './model.ts';

/** A statement on one side. */
export interface Node {
  element: Element;
  file: SideFile;
  /** Its position among all statements of its side. */
  order: number;
  /** Links that start here and stand in a compared file. */
  links: Link[];
  /** Links that lead here, with the statements that they start at. */
  incoming: { link: Link; from: Node }[];
  /** The statements that its own links lead to. */
  targets: Node[];
  /** Once matched: the same number for the same thing on both sides. */
  token: string;
}

export interface SideFile {
  path: string;
  theory: Theory;
  context: boolean;
  /** Offsets at which the lines of its text begin, where they are known. */
  lines?: readonly number[];
  data?: ComparedFile['data'];
}

/** A statement in a sentence, or a name that leads to none. */
export interface Called {
  /** The same for the same statement in both versions. */
  token: string;
  /** What it is called whole: its title, else its name. */
  label: string;
  when: 'before' | 'now';
  /** Missing for a name that leads nowhere. */
  node?: Node;
}

/** One side. */
export interface Side {
  files: SideFile[];
  nodes: Node[];
  byKey: ReadonlyMap<string, Node>;
  /** The statement meant; undefined where a name leads nowhere. */
  node(reference: Reference): Node | undefined;
  token(reference: Reference): string;
  label(reference: Reference): string;
  /** The statement meant, to be named beside others. */
  called(reference: Reference): Called;
  /** A statement of this side, to be named beside others. */
  calling(node: Node): Called;
}

/** Longer labels are cut in sentences. */
export const LONGEST_LABEL = 90;

/** @param when the side's place in time, for sentences that name statements of both */
export function sideOf(given: readonly ComparedFile[], when: Called['when'] = 'now'): Side {
  const files = given.map(({ context = false, ...file }): SideFile => ({ ...file, context }));
  const nodes: Node[] = [];
  const byKey = new Map<string, Node>();
  for (const file of files) {
    for (const element of file.theory.elements) {
      const node = { element, file, order: nodes.length, links: [], incoming: [], targets: [], token: '' };
      nodes.push(node);
      byKey.set(element.key, node);
    }
  }
  for (const { theory, context } of files) {
    if (context) continue;
    for (const link of theory.links) {
      const from = byKey.get(link.from.to ?? '');
      if (!from) continue;
      from.links.push(link);
      const to = byKey.get(link.to.to ?? '');
      to?.incoming.push({ link, from });
      if (to) from.targets.push(to);
    }
  }
  const node = (reference: Reference) => byKey.get(reference.to ?? '');
  const token = (reference: Reference) => node(reference)?.token ?? `?${lastName(reference.text)}`;
  const calling = (each: Node): Called => ({ token: each.token, label: labelOf(each.element), when, node: each });
  return {
    files,
    nodes,
    byKey,
    node,
    token,
    label: (reference) => {
      const found = node(reference);
      return found ? labelOfNode(found) : reference.text;
    },
    called: (reference) => {
      const found = node(reference);
      return found ? calling(found) : { token: token(reference), label: reference.text, when };
    },
    calling,
  };
}

/** `network.Clinical` is called Clinical on whatever side it is known. */
function lastName(text: string): string {
  return text.slice(text.lastIndexOf('.') + 1).normalize('NFC');
}

export const nameOf = ({ element }: Node): string | undefined => element.name?.normalize('NFC');

/** Orders candidates, by their positions on each side, the same way when the sides are swapped. */
export function closer(a: { i: number; j: number }, b: { i: number; j: number }): number {
  return a.i + a.j - (b.i + b.j) || Math.abs(a.i - a.j) - Math.abs(b.i - b.j);
}

const known = new WeakMap<Node, Traits>();

/** What is compared of a statement's words: its title's, else its name's. */
export function wordTraits(node: Node): Traits {
  const kept = known.get(node) ?? traitsOf(node.element.title ?? node.element.name ?? '');
  known.set(node, kept);
  return kept;
}

/** What a statement is called in a sentence. */
export function labelOfNode({ element }: Node): string {
  return shortened(labelOf(element));
}

export function shortened(text: string, longest = LONGEST_LABEL): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const letters = [...line];
  return letters.length > longest
    ? `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
    : line;
}
