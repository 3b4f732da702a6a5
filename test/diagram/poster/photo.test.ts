/** Photos on posters: as they are seen, never coarse, with their captions. */
import { describe, expect, it } from 'vitest';
import { openLogo } from '../../../diagram/src/paint/logo.ts';
import { turned } from '../../../diagram/src/paint/turned.ts';
import { photoPart, photoRemarks } from '../../../diagram/src/poster/photo-part.ts';
import { pageOf } from '../../../diagram/src/poster/sheet.ts';
import type { Logo, Turn } from '../../../diagram/src/scene.ts';
import { rasterizer } from '../../../library/src/common/rasterizer-node.ts';
import { JPEG, png, svg } from '../paint/pictures.ts';

const { letters } = pageOf({ sheet: 'A1', orientation: 'portrait' });
const PHOTO = { file: 'team.jpg', caption: 'The team, *at last*, see https://a.example' };
const picture = (width: number, height: number): Logo => {
  return { name: 'team', media: 'image/jpeg', data: '', width, height };
};
const make = (its: Logo | undefined, room: { width: number; stretch?: number }) =>
  photoPart(PHOTO, its, 0).make({ rows: 1, letters, stretch: 1, ...room });

describe('a photo as a part of a poster', () => {
  it.each([
    ['as wide as its column', picture(3000, 2000), 600, 600, 400],
    ['never made coarse', picture(300, 200), 600, 216, 144],
    ['upright, not much higher than its column is wide', picture(2000, 3000), 600, 500, 750],
    ['a panorama', picture(4000, 500), 600, 600, 75],
  ])('%s', (_, its, width, wide, high) => {
    const [item] = make(its, { width }).items;
    expect(item?.image).toMatchObject({ width: wide, height: high });
    expect(item?.label).toBe('The team, at last, see https://a.example');
    expect(item?.shapes.every((shape) => shape.type === 'text' && shape.y > high)).toBe(true);
  });

  it('grows with its stretch and its letters, and keeps its shape', () => {
    const heights = [0, 0.25, 0.5, 0.75, 1].map((stretch) => {
      const part = make(picture(3000, 2000), { width: 600, stretch });
      const { width = 0, height = 1 } = part.items[0]?.image ?? {};
      expect(width / height).toBeCloseTo(1.5, 2);
      return part.height;
    });
    expect(heights).toEqual(heights.toSorted((one, two) => one - two));
    expect(new Set(heights).size).toBe(heights.length);
  });

  it('takes no room where it cannot be printed', () => {
    expect(make(undefined, { width: 600 })).toEqual({ items: [], width: 0, height: 0 });
  });

  it.each([
    ['few pixels', picture(300, 200), 1],
    ['enough pixels', picture(3000, 2000), 0],
  ])('is told where it has %s', (_, its, count) => {
    const content = { order: [{ kind: 'diagram' as const }, { kind: 'photo' as const, photo: PHOTO }] };
    const told = photoRemarks(content, [its], pageOf({ sheet: 'A1', orientation: 'portrait' }));
    expect(told).toHaveLength(count);
    if (count > 0) expect(told[0]).toMatch(/^The photo “team.jpg” has only 300 x 200 pixels, so .* 7 cm: .*\.$/);
  });
});

/** A JPEG with what a camera notes in front: here which way is up (Exif 2.3, tag 274). */
function noted(turn: number): Uint8Array {
  const exif = [
    ...Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0', 'latin1'),
    turn,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  return Uint8Array.of(...JPEG.subarray(0, 2), 0xff, 0xe1, 0, exif.length + 2, ...exif, ...JPEG.subarray(2));
}

describe('a photo that a camera turned', () => {
  const opened = async (turn: number) => openLogo(noted(turn), 'a.jpg', rasterizer, 'photo');

  it.each([2, 3, 4, 5, 6, 7, 8])('%d is kept with its turn, without the notes', async (turn) => {
    expect(await opened(turn)).toEqual({
      name: 'a',
      media: 'image/jpeg',
      width: 8,
      height: 8,
      turn,
      data: Buffer.from(JPEG).toString('base64'),
    });
  });

  it.each([0, 1, 9])('%d is as it lies', async (turn) => {
    expect(await opened(turn)).not.toHaveProperty('turn');
  });

  /** Where the upper left pixel and its right neighbour are seen. */
  const SEEN: [turn: Turn, corner: [number, number], right: [number, number]][] = [
    [2, [40, 10], [-1, 0]],
    [3, [40, 30], [-1, 0]],
    [4, [10, 30], [1, 0]],
    [5, [10, 10], [0, 1]],
    [6, [40, 10], [0, 1]],
    [7, [40, 30], [0, -1]],
    [8, [10, 30], [0, -1]],
  ];
  it.each(SEEN)('%d is drawn where it is seen', (turn, corner, right) => {
    const its = turned({ x: 10, y: 10, width: 30, height: 20, turn, media: 'image/png', data: '' });
    const [a, b, c, d, e, f] = its?.matrix ?? expect.fail();
    expect([e, f]).toEqual(corner);
    expect([a, b]).toEqual(right);
    const { width, height } = its ?? expect.fail();
    const far = [a * width + c * height + e, b * width + d * height + f];
    // The opposite corner is seen opposite.
    expect(far).toEqual([50 - corner[0], 40 - corner[1]]);
  });
});

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const box = new TextDecoder().decode(svg('<rect width="40" height="20"/>', 'viewBox="0 0 40 20"'));
const SVGS: [name: string, bytes: Uint8Array][] = [
  ['with a view box alone', svg('<rect width="40" height="20"/>', 'viewBox="0 0 40 20"')],
  ['in UTF-16', utf16(`<?xml version="1.0" encoding="UTF-16"?>${box}`)],
  ['in UTF-16, the other way round', utf16(box).swap16()],
  ['with a head of its own', Buffer.from(`\ufeff<?xml version="1.0"?>\n<!-- <b> -->\n<!DOCTYPE svg>\n${box}`)],
];
it.each(SVGS.map(([name], n) => [name, n] as const))('an SVG %s is read', async (_, n) => {
  const [, bytes] = SVGS[n] ?? expect.fail();
  expect(await openLogo(bytes, 'a.svg', rasterizer)).toMatchObject({ width: 1890, height: 945 });
});

it('a photo keeps more pixels than a logo', async () => {
  const bytes = png({ width: 3000, height: 2000 });
  expect(await openLogo(bytes, 'a.png', rasterizer, 'photo')).toMatchObject({ width: 3000, height: 2000 });
});
