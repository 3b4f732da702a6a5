/** Answers `driver/chart`: the run chart of a measure, worked out. */
import { statementAt } from '@driver-diagrams/theory/hover/explain';
import type { Element, Measure } from '@driver-diagrams/theory/model/model';
import { URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { ChartRequest } from '../protocol.ts';
import { chartWithMarks, ownMeasure } from '../workspace/measure-charts.ts';
import type { DriverSharedAddedServices } from '../workspace/services.ts';
import { documentRead } from './document-read.ts';
import { mistakesIn } from './mistakes.ts';
import { answer } from './own-requests.ts';

/** Registers the handler. It waits until the text, and the data files that it names, have been read. */
export function addCharts(connection: Connection, shared: LangiumSharedServices & DriverSharedAddedServices): void {
  const { LangiumDocuments } = shared.workspace;
  const { Data, Theories } = shared.driver;

  answer(connection, ChartRequest, async ({ uri, measure: id, position, trend = false }, token) => {
    const document = await documentRead(shared, uri, token);
    if (!document) return { uri, problems: [] };
    const world = Theories.world(document);
    const measure = id === undefined ? named() : ofId(id);
    if (!measure) return { uri, problems: [] };
    const home = LangiumDocuments.getDocument(URI.parse(measure.source.uri));
    if (home) await Data.load(home);
    const figures = Data.of(measure);
    const mistakes = mistakesIn(home && home !== document ? [document, home] : [document], (each) => Theories.of(each));
    const said = figures.problems.map(({ message }) => `“${measure.data?.file ?? ''}” ${message}`);
    // The chart goes by the id that the file's own picture knows the measure by.
    return {
      uri,
      chart: {
        ...chartWithMarks(measure, { world, data: (each) => Data.of(each) }, { trend }),
        ...(id !== undefined && { id }),
      },
      problems: said,
      ...(mistakes && { mistakes }),
    };

    function ofId(wanted: string): Measure | undefined {
      if (!document) return undefined;
      const is = (each: Element): each is Measure => each.kind === 'measure' && each.id === wanted;
      // A poster of a network shows what the files measure that import it, too.
      const found = Theories.merged(document).elements.find(is) ?? Theories.network(document).elements.find(is);
      return found && ownMeasure(found, world);
    }

    function named(): Measure | undefined {
      if (!document || !position) return undefined;
      const { textDocument } = document;
      const found = statementAt({
        text: textDocument.getText(),
        offset: textDocument.offsetAt(position),
        theory: Theories.of(document),
        world,
      });
      return found?.kind === 'measure' ? found : undefined;
    }
  });
}
