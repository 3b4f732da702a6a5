/**
 * What happens when a part of the program itself fails: the part is left out and told of, and the rest goes on. Knows no
 * editor and no console: whoever runs the parts says where a failure is told.
 */
import { fileName } from './model/sentences.ts';

/** Parts that can be left out, each by itself. */
export type Part = 'check' | 'checking' | 'reading' | 'data' | 'request' | 'view' | 'painting' | 'work';

export interface Failure {
  part: Part;
  /** Which one: the id of a check, the address of a file, the method of a request, a view or a format. */
  name: string;
  error: unknown;
}

/** Is told of each failure, however often it comes. */
export type Failed = (failure: Failure) => void;

/**
 * Does a part of the work, or what takes its place when it fails.
 *
 * @param failed is told of it; without it nothing is left out, and the error is thrown
 * @throws what the work throws, where nobody is told of failures
 */
export function guarded<Value>(
  { part, name }: Pick<Failure, 'part' | 'name'>,
  work: () => Value,
  instead: () => Value,
  failed: Failed | undefined,
): Value {
  if (!failed) return work();
  try {
    return work();
  } catch (error) {
    failed({ part, name, error });
    return instead();
  }
}

/** By what a failure is known: it is told to the user once. */
export function failureKey({ part, name }: Pick<Failure, 'part' | 'name'>): string {
  return `${part} ${name}`;
}

/** A failure in one sentence that names what failed and what became of the rest. */
export function failureSentence({ part, name }: Pick<Failure, 'part' | 'name'>): string {
  return SENTENCES[part](name);
}

const SENTENCES: Readonly<Record<Part, (name: string) => string>> = {
  check: (name) => `The check ‘${name}’ failed; the others ran.`,
  checking: (name) => `The checks of “${fileName(name)}” failed; the other files were checked.`,
  reading: (name) => `The reading of “${fileName(name)}” failed; the other files were read.`,
  data: (name) => `The reading of the figures in “${fileName(name)}” failed; all else was read.`,
  request: (name) => `The request ‘${name}’ failed; the others are answered.`,
  view: (name) => `The view ‘${name}’ failed; the last picture stays.`,
  painting: (name) => `The painting of ‘${name}’ failed; all else was painted.`,
  work: (name) => `The step ‘${name}’ failed; the rest goes on.`,
};

/** All that is known of an error, for the log. */
export function errorDetails(error: unknown): string {
  return error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
}

/** An error in one line, with the place in the program that threw it. */
export function errorLine(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const place = /^ +at .*$/m.exec(error.stack ?? '')?.[0].trim();
  const said = `${error.name}: ${error.message}`.replace(/\s+/g, ' ');
  return place === undefined ? said : `${said} (${place})`;
}
