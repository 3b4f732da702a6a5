/** What a chart shows in fewer words, for a page on which room is scarce: all that is found stays, with what must go with it. */
import type { Chart } from '@driver-diagrams/theory/model/index';
import type { SignalWords } from '@driver-diagrams/theory/model/signals';
import type { ChartWords } from './words.ts';

/**
 * The same words without the sentences on when a signal first showed, how often chance does the same, and what else could help.
 * That figures hang together is said where a signal is: it is what makes one doubtful.
 */
export function tersely(words: ChartWords, charts: readonly Chart[]): ChartWords {
  const { shift, fewCrossings, none, noRun, onCentre, atEnd, far, outside, dependence } = words.signals;
  const hasSignal = charts.some(({ parts }) => parts.some(({ signals }) => signals.length > 0));
  const signals: SignalWords = {
    ...words.signals,
    shift: { up: found(shift.up), down: found(shift.down) },
    fewCrossings: found(fewCrossings),
    none: first(none),
    noRun: first(noRun),
    onCentre: first(onCentre),
    atEnd: first(atEnd),
    far: first(far),
    outside: first(outside),
    dependence: hasSignal
      ? { neighbours: ends(dependence.neighbours), schoolYear: first(dependence.schoolYear) }
      : { neighbours: '', schoolYear: '' },
  };
  return { ...words, signals };
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.}]) (?=\p{Lu}|\{)/u);
}

/** What was found and what it means. */
function found(text: string): string {
  return sentencesOf(text)
    .filter((each) => !each.includes('{stood}') && !each.includes('{chance}'))
    .join(' ');
}

function first(text: string): string {
  return sentencesOf(text)[0] ?? text;
}

/** What it is, and what follows from it. */
function ends(text: string): string {
  const sentences = sentencesOf(text);
  return [...new Set([sentences[0], sentences.at(-1)])].join(' ');
}
