/** Colours: by their names in the presentation's theme where they are among these, so that another theme takes them along. */
import type { Ink } from '../../scene.ts';
import type { Theme } from '../themes.ts';
import { share } from './units.ts';

/** The colours of a presentation's theme, by the names that it gives them, and the inks that they are here. */
export const THEME_COLOURS = {
  dk1: 'text',
  lt1: 'paper',
  dk2: 'muted',
  lt2: 'plain-fill',
  accent1: 'branch1-line',
  accent2: 'branch2-line',
  accent3: 'branch3-line',
  accent4: 'branch4-line',
  accent5: 'branch5-line',
  accent6: 'branch6-line',
} as const satisfies Readonly<Record<string, Ink>>;

/** What a slide calls the first four. */
const ON_SLIDES: Readonly<Record<string, string>> = { dk1: 'tx1', lt1: 'bg1', dk2: 'tx2', lt2: 'bg2' };

export function solidFill(ink: Ink, inks: Theme, alpha = 1): string {
  const pale = alpha < 1 ? `<a:alpha val="${share(alpha)}"/>` : '';
  const named = Object.entries(THEME_COLOURS).find(([, each]) => inks[each] === inks[ink])?.[0];
  if (named === undefined) {
    return `<a:solidFill><a:srgbClr val="${inks[ink].slice(1)}">${pale}</a:srgbClr></a:solidFill>`;
  }
  return `<a:solidFill><a:schemeClr val="${ON_SLIDES[named] ?? named}">${pale}</a:schemeClr></a:solidFill>`;
}
