/** Quick fixes for the problems of the rules, all sure ones at once, and refactorings of the statement under the cursor. */
import { type LangiumDocument, URI } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CreateFile,
  type Diagnostic,
  type TextEdit as ProtocolEdit,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { DriverSharedServices } from '../driver-module.ts';
import { refactorings } from '../refactor/index.ts';
import { type Fix, sureEdits, type TextEdit } from '../rules/index.ts';
import { findingsOf } from '../workspace/checks.ts';
import { rangeOf } from './occurrences.ts';

const FIX_ALL = `${CodeActionKind.SourceFixAll}.driver`;

export class DriverCodeActionProvider implements CodeActionProvider {
  private readonly shared: DriverSharedServices;

  constructor(shared: DriverSharedServices) {
    this.shared = shared;
  }

  async getCodeActions(document: LangiumDocument, { context, range }: CodeActionParams): Promise<CodeAction[]> {
    const wanted = (kind: string) =>
      !context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
    return [
      ...(wanted(CodeActionKind.QuickFix) ? context.diagnostics.flatMap((diagnostic) => this.fixesOf(diagnostic)) : []),
      ...(wanted(FIX_ALL) ? await this.fixAll(document) : []),
      ...this.refactorings(document, range).filter(({ kind }) => wanted(kind ?? '')),
    ];
  }

  private fixesOf(diagnostic: Diagnostic): CodeAction[] {
    const fixes = (diagnostic.data as { fixes?: Fix[] } | undefined)?.fixes ?? [];
    return fixes.map(({ title, edits }, n) => ({
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      isPreferred: n === 0,
      edit: this.workspaceEdit(edits),
    }));
  }

  /** Mends at once all that can be mended in one way only. */
  private async fixAll(document: LangiumDocument): Promise<CodeAction[]> {
    const findings = await findingsOf(document, this.shared.driver, this.shared.workspace.LangiumDocuments);
    const edits = sureEdits(findings, document.uri.toString());
    const title = 'Mend all that can be mended in one way only';
    return edits.length === 0 ? [] : [{ title, kind: FIX_ALL, edit: this.workspaceEdit(edits) }];
  }

  private refactorings(document: LangiumDocument, range: CodeActionParams['range']): CodeAction[] {
    const { Theories, Host } = this.shared.driver;
    const { textDocument } = document;
    const start = textDocument.offsetAt(range.start);
    const end = textDocument.offsetAt(range.end);
    const theory = Theories.of(document);
    const element = theory.elements.findLast(({ source }) => source.start <= start && start <= source.end);
    if (!element) return [];
    const selected = theory.elements.filter(({ source }) => source.start < end && start < source.end);
    const made = refactorings({
      theory,
      world: Theories.world(document),
      element,
      selected: end > start ? selected : [],
      textOf: (uri) => this.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri))?.textDocument.getText() ?? '',
      exists: (uri) => this.shared.workspace.LangiumDocuments.hasDocument(URI.parse(uri)),
      today: Host.checks().today,
    });
    return made.map(({ title, kind, edits, newFile }) => ({ title, kind, edit: this.workspaceEdit(edits, newFile) }));
  }

  private workspaceEdit(edits: readonly TextEdit[], newFile?: { uri: string; text: string }): WorkspaceEdit {
    const byFile = new Map<string, ProtocolEdit[]>();
    for (const { uri, start, end, text } of edits) {
      const document = this.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri));
      if (!document) continue;
      byFile.set(uri, [...(byFile.get(uri) ?? []), { range: rangeOf({ document, start, end }), newText: text }]);
    }
    const changes: TextDocumentEdit[] = [...byFile].map(([uri, own]) => ({
      textDocument: { uri, version: null },
      edits: own,
    }));
    if (!newFile) return { documentChanges: changes };
    const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const text = { textDocument: { uri: newFile.uri, version: null }, edits: [{ range: top, newText: newFile.text }] };
    return { documentChanges: [CreateFile.create(newFile.uri), text, ...changes] };
  }
}
