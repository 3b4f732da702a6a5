/** The columns of who does the work, and of what is believed and learned: one line a property. */
import type {
  Component,
  Conjecture,
  Cycle,
  Evidence,
  Finding,
  Member,
  Network,
  Poster,
  Recommendation,
  Revision,
  Strategy,
  Support,
  Team,
} from '../model/model.ts';
import { textLines } from './cells.ts';
import { type Column, column } from './column.ts';
import { statusMore } from './columns-diagram.ts';
import { dateWords, names, phrase, quotedText, statusWord, worded } from './phrases.ts';

export const NETWORK: readonly Column<Network>[] = [
  column('choice', 'kind', 'Form', 'Do members pursue one aim together, or share?', ({ form }) => form, {
    choices: ['execution', 'sharing'],
  }),
  column('date', 'since', 'Since', 'A day, month or year.', ({ since }) => dateWords(since)),
  column('text', 'convener', 'Convener', 'Who called it together.', ({ convener }) => convener),
  column('texts', 'hub', 'Hub', 'Who coordinates it, one a line.', ({ hub }) => textLines(hub)),
  column('text', 'problem', 'Problem', 'What it exists to mend.', ({ problem }) => problem),
  column('lines', 'domain', 'What it sets up', 'One a line: theory "A driver diagram" status working.', (network) =>
    network.domains
      .map(({ domain, text, status }) => phrase(domain, quotedText(text), status && `status ${status}`))
      .join('\n'),
  ),
];

export const MEMBER: readonly Column<Member>[] = [
  column('text', 'lead', 'Lead', 'Who leads it.', ({ lead }) => lead),
  column('texts', 'partners', 'Partners', 'One a line.', ({ partners }) => textLines(partners)),
  column('text', 'place', 'Place', 'Where it is.', ({ place }) => place),
  column('date', 'joined', 'Joined', 'When it joined the network.', ({ joined }) => dateWords(joined)),
];

export const TEAM: readonly Column<Team>[] = [
  column('choice', 'status', 'Status', 'How far it is.', ({ status }) => statusWord(status), {
    choices: ['forming', 'active', 'rethinking', 'sunset'],
  }),
  ...statusMore<Team>(),
  column('texts', 'chair', 'Chairs', 'Who leads it, one a line.', ({ chairs }) => textLines(chairs)),
  column('whole', '', 'Members taking part', 'One a line: full partner Riverside.', ({ participation }) =>
    participation.map(({ level, member }) => phrase(level, 'partner', member.text)).join('\n'),
  ),
];

export const COMPONENT: readonly Column<Component>[] = [
  column('flag', 'centre', 'Centre', 'Yes for the part that the others are built around.', ({ centre }) =>
    centre ? 'yes' : '',
  ),
];

export const STRATEGY: readonly Column<Strategy>[] = [
  column('text', 'because', 'Why it should work', 'The reason.', ({ because }) => because),
  column('lines', 'intends', 'Intended practices', 'One a line: Teachers to "plan together" reorganise.', (strategy) =>
    strategy.intends
      .map(({ role, practice, change, unknown }) => phrase(role.text, worded('to', practice), change ?? unknown))
      .join('\n'),
  ),
  column('lines', 'accountable', 'Who answers to whom', 'One a line: Teachers to Principals for "…".', (strategy) =>
    strategy.accountable
      .map(({ who, to, for: what }) => phrase(who.text, to && `to ${to.text}`, worded('for', what)))
      .join('\n'),
  ),
  column('text', 'enacted', 'What really happened', 'In a sentence or two.', ({ enacted }) => enacted),
];

export const SUPPORT: readonly Column<Support>[] = [
  column('names', 'for', 'For whom', 'Role groups.', (support) => names(support.for), { place: 'head' }),
  column('choice', 'as', 'Sort of support', 'What it is.', (support) => support.as ?? support.unknownType, {
    place: 'head',
    choices: ['position', 'ongoing event', 'discrete event', 'incidental event', 'routine', 'tool'],
  }),
  column('text', 'led by', 'Led by', 'Who leads it.', ({ ledBy }) => ledBy),
  column('text', 'every', 'Every', 'How often it takes place.', ({ every }) => every),
  column('text', 'expertise', 'Expertise', 'What those who lead it know and can do.', ({ expertise }) => expertise),
];

export const CONJECTURE: readonly Column<Conjecture>[] = [
  column('text', 'if', 'If', 'What is done.', (conjecture) => conjecture.if),
  column('text', 'then', 'Then', 'What follows.', (conjecture) => conjecture.then),
  column('text', 'because', 'Because', 'Why.', ({ because }) => because),
  column('choice', 'status', 'Status', 'How it stands.', ({ status }) => statusWord(status), {
    choices: ['initial', 'tested', 'revised', 'dropped'],
  }),
  ...statusMore<Conjecture>(),
  column('names', 'revises', 'Revises', 'The conjecture whose place it takes.', ({ revises }) => revises?.text),
  column('names', 'citing', 'Evidence', 'Names of evidence and findings.', ({ citing }) => names(citing)),
];

export const EVIDENCE: readonly Column<Evidence>[] = [
  column('choice', 'kind', 'Sort of evidence', 'Where it comes from.', ({ form }) => form, {
    choices: ['literature', 'feedback', 'retrospective', 'data'],
  }),
  column('text', 'source', 'Source', 'An article, a meeting, a file.', ({ origin }) => origin),
  column('date', 'on', 'Date', 'A day, month or year.', ({ on }) => dateWords(on)),
];

export const FINDING: readonly Column<Finding>[] = [
  column('text', 'source', 'Source', 'Where it comes from.', ({ origin }) => origin),
  column('date', 'on', 'Date', 'When it was found.', ({ on }) => dateWords(on)),
  column('text', 'explanation', 'Explanation', 'Why it is so.', ({ explanation }) => explanation),
  column('names', 'supports', 'Speaks for', 'Names of conjectures.', ({ supports }) => names(supports)),
  column('names', 'challenges', 'Speaks against', 'Names of conjectures.', ({ challenges }) => names(challenges)),
];

export const RECOMMENDATION: readonly Column<Recommendation>[] = [
  column('names', 'from', 'Follows from', 'Names of findings.', ({ from }) => names(from), { place: 'head' }),
  column('date', 'made', 'Made', 'When it was given.', ({ made }) => dateWords(made)),
  column('choice', 'response', 'Response', 'What became of it.', (it) => it.response?.value ?? it.response?.unknown, {
    choices: ['acted', 'partly acted', 'declined', 'open'],
  }),
  column('date', 'on', 'Response of', 'When.', ({ response }) => dateWords(response?.on), { place: 'line' }),
  column('text', '', 'Response, in words', 'What exactly.', ({ response }) => response?.text, { place: 'line' }),
];

export const CYCLE: readonly Column<Cycle>[] = [
  column('date', 'from', 'Begins', 'A day, month or year.', ({ from }) => dateWords(from), { place: 'head' }),
  column('date', 'to', 'Ends', 'A day, month or year.', ({ to }) => dateWords(to), { place: 'head' }),
];

export const REVISION: readonly Column<Revision>[] = [
  column('date', 'on', 'Date', 'When the theory was changed.', ({ on }) => dateWords(on), { place: 'head' }),
  column('text', 'because', 'Because', 'What you had learned.', ({ because }) => because, { place: 'head' }),
  column('names', 'citing', 'Evidence', 'Names of evidence.', ({ citing }) => names(citing), { place: 'head' }),
];

export const POSTER: readonly Column<Poster>[] = [
  column('text', 'subtitle', 'Subtitle', 'Below the title.', ({ subtitle }) => subtitle),
  column('texts', 'authors', 'Authors', 'One a line.', ({ authors }) => textLines(authors)),
  column('texts', 'affiliations', 'Affiliations', 'One a line.', ({ affiliations }) => textLines(affiliations)),
  column('each text', 'logo', 'Logos', 'Files of pictures, one a line.', ({ logos }) => textLines(logos)),
  column('lines', 'section', 'Sections', 'One a line: "What we learned" "Marking takes too long".', ({ sections }) =>
    sections.map(({ heading, text }) => phrase(quotedText(heading), quotedText(text))).join('\n'),
  ),
  column('choice', 'view', 'View', 'Which picture of the theory it shows.', ({ view }) => view, {
    choices: ['driver', 'action', 'system', 'network'],
  }),
  column('names', 'chart', 'Run charts', 'Names of measures.', ({ charts }) => names(charts)),
  column('text', 'acknowledgement', 'Acknowledgement', 'Whom to thank.', (poster) => poster.acknowledgement),
  column('text', 'contact', 'Contact', 'Where to write to.', ({ contact }) => contact),
  column('text', 'link', 'Web address', 'Printed as a code for telephones.', ({ link }) => link),
  column('text', 'size', 'Size', 'The sheet, such as A0 landscape.', ({ size }) => size),
  column('choice', 'theme', 'Colours', 'Of the whole poster.', ({ theme }) => theme, {
    choices: ['light', 'warm', 'grey'],
  }),
  column('choice', 'language', 'Language', 'Of the fixed words.', ({ language }) => language, {
    choices: ['en', 'es'],
  }),
];
