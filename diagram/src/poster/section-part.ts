/** A section of a poster: a heading over paragraphs, or over lines of a list. Lengths are points. */
import { placed } from '../shapes/part.ts';
import { moreLine, NOTHING, stack, textPart } from './block.ts';
import type { PosterContent, Section } from './content.ts';
import type { SidePart } from './side-part.ts';

/** A heading over paragraphs, or over lines of a list. */
export function sectionPart(section: Section, index: number, { words }: PosterContent): SidePart {
  const id = `#section ${index + 1}`;
  return {
    id,
    name: `the section “${section.heading}”`,
    own: section.own,
    rows: section.own ? 1 : section.texts.length,
    make({ width, rows, letters }) {
      const texts = section.own ? section.texts : section.texts.slice(0, rows);
      const size = section.own ? letters.body : letters.caption * 1.1;
      const set = texts.map((text, n) => {
        const indent = section.own ? 0 : size;
        const part = textPart(`${id} ${n + 1}`, text, width - indent, { size, weight: 400, ink: 'text' });
        if (section.own) return part;
        const [item] = part.items;
        const dot = { type: 'circle', x: size * 0.3, y: size * 0.66, radius: size * 0.14, fill: 'muted' } as const;
        const lines = placed(part, indent, 0).items[0]?.shapes ?? [];
        return { ...part, width, items: item ? [{ ...item, shapes: [dot, ...lines] }] : [] };
      });
      const heading = section.heading
        ? textPart(`${id}-heading`, section.heading, width, {
            size: letters.caption * 1.3,
            weight: 600,
            ink: 'text',
            role: 'heading',
          })
        : NOTHING;
      return stack(
        [heading, ...set, moreLine(`${id}-more`, section.texts.length - texts.length, words, letters, width)],
        size * 0.45,
      );
    },
  };
}
