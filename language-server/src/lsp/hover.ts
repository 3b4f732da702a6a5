/** Hovers, from what `hover/explain.ts` says to what the protocol says. */

import { chartOf } from '@driver-diagrams/theory/data/chart';
import { aboutChart } from '@driver-diagrams/theory/hover/about-chart';
import { explain, statementAt } from '@driver-diagrams/theory/hover/explain';
import { measureOfTest } from '@driver-diagrams/theory/lines/of-test';
import type { Measure } from '@driver-diagrams/theory/model/model';
import type { LangiumDocument } from 'langium';
import type { HoverProvider } from 'langium/lsp';
import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import type { DriverSharedServices } from '../workspace/services.ts';

export class DriverHoverProvider implements HoverProvider {
  private readonly shared: DriverSharedServices;

  constructor(shared: DriverSharedServices) {
    this.shared = shared;
  }

  getHoverContent(document: LangiumDocument, { position }: HoverParams): Hover | undefined {
    const { Theories, Data } = this.shared.driver;
    const { textDocument } = document;
    const world = Theories.world(document);
    const question = {
      text: textDocument.getText(),
      offset: textDocument.offsetAt(position),
      theory: Theories.of(document),
      world,
      figuresOf: (measure: Measure) => Data.of(measure),
    };
    const said = explain(question);
    const statement = said && statementAt(question);
    const charted = statement?.kind === 'pdsa' && statement.data ? measureOfTest(statement) : statement;
    const chart =
      charted?.kind === 'measure'
        ? aboutChart(chartOf(charted, Data.of(charted), world), statement?.kind === 'pdsa' ? 1 : undefined)
        : '';
    return (
      said && {
        contents: { kind: MarkupKind.Markdown, value: chart === '' ? said.markdown : `${said.markdown}\n\n${chart}` },
        range: { start: textDocument.positionAt(said.start), end: textDocument.positionAt(said.end) },
      }
    );
  }
}
