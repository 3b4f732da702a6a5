/**
 * The requests that are this project's own, in one place; everything else is the Language Server Protocol.
 * Values are plain JSON. `docs/protocol.md` describes them and a test holds the page to this file.
 */

import type { ChangeKind } from '@driver-diagrams/theory/compare/index';
import type { Part } from '@driver-diagrams/theory/guard';
import type { TheoryFormat } from '@driver-diagrams/theory/model/export-formats';
import type { BothVersions, MeasureChart, MergedTheory } from '@driver-diagrams/theory/model/index';
import type { PictureTrouble } from '@driver-diagrams/theory/model/picture-trouble';
import type { Piece } from '@driver-diagrams/theory/model/word-differences';
import type { PosterChange, PosterRefusal } from '@driver-diagrams/theory/refactor/poster';
import type { ReportFormat, ReportKind } from '@driver-diagrams/theory/report/index';
import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';

/** The method of a request, which knows what is asked with it and what is answered: both sides take their types from it. */
export type Request<Params, Answer> = string & { readonly asked?: (params: Params) => Answer };
/** The method of a notification, which knows what is told with it. */
export type Notification<Params> = string & { readonly told?: (params: Params) => void };

const request = <Params, Answer>(method: string) => method as Request<Params, Answer>;
const notification = <Params>(method: string) => method as Notification<Params>;

/** Client asks: the theory of one open file, merged with its direct imports. */
export const TheoryRequest = request<TheoryParams, TheoryAnswer>('driver/theory');

export interface TheoryParams {
  uri: string;
  /** True to have the statements of the files that import it too: what the view of a network draws. */
  network?: boolean;
}

export interface TheoryAnswer {
  uri: string;
  /** The version of the text document that this answer was made from. */
  version: number;
  /** Missing when the server does not know the file. */
  theory?: MergedTheory;
  /** Set when so much could not be read that the rest may be misread: one sentence for the panel, which keeps its last good picture. */
  broken?: { message: string; line: number };
  /** Set when anything could not be read, in this file or in one that it imports: the theory may lack it. */
  mistakes?: Mistakes;
}

/** Mistakes in the writing, for which something may be missing in what is made of the texts. */
export interface Mistakes {
  count: number;
  /** The first one: what it is, the file, and the line, counted from 1. */
  message: string;
  uri: string;
  line: number;
}

/** Server tells: the theory of these files may have changed (their text, that of a file they import, or of one that imports them). */
export const TheoryChanged = notification<TheoryChangedParams>('driver/theoryChanged');

export interface TheoryChangedParams {
  uris: string[];
}

/** Server tells: a part of the program itself has failed and is left out; each part is named once. */
export const FailureNotification = notification<FailureParams>('driver/failed');

export interface FailureParams {
  part: Part;
  /** Which one: the id of a check, the address of a file, the method of a request. */
  name: string;
  /** Both in one English sentence. */
  sentence: string;
}

/** Client asks whether the server still answers; it answers null at once. */
export const AliveRequest = request<undefined, null>('driver/alive');

/** Client asks: a report on all theories of a workspace folder. */
export const ReportRequest = request<ReportParams, ReportAnswer>('driver/report');

export interface ReportParams {
  kind: ReportKind;
  format: ReportFormat;
  /** A file, open or not: the report is on the folder of the workspace that holds it. Missing: on all folders. */
  near?: string;
}

export interface ReportAnswer {
  /** What the report is called, in a few words. */
  title: string;
  /** The report, written in the format. */
  text: string;
  /** How many files it tells of; 0 when there is no theory to report on. */
  files: number;
  /** Set when part of these files could not be read; the report says which, and is made of the rest. */
  mistakes?: Mistakes;
}

/** Client asks: the run chart of one measure, ready to draw. */
export const ChartRequest = request<ChartParams, ChartAnswer>('driver/chart');

export interface ChartParams {
  uri: string;
  /** Id of the measure in the theory of the file. */
  measure?: string;
  /** Else a place in the text, counted from 0: the measure that is named there. */
  position?: { line: number; character: number };
  /** Look for trends too. */
  trend?: boolean;
}

export interface ChartAnswer {
  uri: string;
  /** Missing where no such measure is there. */
  chart?: MeasureChart;
  /** What is wrong with its data file, in whole sentences. */
  problems: string[];
  /** Set when part of the file, or of the one that the measure stands in, could not be read. */
  mistakes?: Mistakes;
}

/** Client asks: what changed between two versions of a theory, each a file with all that it imports. */
export const CompareRequest = request<CompareParams, CompareAnswer>('driver/compare');

export interface CompareParams {
  before: ComparedVersion;
  after: ComparedVersion;
  /**
   * The folder that both are versions of: files go by their path in it. Missing where two files are compared, whatever they
   * are called; each then has the imports that lie around it.
   */
  folder?: string;
}

export interface ComparedVersion {
  /** Address of the file. */
  uri: string;
  /** What the version is called in sentences. */
  name: string;
  /**
   * Texts as they were, of theories and of data files, by address; null for a file that was not there. Without it the texts are
   * meant as they are now.
   */
  texts?: Record<string, string | null>;
  /** Addresses of files that were there and are no text. */
  unreadable?: string[];
}

export interface CompareAnswer {
  /** Addresses whose texts are needed too. Then nothing else is answered: ask again with them. */
  wanted?: { before: string[]; after: string[] };
  comparison?: ToldComparison;
}

export interface ToldComparison {
  /** "14 changes in meaning, 3 of wording or order". */
  summary: string;
  /** In the order in which a reviewer needs them; only those with changes. */
  groups: ToldGroup[];
  /** Sentences on what could not be read and is therefore compared in part or not at all. */
  unread: string[];
  /** Both versions as one theory, marked, to be drawn. */
  both: BothVersions;
}

export interface ToldGroup {
  heading: string;
  /** False for wording and order. */
  substantive: boolean;
  changes: ToldChange[];
}

export interface ToldChange {
  kind: ChangeKind;
  sentence: string;
  /** The sentence in pieces: what is the same, gone or new. */
  parts: Piece[];
  /** What a statement says that is new or gone. */
  details: string[];
  /** Ids of what it is about in a picture of both versions. */
  items: string[];
  /** Where it stood, and where it stands. */
  before?: ToldPlace;
  after?: ToldPlace;
}

export interface ToldPlace {
  uri: string;
  /** What the file is called. */
  path: string;
  range: Range;
}

/** Client asks: which commits changed the statement at a position. */
export const HistoryRequest = request<HistoryParams, HistoryAnswer>('driver/history');

export interface HistoryParams {
  uri: string;
  position: Position;
  /** Address of the repository's folder. */
  folder: string;
  /** What git answers to `LOG_ARGUMENTS` and `LOG_PATHS`. */
  log: string;
  /** Contents of theories by their ids; null for what is no text, or not there. */
  contents?: Record<string, string | null>;
}

export interface HistoryAnswer {
  /** What the statement is called; missing where no statement stands at the position. */
  statement?: string;
  /** Ids of contents that are needed. Then nothing else is answered: ask again with them. */
  wanted?: string[];
  /** Newest first. */
  entries?: ToldEntry[];
}

/** A commit that changed a statement. */
export interface ToldEntry {
  id: string;
  /** The commit before it; missing for the first. */
  parent?: string;
  date: string;
  author: string;
  subject: string;
  /** Addresses of the file in it and before it. */
  after: string;
  before: string;
  sentences: string[];
}

/** Client asks: what a theory says, as a file of another program. */
export const ExportRequest = request<ExportParams, ExportAnswer>('driver/export');

export interface ExportParams {
  uri: string;
  /** See `theory/src/model/export-formats.ts`; pictures are painted where they are drawn. */
  format: TheoryFormat;
}

/** Nothing where there is no such file. */
export interface ExportAnswer {
  text?: string;
  /** For a file that is no text, such as a workbook. */
  base64?: string;
}

/** Client asks: the edit that writes a choice about a poster into its statement, as one step. */
export const PosterEditRequest = request<PosterEditParams, PosterEditAnswer>('driver/posterEdit');

export interface PosterEditParams {
  /** The file that is shown. */
  uri: string;
  /** Id of the poster in the theory of the file; missing where it has none yet, and gets one. */
  poster?: string;
  /** Ids of the measures whose charts the poster shows now. */
  charts: string[];
  change: PosterChange;
}

export interface PosterEditAnswer {
  /** With the version of the text; missing where the text says it already, and where nothing is written. */
  edit?: WorkspaceEdit;
  refused?:
    | PosterRefusal
    /** The poster stands in another file. */
    | { why: 'imported'; uri: string; line: number }
    /** The text has a mistake there: `message` and `line`, from 1, say which. */
    | { why: 'mistake'; message: string; line: number };
}

/** Client asks: what a file of another program, or what was pasted, says as a theory. */
export const ImportRequest = request<ImportParams, ImportAnswer>('driver/import');

export interface ImportParams {
  /** The name of the file, whose ending says what it is. */
  name?: string;
  /** What is in it: a text, or bytes. */
  text?: string;
  base64?: string;
  /** True for a text that may be words of the language just as well; of such a one nothing is made. */
  isPasted?: boolean;
}

/** Nothing where what was pasted is left as it is. */
export interface ImportAnswer {
  /** The theory. */
  text?: string;
  /** What could not be told. */
  untold?: ToldLine[];
  /** Why nothing was made of it, as a sentence. */
  trouble?: string;
}

export interface ToldLine {
  message: string;
  /** The line of the source that it speaks of, from 1. */
  line?: number;
}

/** Server asks a client that said `opensPictures` when it started: can this picture be printed? */
export const PictureRequest = request<PictureParams, PictureAnswer>('driver/picture');

export interface PictureParams {
  uri: string;
}

export interface PictureAnswer {
  /** Missing where it can. */
  trouble?: PictureTrouble;
}

/**
 * Server asks a client that said `readsFiles` when it started, of files that it cannot reach by itself: what is at an address?
 * No more is told than that, and only of what lies in the workspace, or beside a text that is open.
 */
export const FileInfoRequest = request<FileParams, FileInfoAnswer>('driver/fileInfo');

/** Asked likewise: the content of a file. */
export const ReadFileRequest = request<FileParams, ReadFileAnswer>('driver/readFile');

/** Asked likewise: what lies in a folder. */
export const ListFilesRequest = request<FileParams, ListFilesAnswer>('driver/listFiles');

export interface FileParams {
  uri: string;
}

/**
 * Why nothing can be told of a file: it is not there, the client may not tell of it, it is too large to be sent, it has not come in
 * time, or it cannot be read. Of one that comes too late the client tells as of a file that was made.
 */
export type FileTrouble = 'missing' | 'outside' | 'large' | 'slow' | 'unreadable';

export interface FileInfoAnswer {
  trouble?: FileTrouble;
  kind?: FileKind;
}

export type FileKind = 'file' | 'folder' | 'other';

export interface ReadFileAnswer {
  trouble?: FileTrouble;
  base64?: string;
}

export interface ListFilesAnswer {
  trouble?: FileTrouble;
  items?: { name: string; kind: FileKind }[];
}

export { LOG_ARGUMENTS, LOG_PATHS } from '@driver-diagrams/theory/compare/history/git-log';
export type { ChangeKind, Part, PosterChange, ReportFormat, ReportKind };
