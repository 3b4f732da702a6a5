/**
 * Feedback and recommendations, by strategy: what was intended, what happened, what was found and why, what is recommended
 * and what became of it (the order of the yearly reports in the MIST studies).
 */
import { labelOf } from '../model/index.ts';
import { cell, labelledNotes, labels, line, type OfKind, ofKind, orGap } from './parts.ts';
import { dayText, responseLines } from './recommendations.ts';
import type { Cell, ReportMaker, Row, Section, Sources, Table } from './report.ts';
import {
  accountabilities,
  type Belongings,
  belongingsOf,
  findingsOn,
  intentions,
  recommendationsOn,
  supportLines,
} from './strategies.ts';
import { FEEDBACK, STRATEGIES } from './words.ts';

type Finding = OfKind<'finding'>;
type Recommendation = OfKind<'recommendation'>;

export const feedback: ReportMaker = (sources) => {
  const { files } = sources;
  const strategies = ofKind(files, 'strategy');
  const names = labels(strategies, sources);
  const belongings = belongingsOf(sources);
  const told = new Set<unknown>();
  const sections = strategies.map((strategy): Section => {
    const findings = findingsOn(strategy, belongings);
    const advice = recommendationsOn(strategy, belongings);
    for (const each of [...findings, ...advice]) told.add(each);
    const title = names.get(strategy.key) ?? labelOf(strategy);
    return {
      title,
      ...(strategy.because && { intro: strategy.because }),
      tables: [
        designTable(title, strategy, belongings, sources),
        ...findingsTables(title, findings, advice, belongings, sources),
      ],
      notes: findings.length === 0 && advice.length === 0 ? [FEEDBACK.nothingYet] : [],
    };
  });
  const findings = ofKind(files, 'finding').filter((each) => !told.has(each));
  const advice = ofKind(files, 'recommendation').filter((each) => !told.has(each));
  const rest = findingsTables(FEEDBACK.elsewhere, findings, advice, belongings, sources);
  if (rest.length > 0) sections.push({ title: FEEDBACK.elsewhere, tables: rest, notes: [] });
  return sections.length > 0 ? sections : [{ title: STRATEGIES.strategies, tables: [], notes: [STRATEGIES.none] }];
};

function designTable(title: string, strategy: OfKind<'strategy'>, belongings: Belongings, sources: Sources): Table {
  const row = (head: string, lines: Cell): Row => ({ cells: [cell(head), lines] });
  return {
    caption: FEEDBACK.designCaption(title),
    columns: [
      { title: FEEDBACK.part, share: 1 },
      { title: FEEDBACK.content, share: 4 },
    ],
    rows: [
      row(STRATEGIES.practice, orGap(intentions(strategy, sources), STRATEGIES.noPractice)),
      row(STRATEGIES.supports, orGap(supportLines(strategy, belongings, sources), STRATEGIES.noSupport)),
      row(STRATEGIES.accountability, orGap(accountabilities(strategy, sources), STRATEGIES.noAccountability)),
      row(STRATEGIES.enacted, orGap(line(strategy.enacted), STRATEGIES.notEnacted)),
    ],
  };
}

/** A row for each finding with what follows from it, then for each recommendation that follows from none. */
function findingsTables(
  title: string,
  findings: readonly Finding[],
  advice: readonly Recommendation[],
  { recommendations }: Belongings,
  sources: Sources,
): Table[] {
  if (findings.length === 0 && advice.length === 0) return [];
  const told = new Set<Recommendation>();
  const rows = findings.flatMap((finding): Row[] => {
    const following = (recommendations.get(finding.key) ?? []).filter((each) => advice.includes(each));
    for (const each of following) told.add(each);
    const head = findingCell(finding, sources);
    const explanation = orGap(line(finding.explanation), FEEDBACK.unexplained);
    if (following.length === 0) return [{ cells: [head, explanation, cell(FEEDBACK.noAdvice, 'quiet'), []] }];
    return following.map((each, n) => ({
      cells: n === 0 ? [head, explanation, ...adviceCells(each)] : [again(finding), [], ...adviceCells(each)],
    }));
  });
  const loose = advice.filter((each) => !told.has(each));
  const heads = [FEEDBACK.finding, FEEDBACK.explanation, FEEDBACK.recommendation, FEEDBACK.response];
  return [
    {
      caption: FEEDBACK.findingsCaption(title),
      columns: heads.map((head, n) => ({ title: head, share: [1.3, 1.3, 1.3, 1][n] ?? 1 })),
      rows: [
        ...rows,
        ...loose.map((each) => ({ cells: [cell(FEEDBACK.noFinding, 'quiet'), [], ...adviceCells(each)] })),
      ],
    },
  ];
}

function findingCell(finding: Finding, { world }: Sources): Cell {
  const { origin, on, supports, challenges } = finding;
  const conjectures = (lead: string, keys: readonly (string | undefined)[]) =>
    keys.flatMap((key) => {
      const element = world.elements.get(key ?? '');
      return element ? line(labelOf(element), 'quiet', lead) : [];
    });
  return [
    ...line(labelOf(finding)),
    ...orGap(line([origin, on?.text].filter((part) => part).join(', '), 'quiet'), FEEDBACK.noSource),
    ...conjectures(
      FEEDBACK.supports,
      supports.map(({ to }) => to),
    ),
    ...conjectures(
      FEEDBACK.challenges,
      challenges.map(({ to }) => to),
    ),
    ...labelledNotes(finding),
  ];
}

/** The head of a further row for the same finding. */
function again(finding: Finding): Cell {
  return line(labelOf(finding), 'quiet', FEEDBACK.again);
}

function adviceCells(recommendation: Recommendation): Cell[] {
  return [
    [...line(labelOf(recommendation)), ...line(dayText(recommendation), 'quiet'), ...labelledNotes(recommendation)],
    responseLines(recommendation),
  ];
}
