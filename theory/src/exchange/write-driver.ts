/** From rows to a `.driver` text, written as the formatter writes, with a list of what could not be told. */
import { format } from '../format/format.ts';
import { signOf } from '../model/words.ts';
import { quote } from '../rules/edits.ts';
import { type Draft, draftsOf, Pointers, pointsIn, type Target } from './drafts.ts';
import { linesOfRow, wordsBefore } from './lines.ts';
import { nest } from './nest.ts';
import type { Row } from './rows.ts';
import { IMPORT, kindOf, LINK, LINK_CHOICES, SHARED, THEORY } from './tables.ts';

export interface Imported {
  /** The theory, in its canonical form. */
  text: string;
  /** What could not be told, each as a sentence that says where it stood. */
  untold: string[];
}

/** Writes rows as a theory. Never throws: what cannot be understood is kept as a note, or told. */
export function driverText(rows: readonly Row[]): Imported {
  const untold: string[] = [];
  const tell = (message: string) => void untold.push(message);
  const drafts = draftsOf(rows, tell);
  const imports = rows.filter(({ kind }) => kind === 'import');
  const pointers = new Pointers(drafts, imports.length > 0);
  const notes = new Map<Draft, string[]>();
  for (const draft of drafts) {
    const { targets, lost } = targetsOf(draft, pointers);
    draft.targets = targets;
    notes.set(
      draft,
      lost.map((part) => `note ${quote(`${SHARED.leads}: ${part}`)}`),
    );
    for (const part of lost) tell(`${draft.row.where}: nothing here is called “${part}”; it was kept as a note.`);
  }
  for (const row of rows) if (row.kind === 'link') sayOfLink(row, pointers, tell);
  const roots = nest(drafts, pointers);
  const written = new Map(drafts.map((draft) => [draft, linesOfRow(draft.row, draft.table, pointers, tell)]));

  const statement = (draft: Draft): string => {
    const { head = [], inside = [] } = written.get(draft) ?? {};
    const measures = [...measuredBy(draft, pointers, tell)];
    const contents = [
      ...inside,
      ...(notes.get(draft) ?? []),
      ...(measures.length > 0 ? [`measured by ${measures.join(', ')}`] : []),
      ...draft.inside.flatMap((each) => ['', statement(each)]),
    ];
    const heads = [...linkHeads(draft, pointers), ...head];
    return [[wordsBefore(draft), ...heads].join(' '), braces(contents)].join('');
  };
  const blocks = [
    ...rows
      .filter(({ kind }) => kind === 'theory')
      .slice(0, 1)
      .map((row) => headerText(row, pointers, tell)),
    ...imports.map(importText),
    ...roots.map(statement),
  ];
  return { text: format(`${blocks.join('\n\n')}\n`), untold };
}

function braces(contents: readonly string[]): string {
  return contents.length === 0 ? '' : ` {\n${contents.join('\n')}\n}`;
}

function headerText(row: Row, pointers: Pointers, tell: (message: string) => void): string {
  const title = row.cells[SHARED.title];
  const { inside } = linesOfRow(row, THEORY, pointers, tell);
  return `theory${title === undefined ? '' : ` ${quote(title)}`}${braces(inside)}`;
}

function importText({ cells }: Row): string {
  const alias = cells[IMPORT.alias];
  return `import ${quote(cells[IMPORT.path] ?? '')}${alias === undefined ? '' : ` as ${alias}`}`;
}

/** What a row leads to, and what of it is neither here nor a name. */
function targetsOf(draft: Draft, pointers: Pointers): { targets: Target[]; lost: string[] } {
  const lost: string[] = [];
  const targets = new Map<Draft | string, Target>();
  for (const part of pointsIn(draft.row.cells[SHARED.leads] ?? '', pointers)) {
    const target = targetCalled(part, pointers);
    if (!target || target.to === draft) lost.push(part);
    else if (!targets.has(target.to)) targets.set(target.to, target);
  }
  return { targets: [...targets.values()], lost };
}

function targetCalled(part: string, pointers: Pointers): Target | undefined {
  const found = pointers.find(part);
  if (found) return { to: found.draft, byNumber: found.byNumber, said: [] };
  const name = pointers.nameOf(part);
  return name === undefined ? undefined : { to: name, byNumber: false, said: [] };
}

/** Puts what a row of the sheet of links says to its link; one that no statement says is added. */
function sayOfLink({ cells, where }: Row, pointers: Pointers, tell: (message: string) => void): void {
  const from = pointers.find(cells[LINK.from] ?? '')?.draft;
  const wanted = targetCalled(cells[LINK.to] ?? '', pointers);
  if (!from || !wanted || from === wanted.to) {
    tell(
      `${where}: a link needs two statements of this theory; “${cells[LINK.from] ?? ''}” to “${cells[LINK.to] ?? ''}” was left out.`,
    );
    return;
  }
  const said = attributes(cells, pointers, (what) => tell(`${where}: ${what}`));
  if (said.length > 0 && signOf(kindOf(from.row.kind)) !== '->') {
    tell(`${where}: only arrows have a strength or a reason; what is said of this link was left out.`);
    said.length = 0;
  }
  const known = from.targets.find(({ to }) => to === wanted.to);
  if (known) known.said = said;
  else from.targets.push({ ...wanted, said });
}

function attributes(cells: Row['cells'], pointers: Pointers, tell: (what: string) => void): string[] {
  const choice = (heading: string): string | undefined => {
    const chosen = cells[heading]?.trim().toLowerCase();
    if (chosen === undefined || LINK_CHOICES[heading]?.includes(chosen)) return chosen;
    tell(`“${chosen}” cannot stand below “${heading}”; it was left out.`);
    return undefined;
  };
  const strength = choice(LINK.strength);
  const confidence = choice(LINK.confidence);
  const because = cells[LINK.because];
  const citing = pointsIn(cells[LINK.citing] ?? '', pointers).flatMap((part) => {
    const name = pointers.nameOf(part);
    if (name === undefined) tell(`nothing here is called “${part}”; it was left out.`);
    return name ?? [];
  });
  return [
    ...(strength === undefined ? [] : [strength === 'weak' ? 'weakly' : 'strongly']),
    ...(confidence === undefined ? [] : [`confidence ${confidence}`]),
    ...(because === undefined ? [] : [`because ${quote(because)}`]),
    ...(citing.length === 0 ? [] : [`citing ${citing.join(', ')}`]),
  ];
}

/** Arrows, or `of` and `about`; what nesting says is not said again. */
function linkHeads(draft: Draft, pointers: Pointers): string[] {
  const nested = draft.parent && draft.targets[0];
  const rest = nested ? draft.targets.slice(1) : draft.targets;
  const name = ({ to }: Target) => (typeof to === 'string' ? to : pointers.named(to));
  const sign = signOf(kindOf(draft.row.kind));
  if (sign !== '->') return rest.length === 0 ? [] : [`${sign} ${rest.map(name).join(', ')}`];
  return [...(nested?.said ?? []), ...rest.map((target) => [`-> ${name(target)}`, ...target.said].join(' '))];
}

function* measuredBy(draft: Draft, pointers: Pointers, tell: (message: string) => void): Iterable<string> {
  yield* draft.measuredBy;
  for (const part of pointsIn(draft.row.cells[SHARED.measures] ?? '', pointers)) {
    const name = pointers.nameOf(part);
    if (name === undefined) tell(`${draft.row.where}: nothing here is called “${part}”; it was left out.`);
    else yield name;
  }
}
