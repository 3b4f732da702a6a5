import { describe, expect, it } from 'vitest';
import { messagePage, pageOf } from '../../extension/src/report/page.ts';

describe('the page of a report in the editor', () => {
  it('is the page that is saved, with the colours of the theme after its own', () => {
    const page = pageOf('<html><head><style>:root{--ink:red}</style></head><body>$& $1</body></html>');
    expect(page.indexOf('--ink:var(--vscode-editor-foreground)')).toBeGreaterThan(page.indexOf('--ink:red'));
    expect(page).toContain('$& $1');
    expect(page.match(/<\/head>/g)).toHaveLength(1);
  });

  it('runs nothing and shows texts as texts', () => {
    expect(pageOf('<head></head>')).not.toMatch(/<script|https?:/);
    expect(messagePage('<b>&')).toContain('<p>&lt;b>&amp;</p>');
    expect(messagePage('')).toContain("default-src 'none'");
  });
});
