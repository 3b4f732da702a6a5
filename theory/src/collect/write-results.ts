/** Writes what members sent into the text of a theory: a result for each figure, behind those that stand there. */
import type { Measure, Place } from '../model/model.ts';
import { insertProperty, quote, replaceSpan } from '../rules/edits.ts';
import type { TextEdit } from '../rules/rule.ts';
import { noteLabel, type Reporter } from './ask.ts';
import type { Compared, Given } from './given.ts';

/** What one member's workbook gives to a measure. */
export interface Writing {
  reporter: Reporter;
  /** What the member is called in the file of the measure. */
  name: string;
  compared: Compared;
}

/**
 * The edits that write figures into the file of a measure.
 * @param text the file's text
 * @returns undefined where the braces of the measure are not closed
 */
export function resultEdits(text: string, measure: Measure, writings: readonly Writing[]): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  const inserted = new Map<Place | undefined, string[]>();
  for (const writing of writings) {
    const { reporter, name, compared } = writing;
    const lines = [
      ...compared.fresh.map((given) => resultLine(given, name)),
      ...compared.fresh.flatMap((given) => noteLine(given, reporter)),
      ...compared.noted.flatMap((given) => noteLine(given, reporter)),
    ];
    const behind = lastResultOf(measure, reporter);
    if (lines.length > 0) inserted.set(behind, [...(inserted.get(behind) ?? []), ...lines]);
    for (const change of compared.changed) edits.push(...changeEdits(text, measure, change, writing));
  }
  for (const [behind, lines] of inserted) {
    const at = { ...measure.source, properties: behind ? propertiesUpTo(measure, behind) : measure.source.properties };
    const found = insertProperty(text, at, ...lines);
    if (!found) return undefined;
    edits.push(...found);
  }
  return edits;
}

function resultLine({ figure, date }: Given, name: string): string {
  return `result ${figure} in ${date.text} from ${name}`;
}

function noteLine({ note, date }: Given, reporter: Reporter): string[] {
  return note === undefined ? [] : [`note ${quote(noteLabel(reporter, date.text))} ${quote(note)}`];
}

/** Where the last result of a member stands, else the last one of all. */
function lastResultOf(measure: Measure, reporter: Reporter): Place | undefined {
  const { results } = measure;
  const own = results.findLast(({ from }) => from?.to === reporter.key) ?? results.at(-1);
  return own && propertyAt(measure, own.source)?.place;
}

function propertyAt({ source }: Measure, { start }: Place) {
  return source.properties.find(({ place }) => place.start <= start && start < place.end);
}

function propertiesUpTo({ source }: Measure, last: Place) {
  return source.properties.filter(({ place }) => place.start <= last.start);
}

function changeEdits(
  text: string,
  measure: Measure,
  { past, given }: Compared['changed'][number],
  { reporter, name }: Writing,
): TextEdit[] {
  const edits: TextEdit[] = [];
  const whole = past.source && propertyAt(measure, past.source.whole)?.place;
  if (past.figure !== given.figure) {
    if (past.source?.figure) edits.push(...replaceSpan(past.source.figure, given.figure));
    else if (whole) edits.push(...replaceSpan(whole, resultLine(given, name)));
  }
  const [line] = noteLine(given, reporter);
  if (line === undefined || given.note === past.note) return edits;
  const label = quote(noteLabel(reporter, given.date.text));
  const written = measure.source.properties.find(
    ({ word, place }) => word === 'note' && text.slice(place.start, place.end).includes(label),
  );
  return written ? [...edits, ...replaceSpan(written.place, line)] : edits;
}

/** A text with edits that do not overlap. */
export function withResults(text: string, edits: readonly TextEdit[]): string {
  return edits
    .toSorted((one, two) => two.start - one.start || two.end - one.end)
    .reduce((each, edit) => each.slice(0, edit.start) + edit.text + each.slice(edit.end), text);
}
