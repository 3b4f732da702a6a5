/** What the user has set about the checks (`driver.rules`): asked of the client for each folder, and kept until it changes. */
import { DocumentState, URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { Connection, InitializeParams } from 'vscode-languageserver';
import { type Levels, readLevels } from '../rules/levels.ts';
import { isInside } from '../workspace/files.ts';

const SECTION = 'driver.rules';

/** What the client may give when it starts the server. */
interface InitializationOptions {
  /** Address of the page of the rules, for the links of the problems. */
  rulesPage?: string;
  /** A command of the client that shows a measure's chart; it is given the file and the measure's id. */
  chartCommand?: string;
  /** True where the client answers `driver/picture`. */
  opensPictures?: boolean;
}

export class Settings {
  /** Address of the page of the rules; missing where the client ships none. */
  rulesPage: string | undefined;
  /** The client's command that shows a measure's chart, for the lenses above measures. */
  chartCommand: string | undefined;
  /** Whether the client can tell of a picture whether it can be printed. */
  opensPictures = false;
  private readonly connection: Connection;
  private canAsk = false;
  private asked: Promise<void> = Promise.resolve();
  /** By address of the folder; `''` is for files outside all of them. */
  private byFolder = new Map<string, Levels>();
  private folders: readonly string[] = [];
  private readonly told = new Set<string>();

  constructor(connection: Connection) {
    this.connection = connection;
  }

  initialize({ capabilities, initializationOptions }: InitializeParams): void {
    this.canAsk = capabilities.workspace?.configuration ?? false;
    const given = initializationOptions as InitializationOptions | undefined;
    this.rulesPage = typeof given?.rulesPage === 'string' ? given.rulesPage : undefined;
    this.opensPictures = given?.opensPictures === true;
    this.chartCommand = typeof given?.chartCommand === 'string' ? given.chartCommand : undefined;
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
    else if (pushed !== undefined) this.byFolder = new Map([['', this.read(rulesIn(pushed))]]);
    return this.asked;
  }

  private async ask(folders: readonly string[]): Promise<void> {
    const items = [{ section: SECTION }, ...folders.map((scopeUri) => ({ scopeUri, section: SECTION }))];
    try {
      const answers: unknown[] = await this.connection.workspace.getConfiguration(items);
      this.byFolder = new Map(['', ...folders].map((folder, n) => [folder, this.read(answers[n])]));
    } catch {
      // A client that cannot say leaves the checks as they are.
    }
  }

  /** Reads settings; each mistake in them is told once, in the log. */
  private read(value: unknown): Levels {
    const { levels, mistakes } = readLevels(value);
    for (const mistake of mistakes) {
      if (!this.told.has(mistake)) this.connection.console.warn(`Setting ${SECTION}: ${mistake}`);
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

/** The rules in pushed settings, which hold all sections. */
function rulesIn(settings: unknown): unknown {
  return (settings as { driver?: { rules?: unknown } } | null)?.driver?.rules;
}
