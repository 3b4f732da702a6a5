/** What a measure has from its data file. */
import type { Series } from '../model/series.ts';
import { type DataProblem, readSeries } from './series.ts';

export interface MeasureData {
  /** Missing where the measure names no file, or nothing could be read from it. */
  series?: Series;
  problems: readonly DataProblem[];
}

/** @param content the file's text, or why there is none */
export function seriesFrom(
  content: { text: string; guessed: boolean } | { trouble: string },
  column: string | undefined,
): MeasureData {
  if ('trouble' in content) return { problems: [{ kind: 'file', message: content.trouble }] };
  const found = readSeries(content.text, column);
  if (!content.guessed) return found;
  const message =
    'is not saved as Unicode, so letters such as é may be read wrongly. Save it again with the encoding UTF-8.';
  return { ...found, problems: [...found.problems, { kind: 'doubt', message }] };
}
