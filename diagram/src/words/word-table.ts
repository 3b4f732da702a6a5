/** What tables of fixed words consist of. Each language has one, and the first says what is in all of them. */

/** Of one, and of several. */
export type Counted = [one: string, many: string];

/** Texts by their names; `{…}` in them is filled in. Lists of them, such as the months, and pairs keep their length. */
export interface WordTable {
  readonly [name: string]: string | string[] | Counted | WordTable;
}

/** What a picture says for a word that an author chose; the word itself where the language of the picture has none for it. */
export function wordFor(table: Readonly<Record<string, string>>, chosen: string): string {
  return table[chosen] ?? chosen;
}
