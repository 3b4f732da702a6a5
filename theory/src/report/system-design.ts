/**
 * System design: what a system intends, before anybody looks at what happens: its goals, and by strategy the practice that it
 * wants of each role group, the supports and the accountability (the layout of the design documents in the MIST studies).
 */
import { labelOf } from '../model/index.ts';
import { fileTitles, inFile, labelledNotes, line, orGap } from './parts.ts';
import type { ReportFile, ReportMaker, Section, Sources } from './report.ts';
import { accountabilities, type Belongings, belongingsOf, intentions, supportLines, targetsOf } from './strategies.ts';
import { STRATEGIES } from './words.ts';

export const systemDesign: ReportMaker = (sources) => {
  const belongings = belongingsOf(sources);
  const titles = fileTitles(sources.files);
  const sections = sources.files.flatMap((file) =>
    inFile(file.theory.elements, 'strategy').length === 0
      ? []
      : [ofFile(titles.get(file) ?? file.name, file, belongings, sources)],
  );
  return sections.length > 0 ? sections : [{ title: STRATEGIES.strategies, tables: [], notes: [STRATEGIES.none] }];
};

function ofFile(title: string, { theory }: ReportFile, belongings: Belongings, sources: Sources): Section {
  const goals = inFile(theory.elements, 'aim').map((aim) => ({
    cells: [
      [...line(labelOf(aim))],
      [...line(aim.vision), ...line(aim.problem, 'quiet', STRATEGIES.answers), ...labelledNotes(aim)],
    ],
  }));
  const rows = inFile(theory.elements, 'strategy').map((strategy, n) => ({
    cells: [
      [
        ...line(`${n + 1}. ${labelOf(strategy)}`),
        ...targetsOf(strategy, sources).flatMap((target) => line(labelOf(target), 'quiet', STRATEGIES.for)),
        ...labelledNotes(strategy),
      ],
      orGap(line(strategy.because), STRATEGIES.noReason),
      orGap(intentions(strategy, sources), STRATEGIES.noPractice),
      orGap(supportLines(strategy, belongings, sources), STRATEGIES.noSupport),
      orGap(accountabilities(strategy, sources), STRATEGIES.noAccountability),
    ],
  }));
  const heads = [
    STRATEGIES.strategy,
    STRATEGIES.why,
    STRATEGIES.practice,
    STRATEGIES.supports,
    STRATEGIES.accountability,
  ];
  return {
    title,
    tables: [
      ...(goals.length > 0
        ? [
            {
              caption: STRATEGIES.goals,
              columns: [{ title: STRATEGIES.goal }, { title: STRATEGIES.vision }],
              rows: goals,
            },
          ]
        : []),
      {
        caption: STRATEGIES.strategies,
        columns: heads.map((head, n) => ({ title: head, share: [1.2, 1.1, 1.4, 1.6, 1.3][n] ?? 1 })),
        rows,
      },
    ],
    notes: [],
  };
}
