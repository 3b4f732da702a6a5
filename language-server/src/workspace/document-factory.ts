import type { Document, DriverLexingReport } from '@driver-diagrams/grammar';
import type { Failed } from '@driver-diagrams/theory/guard';
import {
  type AstNode,
  type Cancellation,
  DefaultLangiumDocumentFactory,
  isOperationCancelled,
  type LangiumSharedCoreServices,
  type ParseResult,
  type ParserOptions,
  type URI,
} from 'langium';
import { LOST } from '../reading/lost.ts';

/** Parses texts. One that the program fails to parse becomes a document without statements that says so. */
export class DriverDocumentFactory extends DefaultLangiumDocumentFactory {
  private readonly failed: () => Failed | undefined;

  constructor(services: LangiumSharedCoreServices, failed: () => Failed | undefined) {
    super(services);
    this.failed = failed;
  }

  protected override parse<T extends AstNode>(uri: URI, text: string, options?: ParserOptions): ParseResult<T> {
    try {
      return super.parse<T>(uri, text, options);
    } catch (error) {
      return this.lost<T>(uri, error);
    }
  }

  protected override async parseAsync<T extends AstNode>(
    uri: URI,
    text: string,
    cancellationToken: Cancellation.CancellationToken,
  ): Promise<ParseResult<T>> {
    try {
      return await super.parseAsync<T>(uri, text, cancellationToken);
    } catch (error) {
      if (isOperationCancelled(error)) throw error;
      return this.lost<T>(uri, error);
    }
  }

  private lost<T extends AstNode>(uri: URI, error: unknown): ParseResult<T> {
    const failed = this.failed();
    if (!failed) throw error;
    failed({ part: 'reading', name: uri.toString(), error });
    const root: Document = { $type: 'Document', statements: [] };
    const lexerReport: DriverLexingReport = { diagnostics: [], problems: [LOST] };
    return { value: root as AstNode as T, parserErrors: [], lexerErrors: [], lexerReport };
  }
}
