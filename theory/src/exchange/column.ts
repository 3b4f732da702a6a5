/** What a column of the workbook is: one property of the language, in the words of people who fill in forms. */

/**
 * How a cell stands for what is written in the language:
 * - `text`: the author's words; `word "…"`
 * - `texts`: one text a line; `word "…", "…"`
 * - `each text`: one text a line; each is a property of its own; `notes`: the same, or a label and a text
 * - `choice`: one word out of `choices`; `words`: several, one a line
 * - `date`, `names`, `owner`: a date; names of other statements; a name or a person
 * - `lines`: one property a line, in the language's own words behind `word`
 * - `whole`: the same, the property's word included
 * - `flag`: yes, or empty
 * - `order`: no property, but the words of others in the order in which these stand
 * - `block`: as `lines`, all of them in the braces of `word`
 */
export type Form =
  | 'text'
  | 'texts'
  | 'each text'
  | 'notes'
  | 'choice'
  | 'words'
  | 'date'
  | 'names'
  | 'owner'
  | 'lines'
  | 'whole'
  | 'flag'
  | 'order'
  | 'block';

export interface Column<Statement> {
  /** The word of the language; empty where the value follows by itself. */
  word: string;
  form: Form;
  heading: string;
  /** What to fill in, for the sheet that explains. */
  about: string;
  choices?: readonly string[];
  /** `line`: continues the line of the column before it. `head`: stands between the title and the braces. */
  place?: 'line' | 'head';
  /** What the cell says of a statement; empty where nothing is said. */
  read(statement: Statement): string;
}
