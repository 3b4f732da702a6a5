/** Writes a described theory as text: nested or flat, in one file or several, in the canonical form or in those read as meant. */
import type { Bit, DescribedLink, DescribedStatement, Description, Family } from './description.ts';
import { familyOf, SIGNS } from './description.ts';
import * as forms from './forms.ts';

/** How to write. `choose` takes the first option, which is the canonical one, or another. */
export interface Style {
  /** Where a statement may stand inside another, it does. */
  nested?: boolean;
  /** An arrow says again what nesting says. */
  explicit?: boolean;
  /** Measures are named by what they measure, where that is in the same file. */
  measuredBy?: boolean;
  /** Each file by itself, with imports; else all in `main.driver`. */
  split?: boolean;
  choose?: <Option>(options: readonly Option[]) => Option;
}

export const FILE_NAMES = ['main', 'two', 'three'];

/** Text by file name; the main file first. */
export function print(theory: Description, style: Style = {}): Record<string, string> {
  const files = style.split ? [...new Set([0, ...theory.statements.map(({ file }) => file)])] : [0];
  return Object.fromEntries(
    files.map((file) => [`${FILE_NAMES[file]}.driver`, new Printer(theory, style, file).print(files)]),
  );
}

/** Writes one file of a theory. */
class Printer {
  private readonly theory: Description;
  private readonly style: Style;
  private readonly file: number;
  private readonly imports = new Set<number>();

  constructor(theory: Description, style: Style, file: number) {
    this.theory = theory;
    this.style = style;
    this.file = file;
  }

  print(files: readonly number[]): string {
    const { statements, header } = this.theory;
    // The main file imports all others, so that all that is described is drawn.
    if (this.file === 0) for (const file of files.slice(1)) this.imports.add(file);
    const roots = [...statements.keys()].filter((n) => this.isHere(n) && !this.isNested(n));
    const body = roots.map((n) => this.statement(n, 0));
    const head = header && this.file === 0 ? [this.header(header)] : [];
    const imports = [...this.imports].map((file) => this.import(file));
    const all = this.choose([true, false]) ? [...head, ...imports, ...body] : [...head, ...body, ...imports];
    const text = all.join(this.choose(['\n\n', '\n', '\n// between\n', '\n\t\n# more\n']));
    return forms.wholeText(text, this.choose);
  }

  private readonly choose = <Option>(options: readonly Option[]): Option =>
    this.style.choose ? this.style.choose(options) : (options[0] as Option);

  private isHere(n: number): boolean {
    return !this.style.split || this.theory.statements[n]?.file === this.file;
  }

  private isNested(n: number): boolean {
    return this.style.nested === true && this.theory.statements[n]?.within !== undefined;
  }

  private import(file: number): string {
    const alias = this.theory.aliases[file];
    const as = alias === undefined ? '' : `${this.gap()}${this.word('as')}${this.near()}${alias}`;
    return `${this.word('import')}${this.gap()}${this.quoted(`${FILE_NAMES[file]}.driver`)}${as}`;
  }

  private header({ title, properties, headings }: NonNullable<Description['header']>): string {
    const written = properties.map((bits) => this.bits(bits));
    const entries = Object.entries(headings).map(([key, text]) => `${this.word(key)}${this.gap()}${this.quoted(text)}`);
    if (entries.length > 0) written.push(`${this.word('headings')} { ${entries.join(this.choose(['\n', ' ']))} }`);
    const head = [this.word('theory'), ...(title === undefined ? [] : [this.quoted(title)])];
    return head.join(this.gap()) + this.braces(written, 0);
  }

  private statement(n: number, depth: number): string {
    const statement = this.theory.statements[n] as DescribedStatement;
    const { kind, name, title } = statement;
    let text = forms.kindWords(kind, name, this.choose);
    if (name !== undefined) text += this.near() + forms.declaredName(name, this.choose);
    if (title !== undefined) text += this.gap() + this.quoted(title);
    // Once names stand on the line of the word that calls for them, they may be followed by anything.
    for (const head of this.heads(n, statement)) text += this.gap() + head;
    return text + this.braces(this.contents(n, statement, depth + 1), depth);
  }

  /** What stands between the title and the braces. */
  private heads(n: number, statement: DescribedStatement): string[] {
    const family = familyOf(statement.kind);
    const said = statement.properties.filter((bits) => isHead(family, bits)).map((bits) => this.bits(bits, true));
    const links = this.links(n, statement);
    return this.choose([
      [...links, ...said],
      [...said, ...links],
    ]);
  }

  private links(n: number, statement: DescribedStatement): string[] {
    const family = familyOf(statement.kind);
    const [first, ...more] = statement.links;
    const nested = this.isNested(n) && first !== undefined;
    const heads: string[] = [];
    if (nested) heads.push(...this.attributes(first));
    const links = nested && !this.style.explicit ? more : statement.links;
    if (SIGNS[family]) {
      const named = links.filter(({ to }) => !this.saysMeasuredBy(n, to));
      if (named.length > 0)
        heads.push(`${this.sign(SIGNS[family])}${this.near()}${this.names(named.map(({ to }) => to))}`);
      return heads;
    }
    for (let at = 0; at < links.length; at++) {
      const link = links[at] as DescribedLink;
      const targets = [link.to];
      const plain = nested && link === first ? { to: link.to, citing: [] } : link;
      for (; this.choose([false, true]) && sameSaid(plain, links[at + 1]); at++) targets.push(links[at + 1]?.to ?? 0);
      heads.push([this.arrow() + this.near() + this.names(targets), ...this.attributes(plain)].join(this.gap()));
    }
    return heads;
  }

  private attributes({ strength, confidence, because, citing }: DescribedLink): string[] {
    const all = [
      ...(because === undefined ? [] : [`${this.word('because')}${this.gap()}${this.quoted(because)}`]),
      ...(strength === undefined ? [] : [this.word(strength)]),
      ...(confidence === undefined ? [] : [`${this.word('confidence')}${this.near()}${this.word(confidence)}`]),
      ...(citing.length === 0 ? [] : [`${this.word('citing')}${this.near()}${this.names(citing)}`]),
    ];
    return forms.shuffled(all, this.choose);
  }

  /** `of` and `about` say the same. */
  private sign(sign = 'of'): string {
    return this.word(this.choose([sign, 'of', 'about']));
  }

  private arrow(): string {
    return this.choose(['->', '→', '=>', '-->', '–>', '⇒', '—>']);
  }

  /** True when the link from a measure is written at what is measured. */
  private saysMeasuredBy(measure: number, measured: number): boolean {
    return (
      this.style.measuredBy === true &&
      familyOf(this.theory.statements[measure]?.kind ?? '') === 'measure' &&
      this.theory.statements[measure]?.name !== undefined &&
      !(this.isNested(measure) && this.theory.statements[measure]?.within === measured) &&
      this.isHere(measure) &&
      this.isHere(measured)
    );
  }

  private contents(n: number, { properties, kind }: DescribedStatement, depth: number): string[] {
    const family = familyOf(kind);
    const own = properties.filter((bits) => !isHead(family, bits));
    const ownReason = family === 'strategy' || family === 'conjecture';
    const groups = new Map<string, string[]>();
    for (const bits of own) {
      const word = wordOf(bits);
      // The order of one word's lines is the author's; that of different words says nothing, but for the parts of a poster.
      const isPart = kind === 'poster' && ['diagram', 'section', 'photo', 'chart', 'numbers'].includes(word);
      const group = word.endsWith('partner') ? 'partner' : isPart ? 'parts' : word;
      groups.set(group, [...(groups.get(group) ?? []), this.bits(bits, false, ownReason)]);
    }
    const measures = this.theory.statements.flatMap(({ links }, from) =>
      links.some(({ to }) => to === n) && this.saysMeasuredBy(from, n) ? [from] : [],
    );
    if (measures.length > 0) {
      groups.set('measured by', [
        `${forms.measuredBy(this.theory.statements[measures[0] ?? 0]?.name ?? '', this.choose)}${this.near()}${this.names(measures)}`,
      ]);
    }
    const inside = [...this.theory.statements.keys()].filter(
      (child) => this.isNested(child) && this.theory.statements[child]?.within === n,
    );
    if (inside.length > 0)
      groups.set(
        'nested',
        inside.map((child) => this.statement(child, depth)),
      );
    return forms.shuffled([...groups.values()], this.choose).flat();
  }

  private braces(contents: readonly string[], depth: number): string {
    if (contents.length === 0) return this.choose(['', '', ' {}', '\n{\n}']);
    const indent = this.choose(['  ', '\t', '', '\u00A0\u00A0']).repeat(depth + 1);
    const bullet = this.choose(['', '', '- ', '* ', '• ', '– ']);
    const lines = contents.map(
      (text) => `\n${indent}${bullet}${text}${this.choose(['', '', ';', ' // so', ' /* so */'])}`,
    );
    return `${this.choose([' ', '\n', '', ' // so\n'])}{${lines.join('')}\n${'  '.repeat(depth)}}`;
  }

  /** @param ownReason true where a line that begins with `because` is the statement’s own reason */
  private bits(bits: readonly Bit[], inHead = false, ownReason = false): string {
    const word = wordOf(bits);
    // A long text stands alone on its line, and `site … status`, and a note with its label, on one line.
    const texts = bits.flatMap((bit) => (bit.is === 'texts' ? bit.texts : []));
    const mayRunOver = !inHead && texts.length === 1 && word !== 'site' && word !== 'domain';
    let text = '';
    for (const [n, bit] of bits.entries()) {
      if (n === 0) text = this.word(word);
      // `status` belongs to `site` and `domain` on their line only.
      else if (bit.is === 'word')
        text += (staysOnLine(word, bit.word, ownReason) ? this.near() : this.gap()) + this.tail(word, bit.word);
      else if (bit.is === 'choice' || bit.is === 'id')
        text += this.near() + (bit.is === 'id' ? bit.word : this.word(bit.word));
      else if (bit.is === 'names') text += this.near() + this.names(bit.to);
      else if (bit.is === 'texts')
        text +=
          (word === 'site' || word === 'domain' || (word === 'note' && n > 1) ? this.near() : this.gap()) +
          this.texts(bit.texts, mayRunOver);
      // A reason behind a date that ends on a line of its own would be the statement’s own.
      else if (bit.is === 'date') text += this.near() + forms.date(bit.value, this.choose, !ownReason);
      else text += this.near() + forms.number(bit.value, this.choose);
    }
    return text;
  }

  /** A word in the middle of a line. `by`, `in` and `on` say the same behind a figure. */
  private tail(property: string, word: string): string {
    const same = ['by', 'in', 'on'];
    const isReading = ['baseline', 'target', 'result'].includes(property) && same.includes(word);
    return this.word(isReading ? this.choose([word, ...same]) : word);
  }

  private names(targets: readonly number[]): string {
    return targets.map((n) => this.reference(n)).join(this.choose([', ', ',', ' , ']));
  }

  private reference(n: number): string {
    const { name = '', file } = this.theory.statements[n] as DescribedStatement;
    if (this.isHere(n)) return name;
    this.imports.add(file);
    const alias = this.theory.aliases[file];
    return alias === undefined ? name : `${alias}.${name}`;
  }

  private texts(texts: readonly string[], mayRunOver: boolean): string {
    return texts.map((text) => forms.quoted(text, this.choose, mayRunOver)).join(this.choose([', ', ',', ',\n    ']));
  }

  private quoted(text: string): string {
    return forms.quoted(text, this.choose, false);
  }

  private word(word: string): string {
    return forms.anyCase(word, this.choose);
  }

  /** Space on one line. */
  private near(): string {
    return this.choose([' ', ' ', '  ', '\t', '\u00A0', ' \u200B', ': ', ' /* why */ ']);
  }

  /** Space that may end the line. */
  private gap(): string {
    return this.choose([' ', ' ', '\n    ', '\n\t', '\u00A0', ': ', ' // why\n    ', ' /* why\n not */ ']);
  }
}

/** What is said between the title and the braces besides links. */
const HEADS: Partial<Record<Family, readonly string[]>> = {
  revision: ['on', 'because', 'citing'],
  support: ['for', 'as'],
  recommendation: ['from'],
  cycle: ['from', 'to'],
};

function isHead(family: Family, bits: readonly Bit[]): boolean {
  return HEADS[family]?.includes(wordOf(bits)) ?? false;
}

function staysOnLine(property: string, word: string, ownReason: boolean): boolean {
  return property === 'site' || property === 'domain' || (ownReason && word === 'because');
}

function wordOf([first]: readonly Bit[]): string {
  return first?.is === 'word' ? first.word : '';
}

/** True when two links say the same of different targets, so that one arrow can stand for both. */
function sameSaid(one: DescribedLink, other: DescribedLink | undefined): boolean {
  return other !== undefined && JSON.stringify({ ...one, to: 0 }) === JSON.stringify({ ...other, to: 0 });
}
