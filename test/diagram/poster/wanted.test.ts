/** What the authors want on a poster, and what they leave out. */
import { expect, it } from 'vitest';
import { contentOfPoster, createElkEngine, makePoster } from '../../../diagram/src/index.ts';
import type { Scene } from '../../../diagram/src/scene.ts';
import { readTexts } from '../../../language-server/src/workspace/read.ts';

const THEORY = `theory "Reading" { authors "Ana" contact "a@b.example" version "1.0" on 2026-05-01 }
aim Goal "Every student reads well by 2027" { problem "One child in three cannot read." }
outcome measure Rate "Children who read" of Goal { unit "percent" baseline 31% in 2025-06 target 80% by 2027-06
  result 33% in 2025-09
  result 41% in 2025-12
  result 52% in 2026-04 }
process measure Minutes "Minutes of reading" of Morning { result 4 in 2025-09  result 9 in 2026-01 }
primary driver Morning "Every morning begins with a book" -> Goal because "children who read each day read better"
primary driver Families "Families read along" -> Goal { definition "At home, in any language." }
change idea Bag "A bag of books goes home" -> Families
pdsa First "One class" of Bag { study "All bags came back." act adopt }
conjecture Guess "Books that children choose are read" about Bag
finding Seen "Bags come back" about Bag
`;

const engine = createElkEngine();

async function pageOf(inBraces: string, more = ''): Promise<{ page: Scene; labels: string[]; remarks: string[] }> {
  const text = `${THEORY}${more}poster "Poster" {\n${inBraces}\n  size "A1 landscape"\n}\n`;
  const [file] = await readTexts(new Map([['file:///poster.driver', text]]), { root: 'file:///' });
  if (!file) throw new Error('It cannot be read.');
  const wanted = contentOfPoster(file.merged, {}).charts;
  const measures = file.merged.elements.filter((each) => each.kind === 'measure');
  const charts = new Map(measures.filter(({ id }) => wanted.includes(id)).map((each) => [each.id, file.chart(each)]));
  const { pages, problems, remarks } = await makePoster(file.merged, { engine, charts });
  const [page] = pages;
  if (!page) throw new Error(problems.join(' '));
  return { page, labels: page.items.map(paintedOf), remarks };
}

/** What is painted of a thing, as one text. */
function paintedOf({ shapes }: Scene['items'][number]): string {
  return shapes.flatMap((shape) => (shape.type === 'text' ? shape.text : [])).join(' ');
}

const has = (labels: readonly string[], words: string) => labels.some((label) => label.includes(words));

it.each([
  ['problem', 'One child in three'],
  ['legend', 'contributes to'],
  ['measures', 'Measures'],
  ['tests', 'All bags came back'],
  ['findings', 'Bags come back'],
  ['conjectures', 'Books that children choose'],
  ['reasons', 'children who read each day'],
  ['definitions', 'At home, in any language.'],
  ['footer', 'a@b.example'],
  ['charts', 'Run chart'],
])('without %s', async (part, words) => {
  const whole = await pageOf('');
  const less = await pageOf(`  without ${part}`);
  if (part === 'charts') {
    expect(whole.page.items.some(({ id }) => id.startsWith('#chart'))).toBe(true);
    expect(less.page.items.some(({ id }) => id.startsWith('#chart'))).toBe(false);
    return;
  }
  expect([has(whole.labels, words), has(less.labels, words)]).toEqual([true, false]);
});

it('without the diagram, the aim stands in words above what is left', async () => {
  const { page, labels } = await pageOf('  without diagram');
  expect(page.items.some(({ role }) => role === 'box')).toBe(false);
  expect(has(labels, 'Every student reads well by 2027')).toBe(true);
});

it('calls several aims so, where they stand in words', async () => {
  const [one, two] = [
    await pageOf('  without diagram'),
    await pageOf('  without diagram', 'aim More "Every family reads along"\n'),
  ];
  expect([has(one.labels, 'Our aims'), has(two.labels, 'Our aims')]).toEqual([false, true]);
});

it('says the aim once, in its box', async () => {
  const { labels } = await pageOf('');
  expect(labels.filter((label) => label.includes('Every student reads well by 2027'))).toHaveLength(1);
});

it('as a diagram has nothing beside it', async () => {
  const { page, remarks } = await pageOf('  form diagram\n  section "What we did" "Much."');
  expect(remarks).toContainEqual(expect.stringContaining('are not on it'));
  expect(page.items.filter(({ id }) => /^#(section|chart|table|measures)/.test(id))).toEqual([]);
});

/** The largest letters of a thing. */
function lettersOf({ items }: Scene, id: string): number {
  const shapes = items.filter((item) => item.id === id).flatMap((item) => item.shapes);
  return Math.max(0, ...shapes.map((shape) => (shape.type === 'text' ? shape.size : 0)));
}

it('has the headline above all but the title, and on a billboard in the largest letters', async () => {
  const words = '  headline "Twice as many children read"';
  const [classic, billboard] = [await pageOf(words), await pageOf(`${words}\n  form billboard`)];
  expect(lettersOf(classic.page, '#headline')).toBeGreaterThan(lettersOf(classic.page, '#problem 1'));
  expect(lettersOf(billboard.page, '#headline')).toBeGreaterThan(lettersOf(billboard.page, '#title') * 1.5);
});

it.each<[string, string, string[]]>([
  [
    'the diagram first',
    '  section "One" "x"\n  section "Two" "y"',
    ['#heading 1', '#section 3-heading', '#section 4-heading'],
  ],
  [
    'where the author puts it',
    '  section "One" "x"\n  diagram\n  section "Two" "y"',
    ['#section 1-heading', '#heading 1', '#section 4-heading'],
  ],
  [
    'a chart between two sections',
    '  section "One" "x"\n  chart Rate\n  section "Two" "y"',
    ['#section 2-heading', '#chart rate #title', '#section 4-heading'],
  ],
])('in the order of the author: %s', async (_, inBraces, ids) => {
  const { page } = await pageOf(inBraces);
  const order = page.items
    .map(({ id }) => id.toLowerCase())
    .filter((id) => ids.map((each) => each.toLowerCase()).includes(id));
  const places = ids.map((id) => {
    const found = page.items.find((item) => item.id.toLowerCase() === id.toLowerCase());
    const [text] = found?.shapes.filter((shape) => shape.type === 'text') ?? [];
    return text ? { x: text.x, y: text.y } : undefined;
  });
  expect([ids, places]).toEqual([ids, places.filter((place) => place !== undefined)]);
  expect(order).toHaveLength(ids.length);
  for (const [n, place] of places.entries()) {
    const next = places[n + 1];
    if (place && next) expect(next.x > place.x + 1 || next.y > place.y).toBe(true);
  }
});
