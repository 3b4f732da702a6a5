/**
 * What a row of the language is enough for. In a copy of the project, properties are added to one kind of statement and a word to
 * a list of choices, each in one file, and a kind of statement in three; then the copy makes what is made of the rows, and is
 * asked what it knows.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const copy = mkdtempSync(join(tmpdir(), 'driver-rows-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** All that reads a theory, and what is made of the rows. */
const COPIED = [
  'grammar',
  'theory',
  'language-server',
  'diagram',
  'scripts',
  'docs',
  'samples',
  'package.json',
  '.gitignore',
  'biome.json',
];
const TESTS = ['compare', 'completion', 'exchange', 'language', 'laws', 'merge', 'helpers'];

function makeCopy(): void {
  const parts = [...COPIED, ...TESTS.map((each) => join('test', each))];
  for (const part of parts) {
    cpSync(join(ROOT, part), join(copy, part), {
      recursive: true,
      filter: (path) => !/[\\/](dist|node_modules)$/.test(path),
    });
  }
  mkdirSync(join(copy, 'node_modules', '@driver-diagrams'), { recursive: true });
  for (const name of readdirSync(join(ROOT, 'node_modules'))) {
    if (name !== '@driver-diagrams') symlinkSync(join(ROOT, 'node_modules', name), join(copy, 'node_modules', name));
  }
  for (const name of ['grammar', 'theory', 'language-server', 'diagram']) {
    symlinkSync(join(copy, name), join(copy, 'node_modules', '@driver-diagrams', name));
  }
}

/** Adds to a file of the copy behind some words of it. */
function add(file: string, behind: string, text: string): void {
  const path = join(copy, file);
  const before = readFileSync(path, 'utf8');
  if (!before.includes(behind)) throw new Error(`${file} lacks ${behind}`);
  writeFileSync(
    path,
    before.replace(behind, () => behind + text),
  );
}

const run = (file: string) => execFileSync(process.execPath, [join(copy, file)], { cwd: copy, encoding: 'utf8' });

const PROPERTIES = `
    budget: {
      word: 'budget', form: 'text', means: 'What it may cost.', example: 'budget "3000 euro"',
      column: { heading: 'Budget', about: 'What it may cost.' },
    },
    review: {
      word: 'review', form: 'date', means: 'When it is looked at again.', example: 'review 2027-06',
      column: { heading: 'Review', about: 'A day, month or year.' },
    },
    reach: {
      word: 'reach', form: 'choice', choices: { wide: 'It is for all schools.', narrow: 'It is for a few schools.' },
      means: 'How many it reaches.', example: 'reach wide', column: { heading: 'Reach', about: 'How many it reaches.' },
    },
    serves: {
      word: 'serves', form: 'names', often: 'many', to: ['role'], means: 'Whom it serves too.', example: 'serves Teachers',
      column: { heading: 'Serves', about: 'Role groups.' },
    },
    paid: {
      word: 'paid', form: 'flag', sentence: 'paid work', means: 'That it is paid work.', example: 'paid',
      column: { heading: 'Paid', about: 'Yes where it is paid.' },
    },`;

const KIND = `/** \`risk\` */
import type { Kind } from './kind.ts';

export const risk = {
  rule: 'Risk',
  called: 'risk',
  group: 'learning',
  sheet: { name: 'Risks', about: 'What could go wrong.' },
  words: {
    risk: {
      means: 'What could go wrong, and how likely it is.',
      example: 'risk Leaving "Coaches leave"',
      detail: 'what could go wrong',
      name: 'Risk',
      body: 'risk {name} "«What could go wrong»" {\\n  $0\\n}',
    },
  },
  properties: {
    likelihood: {
      word: 'likelihood', form: 'text', means: 'How likely it is.', example: 'likelihood "high"',
      column: { heading: 'Likelihood', about: 'How likely it is.' },
    },
  },
} as const satisfies Kind;
`;

interface Known {
  elements: Record<string, unknown>[];
  problems: string[];
  mistake: string[];
  wrongName: string[];
  hovers: Record<'word' | 'choice' | 'statement', string>;
  offered: Record<string, string[]>;
  formatted: boolean;
  changes: unknown[];
  merged: boolean;
  csv: boolean;
  xlsx: boolean;
  json: { statements: Record<string, unknown>[] };
}
let known: Known;

beforeAll(() => {
  makeCopy();
  // A property is a row in the file of its kind, and a word to choose a line in its list.
  add('grammar/src/language/support.ts', '  properties: {', PROPERTIES);
  add(
    'grammar/src/language/choices.ts',
    'export const SUPPORT_TYPES = {',
    "\n  grant: 'Money for those who take part.',",
  );
  // A kind is a file, its lines in the index, and its rule.
  writeFileSync(join(copy, 'grammar/src/language/risk.ts'), KIND);
  add(
    'grammar/src/language/index.ts',
    "import { revision } from './revision.ts';\n",
    "import { risk } from './risk.ts';\n",
  );
  add('grammar/src/language/index.ts', '  revision,\n', '  risk,\n');
  add('grammar/src/driver.langium', 'Revision | Poster', ' | Risk');
  add('grammar/src/driver.langium', "Header: 'theory' Shape;\n", "Risk: 'risk' Shape;\n");
  run('scripts/generate.ts');
  known = JSON.parse(run('test/language/try-rows.ts'));
});

describe('properties and choices that are rows, and a kind that is a file', () => {
  it('are read', () => {
    const [support, risk] = known.elements;
    expect(support).toMatchObject({ as: 'grant', budget: '3000 euro', reach: 'wide', paid: true });
    expect(support?.review).toMatchObject({ text: '2027-06', start: '2027-06-01', end: '2027-06-30' });
    expect(support?.serves).toMatchObject([{ text: 'Teachers' }]);
    expect(risk).toMatchObject({ kind: 'risk', id: 'Leaving', likelihood: 'high' });
  });

  it('are checked', () => {
    expect(known.problems.filter((each) => /syntax|unknown|wrong|repeated/.test(each))).toEqual([]);
    expect(known.mistake).toEqual([expect.stringContaining('‘broad’ is no word for ‘reach’. Choose wide or narrow.')]);
    expect(known.wrongName).toEqual([expect.stringContaining('What stands behind ‘serves’ is a role group.')]);
  });

  it('are explained', () => {
    expect(known.hovers.word).toContain('What it may cost.');
    expect(known.hovers.choice).toContain('Money for those who take part.');
    for (const said of ['budget: 3000 euro', 'review: 2027-06', 'reach: wide', 'serves: Teachers', 'paid: yes'])
      expect(known.hovers.statement).toContain(said);
  });

  it('are offered', () => {
    expect(known.offered.properties).not.toContain('budget');
    expect(known.offered.properties).toContain('serves');
    expect(known.offered.choices).toEqual(['wide', 'narrow']);
    expect(known.offered.kinds).toContain('grant');
    expect(known.offered.names).toEqual(['Teachers']);
    expect(known.offered.statements).toContain('risk');
  });

  it('are formatted, compared and merged', () => {
    expect(known.formatted).toBe(true);
    expect(known.changes).toEqual([['budget', '“4000 euro”']]);
    expect(known.merged).toBe(true);
  });

  it('go into a table, a workbook and JSON, and come back', () => {
    expect([known.csv, known.xlsx]).toEqual([true, true]);
    const [support, risk] = known.json.statements.slice(2);
    expect(support).toMatchObject({ budget: '3000 euro', reach: 'wide', paid: true });
    expect(risk).toMatchObject({ kind: 'risk', likelihood: 'high' });
    const schema = JSON.parse(readFileSync(join(copy, 'docs/theory.schema.json'), 'utf8'));
    const validate = new Ajv2020({ strict: true, strictRequired: false }).compile(schema);
    validate(known.json);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('stand in the grammar, the colouring and the documentation', () => {
    const said = (file: string) => readFileSync(join(copy, file), 'utf8');
    for (const word of ['budget', 'review', 'reach', 'serves', 'paid', 'likelihood', 'risk'])
      expect(said('grammar/src/driver.langium')).toContain(`'${word}'`);
    expect(said('grammar/driver.tmLanguage.json')).toMatch(/\bbudget\b.*\brisk\b|\brisk\b[\s\S]*\bbudget\b/s);
    expect(said('docs/language.md')).toContain('| `budget "…"` | What it may cost. |');
    expect(said('docs/language.md')).toContain('`grant`');
  });
});
