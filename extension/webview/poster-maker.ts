/** From a theory to its poster, in the page: the layout runs in a worker, one poster at a time, the newest wish next. */
import {
  forPrinter,
  type MadePoster,
  makePages,
  makePoster,
  Outdated,
  type PaperTheme,
  posterColours,
} from '@driver-diagrams/diagram';
import { type MergedTheory, withoutSources } from '@driver-diagrams/theory/model/index';
import type { PosterHostMessage } from '../src/poster/messages.ts';
import { type Decided, decide } from '../src/poster/wishes.ts';
import { startLayoutWorker } from './drawing.ts';
import { language } from './host.ts';

export interface PosterOnShow {
  made: MadePoster;
  decided: Decided;
  theme: PaperTheme;
}

interface PosterMaker {
  /** @returns nothing when a newer poster was asked for meanwhile */
  make(order: Extract<PosterHostMessage, { type: 'draw' }>): Promise<PosterOnShow | undefined>;
}

/** @param workerAddress where the layout worker's script is */
export function createPosterMaker(workerAddress: string): PosterMaker {
  const layOut = startLayoutWorker(workerAddress);
  let newest = 0;
  /** The last poster, and all that it was made from. */
  let last: { from: string; data: readonly (string | undefined)[]; made: MadePoster } | undefined;
  return {
    async make({ turn, theory, charts, logos, photos, wishes }) {
      newest = turn;
      const decided = decide(theory, wishes, language);
      const bare = [logos, photos].map((each) => each.map((picture) => picture && { ...picture, data: undefined }));
      const from = JSON.stringify([unpainted(theory), charts, bare, decided.choices, decided.pages]);
      // Of photos these are megabytes: compared as they are, not copied into the text first.
      const data = [...logos, ...photos].map((picture) => picture?.data);
      if (last?.from === from && data.every((each, n) => each === last?.data[n])) return onShow(last.made, decided);
      const make = decided.pages ? makePages : makePoster;
      // A poster takes several layouts: one that is overtaken must not ask for its next.
      const engine: typeof layOut = (graph) => (turn === newest ? layOut(graph) : Promise.reject(new Outdated()));
      try {
        const made = await make(theory, {
          ...decided.choices,
          engine,
          charts: new Map(charts),
          logos,
          photos: photos.map((photo) => photo ?? undefined),
        });
        // A part that failed may be made the next time.
        if (made.failed.length === 0) last = { from, data, made };
        return turn === newest ? onShow(made, decided) : undefined;
      } catch (error) {
        if (error instanceof Outdated) return undefined;
        throw error;
      }
    },
  };
}

/** The poster in its colours, with the marks for the printer. */
function onShow(made: MadePoster, decided: Decided): PosterOnShow {
  const { theme, remark } = posterColours(decided.theme, decided.poster?.accent);
  const pages = forPrinter(made.pages, decided.poster);
  return {
    made: {
      ...made,
      pages,
      // Here it is a box to tick.
      problems: made.problems.map((problem) => problem.replace(' (--pages)', '')),
      remarks: [...made.remarks, ...(remark === undefined ? [] : [remark])],
    },
    decided,
    theme,
  };
}

/** What a poster is made from: neither where it is written, nor its colours, which only the painter asks for. */
function unpainted(theory: MergedTheory): unknown {
  const { elements, ...rest } = withoutSources(theory);
  return [rest, elements.map((element) => (element.kind === 'poster' ? { ...element, ...LOOK } : element))];
}

/** What only the painter asks for. */
const LOOK = { theme: undefined, accent: undefined, bleed: undefined, cropMarks: undefined };
