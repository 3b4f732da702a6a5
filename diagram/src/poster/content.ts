/** What stands on a poster: what the author decided, and else what the theory says. Plain values, no places yet. */

import type {
  Element,
  Measure,
  MergedTheory,
  Pdsa,
  Poster,
  PosterForm,
  PosterPart,
} from '@driver-diagrams/theory/model/index';
import { posterItems } from '@driver-diagrams/theory/model/poster-items';
import { posterAs } from '@driver-diagrams/theory/model/poster-like';
import { type PosterSize, readPosterSize } from '@driver-diagrams/theory/model/poster-size';
import { wordFor } from '@driver-diagrams/theory/model/sentences';
import { titleOf } from '../compose/header.ts';
import { begun, plain, sentence } from '../text/sentences.ts';
import type { ViewName } from '../view-state.ts';
import { usualView } from '../views/views.ts';
import { dateText } from '../words/dates.ts';
import { fill, type Language, labelIn, type PictureWords, WORDS } from '../words/words.ts';
import { POSTER_WORDS, type PosterWords } from './words.ts';

export interface Section {
  heading: string;
  /** Paragraphs, or lines of a list. */
  texts: string[];
  /** The author wrote it for the poster: it is never left out. */
  own: boolean;
  /** What the author wrote, with its line breaks and marks. */
  text?: string;
}

/** A picture beside the theory, with what it shows. */
export interface Photo {
  file: string;
  caption: string;
}

/** What the authors put on the sheet themselves, and the diagram. */
export type PosterItem =
  | { kind: 'diagram' }
  | { kind: 'section'; section: Section }
  /** A run chart, by the id of its measure. */
  | { kind: 'chart'; measure: string }
  | { kind: 'photo'; photo: Photo }
  /** Figures in large letters, by the ids of their measures. */
  | { kind: 'numbers'; measures: string[] };

export interface PosterContent {
  size: PosterSize;
  language: Language;
  words: PosterWords;
  picture: PictureWords;
  view: ViewName;
  title: string;
  subtitle: string;
  authors: string;
  affiliations: string;
  problem: string;
  aims: string[];
  form: PosterForm;
  /** The one finding. */
  headline: string;
  /** Parts that the authors leave out. */
  without: ReadonlySet<PosterPart>;
  /** Ids of the measures whose run charts are shown, in the author's order. */
  charts: string[];
  /** Sections of the authors', and what the theory says that was learned. */
  sections: Section[];
  /** The diagram, and what the authors put beside it, in their order. */
  order: PosterItem[];
  acknowledgement: string;
  /** Contact, version and date. */
  footer: string[];
  link?: string;
}

/** What the command or the editor says over what the file says. */
export interface PosterChoices {
  size?: PosterSize;
  language?: Language;
  /** The language of the editor, for where neither the file nor anybody else says one. */
  editor?: Language;
  view?: ViewName;
  /** Name of the poster statement, where a file has several. */
  poster?: string;
}

/**
 * The poster statement that is meant, with what it takes over from the one that it is like: the one of that name, else the
 * first of the file's own.
 */
export function posterOf(theory: MergedTheory, name?: string): Poster | undefined {
  const poster = writtenPoster(theory, name);
  return poster && posterAs(theory, poster);
}

function writtenPoster(theory: MergedTheory, name?: string): Poster | undefined {
  const imported = new Set(theory.imported);
  const posters = theory.elements.filter((element) => element.kind === 'poster');
  if (name !== undefined) return posters.find((each) => each.name === name || each.title === name);
  return posters.find(({ id }) => !imported.has(id));
}

/**
 * The language of the fixed words of any picture of a theory: the one that is asked for, else that of its poster, else the
 * editor's, else English. A theory's own header says none.
 */
export function languageFor(
  theory: MergedTheory,
  { language, poster, editor }: Pick<PosterChoices, 'language' | 'poster' | 'editor'> = {},
): Language {
  return language ?? posterOf(theory, poster)?.language ?? editor ?? 'en';
}

/** Gathers everything that a poster of this theory says. */
export function contentOfPoster(theory: MergedTheory, choices: PosterChoices = {}): PosterContent {
  const poster = posterOf(theory, choices.poster);
  const language = languageFor(theory, choices);
  const words = POSTER_WORDS[language];
  const picture = WORDS[language];
  const imported = new Set(theory.imported);
  const own = theory.elements.filter(({ id }) => !imported.has(id));
  const aims = own.filter((element) => element.kind === 'aim');
  const networks = own.filter((element) => element.kind === 'network');
  const { header } = theory;
  const authors = poster?.authors.length ? poster.authors : (header?.authors ?? []);
  const affiliations = poster?.affiliations.length ? poster.affiliations : [header?.organisation ?? ''];
  const sections = (poster?.sections ?? []).map(({ heading = '', text }): Section => {
    return { heading: plain(heading), texts: paragraphs(text), own: true, text };
  });
  // The author's own words about the problem stand where a poster says it, above the diagram.
  const about = sections.find(({ heading }) => heading.toLowerCase() === words.problem.toLowerCase());
  const stated = [...aims, ...networks].map((each) => plain(each.problem ?? '')).find((each) => each !== '');
  const link = plain(poster?.link ?? '');
  const without = new Set(poster?.without ?? []);
  const charts = without.has('charts') && !poster?.charts.length ? [] : chartsOf(theory, poster, own);
  return {
    size: choices.size ?? readPosterSize(poster?.size ?? '') ?? { sheet: 'A0', orientation: 'landscape' },
    language,
    words,
    picture,
    view: choices.view ?? poster?.view ?? usualView(theory),
    title: plain(poster?.title ?? '') || titleOf(theory, picture),
    subtitle: plain(poster?.subtitle ?? ''),
    authors: authors.map(plain).join(', '),
    affiliations: affiliations.map(plain).filter(Boolean).join(' · '),
    problem: without.has('problem') ? '' : (about?.texts.join(' ') ?? stated ?? ''),
    aims: aims.map((aim) => plain(labelIn(picture, aim))),
    form: poster?.form ?? 'classic',
    headline: plain(poster?.headline ?? ''),
    without,
    charts,
    order: orderOf(poster, sections, charts).filter((item) => item.kind !== 'section' || item.section !== about),
    sections: [...sections.filter((section) => section !== about), ...learning(own, without, words, picture)],
    acknowledgement: plain(poster?.acknowledgement ?? header?.acknowledgement ?? ''),
    footer: footerOf(theory, poster, words, picture),
    ...(link && { link }),
  };
}

/** In the author's order; charts that nobody named stand behind the diagram, and what is named twice where it is named first. */
function orderOf(poster: Poster | undefined, sections: readonly Section[], charts: readonly string[]): PosterItem[] {
  const isNamed = poster?.charts.some(({ to }) => to !== undefined);
  const unnamed = isNamed ? [] : charts.map((measure): PosterItem => ({ kind: 'chart', measure }));
  const items: PosterItem[] = [];
  const shown = new Set<string>();
  for (const item of poster ? posterItems(poster) : [{ word: 'diagram' } as const]) {
    const last = items.at(-1);
    if (item.word === 'diagram') items.push({ kind: 'diagram' });
    else if (item.word === 'section') {
      const section = sections[poster?.sections.indexOf(item.section) ?? 0];
      if (section) items.push({ kind: 'section', section });
    } else if (item.word === 'photo') {
      const { file, caption = '' } = item.photo;
      if (file !== undefined) items.push({ kind: 'photo', photo: { file, caption: plain(caption) } });
    } else {
      const { to } = item.measure;
      if (to === undefined || shown.has(`${item.word} ${to}`)) continue;
      shown.add(`${item.word} ${to}`);
      if (item.word === 'chart') items.push({ kind: 'chart', measure: to });
      else if (last?.kind === 'numbers') last.measures.push(to);
      else items.push({ kind: 'numbers', measures: [to] });
    }
  }
  // Numbers that come first stand across the sheet.
  const diagram = items.findIndex(({ kind }) => kind === 'diagram');
  const next = items.findIndex(({ kind }, n) => n > diagram && kind !== 'numbers');
  items.splice(next < 0 ? items.length : next, 0, ...unnamed);
  return items;
}

/** The charts that the author names; else the first measure of the aim that has figures, else any that has. */
function chartsOf(theory: MergedTheory, poster: Poster | undefined, own: readonly Element[]): string[] {
  const named = [...new Set((poster?.charts ?? []).flatMap(({ to }) => to ?? []))];
  if (named.length > 0) return named;
  const hasFigures = ({ id, results }: Measure) =>
    theory.figures?.[id]?.some(({ points }) => points.length > 1) ||
    results.filter(({ date }) => date?.start).length > 1;
  const measures = own.filter((element) => element.kind === 'measure').filter(hasFigures);
  const main = measures.find(({ family }) => family === 'outcome') ?? measures[0];
  return main ? [main.id] : [];
}

/** Tests that came to a decision, and findings. */
function learning(
  own: readonly Element[],
  without: ReadonlySet<PosterPart>,
  words: PosterWords,
  picture: PictureWords,
): Section[] {
  const tests = own.filter((element) => element.kind === 'pdsa').flatMap((test) => testText(test, words, picture));
  const findings = own.filter((element) => element.kind === 'finding').map((each) => plain(labelIn(picture, each)));
  return [
    { heading: words.learned, texts: without.has('tests') ? [] : tests, own: false },
    { heading: words.findings, texts: without.has('findings') ? [] : findings, own: false },
  ].filter(({ texts }) => texts.length > 0);
}

function testText(test: Pdsa, words: PosterWords, picture: PictureWords): string[] {
  const decision = test.act?.decision ? wordFor(words.decisions, test.act.decision) : '';
  const learned = plain(test.study?.text ?? test.act?.text ?? '');
  if (!decision && !learned) return [];
  const first = [decision, plain(labelIn(picture, test))].filter(Boolean).join(': ');
  return [learned ? `${sentence(first)} ${sentence(begun(learned))}` : first];
}

function footerOf(
  { header }: MergedTheory,
  poster: Poster | undefined,
  words: PosterWords,
  picture: PictureWords,
): string[] {
  const { version } = header ?? {};
  const stand = [
    version?.text ? fill(words.version, { version: plain(version.text) }) : '',
    version?.on ? dateText(version.on, picture) : '',
  ].filter(Boolean);
  return [plain(poster?.contact ?? header?.contact ?? ''), stand.join(', ')].filter(Boolean);
}

/** Lines that the author has broken by hand are one paragraph; an empty line ends it, and a dash begins the next. */
function paragraphs(text: string): string[] {
  return text
    .split(/\n\s*\n|\n(?=\s*[-–•*]\s)/u)
    .map(plain)
    .filter(Boolean);
}
