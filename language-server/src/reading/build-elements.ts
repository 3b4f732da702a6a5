/** One statement of the syntax tree -> one element of the theory. Its fields come from the rows of its kind (see `fields.ts`). */
import {
  canonicalWord,
  type Header as HeaderSyntax,
  type Idea,
  isArrow,
  isAs,
  isFor,
  isFrom,
  isIdea,
  isLike,
  isTo,
  type Named,
} from '@driver-diagrams/grammar';
import { kindOfRule } from '@driver-diagrams/grammar/language/index';
import {
  type Driver,
  type Element,
  type ElementKind,
  type ElementSource,
  type Header,
  MEASURE_FAMILIES,
  type Measure,
  type Poster,
} from '@driver-diagrams/theory/model/model';
import { readText } from '@driver-diagrams/theory/text/values';
import { GrammarUtils, type Reference as SyntaxReference } from 'langium';
import { conceptAround, conceptText, isConcept } from './concepts.ts';
import { fieldsOf, posterOrder } from './fields.ts';
import { writtenLevel } from './levels.ts';
import { enclosing } from './names.ts';
import { featurePlace, placeOf, wordPlace } from './places.ts';
import { optional, type Surroundings, Written } from './written.ts';

/** What the builder of one element needs to know beyond its syntax. */
interface ElementContext extends Surroundings {
  id: string;
  keyOf(statement: Named): string | undefined;
  levelOf(driver: Named): number;
  conceptNamed(written: SyntaxReference): Idea | undefined;
}

/** Builds the element of a statement. Never throws; what is not written is left out. */
export function buildElement(node: Named, context: ElementContext): Element {
  const said = node.heads.filter((head) => isFor(head) || isAs(head) || isFrom(head) || isTo(head) || isLike(head));
  const written = new Written([...said, ...node.contents], context);
  const kind = kindOfRule(node.$type);
  const name = node.name?.normalize('NFC');
  const title = node.title ?? node.loose;
  const common = {
    id: context.id,
    key: `${context.uri}#${context.id}`,
    ...optional('name', name),
    ...optional('title', shownTitle(title)),
    notes: written.notes(),
    was: written.was(),
    allow: written.allow(),
    source: elementSource(node, kind, written, context),
  };
  const all = new Written([...node.heads, ...node.contents], context);
  const concept = written.has('concept') ? {} : optional('concept', conceptOf(node, context));
  // The rows that the fields come from are those that the types of elements come from.
  return {
    kind,
    ...common,
    ...ownFacts(node, context, written),
    ...fieldsOf(kind, written, all),
    ...concept,
  } as Element;
}

/** What a change idea says with ‘concept’ by its place: in the braces of a change concept, or by an arrow to its name. */
function conceptOf(node: Named, { conceptNamed }: ElementContext): string | undefined {
  if (!isIdea(node)) return undefined;
  const arrows = node.heads.filter((head) => isArrow(head));
  const named = arrows.flatMap(({ targets }) => targets.flatMap((target) => conceptNamed(target) ?? []))[0];
  const concept = conceptAround(node) ?? named;
  return concept && conceptText(concept);
}

/** What a statement says by its kind words, by its place, and by the order of its lines. */
function ownFacts(
  node: Named,
  context: ElementContext,
  written: Written,
): Partial<Driver> | Partial<Measure> | Partial<Poster> {
  if (node.$type === 'Driver') {
    const level = writtenLevel(node);
    return { ...optional('writtenLevel', level), level: level ?? context.levelOf(node) };
  }
  if (node.$type === 'Measure') {
    const family = MEASURE_FAMILIES.find((each) => canonicalWord(node.family ?? '').startsWith(each));
    return { ...optional('family', family), common: node.common };
  }
  return node.$type === 'Poster' ? { order: posterOrder(written) } : {};
}

/** A title as it is written; blanks alone are none, since nobody sees them. */
function shownTitle(raw: string | undefined): string | undefined {
  const title = raw === undefined ? '' : readText(raw);
  return title.trim() === '' ? undefined : title;
}

/** Builds the `theory` statement. */
export function buildHeader(node: HeaderSyntax, around: Surroundings): Header {
  const written = new Written(node.contents, around);
  const title = node.title ?? node.loose ?? node.name;
  return {
    ...optional('title', shownTitle(title)),
    ...fieldsOf('header', written),
    notes: written.notes(),
    allow: written.allow(),
    source: elementSource(node, 'header', written, around),
  } as Header;
}

/** What a file says of the theory as a whole that has no `theory` statement: it stands nowhere. */
export function unwrittenHeader(around: Surroundings): Header {
  const nowhere = { uri: around.uri, start: 0, end: 0 };
  const source = { ...nowhere, at: nowhere, kindWord: nowhere, properties: [] };
  return { ...fieldsOf('header', new Written([], around)), notes: [], allow: [], source } as unknown as Header;
}

function elementSource(
  node: Named | HeaderSyntax,
  kind: ElementKind | 'header',
  written: Written,
  around: Surroundings & Partial<ElementContext>,
): ElementSource {
  const { uri } = around;
  const kindWord = kindWordPlace(node, uri);
  const name = node.name === undefined ? undefined : featurePlace(uri, node, 'name');
  const title =
    node.title !== undefined
      ? featurePlace(uri, node, 'title')
      : node.loose !== undefined
        ? featurePlace(uri, node, 'loose')
        : undefined;
  const open = GrammarUtils.findNodeForKeyword(node.$cstNode, '{');
  const close = GrammarUtils.findNodesForKeyword(node.$cstNode, '}').at(-1);
  const encloser = kind === 'header' ? undefined : enclosing(node as Named);
  return {
    ...placeOf(uri, node.$cstNode),
    at: name ?? title ?? kindWord,
    kindWord,
    ...optional('name', name),
    ...optional('title', title),
    ...optional('body', open && { uri, start: open.end, end: close?.offset ?? node.$cstNode?.end ?? open.end }),
    ...optional('within', encloser && around.keyOf?.(encloser)),
    ...(isConcept(node.$container) && { inConcept: true }),
    properties: written.asWritten(kind),
  };
}

/** The kind word or words; `common outcome measure` is all three. */
function kindWordPlace(node: Named | HeaderSyntax, uri: string) {
  const first = wordPlace(uri, node);
  if (node.$type !== 'Measure' || !node.common || node.family === undefined) return first;
  return { ...first, end: featurePlace(uri, node, 'family').end };
}
