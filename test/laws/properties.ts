/** What each kind of statement may say in its braces, for fast-check: one line of this file a property. */
import fc from 'fast-check';
import type { Bit, Family } from './description.ts';

/** A bit whose names are not settled yet: `shares` pick among the statements of these families. */
export type DraftBit = Exclude<Bit, { is: 'names' }> | { is: 'pick'; families: Family[]; shares: number[] };
type Part = fc.Arbitrary<DraftBit[]>;

/** Words of an author, and what could be taken for the language or for HTML. Never blank. */
export const text: fc.Arbitrary<string> = fc
  .oneof(
    {
      weight: 4,
      arbitrary: fc
        .array(
          fc.constantFrom(
            ...['mentors', 'school', 'by', 'because', '{', '}', '->', '"', '\\', '//', '#', '/*', '*/', "teachers'"],
            ...[
              '<script>alert(1)</script>',
              '&amp;',
              '数学',
              'עברית',
              '🎓',
              'e\u0301',
              '\n',
              '“so”',
              '40%',
              '2016',
              '- ',
            ],
          ),
          { minLength: 1, maxLength: 6 },
        )
        .map((words) => words.join(' ')),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }).filter((any) => !/[\0\r]/.test(any)) },
  )
  .map((words) => words.trim() || 'words');

const word = (...words: string[]): Part => fc.constantFrom(...words).map((each) => [{ is: 'word', word: each }]);
const choice = (...words: string[]): Part => fc.constantFrom(...words).map((each) => [{ is: 'choice', word: each }]);
const id = (...words: string[]): Part => fc.constantFrom(...words).map((each) => [{ is: 'id', word: each }]);
const words: Part = text.map((each) => [{ is: 'texts', texts: [each] }]);
const severalWords: Part = fc.array(text, { minLength: 1, maxLength: 3 }).map((texts) => [{ is: 'texts', texts }]);
const shares = (maxLength: number) => fc.array(fc.nat(999), { minLength: 1, maxLength });
const name = (...families: Family[]): Part => shares(1).map((each) => [{ is: 'pick', families, shares: each }]);
const names = (...families: Family[]): Part => shares(3).map((each) => [{ is: 'pick', families, shares: each }]);
const maybe = (...parts: Part[]): Part => fc.option(line(...parts)).map((bits) => bits ?? []);

function line(...parts: Part[]): Part {
  return fc.tuple(...parts).map((bits) => bits.flat());
}

const two = (n: number) => String(n).padStart(2, '0');
const year = fc.integer({ min: 1990, max: 2040 });
const month = fc.integer({ min: 1, max: 12 });
const known = fc.oneof(
  year.map(String),
  fc.tuple(year, month).map(([y, m]) => `${y}-${two(m)}`),
  fc.tuple(year, month, fc.integer({ min: 1, max: 28 })).map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`),
  year.map((y) => `${y}/${two((y + 1) % 100)}`),
);
const knownDate: Part = known.map((value) => [{ is: 'date', value }]);
const date: Part = fc
  .oneof({ weight: 4, arbitrary: known }, fc.constantFrom('every year', '"a date agreed locally"'))
  .map((value) => [{ is: 'date', value }]);

/** Figures of several words or signs; those that are no number have words in the theory. */
const inParts = fc.constantFrom(
  ...[
    '1 in 5',
    '3 of 12',
    '4 out of 5',
    '12/15',
    '1 in 1,000',
    'at least 30%',
    'more than 1,200',
    '>80%',
    '≥ 12',
    '<5',
  ],
  ...['about 1,200', 'no more than 5', '70% or more', '80%+', '-15% or more', 'at least +5 points', 'at least 1 in 5'],
  ...['70-80%', '70 to 80%', 'between 5 and 7', 'from 40% to 60%'],
);

const plainNumber = fc
  .tuple(
    fc.constantFrom('', '', '', '+', '-'),
    fc.constantFrom('0', '7', '12', '99', '250', '1,200', '12,000,000', '1200'),
    fc.constantFrom('', '', '.5', '.25'),
    fc.constantFrom('', '', '%', ' points'),
  )
  .map((parts) => parts.join(''));

const number: Part = fc.oneof({ weight: 3, arbitrary: plainNumber }, inParts).map((value) => [{ is: 'number', value }]);

const degree = choice('low', 'medium', 'high');
const ideaStatus = choice('untested', 'testing', 'adapted', 'adopted', 'abandoned');
const on = maybe(word('on'), date);
const owner = line(word('owner'), fc.oneof(words, name('team', 'network', 'member')));
const needs = line(word('needs'), choice('all', 'any'));
const reading = (kind: string, when: string) => line(word(kind), number, maybe(word(when), date));
const size: Part = fc
  .constantFrom(
    'A0 landscape',
    'A4 portrait',
    '36x24 landscape',
    'Letter portrait',
    '90 x 120 cm',
    '120 x 90 cm',
    '16:9',
  )
  .map((each) => [{ is: 'texts', texts: [each] }]);
const step = (kind: string) => line(word(kind), words, on);

const often = (property: Part) => fc.array(property, { maxLength: 2 });
const once = (property: Part) => fc.array(property, { maxLength: 1 });

/** Properties of all statements, and of the header. */
const everywhere = [
  often(line(word('note'), words, maybe(words))),
  often(line(word('allow'), id('orphan-driver', 'measure-unlinked'), maybe(word('because'), words))),
];

const BY_FAMILY: Record<Family, fc.Arbitrary<DraftBit[][]>[]> = {
  aim: [
    once(line(word('for'), words)),
    once(line(word('by'), date)),
    once(line(word('vision'), words)),
    once(line(word('problem'), words)),
    once(line(word('definition'), words)),
    once(line(word('from'), date)),
    once(owner),
    once(needs),
    once(line(word('status'), choice('open', 'achieved', 'missed', 'retired'), on, maybe(word('because'), words))),
    once(line(word('next'), name('aim'))),
  ],
  driver: [
    once(line(word('definition'), words)),
    once(owner),
    once(needs),
    once(line(word('status'), choice('untested', 'testing', 'working', 'retired'), on, maybe(word('because'), words))),
  ],
  idea: [
    once(line(word('status'), ideaStatus, on, maybe(word('because'), words))),
    once(line(word('definition'), words)),
    once(owner),
    once(line(word('by'), date)),
    once(line(word('concept'), words)),
    once(line(word('scale'), choice('small', 'medium', 'large'))),
    once(line(word('confidence'), degree)),
    once(line(word('impact'), degree)),
    once(line(word('effort'), degree)),
    once(line(word('adapted from'), name('idea'))),
    often(line(word('site'), words, maybe(word('status'), ideaStatus), maybe(word('from'), knownDate))),
  ],
  measure: [
    once(line(word('definition'), words)),
    once(line(word('numerator'), words)),
    once(line(word('denominator'), words)),
    once(line(word('unit'), words)),
    once(word('higher is better', 'lower is better')),
    once(reading('baseline', 'in')),
    often(reading('target', 'by')),
    often(line(reading('result', 'in'), maybe(word('from'), name('member', 'team')))),
    once(line(word('collected'), choice('daily', 'weekly', 'monthly', 'quarterly', 'yearly'))),
    once(line(word('source'), words)),
    once(owner),
    often(line(word('reported by'), names('member', 'team'))),
    once(line(word('data'), words, maybe(word('column'), words))),
  ],
  pdsa: [
    once(step('plan')),
    once(step('predict')),
    once(step('do')),
    once(step('study')),
    once(line(word('act'), choice('adopt', 'adapt', 'abandon'), maybe(words))),
    once(line(word('site'), words)),
    once(line(word('scale'), choice('small', 'medium', 'large'))),
    once(line(word('cost of failure'), choice('small', 'large'))),
    once(line(word('next'), name('pdsa'))),
  ],
  network: [
    once(line(word('convener'), words)),
    often(line(word('hub'), severalWords)),
    once(line(word('since'), date)),
    once(line(word('kind'), choice('execution', 'sharing'))),
    once(line(word('problem'), words)),
    often(
      line(
        word('domain'),
        choice('theory', 'methods', 'measurement', 'leadership', 'culture'),
        maybe(words),
        maybe(word('status'), choice('none', 'started', 'working')),
      ),
    ),
  ],
  member: [
    once(line(word('lead'), words)),
    often(line(word('partners'), severalWords)),
    once(line(word('place'), words)),
    once(line(word('joined'), date)),
    once(line(word('left'), date)),
  ],
  team: [
    once(line(word('status'), choice('forming', 'active', 'rethinking', 'sunset'), on, maybe(word('because'), words))),
    often(line(word('chair'), severalWords)),
    often(
      line(
        word('full partner', 'participating partner', 'exploratory partner'),
        names('member'),
        maybe(word('since'), date),
        maybe(word('left'), date),
      ),
    ),
  ],
  role: [once(line(word('enacted'), words))],
  component: [once(word('centre'))],
  strategy: [
    once(line(word('because'), words)),
    often(
      line(
        word('intends'),
        name('role'),
        maybe(
          word('to'),
          words,
          fc.option(choice('reorganise', 'extend')).map((bits) => bits ?? []),
        ),
      ),
    ),
    often(line(word('accountable'), name('role'), maybe(word('to'), name('role')), maybe(word('for'), words))),
    once(line(word('enacted'), words)),
    once(line(word('status'), choice('planned', 'started', 'working', 'retired'), on, maybe(word('because'), words))),
    once(owner),
  ],
  support: [
    once(line(word('for'), names('role'))),
    once(
      line(word('as'), choice('position', 'ongoing event', 'discrete event', 'incidental event', 'routine', 'tool')),
    ),
    once(line(word('led by'), words)),
    once(line(word('every'), words)),
    once(line(word('expertise'), words)),
    once(line(word('builds on'), names('support'))),
    once(line(word('enacted'), words)),
  ],
  conjecture: [
    once(line(word('if'), words)),
    once(line(word('then'), words)),
    once(line(word('because'), words)),
    once(line(word('status'), choice('initial', 'tested', 'revised', 'dropped'), on, maybe(word('because'), words))),
    once(line(word('revises'), name('conjecture'))),
    once(line(word('citing'), names('evidence', 'finding'))),
  ],
  finding: [
    once(line(word('source'), words)),
    once(line(word('on'), date)),
    once(line(word('explanation'), words)),
    once(line(word('citing'), names('evidence', 'finding'))),
    once(line(word('supports'), names('conjecture'))),
    once(line(word('challenges'), names('conjecture'))),
  ],
  recommendation: [
    once(line(word('from'), names('finding'))),
    once(line(word('made'), date)),
    once(
      line(
        word('response'),
        choice('acted', 'partly acted', 'declined', 'open'),
        maybe(word('on'), knownDate),
        maybe(words),
      ),
    ),
  ],
  cycle: [once(line(word('from'), date)), once(line(word('to'), date))],
  evidence: [
    once(line(word('kind'), choice('literature', 'feedback', 'retrospective', 'data'))),
    once(line(word('source'), words)),
    once(line(word('on'), date)),
  ],
  revision: [
    once(line(word('on'), fc.oneof(knownDate, fc.constant<DraftBit[]>([{ is: 'date', value: '"not known"' }])))),
    once(line(word('because'), words)),
    once(line(word('citing'), names('evidence'))),
  ],
  poster: [
    once(line(word('subtitle'), words)),
    once(line(word('authors'), severalWords)),
    once(line(word('affiliations'), severalWords)),
    often(line(word('logo'), severalWords)),
    once(line(word('like'), name('poster'))),
    once(line(word('headline'), words)),
    once(line(word('form'), choice('classic', 'billboard', 'diagram'))),
    often(line(word('section'), words, maybe(words))),
    often(line(word('photo'), words, maybe(words))),
    once(line(word('view'), choice('driver', 'action', 'system', 'network'))),
    often(line(word('chart'), names('measure'))),
    often(line(word('numbers'), names('measure'))),
    once(word('diagram')),
    once(line(word('without'), choice('legend', 'tests', 'measures', 'reasons'))),
    once(line(word('acknowledgement'), words)),
    once(line(word('contact'), words)),
    once(line(word('link'), words)),
    once(line(word('size'), size)),
    once(line(word('accent'), words)),
    once(line(word('font'), words)),
    once(line(word('bleed'), words)),
    once(word('crop marks')),
    once(line(word('theme'), choice('light', 'warm', 'grey'))),
    once(line(word('language'), choice('en', 'es'))),
  ],
};

const was = often(line(word('was'), id('OldName', 'status', 'früher')));

export function draftProperties(family: Family): fc.Arbitrary<DraftBit[][]> {
  return fc.tuple(...BY_FAMILY[family], ...everywhere, was).map((lines) => lines.flat());
}

export const headerProperties: fc.Arbitrary<DraftBit[][]> = fc
  .tuple(
    once(line(word('stage'), choice('draft', 'testing', 'spreading'))),
    once(line(word('version'), words, on)),
    once(line(word('organisation'), words)),
    once(line(word('authors'), severalWords)),
    once(line(word('contact'), words)),
    once(line(word('acknowledgement'), words)),
    often(line(word('logo'), words)),
    ...everywhere,
  )
  .map((lines) => lines.flat());
