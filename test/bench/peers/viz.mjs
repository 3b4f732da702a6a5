/** The peer: text in the language of Graphviz to SVG, by viz-js. Called as `viz.mjs in.dot out.svg`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';

enableCompileCache();
const { instance } = await import('@viz-js/viz');
const viz = await instance();
const [input, output] = process.argv.slice(2);
writeFileSync(output, viz.renderString(readFileSync(input, 'utf8'), { format: 'svg' }));
