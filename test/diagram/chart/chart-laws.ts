/** What must hold for every chart. */
import type { Scene, SceneItem, TextShape } from '../../../diagram/src/scene.ts';
import { widthOf } from '../../../diagram/src/text/measure.ts';

interface Rect {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** One line for each place where a law is broken: ids once, words for a screen reader, no text outside or over another. */
export function brokenChartLaws(scene: Scene): string[] {
  const broken: string[] = [];
  const seen = new Set<string>();
  for (const { id, label } of scene.items) {
    if (seen.has(id)) broken.push(`${id} stands twice`);
    if (!label.trim()) broken.push(`${id} says nothing to a screen reader`);
    seen.add(id);
  }
  const texts = scene.items.flatMap((item) => textsOf(item));
  for (const { id, text, rect } of texts) {
    if (Math.abs(text.width - widthOf(text.text, text.size, text.weight)) > 0.02)
      broken.push(`${id}: wrong width of ${text.text}`);
    if (rect.left < 0 || rect.top < 0 || rect.right > scene.width || rect.bottom > scene.height)
      broken.push(`${id}: “${text.text}” leaves the page`);
  }
  texts.forEach((one, n) => {
    for (const other of texts.slice(n + 1)) {
      if (overlap(one.rect, other.rect))
        broken.push(`${one.id} “${one.text.text}” lies over ${other.id} “${other.text.text}”`);
    }
  });
  for (const { id, shapes } of scene.items)
    if (/(?:null|NaN|Infinity)/.test(JSON.stringify(shapes).replace(/"text":"(?:[^"\\]|\\.)*"/g, '')))
      broken.push(`${id} stands nowhere`);
  return broken;
}

function textsOf({ id, shapes }: SceneItem): { id: string; text: TextShape; rect: Rect }[] {
  return shapes.flatMap((text) => {
    if (text.type !== 'text') return [];
    const left = text.x - { start: 0, middle: text.width / 2, end: text.width }[text.anchor];
    return [
      {
        id,
        text,
        rect: { left, right: left + text.width, top: text.y - text.size * 0.74, bottom: text.y + text.size * 0.2 },
      },
    ];
  });
}

const HAIR = 0.5;

function overlap(a: Rect, b: Rect): boolean {
  return a.left + HAIR < b.right && b.left + HAIR < a.right && a.top + HAIR < b.bottom && b.top + HAIR < a.bottom;
}
