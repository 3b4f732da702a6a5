import { readFileSync } from 'node:fs';
import { catalogue } from '@driver-diagrams/theory/rules/index';
import { LEVELS, settable } from '@driver-diagrams/theory/rules/levels';
import { entryLines, rulesPage } from '@driver-diagrams/theory/rules/page';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/rules.md', root), 'utf8');

describe('docs/rules.md', () => {
  it('is what `npm run docs` makes', () => {
    expect(page).toBe(rulesPage(catalogue));
  });

  it('has an entry for each rule, on the line that problems link to', () => {
    const lines = page.split('\n');
    for (const [id, line] of entryLines(catalogue)) expect(lines[line]).toBe(`### ${id}`);
  });

  it('has an entry for each link within it', () => {
    const links = [...page.matchAll(/\]\(#([^)]*)\)/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(catalogue.length);
    for (const id of links) expect(page).toContain(`\n### ${id}\n`);
  });
});

describe('the setting driver.rules of the extension', () => {
  it('offers each rule that can be set, with its levels', () => {
    const read = (file: string) => JSON.parse(readFileSync(new URL(`extension/${file}`, root), 'utf8'));
    const manifest = read('package.json');
    const texts = read('package.nls.json');
    const { properties } = manifest.contributes.configuration.properties['driver.rules'];
    expect(Object.keys(properties)).toEqual(settable.map(({ id }) => id));
    for (const { id, title, severity, onByDefault } of settable) {
      expect(properties[id]).toEqual({
        enum: LEVELS,
        default: onByDefault ? severity : 'off',
        description: `%rule.${id}%`,
      });
      expect(texts[`rule.${id}`]).toBe(`${title}.`);
    }
  });
});
