/**
 * A line above each aim, driver and idea that says what hangs on it: "4 change ideas · 1 measure · testing"; and one above
 * each measure with figures that shows its chart.
 */

import { isUnread, linesOf } from '@driver-diagrams/theory/lines/lines';
import type { Element, Measure } from '@driver-diagrams/theory/model/model';
import { levelWord } from '@driver-diagrams/theory/model/words';
import type { World } from '@driver-diagrams/theory/rules/index';
import type { LangiumDocument } from 'langium';
import type { CodeLensProvider } from 'langium/lsp';
import type { CodeLens } from 'vscode-languageserver';
import type { DriverSharedServices } from '../workspace/services.ts';
import { rangeOf } from './occurrences.ts';

export class DriverCodeLensProvider implements CodeLensProvider {
  private readonly shared: DriverSharedServices;

  constructor(shared: DriverSharedServices) {
    this.shared = shared;
  }

  async provideCodeLens(document: LangiumDocument): Promise<CodeLens[]> {
    const { Theories, Host } = this.shared.driver;
    const wanted: unknown = await this.shared.workspace.ConfigurationProvider.getConfiguration('driver', 'codeLens');
    if (wanted === false) return [];
    const world = Theories.world(document);
    const tests = countTests(world);
    const showChart = Host.chartCommand?.();
    return Theories.of(document).elements.flatMap((element) => {
      if (element.kind === 'measure')
        return showChart === undefined ? [] : this.chartLens(element, document, showChart);
      const title = summaryOf(element, world, tests);
      return title === ''
        ? []
        : [{ range: rangeOf({ document, ...element.source.at }), command: { title, command: '' } }];
    });
  }

  /** Above a measure that has figures to show. */
  private chartLens(measure: Measure, document: LangiumDocument, command: string): CodeLens[] {
    const figures = this.shared.driver.Data.of(measure);
    const { lines } = linesOf(measure, figures, this.shared.driver.Theories.world(document));
    const points = lines
      .filter(({ combined }) => combined === undefined || combined === 'gap')
      .flatMap((line) => line.points);
    if (points.length < 2 && measure.data?.file === undefined) return [];
    const none = isUnread(figures) ? 'figures not read' : 'no figures yet';
    const title = `Show chart · ${counted(points.length, 'figure') || none}`;
    const range = rangeOf({ document, ...measure.source.at });
    return [{ range, command: { title, command, arguments: [document.uri.toString(), measure.id] } }];
  }
}

/** How many PDSA cycles test each idea, by the idea's key. */
function countTests(world: World): Map<string, number> {
  const tests = new Map<string, number>();
  for (const theory of world.theories.values()) {
    for (const { kind, to } of theory.links) {
      if (kind === 'tests' && to.to !== undefined) tests.set(to.to, (tests.get(to.to) ?? 0) + 1);
    }
  }
  return tests;
}

/** What hangs on a statement, in all files that are read together; '' where there is nothing to say. */
function summaryOf(element: Element, world: World, tests: ReadonlyMap<string, number>): string {
  if (element.kind !== 'aim' && element.kind !== 'driver' && element.kind !== 'idea') return '';
  const direct = (world.down.get(element.key) ?? []).map((key) => world.elements.get(key));
  const levels = new Map<string, number>();
  for (const child of direct) {
    if (child?.kind !== 'driver') continue;
    const word = levelWord(child.level);
    levels.set(word, (levels.get(word) ?? 0) + 1);
  }
  const status = 'status' in element ? element.status?.value : undefined;
  return [
    ...[...levels].map(([word, count]) => counted(count, word)),
    counted(ideasBelow(element.key, world), 'change idea'),
    counted(world.measures.get(element.key)?.size ?? 0, 'measure'),
    counted(tests.get(element.key) ?? 0, 'test'),
    status ?? '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function ideasBelow(key: string, world: World): number {
  const seen = new Set<string>();
  const open = [...(world.down.get(key) ?? [])];
  let count = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (world.elements.get(next)?.kind === 'idea') count++;
    open.push(...(world.down.get(next) ?? []));
  }
  return count;
}

function counted(count: number, what: string): string {
  return count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'}`;
}
