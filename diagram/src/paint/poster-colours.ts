/** The colours of a poster: its theme, in the colour of the organisation where it names one. */
import type { PosterTheme } from '@driver-diagrams/theory/model/index';
import { readColour } from '@driver-diagrams/theory/model/poster-look';
import { accented } from './accent.ts';
import type { PaperTheme } from './themes.ts';

/**
 * @param accent as the author wrote it; one that cannot be read changes nothing
 * @returns the theme to paint in, and what to tell where another shade had to be taken
 */
export function posterColours(theme: PosterTheme, accent = ''): { theme: PaperTheme; remark?: string } {
  const name = theme === 'light' ? 'print' : theme;
  const colour = readColour(accent);
  return colour === undefined ? { theme: name } : accented(name, colour, accent);
}
