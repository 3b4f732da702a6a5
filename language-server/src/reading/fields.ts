/** What stands in a statement's head and braces -> the fields of its element, by the form of each property. */
import {
  type Accountable,
  canonicalChoice,
  type Intends,
  isAccountable,
  isAct,
  isAs,
  isBecause,
  isData,
  isDomain,
  isExclude,
  isGap,
  isHideBelow,
  isIntends,
  isNameProperty,
  isPhase,
  isPhoto,
  isResponse,
  isSection,
  isSite,
  isVersion,
} from '@driver-diagrams/grammar';
import * as choices from '@driver-diagrams/grammar/language/choices';
import { type Form, type Property, propertiesOf, type StatementKind } from '@driver-diagrams/grammar/language/index';
import { countsChanges } from '@driver-diagrams/theory/model/figures';
import type {
  Accountability,
  Amount,
  Decision,
  Exclusion,
  Figure,
  Gap,
  Intention,
  MeasureData,
  NetworkDomain,
  Phase,
  PosterItemWord,
  PosterPhoto,
  PosterSection,
  Reference,
  Response,
  Site,
  Version,
} from '@driver-diagrams/theory/model/model';
import { readPosterSize, sizeText, sizeTrouble } from '@driver-diagrams/theory/model/poster-size';
import { readAmount, readDate, readText } from '@driver-diagrams/theory/text/values';
import type { Reference as SyntaxReference } from 'langium';
import { featurePlace, placeOf } from './places.ts';
import { optional, type Written } from './written.ts';

type ElementForm = Exclude<Form, 'measures' | 'notes' | 'older names' | 'allowed checks' | 'origins'>;

/** The value of a property of each form; undefined where nothing is written. */
const READ: Readonly<Record<ElementForm, (written: Written, property: Property) => unknown>> = {
  text: (written, { word }) => written.text(word),
  texts: (written, { word }) => written.texts(word),
  'each text': (written, { word }) => written.texts(word),
  choice: (written, { word, choices: words = {} }) => written.choice(word, Object.keys(words)),
  choices: (written, { word, choices: words = {} }) => written.words(word, Object.keys(words)),
  date: (written, { word }) => written.date(word),
  flag: (written, { word }) => written.has(word),
  name: (written, { word }) => written.references(word)[0],
  names: (written, { word }) => written.references(word),
  owner: (written) => written.owner(),
  reason: (written) => reason(written),
  figure: (written, { word }) => written.figures(word)[0],
  figures: (written, { word }) => written.figures(word),
  results,
  status: (written, { choices: words = {} }) => written.status(Object.keys(words)),
  step: (written, { word }) => written.step(word),
  direction: (written) =>
    written.has('higher is better') ? 'higher' : written.has('lower is better') ? 'lower' : undefined,
  data,
  number: (written, { word }) => number(written, word),
  gap,
  phases,
  exclusions,
  site: (written) => sites(written)[0]?.place,
  sites,
  decision,
  domains,
  participation: (written) => written.participation(),
  intentions: (written) =>
    written
      .all('intends')
      .filter(isIntends)
      .map((line) => intention(line, written)),
  accountabilities: (written) =>
    written
      .all('accountable')
      .filter(isAccountable)
      .map((line) => accountability(line, written)),
  'support type': (written) => chosen(supportType(written), wordsIn(choices.SUPPORT_TYPES), 'as'),
  response,
  sections,
  photos,
  size,
  version,
  headings: (written) => written.headings(),
};

const isElementForm = (form: Form): form is ElementForm => Object.hasOwn(READ, form);

/**
 * The fields of a statement in the order of its rows; what is not written is left out.
 *
 * @param inBraces what stands in its braces, and in its head where it means the same there
 * @param everywhere all that is written of it, for properties that a head may hold
 */
export function fieldsOf(kind: StatementKind, inBraces: Written, everywhere = inBraces): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [name, property] of propertiesOf(kind)) {
    if (!isElementForm(property.form)) continue;
    const value = READ[property.form](property.head ? everywhere : inBraces, property);
    if (value !== undefined && value !== '') fields[name] = value;
    if (property.form === 'support type' && value === undefined)
      Object.assign(fields, optional('unknownType', supportType(everywhere)));
  }
  return fields;
}

function reason(written: Written): string | undefined {
  const text = written
    .all('because')
    .filter(isBecause)
    .find((node) => node.text !== undefined)?.text;
  return text && readText(text);
}

/** Results; where the measure counts changes, such as growth in percent, a signed one is a level like any other. */
function results(written: Written, { word }: Property): Figure[] {
  const figures = written.figures(word);
  if (!countsChanges(written.text('unit'), written.figures('baseline')[0])) return figures;
  return figures.map(({ amount, ...figure }) => {
    const { change: _, ...level } = amount ?? {};
    return { ...figure, ...(amount && { amount: level as Amount }) };
  });
}

/** A word of a list, read as meant; undefined for any other. */
function chosen<Word extends string>(
  value: string | undefined,
  words: readonly Word[],
  property?: string,
): Word | undefined {
  const written =
    property === undefined || value === undefined ? value?.toLowerCase() : canonicalChoice(property, value);
  return words.find((each) => each === written);
}

const wordsIn = <Words extends object>(words: Words) => Object.keys(words) as (keyof Words & string)[];

function decision(written: Written): Decision | undefined {
  const node = written.all('act').find(isAct);
  if (!node) return undefined;
  const value = chosen(node.decision, wordsIn(choices.DECISIONS));
  return {
    ...optional('decision', value),
    ...(value === undefined && optional('unknown', node.decision)),
    ...optional('text', node.text && readText(node.text)),
    source: placeOf(written.uri, node.$cstNode),
  };
}

function sites(written: Written): Site[] {
  return written
    .all('site')
    .filter(isSite)
    .map((node) => {
      const status = chosen(node.status, wordsIn(choices.IDEA_STATUS));
      return {
        ...optional('place', node.place && readText(node.place)),
        ...optional('status', status),
        ...(status === undefined && optional('unknownStatus', node.status)),
        ...optional('from', written.dateIn(node, 'date')),
        source: placeOf(written.uri, node.$cstNode),
      };
    });
}

function domains(written: Written): NetworkDomain[] {
  return written
    .all('domain')
    .filter(isDomain)
    .map((node) => ({
      ...optional('domain', node.domain?.toLowerCase()),
      ...optional('text', node.text && readText(node.text)),
      ...optional('status', node.status?.toLowerCase()),
      source: placeOf(written.uri, node.$cstNode),
    }));
}

function data(written: Written): MeasureData | undefined {
  const node = written.all('data').find(isData);
  if (!node) return undefined;
  return {
    ...optional('file', node.file && readText(node.file)),
    ...optional('column', node.column && readText(node.column)),
    ...optional('of', node.of && readText(node.of)),
    ...optional('each', node.each && readText(node.each)),
    ...optional('sheet', node.sheet && readText(node.sheet)),
    ...optional('dates', node.dates && readText(node.dates)),
    ...optional('order', chosen(node.order?.replace(/\s+/g, ' '), wordsIn(choices.DATE_ORDERS))),
    source: placeOf(written.uri, node.$cstNode),
  };
}

/** A plain number; one that counts nobody is told and left out. */
function number(written: Written, word: string): number | undefined {
  const node = written.all(word).find(isHideBelow);
  if (!node?.amount) return undefined;
  const place = featurePlace(written.uri, node, 'amount');
  const amount = readAmount(node.amount, place, word);
  if (!amount) return undefined;
  if (!amount.percent && Number.isInteger(amount.value) && amount.value > 1) return amount.value;
  written.tell(
    place,
    `‘${word} ${readText(node.amount)}’ leaves nobody out: write how many people a group needs at least, such as ‘${word} 10’.`,
  );
  return undefined;
}

function gap(written: Written): Gap | undefined {
  const node = written.all('gap of').find(isGap);
  if (!node) return undefined;
  return {
    ...optional('of', node.one && readText(node.one)),
    ...optional('and', node.and && readText(node.and)),
    source: placeOf(written.uri, node.$cstNode),
  };
}

function phases(written: Written): Phase[] {
  return written
    .all('phase')
    .filter(isPhase)
    .map((node) => ({
      ...optional('title', node.title && readText(node.title)),
      ...optional('from', written.dateIn(node, 'from')),
      ...optional('because', node.because && readText(node.because)),
      source: placeOf(written.uri, node.$cstNode),
    }));
}

function exclusions(written: Written): Exclusion[] {
  return written
    .all('exclude')
    .filter(isExclude)
    .map((node) => ({
      ...optional('date', written.dateIn(node, 'date')),
      ...optional('from', node.reporter && written.reference(node.reporter)),
      ...optional('site', node.site && readText(node.site)),
      ...optional('because', node.because && readText(node.because)),
      source: placeOf(written.uri, node.$cstNode),
    }));
}

function version(written: Written): Version | undefined {
  const node = written.all('version').find(isVersion);
  if (!node) return undefined;
  return {
    ...optional('text', node.text && readText(node.text)),
    ...optional('on', written.dateIn(node, 'date')),
    source: placeOf(written.uri, node.$cstNode),
  };
}

/** The role a line names; a line that names none yet keeps the rest of what it says. */
function roleIn(name: SyntaxReference | undefined, line: Intends | Accountable, written: Written): Reference {
  return name ? written.reference(name) : { text: '', source: placeOf(written.uri, line.$cstNode) };
}

function intention(line: Intends, written: Written): Intention {
  const change = chosen(line.change, wordsIn(choices.CHANGES), 'intends');
  return {
    role: roleIn(line.role, line, written),
    ...optional('practice', line.practice && readText(line.practice)),
    ...optional('change', change),
    ...(change === undefined && optional('unknown', line.change)),
    source: placeOf(written.uri, line.$cstNode),
  };
}

function accountability(line: Accountable, written: Written): Accountability {
  return {
    who: roleIn(line.who, line, written),
    ...optional('to', line.to[0] && written.reference(line.to[0])),
    ...optional('for', line.what[0] && readText(line.what[0])),
    source: placeOf(written.uri, line.$cstNode),
  };
}

function supportType(written: Written): string | undefined {
  return written.all('as').find(isAs)?.value;
}

/** `response acted on 2008-10 "…"`. A quoted date stands right behind `on`, and a text of its own behind it. */
function response(written: Written): Response | undefined {
  const line = written.all('response').find(isResponse);
  if (!line) return undefined;
  const value = chosen(line.value, wordsIn(choices.RESPONSES), 'response');
  const isQuoted = line.ons.length > 0 && line.dates.length === 0 && line.texts.length > 1;
  const date = line.dates[0] ?? (isQuoted ? line.texts[0] : undefined);
  const datePlace = featurePlace(written.uri, line, isQuoted ? 'texts' : 'dates');
  const text = line.texts[isQuoted ? 1 : 0];
  return {
    ...optional('value', value),
    ...(value === undefined && optional('unknown', line.value)),
    ...optional('on', date && readDate(date, datePlace)),
    ...optional('text', text && readText(text)),
    source: placeOf(written.uri, line.$cstNode),
  };
}

/** One text alone is what the section says; of two, the first is its heading. */
function sections(written: Written): PosterSection[] {
  return written
    .all('section')
    .filter(isSection)
    .flatMap((section) => {
      const [first, second] = section.texts.map(readText);
      if (first === undefined) return [];
      const source = placeOf(written.uri, section.$cstNode);
      return second === undefined ? { text: first, source } : { ...optional('heading', first), text: second, source };
    });
}

/** One text alone is the file; of two, the second is the caption. */
function photos(written: Written): PosterPhoto[] {
  return written
    .all('photo')
    .filter(isPhoto)
    .flatMap((photo) => {
      const [file, caption] = photo.texts.map(readText);
      if (file === undefined) return [];
      return {
        ...optional('file', file),
        ...optional('caption', caption),
        source: placeOf(written.uri, photo.$cstNode),
      };
    });
}

/** The parts that the author put on a poster, as `Poster.order` holds them. */
export function posterOrder(written: Written): PosterItemWord[] {
  const order = written.properties.flatMap(({ word, node }): PosterItemWord[] => {
    if (isSection(node) || isPhoto(node)) return node.texts.length > 0 ? [isSection(node) ? 'section' : 'photo'] : [];
    if ((word === 'chart' || word === 'numbers') && isNameProperty(node)) return node.targets.map(() => word);
    return word === 'diagram' ? [word] : [];
  });
  // A place that is given twice is told; the first counts.
  return order.filter((word, n) => word !== 'diagram' || order.indexOf(word) === n);
}

/** The size in its canonical form; what is no size is told and left out, as a word out of a choice is. */
function size(written: Written, { word }: Property): string | undefined {
  const [text] = written.texts(word);
  if (text === undefined) return undefined;
  const read = readPosterSize(text);
  if (read) return sizeText(read);
  const [node] = written.all(word);
  if (node) written.tell(featurePlace(written.uri, node, 'texts'), sizeTrouble(text) ?? '');
  return undefined;
}
