/**
 * Words that every object of the program answers to, such as `constructor`, are words like any other wherever an author, a
 * file or a user may write one.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createElkEngine, drawTheory, paintSvg, viewsWithContent } from '@driver-diagrams/diagram';
import { createReader } from '@driver-diagrams/language-server/workspace/read';
import { compare } from '@driver-diagrams/theory/compare/index';
import { complete } from '@driver-diagrams/theory/completion/complete';
import { ImportError } from '@driver-diagrams/theory/exchange/import-error';
import { type ImportFormat, importTheory } from '@driver-diagrams/theory/exchange/read-theory';
import { writeTheory } from '@driver-diagrams/theory/exchange/write-theory';
import { format } from '@driver-diagrams/theory/format/format';
import { explain } from '@driver-diagrams/theory/hover/explain';
import { makeReport, REPORT_KINDS, writeReport } from '@driver-diagrams/theory/report/index';
import { buildWorld } from '@driver-diagrams/theory/rules/index';
import { readLevels } from '@driver-diagrams/theory/rules/levels';
import { theorySentences } from '@driver-diagrams/theory/sentences/sentences';
import { writeXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../cli/src/program.ts';
import { unpainted } from '../../cli/src/terminal.ts';
import { readText } from '../data/read-data.ts';
import { merge } from '../merge/merge.ts';
import { LAW_TIMEOUT } from './runs.ts';

const TODAY = '2026-11-30';
const FOLDER = 'file:///work/';
const reader = createReader({ root: FOLDER });
const engine = createElkEngine();

/** All that every object answers to, and the word by which it does. */
const WORDS = [...Object.getOwnPropertyNames(Object.prototype), 'prototype'];

/** Some of them, for what takes long. */
const FEW = ['constructor', '__proto__', 'toString'];

/** A word like it that no object answers to. */
const neutral = (word: string) => word.replaceAll('o', 'u').replaceAll('O', 'U').replaceAll('e', 'a');

/** A word that no object answers to either, until the test makes it one that tells who asks for it. */
const TRAP = 'trapword';

/** Every place of a theory where a word may stand. */
const THEORIES = (word: string): Record<string, string> => ({
  'a name': `theory ${word} "T"\naim ${word} "An aim"\nprimary driver B "Two" -> ${word} {\n  owner ${word}\n  was ${word}\n}\noutcome measure M "Three" of ${word}\n`,
  'names of all kinds': `aim A "An aim"\nrole ${word} "Teachers"\nteam T -> A { status active }\nstrategy S "Coaching" -> A {\n  intends ${word} to "plan" reorganise\n  accountable ${word} to ${word} for "lessons"\n  support P for ${word} as position\n}\ncomponent C { component D }\nevidence E "A study"\nconjecture J about S citing E\n`,
  'a title': `theory "${word}" { version "${word}" organisation "${word}" }\naim A "${word}" {\n  for "${word}"\n  by "${word}"\n}\nprimary driver B "${word}" -> A because "${word}"\n`,
  'a name without a title': `aim ${word}\ndriver B -> ${word}\n`,
  'a statement': `${word} A "One"\naim B "Two"\n${word} "Three"\n`,
  'a property': `aim A "One" {\n  ${word} "two"\n  ${word}: "three"\n  ${word} B 12\n}\n`,
  'a word chosen': `theory "T" { stage ${word} }\naim A "One" {\n  status ${word}\n  needs ${word}\n}\nchange idea C "Two" -> A confidence ${word} {\n  status ${word} on 2026 because "x"\n  scale ${word}\n  impact ${word}\n  site "North" status ${word}\n}\nteam T "Three" -> A { status ${word} }\npdsa P of C { act ${word} "x" cost of failure ${word} }\nmeasure M "Four" of A { collected ${word} unit "${word}" }\nevidence E "Five" { kind ${word} }\nrecommendation R "Six" about C { response ${word} }\nnetwork N "Seven" { kind ${word} domain ${word} status ${word} }\nposter "Eight" { view ${word} theme ${word} language ${word} size "${word}" }\n`,
  'a check': `aim A "One" { allow ${word} because "x" }\n`,
  'a column': `theory "T" { headings { ${word} "Two" primary "${word}" } }\naim A "One"\nmeasure ${word} "Three" of A { data "a.csv" column "${word}" }\n`,
  'a file': `import "${word}" as ${word}\nimport "${word}.driver"\naim A "One" -> ${word}.${word}\n`,
  'a unit and a size': `aim A "One"\nmeasure M "Two" of A {\n  baseline 12 ${word} in 2026\n  target 13 by ${word}\n}\nposter P { link "${word}" section "${word}" "${word}" logo "${word}" }\n`,
  'among arrows': `driver ${word} -> ${word}, ${word} ${word}\n-> ${word}\nof ${word}\n`,
  'a comment': `// ${word}\naim A "One" # ${word}\n`,
});

interface Sheet {
  name: string;
  rows: string[][];
}

/** Files of other programs, by format. */
const IMPORTS = (word: string): [ImportFormat, string | Sheet[]][] => {
  const tables = [
    [
      ['Kind', 'Title', word],
      ['aim', 'One', 'x'],
      [word, 'Two', ''],
    ],
    [
      [word, 'Kind', 'Name', 'Title', 'Leads to', 'Status', 'Owner', 'Better', 'Targets'],
      [word, 'aim', word, 'One', '', word, word, word, word],
      ['', 'change idea', '', word, word, word, word, '', ''],
      ['', 'link', '', '', '', '', '', '', ''],
    ],
    [
      ['Kind', 'From', 'To', 'Title', 'Strength', 'File', 'Short name'],
      ['aim', '', '', word, '', '', ''],
      ['driver', '', '', 'Two', '', '', ''],
      ['link', 'Two', word, '', word, '', ''],
      ['import', '', '', '', '', word, word],
    ],
    [[word], ['x']],
  ];
  return [
    ...tables.map((rows): [ImportFormat, string] => ['csv', rows.map((cells) => cells.join(',')).join('\n')]),
    ...tables.map((rows): [ImportFormat, Sheet[]] => ['xlsx', [{ name: 'Plan', rows }]]),
    ...tables.map((rows): [ImportFormat, Sheet[]] => [
      'xlsx',
      [
        { name: word, rows },
        { name: 'Drivers', rows },
      ],
    ]),
    ['outline', `${word}: One\n  ${word}: Two\n    ${word}: three\n  owner: ${word}\n`],
    [
      'outline',
      `# ${word}\n\n- One\n  - ${word}: Two\n  - because: ${word}\n    - ${word}\n      - ${word}\n        - ${word}\n`,
    ],
    [
      'mermaid',
      `flowchart RL\n  ${word}["One"]:::${word}\n  b["${word}: Two"] -->|${word}| ${word}\n  class b ${word}\n  style ${word} fill:#fff\n`,
    ],
    [
      'mermaid',
      `---\ntitle: ${word}\n---\nflowchart RL\nsubgraph ${word}\n  a["${word}"] -- ${word} --> b\nend\nclassDef ${word} fill:#fff\n`,
    ],
  ];
};

/** What `driver` may be called with. */
const CALLS = (word: string): string[][] => [
  [word],
  ['help', word],
  [`--${word}`],
  ['render', 'missing.driver', '--format', word],
  ['render', 'missing.driver', '--view', word],
  ['render', 'missing.driver', '--theme', word],
  ['render', 'missing.driver', `--${word}`, word],
  ['render', 'missing.driver', '-o', `x.${word}`],
  ['report', 'missing.driver', '--kind', word],
  ['report', 'missing.driver', '--kind', 'coverage', '--format', word],
  ['check', 'missing.driver', '--rule', `${word}=off`],
  ['check', 'missing.driver', '--rule', word],
  ['check', 'missing.driver', '--format', word],
  ['import', `missing.${word}`, '--format', word],
  ['poster', 'missing.driver', '--size', word],
  ['diff', word, word, word],
  ['git-setup', word],
];

/** All that is said of a theory, by who says it. */
async function saidOf(text: string, word: string): Promise<Record<string, unknown>> {
  const read = async (each: string) => {
    const [file] = await reader(new Map([[`${FOLDER}a.driver`, each]]));
    if (!file) throw new Error('nothing was read');
    return { ...structuredClone({ theory: file.theory, merged: file.merged }), problems: file.check({ today: TODAY }) };
  };
  const empty = await read('');
  const { theory, merged, problems } = await read(text);
  const world = buildWorld([theory]);
  const asked = [...text.matchAll(new RegExp(word, 'g'))].flatMap(({ index }) => [
    index,
    index + 1,
    index + word.length,
  ]);
  const writeAll = (['mermaid', 'dot', 'csv', 'json'] as const).map((each) =>
    writeTheory(each, { own: theory, merged }),
  );
  return {
    theory,
    problems,
    formatted: format(text),
    sentences: theorySentences(theory, text),
    offers: asked.map((offset) =>
      complete({ text, offset, theory, world, others: () => [], checks: { today: TODAY } }),
    ),
    hovers: asked.map((offset) => explain({ text, offset, theory, world }) ?? null),
    written: await Promise.all(writeAll),
    reports: REPORT_KINDS.map((kind) => {
      const report = makeReport(kind, { files: [{ name: 'a.driver', theory }], today: TODAY });
      return writeReport(report, 'md');
    }),
    changes: [compare(empty.theory, theory), compare(theory, empty.theory), compare(theory, theory)],
    joined: [await merge('', text, ''), await merge(text, `aim Y "Y"\n${text}`, `${text}aim Z "Z"\n`)],
  };
}

async function picturesOf(text: string): Promise<string> {
  const [file] = await reader(new Map([[`${FOLDER}a.driver`, text]]));
  if (!file) throw new Error('nothing was read');
  const { merged } = structuredClone({ merged: file.merged });
  const pictures: string[] = [];
  for (const view of viewsWithContent(merged)) {
    pictures.push(paintSvg(await drawTheory(merged, { engine, state: { view } }), 'light'));
  }
  return pictures.join('\n');
}

async function imported(kind: ImportFormat, content: string | Sheet[]): Promise<unknown> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : await writeXlsx({ sheets: content });
  return importTheory(kind, bytes).catch((error: unknown) => {
    if (!(error instanceof ImportError)) throw error;
    return error.message;
  });
}

async function called(args: readonly string[], folder = '/'): Promise<[code: number, said: string]> {
  let said = '';
  const add = (text: string) => {
    said += text;
  };
  const code = await run(args, { folder, say: add, tell: add, paint: unpainted, paintTold: unpainted });
  return [code, said];
}

/** Says the same of a word as of one that no object answers to. */
async function saysTheSame(say: (word: string) => Promise<unknown>, words = WORDS): Promise<void> {
  const plainly = async (word: string) => neutral(JSON.stringify(await say(word), null, 1).toLowerCase());
  for (const word of words) expect(await plainly(word), word).toBe(await plainly(neutral(word)));
}

const PLACES = Object.keys(THEORIES(''));

describe.each(PLACES)('as %s', (place) => {
  const text = (word: string) => THEORIES(word)[place] ?? '';

  it('says the same as of any other word', { timeout: LAW_TIMEOUT }, () =>
    saysTheSame((word) => saidOf(text(word), word), FEW),
  );

  it('is drawn', async () => {
    for (const word of FEW) {
      expect(await picturesOf(text(word))).not.toMatch(/native code|\[object|undefined|NaN/);
    }
  });
});

it.each(IMPORTS('').map(([kind], n) => [kind, n] as const))('comes in from %s, file %i', (_, n) =>
  saysTheSame((word) => {
    const [kind, content] = IMPORTS(word)[n] ?? ['outline', ''];
    return imported(kind, content);
  }),
);

it.each([(word: string) => `date,${word}\n2026-01,1\n`, (word: string) => `${word},rate\n${word},${word}\n`])(
  'is read in a data file: %s',
  (data) => saysTheSame(async (word) => [readText(data(word), { data: { column: word } }), readText(data(word))]),
);

it('is a check that there is not', () => saysTheSame(async (word) => readLevels(JSON.parse(`{"${word}":"off"}`))));

it.each(CALLS('WORD').map((args) => args.join(' ')))('driver %s', (call) =>
  saysTheSame((word) => called(call.replaceAll('WORD', word).split(' '))),
);

/** An object that is asked for a word tells who asks: a table that an author's word reaches must be none of these. */
describe('no plain object is asked for a word', () => {
  const asked = new Set<string>();
  const tell = () => {
    const [, , , by = ''] = (new Error().stack ?? '').split('\n');
    if (!by.includes('node_modules') && !by.includes('/test/')) asked.add(by.trim());
  };
  beforeEach(() => {
    asked.clear();
    Object.defineProperty(Object.prototype, TRAP, {
      configurable: true,
      get: () => tell(),
      set(value: unknown) {
        tell();
        Object.defineProperty(this, TRAP, { value, enumerable: true, configurable: true, writable: true });
      },
    });
  });
  afterEach(() => void Reflect.deleteProperty(Object.prototype, TRAP));

  it('as it stands in a theory', async () => {
    for (const text of Object.values(THEORIES(TRAP))) {
      await saidOf(text, TRAP);
      await picturesOf(text);
    }
    expect([...asked]).toEqual([]);
  });

  it('as it stands in files that are drawn, printed, told and compared', { timeout: LAW_TIMEOUT }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'driver-words-'));
    const { 'a column': theory = '', 'names of all kinds': other = '' } = THEORIES(TRAP);
    const texts = [theory, theory.replaceAll('T', 'U'), other];
    for (const [n, text] of texts.entries()) writeFileSync(join(folder, `${n}.driver`), text);
    writeFileSync(join(folder, 'a.csv'), `date,${TRAP}\n2026-01,1\n2026-02,2\n2026-03,3\n`);
    const outputs = ['html', 'drawio', 'pptx'].map((ending) => ['render', '0.driver', '-o', `x.${ending}`]);
    const calls = [
      ...outputs,
      ['render', '2.driver', '-o', 'y.html'],
      ['render', '0.driver', '-o', 'chart.svg', '--measure', TRAP],
      ['poster', '0.driver', '-o', 'p.svg'],
      ['diff', '0.driver', '1.driver', '--format', 'html', '-o', 'd.html'],
      ['diff', '0.driver', '2.driver'],
      ['report', '.', '--kind', 'measures', '-o', 'r.html'],
      ['check', '.', '--format', 'sarif'],
    ];
    const codes: [call: string, code: number][] = [];
    for (const call of calls) codes.push([call.join(' '), (await called(call, folder))[0]]);
    rmSync(folder, { recursive: true });
    expect(codes.filter(([, code]) => ![0, 1].includes(code))).toEqual([]);
    expect([...asked]).toEqual([]);
  });

  it('as it comes in', async () => {
    for (const [kind, content] of IMPORTS(TRAP)) await imported(kind, content);
    readText(`date,${TRAP}\n2026-01,1\n`, { data: { column: TRAP } });
    readLevels(JSON.parse(`{"${TRAP}":"off"}`));
    for (const call of CALLS(TRAP)) await called(call);
    expect([...asked]).toEqual([]);
  });
});
