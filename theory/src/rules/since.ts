/** What only two versions can tell: 24, 43 and 44. Asked by `driver check --since`. */
import { retellingOf } from '../compare/claims.ts';
import type { Change } from '../compare/model.ts';
import type { ElementKind, Measure } from '../model/model.ts';
import { called, list } from '../words/phrases.ts';
import { standing } from '../world/standing.ts';
import { pointsOf } from './data.ts';
import { addProperty, BLANK, fixBy } from './fixes.ts';
import type { Context, Fix, Rule, Since } from './rule.ts';

export const sinceRules: Rule[] = [
  {
    id: 'measure-meaning-changed',
    number: 24,
    severity: 'warning',
    onByDefault: false,
    occasion: 'since',
    title: 'A measure counted in another way, with its old baseline',
    explanation:
      'Whoever counts something else gets another figure, even where nothing became better. Against a baseline that was counted the old way, that looks like progress, or hides it.',
    howToFix: 'Count the baseline anew and write it with its date. If it still holds, allow this and say why.',
    source: 'practice of statistical process control (a new definition starts a new baseline)',
    before: `outcome measure PassRate "Ninth graders who pass algebra" {
  definition "a final grade of C or better"
  baseline 71% in 2025
}
`,
    bad: `outcome measure PassRate "Ninth graders who pass algebra" {
  definition "a final grade of D or better"
  baseline 71% in 2025
}
`,
    good: `outcome measure PassRate "Ninth graders who pass algebra" {
  definition "a final grade of D or better"
  baseline 78% in 2025
}
`,
    *check(context) {
      const { since } = context;
      if (!since) return;
      const byKey = Map.groupBy(since.changes, ({ subject }) => subject.after[0]);
      for (const measure of standing(context, 'measure')) {
        const its = byKey.get(measure.key) ?? [];
        const changed = its.filter(
          (change) => change.kind === 'changed' && COUNTED_BY.has(change.property) && !isSpelling(change),
        );
        if (changed.length === 0 || !measure.baseline?.amount) continue;
        if (its.some(({ property }) => property === 'baseline' || property === 'phase')) continue;
        // Of a series that runs already, the rule below speaks.
        if (hasEarlierFigures(measure, its, context)) continue;
        const what = list([...new Set(changed.map(({ property }) => property ?? ''))], 'and');
        yield {
          place: changed[0]?.after ?? measure.source.at,
          element: measure.key,
          message: `The way ${called(measure)} is counted changed since ${since.name} (${what}), but its baseline did not. Figures counted in two ways cannot be compared: count the baseline anew, or allow this and say why it still holds.`,
          related: [{ place: measure.baseline.source, message: 'The baseline is here' }],
          fixes: () =>
            addProperty(
              context,
              measure,
              'Say why the baseline still holds',
              `allow measure-meaning-changed because ${BLANK}`,
            ),
        };
      }
    },
  },
  {
    id: 'definition-changed-without-phase',
    number: 24,
    severity: 'warning',
    onByDefault: false,
    occasion: 'since',
    title: 'A measure counted in another way in the middle of its series',
    explanation:
      'Where figures are counted in another way from some day on, the line in the chart jumps or sinks by that alone. A ‘phase’ begins a new median there and says why, so that nobody takes the step for a change in the work.',
    howToFix:
      'Write ‘phase’, a name, ‘from’ and the day from which figures are counted anew, and ‘because’ with the reason. If the figures stayed the same, allow this and say why.',
    source: 'practice of statistical process control (a new definition starts a new phase)',
    before: `outcome measure PassRate "Ninth graders who pass algebra" {
  definition "a final grade of C or better"
  result 71% in 2026-06
}
`,
    bad: `outcome measure PassRate "Ninth graders who pass algebra" {
  definition "a final grade of D or better"
  result 71% in 2026-06
}
`,
    good: `outcome measure PassRate "Ninth graders who pass algebra" {
  definition "a final grade of D or better"
  result 71% in 2026-06
  phase "Grade D counts" from 2026-09 because "the district changed what passing means"
}
`,
    *check(context) {
      const { since, today } = context;
      if (!since) return;
      const byKey = Map.groupBy(since.changes, ({ subject }) => subject.after[0]);
      for (const measure of standing(context, 'measure')) {
        const its = byKey.get(measure.key) ?? [];
        const changed = its.filter(
          (change) => change.kind === 'changed' && COUNTED_BY.has(change.property) && !isSpelling(change),
        );
        if (changed.length === 0 || its.some(({ property }) => property === 'phase')) continue;
        if (!hasEarlierFigures(measure, its, context)) continue;
        const what = list([...new Set(changed.map(({ property }) => property ?? ''))], 'and');
        const baseline = its.some(({ property }) => property === 'baseline') ? undefined : measure.baseline;
        yield {
          place: changed[0]?.after ?? measure.source.at,
          element: measure.key,
          message: `The way ${called(measure)} is counted changed since ${since.name} (${what}), while its figures run on. Figures counted in two ways cannot be compared: write a ‘phase’ from the day on which the new way began${baseline ? ', and count the baseline anew where you can' : ''}. If both ways give the same figures, allow this and say why.`,
          ...(baseline && { related: [{ place: baseline.source, message: 'The baseline is here' }] }),
          fixes: () => [
            ...addProperty(
              context,
              measure,
              'Begin a new phase',
              `phase "New definition" from ${today} because ${BLANK}`,
            ),
            ...addProperty(
              context,
              measure,
              'Say why the figures are the same',
              `allow definition-changed-without-phase because ${BLANK}`,
            ),
          ],
        };
      }
    },
  },
  {
    id: 'conjecture-changed-without-evidence',
    number: 43,
    severity: 'information',
    onByDefault: false,
    occasion: 'since',
    needsWhole: true,
    title: 'A claim that changed though nothing was learned',
    explanation:
      'A theory gets better by what people learn. Where a claim, its reason or how sure one is of it changes, and no finding, test, source or revision comes with it, nobody can later tell why.',
    howToFix:
      'Write down what you learned, as a finding, a test or evidence that is cited; or a ‘revision’ with its reason.',
    source: 'MIST (conjectures are revised by what was found); Cincinnati Children’s (key driver diagrams)',
    before: `aim Pass "85% of students pass by 2028"
primary driver Help "Students get help in the week they stumble" -> Pass confidence low
`,
    bad: `aim Pass "85% of students pass by 2028"
primary driver Help "Students get help in the week they stumble" -> Pass confidence high
`,
    good: `aim Pass "85% of students pass by 2028"
primary driver Help "Students get help in the week they stumble" -> Pass confidence high citing Autumn
evidence Autumn "Nine of ten who got help passed the next task"
`,
    *check(context) {
      const { since, theory } = context;
      if (!since || since.changes.some((change) => isLearning(change, context))) return;
      const claims = since.changes.filter(
        (change) => change.after?.uri === theory.uri && isClaim(change, context) && !change.newEvidence?.length,
      );
      for (const [start, its] of Map.groupBy(claims, ({ after }) => after?.start ?? 0)) {
        const [{ after, subject } = { after: undefined, subject: undefined }] = its;
        if (!after) continue;
        const element = subject?.after[0];
        const sentences = its.map(({ sentence }) => sentence).join(' ');
        yield {
          place: { ...after, start },
          ...(element !== undefined && { element }),
          message: `${sentences} What did you learn? Add the finding, test or evidence that made you change this since ${since.name}, or a ‘revision’ with the reason.`,
          fixes: () => recordRevision(context),
        };
      }
    },
  },
  {
    id: 'theory-changed-no-revision',
    number: 44,
    severity: 'warning',
    onByDefault: false,
    occasion: 'since',
    needsWhole: true,
    title: 'A theory that changed without a word about it',
    explanation:
      'A theory is meant to change. Who keeps a record of each version, of when and why, can look back on what was learned, and others know which one they have before them. New wording and spelling, owners and teams, a status with its reason, new figures and a new order need no new version; a figure of the past that is another one now does, or a note beside it.',
    howToFix: 'Add a ‘revision’ with its date and reason, or write the new ‘version’ into the braces of ‘theory’.',
    source: 'Cincinnati Children’s (a new version where the substance changes, not for minor corrections)',
    before: `theory "Algebra" {
  version "1" on 2026-09-01
}
aim Pass "85% of students pass by 2028"
`,
    bad: `theory "Algebra" {
  version "1" on 2026-09-01
}
aim Pass "80% of students pass by 2028"
`,
    good: `theory "Algebra" {
  version "2" on 2026-11-12
}
aim Pass "80% of students pass by 2028"
revision "2" on 2026-11-12 because "the class is larger than we planned for"
`,
    *check(context) {
      const { since, theory } = context;
      if (!since || ![...since.files.values()].includes(theory.uri)) return;
      const here = since.changes.filter((change) => fileOf(change, since) === theory.uri);
      const changes = here.filter((change) => isSubstantive(change) && !isExplained(change, here));
      const [first] = changes;
      if (!first || here.some((change) => isRecord(change, context))) return;
      const count = changes.length === 1 ? 'One thing' : `${changes.length} things`;
      const where = first.sentence.replace(/[.\s]+$/u, '');
      yield {
        place: theory.header?.source.at ?? { uri: theory.uri, start: 0, end: 0 },
        message: `${count} changed in this theory since ${since.name}, and nothing here says when and why${changes.length === 1 ? '' : ', first of all'}: ${where}. Add a ‘revision’ with date and reason, or write the new ‘version’ into the braces of ‘theory’.`,
        fixes: () => recordRevision(context),
      };
    },
  },
];

/** The properties that say how a measure is counted. */
const COUNTED_BY = new Set<string | undefined>(['definition', 'unit', 'numerator', 'denominator']);
/** What a conjecture, and a link, claims. */
const CONJECTURED = new Set<string | undefined>(['if', 'then', 'because', 'title']);
const LINKED = new Set<string | undefined>(['because', 'strength', 'drives', 'about']);
/** Statements that tell what was learned. */
const LEARNED = new Set<ElementKind | undefined>(['finding', 'pdsa', 'evidence', 'revision']);
/** Where figures stand that come in while the theory stays as it is. */
const FIGURES = new Set<string | undefined>(['result', 'data']);

/** True for a measure with figures that were there before: more than came in with these changes. */
function hasEarlierFigures(measure: Measure, its: readonly Change[], context: Context): boolean {
  const added = its.filter(({ kind, property }) => kind === 'added' && property === 'result').length;
  return pointsOf(measure, context).length > added;
}

function kindOf({ subject }: Change, { world }: Context): ElementKind | undefined {
  return world.elements.get(subject.after[0] ?? '')?.kind;
}

/** True for a change in what a conjecture or a link claims: its words, where it leads, and how sure its authors are. */
function isClaim(change: Change, context: Context): boolean {
  const { kind, property, group, substantive } = change;
  if (!substantive || isSpelling(change)) return false;
  if (kind === 'added') return property === 'drives' && isTurned(change, context);
  if (kind === 'removed' || property === undefined) return false;
  if (group === 'confidence') return true;
  const about = kindOf(change, context);
  if (about === 'conjecture' && CONJECTURED.has(property)) return true;
  return LINKED.has(property) && about !== 'revision' && about !== 'strategy';
}

/** True for an arrow that leads the other way: it starts where the old one ended. */
function isTurned({ subject, after }: Change, { theory, since }: Context): boolean {
  const target = theory.links.find(({ source }) => source.start === after?.start)?.to.to;
  if (target === undefined) return false;
  const gone = since?.changes.filter(({ kind, property }) => kind === 'removed' && property === 'drives') ?? [];
  return gone.some((other) => other.subject.after[0] === target && other.subject.after[0] !== subject.after[0]);
}

/** True where something was learned: a new finding, test, source or revision, what a test showed, a source newly cited. */
function isLearning(change: Change, context: Context): boolean {
  const { kind, property } = change;
  if (property === 'study' || property === 'citing') return kind !== 'removed';
  return kind === 'added' && property === undefined && LEARNED.has(kindOf(change, context));
}

/** The address of the file, as it is now, that a change is in; nothing for a file that is gone. */
function fileOf({ before, after }: Change, { files }: Since): string | undefined {
  return after?.uri ?? files.get(before?.uri ?? '');
}

/**
 * True for what asks for a word about it. New figures do not, but figures that stood there before and are others now, or gone; nor do
 * spelling, who is responsible, and a status that brings its own reason.
 */
function isSubstantive(change: Change): boolean {
  const { kind, substantive, group, property, figures } = change;
  if (!substantive || group === 'record' || isSpelling(change) || hasOwnReason(change)) return false;
  // An aim that leads to another one is told among people; it is no matter of who does it.
  if (group === 'people') return property === 'drives';
  const isFigure = property === 'result' || figures !== undefined;
  return isFigure ? kind === 'changed' || kind === 'removed' : property !== 'data';
}

/** True for the author's words in another spelling, or with a figure, a unit or a date written in another way. */
function isSpelling({ was, now, figures }: Change): boolean {
  if (figures !== undefined || !was?.startsWith('“') || !now?.startsWith('“')) return false;
  const retelling = retellingOf(was, now);
  return retelling === 'spelling' || retelling === 'same';
}

/** True for a status that says why it is another one now. */
function hasOwnReason({ property, was, now }: Change): boolean {
  const reasonIn = (text = '') => /reason “([\s\S]*)”/.exec(text)?.[1];
  return property === 'status' && reasonIn(now) !== undefined && reasonIn(now) !== reasonIn(was);
}

/** True for figures with new words beside them, or in a note of their measure, which may say why they changed. */
function isExplained({ property, subject }: Change, all: readonly Change[]): boolean {
  if (!FIGURES.has(property)) return false;
  return all.some(
    (other) =>
      other.subject.after[0] === subject.after[0] &&
      other.kind !== 'removed' &&
      (other.property === 'note' || (other.property === 'data' && other.group === 'record')),
  );
}

/** True for a new version in the header, and a revision that is new or says something new. */
function isRecord(change: Change, context: Context): boolean {
  if (change.kind === 'removed') return false;
  return change.property === 'version' || kindOf(change, context) === 'revision';
}

/** A revision for the author to fill in, at the end of the file. */
function recordRevision(context: Context): Fix[] {
  const { uri } = context.theory;
  return fixBy(context, { uri }, 'Record this revision and why', (text) => {
    const end = text.trimEnd().length;
    return [
      { uri, start: end, end: text.length, text: `\n\nrevision ${BLANK} on ${context.today} because ${BLANK}\n` },
    ];
  });
}
