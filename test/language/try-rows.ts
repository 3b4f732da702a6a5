/** Run in a copy of the project whose language has been given more rows: tells as JSON what the parts of the program know of them. */
import { createReader } from '@driver-diagrams/language-server/workspace/read';
import { writeTheory } from '@driver-diagrams/theory/exchange/write-theory';
import { format } from '@driver-diagrams/theory/format/format';
import { explain } from '@driver-diagrams/theory/hover/explain';
import { buildWorld } from '@driver-diagrams/theory/rules/index';
import { changesOf } from '../compare/read.ts';
import { askAt, MARK } from '../completion/at.ts';
import { said, THERE_AND_BACK } from '../exchange/round-trip.ts';
import { merge } from '../merge/merge.ts';

const THEORY = `role Teachers "Teachers"

strategy Coaching "A coach in each school" {
  support Planning "Weekly planning" for Teachers as grant {
    budget "3000 euro"
    review 2027-06
    reach wide
    serves Teachers
    paid
  }
}

risk Leaving "Coaches leave" {
  likelihood "high"
}
`;

const ROOT = 'file:///theories/';
const read = createReader({ root: ROOT });

async function readOne(text: string) {
  const [file] = await read(new Map([[`${ROOT}a.driver`, text]]));
  if (!file) throw new Error('Nothing was read.');
  return file;
}

const problemsIn = async (text: string) =>
  (await readOne(text)).check({ today: '2026-11-30' }).map(({ rule, message }) => `${rule}: ${message}`);

async function hoverOn(word: string): Promise<string | undefined> {
  const { text, theory } = await readOne(THEORY);
  return explain({ text, offset: text.indexOf(word), theory, world: buildWorld([theory]) })?.markdown;
}

async function offeredBehind(before: string): Promise<string[]> {
  const at = THEORY.indexOf(before) + before.length;
  return (await askAt(THEORY.slice(0, at) + MARK + THEORY.slice(at))).labels;
}

async function thereAndBack(way: string): Promise<boolean> {
  const { theory } = await readOne(THEORY);
  const before = JSON.stringify(said(theory));
  const back = await THERE_AND_BACK[way]?.(theory);
  return JSON.stringify(said((await readOne(back?.text ?? '')).theory)) === before && back?.untold.length === 0;
}

const { theory, merged } = await readOne(THEORY);
const later = THEORY.replace('3000 euro', '4000 euro');
const wider = THEORY.replace('reach wide', 'reach narrow');

console.log(
  JSON.stringify({
    elements: (said(theory) as { elements: unknown[] }).elements.slice(2),
    problems: await problemsIn(THEORY),
    mistake: (await problemsIn(THEORY.replace('reach wide', 'reach broad'))).filter((each) => each.includes('broad')),
    wrongName: (await problemsIn(THEORY.replace('serves Teachers', 'serves Coaching'))).filter((each) =>
      each.includes('serves'),
    ),
    hovers: { word: await hoverOn('budget'), choice: await hoverOn('grant'), statement: await hoverOn('Planning') },
    offered: {
      properties: await offeredBehind('paid\n'),
      choices: await offeredBehind('reach '),
      kinds: await offeredBehind('as '),
      names: await offeredBehind('serves '),
      statements: await offeredBehind('  likelihood "high"\n}\n'),
    },
    formatted: format(THEORY) === THEORY && format(THEORY.replaceAll(/\n +/g, '\n')) === THEORY,
    changes: (await changesOf(THEORY, later)).map(({ property, now }) => [property, now]),
    merged: (await merge(THEORY, later, wider)).text === later.replace('reach wide', 'reach narrow'),
    csv: await thereAndBack('csv'),
    xlsx: await thereAndBack('xlsx'),
    json: JSON.parse(String(await writeTheory('json', { own: theory, merged }))),
  }),
);
