/** What completion offers, as plain values; an editor's own form is made from it in `lsp/completion.ts`. */
import type { ElementKind } from '../model/model.ts';

export type Icon = 'statement' | 'property' | 'word' | 'date' | 'unit' | 'file' | 'rule' | 'person' | ElementKind;

export interface Entry {
  label: string;
  icon: Icon;
  /** A few words beside the label: a title, or what it is. */
  detail?: string;
  /** The path of the file it stands in, where that is not imported yet. */
  from?: string;
  /** Markdown: what it means, for a practitioner. */
  documentation: string;
  /** What is put in, with places to fill in: `$1`, `${1:words}`, `${1|a,b|}`, `$0`. */
  insert: string;
  /** What is compared with the letters typed, where it is more than the label. */
  filter?: string;
  /** Further changes to the text, such as an import. */
  edits?: Edit[];
  /** No longer in use: drawn struck through. */
  retired?: boolean;
}

/** A change of the text: a half-open range of UTF-16 offsets, and what to put there. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Writes a text so that nothing in it is taken for a place to fill in. */
export function plain(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** Makes places to fill in, numbered in the order in which they are made; several words are a choice. */
export function places(): (words: readonly string[], otherwise?: string) => string {
  let count = 0;
  return (words, otherwise = '') => {
    count++;
    if (words.length < 2) return `\${${count}:${plain(words[0] ?? otherwise)}}`;
    return `\${${count}|${words.map((word) => word.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
  };
}

/** The text of a snippet with its places filled in as they are suggested, for editors that know no snippets. */
export function filledIn(snippet: string): string {
  return snippet
    .replace(/(?<!\\)\$\{\d+:((?:\\.|[^\\}])*)\}/g, '$1')
    .replace(/(?<!\\)\$\{\d+\|((?:\\.|[^\\,|])*)(?:,(?:\\.|[^\\|])*)?\|\}/g, '$1')
    .replace(/(?<!\\)\$\d+/g, '')
    .replace(/\\([\\$},|])/g, '$1');
}
