import { describe, expect, it } from 'vitest';
import {
  DARK,
  GREY,
  HIGH_CONTRAST_DARK,
  HIGH_CONTRAST_LIGHT,
  INKS,
  inkDeclarations,
  LIGHT,
  PRINT,
  type Theme,
  WARM,
} from '../../../diagram/src/index.ts';
import type { Ink } from '../../../diagram/src/scene.ts';

const themes: Record<string, Theme> = { LIGHT, DARK, PRINT, WARM, GREY, HIGH_CONTRAST_DARK, HIGH_CONTRAST_LIGHT };
const fills = INKS.filter((ink) => ink.endsWith('-fill') && ink !== 'aim-fill');
const branchLines = INKS.filter((ink) => /^(branch\d|added|removed|changed)-line$/.test(ink));

/** Pairs that meet in a picture: text on what lies under it. Badges print the line's ink as text on paper. */
const texts: [Ink, Ink][] = [
  ['text', 'paper'],
  ['muted', 'paper'],
  ['warning', 'paper'],
  ['aim-text', 'aim-fill'],
  ['plain-line', 'paper'],
  ...branchLines.map((ink): [Ink, Ink] => [ink, 'paper']),
  ...fills.flatMap((ink): [Ink, Ink][] => [
    ['text', ink],
    ['muted', ink],
  ]),
];
/** Lines, arrowheads, bars and signs on what lies under them. */
const lines: [Ink, Ink][] = [...branchLines, 'plain-line' as const].flatMap((ink): [Ink, Ink][] => [
  [ink, 'paper'],
  [ink, ink.replace('-line', '-fill') as Ink],
]);

/** WCAG 2.2, relative luminance. */
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

describe.each(Object.entries(themes))('%s', (_, theme) => {
  it('shows text at 4.5:1 or more', () => {
    expect(texts.filter(([ink, ground]) => contrast(theme[ink], theme[ground]) < 4.5)).toEqual([]);
  });

  it('shows lines and signs at 3:1 or more', () => {
    expect(lines.filter(([ink, ground]) => contrast(theme[ink], theme[ground]) < 3)).toEqual([]);
  });

  it('can be read in greyscale', () => {
    // Contrast is a matter of luminance alone, so the same pairs must hold when each colour is turned to its grey.
    const grey = (ink: Ink) => {
      const level = luminance(theme[ink]);
      const part = Math.round(255 * (level <= 0.0031308 ? 12.92 * level : 1.055 * level ** (1 / 2.4) - 0.055));
      return `#${part.toString(16).padStart(2, '0').repeat(3)}`;
    };
    expect(texts.filter(([ink, ground]) => contrast(grey(ink), grey(ground)) < 4.4)).toEqual([]);
    expect(lines.filter(([ink, ground]) => contrast(grey(ink), grey(ground)) < 3)).toEqual([]);
  });

  it('gives the page one declaration for each ink', () => {
    expect(inkDeclarations(theme, { paper: 'var(--mine)' }).match(/--driver-ink-[\w-]+: [^;]+;/g)).toHaveLength(
      INKS.length,
    );
    expect(inkDeclarations(theme, { paper: 'var(--mine)' })).toContain('--driver-ink-paper: var(--mine);');
  });
});
