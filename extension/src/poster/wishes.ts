/** What can be chosen beside the preview of a poster, and what of it the page keeps. Plain values. */
import type { Language, PosterChoices, ViewName } from '@driver-diagrams/diagram';
import { contentOfPoster, posterOf } from '@driver-diagrams/diagram/poster/content';
import type { MergedTheory, Poster, PosterPart, PosterSize, PosterTheme } from '@driver-diagrams/theory/model/index';

export const THEMES = ['light', 'warm', 'grey'] as const satisfies PosterTheme[];
export const ORIENTATIONS = ['landscape', 'portrait'] as const satisfies PosterSize['orientation'][];
export const FORMATS = ['pdf', 'pptx', 'svg', 'png'] as const;
/** Pixels to the inch that printers ask for; the first suits a poster that hangs. */
export const RESOLUTIONS = [150, 72, 200, 300] as const;

/** Parts that a poster shows unless it leaves them out; its charts are chosen one by one. */
export const PARTS = [
  'problem',
  'aim',
  'diagram',
  'legend',
  'measures',
  'tests',
  'findings',
  'conjectures',
  'reasons',
  'definitions',
  'footer',
] as const satisfies PosterPart[];

export type ExportFormat = (typeof FORMATS)[number];

/** What is chosen for this preview alone; all else is written into the file. */
export interface Wishes {
  /** Name or title of the poster statement. */
  poster?: string;
  /** One page for each primary driver. */
  pages?: boolean;
}

/** What the page keeps over a reload of the window. */
export interface PosterMemory {
  uri: string;
  wishes: Wishes;
  /** The page on show, from 0. */
  page: number;
  format: ExportFormat;
  /** For PNG: pixels to the inch. */
  dpi: number;
}

/** Everything decided: what the preview is made from, and what the controls show. */
export interface Decided {
  choices: PosterChoices & { size: PosterSize; view: ViewName; language: Language };
  /** The statement; missing where the file has none. */
  poster?: Poster;
  theme: PosterTheme;
  pages: boolean;
}

/**
 * What the file says, of the poster that is wished. A poster statement that is not there any more is not missed.
 * @param editor its language, for a file that says none
 */
export function decide(theory: MergedTheory, wishes: Wishes, editor?: Language): Decided {
  const wished = posterOf(theory, wishes.poster);
  const poster = wished ?? posterOf(theory);
  const name = wished ? wishes.poster : undefined;
  const named = name === undefined ? {} : { poster: name };
  const { size, view, language } = contentOfPoster(theory, { ...named, ...(editor && { editor }) });
  return {
    choices: { ...named, size, view, language },
    ...(poster && { poster }),
    theme: poster?.theme ?? 'light',
    pages: wishes.pages ?? false,
  };
}

/** What an older version of the extension kept, or nothing, is no reason to fail. */
export function readMemory(kept: unknown): PosterMemory {
  const { uri, wishes, page, format, dpi } = (kept ?? {}) as Partial<Record<keyof PosterMemory, unknown>>;
  return {
    uri: typeof uri === 'string' ? uri : '',
    wishes: readWishes(wishes),
    page: Number.isInteger(page) && Number(page) > 0 ? Number(page) : 0,
    format: oneOf(FORMATS, format) ?? FORMATS[0],
    dpi: oneOf(RESOLUTIONS, dpi) ?? RESOLUTIONS[0],
  };
}

/** Only what this version knows is taken over. */
function readWishes(kept: unknown): Wishes {
  const given = (kept ?? {}) as Partial<Record<keyof Wishes, unknown>>;
  return {
    ...(typeof given.poster === 'string' && { poster: given.poster }),
    ...(typeof given.pages === 'boolean' && { pages: given.pages }),
  };
}

function oneOf<Value>(values: readonly Value[], given: unknown): Value | undefined {
  return values.find((value) => value === given);
}
