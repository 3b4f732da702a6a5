import {
  type BuildOptions,
  type Cancellation,
  DefaultDocumentBuilder,
  DefaultIndexManager,
  DocumentState,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  URI,
} from 'langium';

import type { DriverFiles } from './files.ts';
import type { Theories } from './theories.ts';

/** Before documents are linked, the files that they import are read, if they are there and inside the workspace. */
export class DriverDocumentBuilder extends DefaultDocumentBuilder {
  private readonly files: DriverFiles;

  constructor(services: LangiumSharedCoreServices, files: DriverFiles, theories: Theories) {
    super(services);
    this.files = files;
    this.onUpdate((_changed, deleted) => theories.forget(deleted));
  }

  protected override async buildDocuments(
    documents: LangiumDocument[],
    options: BuildOptions,
    cancelToken: Cancellation.CancellationToken,
  ): Promise<void> {
    const all = new Set(documents);
    for (const document of all) {
      if (document.state === DocumentState.Changed) await this.langiumDocumentFactory.update(document, cancelToken);
      for (const address of this.files.importedUris(document)) {
        const uri = URI.parse(address);
        if (this.langiumDocuments.hasDocument(uri)) continue;
        const loaded = await this.load(uri);
        if (loaded) all.add(loaded);
      }
    }
    await super.buildDocuments([...all], options, cancelToken);
  }

  /** Reads a file; a missing or unreadable one is no document, and its import says so. */
  private async load(uri: URI): Promise<LangiumDocument | undefined> {
    try {
      if (!(await this.fileSystemProvider.exists(uri))) return undefined;
      return await this.langiumDocuments.getOrCreateDocument(uri);
    } catch {
      return undefined;
    }
  }
}

/** A file is checked again when a file that it imports changes, or one that imports it. */
export class DriverIndexManager extends DefaultIndexManager {
  private readonly theories: Theories;

  constructor(services: LangiumSharedCoreServices, theories: Theories) {
    super(services);
    this.theories = theories;
  }

  override isAffected(document: LangiumDocument, changedUris: Set<string>): boolean {
    return super.isAffected(document, changedUris) || this.theories.isAffected(document, changedUris);
  }
}
