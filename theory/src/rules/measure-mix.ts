/** Rules about a theory's measures taken together: 32, 33, 49 and 58. */
import { memberOf } from '../lines/lines.ts';
import type { Measure } from '../model/model.ts';
import { called, list, named } from '../words/phrases.ts';
import { isOver, joinedLinks, mayHave, standing } from '../world/standing.ts';
import { addInside, addProperty, measureStub } from './fixes.ts';
import type { Context, Fix, Rule } from './rule.ts';

const MOST = 10;

export const measureMixRules: Rule[] = [
  {
    id: 'no-outcome-or-process-mix',
    number: 32,
    severity: 'information',
    onByDefault: true,
    needsWhole: true,
    title: 'Measures of one kind only',
    explanation:
      'Outcome measures tell whether the aim comes nearer, process measures whether people do what was agreed. Only both together tell whether the one brings the other about.',
    howToFix:
      'Add a measure of another kind: process measures for change ideas and drivers, an outcome measure for the aim.',
    source: 'NSW Clinical Excellence Commission (one measure alone is insufficient); IHI',
    bad: `aim Pass "85% of students pass by 2028" {
  outcome measure PassRate "Students who pass"
}
primary driver Help "Students get help in the week they stumble" -> Pass
`,
    good: `aim Pass "85% of students pass by 2028" {
  outcome measure PassRate "Students who pass"
}
primary driver Help "Students get help in the week they stumble" -> Pass {
  process measure Met "Students who came to the help hour"
}
`,
    *check(context) {
      const measures = measuresOf(context);
      const families = new Set(measures.map(({ family }) => family));
      const own = measures.find(({ source }) => source.uri === context.theory.uri);
      if (!own || families.has(undefined) || families.size > 1) return;
      const family = own.family ?? 'outcome';
      const other = family === 'outcome' ? 'process' : 'outcome';
      const message =
        measures.length === 1
          ? `One measure alone cannot tell you if it worked. Add ${other === 'outcome' ? 'an outcome measure to the aim' : 'a process measure to a driver or change idea'}.`
          : `All measures here are ${family} measures. Add ${other === 'outcome' ? 'an outcome measure' : 'a process measure'}, so that you see whether the work brings the result about.`;
      yield {
        place: own.source.at,
        element: own.key,
        message,
        waitsFor:
          other === 'process' ? ['primary-driver-unmeasured', 'secondary-driver-unmeasured'] : ['aim-unmeasured'],
        fixes: () => withMeasure(context, other),
      };
    },
  },
  {
    id: 'no-balancing-measure',
    number: 33,
    severity: 'information',
    onByDefault: true,
    needsWhole: true,
    title: 'No measure of what might get worse',
    explanation:
      'What is pushed in one place may give way in another. A balancing measure watches for that; not every theory needs one, but it is worth the question.',
    howToFix: 'Ask what might get worse, and add a balancing measure of it to the aim.',
    source: 'NSW Clinical Excellence Commission; IHI (Lloyd: not always essential)',
    bad: `aim Pass "85% of students pass by 2028" {
  outcome measure PassRate "Students who pass"
}
primary driver Help "Students get help in the week they stumble" -> Pass {
  process measure Met "Students who came to the help hour"
}
`,
    good: `aim Pass "85% of students pass by 2028" {
  outcome measure PassRate "Students who pass"
  balancing measure Others "Students who fail another subject"
}
primary driver Help "Students get help in the week they stumble" -> Pass {
  process measure Met "Students who came to the help hour"
}
`,
    *check(context) {
      if (context.theory.header?.stage === 'draft') return;
      const measures = measuresOf(context);
      const first = (family: Measure['family']) => measures.find((measure) => measure.family === family);
      const outcome = first('outcome');
      if (!outcome || !first('process') || first('balancing') || first(undefined)) return;
      const aim = standing(context, 'aim').find(({ key }) => context.world.measures.get(key)?.has(outcome));
      const about = aim ?? outcome;
      yield {
        place:
          about.source.uri === context.theory.uri ? about.source.at : { uri: context.theory.uri, start: 0, end: 0 },
        element: about.key,
        message: `What might get worse while ${called(about)} gets better? Add a balancing measure of it.`,
        fixes: () => (aim ? addInside(context, aim, 'Add a balancing measure', ...measureStub('balancing')) : []),
      };
    },
  },
  {
    id: 'common-measure-unreported',
    number: 49,
    severity: 'information',
    onByDefault: true,
    title: 'A common measure that somebody does not report',
    explanation:
      'A network learns from common measures when all that are to report them do. Who has not yet is no reproach: often the plan for collecting is missing.',
    howToFix: 'Add their ‘result … from’, or say with ‘collected’ how often they are to report.',
    source: 'Martin & Gobstein 2015',
    bad: `member Riverside "Riverside University"
member Lakeside "Lakeside University"
aim Supply "More mathematics teachers" {
  common outcome measure Production "Candidates produced" {
    reported by Riverside, Lakeside
  }
}
`,
    good: `member Riverside "Riverside University"
member Lakeside "Lakeside University"
aim Supply "More mathematics teachers" {
  common outcome measure Production "Candidates produced" {
    reported by Riverside, Lakeside
    collected yearly
  }
}
`,
    *check(context) {
      for (const measure of standing(context, 'measure')) {
        if (!measure.common || measure.data || mayHave(measure, context, 'collected', 'result', 'data')) continue;
        // Until the first result is in, a plan to collect is enough.
        if (measure.results.length === 0 && measure.collected !== undefined) continue;
        if (measure.results.some(({ from, site }) => from === undefined && site === undefined)) continue;
        const reported = new Set(
          measure.results.map(({ from, site = '' }) =>
            from ? (from.to ?? from.text) : memberOf(site, context.world)?.key,
          ),
        );
        const missing = measure.reportedBy.filter(({ to, text }) => text !== '' && !reported.has(to ?? text));
        if (missing.length === 0) continue;
        const who = list(
          missing.map(({ text }) => named(text)),
          'and',
        );
        yield {
          place: measure.source.properties.find(({ word }) => word === 'reported by')?.place ?? measure.source.at,
          element: measure.key,
          message:
            measure.collected === undefined
              ? `Not reported by: ${who}. Add the ‘result … from’ of each, or say with ‘collected’ how often it is reported.`
              : `Not reported by: ${who}. Add the ‘result … from’ of each, or ask them for it.`,
          fixes: () => (measure.collected === undefined ? withPlan(measure, context) : []),
        };
      }
    },
  },
  {
    id: 'measures-too-many',
    number: 58,
    severity: 'hint',
    onByDefault: true,
    title: 'Very many measures',
    explanation: 'Each measure costs the time of the people who teach. Most guides suggest 4 to 10 for one theory.',
    howToFix: 'Keep the measures that somebody looks at and decides by.',
    source: 'IHI (4 to 10)',
    bad: manyMeasures(11),
    good: manyMeasures(6),
    *check(context) {
      const links = joinedLinks(context).filter(({ link, to }) => link.kind === 'measures' && to);
      const measuring = new Set(links.map(({ from }) => from));
      const alive = new Set(links.filter(({ to }) => to && !isOver(to)).map(({ from }) => from));
      const active = standing(context, 'measure').filter((measure) => !measuring.has(measure) || alive.has(measure));
      const next = active[MOST];
      if (!next) return;
      yield {
        place: next.source.at,
        element: next.key,
        message: `There are ${active.length} measures here. Most guides suggest 4 to 10: keep those that somebody decides by.`,
      };
    },
  },
];

/** The measures of a theory: its own, and those of other files that measure its statements. */
function measuresOf(context: Context): readonly Measure[] {
  const { theory, world } = context;
  if (world.theories.size === 1) return standing(context, 'measure');
  const found = new Set<Measure>(standing(context, 'measure'));
  for (const element of theory.elements)
    for (const measure of world.measures.get(element.key) ?? []) found.add(measure);
  return [...found];
}

function withMeasure(context: Context, family: 'outcome' | 'process'): Fix[] {
  const kinds = family === 'outcome' ? (['aim'] as const) : (['idea', 'driver', 'aim'] as const);
  const place = kinds.flatMap((kind) => standing(context, kind).slice(0, 1))[0];
  return place
    ? addInside(context, place, `Add ${family === 'outcome' ? 'an' : 'a'} ${family} measure`, ...measureStub(family))
    : [];
}

function withPlan(measure: Measure, context: Context): Fix[] {
  if (measure.results.length > 0 || measure.collected !== undefined) return [];
  return (['yearly', 'quarterly', 'monthly'] as const).flatMap((often) =>
    addProperty(context, measure, `Add ‘collected ${often}’`, `collected ${often}`),
  );
}

function manyMeasures(count: number): string {
  const lines = Array.from({ length: count }, (_, n) => `  driver measure "Lessons with practice ${n + 1}"`);
  return `primary driver Lessons "Lessons build on what students think" {\n${lines.join('\n')}\n}\n`;
}
