/** Statements of a theory of action and of what is learned from it: what stands in their heads and braces -> their elements. */
import {
  type Accountable,
  type Because,
  type Component as ComponentSyntax,
  type Conjecture as ConjectureSyntax,
  type Cycle as CycleSyntax,
  canonicalChoice,
  type Finding as FindingSyntax,
  type Intends,
  isAccountable,
  isAs,
  isBecause,
  isCentre,
  isCiting,
  isFor,
  isFrom,
  isIntends,
  isResponse,
  isTo,
  type Recommendation as RecommendationSyntax,
  type Response as ResponseSyntax,
  type Role as RoleSyntax,
  type Statement,
  type Strategy as StrategySyntax,
  type Support as SupportSyntax,
} from '@driver-diagrams/grammar';
import type {
  Accountability,
  Element,
  Intention,
  Reference,
  Response,
  SupportType,
} from '@driver-diagrams/theory/model/model';
import { readDate, readText } from '@driver-diagrams/theory/text/values';
import type { Reference as SyntaxReference } from 'langium';
import { featurePlace, optional, placeOf, type Surroundings, Written } from './written.ts';

/** What all statements share. */
type CommonParts = Pick<Element, 'id' | 'key' | 'name' | 'title' | 'notes' | 'was' | 'allow' | 'source'>;

export type ActionSyntax =
  | RoleSyntax
  | ComponentSyntax
  | StrategySyntax
  | SupportSyntax
  | ConjectureSyntax
  | FindingSyntax
  | RecommendationSyntax
  | CycleSyntax;

const SUPPORT_TYPES = ['position', 'ongoing event', 'discrete event', 'incidental event', 'routine', 'tool'] as const;
const CONJECTURE_STATUS = ['initial', 'tested', 'revised', 'dropped'] as const;
const RESPONSES = ['acted', 'partly acted', 'declined', 'open'] as const;
const CHANGES = ['reorganise', 'extend'] as const;

/** Builds the element of one of these statements. What may stand in the head means the same in braces. */
export function buildAction(node: ActionSyntax, common: CommonParts, around: Surroundings): Element {
  const all: readonly Statement[] = [...node.heads, ...node.contents];
  const written = new Written(all, around);
  switch (node.$type) {
    case 'Role':
      return { kind: 'role', ...common };
    case 'Component':
      return { kind: 'component', ...common, centre: node.contents.some(isCentre) };
    case 'Strategy':
      return {
        kind: 'strategy',
        ...common,
        ...optional('because', reasonIn(node.contents)),
        intends: node.contents.filter(isIntends).map((each) => intention(each, around)),
        accountable: node.contents.filter(isAccountable).map((each) => accountability(each, around)),
        ...optional('enacted', written.text('enacted')),
      };
    case 'Support':
      return {
        kind: 'support',
        ...common,
        for: references(
          all.filter(isFor).flatMap(({ targets }) => targets),
          around,
        ),
        ...supportType(all),
        ...optional('ledBy', written.text('led by')),
        ...optional('every', written.text('every')),
        ...optional('expertise', written.text('expertise')),
      };
    case 'Conjecture':
      return {
        kind: 'conjecture',
        ...common,
        ...optional('if', written.text('if')),
        ...optional('then', written.text('then')),
        ...optional('because', reasonIn(all)),
        ...optional('status', written.status(CONJECTURE_STATUS)),
        ...optional('revises', written.reference('revises')),
        citing: references(
          all.filter(isCiting).flatMap(({ targets }) => targets),
          around,
        ),
      };
    case 'Finding':
      return {
        kind: 'finding',
        ...common,
        ...optional('origin', written.text('source')),
        ...optional('on', written.date('on')),
        ...optional('explanation', written.text('explanation')),
        supports: written.references('supports'),
        challenges: written.references('challenges'),
      };
    case 'Recommendation':
      return {
        kind: 'recommendation',
        ...common,
        from: references(
          all.filter(isFrom).flatMap(({ targets }) => targets),
          around,
        ),
        ...optional('made', written.date('made')),
        ...optional('response', response(node.contents.find(isResponse), around)),
      };
    case 'Cycle': {
      const [from, to] = [all.find(isFrom), all.find(isTo)];
      return {
        kind: 'cycle',
        ...common,
        ...optional('from', from && written.dateIn(from, 'date')),
        ...optional('to', to && written.dateIn(to, 'date')),
      };
    }
  }
}

function references(written: readonly SyntaxReference[], around: Surroundings): Reference[] {
  return written.map((each) => around.reference(each));
}

function reasonIn(contents: readonly Statement[]): string | undefined {
  const because = contents.find((each): each is Because => isBecause(each) && each.text !== undefined)?.text;
  return because && readText(because);
}

/** The role a line names; a line that names none yet keeps the rest of what it says. */
function roleIn(written: SyntaxReference | undefined, line: Intends | Accountable, around: Surroundings): Reference {
  return written ? around.reference(written) : { text: '', source: placeOf(around.uri, line.$cstNode) };
}

function intention(line: Intends, around: Surroundings): Intention {
  const written = line.change === undefined ? undefined : canonicalChoice('intends', line.change);
  const change = CHANGES.find((each) => each === written);
  return {
    role: roleIn(line.role, line, around),
    ...optional('practice', line.practice && readText(line.practice)),
    ...optional('change', change),
    ...(change === undefined && optional('unknown', line.change)),
    source: placeOf(around.uri, line.$cstNode),
  };
}

function accountability(line: Accountable, around: Surroundings): Accountability {
  return {
    who: roleIn(line.who, line, around),
    ...optional('to', line.to[0] && around.reference(line.to[0])),
    ...optional('for', line.what[0] && readText(line.what[0])),
    source: placeOf(around.uri, line.$cstNode),
  };
}

function supportType(all: readonly Statement[]): { as?: SupportType; unknownType?: string } {
  const value = all.find(isAs)?.value;
  const written = value === undefined ? undefined : canonicalChoice('as', value);
  const as = SUPPORT_TYPES.find((each) => each === written);
  return { ...optional('as', as), ...(as === undefined && optional('unknownType', value)) };
}

/** `response acted on 2008-10 "…"`. A quoted date stands right behind `on`, and a text of its own behind it. */
function response(line: ResponseSyntax | undefined, around: Surroundings): Response | undefined {
  if (!line) return undefined;
  const written = line.value === undefined ? undefined : canonicalChoice('response', line.value);
  const value = RESPONSES.find((each) => each === written);
  const isQuoted = line.ons.length > 0 && line.dates.length === 0 && line.texts.length > 1;
  const date = line.dates[0] ?? (isQuoted ? line.texts[0] : undefined);
  const datePlace = featurePlace(around.uri, line, isQuoted ? 'texts' : 'dates');
  const text = line.texts[isQuoted ? 1 : 0];
  return {
    ...optional('value', value),
    ...(value === undefined && optional('unknown', line.value)),
    ...optional('on', date && readDate(date, datePlace)),
    ...optional('text', text && readText(text)),
    source: placeOf(around.uri, line.$cstNode),
  };
}
