/** The changed part of a theory as a Mermaid diagram, which code hosts draw by themselves. */

import type { Element, Link } from '../model/model.ts';
import { shownApart } from '../model/shown-apart.ts';
import { labelOf } from '../model/words.ts';
import { mermaidText } from '../text/mermaid-text.ts';
import type { ComparisonReport } from './report.ts';
import { shortened } from './sides.ts';

/** A picture with more boxes says nothing. */
const MOST_CHANGED = 24;
const MOST_BOXES = 60;
const LONGEST = 60;

type State = 'new' | 'gone' | 'changed' | 'same';

/** Told by mark, line and colour, never by colour alone. */
const MARKS: Readonly<Record<State, string>> = { new: '＋ ', gone: '－ ', changed: '△ ', same: '' };
const CLASSES = [
  'classDef new fill:#e2f4e5,stroke:#1b6e33,stroke-width:3px,color:#12351c',
  'classDef gone fill:#fbe9e7,stroke:#a3261b,stroke-width:2px,stroke-dasharray:6 4,color:#4d120d',
  'classDef changed fill:#e4eefb,stroke:#1f5fa8,stroke-width:2px,color:#12294a',
  'classDef same fill:#f5f5f5,stroke:#8a8a8a,color:#444444',
];

interface Box {
  element: Element;
  state: State;
}

/**
 * The statements that changed in meaning, with those that they lead to.
 *
 * @returns undefined where no statement changed; `left` is how many changed statements have no room
 */
export function mermaidOf({ changes, files, same }: ComparisonReport): { text: string; left: number } | undefined {
  const backwards = new Map([...same].map(([before, after]) => [after, before]));
  /** One name for the same statement on both sides. */
  const idOf = (key: string, side: 'before' | 'after') =>
    side === 'after'
      ? backwards.has(key)
        ? `= ${key}`
        : `+ ${key}`
      : same.has(key)
        ? `= ${same.get(key)}`
        : `- ${key}`;
  const all = new Map<string, Element>();
  const older = new Map<string, Element>();
  for (const side of ['before', 'after'] as const) {
    for (const { theory } of files[side]) {
      for (const each of theory.elements) {
        const id = idOf(each.key, side);
        const was = all.get(id);
        if (was && labelOf(was) !== labelOf(each)) older.set(id, was);
        all.set(id, each);
      }
    }
  }
  const meant = changes.filter(({ substantive }) => substantive);
  const subjects = new Set(
    meant.flatMap(({ subject }) => [
      ...subject.after.map((key) => idOf(key, 'after')),
      ...subject.before.map((key) => idOf(key, 'before')),
    ]),
  );
  const changed = [...subjects].filter((id) => all.has(id));
  if (changed.length === 0) return undefined;

  const boxes = new Map<string, Box>();
  const add = (id: string, state: State) => {
    const element = all.get(id);
    if (element && !boxes.has(id) && boxes.size < MOST_BOXES) boxes.set(id, { element, state });
  };
  for (const id of changed.slice(0, MOST_CHANGED)) {
    add(id, id.startsWith('+') ? 'new' : id.startsWith('-') ? 'gone' : 'changed');
  }
  const lines = linesOf(files, idOf);
  for (const { from, to } of lines.values()) if (boxes.has(from) && !boxes.has(to)) add(to, 'same');
  const names = new Map([...boxes.keys()].map((id, n) => [id, `n${n}`]));
  const text = [
    'flowchart RL',
    ...[...boxes].map(([id, { element, state }]) => {
      const earlier = older.get(id);
      // Of a title that changed, what differs is shown whole.
      const [, text] = earlier
        ? shownApart(labelOf(earlier), labelOf(element), LONGEST)
        : ['', shortened(labelOf(element), LONGEST)];
      const label = `${MARKS[state]}${mermaidText(text)}`;
      return `  ${names.get(id)}["${label}"]:::${state}`;
    }),
    ...[...lines.values()].flatMap(({ from, to, ...line }) =>
      names.has(from) && names.has(to) ? [`  ${names.get(from)} ${arrowOf(line)} ${names.get(to)}`] : [],
    ),
    ...CLASSES.map((each) => `  ${each}`),
  ].join('\n');
  return { text, left: Math.max(0, changed.length - MOST_CHANGED) };
}

interface Line {
  from: string;
  to: string;
  before?: Link;
  after?: Link;
}

/** The links of both sides, each once. */
function linesOf(
  files: ComparisonReport['files'],
  idOf: (key: string, side: 'before' | 'after') => string,
): ReadonlyMap<string, Line> {
  const lines = new Map<string, Line>();
  for (const side of ['before', 'after'] as const) {
    for (const { theory } of files[side]) {
      for (const link of theory.links) {
        if (link.from.to === undefined || link.to.to === undefined) continue;
        const [from, to] = [idOf(link.from.to, side), idOf(link.to.to, side)];
        const line: Line = lines.get(`${link.kind} ${from} ${to}`) ?? { from, to };
        line[side] = link;
        lines.set(`${link.kind} ${from} ${to}`, line);
      }
    }
  }
  return lines;
}

function arrowOf({ before, after }: Pick<Line, 'before' | 'after'>): string {
  if (!before) return '== new ==>';
  if (!after) return '-. gone .->';
  return after.strength === 'weak' ? '-.->' : '-->';
}
