/** What a poster looks like, and whether it shows what its authors have written: 70. */
import type { Poster, Theory, WrittenProperty } from '../model/model.ts';
import { likenesses, posterAs } from '../model/poster-like.ts';
import { readBleed, readColour } from '../model/poster-look.ts';
import { list, quoted } from '../words/phrases.ts';
import { quote } from './edits.ts';
import { instead, valueInstead, without } from './fixes.ts';
import type { Context, RawProblem, Rule } from './rule.ts';

/** Files of letters that can be put into a poster. */
const FONT = /\.(?:ttf|otf|ttc|woff2?)$/i;
/** More words are no headline that anybody takes home. */
const MOST_WORDS = 12;

export const posterLookRules: Rule[] = [
  {
    id: 'poster-font',
    number: 70,
    severity: 'warning',
    onByDefault: true,
    title: 'A file of letters that cannot be used',
    explanation:
      'The letters of an organisation are a file beside the theory that ends in .ttf, .otf, .ttc, .woff or .woff2. Without it, the poster is set in the letters of this program.',
    howToFix: 'Correct the path, or put the file where the path leads.',
    source: 'basic',
    bad: 'poster "Algebra at Riverside School" {\n  font "riverside.ttf"\n}\n',
    good: {
      'main.driver': 'poster "Algebra at Riverside School" {\n  font "riverside.ttf"\n}\n',
      'riverside.ttf': 'letters',
    },
    *check(context) {
      for (const [poster, font, property] of said(context, 'font')) {
        const trouble = FONT.test(font.trim())
          ? context.troubleWith(font, poster.source.uri)
          : 'is no file of letters. Name a file that ends in .ttf, .otf, .ttc, .woff or .woff2.';
        if (trouble) yield problem(poster, property, `${quoted(font)} ${trouble}`);
      }
    },
  },
  {
    id: 'poster-accent',
    number: 70,
    severity: 'warning',
    onByDefault: true,
    title: 'A colour that cannot be read',
    explanation:
      'The colour of an organisation is written as on web pages: a # and six figures or letters from a to f, such as #7a1f3d, or a name such as navy.',
    howToFix: 'Ask whoever looks after the colours of your organisation for the “hex code”.',
    source: 'basic',
    bad: 'poster "Algebra at Riverside School" {\n  accent "7a1f3d"\n}\n',
    good: 'poster "Algebra at Riverside School" {\n  accent "#7a1f3d"\n}\n',
    *check(context) {
      for (const [poster, accent, property] of said(context, 'accent')) {
        if (readColour(accent) !== undefined) continue;
        const marked = [`#${accent.trim()}`, accent.replace(/[\s_-]/g, '')].find((each) => readColour(each));
        yield problem(
          poster,
          property,
          `${quoted(accent)} is no colour that can be read, so the poster has its usual ones. Write it as #7a1f3d, or as a name such as navy, green or crimson.`,
          () => (marked === undefined ? [] : valueInstead(context, poster, 'accent', quote(marked))),
        );
      }
    },
  },
  {
    id: 'poster-bleed',
    number: 70,
    severity: 'warning',
    onByDefault: true,
    title: 'A bleed that cannot be read',
    explanation:
      'A printer that cuts the sheet asks for colours that go a little beyond its edge, usually 3 mm or 0.125 in. It is a number with mm, cm or in, and at most 25 mm.',
    howToFix: 'Write what the printer asks for, such as 3 mm.',
    source: 'basic',
    bad: 'poster "Algebra at Riverside School" {\n  bleed "3"\n}\n',
    good: 'poster "Algebra at Riverside School" {\n  bleed "3 mm"\n}\n',
    *check(context) {
      for (const [poster, bleed, property] of said(context, 'bleed')) {
        if (readBleed(bleed) !== undefined) continue;
        const inMm = `${bleed.trim()} mm`;
        yield problem(
          poster,
          property,
          `${quoted(bleed)} is no bleed that can be read, so the poster has none. Write a number with mm, cm or in behind it, at most 25 mm: bleed "3 mm".`,
          () => (readBleed(inMm) === undefined ? [] : valueInstead(context, poster, 'bleed', quote(inMm))),
        );
      }
    },
  },
  {
    id: 'poster-headline',
    number: 70,
    severity: 'information',
    onByDefault: true,
    title: 'A headline that is too long to take home',
    explanation:
      'The headline is the one finding in large letters, for those who only walk by. They take home a dozen words at most.',
    howToFix: 'Say what you found in one short sentence; the rest can stand in a section.',
    source: 'Morrison, #betterposter',
    bad: 'poster "Algebra at Riverside School" {\n  headline "After two years of weekly help hours at lunch, many more of our students in grade 9 pass algebra"\n}\n',
    good: 'poster "Algebra at Riverside School" {\n  headline "Help at lunch: twice as many pass algebra"\n}\n',
    *check(context) {
      for (const [poster, headline, property] of said(context, 'headline')) {
        const words = headline.trim().split(/\s+/).length;
        if (words <= MOST_WORDS) continue;
        yield problem(
          poster,
          property,
          `This headline has ${words} words. Who walks by takes home a dozen at most: say the one finding in a short sentence.`,
        );
      }
    },
  },
  {
    id: 'poster-like',
    number: 70,
    severity: 'warning',
    onByDefault: true,
    title: 'A poster that looks like itself',
    explanation:
      'Behind ‘like’ stands another poster, whose colours, letters, logos and sheet this one takes over. In a circle there is none from which they could come.',
    howToFix: 'Name the poster of your organisation, or take ‘like’ away.',
    source: 'basic',
    bad: 'poster Talk "Algebra" like Talk {\n  theme warm\n}\n',
    good: 'poster House "How our posters look" {\n  theme warm\n}\n\nposter Talk "Algebra" like House {\n  size "A0 landscape"\n}\n',
    *check({ theory, world }) {
      const elements = [...world.elements.values()];
      for (const poster of postersOf(theory)) {
        const { like, key } = poster;
        if (like?.to === undefined || !isRound(poster, elements)) continue;
        const message =
          like.to === key
            ? 'This poster is said to look like itself. Name another poster behind ‘like’, or take ‘like’ away.'
            : `The posters that this one looks like lead back to it or to each other, so none says how they look. Take ‘like’ away at one of them.`;
        yield { place: like.source, element: key, message };
      }
    },
  },
  {
    id: 'poster-without',
    number: 70,
    severity: 'warning',
    onByDefault: true,
    title: 'A poster without what it shows',
    explanation:
      'A poster that leaves a part out, and says at the same time what stands in it, says two things at once.',
    howToFix: 'Take the part away behind ‘without’, or take away what is written for it.',
    source: 'basic',
    bad: 'poster "Algebra" {\n  without charts\n  chart Passing\n}\naim Pass "More students pass" {\n  outcome measure Passing "Students who pass" {\n    result 61% in 2025\n    result 66% in 2026\n  }\n}\n',
    good: 'poster "Algebra" {\n  without legend\n  chart Passing\n}\naim Pass "More students pass" {\n  outcome measure Passing "Students who pass" {\n    result 61% in 2025\n    result 66% in 2026\n  }\n}\n',
    *check(context) {
      for (const poster of postersOf(context.theory)) {
        const property = propertyOf(poster, 'without');
        if (!property) continue;
        for (const part of poster.without ?? []) {
          const what = contradicted(poster, part);
          if (what === undefined) continue;
          const others = (poster.without ?? []).filter((each) => each !== part);
          yield problem(
            poster,
            property,
            `The poster is said to be without its ${part}, and ${what}. Take one of the two away.`,
            () =>
              others.length === 0
                ? without(context, property.place, 'Take ‘without’ away')
                : instead(property.place, `without ${others.join(', ')}`),
          );
        }
      }
    },
  },
  {
    id: 'poster-hidden',
    number: 70,
    severity: 'information',
    onByDefault: true,
    title: 'Something that this form of poster does not show',
    explanation:
      'With ‘form diagram’ the sheet shows the diagram as large as it can be, with its legend and nothing beside it. What else is written for the poster stays in the file.',
    howToFix: 'Choose ‘form classic’ or ‘form billboard’, or take away what is not shown.',
    source: 'basic',
    bad: 'poster "Algebra" {\n  form diagram\n  section "What we learned" "Time matters"\n}\n',
    good: 'poster "Algebra" {\n  form classic\n  section "What we learned" "Time matters"\n}\n',
    *check(context) {
      const elements = [...context.world.elements.values()];
      for (const poster of postersOf(context.theory)) {
        if (posterAs({ elements }, poster).form !== 'diagram') continue;
        const { sections, photos, charts, numbers, headline } = poster;
        const hidden = [
          ...(headline === undefined ? [] : ['the headline']),
          ...(sections.length === 0 ? [] : [sections.length === 1 ? 'the section' : 'the sections']),
          ...(photos.length === 0 ? [] : [photos.length === 1 ? 'the photo' : 'the photos']),
          ...(charts.length === 0 ? [] : [charts.length === 1 ? 'the chart' : 'the charts']),
          ...(numbers.length === 0 ? [] : ['the numbers']),
        ];
        if (hidden.length === 0) continue;
        const property = propertyOf(poster, 'form');
        yield problem(
          poster,
          property,
          `A poster of the form diagram shows the diagram alone, so ${list(hidden, 'and')} of this one cannot be seen. Choose ‘form classic’ or ‘form billboard’ to show all of it.`,
          () => ['classic', 'billboard'].flatMap((form) => valueInstead(context, poster, 'form', form)),
        );
      }
    },
  },
  {
    id: 'poster-twice',
    number: 70,
    severity: 'information',
    onByDefault: true,
    title: 'A chart or a number that is named twice',
    explanation: 'A poster shows each chart and each number once, where it is named first.',
    howToFix: 'Take the second one away, or name another measure.',
    source: 'basic',
    bad: 'poster "Algebra" {\n  chart Passing\n  chart Passing\n}\naim Pass "More students pass" {\n  outcome measure Passing "Students who pass" {\n    result 61% in 2025\n    result 66% in 2026\n  }\n}\n',
    good: 'poster "Algebra" {\n  chart Passing\n}\naim Pass "More students pass" {\n  outcome measure Passing "Students who pass" {\n    result 61% in 2025\n    result 66% in 2026\n  }\n}\n',
    *check({ theory }) {
      for (const { key, charts, numbers } of postersOf(theory)) {
        for (const [what, references] of [
          ['chart', charts],
          ['number', numbers],
        ] as const) {
          const seen = new Set<string>();
          for (const { to, text, source } of references) {
            if (to !== undefined && seen.has(to))
              yield {
                place: source,
                element: key,
                message: `The ${what} of ‘${text}’ is named twice. It is shown once, where it is named first.`,
              };
            seen.add(to ?? '');
          }
        }
      }
    },
  },
];

function postersOf({ elements }: Theory): Poster[] {
  return elements.filter((element) => element.kind === 'poster');
}

function propertyOf({ source }: Poster, word: string): WrittenProperty | undefined {
  return source.properties.find((property) => property.word === word);
}

/** Each poster that says something in words, with these and the line where they stand. */
function said(
  { theory }: Context,
  name: 'font' | 'accent' | 'bleed' | 'headline',
): [poster: Poster, text: string, property: WrittenProperty | undefined][] {
  return postersOf(theory).flatMap((poster) => {
    const text = poster[name];
    return text === undefined ? [] : [[poster, text, propertyOf(poster, name)] as const];
  }) as [Poster, string, WrittenProperty | undefined][];
}

function problem(
  poster: Poster,
  property: WrittenProperty | undefined,
  message: string,
  fixes?: RawProblem['fixes'],
): RawProblem {
  return {
    place: property?.place ?? poster.source.at,
    element: poster.key,
    message,
    ...(fixes && { fixes }),
  };
}

/** True where following ‘like’ comes back to a poster that it came by. */
function isRound(poster: Poster, elements: Theory['elements']): boolean {
  const all = likenesses({ elements }, poster);
  const next = all.at(-1)?.like?.to;
  return all.some(({ key }) => key === next);
}

/** What a poster says of a part that it leaves out, behind "and". */
function contradicted({ charts, diagram, form }: Poster, part: string): string | undefined {
  if (part === 'charts' && charts.length > 0) return 'its charts are named behind ‘chart’';
  if (part !== 'diagram') return undefined;
  if (form === 'diagram') return 'its form is the diagram';
  return diagram ? '‘diagram’ says where it stands' : undefined;
}
