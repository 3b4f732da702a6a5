/**
 * Marks an item of the picture: a box by a line around it, a link by a broad line along it.
 *
 * @param name the class of the mark
 * @param gap between a box and its mark, in points
 * @returns the mark, to be taken away again
 */
export function outline(item: SVGGraphicsElement, name: string, gap: number): SVGElement {
  const line = item.classList.contains('link') ? item.querySelector('path') : null;
  if (line) {
    const glow = line.cloneNode() as SVGPathElement;
    glow.setAttribute('class', `${name} glow`);
    item.prepend(glow);
    return glow;
  }
  const { x, y, width, height } = item.getBBox();
  const shape = document.createElementNS(item.namespaceURI, 'rect') as SVGRectElement;
  const place = { x: x - gap, y: y - gap, width: width + 2 * gap, height: height + 2 * gap, rx: 9 };
  for (const [key, value] of Object.entries(place)) shape.setAttribute(key, String(value));
  shape.setAttribute('class', name);
  item.ownerSVGElement?.append(shape);
  return shape;
}
