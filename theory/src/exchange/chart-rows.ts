/** A drawing as rows: what each box is follows from its class, its own words or the frame around it, else from the arrows. */
import { wordTable } from '@driver-diagrams/grammar/word-table';
import { nameFrom } from '../model/names.ts';
import type { Arrow, Box, Chart } from './chart.ts';
import { towardsAim } from './chart-direction.ts';
import { limitRows } from './import-error.ts';
import { labelled, labelMeant } from './labels.ts';
import type { Row } from './rows.ts';
import { LINK, SHARED, tableFor } from './tables.ts';

type Tell = (message: string) => void;

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

/** @throws ImportError where it is too large */
export function rowsOfChart(drawn: Chart, tell: Tell): Row[] {
  limitRows(drawn.boxes.size + drawn.arrows.length, 'boxes and arrows');
  const chart = withFrames(drawn, tell);
  const said = saidKinds(chart);
  const arrows = towardsAim(chart, said, tell);
  const kinds = kindsOf(chart, { arrows, said, tell });
  const taken = new Set<string>();
  const names = new Map(
    [...chart.boxes].map(([id, { label }]) => {
      const kind = kinds.get(id) ?? 'driver';
      const name = nameFrom(titleOf(label), taken, kind);
      taken.add(name);
      return [id, name] as const;
    }),
  );
  const leaving = Map.groupBy(arrows, ({ from }) => from);
  const reaching = Map.groupBy(arrows, ({ to }) => to);
  const rows = [...chart.boxes.values()].map((box) =>
    rowOf(box, kinds.get(box.id) ?? 'driver', {
      leaving: leaving.get(box.id) ?? [],
      isReached: reaching.has(box.id),
      names,
      tell,
    }),
  );
  const header: Row[] = chart.title ? [{ kind: 'theory', cells: { [SHARED.title]: chart.title } }] : [];
  return [...header, ...rows, ...arrows.flatMap((arrow) => linkOf(arrow, names))];
}

/**
 * Frames that say more than a kind become boxes, to which what stands in them leads: `Primary driver: Safe ward`, and those that
 * arrows lead to or from. Others are told of, where they say nothing of what is in them.
 */
function withFrames(chart: Chart, tell: Tell): Chart {
  const boxes = new Map(chart.boxes);
  const ends = new Set(chart.arrows.flatMap(({ from, to }) => [from, to]));
  const asBoxes = new Set<string>();
  for (const { id, title, where } of chart.frames.values()) {
    const isKind = labelMeant(title.replace(/:$/, ''), false) !== undefined;
    const isStatement = labelled(title).label !== undefined && !isKind;
    if (isStatement || (ends.has(id) && !isKind)) {
      asBoxes.add(id);
      boxes.set(id, { id, label: title, where });
    } else if (!isKind && title !== '')
      tell(`${where}: the frame “${title}” does not say what is in it and was left out.`);
  }
  const arrows = chart.arrows.filter(({ from, to, where }) => {
    const isBetweenBoxes = boxes.has(from) && boxes.has(to);
    if (!isBetweenBoxes) tell(`${where}: an arrow of a frame that only says what its boxes are was left out.`);
    return isBetweenBoxes;
  });
  const starts = new Set(arrows.map(({ from }) => from));
  for (const { id, frames = [], where } of chart.boxes.values()) {
    const frame = frames.findLast((each) => asBoxes.has(each));
    const isInner = frame !== undefined && !starts.has(id);
    if (isInner) arrows.push({ from: id, to: frame, where, style: 'plain' });
  }
  return { ...chart, boxes, arrows };
}

/** Kinds that boxes say by their look, their words, the frame around them or the words at their arrows. */
function saidKinds({ boxes, frames, arrows }: Chart): Map<string, string> {
  const kinds = new Map<string, string>();
  const words = new Map(
    arrows.flatMap(({ from, label }) =>
      label !== undefined && label in ARROW_WORDS ? [[from, ARROW_WORDS[label]] as const] : [],
    ),
  );
  for (const { id, label, kind: own, look, frames: around = [] } of boxes.values()) {
    const framed = around
      .toReversed()
      .map((frame) => labelMeant(frames.get(frame)?.title.replace(/:$/, '') ?? '', false)?.kind);
    const kind =
      own ??
      labelled(label).label?.kind ??
      LOOKS[look ?? ''] ??
      framed.find((each) => each !== undefined) ??
      words.get(id) ??
      lookMeant(look);
    if (kind !== undefined) kinds.set(id, kind);
  }
  return kinds;
}

/** A class of one’s own that is called as a kind is: `primaryDriver`, `change-idea`. */
function lookMeant(look: string | undefined): string | undefined {
  return look === undefined ? undefined : labelMeant(look.replace(/(?<=\p{Ll})(?=\p{Lu})|[-_]/gu, ' '), false)?.kind;
}

interface Known {
  arrows: readonly Arrow[];
  said: ReadonlyMap<string, string>;
  tell: Tell;
}

/** What each box is, by its id. */
function kindsOf({ boxes }: Chart, { arrows, said, tell }: Known): ReadonlyMap<string, string> {
  const kinds = new Map(said);
  const distances = distancesFrom(boxes, arrows);
  const reached = new Set(arrows.map(({ to }) => to));
  let guessed = 0;
  for (const { id, label, where } of boxes.values()) {
    if (kinds.has(id)) continue;
    const distance = distances.get(id);
    if (distance === undefined)
      tell(`${where}: the arrows of “${label}” lead round in a ring, so its level is not known.`);
    else guessed++;
    const isLeaf = distance !== undefined && distance > 1 && !reached.has(id);
    kinds.set(id, isLeaf ? 'change idea' : (LEVELS[distance ?? LEVELS.length] ?? 'driver'));
  }
  if (guessed > 0) {
    tell(
      `${guessed === 1 ? '1 box does not say what it is' : `${guessed} boxes do not say what they are`}: aims, drivers and ideas were told by how far they stand from where no arrow leads on.`,
    );
  }
  return kinds;
}

/** Steps from each box to where no arrow leads on, along the shortest way. */
function distancesFrom(boxes: ReadonlyMap<string, Box>, arrows: readonly Arrow[]): Map<string, number> {
  const reaching = Map.groupBy(arrows, ({ to }) => to);
  const starts = new Set(arrows.map(({ from }) => from));
  const distances = new Map<string, number>();
  for (const id of boxes.keys()) if (!starts.has(id)) distances.set(id, 0);
  for (const [id, distance] of distances) {
    for (const { from } of reaching.get(id) ?? []) if (!distances.has(from)) distances.set(from, distance + 1);
  }
  return distances;
}

interface Around {
  leaving: readonly Arrow[];
  isReached: boolean;
  names: ReadonlyMap<string, string>;
  tell: Tell;
}

/** The words of a box without the label that says what it is. */
function titleOf(label: string): string {
  const { label: said, words } = labelled(label);
  return said && words !== '' ? words : label;
}

function rowOf({ id, label, where }: Box, kind: string, { leaving, isReached, names, tell }: Around): Row {
  const table = tableFor(kind);
  const leads = leaving.flatMap(({ to }) => names.get(to) ?? []);
  const canLead = kind !== 'aim' && table?.shared.includes('leads');
  if (leads.length > 0 && !canLead)
    tell(`${where}: what “${titleOf(label)}” leads to was left out, because it is one ${kind}.`);
  const isNamed = isReached || leaving.some(saysMore);
  return {
    kind,
    where,
    cells: {
      ...(label !== '' && { [SHARED.title]: titleOf(label) }),
      ...(isNamed && { [SHARED.name]: names.get(id) ?? '' }),
      ...(canLead && leads.length > 0 && { [SHARED.leads]: [...new Set(leads)].join(', ') }),
    },
  };
}

/** True for an arrow that says more than where it leads. */
function saysMore({ label, style }: Arrow): boolean {
  return label === undefined ? style !== 'plain' : !(label in ARROW_WORDS);
}

function linkOf(arrow: Arrow, names: ReadonlyMap<string, string>): Row[] {
  if (!saysMore(arrow)) return [];
  const { from, to, label, style, where } = arrow;
  const cells: Record<string, string> = { [LINK.from]: names.get(from) ?? '', [LINK.to]: names.get(to) ?? '' };
  if (style !== 'plain') cells[LINK.strength] = style === 'thick' ? 'strong' : 'weak';
  if (label !== undefined && label !== '') cells[LINK.because] = label;
  return [{ kind: 'link', cells, where }];
}
