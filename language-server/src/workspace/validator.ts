import { type DocumentValidator, type LangiumDocument, type LangiumDocuments, URI } from 'langium';
import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver-types';
import type { Host } from '../driver-module.ts';
import { catalogue, type Finding, type Severity } from '../rules/index.ts';
import { entryLines } from '../rules/page.ts';
import type { Place } from '../theory/model.ts';
import { findingsOf } from './checks.ts';
import type { DataFiles } from './data-files.ts';
import type { Theories } from './theories.ts';

const SEVERITIES: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Turns the findings of the rules into the editor's problems. Nothing else reports problems. */
export class DriverDocumentValidator implements DocumentValidator {
  private readonly theories: Theories;
  private readonly documents: () => LangiumDocuments;
  private readonly host: Host;
  private readonly data: DataFiles;
  private lines: ReadonlyMap<string, number> | undefined;

  constructor(theories: Theories, documents: () => LangiumDocuments, host: Host, data: DataFiles) {
    this.theories = theories;
    this.documents = documents;
    this.host = host;
    this.data = data;
  }

  async validateDocument(document: LangiumDocument): Promise<Diagnostic[]> {
    // What git shows of an older version is read, not judged: its problems are history.
    if (document.uri.scheme === 'git') return [];
    const findings = await findingsOf(document, this.theories, this.host, this.documents(), this.data);
    return findings.map((finding) => this.toDiagnostic(finding, document));
  }

  private toDiagnostic(finding: Finding, document: LangiumDocument): Diagnostic {
    return {
      severity: SEVERITIES[finding.severity],
      range: this.rangeOf(finding.place, document),
      message: finding.message,
      source: 'driver',
      code: finding.rule,
      ...this.descriptionOf(finding.rule),
      relatedInformation: finding.related?.flatMap(({ place, message }) => {
        const other = this.documents().getDocument(URI.parse(place.uri));
        return other ? [{ location: { uri: place.uri, range: this.rangeOf(place, other) }, message }] : [];
      }),
      ...(finding.fixes?.length && { data: { fixes: finding.fixes } }),
    };
  }

  /** The link from a problem to the entry of its rule: the line of the page, since editors open files at lines. */
  private descriptionOf(rule: string): Pick<Diagnostic, 'codeDescription'> {
    const page = this.host.rulesPage?.();
    if (page === undefined) return {};
    this.lines ??= entryLines(catalogue);
    const line = this.lines.get(rule);
    return line === undefined ? {} : { codeDescription: { href: `${page}#L${line + 1}` } };
  }

  private rangeOf({ start, end }: Place, { textDocument }: LangiumDocument): Range {
    return { start: textDocument.positionAt(start), end: textDocument.positionAt(end) };
  }
}
