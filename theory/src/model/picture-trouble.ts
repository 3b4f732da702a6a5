/**
 * Why a picture cannot be printed: it is of another kind, its data are damaged or show nothing, its file has too many bytes, it
 * has too many pixels, or to draw it takes too long.
 */
export type PictureTrouble = 'kind' | 'damaged' | 'bytes' | 'pixels' | 'time';

/** The largest file that is opened, in bytes. */
export const MOST_PICTURE_BYTES = 20_000_000;

/** The most pixels that a picture may have: a photograph of 7300 x 5400, with four bytes of memory for each. */
export const MOST_PICTURE_PIXELS = 40_000_000;

/** How long it may take to draw a picture, in milliseconds on a machine that does nothing else. */
export const MOST_PICTURE_TIME = 5000;

/** The trouble in words that follow the picture's name. */
export const PICTURE_TROUBLES: Readonly<Record<PictureTrouble, string>> = {
  kind: 'is no picture of the kind SVG, PNG or JPEG.',
  damaged: 'is damaged, or shows nothing at all. Open it in a program for pictures, and save it again.',
  bytes: 'is larger than 20 MB. Save it smaller.',
  pixels: 'has more than 40 million pixels. Save it smaller: 2000 pixels across are enough for a poster.',
  time: 'takes too long to draw. Save it as a PNG of about 2000 pixels across.',
};
