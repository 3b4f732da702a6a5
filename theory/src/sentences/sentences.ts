/**
 * A whole theory as sentences, one fact a line, so that a diff by lines reads as a list of what changed. Statements stand in
 * the order of the text, their facts in the order of the model: how a text is laid out makes no difference.
 */

import { type Fact, type Names, part } from '../compare/facts.ts';
import { LINK_VERBS } from '../compare/link-changes.ts';
import { oneLine } from '../compare/report.ts';
import { factsOf, headerFacts } from '../compare/statement-facts.ts';
import type { Element, Import, Link, Reference, Theory } from '../model/model.ts';
import { capital } from '../model/sentences.ts';
import { kindWord } from '../model/words.ts';
import { commentsIn, unreadLines } from './unsaid.ts';

/** Something to be written, and where in the text it belongs. */
interface Paragraph {
  /** UTF-16 offsets of what it tells. */
  start: number;
  end: number;
  lines: string[];
}

/**
 * Tells a theory. Statements begin at the left, what is said of them is indented; each line names its statement, by its name
 * where it has one, since a name stays when a title is reworded.
 *
 * @param text the text that the theory was read from: its comments are told too, and what cannot be read stays as it stands
 * @returns lines that end with a line break; empty for a text that says nothing
 */
export function theorySentences(theory: Theory, text: string): string {
  const names = namesIn(theory);
  const linksOf = Map.groupBy(theory.links, ({ from }) => from.to);
  const { header } = theory;
  const paragraphs: Paragraph[] = [
    ...theory.imports.map((each) => ({ ...spanOf(each.source), lines: [importLine(each)] })),
    ...theory.elements.map((element) => {
      const links = linksOf.get(element.key) ?? [];
      return { ...spanOf(element.source), lines: elementLines(element, links, names) };
    }),
  ];
  for (const { word, name, text, source } of theory.unknown ?? []) {
    const who = `‘${word}’${name === undefined ? '' : ` ‘${name}’`}`;
    paragraphs.push({
      ...spanOf(source),
      lines: [`${who} (a kind that this version does not know): ${oneLine(text)}`],
    });
  }
  if (header) {
    const facts = headerFacts(header, names).map((fact) => factLine(fact, 'the theory'));
    paragraphs.push({ ...spanOf(header.source), lines: ['The theory.', ...facts.map(indented)] });
  }
  paragraphs.sort((one, two) => one.start - two.start);
  const last = addComments(paragraphs, text);
  const unread = unreadLines(text);
  const told = unread.length === 0 ? [] : ['What cannot be read, as it stands:', ...unread.map(indented)];
  return [...paragraphs.flatMap(({ lines }) => lines), ...last, ...told].map((line) => `${line}\n`).join('');
}

const spanOf = ({ start, end }: { start: number; end: number }) => ({ start, end });
const indented = (line: string) => `  ${line}`;

/** Names of statements as they stand here; what is written in another file is called as this one calls it. */
function namesIn({ elements }: Theory): Names {
  const byKey = new Map(elements.map((element) => [element.key, nameOf(element)]));
  const label = ({ text, to = '' }: Reference) => byKey.get(to) ?? text;
  return { label, token: label };
}

function nameOf({ name, title, kind }: Element): string {
  return name ?? oneLine(title ?? kind);
}

function importLine({ path, alias }: Import): string {
  return `The file “${path ?? ''}” is imported${alias === undefined ? '' : ` as ${alias}`}.`;
}

function elementLines(element: Element, links: readonly Link[], names: Names): string[] {
  const who = `‘${nameOf(element)}’`;
  const title = element.name === undefined || element.title === undefined ? '' : `: “${oneLine(element.title)}”`;
  // The first line already says the family of a measure.
  const facts = factsOf(element, names).filter(({ property }) => property !== 'family');
  const leads = links.flatMap((link) => linkLines(link, who, names));
  return [
    `${capital(kindWord(element))} ${who}${title}.`,
    ...[...facts.map((fact) => factLine(fact, who)), ...leads].map(indented),
  ];
}

function factLine({ label, main, parts, flag }: Fact, who: string): string {
  if (flag !== undefined) return oneLine(`${capital(who)} is ${flag}.`);
  const said = [...(main ? [main.text] : []), ...Object.entries(parts).map(([name, { text }]) => `${name} ${text}`)];
  const joint = label.includes(' of ‘') ? 'in' : 'of';
  return oneLine(`${capital(label)} ${joint} ${who} is ${said.join(', ') || 'not said'}.`);
}

function linkLines(link: Link, who: string, names: Names): string[] {
  const to = `‘${names.label(link.to)}’`;
  const { strength, confidence, because, citing } = link;
  const of = `of the link from ${who} to ${to} is`;
  return [
    `${who} ${LINK_VERBS[link.kind]('')} ${to}.`,
    ...(strength ? [`Strength ${of} ${strength}.`] : []),
    ...(confidence ? [`Confidence ${of} ${confidence}.`] : []),
    ...(because === undefined ? [] : [`Reason ${of} ${part.words(because).text}.`]),
    ...citing.map((each) => `The link from ${who} to ${to} cites ‘${names.label(each)}’.`),
  ].map(oneLine);
}

/**
 * Adds each comment where it stands: to the statement that it stands in, else before the next one.
 *
 * @returns those behind the last statement
 */
function addComments(paragraphs: readonly Paragraph[], text: string): string[] {
  const last: string[] = [];
  const before = new Map<Paragraph, string[]>();
  for (const { start, image } of commentsIn(text)) {
    const line = oneLine(image);
    const inside = paragraphs.findLast((each) => each.start <= start && start < each.end);
    const next = paragraphs.find((each) => each.start > start);
    if (inside) inside.lines.push(indented(line));
    else if (next) before.set(next, [...(before.get(next) ?? []), line]);
    else last.push(line);
  }
  for (const [paragraph, lines] of before) paragraph.lines.unshift(...lines);
  return last;
}
