/** Reads a command's arguments by a table of its options. Every mistake is told in a sentence that says how to fix it. */

import { parseArgs } from 'node:util';
import { nearestWord } from '@driver-diagrams/grammar/nearest';
import { listed } from '@driver-diagrams/theory/model/sentences';
import { UsageError } from './exit-codes.ts';

export interface Option {
  short?: string;
  /** What stands for the option's value in the help, e.g. `FILE`; a switch has none. */
  value?: string;
  /** The only values that it takes. */
  choices?: readonly string[];
  /** True for an option that may be given several times; all its values are kept. */
  many?: true;
  /** What it does, in one line of the help. */
  about: string;
}

/** By the option's long name. */
export type Options = Readonly<Record<string, Option>>;

/** Options by name, as far as they are given: the value, all values, or true for a switch. */
export type Values<Table extends Options> = { [Name in keyof Table]?: ValueOf<Table[Name]> };

type ValueOf<Given extends Option> = Given extends { many: true }
  ? string[]
  : Given extends { choices: readonly (infer Choice)[] }
    ? Choice
    : Given extends { value: string }
      ? string
      : true;

interface Arguments<Table extends Options> {
  values: Values<Table>;
  /** What is no option: files, folders, `-`. */
  operands: string[];
}

/**
 * Reads arguments.
 *
 * @throws UsageError for an option that is not in the table, one without its value, and a value that it does not take
 */
export function readArguments<Table extends Options>(args: readonly string[], table: Table): Arguments<Table> {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(Object.entries(table).map(([name, option]) => [name, typeOf(option)])),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values: Record<string, string | true | string[]> = {};
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const value = readOption(token, table);
    const before = values[token.name];
    const isMany = table[token.name]?.many && value !== true;
    values[token.name] = isMany ? [...(Array.isArray(before) ? before : []), value] : value;
  }
  return { values: values as Values<Table>, operands };
}

function typeOf({ short, value }: Option): { type: 'string' | 'boolean'; short?: string } {
  return { type: value === undefined ? 'boolean' : 'string', ...(short !== undefined && { short }) };
}

interface Given {
  name: string;
  rawName: string;
  value?: string | undefined;
  inlineValue?: boolean | undefined;
}

function readOption({ name, rawName, value, inlineValue }: Given, table: Options): string | true {
  const option = Object.hasOwn(table, name) ? table[name] : undefined;
  if (!option) throw new UsageError(`There is no option ${rawName}.${meant(name, Object.keys(table), '--')}`);
  if (option.value === undefined) {
    if (value !== undefined) throw new UsageError(`The option ${rawName} takes no value.`);
    return true;
  }
  const forgotten = value === undefined || value === '' || (!inlineValue && value.length > 1 && value.startsWith('-'));
  if (forgotten) throw new UsageError(`The option ${rawName} needs a value: ${rawName} ${option.value}.`);
  if (option.choices && !option.choices.includes(value)) {
    const all = `It takes ${listOf(option.choices)}.`;
    throw new UsageError(`${rawName} does not take “${value}”.${meant(value, option.choices)} ${all}`);
  }
  return value;
}

/** ` Did you mean …?`, or nothing when no word is near. */
export function meant(written: string, words: readonly string[], mark = ''): string {
  const near = nearestWord(written, words);
  return near === undefined ? '' : ` Did you mean ${mark}${near}?`;
}

/** `a, b or c`. */
export function listOf(words: readonly string[]): string {
  return listed(words, 'or');
}
