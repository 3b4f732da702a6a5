/** The font that ships with the project, Inter, in parts by script; only the parts that are needed are loaded. */

/** One part, in both weights. */
interface ShippedFace {
  /** The characters that it holds, as CSS writes it. */
  unicodeRange: string;
  /** WOFF2 in base64, weight 400. */
  regular: string;
  /** The same, weight 600. */
  semibold: string;
}

/** The names are spelt out for the bundler. */
const FACES: (() => Promise<ShippedFace>)[] = [
  () => import('./faces/latin.ts'),
  () => import('./faces/latin-ext.ts'),
  () => import('./faces/greek.ts'),
  () => import('./faces/greek-ext.ts'),
  () => import('./faces/cyrillic.ts'),
  () => import('./faces/cyrillic-ext.ts'),
  () => import('./faces/vietnamese.ts'),
];

/**
 * The parts of the font that some characters need, those of western languages first.
 * @param characters all parts when they are missing
 */
export async function shippedFaces(characters?: readonly string[]): Promise<ShippedFace[]> {
  const faces: ShippedFace[] = [];
  let left = characters;
  for (const load of FACES) {
    if (left?.length === 0) break;
    const face = await load();
    if (left) {
      const others = left.filter((character) => !inRange(character, face.unicodeRange));
      if (others.length === left.length) continue;
      left = others;
    }
    faces.push(face);
  }
  return faces;
}

function inRange(character: string, unicodeRange: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return unicodeRange.split(',').some((range) => {
    const [first = '', last = first] = range.replace('U+', '').split('-');
    return code >= Number.parseInt(first, 16) && code <= Number.parseInt(last, 16);
  });
}
