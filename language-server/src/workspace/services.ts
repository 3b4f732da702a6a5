/** The services of the language's own, and what the world around gives them. How they are made: `module.ts`. */
import type { Failed } from '@driver-diagrams/theory/guard';
import type { CheckOptions } from '@driver-diagrams/theory/rules/index';
import type { Levels } from '@driver-diagrams/theory/rules/levels';
import type { LangiumSharedCoreServices } from 'langium';
import type { DataFiles } from './data-files.ts';
import type { DriverFiles, Roots } from './files.ts';
import type { OpenPicture, PictureFiles } from './picture-files.ts';
import type { Theories } from './theories.ts';

/** What the world around gives: where workspaces begin, and what the user has set about the checks. */
export interface Host {
  roots: Roots;
  checks: () => CheckOptions;
  /** How strictly the user takes the rules in a file, by its address. */
  levels?: (uri: string) => Promise<Levels>;
  /** Address of the page of the rules, where the client ships one. */
  rulesPage?: () => string | undefined;
  /** The client's command that shows the run chart of a measure, where it has one. */
  chartCommand?: () => string | undefined;
  /** Draws a logo, to tell whether it can be printed. */
  openPicture?: OpenPicture | undefined;
  /** Is told of each part of the program that fails, and is left out. Without it the error is thrown. */
  failed?: Failed;
}

export interface DriverSharedAddedServices {
  driver: { Files: DriverFiles; Theories: Theories; Data: DataFiles; Pictures: PictureFiles; Host: Host };
}

export type DriverSharedServices = LangiumSharedCoreServices & DriverSharedAddedServices;
