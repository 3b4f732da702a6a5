/** `driver render`: draws a theory. */
import { createElkEngine, drawTheory, fontFaces, LANGUAGES, paintSvg, WORDS } from '@driver-diagrams/diagram';
import { catalogue } from '@driver-diagrams/language-server/rules/index';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { FINE, PROBLEMS } from '../exit-codes.ts';
import { findOneFile } from '../input/find-files.ts';
import { type ReadInput, readOneFile, sourceOf } from '../input/read-files.ts';
import { formatFor } from '../output/formats.ts';
import { protectInputs, writeOutput } from '../output/write-output.ts';
import { type Problem, problemOf, withImports } from '../report/report.ts';
import { textOf } from '../report/text.ts';
import type { Terminal } from '../terminal.ts';
import { dayOf, TODAY } from '../today.ts';

const THEMES = ['light', 'dark', 'print'] as const;
const ENDINGS = { '.svg': 'svg' } as const;

const options = {
  output: { short: 'o', value: 'FILE', about: 'write the picture into this file; its ending says the format' },
  format: { value: 'FORMAT', choices: ['svg'], about: 'the format, where no ending says it: svg' },
  theme: { value: 'THEME', choices: THEMES, about: 'colours for a light page (as usual), a dark page, or paper' },
  language: {
    value: 'LANGUAGE',
    choices: LANGUAGES,
    about: 'language of headings, legend and other fixed words: en (as usual) or es',
  },
  today: TODAY,
} as const;

export const command: Command = {
  name: 'render',
  usage: 'driver render [options] <file>',
  about: `Draws a theory, with the statements it imports, as a picture. The picture brings its
own font, so it looks the same everywhere.`,
  options,
  examples: [
    ['driver render network.driver -o network.svg', 'into a file'],
    ['driver render network.driver > network.svg', 'to standard output'],
    ['driver render network.driver --theme print -o a.svg', 'for paper'],
    ['driver render red.driver --language es -o red.svg', 'with Spanish headings'],
    ['driver render - < network.driver', 'what comes from another program'],
  ],
  notes: `When part of the text cannot be read, nothing is drawn, and an older picture stays as
it was. Other errors, such as an unknown name, are told and leave gaps in the
picture; the exit code is then 1 too. \`driver check\` tells everything else.`,
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, operands } = readArguments(args, options);
  formatFor(values.format, values.output, ENDINGS, 'svg');
  const today = dayOf(values.today);
  const found = findOneFile(operands, terminal.folder);
  protectInputs(values.output, [found.path], terminal);
  const input = await readOneFile(found, terminal);

  const { errors, breaks } = errorsOf(input, today, terminal.folder);
  for (const error of errors) terminal.tell(`${textOf(error, terminal.paintTold)}\n\n`);
  if (breaks) {
    terminal.tell('driver: Part of the theory cannot be read, so no picture was made. Mend what is told above.\n');
    return PROBLEMS;
  }
  const words = WORDS[values.language ?? 'en'];
  const scene = await drawTheory(input.file.merged, { engine: createElkEngine(), words });
  if (scene.notice !== undefined) terminal.tell(`driver: ${scene.notice}\n`);
  writeOutput(paintSvg(scene, values.theme ?? 'light', { fontCss: await fontFaces(scene) }), values.output, terminal);
  return errors.length === 0 ? FINE : PROBLEMS;
}

/** All rules off that can do no more than warn: they say nothing about the picture, and take their time. */
const ONLY_ERRORS = Object.fromEntries(
  catalogue.filter(({ severity }) => severity !== 'error').map(({ id }) => [id, 'off'] as const),
);

/** The errors of the file and of those whose statements stand in its picture, and whether one of them breaks the picture. */
function errorsOf(input: ReadInput, today: string, folder: string): { errors: Problem[]; breaks: boolean } {
  const files = withImports([input.file]);
  const sources = new Map([...files].map(([uri, file]) => [uri, sourceOf(file, input.root, folder)]));
  const drawn = new Map([input.file, ...input.file.imports].map((file) => [file.uri, file]));
  const errors = [...drawn].flatMap(([uri, file]) => {
    const source = sources.get(uri);
    const found = file.check({ today, rules: ONLY_ERRORS }).filter(({ severity }) => severity === 'error');
    return source ? found.map((finding) => problemOf(finding, sources, source)) : [];
  });
  const breaks = [...drawn.values()].some(({ theory }) => theory.problems.some((problem) => problem.breaks));
  return { errors, breaks };
}
