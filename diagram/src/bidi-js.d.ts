/** bidi-js has types, but not in the form that Node's modules ask for. */
declare module 'bidi-js' {
  interface Bidi {
    /** A level for each unit of the text: odd from right to left. */
    getEmbeddingLevels(text: string, base: 'ltr' | 'rtl'): { levels: Uint8Array };
    /** What to draw instead of a character that is seen from the other side, such as a bracket. */
    getMirroredCharacter(character: string): string | null;
  }
  export default function bidiFactory(): Bidi;
}
