/** Completion: what may stand at a place in a text, in the order in which a theory is written. */
import { KINDS } from '@driver-diagrams/grammar/vocabulary';
import type { Entry } from './entry.ts';
import { aliasHere, pathEntries } from './files.ts';
import { MOST_NAMES, nameEntries } from './names.ts';
import { foundByOtherWords } from './other-words.ts';
import { isSettled, stillOpen } from './settled.ts';
import { type Question, Situation } from './situation.ts';
import { isPhrase, type Spot, spotsAt, wordsOf } from './spot.ts';
import { beginnings, headEntries, tailEntries } from './statements.ts';
import {
  dateEntries,
  headingEntries,
  personEntries,
  ruleEntries,
  sizeEntries,
  unitEntries,
  wordEntries,
} from './values.ts';

/** What is offered. `start` to the cursor at `end` is replaced; `wordEnd` is where the word under the cursor ends. */
export interface Offer {
  start: number;
  end: number;
  wordEnd: number;
  /** Best first. */
  entries: Entry[];
  /** True when other letters would bring up something else: an editor asks again at each. */
  incomplete: boolean;
}

/**
 * What may stand at the cursor. Works in half-typed text; never throws.
 *
 * @returns no entries inside comments, ordinary texts, new names, wherever the space bar or another character that asks by
 * itself would bring up what nobody waits for, and where what is typed is complete, so that Enter makes a new line
 */
export function complete(question: Question): Offer {
  const { text, offset, trigger } = question;
  const none: Offer = { start: offset, end: offset, wordEnd: offset, entries: [], incomplete: false };
  for (const spot of spotsAt(text, offset)) {
    if (trigger && !mayAnswer(trigger, spot)) continue;
    const situation = new Situation(question, spot);
    const here = spot.quoted
      ? entriesAt(situation)
      : foundByOtherWords(entriesAt(situation), spot.partial, spot.state.open);
    const fitting = spot.partial.includes(' ') && !spot.quoted ? beginningWith(spot.partial, here) : here;
    if (fitting.length === 0 && !isPhrase(spot.partial)) continue;
    const entries = isSettled(fitting, situation) ? [] : stillOpen(fitting, situation);
    if (entries.length === 0) return none;
    const { start, end, wordEnd } = spot;
    const shown = apart(text, spot, entries.slice(0, MOST_NAMES));
    return {
      start,
      end,
      wordEnd,
      entries: shown,
      incomplete: entries.length > MOST_NAMES || !isForAll(shown, situation),
    };
  }
  return none;
}

/** Keywords of several words that begin with those that are typed. */
function beginningWith(phrase: string, entries: readonly Entry[]): Entry[] {
  const words = wordsOf(phrase);
  return entries.filter(({ label, filter = label }) => label.startsWith(words) || wordsOf(filter).startsWith(words));
}

/**
 * Whether an editor can go on with a list by itself while more letters are typed, without a moment in which Enter would take
 * what no longer fits. It must not where an entry is found by other words than its own, brings an import with it, or is a date
 * (the letters typed decide about all these), nor where somebody asked for a list before typing anything.
 */
function isForAll(entries: readonly Entry[], { spot, question }: Situation): boolean {
  if (spot.partial === '' && !question.trigger) return false;
  return entries.every(({ label, filter = label, edits }) => label.startsWith(filter) && !edits);
}

/** What is put in right behind an arrow, a comma or a text stands one space apart. */
function apart(text: string, { start, quoted }: Spot, entries: readonly Entry[]): Entry[] {
  if (quoted || !/[>,→⇒"”“»]/.test(text.charAt(start - 1))) return [...entries];
  return entries.map((entry) => ({ ...entry, insert: ` ${entry.insert}` }));
}

/**
 * Characters ask by themselves only where something is called for that can be chosen from a list, so that typing is never
 * disturbed: a date, a text or a new statement is offered when the author asks.
 */
function mayAnswer(trigger: string, { partial, quoted, state, sameLine }: Spot): boolean {
  const want = sameLine ? state.called?.call.want : undefined;
  const isChosen = want === 'name' || want === 'word' || want === 'name or text' || want === 'name or date';
  // What may as well be left out is not waited for.
  const isWanted = isChosen && !(want === 'word' && state.called?.call.required === undefined);
  switch (trigger) {
    case ' ':
      // Behind `driver` a name is as likely as `measure`.
      return (isWanted && !quoted) || (partial.includes(' ') && partial.trim().toLowerCase() !== 'driver');
    case '>':
      return state.called?.word === '->';
    case '.':
      return quoted || (isChosen && partial.includes('.'));
    default:
      return quoted;
  }
}

function entriesAt(situation: Situation): Entry[] {
  const { state, sameLine, quoted, indent } = situation.spot;
  const { called, head, open, headings } = state;
  if (quoted) return called ? (textEntries(called.word, situation) ?? []) : [];
  if (called && sameLine) {
    const values = valueEntries(called.word, situation);
    if (values) return values;
  }
  if (headings) return headingEntries(situation);
  if (head && sameLine) return headEntries(head, situation);
  if (head) {
    const isBelow = indent > columnOf(situation.question.text, head.start);
    return [...(isBelow ? headEntries(head, situation) : []), ...beginnings(open, situation)];
  }
  return [...(sameLine ? tailEntries(situation) : []), ...beginnings(open, situation)];
}

/** What the last word calls for; undefined where it may as well be left out. */
function valueEntries(word: string, situation: Situation): Entry[] | undefined {
  const { state } = situation.spot;
  const { called, head, open, property } = state;
  if (!called) return undefined;
  const statement = head ?? open;
  const kind = statement?.kind;
  const texts = textEntries(word, situation);
  if (texts) return texts;
  if (word in KINDS) {
    return called.call.want === 'text' && head ? headEntries(head, situation) : [];
  }
  if (word === 'as' && head?.word === 'import') return aliasEntries(situation);
  if (word === 'allow') return called.call.want === 'word' ? ruleEntries(situation) : [];
  if (word === 'owner')
    return statement ? [...nameEntries(word, statement, situation), ...personEntries(situation)] : [];
  switch (called.call.want) {
    case 'date':
      return dateEntries(word, situation);
    case 'word':
      // How a practice changes may be left out.
      if (word === 'to') return [...wordEntries('intends', kind), ...beginnings(open, situation)];
      if (word === 'status' && (property?.word === 'site' || property?.word === 'domain')) {
        return wordEntries('its status', kind);
      }
      return wordEntries(word, word === 'confidence' && head ? undefined : kind);
    case 'name or date':
      if (property?.word !== 'result') return dateEntries(word, situation);
      return statement ? nameEntries(word, statement, situation) : [];
    case 'name':
      return statement ? nameEntries(word, statement, situation) : [];
    default:
      return [];
  }
}

/** Texts to choose from, for words that have some. */
function textEntries(word: string, situation: Situation): Entry[] | undefined {
  if (word === 'import') return pathEntries(situation);
  if (word === 'unit') return unitEntries(situation);
  return word === 'size' ? sizeEntries(situation) : undefined;
}

function aliasEntries(situation: Situation): Entry[] {
  const alias = aliasHere(situation);
  // Letters that are typed already are a short name of the author's own.
  if (!alias || situation.spot.partial !== '') return [];
  const documentation = `The statements of the imported file are then written ‘${alias}.Name’.`;
  return [{ label: alias, icon: 'file', documentation, insert: alias }];
}

/** The column of space before the line on which a place stands. */
function columnOf(text: string, offset: number): number {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^[ \t]*/.exec(line)?.[0].length ?? 0;
}
