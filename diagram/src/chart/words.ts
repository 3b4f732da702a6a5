/** The fixed words of a chart, in each language of the pictures. `{…}` is filled in. */
import { SIGNAL_WORDS } from '@driver-diagrams/theory/model/signals';
import type { WordTable } from '../words/word-table.ts';
import type { Language } from '../words/words.ts';

const en = {
  families: {
    outcome: 'Outcome measure',
    driver: 'Driver measure',
    process: 'Process measure',
    balancing: 'Balancing measure',
    other: 'Measure',
  },
  better: { higher: 'higher is better', lower: 'lower is better' },
  median: 'Median {amount}',
  medianOfBaseline: 'Median of the baseline {amount}',
  baseline: 'Baseline {amount}',
  target: 'Target {amount}',
  by: 'by {date}',
  result: 'result in the text',
  /** In the legend. */
  point: 'figure',
  signalPoint: 'part of a signal',
  event: { test: 'test of a change idea', change: 'change', note: 'note' },
  shows: 'What the chart shows',
  happened: 'What happened',
  from: 'Figures from {file}.',
  /** What a screen reader says. */
  spoken: {
    picture: 'Run chart of {title} with {count} points. {signals}',
    point: '{date}: {amount}',
    inSignal: '{point}, part of a signal',
    line: 'Line through {count} points, from {first} to {last}',
    values: 'Scale of figures from {least} to {most}',
    times: 'Scale of time from {first} to {last}',
  },
  signals: SIGNAL_WORDS,
} satisfies WordTable;

export type ChartWords = typeof en;

const es: ChartWords = {
  families: {
    outcome: 'Medida de resultado',
    driver: 'Medida de impulsor',
    process: 'Medida de proceso',
    balancing: 'Medida de equilibrio',
    other: 'Medida',
  },
  better: { higher: 'más alto es mejor', lower: 'más bajo es mejor' },
  median: 'Mediana {amount}',
  medianOfBaseline: 'Mediana de la línea de base {amount}',
  baseline: 'Línea de base {amount}',
  target: 'Meta {amount}',
  by: 'para {date}',
  result: 'dato del texto',
  point: 'dato',
  signalPoint: 'parte de una señal',
  event: { test: 'prueba de una idea de cambio', change: 'cambio', note: 'nota' },
  shows: 'Qué muestra el gráfico',
  happened: 'Qué ocurrió',
  from: 'Datos de {file}.',
  spoken: {
    picture: 'Gráfico de {title} con {count} puntos. {signals}',
    point: '{date}: {amount}',
    inSignal: '{point}, parte de una señal',
    line: 'Línea por {count} puntos, de {first} a {last}',
    values: 'Escala de los datos, de {least} a {most}',
    times: 'Escala del tiempo, de {first} a {last}',
  },
  signals: {
    shift: {
      up: 'Desplazamiento: {count} puntos seguidos, de {from} a {to}, están por encima de la mediana de {median}. El azar solo rara vez lo hace: algo ha cambiado{judged}.',
      down: 'Desplazamiento: {count} puntos seguidos, de {from} a {to}, están por debajo de la mediana de {median}. El azar solo rara vez lo hace: algo ha cambiado{judged}.',
    },
    trend: {
      up: 'Tendencia: {count} puntos seguidos suben, de {from} a {to}{judged}. Tómelo solo como un indicio; un desplazamiento dice más.',
      down: 'Tendencia: {count} puntos seguidos bajan, de {from} a {to}{judged}. Tómelo solo como un indicio; un desplazamiento dice más.',
    },
    fewCrossings:
      'La línea cruza la mediana {found} veces, y por azar solo rara vez serían menos de {limit}: los datos permanecen mucho tiempo a un lado.',
    judged: { better: ', a mejor', worse: ', a peor', open: '', begin: ' desde entonces' },
    none: 'Ninguna señal: los puntos están como los pondría el azar solo. Que un dato sea más alto o más bajo que el anterior aún no dice nada.',
    tooFew: 'Puntos hasta ahora: {count}. A partir de {least} puntos, el gráfico distingue un cambio del azar.',
    noPoints: 'Aún no hay datos.',
    earlier: 'Señales anteriores a estas: {count}.',
  },
};

export const CHART_WORDS: Record<Language, ChartWords> = { en, es };
