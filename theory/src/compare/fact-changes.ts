/** What differs between the facts of two matched statements. */
import { capital } from '../model/sentences.ts';
import { type Fact, factText, type Part } from './facts.ts';
import { sameWords } from './likeness.ts';
import { type Change, earlierGroup, type Group } from './model.ts';
import { namedApart } from './named-apart.ts';
import { fresh, fromTo, gone, looksAlike, type Said, say } from './sentence.ts';

/** A change without the statements that it is about; its sentence in pieces. */
export type FactChange = Omit<Change, 'subject' | 'substantive' | 'sentence' | 'parts'> & { sentence: Said };

interface FactDifferences {
  changes: FactChange[];
  /** True where the same facts stand in another order. */
  reordered: boolean;
}

/**
 * @param of the statement as it is called in a sentence, with its quotation marks
 */
export function compareFacts(before: readonly Fact[], after: readonly Fact[], of: string): FactDifferences {
  const changes: FactChange[] = [];
  let reordered = false;
  const olderBy = Map.groupBy(before, ({ property }) => property);
  const newerBy = Map.groupBy(after, ({ property }) => property);
  for (const property of new Set([...newerBy.keys(), ...olderBy.keys()])) {
    const older = olderBy.get(property) ?? [];
    const newer = newerBy.get(property) ?? [];
    const its = older.length + newer.length > 0 ? comparedBy(older, newer, of) : [];
    if (its.length === 0 && !ORDERED.has(property) && older.some((fact, n) => signature(fact) !== signature(newer[n])))
      reordered = true;
    changes.push(...its);
  }
  return { changes, reordered };
}

/** Properties whose order is told by itself (see `poster-order.ts`). */
const ORDERED = new Set(['section', 'photo', 'chart', 'numbers']);

function comparedBy(older: readonly Fact[], newer: readonly Fact[], of: string): FactChange[] {
  const oldById = Map.groupBy(older, ({ id }) => id);
  const newById = Map.groupBy(newer, ({ id }) => id);
  return [...new Set([...newById.keys(), ...oldById.keys()])].flatMap((id) => {
    const { pairs, gone, fresh } = pairUp(oldById.get(id) ?? [], newById.get(id) ?? []);
    return [
      ...pairs.flatMap(([one, two]) => changed(one, two, of)),
      ...gone.map((fact) => lone(fact, 'removed', of)),
      ...fresh.map((fact) => lone(fact, 'added', of)),
    ];
  });
}

/** What is compared of a fact. */
function signature(fact: Fact | undefined): string {
  return fact === undefined ? '' : JSON.stringify([fact.id, fact.flag, fact.main?.key, partsSignature(fact)]);
}

function partsSignature({ parts }: Fact): string {
  return JSON.stringify(Object.entries(parts).map(([name, { key }]) => [name, key]));
}

/** Pairs of facts that may be one: the same, then with the same main part, then with the same further parts, then in order. */
function pairUp(before: readonly Fact[], after: readonly Fact[]) {
  let [older, newer] = [[...before], [...after]];
  const pairs: [Fact, Fact][] = [];
  const by = (keyOf: (fact: Fact) => string | undefined, keep: boolean) => {
    const found = new Set<Fact>();
    for (const one of older) {
      const key = keyOf(one);
      const two = key === undefined ? undefined : newer.find((each) => !found.has(each) && keyOf(each) === key);
      if (!two) continue;
      found.add(one).add(two);
      if (keep) pairs.push([one, two]);
    }
    older = older.filter((fact) => !found.has(fact));
    newer = newer.filter((fact) => !found.has(fact));
  };
  by(signature, false);
  by(({ main }) => main?.key, true);
  by((fact) => (Object.keys(fact.parts).length > 0 ? partsSignature(fact) : undefined), true);
  for (const one of older.splice(0, newer.length)) {
    const two = newer.shift();
    if (two) pairs.push([one, two]);
  }
  return { pairs, gone: older, fresh: newer };
}

/** A property's value that is said on one side only. */
function lone(fact: Fact, kind: 'added' | 'removed', of: string): FactChange {
  const { property, which, group, place, flag } = fact;
  const text = factText(fact);
  const isNew = kind === 'added';
  const shown = isNew ? fresh(text) : gone(text);
  const sentence =
    flag !== undefined
      ? say`${of} is ${isNew ? 'now' : 'no longer'} ${isNew ? fresh(flag) : gone(flag)}.`
      : say`${named(fact, of)} ${isNew ? 'added' : 'dropped'}: ${shown}.`;
  const its = { kind, group, sentence, property, ...(which !== undefined && { which }) };
  return isNew
    ? { ...its, now: text, ...(place && { after: place }) }
    : { ...its, was: text, ...(place && { before: place }) };
}

function changed(one: Fact, two: Fact, of: string): FactChange[] {
  const steps = differencesOf(one, two);
  if (steps.length === 0) return [];
  const onlyWords = steps.every(({ was, now }) => was && now && isReworded(was.text, now.text));
  const group: Group = onlyWords ? 'wording' : earlierGroup(one.group, two.group);
  return [
    {
      kind: onlyWords ? 'reworded' : 'changed',
      group,
      sentence: sentenceOf(one, two, steps, of),
      property: two.property,
      ...(two.which !== undefined && { which: two.which }),
      was: factText(one),
      now: factText(two),
      ...(one.place && { before: one.place }),
      ...(two.place && { after: two.place }),
    },
  ];
}

/** True for the author's words that say the same. */
function isReworded(was: string, now: string): boolean {
  return was.startsWith('“') && now.startsWith('“') && sameWords(was, now);
}

interface Step {
  /** What it is called; empty for the main part. */
  name: string;
  was?: Part;
  now?: Part;
}

function differencesOf(one: Fact, two: Fact): Step[] {
  const names = [...new Set([...Object.keys(two.parts), ...Object.keys(one.parts)])];
  const all = [
    { name: '', was: one.main, now: two.main },
    ...names.map((name) => ({ name, was: one.parts[name], now: two.parts[name] })),
  ];
  return all
    .filter(({ was, now }) => was?.key !== now?.key)
    .map(({ name, was, now }) => ({ name, ...(was && { was }), ...(now && { now }) }));
}

/** A main part that is longer is not repeated where it stayed. */
const LONGEST_REPEATED = 30;

function sentenceOf(one: Fact, two: Fact, steps: readonly Step[], of: string): Said {
  const label = named(two, of);
  if (steps.every(({ was, now }) => was && now && !was.called && looksAlike(was.text, now.text))) {
    return say`${label} has other blanks or line breaks, and the same words.`;
  }
  // One verb does for all: "moved from 40% to 30%, date from 2020 to 2022".
  const verb = MOVES.has(two.property) ? 'moved ' : 'changed ';
  const [first = [], ...more] = steps.map(({ name, was, now }, n) => {
    const its = n === 0 || !steps[0]?.was || !steps[0].now ? verb : '';
    return say`${name === '' ? '' : `${name} `}${moved(was, now, its)}`;
  });
  const rest = more.flatMap((each) => say`, ${each}`);
  if (one.main?.key !== two.main?.key) return say`${label} ${first}${rest}.`;
  const stays = two.main && two.main.text.length <= LONGEST_REPEATED ? ` (${two.main.text})` : '';
  return say`${label}${stays}: ${first}${rest}.`;
}

/** What one moves along a scale; other things change. */
const MOVES = new Set(['target', 'baseline', 'by', 'status', 'confidence', 'partner', 'stage', 'site', 'response']);

function moved(was: Part | undefined, now: Part | undefined, verb: string): Said {
  if (!was) return say`is now ${fresh(now?.text ?? '')}`;
  if (!now) return say`${gone(was.text)} dropped`;
  if (was.called && now.called) {
    const [older = '', newer = ''] = namedApart([was.called, now.called]);
    return say`${verb}from ${gone(older)} to ${fresh(newer)}`;
  }
  const [older, newer] = fromTo(was.text, now.text);
  return say`${verb}from ${older} to ${newer}`;
}

/** What a fact is called in a sentence: "Goal of ‘Candidates graduated’". */
function named({ label }: Fact, of: string): string {
  return `${capital(label)} ${label.includes(' of ‘') ? 'in' : 'of'} ${of}`;
}
