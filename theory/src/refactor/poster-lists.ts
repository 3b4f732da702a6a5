/** Names and words that a poster lists behind one word, such as `without legend, tests`. */
import { scan } from '@driver-diagrams/grammar/scanner';
import type { WrittenProperty } from '../model/model.ts';
import { removeLine } from '../rules/edits.ts';
import type { TextEdit } from '../rules/index.ts';

interface Entry {
  text: string;
  start: number;
  end: number;
}

/**
 * Takes entries out of a list and puts others behind it; the property goes with its last entry.
 *
 * @param keeps whether an entry, as it is written, stays
 * @param more what comes behind them
 */
export function listEdits(
  text: string,
  property: WrittenProperty,
  keeps: (entry: string) => boolean,
  more: readonly string[] = [],
): TextEdit[] {
  const { uri } = property.place;
  const entries = entriesOf(text, property);
  const kept = entries.filter((entry) => keeps(entry.text));
  const last = kept.at(-1);
  if (!last && more.length === 0) return removeLine(text, property.place);
  const [first] = entries;
  const end = entries.at(-1)?.end ?? property.place.end;
  if (!last) return [{ uri, start: first?.start ?? end, end, text: more.join(', ') }];
  const edits = entries.flatMap((entry, n): TextEdit[] => {
    if (kept.includes(entry)) return [];
    const next = entries[n + 1];
    if (next && entry.start < last.start) return [{ uri, start: entry.start, end: next.start, text: '' }];
    return [{ uri, start: entries[n - 1]?.end ?? entry.start, end: entry.end, text: '' }];
  });
  if (more.length > 0) edits.push({ uri, start: last.end, end: last.end, text: `, ${more.join(', ')}` });
  return edits;
}

/** The entries of a list, without the commas and comments between them. */
function entriesOf(text: string, { wordPlace, place }: WrittenProperty): Entry[] {
  const entries: Entry[] = [];
  let isNew = true;
  for (const piece of scan(text.slice(wordPlace.end, place.end))) {
    if (piece.type === 'comment' || piece.type === 'filler') continue;
    const start = wordPlace.end + piece.start;
    const end = wordPlace.end + piece.end;
    const last = entries.at(-1);
    if (text.slice(start, end) === ',') isNew = true;
    else if (isNew || !last) {
      entries.push({ start, end, text: text.slice(start, end) });
      isNew = false;
    } else {
      last.end = end;
      last.text = text.slice(last.start, end);
    }
  }
  return entries;
}
