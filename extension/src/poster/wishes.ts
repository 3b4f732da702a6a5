/** What somebody chose beside the preview of a poster, over what the file says. Plain values: the page keeps them. */
import type { Language, PosterChoices, ViewName } from '@driver-diagrams/diagram';
import { contentOfPoster, posterOf } from '@driver-diagrams/diagram/poster/content';
import { VIEWS } from '@driver-diagrams/diagram/view-state';
import { LANGUAGES } from '@driver-diagrams/diagram/words/words';
import {
  type MergedTheory,
  type PosterSize,
  type PosterTheme,
  SHEET_NAMES,
  type SheetName,
} from '@driver-diagrams/theory/model/index';

export const THEMES = ['light', 'warm', 'grey'] as const satisfies PosterTheme[];
export const ORIENTATIONS = ['landscape', 'portrait'] as const satisfies PosterSize['orientation'][];
export const FORMATS = ['pdf', 'pptx', 'svg', 'png'] as const;
/** Pixels to the inch that printers ask for; the first suits a poster that hangs. */
export const RESOLUTIONS = [150, 72, 200, 300] as const;

export type ExportFormat = (typeof FORMATS)[number];

/** Whatever is missing is as the file says. */
export interface Wishes {
  /** Name or title of the poster statement. */
  poster?: string;
  sheet?: SheetName;
  orientation?: PosterSize['orientation'];
  theme?: PosterTheme;
  view?: ViewName;
  language?: Language;
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
  theme: PosterTheme;
  pages: boolean;
}

/**
 * Puts the wishes over what the file says. A poster statement that is not there any more is not missed.
 * @param editor its language, for a file that says none
 */
export function decide(theory: MergedTheory, wishes: Wishes, editor?: Language): Decided {
  const poster = posterOf(theory, wishes.poster) ?? posterOf(theory);
  const name = poster && posterOf(theory, wishes.poster)?.key === poster.key ? wishes.poster : undefined;
  const { size, view, language } = contentOfPoster(theory, {
    ...(name !== undefined && { poster: name }),
    ...(wishes.view && { view: wishes.view }),
    ...(wishes.language && { language: wishes.language }),
    ...(editor && { editor }),
  });
  const sheet = wishes.sheet ?? size.sheet;
  return {
    choices: {
      ...(name !== undefined && { poster: name }),
      size: { sheet, orientation: wishes.orientation ?? size.orientation },
      view,
      language,
    },
    theme: wishes.theme ?? poster?.theme ?? 'light',
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
export function readWishes(kept: unknown): Wishes {
  const given = (kept ?? {}) as Partial<Record<keyof Wishes, unknown>>;
  const sheet = oneOf(SHEET_NAMES, given.sheet);
  const orientation = oneOf(ORIENTATIONS, given.orientation);
  const theme = oneOf(THEMES, given.theme);
  const view = oneOf(VIEWS, given.view);
  const language = oneOf(LANGUAGES, given.language);
  return {
    ...(typeof given.poster === 'string' && { poster: given.poster }),
    ...(sheet && { sheet }),
    ...(orientation && { orientation }),
    ...(theme && { theme }),
    ...(view && { view }),
    ...(language && { language }),
    ...(typeof given.pages === 'boolean' && { pages: given.pages }),
  };
}

function oneOf<Value>(values: readonly Value[], given: unknown): Value | undefined {
  return values.find((value) => value === given);
}
