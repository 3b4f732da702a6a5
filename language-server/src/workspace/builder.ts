import type { Failed } from '@driver-diagrams/theory/guard';
import {
  type BuildOptions,
  Cancellation,
  DefaultDocumentBuilder,
  type Disposable,
  type DocumentBuildListener,
  type DocumentPhaseListener,
  DocumentState,
  type DocumentUpdateListener,
  interruptAndCheck,
  isOperationCancelled,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type MaybePromise,
  URI,
  UriUtils,
  type WorkspaceLock,
} from 'langium';

import { fileTrouble, isHidden, troubleOf } from './file-trouble.ts';
import type { DriverFiles } from './files.ts';
import type { Theories } from './theories.ts';
import { DocumentGone, firstOf, pause, UnknownDocument } from './waiting.ts';

/** How long nothing has to be typed before files are checked whose problems a change elsewhere may only touch; milliseconds. */
const RECHECK_AFTER = 250;

/**
 * Builds what the user looks at first: open files with all that they import, then the rest. Before documents are linked,
 * the files that they import are read, if they are there and inside the workspace.
 *
 * A file is linked and checked again at once when a file that it imports changes. The other way round only its problems can
 * change ("no team works on this driver"), so it is checked again once the typing pauses.
 */
export class DriverDocumentBuilder extends DefaultDocumentBuilder {
  private readonly files: DriverFiles;
  private readonly theories: Theories;
  private readonly failed: () => Failed | undefined;
  private readonly lock: () => WorkspaceLock;
  /** What requests wait for, and what it is to reach. */
  private readonly awaited = new Map<LangiumDocument, DocumentState>();
  /** Requests that wait until all files have reached a state. */
  private readonly waitingForAll = new Set<{ state: DocumentState; reached: () => void }>();
  /** Whether only the open files are built now, with what they import: that tells nothing of the others. */
  private isPart = false;
  /** Addresses of files that a file built since imports, or imported before: they are to be checked again. */
  private readonly toRecheck = new Set<string>();

  constructor(
    services: LangiumSharedCoreServices,
    files: DriverFiles,
    theories: Theories,
    failed: () => Failed | undefined,
  ) {
    super(services);
    this.files = files;
    this.theories = theories;
    this.failed = failed;
    this.lock = () => services.workspace.WorkspaceLock;
    this.onUpdate((_changed, deleted) => theories.forget(deleted));
  }

  override async update(
    changed: URI[],
    deleted: URI[],
    cancelToken = Cancellation.CancellationToken.None,
  ): Promise<void> {
    const touched = [...changed, ...deleted].flatMap((uri) => this.langiumDocuments.getDocuments(uri));
    for (const document of touched) this.recheckImportsOf(document);
    // An open text counts more than the disk: while it is open it stays, whatever became of its file or folder.
    const gone = deleted.flatMap((uri) => this.langiumDocuments.getDocuments(uri)).map(({ uri }) => uri);
    await super.update(
      changed,
      gone.filter((uri) => !this.isOpen(uri)),
      cancelToken,
    );
  }

  private isOpen(uri: URI): boolean {
    return this.textDocuments?.get(uri) !== undefined;
  }

  /** A file for which a step fails goes on without what the step would have given; the others are not touched. */
  protected override async runCancelable(
    documents: LangiumDocument[],
    targetState: DocumentState,
    cancelToken: Cancellation.CancellationToken,
    callback: (document: LangiumDocument) => MaybePromise<unknown>,
  ): Promise<void> {
    const name = `${DocumentState[targetState]}`;
    await super.runCancelable(documents, targetState, cancelToken, this.safely(name, callback));
    if (this.isPart) this.currentState = DocumentState.Changed;
    else for (const { state, reached } of [...this.waitingForAll]) if (state <= targetState) reached();
  }

  /**
   * Waits until all files have reached a state. Langium would wait for a file that does, and an empty workspace has none.
   *
   * @throws OperationCancelled
   */
  protected override awaitBuilderState(
    state: DocumentState,
    cancelToken: Cancellation.CancellationToken,
  ): Promise<void> {
    if (this.currentState >= state) return Promise.resolve();
    return firstOf<void>(cancelToken, (resolve) => {
      const waiting = { state, reached: resolve };
      this.waitingForAll.add(waiting);
      return [{ dispose: () => this.waitingForAll.delete(waiting) }];
    });
  }

  override onUpdate(callback: DocumentUpdateListener): Disposable {
    return super.onUpdate(this.safely('after a change', callback));
  }

  override onBuildPhase(targetState: DocumentState, callback: DocumentBuildListener): Disposable {
    return super.onBuildPhase(targetState, this.safely(`after ${DocumentState[targetState]}`, callback));
  }

  override onDocumentPhase(targetState: DocumentState, callback: DocumentPhaseListener): Disposable {
    return super.onDocumentPhase(targetState, this.safely(`after ${DocumentState[targetState]}`, callback));
  }

  /** The same work, whose failure is told and stops nothing else; to be cancelled is no failure. */
  private safely<Given extends unknown[]>(
    name: string,
    work: (...given: Given) => MaybePromise<unknown>,
  ): (...given: Given) => Promise<void> {
    return async (...given) => {
      try {
        await work(...given);
      } catch (error) {
        const failed = this.failed();
        if (isOperationCancelled(error) || !failed) throw error;
        failed({ part: 'work', name, error });
      }
    };
  }

  /**
   * A request may come before its text, just opened, has become a document, or while its file waits for its turn: then it
   * waits instead of failing.
   *
   * @throws UnknownDocument where there is no such file
   * @throws DocumentGone where it goes away meanwhile
   */
  protected override async awaitDocumentState(
    state: DocumentState,
    uri: URI,
    cancelToken: Cancellation.CancellationToken,
  ): Promise<URI> {
    if (!this.langiumDocuments.hasDocument(uri) && this.isOpen(uri)) await this.firstBuild(uri, cancelToken);
    const document = this.langiumDocuments.getDocument(uri);
    if (!document) throw new UnknownDocument(uri);
    if (document.state >= state) return uri;
    const reached = this.reached(state, uri, cancelToken);
    this.awaited.set(document, Math.max(state, this.awaited.get(document) ?? state));
    void this.buildAwaited();
    return reached;
  }

  private reached(state: DocumentState, uri: URI, cancelToken: Cancellation.CancellationToken): Promise<URI> {
    return firstOf<URI>(cancelToken, (resolve, reject) => [
      this.onDocumentPhase(state, (document) => {
        if (UriUtils.equals(document.uri, uri)) resolve(uri);
      }),
      this.onUpdate((_changed, deleted) => {
        if (deleted.some((each) => UriUtils.equals(each, uri))) reject(new DocumentGone(uri));
      }),
    ]);
  }

  /** Builds what somebody waits for, as far as what is being built, or was given up, leaves it out. */
  private async buildAwaited(): Promise<void> {
    try {
      // Its turn comes when nothing is built any more; whoever comes first then looks after all.
      const left = await this.lock().read(() => {
        const waiting = [...this.awaited];
        this.awaited.clear();
        return waiting.flatMap(([document, state]) => (document.state < state ? document : []));
      });
      const isThere = left.some((document) => this.langiumDocuments.getDocument(document.uri) === document);
      // All that was given up, not only what is waited for: this may come between another change and its build.
      if (isThere) await this.lock().write((token) => this.update([], [], token));
    } catch (error) {
      this.failed()?.({ part: 'work', name: 'reading what is waited for', error });
    }
  }

  /**
   * Says what a file has reached also when its build ends there for something newer: the newer build may have no reason to
   * reach it again, and whoever waits for it, or shows its problems, would never hear.
   */
  protected override notifyDocumentPhase(document: LangiumDocument, state: DocumentState): Promise<void> {
    return super.notifyDocumentPhase(document, state, Cancellation.CancellationToken.None);
  }

  private firstBuild(uri: URI, cancelToken: Cancellation.CancellationToken): Promise<void> {
    return firstOf<void>(cancelToken, (resolve, reject) => [
      this.onDocumentPhase(DocumentState.Parsed, (document) => {
        if (UriUtils.equals(document.uri, uri)) resolve();
      }),
      // Closed before its turn came, and without a file: it never becomes a document.
      this.onUpdate(() => {
        if (!this.isOpen(uri) && !this.langiumDocuments.hasDocument(uri)) reject(new DocumentGone(uri));
      }),
    ]);
  }

  protected override async buildDocuments(
    documents: LangiumDocument[],
    options: BuildOptions,
    cancelToken: Cancellation.CancellationToken,
  ): Promise<void> {
    // Letters that came in one burst are read once, not each for itself: what comes right behind cancels this build.
    if (this.textDocuments) await pause(0, cancelToken);
    const open = documents.filter(({ uri }) => this.isOpen(uri));
    this.isPart = true;
    const built = open.length > 0 ? await this.buildWithImports(open, options, cancelToken) : new Set();
    this.isPart = false;
    const rest = documents.filter((document) => !built.has(document));
    // Also where nothing is left: whoever waits for all files hears now.
    await this.buildWithImports(rest, options, cancelToken);
    await this.recheck(options, cancelToken);
  }

  /** Builds documents and all that they import, directly or not. Returns what it built. */
  private async buildWithImports(
    documents: readonly LangiumDocument[],
    options: BuildOptions,
    cancelToken: Cancellation.CancellationToken,
  ): Promise<ReadonlySet<LangiumDocument>> {
    const all = new Set(documents);
    for (const document of all) {
      if (document.state === DocumentState.Changed) {
        await interruptAndCheck(cancelToken);
        if (!(await this.readAgain(document, cancelToken))) {
          all.delete(document);
          continue;
        }
        await this.notifyDocumentPhase(document, DocumentState.Parsed);
      }
      for (const address of this.files.importedUris(document)) {
        const imported = await this.load(URI.parse(address));
        if (imported && imported.state < DocumentState.Validated) all.add(imported);
      }
    }
    this.theories.importsChanged();
    for (const document of all) this.recheckImportsOf(document);
    await super.buildDocuments([...all], options, cancelToken);
    for (const { uri } of all) this.toRecheck.delete(uri.toString());
    return all;
  }

  /** Reads a changed text. One that is gone by now (closed before it had a file, or deleted) is no document any more. */
  private async readAgain(document: LangiumDocument, cancelToken: Cancellation.CancellationToken): Promise<boolean> {
    try {
      await this.langiumDocumentFactory.update(document, cancelToken);
      return true;
    } catch (error) {
      if (isOperationCancelled(error)) throw error;
      await this.noteTrouble(document.uri, error);
      for (const gone of this.langiumDocuments.deleteDocuments(document.uri)) this.cleanUpDeleted(gone);
      await this.emitUpdate([], [document.uri]);
      return false;
    }
  }

  /** Reads a file, unless it is read; a missing or unreadable one is no document, and its import says so. */
  private async load(uri: URI): Promise<LangiumDocument | undefined> {
    const known = this.langiumDocuments.getDocument(uri);
    if (known) return known;
    const text = await this.textAt(uri);
    if (text === undefined) return undefined;
    // Another build may have come first while the file was read.
    const read = this.langiumDocuments.getDocument(uri);
    if (read) return read;
    const document = this.langiumDocumentFactory.fromString(text, uri);
    this.langiumDocuments.addDocument(document);
    return document;
  }

  private async textAt(uri: URI): Promise<string | undefined> {
    // What a link brings in from elsewhere is no more imported than what a path does, and a pipe may never end.
    if (await this.noteTrouble(uri)) return undefined;
    try {
      return await this.fileSystemProvider.readFile(uri);
    } catch (error) {
      await this.noteTrouble(uri, error);
      return undefined;
    }
  }

  /**
   * Keeps why a file gives no text, for those who import it, unless it is not there at all.
   * @param error of reading it
   * @returns why; nothing where it can be read
   */
  private async noteTrouble(uri: URI, error?: unknown): Promise<string | undefined> {
    const found = await fileTrouble(uri, this.files, this.fileSystemProvider, 'a theory');
    const trouble = found ?? (error === undefined ? undefined : troubleOf(error));
    this.files.noteTrouble(uri, trouble !== undefined && isHidden(trouble) ? trouble : undefined);
    return trouble;
  }

  private recheckImportsOf(document: LangiumDocument): void {
    for (const uri of this.theories.importedBy(document)) this.toRecheck.add(uri);
  }

  private async recheck(options: BuildOptions, cancelToken: Cancellation.CancellationToken): Promise<void> {
    if (options.validation === undefined || options.validation === false) return;
    const checked = () =>
      [...this.toRecheck]
        .map((uri) => this.langiumDocuments.getDocument(URI.parse(uri)))
        .filter((each) => each?.state === DocumentState.Validated);
    if (checked().length === 0) return;
    await pause(RECHECK_AFTER, cancelToken);
    const documents = checked().filter((each) => each !== undefined);
    this.toRecheck.clear();
    this.currentState = DocumentState.Changed;
    for (const document of documents) this.resetToState(document, DocumentState.IndexedReferences);
    await super.buildDocuments(documents, options, cancelToken);
  }
}
