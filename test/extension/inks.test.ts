import { INKS, type Ink, inkVariable } from '@driver-diagrams/diagram';
import { describe, expect, it } from 'vitest';
import { inkRules } from '../../extension/webview/inks.ts';

/** What the themes that come with VS Code set, and the classes that a page has in them. */
const themes = [
  { name: 'Light Modern', classes: ['vscode-light'], background: '#ffffff', foreground: '#3b3b3b' },
  { name: 'Light+', classes: ['vscode-light'], background: '#ffffff', foreground: '#000000' },
  { name: 'Quiet Light', classes: ['vscode-light'], background: '#f5f5f5', foreground: '#333333' },
  { name: 'Dark Modern', classes: ['vscode-dark'], background: '#1f1f1f', foreground: '#cccccc' },
  { name: 'Dark+', classes: ['vscode-dark'], background: '#1e1e1e', foreground: '#d4d4d4' },
  { name: 'Monokai', classes: ['vscode-dark'], background: '#272822', foreground: '#f8f8f2' },
  { name: 'High Contrast', classes: ['vscode-high-contrast'], background: '#000000', foreground: '#ffffff' },
  {
    name: 'High Contrast Light',
    classes: ['vscode-high-contrast', 'vscode-high-contrast-light'],
    background: '#ffffff',
    foreground: '#292929',
  },
];

type Rgb = [number, number, number];

function hex(colour: string): Rgb {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return [r ?? Number.NaN, g ?? Number.NaN, b ?? Number.NaN];
}

/** The value of a colour as the rules write it: `#rrggbb`, an editor's variable, or a mix of the two. */
function colourOf(css: string, theme: (typeof themes)[number]): Rgb {
  const plain = css
    .replaceAll('var(--vscode-editor-background)', theme.background)
    .replaceAll('var(--vscode-editor-foreground)', theme.foreground);
  const mix = /^color-mix\(in srgb, (#\w{6}) (\d+)%, (#\w{6})\)$/.exec(plain);
  if (!mix) return hex(plain);
  const [a, b, share] = [hex(mix[1] ?? ''), hex(mix[3] ?? ''), Number(mix[2]) / 100];
  return a.map((value, index) => value * share + (b[index] ?? Number.NaN) * (1 - share)) as Rgb;
}

/** The inks of a page in a theme: of the rules that match, the last one counts. */
function inksIn(theme: (typeof themes)[number]): Record<Ink, Rgb> {
  const rules = [...inkRules().matchAll(/^body(?:\.([\w-]+))? \{(.*)\}$/gm)];
  const declarations = rules.findLast(([, name]) => name === undefined || theme.classes.includes(name))?.[2] ?? '';
  const values = new Map(declarations.split(';').map((line) => line.trim().split(/: (.*)/) as [string, string]));
  return Object.fromEntries(INKS.map((ink) => [ink, colourOf(values.get(inkVariable(ink)) ?? '', theme)])) as Record<
    Ink,
    Rgb
  >;
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(a: Rgb, b: Rgb): number {
  const light = (colour: Rgb) => {
    const [r, g, bl] = colour.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    }) as Rgb;
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  };
  const [more = 0, less = 0] = [light(a), light(b)].sort((x, y) => y - x);
  return (more + 0.05) / (less + 0.05);
}

const branches = [1, 2, 3, 4, 5, 6] as const;
const texts: [text: Ink, on: Ink][] = [
  ['text', 'paper'],
  ['text', 'plain-fill'],
  ...branches.map((n): [Ink, Ink] => ['text', `branch${n}-fill`]),
  ['muted', 'paper'],
  ['aim-text', 'aim-fill'],
  ['warning', 'paper'],
  // Badges are labelled in the colour of their branch.
  ...branches.map((n): [Ink, Ink] => [`branch${n}-line`, 'paper']),
];
const lines: [line: Ink, on: Ink][] = [
  ['plain-line', 'paper'],
  ['plain-line', 'plain-fill'],
  ...branches.map((n): [Ink, Ink] => [`branch${n}-line`, `branch${n}-fill`]),
  ['aim-fill', 'paper'],
];

describe.each(themes)('the inks in $name', (theme) => {
  const inks = inksIn(theme);

  it.each(texts)('%s can be read on %s', (text, on) => {
    expect(contrast(inks[text], inks[on])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(lines)('%s can be seen on %s', (line, on) => {
    expect(contrast(inks[line], inks[on])).toBeGreaterThanOrEqual(3);
  });
});
