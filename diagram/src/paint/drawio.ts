/** Scene to draw.io: every box and arrow a shape that people can move, where the picture has it; a chart as its shapes and words. */
import { kindWord, labelOf, type MergedTheory } from '@driver-diagrams/theory/model/index';
import type { Ink, Scene, SceneItem } from '../scene.ts';
import { drawnCells, PIXELS } from './drawio-shapes.ts';
import { escapeXml } from './escape.ts';
import { LIGHT } from './themes.ts';

/**
 * Writes a scene's boxes and links, or the parts of a picture without boxes, as one page of draw.io, uncompressed. Words are plain text there, whatever they hold.
 * @param theory gives the titles: the picture's own lines would be many texts in one shape
 */
export function paintDrawio(scene: Scene, { elements }: Pick<MergedTheory, 'elements'>): string {
  const titles = new Map(elements.map((element) => [element.id, labelOf(element)]));
  const kinds = new Map(elements.map((element) => [element.id, kindWord(element)]));
  const boxes = scene.items.filter((item) => item.box);
  const ids = new Map(boxes.map(({ id }, n) => [id, `box${n + 1}`]));
  const outer = new Set(boxes.map(({ box }) => box?.within));
  const links = scene.items.filter(({ link }) => link && ids.has(link.from) && ids.has(link.to));
  const title = escapeXml(scene.title);
  const cells = boxes.length === 0 ? drawnCells(scene).map((cell) => `        ${cell}`) : [];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<mxfile compressed="false">',
    `  <diagram id="diagram" name="${title}">`,
    `    <mxGraphModel page="1" pageWidth="${pixels(scene.width)}" pageHeight="${pixels(scene.height)}" math="0">`,
    '      <root>',
    '        <mxCell id="0"/>',
    '        <mxCell id="1" parent="0"/>',
    ...boxes.map((item) => boxCell(item, { ids, outer, kinds }, titles.get(item.id) ?? item.label)),
    ...links.map((item, n) => linkCell(item, ids, `link${n + 1}`)),
    ...cells,
    '      </root>',
    '    </mxGraphModel>',
    '  </diagram>',
    '</mxfile>',
    '',
  ].join('\n');
}

interface Cells {
  /** Of the shapes, by the ids of the boxes. */
  ids: ReadonlyMap<string, string>;
  /** Boxes that others stand in: their words stand at the top. */
  outer: ReadonlySet<string | undefined>;
  /** What each box is: draw.io keeps words of a style that it does not know, so that the drawing can come back whole. */
  kinds: ReadonlyMap<string, string>;
}

function boxCell({ id, box, shapes, faded }: SceneItem, { ids, outer, kinds }: Cells, words: string): string {
  const { x, y, width, height } = box ?? { x: 0, y: 0, width: 0, height: 0 };
  const frame = shapes.find((shape) => shape.type === 'rect');
  const ink = shapes.find((shape) => shape.type === 'text')?.ink;
  const style = [
    'rounded=1;arcSize=8;whiteSpace=wrap;html=0;spacing=8;fontFamily=Inter',
    `fillColor=${colour(frame?.fill, 'none')}`,
    `strokeColor=${colour(frame?.line, 'none')}`,
    `fontColor=${colour(ink, '#000000')}`,
    ...(outer.has(id) ? ['verticalAlign=top'] : []),
    ...(faded ? ['opacity=60'] : []),
    ...(kinds.has(id) ? [`driverKind=${kinds.get(id)}`] : []),
    '',
  ].join(';');
  return (
    `        <mxCell id="${ids.get(id)}" value="${escapeXml(words)}" style="${style}" vertex="1" parent="1">` +
    `<mxGeometry x="${pixels(x)}" y="${pixels(y)}" width="${pixels(width)}" height="${pixels(height)}" as="geometry"/></mxCell>`
  );
}

function linkCell({ link, shapes }: SceneItem, ids: ReadonlyMap<string, string>, id: string): string {
  const { from = '', to = '', strength } = link ?? {};
  const line = shapes.find((shape) => shape.type === 'path')?.line;
  const style = [
    'edgeStyle=orthogonalEdgeStyle;rounded=1;html=0;endArrow=block;endFill=1',
    `strokeColor=${colour(line, '#5f6b7a')}`,
    ...(strength === 'weak' ? ['dashed=1'] : strength === 'strong' ? ['strokeWidth=2'] : []),
    '',
  ].join(';');
  return (
    `        <mxCell id="${id}" style="${style}" edge="1" parent="1" source="${ids.get(from)}" target="${ids.get(to)}">` +
    '<mxGeometry relative="1" as="geometry"/></mxCell>'
  );
}

function colour(ink: Ink | undefined, otherwise: string): string {
  return ink ? LIGHT[ink] : otherwise;
}

function pixels(points: number): number {
  return Math.round(points * PIXELS);
}
