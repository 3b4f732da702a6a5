/** A small button at the right edge of the box under the pointer, or with the keyboard: it collapses and expands it. */
import type { Box } from '@driver-diagrams/diagram/graph/walk';

interface FoldButton {
  readonly element: SVGGElement;
  /** Shows it at a box, or hides it. */
  at(id: string | undefined, box: Box | undefined): void;
}

const SVG = 'http://www.w3.org/2000/svg';
const RADIUS = 8;

/** @param onFold told which box it was pressed for */
export function createFoldButton(onFold: (id: string) => void): FoldButton {
  const element = document.createElementNS(SVG, 'g');
  element.setAttribute('class', 'fold');
  const disc = element.appendChild(document.createElementNS(SVG, 'circle'));
  disc.setAttribute('r', String(RADIUS));
  const sign = element.appendChild(document.createElementNS(SVG, 'path'));
  let shownFor: string | undefined;

  // The stage takes presses for drags and clicks on boxes: this one is neither.
  element.addEventListener('pointerdown', (event) => event.stopPropagation());
  element.addEventListener('pointerup', (event) => {
    event.stopPropagation();
    if (event.button === 0 && shownFor !== undefined) onFold(shownFor);
  });

  return {
    element,
    at(id, box) {
      shownFor = box ? id : undefined;
      element.setAttribute('visibility', box ? 'visible' : 'hidden');
      if (!box) return;
      const isFolded = (box.hidden ?? 0) > 0;
      sign.setAttribute('d', isFolded ? 'M-4 0H4M0-4V4' : 'M-4 0H4');
      // On a folded box it stands beside the number of what is hidden.
      const y = isFolded ? box.y + box.height / 2 - 20 : box.y + box.height / 2;
      element.setAttribute('transform', `translate(${box.x + box.width} ${Math.max(box.y, y)})`);
    },
  };
}
