/** Choices about a poster as tables: the text, what is chosen, the text afterwards. Nothing else of the text may change. */
import { posterOf } from '@driver-diagrams/diagram/poster/content';
import { posterPlaces } from '@driver-diagrams/theory/model/poster-places';
import { isRefusal, type PosterChange, posterEdits } from '@driver-diagrams/theory/refactor/poster';
import { buildWorld } from '@driver-diagrams/theory/rules/index';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../helpers/edits.ts';
import { readTexts } from '../helpers/read.ts';

const THEORY = `theory "Falls on \\"two\\" wards"
aim Falls "Fewer falls" {
  outcome measure Rate "Falls a month"
  process measure Rounds "Rounds walked"
  balancing measure "Hours spent"
}
`;

interface Told {
  /** Charts that the poster shows without naming them. */
  shown?: string[];
}

/** The file with the choice written into it, or why it is not written. */
async function written(text: string, change: PosterChange, { shown }: Told = {}): Promise<string> {
  const all = { 'a.driver': text, 'other.driver': 'outcome measure Pain "Pain"\noutcome measure "Sleep"\n' };
  const [file, ...others] = await readTexts(all);
  if (!file) throw new Error('No file');
  const { theory, merged } = file;
  const poster = posterOf(merged);
  const edits = posterEdits(change, {
    text,
    theory,
    poster,
    world: buildWorld([theory, ...others.map((each) => each.theory)]),
    charts: shown ?? poster?.charts.flatMap(({ to }) => to ?? []) ?? [],
    elementOf: (id) => merged.elements.find((element) => element.id === id),
  });
  return isRefusal(edits) ? edits.why : applyEdits(text, edits);
}

const set = (word: 'form' | 'size' | 'theme' | 'accent', value?: string): PosterChange => ({
  kind: 'set',
  word,
  ...(value !== undefined && { value }),
});
const without = (...parts: string[]): PosterChange => ({ kind: 'without', parts });
const charts = (...measures: string[]): PosterChange => ({ kind: 'charts', measures });
const move = (key: string, to: number): PosterChange => ({ kind: 'move', key, to });

type Row = [name: string, poster: string, change: PosterChange, expected: string, told?: Told];

const SMALL = `// The poster for June
poster Talk "Two wards" { // large
  form billboard // as the others
  # and its sheet
  size "A1 portrait"
}
`;

const words: Row[] = [
  ['another word', SMALL, set('form', 'classic'), SMALL.replace('billboard', 'classic')],
  ['another text', SMALL, set('size', 'A0 landscape'), SMALL.replace('A1 portrait', 'A0 landscape')],
  [
    'a new property, behind the last',
    SMALL,
    set('theme', 'warm'),
    SMALL.replace('portrait"\n', 'portrait"\n  theme warm\n'),
  ],
  ['none any more', SMALL, set('size'), SMALL.replace('  size "A1 portrait"\n', '')],
  ['none that was none', SMALL, set('theme'), SMALL],
  ['in a poster without braces', 'poster "Two"\n', set('accent', '#7a1f3d'), 'poster "Two" {\n  accent "#7a1f3d"\n}\n'],
  ['in a poster on one line', 'poster { size A3 }\n', set('form', 'diagram'), 'poster { size A3 form diagram }\n'],
  [
    'with the line ends of the file',
    'poster {\r\n\tsize "A3"\r\n}\r\n',
    set('form', 'diagram'),
    'poster {\r\n\tsize "A3"\r\n\tform diagram\r\n}\r\n',
  ],
  [
    'a poster of its own',
    '\n\n',
    set('form', 'billboard'),
    '\nposter "Falls on \\"two\\" wards" {\n  form billboard\n}\n',
  ],
];

const parts: Row[] = [
  ['the first part', 'poster {\n}\n', without('legend'), 'poster {\n  without legend\n}\n'],
  ['one more', 'poster {\n  without legend\n}\n', without('legend', 'tests'), 'poster {\n  without legend, tests\n}\n'],
  [
    'one less, from the middle',
    'poster {\n  without legend, tests, /* by us */ aim\n}\n',
    without('legend', 'aim'),
    'poster {\n  without legend, aim\n}\n',
  ],
  [
    'one less, the last',
    'poster {\n  without legend, tests // short\n}\n',
    without('legend'),
    'poster {\n  without legend // short\n}\n',
  ],
  ['none', 'poster {\n  without legend, tests\n  size A0\n}\n', without(), 'poster {\n  size A0\n}\n'],
  [
    'two for two',
    'poster {\n  without legend, tests\n}\n',
    without('aim', 'footer'),
    'poster {\n  without aim, footer\n}\n',
  ],
];

const shownCharts: Row[] = [
  ['none of the main one', 'poster {\n}\n', charts(), 'poster {\n  without charts\n}\n', { shown: ['Rate'] }],
  [
    'the main one, and another',
    'poster {\n}\n',
    charts('Rate', 'Rounds'),
    'poster {\n  chart Rate, Rounds\n}\n',
    { shown: ['Rate'] },
  ],
  ['again', 'poster {\n  without charts, aim\n}\n', charts('Rate'), 'poster {\n  without aim\n  chart Rate\n}\n'],
  ['one less', 'poster {\n  chart Rate, Rounds\n}\n', charts('Rounds'), 'poster {\n  chart Rounds\n}\n'],
  [
    'none of those named',
    'poster {\n  chart Rate\n  size A0\n  chart Rounds\n}\n',
    charts(),
    'poster {\n  without charts\n  size A0\n}\n',
  ],
  [
    'where the main one stood, before the sections',
    'poster {\n  section "One" "a"\n}\n',
    charts('Rate', 'Rounds'),
    'poster {\n  chart Rate, Rounds\n  section "One" "a"\n}\n',
    { shown: ['Rate'] },
  ],
  [
    'behind the diagram that has a place',
    'poster {\n  section "One" "a"\n  diagram // here\n  section "Two" "b"\n}\n',
    charts('Rounds'),
    'poster {\n  section "One" "a"\n  diagram // here\n  chart Rounds\n  section "Two" "b"\n}\n',
    { shown: ['Rate'] },
  ],
];

const SECTIONS = `poster {
  section "One" "a"
  // about two
  section "Two" """
    b
      c
    """ // end of two
  size "A0"
  chart Rate, Rounds
  photo "p.jpg" "us"
}
`.replace('  photo "p.jpg" "us"\n', '');

const ONE = '  section "One" "a"\n';
const TWO = '  // about two\n  section "Two" """\n    b\n      c\n    """ // end of two\n';

const orders: Row[] = [
  // The diagram is part 0.
  ['a section down, with its comments', SECTIONS, move('section 1', 2), SECTIONS.replace(ONE + TWO, TWO + ONE)],
  ['a section up, with its comments', SECTIONS, move('section 2', 1), SECTIONS.replace(ONE + TWO, TWO + ONE)],
  ['a chart up in its list', SECTIONS, move('chart Rounds', 3), SECTIONS.replace('Rate, Rounds', 'Rounds, Rate')],
  [
    'a chart out of its list',
    SECTIONS,
    move('chart Rounds', 1),
    `poster {\n  chart Rounds\n${SECTIONS.slice(9).replace('Rate, Rounds', 'Rate')}`,
  ],
  [
    'a section between two charts of a list',
    SECTIONS,
    move('section 1', 3),
    SECTIONS.replace(ONE, '').replace('chart Rate, Rounds', `chart Rate\n${ONE}  chart Rounds`),
  ],
  ['the diagram down, which is then said', SECTIONS, move('diagram', 1), SECTIONS.replace(ONE, `${ONE}  diagram\n`)],
  ['a section before the diagram', SECTIONS, move('section 1', 0), SECTIONS.replace(ONE, `${ONE}  diagram\n`)],
  [
    'the diagram between the charts',
    SECTIONS,
    move('diagram', 3),
    SECTIONS.replace('chart Rate, Rounds', 'chart Rate\n  diagram\n  chart Rounds'),
  ],
  [
    'the main chart, which is then named',
    'poster {\n  section "One" "a"\n}\n',
    move('chart Rate', 2),
    'poster {\n  section "One" "a"\n  chart Rate\n}\n',
    { shown: ['Rate'] },
  ],
  [
    'the main chart before the diagram',
    'poster {\n  section "One" "a"\n}\n',
    move('chart Rate', 0),
    'poster {\n  chart Rate\n  diagram\n  section "One" "a"\n}\n',
    { shown: ['Rate'] },
  ],
  [
    'without a poster',
    '',
    move('diagram', 1),
    '\nposter "Falls on \\"two\\" wards" {\n  chart Rate\n  diagram\n}\n',
    { shown: ['Rate'] },
  ],
  [
    'on one line',
    'poster { section "a" "b" section "c" "d" }\n',
    move('section 2', 1),
    'poster { section "c" "d" section "a" "b" }\n',
  ],
  ['to where it stands', SECTIONS, move('section 1', 1), SECTIONS],
];

describe.each([
  ['a word', words],
  ['what is left out', parts],
  ['the charts', shownCharts],
  ['the order', orders],
])('%s', (_, rows) => {
  test.each(rows)('%s', async (_, poster, change, expected, told) => {
    const theory = poster.includes('\r') ? THEORY.replaceAll('\n', '\r\n') : THEORY;
    expect(await written(theory + poster, change, told)).toBe(theory + expected);
  });
});

describe('any part to any place', () => {
  const MIXED = `${SECTIONS.slice(0, -2)}  // the numbers
  numbers Rate, Rounds
  diagram # ours
  section "Three" "d" // three
}
`;
  /** Each part by what it says; without the text that it has in common with others. */
  const saying = async (text: string) => {
    const [file] = await readTexts({ 'a.driver': text });
    const poster = file && posterOf(file.merged);
    return posterPlaces(poster, []).map(({ written: place, word }) =>
      place ? text.slice(place.place.start, place.place.end) : word,
    );
  };
  const keys = ['section 1', 'section 2', 'chart Rate', 'chart Rounds', 'numbers 1', 'diagram', 'section 3'];
  const moves = keys.flatMap((key, from) => keys.map((_, to) => ({ key, from, to })));

  test.each(moves)('$key to $to', async ({ key, from, to }) => {
    const before = await saying(THEORY + MIXED);
    const now = await written(THEORY + MIXED, move(key, to));
    const [moved = ''] = before.splice(from, 1);
    expect(await saying(now)).toEqual(before.toSpliced(to, 0, moved));
    for (const comment of [
      '// about two\n  section "Two"',
      '// end of two',
      '// the numbers\n  numbers',
      'diagram # ours',
    ])
      expect(now).toContain(comment);
    expect(now).toContain('"d" // three');
  });
});

describe('names', () => {
  test('a measure without one is given one, in the same step', async () => {
    const hours = 'balancing measure "Hours spent"';
    const text = `${THEORY}poster {\n}\n`;
    const [file] = await readTexts({ 'a.driver': text });
    const id = file?.theory.elements.find(({ title }) => title === 'Hours spent')?.id ?? '';
    const now = await written(text, charts(id));
    expect(now).toContain('  chart Hours');
    expect(now).not.toContain(hours);
  });

  test('one of another file goes by its alias; without a name it is not written', async () => {
    const text = 'import "other.driver" as o\nposter {\n}\n';
    expect(await written(text, charts('Pain'))).toBe('import "other.driver" as o\nposter {\n  chart o.Pain\n}\n');
    const [file] = await readTexts({ 'a.driver': text, 'other.driver': 'outcome measure "Sleep"\n' });
    expect(await written(text, charts(file?.merged.imported[0] ?? ''))).toBe('nameless');
  });
});
