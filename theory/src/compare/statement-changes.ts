/** What differs between two matched statements, and what is told of those that are new, gone, split or merged. */

import type { Element } from '../model/model.ts';
import { capital, listed } from '../model/sentences.ts';
import { kindWord, labelOf, levelWord } from '../model/words.ts';
import { compareFacts, type FactChange } from './fact-changes.ts';
import { type Fact, factText } from './facts.ts';
import { likeness, sameWords, traitsOf } from './likeness.ts';
import { compareLinks, linkTexts } from './link-changes.ts';
import type { Division, Pair } from './matching.ts';
import { type Change, earlierGroup, type Group } from './model.ts';
import { namedApart } from './named-apart.ts';
import { orderChange } from './poster-order.ts';
import { groupOf } from './properties.ts';
import { endingWith, fresh, fromTo, gone, looksAlike, partsOf, type Said, say, spoken } from './sentence.ts';
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
  const words = told && !divided ? wordingChanges(before, after) : [];
  const isMeant = ({ group }: FactChange) => group !== 'wording';
  const all = [
    // What it is called in all other sentences comes first.
    ...words.filter(isMeant),
    ...(told ? kindChange(before, after) : []),
    ...(told ? levelChange(before, after, links.moved) : []),
    ...facts.changes.map((change) => standing(change, before.element, after.element, of)),
    ...(told ? orderChange(before.element, after.element, sides, of) : []),
    ...links.changes,
    ...words.filter((change) => !isMeant(change)),
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
  const { sentence, ...rest } = change;
  const whole = change.bySimilarity ? endingWith(sentence, ' (matched by similarity)') : sentence;
  return { ...rest, ...spoken(whole), substantive, subject };
}

/** A change with more words at the end of its sentence. */
export function withEnding(change: Change, words: string): Change {
  return { ...change, ...spoken(endingWith(partsOf(change), words)) };
}

function kindChange({ element: one }: Node, after: Node): FactChange[] {
  const { element: two } = after;
  if (one.kind === two.kind) return [];
  const was = kindWord(one);
  const now = kindWord(two);
  const group = earlierGroup(groupOf(one.kind), groupOf(two.kind));
  const sentence = say`‘${labelOfNode(after)}’ was ${gone(withArticle(was))} and is now ${fresh(withArticle(now))}.`;
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
    const sentence = say`${of} is now written as ${two.writtenLevel ? now : 'plain driver'}; its level is the same.`;
    const written = (level: number | undefined) => (level ? levelWord(level) : 'driver');
    const texts = { was: written(one.writtenLevel), now: written(two.writtenLevel) };
    return [{ kind: 'reworded', group: 'wording', sentence, property: 'kind', ...texts, ...places(one, two) }];
  }
  if (!moved && one.writtenLevel === two.writtenLevel) return [];
  const kind = two.level < one.level ? 'promoted' : 'demoted';
  const sentence = say`${of} was ${kind} from ${gone(was)} to ${fresh(now)}.`;
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
    return { ...change, kind: 'retired', sentence: say`The ${kindWord(two)} ${of} was retired${when}${why}.` };
  }
  if (was?.value === 'retired' && now?.value !== 'retired') {
    return { ...change, kind: 'resumed', sentence: say`The ${kindWord(two)} ${of} is no longer retired.` };
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
      sentence: titleSentence(one, two, isOther),
      property: 'title',
      ...between,
    });
  }
  const [oldName, newName] = [one.name?.normalize('NFC'), two.name?.normalize('NFC')];
  if (oldName !== newName) {
    const sentence =
      newName === undefined
        ? say`‘${shortened(labelOf(two))}’ no longer has the name ${gone(oldName ?? '')}.`
        : oldName === undefined
          ? say`‘${shortened(now ?? newName)}’ now has the name ${fresh(newName)}.`
          : say`‘${shortened(now ?? newName)}’ is now named ${fresh(newName)}, no longer ${gone(oldName)}.`;
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

/** @param isOther true for words that have next to nothing in common */
function titleSentence(one: Element, two: Element, isOther: boolean): Said {
  const [was, now] = [labelOf(one), labelOf(two)];
  const kind = kindWord(two);
  if (looksAlike(was, now)) {
    const how = one.title === undefined ? 'now has its name as its title' : 'no longer has a title beside its name';
    const isBlank = one.title !== undefined && two.title !== undefined;
    return say`The ${kind} ‘${shortened(now)}’ ${isBlank ? 'has other blanks or line breaks, and the same words' : how}.`;
  }
  const [older, newer] = fromTo(`‘${was}’`, `‘${now}’`, LONGEST_LABEL);
  return isOther && one.name?.normalize('NFC') === two.name?.normalize('NFC')
    ? say`The ${kind} ${older} says something else under its old name: ${newer}.`
    : say`The ${kind} ${older} now reads ${newer}.`;
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
  const links = linkTexts(node.links, node, side);
  const what = `${kindWord(element)} ‘${labelOfNode(node)}’`;
  const leads = links.length === 0 ? '' : `, which ${listed(links)}`;
  const sentence = kind === 'added' ? say`New ${what}${leads}.` : say`The ${what}${leads}${leads && ','} is gone.`;
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

/**
 * All facts of a statement and its links, as short sentences.
 *
 * @param older a name that the sentence above tells already
 */
function detailsOf(node: Node, side: Side, older?: string): string[] {
  const texts = linkTexts(node.links, node, side);
  const links = node.links.flatMap(({ strength, confidence, because }, n) => {
    const link = capital(texts[n] ?? '');
    return [
      ...(strength ? [`${link}: ${strength}.`] : []),
      ...(confidence ? [`${link}: confidence ${confidence}.`] : []),
      ...(because === undefined ? [] : [`${link}, because “${because}”.`]),
    ];
  });
  const isTold = ({ property, id }: Fact) => property === 'was' && id === older;
  const told = factsOf(node.element, side).filter((fact) => !isTold(fact));
  const facts = told.map((fact) =>
    fact.flag === undefined ? `${capital(fact.label)}: ${factText(fact)}.` : `It is ${fact.flag}.`,
  );
  return [...facts, ...links];
}

/** A statement that became several (`split`), or several that became one (`merged`). */
export function divisionChange({ whole, parts, said }: Division, kind: 'split' | 'merged', sides: Sides): Change {
  const { element } = whole;
  const side = kind === 'split' ? sides.after : sides.before;
  // They are one thing on the other side, and several here.
  const names = namedApart(parts.map((part) => ({ ...side.calling(part), token: part.element.key })));
  const one = `‘${labelOfNode(whole)}’`;
  const sentence =
    kind === 'split'
      ? say`The ${kindWord(element)} ${one} was split into ${listed(names)}.`
      : say`${listed(names)} were merged into the ${kindWord(element)} ${one}.`;
  const details = parts.flatMap((part, n) => {
    const its = detailsOf(part, side, said ? element.name : undefined);
    return its.length === 0 ? [] : [`${names[n]}: ${its.join(' ')}`];
  });
  const [first = whole] = parts;
  const [older, newer] = kind === 'split' ? [[whole], parts] : [parts, [whole]];
  const subject = { before: older.map((node) => node.element.key), after: newer.map((node) => node.element.key) };
  const [before, after] = kind === 'split' ? [whole, first] : [first, whole];
  const textOf = (nodes: readonly Node[]) => listed(nodes.map((node) => `“${labelOf(node.element)}”`));
  return finished(
    {
      kind,
      group: groupOf(element.kind),
      sentence,
      was: textOf(older),
      now: textOf(newer),
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
