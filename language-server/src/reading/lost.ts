/** Theories of files of which nothing is known. */
import type { ReadingProblem } from '@driver-diagrams/grammar';
import type { Theory } from '@driver-diagrams/theory/model/model';

/** Told at the beginning of a text that the program failed to read. The text is as it was, so nothing there can be fixed. */
export const LOST: ReadingProblem = {
  start: 0,
  end: 0,
  severity: 'error',
  message:
    'The program itself made a mistake while it read this file, so nothing of it is drawn or checked. The text may be right. Please report it.',
  breaks: true,
};

/** The theory of a file that has not been read yet. */
export function nothingRead(uri: string): Theory {
  return { uri, imports: [], elements: [], links: [], problems: [] };
}

/** The theory of a file that the program failed to read: empty, and it says so. */
export function lost(uri: string): Theory {
  const { start, end, severity, message, breaks } = LOST;
  return { ...nothingRead(uri), problems: [{ rule: 'syntax', severity, message, breaks, place: { uri, start, end } }] };
}
