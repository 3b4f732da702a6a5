/** Reads `.driver` texts without an editor: for the command line and for tests. */

import type { ChartOptions } from '@driver-diagrams/theory/data/chart';
import { type Failed, guarded } from '@driver-diagrams/theory/guard';
import { publicTheory } from '@driver-diagrams/theory/lines/for-public';
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import type { Measure, Theory } from '@driver-diagrams/theory/model/model';
import type { MeasureChart, MeasureFigures } from '@driver-diagrams/theory/model/series';
import { type CheckOptions, check, type Problem, toldByReader } from '@driver-diagrams/theory/rules/index';
import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  EmptyFileSystem,
  type FileSystemProvider,
  inject,
  type LangiumDocument,
  URI,
} from 'langium';
import { followDocuments } from './data-files.ts';
import { chartsOfMeasures, chartWithMarks, type FoundChart } from './measure-charts.ts';
import { languageModule, sharedModule } from './module.ts';
import { OneLanguage } from './one-language.ts';
import type { OpenPicture } from './picture-files.ts';
import type { DriverSharedServices } from './services.ts';

/** One file, read. */
export interface ReadFile {
  uri: string;
  text: string;
  /** The file's own statements. */
  theory: Theory;
  /** With those of its direct imports: what is drawn. */
  merged: MergedTheory;
  /** The files that it imports, as far as they are there. */
  imports: readonly ReadFile[];
  /** Addresses of all files that it imports, there or not. */
  importedUris: readonly string[];
  /** The files that import it directly, of those read. */
  importers: readonly ReadFile[];
  /**
   * The merged theory with the statements of those files too: what the view of a network draws.
   * @param unreadable addresses of files that should belong to it and cannot be read
   */
  network(unreadable?: readonly string[]): MergedTheory;
  /** The same for everybody: without figures of small groups. `left`: how many results of the text are left out. */
  forPublic(): {
    theory: Theory;
    merged: MergedTheory;
    network(unreadable?: readonly string[]): MergedTheory;
    left: number;
  };
  /** The run charts of a measure, its own or an imported one, also as a merged theory has it. */
  chart(measure: Measure, options?: ChartOptions): MeasureChart;
  /**
   * The charts of a poster or a deck, by the ids of their measures in the theory that is drawn.
   * @param theory the merged theory, or that of a network
   */
  charts(wanted: readonly string[], theory: MergedTheory, options?: ChartOptions): Map<string, FoundChart>;
  /** What the data file of a measure holds, and what is wrong with it. */
  data(measure: Measure): MeasureFigures;
  /** Its problems, in the order of the text. */
  check(options: CheckOptions): Problem[];
}

export interface ReadOptions {
  /** Address of the folder that imports must not leave. */
  root: string;
  /** Where imported files are read from; without it only the given texts exist. */
  fileSystem?: () => FileSystemProvider;
  /** Draws logos, to tell which cannot be printed; without it they are only looked for. */
  openPicture?: OpenPicture;
  /** Is told of each part of the program that fails, and is left out. Without it the error is thrown. */
  failed?: Failed;
}

/**
 * Reads texts that stand at the given addresses, with the files that they import.
 *
 * @param texts address -> text
 * @returns the given files, in their order
 */
export async function readTexts(texts: ReadonlyMap<string, string>, options: ReadOptions): Promise<ReadFile[]> {
  return createReader(options)(texts);
}

/**
 * Reads one set of texts after another, each by itself; to make a reader costs more than most readings. What a reading gave
 * is good until the next one begins.
 */
export function createReader(options: ReadOptions): (texts: ReadonlyMap<string, string>) => Promise<ReadFile[]> {
  const shared = createServices(options);
  const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = shared.workspace;
  return async (texts) => {
    const earlier = LangiumDocuments.all.map(({ uri }) => uri).toArray();
    if (earlier.length > 0) await DocumentBuilder.update([], earlier);
    shared.driver.Data.clear();
    shared.driver.Pictures.clear();
    const documents = [...texts].map(([uri, text]) => {
      const document = LangiumDocumentFactory.fromString(text, URI.parse(uri));
      LangiumDocuments.addDocument(document);
      return document;
    });
    await DocumentBuilder.build(documents, { validation: false });
    return documents.map((document) => readFile(document, shared));
  };
}

/** Reads one text after another, each by itself, at an address of its own. */
export function createTextReader(): (text: string) => Promise<ReadFile> {
  const read = createReader({ root: 'file:///theory/' });
  return async (text) => {
    const [file] = await read(new Map([['file:///theory/text.driver', text]]));
    return file as ReadFile;
  };
}

function readFile(document: LangiumDocument, shared: DriverSharedServices): ReadFile {
  const { Files, Theories, Data, Pictures, Host } = shared.driver;
  const { failed } = Host;
  const figures = () => ({ world: Theories.world(document), data: (measure: Measure) => Data.of(measure) });
  return {
    uri: document.uri.toString(),
    text: document.textDocument.getText(),
    get theory() {
      return Theories.of(document);
    },
    get merged() {
      return Data.withFigures(Theories.merged(document));
    },
    get imports() {
      const found = Files.importedUris(document).map((uri) =>
        shared.workspace.LangiumDocuments.getDocument(URI.parse(uri)),
      );
      return found.filter((each) => each !== undefined).map((each) => readFile(each, shared));
    },
    get importedUris() {
      return Files.importedUris(document);
    },
    get importers() {
      return Theories.importersOf(document).map((each) => readFile(each, shared));
    },
    network: (unreadable) => Data.withFigures(Theories.network(document, unreadable)),
    forPublic() {
      const own = publicTheory(Theories.of(document), Theories.world(document));
      const shown = (theory: MergedTheory) => {
        const around = { elements: new Map(theory.elements.map((element) => [element.id, element])) };
        return Data.withFigures(publicTheory(theory, around).theory, { forPublic: true });
      };
      return {
        ...own,
        merged: shown(Theories.merged(document)),
        network: (unreadable) => shown(Theories.network(document, unreadable)),
      };
    },
    data: (measure) => Data.of(measure),
    chart: (measure, options) => chartWithMarks(measure, figures(), options),
    charts: (wanted, theory, options) => chartsOfMeasures(wanted, theory, figures(), options),
    check(options) {
      const checked = () => {
        const world = Theories.world(document);
        return check(Theories.of(document), world, {
          textOf: (uri) => Theories.textOf(world.theories.get(uri)),
          dataOf: (measure) => Data.of(measure),
          troubleWith: (path, from) => Pictures.troubleWith(path, from),
          ...(failed && { failed }),
          ...options,
        });
      };
      const place = { part: 'checking', name: document.uri.toString() } as const;
      const tell = options.failed ?? failed;
      // Where the checks fail: what the reader told, with fixes as careful as ever.
      const told = () => {
        const theory = Theories.of(document);
        const textOf = (uri: string) => (uri === place.name ? Theories.textOf(theory) : undefined);
        return toldByReader(theory, { textOf, failed: tell });
      };
      return guarded(place, checked, told, tell);
    },
  };
}

/** The services that read and check texts, without an editor around them. */
export function createServices({ root, fileSystem, failed, openPicture }: ReadOptions): DriverSharedServices {
  const folder = URI.parse(root);
  const shared = inject(
    createDefaultSharedCoreModule(fileSystem ? { fileSystemProvider: fileSystem } : EmptyFileSystem),
    { ServiceRegistry: () => new OneLanguage() },
    sharedModule(() => ({
      checks: () => ({ today: '1970-01-01' }),
      roots: { rootOf: () => folder },
      openPicture,
      ...(failed && { failed }),
    })),
  );
  const driver = inject(createDefaultCoreModule({ shared }), languageModule(shared));
  shared.ServiceRegistry.register(driver);
  followDocuments(shared, () => [shared.driver.Data, shared.driver.Pictures]);
  return shared;
}
