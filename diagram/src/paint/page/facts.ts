/** What stands behind a box or a line: definition, reasons, evidence, measures, tests, as lines of text. */
import { type Element, type Link, labelOf, type MergedTheory } from '@driver-diagrams/theory/model/index';
import type { PictureWords } from '../../words/words.ts';
import type { Fact, PageWords } from './page-words.ts';

/** One heading with what stands below it. */
export interface Said {
  heading: string;
  lines: string[];
}

/** Looks things up for all boxes of one picture. */
export interface Facts {
  ofBox(id: string): Said[];
  /** Of the line between two boxes: reason, strength and evidence. */
  ofLink(from: string, to: string): Said[];
}

/** Kinds that are told where they lead to. */
const LEARNED = new Set(['conjecture', 'finding', 'recommendation']);

export function factsOf({ elements, links }: MergedTheory, { facts }: PageWords, words: PictureWords): Facts {
  const byId = new Map(elements.map((element) => [element.id, element]));
  const leaving = Map.groupBy(links, ({ from }) => from.to);
  const reaching = Map.groupBy(links, ({ to }) => to.to);
  const label = (id: string | undefined, text = '') => {
    const element = byId.get(id ?? '');
    return element ? labelOf(element) : text;
  };
  const saidOf = (link: Link): string[] => [
    ...(link.because === undefined ? [] : [link.because]),
    ...link.citing.map(({ to, text }) => `${facts.evidence}: ${evidence(byId.get(to ?? ''), text)}`),
  ];
  const led = (link: Link, id: string | undefined, text: string) => [label(id, text), ...saidOf(link)].join(' — ');
  const said = (fact: Fact, lines: readonly (string | undefined)[]): Said[] => {
    const there = lines.filter((line): line is string => line !== undefined && line !== '');
    return there.length === 0 ? [] : [{ heading: facts[fact], lines: there }];
  };
  const from = (id: string, wanted: (link: Link, element: Element) => boolean) =>
    (reaching.get(id) ?? []).flatMap((link) => {
      const element = byId.get(link.from.to ?? '');
      return element && wanted(link, element) ? [{ link, element }] : [];
    });

  return {
    ofBox(id) {
      const element = byId.get(id);
      if (!element) return [];
      return [
        ...ownFacts(element, said, label, words),
        ...said(
          'measured',
          from(id, ({ kind }) => kind === 'measures').map(({ element: each }) => measureLine(each)),
        ),
        ...said(
          'moves',
          (leaving.get(id) ?? []).map((link) => led(link, link.to.to, link.to.text)),
        ),
        ...said(
          'moved',
          from(id, ({ kind }) => kind === 'drives').map(({ link }) => led(link, link.from.to, '')),
        ),
        ...said(
          'tests',
          from(id, ({ kind }) => kind === 'tests').map(({ element: each }) => testLine(each)),
        ),
        ...said(
          'learned',
          from(id, (_, { kind }) => LEARNED.has(kind)).map(({ element: each }) => labelOf(each)),
        ),
        ...labelled(element),
        ...said(
          'notes',
          element.notes.filter((note) => typeof note === 'string'),
        ),
      ];
    },
    ofLink(start, end) {
      const link = leaving.get(start)?.find(({ to }) => to.to === end);
      if (!link) return [];
      return [
        ...said('because', [link.because]),
        ...said(
          'evidence',
          link.citing.map(({ to, text }) => evidence(byId.get(to ?? ''), text)),
        ),
      ];
    },
  };
}

/** Notes under the labels that their authors gave them. */
function labelled({ notes }: Element): Said[] {
  const groups = Map.groupBy(
    notes.filter((note) => typeof note !== 'string'),
    ({ label }) => label,
  );
  return Array.from(groups, ([heading, all]) => ({ heading, lines: all.map(({ text }) => text) }));
}

function evidence(element: Element | undefined, name: string): string {
  if (!element) return name;
  const origin = 'origin' in element ? element.origin : undefined;
  return origin === undefined ? labelOf(element) : `${labelOf(element)} (${origin})`;
}

type SaidOf = (fact: Fact, lines: readonly (string | undefined)[]) => Said[];

/** What the statement itself says. */
function ownFacts(
  element: Element,
  said: SaidOf,
  label: (id: string | undefined, text?: string) => string,
  { signs }: PictureWords,
): Said[] {
  const has = <Key extends string>(key: Key) => key in element;
  const text = (key: string): string | undefined => {
    const value = has(key) ? (element as unknown as Record<string, unknown>)[key] : undefined;
    return typeof value === 'string' ? value : undefined;
  };
  const owner = 'owner' in element && element.owner;
  const status = 'status' in element ? element.status : undefined;
  const shown: Readonly<Record<string, string>> = signs;
  const state =
    status && [shown[status.value ?? ''] ?? status.value, status.on?.text].filter((each) => each).join(', ');
  return [
    ...said('definition', [text('definition')]),
    ...said('for', [text('for')]),
    ...said('by', ['by' in element ? element.by?.text : undefined]),
    ...said('vision', [text('vision')]),
    ...said('problem', [text('problem')]),
    ...said('concept', [text('concept')]),
    ...said('owner', [owner ? (typeof owner === 'string' ? owner : label(owner.to, owner.text)) : undefined]),
    ...said('status', [[state, status?.because].filter((each) => each).join(': ')]),
    ...said('because', [text('because')]),
  ];
}

function measureLine(measure: Element): string {
  if (measure.kind !== 'measure') return labelOf(measure);
  const { baseline, targets } = measure;
  const path = [baseline, ...targets].flatMap((reading) => {
    const much = reading?.amount?.text ?? reading?.words;
    if (reading === undefined || much === undefined) return [];
    return [reading.date ? `${much} (${reading.date.text})` : much];
  });
  return path.length === 0 ? labelOf(measure) : `${labelOf(measure)}: ${path.join(' → ')}`;
}

function testLine(test: Element): string {
  const study = test.kind === 'pdsa' ? test.study?.text : undefined;
  return study === undefined ? labelOf(test) : `${labelOf(test)}: ${study}`;
}
