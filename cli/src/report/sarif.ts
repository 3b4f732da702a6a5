/** The report as SARIF 2.1.0, which code hosts and editors read: https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */

import type { Range, ReportedProblem, Source } from '@driver-diagrams/library/common/problems';
import { failureSentence } from '@driver-diagrams/theory/guard';
import { catalogue, type Severity } from '@driver-diagrams/theory/rules/index';
import type {
  ArtifactLocation,
  Location,
  Log,
  Notification,
  PhysicalLocation,
  ReportingDescriptor,
  Result,
} from 'sarif';
import type { Report } from './report.ts';

const LEVELS: Readonly<Record<Severity, Result.level>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

const INDEX = new Map(catalogue.map(({ id }, index) => [id, index]));

export function writeSarif({ version, problems, sources, unreadable, failures }: Report): string {
  // First, since to make the fixes of a problem may fail too.
  const results = problems.map(result);
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'driver', semanticVersion: version, rules: catalogue.map(descriptor) } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: unreadable.length + failures.length === 0,
            toolExecutionNotifications: [
              ...unreadable.map(({ message }): Notification => ({ level: 'error', message: { text: message } })),
              ...failures.map(failureNotification),
            ],
          },
        ],
        artifacts: sources.map((source) => ({ location: artifact(source) })),
        results,
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

/** A part of the program that failed, with the check that it is, where it is one. */
function failureNotification({ part, name, error }: Report['failures'][number]): Notification {
  const index = part === 'check' ? INDEX.get(name) : undefined;
  return {
    level: 'error',
    message: { text: failureSentence({ part, name }) },
    ...(index !== undefined && { associatedRule: { id: name, index } }),
    exception: {
      ...(error instanceof Error && { kind: error.name }),
      message: error instanceof Error ? error.message : String(error),
    },
  };
}

function descriptor({
  id,
  title,
  explanation,
  severity,
  onByDefault,
}: (typeof catalogue)[number]): ReportingDescriptor {
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: explanation },
    help: { text: explanation },
    defaultConfiguration: { level: LEVELS[severity], enabled: onByDefault },
  };
}

function result({ rule, severity, message, range, related, fixes }: ReportedProblem): Result {
  const index = INDEX.get(rule);
  return {
    ruleId: rule,
    ...(index !== undefined && { ruleIndex: index }),
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: place(range) }],
    ...(related.length > 0 && { relatedLocations: related.map(relatedLocation) }),
    ...(fixes.length > 0 && { fixes: fixes.map(fix) }),
  };
}

function relatedLocation({ message, range }: ReportedProblem['related'][number], id: number): Location {
  return { id, physicalLocation: place(range), message: { text: message } };
}

function fix({ title, edits }: ReportedProblem['fixes'][number]): NonNullable<Result['fixes']>[number] {
  const changes = Map.groupBy(edits, ({ range }) => range.source);
  return {
    description: { text: title },
    artifactChanges: [...changes].map(([source, members]) => ({
      artifactLocation: artifact(source),
      replacements: members.map(({ range, text }) => ({
        deletedRegion: region(range),
        insertedContent: { text },
      })),
    })),
  };
}

function place(range: Range): PhysicalLocation {
  return { artifactLocation: artifact(range.source), region: region(range) };
}

function region({ start, end }: Range) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** A path from the repository's folder: no place on one machine gets into the report. */
function artifact({ workspacePath }: Source): ArtifactLocation {
  return { uri: workspacePath.split('/').map(encodeURIComponent).join('/') };
}
