/** An outline, as people write it in a plain text or in Markdown: what stands further in belongs to what stands above it. */
import { canonicalWord } from '@driver-diagrams/grammar/vocabulary';
import { nameFrom } from '../model/names.ts';
import { linesOf, textLines } from './cells.ts';
import { columnMeant } from './column-meant.ts';
import { rowsOfGrid } from './grid.ts';
import { ImportError, limitRows } from './import-error.ts';
import { levelOf, plainly } from './labels.ts';
import { withSources } from './markdown-tables.ts';
import { type Line, linesIn } from './outline-lines.ts';
import { hasItems, leads, opensSection, titleLine } from './outline-look-ahead.ts';
import { pointAt, type Statement } from './outline-statement.ts';
import { type Flat, findTargets, tellAims } from './outline-targets.ts';
import { atLine } from './places.ts';
import type { Row } from './rows.ts';
import { LINK, SHARED, THEORY, tableFor } from './tables.ts';

/** What a line is by how far in it stands, where it does not say so itself. */
const BY_DEPTH = ['aim', 'primary driver', 'secondary driver', 'change idea'];

/** A heading that says what stands below it: a kind of statement, or words of no kind, whose lines become notes. */
interface Section {
  kind?: string;
  words: string;
  line: Line;
  /** Where its own lines stand, and what marks them, once there is one. */
  childIndent?: number;
  childMarker?: string;
  hasItems: boolean;
  /** The number of its label, for its first line. */
  number?: string;
}

/** What a line stands in. */
interface Open {
  indent: number;
  marker: string;
  isLabelled: boolean;
  statement?: Statement;
  section?: Section;
}

/**
 * Reads an outline: aim, primary drivers, secondary drivers, change ideas. A line may say what it is, `measure: …`, or be the heading of
 * lines that are all of one kind, or say something of the line it stands in, `owner: …`.
 * @throws ImportError where there are no lines, or too many
 */
export function readOutline(text: string, tell: (message: string) => void): Row[] {
  return readLines(linesIn(text, tell), tell);
}

/**
 * Reads the lines of an outline, from wherever they are.
 * @throws ImportError where there are no lines, or too many
 */
export function readLines(lines: readonly Line[], tell: (message: string) => void): Row[] {
  limitRows(lines.length, 'lines');
  const reader = new OutlineReader(lines, tell);
  if (lines.length === 0) {
    throw new ImportError('This outline is empty. Write the aim on a line, and below it, further in, what moves it.');
  }
  return reader.read();
}

class OutlineReader {
  private readonly lines: readonly Line[];
  private readonly tell: (message: string) => void;
  private readonly rows: Row[] = [];
  private readonly header: Record<string, string> = {};
  private readonly names = new Set<string>();
  private readonly statements: Statement[] = [];
  private readonly flats: Flat[] = [];
  private readonly hasHeadings: boolean;
  /** True where a label or a section says which line is the aim, or what any section holds. */
  private readonly saysKinds: boolean;
  private open: Open[] = [];

  constructor(lines: readonly Line[], tell: (message: string) => void) {
    this.lines = lines;
    this.tell = tell;
    this.hasHeadings = lines.some(({ marker }) => marker === 'heading');
    this.saysKinds = lines.some((line, n) => line.label?.kind === 'aim' || (line.isSection && opensSection(lines, n)));
  }

  read(): Row[] {
    const title = titleLine(this.lines, this.saysKinds, this.tell);
    if (title) this.header[SHARED.title] = title.text;
    for (const [n, line] of this.lines.entries()) if (line !== title) this.take(line, n);
    findTargets(this.flats, this.statements, this.tell);
    tellAims(this.statements, this.tell);
    const hasHeader = Object.keys(this.header).length > 0;
    const [first] = this.lines;
    return [
      ...(hasHeader ? [{ kind: 'theory', cells: this.header, where: atLine(first?.number ?? 1) }] : []),
      ...this.rows,
    ];
  }

  private take(line: Line, n: number): void {
    const isSection = line.isSection && opensSection(this.lines, n);
    const stepped = this.popTo(line, isSection, n);
    const top = this.open.at(-1);
    if (line.table) this.table(line, top);
    else if (isSection) this.section(line, n);
    else if (line.label && line.words !== '') this.labelled(line, line.label.kind, top, stepped);
    else if (line.isSection && line.word !== undefined && line.words === '')
      this.tell(`${atLine(line.number)}: nothing stands behind “${line.text}”.`);
    else if (!this.property(line, top)) this.plain(line, n, top, stepped);
  }

  /** Leaves what the line does not stand in. @returns the statement that was left last, where it stood further in */
  private popTo(line: Line, isSection: boolean, n: number): Open | undefined {
    let last: Open | undefined;
    for (let top = this.open.at(-1); top && !this.holds(top, line, isSection, n); top = this.open.at(-1)) {
      last = this.open.pop();
    }
    return last;
  }

  private holds({ indent, section }: Open, line: Line, isSection: boolean, n: number): boolean {
    if (line.indent > indent) return section?.childIndent === undefined || line.indent >= section.childIndent;
    if (!section || isSection || line.marker === 'heading') return false;
    // The lines of a plain heading stand no further in than itself.
    const isOwn = Math.floor(line.indent) === Math.floor(indent) && (section.childIndent ?? indent) <= line.indent + 1;
    if (!isOwn || (section.childIndent !== undefined && Math.floor(section.childIndent) > Math.floor(line.indent)))
      return false;
    if (line.label && section.kind !== undefined && line.label.kind !== section.kind) return false;
    const isPlain = line.marker === '' && !line.label && (section.childMarker ?? '') !== '';
    return !(isPlain && leads(this.lines, n));
  }

  private section(line: Line, n: number): void {
    const { label, text, indent, marker } = line;
    this.open.push({
      ...{ indent, marker, isLabelled: true },
      section: {
        ...(label && { kind: label.kind }),
        ...(label?.number && { number: label.number }),
        words: text,
        line,
        hasItems: hasItems(this.lines, n),
      },
    });
  }

  private around(): Statement | undefined {
    return this.open.findLast(({ statement }) => statement)?.statement;
  }

  private labelled(line: Line, kind: string, top: Open | undefined, before: Open | undefined): void {
    const around = this.around();
    const level = levelOf(kind);
    const isBeside = before?.isLabelled && before.statement && (levelOf(before.statement.kind) ?? 9) < (level ?? 9);
    const isFurther = (level ?? 9) > (levelOf(around?.kind ?? '') ?? -1) + 1;
    const wasBeside = this.flats.some(({ scope, how }) => scope === around && how === 'label');
    const isFlat = kind !== 'aim' && (!around || (isFurther && (isBeside === true || wasBeside)));
    if (top?.section) this.noteChild(top.section, line);
    this.statement(line, kind, line.words, isFlat ? 'label' : 'inside');
    if (around && !isFlat && kind !== 'aim') this.remember(around, level);
  }

  /** A labelled line in a statement is a place for labelled lines beside it, too. */
  private remember(scope: Statement, level: number | undefined): void {
    const statement = this.statements.at(-1);
    if (statement && level !== undefined) this.flats.push({ statement, scope, how: 'label', isSettled: true });
  }

  private noteChild(section: Section, line: Line): void {
    section.childIndent ??= line.indent;
    section.childMarker ??= line.marker;
  }

  private plain(line: Line, n: number, top: Open | undefined, before: Open | undefined): void {
    const section = top?.section;
    const around = top?.statement;
    if (section) this.inSection(line, section);
    else if (!around) this.atRoot(line, n);
    else if (this.hasHeadings && line.marker === '' && (top.marker === 'heading' || line.isApart))
      this.note(around, line.text);
    else this.below(line, { around, top, before });
  }

  /** A line that does not say what it is, in a statement. */
  private below(line: Line, { around, top, before }: { around: Statement; top: Open; before: Open | undefined }): void {
    if (before?.statement && before.indent > line.indent && Math.floor(top.indent) !== Math.floor(line.indent)) {
      if (before.statement.depth === around.depth + 1 && Math.floor(before.indent) > Math.floor(line.indent))
        this.tell(`${atLine(line.number)} stands between two levels; it was read as belonging to “${around.title}”.`);
    }
    const kind = kindBelow(around);
    if (kind !== undefined) {
      if (/^\p{L}+$/u.test(line.word ?? ''))
        this.tell(
          `${atLine(line.number)}: “${line.word}” says nothing of ${around.kind === 'aim' ? 'an' : 'a'} ${around.kind}; the line was read as a ${kind}.`,
        );
      this.statement(line, kind, line.text, 'inside');
      return;
    }
    this.note(around, line.text);
    this.tell(`${atLine(line.number)}: “${line.text}” stands further in than a change idea; it was kept as a note.`);
  }

  private inSection(line: Line, section: Section): void {
    const around = this.around();
    if (section.kind === undefined) {
      this.note(around, `${section.words}: ${line.text}`);
      return;
    }
    const [isFirst, isAim] = [section.childMarker === undefined, section.kind === 'aim'];
    const isProse =
      line.marker === '' &&
      ((section.childMarker ?? '') !== '' || (this.hasHeadings && (section.hasItems || (isAim && !isFirst))));
    // Below “Aim”, the first words are the aim, whatever follows.
    if (isProse && !(isAim && isFirst)) {
      this.note(isFirst ? around : this.statements.at(-1), line.text);
      return;
    }
    this.noteChild(section, line);
    this.statement(
      section.number === undefined ? line : { count: section.number, ...line },
      section.kind,
      line.text,
      'section',
    );
    delete section.number;
  }

  /** A line without a kind that stands in nothing. */
  private atRoot(line: Line, n: number): void {
    const isAside = this.saysKinds || (this.hasHeadings && line.marker === '' && !leads(this.lines, n));
    if (!isAside) {
      this.statement(line, BY_DEPTH[0] ?? '', line.text, 'inside');
      return;
    }
    if (!leads(this.lines, n) && line.marker !== 'heading') {
      this.note(undefined, line.text);
      this.tell(`${atLine(line.number)}: “${line.text}” does not say what it is; it was kept as a note of the theory.`);
      return;
    }
    const words = line.text.replace(/:$/, '');
    this.section({ ...line, text: words }, n);
    this.tell(`${atLine(line.number)}: “${words}” is no kind of statement; what stands below it was kept as notes.`);
  }

  private statement(line: Line, kind: string, title: string, how: 'inside' | Flat['how']): void {
    const table = tableFor(kind);
    if (!table) return;
    const around = this.around();
    const numbered = this.numbered(line.count, kind);
    const cells: Record<string, string> = title === '' ? {} : { [SHARED.title]: title };
    const name = nameFrom(title === '' ? kind : title, this.names, kind);
    this.names.add(name);
    if (isUpward(kind) || title === '') cells[SHARED.name] = name;
    const depth = (numbered ?? around)?.depth ?? -1;
    const statement: Statement = {
      depth: depth + 1,
      kind,
      table,
      title: title || name,
      name,
      cells,
      line: line.number,
    };
    if (line.count !== undefined) statement.number = line.count;
    const parent = numbered ?? (how === 'inside' ? around : undefined);
    if (parent && canLead(kind)) pointAt(statement, parent);
    else if (how !== 'inside' && canLead(kind)) this.flats.push({ statement, scope: around, how });
    this.say(statement, line);
    this.rows.push({ kind, cells, where: atLine(line.number) });
    this.statements.push(statement);
    this.open.push({ indent: line.indent, marker: line.marker, isLabelled: line.label !== undefined, statement });
  }

  /** What a number with parts belongs to: `1.2` to `1`, the last that was so called and stands nearer to the aim. */
  private numbered(count: string | undefined, kind: string): Statement | undefined {
    const above = count === undefined ? undefined : /^(.+)\.[^.]+$|^(\d[\d.]*)[a-z]$/.exec(count);
    const wanted = above?.[1] ?? above?.[2];
    if (wanted === undefined) return undefined;
    const level = levelOf(kind) ?? Number.POSITIVE_INFINITY;
    return this.statements.findLast(
      ({ number, kind: other }) =>
        (number === wanted || number === `${wanted}.0`) && (levelOf(other) ?? Number.POSITIVE_INFINITY) < level,
    );
  }

  /** What the marks of a line say: addresses, and that a task is done. */
  private say(statement: Statement, { links, isTicked, number, text }: Line): void {
    for (const link of links)
      this.add(
        statement,
        statement.table.columns.some(({ heading }) => heading === 'Source') ? 'Source' : 'Notes',
        link,
      );
    if (!isTicked) return;
    this.add(statement, 'Notes', 'done');
    this.tell(
      `${atLine(number)}: “${text}” is ticked off; whether it was adopted or given up is not said, so a note keeps that it is done.`,
    );
  }

  /** `owner: …` says something of the statement that it stands in. */
  private property(line: Line, top: Open | undefined): boolean {
    const { word, words } = line;
    if (word === undefined || !top) return false;
    const around = this.around();
    const section = top.section;
    if (section?.kind !== undefined && section.childIndent === undefined && words !== '') {
      const table = tableFor(section.kind);
      if (table && columnMeant(table.columns, word)) {
        this.noteChild(section, line);
        this.statement({ ...section.line, words: '', links: [] }, section.kind, '', around ? 'inside' : 'section');
        const made = this.open.pop();
        if (made) this.open.push({ ...made, indent: section.line.indent });
        return this.property(line, this.open.at(-1));
      }
    }
    if (section || !around || words === '') return false;
    if (canonicalWord(plainly(word)) === 'because' && around.cells[SHARED.leads] !== undefined) {
      const cells = { [LINK.from]: around.name, [LINK.to]: around.cells[SHARED.leads] ?? '', [LINK.because]: words };
      around.cells[SHARED.name] ??= around.name;
      this.rows.push({ kind: 'link', cells, where: atLine(line.number) });
      return true;
    }
    const column = columnMeant(around.table.columns, word);
    if (!column) return false;
    this.add(around, column.heading, words);
    return true;
  }

  /** A table of Markdown: its rows belong to the line that it stands in. */
  private table({ table, number }: Line, top: Open | undefined): void {
    if (!table) return;
    const around = this.around();
    const kind = top?.section?.kind;
    const rows = rowsOfGrid(
      {
        name: 'the table',
        cells: table.cells,
        place: (n) => atLine(table.places[n] ?? number),
        ...(kind !== undefined && { kinds: [kind] }),
      },
      this.tell,
    );
    if (!rows) {
      this.tell(`${atLine(number)}: this table has no headings that are known; its rows were kept as notes.`);
      for (const cells of table.cells.slice(1)) this.note(around, cells.filter((cell) => cell !== '').join(' | '));
      return;
    }
    for (const row of rows.map(withSources)) {
      const isLoose = around && canLead(row.kind) && row.cells[SHARED.leads] === undefined;
      if (isLoose) around.cells[SHARED.name] ??= around.name;
      this.rows.push(isLoose ? { ...row, cells: { ...row.cells, [SHARED.leads]: around.name } } : row);
    }
  }

  private note(statement: Statement | undefined, text: string): void {
    if (statement) this.add(statement, 'Notes', textLines([text]));
    else this.header[NOTES] = [...linesOf(this.header[NOTES] ?? ''), ...linesOf(textLines([text]))].join('\n');
  }

  private add({ cells }: Statement, heading: string, words: string): void {
    cells[heading] = cells[heading] === undefined ? words : `${cells[heading]}\n${words}`;
  }
}

const NOTES = THEORY.columns.find(({ word }) => word === 'note')?.heading ?? 'Notes';

/** What an unlabelled line is that stands in a statement; undefined where nothing leads to that. */
function kindBelow({ kind, depth }: Statement): string | undefined {
  const level = levelOf(kind);
  if (level === undefined || level > 3) return undefined;
  return kind === 'driver' ? (BY_DEPTH[depth + 1] ?? 'change idea') : (BY_DEPTH[level + 1] ?? 'change idea');
}

function isUpward(kind: string): boolean {
  const level = levelOf(kind);
  return level !== undefined && level < 4;
}

/** True where a kind of statement can lead to another. */
function canLead(kind: string): boolean {
  return kind !== 'aim' && (tableFor(kind)?.shared.includes('leads') ?? false);
}
