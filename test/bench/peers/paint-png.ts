/** Paints a scene from a JSON file as PNG, in a process of its own: `node paint-png.ts scene.json dpi out.png`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { paintPng } from '../../../diagram/src/paint/png.ts';

const [input = '', dpi, output = ''] = process.argv.slice(2);
const rasterizer = () => readFileSync(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm')));
writeFileSync(
  output,
  await paintPng(JSON.parse(readFileSync(input, 'utf8')), 'print', { dpi: Number(dpi), rasterizer }),
);
