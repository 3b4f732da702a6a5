/** What is said of a statement when its name is pointed at: title, kind, place in the theory, figures, links and reasons. */

import { latestTexts } from '../lines/latest.ts';
import { linesOf } from '../lines/lines.ts';
import { figureSaid } from '../model/figure-words.ts';
import { badgesOf } from '../model/measures.ts';
import type { Element, Link, Measure, Theory } from '../model/model.ts';
import type { MeasureFigures } from '../model/series.ts';
import { kindWord, labelOf } from '../model/words.ts';
import { capital, fileName, list } from '../words/phrases.ts';
import type { World } from '../world/world.ts';
import { factsOf } from './facts.ts';
import { code, escaped } from './markdown.ts';

export type FiguresOf = (measure: Measure) => MeasureFigures;

/** Lists longer than this are cut, with the number of what is left out. */
const MOST_LINES = 6;

/**
 * A statement as Markdown; every text of the author is escaped.
 *
 * @param theory the theory of the file that is looked at; its own measures wear the badges of its picture
 * @param figuresOf what the data file of a measure holds; without it nothing is said of the newest figure of such a measure
 */
export function aboutElement(element: Element, theory: Theory, world: World, figuresOf?: FiguresOf): string {
  const { from, to } = linksAt(element.key, world);
  const measures = to.filter(({ kind }) => kind === 'measures').flatMap((link) => measureAt(link, world));
  const badges = badgesOf(theory.elements.filter((each) => each.kind === 'measure'));
  const badge = (measure: Measure) => (measure.source.uri === theory.uri ? badges.get(measure.id) : undefined);
  const claims = from.filter(({ kind }) => CLAIMS.includes(kind));
  const paragraphs = [
    heading(element, theory, element.kind === 'measure' ? badge(element) : undefined),
    capital(place(element, from, to, measures.map(badge), world)),
    bullets([...factsOf(element, world), ...(element.kind === 'measure' ? [figures(element, world, figuresOf)] : [])]),
    bullets(measures.map((measure) => measureLine(measure, badge(measure), figures(measure, world, figuresOf)))),
    bullets(claims.map((link) => claimLine('→', link, link.to.to, world))),
    bullets(
      to
        .filter((link) => link.kind === 'drives' && link.because)
        .map((link) => claimLine('←', link, link.from.to, world)),
    ),
    ...notesOf(element),
  ];
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}

/** The labelled notes, each under its label, and the first of the others. */
function notesOf({ notes }: Element): string[] {
  const labelled = notes.filter((note) => typeof note !== 'string');
  const plain = notes.filter((note) => typeof note === 'string');
  return [
    bullets(labelled.map(({ label, text }) => `${escaped(label)}: ${escaped(text)}`)),
    ...plain.slice(0, 1).map(escaped),
  ];
}

/** Links that are claims, or that say what something is about. */
const CLAIMS: readonly Link['kind'][] = ['drives', 'works on', 'part of', 'about', 'supports'];

function heading(element: Element, theory: Theory, badge: string | undefined): string {
  const name = element.name ? ` ${code(element.name)}` : '';
  const common = element.kind === 'measure' && element.common ? 'common ' : '';
  const elsewhere = element.source.uri === theory.uri ? '' : ` in ${escaped(fileName(element.source.uri))}`;
  const what = capital(`${common}${kindWord(element)}`);
  return `**${escaped(labelOf(element))}**  \n${what}${badge ? ` ${badge}` : ''}${name}${elsewhere}`;
}

// Its place in the theory

function place(
  element: Element,
  from: readonly Link[],
  to: readonly Link[],
  badges: readonly (string | undefined)[],
  world: World,
): string {
  const ends = (links: readonly Link[], kind: Link['kind'], end: 'from' | 'to') =>
    counted(
      links.flatMap((link) => (link.kind === kind && link[end].to ? (world.elements.get(link[end].to) ?? []) : [])),
    );
  const known = badges.filter((badge) => badge !== undefined);
  const measured = known.length === badges.length ? list(known, 'and') : plural('measure', badges.length);
  const parts: [string, string][] = [
    ['feeds', ends(from, 'drives', 'to')],
    [element.kind === 'aim' ? 'driven by' : 'fed by', ends(to, 'drives', 'from')],
    ['works on', ends(from, 'works on', 'to')],
    ['worked on by', ends(to, 'works on', 'from')],
    ['measures', ends(from, 'measures', 'to')],
    ['measured by', badges.length > 0 ? measured : ''],
    ['tests', ends(from, 'tests', 'to')],
    ['tested by', ends(to, 'tests', 'from')],
    ['part of', ends(from, 'part of', 'to')],
    ['made of', ends(to, 'part of', 'from')],
    ['supports', ends(from, 'supports', 'to')],
    ['supported by', ends(to, 'supports', 'from')],
    ['about', ends(from, 'about', 'to')],
    ['told of by', ends(to, 'about', 'from')],
    ...(element.kind === 'role' ? roleParts(element.key, world) : []),
  ];
  return parts
    .filter(([, what]) => what !== '')
    .map(([how, what]) => `${how} ${what}`)
    .join(' · ');
}

/** What strategies and supports say of a role group. */
function roleParts(role: string, { elements }: World): [string, string][] {
  const all = [...elements.values()];
  const asking = all.filter((each) => each.kind === 'strategy' && each.intends.some((line) => line.role.to === role));
  const pressing = all.filter(
    (each) => each.kind === 'strategy' && each.accountable.some(({ who }) => who.to === role),
  );
  const helping = all.filter((each) => each.kind === 'support' && each.for.some(({ to }) => to === role));
  return [
    ['asked to change by', counted(asking)],
    ['helped by', counted(helping)],
    ['held accountable in', counted(pressing)],
  ];
}

/** "2 primary drivers and 1 aim". */
function counted(elements: readonly Element[]): string {
  const counts = new Map<string, number>();
  for (const element of elements) counts.set(kindWord(element), (counts.get(kindWord(element)) ?? 0) + 1);
  return list(
    [...counts].map(([word, count]) => plural(word, count)),
    'and',
  );
}

function plural(word: string, count: number): string {
  const many = word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`;
  return `${count} ${count === 1 ? word : many}`;
}

// Measures

function measureAt(link: Link, { elements }: World): Measure[] {
  const element = elements.get(link.from.to ?? '');
  return element?.kind === 'measure' ? [element] : [];
}

function measureLine(measure: Measure, badge: string | undefined, said: string): string {
  return `**${badge ?? capital(kindWord(measure))}** ${escaped(labelOf(measure))}${said ? `: ${said}` : ''}`;
}

/** Baseline, targets and the newest figures in one line: those of each group where there is none of all. */
function figures(measure: Measure, world: World, figuresOf: FiguresOf | undefined): string {
  const isKnown = !measure.data || figuresOf !== undefined;
  const latest = isKnown ? latestTexts(linesOf(measure, figuresOf?.(measure), world).lines) : [];
  const newest = latest.map(({ group, text }) => escaped(group === undefined ? text : `${group} ${text}`)).join('; ');
  return [
    measure.baseline ? `baseline ${escaped(figureSaid(measure.baseline, measure))}` : [],
    measure.targets
      .map((target, n) => `${n === 0 ? 'target ' : ''}${escaped(figureSaid(target, measure))}`)
      .join(', then ') || [],
    newest === '' ? [] : `latest ${newest}`,
  ]
    .flat()
    .join('; ');
}

// Links

function claimLine(arrow: string, link: Link, key: string | undefined, { elements }: World): string {
  const other = elements.get(key ?? '');
  const label = other ? labelOf(other) : arrow === '→' ? link.to.text : link.from.text;
  const how = [
    link.strength === undefined ? [] : `${link.strength} link`,
    link.confidence === undefined ? [] : `${link.confidence} confidence`,
    link.citing.length === 0 ? [] : `citing ${link.citing.map(({ text }) => escaped(text)).join(', ')}`,
  ].flat();
  const because = link.because ? `, because “${escaped(link.because)}”` : '';
  return `${arrow} ${escaped(label)}${how.length > 0 ? ` (${how.join(', ')})` : ''}${because}`;
}

function bullets(lines: readonly string[]): string {
  const said = lines.filter((line) => line !== '');
  const left = said.length - MOST_LINES;
  const shown = said.slice(0, MOST_LINES).map((line) => `- ${line}`);
  return [...shown, ...(left > 0 ? [`- … and ${left} more`] : [])].join('\n');
}

/** Links by the statements at their two ends, worked out once a world. */
const INDEX = new WeakMap<World, Map<string, { from: Link[]; to: Link[] }>>();

function linksAt(key: string, world: World): { from: readonly Link[]; to: readonly Link[] } {
  let index = INDEX.get(world);
  if (!index) {
    index = new Map();
    for (const { links } of world.theories.values()) {
      for (const link of links) {
        for (const end of ['from', 'to'] as const) {
          const at = link[end].to;
          if (at === undefined) continue;
          const both = index.get(at) ?? { from: [], to: [] };
          both[end].push(link);
          index.set(at, both);
        }
      }
    }
    INDEX.set(world, index);
  }
  return index.get(key) ?? { from: [], to: [] };
}
