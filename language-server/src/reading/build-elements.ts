/** One statement of the syntax tree -> one element of the theory. A new kind of statement is one case in `build`. */
import { type Header as HeaderSyntax, isAs, isFor, isFrom, isTo, type Named } from '@driver-diagrams/grammar';
import type { Element, ElementKind, ElementSource, Header, Site } from '@driver-diagrams/theory/model/model';
import { readText } from '@driver-diagrams/theory/text/values';
import { GrammarUtils } from 'langium';
import { buildAction } from './build-action.ts';
import { buildPoster } from './build-poster.ts';
import { enclosing } from './names.ts';
import { featurePlace, optional, placeOf, type Surroundings, Written, wordPlace } from './written.ts';

const DEGREES = ['low', 'medium', 'high'] as const;
const SCALES = ['small', 'medium', 'large'] as const;
const COSTS = ['small', 'large'] as const;
const NETWORK_FORMS = ['execution', 'sharing'] as const;
const EVIDENCE_FORMS = ['literature', 'feedback', 'retrospective', 'data'] as const;
const NEEDS = ['all', 'any'] as const;
const IDEA_STATUS = ['untested', 'testing', 'adapted', 'adopted', 'abandoned'] as const;

const KINDS: Record<Named['$type'], ElementKind> = {
  Aim: 'aim',
  Driver: 'driver',
  Idea: 'idea',
  Measure: 'measure',
  Pdsa: 'pdsa',
  Network: 'network',
  Member: 'member',
  Team: 'team',
  Role: 'role',
  Component: 'component',
  Strategy: 'strategy',
  Support: 'support',
  Conjecture: 'conjecture',
  Evidence: 'evidence',
  Finding: 'finding',
  Recommendation: 'recommendation',
  Cycle: 'cycle',
  Revision: 'revision',
  Poster: 'poster',
};

/** What the builder of one element needs to know beyond its syntax. */
export interface ElementContext extends Surroundings {
  id: string;
  keyOf(statement: Named): string | undefined;
  levelOf(driver: Named): number;
}

/** Builds the element of a statement. Never throws; what is not written is left out. */
export function buildElement(node: Named, context: ElementContext): Element {
  const said = node.heads.filter((head) => isFor(head) || isAs(head) || isFrom(head) || isTo(head));
  const written = new Written([...said, ...node.contents], context);
  const kind = KINDS[node.$type];
  const name = node.name?.normalize('NFC');
  const title = node.title ?? node.loose;
  const common = {
    id: context.id,
    key: `${context.uri}#${context.id}`,
    ...optional('name', name),
    ...optional('title', title && readText(title)),
    notes: written.texts('note'),
    was: written.was(),
    allow: written.allow(),
    source: elementSource(node, kind, written, context),
  };
  return build(node, written, common, context);
}

type CommonParts = Pick<Element, 'id' | 'key' | 'name' | 'title' | 'notes' | 'was' | 'allow' | 'source'>;

function build(node: Named, written: Written, common: CommonParts, context: ElementContext): Element {
  switch (node.$type) {
    case 'Aim':
      return {
        kind: 'aim',
        ...common,
        ...optional('for', written.text('for')),
        ...optional('by', written.date('by')),
        ...optional('vision', written.text('vision')),
        ...optional('problem', written.text('problem')),
        ...optional('needs', written.choice('needs', NEEDS)),
        ...optional('status', written.status(['open', 'achieved', 'missed', 'retired'])),
        ...optional('next', written.reference('next')),
      };
    case 'Driver': {
      const level = writtenLevel(node.level);
      return {
        kind: 'driver',
        ...common,
        ...optional('writtenLevel', level),
        level: level ?? context.levelOf(node),
        ...optional('definition', written.text('definition')),
        ...optional('owner', written.owner()),
        ...optional('needs', written.choice('needs', NEEDS)),
        ...optional('status', written.status(['retired'])),
      };
    }
    case 'Idea':
      return {
        kind: 'idea',
        ...common,
        ...optional('status', written.status(IDEA_STATUS)),
        ...optional('owner', written.owner()),
        ...optional('by', written.date('by')),
        ...optional('concept', written.text('concept')),
        ...optional('scale', written.choice('scale', SCALES)),
        ...optional('confidence', written.choice('confidence', DEGREES)),
        ...optional('impact', written.choice('impact', DEGREES)),
        ...optional('effort', written.choice('effort', DEGREES)),
        ...optional('adaptedFrom', written.reference('adapted from')),
        sites: sites(written, context),
      };
    case 'Measure': {
      const family = (['outcome', 'driver', 'process', 'balancing'] as const).find((each) =>
        node.family?.toLowerCase().startsWith(each),
      );
      const better = written.has('higher is better') ? 'higher' : written.has('lower is better') ? 'lower' : undefined;
      return {
        kind: 'measure',
        ...common,
        ...optional('family', family),
        common: node.common,
        ...optional('definition', written.text('definition')),
        ...optional('numerator', written.text('numerator')),
        ...optional('denominator', written.text('denominator')),
        ...optional('unit', written.text('unit')),
        ...optional('better', better),
        ...optional('baseline', written.readings('baseline')[0]),
        targets: written.readings('target'),
        results: written.readings('result'),
        ...optional('collected', written.choice('collected', ['daily', 'weekly', 'monthly', 'quarterly', 'yearly'])),
        ...optional('origin', written.text('source')),
        ...optional('owner', written.owner()),
        reportedBy: written.references('reported by'),
        ...optional('data', written.data()),
      };
    }
    case 'Pdsa':
      return {
        kind: 'pdsa',
        ...common,
        ...optional('plan', written.step('plan')),
        ...optional('predict', written.step('predict')),
        ...optional('do', written.step('do')),
        ...optional('study', written.step('study')),
        ...optional('act', written.act()),
        ...optional('site', sites(written, context)[0]?.place),
        ...optional('scale', written.choice('scale', SCALES)),
        ...optional('costOfFailure', written.choice('cost of failure', COSTS)),
        ...optional('next', written.reference('next')),
      };
    case 'Network':
      return {
        kind: 'network',
        ...common,
        ...optional('convener', written.text('convener')),
        hub: written.texts('hub'),
        ...optional('since', written.date('since')),
        ...optional('form', written.choice('kind', NETWORK_FORMS)),
        ...optional('problem', written.text('problem')),
        domains: written.domains().map((domain) => ({
          ...optional('domain', domain.domain?.toLowerCase()),
          ...optional('text', domain.text && readText(domain.text)),
          ...optional('status', domain.status?.toLowerCase()),
          source: placeOf(context.uri, domain.$cstNode),
        })),
      };
    case 'Member':
      return {
        kind: 'member',
        ...common,
        ...optional('lead', written.text('lead')),
        partners: written.texts('partners'),
        ...optional('place', written.text('place')),
        ...optional('joined', written.date('joined')),
      };
    case 'Team':
      return {
        kind: 'team',
        ...common,
        ...optional('status', written.status(['forming', 'active', 'rethinking', 'sunset'])),
        chairs: written.texts('chair'),
        participation: written.participation(),
      };
    case 'Evidence':
      return {
        kind: 'evidence',
        ...common,
        ...optional('form', written.choice('kind', EVIDENCE_FORMS)),
        ...optional('origin', written.text('source')),
        ...optional('on', written.date('on')),
      };
    case 'Role':
    case 'Component':
    case 'Strategy':
    case 'Support':
    case 'Conjecture':
    case 'Finding':
    case 'Recommendation':
    case 'Cycle':
      return buildAction(node, common, context);
    case 'Poster':
      return buildPoster(node, written, common, context);
    case 'Revision': {
      // Date, reason and evidence stand behind the title; in braces they mean the same.
      const head = new Written(node.heads, context);
      const because = [...node.heads, ...node.contents].find((each) => each.$type === 'Because')?.text;
      const citing = [...node.heads, ...node.contents].flatMap((each) => (each.$type === 'Citing' ? each.targets : []));
      return {
        kind: 'revision',
        ...common,
        ...optional('on', head.date('on') ?? written.date('on')),
        ...optional('because', because && readText(because)),
        citing: citing.map((each) => context.reference(each)),
      };
    }
  }
}

/** Builds the `theory` statement. */
export function buildHeader(node: HeaderSyntax, around: Surroundings): Header {
  const written = new Written(node.contents, around);
  const title = node.title ?? node.loose ?? node.name;
  const stage = written.choice('stage', ['draft', 'testing', 'spreading']);
  return {
    ...optional('title', title && readText(title)),
    ...optional('stage', stage),
    ...optional('version', written.version()),
    ...optional('organisation', written.text('organisation')),
    authors: written.texts('authors'),
    ...optional('contact', written.text('contact')),
    ...optional('acknowledgement', written.text('acknowledgement')),
    logos: written.texts('logo'),
    headings: written.headings(),
    notes: written.texts('note'),
    allow: written.allow(),
    source: elementSource(node, 'header', written, around),
  };
}

function writtenLevel(word: string): 1 | 2 | 3 | undefined {
  if (/^primary/i.test(word)) return 1;
  if (/^secondary/i.test(word)) return 2;
  return /^tertiary/i.test(word) ? 3 : undefined;
}

function sites(written: Written, context: ElementContext): Site[] {
  return written.sites().map((node) => {
    const status = IDEA_STATUS.find((each) => each === node.status?.toLowerCase());
    return {
      ...optional('place', node.place && readText(node.place)),
      ...optional('status', status),
      ...(status === undefined && optional('unknownStatus', node.status)),
      ...optional('from', written.dateIn(node, 'date')),
      source: placeOf(context.uri, node.$cstNode),
    };
  });
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
    properties: written.asWritten(kind),
  };
}

/** The kind word or words; `common outcome measure` is all three. */
function kindWordPlace(node: Named | HeaderSyntax, uri: string) {
  const first = wordPlace(uri, node);
  if (node.$type !== 'Measure' || !node.common || node.family === undefined) return first;
  return { ...first, end: featurePlace(uri, node, 'family').end };
}
