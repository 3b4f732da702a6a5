/** Every text of the extension stands in one place and in each language. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '@driver-diagrams/diagram/words/words';
import { describe, expect, it, test } from 'vitest';

const folder = join(import.meta.dirname, '..', '..', 'extension');
const read = (file: string): Record<string, unknown> => JSON.parse(readFileSync(join(folder, file), 'utf8'));
const texts = (file: string) => read(file) as Record<string, string>;

const TRANSLATED = LANGUAGES.filter((language) => language !== 'en');

/** The places for values in a text: `{0}`, `{line}`; and the commands that it runs. */
const places = (text: string) => [...text.matchAll(/\{\w+\}|\]\([^)]*\)/g)].map(([place]) => place).sort();

function expectTranslation(english: Record<string, string>, translated: Record<string, string>): void {
  expect(Object.keys(translated).sort()).toEqual(Object.keys(english).sort());
  for (const [key, text] of Object.entries(english)) {
    const other = translated[key] ?? '';
    expect(other.trim(), key).not.toBe('');
    expect(places(other), key).toEqual(places(text));
    expect(other.split('\n').length, key).toBe(text.split('\n').length);
  }
}

describe('the texts of package.json', () => {
  const manifest = read('package.json');
  const english = texts('package.nls.json');
  const keys = [...JSON.stringify(manifest).matchAll(/"%([^"%]+)%"/g)].map(([, key]) => key);

  it('are those of package.nls.json, all of them', () => {
    expect(keys.length).toBeGreaterThan(20);
    expect([...new Set(keys)].sort()).toEqual(Object.keys(english).sort());
  });

  it('stand nowhere else', () => {
    const SHOWN = /^(title|shortTitle|description|markdownDescription|enumDescriptions|contents|altText|label)$/;
    const loose: string[] = [];
    JSON.stringify(manifest, (key, value: unknown) => {
      for (const text of SHOWN.test(key) ? [value].flat() : []) {
        if (typeof text === 'string' && !/^%.+%$/.test(text) && text !== 'Driver Diagrams') loose.push(text);
      }
      return value;
    });
    expect(loose).toEqual([]);
  });

  test.each(TRANSLATED)('are translated: %s', (language) => {
    expectTranslation(english, texts(`package.nls.${language}.json`));
  });
});

describe('the messages of the extension', () => {
  const sources = readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(folder, 'src', file), 'utf8'));
  const calls = sources.flatMap((source) => [...source.matchAll(/\bl10n\.t\(\s*('(?:[^'\\]|\\.)*')?/g)]);
  const found = new Set(calls.map(([, text = "''"]) => text.slice(1, -1)));

  it('are written where a tool can find them: the text itself, in single quotation marks, without escapes', () => {
    expect(found.size).toBeGreaterThan(20);
    expect([...found].filter((text) => text === '' || text.includes('\\'))).toEqual([]);
  });

  it('are never shown past the translation', () => {
    const loose = /(?:show(?:Information|Warning|Error)Message|setStatusBarMessage)\(\s*(?:['"]|`(?!\$\(\w+\) \$\{))/;
    expect(sources.filter((source) => loose.test(source))).toEqual([]);
  });

  test.each(TRANSLATED)('are translated: %s', (language) => {
    const english = Object.fromEntries([...found].map((text) => [text, text]));
    expectTranslation(english, texts(`l10n/bundle.l10n.${language}.json`));
  });
});

describe('the walkthrough', () => {
  const { walkthroughs, commands } = read('package.json').contributes as {
    walkthroughs: {
      steps: { id: string; description: string; media: { svg: string }; completionEvents: string[] }[];
    }[];
    commands: { command: string }[];
  };
  const steps = walkthroughs.flatMap(({ steps }) => steps);
  const own = new Set(commands.map(({ command }) => command));
  const descriptions = ['', ...TRANSLATED.map((language) => `${language}.`)].flatMap((language) => {
    return Object.values(texts(`package.nls.${language}json`));
  });

  it('has five steps, each with its own picture that brings all it needs', () => {
    expect(steps).toHaveLength(5);
    for (const { media } of steps) {
      expect(existsSync(join(folder, media.svg)), media.svg).toBe(true);
      const svg = readFileSync(join(folder, media.svg), 'utf8');
      // Its page forbids styles and takes nothing from elsewhere; colours come from the editor's theme.
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="[\d. ]+"/);
      expect(svg).not.toMatch(/style=|<style|<script|<image|href|url\(/);
      expect(svg).toContain('var(--vscode-');
    }
  });

  it('runs commands that there are', () => {
    const run = descriptions.flatMap((text) => [...text.matchAll(/\(command:([\w.]+)\)/g)].map(([, id]) => id ?? ''));
    const awaited = steps.flatMap(({ completionEvents }) => completionEvents.map((event) => event.split(':')[1] ?? ''));
    const mine = [...run, ...awaited].filter((id) => id.startsWith('driver.'));
    expect(mine.length).toBeGreaterThan(5);
    expect(mine.filter((id) => !own.has(id))).toEqual([]);
    for (const { completionEvents } of steps) expect(completionEvents.length).toBeGreaterThan(0);
  });
});
