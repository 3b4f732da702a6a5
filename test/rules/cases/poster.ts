import type { Case } from './case.ts';

const SVG = { 'a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' };
const poster = (line: string) => `poster Wall "Algebra" {\n  ${line}\n}\n`;
const HEADER = 'theory "T" {\n  version "1" on 2026\n';

/** What is told of a poster. 70. */
export const posters: Case[] = [
  ...(
    [
      ['there', 'logo "a.svg"', undefined],
      ['in capitals', 'logo "A.SVG"', 'is not there'],
      ['not there', 'logo "b.png"', 'is not there'],
      ['one of two', 'logo "a.svg", "b.png"', '“b.png” is not there'],
      ['outside', 'logo "../a.svg"', 'lies outside the folder you work in'],
      ['on the network', 'logo "https://x.example/a.svg"', 'lies outside the folder you work in'],
      ['no picture', 'logo "main.driver"', 'is no picture that can be printed'],
      ['nothing', 'logo ""', 'is no picture that can be printed'],
    ] as const
  ).map(
    ([name, line, message]): Case => ({
      name: `a logo: ${name}`,
      text: poster(line),
      files: SVG,
      asks: ['poster-logo'],
      told: message ? [['poster-logo', 'warning', line, message]] : [],
    }),
  ),
  {
    name: 'a logo of the theory',
    alone: true,
    text: 'theory "T" {\n  logo "none.svg"\n}\n',
    asks: ['poster-logo'],
    told: [['poster-logo', 'warning', 'logo "none.svg"', '“none.svg” is not there']],
  },
  ...(
    [
      ['whole', 'link "https://x.example/a?b=c"', undefined],
      ['not encrypted', 'link "http://x.example"', undefined],
      ['without its beginning', 'link "www.x.example/a"', 'link "https://www.x.example/a"'],
      ['mail', 'link "a@x.example"', ''],
      ['a script', 'link "javascript:alert(1)"', ''],
      ['a file', 'link "file:///etc/x.y"', ''],
      ['words', 'link "our website"', ''],
    ] as const
  ).map(
    ([name, line, fixed]): Case => ({
      name: `a link: ${name}`,
      alone: true,
      text: poster(line),
      asks: ['poster-link'],
      told: fixed === undefined ? [] : [['poster-link', 'warning', line, 'no address that a phone can open']],
      ...(fixed && { fixed: poster(fixed) }),
    }),
  ),
  ...(
    [
      ['there', 'photo "a.svg" "A class"', undefined],
      ['not there', 'photo "b.jpg" "A class"', '“b.jpg” is not there'],
      ['outside', 'photo "../a.svg"', 'lies outside the folder you work in'],
      ['only what it shows', 'photo "Our first class"', 'is no picture that can be printed'],
      ['nothing', 'photo ""', 'is no picture that can be printed'],
      ['of a kind that nobody draws', 'photo "a.gif"', 'is no picture that can be printed'],
    ] as const
  ).map(
    ([name, line, message]): Case => ({
      name: `a photo: ${name}`,
      text: poster(line),
      files: SVG,
      asks: ['poster-photo'],
      told: message ? [['poster-photo', 'warning', line, message]] : [],
    }),
  ),
  ...(
    [
      ['font', 'font "a.ttf"', '“a.ttf” is not there', undefined],
      ['font', 'font "a.svg"', 'is no file of letters', undefined],
      ['accent', 'accent "7a1f3d"', 'no colour that can be read', 'accent "#7a1f3d"'],
      ['accent', 'accent "Dark green"', 'no colour that can be read', 'accent "Darkgreen"'],
      ['accent', 'accent "our blue"', 'no colour that can be read', undefined],
      ['accent', 'accent "constructor"', 'no colour that can be read', undefined],
      ['accent', 'accent "#12"', 'no colour that can be read', undefined],
      ['bleed', 'bleed "3"', 'no bleed that can be read', 'bleed "3 mm"'],
      ['bleed', 'bleed "300 mm"', 'no bleed that can be read', undefined],
      ['bleed', 'bleed "-3 mm"', 'no bleed that can be read', undefined],
      ['bleed', 'bleed "a little"', 'no bleed that can be read', undefined],
    ] as const
  ).map(
    ([word, line, message, fixed]): Case => ({
      name: `the look of a poster: ${line}`,
      alone: true,
      text: poster(line),
      files: SVG,
      asks: [`poster-${word}`],
      told: [[`poster-${word}`, 'warning', line, message]],
      ...(fixed && { fixed: poster(fixed) }),
    }),
  ),
  ...['accent "#7a1f3d"', 'accent "#719"', 'accent "Navy"', 'bleed "3mm"', 'bleed "0,125 in"', 'bleed "0 mm"'].map(
    (line): Case => ({
      name: `the look of a poster, as it should be: ${line}`,
      alone: true,
      text: poster(line),
      asks: ['poster-accent', 'poster-bleed'],
      told: [],
    }),
  ),
  {
    name: 'a headline of thirteen words, and of twelve',
    alone: true,
    text: `${poster(`headline "${'word '.repeat(13)}"`)}poster Other { headline "${'word '.repeat(12)}" }\n`,
    asks: ['poster-headline'],
    told: [['poster-headline', 'information', `headline "${'word '.repeat(13)}"`, 'has 13 words']],
  },
  {
    name: 'posters that look like each other',
    alone: true,
    text: 'poster A like A\nposter B like C\nposter C like B\nposter D like C\nposter E { theme warm }\nposter F like E\n',
    asks: ['poster-like'],
    told: [
      ['poster-like', 'warning', 'A', 'look like itself'],
      ['poster-like', 'warning', 'C', 'lead back to it or to each other'],
      ['poster-like', 'warning', 'B', 'lead back to it or to each other'],
      ['poster-like', 'warning', 'C', 'lead back to it or to each other'],
    ],
  },
  {
    name: 'a poster like what is no poster, and like nothing',
    text: 'poster A like Mentors\nposter B like Nobody\n',
    asks: ['poster-like', 'wrong-kind', 'unknown-name'],
    told: [
      ['wrong-kind', 'error', 'Mentors'],
      ['unknown-name', 'error', 'Nobody'],
    ],
  },
  {
    name: 'a poster without what it shows',
    text: poster('without legend, charts\n  chart Passing'),
    asks: ['poster-without'],
    told: [['poster-without', 'warning', 'without legend, charts', 'without its charts']],
    fixed: poster('without legend\n  chart Passing'),
  },
  {
    name: 'a poster without its diagram, which is all of it',
    alone: true,
    text: poster('form diagram without diagram'),
    asks: ['poster-without'],
    told: [['poster-without', 'warning', 'without diagram', 'its form is the diagram']],
  },
  {
    name: 'a poster without the chart that nobody named',
    alone: true,
    text: poster('without charts, legend'),
    asks: ['poster-without'],
    told: [],
  },
  {
    name: 'a form that hides what is written, taken over from another poster',
    alone: true,
    text: 'poster House { form diagram }\nposter Talk like House { section "A" "a" photo "b.jpg" photo "c.jpg" }\n',
    asks: ['poster-hidden'],
    told: [['poster-hidden', 'information', 'Talk', 'the section and the photos of this one cannot be seen']],
  },
  {
    name: 'a chart and a number named twice',
    text: poster('chart Passing\n  numbers Passing, Passing\n  chart Passing'),
    asks: ['poster-twice'],
    told: [
      ['poster-twice', 'information', 'Passing', 'The number of ‘Passing’ is named twice.'],
      ['poster-twice', 'information', 'Passing', 'The chart of ‘Passing’ is named twice.'],
    ],
  },
  {
    name: 'a place of the diagram that is given twice',
    alone: true,
    text: poster('diagram\n  section "A" "a"\n  diagram'),
    asks: ['repeated-property'],
    told: [['repeated-property', 'warning', 'diagram']],
  },
  {
    name: 'a number of a measure without figures',
    text: poster('numbers Passing'),
    asks: ['poster-chart'],
    told: [['poster-chart', 'information', 'Passing', 'its number on the poster would be empty']],
  },
  {
    name: 'a chart of figures there are, and of none',
    text: 'poster "P" {\n  chart Passing, Days\n}\ndriver measure Days "Days to help" of Mentors {\n  result 4 in 2019\n}\n',
    asks: ['poster-chart'],
    told: [['poster-chart', 'information', 'Passing', '“Students who pass” has no figures yet']],
  },
  {
    name: 'a chart of what is no measure',
    text: poster('chart Mentors'),
    asks: ['poster-chart', 'wrong-kind'],
    told: [['wrong-kind', 'error', 'Mentors']],
  },
  {
    name: 'a chart of nothing',
    text: poster('chart Passin'),
    asks: ['poster-chart', 'unknown-name'],
    told: [['unknown-name', 'error', 'Passin']],
  },
  {
    name: 'a poster that says nothing has nothing told of it',
    text: 'poster {\n}\n',
    told: [],
  },
  {
    name: 'a second poster without a name',
    text: 'poster Long "P" {}\nposter {}\n',
    told: [['poster-unnamed', 'information', 'poster', 'This file has 2 posters.']],
  },
  {
    name: 'a poster says what the theory does not',
    alone: true,
    text: `${HEADER}}\n${poster('authors "A"\n  affiliations "U"\n  acknowledgement "thanks"')}`,
    asks: ['poster-incomplete'],
    told: [],
  },
  {
    name: 'one of two posters does not say it',
    alone: true,
    text: `${HEADER}  organisation "O"\n  acknowledgement "thanks"\n}\n${poster('authors "A"')}poster Short "P"\n`,
    asks: ['poster-incomplete'],
    told: [['poster-incomplete', 'information', '"T"', 'This one lacks authors.']],
  },
  ...(
    [
      ['view', 'view fancy', 'fancy', 'Choose driver, action, system or network.'],
      ['theme', 'theme dark', 'dark', 'Choose light, warm or grey.'],
      ['language', 'language fr', 'fr', 'Choose en or es.'],
      ['size', 'size "A5"', '"A5"', 'Write A0, A1, A2, A3, A4, 60x42, 48x36, 36x24, Tabloid, Letter, 16:9, 4:3, or'],
      ['a sheet of a centimetre', 'size "1 x 1 cm"', '"1 x 1 cm"', 'each side is from 5 cm to 5 m long'],
      ['a sheet without a unit', 'size "90 x 120"', '"90 x 120"', 'in which unit'],
      ['form', 'form billbord', 'billbord', 'Choose classic, billboard or diagram.'],
      ['without', 'without logos', 'logos', 'is no word for ‘without’'],
    ] as const
  ).map(
    ([name, line, marked, message]): Case => ({
      name: `a word that no poster knows: ${name}`,
      text: poster(line),
      asks: ['syntax'],
      told: [['syntax', 'error', marked, message]],
    }),
  ),
  ...['90 x 120 cm', '16:9', '900x1200 mm', 'A1 portrait'].map(
    (size): Case => ({
      name: `a sheet without quotation marks: ${size}`,
      text: poster(`size ${size}`),
      asks: ['syntax'],
      told: [['syntax', 'error', size, 'stand in quotation marks']],
      fixed: poster(`size "${size}"`),
    }),
  ),
  {
    name: 'a poster with an arrow, and inside another statement',
    text: 'driver D "D" -> Goal {\n  poster P "P" -> Mentors\n}\n',
    asks: ['wrong-kind'],
    told: [
      ['wrong-kind', 'error', 'P', 'poster'],
      ['wrong-kind', 'error', 'Mentors', 'poster'],
    ],
  },
];
