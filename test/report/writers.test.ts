/** No text of an author becomes a mark, a link or a script, in any format. */
import { type Report, writeReport } from '@driver-diagrams/theory/report/index';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';

const NASTY = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</style></title><h1>',
  '| a | b |',
  '[link](https://example.org) https://example.org www.example.org a@example.org',
  '**bold** ~~gone~~ `code` # head',
  "&lt;b&gt; &amp; 'quoted'",
  'two\nlines\r\nand\ttabs',
  '\u0000\u001b[31m\ud800',
  '![x](y) <!-- c --> $x$ {{y}}',
  '-->',
];

function reportWith(text: string): Report {
  const line = { text, lead: text };
  const cells = [[line], [line, { ...line, tone: 'gap' as const }, { ...line, tone: 'over' as const }]];
  return {
    kind: 'coverage',
    title: text,
    about: text,
    subject: text,
    today: '2026-11-21',
    files: [text],
    unread: [{ name: text, message: text }],
    sections: [
      {
        title: text,
        intro: text,
        figures: [{ value: text, label: text }],
        tables: [
          { caption: text, columns: [{ title: text }, { title: text, isNumber: true }], rows: [{ cells }] },
          { caption: 'board', columns: [{ title: text }, { title: text }], rows: [{ cells }], isBoard: true },
        ],
        notes: [text],
      },
    ],
  };
}

/** The tags of a page, with the names of their attributes. */
function tagsOf(html: string): string[] {
  return [...html.replace(/="[^"]*"/g, '=').matchAll(/<(\/?[a-z!][^\s>]*)([^>]*)>/gi)].map(([, name, rest = '']) =>
    [name, ...[...rest.matchAll(/\s([\w-]+)=/g)].map(([, attribute]) => attribute)].join(' '),
  );
}

describe.each(NASTY.map((text) => [JSON.stringify(text), text]))('the text %s', (_, text) => {
  it('changes nothing of the page’s structure', () => {
    const page = writeReport(reportWith(text), 'html');
    expect(tagsOf(page)).toEqual(tagsOf(writeReport(reportWith('plain'), 'html')));
    expect(page).not.toMatch(/\p{Cs}/u);
  });

  it('changes nothing of the Markdown’s structure', () => {
    const html = (words: string) => tagsOf(marked.parse(writeReport(reportWith(words), 'md'), { async: false }));
    expect(html(text)).toEqual(html('plain'));
  });

  it('comes back from JSON as it was', () => {
    expect(JSON.parse(writeReport(reportWith(text), 'json'))).toEqual(reportWith(text));
  });
});

describe('a page', () => {
  const page = writeReport(reportWith('plain'), 'html');

  it('needs nothing from elsewhere and runs nothing', () => {
    expect(page).not.toMatch(/src=|href=|url\(|@import|<script|<link|\son\w+=/i);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });

  it('says its language, heads its tables, and prints', () => {
    expect(page).toMatch(/<html lang="en">/);
    expect(page).toContain('<th scope="col">');
    expect(page).toContain('<th scope="row">');
    expect(page).toMatch(/<caption>/);
    expect(page).toContain('@media print{');
    expect(page).toContain('@page{');
  });

  it('has gaps with a sign, not by colour alone', () => {
    expect(page).toMatch(/<p class="gap"><span class="sign" aria-hidden="true">○<\/span>/);
  });
});
