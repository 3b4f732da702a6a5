/** A photo on a poster, with its caption below. Lengths are points. */
import type { Logo, SceneItem } from '../scene.ts';
import { placed } from '../shapes/part.ts';
import { round } from '../shapes/shapes.ts';
import { readMarks, wordsOf } from '../text/marks.ts';
import { NOTHING } from './block.ts';
import type { Photo, PosterContent } from './content.ts';
import { runsPart } from './prose.ts';
import type { Page } from './sheet.ts';
import type { SidePart } from './side-part.ts';

/** Pixels to the inch: with fewer, a photo looks coarse. None is made larger than this. */
const COARSE = 100;
/** A photo that stands upright is no higher than this, of the width of its column. */
const HIGHEST = 1.25;
/** How low a photo may get, of the height that it has at its greatest. */
const LOWEST = 0.45;
/** Where its own pixels keep a photo smaller than this, of the width of the sheet, it is told. */
const NARROW = 0.2;

/**
 * @param picture the photo as it was read; without it the part takes no room
 * @param index of the photo among those of the poster
 */
export function photoPart(photo: Photo, picture: Logo | undefined, index: number): SidePart {
  const id = `#photo ${index + 1}`;
  const caption = readMarks(photo.caption);
  return {
    id,
    name: `the photo “${photo.file}”`,
    own: true,
    rows: 1,
    stretches: true,
    make({ width, letters, stretch }) {
      if (!picture) return NOTHING;
      const { name, ...pixels } = picture;
      const shape = picture.height / picture.width;
      const most = Math.min(Math.min(width, greatestWidth(picture)) * shape, width * HIGHEST);
      const high = most * (LOWEST + (1 - LOWEST) * stretch);
      const image = { ...pixels, x: 0, y: 0, width: round(high / shape), height: round(high) };
      const below = runsPart(id, caption, width, { size: letters.caption, ink: 'muted' });
      const gap = below.height > 0 ? letters.caption * 0.4 : 0;
      const label = wordsOf(caption) || name;
      const shapes = placed(below, 0, high + gap).items.flatMap((item) => item.shapes);
      const item: SceneItem = { id, role: 'note', label, shapes, image };
      return { items: [item], width, height: high + gap + below.height };
    },
  };
}

function greatestWidth({ width }: Logo): number {
  return (width / COARSE) * 72;
}

/** What to tell of photos that have too few pixels for their poster. @param photos see `PosterOptions` */
export function photoRemarks(
  { order }: Pick<PosterContent, 'order'>,
  photos: readonly (Logo | undefined)[] | undefined,
  page: Pick<Page, 'width'>,
): string[] {
  const shown = order.flatMap((item) => (item.kind === 'photo' ? [item.photo] : []));
  return shown.flatMap(({ file }, n) => {
    const picture = photos?.[n];
    if (!picture || greatestWidth(picture) >= page.width * NARROW) return [];
    const centimetres = Math.max(1, Math.floor((greatestWidth(picture) / 72) * 2.54));
    return [
      `The photo “${file}” has only ${picture.width} x ${picture.height} pixels, so it is printed no wider than ${centimetres} cm: larger, it would look coarse. Use the original from the camera.`,
    ];
  });
}
