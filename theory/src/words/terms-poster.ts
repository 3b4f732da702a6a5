/** The keywords of a poster; those that it shares with the theory are in `terms.ts`. */
import type { Term } from './term.ts';

export const POSTER_TERMS: Readonly<Record<string, Term>> = {
  poster: {
    means:
      'What you decide about the printed poster. All that you leave out comes from the theory: its title, its authors, its diagram, its measures.',
    example: 'poster "Help in the week it is needed" { size "A0 landscape" }',
  },
  subtitle: {
    means: 'A second line below the title of the poster.',
    example: 'subtitle "Two years of algebra at Riverside School"',
  },
  'authors in poster': {
    means: 'Who made the poster, where it is not who wrote the theory.',
    example: 'authors "The grade 9 team", "A coach of the district"',
  },
  affiliations: {
    means: 'Where the authors work; printed below their names.',
    example: 'affiliations "Riverside School", "Riverside University"',
  },
  'logo in poster': {
    means: 'A picture to print in the header of the poster. The path is read from the folder of this file.',
    example: 'logo "riverside.svg", "university.png"',
  },
  section: {
    means:
      'A part of the poster in your own words: its heading, then its text. A long text stands between three quotation marks.',
    example: 'section "What we learned" "Students come when the help hour is at lunch."',
  },
  view: {
    means: 'Which picture of the theory the poster shows: driver, action, system or network.',
    example: 'view driver',
  },
  chart: {
    means: 'The measures whose run charts the poster shows, by name. Without it, that of the main outcome is shown.',
    example: 'chart PassRate, DaysToHelp',
  },
  'acknowledgement in poster': {
    means: 'Whom you thank, or who paid; printed at the foot of the poster.',
    example: 'acknowledgement "Supported by the district"',
  },
  'contact in poster': {
    means: 'Where readers of the poster can ask.',
    example: 'contact "algebra@riverside.example"',
  },
  link: {
    means: 'An address on the web, printed as a code that phones can read.',
    example: 'link "https://riverside.example/algebra"',
  },
  language: {
    means: 'The language of the words that the poster adds itself, such as the headings of its parts.',
    example: 'language es',
  },
  size: {
    means: 'The sheet, and whether it lies or stands. Ask the conference: many take one size only.',
    example: 'size "A0 landscape"',
  },
  theme: {
    means: 'How the poster is coloured: light, warm, or grey for a printer without colours.',
    example: 'theme light',
  },
};
