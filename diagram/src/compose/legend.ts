/** The legend: only what occurs in the picture. */
import { letterOf } from '@driver-diagrams/theory/model/measures';
import { badgeWidth } from '../graph/boxes.ts';
import type { DrawnLink, Graph, LinkLook, Sign } from '../graph/graph.ts';
import type { PathStep, Shape } from '../scene.ts';
import { at, round, textLines } from '../shapes/shapes.ts';
import { BODY, LEADING, LINK, MARGIN } from '../style.ts';
import { widthOf } from '../text/measure.ts';
import { MARKS } from '../views/comparison.ts';
import { fill, type PictureWords, signWord } from '../words/words.ts';
import { alarmShapes, anyShapes, hiddenShapes } from './box-item.ts';
import type { Block } from './header.ts';
import { lineShapes } from './link-item.ts';
import { sampleBox } from './marks.ts';
import { SIGNS, signShapes } from './signs.ts';

interface Entry {
  text: string;
  /** Room for the drawing before the text. */
  lead: number;
  /** The drawing, from `x` at the height `y` of the line's middle. */
  draw(x: number, y: number): Shape[];
}

const APART = 26;
const SAMPLE = 34;

export function legendBlock(graph: Graph, width: number, top: number, words: PictureWords): Block {
  const { legend } = words;
  const entries = [
    ...markEntries(graph, words),
    ...signEntries(graph, words),
    ...linkEntries(graph, words),
    ...lookEntries(graph, words.views.legend),
    ...anyEntries(graph, words),
    ...familyEntries(graph, legend),
  ];
  if (entries.length === 0) return { items: [], bottom: top };
  const shapes: Shape[] = [];
  let x = MARGIN;
  let y = top + 22;
  for (const entry of entries) {
    const text = widthOf(entry.text, BODY, 400);
    if (x > MARGIN && x + entry.lead + text > MARGIN + width) {
      x = MARGIN;
      y += LEADING + 6;
    }
    shapes.push(...entry.draw(x, y));
    x += entry.lead;
    shapes.push(
      ...textLines(
        [{ text: entry.text, width: text }],
        { x, y: y + BODY * 0.36, width: text },
        { size: BODY, weight: 400, ink: 'muted' },
      ),
    );
    x += text + APART;
  }
  const label = fill(legend.spoken, { entries: entries.map((entry) => entry.text).join(', ') });
  return { items: [{ id: '#legend', role: 'legend', label, shapes }], bottom: round(y + LEADING / 2) };
}

/** What the marks mean, in a picture of two versions. */
function markEntries({ boxes, links, measures, remarks, comparison }: Graph, words: PictureWords): Entry[] {
  if (!comparison) return [];
  const things = [...boxes, ...links, ...measures, ...remarks, ...comparison.others];
  const used = new Set(things.map(({ mark }) => mark));
  if (comparison.ofFile) used.add('changed');
  return [...MARKS, undefined]
    .filter((mark) => used.has(mark))
    .map((mark) => ({
      text: words.comparison.legend[mark ?? 'unchanged'],
      lead: SAMPLE + 8,
      draw: (x, y) => sampleBox(mark, x, y, SAMPLE - 2),
    }));
}

function signEntries(graph: Graph, words: PictureWords): Entry[] {
  const used = new Set(graph.boxes.map((box) => box.sign));
  const others = [...used].filter((sign) => sign !== undefined && !SIGNS.includes(sign)) as Sign[];
  return [...SIGNS.filter((sign) => used.has(sign)), ...others].map((sign) => ({
    text: signWord(words, sign),
    lead: 19,
    draw: (x, y) => signShapes(sign, x + 6, y, 'text'),
  }));
}

function linkEntries(graph: Graph, { legend, views }: PictureWords): Entry[] {
  const entry = (text: string, dash?: number[]): Entry => ({
    text,
    lead: SAMPLE + 10,
    draw: (x, y) => [
      {
        type: 'path',
        steps: [at('move', x + LINK.arrowLength - 1, y), at('line', x + SAMPLE, y)],
        line: 'text',
        lineWidth: LINK.width,
        ...(dash ? { dash } : {}),
      },
      { type: 'path', steps: tip(x, y), fill: 'text' },
    ],
  });
  const plain = graph.links.filter(({ look, mark }) => !look && !mark);
  const solid = plain.some((link) => link.strength !== 'weak');
  const dashed = plain.some((link) => link.strength === 'weak');
  const contributes = { action: views.legend.supports, network: views.legend.worksOn }[graph.view as string];
  return [
    ...(solid ? [entry(contributes ?? legend.contributes)] : []),
    ...(dashed ? [entry(legend.contributesWeakly, [...LINK.dash])] : []),
  ];
}

/** Lines of a kind of their own, boxes that stand out, and what is collapsed. */
function lookEntries(graph: Graph, words: PictureWords['views']['legend']): Entry[] {
  const looks: LinkLook[] = ['for', 'accountable', 'looser'];
  const sample = (look: LinkLook): DrawnLink => ({ id: look, from: '', to: '', look });
  const entries = looks
    .filter((look) => graph.links.some((link) => link.look === look))
    .map((look): Entry => {
      const draw = (x: number, y: number) =>
        lineShapes(sample(look), [
          { x, y },
          { x: x + SAMPLE, y },
        ]);
      return { text: words[look], lead: SAMPLE + 10, draw };
    });
  if (graph.boxes.some(({ alarm }) => alarm !== undefined)) {
    entries.push({ text: words.alarm, lead: 17, draw: (x, y) => alarmShapes(x + 5.5, y) });
  }
  if (graph.boxes.some(({ hidden }) => hidden !== undefined)) {
    entries.push({ text: words.collapsed, lead: 38, draw: (x, y) => hiddenShapes('+1', x + 10, y) });
  }
  return entries;
}

function anyEntries({ boxes }: Graph, { views }: PictureWords): Entry[] {
  const sign = boxes.find(({ needsAny }) => needsAny !== undefined)?.needsAny;
  if (sign === undefined) return [];
  return [{ text: views.stated.needsAny, lead: badgeWidth(sign) + 7, draw: (x, y) => anyShapes(sign, x, y, 'text') }];
}

function tip(x: number, y: number): PathStep[] {
  return [
    at('move', x, y),
    at('line', x + LINK.arrowLength, y - LINK.arrowHalf),
    at('line', x + LINK.arrowLength, y + LINK.arrowHalf),
    { to: 'close' },
  ];
}

const FAMILIES = ['outcome', 'driver', 'process', 'balancing'] as const;

function familyEntries(graph: Graph, words: PictureWords['legend']): Entry[] {
  const used = new Set(graph.measures.map((measure) => measure.element.family));
  const found = FAMILIES.filter((family) => used.has(family)).map(
    (family) => `${letterOf(family)} ${words.families[family]}`,
  );
  if (used.has(undefined)) found.push(`${letterOf(undefined)} ${words.families.other}`);
  return found.length > 0
    ? [{ text: fill(words.measures, { families: found.join(' · ') }), lead: 0, draw: () => [] }]
    : [];
}
