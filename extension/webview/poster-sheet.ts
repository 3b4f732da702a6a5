/** The sheet on the stage: a page of the poster, painted as it is printed. */
import { FONT_FAMILY, type Image, type PaperTheme, paintSvg, type Scene } from '@driver-diagrams/diagram';

/** A part that is too large, and what is said of it. */
export interface Outline {
  id: string;
  label: string;
}

interface Sheet {
  readonly svg: SVGSVGElement;
  /** @returns the size of the sheet with the desk around it, and whether it is another than before; points */
  show(
    scene: Scene,
    theme: PaperTheme,
    outlines?: readonly Outline[],
  ): { width: number; height: number; isOther: boolean };
  clear(): void;
}

const SVG = 'http://www.w3.org/2000/svg';
/** Of the desk that is seen around the sheet: its share of the longer side. */
const DESK = 0.02;

/** Makes the sheet inside `parent`; empty at first. */
export function createSheet(parent: HTMLElement): Sheet {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'sheet');
  svg.setAttribute('role', 'graphics-document');
  svg.setAttribute('font-family', FONT_FAMILY);
  svg.setAttribute('visibility', 'hidden');
  parent.append(svg);
  let before = '';
  return {
    svg,
    show(scene, theme, outlines = []) {
      const { bare, pictures } = withoutData(scene);
      // Read as XML, which runs nothing, and put in as it is; its title would hang under the pointer everywhere.
      const painted = new DOMParser().parseFromString(
        // On the screen the sheet is seen as it is cut.
        paintSvg(uncut(bare), theme),
        'image/svg+xml',
      );
      for (const image of painted.querySelectorAll('image')) {
        const picture = pictures[Number(image.getAttribute('href')?.split(',')[1])];
        if (picture) image.setAttribute('href', fromMemory(picture));
      }
      const parts = [...document.importNode(painted.documentElement, true).children];
      const desk = DESK * Math.max(scene.width, scene.height);
      const paper = document.createElementNS(SVG, 'g');
      paper.setAttribute('transform', `translate(${desk} ${desk})`);
      paper.append(...parts.filter(({ tagName }) => tagName !== 'title' && tagName !== 'desc'));
      svg.replaceChildren(paper);
      for (const outline of outlines) paper.append(...outlined(paper, outline, scene));
      svg.setAttribute('aria-label', `${scene.title}. ${scene.description}`);
      svg.setAttribute('visibility', 'visible');
      const size = { width: scene.width + 2 * desk, height: scene.height + 2 * desk };
      const isOther = JSON.stringify(size) !== before;
      before = JSON.stringify(size);
      return { ...size, isOther };
    },
    clear() {
      before = '';
      svg.replaceChildren();
      svg.setAttribute('visibility', 'hidden');
    },
  };
}

function uncut({ bleed: _bleed, cropMarks: _cropMarks, ...scene }: Scene): Scene {
  return scene;
}

/** A frame around a part, and above it what is said. The part is measured where it stands. */
function outlined(paper: SVGGElement, { id, label }: Outline, { width, height }: Scene): Element[] {
  const part = paper.querySelector<SVGGElement>(`g[data-id="${CSS.escape(id)}"]`);
  if (!part) return [];
  const box = part.getBBox();
  const unit = Math.max(width, height) / 100;
  const frame = document.createElementNS(SVG, 'rect');
  const place = { x: box.x - unit / 2, y: box.y - unit / 2, width: box.width + unit, height: box.height + unit };
  for (const [name, value] of Object.entries(place)) frame.setAttribute(name, String(value));
  frame.setAttribute('class', 'too-large');
  const text = document.createElementNS(SVG, 'text');
  text.setAttribute('class', 'too-large-label');
  text.setAttribute('x', String(place.x));
  text.setAttribute('y', String(Math.max(1.6 * unit, place.y - unit / 2)));
  text.setAttribute('font-size', String(1.4 * unit));
  text.textContent = label;
  return [frame, text];
}

/** The scene with numbers in the place of its pictures, whose megabytes nobody should have to read as XML; and these by number. */
function withoutData(scene: Scene): { bare: Scene; pictures: Image[] } {
  const pictures: Image[] = [];
  const items = scene.items.map((item) => {
    if (!item.image) return item;
    pictures.push(item.image);
    return { ...item, image: { ...item.image, data: String(pictures.length - 1) } };
  });
  return { bare: { ...scene, items }, pictures };
}

/** Addresses of pictures that were shown before, by their data. */
const addresses = new Map<string, string>();

/** The address of a picture: the page's policy takes them from memory only. */
function fromMemory({ media, data }: Image): string {
  const known = addresses.get(data);
  if (known !== undefined) return known;
  const characters = atob(data);
  // A loop, since a photo of some megabytes takes `Uint8Array.from` most of a second.
  const bytes = new Uint8Array(characters.length);
  for (let n = 0; n < bytes.length; n++) bytes[n] = characters.charCodeAt(n);
  const address = URL.createObjectURL(new Blob([bytes], { type: media }));
  addresses.set(data, address);
  return address;
}
