/**
 * The first file of someone who has never written one: three answers become a theory that reads well and draws well. What they
 * do not surely say is left as a blank for the author to fill in.
 */
import { nameFrom } from '@driver-diagrams/theory/model/names';
import { namesGroup, statedTarget, suits } from '@driver-diagrams/theory/model/stated-target';
import { BLANK } from '@driver-diagrams/theory/model/words';
import { partsOf } from './driver-list.ts';
import { capitalized, tidy } from './tidy.ts';

export interface Answers {
  /** What is to be achieved, in the author's words. */
  aim: string;
  /** What is counted to know; may be empty. */
  measure: string;
  /** What must change for that, as a list in any form; may be empty. */
  drivers: string;
}

/** The fixed words of the file, so that they can be translated. */
export interface Words {
  title: string;
  aimComment: string;
  measureComment: string;
  driverComment: string;
  ideaComment: string;
  ideaTitle: string;
}

/** Most guides ask for two to five; blanks invite to go on. */
const FEWEST_DRIVERS = 2;

/** Writes the file. How much and by when, where the aim's words surely say it, become its target and its deadline. */
export function firstTheory({ aim, measure, drivers }: Answers, words: Words): string {
  const names = new Set<string>();
  const named = (title: string) => {
    const name = nameFrom(title, names);
    names.add(name);
    return name;
  };
  const aimTitle = titleOf(aim);
  const aimName = named(aimTitle);
  const lines = [
    `theory ${quote(words.title)} {`,
    '  stage draft',
    '}',
    '',
    ...comment(words.aimComment),
    `aim ${aimName} ${aimTitle === '' ? BLANK : quote(aimTitle)} {`,
    ...indented(aimLines(aimTitle, titleOf(measure), named, words)),
    '}',
  ];
  const driverNames = driverTitles(drivers).map((title) => [named(title), quote(title)] as const);
  const [first] = driverNames;
  const missing = Array.from({ length: Math.max(0, FEWEST_DRIVERS - driverNames.length) }, () => BLANK);
  lines.push('', ...comment(words.driverComment));
  for (const driver of [...driverNames.map((parts) => parts.join(' ')), ...missing]) {
    lines.push(`primary driver ${driver} -> ${aimName} {`, `  driver measure ${BLANK}`, '}');
  }
  if (first) {
    lines.push('', ...comment(words.ideaComment));
    lines.push(`change idea ${named(words.ideaTitle)} ${quote(words.ideaTitle)} -> ${first[0]} {`);
    lines.push('  status untested', '}');
  }
  return `${lines.join('\n')}\n`;
}

/** The drivers that an answer names, as their titles will be. */
export function driverTitles(answer: string): string[] {
  return partsOf(answer).map(capitalized);
}

function aimLines(title: string, measure: string, named: (title: string) => string, words: Words): string[] {
  const { amount = BLANK, date = BLANK } = statedTarget(title);
  const target = amount === BLANK || suits(amount, measure) ? amount : BLANK;
  return [
    ...(namesGroup(title) ? [] : [`for ${BLANK}`]),
    `by ${date}`,
    ...comment(words.measureComment),
    `outcome measure ${measure === '' ? BLANK : `${named(measure)} ${quote(measure)}`} {`,
    `  definition ${BLANK}`,
    `  baseline ${BLANK}`,
    `  target ${target} by ${date}`,
    '}',
  ];
}

/**
 * What of the first blank of a file gives way to what is typed, as offsets; nothing where there is none. Words go between its
 * quotation marks, a figure or a date in the place of the whole.
 */
export function firstBlank(text: string): { start: number; end: number } | undefined {
  const at = text.indexOf(BLANK);
  if (at === -1) return undefined;
  const takesWords = !/(?:\bby|\bbaseline|\btarget) $/.test(text.slice(0, at));
  const edge = takesWords ? 1 : 0;
  return { start: at + edge, end: at + BLANK.length - edge };
}

function titleOf(answer: string): string {
  return capitalized(tidy(answer));
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

function comment(text: string): string[] {
  return text === '' ? [] : [`// ${text}`];
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
