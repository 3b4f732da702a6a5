/** Puts the picture on the clipboard as PNG. */
import type { Size } from './zoom.ts';

/** Pixels a point: sharp on any screen, and in print at half a page's width. */
const SCALE = 2;
/** Browsers refuse, or silently empty, canvases beyond these sizes. */
const GREATEST_SIDE = 16_000;
const GREATEST_AREA = 100_000_000;

/**
 * @param svg a whole SVG document, with its fonts inside
 * @param size in points
 * @param tooLarge what is said of a picture that the browser cannot hold
 * @throws an Error that says in plain words why nothing was copied
 */
export async function copyPicture(svg: Promise<string>, size: Size, tooLarge: string): Promise<void> {
  await untilFocused();
  // The clipboard takes a promise, so that the click that asked for it still counts when the picture is ready.
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(svg, size, tooLarge) })]);
}

async function pngOf(svg: Promise<string>, { width, height }: Size, tooLarge: string): Promise<Blob> {
  const scale = Math.min(SCALE, GREATEST_SIDE / Math.max(width, height), Math.sqrt(GREATEST_AREA / (width * height)));
  const address = URL.createObjectURL(new Blob([await svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width * scale, height * scale);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(width * scale);
    canvas.height = Math.ceil(height * scale);
    const context = canvas.getContext('2d');
    if (!context) throw new Error(tooLarge);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error(tooLarge);
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The clipboard is only open to a page that has the keyboard; a command gives it to the page a moment later. */
async function untilFocused(): Promise<void> {
  window.focus();
  for (let tries = 0; !document.hasFocus() && tries < 20; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
