/** Formatting of a whole file, of the statements that a selection touches, and of the line being typed. */

import { type Edit, edits } from '@driver-diagrams/theory/format/edits';
import { indentLine } from '@driver-diagrams/theory/format/indent';
import type { LangiumDocument } from 'langium';
import type { Formatter } from 'langium/lsp';
import type {
  DocumentFormattingParams,
  DocumentOnTypeFormattingOptions,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  TextEdit,
} from 'vscode-languageserver';
import { rangeOf } from './occurrences.ts';

/** There is one canonical form, so the editor's own settings of tabs and spaces are not asked. */
export class DriverFormatter implements Formatter {
  get formatOnTypeOptions(): DocumentOnTypeFormattingOptions {
    return { firstTriggerCharacter: '\n', moreTriggerCharacter: ['}'] };
  }

  formatDocument(document: LangiumDocument, _params: DocumentFormattingParams): TextEdit[] {
    return toEdits(document, edits(document.textDocument.getText()));
  }

  formatDocumentRange(document: LangiumDocument, { range }: DocumentRangeFormattingParams): TextEdit[] {
    const { textDocument } = document;
    const within = { start: textDocument.offsetAt(range.start), end: textDocument.offsetAt(range.end) };
    return toEdits(document, edits(textDocument.getText(), within));
  }

  formatDocumentOnType(document: LangiumDocument, { position, ch }: DocumentOnTypeFormattingParams): TextEdit[] {
    const { textDocument } = document;
    return toEdits(document, indentLine(textDocument.getText(), textDocument.offsetAt(position), ch));
  }
}

function toEdits(document: LangiumDocument, changes: readonly Edit[]): TextEdit[] {
  return changes.map(({ start, end, text }) => ({ range: rangeOf({ document, start, end }), newText: text }));
}
