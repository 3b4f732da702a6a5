import {
  type BuildOptions,
  DefaultWorkspaceManager,
  DocumentState,
  type FileSystemNode,
  type LangiumDocument,
  type LangiumDocumentFactory,
  type LangiumSharedCoreServices,
  type Stream,
  type URI,
  UriUtils,
} from 'langium';

/** Finds the files of the open folders without reading them: the builder reads those first that the user looks at. */
export class DriverWorkspaceManager extends DefaultWorkspaceManager {
  override initialBuildOptions: BuildOptions = { validation: true };
  private readonly factory: LangiumDocumentFactory;

  constructor(services: LangiumSharedCoreServices) {
    super(services);
    this.factory = services.workspace.LangiumDocumentFactory;
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
