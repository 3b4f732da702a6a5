/** What a poster shows in its author's order. */
import type { Poster, PosterPhoto, PosterSection, Reference } from './model.ts';

export type WrittenItem =
  | { word: 'diagram' }
  | { word: 'section'; section: PosterSection }
  | { word: 'photo'; photo: PosterPhoto }
  | { word: 'chart' | 'numbers'; measure: Reference };

/** Each part in its place. Without a place of its own, the diagram stands before all others. */
export function posterItems({ order, sections, photos, charts, numbers }: Poster): WrittenItem[] {
  const taken = { section: 0, photo: 0, chart: 0, numbers: 0 };
  const items = order.flatMap((word): WrittenItem | [] => {
    if (word === 'diagram') return { word };
    const n = taken[word]++;
    if (word === 'section') return sections[n] ? { word, section: sections[n] } : [];
    if (word === 'photo') return photos[n] ? { word, photo: photos[n] } : [];
    const measure = (word === 'chart' ? charts : numbers)[n];
    return measure ? { word, measure } : [];
  });
  return order.includes('diagram') ? items : [{ word: 'diagram' }, ...items];
}
