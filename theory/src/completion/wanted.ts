/** Which statements may be named behind a word, and which of them come first. */

import { propertyWritten } from '@driver-diagrams/grammar/language/index';
import { wordTable } from '@driver-diagrams/grammar/word-table';
import type { Element, ElementKind, Link, MeasureFamily } from '../model/model.ts';
import { signOf } from '../model/words.ts';
import type { Statement } from '../text/state.ts';
import { EVIDENCE, linkOf, linkTargets } from '../world/kinds.ts';
import type { Situation } from './situation.ts';

/** What is wanted behind a word: which statements may be named, and which of them come first (the smaller, the earlier). */
export interface Wanted {
  /** Undefined for a statement that may not be named. */
  rank(element: Element): number | undefined;
  /** Keys of statements that are not offered. */
  never: ReadonlySet<string>;
  /** True where only statements of other files make sense. */
  elsewhere?: boolean;
}

/** What is wanted behind a word of a statement; undefined where no name is. */
export function wantedBehind(word: string, statement: Statement, situation: Situation): Wanted | undefined {
  const { kind } = statement;
  if (!kind || kind === 'header') return undefined;
  if (word === '->' || word === 'of' || word === 'about') return linkEnds(word, kind, statement, situation);
  if (word === 'measured by') return measuresOf(kind, statement, situation);
  const kinds = named(word, kind);
  if (!kinds) return undefined;
  const own = situation.elementOf(statement);
  const never = new Set(own ? [own.key] : []);
  return { rank: ({ kind: other }) => position(kinds, other), never };
}

/** Kinds that may be named behind a word that is none of a property by itself, or not there. */
const BEHIND: Readonly<Record<string, readonly ElementKind[]>> = wordTable({
  'from in measure': ['member', 'team'],
  'to in strategy': ['role'],
});

function named(word: string, kind: ElementKind): readonly ElementKind[] | undefined {
  const to = propertyWritten(kind, word)?.to as readonly ElementKind[] | undefined;
  return to ?? BEHIND[`${word} in ${kind}`] ?? (word === 'citing' ? EVIDENCE : undefined);
}

function linkEnds(
  word: '->' | 'of' | 'about',
  kind: ElementKind,
  statement: Statement,
  situation: Situation,
): Wanted | undefined {
  const link = linkOf(kind);
  const own = link && linkTargets(link, kind);
  if (!link || !own || word !== signOf(kind)) return undefined;
  const targets = link === 'part of' ? [...own, ...(linkTargets('drives', kind) ?? [])] : own;
  const element = situation.elementOf(statement);
  const never = new Set(element ? [element.key, ...linkedFrom(element.key, link, situation)] : []);
  if (element && word === '->') for (const key of leadingTo(element.key, situation)) never.add(key);
  const encloser = situation.elementOf(statement.within);
  if (encloser) never.add(encloser.key);
  if (kind === 'aim')
    return { rank: (other) => (other.kind === 'driver' ? other.level : undefined), never, elsewhere: true };
  if (kind === 'driver' || kind === 'idea') return { rank: (other) => columnsAway(statement, targets, other), never };
  if (kind === 'team') return { rank: (other) => (other.kind === 'driver' ? other.level : undefined), never };
  const first = kind === 'measure' ? (MEASURED_FIRST[statement.word] ?? []) : [];
  const order = [...first, ...targets];
  return { rank: (other) => position(order, other.kind), never };
}

/** What each family measures most often. */
const MEASURED_FIRST: Readonly<Record<string, readonly ElementKind[]>> = wordTable({
  'outcome measure': ['aim'],
  'balancing measure': ['aim'],
  'driver measure': ['driver'],
  'process measure': ['idea', 'driver'],
});

const LEVELS: Readonly<Record<string, number>> = { 'primary driver': 1, 'secondary driver': 2, 'tertiary driver': 3 };

/** How many columns an arrow would cross: ideas stand right of all drivers, aims left of them. */
function columnsAway(from: Statement, targets: readonly ElementKind[], to: Element): number | undefined {
  if (!targets.includes(to.kind)) return undefined;
  const level = LEVELS[from.word] ?? 100;
  const other = to.kind === 'driver' ? to.level : 0;
  return other < level ? level - other : undefined;
}

function measuresOf(kind: ElementKind, statement: Statement, situation: Situation): Wanted {
  const families: Partial<Record<ElementKind, readonly (MeasureFamily | undefined)[]>> = {
    aim: ['outcome', 'balancing', 'process', 'driver', undefined],
    driver: ['driver', 'process', 'outcome', 'balancing', undefined],
    idea: ['process', 'driver', 'outcome', 'balancing', undefined],
  };
  const order = families[kind] ?? [];
  const own = situation.elementOf(statement);
  const here = situation.theory.links.filter((link) => link.kind === 'measures' && own && link.to.to === own.key);
  const never = new Set(here.flatMap((link) => (underCursor(link.source, situation) ? [] : (link.from.to ?? []))));
  return { rank: (other) => (other.kind === 'measure' ? position(order, other.family) : undefined), never };
}

function position<Value>(order: readonly Value[], value: Value): number | undefined {
  const at = order.indexOf(value);
  return at === -1 ? undefined : at;
}

/** What a statement is linked to already. The name under the cursor is being written, so it does not count. */
function linkedFrom(key: string, kind: Link['kind'], situation: Situation): string[] {
  return situation.theory.links
    .filter((link) => link.kind === kind && link.from.to === key && !underCursor(link.source, situation))
    .flatMap((link) => link.to.to ?? []);
}

/** Everything whose arrows lead to a statement: an arrow to one of them would close a ring. */
function leadingTo(key: string, { world }: Situation): Set<string> {
  const reached = new Set([key]);
  for (const each of reached) for (const below of world.down.get(each) ?? []) reached.add(below);
  return reached;
}

function underCursor({ start, end }: { start: number; end: number }, { spot }: Situation): boolean {
  return spot.partial !== '' && start <= spot.start && spot.end <= end;
}
