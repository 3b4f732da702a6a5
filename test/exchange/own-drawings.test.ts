/** Drawings of the program itself come back: boxes, what they are, and arrows with their strength. */
import { createElkEngine, drawTheory } from '@driver-diagrams/diagram';
import { paintDrawio } from '@driver-diagrams/diagram/paint/drawio';
import { importTheory } from '@driver-diagrams/theory/exchange/read-theory';
import { writeTheory } from '@driver-diagrams/theory/exchange/write-theory';
import type { ImportFormat } from '@driver-diagrams/theory/model/export-formats';
import { describe, expect, it } from 'vitest';
import { paintPptx } from '../../diagram/src/paint/pptx.ts';
import { readFirst } from './theories.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

const WRITTEN = `theory "Falls on two wards"

aim Falls "Falls drop by 30% by March 2028"

primary driver Safe "Safe ward" -> Falls strongly

secondary driver Floors "1. Clear *floors*, <always>" -> Safe {
  change idea "- Walk round each morning, with the person in charge of the ward"
}

primary driver Know "Staff know the risk" -> Falls weakly
`;

/** The same theory in Spanish, whose fixed words are others. */
const SPANISH = WRITTEN.replace('"Falls on two wards"', '"Falls on two wards" { language es }');

const WAYS: [name: string, format: ImportFormat, text: string][] = [
  ['draw.io', 'drawio', WRITTEN],
  ['PowerPoint', 'pptx', WRITTEN],
  ['PowerPoint, with Spanish words', 'pptx', SPANISH],
  ['Mermaid', 'mermaid', WRITTEN],
  ['Graphviz', 'dot', WRITTEN],
];

/** What stands in the boxes, and what leads where, without names. */
async function shown(text: string): Promise<string[]> {
  const { merged } = await readFirst({ 'a.driver': text });
  const titles = new Map(merged.elements.map(({ id, title }) => [id, title]));
  const boxes = merged.elements.map(
    (element) => `${element.kind} ${'level' in element ? element.level : ''} ${element.title}`,
  );
  const arrows = merged.links.map(
    ({ from, to, strength }) => `${titles.get(from.to ?? '')} -${strength ?? ''}> ${titles.get(to.to ?? '')}`,
  );
  return [...boxes, ...arrows].sort();
}

async function written(format: ImportFormat, text: string): Promise<Uint8Array> {
  const { theory, merged } = await readFirst({ 'a.driver': text });
  if (format === 'mermaid' || format === 'dot')
    return bytesOf((await writeTheory(format, { own: theory, merged })) as string);
  const scene = await drawTheory(merged, { engine: createElkEngine() });
  if (format === 'drawio') return bytesOf(paintDrawio(scene, merged));
  return paintPptx([scene], 'print', { title: 'A', language: 'en' });
}

describe('boxes and arrows come back', () => {
  it.each(WAYS)('from %s', async (_, format, text) => {
    const { text: back, untold } = await importTheory(format, await written(format, text));
    expect(await shown(back)).toEqual(await shown(text));
    expect(back).toMatch(/^theory "Falls on two wards"/);
    // On slides stands a legend, too.
    expect(untold.filter((message) => !message.startsWith('The slide: no arrow leads to'))).toEqual([]);
  });
});
