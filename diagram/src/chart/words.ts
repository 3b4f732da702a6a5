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
  /** What the line over all groups is called; `own`: that of figures which are of no group. */
  whole: {
    own: 'As a whole',
    mean: 'Mean of all who reported',
    sum: 'Sum of all who reported',
    'one group': 'All who reported, as one group',
    gap: 'The gap',
  },
  /** Below the heading of a gap between two groups. */
  gap: 'figures of “{of}” less those of “{and}”',
  median: 'Median {amount}',
  medianOfBaseline: 'Median of the baseline {amount}',
  mean: 'Mean {amount}',
  meanOfBaseline: 'Mean of the baseline {amount}',
  upper: 'Upper limit {amount}',
  lower: 'Lower limit {amount}',
  latest: 'Latest {amount}',
  quarter: 'Q{number}',
  limits: 'control limits ({by})',
  limitsBy: { 'p′': 'p′', 'u′': 'u′', xmr: 'XmR', 'days between': 'days between events' },
  /** Beside the signs for what the limits say of the newest figure, and of the target. */
  sign: {
    better: 'outside, better',
    worse: 'outside, worse',
    high: 'outside, high',
    low: 'outside, low',
    common: 'within limits',
    look: 'worth a look',
    always: 'within the limits the target is always met',
    never: 'within the limits the target is never met',
    'hit or miss': 'within the limits the target is hit or miss',
  },
  baseline: 'Baseline {amount}',
  target: 'Target {amount}',
  by: 'by {date}',
  result: 'result in the text',
  /** In the legend. */
  point: 'figure',
  signalPoint: 'part of a signal',
  outlyingPoint: 'far from the others',
  excludedPoint: 'left out of what is worked out',
  partlyPoint: 'not all groups reported',
  event: { test: 'test of a change idea', change: 'change', note: 'note' },
  shows: 'What the chart shows',
  showAll: 'What the charts show',
  happened: 'What happened',
  from: 'Figures from {file}.',
  phases: 'Why a new phase',
  days: 'days between events',
  phase: '{name}, from {date}',
  scale: 'Scales differ: these charts share one, and the charts above have another.',
  apart: 'Its scale of figures is its own: on that of the charts beside it, this line would be flat.',
  /** Where as many reported each time. */
  reportedAlike: 'Not every group reported: {most} of {of} each time.',
  reported:
    'Not every group reported each time: between {least} and {most} of {of}. Smaller dots are figures of fewer.',
  reportedRow: 'reported of {of}',
  missing: 'Where figures are missing, the line has a gap.',
  /** Headings of the figures as a table. */
  figures: {
    all: 'The figures',
    date: 'Date',
    figure: 'Figure',
    counts: 'Counted',
    note: 'Note',
    counted: '{counted} of {of}',
  },
  /** What a screen reader says. */
  spoken: {
    picture: 'Run chart of {title} with {count} points. {signals}',
    point: '{date}: {amount}',
    pictures: 'Run charts of {title}, one for each of {count}: {names}. {signals}',
    reported: '{count} of {of} reported',
    limits: 'Control limits ({by}), at last from {lower} to {upper}',
    phase: 'Phase {name}',
    panel: 'Chart of {name}: {count} points, {latest}',
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
  whole: {
    own: 'En conjunto',
    mean: 'Media de quienes informaron',
    sum: 'Suma de quienes informaron',
    'one group': 'Quienes informaron, como un solo grupo',
    gap: 'La brecha',
  },
  gap: 'datos de “{of}” menos los de “{and}”',
  median: 'Mediana {amount}',
  medianOfBaseline: 'Mediana de la línea de base {amount}',
  mean: 'Media {amount}',
  meanOfBaseline: 'Media de la línea de base {amount}',
  upper: 'Límite superior {amount}',
  lower: 'Límite inferior {amount}',
  latest: 'Último dato {amount}',
  quarter: 'T{number}',
  limits: 'límites de control ({by})',
  limitsBy: { 'p′': 'p′', 'u′': 'u′', xmr: 'XmR', 'days between': 'días entre sucesos' },
  sign: {
    better: 'fuera, a mejor',
    worse: 'fuera, a peor',
    high: 'fuera, alto',
    low: 'fuera, bajo',
    common: 'dentro de los límites',
    look: 'merece una mirada',
    always: 'dentro de los límites la meta se cumple siempre',
    never: 'dentro de los límites la meta no se cumple nunca',
    'hit or miss': 'dentro de los límites la meta se cumple unas veces sí y otras no',
  },
  baseline: 'Línea de base {amount}',
  target: 'Meta {amount}',
  by: 'para {date}',
  result: 'dato del texto',
  point: 'dato',
  signalPoint: 'parte de una señal',
  outlyingPoint: 'lejos de los demás',
  excludedPoint: 'excluido de los cálculos',
  partlyPoint: 'no informaron todos los grupos',
  event: { test: 'prueba de una idea de cambio', change: 'cambio', note: 'nota' },
  shows: 'Qué muestra el gráfico',
  showAll: 'Qué muestran los gráficos',
  happened: 'Qué ocurrió',
  from: 'Datos de {file}.',
  phases: 'Por qué una fase nueva',
  days: 'días entre sucesos',
  phase: '{name}, desde {date}',
  scale: 'Las escalas difieren: estos gráficos comparten una, y los de arriba tienen otra.',
  apart: 'Su escala de datos es propia: en la de los gráficos de al lado, esta línea sería plana.',
  reportedAlike: 'No informaron todos los grupos: {most} de {of} cada vez.',
  reported:
    'No siempre informaron todos los grupos: entre {least} y {most} de {of}. Los puntos más pequeños son datos de menos grupos.',
  reportedRow: 'informaron de {of}',
  missing: 'Donde faltan datos, la línea tiene un hueco.',
  figures: {
    all: 'Los datos',
    date: 'Fecha',
    figure: 'Dato',
    counts: 'Recuento',
    note: 'Nota',
    counted: '{counted} de {of}',
  },
  spoken: {
    picture: 'Gráfico de {title} con {count} puntos. {signals}',
    point: '{date}: {amount}',
    pictures: 'Gráficos de {title}, uno para cada uno de {count}: {names}. {signals}',
    reported: 'informaron {count} de {of}',
    limits: 'Límites de control ({by}), al final de {lower} a {upper}',
    phase: 'Fase {name}',
    panel: 'Gráfico de {name}: {count} puntos, {latest}',
    line: 'Línea por {count} puntos, de {first} a {last}',
    values: 'Escala de los datos, de {least} a {most}',
    times: 'Escala del tiempo, de {first} a {last}',
  },
  signals: {
    centre: { median: 'mediana', mean: 'media' },
    shift: {
      up: 'Desplazamiento: {count} puntos seguidos, de {from} a {to}, están por encima de la {centre} de {amount}, y el azar da lugar a {limit}. Lo más probable es que algo haya cambiado{judged}. Se vio por primera vez con el dato de {stood}. {chance}',
      down: 'Desplazamiento: {count} puntos seguidos, de {from} a {to}, están por debajo de la {centre} de {amount}, y el azar da lugar a {limit}. Lo más probable es que algo haya cambiado{judged}. Se vio por primera vez con el dato de {stood}. {chance}',
    },
    trend: {
      up: 'Tendencia: {count} puntos seguidos suben, de {from} a {to}{judged}. Tómelo solo como un indicio, pues el azar hace a menudo series así; un desplazamiento dice más.',
      down: 'Tendencia: {count} puntos seguidos bajan, de {from} a {to}{judged}. Tómelo solo como un indicio, pues el azar hace a menudo series así; un desplazamiento dice más.',
    },
    fewCrossings:
      'Pocos cruces: la línea cruza muy rara vez la {centre} de {amount} (veces: {found}, y por azar {limit} o más). Los datos permanecen mucho tiempo a un lado: se deslizan, o algo ha cambiado. Se vio por primera vez con el dato de {stood}. {chance}',
    judged: { better: ', a mejor', worse: ', a peor', open: '', begin: ' desde entonces' },
    chance: {
      some: 'El azar solo marcaría unos {count} de cada 100 gráficos como este.',
      few: 'El azar solo marcaría menos de 1 de cada 100 gráficos como este.',
    },
    none: 'Ninguna señal: el azar solo pudo hacer esta línea. Un cambio pequeño o reciente puede no verse aún; que un dato sea más alto o más bajo que el anterior no dice nada.',
    noRun:
      'Ninguna señal de un cambio duradero: la línea no permanece a un lado más de lo que podría por azar. Un cambio pequeño o reciente puede no verse aún.',
    tooFew: 'Puntos hasta ahora: {count}. A partir de {least} puntos, el gráfico distingue un cambio del azar.',
    tooFewSince: 'Puntos desde {from}: {count}. A partir de {least} puntos, el gráfico distingue un cambio del azar.',
    tooFewOff:
      'Puntos que no están sobre la {centre}: {count}. A partir de {least} de ellos, el gráfico distingue un cambio del azar.',
    onCentre:
      'Este gráfico no distingue un cambio del azar: la mitad de los puntos o más están sobre la {centre} de {amount}. Lo haría un dato más fino, o el tiempo o el número de casos entre sucesos.',
    atEnd:
      'Este gráfico no distingue un cambio del azar: la mitad de los puntos o más están en {amount}, el extremo de la escala. Lo haría el tiempo o el número de casos entre sucesos: dé a cada suceso su día.',
    noPoints: 'Aún no hay datos.',
    unread: 'No se dibujan datos: su archivo no se puede leer, o no queda claro qué se quiere decir.',
    earlier: 'Señales anteriores a estas: {count}.',
    path: {
      on: 'En el camino recto de la línea de base de {baseline} ({since}) a la meta de {target} ({by}), con el último dato correspondería {due}. Es {latest} ({date}): en camino.',
      behind:
        'En el camino recto de la línea de base de {baseline} ({since}) a la meta de {target} ({by}), con el último dato correspondería {due}. Es {latest} ({date}): con retraso.',
    },
    phase: {
      first: '“{name}”, desde {from}: la {centre} es {amount}.',
      higher: '“{name}”, desde {from}: la {centre} es {amount}, {difference} más alta que antes.',
      lower: '“{name}”, desde {from}: la {centre} es {amount}, {difference} más baja que antes.',
      same: '“{name}”, desde {from}: la {centre} es {amount}, como antes.',
    },
    points: { one: '1 punto', many: '{count} puntos' },
    regrouped: 'Informan otros grupos que antes desde: {dates}. Nada se compara a través de ello.',
    far: 'Lejos de los demás: {points}. Vea qué ocurrió allí; un solo punto no muestra ningún cambio duradero.',
    outside: 'Fuera de los límites: {points}. Vea qué ocurrió allí.',
    pointed: '{date} ({amount})',
    dependence: {
      neighbours:
        'Los datos vecinos se parecen. Lo hace un cambio duradero, y también lo hacen datos que dependen unos de otros, como las mismas personas contadas de nuevo. Las reglas suponen datos independientes; si no lo son, el azar hace señales más a menudo de lo que aquí se dice.',
      schoolYear:
        'Los mismos meses se parecen de un año a otro. Las reglas suponen datos independientes; si el año escolar se repite, compare un mes con el mismo mes del año anterior.',
    },
    limits: {
      shares: 'Límites por p′: de lo contado, de cuántos, y de cuánto varían de todos modos las proporciones.',
      rates: 'Límites por u′: de lo contado, entre cuántos, y de cuánto varían de todos modos las tasas.',
      single: 'Límites por xmr: de los pasos entre datos vecinos.',
      daysBetween: 'Límites para los días entre sucesos (gráfico t).',
    },
    daysBetween: 'Se muestran los días entre sucesos, pues la mayoría de los datos son 0.',
    variation: {
      better: 'El último dato está fuera de los límites, del lado mejor.',
      worse: 'El último dato está fuera de los límites, del lado peor.',
      high: 'El último dato está por encima de los límites.',
      low: 'El último dato está por debajo de los límites.',
      common: 'El último dato está dentro de los límites.',
      look: 'Merece una mirada: los últimos datos están dentro de los límites, pero cerca de ellos, a un mismo lado.',
    },
    assurance: {
      always: 'Los datos dentro de los límites cumplen siempre la meta de {target}.',
      never: 'Los datos dentro de los límites no cumplen nunca la meta de {target}: para eso algo tiene que cambiar.',
      either: 'Los datos dentro de los límites cumplen la meta de {target} unas veces sí y otras no.',
    },
    excluded: 'No se calcula con: {points}.',
    excludedFor: '{date} ({reason})',
    together: {
      some: 'De {count} gráficos que distinguen un cambio del azar, el azar solo marcaría unos {expected}. Con una señal: {found}.',
      few: 'De {count} gráficos que distinguen un cambio del azar, el azar solo marcaría menos de 1. Con una señal: {found}.',
    },
  },
};

export const CHART_WORDS: Record<Language, ChartWords> = { en, es };
