/** What a word of the language means, in a sentence or two, with an example line. */
export interface Term {
  means: string;
  example: string;
}
