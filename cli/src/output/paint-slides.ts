/** Paints pages as a presentation. */
import type { Scene } from '@driver-diagrams/diagram';
import { type PptxOptions, type PptxTheme, paintPptx, pptxScale } from '@driver-diagrams/diagram/paint/pptx';
import type { Terminal } from '../terminal.ts';

/** A slide for each page. Where pages are too large for PowerPoint, they are made smaller and it is told. */
export function paintSlides(
  pages: readonly Scene[],
  theme: PptxTheme,
  facts: PptxOptions,
  terminal: Terminal,
): Uint8Array {
  const times = 1 / pptxScale(pages);
  if (times > 1) {
    const size = times === 2 ? 'half the size' : `1/${times} of the size`;
    terminal.tell(
      `driver: PowerPoint takes slides of at most 56 inches, so these are ${size}. Print them at ${times * 100}%.\n`,
    );
  }
  return paintPptx(pages, theme, facts);
}
