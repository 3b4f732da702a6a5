/** `driver poster`: makes a poster of a theory. */
import {
  contentOfPoster,
  createElkEngine,
  forPrinter,
  LANGUAGES,
  makePages,
  makePoster,
  makeSlides,
  type PosterChoices,
  posterColours,
  posterOf,
  type Scene,
  VIEWS,
} from '@driver-diagrams/diagram';
import { measuredIn } from '@driver-diagrams/diagram/text/measure';
import { errorsOf } from '@driver-diagrams/library/common/errors-of';
import type { PageFormat } from '@driver-diagrams/library/common/paint';
import type { MeasureChart, MergedTheory, Poster } from '@driver-diagrams/theory/model/index';
import { fontOf, logosOf } from '@driver-diagrams/theory/model/poster-like';
import { readBleed, readColour } from '@driver-diagrams/theory/model/poster-look';
import { readPosterSize, SHEET_NAMES, sheetMeasures, sizeTrouble } from '@driver-diagrams/theory/model/poster-size';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { FINE, PROBLEMS, UsageError } from '../exit-codes.ts';
import { namedFrom, type ReadInput } from '../input/read-files.ts';
import { readAlone, readNetwork } from '../input/read-network.ts';
import { formatFor } from '../output/formats.ts';
import { readLogos, readPhotos } from '../output/logos.ts';
import { readOwnFont } from '../output/own-font.ts';
import { checkPictureOptions, DPI, FONT, paintPages } from '../output/paint-picture.ts';
import { isStandardOutput, protectInputs, writeOutput } from '../output/write-output.ts';
import { tellErrors } from '../report/tell-errors.ts';
import type { Terminal } from '../terminal.ts';
import { dayOf, TODAY } from '../today.ts';

const THEMES = ['light', 'warm', 'grey'] as const;
const FORMATS = ['pdf', 'svg', 'png', 'pptx'] as const;
const ENDINGS = { '.pdf': 'pdf', '.svg': 'svg', '.png': 'png', '.pptx': 'pptx' } as const;

const options = {
  size: { value: 'SIZE', about: `the sheet: ${SHEET_NAMES.join(', ')}, 16:9, "90 x 120 cm"; default: A0` },
  landscape: { about: 'landscape: the long side of the sheet across; this is the default' },
  portrait: { about: 'portrait: the short side of the sheet across' },
  output: { short: 'o', value: 'FILE', about: 'write the poster into this file; its ending says the format' },
  format: {
    value: 'FORMAT',
    choices: FORMATS,
    about: 'the format, where no ending says it: pdf, svg, png or pptx; default: pdf',
  },
  pages: { about: 'one page for each primary driver, after an overview' },
  slides: { about: 'a deck of slides for PowerPoint: title, diagram, each driver, charts, measures, tests' },
  theme: {
    value: 'THEME',
    choices: THEMES,
    about: 'colours: light, warm, or grey for a printer without colours; default: light',
  },
  view: { value: 'VIEW', choices: VIEWS.filter((view) => view !== 'focus'), about: 'what to show; default: driver' },
  language: { value: 'LANGUAGE', choices: LANGUAGES, about: 'language of headings and other fixed words' },
  poster: { value: 'NAME', about: 'which poster statement of the file, where it has several' },
  dpi: DPI,
  font: FONT,
  today: TODAY,
} as const;

export const command: Command = {
  name: 'poster',
  usage: 'driver poster [options] <file>',
  about: `Makes a poster of a theory, as large as the sheet: title and authors, problem and aim,
the diagram, the run chart of the main outcome, measures, what tests taught, legend and
version. A \`poster\` statement in the file says what the authors want otherwise.`,
  options,
  examples: [
    ['driver poster network.driver -o poster.pdf', 'A0 landscape'],
    ['driver poster network.driver --size 36x24 -o poster.pdf', 'for a conference'],
    ['driver poster network.driver --size A1 --portrait -o poster.png', 'A1 portrait'],
    ['driver poster network.driver --size A4 --pages -o poster.pdf', 'one page for each primary driver'],
    ['driver poster network.driver --size 36x24 -o poster.pptx', 'one slide that colleagues can edit'],
    ['driver poster network.driver --slides -o deck.pptx', 'a deck for a talk'],
  ],
  notes: `Sheets: ${SHEET_NAMES.map((sheet) => `${sheet} ${sheetMeasures({ sheet, orientation: 'landscape' })}`).join(', ')}.
From A1 and 36x24 up no letter is smaller than 18 points. What does not fit is told, and
no poster is made: nothing is made smaller silently, and nothing is cut off.
In SVG and PNG, pages are files of their own: poster-1.svg, poster-2.svg.`,
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, operands } = readArguments(args, options);
  const format = formatFor(values.format, values.output, ENDINGS, values.slides ? 'pptx' : 'pdf');
  if (values.slides && (values.pages || values.size !== undefined || values.landscape || values.portrait)) {
    throw new UsageError('--slides makes slides of one size: leave out --pages, --size, --landscape and --portrait.');
  }
  checkPictureOptions(format, values);
  const choices: PosterChoices = {
    ...(values.view && { view: values.view }),
    ...(values.language && { language: values.language }),
    ...(values.poster !== undefined && { poster: values.poster }),
  };
  const { input, paths, unreadable, isNetwork } = await readFor(choices, operands, terminal);
  protectInputs(values.output, paths, terminal);
  const { errors, breaks } = errorsOf(input.file, dayOf(values.today), namedFrom(input, terminal), isNetwork);
  tellErrors(errors, terminal);
  if (breaks) {
    terminal.tell('driver: Part of the theory cannot be read, so no poster was made. Fix what is told above.\n');
    return PROBLEMS;
  }
  const theory = isNetwork ? input.file.network(unreadable.map(({ uri }) => uri)) : input.file.merged;
  for (const { message } of unreadable) terminal.tell(`driver: ${message}\n`);
  const poster = posterOf(theory, values.poster);
  if (values.poster !== undefined && !poster) {
    throw new UsageError(`The file has no poster called ${values.poster}.`);
  }
  const usual = contentOfPoster(theory, choices);
  const size = sizeFor(values, usual.size);
  terminal.progress?.('Drawing');
  const engine = createElkEngine();
  const logos = logosOf(theory, poster);
  const from = poster?.source.uri ?? input.file.uri;
  const photos = usual.order.flatMap((item) => (item.kind === 'photo' ? [item.photo.file] : []));
  const shown = {
    ...choices,
    engine,
    charts: chartsOf(input, theory, usual.charts, terminal),
    logos: await readLogos(logos.paths, logos.from, input.root, terminal),
    photos: await readPhotos(photos, from, input.root, terminal),
  };
  const make = values.pages ? makePages : makePoster;
  const own = values.slides ? undefined : await readOwnFont(fontOf(theory, poster), input.root, terminal);
  if (own && format === 'pptx') {
    terminal.tell(
      'driver: PowerPoint takes letters from the computer that shows the slide, so the font of the poster is not in it.\n',
    );
  }
  const house = format === 'pptx' ? [] : (own?.typefaces ?? []);
  const made = values.slides
    ? await makeSlides(theory, shown)
    : await measuredIn(house, async () => make(theory, { ...shown, size }));
  for (const each of [...made.problems, ...made.remarks]) terminal.tell(`driver: ${each}\n`);
  for (const part of made.failed) terminal.failed?.({ part: 'painting', ...part });
  if (made.pages.length === 0) {
    terminal.tell(`driver: No ${values.slides ? 'deck' : 'poster'} was made.\n`);
    return PROBLEMS;
  }
  const { language, authors } = made.content;
  for (const each of unreadLook(poster)) terminal.tell(`driver: ${each}\n`);
  const { theme, remark } = posterColours(values.theme ?? poster?.theme ?? 'light', poster?.accent);
  if (remark !== undefined) terminal.tell(`driver: ${remark}\n`);
  const look = {
    ...values,
    theme,
    house,
    ...(house.length > 0 && own && { ownFont: own.bytes }),
    language,
    ...(authors && { authors }),
  };
  await write(
    await paintPages(
      pagesFor(made.pages, values.slides ? undefined : poster, format, terminal),
      format,
      theory,
      look,
      terminal,
    ),
    format,
    values.output,
    terminal,
  );
  return errors.length === 0 && unreadable.length === 0 ? FINE : PROBLEMS;
}

/** One file; for the view of a network, asked for here or in the file's poster, with the files that belong to it. */
async function readFor(choices: PosterChoices, operands: readonly string[], terminal: Terminal) {
  if (choices.view === 'network') return { ...(await readNetwork(operands, terminal)), isNetwork: true };
  const alone = await readAlone(operands, terminal);
  const isNetwork = contentOfPoster(alone.input.file.merged, choices).view === 'network';
  return { ...(isNetwork ? await readNetwork(operands, terminal) : alone), isNetwork };
}

/** The pages for a printer who cuts them, where the poster asks for that. */
function pagesFor(
  pages: readonly Scene[],
  poster: Poster | undefined,
  format: PageFormat,
  terminal: Terminal,
): Scene[] {
  const cut = forPrinter(pages, poster);
  const isCut = cut.some(({ bleed, cropMarks }) => bleed !== undefined || cropMarks);
  if (format !== 'pptx' || !isCut) return cut;
  terminal.tell(
    'driver: PowerPoint knows no bleed and no crop marks, so the slide has none. Give the printer a PDF.\n',
  );
  return [...pages];
}

/** A sentence for each colour and bleed that cannot be read: `driver check` warns of them, but who prints may not have asked it. */
function unreadLook({ accent, bleed }: Pick<Poster, 'accent' | 'bleed'> = {}): string[] {
  return [
    ...(accent !== undefined && readColour(accent) === undefined
      ? [`The accent “${accent}” is no colour that can be read, so the poster has its usual ones. Write it as #7a1f3d.`]
      : []),
    ...(bleed !== undefined && readBleed(bleed) === undefined
      ? [`The bleed “${bleed}” cannot be read, so the poster has none. Write it as 3 mm; at most 25 mm.`]
      : []),
  ];
}

/** What the command line says about the sheet, over what the file says. */
function sizeFor(
  values: { size?: string | undefined; landscape?: boolean | undefined; portrait?: boolean | undefined },
  usual: ReturnType<typeof contentOfPoster>['size'],
) {
  if (values.landscape && values.portrait)
    throw new UsageError('A sheet is either landscape or portrait: say --landscape or --portrait, not both.');
  const size = values.size === undefined ? usual : readPosterSize(values.size);
  if (!size) throw new UsageError(sizeTrouble(values.size ?? '') ?? '');
  if (values.landscape) return { ...size, orientation: 'landscape' as const };
  return values.portrait ? { ...size, orientation: 'portrait' as const } : size;
}

/** The run charts of these measures. What is wrong with a data file is told. */
function chartsOf(
  { file }: ReadInput,
  theory: MergedTheory,
  wanted: readonly string[],
  terminal: Terminal,
): Map<string, MeasureChart> {
  const found = [...file.charts(wanted, theory)];
  for (const [, { problems }] of found)
    for (const problem of problems) terminal.tell(`driver: The data file ${problem}\n`);
  return new Map(found.map(([id, { chart }]) => [id, chart]));
}

/** One file; where the format holds one page a file, as many as there are pages. */
async function write(
  files: readonly (string | Uint8Array)[],
  format: PageFormat,
  output: string | undefined,
  terminal: Terminal,
): Promise<void> {
  const isFile = !isStandardOutput(output);
  if (files.length > 1 && !isFile) {
    throw new UsageError(
      `Several pages in ${format.toUpperCase()} are several files: say where they go with -o poster.${format}.`,
    );
  }
  for (const [index, content] of files.entries()) {
    const name = files.length > 1 ? output?.replace(/(\.[^.]*)?$/, `-${index + 1}$1`) : output;
    writeOutput(content, name, terminal);
  }
}
