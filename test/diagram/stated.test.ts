/** What a theory states can be seen: the small lines of boxes, notes of links, claims, the table; and what an author shows or hides. */
import { describe, expect, it } from 'vitest';
import { createElkEngine, drawTheory, type Scene, type ViewState, WORDS } from '../../diagram/src/index.ts';
import { readText, readTexts } from '../helpers/read.ts';

const engine = createElkEngine();

async function drawn(text: string, state: ViewState = {}, language: 'en' | 'es' = 'en'): Promise<Scene> {
  return drawTheory((await readText(text)).merged, { engine, words: WORDS[language], state });
}

/** The small letters of an item, line by line put together again. */
function small(scene: Scene, id: string): string[] {
  const shapes = scene.items.find((item) => item.id === id)?.shapes ?? expect.fail(`${id} is not drawn`);
  const lines: string[] = [];
  for (const shape of shapes) {
    if (shape.type !== 'text' || shape.size !== 10 || shape.anchor === 'middle') continue;
    if (shape.after === undefined) lines.push(shape.text);
    else lines[lines.length - 1] += shape.after + shape.text;
  }
  return lines;
}

const badges = (scene: Scene, id: string) =>
  (scene.items.find((item) => item.id === id)?.shapes ?? []).flatMap((shape) =>
    shape.type === 'text' && shape.anchor === 'middle' ? [shape.text] : [],
  );
const idsOf = ({ items }: Scene, role: string) => items.filter((item) => item.role === role).map(({ id }) => id);
const label = (scene: Scene, id: string) => scene.items.find((item) => item.id === id)?.label;

const TARGET = 'outcome measure M "Students who pass" of A { target 75% by 2027-06 target 85% by 2028-06 }';

describe('the box of a change idea says', () => {
  const DRIVERS = 'aim A "More pass by 2028"\ndriver D "Help" -> A\ndriver E "Time" -> A\n';

  it('its parts, each with its status, in the author’s order, and parts of parts', async () => {
    const text = `${DRIVERS}change idea B "Bundle" -> D {
  change idea P "A room" { status adopted }
  change idea Q "Free hours" { change idea R "On Monday" }
}
change idea S "A contact" -> B`;
    const scene = await drawn(text);
    expect(small(scene, 'B')).toEqual(['– A room (adopted)', '– Free hours', '– On Monday', '– A contact']);
    expect(idsOf(scene, 'box').sort()).toEqual(['A', 'B', 'D', 'E']);
  });

  it('a part that has its own arrow has its own box too', async () => {
    const scene = await drawn(`${DRIVERS}change idea B "Bundle" -> D {\n  change idea P "A room" -> E\n}`);
    expect(small(scene, 'B')).toEqual(['– A room']);
    expect(idsOf(scene, 'box')).toContain('P');
  });

  it('nothing lost in a ring of parts', async () => {
    const scene = await drawn(`${DRIVERS}change idea P "One" -> Q\nchange idea Q "Two" -> P`);
    expect(idsOf(scene, 'box')).toEqual(expect.arrayContaining(['P', 'Q']));
  });

  it('what is learned about a part, at its whole', async () => {
    const text = `${DRIVERS}change idea B "Bundle" -> D {\n  change idea P "A room"\n}\nfinding F "Rooms are full" about P`;
    expect(badges(await drawn(text), 'B')).toEqual(['F1']);
  });

  it('the concept that it is a form of, unless hidden', async () => {
    const text = `${DRIVERS}change concept "Remind people" -> D {\n  change idea I "A card"\n}`;
    expect(small(await drawn(text), 'I')).toEqual(['Concept: Remind people']);
    expect(small(await drawn(`theory "T" { hide concepts }\n${text}`), 'I')).toEqual([]);
  });
});

it('a conjecture without a title is called by its claim, once', async () => {
  const text =
    'aim A "More pass"\ndriver D "Help" -> A\nconjecture about D { if "they get help." then "they pass" because "so" }';
  const { items } = await drawn(text);
  const [said] = items.filter((item) => item.label.includes('get help'));
  expect(said?.label.match(/they get help/g)).toHaveLength(1);
  expect(said?.label).toContain('If they get help, then they pass');
});

it('a target without a figure is no year in the place of one', async () => {
  const scene = await drawn(
    'aim A "More pass"\noutcome measure M "Passes" of A { target "" by 2028\nbaseline 3 in 2024 }',
  );
  expect(label(scene, 'M')).not.toMatch(/Targets?: 2028/);
});

describe('the box of an aim says', () => {
  it.each<[what: string, text: string, lines: string[]]>([
    [
      'for whom, by when and how much',
      `aim A "More pass" { for "all students in grade 9" by 2028-06 }\n${TARGET}`,
      ['For all students in grade 9 · by June 2028 · target 85%'],
    ],
    [
      'nothing that its title says',
      `aim A "85% of all students in grade 9 pass by June 2028" { for "students in grade 9" by 2028-06 }\n${TARGET}`,
      [],
    ],
    ['a date more exact than its title', 'aim A "More pass by 2028" { by 2028-06 }', ['By June 2028']],
    ['no year twice', 'aim A "More pass by 2028" { by 2028-12-31 }', []],
    [
      '“halve” once',
      'aim A "Halve falls by 2028"\noutcome measure M "Falls" of A { baseline 10 in 2024 target -50% by 2028 }',
      [],
    ],
    ['the date of its target where it has none', `aim A "More pass"\n${TARGET}`, ['By June 2028 · target 85%']],
    [
      'another date of its target',
      'aim A "More pass" { by 2030 }\noutcome measure M "Pass" of A { target 85% by 2028-06 }',
      ['By 2030 · target 85% by June 2028'],
    ],
    [
      'what a number counts',
      'aim A "Save lives" { by 2030 }\noutcome measure M "Saved" of A { unit "lives" target 100 by 2030 }',
      ['By 2030 · target 100 lives'],
    ],
    [
      'no target where several measures have one',
      `aim A "More pass"\n${TARGET}\noutcome measure N "Others" of A { target 5% by 2029 }`,
      [],
    ],
    ['a date in words', 'aim A "More pass" { by "a date agreed locally" }', ['A date agreed locally']],
    ['its vision', 'aim A "More pass" { vision "Everybody can say why" }', ['Vision: Everybody can say why']],
    [
      'a minus as in prose',
      'aim A "Fewer falls" { by 2030 }\noutcome measure M "Falls" of A { target -15% by 2030 }',
      ['By 2030 · target −15%'],
    ],
  ])('%s', async (_what, text, lines) => expect(small(await drawn(text), 'A')).toEqual(lines));

  it('the same in Spanish', async () => {
    const text = `aim A "More pass" { for "grade 9" by 2028-06 vision "Todos" }\n${TARGET}`;
    expect(small(await drawn(text, {}, 'es'), 'A')).toEqual([
      'Para grade 9 · para junio de 2028 · meta 85%',
      'Visión: Todos',
    ]);
  });
});

const ALL = (header: string) => `theory "T" {
${header}
}
team Helpers "The helpers"
aim A "More pass" { for "grade 9" vision "Joy" }
primary driver B "Help" -> A because "they ask" confidence low { definition "within a day" owner Helpers needs any }
change idea I "Lunch hour" -> B because "they stay" { status testing on 2027-02 because "asked for" owner "The coach" by 2027-09 }
conjecture C "Asking helps" about B { if "they ask" then "they pass" }
finding F "Half come" about I
`;

describe('the author chooses', () => {
  it.each<[header: string, lines: Record<string, string[]>, notes: number, claims: string[]]>([
    ['', { A: ['For grade 9', 'Vision: Joy'], B: ['within a day'], I: [] }, 2, ['C1', 'F1']],
    [
      'show owners, dates',
      {
        A: ['For grade 9', 'Vision: Joy'],
        B: ['within a day', 'Owner: The helpers'],
        I: ['Owner: The coach · by September 2027', 'Testing, February 2027: asked for'],
      },
      2,
      ['C1', 'F1'],
    ],
    ['hide definitions, targets, reasons', { A: ['Vision: Joy'], B: [], I: [] }, 0, ['C1', 'F1']],
    ['hide all', { A: [], B: [], I: [] }, 0, []],
    ['hide all\n show owners, findings', { A: [], B: ['Owner: The helpers'], I: ['Owner: The coach'] }, 0, ['F1']],
    [
      'show all\n hide visions',
      {
        A: ['For grade 9'],
        B: ['within a day', 'Owner: The helpers'],
        I: ['Owner: The coach · by September 2027', 'Testing, February 2027: asked for'],
      },
      2,
      ['C1', 'F1'],
    ],
    ['show Owner, date', { B: ['within a day', 'Owner: The helpers'] }, 2, ['C1', 'F1']],
  ])('“%s”', async (header, lines, notes, claims) => {
    const scene = await drawn(ALL(header), { onPaper: true });
    for (const [id, expected] of Object.entries(lines)) expect(small(scene, id), id).toEqual(expected);
    expect(scene.items.filter(({ id }) => /^#note \d/.test(id))).toHaveLength(notes);
    const worn = [...badges(scene, 'B'), ...badges(scene, 'I')].filter((text) => /^[CF]\d/.test(text));
    expect(worn).toEqual(claims);
  });

  it('and a word that is none of these is told', async () => {
    const { merged } = await readText('theory "T" { show owners, pictures }');
    expect(merged.problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('‘pictures’ is no word for ‘show’'),
    ]);
    expect(merged.header?.show).toEqual(['owners']);
  });
});

describe('a link', () => {
  it('wears the number of its reason on paper, and says it when one points at it on the screen', async () => {
    const paper = await drawn(ALL(''), { onPaper: true });
    expect([badges(paper, 'B->A'), badges(paper, 'I->B')]).toEqual([['1'], ['2']]);
    expect([label(paper, '#note 1'), label(paper, '#note 2')]).toEqual([
      '1. Help → More pass: they ask · confidence low.',
      '2. Lunch hour → Help: they stay.',
    ]);
    const screen = await drawn(ALL(''));
    expect(idsOf(screen, 'note')).toEqual([]);
    expect(badges(screen, 'B->A')).toEqual([]);
    expect(screen.items.find(({ id }) => id === 'B->A')?.tip).toBe(
      '“Help” contributes to “More pass” because they ask. Confidence low.',
    );
    expect(idsOf(await drawn(ALL('show reasons')), 'note')).toEqual(['#note 1', '#note 2']);
  });
});

it('a driver that needs one of those below wears a sign, which the legend explains', async () => {
  const scene = await drawn(ALL(''));
  expect(badges(scene, 'B')).toContain('or');
  expect(label(scene, '#legend')).toContain('one of its drivers is enough');
  expect(label(scene, 'B')).toContain('One of its drivers is enough.');
});

describe('claims and findings are seen in every view of what they are about', () => {
  it.each<[view: ViewState['view'], text: string, id: string, worn: string[]]>([
    ['driver', 'aim A { conjecture "It helps" }', 'A', ['C1']],
    ['driver', 'primary driver D\nfinding F "So it is" about D\nrecommendation R "Do it" about D', 'D', ['F1', 'R1']],
    [
      'system',
      'component S { component M { finding "Four weeks" } component C { conjecture "It helps" } }',
      'M',
      ['F1'],
    ],
    ['network', 'network N\naim A\nprimary driver D -> A\nteam T -> D\nfinding F about D', 'D', ['F1']],
    ['action', 'aim A\nstrategy S -> A { conjecture "It helps" }', 'S', ['C1']],
  ])('%s: %s', async (view, text, id, worn) => {
    const scene = await drawn(text, view ? { view } : {});
    expect(badges(scene, id).toSorted()).toEqual(worn);
  });

  it('and a system is drawn whole where nothing is done to it yet', async () => {
    const scene = await drawn(
      'component S { component V { centre } component C { conjecture "It helps" } component M { finding "F" } }',
    );
    expect(idsOf(scene, 'box')).toEqual(['S', 'V', 'C', 'M']);
  });
});

describe('the table of measures', () => {
  const row = async (text: string, id: string) => label(await drawn(text), id);
  it.each<[what: string, text: string, said: string]>([
    [
      'a unit once',
      'measure M "Stillbirths per 1000 births" { unit "per 1000 births" }',
      'M1. Measure: Stillbirths per 1000 births.',
    ],
    ['a unit that the name does not say', 'measure M "Visits" { unit "a week" }', 'M1. Measure: Visits (a week).'],
    [
      'dates and signs as in prose',
      'measure M { baseline 4.2 in 2014-01-05 target -50% by 2015-09-01 result 3 in 2015-03 }',
      'M1. Measure: M. Baseline: 4.2 on 5 January 2014. Targets: −50%: 2.1 by 1 September 2015. Latest: 3 in March 2015.',
    ],
    ['not that nothing is reported, where nothing is', 'measure M "Visits"\nmeasure N', 'M1. Measure: Visits.'],
    [
      'that it is not reported, where another is',
      'measure M "Visits"\nmeasure N { result 3 in 2020 }',
      'M1. Measure: Visits. Latest: not yet reported.',
    ],
  ])('says %s', async (_what, text, said) => expect(await row(text, 'M')).toBe(said));

  it('names what is measured once for several rows, and not at all for the only aim', async () => {
    const scene = await drawn('aim A "A long sentence"\noutcome measure M of A\noutcome measure N of A');
    expect([small(scene, 'M'), small(scene, 'N')]).toEqual([[], []]);
    const two = await drawn('aim A\nprimary driver D "Help" -> A\nmeasure M of D\nmeasure N of A\nmeasure O of D');
    expect(idsOf(two, 'row')).toEqual(['M', 'O', 'N']);
    expect([small(two, 'M'), small(two, 'O'), small(two, 'N')]).toEqual([['Help'], [], ['Aim']]);
  });
});

describe('several files', () => {
  const NETWORK =
    'theory "Us"\nnetwork N\naim A "Graduate"\nmeasure M of A\nprimary driver D "Clinical" -> A\nprimary driver E "Others" -> A\nteam T -> D';
  const CLUSTER =
    'theory "A cluster"\nimport "a.driver" as net\naim X "Recruit" -> net.E\naim Y "Retain" -> net.E\nmeasure O of X\nchange idea I -> X\nchange idea J -> Y\nchange idea K -> Y';
  const fileOf = async (texts: Record<string, string>, main: string) =>
    (await readTexts(texts))[Object.keys(texts).indexOf(main)] ?? expect.fail();
  const network = async (texts: Record<string, string>, main: string) => {
    return drawTheory((await fileOf(texts, main)).network(), { engine, state: { view: 'network' } });
  };

  it('in a network: counts of each aim, titles of files, and whose a measure is', async () => {
    const scene = await network({ 'a.driver': NETWORK, 'b.driver': CLUSTER }, 'a.driver');
    expect(small(scene, 'X')).toEqual(['1 change idea and 1 measure in “A cluster”']);
    expect(small(scene, 'Y')).toEqual(['2 change ideas in “A cluster”']);
    expect([small(scene, 'M'), small(scene, 'O')]).toEqual([['Aim'], ['Recruit']]);
    expect(idsOf(scene, 'heading').map((id) => label(scene, id))).toEqual([
      'Aim',
      'Primary drivers',
      'Teams and clusters',
    ]);
    expect(label(scene, 'D')).not.toContain('No team');
  });

  it.each<[what: string, texts: Record<string, string>, main: string]>([
    ['a file without any team', { 'a.driver': 'aim A\nprimary driver D -> A' }, 'a.driver'],
    [
      'the own file of a team',
      {
        'a.driver': NETWORK,
        'b.driver': 'import "a.driver" as net\nteam U -> net.D\naim X -> net.D\nprimary driver D2 "Mentors" -> X',
      },
      'b.driver',
    ],
  ])('nobody is missing in %s', async (_what, texts, main) => {
    const scene = await network(texts, main);
    expect(scene.items.flatMap((item) => (item.label.includes('No team') ? item.id : []))).toEqual([]);
    expect(idsOf(scene, 'box')).not.toContain('T');
  });

  it('an aim that several files share is drawn in each, with what leads to it there', async () => {
    const texts = {
      'a.driver': 'theory "The aim"\naim A "Halve it by 2030"',
      'b.driver': 'theory "One"\nimport "a.driver" as s\nprimary driver B -> s.A',
      'c.driver': 'theory "Two"\nimport "a.driver" as s\nprimary driver C -> s.A',
    };
    const one = await drawTheory((await fileOf(texts, 'b.driver')).merged, { engine });
    expect([idsOf(one, 'box'), idsOf(one, 'link')]).toEqual([['B', 'A'], ['B->A']]);
    expect(label(one, '#subtitle')).toBeUndefined();
    const all = await network(texts, 'a.driver');
    expect(idsOf(all, 'box')).toEqual(['A', 'B', 'C']);
    expect(small(all, 'C')).toEqual(['in “Two”']);
  });
});

it('drivers of no level that lead nowhere are just drivers', async () => {
  const heading = async (text: string) => label(await drawn(text), '#heading 1');
  expect(await heading('driver A\ndriver B')).toBe('Drivers');
  expect(await heading('primary driver A\ndriver B')).toBe('Primary drivers');
});

it('branches beyond six have a pattern beside their colour', async () => {
  const drivers = Array.from({ length: 8 }, (_, n) => `driver D${n} -> A\nchange idea I${n} -> D${n}`).join('\n');
  const scene = await drawn(`aim A\n${drivers}`);
  const rects = (id: string) =>
    scene.items.find((item) => item.id === id)?.shapes.filter(({ type }) => type === 'rect').length ?? 0;
  expect([rects('D0'), rects('D5')]).toEqual([1, 1]);
  for (const id of ['D6', 'I6', 'D7', 'I7']) expect(rects(id)).toBeGreaterThan(1);
  const ends = scene.items.flatMap(({ link, shapes }) => {
    const head = shapes[1];
    return link?.to === 'A' && head?.type === 'path' && head.steps[0]?.to === 'move' ? [head.steps[0].y] : [];
  });
  expect(ends).toEqual(ends.toSorted((a, b) => a - b));
  expect(new Set(ends).size).toBe(8);
});
