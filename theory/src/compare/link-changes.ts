/** What differs between the links that start at two matched statements. */

import type { Element, Link, LinkKind } from '../model/model.ts';
import { capital } from '../model/sentences.ts';
import { kindWord } from '../model/words.ts';
import type { FactChange } from './fact-changes.ts';
import { sameWords } from './likeness.ts';
import { type Change, earlierGroup, type Group } from './model.ts';
import { namedApart } from './named-apart.ts';
import { fresh, fromTo, gone, looksAlike, type Said, same, say } from './sentence.ts';
import { type Node, type Side, shortened } from './sides.ts';
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
  return `${LINK_VERBS[link.kind]('')} ‘${side.label(link.to)}’`;
}

/** What several links lead to, as they are called beside the statement that they start at. */
export function linkTexts(links: readonly Link[], from: Node, side: Side): string[] {
  const [, ...targets] = namedApart([side.calling(from), ...links.map(({ to }) => side.called(to))]);
  return links.map(({ kind }, n) => `${LINK_VERBS[kind]('')} ${targets[n]}`);
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
  const changes: FactChange[] = [];
  for (const [key, link] of newer) {
    const earlier = older.get(key);
    if (earlier) changes.push(...saidChanges(earlier, link, after, side, groupOfBoth(link.kind, before, after)));
  }
  const left = [...older]
    .filter(([key]) => !newer.has(key))
    .map(([, link]) => link)
    .reverse();
  const come = [...newer]
    .filter(([key]) => !older.has(key))
    .map(([, link]) => link)
    .reverse();
  for (const kind of new Set([...left, ...come].map((link) => link.kind))) {
    const older = left.filter((link) => link.kind === kind);
    const newer = come.filter((link) => link.kind === kind);
    const [one, two] = [older[0], newer[0]];
    if (older.length === 1 && newer.length === 1 && one && two) {
      changes.push(
        movedLink(one, two, before, after, side),
        ...saidChanges(one, two, after, side, groupOfBoth(kind, before, after)),
      );
      continue;
    }
    changes.push(...goneLinks(older, before, after, side), ...newLinks(newer, after, side.after));
  }
  const order = (links: Map<string, Link>) => [...links.keys()].toReversed().join('\n');
  return {
    changes,
    moved: left.length + come.length > 0,
    reordered: left.length + come.length === 0 && order(older) !== order(newer),
  };
}

function newLinks(links: readonly Link[], from: Node, side: Side): FactChange[] {
  const [of = '', ...targets] = namedApart([side.calling(from), ...links.map(({ to }) => side.called(to))]);
  return links.map((link, n): FactChange => {
    const why = link.because === undefined ? '' : `, because “${link.because}”`;
    const how = link.strength === 'weak' ? ' weakly' : link.strength === 'strong' ? ' strongly' : '';
    return {
      kind: 'added',
      group: groupOf(link.kind, from.element),
      sentence: say`${of} ${LINK_VERBS[link.kind]('now ')} ${fresh(targets[n] ?? '')}${how}${why}.`,
      property: link.kind,
      now: linkText(link, side),
      after: plainPlace(link.source),
    };
  });
}

function goneLinks(
  links: readonly Link[],
  from: Node,
  now: Node,
  { before, after }: { before: Side; after: Side },
): FactChange[] {
  const [of = '', ...targets] = namedApart([after.calling(now), ...links.map(({ to }) => before.called(to))]);
  return links.map(
    (link, n): FactChange => ({
      kind: 'removed',
      group: groupOf(link.kind, from.element),
      sentence: say`${of} ${LINK_VERBS[link.kind]('no longer ')} ${gone(targets[n] ?? '')}.`,
      property: link.kind,
      was: linkText(link, before),
      before: plainPlace(link.source),
    }),
  );
}

function movedLink(one: Link, two: Link, from: Node, to: Node, side: { before: Side; after: Side }): FactChange {
  const [of = '', was = '', now = ''] = namedApart([
    side.after.calling(to),
    side.before.called(one.to),
    side.after.called(two.to),
  ]);
  const { element } = to;
  const isDriver = one.kind === 'drives' && element.kind === 'driver' && from.element.kind === 'driver';
  return {
    kind: 'moved',
    group: isDriver ? 'drivers' : groupOfBoth(one.kind, from, to),
    sentence: isDriver
      ? say`The ${kindWord(element)} ${of} moved from under ${gone(was)} to under ${fresh(now)}.`
      : say`${of} ${LINK_VERBS[two.kind]('now ')} ${fresh(now)} instead of ${gone(was)}.`,
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
  from: Node,
  side: { before: Side; after: Side },
  group: Group,
): FactChange[] {
  const [of, to] = namedApart([side.after.calling(from), side.after.called(two.to)]);
  const link = `the link from ${of} to ${to}`;
  const places = { before: plainPlace(one.source), after: plainPlace(two.source) };
  const changes: FactChange[] = [];
  const tell = (property: string, its: Group, was: string | undefined, now: string | undefined) => {
    if (was === now) return;
    const isReason = property === 'because';
    const isOnlyWords = isReason && was !== undefined && now !== undefined && sameWords(was, now);
    const label = isReason ? 'Reason' : property === 'strength' ? 'Strength' : 'Confidence';
    const shown = (value: string) => (isReason ? `“${value}”` : value);
    const [older, newer] = [was, now].map((value) => (value === undefined ? undefined : shown(value)));
    changes.push({
      kind: isOnlyWords ? 'reworded' : was === undefined ? 'added' : now === undefined ? 'removed' : 'changed',
      group: isOnlyWords ? 'wording' : its,
      sentence: say`${label} of ${link} ${howSaid(older, newer, isReason ? 'changed' : 'moved')}.`,
      property,
      ...(older !== undefined && { was: older }),
      ...(newer !== undefined && { now: newer }),
      ...places,
    });
  };
  tell('strength', group, one.strength, two.strength);
  tell('because', group, one.because?.normalize('NFC'), two.because?.normalize('NFC'));
  tell('confidence', 'confidence', one.confidence, two.confidence);
  changes.push(...citingChanges(one, two, link, side, group, places));
  return changes;
}

function howSaid(was: string | undefined, now: string | undefined, verb: string): Said {
  if (was === undefined) return say`added: ${fresh(now ?? '')}`;
  if (now === undefined) return say`dropped: ${gone(was)}`;
  if (looksAlike(was, now)) return same('has other blanks or line breaks, and the same words');
  const [older, newer] = fromTo(was, now);
  return say`${verb} from ${older} to ${newer}`;
}

function citingChanges(
  one: Link,
  two: Link,
  link: string,
  side: { before: Side; after: Side },
  group: Group,
  places: Pick<Change, 'before' | 'after'>,
): FactChange[] {
  const citedBy = ({ citing }: Link, its: Side) => new Map(citing.map((each) => [its.token(each), its.called(each)]));
  const [older, newer] = [citedBy(one, side.before), citedBy(two, side.after)];
  const left = [...older].flatMap(([token, called]) => (newer.has(token) ? [] : [called]));
  const come = [...newer].flatMap(([token, called]) => (older.has(token) ? [] : [called]));
  const names = namedApart([...left, ...come]);
  return names.map((name, n): FactChange => {
    const isGone = n < left.length;
    const plain = `‘${shortened((left[n] ?? come[n - left.length])?.label ?? '')}’`;
    return {
      kind: isGone ? 'removed' : 'added',
      group,
      sentence: isGone
        ? say`${capital(link)} no longer cites ${gone(name)}.`
        : say`${capital(link)} now cites ${fresh(name)}.`,
      property: 'citing',
      ...(isGone ? { was: plain } : { now: plain }),
      ...places,
    };
  });
}
