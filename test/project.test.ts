/** What the files around the sources say of each other: versions that belong together, forms and workflows that hosts can read. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { ROOT } from './helpers/imports.ts';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const json = <Kind>(file: string) => JSON.parse(read(file)) as Kind;

describe('the oldest VS Code', () => {
  const { engines } = json<{ engines: { vscode: string } }>('extension/package.json');
  const [, oldest = ''] = /^\^(\d+\.\d+)\.0$/.exec(engines.vscode) ?? [];

  it('is the one whose types the extension is checked with', () => {
    const { devDependencies } = json<{ devDependencies: Record<string, string> }>('package.json');
    expect(devDependencies['@types/vscode']).toBe(oldest);
    const { packages } = json<{ packages: Record<string, { version: string }> }>('package-lock.json');
    expect(packages['node_modules/@types/vscode']?.version).toBe(`${oldest}.0`);
  });
});

describe('every dependency', () => {
  const table = read('CONTRIBUTING.md').split('## Why each dependency')[1] ?? '';
  const named = [...table.matchAll(/`(@?[a-z][^`\s]*)`/g)].map(([, name = '']) => name);
  const isNamed = (name: string) => named.includes(name) || (name.startsWith('@types/') && named.includes('@types/*'));

  it.each([
    'package.json',
    ...globSync('{grammar,theory,language-server,diagram,library,cli,extension}/package.json', { cwd: ROOT }),
  ])('of %s has its reason in CONTRIBUTING.md', (file) => {
    const { dependencies = {}, devDependencies = {} } = json<Record<string, Record<string, string> | undefined>>(file);
    const others = Object.keys({ ...dependencies, ...devDependencies }).filter(
      (name) => !name.startsWith('@driver-diagrams/'),
    );
    expect(others.filter((name) => !isNamed(name))).toEqual([]);
  });
});

describe('what the host of the repository reads', () => {
  it('is a workflow that runs everything on the three systems', () => {
    const { jobs } = load(read('.github/workflows/ci.yml')) as {
      jobs: { test: { strategy: { matrix: { os: string[] } }; steps: { run?: string; uses?: string }[] } };
    };
    const { strategy, steps } = jobs.test;
    expect(strategy.matrix.os.map((name) => name.replace('-latest', ''))).toEqual(['ubuntu', 'windows', 'macos']);
    expect(steps.map(({ run }) => run)).toContain('.ci/run');
    for (const { uses = 'a/b@v1' } of steps) expect(uses).toMatch(/^[\w-]+\/[\w-]+@v\d+$/);
  });

  it.each(['bug', 'idea'])('is a form: %s', (name) => {
    const form = load(read(`.github/ISSUE_TEMPLATE/${name}.yml`)) as {
      name: string;
      description: string;
      body: { type: string; id?: string; attributes: { label?: string; value?: string; options?: string[] } }[];
    };
    expect([form.name, form.description].every((text) => text.length > 0)).toBe(true);
    const asked = form.body.filter(({ type }) => type !== 'markdown');
    expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length);
    for (const { type, attributes } of form.body) {
      if (type === 'markdown') expect(attributes.value).toBeTruthy();
      else expect(attributes.label).toBeTruthy();
      if (type === 'dropdown') expect(attributes.options?.length).toBeGreaterThan(1);
    }
  });
});
