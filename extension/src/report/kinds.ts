import type { ReportKind } from '@driver-diagrams/language-server/protocol';
import * as vscode from 'vscode';

/** The kinds of reports as a user chooses them, each with what it is for. */
export function reportKinds(): { report: ReportKind; label: string; detail: string }[] {
  const { l10n } = vscode;
  return [
    {
      report: 'coverage',
      label: l10n.t('Coverage'),
      detail: l10n.t('What stands behind each driver: measures, change ideas, tests and teams, with the gaps marked'),
    },
    {
      report: 'participation',
      label: l10n.t('Participation'),
      detail: l10n.t('Which member takes part in which team, and how many in one, in several or in none'),
    },
    {
      report: 'measures',
      label: l10n.t('Measures'),
      detail: l10n.t('Every measure of all files: who uses it, and which may be the same thing twice'),
    },
    {
      report: 'tests',
      label: l10n.t('Tests'),
      detail: l10n.t('Change ideas by status, and their tests in order, with prediction beside result'),
    },
    {
      report: 'initiation',
      label: l10n.t('Starting the network'),
      detail: l10n.t('The five domains of a new network: what the files show for each, and what is missing'),
    },
    {
      report: 'system-design',
      label: l10n.t('System design'),
      detail: l10n.t('By strategy: the practice intended, and what supports it and holds it to account'),
    },
    {
      report: 'feedback',
      label: l10n.t('Feedback and recommendations'),
      detail: l10n.t('By strategy: what was intended, what happened, what was found, and what is recommended'),
    },
    {
      report: 'recommendations',
      label: l10n.t('Recommendations'),
      detail: l10n.t('What became of each recommendation, and the share acted on in each cycle'),
    },
  ];
}
