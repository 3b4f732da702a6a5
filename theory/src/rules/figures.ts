/** The rule about figures that nobody can compute with, or that may mean two things. 17. */
import { isRange, stepIn } from '@driver-diagrams/grammar/figures';
import { isLimit, isPercentMeasure } from '../model/figures.ts';
import type { Amount, Figure, Measure } from '../model/model.ts';
import { amountIn } from '../model/plain-words.ts';
import { called } from '../words/phrases.ts';
import { insertAt, replaceSpan } from './edits.ts';
import { fixBy, instead } from './fixes.ts';
import type { Context, Fix, RawProblem, Rule } from './rule.ts';
import { PLACEHOLDER } from './wording.ts';

export const figureRules: Rule[] = [
  {
    id: 'figure-in-words',
    number: 17,
    severity: 'warning',
    onByDefault: true,
    title: 'A figure that is no number',
    explanation:
      'Words in the place of a figure are kept, and shown where figures are. But nobody can compare them with another figure, and no chart can draw them. That a baseline or target is “not known yet” is worth saying, and nothing is told of it. A range, a year in the place of a figure, and a change without a baseline are asked about too.',
    howToFix: 'Write a number, such as 12, 7.2 or 40%, and keep the words in a ‘note’.',
    source: 'basic',
    bad: 'outcome measure Passing "Students who pass" {\n  baseline "about half" in 2026\n}\n',
    good: 'outcome measure Passing "Students who pass" {\n  baseline 50% in 2026\n  note "About half, by the teachers’ own count."\n}\n',
    *check(context) {
      for (const measure of context.theory.elements) {
        if (measure.kind !== 'measure') continue;
        for (const [word, figure] of figuresOf(measure)) {
          const found = isTold(figure, context) ? undefined : problemOf(word, figure, measure, context);
          if (found) yield { place: figure.source, element: measure.key, ...found };
        }
      }
    },
  },
];

type Word = 'baseline' | 'target' | 'result';
type Found = Omit<RawProblem, 'place' | 'element'>;

function figuresOf({ baseline, targets, results }: Measure): [Word, Figure][] {
  return [
    ...(baseline ? [['baseline', baseline] satisfies [Word, Figure]] : []),
    ...targets.map((target): [Word, Figure] => ['target', target]),
    ...results.map((result): [Word, Figure] => ['result', result]),
  ];
}

/** True where the reader has told something of a figure: one mistake gives one message. */
export function isTold({ source }: Figure, { theory, textOf }: Context): boolean {
  const text = textOf(source.uri) ?? '';
  const lineEnd = text.indexOf('\n', source.end);
  const end = lineEnd < 0 ? Math.max(source.end, text.length) : lineEnd;
  return theory.problems.some(({ place }) => place.start < end && place.end > source.start);
}

function problemOf(word: Word, figure: Figure, measure: Measure, context: Context): Found | undefined {
  const { amount, words } = figure;
  if (amount) return inNumbers(word, figure, amount, measure);
  return words === undefined ? undefined : inWords(word, words, figure, measure, context);
}

function inWords(word: Word, words: string, figure: Figure, measure: Measure, context: Context): Found | undefined {
  if (PLACEHOLDER.test(words) || NOT_KNOWN.test(words)) return undefined;
  const step = stepIn(words);
  if (step) {
    const message = `“${words}” says where you start and where you want to be. Write ‘baseline ${step.from}’ and ‘target ${step.to}’, each with its date.`;
    return { message, fixes: () => (word === 'target' ? apart(words, step, figure, measure, context) : []) };
  }
  if (isRange(words)) {
    return {
      message: `“${words}” is a range, and nothing can be compared with a range. Write the one figure that counts, such as ‘at least 70%’, and keep the range in a ‘note’.`,
    };
  }
  if (word === 'result' || amountIn(words) !== undefined) {
    return {
      message: `“${words}” is no number, so nothing can be compared with it and no chart can show it. Write a number such as 12, 7.2 or 40%, and keep the words in a ‘note’.`,
    };
  }
  return {
    severity: 'information',
    message: `“${words}” is shown as it stands. Nothing can be compared with it, and no chart can show it: write a number such as 12, 7.2 or 40% once there is one.`,
  };
}

/** Words that plainly say that there is no figure yet. English and Spanish. */
const NOT_KNOWN = new RegExp(
  `^(?:${[
    '(?:still |as yet )?(?:not (?:yet )?|un)(?:known|available|measured|collected|counted|set|agreed|decided|established|reported|determined|defined)(?: yet| so far)?',
    "(?:we )?(?:do not|don[’']t) know(?: yet)?",
    '(?:none|nothing|no (?:data|figures?|baseline|numbers?|results?))(?: (?:yet|available|so far|known))*',
    'n\\/?a|pending|open|[-–—]|to (?:be|come|follow)(?!\\p{L}).*|awaiting .*',
    '(?:todav[íi]a|a[úu]n) no .*|no se (?:sabe|conoce).*|desconocid[oa]|por (?:definir|determinar|acordar|medir|conocer)|sin datos.*|pendiente',
  ].join('|')})[.…]*$`,
  'iu',
);

function inNumbers(word: Word, figure: Figure, amount: Amount, measure: Measure): Found | undefined {
  if (isYearAlone(figure, measure)) {
    const when = word === 'target' ? 'by' : 'in';
    return {
      message: `Is ${amount.text} a year? Write the figure before it, as in ‘${word} 85% ${when} ${amount.text}’. If it is the figure itself, write ${amount.value.toLocaleString('en')}.`,
    };
  }
  const bare = amount.text.replace(/ points$/, '');
  if (amount.change === 'points' && !/[+-]/.test(amount.text) && !amount.bound) {
    return {
      message: `“${amount.text}” can be a rise by ${amount.text}, or a level of ${bare}. It is taken as the rise: write ‘${word} +${amount.text}’ for that, and ‘${word} ${bare}’ for the level.`,
      fixes: () => instead(amount.source, `+${amount.text}`),
    };
  }
  if (word !== 'result') return undefined;
  if (amount.change !== undefined && !measure.baseline?.amount) {
    // A target without a baseline is told by a rule of its own.
    if (!measure.baseline && measure.targets.some((target) => target.amount)) return undefined;
    return {
      message: `“${amount.text}” is a change, and there is no figure that it starts from, so no chart can show it. Add a ‘baseline’ with its figure and date to ${called(measure)}.`,
    };
  }
  if (!isLimit(amount)) return undefined;
  return {
    severity: 'information',
    message: `“${amount.text}” is a limit and no exact figure: it is shown as it stands, and no chart has a point for it.`,
  };
}

/** True for `target 2030`: a year in the place of the figure, where no other figure of the measure is as large. */
export function isYearAlone({ amount, date }: Figure, measure: Measure): boolean {
  if (!amount || date || amount.change || amount.bound || !/^20\d\d$/.test(amount.text)) return false;
  const others = figuresOf(measure).flatMap(([, each]) => (each.amount && each.date ? each.amount.value : []));
  return isPercentMeasure(measure) || !others.some((value) => Math.abs(value) >= 500);
}

/** The two figures of a step in lines of their own; only where there is no baseline yet. */
function apart(
  words: string,
  { from, to }: { from: string; to: string },
  { source }: Figure,
  measure: Measure,
  context: Context,
): Fix[] {
  if (measure.baseline) return [];
  return fixBy(context, source, `Write ‘baseline ${from}’ and ‘target ${to}’`, (text) => {
    const written = text.slice(source.start, source.end);
    const at = source.start + written.indexOf(words);
    if (at < source.start || written.includes(`"${words}`)) return undefined;
    const lineStart = text.lastIndexOf('\n', source.start - 1) + 1;
    const indent = text.slice(lineStart, source.start);
    if (indent.trim() !== '') return undefined;
    return [
      ...insertAt(source.uri, source.start, `baseline ${from}\n${indent}`),
      ...replaceSpan({ uri: source.uri, start: at, end: at + words.length }, to),
    ];
  });
}
