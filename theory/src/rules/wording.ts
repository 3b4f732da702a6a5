/** Rules about the words in any text: 57. */
import { everywhere, propertiesOf, STATEMENT_KINDS } from '@driver-diagrams/grammar/language/index';
import { wordTable } from '@driver-diagrams/grammar/word-table';
import type { Element, ElementSource, Header, Measure, Place } from '../model/model.ts';
import { BLANK } from '../model/words.ts';
import { quoted } from '../words/phrases.ts';
import { mentions } from '../world/kinds.ts';
import { instead } from './fixes.ts';
import type { RawProblem, Rule } from './rule.ts';

/** What people write where they do not know yet. "XX" counts only in capitals: in small letters it is part of other things. */
export const PLACEHOLDER =
  /(?<![\p{L}\p{N}])(?:X{2,}|T\.?B\.?[CD]\.?|[tT]b[cd]|(?<!(?<!\p{L})date (?:to be |that is |that will be )?)(?:[lL]ocally agreed(?! date)|agreed locally)|[tT]o be (?:agreed|confirmed|decided|determined))(?![\p{L}\p{N}])|\?{3,}/u;

export const wordingRules: Rule[] = [
  {
    id: 'placeholder-left',
    number: 57,
    severity: 'hint',
    onByDefault: true,
    title: 'Something still to fill in',
    explanation:
      'XX, TBD or ??? is a good way to go on writing. Before the diagram is shown, somebody should fill it in.',
    howToFix: 'Write what you know now, or leave it out until you know.',
    source: 'a published diagram',
    bad: 'primary driver Help "Students get help in XX days"\n',
    good: 'primary driver Help "Students get help in the week they stumble"\n',
    *check({ theory, world, textOf }) {
      if (theory.header) yield* left(theory.header, theory.header.source, undefined);
      for (const element of theory.elements) {
        yield* left(element, element.source, element);
        if (element.kind === 'measure') yield* figuresLeft(element, textOf(element.source.uri));
      }
      for (const link of theory.links) {
        if (link.because) yield* stillToFillIn(link.because, () => link.source, world.elements.get(link.from.to ?? ''));
      }
    },
  },
  {
    id: 'empty-title',
    number: 57,
    severity: 'warning',
    onByDefault: true,
    title: 'A title that is empty',
    explanation:
      'Between the quotation marks of the title stands nothing, or only blanks, so its box shows the name, or the kind.',
    howToFix: 'Write the words that shall stand in the picture, or leave the quotation marks out.',
    source: 'basic',
    bad: 'primary driver Help "  "\n',
    good: 'primary driver Help "Students get help in the week they stumble"\n',
    *check({ theory: { header, elements } }) {
      for (const { title, source } of [...(header ? [header] : []), ...elements]) {
        if (title !== undefined || source.title === undefined) continue;
        const place = source.title;
        const message =
          'This title is empty. Write the words that shall stand in the picture between the quotation marks.';
        yield { place, message, fixes: () => instead(place, BLANK) };
      }
    },
  },
];

/** Keys whose values are not the author's running text; `words` stand in the place of a figure, which `figuresLeft` looks at. */
const NOT_TEXT = new Set([
  'id',
  'key',
  'name',
  'kind',
  'was',
  'rule',
  'unknown',
  'unknownStatus',
  'unknownType',
  'source',
  'words',
]);
/** The word of each property, by its key in the theory. */
const WORDS: Readonly<Record<string, string>> = wordTable({
  ...Object.fromEntries(STATEMENT_KINDS.flatMap(propertiesOf).map(([name, { word }]) => [name, word])),
  ...Object.fromEntries(Object.entries(everywhere).map(([name, { word }]) => [name, word])),
});

/** Placeholders in the texts of one statement, each at its own place as far as that is known. */
function left(part: Element | Header, source: ElementSource, element: Element | undefined): RawProblem[] {
  const remarks: RawProblem[] = [];
  let names: ReadonlySet<unknown> | undefined;
  const isName = (value: object) => {
    names ??= new Set(element ? mentions(element).map((mention) => mention.reference) : []);
    return names.has(value);
  };
  const look = (value: unknown, place: () => Place) => {
    if (typeof value === 'string') remarks.push(...stillToFillIn(value, place, element));
    else if (typeof value === 'object' && value !== null && !isName(value)) {
      const inside = 'source' in value ? () => value.source as Place : place;
      for (const [key, each] of Object.entries(value)) if (!NOT_TEXT.has(key)) look(each, inside);
    }
  };
  for (const [key, value] of Object.entries(part)) {
    if (NOT_TEXT.has(key)) continue;
    const values: unknown[] = Array.isArray(value) ? value : [value];
    for (const [nth, each] of values.entries()) look(each, () => placeOf(key, nth, source));
  }
  return remarks;
}

/** Placeholders where a figure should stand: `baseline "???" in 2026`. The theory has no figure then, only the text shows it. */
function figuresLeft(measure: Measure, text = ''): RawProblem[] {
  const { baseline, targets, results } = measure;
  const figures = [...(baseline ? [baseline] : []), ...targets, ...results];
  return figures.flatMap(({ amount, date, source }) => {
    if (amount) return [];
    const written = text.slice(source.start, date?.source.start ?? source.end);
    const start = source.start + written.search(PLACEHOLDER);
    const place = () => ({ uri: source.uri, start, end: start + (PLACEHOLDER.exec(written)?.[0].length ?? 0) });
    return stillToFillIn(written, place, measure);
  });
}

/** Where the author wrote the text that the theory has under a key. */
function placeOf(key: string, nth: number, source: ElementSource): Place {
  if (key === 'title') return source.title ?? source.at;
  const word = WORDS[key] ?? key;
  const written = source.properties.filter((property) => property.word === word);
  return (written[nth] ?? written[0])?.place ?? source.at;
}

function stillToFillIn(text: string, place: () => Place, element: Element | undefined): RawProblem[] {
  const found = PLACEHOLDER.exec(text);
  if (!found) return [];
  const message = `Still to fill in: ${quoted(found[0])}. Write what you know now, or leave it out until you know.`;
  return [{ place: place(), message, ...(element ? { element: element.key } : {}) }];
}
