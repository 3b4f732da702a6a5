/** A theory as a plain description: what it says, before it is decided how it is written. `print.ts` writes it as text. */

/** One piece of a property's line. Numbers in `to` are positions in `Description.statements`. */
export type Bit =
  /** A word of the language. */
  | { is: 'word'; word: string }
  /** One word out of a choice, such as `testing` behind `status`. */
  | { is: 'choice'; word: string }
  | { is: 'texts'; texts: string[] }
  /** A date or number in its canonical form. */
  | { is: 'date' | 'number'; value: string }
  /** A word of the author's: an older name, the id of a rule. */
  | { is: 'id'; word: string }
  | { is: 'names'; to: number[] };

export interface DescribedLink {
  to: number;
  strength?: 'strongly' | 'weakly';
  confidence?: 'low' | 'medium' | 'high';
  because?: string;
  citing: number[];
}

export interface DescribedStatement {
  /** Kind words in their canonical form, such as `common outcome measure`. */
  kind: string;
  name?: string;
  title?: string;
  /** The statement it may stand inside of; its first link then leads there. */
  within?: number;
  links: DescribedLink[];
  /** Each begins with the word of the property. */
  properties: Bit[][];
  /** Number of the file it stands in when the theory is split; 0 is the main file. */
  file: number;
  /** The level that a driver must get. */
  level?: number;
}

export interface Description {
  header?: { title?: string; properties: Bit[][]; headings: Record<string, string> };
  /** By file: the short name under which other files import it; undefined for none. */
  aliases: (string | undefined)[];
  /** File by file; a statement that may be nested follows the one it may stand in. */
  statements: DescribedStatement[];
}

/** What a statement is, apart from level and family. */
export type Family =
  | 'aim'
  | 'driver'
  | 'idea'
  | 'measure'
  | 'pdsa'
  | 'network'
  | 'member'
  | 'team'
  | 'role'
  | 'component'
  | 'strategy'
  | 'support'
  | 'conjecture'
  | 'evidence'
  | 'finding'
  | 'recommendation'
  | 'cycle'
  | 'revision'
  | 'poster';

/** How a family names what it belongs to; those that lead upward have an arrow. */
export const SIGNS: Partial<Record<Family, 'of' | 'about'>> = {
  measure: 'of',
  pdsa: 'of',
  support: 'of',
  conjecture: 'about',
  finding: 'about',
  recommendation: 'about',
};

/** The family of a kind word: `secondary driver` is a driver, `change idea` an idea. */
export function familyOf(kind: string): Family {
  return kind.split(' ').at(-1) as Family;
}
