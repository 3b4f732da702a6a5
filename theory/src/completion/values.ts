/** Values to choose from: words, dates, units, persons, rules. */

import { escaped } from '../hover/markdown.ts';
import type { DateSpan, Element } from '../model/model.ts';
import { type PosterSize, SCREEN_NAMES, SHEET_NAMES, sheetMeasures, sizeText } from '../model/poster-size.ts';
import { capital } from '../model/sentences.ts';
import { labelOf } from '../model/words.ts';
import { catalogue } from '../rules/index.ts';
import type { Statement } from '../text/state.ts';
import { choicesOf, HEADINGS, termText } from '../words/glossary.ts';
import { type Entry, plain } from './entry.ts';
import type { Situation } from './situation.ts';

/** The words that a property takes, in the order in which they are taught. */
export function wordEntries(word: string, kind: Statement['kind']): Entry[] {
  return choicesOf(word, kind).map((choice) => ({
    label: choice.word,
    icon: 'word',
    documentation: termText(choice),
    insert: choice.word,
  }));
}

/** Names of columns inside `headings { }`, but those that are there. */
export function headingEntries({ spot }: Situation): Entry[] {
  const used = spot.state.headings ?? [];
  return Object.entries(HEADINGS)
    .filter(([word]) => !used.includes(word))
    .map(([word, means]) => ({
      label: word,
      icon: 'property',
      documentation: termText({ means, example: `headings { ${word} "Our word for it" }` }),
      insert: `${word} "$1"`,
    }));
}

// Dates

/** The last month of the school year that a day is in, which lasts until 30 June; `years` later. */
export function endOfSchoolYear(day: string, years = 0): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return `${(month > 6 ? year + 1 : year) + years}-06`;
}

/** The school year that a day is in: `2026/27`. */
export function schoolYear(day: string): string {
  const end = Number(endOfSchoolYear(day).slice(0, 4));
  return `${end - 1}/${String(end % 100).padStart(2, '0')}`;
}

/**
 * When the aim of a statement ends: of the aim around it or the one that it measures, else of the first aim with a date. The
 * date under the cursor is still being written.
 */
export function deadlineOf(statement: Statement, situation: Situation): DateSpan | undefined {
  const { theory, world } = situation;
  const dateOf = (element: Element | undefined) =>
    element?.kind === 'aim' && element.by?.start && !situation.isHere(element.by.source) ? element.by : undefined;
  for (let each: Statement | undefined = statement; each; each = each.within) {
    const element = situation.elementOf(each);
    const measured = theory.links.find(({ kind, from }) => kind === 'measures' && from.to === element?.key && element);
    const found = dateOf(element) ?? dateOf(world.elements.get(measured?.to.to ?? ''));
    if (found) return found;
  }
  return theory.elements.map(dateOf).find((date) => date !== undefined);
}

/** Words behind which a day comes that is over; behind the others comes one that is still to come. */
const PAST = ['on', 'in', 'since', 'joined', 'made', 'from'];

/**
 * Dates that make sense behind a word: today, the end of the school year, the aim's date, dates used nearby. Never the date
 * that is being typed; and once digits are, only dates that go on with them.
 */
export function dateEntries(word: string, situation: Situation): Entry[] {
  const { theory, today, spot } = situation;
  const year = today.slice(0, 4);
  const month = today.slice(0, 7);
  const now: [string, string][] = [
    [today, 'today'],
    [month, 'this month'],
    [year, 'this year'],
  ];
  const aims: [string, string][] = theory.elements.flatMap((element) =>
    element.kind === 'aim' && element.by?.start && !situation.isHere(element.by.source)
      ? [[element.by.text, `when the aim “${labelOf(element)}” ends`]]
      : [],
  );
  const later: [string, string][] = [
    ...aims,
    [endOfSchoolYear(today), 'the end of this school year'],
    [endOfSchoolYear(today, 1), 'the end of the next school year'],
  ];
  const used: [string, string][] = datesIn(situation).map((text) => [text, 'used in this file']);
  const always: [string, string][] = word === 'by' ? [['every year', 'again each year']] : [];
  const dates = PAST.includes(word)
    ? [...(word === 'in' || word === 'since' || word === 'joined' ? now.slice(1) : now), ...used]
    : [...later, ...used, ...always];
  const begun = /^\d/.test(spot.partial) ? spot.partial : '';
  const seen = new Set<string>();
  return dates
    .filter(([text]) => text.startsWith(begun) && !seen.has(text) && seen.add(text))
    .map(([text, why]) => ({
      label: text,
      icon: 'date',
      detail: why,
      documentation: `${capital(escaped(why))}.`,
      insert: plain(text),
      // The words of an aim's title are no way to look for its date: they would fit what is typed by chance.
      filter: `${text} ${why.replace(/“.*”/s, '')}`,
    }));
}

/** Dates that are written in a theory, the nearest to the cursor first; those without days are left out. */
function datesIn(situation: Situation): string[] {
  const found: DateSpan[] = [];
  const offset = situation.spot.start;
  collectDates(situation.theory.elements, found);
  return found
    .filter(({ start, source }) => start !== undefined && !situation.isHere(source))
    .sort((one, two) => Math.abs(one.source.start - offset) - Math.abs(two.source.start - offset))
    .map(({ text }) => text)
    .slice(0, 10);
}

function collectDates(elements: readonly Element[], found: DateSpan[]): void {
  for (const element of elements) {
    const dates = [
      ...('by' in element && element.by ? [element.by] : []),
      ...('on' in element && element.on ? [element.on] : []),
      ...(element.kind === 'recommendation' && element.made ? [element.made] : []),
      ...('status' in element && element.status?.on ? [element.status.on] : []),
    ];
    if (element.kind === 'measure') {
      for (const figure of [element.baseline, ...element.targets, ...element.results]) {
        if (figure?.date) dates.push(figure.date);
      }
    }
    if (element.kind === 'pdsa') {
      for (const step of [element.predict, element.do, element.study]) if (step?.on) dates.push(step.on);
    }
    found.push(...dates);
  }
}

// Sizes

/** Every sheet that a poster is made for, lying and standing, with what it measures. */
export function sizeEntries({ spot }: Situation): Entry[] {
  const named = (['landscape', 'portrait'] as const).flatMap((orientation) =>
    SHEET_NAMES.map((sheet): PosterSize => ({ sheet, orientation })),
  );
  const own: PosterSize[] = [
    ...SCREEN_NAMES.map((sheet): PosterSize => ({ sheet, orientation: 'landscape' })),
    { sheet: '90 x 120 cm', orientation: 'portrait' },
    { sheet: '90 x 120 cm', orientation: 'landscape' },
  ];
  return [...named, ...own].map((size) => {
    const label = sizeText(size);
    return {
      label,
      icon: 'unit',
      detail: sheetMeasures(size),
      documentation: `The page is ${sheetMeasures(size)}.`,
      insert: spot.quoted ? label : `"${label}"`,
      filter: spot.quoted ? label : `"${label}" ${label}`,
    };
  });
}

// Units and persons

const COMMON_UNITS: readonly [string, string][] = [
  ['percent', 'A share of a whole, between 0 and 100. Say of what in the definition.'],
  ['students', 'A number of students.'],
  ['teachers', 'A number of teachers.'],
  ['days', 'A number of days.'],
  ['minutes', 'A number of minutes.'],
  ['points', 'Points of a scale or test. Say which in the definition.'],
  ['percent change', 'How much more or less than before; may be below 0 or above 100.'],
];

/** Units that the theory uses, then common ones. */
export function unitEntries(situation: Situation): Entry[] {
  const { spot } = situation;
  const own = elsewhere('unit', situation).flatMap((element) =>
    element.kind === 'measure' && element.unit ? [element.unit] : [],
  );
  const means = new Map(COMMON_UNITS);
  const units = [...new Set([...own, ...means.keys()])];
  return units.map((unit) => ({
    label: unit,
    icon: 'unit',
    detail: own.includes(unit) ? 'used in this file' : 'common',
    documentation: means.get(unit) ?? 'A unit that this file uses already.',
    insert: spot.quoted ? plain(unit) : `"${plain(unit)}"`,
    filter: spot.quoted ? unit : `"${unit}" ${unit}`,
  }));
}

/** The statements of a theory, but one whose property of this word is being written. */
function elsewhere(word: string, situation: Situation): Element[] {
  return situation.theory.elements.filter(
    ({ source }) => !source.properties.some((each) => each.word === word && situation.isHere(each.place)),
  );
}

/** Persons and groups that the theory names in quotation marks as owners. */
export function personEntries(situation: Situation): Entry[] {
  const owners = elsewhere('owner', situation).flatMap((element) =>
    'owner' in element && typeof element.owner === 'string' ? [element.owner] : [],
  );
  return [...new Set(owners)].map((owner) => ({
    label: `"${owner}"`,
    icon: 'person',
    documentation: 'Looks after something else in this file already.',
    insert: `"${plain(owner.replace(/["\\]/g, '\\$&'))}"`,
    filter: `"${owner}" ${owner}`,
  }));
}

// Rules

/** Rules behind `allow`: those that say something at this statement first; those that cannot be silenced are left out. */
export function ruleEntries(situation: Situation): Entry[] {
  const { open } = situation.spot.state;
  const element = situation.elementOf(open);
  const isHeader = open?.kind === 'header';
  const allowed = new Set(
    (element ?? (isHeader ? situation.theory.header : undefined))?.allow
      .filter(({ rule }) => rule !== situation.spot.partial)
      .map(({ rule }) => rule),
  );
  const told = new Map(
    situation
      .problems()
      .filter((problem) => isHeader || (element && problem.element === element.key))
      .flatMap(({ rule, message, joins = [rule] }) => joins.map((each) => [each, message] as const)),
  );
  return catalogue
    .filter(({ id, silenceable }) => silenceable !== false && !allowed.has(id))
    .toSorted((one, two) => Number(told.has(two.id)) - Number(told.has(one.id)))
    .map(({ id, title, explanation }) => ({
      label: id,
      icon: 'rule',
      detail: title,
      documentation: [told.has(id) ? `Says here: ${escaped(told.get(id) ?? '')}` : [], explanation].flat().join('\n\n'),
      insert: id,
      filter: `${id} ${title}`,
    }));
}
