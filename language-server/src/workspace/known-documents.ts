import { DefaultLangiumDocuments, type LangiumDocument, type URI } from 'langium';
import { DocumentGone } from './waiting.ts';

/** The documents that the builder has made. Whoever only asks about one makes none: what is not there any more is not read. */
export class KnownDocuments extends DefaultLangiumDocuments {
  /** @throws DocumentGone */
  override async getOrCreateDocument(uri: URI): Promise<LangiumDocument> {
    const document = this.getDocument(uri);
    if (!document) throw new DocumentGone(uri);
    return document;
  }
}
