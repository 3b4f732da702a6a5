/** Rules about what a measure means: how it is counted, of what, from where. 21, 22, 23 and 26. */
import { isLimit } from '../model/figures.ts';
import type { Element, Measure } from '../model/model.ts';
import { called, capital } from '../words/phrases.ts';
import { plain } from '../world/alike.ts';
import { mayHave, standing } from '../world/standing.ts';
import { quote, replaceSpan } from './edits.ts';
import { addProperty, BLANK, fixBy, nameHere } from './fixes.ts';
import { lostWords } from './keep-words.ts';
import { usesOf } from './names.ts';
import type { Context, Fix, Rule } from './rule.ts';

export const measureMeaningRules: Rule[] = [
  {
    id: 'measure-no-definition',
    number: 21,
    severity: 'warning',
    drafts: 'information',
    onByDefault: true,
    title: 'A measure without a definition',
    explanation:
      'A measure is only as good as its definition: so exact that two people who count would come to the same number. A score that is the same everywhere, such as a body mass index or a PHQ-9, needs none.',
    howToFix: 'Write ‘definition’ and what is counted, when and by whom; for a share, ‘numerator’ and ‘denominator’.',
    source:
      'NSW Clinical Excellence Commission; IHI (measurement worksheet); Martin & Gobstein 2015 (a common protocol)',
    bad: `primary driver Help "Students get help in the week they stumble" {
  driver measure DaysToHelp "Days from a failed task to help"
}
`,
    good: `primary driver Help "Students get help in the week they stumble" {
  driver measure DaysToHelp "Days from a failed task to help" {
    definition "school days, median of all students who failed a task that month"
  }
}
`,
    *check(context) {
      for (const measure of standing(context, 'measure')) {
        if (
          isDefined(measure) ||
          isKnown(measure) ||
          isRateOfNothing(measure) ||
          mayHave(measure, context, 'definition', 'numerator')
        ) {
          continue;
        }
        // What is still a blank has nothing to define: placeholder-left reminds of it.
        if (measure.title !== undefined && quote(measure.title) === BLANK) continue;
        yield {
          place: measure.source.at,
          element: measure.key,
          message: `Two people could count this differently. Write a ‘definition’ of ${called(measure)} inside its braces: what is counted, when and by whom.`,
          fixes: () => addProperty(context, measure, 'Add a definition', `definition ${BLANK}`),
        };
      }
    },
  },
  {
    id: 'rate-without-denominator',
    number: 22,
    severity: 'warning',
    drafts: 'information',
    onByDefault: true,
    title: 'A share of nobody knows what',
    explanation:
      '“40 percent” says nothing until one knows of whom. The same work can look good or bad, depending on who is counted in.',
    howToFix: 'Write ‘denominator’ and who is counted in, or a ‘definition’ that says so.',
    source: 'NSW Clinical Excellence Commission; IHI',
    bad: `aim Pass "85% of our ninth graders pass algebra by 2028" {
  outcome measure PassRate "Passing algebra" {
    unit "percent"
  }
}
`,
    good: `aim Pass "85% of our ninth graders pass algebra by 2028" {
  outcome measure PassRate "Passing algebra" {
    unit "percent"
    numerator "students with a final grade of C or better"
    denominator "students enrolled in October"
  }
}
`,
    *check(context) {
      for (const measure of standing(context, 'measure')) {
        // ‘of "enrolled"’ behind the file says who is counted in.
        if (!isRateOfNothing(measure) || measure.data?.of !== undefined) continue;
        if (mayHave(measure, context, 'definition', 'denominator')) continue;
        const unit = measure.source.properties.find(({ word }) => word === 'unit');
        const what = /rate|proportion|ratio|share/iu.test(measure.unit ?? '') ? 'A share' : 'Percent';
        const question = /per\s+\d/iu.test(measure.unit ?? '') ? 'Per how many of what?' : `${what} of what?`;
        yield {
          place: unit?.place ?? measure.source.at,
          element: measure.key,
          message: `${question} Write for ${called(measure)} a ‘denominator’, or a ‘definition’ that says who or what is counted in.`,
          fixes: () => [
            ...addProperty(context, measure, 'Add a definition', `definition ${BLANK}`),
            ...addProperty(context, measure, 'Add a denominator', `denominator ${BLANK}`),
          ],
        };
      }
    },
  },
  {
    id: 'common-measure-redefined',
    number: 23,
    severity: 'warning',
    onByDefault: true,
    title: 'A common measure written a second time',
    explanation:
      'A network counts its common measures in one way, so that results can be laid side by side. A cluster that writes its own measure of the same name or title counts something else under it.',
    howToFix: 'Remove this measure, and name the network’s one with ‘measured by’.',
    source: 'Martin & Gobstein 2015 (common measures)',
    bad: {
      'cluster.driver': `import "network.driver" as network

aim Models "More candidates learn in aligned models" -> network.Clinical {
  outcome measure Production "Candidates produced"
}
`,
      'network.driver': `primary driver Clinical "Improved clinical experiences"
common outcome measure Production "Candidates produced by the programs" of Clinical
`,
    },
    good: {
      'cluster.driver': `import "network.driver" as network

aim Models "More candidates learn in aligned models" -> network.Clinical {
  measured by network.Production
}
`,
      'network.driver': `primary driver Clinical "Improved clinical experiences"
common outcome measure Production "Candidates produced by the programs" of Clinical
`,
    },
    *check(context) {
      const common = importedCommon(context);
      if (common.length === 0) return;
      for (const measure of standing(context, 'measure')) {
        const same = common.find((other) => hasNameOrTitleOf(measure, other));
        if (!same) continue;
        yield {
          place: measure.source.at,
          element: measure.key,
          message: `${capital(called(same))} is a common measure of the network, and this one has its ${measure.name === same.name ? 'name' : 'title'}. Results will not be comparable across clusters: use the common one with ‘measured by’, or give this one another name.`,
          related: [{ place: same.source.at, message: 'The common measure is here' }],
          fixes: () => commonInstead(measure, same, context),
        };
      }
    },
  },
  {
    id: 'baseline-missing',
    number: 26,
    severity: 'information',
    onByDefault: true,
    title: 'A target without a baseline',
    explanation:
      'Where you want to go says little without where you started. The baseline also shows whether the target is within reach.',
    howToFix:
      'Write ‘baseline’, the figure and its date; or, where it is being found out, allow this rule with that reason.',
    source: 'Martin & Gobstein 2015 (an average as the start)',
    bad: `aim Pass "85% of our ninth graders pass algebra by 2028" {
  outcome measure PassRate "Ninth graders who pass algebra" {
    target 85% by 2028
    result 71% in 2025
  }
}
`,
    good: `aim Pass "85% of our ninth graders pass algebra by 2028" {
  outcome measure PassRate "Ninth graders who pass algebra" {
    baseline 71% in 2025
    target 85% by 2028
  }
}
`,
    *check(context) {
      for (const measure of standing(context, 'measure')) {
        const target = measure.targets.find(({ amount }) => amount);
        if (!target || measure.baseline || mayHave(measure, context, 'baseline')) continue;
        yield {
          place: target.source,
          element: measure.key,
          message: `Where did you start? Add a ‘baseline’ with its figure and date to ${called(measure)}.`,
          fixes: () => fromFirstResult(measure, context),
        };
      }
    },
  },
];

function isDefined({ definition, numerator }: Measure): boolean {
  return definition !== undefined || numerator !== undefined;
}

/** Scores and indices that are worked out in one way wherever they are used. Capitals count: “act” is none. */
const KNOWN_SCORES =
  '(?:BMI|[Bb]ody mass index|H?CAHPS|P?SAT(?:/ACT)?|ACT|GPA|[Gg]rade point average|NAEP|PISA|TIMSS|PIRLS|GCSE|IELTS|TOEFL|DIBELS|MCAS|STAAR|edTPA|PHQ-?[2489]|GAD-?[27]|EPDS|AUDIT(?:-?C)?|WHO-?5|EQ-?5D(?:-?[35]L)?|SF-?(?:12|36)|MMSE|MoCA|APGAR|Apgar|NEWS ?2?|HbA1c|A1[cC]|SHMI|HSMR|NPS|[Nn]et promoter|ASQ(?:-?[3S]E?)?|FTE|Braden|Barthel|Glasgow [Cc]oma)';
/** “Average SAT math score” is such a score; “Patients with a BMI recorded” is a count of its own. */
const IS_KNOWN_SCORE = new RegExp(
  `^\\s*(?:(?!(?:[Pp]er ?cent|[Pp]ercentage|[Pp]roportion|[Ss]hare|[Nn]umber|[Cc]ount|[Rr]ate|[Dd]ays|[Tt]ime|[Uu]ntil|[Oo]f|[Ww]ith|[Ww]ho|[Ww]hose|[Ii]n|[Ff]or|[Bb]y|[Oo]n|[Tt]o|[Aa]t|[Tt]ake|[Tt]aking|[Ww]hen)\\s)[^\\s]+\\s+){0,5}${KNOWN_SCORES}(?![\\p{L}\\p{N}])(?!.*(?<!\\p{L})(?:recorded|returned|completed|complete|taken|taking|collected|documented|offered|screen(?:ed|ing|ings)?|training|trained|surveys?|takers?|forms?|visits?|checks?|available|known|entered|done|registered|registrations?|classes|courses?|prep|below|above|under|over|improved?s?|rates?)(?!\\p{L}))`,
  'u',
);

/** What any of them has; most titles are passed over by this alone. */
const MAY_BE_SCORE = /[A-Z][A-Z0-9]|[Bb]ody mass|point average|promoter|Apgar|Braden|Barthel|Glasgow|A1c|MoCA/;

function isKnown({ title = '', unit = '' }: Measure): boolean {
  if (!MAY_BE_SCORE.test(title) && !MAY_BE_SCORE.test(unit)) return false;
  // In a title that is all capitals they say nothing.
  const isLoud = title === title.toUpperCase() && /\s/u.test(title.trim());
  return (!isLoud && IS_KNOWN_SCORE.test(title)) || IS_KNOWN_SCORE.test(unit);
}

/** True for a share whose whole is neither defined nor named in its unit, as in "percent" but not in "percent of students". */
function isRateOfNothing({ unit, definition, denominator }: Measure): boolean {
  if (unit === undefined || definition !== undefined || denominator !== undefined) return false;
  if (/change|points?(?!\p{L})|growth|increase|decrease|reduction|gain/iu.test(unit)) return false;
  if (/\bof\s+\p{L}/iu.test(unit)) return false;
  return (
    /%|per ?cent|proportion|(?<!\p{L})(?:rate|ratio|share)(?!\p{L})/iu.test(unit) ||
    /(?<!\p{L})per\s+[\d,]+\s*$/iu.test(unit)
  );
}

function importedCommon({ theory, world }: Context): Measure[] {
  return theory.imports.flatMap(({ uri }) => {
    const elements: readonly Element[] = uri === theory.uri ? [] : (world.theories.get(uri ?? '')?.elements ?? []);
    return elements.filter((each): each is Measure => each.kind === 'measure' && each.common);
  });
}

function hasNameOrTitleOf(one: Measure, two: Measure): boolean {
  if (one.name !== undefined && one.name === two.name) return true;
  return (
    one.title !== undefined &&
    two.title !== undefined &&
    plain(one.title) !== '' &&
    plain(one.title) === plain(two.title)
  );
}

/** Uses the network's measure; only where nothing that was found out would be lost. */
function commonInstead(measure: Measure, common: Measure, context: Context): Fix[] {
  const name = measure.source.within === undefined ? undefined : nameBeside(context, common);
  const kept = [measure.baseline, ...measure.targets, ...measure.results, measure.data, ...measure.notes];
  if (name === undefined || kept.some((each) => each !== undefined)) return [];
  return fixBy(context, measure.source, 'Use the common measure', (text) => {
    const { body } = measure.source;
    const said = body ? text.slice(body.start, body.end) : '';
    const there = context.textOf(common.source.uri)?.slice(common.source.start, common.source.end);
    if (said.trim() !== '' && (there === undefined || lostWords(said, there).length > 0)) return undefined;
    const inside = ({ start }: { start: number }) => measure.source.start <= start && start < measure.source.end;
    if (usesOf(context.world, measure.key).some(({ reference }) => !inside(reference.source))) return undefined;
    return replaceSpan(measure.source, `measured by ${name}`);
  });
}

/** How the common measure is named once this file's own of the same name is gone. */
function nameBeside(context: Context, common: Measure): string | undefined {
  const found = context.theory.imports.find(({ uri }) => uri === common.source.uri);
  if (found && found.alias === undefined) return common.name;
  return nameHere(context, common);
}

/** The first result tells where one was. Without one, only the author knows the figure. */
function fromFirstResult(measure: Measure, context: Context): Fix[] {
  const first = measure.results
    .filter(({ amount, date }) => amount && !amount.change && !isLimit(amount) && date?.start !== undefined)
    .toSorted((one, two) => ((one.date?.start ?? '') < (two.date?.start ?? '') ? -1 : 1))[0];
  if (!first) return [];
  const line = `baseline ${first.amount?.text} in ${first.date?.text}`;
  return addProperty(context, measure, `Add ‘${line}’`, line);
}
