/** Rules about links and about what stands inside what: 7, 71, 72 and 73's repeated-link. */
import { scan } from '@driver-diagrams/grammar/scanner';
import type { Driver, Element, ElementKind, Link, Place, Reference } from '../model/model.ts';
import { KIND_WORDS, kindWord, levelWord, signOf } from '../model/words.ts';
import { a, anyOf, called, capital, named } from '../words/phrases.ts';
import {
  enclosers,
  linkFault,
  linkMentions,
  linkStarts,
  linkTargets,
  type Mention,
  mayStandIn,
  mentions,
} from '../world/kinds.ts';
import { joinedLinks } from '../world/standing.ts';
import { insertHead } from './edits.ts';
import { arrowText, fixBy, instead, nameHere, withoutArrow } from './fixes.ts';
import type { Context, Fix, RawProblem, Rule } from './rule.ts';
import { type Finder, nameFinder, writeInstead } from './suggest.ts';

/** A ring may be thousands of links long; its message names these many statements at most. */
const MOST_NAMED = 6;

export const linkRules: Rule[] = [
  {
    id: 'circular-theory',
    number: 7,
    severity: 'error',
    onByDefault: true,
    silenceable: false,
    title: 'Links that lead back to where they start',
    explanation:
      'A driver diagram reads one way, from what you do to what you want. What feeds back on itself belongs in a causal map, not in a driver diagram.',
    howToFix: 'Remove the arrow that leads back.',
    source: 'Gomez et al., Starting a Network (a cascade of actions); loops belong in a causal map',
    bad: 'driver Practice "Students practise" -> Interest\ndriver Interest "Students are interested" -> Practice\n',
    good: 'driver Practice "Students practise" -> Interest\ndriver Interest "Students are interested"\n',
    *check(context) {
      const { theory, world } = context;
      for (const { links } of world.rings) {
        const last = links.at(-1);
        if (last?.source.uri !== theory.uri) continue;
        const names = links.flatMap((link) => world.elements.get(link.from.to ?? '') ?? []);
        const way = names.length > MOST_NAMED ? [...names.slice(0, MOST_NAMED - 1), undefined, names.at(-1)] : names;
        const told = [...way, names[0]].map((each) => (each ? called(each) : '…')).join(', ');
        const message =
          names.length === 1
            ? `${capital(called(names[0] as Element))} leads to itself. A driver diagram reads one way: remove this arrow.`
            : `These items lead back to themselves: ${told}. A driver diagram reads one way: remove the arrow that is wrong.`;
        yield {
          place: placeOf(last, world.elements),
          message,
          related: links
            .slice(0, -1)
            .slice(0, MOST_NAMED)
            .map((link) => ({ place: placeOf(link, world.elements), message: 'This arrow is part of it' })),
          fixes: () => withoutLink(context, last, last.to.source, 'Remove this arrow'),
        };
      }
    },
  },
  {
    id: 'wrong-kind',
    number: 71,
    severity: 'error',
    onByDefault: true,
    title: 'A statement of a kind that cannot stand there',
    explanation:
      'Each link has its kinds: an arrow leads from an idea to a driver and from a driver to an aim, a measure measures an aim, a driver or an idea, a PDSA cycle tests an idea. The same holds for what stands inside the braces of what.',
    howToFix: 'Name a statement of a kind that may stand there, or move the statement to where its kind may stand.',
    source: 'basic',
    bad: `primary driver Mentors "Enough mentors"
driver measure Mentoring "Mentors at work" of Mentors
change idea Paired "Place interns in pairs" -> Mentoring
`,
    good: `primary driver Mentors "Enough mentors"
driver measure Mentoring "Mentors at work" of Mentors
change idea Paired "Place interns in pairs" -> Mentors
`,
    *check(context) {
      const find = nameFinder(context);
      yield* wronglyNested(context);
      yield* wrongLinks(context, find);
      yield* wrongMentions(context, find);
    },
  },
  {
    id: 'link-not-upward',
    number: 72,
    severity: 'warning',
    onByDefault: true,
    title: 'An arrow that does not lead upward',
    explanation:
      'Arrows lead from lower to higher: from tertiary to secondary to primary drivers and to the aim. An arrow between drivers of one level, or downward, usually means that one of them has another level. Plain drivers take their level from their arrows.',
    howToFix: 'Make the one a driver of a lower level, or turn the arrow round.',
    source: 'all guides',
    bad: `primary driver Help "Students get help in the week they stumble"
secondary driver Time "There is time in the school day" -> Help
secondary driver Rooms "Rooms are free at lunch" -> Time
`,
    good: `primary driver Help "Students get help in the week they stumble"
secondary driver Time "There is time in the school day" -> Help
tertiary driver Rooms "Rooms are free at lunch" -> Time
`,
    *check(context) {
      const { world } = context;
      for (const { link, from, to } of joinedLinks(context)) {
        if (link.kind !== 'drives' || from?.kind !== 'driver' || to?.kind !== 'driver' || to.level < from.level)
          continue;
        if (from.writtenLevel === undefined) continue;
        const ring = world.onRing.get(from.key);
        if (ring !== undefined && ring === world.onRing.get(to.key)) continue;
        const { message, fixes } = notUpward(from, to);
        const turned = () => (to.level > from.level ? turnedRound(context, link, from, to) : []);
        yield {
          place: placeOf(link, world.elements),
          element: from.key,
          message,
          fixes: () => [...(fixes?.() ?? []), ...turned()],
        };
      }
    },
  },
  {
    id: 'repeated-link',
    number: 73,
    severity: 'warning',
    onByDefault: true,
    title: 'A link that is written twice',
    explanation: 'One link says a thing once. What is said of it in two places soon says two things.',
    howToFix: 'Remove one of the two arrows, and keep what is said of both.',
    source: 'basic',
    bad: 'aim Pass "85% of students pass by 2028"\nprimary driver Help "Help in time" -> Pass -> Pass\n',
    good: 'aim Pass "85% of students pass by 2028"\nprimary driver Help "Help in time" -> Pass\n',
    *check(context) {
      const { world } = context;
      for (const { link, from, to } of joinedLinks(context)) {
        for (const place of link.source.again) {
          const ends = from && to ? ` from ${called(from)} to ${called(to)}` : '';
          yield {
            place,
            ...elementOf(link, world.elements),
            message: `This link${ends} is written already. Keep one of the two.`,
            related: [{ place: placeOf(link, world.elements), message: 'It is first written here' }],
            fixes: () =>
              withoutLink(context, link, place, 'Remove this arrow').filter((fix) => saysNothing(fix, place, context)),
          };
        }
      }
    },
  },
];

/** Removes an arrow that a statement of this file has in its head. */
function withoutLink(context: Context, link: Link, target: Place, title: string): Fix[] {
  const writer = context.world.elements.get(link.from.to ?? '');
  if (!writer || link.source.implied || !contains(writer.source, target)) return [];
  return withoutArrow(context, writer, target, title);
}

/** True when nothing is said of the arrow that a fix removes: what is said of a link is kept with the other one. */
function saysNothing({ edits }: Fix, { start, end }: Place, { textOf }: Context): boolean {
  return edits.every((edit) => {
    const text = textOf(edit.uri) ?? '';
    const rest = `${text.slice(edit.start, start)} ${text.slice(end, edit.end)}`;
    return scan(rest).every(
      ({ type }) => type === 'arrow' || type === 'mark' || type === 'comment' || type === 'filler',
    );
  });
}

/** Turns an arrow that leads downward; what is said of the link goes with it. */
function turnedRound(context: Context, link: Link, from: Driver, to: Driver): Fix[] {
  const name = nameHere(context, from);
  const said = arrowText(context, { ...link, to: link.from });
  if (name === undefined || said === undefined || to.source.uri !== from.source.uri) return [];
  const removed = withoutLink(context, link, link.to.source, '')[0];
  return fixBy(context, to.source, 'Turn the arrow round', (text) => {
    const added = removed && insertHead(text, to.source, said);
    return added && [...removed.edits, ...added];
  });
}

function notUpward(from: Driver, to: Driver): Pick<RawProblem, 'message' | 'fixes'> {
  const kinds =
    from.level === to.level
      ? `${capital(called(from))} and ${called(to)} are both ${levelWord(from.level)}s.`
      : `${capital(called(from))} is ${a(levelWord(from.level))}, and ${called(to)} is ${a(levelWord(to.level))}.`;
  const next = to.level + 1;
  if (next > 3)
    return {
      message: `${kinds} An arrow leads from lower to higher: turn the arrow round.`,
    };
  const message = `${kinds} An arrow leads from lower to higher: make ${called(from)} ${a(levelWord(next))}, or turn the arrow round.`;
  return {
    message,
    fixes: () => {
      const { start, end } = from.source.kindWord;
      // Before a code such as PD1, the kind word is not written yet.
      const word = start === end ? `${levelWord(next)} ` : levelWord(next);
      return instead(range(from.source.kindWord), word, `Make it ${a(levelWord(next))}`);
    },
  };
}

function* wronglyNested({ theory, world }: Context): Iterable<RawProblem> {
  for (const element of theory.elements) {
    const encloser = world.elements.get(element.source.within ?? '');
    if (!encloser || mayStandIn(element, encloser)) continue;
    const places = enclosers(element.kind);
    const where = places.length > 0 ? `It stands inside ${anyOf(places)}, or by itself` : 'It stands by itself';
    yield {
      place: element.source.at,
      element: element.key,
      message: `${capital(a(kindWord(element)))} cannot stand inside ${a(kindWord(encloser))}. ${where}: move it, or close the braces of ${called(encloser)} before it.`,
    };
  }
}

function* wrongLinks(context: Context, find: Finder): Iterable<RawProblem> {
  const { world } = context;
  for (const { link, from, to } of joinedLinks(context)) {
    const fault = linkFault(link, from, to);
    // What nesting alone says is told where the statement stands.
    if (!fault || link.source.implied) continue;
    const writer = elementOf(link, world.elements);
    if (fault === 'own file' && from && to) {
      yield {
        place: link.to.source,
        ...writer,
        message: `The arrow of an aim leads to a driver of another file. If ${called(to)} drives this aim, write the arrow there: ‘-> ${from.name ?? 'Name'}’ behind the title of the driver.`,
      };
    } else if (fault === 'start' && from) {
      yield { ...wrongStart(find, link, from), ...writer };
    } else if (from && to) {
      const kinds = targetsOf(link, from);
      const rule = linkSentence(link, from);
      yield { place: link.to.source, ...writer, ...wrongName(find, link.to, to, rule, kinds) };
    }
  }
}

/** A link starts at a kind that has no such link: `measured by` names no measure, or the arrow stands at a wrong statement. */
function wrongStart(find: Finder, link: Link, from: Element): RawProblem {
  const kinds = linkStarts(link.kind);
  const isWriter = contains(from.source, link.from.source) || sameRange(from.source.at, link.from.source);
  if (!isWriter && link.kind === 'measures') {
    const rule = 'What stands behind ‘measured by’ is a measure.';
    return { place: link.from.source, ...wrongName(find, link.from, from, rule, kinds) };
  }
  const own = signOf(from.kind) === '->' ? undefined : signOf(from.kind);
  const target = link.to.text || 'Name';
  const advice = own ? `Write ‘${own} ${target}’ instead.` : 'Remove it.';
  return {
    place: link.to.source,
    message: `${capital(a(kindWord(from)))} takes no arrow. ${advice}`,
  };
}

function* wrongMentions({ theory, world }: Context, find: Finder): Iterable<RawProblem> {
  const judge = function* (mention: Mention, element: { element?: string }): Iterable<RawProblem> {
    const meant = world.elements.get(mention.reference.to ?? '');
    if (!meant || mention.kinds.includes(meant.kind)) return;
    const rule = `What stands behind ‘${mention.word}’ is ${anyOf(mention.kinds)}.`;
    yield {
      place: mention.reference.source,
      ...element,
      ...wrongName(find, mention.reference, meant, rule, mention.kinds),
    };
  };
  for (const element of theory.elements) {
    for (const mention of mentions(element)) yield* judge(mention, { element: element.key });
  }
  for (const link of theory.links) {
    for (const mention of linkMentions(link)) yield* judge(mention, elementOf(link, world.elements));
  }
}

/** The message for a name of the wrong kind, with the nearest name of a right kind where there is one. */
function wrongName(find: Finder, reference: Reference, meant: Element, rule: string, kinds: readonly ElementKind[]) {
  const instead = find(reference.text, kinds)[0];
  return {
    message: `${capital(called(meant))} is ${a(kindWord(meant))}. ${rule}${instead ? ` Did you mean ${named(instead)}?` : ''}`,
    ...(instead ? { fixes: () => [writeInstead(reference, instead)] } : {}),
  };
}

/** What a link may lead to. What a component's arrow says depends on what it leads to. */
function targetsOf(link: Link, from: Element): readonly ElementKind[] {
  const kinds = linkTargets(link.kind, from.kind) ?? [];
  return link.kind === 'part of' ? [...kinds, ...(linkTargets('drives', from.kind) ?? [])] : kinds;
}

/** What a link of this kind may lead to, as a sentence. */
function linkSentence(link: Link, from: Element): string {
  const kinds = anyOf(targetsOf(link, from));
  if (link.kind === 'measures') return `A measure measures ${kinds}.`;
  if (link.kind === 'tests') return `A PDSA cycle tests ${kinds}.`;
  if (link.kind === 'supports') return 'A support belongs to a strategy.';
  if (link.kind === 'about') return `${capital(a(kindWord(from)))} is about ${kinds}.`;
  return from.kind === 'driver'
    ? `An arrow leads to ${kinds}.`
    : `The arrow of ${a(KIND_WORDS[from.kind])} leads to ${kinds}.`;
}

/** Where a link is shown: where it is written, or at the statement that is nested. */
function placeOf(link: Link, elements: ReadonlyMap<string, Element>): Place {
  const from = elements.get(link.from.to ?? '');
  return range(link.source.implied && from ? from.source.at : link.source);
}

/** Key of the statement that a link is written at, for `allow`. */
function elementOf(link: Link, elements: ReadonlyMap<string, Element>): { element?: string } {
  const from = elements.get(link.from.to ?? '');
  const to = elements.get(link.to.to ?? '');
  const writer = from && contains(from.source, link.source) ? from : (to ?? from);
  return writer ? { element: writer.key } : {};
}

function contains(outer: Place, inner: Place): boolean {
  return outer.uri === inner.uri && outer.start <= inner.start && inner.end <= outer.end;
}

function sameRange(one: Place, two: Place): boolean {
  return one.uri === two.uri && one.start === two.start && one.end === two.end;
}

function range({ uri, start, end }: Place) {
  return { uri, start, end };
}
