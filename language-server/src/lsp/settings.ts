/** What the user has set about the checks (`driver.rules`): asked of the client for each folder, and kept until it changes. */

import { errorLine } from '@driver-diagrams/theory/guard';
import { type Levels, readLevels } from '@driver-diagrams/theory/rules/levels';
import { DocumentState, URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { Connection, InitializeParams } from 'vscode-languageserver';
import { isInside } from '../workspace/files.ts';
import { isLogLevel, type ServerLog } from './log.ts';

const SECTION = 'driver.rules';
const LEVEL = 'driver.log.level';

/** What the client may give when it starts the server. */
interface InitializationOptions {
  /** Address of the page of the rules, for the links of the problems. */
  rulesPage?: string;
  /** A command of the client that shows a measure's chart; it is given the file and the measure's id. */
  chartCommand?: string;
  /** True where the client answers `driver/picture`. */
  opensPictures?: boolean;
  /** True where the client answers `driver/fileInfo`, `driver/readFile` and `driver/listFiles`. */
  readsFiles?: boolean;
  /** True for a client that tells its user of failures by itself (`driver/failed`). */
  tellsFailures?: boolean;
}

export class Settings {
  /** Address of the page of the rules; missing where the client ships none. */
  rulesPage: string | undefined;
  /** The client's command that shows a measure's chart, for the lenses above measures. */
  chartCommand: string | undefined;
  /** Whether the client can tell of a picture whether it can be printed. */
  opensPictures = false;
  /** Whether the client reads files that the server cannot reach. */
  readsFiles = false;
  private readonly connection: Connection;
  private readonly log: ServerLog;
  private canAsk = false;
  private asked: Promise<void> = Promise.resolve();
  /** By address of the folder; `''` is for files outside all of them. */
  private byFolder = new Map<string, Levels>();
  private folders: readonly string[] = [];
  private readonly told = new Set<string>();

  constructor(connection: Connection, log: ServerLog) {
    this.connection = connection;
    this.log = log;
  }

  initialize({ capabilities, initializationOptions }: InitializeParams): void {
    this.canAsk = capabilities.workspace?.configuration ?? false;
    const given = initializationOptions as InitializationOptions | undefined;
    this.rulesPage = typeof given?.rulesPage === 'string' ? given.rulesPage : undefined;
    this.readsFiles = given?.readsFiles === true;
    this.opensPictures = given?.opensPictures === true;
    this.chartCommand = typeof given?.chartCommand === 'string' ? given.chartCommand : undefined;
    this.log.setClientTells(given?.tellsFailures === true);
  }

  /** The levels for a file: those of the innermost folder that holds it. Waits for an answer that is on its way. */
  async levelsFor(uri: string): Promise<Levels> {
    await this.asked;
    const file = URI.parse(uri);
    const holding = this.folders.filter((folder) => isInside(file, URI.parse(folder)));
    const innermost = holding.sort((one, two) => two.length - one.length)[0] ?? '';
    return this.byFolder.get(innermost) ?? this.byFolder.get('') ?? {};
  }

  /**
   * Asks the client again.
   *
   * @param folders addresses of the open folders
   * @param pushed settings that came with the news of their change, for clients that cannot be asked
   */
  refresh(folders: readonly string[], pushed?: unknown): Promise<void> {
    this.folders = folders;
    if (this.canAsk) this.asked = this.ask(folders);
    else if (pushed !== undefined) {
      const { rules, log } =
        (pushed as { driver?: { rules?: unknown; log?: { level?: unknown } } } | null)?.driver ?? {};
      this.readLevel(log?.level);
      this.byFolder = new Map([['', this.read(rules)]]);
    }
    return this.asked;
  }

  private async ask(folders: readonly string[]): Promise<void> {
    const items = [
      { section: SECTION },
      ...folders.map((scopeUri) => ({ scopeUri, section: SECTION })),
      { section: LEVEL },
    ];
    try {
      const answers: unknown[] = await this.connection.workspace.getConfiguration(items);
      this.readLevel(answers.at(-1));
      this.byFolder = new Map(['', ...folders].map((folder, n) => [folder, this.read(answers[n])]));
    } catch (error) {
      this.log.warn(`The client did not say what is set, so the checks stay as they are. ${errorLine(error)}`);
    }
  }

  private readLevel(value: unknown): void {
    this.log.setLevel(isLogLevel(value) ? value : 'info');
  }

  /** Reads settings; each mistake in them is told once, in the log. */
  private read(value: unknown): Levels {
    const { levels, mistakes } = readLevels(value);
    for (const mistake of mistakes) {
      if (!this.told.has(mistake)) this.log.warn(`Setting ${SECTION}: ${mistake}`);
      this.told.add(mistake);
    }
    return levels;
  }
}

/** Keeps the settings up to date, and checks all files again when they change. Called once the server has started. */
export function followSettings(settings: Settings, connection: Connection, shared: LangiumSharedServices): void {
  const { WorkspaceManager, LangiumDocuments, DocumentBuilder, WorkspaceLock } = shared.workspace;
  const folders = () => WorkspaceManager.workspaceFolders?.map(({ uri }) => uri) ?? [];
  shared.lsp.LanguageServer.onInitialize((params) => settings.initialize(params));
  shared.lsp.LanguageServer.onInitialized(() => void settings.refresh(folders()));
  connection.onDidChangeConfiguration(async (change) => {
    shared.workspace.ConfigurationProvider.updateConfiguration(change);
    await settings.refresh(folders(), change.settings);
    await WorkspaceLock.write(async (token) => {
      for (const document of LangiumDocuments.all)
        DocumentBuilder.resetToState(document, DocumentState.IndexedReferences);
      // Together with what a build had not finished when this one came in its way.
      await DocumentBuilder.update([], [], token);
    });
  });
}
