/** Logos are drawn before they are used: what is of no use is told, in time, and what is of use can be printed. */
import type { Logo, Scene, SceneItem } from '@driver-diagrams/diagram';
import { paintPdf } from '@driver-diagrams/diagram/paint/pdf';
import { paintPng } from '@driver-diagrams/diagram/paint/png';
import { MOST_PICTURE_BYTES, type PictureTrouble } from '@driver-diagrams/theory/model/picture-trouble';
import { describe, expect, it } from 'vitest';
import { drawInThread } from '../../../cli/src/output/open-picture.ts';
import { withMemoryLimit } from '../../../diagram/src/paint/memory-limit.ts';
import { rasterizer } from '../../../library/src/common/rasterizer-node.ts';
import { changed, JPEG, png, svg } from './pictures.ts';

/** Milliseconds until a picture is given up that has no end. */
const SOON = 500;

/** A page with nothing but a logo, or with nothing at all, in two formats. */
async function printed(shown?: Logo): Promise<Uint8Array[]> {
  const image = shown && { x: 0, y: 0, width: 20, height: 10, media: shown.media, data: shown.data };
  const logo: SceneItem = { id: '#logo 1', role: 'note', label: '', shapes: [], ...(image && { image }) };
  const page: Scene = { width: 40, height: 20, title: 'A logo', description: 'A logo', items: [logo] };
  return [
    await paintPdf([page], 'print', { title: 'A logo', language: 'en' }),
    await paintPng(page, 'print', { dpi: 72, rasterizer }),
  ];
}

const whole = png({ width: 30, height: 20 });
const half = (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2);
const text = (words: string) => new TextEncoder().encode(words);
const inside = (bytes: Uint8Array) => `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
/** Ten times ten times … as much of what is asked for last. */
const doubled = (depth: number) =>
  `<rect id="u0" width="9" height="9"/>${Array.from({ length: depth }, (_, n) => `<g id="u${n + 1}">${`<use xlink:href="#u${n}"/>`.repeat(10)}</g>`).join('')}<use xlink:href="#u${depth}"/>`;
const entities = (depth: number) =>
  text(
    `<!DOCTYPE svg [<!ENTITY e0 "<rect width='9' height='9'/>">${Array.from({ length: depth }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join('')}]><svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">&e${depth};</svg>`,
  );
const filtered = (filter: string) =>
  svg(
    `<filter id="f" x="0" y="0" width="1" height="1">${filter}</filter><rect width="40" height="20" filter="url(#f)"/>`,
  );

const USABLE: [name: string, bytes: Uint8Array, width: number, height: number, media: string][] = [
  ['a PNG', whole, 30, 20, 'image/png'],
  ['a PNG with alpha', png({ width: 7, height: 9, colours: 6 }), 7, 9, 'image/png'],
  ['a PNG with something behind its end', Buffer.concat([whole, text('more')]), 30, 20, 'image/png'],
  ['a large PNG', png({ width: 3000, height: 2000 }), 1418, 945, 'image/png'],
  ['a very wide PNG', png({ width: 3000, height: 10 }), 3000, 10, 'image/png'],
  ['a JPEG', JPEG, 8, 8, 'image/jpeg'],
  ['an SVG', svg('<rect width="40" height="20"/>'), 1890, 945, 'image/png'],
  ['an SVG with a script', svg('<script>for(;;){}</script><circle r="9"/>'), 1890, 945, 'image/png'],
  ['an SVG with words', svg('<text y="15">Hall</text>'), 1890, 945, 'image/png'],
  ['an SVG with a PNG', svg(`<image width="40" height="20" href="${inside(whole)}"/>`), 1890, 945, 'image/png'],
  ['a very wide SVG', svg('<rect width="9999" height="20"/>', 'width="40000" height="20"'), 141421, 71, 'image/png'],
  ['a soft shadow', filtered('<feGaussianBlur stdDeviation="3"/>'), 1890, 945, 'image/png'],
];

const OF_NO_USE: [name: string, bytes: Uint8Array, why: PictureTrouble | PictureTrouble[]][] = [
  ['nothing', new Uint8Array(), 'kind'],
  ['a letter', text('Dear leaders'), 'kind'],
  ['a GIF', Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'), 'kind'],
  ['half a PNG', half(whole), 'damaged'],
  ['half a large PNG', half(png({ width: 300, height: 200, data: randomBytes(200 * 901) })), 'damaged'],
  ['a PNG that is cut in its head', whole.subarray(0, 20), ['kind', 'damaged']],
  ['a PNG of 0 x 0', png({ width: 0, height: 0, data: new Uint8Array() }), 'damaged'],
  ['a PNG of 5 x 0', png({ width: 5, height: 0, data: new Uint8Array() }), 'damaged'],
  ['a PNG with a wrong sum', changed(whole, -14, 1, 2, 3, 4), 'damaged'],
  ['a PNG with lines in no known way', png({ width: 30, height: 20, filter: 9 }), 'damaged'],
  ['a PNG with too few lines', png({ width: 30, height: 20, data: new Uint8Array(91) }), 'damaged'],
  [
    'a PNG that says 60,000 x 60,000',
    png({ width: 60_000, height: 60_000, colours: 6, data: new Uint8Array(9) }),
    'pixels',
  ],
  [
    'a PNG of 4,000,000,000 x 1',
    png({ width: 4_000_000_000, height: 1, data: new Uint8Array(9) }),
    ['pixels', 'damaged'],
  ],
  [
    'a large PNG that says 6,000 x 6,000 and has more',
    png({ width: 60, height: 60, data: new Uint8Array(9_000_000) }).subarray(0, 5000),
    'damaged',
  ],
  ['more than 20 MB', Buffer.concat([whole, new Uint8Array(MOST_PICTURE_BYTES)]), 'bytes'],
  ['half a JPEG', half(JPEG), ['kind', 'damaged']],
  ['a JPEG without an end', JPEG.subarray(0, -2), 'damaged'],
  ['a JPEG without its tables', Buffer.concat([JPEG.subarray(0, 2), JPEG.subarray(71)]), ['kind', 'damaged']],
  ['a JPEG of 65,535 x 65,535', changed(JPEG, JPEG.indexOf(0xc0) + 4, 0xff, 0xff, 0xff, 0xff), 'pixels'],
  ['an SVG that is cut', half(svg('<rect width="40" height="20"/>')), ['kind', 'damaged']],
  ['an empty SVG', svg(''), 'damaged'],
  ['an SVG that points at a file', svg('<image width="40" height="20" href="file:///etc/passwd"/>'), 'damaged'],
  [
    'an SVG that points at the network',
    svg('<image width="40" height="20" href="https://example.org/a.png"/>'),
    'damaged',
  ],
  ['an SVG with half a PNG', svg(`<image width="40" height="20" href="${inside(half(whole))}"/>`), 'damaged'],
  [
    'an SVG with a PNG that says 60,000 x 60,000',
    svg(
      `<image width="40" height="20" href="${inside(png({ width: 60_000, height: 60_000, data: new Uint8Array(9) }))}"/>`,
    ),
    ['damaged', 'time'],
  ],
  ['an SVG as large as a town', svg('<rect width="9" height="9"/>', 'width="1e30" height="1e30"'), ['damaged', 'time']],
  ['an SVG without a size', svg('<rect width="0" height="0"/>', 'width="0" height="0"'), ['kind', 'damaged']],
  ['clouds without an end', filtered('<feTurbulence numOctaves="100000" baseFrequency="0.5"/>'), 'time'],
  ['boxes in boxes in boxes', svg(doubled(9)), ['time', 'damaged']],
  ['words in words in words', entities(9), ['time', 'damaged', 'kind']],
  ['a box that holds itself', svg('<g id="a"><use xlink:href="#a"/></g><use xlink:href="#a"/>'), ['time', 'damaged']],
  [
    'sheets upon sheets',
    svg(`${'<g opacity="0.9">'.repeat(900)}<rect width="40" height="20"/>${'</g>'.repeat(900)}`),
    ['time', 'damaged'],
  ],
];

function randomBytes(length: number): Uint8Array {
  let state = 20261130;
  return Uint8Array.from({ length }, () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state >>> 24;
  });
}

/** What a test is called, and the row that it tries: the tool would write out all bytes of a row. */
const named = (rows: readonly [name: string, ...unknown[]][]) => rows.map(([name], n) => [name, n] as const);

describe('a logo of use', () => {
  it.each(named(USABLE))('%s', { timeout: 60_000 }, async (_, n) => {
    const [, bytes, width, height, media] = USABLE[n] ?? expect.fail();
    const logo = await drawInThread({ bytes, file: 'our.school.png' });
    expect(logo).toMatchObject({ name: 'our.school', width, height, media });
    if (typeof logo === 'string') return;
    const [pdf = [], picture = []] = await printed(logo);
    expect(pdf.length).toBeGreaterThan(500);
    expect(picture).not.toEqual((await printed())[1]);
  });
});

describe('a logo of no use', () => {
  it.each(named(OF_NO_USE))('%s', { timeout: 60_000 }, async (_, n) => {
    const [, bytes, why] = OF_NO_USE[n] ?? expect.fail();
    const most = why.includes('time') ? SOON : undefined;
    expect([why].flat()).toContain(await drawInThread({ bytes, file: 'a.png' }, most));
  });
});

it('any bytes that were a picture once are told of, or can be printed', { timeout: 60_000 }, async () => {
  const random = randomBytes(400);
  for (const [n, original] of [whole, JPEG, svg('<rect width="40" height="20"/>')].entries()) {
    for (let turn = 0; turn < 2; turn++) {
      const at = Math.floor(((random[n * 8 + turn * 2] ?? 0) / 256) * original.length);
      const opened = await drawInThread({ bytes: changed(original, at, random[n * 8 + turn * 2 + 1] ?? 0), file: 'a' });
      if (typeof opened === 'string') continue;
      for (const bytes of await printed(opened)) expect(bytes.length).toBeGreaterThan(100);
    }
  }
});

it('the memory of a program is limited, and no smaller than what it starts with', () => {
  const program = rasterizer();
  const memoryOf = (bytes: Uint8Array) => {
    const limited = Buffer.from(bytes);
    const imports = limited.indexOf(Buffer.from([5, 5, 1, 1, 23, 0x80, 0x02]));
    return { found: imports > 0, grown: bytes.length - program.length };
  };
  // From 23 pages up to 256, where there was no limit before.
  expect(memoryOf(withMemoryLimit(program, 256))).toEqual({ found: true, grown: 2 });
  expect(Buffer.compare(withMemoryLimit(program, 1), withMemoryLimit(program, 23))).toBe(0);
  expect(() => withMemoryLimit(text('no program at all'), 100)).toThrow('no program');
});
