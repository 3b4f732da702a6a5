/** Keeps documents up to date with the texts that are opened, changed and closed, and with the files on the disk. */
import { type FileSystemProvider, type LangiumDocuments, URI } from 'langium';
import { DefaultDocumentUpdateHandler, type LangiumSharedServices } from 'langium/lsp';
import type { TextDocumentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { seesNoFiles } from '../workspace/file-trouble.ts';

/** While a text is open it counts more than the disk; once it is closed the disk counts again. */
export class DriverDocumentUpdateHandler extends DefaultDocumentUpdateHandler {
  private readonly documents: LangiumDocuments;
  private readonly files: FileSystemProvider;

  constructor(services: LangiumSharedServices) {
    super(services);
    this.documents = services.workspace.LangiumDocuments;
    this.files = services.workspace.FileSystemProvider;
  }

  async didCloseDocument({ document }: TextDocumentChangeEvent<TextDocument>): Promise<void> {
    const uri = URI.parse(document.uri);
    const text = await this.textAt(uri);
    // Most texts are closed as they were saved, and then nothing has changed for anybody.
    if (text === undefined) this.fireDocumentUpdate([], [uri]);
    else if (this.documents.getDocument(uri)?.textDocument.getText() !== text) this.fireDocumentUpdate([uri], []);
  }

  /** The text of a file; undefined where there is none, as for a text that was never saved. */
  private async textAt(uri: URI): Promise<string | undefined> {
    if (seesNoFiles(this.files, uri)) return undefined;
    try {
      return await this.files.readFile(uri);
    } catch {
      return undefined;
    }
  }
}
