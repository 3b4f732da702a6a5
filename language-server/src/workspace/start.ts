import type { Failed } from '@driver-diagrams/theory/guard';
import {
  type BuildOptions,
  DefaultWorkspaceManager,
  DocumentState,
  type FileSystemNode,
  type LangiumDocument,
  type LangiumDocumentFactory,
  type LangiumSharedCoreServices,
  type Stream,
  stream,
  type URI,
  UriUtils,
} from 'langium';
import type { WorkspaceFolder } from 'vscode-languageserver-types';

/** How long open texts wait until the files of slow folders are found, in milliseconds. */
const PATIENCE = 1000;

/** Finds the files of the open folders without reading them: the builder reads those first that the user looks at. */
export class DriverWorkspaceManager extends DefaultWorkspaceManager {
  override initialBuildOptions: BuildOptions = { validation: true };
  private readonly factory: LangiumDocumentFactory;
  private readonly failed: () => Failed | undefined;

  constructor(services: LangiumSharedCoreServices, failed: () => Failed | undefined) {
    super(services);
    this.factory = services.workspace.LangiumDocumentFactory;
    this.failed = failed;
  }

  /** Finds the files, as long as that takes no longer than open texts may wait; what is found later joins them then. */
  override async performStartup(folders: WorkspaceFolder[]): Promise<LangiumDocument[]> {
    const finding = Promise.all(folders.map((folder) => this.searchFolder(this.getRootFolder(folder))));
    const found = await Promise.race([finding, afterPatience()]);
    const documents: LangiumDocument[] = [];
    await this.loadWorkspaceDocuments(stream(this.unknown(found ?? [])), (document) => {
      documents.push(document);
      this.langiumDocuments.addDocument(document);
    });
    this._ready.resolve();
    if (!found) finding.then((late) => this.join(late)).catch((error) => this.tell(error));
    return documents;
  }

  private async join(late: URI[][]): Promise<void> {
    await this.mutex.write((token) => this.documentBuilder.update(this.unknown(late), [], token));
  }

  private tell(error: unknown): void {
    this.failed()?.({ part: 'work', name: 'finding files', error });
  }

  /** Each address once, of those that are no document yet. */
  private unknown(found: URI[][]): URI[] {
    const byAddress = new Map(found.flat().map((uri) => [uri.toString(), uri]));
    return [...byAddress.values()].filter((uri) => !this.langiumDocuments.hasDocument(uri));
  }

  protected override async loadWorkspaceDocuments(
    uris: Stream<URI>,
    collector: (document: LangiumDocument) => void,
  ): Promise<void> {
    for (const uri of uris) {
      const document = this.factory.fromModel({ $type: 'Unread' }, uri);
      document.state = DocumentState.Changed;
      collector(document);
    }
  }

  /** Files of folders are theories by their endings; an open text is one whatever it is called. */
  override shouldIncludeEntry(entry: FileSystemNode): boolean {
    if (!super.shouldIncludeEntry(entry)) return false;
    const ending = UriUtils.extname(entry.uri);
    return (
      entry.isDirectory || this.serviceRegistry.all.some((its) => its.LanguageMetaData.fileExtensions.includes(ending))
    );
  }
}

function afterPatience(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), PATIENCE));
}
