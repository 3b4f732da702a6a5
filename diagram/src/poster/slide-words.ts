/** What a deck says in words and tables, as blocks: measures, tests, what was learned, what comes next, the authors' sections. */
import type { MergedTheory, Pdsa } from '@driver-diagrams/theory/model/index';
import { wordFor } from '@driver-diagrams/theory/model/sentences';
import { noteSentence } from '../compose/notes.ts';
import { badgeInks, rowsOf, usedOf } from '../compose/table.ts';
import { columnsIn, groupRows } from '../compose/table-columns.ts';
import type { Graph } from '../graph/graph.ts';
import { BULLET, readBlocks, type Block as TextBlock } from '../text/blocks.ts';
import { wordsOf } from '../text/marks.ts';
import { plain } from '../text/sentences.ts';
import { isRemarkable, remarkText } from '../views/remarks.ts';
import { dateText } from '../words/dates.ts';
import { counted, fill, labelIn } from '../words/words.ts';
import type { PosterContent, Section } from './content.ts';
import type { Block } from './slide-blocks.ts';
import type { Cell, CellText, SlideTable } from './slide-table.ts';
import type { Entry } from './slide-text.ts';

/** The table of measures. */
export function measuresBlock(theory: MergedTheory, graph: Graph, { picture, without }: PosterContent): Block[] {
  if (graph.measures.length === 0 || without.has('measures')) return [];
  const elements = new Map(theory.elements.map((element) => [element.id, element]));
  const { figures = {}, hidden = {}, unread = [] } = theory;
  const rows = rowsOf(graph, elements, { figures, hidden, unread }, picture);
  // A line of figures is drawn on the slide of its chart; a table of words cannot hold it.
  const columns = usedOf(columnsIn(picture, rows, false), rows).filter(({ draw }) => !draw);
  const inkOf = badgeInks(graph);
  const made = rows.flatMap((row) => {
    const { element, badge, facts = [] } = row.measure;
    const below = [plain(element.definition ?? ''), row.hidden, ...facts].filter(Boolean);
    const cells = columns.map(({ cell }, n): Cell => {
      const text = cell(row);
      const group: CellText[] = n === 0 && row.group ? [{ text: row.group, small: true, weight: 600 }] : [];
      const under = n === 0 ? below.map((small): CellText => ({ text: small, small: true })) : [];
      return [...group, ...(text === '' ? [] : [{ text }]), ...under];
    });
    const groups = groupRows(row).map((line, n) => ({
      id: `${element.id} #${n + 1}`,
      cells: [
        [],
        ...columns.map(({ ofGroup }, at): Cell => {
          const text = at === 0 ? plain(line.group ?? '') : (ofGroup?.(line) ?? '');
          return text === '' ? [] : [{ text, small: true }];
        }),
      ],
    }));
    const sign: Cell = [{ text: badge, weight: 600, ink: inkOf(row.measure) }];
    return [{ id: element.id, cells: [sign, ...cells] }, ...groups];
  });
  const label = fill(picture.table.spoken, { measures: counted(picture.spoken.counts.measure, rows.length) });
  const heads = ['', ...columns.map(({ heading }) => heading)];
  return [{ heading: picture.table.title, entries: [], table: { id: '#measures', label, heads, rows: made } }];
}

/** The tests of change that have been run or are running: what was expected, what happened, what follows. */
export function testsBlock(theory: MergedTheory, content: PosterContent): Block[] {
  const { words, picture, without } = content;
  if (without.has('tests')) return [];
  const { deck } = words;
  const tests = ownTests(theory).filter(isRun);
  const columns: { heading: string; cell: (test: Pdsa) => Cell }[] = [
    {
      heading: deck.test,
      cell: (test) => {
        const facts = [plain(test.site ?? ''), dayOf(test, content)].filter(Boolean).join(' · ');
        return [
          { text: plain(labelIn(picture, test)), weight: 600 },
          ...(facts ? [{ text: facts, small: true } as const] : []),
        ];
      },
    },
    { heading: deck.predicted, cell: ({ predict }) => cellOf(predict?.text) },
    { heading: deck.happened, cell: ({ do: done }) => cellOf(done?.text) },
    {
      heading: deck.decided,
      cell: ({ act }) => [
        ...(act?.decision ? [{ text: wordFor(words.decisions, act.decision), weight: 600 } as const] : []),
        ...cellOf(act?.text),
      ],
    },
  ];
  const used = columns.filter(({ cell }) => tests.some((test) => cell(test).length > 0));
  const rows = tests.map((test) => ({ id: `#test ${test.id}`, cells: used.map(({ cell }) => cell(test)) }));
  if (rows.length === 0) return [];
  const heads = used.map(({ heading }) => heading);
  return [{ heading: deck.tests, entries: [], table: { id: '#tests', label: deck.tests, heads, rows } }];
}

function cellOf(text: string | undefined): CellText[] {
  const said = begun(plain(text ?? ''));
  return said === '' ? [] : [{ text: said }];
}

/** With a capital letter, as in the cells around it. */
function begun(text: string): string {
  const [first = ''] = Array.from(text);
  return first.toUpperCase() + text.slice(first.length);
}

function dayOf({ do: done, study, predict }: Pdsa, { picture }: PosterContent): string {
  const on = done?.on ?? study?.on ?? predict?.on;
  return on ? dateText(on, picture) : '';
}

function ownTests({ elements, imported }: MergedTheory): Pdsa[] {
  const others = new Set(imported);
  return elements.filter((element): element is Pdsa => element.kind === 'pdsa' && !others.has(element.id));
}

function isRun({ do: done, study, act }: Pdsa): boolean {
  return done !== undefined || study !== undefined || act !== undefined;
}

/** What tests taught, and what was found. */
export function learnedBlocks(theory: MergedTheory, graph: Graph, content: PosterContent): Block[] {
  const { words, picture, without } = content;
  const taught = ownTests(theory).flatMap((test): Entry[] => {
    const learned = begun(plain(test.study?.text ?? ''));
    return learned ? [{ text: `${plain(labelIn(picture, test))}: ${learned}`, bullet: true }] : [];
  });
  const badges = new Map(graph.remarks.map(({ element, badge }) => [element.id, badge]));
  const others = new Set(theory.imported);
  const findings = theory.elements.filter(({ id, kind }) => kind === 'finding' && !others.has(id));
  return [
    ...(without.has('tests') ? [] : [{ heading: words.learned, entries: taught }]),
    ...(without.has('findings')
      ? []
      : [{ heading: words.findings, entries: findings.flatMap((each) => remarkEntries(each, badges, content)) }]),
  ];
}

/** What was advised, and the tests that have not been run. */
export function nextBlock(theory: MergedTheory, graph: Graph, content: PosterContent): Block[] {
  const { words, picture, without } = content;
  const badges = new Map(graph.remarks.map(({ element, badge }) => [element.id, badge]));
  const others = new Set(theory.imported);
  const advised = theory.elements.filter(({ id, kind }) => kind === 'recommendation' && !others.has(id));
  const planned = ownTests(theory).filter((test) => !isRun(test));
  return [
    {
      heading: words.deck.next,
      entries: [
        ...(without.has('findings') ? [] : advised.flatMap((each) => remarkEntries(each, badges, content))),
        ...(without.has('tests')
          ? []
          : planned.map((test): Entry => {
              const said = [plain(labelIn(picture, test)), plain(test.plan?.text ?? '')].filter(Boolean).join(': ');
              return { text: fill(words.deck.planned, { test: said }), bullet: true };
            })),
      ],
    },
  ];
}

/** Conjectures, which badges stand for too. */
export function conjecturesBlock(graph: Graph, content: PosterContent): Block[] {
  const { picture, without } = content;
  if (without.has('conjectures')) return [];
  const badges = new Map(graph.remarks.map(({ element, badge }) => [element.id, badge]));
  const found = graph.remarks.filter(({ element }) => element.kind === 'conjecture');
  return [
    {
      heading: picture.views.remarks.titles.conjecture,
      entries: found.flatMap(({ element }) => remarkEntries(element, badges, content)),
    },
  ];
}

function remarkEntries(
  element: MergedTheory['elements'][number],
  badges: ReadonlyMap<string, string>,
  { picture }: PosterContent,
): Entry[] {
  const badge = badges.get(element.id);
  const text = plain(labelIn(picture, element));
  const more = isRemarkable(element) ? plain(remarkText(element, picture)) : '';
  const title: Entry = { text: badge === undefined ? text : `${badge}  ${text}`, bullet: true };
  return more === '' ? [title] : [title, { text: more, scale: 0.8, ink: 'muted', level: 1 }];
}

/** Why links are believed, with what each leads from and to. */
export function reasonsBlock(graph: Graph, { picture, without }: PosterContent): Block[] {
  if (without.has('reasons')) return [];
  const entries = graph.notes.map((note): Entry => ({ text: noteSentence(note, graph, picture), bullet: true }));
  return [{ heading: picture.views.reasons.title, entries }];
}

/** A section of the authors': paragraphs and lists, and tables between them. */
export function sectionBlocks({ heading, text, texts }: Section, index: number): Block[] {
  const blocks: Block[] = [];
  let entries: Entry[] = [];
  const finish = (table?: SlideTable) => {
    if (entries.length > 0) blocks.push({ heading, entries });
    if (table) blocks.push({ heading, entries: [], table });
    entries = [];
  };
  for (const [n, block] of readBlocks(text ?? texts.join('\n\n')).entries()) {
    if (block.kind === 'table') finish(sectionTable(`#section ${index + 1} ${n + 1}`, heading, block));
    else entries.push(entryOf(block));
  }
  finish();
  return blocks.map((block, n) => (n > 0 ? { ...block, isRest: true } : block));
}

function entryOf(block: Exclude<TextBlock, { kind: 'table' }>): Entry {
  const { runs } = block;
  const isPlain = runs.every(({ bold, slant, href }) => !bold && !slant && href === undefined);
  const words: Entry = { text: wordsOf(runs), ...(!isPlain && { runs }) };
  if (block.kind === 'paragraph') return words;
  const { level, mark } = block;
  return { ...words, bullet: true, level, role: 'item', ...(mark !== BULLET && { sign: mark }) };
}

function sectionTable(id: string, label: string, { head, rows }: Extract<TextBlock, { kind: 'table' }>): SlideTable {
  const cellIn = (runs: (typeof head)[number]): Cell => {
    const text = wordsOf(runs);
    const isBold = runs.length > 0 && runs.every(({ bold }) => bold);
    return text === '' ? [] : [{ text, ...(isBold && { weight: 600 as const }) }];
  };
  return {
    id,
    label,
    heads: head.map(wordsOf),
    rows: rows.map((row, n) => ({ id: `${id} row ${n + 1}`, cells: row.map(cellIn) })),
  };
}
