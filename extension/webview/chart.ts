/** The page of a chart: draws what the host sends, in the editor's colours. */
import './chart.css';
import { drawChart, paintSvg } from '@driver-diagrams/diagram';
import type { ChartWords } from '../src/chart/html.ts';
import type { ChartHostMessage, ChartMemory, ChartPageMessage } from '../src/chart/messages.ts';
import { pageFailure } from './failure.ts';
import { byId, connect, language, listenToButtons, pageWords } from './host.ts';
import { createTroubleLine } from './trouble-line.ts';

const { tell, keep, begin } = connect<ChartHostMessage, ChartPageMessage, ChartMemory>();
const words = pageWords<ChartWords>();
const chart = byId('chart');
const showTrouble = createTroubleLine(byId('trouble'), words.goToLine, () => tell({ type: 'show-trouble' }));

function receive(message: ChartHostMessage) {
  if (message.type === 'trouble') return showTrouble(message.trouble);
  if (message.type === 'gone') {
    note([message.note]);
    return;
  }
  keep({ uri: message.uri, measure: message.chart.id });
  try {
    const painted = paintSvg(drawChart(message.chart, language), 'editor');
    // Read as XML, which runs nothing, and put in as it is.
    const svg = new DOMParser().parseFromString(painted, 'image/svg+xml');
    chart.replaceChildren(document.importNode(svg.documentElement, true));
    note(message.notes);
    byId('take').hidden = false;
  } catch (error) {
    tell(pageFailure('view', 'chart', error));
    note([words.notDrawn]);
  }
}

function note(sentences: readonly string[]) {
  byId('notes').replaceChildren(
    ...sentences.map((sentence) => {
      const line = document.createElement('p');
      line.textContent = sentence;
      return line;
    }),
  );
}

listenToButtons(byId('take'), () => tell({ type: 'export' }));
begin(receive, { type: 'ready' });
