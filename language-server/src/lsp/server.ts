import { errorLine } from '@driver-diagrams/theory/guard';
import { type FileSystemProvider, inject, URI, UriUtils } from 'langium';
import { createDefaultModule, createDefaultSharedModule, startLanguageServer } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { AliveRequest, FileInfoRequest, ListFilesRequest, PictureRequest, ReadFileRequest } from '../protocol.ts';
import { type FileClient, WorkspaceFiles } from '../workspace/client-files.ts';
import { isInside, type Roots } from '../workspace/files.ts';
import { languageModule, sharedModule } from '../workspace/module.ts';
import { OneLanguage } from '../workspace/one-language.ts';
import { addCharts } from './charts.ts';
import { addComparisons } from './comparisons.ts';
import { followData } from './data.ts';
import { documentRead } from './document-read.ts';
import { addExports } from './exports.ts';
import { features, sharedFeatures } from './features.ts';
import { guardRequests } from './guard-requests.ts';
import { addHistories } from './histories.ts';
import { addImports } from './imports.ts';
import { createLog, type ServerLog } from './log.ts';
import { answer, ask } from './own-requests.ts';
import { addPosterEdits } from './poster-edits.ts';
import { showChecking } from './progress.ts';
import { addReports } from './reports.ts';
import { addRequests } from './requests.ts';
import { followSettings, Settings } from './settings.ts';

/** What differs between a server in a process and one in a browser. */
interface ServerContext {
  connection: Connection;
  /** The disk of the computer; a browser has none. */
  localFiles?: FileSystemProvider;
  /** Today, as an ISO day. */
  today: () => string;
}

/**
 * Starts the language server on a connection.
 *
 * @returns its log, for what fails around it
 */
export function startServer({ connection, localFiles, today }: ServerContext): ServerLog {
  const log = createLog(connection);
  guardRequests(connection, log.failed, async (uri, token) => Boolean(await documentRead(shared, uri, token)));
  const settings = new Settings(connection, log);
  const client: FileClient = {
    info: (uri) => ask(connection, FileInfoRequest, { uri }),
    read: (uri) => ask(connection, ReadFileRequest, { uri }),
    list: (uri) => ask(connection, ListFilesRequest, { uri }),
  };
  const files = new WorkspaceFiles(localFiles, client, () => settings.readsFiles);
  const shared = inject(
    createDefaultSharedModule({ connection, fileSystemProvider: () => files }),
    { ServiceRegistry: () => new OneLanguage() },
    sharedModule((services) => ({
      checks: () => ({ today: today() }),
      levels: (uri) => settings.levelsFor(uri),
      rulesPage: () => settings.rulesPage,
      chartCommand: () => settings.chartCommand,
      openPicture: async (uri) => {
        if (!settings.opensPictures) return undefined;
        return (await ask(connection, PictureRequest, { uri })).trouble;
      },
      failed: log.failed,
      roots: folderRoots(() => services.workspace.WorkspaceManager.workspaceFolders?.map(({ uri }) => uri) ?? []),
    })),
    sharedFeatures,
  );
  const driver = inject(createDefaultModule({ shared }), languageModule(shared), features(shared));
  shared.ServiceRegistry.register(driver);
  addRequests(connection, shared);
  addReports(connection, shared);
  addCharts(connection, shared);
  addComparisons(connection, shared);
  addHistories(connection, shared);
  addExports(connection, shared);
  addPosterEdits(connection, shared);
  addImports(connection);
  answer(connection, AliveRequest, () => null);
  showChecking(connection, shared, log);
  followData(shared, () => refreshMargins(connection, log));
  startLanguageServer(shared);
  followSettings(settings, connection, shared);
  shared.workspace.ConfigurationProvider.onConfigurationSectionUpdate(() => refreshMargins(connection, log));
  return log;
}

/** Asks the editor to show hints and lenses anew, after a change of their settings. */
function refreshMargins(connection: Connection, log: ServerLog): void {
  // An editor that does not know these requests answers with an error, and asks again at the next edit anyway.
  const unknown = (what: string) => (error: unknown) => log.debug(`The client does not ${what}. ${errorLine(error)}`);
  connection.languages.inlayHint.refresh().catch(unknown('refresh hints'));
  connection.sendRequest('workspace/codeLens/refresh').catch(unknown('refresh lenses'));
}

/** A file's workspace is the open folder that holds it, else the folder it lies in. */
function folderRoots(folders: () => readonly string[]): Roots {
  return {
    rootOf(file: URI): URI {
      const holding = folders()
        .map((folder) => URI.parse(folder))
        .filter((folder) => file.scheme === 'untitled' || isInside(file, folder))
        .sort((a, b) => b.path.length - a.path.length);
      return holding[0] ?? UriUtils.dirname(file);
    },
  };
}
