/** What a measure has from its data file. */
import type { MeasureFigures } from '../model/series.ts';
import { readSeries } from './series.ts';

/** A data file as it was read: its text, or why there is none, in words that follow its path. */
export type DataContent = { text: string; guessed: boolean } | { trouble: string; lack?: 'missing' | 'hidden' };

export function seriesFrom(content: DataContent, column: string | undefined): MeasureFigures {
  if ('trouble' in content) {
    const { trouble, lack } = content;
    return { problems: [{ kind: 'file', message: trouble }], ...(lack && { lack }) };
  }
  const { text } = content;
  const found = { ...readSeries(text, column), text };
  if (!content.guessed) return found;
  const message =
    'is not saved as Unicode, so letters such as é may be read wrongly. Save it again with the encoding UTF-8.';
  return { ...found, problems: [...found.problems, { kind: 'doubt', message }] };
}
