/** What a theory must hold, worked out from its description alone, and what it does hold, in the same shape. */
import type { Element, Link, MergedTheory } from '@driver-diagrams/theory/model/index';
import { type Bit, type DescribedStatement, type Description, type Family, familyOf } from './description.ts';

export interface Facts {
  statements: { kind: string; name?: string; title?: string; level?: number; family?: string; common?: boolean }[];
  /** One line a link, sorted: kind, ends, attributes. */
  links: string[];
}

export function describedFacts({ statements }: Description): Facts {
  return {
    statements: statements.map((statement) => {
      const family = familyOf(statement.kind);
      const { name, title, level } = statement;
      const common = statement.kind.startsWith('common ');
      const isMeasure = family === 'measure';
      const measureFamily = /(outcome|driver|process|balancing) measure/.exec(statement.kind)?.[1];
      return {
        kind: family,
        ...(name !== undefined && { name: name.normalize('NFC') }),
        ...(title !== undefined && { title }),
        ...(level !== undefined && { level }),
        ...(measureFamily !== undefined && { family: measureFamily }),
        ...(isMeasure && { common }),
      };
    }),
    links: statements.flatMap((from) => from.links.map((link) => linkLine(from, link, statements))).sort(),
  };
}

const LINK_KINDS: Partial<Record<Family, Link['kind']>> = {
  measure: 'measures',
  pdsa: 'tests',
  team: 'works on',
  support: 'supports',
  conjecture: 'about',
  finding: 'about',
  recommendation: 'about',
};

/** Families whose statements may be made of parts of their own kind. */
const HAVE_PARTS: readonly Family[] = ['component', 'idea', 'member'];

function linkKind(from: Family, to: Family | undefined): Link['kind'] {
  return from === to && HAVE_PARTS.includes(from) ? 'part of' : (LINK_KINDS[from] ?? 'drives');
}

function linkLine(
  from: DescribedStatement,
  { to, strength, confidence, because, citing }: DescribedStatement['links'][number],
  statements: readonly DescribedStatement[],
): string {
  const called = (statement: DescribedStatement | undefined) => statement?.name ?? statement?.title;
  return JSON.stringify([
    linkKind(familyOf(from.kind), familyOf(statements[to]?.kind ?? '')),
    called(from),
    called(statements[to]),
    strength === undefined ? null : strength === 'weakly' ? 'weak' : 'strong',
    confidence ?? null,
    because ?? null,
    citing.map((n) => called(statements[n])),
  ]);
}

export function readFacts({ elements, links }: MergedTheory): Facts {
  const byId = new Map(elements.map((element) => [element.id, element]));
  const called = (id: string | undefined) => {
    const element = byId.get(id ?? '');
    return element?.name ?? element?.title ?? null;
  };
  return {
    statements: elements.map((element) => ({
      kind: element.kind,
      ...(element.name !== undefined && { name: element.name }),
      ...(element.title !== undefined && { title: element.title }),
      ...(element.kind === 'driver' && { level: element.level }),
      ...(element.kind === 'measure' && element.family !== undefined && { family: element.family }),
      ...(element.kind === 'measure' && { common: element.common }),
    })),
    links: links
      .map(({ kind, from, to, strength, confidence, because, citing }) =>
        JSON.stringify([
          kind,
          called(from.to),
          called(to.to),
          strength ?? null,
          confidence ?? null,
          because ?? null,
          citing.map((each) => called(each.to)),
        ]),
      )
      .sort(),
  };
}

/** Every value that a statement's properties hold and its element does not: what was lost. */
export function lostValues({ statements }: Description, { elements }: MergedTheory): string[] {
  return statements.flatMap(({ properties }, n) => {
    const values = leaves(elements[n]);
    return properties.flatMap((bits) =>
      bits.flatMap((bit) => valuesOf(bit, statements).filter((value) => !values.has(value))),
    );
  });
}

function valuesOf(bit: Bit, statements: readonly DescribedStatement[]): string[] {
  switch (bit.is) {
    case 'word':
      return [];
    case 'choice':
    case 'id':
      return [bit.word];
    case 'texts':
      return bit.texts;
    case 'date':
      return [bit.value.replaceAll('"', '')];
    case 'number':
      return [bit.value];
    case 'names':
      return bit.to.flatMap((n) => statements[n]?.name ?? []);
  }
}

/** All strings in an element, places apart. In a merged theory a reference leads to an id, and a name is its own id. */
function leaves(element: Element | undefined): Set<string> {
  const found = new Set<string>();
  JSON.stringify(element, (key, value) => {
    if (key === 'source') return undefined;
    if (typeof value === 'string') found.add(value);
    return value;
  });
  return found;
}
