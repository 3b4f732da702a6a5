/** A section of a poster: a heading over what the author wrote, or over lines of a list. Lengths are points. */
import { type Part, placed } from '../shapes/part.ts';
import { readBlocks } from '../text/blocks.ts';
import { moreLine, NOTHING, stack, textPart } from './block.ts';
import type { PosterContent, Section } from './content.ts';
import { prosePart } from './prose.ts';
import type { Letters } from './sheet.ts';
import type { PartRoom, SidePart } from './side-part.ts';

/** A heading over paragraphs, lists and tables, or over lines of a list. */
export function sectionPart(section: Section, index: number, { words }: PosterContent): SidePart {
  const id = `#section ${index + 1}`;
  const blocks = section.own ? readBlocks(section.text ?? section.texts.join('\n\n')) : [];
  return {
    id,
    name: `the section “${section.heading}”`,
    ...(!section.own && { title: section.heading }),
    own: section.own,
    rows: section.own ? 1 : section.texts.length,
    make({ width, rows, letters }) {
      const heading = headingPart(`${id}-heading`, section.heading, width, headingSize(section, letters));
      if (section.own) {
        const size = letters.body;
        const text = blocks.length > 0 ? prosePart(id, blocks, width, { size, ink: 'text' }) : NOTHING;
        return stack([heading, text], size * 0.35);
      }
      const size = letters.caption * 1.1;
      const shown = section.texts.slice(0, rows);
      const more = moreLine(`${id}-more`, section.texts.length - shown.length, words, letters, width);
      return stack([heading, ...listOf(id, shown, width, size), more], size * 0.45);
    },
  };
}

/** What authors wrote has headings larger than its text, about as charts have them; lists have smaller ones, as the table of measures has. */
function headingSize({ own }: Section, { body, caption }: Letters): number {
  return (own ? body : caption) * 1.3;
}

function headingPart(id: string, heading: string, width: PartRoom['width'], size: number): Part {
  if (!heading) return NOTHING;
  return textPart(id, heading, width, { size, weight: 600, ink: 'text', role: 'heading' });
}

/** What the theory itself says, line by line. */
function listOf(id: string, texts: readonly string[], width: number, size: number): Part[] {
  return texts.map((text, n) => {
    const part = textPart(`${id} ${n + 1}`, text, width - size, { size, weight: 400, ink: 'text', role: 'item' });
    const [item] = part.items;
    const dot = { type: 'circle', x: size * 0.3, y: size * 0.66, radius: size * 0.14, fill: 'muted' } as const;
    const lines = placed(part, size, 0).items[0]?.shapes ?? [];
    return { ...part, width, items: item ? [{ ...item, shapes: [dot, ...lines] }] : [] };
  });
}
