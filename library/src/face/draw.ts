import {
  createElkEngine,
  drawChart,
  drawTable,
  drawTheory,
  type Filter,
  LANGUAGES,
  type Language,
  languageFor,
  type Scene,
  VIEWS,
  type ViewName,
  type ViewState,
  WORDS,
  withFigures,
} from '@driver-diagrams/diagram';
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import { measureCalled, statementCalled } from '../common/called.ts';
import { emptiness } from '../common/emptiness.ts';
import { errorsOf } from '../common/errors-of.ts';
import { InputError } from '../common/input-error.ts';
import { behindReading, sourceOf } from './behind.ts';
import type { Reading } from './reading.ts';
import { chosen } from './words.ts';

export interface DrawOptions {
  /** What to show; without it the view that suits the theory. */
  view?: ViewName;
  /** The name or title of the statement that the view `focus` is about. */
  on?: string;
  /** The name or title of a measure, to draw its run chart instead of a view. */
  measure?: string;
  /** True to draw the table of measures alone. */
  table?: boolean;
  /** With `measure`: true to tell of trends too, five points in a row that rise or fall. */
  trend?: boolean;
  /** Ids of boxes whose branches are hidden. */
  collapsed?: readonly string[];
  /** What is left out. */
  filter?: Filter;
  /** The language of headings, legend and other fixed words; without it that of the theory’s poster, else English. */
  language?: Language;
  /** True to draw what there is although part of the text cannot be read: then say so beside the picture. */
  evenInPart?: boolean;
}

/**
 * Draws the main file of a reading, with the statements that it imports, as `driver render` does.
 *
 * @returns the finished picture as plain JSON, in points; the same reading and options give the same bytes
 * @throws InputError where part of the text cannot be read, for a view that has nothing to show, and for names that are not there
 */
export async function draw(reading: Reading, options: DrawOptions = {}): Promise<Scene> {
  return (await drawn(reading, options)).scene;
}

/** A picture and the theory that it is of. */
export async function drawn(reading: Reading, options: DrawOptions): Promise<{ scene: Scene; theory: MergedTheory }> {
  const { main } = behindReading(reading);
  const language = chosen('language', options.language ?? languageFor(main.merged), LANGUAGES);
  const view = options.view === undefined ? undefined : chosen('view', options.view, VIEWS);
  if (options.evenInPart !== true) refuseBroken(reading, view);
  if (options.measure !== undefined) {
    if (view !== undefined || options.on !== undefined) {
      throw new InputError('‘measure’ draws a run chart, which has no views: leave out ‘view’ and ‘on’.');
    }
    const charts = main.chart(measureCalled(options.measure, main), { trend: options.trend === true });
    return { scene: withFigures(drawChart(charts, language), charts, language), theory: main.merged };
  }
  if (options.table === true) {
    if (view !== undefined || options.on !== undefined) {
      throw new InputError('‘table’ draws the measures, which have no views: leave out ‘view’ and ‘on’.');
    }
    const scene = drawTable(main.merged, WORDS[language]);
    if (!scene) throw new InputError('This theory has no measures, so there is no table to draw.');
    return { scene, theory: main.merged };
  }
  const theory = view === 'network' ? main.network() : main.merged;
  const state: ViewState = {
    onPaper: true,
    ...stateOf(theory, view, options.on),
    ...(options.collapsed && { collapsed: options.collapsed }),
    ...(options.filter && { filter: options.filter }),
  };
  const scene = await drawTheory(theory, { engine: createElkEngine(), words: WORDS[language], state });
  const empty = emptiness(scene, state);
  if (empty !== undefined) throw new InputError(`The view ${view} of this theory is empty. ${empty}`);
  return { scene, theory };
}

function stateOf(theory: MergedTheory, view: ViewName | undefined, on: string | undefined): ViewState {
  if (on === undefined) {
    if (view === 'focus') throw new InputError('The view ‘focus’ needs ‘on’: which statement should it be about?');
    return view === undefined ? {} : { view };
  }
  if (view !== undefined && view !== 'focus')
    throw new InputError(`‘on’ goes with the view ‘focus’, not with ‘${view}’.`);
  return { view: 'focus', on: statementCalled(on, theory).id };
}

/** A picture of half a theory looks like a whole one. */
function refuseBroken(reading: Reading, view: ViewName | undefined): void {
  const { main } = behindReading(reading);
  // The same errors on every day.
  const { errors, breaks } = errorsOf(main, '1970-01-01', sourceOf, view === 'network');
  if (!breaks) return;
  const [first] = errors;
  const where = first ? ` ${first.range.source.path}, line ${first.range.start.line}: ${first.message}` : '';
  throw new InputError(`Part of the theory cannot be read, so no picture was made.${where}`);
}
