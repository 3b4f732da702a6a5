/**
 * `npm run walkthrough`: draws the pictures of the walkthrough into extension/walkthrough. Their page allows no styles, so
 * every look is an attribute; colours come from the editor's theme, so that one picture serves light, dark and high contrast.
 * All measures are those of the view box, in which VS Code shows about one pixel a unit.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './terminal.ts';

const WIDTH = 530;

const paper = 'var(--vscode-editor-background, #ffffff)';
const ink = 'var(--vscode-editor-foreground, #1f2933)';
const muted = `color-mix(in srgb, ${ink} 76%, ${paper})`;
const line = `color-mix(in srgb, ${ink} 30%, ${paper})`;
const accent = 'var(--vscode-textLink-foreground, #005fb8)';
const blue = 'var(--vscode-charts-blue, #005f9e)';
const green = 'var(--vscode-charts-green, #007a56)';
const red = 'var(--vscode-charts-red, #b3261e)';
const warning = 'var(--vscode-editorWarning-foreground, #a84300)';
const tint = (colour: string, percent = 12) => `color-mix(in srgb, ${colour} ${percent}%, ${paper})`;

const SANS = 'var(--vscode-font-family, sans-serif)';
const MONO = 'var(--vscode-editor-font-family, monospace)';

type Look = Readonly<Record<string, string | number>>;

function element(name: string, look: Look, content = ''): string {
  const attributes = Object.entries(look).map(([key, value]) => ` ${key}="${value}"`);
  return `<${name}${attributes.join('')}>${content}</${name}>`;
}

function text(x: number, y: number, words: string, look: Look = {}): string {
  const content = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return element('text', { x, y, fill: ink, 'font-family': SANS, 'font-size': 13, ...look }, content);
}

function lines(x: number, y: number, words: readonly string[], look: Look = {}, leading = 17): string {
  return words.map((row, index) => text(x, y + index * leading, row, look)).join('');
}

function rect(x: number, y: number, width: number, height: number, look: Look = {}): string {
  return element('rect', { x, y, width, height, rx: 5, fill: paper, stroke: line, ...look });
}

function path(d: string, look: Look = {}): string {
  return element('path', { d, fill: 'none', stroke: ink, 'stroke-width': 1.4, ...look });
}

const KEYWORDS = /^(\s*)(theory|aim|by|outcome measure|driver measure|primary driver|change idea|->|\/\/.*)/;

/** Lines of a `.driver` text: keywords in the accent, comments muted, spaces kept. */
function code(x: number, y: number, rows: readonly string[]): string {
  return rows
    .map((row, index) => {
      const [, indent = '', word = ''] = KEYWORDS.exec(row) ?? [];
      const rest = row.slice(indent.length + word.length).replaceAll('"', '&quot;');
      const colour = word.startsWith('//') ? muted : accent;
      const spans = `${element('tspan', { fill: colour }, word.replace('>', '&gt;'))}${rest}`;
      const at = { x: x + indent.length * 7, y: y + index * 18 };
      return element(
        'text',
        { ...at, fill: ink, 'font-family': MONO, 'font-size': 11.5, 'xml:space': 'preserve' },
        spans,
      );
    })
    .join('');
}

/** A box of a diagram with the bar of its branch, and a badge on its lower edge. */
function box(x: number, y: number, words: readonly string[], colour: string, badge = ''): string {
  const height = 20 + words.length * 16;
  return [
    rect(x, y, 150, height, { fill: tint(colour), stroke: colour }),
    rect(x, y, 5, height, { rx: 2, fill: colour, stroke: 'none' }),
    lines(x + 14, y + 22, words, { 'font-size': 12 }, 16),
    badge === '' ? '' : rect(x + 112, y + height - 8, 28, 16, { rx: 8, stroke: colour }),
    badge === ''
      ? ''
      : text(x + 126, y + height + 4, badge, { 'font-size': 10, 'font-weight': 600, 'text-anchor': 'middle' }),
  ].join('');
}

/** A link from the child at the right to its parent at the left, with one step up or down between. */
function link(child: [x: number, y: number], parent: [x: number, y: number], colour: string, dash = ''): string {
  const [x, y] = child;
  const [toX, toY] = parent;
  const middle = (x + toX) / 2;
  const steps = `M${x} ${y}H${middle}V${toY}H${toX + 7}`;
  const tip = `M${toX + 1} ${toY}l8 -3.6v7.2z`;
  return (
    path(steps, { stroke: colour, ...(dash ? { 'stroke-dasharray': dash } : {}) }) +
    path(tip, { fill: colour, stroke: 'none' })
  );
}

function arrow(x: number, y: number, length: number, turn: 0 | 90): string {
  const steps = `M0 0H${length - 8}M${length} 0l-9 -4.5v9z`;
  return element(
    'g',
    { transform: `translate(${x} ${y}) rotate(${turn})` },
    path(steps, { stroke: muted, fill: muted }),
  );
}

function heading(x: number, words: string): string {
  return (
    text(x, 62, words, { fill: muted, 'font-size': 12, 'font-weight': 600 }) + path(`M${x} 70h150`, { stroke: line })
  );
}

const ALGEBRA = '85% of ninth graders pass algebra by 2028';
/** Under `count` letters of `code`. */
const squiggle = (x: number, y: number, count: number) =>
  path(`M${x} ${y}${' q1.75 -4 3.5 0 t3.5 0'.repeat(count)}`, { stroke: warning, 'stroke-width': 1.2 });

const write = [
  rect(20, 10, 490, 128, { stroke: accent }),
  text(WIDTH / 2, 32, 'New theory (1/3)', { 'text-anchor': 'middle', 'font-weight': 600 }),
  rect(34, 44, 462, 30, { rx: 3, stroke: accent }),
  text(44, 64, ALGEBRA),
  lines(34, 96, ['What do you want to achieve? Say for whom, how much and by when.'], { fill: muted, 'font-size': 12 }),
  text(34, 124, '2  What will you count?', { fill: muted, 'font-size': 12 }),
  text(210, 124, '3  What must change for that?', { fill: muted, 'font-size': 12 }),
  arrow(WIDTH / 2, 146, 34, 90),
  rect(20, 188, 490, 200),
  code(36, 214, [
    '// The aim: what, for whom, how much, by when.',
    `aim NinthGradersPass "${ALGEBRA}" {`,
    '  by 2028',
    '  outcome measure Passes "Ninth graders who pass algebra"',
    '}',
    '',
    '// Primary drivers: what must change for that.',
    'primary driver Lessons "Better lessons" -> NinthGradersPass',
    'primary driver Help "Timely help" -> NinthGradersPass',
  ]),
];

const see = [
  text(6, 26, 'Algebra at Riverside School', { 'font-size': 18, 'font-weight': 600 }),
  heading(6, 'Aim'),
  heading(190, 'Primary drivers'),
  heading(374, 'Change ideas'),
  rect(6, 166, 150, 84, { fill: ink, stroke: ink }),
  lines(
    20,
    189,
    ['85% of our', 'ninth graders', 'pass algebra', 'by June 2028'],
    { fill: paper, 'font-size': 12, 'font-weight': 600 },
    16,
  ),
  rect(118, 242, 28, 16, { rx: 8, stroke: ink }),
  text(132, 254, 'O1', { 'font-size': 10, 'font-weight': 600, 'text-anchor': 'middle' }),
  link([190, 134], [156, 204], blue),
  link([190, 286], [156, 216], green),
  link([374, 128], [340, 128], blue),
  link([374, 206], [340, 140], blue),
  link([374, 216], [340, 280], green, '5 3.5'),
  link([374, 292], [340, 292], green),
  box(190, 108, ['Lessons build on', 'students’ thinking'], blue, 'D1'),
  box(190, 260, ['Help in the week', 'a student stumbles'], green, 'D2'),
  box(374, 102, ['One exit task', 'in each lesson'], blue, 'P1'),
  box(374, 185, ['Teachers plan', 'together'], blue),
  box(374, 266, ['A help hour', 'at lunch'], green),
  text(6, 372, 'O outcome · D driver · P process measure', { fill: muted, 'font-size': 11.5 }),
];

const problems = [
  rect(20, 10, 490, 142),
  code(36, 38, [
    'aim PassAlgebra "85% of our ninth graders pass algebra" {',
    '  by 2028-06',
    '}',
    '',
    'primary driver Help "Help in the week a student stumbles"',
    '  -> PassAlgebra',
  ]),
  squiggle(141, 115, 4),
  rect(20, 176, 490, 176),
  text(36, 202, 'PROBLEMS', { 'font-size': 11, 'font-weight': 600 }),
  path('M36 210h70', { stroke: accent }),
  path('M44 230l9 16h-18zM44 235v5M44 242v1.5', { stroke: warning }),
  lines(
    66,
    238,
    ['No measure tells you whether “Help in the week a student', 'stumbles” is moving. Add one inside its braces.'],
    { 'font-size': 12.5 },
  ),
  path('M36 274h458', { stroke: line }),
  element('circle', { cx: 44, cy: 299, r: 8, fill: 'none', stroke: accent, 'stroke-width': 1.4 }),
  path('M44 294v1.5M44 298v6', { stroke: accent }),
  lines(
    66,
    302,
    ['What, why, and how to fix it: nothing has to be', 'fixed at once, and much can be allowed with a reason.'],
    {
      fill: muted,
      'font-size': 12.5,
    },
  ),
];

const help = [
  rect(20, 10, 490, 196),
  code(36, 38, ['aim PassAlgebra "85% of our ninth graders pass algebra"', '', 'pri']),
  path('M59 63v15', { stroke: ink }),
  rect(56, 84, 190, 108, { rx: 3 }),
  rect(57, 85, 188, 27, { rx: 2, fill: tint(accent, 22), stroke: 'none' }),
  lines(
    70,
    103,
    ['primary driver', 'change idea', 'outcome measure', 'team'],
    { 'font-family': MONO, 'font-size': 11.5 },
    26,
  ),
  rect(252, 84, 244, 108, { rx: 3 }),
  lines(
    264,
    106,
    ['What must change for the aim to', 'be reached. Two to five of them', 'are enough for a first theory.'],
    { 'font-size': 12.5 },
    18,
  ),
  text(264, 178, 'Ctrl+Space', { fill: muted, 'font-size': 12 }),
  rect(20, 228, 490, 152),
  code(60, 256, ['primary driver Help "Help in the week a student stumbles"']),
  path('M38 257v-3a6.5 6.5 0 1 1 8 0v3zM39 260h6', { stroke: warning }),
  squiggle(165, 261, 4),
  rect(60, 274, 300, 92, { rx: 3 }),
  rect(61, 275, 298, 30, { rx: 2, fill: tint(accent, 22), stroke: 'none' }),
  lines(74, 295, ['Add a driver measure', 'Allow it here, with a reason', 'What is this check?'], {}, 29),
  text(374, 295, 'Ctrl+.', { fill: muted, 'font-size': 12 }),
];

const share = [
  path('M24 120h92l28 28v152h-120zM116 120v28h28', { stroke: ink, fill: paper }),
  code(38, 180, ['aim …', '  by …', '', 'change idea …']),
  text(84, 322, 'theory.driver', { 'text-anchor': 'middle', 'font-size': 12.5 }),
  arrow(160, 180, 56, 0),
  arrow(160, 262, 56, 0),
  rect(236, 20, 270, 168),
  rect(254, 84, 60, 40, { fill: ink, stroke: ink }),
  link([342, 60], [314, 98], blue),
  link([342, 146], [314, 110], green),
  link([430, 60], [402, 60], blue),
  link([430, 146], [402, 146], green),
  ...[
    [342, 44, blue],
    [342, 130, green],
    [430, 44, blue],
    [430, 130, green],
  ].map(([x, y, colour]) => rect(Number(x), Number(y), 60, 32, { fill: tint(String(colour)), stroke: String(colour) })),
  text(236, 208, 'A picture for a report, a wall or a slide', { fill: muted, 'font-size': 12.5 }),
  rect(236, 230, 270, 118),
  element('circle', { cx: 256, cy: 254, r: 5, fill: accent }),
  path('M256 259v66', { stroke: line }),
  element('circle', { cx: 256, cy: 330, r: 5, fill: paper, stroke: accent, 'stroke-width': 1.4 }),
  text(272, 258, 'September: a bolder aim', { 'font-size': 12.5 }),
  rect(272, 268, 222, 20, { rx: 2, fill: tint(red, 16), stroke: 'none' }),
  rect(272, 290, 222, 20, { rx: 2, fill: tint(green, 16), stroke: 'none' }),
  lines(280, 282, ['− target 75% by 2028', '+ target 85% by 2028'], { 'font-family': MONO, 'font-size': 11.5 }, 22),
  text(272, 334, 'June: first draft', { 'font-size': 12.5 }),
  text(236, 368, 'A history of what changed, and why', { fill: muted, 'font-size': 12.5 }),
];

const PICTURES: Record<string, { shapes: string[]; height: number }> = {
  write: { shapes: write, height: 400 },
  see: { shapes: see, height: 390 },
  problems: { shapes: problems, height: 364 },
  help: { shapes: help, height: 392 },
  share: { shapes: share, height: 390 },
};

const folder = join(root, 'extension', 'walkthrough');
mkdirSync(folder, { recursive: true });
for (const [name, { shapes, height }] of Object.entries(PICTURES)) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}">\n${shapes.join('\n')}\n</svg>\n`;
  writeFileSync(join(folder, `${name}.svg`), svg);
}
