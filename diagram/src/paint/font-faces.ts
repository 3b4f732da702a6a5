/** The shipped font as CSS, so that a picture looks the same where Inter is not installed. */
import type { Scene } from '../scene.ts';

interface Face {
  unicodeRange: string;
  regular: string;
  semibold: string;
}

/** Loaded only while a picture has characters that none before holds; the names are spelt out for the bundler. */
const FACES: (() => Promise<Face>)[] = [
  () => import('../font/faces/latin.ts'),
  () => import('../font/faces/latin-ext.ts'),
  () => import('../font/faces/greek.ts'),
  () => import('../font/faces/greek-ext.ts'),
  () => import('../font/faces/cyrillic.ts'),
  () => import('../font/faces/cyrillic-ext.ts'),
  () => import('../font/faces/vietnamese.ts'),
];

/**
 * `@font-face` rules with the parts of Inter that a scene's text needs, about 64 KB for a western language.
 * @param scene all parts of the font when it is missing
 */
export async function fontFaces(scene?: Pick<Scene, 'items'>): Promise<string> {
  let characters = scene ? charactersOf(scene) : undefined;
  const rules: string[] = [];
  for (const load of FACES) {
    if (characters?.length === 0) break;
    const face = await load();
    if (characters) {
      const others = characters.filter((character) => !inRange(character, face.unicodeRange));
      if (others.length === characters.length) continue;
      characters = others;
    }
    rules.push(fontFace(face.regular, 400, face.unicodeRange), fontFace(face.semibold, 600, face.unicodeRange));
  }
  return rules.join('\n');
}

function charactersOf(scene: Pick<Scene, 'items'>): string[] {
  const characters = new Set<string>();
  for (const item of scene.items) {
    for (const shape of item.shapes)
      if (shape.type === 'text') for (const character of shape.text) characters.add(character);
  }
  return [...characters];
}

function inRange(character: string, unicodeRange: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return unicodeRange.split(',').some((range) => {
    const [first = '', last = first] = range.replace('U+', '').split('-');
    return code >= Number.parseInt(first, 16) && code <= Number.parseInt(last, 16);
  });
}

function fontFace(base64: string, weight: number, unicodeRange: string): string {
  return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${base64}) format("woff2");unicode-range:${unicodeRange}}`;
}
