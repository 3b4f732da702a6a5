/** The report as SARIF 2.1.0, which code hosts and editors read: https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
import { catalogue, type Severity } from '@driver-diagrams/theory/rules/index';
import type { ArtifactLocation, Location, Log, PhysicalLocation, ReportingDescriptor, Result } from 'sarif';
import type { Source } from '../input/read-files.ts';
import type { Problem, Range, Report } from './report.ts';

const LEVELS: Readonly<Record<Severity, Result.level>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

const INDEX = new Map(catalogue.map(({ id }, index) => [id, index]));

export function writeSarif({ version, problems, sources, unreadable }: Report): string {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'driver', semanticVersion: version, rules: catalogue.map(descriptor) } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: unreadable.length === 0,
            toolExecutionNotifications: unreadable.map(({ message }) => ({
              level: 'error',
              message: { text: message },
            })),
          },
        ],
        artifacts: sources.map((source) => ({ location: artifact(source) })),
        results: problems.map(result),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
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

function result({ rule, severity, message, range, related, fixes }: Problem): Result {
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

function relatedLocation({ message, range }: Problem['related'][number], id: number): Location {
  return { id, physicalLocation: place(range), message: { text: message } };
}

function fix({ title, edits }: Problem['fixes'][number]): NonNullable<Result['fixes']>[number] {
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
