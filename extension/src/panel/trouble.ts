/** What stands at the foot of a picture while its text has mistakes, and when it comes and goes. */
import type { TheoryAnswer } from '@driver-diagrams/language-server/protocol';
import { fileName } from '@driver-diagrams/theory/model/sentences';
import type { Translator } from '../translator.ts';
import type { Trouble } from './messages.ts';
import type { Clock } from './scheduler.ts';

/** What is shown of the text. */
type Shown = 'diagram' | 'poster' | 'chart';

/** Which trouble there is, and whether it has to be told at once: what is on show is then older than the text. */
export interface Told {
  trouble?: Trouble;
  atOnce: boolean;
}

/**
 * Says what a picture shows while part of its text cannot be read, why, and where to fix it.
 * @param hasLast whether a picture of the text without mistakes is on show
 */
export function troubleOf(
  { uri, broken, mistakes }: Pick<TheoryAnswer, 'uri' | 'broken' | 'mistakes'>,
  shown: Shown,
  hasLast: boolean,
  l10n: Translator,
): Told {
  if (broken) {
    const picture = hasLast ? lastGood(shown, l10n) : leavesOut(1, shown, l10n);
    const { line, message } = broken;
    return { trouble: { message: `${picture} ${l10n.t('Line {0}: {1}', line, message)}`, uri, line }, atOnce: true };
  }
  if (!mistakes) return { atOnce: true };
  const { count, line, message } = mistakes;
  const isHere = mistakes.uri === uri;
  const where = isHere
    ? l10n.t('Line {0}: {1}', line, message)
    : l10n.t('{0}, line {1}: {2}', fileName(mistakes.uri), line, message);
  const picture = leavesOut(count, shown, l10n);
  return { trouble: { message: `${picture} ${where}`, uri: mistakes.uri, line }, atOnce: false };
}

function lastGood(shown: Shown, l10n: Translator): string {
  return shown === 'poster'
    ? l10n.t('The text has a mistake, so this is its last good poster.')
    : l10n.t('The text has a mistake, so this is its last good diagram.');
}

function leavesOut(count: number, shown: Shown, l10n: Translator): string {
  if (shown === 'diagram') {
    return count === 1
      ? l10n.t('The text has a mistake, and the diagram leaves out what cannot be read.')
      : l10n.t('The text has {0} mistakes, and the diagram leaves out what cannot be read.', count);
  }
  if (shown === 'poster') {
    return count === 1
      ? l10n.t('The text has a mistake, and the poster leaves out what cannot be read.')
      : l10n.t('The text has {0} mistakes, and the poster leaves out what cannot be read.', count);
  }
  return count === 1
    ? l10n.t('The text has a mistake, and the chart leaves out what cannot be read.')
    : l10n.t('The text has {0} mistakes, and the chart leaves out what cannot be read.', count);
}

/** How long the typing must be quiet before a mistake is told, in milliseconds: half a word is none. */
export const QUIET = 1000;

export interface TroubleLine {
  /** What the last reading of the text has found. */
  tell(told: Told): void;
  /** The text changed. */
  changed(): void;
  /** Shows again what is on show: the page has come anew. */
  again(): void;
  dispose(): void;
}

/**
 * Decides when trouble is shown, so that nothing flickers while somebody types letter by letter: it goes at once, and comes, or
 * changes its words, when the typing has been quiet.
 */
export function createTroubleLine(show: (trouble: Trouble | undefined) => void, clock: Clock): TroubleLine {
  let shown: Trouble | undefined;
  let next: Trouble | undefined;
  let lastChange = Number.NEGATIVE_INFINITY;
  let cancel = () => {};

  const showNow = (trouble: Trouble | undefined) => {
    cancel();
    next = undefined;
    shown = trouble;
    show(trouble);
  };
  const arm = () => {
    cancel();
    if (!next) return;
    const wait = lastChange + QUIET - clock.now();
    if (wait <= 0) showNow(next);
    else cancel = clock.after(wait, () => showNow(next));
  };

  return {
    tell({ trouble, atOnce }) {
      if (atOnce || !trouble || trouble.message === shown?.message) return showNow(trouble);
      next = trouble;
      arm();
    },
    changed() {
      lastChange = clock.now();
      arm();
    },
    again: () => show(shown),
    dispose: () => cancel(),
  };
}
