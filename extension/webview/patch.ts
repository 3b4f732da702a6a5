/** Brings painted items into the page, touching only those that changed. */

/** One item of the picture as SVG markup: a single element that carries `data-id`. */
export interface PaintedItem {
  id: string;
  markup: string;
}

interface Layer {
  /**
   * Shows exactly these items, in this order.
   * @returns the elements that are new or were replaced
   */
  patch(items: readonly PaintedItem[]): Map<string, SVGElement>;
  element(id: string): SVGElement | undefined;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A layer of the picture: the group whose children are its items. */
export function createLayer(group: SVGGElement): Layer {
  let shown = new Map<string, { markup: string; element: SVGElement }>();

  return {
    patch(items) {
      const changed = items.filter((item) => shown.get(item.id)?.markup !== item.markup);
      const elements = parse(changed);
      const next: typeof shown = new Map();
      for (const { id, markup } of items) {
        const element = elements.get(id) ?? shown.get(id)?.element;
        if (element) next.set(id, { markup, element });
      }
      for (const [id, { element }] of shown) if (next.get(id)?.element !== element) element.remove();
      let place = group.firstElementChild;
      for (const { element } of next.values()) {
        if (element === place) place = place.nextElementSibling;
        else group.insertBefore(element, place);
      }
      shown = next;
      return elements;
    },
    element: (id) => shown.get(id)?.element,
  };
}

/** Reads markup as XML, where text is never run as script, and takes the elements over into the page. */
function parse(items: readonly PaintedItem[]): Map<string, SVGElement> {
  const elements = new Map<string, SVGElement>();
  if (items.length === 0) return elements;
  const whole = `<svg xmlns="${SVG}">${items.map((item) => item.markup).join('')}</svg>`;
  const root = new DOMParser().parseFromString(whole, 'image/svg+xml').documentElement;
  if (root.getElementsByTagName('parsererror').length > 0) throw new Error('The picture could not be read as SVG.');
  const read = [...root.children];
  items.forEach((item, index) => {
    const element = read[index];
    if (element instanceof SVGElement) elements.set(item.id, document.adoptNode(element));
  });
  return elements;
}
