/**
 * Makes what the diagram needs of Inter, from the npm package @fontsource/inter: the advance widths that text is measured
 * with, and the font files as text, so that a picture can carry its font. The results are committed; a test makes them
 * again and compares.
 *
 * Run: node diagram/scripts/make-font-metrics.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fontkit from 'fontkit';

const WEIGHTS = [400, 600];
/** In the order in which a character's width is looked for. */
const SUBSETS = ['latin', 'latin-ext', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'];

const notice = `// Made by diagram/scripts/make-font-metrics.mjs from Inter (SIL Open Font License 1.1, see OFL.txt). Not edited by hand.\n\n`;

const inter = dirname(createRequire(import.meta.url).resolve('@fontsource/inter/package.json'));
const target = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'font');
const bytesOf = (subset, weight) => readFileSync(join(inter, 'files', `inter-${subset}-${weight}-normal.woff2`));

/** Every file this script makes, by its path under diagram/src/font. */
export function makeFontFiles() {
  const ranges = JSON.parse(readFileSync(join(inter, 'unicode.json'), 'utf8'));
  const files = { 'metrics.ts': metricsFile(), 'OFL.txt': readFileSync(join(inter, 'LICENSE'), 'utf8') };
  for (const subset of SUBSETS) files[`faces/${subset}.ts`] = faceFile(subset, ranges[subset]);
  return files;
}

function metricsFile() {
  const [regular, semibold] = WEIGHTS.map(advances);
  return `${notice}/** Font units to the em. */
export const UNITS_PER_EM = 2048;

/**
 * Advance widths in font units. A run is \`first code point in hexadecimal:width,width,…\` for consecutive characters; an
 * empty width is the same as the one before it. Kerning is left out, here and in the measuring: it makes text a little
 * narrower than measured, never wider.
 */
export const ADVANCES: Record<400 | 600, string> = {
  400: '${regular}',
  600: '${semibold}',
};
`;
}

function advances(weight) {
  const widths = new Map();
  for (const subset of SUBSETS) {
    const font = fontkit.create(bytesOf(subset, weight));
    if (font.unitsPerEm !== 2048) throw new Error(`Inter ${subset} ${weight} has ${font.unitsPerEm} units to the em.`);
    for (const code of font.characterSet) {
      if (code >= 0x20 && !widths.has(code)) widths.set(code, Math.round(font.glyphForCodePoint(code).advanceWidth));
    }
  }
  const runs = [];
  let before;
  for (const code of [...widths.keys()].sort((a, b) => a - b)) {
    const width = widths.get(code);
    if (code - 1 === before?.code) runs.at(-1).widths.push(width === before.width ? '' : width);
    else runs.push({ start: code, widths: [width] });
    before = { code, width };
  }
  return runs.map((run) => `${run.start.toString(16)}:${run.widths.join(',')}`).join(';');
}

function faceFile(subset, unicodeRange) {
  const [regular, semibold] = WEIGHTS.map((weight) => bytesOf(subset, weight).toString('base64'));
  return `${notice}/** The characters that these two files hold, as CSS writes it. */
${constant('unicodeRange', unicodeRange)}
/** WOFF2 in base64, weight 400. */
${constant('regular', regular)}
/** WOFF2 in base64, weight 600. */
${constant('semibold', semibold)}`;
}

/** One line, or two where one would be longer than the project's formatter allows. */
function constant(name, text) {
  const start = `export const ${name} =`;
  return start.length + text.length + 4 > 120 ? `${start}\n  '${text}';\n` : `${start} '${text}';\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of Object.entries(makeFontFiles())) writeFileSync(join(target, path), text);
}
