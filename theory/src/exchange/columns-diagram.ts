/** The columns of the statements of a driver diagram: one line a property. */
import type { Aim, Driver, Header, Idea, Measure, Pdsa } from '../model/model.ts';
import { textLines } from './cells.ts';
import { type Column, column } from './column.ts';
import { dated, dateWords, names, phrase, quotedText, readingWords, statusWord, worded } from './phrases.ts';
import { ownerCell } from './references.ts';

const DEGREES = ['low', 'medium', 'high'];
const SCALES = ['small', 'medium', 'large'];
const NEEDS = ['all', 'any'];
const IDEA_STATUS = ['untested', 'testing', 'adapted', 'adopted', 'abandoned'];

/** When and why a status holds, behind the status. */
export function statusMore<Statement extends { status?: { on?: Aim['by']; because?: string } }>(): Column<Statement>[] {
  return [
    column('date', 'on', 'Status since', 'When that was decided.', ({ status }) => dateWords(status?.on), {
      place: 'line',
    }),
    column('text', 'because', 'Status because', 'Why.', ({ status }) => status?.because, { place: 'line' }),
  ];
}

export const HEADER: readonly Column<Header>[] = [
  column('choice', 'stage', 'Stage', 'How strictly the theory is checked.', ({ stage }) => stage, {
    choices: ['draft', 'testing', 'spreading'],
  }),
  column('text', 'version', 'Version', 'Which version this is.', ({ version }) => version?.text),
  column('date', 'on', 'Version of', 'The date of the version.', ({ version }) => dateWords(version?.on), {
    place: 'line',
  }),
  column('text', 'organisation', 'Organisation', 'Whose theory it is.', ({ organisation }) => organisation),
  column('texts', 'authors', 'Authors', 'One a line.', ({ authors }) => textLines(authors)),
  column('text', 'contact', 'Contact', 'Where to write to.', ({ contact }) => contact),
  column('text', 'acknowledgement', 'Acknowledgement', 'Whom to thank.', (header) => header.acknowledgement),
  column('each text', 'logo', 'Logos', 'Files of pictures, one a line.', ({ logos }) => textLines(logos)),
  column('block', 'headings', 'Own headings', 'Other words above the columns: primary "Key drivers".', (header) =>
    Object.entries(header.headings)
      .map(([place, text]) => phrase(place, quotedText(text)))
      .join('\n'),
  ),
];

export const AIM: readonly Column<Aim>[] = [
  column('text', 'for', 'For whom', 'Who is to be better off.', (aim) => aim.for),
  column('date', 'by', 'By when', 'A day, month or year, such as 2030-06.', ({ by }) => dateWords(by)),
  column('text', 'vision', 'Vision', 'The image that guides it.', ({ vision }) => vision),
  column('text', 'problem', 'Problem', 'What it answers.', ({ problem }) => problem),
  column('choice', 'needs', 'Needs', 'Are all its drivers needed together, or any of them?', ({ needs }) => needs, {
    choices: NEEDS,
  }),
  column('choice', 'status', 'Status', 'How far it is.', ({ status }) => statusWord(status), {
    choices: ['open', 'achieved', 'missed', 'retired'],
  }),
  ...statusMore<Aim>(),
  column('names', 'next', 'Next aim', 'The aim that follows this one.', ({ next }) => next?.text),
];

export const DRIVER: readonly Column<Driver>[] = [
  column('text', 'definition', 'Definition', 'What exactly is meant.', ({ definition }) => definition),
  column('owner', 'owner', 'Owner', 'Who looks after it.', ({ owner }) => ownerCell(owner)),
  column('choice', 'needs', 'Needs', 'Is all that moves it needed together, or any of it?', ({ needs }) => needs, {
    choices: NEEDS,
  }),
  column('choice', 'status', 'Status', 'Only where it is no longer part of it.', ({ status }) => statusWord(status), {
    choices: ['retired'],
  }),
  ...statusMore<Driver>(),
];

export const IDEA: readonly Column<Idea>[] = [
  column('choice', 'status', 'Status', 'How far it is.', ({ status }) => statusWord(status), { choices: IDEA_STATUS }),
  ...statusMore<Idea>(),
  column('owner', 'owner', 'Owner', 'Who tries it.', ({ owner }) => ownerCell(owner)),
  column('date', 'by', 'By when', 'A day, month or year, such as 2027-06.', ({ by }) => dateWords(by)),
  column('text', 'concept', 'Concept', 'The general approach it is one form of.', ({ concept }) => concept),
  column('choice', 'scale', 'Scale', 'How widely it is tried.', ({ scale }) => scale, { choices: SCALES }),
  column('choice', 'confidence', 'Confidence', 'How sure you are.', ({ confidence }) => confidence, {
    choices: DEGREES,
  }),
  column('choice', 'impact', 'Impact', 'How much it would change.', ({ impact }) => impact, { choices: DEGREES }),
  column('choice', 'effort', 'Effort', 'How much work it is.', ({ effort }) => effort, { choices: DEGREES }),
  column('names', 'adapted from', 'Adapted from', 'The idea it was made from.', (idea) => idea.adaptedFrom?.text),
  column('lines', 'site', 'Sites', 'One a line: "North High" status testing from 2029-09.', ({ sites }) =>
    sites
      .map(({ place = '', status, unknownStatus, from }) =>
        phrase(quotedText(place), sitesStatus(status ?? unknownStatus), dated('from', from)),
      )
      .join('\n'),
  ),
];

const sitesStatus = (status: string | undefined) => status && `status ${status}`;

export const MEASURE: readonly Column<Measure>[] = [
  column('text', 'definition', 'Definition', 'So exactly that two people count the same.', (it) => it.definition),
  column('text', 'numerator', 'Numerator', 'What is counted.', ({ numerator }) => numerator),
  column('text', 'denominator', 'Denominator', 'Of how many.', ({ denominator }) => denominator),
  column('text', 'unit', 'Unit', 'Percent, days, students …', ({ unit }) => unit),
  column('whole', '', 'Better', 'Which way is good.', ({ better }) => better && `${better} is better`, {
    choices: ['higher is better', 'lower is better'],
  }),
  column('lines', 'baseline', 'Baseline', 'Where you started: 68% in 2026-06.', ({ baseline }) =>
    baseline ? readingWords(baseline, 'in') : '',
  ),
  column('lines', 'target', 'Targets', 'One a line: 75% by 2027-06.', ({ targets }) =>
    targets.map((each) => readingWords(each, 'by')).join('\n'),
  ),
  column('lines', 'result', 'Results', 'One a line: 71% in 2027-06.', ({ results }) =>
    results.map((each) => readingWords(each, 'in')).join('\n'),
  ),
  column('choice', 'collected', 'Collected', 'How often.', ({ collected }) => collected, {
    choices: ['daily', 'weekly', 'monthly', 'quarterly', 'yearly'],
  }),
  column('text', 'source', 'Source', 'Where the figures come from.', ({ origin }) => origin),
  column('owner', 'owner', 'Owner', 'Who looks after it.', ({ owner }) => ownerCell(owner)),
  column('names', 'reported by', 'Reported by', 'Members of the network.', ({ reportedBy }) => names(reportedBy)),
  column('text', 'data', 'Data file', 'The file that holds the figures.', ({ data }) => data?.file),
  column('text', 'column', 'Column of the data file', 'The column that holds them.', ({ data }) => data?.column, {
    place: 'line',
  }),
];

const STEPS = { plan: 'Plan', predict: 'Prediction', do: 'What was done', study: 'What was learned' } as const;

export const PDSA: readonly Column<Pdsa>[] = [
  ...(['plan', 'predict', 'do', 'study'] as const).flatMap((step): Column<Pdsa>[] => [
    column('text', step, STEPS[step], 'In a sentence or two.', (pdsa) => pdsa[step]?.text),
    column('date', 'on', `${STEPS[step]}, date`, 'When.', (pdsa) => dateWords(pdsa[step]?.on), { place: 'line' }),
  ]),
  column('choice', 'act', 'Decision', 'What follows from it.', ({ act }) => act?.decision ?? act?.unknown, {
    choices: ['adopt', 'adapt', 'abandon'],
  }),
  column('text', '', 'Decision, in words', 'What exactly.', ({ act }) => act?.text, { place: 'line' }),
  column('text', 'site', 'Site', 'Where.', ({ site }) => site),
  column('choice', 'scale', 'Scale', 'How large the test is.', ({ scale }) => scale, { choices: SCALES }),
  column('choice', 'cost of failure', 'Cost of failure', 'If it goes wrong.', ({ costOfFailure }) => costOfFailure, {
    choices: ['small', 'large'],
  }),
  column('names', 'next', 'Next test', 'The one that follows.', ({ next }) => next?.text),
];

/** What fits every statement. `source` is left to those kinds that have no column of their own for it. */
export const EVERYWHERE: readonly Column<Aim>[] = [
  column('each text', 'note', 'Notes', 'One a line.', ({ notes }) => textLines(notes)),
  column('lines', 'was', 'Earlier names', 'One a line.', ({ was }) => was.join('\n')),
  column('lines', 'allow', 'Checks kept quiet', 'One a line: the id of the check because "…".', ({ allow }) =>
    allow.map(({ rule, because }) => phrase(rule, worded('because', because))).join('\n'),
  ),
];
