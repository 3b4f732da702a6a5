import { type DocumentValidator, type LangiumDocument, type LangiumDocuments, URI } from 'langium';
import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver-types';
import { type CheckOptions, check, type Finding, type Severity } from '../rules/index.ts';
import type { Place } from '../theory/model.ts';
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
  private readonly options: () => CheckOptions;

  constructor(theories: Theories, documents: () => LangiumDocuments, options: () => CheckOptions) {
    this.theories = theories;
    this.documents = documents;
    this.options = options;
  }

  async validateDocument(document: LangiumDocument): Promise<Diagnostic[]> {
    // What git shows of an older version is read, not judged: its problems are history.
    if (document.uri.scheme === 'git') return [];
    const findings = check(this.theories.of(document), this.theories.world(document), {
      ...this.options(),
      textOf: (uri) => this.documents().getDocument(URI.parse(uri))?.textDocument.getText(),
    });
    return findings.map((finding) => this.toDiagnostic(finding, document));
  }

  private toDiagnostic(finding: Finding, document: LangiumDocument): Diagnostic {
    return {
      severity: SEVERITIES[finding.severity],
      range: this.rangeOf(finding.place, document),
      message: finding.message,
      source: 'driver',
      code: finding.rule,
      relatedInformation: finding.related?.flatMap(({ place, message }) => {
        const other = this.documents().getDocument(URI.parse(place.uri));
        return other ? [{ location: { uri: place.uri, range: this.rangeOf(place, other) }, message }] : [];
      }),
      ...(finding.fixes?.length && { data: { fixes: finding.fixes } }),
    };
  }

  private rangeOf({ start, end }: Place, { textDocument }: LangiumDocument): Range {
    return { start: textDocument.positionAt(start), end: textDocument.positionAt(end) };
  }
}
