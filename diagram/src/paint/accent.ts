/** The colour of an organisation in the colours of a poster: as it is where it can be seen and read on, else as near as can be. */
import { PRINT, type Theme, type ThemeName, themeOf } from './themes.ts';

/** WCAG 2.2: what lines and areas need beside their ground, and letters on theirs. */
const LINES = 3;
const LETTERS = 4.5;

/** How much of the accent is in the quiet tint behind letters, at most. */
const TINT = 0.08;

export interface Accented {
  theme: Theme;
  /** What to tell where another colour had to be taken. */
  remark?: string;
}

/**
 * A theme in the colour of an organisation: its dark boxes and bars, and the quiet tint behind letters.
 * @param colour `#rrggbb`
 * @param written as the author wrote it
 */
export function accented(name: Exclude<ThemeName, 'editor'>, colour: string, written: string = colour): Accented {
  const theme = themeOf(name);
  // A printer without colours prints the grey that the colour is.
  const wanted = name === 'grey' ? greyOf(colour) : colour;
  const used = nearest(wanted, theme);
  const own: Theme = {
    ...theme,
    'aim-fill': used,
    'aim-text': lettersOn(used, theme),
    'plain-fill': tintOf(used, theme),
  };
  if (used === wanted) return { theme: own };
  const [shade, why] =
    luminance(used) < luminance(wanted)
      ? ['darker', 'too light to be seen on the paper, or to be read on']
      : ['lighter', 'too dark to be seen on the paper, or to be read on'];
  return {
    theme: own,
    remark: `The accent “${written}” is ${why}, so the poster takes a ${shade} shade of it: ${used}.`,
  };
}

/** The colour that differs from this one in lightness alone, and only as far as needed. */
function nearest(colour: string, theme: Theme): string {
  const { hue, saturation, lightness } = partsOf(colour);
  for (let step = 0; step <= 200; step++) {
    for (const way of [-1, 1]) {
      const its = lightness + (way * step) / 200;
      if (its < 0 || its > 1) continue;
      const candidate = step === 0 ? colour : colourOf({ hue, saturation, lightness: its });
      if (serves(candidate, theme)) return candidate;
    }
  }
  return PRINT['aim-fill'];
}

function serves(colour: string, theme: Theme): boolean {
  return contrast(colour, theme.paper) >= LINES && contrast(colour, lettersOn(colour, theme)) >= LETTERS;
}

/** The paper's colour where it can be read on this, else that of the letters, whichever is read better. */
function lettersOn(colour: string, { paper, text }: Theme): string {
  return contrast(colour, paper) >= Math.min(LETTERS, contrast(colour, text)) ? paper : text;
}

/** As much of the colour in the paper as leaves everything on it readable. */
function tintOf(colour: string, theme: Theme): string {
  for (let share = TINT; share > 0; share -= 0.01) {
    const tint = mixed(theme.paper, colour, share);
    const reads = [theme.text, theme.muted].every((ink) => contrast(ink, tint) >= LETTERS);
    if (reads && contrast(theme['plain-line'], tint) >= LINES) return tint;
  }
  return theme['plain-fill'];
}

function mixed(ground: string, colour: string, share: number): string {
  const [one, two] = [channels(ground), channels(colour)];
  return hex(one.map((value, n) => value + ((two[n] ?? 0) - value) * share));
}

function greyOf(colour: string): string {
  const light = luminance(colour);
  const value = light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
  return hex([value, value, value]);
}

/** Red, green and blue, 0 to 1. */
function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
}

function hex(values: readonly number[]): string {
  return `#${values
    .map((value) =>
      Math.round(value * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, two: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(two)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Hue in sixths of the circle; saturation and lightness 0 to 1. */
interface Parts {
  hue: number;
  saturation: number;
  lightness: number;
}

function partsOf(colour: string): Parts {
  const [red = 0, green = 0, blue = 0] = channels(colour);
  const [least, most] = [Math.min(red, green, blue), Math.max(red, green, blue)];
  const lightness = (least + most) / 2;
  const range = most - least;
  if (range === 0) return { hue: 0, saturation: 0, lightness };
  const hue =
    most === red ? (green - blue) / range : most === green ? 2 + (blue - red) / range : 4 + (red - green) / range;
  return { hue, saturation: range / (1 - Math.abs(2 * lightness - 1)), lightness };
}

function colourOf({ hue, saturation, lightness }: Parts): string {
  const range = saturation * Math.min(lightness, 1 - lightness);
  const value = (shift: number) => {
    const place = (shift + hue * 2 + 12) % 12;
    return lightness - range * Math.max(-1, Math.min(place - 3, 9 - place, 1));
  };
  return hex([value(0), value(8), value(4)]);
}
