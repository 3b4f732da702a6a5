import { describe, expect, it } from 'vitest';
import { contentPolicy, pageHtml } from '../../extension/src/panel/html.ts';

const parts = { nonce: 'NONCE', source: 'https://assets.example', script: 'S.js', style: 'S.css', worker: 'W.js' };
const page = pageHtml(parts);
const policy = new Map(
  contentPolicy(parts.nonce, parts.source)
    .split('; ')
    .map((rule) => [rule.slice(0, rule.indexOf(' ')), rule.slice(rule.indexOf(' ') + 1)] as const),
);

describe('the content security policy', () => {
  it('forbids all that it does not name', () => {
    expect(policy.get('default-src')).toBe(`'none'`);
  });

  it.each(['script-src', 'style-src'])('%s lets only what carries the nonce run', (rule) => {
    expect(policy.get(rule)).toBe(`'nonce-NONCE'`);
  });

  it.each([...policy.values()])('no wildcard, unsafe word or foreign address: %s', (value) => {
    expect(value).toMatch(/^('none'|'nonce-NONCE'|blob:|data:|https:\/\/assets\.example)$/);
  });

  it('stands in the page before anything it guards', () => {
    expect(page.indexOf('Content-Security-Policy')).toBeGreaterThan(0);
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<link'));
  });
});

describe('the page', () => {
  it('gives its script and its style the nonce', () => {
    expect(page).toContain('<script nonce="NONCE" src="S.js">');
    expect(page).toContain('<link rel="stylesheet" nonce="NONCE" href="S.css">');
  });

  it('has nothing that the policy would block', () => {
    expect(page).not.toMatch(/\sstyle=|\son\w+=|<style|javascript:/);
    expect(page.match(/<script/g)).toHaveLength(1);
  });

  it('names every button', () => {
    const buttons = page.match(/<button[^>]*>/g) ?? [];
    expect(buttons.length).toBeGreaterThan(4);
    for (const button of buttons) expect(button).toMatch(/aria-label="[^"]{3,}"/);
  });
});
