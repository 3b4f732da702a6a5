/** What stands above the boxes: title, subtitle, who it is from, column headings. */

import type { Element, MergedTheory } from '@driver-diagrams/theory/model/index';
import { capital, fileName, wordFor } from '@driver-diagrams/theory/model/sentences';
import type { Graph } from '../graph/graph.ts';
import type { Frame } from '../layout/graph.ts';
import type { SceneItem } from '../scene.ts';
import { rule, type TextStyle, textLines } from '../shapes/shapes.ts';
import { BODY, LEADING, MARGIN, TITLE, TITLE_LEADING } from '../style.ts';
import { isRightToLeft } from '../text/measure.ts';
import { plain, sentence } from '../text/sentences.ts';
import { wrap } from '../text/wrap.ts';
import { focusTitle } from '../views/focus.ts';
import { dateText } from '../words/dates.ts';
import { fill, labelIn, listed, type PictureWords } from '../words/words.ts';
import { beadShapes } from './marks.ts';

export interface Block {
  items: SceneItem[];
  /** Where what follows may start. */
  bottom: number;
}

/** The theory's title, or the name of its file where the author gave none. */
export function titleOf(theory: MergedTheory, words: PictureWords): string {
  const file = theoryName(theory.uri);
  return plain(theory.header?.title ?? '') || file || words.header.untitled;
}

/** The title of the picture as a whole, which says both versions where there are two. */
export function pictureTitle(theory: MergedTheory, { comparison }: Graph, words: PictureWords): string {
  const title = titleOf(theory, words);
  return comparison ? fill(words.comparison.title, { title, ...comparison.names }) : title;
}

/** Of which versions the picture is, and how much differs. */
function versionsText({ comparison }: Graph, words: PictureWords): string {
  if (!comparison) return '';
  return plain(fill(words.comparison.subtitle, { ...comparison.names, counts: comparison.counts }));
}

/** @param width room from margin to margin, points */
export function titleBlock(theory: MergedTheory, graph: Graph, width: number, words: PictureWords): Block {
  const items: SceneItem[] = [];
  const title = titleOf(theory, words);
  let y = MARGIN + TITLE * 0.86;
  const lines = wrap(title, width, TITLE, 600);
  const at = (text: string) => ({ x: MARGIN, y, width, rightToLeft: isRightToLeft(text) });
  const ofFile = graph.comparison?.ofFile === true;
  items.push({
    id: '#title',
    role: 'title',
    label: ofFile ? `${words.comparison.spoken.changed} ${title}` : title,
    shapes: [
      ...textLines(lines, { ...at(title), leading: TITLE_LEADING }, { size: TITLE, weight: 600, ink: 'text' }),
      ...(ofFile ? beadShapes('changed', MARGIN / 2, y - TITLE * 0.36) : []),
    ],
    ...(ofFile && { mark: 'changed' }),
  });
  y += (lines.length - 1) * TITLE_LEADING + 8;
  const below = {
    '#versions': versionsText(graph, words),
    '#subtitle': subtitle(theory, graph, words),
    '#from': whoFrom(theory),
  };
  for (const [id, text] of Object.entries(below)) {
    if (!text) continue;
    y += LEADING;
    const style: TextStyle =
      id === '#versions' ? { size: BODY, weight: 600, ink: 'text' } : { size: BODY, weight: 400, ink: 'muted' };
    const set = wrap(text, width, BODY, style.weight);
    items.push({ id, role: 'subtitle', label: text, shapes: textLines(set, at(text), style) });
    y += (set.length - 1) * LEADING;
  }
  return { items, bottom: y + 8 };
}

function subtitle(theory: MergedTheory, graph: Graph, words: PictureWords): string {
  const { stage, version } = theory.header ?? {};
  const parts = [
    stage ? wordFor(words.header.stages, stage) : '',
    version?.text ? fill(words.header.version, { version: plain(version.text) }) : '',
  ];
  if (version?.on) parts.push(dateText(version.on, words));
  const first = parts.filter((part) => part !== '').join(', ');
  const sentences = [...viewSentence(theory, graph, words), ...(first ? [`${capital(first)}.`] : [])];
  const serves = servesText(theory, graph.serves, words);
  if (serves) sentences.push(serves);
  return sentences.join(' ');
}

/** Which view of the theory it is, where it is not the driver diagram. */
function viewSentence(theory: MergedTheory, { view, boxes }: Graph, words: PictureWords): string[] {
  if (view === 'driver') return [];
  const centre = boxes.find(({ focused }) => focused)?.id;
  return [sentence(plain(focusTitle(theory, centre, words) ?? words.views.names[view]))];
}

/** Which statements elsewhere this theory feeds, by the network or file they stand in. */
function servesText(theory: MergedTheory, served: readonly Element[], words: PictureWords): string {
  const { header } = words;
  const byPlace = new Map<string, string[]>();
  for (const element of served) {
    const network = theory.elements.find(
      (other) => other.kind === 'network' && other.source.uri === element.source.uri,
    );
    const title = theory.titles?.[element.source.uri];
    const place = plain(network ? labelIn(words, network) : (title ?? theoryName(element.source.uri)));
    const names = byPlace.get(place) ?? [];
    names.push(fill(header.served, { title: plain(labelIn(words, element)) }));
    byPlace.set(place, names);
  }
  const parts = [...byPlace].map(([place, names]) => {
    const more = fill(header.servedMore, { count: names.length - 2 });
    const what = listed(names.length > 3 ? [...names.slice(0, 2), more] : names, words);
    return place ? fill(header.servedIn, { what, place }) : what;
  });
  return parts.length > 0 ? fill(header.serves, { what: parts.join('; ') }) : '';
}

function whoFrom(theory: MergedTheory): string {
  const { organisation, authors = [], contact } = theory.header ?? {};
  return [organisation, authors.join(', '), contact].flatMap((part) => (part ? [plain(part)] : [])).join(' · ');
}

/** A heading over each column, with a thin rule. `columns` are the frames of any one box of each. */
export function headingBlock(
  theory: MergedTheory,
  graph: Graph,
  columns: readonly (Frame | undefined)[],
  top: number,
): Block {
  const renamed = theory.header?.headings ?? {};
  const set = graph.columns.map(({ key, heading }) => {
    const text = plain((key && Object.hasOwn(renamed, key) && renamed[key]) || heading);
    return { text, lines: wrap(text, columns.find((frame) => frame)?.width ?? 0, BODY, 600) };
  });
  const most = Math.max(0, ...set.map(({ lines }) => lines.length));
  const bottom = top + most * LEADING;
  const items = set.map(({ text, lines }, index): SceneItem => {
    const { x = 0, width = 0 } = columns[index] ?? {};
    const first = bottom - (lines.length - 1) * LEADING - 4;
    return {
      id: `#heading ${index + 1}`,
      role: 'heading',
      label: text,
      shapes: [
        ...textLines(
          lines,
          { x, y: first, width, rightToLeft: isRightToLeft(text) },
          { size: BODY, weight: 600, ink: 'muted' },
        ),
        rule(x, bottom + 6, width),
      ],
    };
  });
  return { items, bottom: bottom + 6 };
}

/** What a reader calls a file that has no title. */
function theoryName(uri: string): string {
  return plain(fileName(uri).replace(/\.driver$/i, ''));
}
