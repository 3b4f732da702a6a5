/** Rules about the figures of members, sites and other groups: how they become one line, and who is left out. 75. */
import { nearestWord } from '@driver-diagrams/grammar/nearest';
import { nearName } from '../data/near-names.ts';
import { linesOf, memberLabel, memberOf, plainGroup } from '../lines/lines.ts';
import type { Measure } from '../model/model.ts';
import type { Line } from '../model/series.ts';
import { labelOf } from '../model/words.ts';
import { called, list, named, quoted } from '../words/phrases.ts';
import { standing } from '../world/standing.ts';
import { instead, without } from './fixes.ts';
import type { Context, Fix, RawProblem, Rule } from './rule.ts';

const COUNTS = 'Write ‘data "…" column "passed" of "enrolled"’, or results such as ‘12 of 15’.';

const EXAMPLE = (line: string, one = '12 of 15', other = '40 of 80') => `member North "North School"
member South "South School"
aim Pass "85% of our ninth graders pass algebra by 2028" {
  outcome measure PassRate "Passing algebra" {
    ${line}
    result ${one} in 2026-06 from North
    result ${other} in 2026-06 from South
  }
}
`;

const rule = { number: 75, onByDefault: true } as const;

export const groupRules: Rule[] = [
  {
    ...rule,
    id: 'mean-of-counted-groups',
    severity: 'information',
    title: 'A mean of groups though it is known how many were counted',
    explanation:
      'In a mean each group weighs the same, so that a school of 15 moves the line as much as one of 80. Where it is known how many were counted, the figure of all together can be had.',
    howToFix: 'Write ‘combined as one group’.',
    source: 'arithmetic',
    bad: EXAMPLE('combined as mean'),
    good: EXAMPLE('combined as one group'),
    *check(context) {
      for (const measure of standing(context, 'measure')) {
        const groups = groupsOf(measure, context);
        if (measure.combined !== 'mean' || groups.length < 2 || !groups.every(isCounted)) continue;
        yield {
          ...at(measure, 'combined as'),
          message: `In the mean of ${called(measure)} each group weighs the same, though it is known how many were counted. ‘combined as one group’ gives the figure of all together.`,
          fixes: () => writing(measure, 'combined as', 'one group'),
        };
      }
    },
  },
  {
    ...rule,
    id: 'one-group-without-counts',
    severity: 'warning',
    title: 'One group of figures that do not say how many were counted',
    explanation:
      'What is counted over several groups together can only be worked out where each figure says what was counted, and of how many. Of percentages alone it cannot be known.',
    howToFix: 'Say what was counted of how many, or write ‘combined as mean’.',
    source: 'arithmetic',
    bad: EXAMPLE('combined as one group', '80%', '50%'),
    good: EXAMPLE('combined as one group'),
    *check(context) {
      for (const measure of standing(context, 'measure')) {
        if (measure.combined !== 'one group') continue;
        const open = groupsOf(measure, context).filter((line) => !isCounted(line));
        if (open.length === 0) continue;
        yield {
          ...at(measure, 'combined as'),
          message: `All groups of ${called(measure)} as one cannot be worked out: the figures of ${names(open)} do not say of how many they were counted. ${COUNTS}`,
          fixes: () => writing(measure, 'combined as', 'mean'),
        };
      }
    },
  },
  {
    ...rule,
    id: 'combined-without-groups',
    severity: 'information',
    title: 'Figures that are to be combined, and no groups',
    explanation: '‘combined as’ makes one line out of those of several members, sites or other groups.',
    howToFix:
      'Write whose each figure is: ‘result … from’, or ‘for each’ with the column of the groups in a data file. Or leave ‘combined as’ out.',
    source: 'basic',
    bad: EXAMPLE('combined as mean', '80%', '50%').replaceAll(/ from \w+/g, ''),
    good: EXAMPLE('combined as mean', '80%', '50%'),
    *check(context) {
      for (const measure of standing(context, 'measure')) {
        if (measure.combined === undefined || measure.gap) continue;
        const lines = linesIn(measure, context);
        if (lines.length === 0 || lines.some(({ group }) => group !== undefined)) continue;
        const property = propertyOf(measure, 'combined as');
        yield {
          ...at(measure, 'combined as'),
          message: `There is nothing to combine in ${called(measure)}: its figures are of no groups. Write whose each is, with ‘from’ behind a result or ‘for each’ behind the data file.`,
          fixes: () => (property ? without(context, property, 'Leave ‘combined as’ out') : []),
        };
      }
    },
  },
  {
    ...rule,
    id: 'gap-without-figures',
    severity: 'warning',
    title: 'A gap between groups that have no figures',
    explanation: '‘gap of’ is worked out from the figures of the two groups that it names.',
    howToFix: 'Name two groups as the figures name them.',
    source: 'basic',
    bad: EXAMPLE('gap of "North School" and "Sout School"', '80%', '50%'),
    good: EXAMPLE('gap of "North School" and "South School"', '80%', '50%'),
    *check(context) {
      for (const measure of standing(context, 'measure'))
        if (!context.world.misread.has(measure.key)) yield* gapProblems(measure, context);
    },
  },
  {
    ...rule,
    id: 'hide-below-without-counts',
    severity: 'warning',
    title: 'Small groups that cannot be told from others',
    explanation:
      '‘hide below’ leaves out groups counted over fewer people than it says. A figure that does not say of how many it was counted is shown, however few they were.',
    howToFix: 'Say of how many each figure was counted.',
    source: 'practice of statistical offices',
    bad: EXAMPLE('hide below 10', '80%', '50%'),
    good: EXAMPLE('hide below 10'),
    *check(context) {
      for (const measure of standing(context, 'measure')) {
        if (measure.hideBelow === undefined) continue;
        const open = linesIn(measure, context).filter((line) => line.points.length > 0 && !isCounted(line));
        if (open.length === 0) continue;
        const whose = open.some(({ group }) => group !== undefined) ? `The figures of ${names(open)}` : 'Its figures';
        yield {
          ...at(measure, 'hide below'),
          message: `Nobody can tell whether fewer than ${measure.hideBelow} were counted in ${called(measure)}. ${whose} do not say of how many, and are shown. ${COUNTS}`,
        };
      }
    },
  },
  {
    ...rule,
    id: 'members-named-alike',
    severity: 'warning',
    title: 'Two members of one name that both report',
    explanation:
      'The figures of a member are found in a file by what it is called. Where two are called alike, nobody can tell whose they are.',
    howToFix: 'Give each member a title of its own.',
    source: 'basic',
    bad: EXAMPLE('unit "percent"').replace('"South School"', '"North School"'),
    good: EXAMPLE('unit "percent"'),
    *check(context) {
      for (const measure of standing(context, 'measure')) yield* alikeProblems(measure, context);
    },
  },
  {
    ...rule,
    id: 'site-like-member',
    severity: 'warning',
    title: 'A site that is nearly called as a member',
    explanation:
      'Words in quotation marks behind ‘from’ are a site, with a line of its own. Where they are nearly those of a member, its figures may have come apart into two lines by a slip.',
    howToFix: 'Write the name of the member; or leave it where another place is meant, and allow it with the reason.',
    source: 'basic',
    bad: EXAMPLE('unit "percent"').replace('from South', 'from "South Schol"'),
    good: EXAMPLE('unit "percent"').replace('from South', 'from "South School"'),
    *check(context) {
      for (const measure of standing(context, 'measure')) yield* nearProblems(measure, context);
    },
  },
];

/** The lines as they are before any is left out or put together. */
function linesIn({ combined: _combined, gap: _gap, hideBelow: _hidden, ...single }: Measure, context: Context): Line[] {
  return linesOf(single, context.dataOf(single), context.world).lines;
}

function groupsOf(measure: Measure, context: Context): Line[] {
  return linesIn(measure, context).filter(({ group, points }) => group !== undefined && points.length > 0);
}

function isCounted({ points }: Line): boolean {
  return points.every(({ counts }) => counts !== undefined);
}

const MOST_NAMES = 4;

function names(lines: readonly Line[]): string {
  const all = lines.map(({ group = '' }) => quoted(group));
  const left = all.length - MOST_NAMES;
  return list(left > 0 ? [...all.slice(0, MOST_NAMES), `${left} more`] : all, 'and');
}

function propertyOf({ source }: Measure, word: string) {
  return source.properties.find((each) => each.word === word)?.place;
}

/** Writes the property anew: its value may be of several words. */
function writing(measure: Measure, word: string, value: string): Fix[] {
  const place = propertyOf(measure, word);
  return place ? instead(place, `${word} ${value}`) : [];
}

function at(measure: Measure, word: string) {
  return { place: propertyOf(measure, word) ?? measure.source.at, element: measure.key };
}

function* gapProblems(measure: Measure, context: Context): Iterable<RawProblem> {
  const { gap } = measure;
  if (!gap) return;
  const where = at(measure, 'gap of');
  const { of = '', and = '' } = gap;
  if (of.trim() === '' || and.trim() === '') {
    yield { ...where, message: `A gap lies between two groups, and here stands one: ‘gap of "Girls" and "Boys"’.` };
    return;
  }
  if (plainGroup(of) === plainGroup(and)) {
    yield { ...where, message: `A gap lies between two groups, and ${quoted(of)} stands here twice.` };
    return;
  }
  const groups = groupsOf(measure, context).map(({ group = '' }) => group);
  // Until figures are there, nothing is known of their groups.
  if (groups.length === 0) return;
  const known = new Set(groups.map(plainGroup));
  for (const side of ['of', 'and'] as const) {
    const words = gap[side] ?? '';
    const member = memberOf(words, context.world);
    if (known.has(plainGroup(words)) || (member && known.has(plainGroup(memberLabel(member, context.world))))) continue;
    const meant = nearestWord(words, groups);
    const other = side === 'of' ? and : of;
    const fixed = meant === undefined ? '' : side === 'of' ? `"${meant}" and "${other}"` : `"${other}" and "${meant}"`;
    yield {
      ...where,
      message: `There are no figures of ${quoted(words)}, so the gap of ${called(measure)} cannot be worked out.${meant === undefined ? ` Figures are there of ${names(groupsOf(measure, context))}.` : ` Did you mean ${quoted(meant)}?`}`,
      fixes: () => (meant === undefined ? [] : writing(measure, 'gap of', fixed)),
    };
  }
}

function* nearProblems(measure: Measure, context: Context): Iterable<RawProblem> {
  const sites = measure.results.flatMap(({ site, source }) => (site === undefined ? [] : [{ site, source }]));
  if (sites.length === 0) return;
  const members = [...context.world.elements.values()].filter(({ kind }) => kind === 'member' || kind === 'team');
  const known = members.flatMap(({ name, title }) => [name, title].filter((each) => each !== undefined));
  const told = new Set<string>();
  for (const { site, source } of sites) {
    const near = told.has(site) ? undefined : nearName(site, known);
    const member = near === undefined ? undefined : memberOf(near, context.world);
    if (!member) continue;
    told.add(site);
    const name = member.name ?? near;
    yield {
      place: source,
      element: measure.key,
      message: `${quoted(site)} is nearly ${quoted(near ?? '')}. If this member is meant, write ‘from ${name}’; else it is read as another site, with a line of its own.`,
      fixes: () => {
        const text = context.textOf(source.uri)?.slice(source.start, source.end) ?? '';
        const quotedAt = text.search(/["“„«][^"”»]*["”»]$/u);
        // A member of another file has another name here.
        if (quotedAt < 0 || member.name === undefined || member.source.uri !== source.uri) return [];
        return instead({ ...source, start: source.start + quotedAt }, member.name, `Write ‘from ${member.name}’`);
      },
    };
  }
}

function* alikeProblems(measure: Measure, context: Context): Iterable<RawProblem> {
  const first = new Map<string, string>();
  const told = new Set<string>();
  for (const { from } of [...measure.reportedBy.map((each) => ({ from: each })), ...measure.results]) {
    if (from?.to === undefined) continue;
    const member = context.world.elements.get(from.to);
    if (!member) continue;
    const label = labelOf(member);
    const plain = plainGroup(label);
    const known = first.get(plain) ?? from.to;
    first.set(plain, known);
    if (known === from.to || told.has(plain)) continue;
    told.add(plain);
    yield {
      place: from.source,
      element: measure.key,
      message: `Two members are called ${quoted(label)}, ${named(from.text)} among them: a file that says “${label}” means neither for sure, and charts of ${called(measure)} have to tell them apart by their names. Give each a title of its own.`,
    };
  }
}
