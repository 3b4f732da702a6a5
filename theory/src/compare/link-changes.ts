/** What differs between the links that start at two matched statements. */

import type { Element, Link, LinkKind } from '../model/model.ts';
import { capital } from '../model/sentences.ts';
import { kindWord } from '../model/words.ts';
import type { FactChange } from './fact-changes.ts';
import { sameWords } from './likeness.ts';
import { type Change, earlierGroup, type Group } from './model.ts';
import { labelOfNode, type Node, type Side } from './sides.ts';
import { plainPlace } from './statement-facts.ts';

/** What a link does, as a verb behind the statement that it starts at, and the place of `now` or `no longer` in it. */
export const LINK_VERBS: Readonly<Record<LinkKind, (adverb: string) => string>> = {
  drives: (adverb) => `${adverb}leads to`,
  measures: (adverb) => `${adverb}measures`,
  tests: (adverb) => `${adverb}tests`,
  'works on': (adverb) => `${adverb}works on`,
  supports: (adverb) => `${adverb}supports`,
  about: (adverb) => `is ${adverb}about`,
  'part of': (adverb) => `is ${adverb}part of`,
};

/** The group of a link, by its kind and what it starts at. */
function groupOf(kind: LinkKind, { kind: from }: Element): Group {
  if (kind === 'drives') return from === 'aim' ? 'people' : 'links';
  if (kind === 'measures') return 'measures';
  if (kind === 'tests') return 'tests';
  if (kind === 'works on') return 'people';
  return kind === 'about' ? 'learning' : 'strategies';
}

function groupOfBoth(kind: LinkKind, one: Node, two: Node): Group {
  return earlierGroup(groupOf(kind, one.element), groupOf(kind, two.element));
}

/** What a link's target is called behind its verb. */
export function linkText(link: Link, side: Side): string {
  return says(link, side, '');
}

function says(link: Link, side: Side, adverb: '' | 'now ' | 'no longer '): string {
  return `${LINK_VERBS[link.kind](adverb)} ‘${side.label(link.to)}’`;
}

interface LinkDifferences {
  changes: FactChange[];
  /** True where the statement leads elsewhere than before. */
  moved: boolean;
  reordered: boolean;
}

/** @param side both sides, for what names lead to */
export function compareLinks(before: Node, after: Node, side: { before: Side; after: Side }): LinkDifferences {
  const keyOf = (link: Link, its: Side) => `${link.kind} ${its.token(link.to)}`;
  const older = new Map(before.links.map((link) => [keyOf(link, side.before), link]).reverse() as [string, Link][]);
  const newer = new Map(after.links.map((link) => [keyOf(link, side.after), link]).reverse() as [string, Link][]);
  const of = `‘${labelOfNode(after)}’`;
  const changes: FactChange[] = [];
  for (const [key, link] of newer) {
    const same = older.get(key);
    if (same) changes.push(...saidChanges(same, link, of, side, groupOfBoth(link.kind, before, after)));
  }
  const gone = [...older]
    .filter(([key]) => !newer.has(key))
    .map(([, link]) => link)
    .reverse();
  const fresh = [...newer]
    .filter(([key]) => !older.has(key))
    .map(([, link]) => link)
    .reverse();
  for (const kind of new Set([...gone, ...fresh].map((link) => link.kind))) {
    const left = gone.filter((link) => link.kind === kind);
    const come = fresh.filter((link) => link.kind === kind);
    const [one, two] = [left[0], come[0]];
    if (left.length === 1 && come.length === 1 && one && two) {
      changes.push(
        movedLink(one, two, before, after, side),
        ...saidChanges(one, two, of, side, groupOfBoth(kind, before, after)),
      );
      continue;
    }
    for (const link of left) changes.push(goneLink(link, before, after, side.before));
    for (const link of come) changes.push(newLink(link, after, side.after));
  }
  const order = (links: Map<string, Link>) => [...links.keys()].toReversed().join('\n');
  return {
    changes,
    moved: gone.length + fresh.length > 0,
    reordered: gone.length + fresh.length === 0 && order(older) !== order(newer),
  };
}

function newLink(link: Link, from: Node, side: Side): FactChange {
  const now = linkText(link, side);
  const why = link.because === undefined ? '' : `, because “${link.because}”`;
  const how = link.strength === 'weak' ? ' weakly' : link.strength === 'strong' ? ' strongly' : '';
  return {
    kind: 'added',
    group: groupOf(link.kind, from.element),
    sentence: `‘${labelOfNode(from)}’ ${says(link, side, 'now ')}${how}${why}.`,
    property: link.kind,
    now,
    after: plainPlace(link.source),
  };
}

function goneLink(link: Link, from: Node, now: Node, side: Side): FactChange {
  return {
    kind: 'removed',
    group: groupOf(link.kind, from.element),
    sentence: `‘${labelOfNode(now)}’ ${says(link, side, 'no longer ')}.`,
    property: link.kind,
    was: linkText(link, side),
    before: plainPlace(link.source),
  };
}

function movedLink(one: Link, two: Link, from: Node, to: Node, side: { before: Side; after: Side }): FactChange {
  const was = side.before.label(one.to);
  const now = side.after.label(two.to);
  const { element } = to;
  const isDriver = one.kind === 'drives' && element.kind === 'driver' && from.element.kind === 'driver';
  return {
    kind: 'moved',
    group: isDriver ? 'drivers' : groupOfBoth(one.kind, from, to),
    sentence: isDriver
      ? `The ${kindWord(element)} ‘${labelOfNode(to)}’ moved from under ‘${was}’ to under ‘${now}’.`
      : `‘${labelOfNode(to)}’ ${says(two, side.after, 'now ')} instead of ‘${was}’.`,
    property: one.kind,
    was: linkText(one, side.before),
    now: linkText(two, side.after),
    before: plainPlace(one.source),
    after: plainPlace(two.source),
  };
}

/** What is said about the same link: strength, confidence, reason, evidence. */
function saidChanges(
  one: Link,
  two: Link,
  of: string,
  side: { before: Side; after: Side },
  group: Group,
): FactChange[] {
  const link = `the link from ${of} to ‘${side.after.label(two.to)}’`;
  const places = { before: plainPlace(one.source), after: plainPlace(two.source) };
  const changes: FactChange[] = [];
  const tell = (property: string, its: Group, was: string | undefined, now: string | undefined) => {
    if (was === now) return;
    const isOnlyWords = property === 'because' && was !== undefined && now !== undefined && sameWords(was, now);
    const label = property === 'because' ? 'Reason' : property === 'strength' ? 'Strength' : 'Confidence';
    const shown = (value: string) => (property === 'because' ? `“${value}”` : value);
    const how =
      was === undefined
        ? `added: ${shown(now ?? '')}`
        : now === undefined
          ? `dropped: ${shown(was)}`
          : `${property === 'because' ? 'changed' : 'moved'} from ${shown(was)} to ${shown(now)}`;
    changes.push({
      kind: isOnlyWords ? 'reworded' : was === undefined ? 'added' : now === undefined ? 'removed' : 'changed',
      group: isOnlyWords ? 'wording' : its,
      sentence: `${label} of ${link} ${how}.`,
      property,
      ...(was !== undefined && { was: shown(was) }),
      ...(now !== undefined && { now: shown(now) }),
      ...places,
    });
  };
  tell('strength', group, one.strength, two.strength);
  tell('because', group, one.because?.normalize('NFC'), two.because?.normalize('NFC'));
  tell('confidence', 'confidence', one.confidence, two.confidence);
  changes.push(...citingChanges(one, two, link, side, group, places));
  return changes;
}

function citingChanges(
  one: Link,
  two: Link,
  link: string,
  side: { before: Side; after: Side },
  group: Group,
  places: Pick<Change, 'before' | 'after'>,
): FactChange[] {
  const older = new Map(one.citing.map((each) => [side.before.token(each), side.before.label(each)]));
  const newer = new Map(two.citing.map((each) => [side.after.token(each), side.after.label(each)]));
  return [
    ...[...older]
      .filter(([token]) => !newer.has(token))
      .map(
        ([, label]): FactChange => ({
          kind: 'removed',
          group,
          sentence: `${capital(link)} no longer cites ‘${label}’.`,
          property: 'citing',
          was: `‘${label}’`,
          ...places,
        }),
      ),
    ...[...newer]
      .filter(([token]) => !older.has(token))
      .map(
        ([, label]): FactChange => ({
          kind: 'added',
          group,
          sentence: `${capital(link)} now cites ‘${label}’.`,
          property: 'citing',
          now: `‘${label}’`,
          ...places,
        }),
      ),
  ];
}
