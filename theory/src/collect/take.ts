/** Takes workbooks back: which measure and member each is of, what is new, what changed, and who is missing. */
import type { Element, Measure } from '../model/model.ts';
import type { MeasureFigures } from '../model/series.ts';
import { labelOf } from '../model/words.ts';
import { askOf, type Known, type Reporter, reportersOf } from './ask.ts';
import { type Compared, compared, type Sent } from './given.ts';

/** What workbooks are held against. */
export interface Theories {
  /** Statements by key: those of the theory first, then those it imports. */
  elements: ReadonlyMap<string, Element>;
  figuresOf(measure: Measure): MeasureFigures;
}

/** What came back for one measure. */
export interface Taken {
  measure: Measure;
  figures: MeasureFigures;
  members: { reporter: Reporter; compared: Compared }[];
  /** Of whom there is no workbook, and who wrote nothing into it. */
  missing: Reporter[];
  silent: Reporter[];
}

/**
 * Reads what came back, measure by measure in the order of the theory.
 * @param today an ISO day
 * @returns what each measure gets, and sentences on workbooks that are of something else
 */
export function takenFrom(
  sent: readonly Sent[],
  { elements, figuresOf }: Theories,
  today: string,
): { taken: Taken[]; strange: string[] } {
  const strange: string[] = [];
  const byMeasure = new Map<Measure, Map<Reporter, Sent[]>>();
  for (const each of sent) {
    const { measure: id, member } = each.answer;
    const measure = called(id, elements, isMeasure);
    const reporter = called(member, elements, isReporter);
    if (!measure) strange.push(`${each.name} is of a measure ‘${id}’, which this theory does not have.`);
    else if (!reporter) {
      strange.push(
        `${each.name} is from ‘${member}’, and this theory has no such member or team. It was not taken back.`,
      );
    } else {
      const members = byMeasure.get(measure) ?? new Map<Reporter, Sent[]>();
      byMeasure.set(measure, members.set(reporter, [...(members.get(reporter) ?? []), each]));
    }
  }
  const inOrder = [...elements.values()].filter(isMeasure);
  const taken = inOrder.flatMap((measure) => {
    const given = byMeasure.get(measure);
    return given ? [takenOf(measure, given, { elements, figures: figuresOf(measure) }, today)] : [];
  });
  return { taken, strange };
}

function takenOf(measure: Measure, given: ReadonlyMap<Reporter, Sent[]>, known: Known, today: string): Taken {
  const asked = reportersOf(measure, known.elements, today);
  const inOrder = [...asked, ...[...given.keys()].filter((each) => !asked.includes(each))];
  const members = inOrder.flatMap((reporter) => {
    const its = given.get(reporter);
    if (!its) return [];
    const { past, dates } = askOf(measure, reporter, known, today);
    return [{ reporter, compared: compared(measure, past, dates, its, today) }];
  });
  return {
    measure,
    figures: known.figures,
    members,
    missing: asked.filter((reporter) => !given.has(reporter)),
    silent: members.flatMap(({ reporter, compared: found }) => (isSilent(found) ? [reporter] : [])),
  };
}

function isSilent({ fresh, changed, noted, troubles }: Compared): boolean {
  return fresh.length + changed.length + noted.length + troubles.length === 0;
}

function isMeasure(element: Element): element is Measure {
  return element.kind === 'measure';
}

function isReporter(element: Element): element is Reporter {
  return element.kind === 'member' || element.kind === 'team';
}

/** The statement of an id, else the one that was called so. */
function called<Found extends Element>(
  id: string,
  elements: ReadonlyMap<string, Element>,
  isMeant: (element: Element) => element is Found,
): Found | undefined {
  const all = [...elements.values()].filter(isMeant);
  return all.find((each) => each.id === id) ?? all.find((each) => each.was.includes(id) || labelOf(each) === id);
}
