/** Pages of posters side by side with their figures, to look at; `jury.test.ts` writes them. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { contentOfPoster, createElkEngine, type MadePoster, makePoster, paintSvg } from '../../../diagram/src/index.ts';
import { readTexts } from '../../../language-server/src/workspace/read.ts';
import type { PosterSize } from '../../../theory/src/model/poster-size.ts';
import { type Figures, figuresOf } from './jury.ts';
import { madePoster } from './made-posters.ts';

/** Sheets in turn; a poster that one refuses is shown on the one that follows in `LARGER`. */
const SHEETS: PosterSize[] = [
  { sheet: 'A0', orientation: 'landscape' },
  { sheet: 'A1', orientation: 'portrait' },
  { sheet: 'A2', orientation: 'landscape' },
  { sheet: '36x24', orientation: 'landscape' },
  { sheet: '48x36', orientation: 'landscape' },
  { sheet: 'A3', orientation: 'portrait' },
  { sheet: 'A4', orientation: 'portrait' },
  { sheet: 'A0', orientation: 'portrait' },
];
const LARGER: PosterSize['sheet'][] = ['A4', 'A3', 'A2', 'A1', 'A0'];

export interface Judged {
  name: string;
  made: MadePoster;
  figures: Figures;
}

const engine = createElkEngine();

async function made(text: string, size: PosterSize): Promise<MadePoster> {
  const [file] = await readTexts(new Map([['file:///poster.driver', text]]), { root: 'file:///' });
  if (!file) throw new Error('It cannot be read.');
  const wanted = contentOfPoster(file.merged, { size }).charts;
  const measures = file.merged.elements.filter((each) => each.kind === 'measure');
  const charts = new Map(measures.filter(({ id }) => wanted.includes(id)).map((each) => [each.id, file.chart(each)]));
  return makePoster(file.merged, { size, engine, charts });
}

async function judged(name: string, text: string, size: PosterSize): Promise<Judged> {
  const { orientation } = size;
  const sheets = [size.sheet, ...LARGER.slice(LARGER.indexOf(size.sheet) + 1)];
  for (const sheet of sheets) {
    const poster = await made(text, { sheet, orientation });
    const [page] = poster.pages;
    if (page) return { name: `${name} ${sheet} ${orientation}`, made: poster, figures: figuresOf(page) };
  }
  throw new Error(`No sheet holds ${name}.`);
}

/** The 24 posters by seed and the cases, each on its sheet. */
export async function judgedPosters(): Promise<Judged[]> {
  const folder = new URL('./cases/', import.meta.url);
  const cases = readdirSync(fileURLToPath(folder)).map((file) => ({
    name: file.replace('.driver', ''),
    text: readFileSync(new URL(file, folder), 'utf8'),
  }));
  const seeds = Array.from({ length: 24 }, (_, seed) => ({ name: `seed-${seed}`, text: madePoster(seed).text }));
  const posters: Judged[] = [];
  for (const [n, { name, text }] of [...seeds, ...cases].entries()) {
    const size = SHEETS[n % SHEETS.length];
    if (size) posters.push(await judged(name, text, size));
  }
  return posters;
}

/** A page of HTML that shows pages side by side, with their figures. */
export function contactSheet(posters: readonly Judged[]): string {
  const cells = posters.map(({ name, made: { pages }, figures }) => {
    const [page] = pages;
    const lines = Object.entries(figures).map(([key, value]) => `${key} ${Math.round(value * 100) / 100}`);
    const svg = page ? Buffer.from(paintSvg(page, 'print')).toString('base64') : '';
    return `<figure><img alt="${name}" src="data:image/svg+xml;base64,${svg}"><figcaption>${name}: ${lines.join(', ')}</figcaption></figure>`;
  });
  const style =
    'body{font:12px sans-serif;display:flex;flex-wrap:wrap;gap:24px}figure{margin:0;width:560px}img{max-width:100%;border:1px solid #999}';
  return `<!doctype html><meta charset="utf-8"><title>Posters</title><style>${style}</style>${cells.join('\n')}\n`;
}
