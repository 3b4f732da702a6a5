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
      ['size', 'size "A5"', '"A5"', 'Write A0, A1, A2, A3, A4, 60x42, 48x36, 36x24, Tabloid or Letter'],
    ] as const
  ).map(
    ([name, line, marked, message]): Case => ({
      name: `a word that no poster knows: ${name}`,
      text: poster(line),
      asks: ['syntax'],
      told: [['syntax', 'error', marked, message]],
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
