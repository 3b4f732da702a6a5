/** The colour of an organisation: on every theme it can be seen and read on, and is no other where it could be already. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accented, PRINT, WARM } from '../../../diagram/src/index.ts';
import { runs } from '../../laws/runs.ts';

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe('an accent', () => {
  it.each([
    ['print', '#7a1f3d', '#7a1f3d', '#ffffff', undefined],
    ['print', '#000000', '#000000', '#ffffff', undefined],
    [
      'print',
      '#ffff00',
      '#999900',
      PRINT.text,
      /^The accent “#ffff00” is too light .* takes a darker shade of it: #999900\.$/,
    ],
    ['print', '#ffffff', '#949494', PRINT.text, /takes a darker shade/],
    ['warm', WARM.paper, undefined, undefined, /takes a darker shade/],
    ['dark', '#1e2227', undefined, undefined, /too dark .* lighter shade/],
    ['grey', '#7a1f3d', '#424242', '#ffffff', undefined],
  ] as const)('on %s: %s becomes %s', (name, colour, used, letters, told) => {
    const { theme, remark } = accented(name, colour);
    if (used) expect(theme['aim-fill']).toBe(used);
    if (letters) expect(theme['aim-text']).toBe(letters);
    if (told) expect(remark).toMatch(told);
    else expect(remark).toBeUndefined();
  });

  it('is seen, is read on, and changes nothing else, whatever it is', () => {
    const parts = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255));
    const colours = parts.map((values) => `#${values.map((value) => value.toString(16).padStart(2, '0')).join('')}`);
    fc.assert(
      fc.property(colours, fc.constantFrom('light', 'print', 'warm', 'grey', 'dark'), (colour, name) => {
        const { theme, remark } = accented(name, colour);
        expect(contrast(theme['aim-fill'], theme.paper)).toBeGreaterThanOrEqual(3);
        expect(contrast(theme['aim-fill'], theme['aim-text'])).toBeGreaterThanOrEqual(4.5);
        expect(contrast(theme['plain-fill'], theme.text)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(theme['plain-fill'], theme.muted)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(theme['plain-fill'], theme['plain-line'])).toBeGreaterThanOrEqual(3);
        if (name !== 'grey') expect(remark === undefined).toBe(theme['aim-fill'] === colour);
        else expect(theme['aim-fill']).toMatch(/^#(..)\1\1$/);
      }),
      runs(400),
    );
  });
});
