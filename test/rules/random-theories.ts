/** Theories as they may come out of any text: every kind, any figures, links that lead anywhere or nowhere, several files. */
import type {
  Amount,
  DateSpan,
  Element,
  ElementKind,
  Figure,
  Link,
  Place,
  Reference,
  Theory,
} from '@driver-diagrams/theory/model/index';
import fc from 'fast-check';

const FILES = ['file:///w/a.driver', 'file:///w/b.driver'];
const KINDS: ElementKind[] = [
  'aim',
  'driver',
  'driver',
  'idea',
  'measure',
  'pdsa',
  'network',
  'member',
  'team',
  'role',
  'component',
  'strategy',
  'support',
  'conjecture',
  'evidence',
  'finding',
  'recommendation',
  'cycle',
  'revision',
  'poster',
];
const MOST = 12;

const optional = <Value>(arb: fc.Arbitrary<Value>) => fc.option(arb, { nil: undefined });
const words = fc.oneof(
  fc.constantFrom(
    '80% by December 2016',
    'grade 9',
    'XX',
    'TBD',
    '???',
    'every year',
    '',
    '𝒳 éà 数学 2020',
    '<script>&',
  ),
  fc.string({ maxLength: 30, unit: 'binary' }),
);

/** A place in one of the files; nothing is told of where exactly. */
const place = fc.record({
  uri: fc.constantFrom(...FILES),
  start: fc.nat(500),
  end: fc.nat(500),
}) as fc.Arbitrary<Place>;

const key = fc.tuple(fc.constantFrom(...FILES), fc.nat(MOST + 2)).map(([uri, n]) => `${uri}#N${n}`);
const reference: fc.Arbitrary<Reference> = fc
  .record({
    text: fc.oneof(fc.constantFrom('N1', 'other.N2', 'n-3', '', 'N11111'), fc.string({ maxLength: 12 })),
    to: optional(key),
    unclear: optional(fc.array(key, { maxLength: 3 })),
    source: place,
  })
  .map(({ to, unclear, ...rest }) => ({ ...rest, ...(to ? { to } : {}), ...(unclear && !to ? { unclear } : {}) }));

const date: fc.Arbitrary<DateSpan> = fc.oneof(
  fc.record({ text: words, source: place }),
  fc
    .tuple(fc.integer({ min: 1990, max: 2040 }), place)
    .map(([year, source]) => ({ text: `${year}`, start: `${year}-01-01`, end: `${year}-12-31`, source })),
  place.map((source) => ({ text: 'every year', everyYear: true, source })),
);
const amount: fc.Arbitrary<Amount> = fc
  .record({
    value: fc.oneof(fc.integer({ min: -200, max: 200 }), fc.double({ noNaN: true })),
    percent: fc.boolean(),
    change: fc.constantFrom('relative' as const, 'points' as const, undefined, undefined),
    source: place,
  })
  .map(({ change, ...rest }) => ({ ...rest, text: `${rest.value}`, ...(change ? { change } : {}) }));
const figure: fc.Arbitrary<Figure> = fc
  .record({ amount: optional(amount), date: optional(date), from: optional(reference), source: place })
  .map(dropMissing);

const link: fc.Arbitrary<Link> = fc
  .record({
    kind: fc.constantFrom(
      'drives' as const,
      'drives' as const,
      'measures' as const,
      'tests' as const,
      'works on' as const,
      'supports' as const,
      'about' as const,
      'part of' as const,
    ),
    from: reference,
    to: reference,
    because: optional(words),
    citing: fc.array(reference, { maxLength: 2 }),
    source: fc.record({
      uri: fc.constantFrom(...FILES),
      start: fc.nat(500),
      end: fc.nat(500),
      implied: fc.boolean(),
      again: fc.array(place, { maxLength: 2 }),
      repeated: fc.array(fc.record({ word: fc.constantFrom('because', 'weakly'), place }), { maxLength: 2 }),
    }),
  })
  .map(dropMissing);

function element(uri: string, n: number): fc.Arbitrary<Element> {
  return fc
    .record({
      kind: fc.constantFrom(...KINDS),
      name: fc.constantFrom(`N${n}`, `N${n}`, 'N1', undefined),
      title: optional(words),
      within: optional(key),
      level: fc.integer({ min: 1, max: 4 }),
      written: fc.constantFrom(1, 2, 3, undefined),
      by: optional(date),
      text: optional(words),
      readings: fc.array(figure, { maxLength: 4 }),
      baseline: optional(figure),
      better: fc.constantFrom('higher', 'lower', undefined),
      unit: fc.constantFrom('percent', 'days', 'percent change', undefined),
      references: fc.array(reference, { maxLength: 2 }),
      status: fc.constantFrom('retired', 'testing', undefined),
      allow: fc.array(
        fc.record({
          rule: fc.constantFrom('orphan-driver', 'unknown-name', 'orphan', ''),
          because: optional(words),
          source: place,
        }),
        { maxLength: 2 },
      ),
      properties: fc.array(
        fc.record({
          word: fc.constantFrom('owner', 'ownr', 'note', 'status', 'budget', 'goal'),
          text: words,
          standing: fc.constantFrom('known', 'misplaced', 'unknown'),
          many: fc.boolean(),
          place,
          wordPlace: place,
        }),
        { maxLength: 3 },
      ),
      at: place,
    })
    .map((made) =>
      dropMissing({
        kind: made.kind,
        id: `N${n}`,
        key: `${uri}#N${n}`,
        name: made.name,
        title: made.title,
        notes: [],
        was: [],
        allow: made.allow,
        level: made.level,
        writtenLevel: made.written,
        by: made.by,
        definition: made.text,
        unit: made.unit,
        better: made.better,
        baseline: made.baseline,
        targets: made.readings,
        results: made.readings,
        common: false,
        owner: made.references[0] ?? made.text,
        next: made.references[1],
        status: made.status && { value: made.status, source: made.at },
        citing: made.references,
        reportedBy: made.references,
        participation: made.references.map((member) => ({ level: made.text ?? 'full', member, source: made.at })),
        sites: [],
        phases: made.readings.map(({ date, source }) => ({
          title: made.title,
          from: date,
          because: made.text,
          source,
        })),
        exclusions: made.readings.map(({ date, source }) => ({
          date,
          from: made.references[0],
          because: made.text,
          source,
        })),
        chairs: [],
        hub: [],
        partners: [],
        domains: [],
        because: made.text,
        intends: made.references.map((role) => ({ role, practice: made.text, unknown: made.title, source: made.at })),
        accountable: made.references.map((who) => ({ who, to: made.references[1], for: made.text, source: made.at })),
        for: made.kind === 'support' ? made.references : made.text,
        as: made.unit === 'days' ? 'tool' : made.unit === 'percent' ? 'position' : undefined,
        unknownType: made.text,
        if: made.text,
        supports: made.references,
        challenges: made.references,
        authors: [],
        affiliations: [],
        logos: made.text === undefined ? [] : [made.text],
        sections: made.text === undefined ? [] : [{ heading: made.title, text: made.text, source: made.at }],
        photos: made.text === undefined ? [] : [{ file: made.text, caption: made.title, source: made.at }],
        charts: made.references,
        numbers: made.references,
        order: made.references.map((_, n) => (n % 2 === 0 ? 'chart' : 'section')),
        like: made.references[0],
        headline: made.text,
        accent: made.text,
        font: made.title,
        bleed: made.text,
        diagram: made.unit === 'days',
        cropMarks: made.unit === 'days',
        without: made.unit === 'days' ? ['charts', 'diagram'] : undefined,
        link: made.text,
        from: made.kind === 'recommendation' ? made.references : made.by,
        made: made.by,
        source: {
          uri,
          start: made.at.start,
          end: made.at.end,
          at: made.at,
          kindWord: made.at,
          within: made.within,
          properties: made.properties,
        },
      }),
    ) as unknown as fc.Arbitrary<Element>;
}

function theory(uri: string): fc.Arbitrary<Theory> {
  return fc.record({
    uri: fc.constant(uri),
    imports: fc.array(
      fc
        .record({
          path: optional(words),
          alias: optional(fc.constantFrom('other', 'network')),
          uri: optional(fc.constantFrom(...FILES, 'file:///w/gone.driver')),
          problem: fc.constantFrom(
            'missing' as const,
            'outside' as const,
            'itself' as const,
            'unreadable' as const,
            undefined,
          ),
          source: place,
        })
        .map(dropMissing),
      { maxLength: 2 },
    ),
    elements: fc.nat(MOST).chain((count) => fc.tuple(...Array.from({ length: count }, (_, n) => element(uri, n)))),
    links: fc.array(link, { maxLength: 25 }),
    problems: fc.array(
      fc.record({
        rule: fc.constantFrom('syntax', 'repeated-property'),
        severity: fc.constantFrom('error' as const, 'warning' as const),
        message: fc.constant('The quotation mark opened here is never closed.'),
        breaks: fc.boolean(),
        place,
      }),
      { maxLength: 1 },
    ),
  });
}

/** Two files that may name each other's statements. */
export const worlds: fc.Arbitrary<Theory[]> = fc.tuple(...FILES.map(theory)).map((each) => [...each]);

function dropMissing<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Value;
}
