/** The links that a file writes: by arrow, by `of`, by `measured by`, or by nesting one statement in another. */
import {
  type Arrow,
  canonicalWord,
  type Idea,
  isArrow,
  isBecause,
  isCiting,
  isConfidence,
  isHead,
  isIdea,
  isNameProperty,
  isOf,
  isStrength,
  type LinkAttribute,
  type Named,
} from '@driver-diagrams/grammar';
import { kindNamed, kindOfRule, STATEMENT_KINDS } from '@driver-diagrams/grammar/language/index';
import type { Degree, Link, LinkKind, Place, Reference } from '@driver-diagrams/theory/model/model';
import { readText } from '@driver-diagrams/theory/text/values';
import type { Reference as SyntaxReference } from 'langium';
import { attributesFor, conceptAround, headsOf } from './concepts.ts';
import { enclosing } from './names.ts';
import { featurePlace, placeOf, wordPlace } from './places.ts';
import { optional, type Surroundings } from './written.ts';

interface LinkContext extends Surroundings {
  /** Statements of this file, in document order. */
  statements: readonly Named[];
  referenceTo(statement: Named, place: Place): Reference;
  /** What a name means, where it means one thing. */
  meant(written: SyntaxReference): Named | undefined;
  /** The change concept of this file that a name means. */
  conceptNamed(written: SyntaxReference): Idea | undefined;
}

/** The word behind which a statement says what it belongs to; undefined for those that lead upward by arrows. */
function saidWith(statement: Named): 'of' | 'about' | undefined {
  return kindNamed(kindOfRule(statement.$type)).sign;
}

/**
 * All links of a file. The order is that of the statements they start at, a nested one first; links of a measure follow the
 * order of what is measured. A link written twice is one link, with its further places in `source.again`.
 */
export function buildLinks(context: LinkContext): Link[] {
  const links = new Map<string, Link>();
  const order = new Map(context.statements.map((statement, n) => [statement, n] as const));
  const add = (link: Link, mayRepeat: boolean) => {
    const key = `${link.kind} ${link.from.to ?? link.from.text} ${link.to.to ?? `?${link.to.text}`}`;
    const known = links.get(key);
    if (known) join(known, link, mayRepeat);
    else links.set(key, link);
  };
  for (const statement of context.statements) {
    for (const link of impliedLinks(statement, context)) add(link, false);
    for (const link of arrows(statement, context)) add(link, true);
    for (const link of measuredBy(statement, context)) add(link, false);
  }
  return sortLinks([...links.values()], order, context);
}

/** The same link again: attributes that were missing are taken over, and the place is kept for the checks. */
function join(known: Link, again: Link, mayRepeat: boolean) {
  const repeats = mayRepeat && !known.source.implied;
  if (repeats) known.source.again.push({ uri: again.source.uri, start: again.source.start, end: again.source.end });
  known.strength ??= again.strength;
  known.confidence ??= again.confidence;
  known.because ??= again.because;
  if (known.citing.length === 0) known.citing = again.citing;
  known.source.repeated.push(...again.source.repeated);
  // From here on the link is written out, so that a second arrow is one too many.
  if (!again.source.implied && known.source.implied) known.source = { ...again.source, again: known.source.again };
  for (const key of ['strength', 'confidence', 'because'] as const) if (known[key] === undefined) delete known[key];
}

function impliedLinks(statement: Named, context: LinkContext): Link[] {
  const encloser = enclosing(statement);
  const kind = linkKind(statement, encloser);
  const own = [...statement.heads].filter(isLinkAttribute);
  const attributes = [...own, ...attributesFor(own, conceptAround(statement))];
  const place = ownPlace(statement, context);
  const takes = WITH_ATTRIBUTES.has(statement.$type);
  if (!encloser || !takes) tellOfAttributes(statement, attributes, context);
  if (!kind || !encloser) return [];
  const link: Link = {
    kind,
    from: context.referenceTo(statement, place),
    to: context.referenceTo(encloser, place),
    ...linkAttributes(takes ? attributes : [], context),
    source: { ...place, implied: true, again: [], repeated: repeated(attributes, context) },
  };
  return [link];
}

/** Rules of kinds that may say more, right after their title, about the link that nesting implies. */
const WITH_ATTRIBUTES = new Set(
  STATEMENT_KINDS.map(kindNamed).flatMap(({ rule, attributes, within }) => (attributes && within ? [rule] : [])),
);

/** What is said of a link where there is none. A revision and a conjecture have reasons and grounds of their own. */
function tellOfAttributes(statement: Named, attributes: readonly LinkAttribute[], context: LinkContext) {
  const hasOwn = statement.$type === 'Revision' || statement.$type === 'Conjecture';
  const first = attributes.find((each) => !(hasOwn && (isBecause(each) || isCiting(each))));
  if (!first || statement.$type === 'Revision') return;
  const word = canonicalWord(first.$cstNode?.text.split(/\s/)[0] ?? 'because');
  const hasArrow = WITH_ATTRIBUTES.has(statement.$type) || statement.$type === 'Aim' || statement.$type === 'Team';
  const isReason = statement.$type === 'Strategy' && word === 'because';
  const advice = hasArrow
    ? `Write the arrow first: -> Name ${word} …${isReason ? ' The strategy’s own reason stands inside its braces.' : ''}`
    : 'This has no arrow; keep it inside the braces, in a note.';
  context.tell(wordPlace(context.uri, first), `‘${word}’ says something about an arrow. ${advice}`);
}

function arrows(statement: Named, context: LinkContext): Link[] {
  const from = context.referenceTo(statement, ownPlace(statement, context));
  const concept = conceptAround(statement);
  const written = [...statement.heads, ...statement.contents, ...(concept ? headsOf(concept) : [])];
  return written.filter(isHead).flatMap((head) => {
    if (isOf(head)) {
      if (!saidWith(statement)) {
        const word = canonicalWord(head.word);
        const goesWith = word === 'of' ? 'measures, tests and supports' : 'conjectures, findings and recommendations';
        context.tell(
          wordPlace(context.uri, head),
          `‘${word}’ goes with ${goesWith}. What drives something is written with an arrow: -> Name.`,
        );
      }
      const kind: LinkKind = saidWith(statement) ? (linkKind(statement) ?? 'drives') : 'drives';
      return head.targets.map((target) => toLink(kind, from, target, context));
    }
    if (!isArrow(head)) return [];
    return arrowLinks(from, statement, head, context);
  });
}

/** What a link of a statement says, nested or by an arrow: of several, that which leads to such a statement. */
function linkKind(statement: Named, to?: Named): LinkKind | undefined {
  const { within, leadsTo = {} } = kindNamed(kindOfRule(statement.$type));
  if (!within) return undefined;
  const end = to && kindOfRule(to.$type);
  const [first, ...others] = Object.keys(leadsTo) as LinkKind[];
  return others.find((each) => end !== undefined && leadsTo[each]?.includes(end)) ?? first;
}

function arrowLinks(from: Reference, statement: Named, arrow: Arrow, context: LinkContext): Link[] {
  const attributes = linkAttributes(arrow.attributes, context);
  const repeats = repeated(arrow.attributes, context);
  return arrow.targets.flatMap((target, n): Link[] => {
    // An arrow to a change concept is another way of standing in its braces.
    const concept = isIdea(statement) ? context.conceptNamed(target) : undefined;
    if (concept) return conceptLinks(from, concept, attributes, target, context);
    // What says with ‘of’ or ‘about’ what it belongs to has no arrows.
    const kind = saidWith(statement) ? 'drives' : (linkKind(statement, context.meant(target)) ?? 'drives');
    const link = toLink(kind, from, target, context);
    return [{ ...link, ...attributes, source: { ...link.source, repeated: n === 0 ? repeats : [] } }];
  });
}

/** What an idea leads to that names its change concept: what the concept leads to, by its place or its arrows. */
function conceptLinks(
  from: Reference,
  concept: Idea,
  own: ReturnType<typeof linkAttributes>,
  target: SyntaxReference,
  context: LinkContext,
): Link[] {
  const encloser = enclosing(concept);
  const place = { uri: context.uri, start: target.$refNode?.offset ?? 0, end: target.$refNode?.end ?? 0 };
  const source = { ...place, implied: false, again: [], repeated: [] };
  const nested = encloser && {
    ...{ kind: 'drives' as const, from, to: context.referenceTo(encloser, place) },
    ...linkAttributes(attributesFor([], concept), context),
  };
  const arrows = headsOf(concept)
    .filter(isArrow)
    .flatMap(({ attributes, targets }) =>
      targets.map((each) => ({
        ...toLink('drives', from, each, context),
        ...linkAttributes(attributes, context),
      })),
    );
  return [...(nested ? [nested] : []), ...arrows].map((link) => ({
    ...link,
    ...own,
    citing: own.citing.length > 0 ? own.citing : link.citing,
    source,
  }));
}

function measuredBy(statement: Named, context: LinkContext): Link[] {
  const to = context.referenceTo(statement, ownPlace(statement, context));
  return statement.contents.flatMap((node) => {
    if (!isNameProperty(node) || !/^measured/i.test(node.word)) return [];
    return node.targets.map((measure) => {
      const from = context.reference(measure);
      const source = { ...from.source, implied: false, again: [], repeated: [] };
      return { kind: 'measures' as const, from, to, citing: [], source };
    });
  });
}

function toLink(kind: LinkKind, from: Reference, target: SyntaxReference, context: LinkContext): Link {
  const to = context.reference(target);
  return { kind, from, to, citing: [], source: { ...to.source, implied: false, again: [], repeated: [] } };
}

function isLinkAttribute(node: { $type: string }): node is LinkAttribute {
  return isBecause(node) || isCiting(node) || isConfidence(node) || isStrength(node);
}

function linkAttributes(
  attributes: readonly LinkAttribute[],
  context: LinkContext,
): Omit<Link, 'kind' | 'from' | 'to' | 'source'> {
  const strength = attributes.find(isStrength)?.word.toLowerCase();
  const confidence = attributes.find(isConfidence);
  const because = attributes.find(isBecause)?.text;
  return {
    ...optional('strength', strength === 'weakly' ? 'weak' : strength === 'strongly' ? 'strong' : undefined),
    ...optional('confidence', confidence && degree(confidence.value, confidence, context)),
    ...optional('because', because && readText(because)),
    citing: attributes.filter(isCiting).flatMap((citing) => citing.targets.map((each) => context.reference(each))),
  };
}

function degree(value: string | undefined, node: LinkAttribute, context: LinkContext): Degree | undefined {
  const found = (['low', 'medium', 'high'] as const).find((each) => each === value?.toLowerCase());
  if (!found && value !== undefined) {
    context.tell(
      featurePlace(context.uri, node, 'value'),
      `‘${value}’ is no word for ‘confidence’. Choose low, medium or high.`,
    );
  }
  return found;
}

/** Attributes given twice on one link; ‘strongly’ and ‘weakly’ say the same kind of thing. */
function repeated(attributes: readonly LinkAttribute[], context: LinkContext): Link['source']['repeated'] {
  const seen = new Set<string>();
  return attributes.flatMap((attribute) => {
    const known = seen.has(attribute.$type);
    seen.add(attribute.$type);
    const word = attribute.$cstNode?.text.split(/\s/)[0] ?? attribute.$type;
    return known ? [{ word: word.toLowerCase(), place: wordPlace(context.uri, attribute) }] : [];
  });
}

function ownPlace(statement: Named, context: LinkContext): Place {
  const feature = statement.name !== undefined ? 'name' : statement.title !== undefined ? 'title' : undefined;
  return feature ? featurePlace(context.uri, statement, feature) : placeOf(context.uri, statement.$cstNode);
}

function sortLinks(links: Link[], order: ReadonlyMap<Named, number>, context: LinkContext): Link[] {
  const position = new Map<string, number>();
  for (const [statement, n] of order)
    position.set(context.referenceTo(statement, ownPlace(statement, context)).to ?? '', n);
  const at = (reference: Reference) => position.get(reference.to ?? '') ?? Number.MAX_SAFE_INTEGER;
  return links
    .map((link, n) => ({ link, n }))
    .sort(
      (a, b) =>
        at(a.link.from) - at(b.link.from) ||
        (a.link.kind === 'measures' ? at(a.link.to) - at(b.link.to) : 0) ||
        a.n - b.n,
    )
    .map(({ link }) => link);
}
