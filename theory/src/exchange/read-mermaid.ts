/** A Mermaid flowchart as rows: what each box is follows from its class, from its own words, else from the arrows. */

import { canonicalWord } from '@driver-diagrams/grammar/vocabulary';
import { wordTable } from '@driver-diagrams/grammar/word-table';
import { nameFrom } from '../model/names.ts';
import { type FlowArrow, type Flowchart, type FlowNode, readFlowchart } from './flowchart.ts';
import { ImportError, limitRows } from './import-error.ts';
import type { Row } from './rows.ts';
import { LINK, SHARED, tableFor } from './tables.ts';

/** The classes that this program writes. */
const LOOKS: Readonly<Record<string, string>> = wordTable({
  aim: 'aim',
  primary: 'primary driver',
  secondary: 'secondary driver',
  lower: 'driver',
  idea: 'change idea',
  measure: 'measure',
});
/** What stands at an arrow that is none of the driver diagram, and what its box then is. */
const ARROW_WORDS: Readonly<Record<string, string>> = wordTable({
  measures: 'measure',
  tests: 'pdsa',
  'works on': 'team',
  supports: 'support',
  about: 'conjecture',
  'part of': 'component',
});
const LEVELS = ['aim', 'primary driver', 'secondary driver', 'tertiary driver'];

/**
 * Reads a flowchart, alone or in a fenced block of Markdown.
 * @throws ImportError where there is none, or it is too large
 */
export function readMermaid(text: string, tell: (message: string) => void): Row[] {
  const chart = readFlowchart(text);
  if (!chart || chart.nodes.size === 0) {
    throw new ImportError('There is no Mermaid flowchart here. It begins with a line such as “flowchart RL”.');
  }
  limitRows(chart.nodes.size + chart.arrows.length, 'boxes and arrows');
  for (const { line, text: words } of chart.unread) tell(`Line ${line}: “${words}” cannot be read and was left out.`);
  const arrows = towardsAim(chart, tell);
  const kinds = kindsOf(chart, arrows, tell);
  const taken = new Set<string>();
  const names = new Map(
    [...chart.nodes].map(([id, { label }]) => {
      const name = nameFrom(label, taken, kinds.get(id) ?? 'driver');
      taken.add(name);
      return [id, name] as const;
    }),
  );
  const rows = [...chart.nodes.values()].map((node) =>
    rowOf(node, kinds.get(node.id) ?? 'driver', { arrows, names, tell }),
  );
  const header: Row[] = chart.title ? [{ kind: 'theory', cells: { [SHARED.title]: chart.title } }] : [];
  return [...header, ...rows, ...arrows.flatMap((arrow) => linkOf(arrow, names))];
}

/** Arrows as this language has them, towards the aim. A chart that begins with the aim is turned round. */
function towardsAim({ nodes, arrows }: Flowchart, tell: (message: string) => void): FlowArrow[] {
  const own = arrows.filter(({ from, to }) => from !== to);
  const looksKnown = [...nodes.values()].some(({ look }) => look !== undefined && look in LOOKS);
  const starts = new Set(own.map(({ from }) => from));
  const ends = new Set(own.map(({ to }) => to));
  const first = [...nodes.keys()].filter((id) => starts.has(id) && !ends.has(id)).length;
  const last = [...nodes.keys()].filter((id) => ends.has(id) && !starts.has(id)).length;
  if (looksKnown || first === 0 || first >= last) return own;
  tell('The arrows lead away from the aim here; they were turned round, so that each leads to what it moves.');
  return own.map((arrow) => ({ ...arrow, from: arrow.to, to: arrow.from }));
}

/** What each box is, by its id. */
function kindsOf(
  { nodes }: Flowchart,
  arrows: readonly FlowArrow[],
  tell: (message: string) => void,
): ReadonlyMap<string, string> {
  const kinds = new Map<string, string>();
  for (const { id, label, look } of nodes.values()) {
    const words = arrows.find((arrow) => arrow.from === id && arrow.label && arrow.label in ARROW_WORDS)?.label;
    const kind = LOOKS[look ?? ''] ?? saidKind(label) ?? ARROW_WORDS[words ?? ''];
    if (kind !== undefined) kinds.set(id, kind);
  }
  const distances = distancesFrom(nodes, arrows);
  const reached = new Set(arrows.map(({ to }) => to));
  let guessed = 0;
  for (const { id, label, line } of nodes.values()) {
    if (kinds.has(id)) continue;
    const distance = distances.get(id);
    if (distance === undefined)
      tell(`Line ${line}: the arrows of “${label}” lead round in a ring, so its level is not known.`);
    else guessed++;
    const isLeaf = distance !== undefined && distance > 1 && !reached.has(id);
    kinds.set(id, isLeaf ? 'change idea' : (LEVELS[distance ?? LEVELS.length] ?? 'driver'));
  }
  if (guessed > 0) {
    tell(
      `${guessed} boxes do not say what they are: aims, drivers and ideas were told by how far they stand from where no arrow leads on.`,
    );
  }
  return kinds;
}

/** Steps from each box to where no arrow leads on, along the shortest way. */
function distancesFrom(nodes: ReadonlyMap<string, FlowNode>, arrows: readonly FlowArrow[]): Map<string, number> {
  const reaching = Map.groupBy(arrows, ({ to }) => to);
  const starts = new Set(arrows.map(({ from }) => from));
  const distances = new Map<string, number>();
  for (const id of nodes.keys()) if (!starts.has(id)) distances.set(id, 0);
  for (const [id, distance] of distances) {
    for (const { from } of reaching.get(id) ?? []) if (!distances.has(from)) distances.set(from, distance + 1);
  }
  return distances;
}

/** `Aim: …` says what it is. */
function saidKind(label: string): string | undefined {
  const word = /^(\p{L}[\p{L} ]{0,30}):\s+\S/u.exec(label)?.[1];
  const kind = word === undefined ? undefined : canonicalWord(word);
  return kind !== undefined && tableFor(kind) ? kind : undefined;
}

interface Around {
  arrows: readonly FlowArrow[];
  names: ReadonlyMap<string, string>;
  tell: (message: string) => void;
}

function rowOf({ id, label, line }: FlowNode, kind: string, { arrows, names, tell }: Around): Row {
  const table = tableFor(kind);
  const leads = arrows.filter(({ from }) => from === id).flatMap(({ to }) => names.get(to) ?? []);
  const canLead = kind !== 'aim' && table?.shared.includes('leads');
  if (leads.length > 0 && !canLead)
    tell(`Line ${line}: what “${label}” leads to was left out, because it is one ${kind}.`);
  const title = saidKind(label) === undefined ? label : label.replace(/^[^:]*:\s+/, '');
  const isNamed = arrows.some((arrow) => arrow.to === id || (arrow.from === id && saysMore(arrow)));
  return {
    kind,
    where: `Line ${line}`,
    cells: {
      [SHARED.title]: title,
      ...(isNamed && { [SHARED.name]: names.get(id) ?? '' }),
      ...(canLead && leads.length > 0 && { [SHARED.leads]: [...new Set(leads)].join(', ') }),
    },
  };
}

/** True for an arrow that says more than where it leads. */
function saysMore({ label, style }: FlowArrow): boolean {
  return label === undefined ? style !== 'plain' : !(label in ARROW_WORDS);
}

function linkOf(arrow: FlowArrow, names: ReadonlyMap<string, string>): Row[] {
  if (!saysMore(arrow)) return [];
  const { from, to, label, style, line } = arrow;
  const cells: Record<string, string> = { [LINK.from]: names.get(from) ?? '', [LINK.to]: names.get(to) ?? '' };
  if (style !== 'plain') cells[LINK.strength] = style === 'thick' ? 'strong' : 'weak';
  if (label !== undefined && label !== '') cells[LINK.because] = label;
  return [{ kind: 'link', cells, where: `Line ${line}` }];
}
