/** Statements of the later kinds, made by hand, for tests of the views. */
import type {
  Element,
  Link,
  MergedTheory,
  Reference,
  Strategy,
  Support,
  Team,
} from '@driver-diagrams/theory/model/index';
import { driver, type Written } from './build-theory.ts';

const URI = 'file:///work/theory.driver';
const place = { uri: URI, start: 0, end: 0 };

/** A reference to a statement; `?Id` leads nowhere. */
export function to(id: string): Reference {
  return id.startsWith('?') ? { text: id.slice(1), source: place } : { text: id, to: id, source: place };
}

/** What every statement has. */
function base(id: string, title: string | undefined, uri = URI) {
  const {
    kind: _kind,
    level: _level,
    ...rest
  } = driver(1, id, title, [], { uri }).element as Element & { level: number };
  return rest as Omit<typeof rest, 'kind'> & Pick<Element, 'id' | 'key' | 'notes' | 'was' | 'allow' | 'source'>;
}

export function role(id: string, title?: string): Written {
  return { element: { kind: 'role', ...base(id, title) }, to: [] };
}

export function component(id: string, title: string | undefined, partOf: string[] = [], centre = false): Written {
  return { element: { kind: 'component', centre, ...base(id, title) }, to: partOf };
}

export function strategy(
  id: string,
  title: string | undefined,
  targets: string[] = [],
  parts: Partial<Pick<Strategy, 'intends' | 'accountable' | 'enacted'>> = {},
): Written {
  return { element: { kind: 'strategy', intends: [], accountable: [], ...base(id, title), ...parts }, to: targets };
}

/** `who -> to`, as a strategy says it. */
export function accountable(who: string, whom: string, what?: string): Strategy['accountable'][number] {
  return { who: to(who), to: to(whom), ...(what === undefined ? {} : { for: what }), source: place };
}

export function intends(who: string, practice: string, change?: 'reorganise' | 'extend'): Strategy['intends'][number] {
  return { role: to(who), practice, ...(change ? { change } : {}), source: place };
}

export function support(
  id: string,
  title: string | undefined,
  of: string[],
  roles: string[],
  parts: Partial<Pick<Support, 'as' | 'every' | 'ledBy'>> = {},
): Written {
  const element: Partial<Support> = { kind: 'support', for: roles.map(to), ...base(id, title), ...parts };
  return { element: element as Support, to: of };
}

export function team(
  id: string,
  title: string | undefined,
  targets: string[],
  status?: 'forming' | 'active' | 'rethinking' | 'sunset',
  uri?: string,
): Written {
  const element: Team = { kind: 'team', chairs: [], participation: [], ...base(id, title, uri) };
  if (status) element.status = { value: status, source: place };
  return { element, to: targets };
}

export function conjecture(
  id: string,
  title: string | undefined,
  about: string[],
  parts: { if?: string; then?: string; status?: 'initial' | 'tested' | 'revised' | 'dropped' } = {},
): Written {
  const { status, ...words } = parts;
  const state = status ? { status: { value: status, source: place } } : {};
  return { element: { kind: 'conjecture', citing: [], ...base(id, title), ...words, ...state }, to: about };
}

export function finding(id: string, title: string | undefined, about: string[], explanation?: string): Written {
  const element: Element = { kind: 'finding', citing: [], supports: [], challenges: [], ...base(id, title) };
  return { element: explanation === undefined ? element : { ...element, explanation }, to: about };
}

export function recommendation(id: string, title: string | undefined, about: string[]): Written {
  const response = { value: 'partly acted' as const, text: 'for new coaches only', source: place };
  return { element: { kind: 'recommendation', from: [], response, ...base(id, title) }, to: about };
}

const KINDS: Partial<Record<Element['kind'], Link['kind']>> = {
  team: 'works on',
  support: 'supports',
  conjecture: 'about',
  finding: 'about',
  recommendation: 'about',
  pdsa: 'tests',
};

/** Gives the links of the later kinds the kind that the language gives them. */
export function withLinkKinds(theory: MergedTheory): MergedTheory {
  const kinds = new Map(theory.elements.map(({ id, kind }) => [id, kind]));
  const links = theory.links.map((link): Link => {
    const from = kinds.get(link.from.to ?? '');
    const nests = from === 'component' && kinds.get(link.to.to ?? '') === 'component';
    const kind = nests ? 'part of' : from && KINDS[from];
    return kind ? { ...link, kind } : link;
  });
  return { ...theory, links };
}
