import type { Case } from './case.ts';

const MEASURE = `aim Pass "80% of students pass by 2030" {
  by 2030
  outcome measure PassRate "Students who pass" {
    unit "percent"
    higher is better
    baseline 60% in 2025-01
    target 80% by 2030
    data "x.csv" column "rate"
  }
  process measure Stated "Lessons visited" {
    result 4 in 2025
    result 5 in 2026
  }
}
`;
const CSV = `month,rate\n${[61, 64, 60, 66, 62, 65, 71, 73, 76, 70, 74, 72].map((value, n) => `2025-${String(n + 1).padStart(2, '0')},${value}`).join('\n')}\n`;
const FILES = { 'a.driver': MEASURE, 'x.csv': CSV };
const call = (...args: string[]) => ['render', 'a.driver', ...args];

/** `driver render --measure`. */
export const charts: Case[] = [
  {
    name: 'a chart into a file',
    args: call('--measure', 'PassRate', '-o', 'chart.svg'),
    files: FILES,
    code: 0,
    written: {
      'chart.svg': /Run chart of “Students who pass” with 12 points\. Few crossings: the line crosses[\s\S]*Target 80%/,
    },
  },
  {
    name: 'a chart by the title, in Spanish',
    args: call('--measure', 'students who pass', '--language', 'es'),
    files: FILES,
    code: 0,
    out: /Qué muestra el gráfico/,
  },
  {
    name: 'a chart in the language of the poster',
    args: call('--measure', 'Stated'),
    files: { ...FILES, 'a.driver': `${MEASURE}poster "P" { language es }\n` },
    code: 0,
    out: /Qué muestra el gráfico/,
  },
  {
    name: 'a chart in the language that is asked for, whatever the poster says',
    args: call('--measure', 'Stated', '--language', 'en'),
    files: { ...FILES, 'a.driver': `${MEASURE}poster "P" { language es }\n` },
    code: 0,
    out: /What the chart shows/,
  },
  {
    name: 'a chart of results that the text states',
    args: call('--measure', 'Stated'),
    files: FILES,
    code: 0,
    out: /Points so far: 2\./,
  },
  {
    name: 'a chart of a measure that is imported',
    args: ['render', 'team.driver', '--measure', 'n.PassRate'],
    files: { ...FILES, 'team.driver': 'import "a.driver" as n\nchange idea Pairs "Teach in pairs" -> n.Pass\n' },
    code: 0,
    out: /with 12 points/,
  },
  {
    name: 'a chart without its data file: told, and drawn with what is there',
    args: call('--measure', 'PassRate'),
    files: { 'a.driver': MEASURE },
    code: 0,
    err: 'driver: The data file “x.csv” is not there. The path is read from the folder of this file: check the spelling.\n',
    out: /No figures are drawn: their file/,
  },
  {
    name: 'a chart with a line that cannot be read',
    args: call('--measure', 'PassRate'),
    files: { ...FILES, 'x.csv': `${CSV}2026-01,many\n` },
    code: 0,
    err: /Line 14: “many” is no number\./,
    out: /with 12 points/,
  },
  {
    name: 'a data file that a link leads out of the folder',
    args: ['render', 'w/a.driver', '--measure', 'PassRate'],
    files: { 'x.csv': CSV, 'w/.git/HEAD': '', 'w/a.driver': MEASURE, 'w/x.csv': { linkTo: '../x.csv' } },
    code: 0,
    err: /“x\.csv” is not there\./,
    out: /No figures are drawn: their file/,
  },
  {
    name: 'a measure that is not there, with a near one',
    args: call('--measure', 'PassRat'),
    files: FILES,
    code: 2,
    err: 'driver: No measure here is called “PassRat”. Did you mean PassRate?\n',
  },
  {
    name: 'a measure that is not there, and the ones that are',
    args: call('--measure', 'Z'),
    files: FILES,
    code: 2,
    err: 'driver: No measure here is called “Z”. There is PassRate or Stated.\n',
  },
  {
    name: 'a measure of a theory without measures',
    args: call('--measure', 'Z'),
    files: { 'a.driver': 'aim A "B"\n' },
    code: 2,
    err: 'driver: No measure here is called “Z”. This theory has no measures.\n',
  },
  {
    name: 'a chart with its trends',
    args: call('--measure', 'PassRate', '--trend'),
    files: { ...FILES, 'x.csv': CSV.replace('76', '77').replace(',70', ',78').replace(',74', ',79') },
    code: 0,
    out: /Trend: \d points in a row rise/,
  },
  {
    name: 'a chart in a view',
    args: call('--measure', 'PassRate', '--view', 'focus'),
    files: FILES,
    code: 2,
    err: 'driver: --measure draws a run chart, which has no views: leave out --view and --on.\n',
  },
  {
    name: 'a chart as a page: its picture, and its figures as a table',
    args: call('--measure', 'PassRate', '-o', 'chart.html'),
    files: FILES,
    code: 0,
    written: {
      'chart.html':
        /script-src 'none'[\s\S]*<figure><svg [\s\S]*<caption>Students who pass<\/caption>[\s\S]*<th scope="row">January 2025<\/th><td>61%<\/td>/,
    },
  },
  {
    name: 'a chart for draw.io: its shapes and words',
    args: call('--measure', 'PassRate', '-o', 'chart.drawio'),
    files: FILES,
    code: 0,
    written: { 'chart.drawio': /value="Students who pass"[\s\S]*value="Target 80%"[\s\S]*edge="1"/ },
  },
  {
    name: 'the table of measures as a page',
    args: call('--table', '-o', 'table.html'),
    files: FILES,
    code: 0,
    written: {
      'table.html':
        /<caption>Measures<\/caption>[\s\S]*<th scope="row">O1 Students who pass<\/th><td>60% in January 2025/,
    },
  },
  {
    name: 'the table of measures for draw.io, as a table',
    args: call('--table', '-o', 'table.drawio', '--language', 'es'),
    files: FILES,
    code: 0,
    written: {
      'table.drawio':
        /value="Medidas" style="shape=table;[\s\S]*value="O1 Students who pass" style="shape=partialRectangle;/,
    },
  },
  {
    name: 'the table of measures as a picture',
    args: call('--table'),
    files: FILES,
    code: 0,
    out: /^<svg [\s\S]*>Students who pass<\/text>/,
  },
  {
    name: 'the table of a theory without measures',
    args: ['render', 'b.driver', '--table', '-o', 'table.svg'],
    files: { 'b.driver': 'aim A "One"\n' },
    code: 1,
    err: 'driver: This theory has no measures, so no table was made. A measure begins with ‘outcome measure’ and its title.\n',
  },
  {
    name: 'the table in a view',
    args: call('--table', '--view', 'system'),
    files: FILES,
    code: 2,
    err: 'driver: --table draws the measures, which have no views: leave out --view and --on.\n',
  },
  {
    name: 'the table and a chart at once',
    args: call('--table', '--measure', 'PassRate'),
    files: FILES,
    code: 2,
    err: 'driver: --table draws all measures, and --measure the run chart of one: leave out one of them.\n',
  },
  {
    name: 'a chart in a format that holds the whole theory',
    args: call('--measure', 'PassRate', '-o', 'chart.csv'),
    files: FILES,
    code: 2,
    err: 'driver: --measure is for pictures, and csv holds the whole theory: leave it out, or choose svg, pdf, png, pptx, html or drawio.\n',
  },
];
