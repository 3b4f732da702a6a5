/** The data files of measures: found, read and kept until they change. Only the server's file system is asked. */

import { MOST_BYTES } from '@driver-diagrams/theory/data/decode';
import { type DataContent, seriesFrom } from '@driver-diagrams/theory/data/measure-data';
import { thinned } from '@driver-diagrams/theory/data/thin';
import { type Failed, guarded } from '@driver-diagrams/theory/guard';
import { isUnread, type LinesOptions, linesOf } from '@driver-diagrams/theory/lines/lines';
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import type { Measure, Pdsa, Theory } from '@driver-diagrams/theory/model/model';
import type { HiddenGroups, Line, MeasureFigures } from '@driver-diagrams/theory/model/series';
import {
  DocumentState,
  type FileSystemProvider,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  URI,
} from 'langium';
import { contentIn } from './data-content.ts';
import { hintsFor, namesOfGroups } from './data-hints.ts';
import { fileTrouble, isHidden, isMissing, pathTrouble, seesNoFiles, troubleOf } from './file-trouble.ts';
import { type DriverFiles, isInside } from './files.ts';
import type { Theories } from './theories.ts';

const WANTED = 'the file that holds the figures';
const NO_DATA: MeasureFigures = { problems: [] };
/** Nobody has looked whether there is a file. */
const UNKNOWN: MeasureFigures = { problems: [], lack: 'hidden' };
const TOO_LARGE = 'is too large for the figures of one measure.';
const LOST = 'could not be read, since the program itself made a mistake. The file may be right. Please report it.';

/** What can have figures in a file of its own. */
type Owner = Measure | Pdsa;

export class DataFiles {
  /** By address; a promise while the file is being read. */
  private readonly contents = new Map<string, DataContent | Promise<DataContent>>();
  /** By content, then by all that the author, the measure and the theory say of how it is read. */
  private found = new WeakMap<DataContent, Map<string, MeasureFigures>>();
  private readonly groups = new WeakMap<Theory, readonly string[]>();
  /** Addresses of the data files that a document names, by its own. */
  private readonly named = new Map<string, ReadonlySet<string>>();
  private readonly files: DriverFiles;
  private readonly theories: () => Theories;
  private readonly fileSystem: () => FileSystemProvider;
  private readonly failed: () => Failed | undefined;
  private readonly services: LangiumSharedCoreServices;

  constructor(
    services: LangiumSharedCoreServices,
    files: DriverFiles,
    theories: () => Theories,
    failed: () => Failed | undefined,
  ) {
    this.services = services;
    this.files = files;
    this.theories = theories;
    this.fileSystem = () => services.workspace.FileSystemProvider;
    this.failed = failed;
  }

  /** Reads the data files that the measures and tests of a document name, unless they are read already. Never throws. */
  async load(document: LangiumDocument): Promise<void> {
    const uri = document.uri.toString();
    // Most files name none, and then nothing is worked out.
    const text = document.textDocument.getText();
    const elements = /\bdata\b/i.test(text) ? this.theories().of(document).elements : [];
    const owners = elements.filter((each) => each.kind === 'measure' || each.kind === 'pdsa');
    const named = new Set(owners.flatMap((each) => this.placeOf(each)?.uri ?? []));
    if (named.size === 0) this.named.delete(uri);
    else this.named.set(uri, named);
    await Promise.all([...named].map((each) => this.read(each)));
  }

  /** What the data file of a measure, or of a test, holds, as far as its document was loaded. */
  of(owner: Owner): MeasureFigures {
    const content = this.contentFor(owner);
    if (!content) return NO_DATA;
    if (!('content' in content)) return content;
    const { uri } = content;
    const hints = hintsFor(owner, this.groupsAround(owner));
    const key = JSON.stringify([owner.data, hints], (name, value) => (name === 'source' ? undefined : value));
    const known = this.found.get(content.content) ?? new Map<string, MeasureFigures>();
    this.found.set(content.content, known);
    const kept = known.get(key);
    if (kept) return kept;
    const data = guarded(
      { part: 'data', name: uri },
      (): MeasureFigures => ({ ...seriesFrom(content.content, owner.data ?? {}, hints), uri }),
      (): MeasureFigures => ({ problems: [{ kind: 'file', message: LOST }], lack: 'hidden' }),
      this.failed(),
    );
    known.set(key, data);
    return data;
  }

  /** The content of the file that is named; or what is told in its place; undefined where none is named. */
  private contentFor(owner: Owner): { content: DataContent; uri: string } | MeasureFigures | undefined {
    const place = this.placeOf(owner);
    if (!place) return undefined;
    if (seesNoFiles(this.fileSystem(), URI.parse(owner.source.uri))) return UNKNOWN;
    const trouble = pathTrouble(place.problem, WANTED);
    if (trouble) return { problems: [{ kind: 'file', message: trouble }] };
    const content = this.contents.get(place.uri ?? '');
    return place.uri === undefined || !content || content instanceof Promise ? UNKNOWN : { content, uri: place.uri };
  }

  /** Names and titles of the members and teams that the text of a measure knows. */
  private groupsAround({ source }: Owner): readonly string[] {
    const document = this.services.workspace.LangiumDocuments.getDocument(URI.parse(source.uri));
    if (!document) return [];
    const theory = this.theories().of(document);
    const groups = this.groups.get(theory) ?? namesOfGroups(this.theories().merged(document));
    this.groups.set(theory, groups);
    return groups;
  }

  /** A theory with the lines of its measures, from their data files and from what the text states. */
  withFigures(theory: MergedTheory, options?: LinesOptions): MergedTheory {
    const elements = new Map(theory.elements.map((element) => [element.id, element]));
    const figures: [string, Line[]][] = [];
    const hidden: [string, HiddenGroups][] = [];
    const unread: string[] = [];
    for (const element of theory.elements) {
      if (element.kind !== 'measure') continue;
      const its = element.data && this.of(element);
      const found = linesOf(element, its, { elements }, options);
      if (its && isUnread(its)) unread.push(element.id);
      // Also where nothing is left: whoever draws must not look into the text again.
      if (found.lines.length > 0 || found.hidden) figures.push([element.id, found.lines.map(thinned)]);
      if (found.hidden) hidden.push([element.id, found.hidden]);
    }
    return {
      ...theory,
      ...(figures.length > 0 && { figures: Object.fromEntries(figures) }),
      ...(unread.length > 0 && { unread }),
      ...(hidden.length > 0 && { hidden: Object.fromEntries(hidden) }),
    };
  }

  /**
   * Forgets files that have changed, come or gone.
   * @param changed files, or folders with all that lies in them
   * @returns addresses of the documents whose measures name one of them
   */
  forget(changed: readonly URI[]): string[] {
    const isTouched = (uri: string) =>
      changed.some((each) => each.toString() === uri || isInside(URI.parse(uri), each));
    const touched = new Set([...this.contents.keys()].filter(isTouched));
    if (touched.size === 0) return [];
    for (const uri of touched) this.contents.delete(uri);
    return [...this.named].filter(([, named]) => [...named].some((uri) => touched.has(uri))).map(([uri]) => uri);
  }

  /** Forgets everything. */
  clear(): void {
    this.contents.clear();
    this.found = new WeakMap();
    this.named.clear();
  }

  private placeOf({ data, source }: Owner) {
    return data?.file === undefined ? undefined : this.files.pathTo(data.file, source.uri);
  }

  private async read(uri: string): Promise<void> {
    const known = this.contents.get(uri);
    if (known && !(known instanceof Promise)) return;
    const reading = known ?? this.contentOf(URI.parse(uri));
    this.contents.set(uri, reading);
    const content = await reading;
    // While it was read the file may have changed, and been forgotten or read anew.
    if (this.contents.get(uri) === reading) this.contents.set(uri, content);
  }

  private async contentOf(uri: URI): Promise<DataContent> {
    const fileSystem = this.fileSystem();
    const trouble = await fileTrouble(uri, this.files, fileSystem, WANTED);
    if (trouble) return { trouble, ...lackOf(trouble) };
    try {
      const bytes = await fileSystem.readBinary(uri);
      return bytes.length > MOST_BYTES ? { trouble: TOO_LARGE, lack: 'hidden' } : await contentIn(bytes, uri.path);
    } catch (error) {
      const why = troubleOf(error);
      return { trouble: why, ...lackOf(why) };
    }
  }
}

/** Whether a file is not there, or may well be. */
function lackOf(trouble: string): { lack?: 'missing' | 'hidden' } {
  return isMissing(trouble) ? { lack: 'missing' } : isHidden(trouble) ? { lack: 'hidden' } : {};
}

/** Has the files that documents name read, or looked for, before anybody asks for them. */
export function followDocuments(
  services: LangiumSharedCoreServices,
  loaders: () => readonly { load(document: LangiumDocument): Promise<void> }[],
): void {
  services.workspace.DocumentBuilder.onBuildPhase(DocumentState.ComputedScopes, async (documents) => {
    await Promise.all(documents.flatMap((document) => loaders().map((each) => each.load(document))));
  });
}
