import { addressIn, knownFiles, pathIn } from '@driver-diagrams/language-server/workspace/known-files';
import { type ReadFile, readTexts } from '@driver-diagrams/language-server/workspace/read';
import { type CheckOptions, toldByReader } from '@driver-diagrams/theory/rules/index';
import { settable } from '@driver-diagrams/theory/rules/levels';
import { InputError } from '../common/input-error.ts';
import { type FileProblem, fileProblem, reportedProblem, type Source } from '../common/problems.ts';
import { withImports } from '../common/with-imports.ts';
import { keepBehind, ROOT, sourceOf } from './behind.ts';
import type { Files, Reading } from './reading.ts';
import { chosen } from './words.ts';

/** What a text is called that was given without a name. */
const UNNAMED = 'theory.driver';

/**
 * Reads a theory, or several that belong together.
 *
 * @param files one text, or files by their paths
 * @param options `main`: the path of the file that is drawn; without it the first theory
 * @returns what was read, however much is wrong with it: `isWhole` says whether that is all
 * @throws InputError for paths that lie in no folder, for no theory at all, and for a main file that is not there
 */
export async function readTheory(files: string | Files, options: { main?: string } = {}): Promise<Reading> {
  const given = Object.entries(typeof files === 'string' ? { [UNNAMED]: files } : files);
  for (const [path, content] of given) checkFile(path, content);
  const theories = given.filter(([path]) => path.toLowerCase().endsWith('.driver'));
  const [first] = theories;
  if (!first) throw new InputError('There is no theory among these files: the path of one ends with ‘.driver’.');
  const main =
    options.main === undefined
      ? first[0]
      : chosen(
          'file',
          options.main,
          theories.map(([path]) => path),
        );

  const texts = new Map<string, string>();
  const unreadable: { file: string; message: string }[] = [];
  for (const [path, content] of theories) {
    const text = textIn(content);
    if (text !== undefined) texts.set(addressIn(ROOT, path), text);
    else unreadable.push({ file: path, message: `${path} is not UTF-8 text. Save it again with the encoding UTF-8.` });
  }
  const mainText = texts.get(addressIn(ROOT, main));
  if (mainText === undefined) throw new InputError(unreadable.find(({ file }) => file === main)?.message);
  const others = given.filter(([path]) => !theories.some(([theory]) => theory === path));
  const known = new Map([...texts, ...others.map(([path, content]) => [addressIn(ROOT, path), content] as const)]);
  const read = await readTexts(texts, { root: ROOT, fileSystem: () => knownFiles(known) });
  const own = read.find(({ uri }) => uri === addressIn(ROOT, main)) as ReadFile;

  const sources = new Map([...withImports(read)].map(([uri, file]) => [uri, sourceOf(file)]));
  const problems = read.flatMap((file) => unreadIn(file, sources));
  const reading: Reading = {
    main,
    theory: own.merged,
    files: read.map(({ uri }) => pathIn(ROOT, uri)),
    isWhole: problems.length === 0 && unreadable.length === 0,
    problems,
    unreadable,
  };
  keepBehind(reading, { main: own, read, sources });
  return reading;
}

/** Checks that only tell of files that are not there; all others are off. */
const ONLY_IMPORTS: CheckOptions = {
  today: '1970-01-01',
  rules: Object.fromEntries(settable.filter(({ id }) => !id.startsWith('import-')).map(({ id }) => [id, 'off'])),
};

/** What of a file could not be read: mistakes in its writing, and files that it imports in vain. */
function unreadIn(file: ReadFile, sources: ReadonlyMap<string, Source>): FileProblem[] {
  const told = toldByReader(file.theory, { textOf: () => file.text });
  const vain = file.check(ONLY_IMPORTS).filter(({ rule }) => rule.startsWith('import-'));
  const errors = [...told, ...vain].filter(({ severity }) => severity === 'error');
  const source = sources.get(file.uri);
  const inOrder = errors.sort((one, two) => one.place.start - two.place.start);
  return source ? inOrder.map((problem) => fileProblem(reportedProblem(problem, sources, source))) : [];
}

/** The text without a byte order mark; undefined for bytes that are not UTF-8. */
function textIn(content: string | Uint8Array): string | undefined {
  if (typeof content === 'string') return content.replace(/^\uFEFF/, '');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return undefined;
  }
}

function checkFile(path: string, content: unknown): void {
  const steps = path.split('/');
  if (path.includes('\\') || steps.some((step) => step === '' || step === '.' || step === '..')) {
    throw new InputError(
      `“${path}” is no path in the folder of the theories. Write it from there, with slashes, as in teams/riverside.driver.`,
    );
  }
  if (typeof content === 'string' || content instanceof Uint8Array) return;
  throw new InputError(`What stands in ${path} must be given as a text or as bytes (Uint8Array).`);
}
