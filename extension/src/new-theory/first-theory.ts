/** The first file of someone who has never written one: three answers become a theory that reads well and draws well. */
import { nameFrom } from '@driver-diagrams/language-server/theory/names';

export interface Answers {
  /** What is to be achieved, in the author's words. */
  aim: string;
  /** What is counted to know; may be empty. */
  measure: string;
  /** What must change for that, separated by commas, semicolons or lines; may be empty. */
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

/** A decimal comma is one before one or two digits: `1,200%` is no small number. */
const AMOUNT = /(?<![\d.,])(\d+(?:[.,]\d{1,2})?)\s?%/;
const YEAR = /\b20\d{2}(?:-(?:0[1-9]|1[0-2]))?\b/;

/** Writes the file. Its aim's number and year, where the answer holds them, become a target and a deadline. */
export function firstTheory({ aim, measure, drivers }: Answers, words: Words): string {
  const names = new Set<string>();
  const named = (title: string) => {
    const name = nameFrom(title, names);
    names.add(name);
    return name;
  };
  const aimTitle = tidy(aim);
  const aimName = named(aimTitle);
  const year = YEAR.exec(aimTitle)?.[0];
  const amount = AMOUNT.exec(aimTitle)?.[1]?.replace(',', '.');
  const measureTitle = tidy(measure);
  const driverTitles = drivers
    .split(/[,;\n]/)
    .map(tidy)
    .filter((title) => title !== '');
  const lines = [
    `theory ${quote(words.title)} {`,
    '  stage draft',
    '}',
    '',
    ...comment(words.aimComment),
    `aim ${aimName} ${quote(aimTitle)} {`,
    ...(year ? [`  by ${year}`] : []),
    ...(measureTitle === ''
      ? []
      : [
          ...comment(words.measureComment, '  '),
          `  outcome measure ${named(measureTitle)} ${quote(measureTitle)}${amount && year ? ' {' : ''}`,
          ...(amount && year ? ['    unit "percent"', `    target ${amount}% by ${year}`, '  }'] : []),
        ]),
    '}',
  ];
  if (driverTitles.length > 0) {
    lines.push('', ...comment(words.driverComment));
    const driverNames = driverTitles.map((title) => [named(title), title] as const);
    for (const [name, title] of driverNames) lines.push(`primary driver ${name} ${quote(title)} -> ${aimName}`);
    const [first] = driverNames;
    lines.push(
      '',
      ...comment(words.ideaComment),
      `change idea ${named(words.ideaTitle)} ${quote(words.ideaTitle)} -> ${first?.[0]} {`,
    );
    lines.push('  status untested', '}');
  }
  return `${lines.join('\n')}\n`;
}

function tidy(answer: string): string {
  return answer.trim().replace(/\s+/g, ' ').replace(/[.]$/, '');
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

function comment(text: string, indent = ''): string[] {
  return text === '' ? [] : [`${indent}// ${text}`];
}
