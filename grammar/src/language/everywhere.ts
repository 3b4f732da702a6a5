/** Properties that go with every statement. `origins` is left to those kinds that have no `source` of their own. */
import type { Properties } from './kind.ts';

export const everywhere: Properties = {
  notes: {
    word: 'note',
    form: 'notes',
    often: 'many',
    means: 'Anything worth keeping that no other word is for.',
    example: 'note "Asked for by the teachers themselves."',
    body: 'note "«anything worth keeping»"',
    group: 'wording',
    column: { heading: 'Notes', about: 'One a line.' },
  },
  was: {
    word: 'was',
    form: 'older names',
    often: 'many',
    means: 'The name that the same thing had before, so that a comparison shows it renamed, not removed and added.',
    example: 'was CommonPlanning',
    body: 'was «OldName»',
    label: 'older name',
    group: 'wording',
    column: { heading: 'Earlier names', about: 'One a line.' },
  },
  allow: {
    word: 'allow',
    form: 'allowed checks',
    often: 'many',
    means: 'Keeps one check quiet at this statement, with the reason for all to read.',
    example: 'allow aim-no-deadline because "the board decides in May"',
    body: 'allow {rules} because "«why this is fine»"',
    label: 'allowed check',
    group: 'record',
    column: { heading: 'Checks kept quiet', about: 'One a line: the id of the check because "…".' },
  },
  origins: {
    word: 'source',
    form: 'origins',
    often: 'many',
    means: 'Where the statement comes from: an article, a meeting, a file.',
    example: 'source "Staff meeting of September"',
    body: 'source "«where it comes from»"',
    column: { heading: 'Source', about: 'Where it comes from, one a line.' },
  },
};
