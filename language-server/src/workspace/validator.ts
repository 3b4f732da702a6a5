import type { Place } from '@driver-diagrams/theory/model/model';
import { unreadPlaces } from '@driver-diagrams/theory/model/unread';
import { catalogue, type Problem, type Severity } from '@driver-diagrams/theory/rules/index';
import { entryLines } from '@driver-diagrams/theory/rules/page';
import { type DocumentValidator, type LangiumDocument, type LangiumDocuments, URI } from 'langium';
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Range } from 'vscode-languageserver-types';
import { problemsOf } from './checks.ts';
import type { DriverSharedAddedServices } from './services.ts';

const SEVERITIES: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Turns the problems of the rules into the editor's problems. Nothing else reports problems. */
export class DriverDocumentValidator implements DocumentValidator {
  private readonly driver: DriverSharedAddedServices['driver'];
  private readonly documents: () => LangiumDocuments;
  private lines: ReadonlyMap<string, number> | undefined;

  constructor(driver: DriverSharedAddedServices['driver'], documents: () => LangiumDocuments) {
    this.driver = driver;
    this.documents = documents;
  }

  async validateDocument(document: LangiumDocument): Promise<Diagnostic[]> {
    // What git shows of an older version is read, not judged: its problems are history.
    if (document.uri.scheme === 'git') return [];
    const problems = await problemsOf(document, this.driver);
    return [...problems.map((problem) => this.toDiagnostic(problem, document)), ...this.faded(document)];
  }

  /** Greys what this version keeps and does not read. The rule tells each word once; these are no problems, and in no list. */
  private faded(document: LangiumDocument): Diagnostic[] {
    return unreadPlaces(this.driver.Theories.of(document)).map((place) => ({
      severity: DiagnosticSeverity.Hint,
      tags: [DiagnosticTag.Unnecessary],
      range: this.rangeOf(place, document),
      message: 'This version of Driver Diagrams keeps this and does not read it.',
      source: 'driver',
    }));
  }

  private toDiagnostic(problem: Problem, document: LangiumDocument): Diagnostic {
    return {
      severity: SEVERITIES[problem.severity],
      range: this.rangeOf(problem.place, document),
      message: problem.message,
      source: 'driver',
      code: problem.rule,
      ...this.descriptionOf(problem.rule),
      relatedInformation: problem.related?.flatMap(({ place, message }) => {
        const other = this.documents().getDocument(URI.parse(place.uri));
        return other ? [{ location: { uri: place.uri, range: this.rangeOf(place, other) }, message }] : [];
      }),
    };
  }

  /** The link from a problem to the entry of its rule: the line of the page, since editors open files at lines. */
  private descriptionOf(rule: string): Pick<Diagnostic, 'codeDescription'> {
    const page = this.driver.Host.rulesPage?.();
    if (page === undefined) return {};
    this.lines ??= entryLines(catalogue);
    const line = this.lines.get(rule);
    return line === undefined ? {} : { codeDescription: { href: `${page}#L${line + 1}` } };
  }

  private rangeOf({ start, end }: Place, { textDocument }: LangiumDocument): Range {
    return { start: textDocument.positionAt(start), end: textDocument.positionAt(end) };
  }
}
