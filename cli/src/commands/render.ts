/** `driver render`: draws a theory, or writes it in the format of another program. */
import {
  createElkEngine,
  drawChart,
  drawTable,
  drawTheory,
  LANGUAGES,
  languageFor,
  type Scene,
  VIEWS,
  WORDS,
  withFigures,
} from '@driver-diagrams/diagram';
import { groupCalled, measureCalled } from '@driver-diagrams/library/common/called';
import { emptiness } from '@driver-diagrams/library/common/emptiness';
import { errorsOf } from '@driver-diagrams/library/common/errors-of';
import { writeTheory } from '@driver-diagrams/theory/exchange/write-theory';
import {
  EXPORT_FORMATS,
  FORMAT_NAMES,
  isTheoryFormat,
  type TheoryFormat,
} from '@driver-diagrams/theory/model/export-formats';
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import { listOf, readArguments, type Values } from '../arguments.ts';
import type { Command } from '../command.ts';
import { FINE, PROBLEMS, UsageError } from '../exit-codes.ts';
import { stateFor } from '../input/choose-view.ts';
import { namedFrom, type ReadInput } from '../input/read-files.ts';
import { readAlone, readNetwork } from '../input/read-network.ts';
import { formatFor } from '../output/formats.ts';
import { checkPictureOptions, DPI, FONT, paintPicture } from '../output/paint-picture.ts';
import { protectInputs, writeOutput } from '../output/write-output.ts';
import { tellErrors } from '../report/tell-errors.ts';
import type { Terminal } from '../terminal.ts';
import { dayOf, TODAY } from '../today.ts';

const THEMES = ['light', 'dark', 'print'] as const;
const AUDIENCES = ['public'] as const;
const ENDINGS = Object.fromEntries(FORMAT_NAMES.map((name) => [EXPORT_FORMATS[name].ending, name]));

const options = {
  output: { short: 'o', value: 'FILE', about: 'write into this file; its ending says the format' },
  format: { value: 'FORMAT', choices: FORMAT_NAMES, about: `where no ending says it: ${listOf(FORMAT_NAMES)}` },
  view: {
    value: 'VIEW',
    choices: VIEWS,
    about: `what to show: ${VIEWS.join(', ')}; default: driver`,
  },
  measure: { value: 'NAME', about: 'draw the run chart of this measure, by its name or title' },
  table: { about: 'draw the table of measures alone' },
  only: {
    value: 'NAME',
    about: 'with --measure: the chart of this member or site alone, or “all” for that of the whole',
  },
  for: {
    value: 'AUDIENCE',
    choices: AUDIENCES,
    about: 'for the public, figures of groups of fewer than 10 people are left out',
  },
  trend: { about: 'with --measure: tell of trends too, five points in a row that rise or fall' },
  on: { value: 'NAME', about: 'the statement that the view focus is about' },
  theme: { value: 'THEME', choices: THEMES, about: 'colours for a light page, a dark page, or paper; default: light' },
  language: {
    value: 'LANGUAGE',
    choices: LANGUAGES,
    about: 'language of headings, legend and other fixed words: en or es; default: that of the file’s poster, else en',
  },
  dpi: DPI,
  font: FONT,
  today: TODAY,
} as const;

export const command: Command = {
  name: 'render',
  usage: 'driver render [options] <file>',
  about: `Draws a theory, with the statements it imports, as a picture. The picture brings its
own font, so it looks the same everywhere. One theory has several views: the driver
diagram, the theory of action (strategies, supports, role groups), the system (components
one inside another), the network (who works on which driver, over all files of the folder
that import this one), and the focus on one statement. With --measure it draws a run chart,
with --table the measures and their figures, in each of the formats for pictures.

It also writes a page that can be searched (html), drawings for other programs
(drawio, mermaid, dot), a workbook and a table to fill in and take back with
\`driver import\` (xlsx, csv), and all that a theory says for programs (json).`,
  options,
  examples: [
    ['driver render network.driver -o network.svg', 'into a file'],
    ['driver render network.driver > network.svg', 'to standard output'],
    ['driver render network.driver --theme print -o a.pdf', 'for paper'],
    ['driver render network.driver -o network.png --dpi 300', 'for a document, in pixels'],
    ['driver render a.driver -o a.pdf --font NotoSansThai.ttf', 'a script that needs its own font'],
    ['driver render . --view network -o network.svg', 'a network, from its folder'],
    ['driver render a.driver --view focus --on Mentors', 'one statement, and what it touches'],
    ['driver render red.driver --language es -o red.svg', 'with Spanish headings'],
    ['driver render a.driver --measure PassRate -o chart.svg', 'the run chart of a measure'],
    ['driver render a.driver --measure PassRate --only North', 'that of one member or site'],
    ['driver render a.driver --table -o measures.html', 'the table of measures'],
    ['driver render network.driver -o network.html', 'a page to look through, in one file'],
    ['driver render network.driver -o network.xlsx', 'a workbook to fill in'],
    ['driver render - < network.driver', 'what comes from another program'],
  ],
  notes: `When part of the text cannot be read, nothing is drawn, and an older picture stays as
it was. Other errors, such as an unknown name, are told and leave gaps in the
picture; the exit code is then 1 too. \`driver check\` tells everything else.
The view of a network is drawn although another file of it is missing or broken, and
says which. A view that has nothing to show is not drawn: what to write is told.`,
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, operands } = readArguments(args, options);
  const format = formatFor(values.format, values.output, ENDINGS, 'svg');
  if (isTheoryFormat(format)) refusePictureOptions(format, values);
  else checkPictureOptions(format, values);
  const isOfView = values.view !== undefined || values.on !== undefined;
  if (values.measure !== undefined && isOfView) {
    throw new UsageError('--measure draws a run chart, which has no views: leave out --view and --on.');
  }
  if (values.table && isOfView)
    throw new UsageError('--table draws the measures, which have no views: leave out --view and --on.');
  if (values.table && values.measure !== undefined)
    throw new UsageError('--table draws all measures, and --measure the run chart of one: leave out one of them.');
  const needless = (['only', 'trend'] as const).find((name) => values[name] !== undefined);
  if (values.measure === undefined && needless)
    throw new UsageError(`--${needless} is for run charts: say which with --measure.`);
  const today = dayOf(values.today);
  const isNetwork = values.view === 'network';
  const { input, paths, unreadable } = isNetwork
    ? await readNetwork(operands, terminal)
    : await readAlone(operands, terminal);
  protectInputs(values.output, paths, terminal);

  const { errors, breaks } = errorsOf(input.file, today, namedFrom(input, terminal), isNetwork);
  tellErrors(errors, terminal);
  if (breaks) {
    terminal.tell('driver: Part of the theory cannot be read, so no picture was made. Fix what is told above.\n');
    return PROBLEMS;
  }
  const shown = values.for === 'public' ? input.file.forPublic() : input.file;
  if ('left' in shown && shown.left > 0 && (isTheoryFormat(format) || format === 'html')) {
    const results = shown.left === 1 ? '1 result is' : `${shown.left} results are`;
    terminal.tell(`driver: For the public ${results} left out, counted over few or giving such a one away.\n`);
  }
  if (isTheoryFormat(format)) {
    writeOutput(await writeTheory(format, { own: shown.theory, merged: shown.merged }), values.output, terminal);
    return errors.length === 0 ? FINE : PROBLEMS;
  }
  const language = languageFor(shown.merged, { ...(values.language && { language: values.language }) });
  const look = { ...values, language } as const;
  const paint = (scene: Scene, theory: MergedTheory) => paintPicture(scene, format, theory, look, terminal);
  if (values.measure !== undefined) {
    const scene = chartScene(input, { ...look, measure: values.measure }, terminal);
    writeOutput(await paint(scene, shown.merged), values.output, terminal);
    return errors.length === 0 ? FINE : PROBLEMS;
  }
  const words = WORDS[language];
  if (values.table) {
    const scene = drawTable(shown.merged, words);
    if (!scene) {
      terminal.tell(
        'driver: This theory has no measures, so no table was made. A measure begins with ‘outcome measure’ and its title.\n',
      );
      return PROBLEMS;
    }
    writeOutput(await paint(scene, shown.merged), values.output, terminal);
    return errors.length === 0 ? FINE : PROBLEMS;
  }
  const theory = isNetwork ? shown.network(unreadable.map(({ uri }) => uri)) : shown.merged;
  // A page is read on a screen: there a line says why when one points at it.
  const state = { ...stateFor(theory, values.view, values.on), onPaper: format !== 'html' };
  for (const { message } of unreadable) terminal.tell(`driver: ${message}\n`);
  terminal.progress?.('Drawing');
  const scene = await drawTheory(theory, { engine: createElkEngine(), words, state });
  for (const { id, label } of scene.items) if (id.startsWith('#told')) terminal.tell(`driver: ${label}\n`);
  if (scene.notice !== undefined) terminal.tell(`driver: ${scene.notice}\n`);
  const empty = emptiness(scene, state);
  if (empty !== undefined) {
    terminal.tell(`driver: The view ${state.view} of this theory is empty, so no picture was made. ${empty}\n`);
    return PROBLEMS;
  }
  writeOutput(await paint(scene, theory), values.output, terminal);
  return errors.length === 0 && unreadable.length === 0 ? FINE : PROBLEMS;
}

/** What only a picture has cannot be asked of a format that says what a theory holds. */
function refusePictureOptions(format: TheoryFormat, values: Values<typeof options>): void {
  const given = (['view', 'on', 'measure', 'table', 'only', 'trend', 'theme', 'language', 'dpi', 'font'] as const).find(
    (name) => values[name] !== undefined,
  );
  if (given === undefined) return;
  const pictures = FORMAT_NAMES.filter((name) => !isTheoryFormat(name));
  const instead = given === 'measure' || given === 'table' ? `, or choose ${listOf(pictures)}` : '';
  throw new UsageError(`--${given} is for pictures, and ${format} holds the whole theory: leave it out${instead}.`);
}

/** The run charts of a measure, or the one that is asked for. What is wrong with its data file is told. */
function chartScene(
  { file }: ReadInput,
  { measure: name, only, for: audience, trend, language }: Values<typeof options> & { measure: string },
  terminal: Terminal,
): Scene {
  const measure = measureCalled(name, file);
  for (const { message } of file.data(measure).problems) {
    terminal.tell(`driver: The data file “${measure.data?.file}” ${message}\n`);
  }
  const charts = file.chart(measure, { trend: trend === true, forPublic: audience === 'public' });
  const chosen = only === undefined ? charts : groupCalled(only, charts, file);
  return withFigures(drawChart(chosen, language), chosen, language);
}
