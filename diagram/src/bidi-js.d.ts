/** bidi-js has types, but not in the form that Node's modules ask for. */
declare module 'bidi-js' {
  interface Bidi {
    /** A level for each unit of the text: odd from right to left. */
    getEmbeddingLevels(text: string, base: 'ltr' | 'rtl'): { levels: Uint8Array };
    /** What to draw instead, by place: brackets that are seen from the other side. */
    getMirroredCharactersMap(text: string, levels: Uint8Array): Map<number, string>;
  }
  export default function bidiFactory(): Bidi;
}
