/** Measures: an index over all files of what is measured, who uses it, and what may be the same thing twice. */

import { plainGroup } from '../lines/lines.ts';
import { type Element, kindWord, labelOf } from '../model/index.ts';
import { alike, plain } from '../world/alike.ts';
import { isOver } from '../world/standing.ts';
import { figureSections, figuresCell, reportersOf, silent } from './measure-figures.ts';
import { cell, labelledNotes, labels, line, meantBy, type OfKind, ofKind, orGap } from './parts.ts';
import type { Cell, Line, ReportMaker, Row, Section, Sources } from './report.ts';
import { MEASURES, WORDS } from './words.ts';

type Measure = OfKind<'measure'>;

export const measures: ReportMaker = (sources) => {
  const { files } = sources;
  const all = ofKind(files, 'measure');
  if (all.length === 0) return [{ title: MEASURES.all, tables: [], notes: [MEASURES.none] }];
  const names = labels(all, sources);
  const uses = usesOf(sources);
  const common = all.filter((measure) => measure.common);
  const local = all.filter((measure) => !measure.common);
  const figures = [
    { value: String(all.length), label: MEASURES.total },
    { value: String(common.length), label: MEASURES.commonTotal },
    ...[
      { count: all.filter(({ key }) => !uses.has(key)).length, label: MEASURES.unusedTotal },
      { count: all.filter(isUndefined).length, label: MEASURES.undefinedTotal },
    ].map(({ count, label }) => ({ value: String(count), label, ...(count > 0 && { tone: 'gap' as const }) })),
  ];
  return [
    { title: MEASURES.sum, figures, tables: [], notes: [] },
    ...(common.length > 0 ? [index(MEASURES.common, MEASURES.commonIntro, common, names, uses, sources)] : []),
    ...(local.length > 0 ? [index(MEASURES.local, undefined, local, names, uses, sources)] : []),
    ...figureSections(all, names, sources),
    nearDuplicates(all, names, sources),
  ];
};

function index(
  title: string,
  intro: string | undefined,
  list: readonly Measure[],
  names: ReadonlyMap<string, string>,
  uses: ReadonlyMap<string, readonly Element[]>,
  sources: Sources,
): Section {
  const heads = [MEASURES.measure, MEASURES.definition, MEASURES.file, MEASURES.usedBy, MEASURES.reportedBy];
  const shares = [1.6, 2, 1, 1.6, 1.2, 1.4];
  return {
    title,
    ...(intro !== undefined && { intro }),
    tables: [
      {
        caption: title,
        columns: [...heads, MEASURES.figures].map((head, n) => ({ title: head, share: shares[n] ?? 1 })),
        rows: list.map((measure) => rowOf(measure, names, uses.get(measure.key) ?? [], sources)),
      },
    ],
    notes: [],
  };
}

function rowOf(measure: Measure, names: ReadonlyMap<string, string>, uses: readonly Element[], sources: Sources): Row {
  const { unit, definition, numerator, denominator } = measure;
  const counted = numerator && denominator ? MEASURES.ratio(numerator, denominator) : (numerator ?? denominator);
  return {
    cells: [
      [...line(names.get(measure.key)), ...line([kindWord(measure), unit].filter((part) => part).join(', '), 'quiet')],
      [...orGap([...line(definition), ...line(counted)], MEASURES.noDefinition), ...labelledNotes(measure)],
      cell(nameOf(measure, sources)),
      orGap(
        uses.flatMap((use) => useLine(use, measure, sources)),
        MEASURES.unused,
      ),
      reporters(measure, sources),
      figuresCell(measure, sources),
    ],
  };
}

/** What a measure measures: aims, drivers and ideas, in any file. */
function usesOf({ world }: Sources): Map<string, Element[]> {
  const uses = new Map<string, Element[]>();
  for (const [key, used] of world.measures) {
    const element = world.elements.get(key);
    if (!element) continue;
    for (const measure of used) uses.set(measure.key, [...(uses.get(measure.key) ?? []), element]);
  }
  return uses;
}

function useLine(use: Element, measure: Measure, sources: Sources): Line[] {
  const elsewhere = use.source.uri === measure.source.uri ? '' : ` (${nameOf(use, sources)})`;
  return line(`${labelOf(use)}${elsewhere}`, isOver(use) ? 'over' : undefined, kindWord(use));
}

/** Who is to report, and who has; who has not where others have, is marked. */
function reporters(measure: Measure, sources: Sources): Cell {
  const due = measure.reportedBy.flatMap((reference) => meantBy(reference, sources) ?? []);
  const missing = new Set(silent(measure, sources));
  const byName = new Map([...due, ...reportersOf(measure, sources)].map((name) => [plainGroup(name), name]));
  return [...byName.values()].flatMap((name) => (missing.has(name) ? line(MEASURES.hasNot(name), 'gap') : line(name)));
}

function nearDuplicates(all: readonly Measure[], names: ReadonlyMap<string, string>, sources: Sources): Section {
  const byTitle = alike(all, labelOf);
  const byDefinition = alike(
    all.filter(({ definition }) => definition),
    ({ definition }) => definition ?? '',
  );
  const rows = all.flatMap((measure): Row[] => {
    const like = byTitle.get(measure) ?? byDefinition.get(measure);
    if (!like) return [];
    return [
      {
        cells: [
          cell(withFile(measure, names, sources)),
          cell(withFile(like, names, sources)),
          cell(byTitle.has(measure) ? MEASURES.alikeTitles : MEASURES.alikeDefinitions),
          differences(measure, like),
        ],
      },
    ];
  });
  const heads = [MEASURES.measure, MEASURES.like, MEASURES.why, MEASURES.differs];
  return {
    title: MEASURES.duplicates,
    intro: rows.length > 0 ? MEASURES.duplicatesIntro : MEASURES.noDuplicates,
    tables:
      rows.length === 0 ? [] : [{ caption: MEASURES.duplicates, columns: heads.map((title) => ({ title })), rows }],
    notes: [],
  };
}

/** In what two measures that look the same differ. */
function differences(one: Measure, two: Measure): Cell {
  const PARTS = ['family', 'unit', 'definition', 'numerator', 'denominator'] as const;
  const found = PARTS.filter((part) => plain(one[part] ?? '') !== plain(two[part] ?? ''));
  return found.length === 0 ? cell(MEASURES.same, 'quiet') : cell(found.join(', '));
}

function withFile(measure: Measure, names: ReadonlyMap<string, string>, sources: Sources): string {
  const name = names.get(measure.key) ?? labelOf(measure);
  const file = nameOf(measure, sources);
  return name.includes(`(${file})`) ? name : `${name} (${file})`;
}

function nameOf({ source }: Element, { names }: Sources): string {
  return names.get(source.uri) ?? WORDS.otherFile;
}

function isUndefined({ definition, numerator, denominator }: Measure): boolean {
  return !definition && !numerator && !denominator;
}
