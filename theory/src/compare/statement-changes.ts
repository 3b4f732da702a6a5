/** What differs between two matched statements, and what is told of those that are new, gone, split or merged. */

import type { Element } from '../model/model.ts';
import { capital, listed } from '../model/sentences.ts';
import { shownApart } from '../model/shown-apart.ts';
import { kindWord, labelOf, levelWord } from '../model/words.ts';
import { compareFacts, type FactChange } from './fact-changes.ts';
import { factText } from './facts.ts';
import { likeness, sameWords, traitsOf } from './likeness.ts';
import { compareLinks, linkText } from './link-changes.ts';
import type { Division, Pair } from './matching.ts';
import { type Change, earlierGroup, type Group } from './model.ts';
import { groupOf } from './properties.ts';
import { LONGEST_LABEL, labelOfNode, type Node, type Side, shortened } from './sides.ts';
import { factsOf, plainPlace } from './statement-facts.ts';
import { weightyWords } from './weighty-words.ts';

export interface Sides {
  before: Side;
  after: Side;
}

/** Titles with less in common than this are another statement under the old name. */
const REPLACED = 0.25;

interface PairDifferences {
  changes: Change[];
  /** True where something of it stands in another order. */
  reordered: boolean;
}

/** @param divided true where a split or merge already tells that its words are others now */
export function comparePair(pair: Pair, sides: Sides, divided: boolean): PairDifferences {
  const { before, after, bySimilarity } = pair;
  const of = `‘${labelOfNode(after)}’`;
  const told = !before.file.context || !after.file.context;
  // What another file says of it is told at the link; the rest only where its own file is compared.
  const facts = told
    ? compareFacts(factsOf(before.element, sides.before), factsOf(after.element, sides.after), of)
    : { changes: [], reordered: false };
  const links = compareLinks(before, after, sides);
  const all = [
    ...(told ? kindChange(before, after) : []),
    ...(told ? levelChange(before, after, links.moved) : []),
    ...facts.changes.map((change) => standing(change, before.element, after.element, of)),
    ...links.changes,
    ...(told && !divided ? wordingChanges(before, after) : []),
  ];
  const subject = { before: [before.element.key], after: [after.element.key] };
  return {
    changes: all.map((change) =>
      finished({ ...change, ...(bySimilarity && { bySimilarity: true as const }) }, subject),
    ),
    reordered: facts.reordered || links.reordered,
  };
}

/** Adds what all changes have. */
export function finished(change: FactChange, subject: Change['subject']): Change {
  const substantive = change.group !== 'wording' && change.group !== 'order';
  const sentence = change.bySimilarity ? change.sentence.replace(/\.$/, ' (matched by similarity).') : change.sentence;
  return { ...change, sentence, substantive, subject };
}

function kindChange({ element: one }: Node, after: Node): FactChange[] {
  const { element: two } = after;
  if (one.kind === two.kind) return [];
  const was = kindWord(one);
  const now = kindWord(two);
  const group = earlierGroup(groupOf(one.kind), groupOf(two.kind));
  const sentence = `‘${labelOfNode(after)}’ was ${withArticle(was)} and is now ${withArticle(now)}.`;
  return [{ kind: 'changed', group, sentence, property: 'kind', was, now, ...places(one, two) }];
}

/** A level that only follows from a driver above is told there. */
function levelChange({ element: one }: Node, after: Node, moved: boolean): FactChange[] {
  const { element: two } = after;
  if (one.kind !== 'driver' || two.kind !== 'driver') return [];
  const [was, now] = [levelWord(one.level), levelWord(two.level)];
  const of = `‘${labelOfNode(after)}’`;
  if (one.level === two.level) {
    if (one.writtenLevel === two.writtenLevel) return [];
    const sentence = `${of} is now written as ${two.writtenLevel ? now : 'plain driver'}; its level is the same.`;
    const written = (level: number | undefined) => (level ? levelWord(level) : 'driver');
    const texts = { was: written(one.writtenLevel), now: written(two.writtenLevel) };
    return [{ kind: 'reworded', group: 'wording', sentence, property: 'kind', ...texts, ...places(one, two) }];
  }
  if (!moved && one.writtenLevel === two.writtenLevel) return [];
  const kind = two.level < one.level ? 'promoted' : 'demoted';
  const sentence = `${of} was ${kind} from ${was} to ${now}.`;
  return [{ kind, group: 'drivers', sentence, property: 'level', was, now, ...places(one, two) }];
}

/** A status that ends a driver or an aim, or takes it up again, is told as that. */
function standing(change: FactChange, one: Element, two: Element, of: string): FactChange {
  const isStatus = change.property === 'status' && (two.kind === 'driver' || two.kind === 'aim');
  if (!isStatus || one.kind !== two.kind) return change;
  const statusOf = (element: Element) => ('status' in element ? element.status : undefined) as Standing | undefined;
  const [was, now] = [statusOf(one), statusOf(two)];
  if (now?.value === 'retired' && was?.value !== 'retired') {
    const when = now.on ? ` (${now.on.text})` : '';
    const why = now.because === undefined ? '; no reason is given' : `, because “${now.because}”`;
    return { ...change, kind: 'retired', sentence: `The ${kindWord(two)} ${of} was retired${when}${why}.` };
  }
  if (was?.value === 'retired' && now?.value !== 'retired') {
    return { ...change, kind: 'resumed', sentence: `The ${kindWord(two)} ${of} is no longer retired.` };
  }
  return change;
}

interface Standing {
  value?: string;
  on?: { text: string };
  because?: string;
}

/** A title or a name that changed. */
function wordingChanges({ element: one }: Node, { element: two }: Node): FactChange[] {
  const changes: FactChange[] = [];
  const [was, now] = [one.title?.normalize('NFC'), two.title?.normalize('NFC')];
  if (was !== now) {
    const between = {
      ...(was !== undefined && { was: `“${was}”` }),
      ...(now !== undefined && { now: `“${now}”` }),
      before: plainPlace(one.source.title ?? one.source.at),
      after: plainPlace(two.source.title ?? two.source.at),
    };
    const [older, newer] = shownApart(labelOf(one), labelOf(two), LONGEST_LABEL).map((text) => `‘${text}’`);
    const isOther =
      was !== undefined &&
      now !== undefined &&
      !sameWords(was, now) &&
      likeness(traitsOf(was), traitsOf(now)) < REPLACED;
    const isHard = was !== undefined && now !== undefined && saysOther(one, was, now);
    const group: Group = isOther || isHard ? earlierGroup(groupOf(one.kind), groupOf(two.kind)) : 'wording';
    changes.push({
      kind: isOther ? 'replaced' : isHard ? 'changed' : 'reworded',
      group,
      sentence:
        isOther && one.name?.normalize('NFC') === two.name?.normalize('NFC')
          ? `The ${kindWord(two)} ${older} says something else under its old name: ${newer}.`
          : `The ${kindWord(two)} ${older} now reads ${newer}.`,
      property: 'title',
      ...between,
    });
  }
  const [oldName, newName] = [one.name?.normalize('NFC'), two.name?.normalize('NFC')];
  if (oldName !== newName) {
    const sentence =
      newName === undefined
        ? `‘${shortened(labelOf(two))}’ no longer has the name ${oldName}.`
        : oldName === undefined
          ? `‘${shortened(now ?? newName)}’ now has the name ${newName}.`
          : `‘${shortened(now ?? newName)}’ is now named ${newName}, no longer ${oldName}.`;
    changes.push({
      kind: 'renamed',
      group: 'wording',
      sentence,
      property: 'name',
      ...(oldName !== undefined && { was: oldName }),
      ...(newName !== undefined && { now: newName }),
      before: plainPlace(one.source.at),
      after: plainPlace(two.source.at),
    });
  }
  return changes;
}

const ARTICLES = /(?<!\p{L})(?:a|an|the|el|la|los|las|un|una|unos|unas)(?!\p{L})/giu;

/** Whether other words claim something else: those of an aim do, as all the rest is for them, unless only an article is another. */
function saysOther({ kind }: Element, was: string, now: string): boolean {
  if (kind !== 'aim') return weightyWords(was) !== weightyWords(now);
  return !sameWords(was.replace(ARTICLES, ' '), now.replace(ARTICLES, ' '));
}

/** A statement that is on one side only, with all that it says. */
export function loneStatement(node: Node, kind: 'added' | 'removed', side: Side): Change {
  const { element } = node;
  const links = node.links.map((link) => linkText(link, side));
  const what = `${kindWord(element)} ‘${labelOfNode(node)}’`;
  const leads = links.length === 0 ? '' : `, which ${listed(links)}`;
  const sentence = kind === 'added' ? `New ${what}${leads}.` : `The ${what}${leads}${leads && ','} is gone.`;
  const details = detailsOf(node, side);
  const place = plainPlace(element.source);
  return finished(
    {
      kind,
      group: groupOf(element.kind),
      sentence,
      ...(details.length > 0 && { details }),
      ...(kind === 'added' ? { after: place } : { before: place }),
    },
    { before: kind === 'added' ? [] : [element.key], after: kind === 'added' ? [element.key] : [] },
  );
}

/** All facts of a statement and its links, as short sentences. */
function detailsOf(node: Node, side: Side): string[] {
  const links = node.links.flatMap((link) => [
    ...(link.strength ? [`${capital(linkText(link, side))}: ${link.strength}.`] : []),
    ...(link.confidence ? [`${capital(linkText(link, side))}: confidence ${link.confidence}.`] : []),
    ...(link.because === undefined ? [] : [`${capital(linkText(link, side))}, because “${link.because}”.`]),
  ]);
  const facts = factsOf(node.element, side).map((fact) =>
    fact.flag === undefined ? `${capital(fact.label)}: ${factText(fact)}.` : `It is ${fact.flag}.`,
  );
  return [...facts, ...links];
}

/** A statement that became several (`split`), or several that became one (`merged`). */
export function divisionChange({ whole, parts, said }: Division, kind: 'split' | 'merged', sides: Sides): Change {
  const { element } = whole;
  const names = listed(parts.map((part) => `‘${labelOfNode(part)}’`));
  const one = `‘${labelOfNode(whole)}’`;
  const sentence =
    kind === 'split'
      ? `The ${kindWord(element)} ${one} was split into ${names}.`
      : `${names} were merged into the ${kindWord(element)} ${one}.`;
  const side = kind === 'split' ? sides.after : sides.before;
  const details = parts.flatMap((part) => {
    const its = detailsOf(part, side);
    return its.length === 0 ? [] : [`‘${labelOfNode(part)}’: ${its.join(' ')}`];
  });
  const [first = whole] = parts;
  const [older, newer] = kind === 'split' ? [[whole], parts] : [parts, [whole]];
  const subject = { before: older.map((node) => node.element.key), after: newer.map((node) => node.element.key) };
  const [before, after] = kind === 'split' ? [whole, first] : [first, whole];
  return finished(
    {
      kind,
      group: groupOf(element.kind),
      sentence,
      ...(details.length > 0 && { details }),
      ...(!said && { bySimilarity: true as const }),
      ...places(before.element, after.element),
    },
    subject,
  );
}

function places(one: Element, two: Element): Pick<Change, 'before' | 'after'> {
  return { before: plainPlace(one.source), after: plainPlace(two.source) };
}

function withArticle(words: string): string {
  return `${/^[aeiou]/i.test(words) ? 'an' : 'a'} ${words}`;
}
