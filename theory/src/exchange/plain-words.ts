/** Words without the marks of Markdown and HTML, as they are shown where those are read. */
import { wordTable } from '@driver-diagrams/grammar/word-table';

interface Plain {
  words: string;
  /** Addresses that the words led to. */
  links: readonly string[];
  /** True for a task that is ticked off. */
  isTicked: boolean;
}

/** The words of a line of Markdown; addresses stand apart, since nobody reads them in a title. */
export function plainWords(written: string): Plain {
  const links: string[] = [];
  const keep = (address: string): string => {
    links.push(address);
    return '';
  };
  const [, tick] = /^\[([ xX])\]\s+/.exec(written) ?? [];
  const words = written
    .replace(/^\[[ xX]\]\s+/, '')
    .replace(/!\[([^\]]*)\]\([^()\s]*\)/gu, '$1')
    .replace(
      /\[([^\]]+)\]\(<?([^()\s>]+)>?(?:\s+"[^"]*")?\)/gu,
      (_, text: string, address: string) => text + keep(address),
    )
    .replace(/<(https?:\/\/[^\s>]+)>/gu, (_, address: string) => keep(address));
  const shown = withoutMarks(words.replace(/\s*\((?:\s*(?:see|ver|voir|siehe))?\s*\)/giu, ''));
  const bare = shown.replace(/\s*\(?(https?:\/\/[^\s)]+)\)?\s*$/u, (whole, address: string) =>
    whole === shown ? whole : keep(address),
  );
  return { words: bare.trim(), links, isTicked: tick === 'x' || tick === 'X' };
}

/** Without the marks of Markdown for bold, italic and struck words and for code. */
export function withoutMarks(text: string): string {
  return text
    .replace(/(\*\*|__|~~)(?=\S)(.+?)(?<=\S)\1/gu, '$2')
    .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*]+?)(?<=\S)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_(?=[^\s_])([^_]+?)(?<=\S)_(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/`([^`]+)`/gu, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!|~-])/gu, '$1')
    .trim();
}

/** Tags of HTML that mark words up; `<5` and `< 5 days` are words. */
const TAG =
  /<\/?(?:b|i|u|s|em|strong|small|big|sub|sup|span|div|p|font|code|h[1-6]|ul|ol|li|a|img|hr|mark|del|ins|center|section)(?:\s[^<>]*)?\/?>/giu;
const BREAK = /<(?:br|\/p|\/div|\/li|\/h[1-6])\s*\/?>/giu;

/** Words without tags, with entities read, on one line. */
export function withoutHtml(text: string): string {
  return entitiesRead(text.replace(BREAK, ' ').replace(TAG, '')).replace(/\s+/gu, ' ').trim();
}

/** Entities as browsers read them, once: those that a text can hold without being HTML. */
const NAMED: Readonly<Record<string, string>> = wordTable({
  ...{
    quot: '"',
    amp: '&',
    lt: '<',
    gt: '>',
    apos: "'",
    nbsp: ' ',
    ndash: '–',
    mdash: '—',
    hellip: '…',
    bull: '•',
    deg: '°',
    le: '≤',
    ge: '≥',
  },
  ...{
    eacute: 'é',
    aacute: 'á',
    iacute: 'í',
    oacute: 'ó',
    uacute: 'ú',
    ntilde: 'ñ',
    auml: 'ä',
    ouml: 'ö',
    uuml: 'ü',
    szlig: 'ß',
  },
});

export function entitiesRead(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w{2,8}));/gu,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      return characterOf(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal));
    },
  );
}

/** A character by its number; nothing where Unicode has none. */
export function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : '';
}
