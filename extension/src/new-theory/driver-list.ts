/** Reads a list that somebody typed or pasted: with commas, semicolons, lines, bullets or numbers, in English or Spanish. */
import { tidy } from './tidy.ts';

/**
 * The parts of a list, each once, in the author's words. The strongest separator that is there parts it, so that what stands
 * between semicolons may hold commas. "and" parts only the end of a list with commas: "Reading and writing" may be one thing.
 */
export function partsOf(answer: string): string[] {
  const text = answer.trim();
  const ways = [byLines, byBullets, byNumbers, bySemicolons, byCommas];
  const parts = ways.map((way) => way(text)).find(({ length }) => length > 1) ?? byLines(text);
  const seen = new Set<string>();
  return parts.map(tidy).filter((part) => {
    const key = part.toLowerCase();
    if (!/[\p{L}\p{N}]/u.test(part) || /^etc\.?$/iu.test(part) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function byLines(text: string): string[] {
  return text
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.replace(/^\s*(?:[-–—*•‣◦▪●·]|\(?(?:\d{1,2}|\p{L})[.)])\s+/u, ''))
    .filter((line) => line.trim() !== '');
}

/** An input of one line turns the lines of what is pasted into spaces; the bullets still tell them apart. */
function byBullets(text: string): string[] {
  const bullet = /^[-–—*•‣◦▪●·](?=\s)|^[•‣◦▪●]/u.exec(text)?.[0];
  if (bullet === undefined) return [text];
  const parts = ` ${text}`.split(/[•‣◦▪●]/.test(bullet) ? bullet : ` ${bullet} `);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** "1. Mentors 2. Courses": only where each number is the next one. */
function byNumbers(text: string): string[] {
  const form = /^\(?1([.)])\s/.exec(text)?.[1];
  if (form === undefined) return [text];
  const parts: string[] = [];
  let rest = text.replace(/^\(?1[.)]\s+/, '');
  for (let next = 2; ; next++) {
    const [, part, after] = new RegExp(`^(.*?)\\s\\(?${next}\\${form}\\s+(.*)$`, 's').exec(rest) ?? [];
    if (part === undefined || after === undefined) return [...parts, rest];
    parts.push(part);
    rest = after;
  }
}

function bySemicolons(text: string): string[] {
  return outside(text, /[;；؛]/);
}

/** `e` stands for `y` before the sound of an i. */
const AND = '(?:and|y|e(?=\\s+h?i))';

function byCommas(text: string): string[] {
  const parts = outside(text, /[,，、،]/);
  const last = parts.at(-1);
  if (parts.length === 1 || last === undefined) return parts;
  const withoutAnd = last.trim().replace(new RegExp(`^(?:${AND}|&)\\s+`, 'u'), '');
  if (withoutAnd !== last.trim()) return [...parts.slice(0, -1), withoutAnd];
  const [, before, after] = new RegExp(`^(.+)\\s${AND}\\s+(.+)$`, 'su').exec(last) ?? [];
  return before === undefined || after === undefined ? parts : [...parts.slice(0, -1), before, after];
}

/** Parts a text at a sign, but not inside brackets, quotation marks or numbers such as 1,200. */
function outside(text: string, sign: RegExp): string[] {
  const parts = [''];
  let depth = 0;
  let isQuoted = false;
  for (let index = 0; index < text.length; index++) {
    const letter = text.charAt(index);
    if ('([{“«'.includes(letter)) depth++;
    else if (')]}”»'.includes(letter)) depth = Math.max(0, depth - 1);
    else if (letter === '"') isQuoted = !isQuoted;
    else if (depth === 0 && !isQuoted && sign.test(letter) && !isInNumber(text, index)) {
      parts.push('');
      continue;
    }
    parts[parts.length - 1] += letter;
  }
  // A bracket or a quotation mark that is never closed holds nothing together.
  return depth > 0 || isQuoted ? text.split(sign) : parts;
}

function isInNumber(text: string, index: number): boolean {
  return /\d/.test(text.charAt(index - 1)) && /\d/.test(text.charAt(index + 1));
}
