import { describe, expect, it } from 'vitest';
import spanish from '../../extension/l10n/bundle.l10n.es.json' with { type: 'json' };
import { diagramPage } from '../../extension/src/panel/body.ts';
import { contentPolicy, pageHtml } from '../../extension/src/panel/html.ts';
import { pageWords } from '../../extension/src/panel/page-words.ts';

const assets = { nonce: 'NONCE', source: 'https://assets.example', script: 'S.js', style: 'S.css', worker: 'W.js' };
const parts = { ...assets, language: 'en' } as const;
const page = pageHtml(parts, diagramPage(pageWords({ t: (message) => message })));
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
    expect(page).toContain('<script type="module" nonce="NONCE" src="S.js">');
    expect(page).toContain('<link rel="stylesheet" nonce="NONCE" href="S.css">');
  });

  it('has nothing that the policy would block', () => {
    expect(page).not.toMatch(/\sstyle=|\son\w+=|<style|javascript:/);
    expect(page.match(/<script/g)).toHaveLength(1);
  });

  it('names every button', () => {
    const buttons = page.match(/<button[^>]*>[^<]*/g) ?? [];
    expect(buttons.length).toBeGreaterThan(4);
    for (const button of buttons) expect(button).toMatch(/aria-label="[^"]{3,}"|>\w{3,}/);
  });

  it('says what to do next where there is nothing to draw, by buttons', () => {
    const empty = page.slice(page.indexOf('id="empty"'), page.indexOf('</section>'));
    for (const action of ['new-theory', 'open-sample']) expect(empty).toContain(`data-action="${action}"`);
  });

  it('speaks Spanish throughout, and so does its script', () => {
    const words = pageWords({ t: (message) => (spanish as Record<string, string>)[message] ?? message });
    const translated = pageHtml({ ...parts, language: 'es' }, diagramPage(words));
    expect(translated).toContain('<html lang="es">');
    const said = (html: string) => [...html.matchAll(/(?:aria-label|title)="([^"]*)"|>([^<>]*\p{L}[^<>]*)</gu)];
    const english = new Set(said(page).map(([, name, text]) => name ?? text));
    const left = said(translated).filter(([, name, text]) => english.has(name ?? text));
    expect(left.map(([, name, text]) => name ?? text)).toEqual(['Zoom']);
    const data = /data-words="([^"]*)"/.exec(translated)?.[1] ?? '';
    expect(JSON.parse(data.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))))).toEqual(words);
  });

  it('cannot be broken by a translation', () => {
    const words = pageWords({ t: () => `"'><script>alert(1)</script>&` });
    expect(pageHtml(parts, diagramPage(words)).match(/<script/g)).toHaveLength(1);
  });
});
