/** What a poster needs beyond the theory, and what cannot be printed on it: 70. */
import type { Header, Place, Poster, Theory } from '../model/model.ts';
import { called, list, quoted } from '../words/phrases.ts';
import { pointsOf } from './data.ts';
import { insertAt, insertProperty, quote } from './edits.ts';
import { BLANK, fixBy, freshName, valueInstead } from './fixes.ts';
import type { Context, RawProblem, Rule } from './rule.ts';

/** What is asked for, in the order of a poster, and the line that says it. A poster may say it in the theory's place. */
const PARTS: readonly {
  what: string;
  line: string;
  has: (header: Header | undefined) => boolean;
  hasOwn?: (poster: Poster) => boolean;
}[] = [
  {
    what: 'a title',
    line: '',
    has: (header) => Boolean(header?.title?.trim()),
    hasOwn: ({ title }) => Boolean(title?.trim()),
  },
  {
    what: 'authors',
    line: `authors ${BLANK}`,
    has: (header) => (header?.authors.length ?? 0) > 0,
    hasOwn: ({ authors }) => authors.length > 0,
  },
  {
    what: 'an organisation',
    line: `organisation ${BLANK}`,
    has: (header) => header?.organisation !== undefined,
    hasOwn: ({ affiliations }) => affiliations.length > 0,
  },
  {
    what: 'who supported it',
    line: `acknowledgement ${BLANK}`,
    has: (header) => header?.acknowledgement !== undefined,
    hasOwn: ({ acknowledgement }) => acknowledgement !== undefined,
  },
  {
    what: 'version and date',
    line: `version "1" on ${BLANK}`,
    has: (header) => header?.version?.text !== undefined && header.version.on !== undefined,
  },
];

export const posterRules: Rule[] = [
  {
    id: 'poster-incomplete',
    number: 70,
    severity: 'information',
    onByDefault: false,
    occasion: 'poster',
    needsWhole: true,
    title: 'A poster that does not say whose it is',
    explanation:
      'A poster hangs where its authors are not. It names who made it and for whom, who supported it, and of which day it is.',
    howToFix: 'Add what is missing to the braces of ‘theory’ at the top of the file, or to those of ‘poster’.',
    source: 'Hamad; BMJ Quality Forum; Vermont Oxford Network',
    bad: 'theory "Algebra at Riverside School" {\n  stage testing\n}\n',
    good: `theory "Algebra at Riverside School" {
  authors "The grade 9 mathematics team"
  organisation "Riverside School"
  acknowledgement "Supported by the district's improvement fund"
  version "1.2" on 2026-09-14
}
`,
    *check(context) {
      const { header, uri } = context.theory;
      const posters = postersOf(context.theory);
      const allSay = (has: ((poster: Poster) => boolean) | undefined) => has && posters[0] && posters.every(has);
      const missing = PARTS.filter(({ has, hasOwn }) => !has(header) && !allSay(hasOwn));
      if (missing.length === 0) return;
      const place: Place = header?.source.at ?? { uri, start: 0, end: 0 };
      const what = list(
        missing.map((part) => part.what),
        'and',
      );
      const lines = missing.flatMap(({ line }) => line || []);
      const fixes = () =>
        fixBy(context, { uri }, 'Add what is missing', (text) => {
          if (!header || header.source.end === header.source.start)
            return insertAt(uri, 0, [`theory ${BLANK} {`, ...lines.map((line) => `  ${line}`), '}', '', ''].join('\n'));
          // A title, or half a version, needs the author's hand.
          const isHalf =
            header.title === undefined || (header.version !== undefined && lines.at(-1)?.startsWith('version'));
          return isHalf ? undefined : insertProperty(text, header.source, ...lines);
        });
      yield {
        place,
        message: `A poster usually names its title, its authors and its date. This one lacks ${what}.`,
        fixes,
      };
    },
  },
  {
    id: 'poster-logo',
    number: 70,
    severity: 'warning',
    onByDefault: true,
    title: 'A logo that cannot be printed',
    explanation:
      'A logo is a picture file beside the theory: SVG, PNG or JPEG. It lies in the folder that you work in, so that everybody who has the folder prints the same poster. Each is drawn once to see whether it can be printed: one that is cut short or damaged, that has more than 20 MB or 40 million pixels, or that takes more than a few seconds to draw, is left out of posters.',
    howToFix: 'Correct the path, or put the picture where the path leads.',
    source: 'basic',
    bad: 'poster "Algebra at Riverside School" {\n  logo "riverside.svg"\n}\n',
    good: {
      'main.driver': 'poster "Algebra at Riverside School" {\n  logo "riverside.svg"\n}\n',
      'riverside.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    },
    *check(context) {
      const { header } = context.theory;
      if (header) yield* logos(header, context);
      for (const poster of postersOf(context.theory)) {
        for (const problem of logos(poster, context)) yield { ...problem, element: poster.key };
      }
    },
  },
  {
    id: 'poster-photo',
    number: 70,
    severity: 'warning',
    onByDefault: true,
    title: 'A photo that cannot be printed',
    explanation:
      'A photo is a picture file beside the theory: PNG, JPEG or SVG, of at most 20 MB and 40 million pixels, in the folder that you work in. One that cannot be printed is left out of the poster.',
    howToFix: 'Correct the path, or put the picture where the path leads. Behind the path stands what it shows.',
    source: 'basic',
    bad: 'poster "Algebra at Riverside School" {\n  photo "help-hour.jpg" "The first help hour"\n}\n',
    good: {
      'main.driver': 'poster "Algebra at Riverside School" {\n  photo "help-hour.svg" "The first help hour"\n}\n',
      'help-hour.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    },
    *check(context) {
      for (const poster of postersOf(context.theory)) {
        for (const { file = '', source } of poster.photos) {
          const trouble = troubleOf(file, source.uri, context);
          if (trouble) yield { place: source, element: poster.key, message: `${quoted(file)} ${trouble}` };
        }
      }
    },
  },
  {
    id: 'poster-link',
    number: 70,
    severity: 'warning',
    onByDefault: true,
    title: 'A link on a poster that no phone can open',
    explanation:
      'The link is printed as a code that phones read. They open it only where it is the whole address of a page on the web, with https:// at its beginning.',
    howToFix: 'Write the address as the browser shows it when you copy it.',
    source: 'basic',
    bad: 'poster "Algebra at Riverside School" {\n  link "riverside.example/algebra"\n}\n',
    good: 'poster "Algebra at Riverside School" {\n  link "https://riverside.example/algebra"\n}\n',
    *check(context) {
      for (const poster of postersOf(context.theory)) {
        const { link } = poster;
        const property = poster.source.properties.find(({ word }) => word === 'link');
        if (link === undefined || !property || isWebAddress(link)) continue;
        const whole = `https://${link.trim()}`;
        yield {
          place: property.place,
          element: poster.key,
          message: `${quoted(link)} is no address that a phone can open. Write the whole address of the page, with https:// at its beginning.`,
          fixes: () =>
            /^[^:@]+\.[^:@]+$/.test(link) && isWebAddress(whole)
              ? valueInstead(context, poster, 'link', quote(whole))
              : [],
        };
      }
    },
  },
  {
    id: 'poster-chart',
    number: 70,
    severity: 'information',
    onByDefault: true,
    needsWhole: true,
    title: 'A chart on a poster that would be empty',
    explanation:
      'A run chart shows the figures of a measure over time, and a big number the latest of them. Without figures there is nothing to print.',
    howToFix: 'Give the measure results or a data file, or name another measure.',
    source: 'basic',
    bad: 'poster "Algebra" {\n  chart Passing\n}\naim Pass "More students pass" {\n  outcome measure Passing "Students who pass"\n}\n',
    good: 'poster "Algebra" {\n  chart Passing\n}\naim Pass "More students pass" {\n  outcome measure Passing "Students who pass" {\n    result 61% in 2025\n    result 66% in 2026\n  }\n}\n',
    *check(context) {
      for (const { key, charts, numbers } of postersOf(context.theory)) {
        const named = [
          ...charts.map((reference) => ({ ...reference, what: 'chart' })),
          ...numbers.map((reference) => ({ ...reference, what: 'number' })),
        ];
        for (const { to, source, what } of named) {
          const measure = context.world.elements.get(to ?? '');
          if (measure?.kind !== 'measure' || pointsOf(measure, context).length > 0) continue;
          yield {
            place: source,
            element: key,
            message: `${called(measure)} has no figures yet, so its ${what} on the poster would be empty. Add its results or its data file, or name another measure.`,
          };
        }
      }
    },
  },
  {
    id: 'poster-unnamed',
    number: 70,
    severity: 'information',
    onByDefault: true,
    title: 'One of several posters, without a name',
    explanation: 'A file may hold several posters. By its name one says which of them is to be made.',
    howToFix: 'Write a name behind ‘poster’: one word.',
    source: 'basic',
    bad: 'poster Long "Algebra at Riverside School" {\n  size "A0 landscape"\n}\nposter "Algebra in short" {\n  size "A3 landscape"\n}\n',
    good: 'poster Long "Algebra at Riverside School" {\n  size "A0 landscape"\n}\nposter Short "Algebra in short" {\n  size "A3 landscape"\n}\n',
    *check(context) {
      const posters = postersOf(context.theory);
      if (posters.length < 2) return;
      for (const { name, key, source } of posters) {
        if (name !== undefined) continue;
        const { uri, end } = source.kindWord;
        yield {
          place: source.at,
          element: key,
          message: `This file has ${posters.length} posters. Give this one a name, so that you can say which of them is to be made.`,
          fixes: () =>
            fixBy(context, source, 'Give it a name', () => insertAt(uri, end, ` ${freshName(context, 'Poster')}`)),
        };
      }
    },
  },
];

function postersOf({ elements }: Theory): Poster[] {
  return elements.filter((element) => element.kind === 'poster');
}

/** Pictures that can be printed. */
const PICTURE = /\.(?:svg|png|jpe?g)$/i;

/** Why a picture cannot be printed, in words that follow its path. */
function troubleOf(path: string, from: string, { troubleWith }: Context): string | undefined {
  return PICTURE.test(path.trim())
    ? troubleWith(path, from)
    : 'is no picture that can be printed. Name a file that ends in .svg, .png or .jpg.';
}

function* logos(part: Header | Poster, context: Context): Iterable<RawProblem> {
  for (const path of part.logos) {
    const trouble = troubleOf(path, part.source.uri, context);
    const property = part.source.properties.find(({ word, text }) => word === 'logo' && text.includes(path));
    if (trouble) yield { place: property?.place ?? part.source.at, message: `${quoted(path)} ${trouble}` };
  }
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^/\s.]+\.\S+$/i.test(text.trim()) && URL.canParse(text.trim());
}
