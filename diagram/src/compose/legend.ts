/** The legend: only what occurs in the picture. */
import { letterOf } from '@driver-diagrams/language-server/theory/measures';
import type { Graph } from '../graph.ts';
import type { PathStep, Shape } from '../scene.ts';
import { BODY, LEADING, LINK, MARGIN } from '../style.ts';
import { widthOf } from '../text/measure.ts';
import { fill, type PictureWords } from '../words.ts';
import type { Block } from './header.ts';
import { at, round, textLines } from './shapes.ts';
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

export function legendBlock(graph: Graph, width: number, top: number, { signs, legend }: PictureWords): Block {
  const entries = [...signEntries(graph, signs), ...linkEntries(graph, legend), ...familyEntries(graph, legend)];
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

function signEntries(graph: Graph, words: PictureWords['signs']): Entry[] {
  const used = new Set(graph.boxes.map((box) => box.sign));
  return SIGNS.filter((sign) => used.has(sign)).map((sign) => ({
    text: words[sign],
    lead: 19,
    draw: (x, y) => signShapes(sign, x + 6, y, 'text'),
  }));
}

function linkEntries(graph: Graph, words: PictureWords['legend']): Entry[] {
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
  const solid = graph.links.some((link) => link.strength !== 'weak');
  const dashed = graph.links.some((link) => link.strength === 'weak');
  return [
    ...(solid ? [entry(words.contributes)] : []),
    ...(dashed ? [entry(words.contributesWeakly, [...LINK.dash])] : []),
  ];
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
