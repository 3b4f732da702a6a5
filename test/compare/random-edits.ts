/** Edits of generated theories, each of one fact. */
import type { Change } from '@driver-diagrams/theory/compare/index';
import { type Bit, type Description, familyOf } from '../laws/description.ts';

/** What an edit must be told as: `kind property`, at the statement of that number in the theory that has it. */
export interface Edit {
  kind: Change['kind'];
  property?: string;
  /** Position of the statement in the text before, or after where it is new. */
  at: number;
}

/** Changes the description in place; undefined where it has nothing to edit so. */
export type Editor = (theory: Description, pick: <Item>(from: readonly Item[]) => Item | undefined) => Edit | undefined;

const named = ({ statements }: Description) => [...statements.keys()].filter((n) => statements[n]?.name !== undefined);
const bitsFor = (property: string, ...rest: Bit[]): Bit[] => [{ is: 'word', word: property }, ...rest];
const wordOf = ([first]: readonly Bit[]) => (first?.is === 'word' ? first.word : '');

export const EDITORS: Record<string, Editor> = {
  title: (theory, pick) => {
    const at = pick(named(theory).filter((n) => theory.statements[n]?.title !== undefined));
    const statement = at === undefined ? undefined : theory.statements[at];
    if (at === undefined || !statement) return undefined;
    statement.title = `${statement.title} zebra`;
    return { kind: 'reworded', property: 'title', at };
  },
  target: (theory, pick) => {
    const at = pick(named(theory).filter((n) => familyOf(theory.statements[n]?.kind ?? '') === 'measure'));
    const statement = at === undefined ? undefined : theory.statements[at];
    if (at === undefined || !statement) return undefined;
    statement.properties.push(bitsFor('target', { is: 'number', value: '77777' }));
    return { kind: 'added', property: 'target', at };
  },
  'no target': (theory, pick) => {
    const has = (n: number) => theory.statements[n]?.properties.some((bits) => wordOf(bits) === 'target') ?? false;
    const at = pick(named(theory).filter(has));
    const properties = at === undefined ? undefined : theory.statements[at]?.properties;
    if (at === undefined || !properties) return undefined;
    properties.splice(
      properties.findIndex((bits) => wordOf(bits) === 'target'),
      1,
    );
    return { kind: 'removed', property: 'target', at };
  },
  status: (theory, pick) => {
    const at = pick(named(theory).filter((n) => familyOf(theory.statements[n]?.kind ?? '') === 'idea'));
    const statement = at === undefined ? undefined : theory.statements[at];
    if (at === undefined || !statement) return undefined;
    const line = statement.properties.find((bits) => wordOf(bits) === 'status');
    const was = line?.find((bit) => bit.is === 'choice')?.word;
    const word = was === 'adopted' ? 'abandoned' : 'adopted';
    const bit: Bit = { is: 'choice', word };
    if (line) line.splice(1, 1, bit);
    else statement.properties.push(bitsFor('status', bit));
    return { kind: line ? 'changed' : 'added', property: 'status', at };
  },
  'no link': (theory, pick) => {
    const fits = (n: number) => {
      const statement = theory.statements[n];
      // A link that nesting implies would go with the nesting, and the level of a plain driver with its link.
      return statement !== undefined && statement.links.length > 0 && !statement.within && statement.kind !== 'driver';
    };
    const at = pick(named(theory).filter(fits));
    const statement = at === undefined ? undefined : theory.statements[at];
    if (at === undefined || !statement) return undefined;
    statement.links.pop();
    return { kind: 'removed', at };
  },
  reason: (theory, pick) => {
    const takes = ['driver', 'idea', 'strategy', 'component', 'team'];
    const fits = (n: number) => {
      const { kind = '', links = [] } = theory.statements[n] ?? {};
      return takes.includes(familyOf(kind)) && links.length > 0;
    };
    const at = pick(named(theory).filter(fits));
    const link = at === undefined ? undefined : theory.statements[at]?.links.at(-1);
    if (at === undefined || !link) return undefined;
    const kind = link.because === undefined ? 'added' : 'changed';
    link.because = 'a zebra says so';
    return { kind, property: 'because', at };
  },
  removal: (theory, pick) => {
    const used = new Set(
      theory.statements.flatMap(({ links, properties, within }) => [
        ...(within === undefined ? [] : [within]),
        ...links.flatMap(({ to, citing }) => [to, ...citing]),
        ...properties.flatMap((bits) => bits.flatMap((bit) => (bit.is === 'names' ? bit.to : []))),
      ]),
    );
    // What it leads to may be measured or tested by nothing else, but nothing may lead to it.
    // One that says it was another that still stands would be told as merged with it, as its author says.
    const names = new Set(theory.statements.map(({ name }) => name));
    const isSaid = (n: number) =>
      theory.statements[n]?.properties.some(([first, second]) => {
        return first?.is === 'word' && first.word === 'was' && second?.is === 'id' && names.has(second.word);
      });
    const at = pick([...theory.statements.keys()].filter((n) => !used.has(n) && !isSaid(n)));
    if (at === undefined) return undefined;
    theory.statements.splice(at, 1);
    const shift = (n: number) => (n > at ? n - 1 : n);
    for (const statement of theory.statements) {
      if (statement.within !== undefined) statement.within = shift(statement.within);
      statement.links = statement.links.map((link) => ({
        ...link,
        to: shift(link.to),
        citing: link.citing.map(shift),
      }));
      statement.properties = statement.properties.map((bits) =>
        bits.map((bit) => (bit.is === 'names' ? { ...bit, to: bit.to.map(shift) } : bit)),
      );
    }
    return { kind: 'removed', at };
  },
};
