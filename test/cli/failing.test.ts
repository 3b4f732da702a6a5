/** `driver` when a part of it fails: the result of the rest, one sentence on what is missing in it, and exit code 3. */
import { beforeAll, expect, test } from 'vitest';
import { type Break, buildBroken, inForce } from '../helpers/breaks.ts';
import { DRIVER } from '../helpers/programs.ts';
import { driver, type Files } from './run-driver.ts';

const TEXT = 'aim Pass "80% pass by 2030"\nprimary driver Help "Help in the week it is needed" -> Pass, Nothing\n';

const RULE: Break = {
  file: 'rules/drivers.ts',
  after: "if (driver.level === 1) yield* unmeasured(driver, context, 'warning');",
};
const READING: Break = {
  file: 'reading/build-theory.ts',
  after: 'export function buildTheory(document: LangiumDocument, files: Files): Theory {',
  put: "if (document.uri.path.endsWith('b.driver')) throw new Error('boom');",
};

interface Case {
  broken: Break;
  args: string[];
  out: RegExp;
  err: RegExp;
}

const CASES: Record<string, Case> = {
  'a check': {
    broken: RULE,
    args: ['check', '.'],
    out: /unknown-name[\s\S]*b\.driver[\s\S]*unknown-name/,
    err: /^driver: The check ‘primary-driver-unmeasured’ failed; the others ran\. Please report it: Error: boom \(at .*\)\n$/,
  },
  'a check, for another program': {
    broken: RULE,
    args: ['check', '.', '--format', 'json'],
    out: /^\{[\s\S]*unknown-name[\s\S]*\}\n$/,
    err: /^driver: The check ‘primary-driver-unmeasured’ failed; the others ran\. [^\n]*\n$/,
  },
  'the reading of a file': {
    broken: READING,
    args: ['check', '.'],
    out: /a\.driver[\s\S]*unknown-name[\s\S]*b\.driver[\s\S]*The program itself made a mistake/,
    err: /^driver: The reading of “b\.driver” failed; the other files were read\. [^\n]*\n$/,
  },
};

let program: string;
beforeAll(async () => {
  program = await buildBroken(DRIVER, [RULE, READING, ...Object.values(PARTS), ...Object.values(PAINTERS)]);
});

const withBroken = (breaks: readonly Break[], args: readonly string[], files: Files) =>
  driver({ args, files, env: inForce(breaks) }, program);

test.each(Object.entries(CASES))('%s fails', async (_, { broken, args, out, err }) => {
  const outcome = await withBroken([broken], args, { 'a.driver': TEXT, 'b.driver': TEXT });
  expect(outcome.err).toMatch(err);
  expect(outcome.out).toMatch(out);
  expect(outcome.code).toBe(3);
});

const SENTENCE = 'The check ‘primary-driver-unmeasured’ failed; the others ran.';

test.each<[string, (out: string) => unknown, unknown]>([
  [
    'json',
    (out) => JSON.parse(out).failures,
    [{ part: 'check', name: 'primary-driver-unmeasured', message: SENTENCE, error: expect.stringContaining('boom') }],
  ],
  [
    'sarif',
    (out) => JSON.parse(out).runs[0].invocations,
    [
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            level: 'error',
            message: { text: SENTENCE },
            associatedRule: { id: 'primary-driver-unmeasured', index: expect.any(Number) },
            exception: { kind: 'Error', message: 'boom' },
          },
        ],
      },
    ],
  ],
  ['github', (out) => out.split('\n').filter((line) => line.includes('failed')), [`::error::${SENTENCE}`]],
])('a check that fails is named in the report as %s, once', async (format, part, said) => {
  const args = ['check', '.', '--format', format];
  const { code, out } = await withBroken([RULE], args, { 'a.driver': TEXT, 'b.driver': TEXT });
  expect(part(out)).toEqual(said);
  expect(code).toBe(3);
});

const POSTER = `theory "Maths" { acknowledgement "Thanks" }
aim Pass "80% pass by 2030-06-30" {
  problem "Too few pass."
  outcome measure Rate "Share that passes" { unit "%" result 60 in 2026-01 result 61 in 2026-02 result 66 in 2026-03 }
}
primary driver Help "Help in the week it is needed" -> Pass
poster "The poster" { link "https://example.org" section "What we did" "We met." }
`;
const printed = (breaks: readonly Break[], args: readonly string[]) => withBroken(breaks, args, { 'a.driver': POSTER });

/** Where each part of a poster is made. */
const PARTS: Record<string, Break> = {
  'QR code': { file: 'poster/header-part.ts', after: 'if (!link) return NOTHING;' },
  logos: { file: 'poster/header-part.ts', after: 'const shown = logos.slice(0, MOST_LOGOS);' },
  'problem and aim': { file: 'poster/parts.ts', after: "const long = content.aims.join(' ').length > 220;" },
  footer: { file: 'poster/parts.ts', after: 'const { caption } = page.letters;' },
  legend: { file: 'poster/parts.ts', after: 'const scale = caption / BODY;' },
  'the run chart of “Share that passes”': {
    file: 'poster/chart-part.ts',
    after: 'const isWhole = rows > 1 || chart.charts.length === 1;',
  },
  measures: { file: 'poster/list-parts.ts', after: 'const shown = { ...graph, measures: all.slice(0, rows) };' },
  'the section “What we did”': { file: 'poster/section-part.ts', after: 'make({ width, rows, letters }) {' },
};
const namesIn = (told: string) =>
  [...told.matchAll(/‘([^’]+)’ failed; all else was painted\./g)].map(([, name]) => name);

test('parts of a poster fail: each is left out and named once, and the rest is printed', async () => {
  const { code, err, written } = await printed(Object.values(PARTS), ['poster', 'a.driver', '-o', 'a.svg']);
  expect(namesIn(err).sort()).toEqual(Object.keys(PARTS).sort());
  expect(written['a.svg']).toMatch(/The poster[\s\S]*Help in the week/);
  expect(code).toBe(3);
});

test.each([
  ['on pages', ['--pages', '-o', 'a.svg'], ['the run chart of “Share that passes”']],
  ['on slides', ['--slides', '-o', 'a.pptx'], ['legend', 'logos', 'QR code']],
])('so do parts %s', async (_, args, some) => {
  const { code, err, written } = await printed(Object.values(PARTS), ['poster', 'a.driver', ...args]);
  expect(namesIn(err)).toEqual(expect.arrayContaining(some));
  expect(Object.keys(written)).toHaveLength(1);
  expect(code).toBe(3);
});

const PAINTERS: Record<string, Break> = {
  pdf: { file: 'paint/pdf.ts', after: 'const doc = open(pages, options);' },
  png: { file: 'paint/png.ts', after: 'const pixels = pixelsOf(scene, dpi);' },
  pptx: { file: 'paint/pptx.ts', after: 'const scale = pptxScale(pages);' },
};

test.each(Object.entries(PAINTERS))('a painter fails: %s', async (format, broken) => {
  for (const command of ['poster', 'render']) {
    const { code, err, written } = await printed([broken], [command, 'a.driver', '-o', `a.${format}`]);
    expect(err).toMatch(
      /^driver: The program itself made a mistake here\. Please report it with these lines\.\nError: boom\n/m,
    );
    expect(written).toEqual({});
    expect(code).toBe(3);
  }
});
