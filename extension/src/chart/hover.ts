/** The chart of a measure in its hover, below what the server says of it. */

import { drawChart, ofGroup, paintSvg } from '@driver-diagrams/diagram';
import { languageOf } from '@driver-diagrams/diagram/words/words';
import { ChartRequest } from '@driver-diagrams/language-server/protocol';
import { guarded } from '@driver-diagrams/theory/guard';
import type { MeasureChart } from '@driver-diagrams/theory/model/index';
import * as vscode from 'vscode';
import { base64Of } from '../files/base64.ts';
import { failed, logged } from '../log/log.ts';
import type { Server } from '../server.ts';
import { wantsTrends } from './chart-panel.ts';

/** A hover shows no more text than this, pictures included, in characters; a larger picture would be cut. */
const MOST_CHARACTERS = 90_000;
/** As wide as a hover usually is, pixels. */
const WIDTH = 460;
/** More small charts than these cannot be read at that width. */
const MOST_CHARTS = 6;

export function chartHover({ ask }: Server): vscode.HoverProvider {
  return {
    async provideHover(document, { line, character }) {
      const uri = document.uri.toString();
      const asked = ask(ChartRequest, { uri, position: { line, character }, trend: wantsTrends(uri) });
      const chart = (await logged('asking for the chart of a hover', asked))?.chart;
      if (!chart || chart.charts.every(({ series }) => series.points.length < 2)) return undefined;
      // What happened stands in the full chart; here the line, its signals and targets are enough.
      const drawn = guarded(
        { part: 'painting', name: 'chart in a hover' },
        () => draw(chart),
        () => undefined,
        failed,
      );
      if (!drawn) return undefined;
      const { scene, svg } = drawn;
      const picture = `data:image/svg+xml;base64,${base64Of(new TextEncoder().encode(svg))}`;
      if (picture.length > MOST_CHARACTERS) return undefined;
      const height = Math.round((WIDTH * scene.height) / scene.width);
      const label = scene.title.replace(/[[\]\\]/g, ' ');
      return new vscode.Hover(new vscode.MarkdownString(`![${label}](${picture}|width=${WIDTH},height=${height})`));
    },
  };
}

function draw(chart: MeasureChart) {
  const scene = drawChart(few(chart), languageOf(vscode.env.language));
  return { scene, svg: paintSvg(scene, isDark() ? 'dark' : 'light') };
}

/** The line over all groups, or the first groups: a hover has no room for more. */
function few(chart: MeasureChart): MeasureChart {
  const whole = chart.charts[0]?.group === undefined ? ofGroup(chart, undefined) : chart;
  return {
    ...whole,
    definition: undefined,
    events: whole.events.slice(-6),
    charts: whole.charts.slice(0, MOST_CHARTS),
  };
}

function isDark(): boolean {
  const { kind } = vscode.window.activeColorTheme;
  return kind === vscode.ColorThemeKind.Dark || kind === vscode.ColorThemeKind.HighContrast;
}
