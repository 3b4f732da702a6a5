/** From a theory to its poster, in the page: the layout runs in a worker, one poster at a time, the newest wish next. */
import { type MadePoster, makePages, makePoster, Outdated } from '@driver-diagrams/diagram';
import { type MergedTheory, type PosterTheme, withoutSources } from '@driver-diagrams/theory/model/index';
import type { PosterHostMessage } from '../src/poster/messages.ts';
import { type Decided, decide } from '../src/poster/wishes.ts';
import { startLayoutWorker } from './drawing.ts';
import { language } from './host.ts';

export interface PosterOnShow {
  made: MadePoster;
  decided: Decided;
  theme: PosterTheme;
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
  let last: { from: string; made: MadePoster } | undefined;
  return {
    async make({ turn, theory, charts, logos, wishes }) {
      newest = turn;
      const decided = decide(theory, wishes, language);
      const from = JSON.stringify([unpainted(theory), charts, logos, decided.choices, decided.pages]);
      if (last?.from === from) return { made: last.made, decided, theme: decided.theme };
      const make = decided.pages ? makePages : makePoster;
      // A poster takes several layouts: one that is overtaken must not ask for its next.
      const engine: typeof layOut = (graph) => (turn === newest ? layOut(graph) : Promise.reject(new Outdated()));
      try {
        const made = await make(theory, { ...decided.choices, engine, charts: new Map(charts), logos });
        // A part that failed may be made the next time.
        if (made.failed.length === 0) last = { from, made };
        return turn === newest ? { made, decided, theme: decided.theme } : undefined;
      } catch (error) {
        if (error instanceof Outdated) return undefined;
        throw error;
      }
    },
  };
}

/** What a poster is made from: neither where it is written, nor its colours, which only the painter asks for. */
function unpainted(theory: MergedTheory): unknown {
  const { elements, ...rest } = withoutSources(theory);
  return [rest, elements.map((element) => (element.kind === 'poster' ? { ...element, theme: undefined } : element))];
}
