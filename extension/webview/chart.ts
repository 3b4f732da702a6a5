/** The page of a chart: draws what the host sends, in the editor's colours. */
import { drawChart, paintSvg } from '@driver-diagrams/diagram';
import { languageOf } from '@driver-diagrams/diagram/words/words';
import type { ChartHostMessage, ChartMemory, ChartPageMessage } from '../src/chart/messages.ts';
import './chart.css';
import { pageFailure } from './failure.ts';
import { applyTheme } from './theme.ts';
import { createTroubleLine } from './trouble-line.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: ChartPageMessage): void;
  setState(state: ChartMemory): void;
};

const vscode = acquireVsCodeApi();
const chart = document.getElementById('chart');
const notes = document.getElementById('notes');
const troubleElement = document.getElementById('trouble');
const showTrouble =
  troubleElement &&
  createTroubleLine(troubleElement, document.body.dataset.goToLine ?? '', () =>
    vscode.postMessage({ type: 'show-trouble' }),
  );
const language = languageOf(document.documentElement.lang);

function receive(message: ChartHostMessage) {
  if (message.type === 'trouble') return showTrouble?.(message.trouble);
  if (message.type === 'gone') {
    tell([message.note]);
    return;
  }
  vscode.setState({ uri: message.uri, measure: message.chart.id });
  try {
    const painted = paintSvg(drawChart(message.chart, language), 'editor');
    // Read as XML, which runs nothing, and put in as it is.
    const svg = new DOMParser().parseFromString(painted, 'image/svg+xml');
    chart?.replaceChildren(document.importNode(svg.documentElement, true));
    tell(message.notes);
  } catch (error) {
    vscode.postMessage(pageFailure('view', 'chart', error));
  }
}

function tell(sentences: readonly string[]) {
  notes?.replaceChildren(
    ...sentences.map((sentence) => {
      const line = document.createElement('p');
      line.textContent = sentence;
      return line;
    }),
  );
}

window.addEventListener('message', (event: MessageEvent<ChartHostMessage>) => receive(event.data));
void applyTheme();
vscode.postMessage({ type: 'ready' });
