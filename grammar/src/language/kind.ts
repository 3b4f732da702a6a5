/**
 * What is said of a kind of statement, and of a property: the rows of the language. All else that knows the words of the
 * language (the reader, completion, hovers, the glossary, tables, comparison, the schema, the documentation) takes them from
 * here; what is done with a value follows from its form.
 */

/**
 * How a property is written, and what its value then is in the theory:
 * - `text`: one text; `texts`: a list of them; `each text`: a list too, which tables write as a property each
 * - `choice`: one word of `choices`, `choices`: several, with commas between them; `date`: a span of days; `flag`: said or not said, without a value
 * - `name`, `names`: other statements of the kinds `to`; `owner`: a name, or a person in quotation marks
 * - `reason`: the text behind `because`
 * - `figure`, `figures`, `results`: an amount with its date; results are told apart by it, and by who reported them
 * - `status`: one word of `choices`, with when and why; `step`: a text and its date
 * - `measures`: names of measures, kept as links and not as a value of the statement
 * - `number`: a number without a date
 * - the others are forms of one property each
 */
export type Form =
  | 'text'
  | 'texts'
  | 'each text'
  | 'choice'
  | 'choices'
  | 'date'
  | 'flag'
  | 'name'
  | 'names'
  | 'owner'
  | 'reason'
  | 'figure'
  | 'figures'
  | 'results'
  | 'status'
  | 'step'
  | 'measures'
  | 'direction'
  | 'data'
  | 'number'
  | 'gap'
  | 'phases'
  | 'exclusions'
  | 'site'
  | 'sites'
  | 'decision'
  | 'domains'
  | 'participation'
  | 'intentions'
  | 'accountabilities'
  | 'support type'
  | 'response'
  | 'sections'
  | 'photos'
  | 'size'
  | 'version'
  | 'headings'
  | 'notes'
  | 'older names'
  | 'allowed checks'
  | 'origins';

/** A word in a sentence or two for somebody who improves schools, with an example line. */
export interface Term {
  means: string;
  example: string;
}

/** Words to choose from, each in a sentence, in the order in which they are taught. */
export type Choices = Readonly<Record<string, string>>;

/** One property of one kind of statement. Its key in the kind is its name in the theory. */
export interface Property extends Term {
  /** As it is written, e.g. `led by`. */
  word: string;
  /** Further words that say the same property otherwise, e.g. `lower is better`. */
  also?: Readonly<Record<string, Term>>;
  form: Form;
  /** Missing where the statement takes it once. */
  often?: 'many';
  choices?: Choices;
  /** The word before the date of a figure, as a table writes it; missing for `in`. */
  dateWord?: 'in' | 'by';
  /** Kinds of statement that may be named. */
  to?: readonly string[];
  /** Where it may also stand between the title and the braces: it is read there, or written there too. */
  head?: 'read' | 'written';
  /** What completion puts in, where it is more than the word and what its form calls for (see `completion/bodies.ts`). */
  body?: string;
  /** Where a picture or a poster shows it, for the documentation; missing where only hovers, pages, tables and reports say it. */
  seen?: string;
  /** Its column in the workbook and the table; missing for what stands in a column that all share. */
  column?: { heading: string; about: string };
  /** What people call it where two versions are compared; missing where it is the word. */
  label?: string;
  /** The comparison's own word for it, where it is none of the language. */
  fact?: string;
  /** Where a comparison tells of it; missing for the group of the kind. */
  group?: string;
  /** What a comparison says of a flag: "the centre of the system". */
  sentence?: string;
  /** What a hover says of a flag, behind its word. */
  shown?: string;
  /** What it is called in a hover, where not by its word; false where a hover leaves it out. */
  hover?: string | false;
  /** True for what a hover tells before all else. */
  first?: true;
}

export type Properties = Readonly<Record<string, Property>>;

/** A word that starts a statement. */
export interface KindWord extends Term {
  /** A few words for a list. */
  detail?: string;
  /** What completion puts in, and the name that it gives at first; missing for what it does not offer. */
  body?: string;
  name?: string;
}

/** A kind of statement. */
export interface Kind {
  /** Its rule in driver.langium. */
  rule: string;
  /** What people call it in a sentence. */
  called: string;
  /** The same in other languages of pictures; missing where it has no word there yet. */
  calledIn?: { es: string };
  /** The word behind which it names what it belongs to; missing for an arrow. */
  sign?: 'of' | 'about';
  /** Where a comparison tells of it. */
  group?: string;
  /** Its sheet in a workbook. `always`: there to be filled in even when it is empty. `first`: columns before all others. */
  sheet: { name: string; about: string; always?: true; first?: readonly string[] };
  /**
   * What its links may lead to, by what they say. The first is what its nesting, or its arrow, says.
   * Missing for one that has no links.
   */
  leadsTo?: Readonly<Record<string, readonly string[]>>;
  /** In the braces of which kinds it may stand; missing for one that stands in none. */
  within?: readonly string[];
  words: Readonly<Record<string, KindWord>>;
  /** True for one that needs neither a name nor a title. */
  nameless?: true;
  /** True where reasons and strength may follow its title, for the link that nesting implies. */
  attributes?: true;
  properties: Properties;
}
