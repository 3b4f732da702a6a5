import type { DocumentValidator, LangiumDocument } from 'langium';
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import { type CheckOptions, check, type Finding, type Severity } from '../rules/index.ts';
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
  private readonly options: () => CheckOptions;

  constructor(theories: Theories, options: () => CheckOptions) {
    this.theories = theories;
    this.options = options;
  }

  async validateDocument(document: LangiumDocument): Promise<Diagnostic[]> {
    const findings = check(this.theories.of(document), this.theories.world(document), this.options());
    return findings.map((finding) => toDiagnostic(finding, document));
  }
}

function toDiagnostic(finding: Finding, document: LangiumDocument): Diagnostic {
  const { textDocument } = document;
  const rangeOf = ({ start, end }: { start: number; end: number }) => ({
    start: textDocument.positionAt(start),
    end: textDocument.positionAt(end),
  });
  return {
    severity: SEVERITIES[finding.severity],
    range: rangeOf(finding.place),
    message: finding.message,
    source: 'driver',
    code: finding.rule,
    ...(finding.rule === 'unused' && { tags: [DiagnosticTag.Unnecessary] }),
    relatedInformation: finding.related
      ?.filter(({ place }) => place.uri === finding.place.uri)
      .map(({ place, message }) => ({ location: { uri: place.uri, range: rangeOf(place) }, message })),
    ...(finding.fixes && { data: { fixes: finding.fixes } }),
  };
}
