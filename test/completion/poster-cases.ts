/** What is offered in a poster: its parts, what they may be, and the measures whose charts it may show. */
import { type Case, THEORY } from './cases.ts';

const MEASURED = `${THEORY}outcome measure PassRate "Students who pass" of Goal\nprocess measure Shown "Work seen" of SeenWork\n`;

export const poster: Case[] = [
  {
    name: 'a poster',
    text: `${THEORY}poster<|>`,
    offers: [],
    accepted: [
      'poster',
      `${THEORY}poster "What the poster is called" {\n  authors "Who made it"\n  affiliations "Where they work"\n  section "What we learned" "in a few sentences"\n  size "A0 landscape"\n  <|>\n}`,
    ],
  },
  {
    name: 'a poster stands in nothing',
    text: 'aim A "a" {\n  <|>\n}',
    offers: [],
    never: ['poster'],
  },
  {
    name: 'inside a poster: its properties, each once, and nothing else',
    text: 'poster "P" {\n  subtitle "s"\n  section "A" "b"\n  <|>\n}',
    offers: [
      'headline',
      'form',
      'authors',
      'affiliations',
      'logo',
      'section',
      'photo',
      'view',
      'chart',
      'numbers',
      'diagram',
      'without',
      'acknowledgement',
      'contact',
      'link',
      'size',
    ],
    never: ['subtitle', 'aim', 'because', 'stage'],
  },
  {
    name: 'views',
    text: 'poster "P" {\n  view <|>\n}',
    trigger: ' ',
    offers: ['driver', 'action', 'system', 'network'],
    exactly: true,
  },
  { name: 'themes', text: 'poster "P" {\n  theme <|>\n}', offers: ['light', 'warm', 'grey'], exactly: true },
  { name: 'forms', text: 'poster "P" {\n  form <|>\n}', offers: ['classic', 'billboard', 'diagram'], exactly: true },
  {
    name: 'measures behind numbers',
    text: `${MEASURED}poster "P" {\n  numbers <|>\n}`,
    offers: ['PassRate', 'Shown'],
    exactly: true,
  },
  {
    name: 'posters behind like, and no other names',
    text: `${THEORY}poster House "House"\nposter Talk "T" like <|>`,
    offers: ['House'],
    exactly: true,
  },
  {
    name: 'a screen and a sheet of one’s own',
    text: 'poster "P" {\n  size <|>\n}',
    offers: [],
    accepted: ['16:9', 'poster "P" {\n  size "16:9"<|>\n}'],
  },
  { name: 'languages', text: 'poster "P" {\n  language <|>\n}', offers: ['en', 'es'], exactly: true },
  {
    name: 'measures behind chart, and no other names',
    text: `${MEASURED}poster "P" {\n  chart <|>\n}`,
    offers: ['PassRate', 'Shown'],
    exactly: true,
  },
  {
    name: 'a further measure',
    text: `${MEASURED}poster "P" {\n  chart PassRate, <|>\n}`,
    offers: ['Shown'],
    exactly: true,
  },
  {
    name: 'sizes, with quotation marks',
    text: 'poster "P" {\n  size <|>\n}',
    offers: ['A0 landscape', 'A1 landscape'],
    accepted: ['A1 portrait', 'poster "P" {\n  size "A1 portrait"<|>\n}'],
  },
  {
    name: 'sizes, inside quotation marks',
    text: 'poster "P" {\n  size "A1<|>"\n}',
    trigger: '"',
    offers: ['A0 landscape'],
    accepted: ['A1 landscape', 'poster "P" {\n  size "A1 landscape<|>"\n}'],
  },
];
