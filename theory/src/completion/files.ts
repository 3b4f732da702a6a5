/** Names in other files: paths to import, and the import that a name needs. */
import { read } from '@driver-diagrams/grammar/reader';
import { contents } from '../hover/about-file.ts';
import type { Theory } from '../model/model.ts';
import { statementsOf } from '../text/state.ts';
import { fileName } from '../words/phrases.ts';
import { type Edit, type Entry, plain } from './entry.ts';
import type { OtherFile, Situation } from './situation.ts';

/** The files of the workspace that this one does not import yet. */
export function filesToImport(situation: Situation): OtherFile[] {
  const { question, theory } = situation;
  const imported = theory.imports.flatMap(({ uri, source }) => (uri && !situation.isHere(source) ? [uri] : []));
  return question.others().filter(({ uri }) => uri !== question.theory.uri && !imported.includes(uri));
}

/** Paths behind `import`, with quotation marks where the author has not opened them. */
export function pathEntries(situation: Situation): Entry[] {
  const { quoted } = situation.spot;
  return filesToImport(situation).map(({ path, theory }) => ({
    label: path,
    icon: 'file',
    ...(theory.header?.title && { detail: theory.header.title }),
    documentation: `${contents(theory)} An import makes its statements known here.`,
    insert: quoted ? plain(path) : `"${plain(path)}"`,
    filter: quoted ? `${path} ${theory.header?.title ?? ''}` : `"${path}" ${theory.header?.title ?? ''}`,
  }));
}

/** A short name for a file that no other import of this file has. */
export function aliasFor(path: string, theory: Theory): string {
  const words = fileName(path)
    .replace(/\.driver$/i, '')
    .normalize('NFC')
    .match(/[\p{L}\p{M}\p{N}_]+/gu);
  const joined = words?.join('-') ?? 'file';
  const plainName = /^[\p{L}_]/u.test(joined) ? joined : `_${joined}`;
  const taken = new Set(theory.imports.map(({ alias }) => alias));
  for (let n = 1; ; n++) {
    const alias = n === 1 ? plainName : `${plainName}${n}`;
    if (!taken.has(alias)) return alias;
  }
}

/** A short name for the file whose import is being written. */
export function aliasHere({ theory, spot }: Situation): string | undefined {
  const here = theory.imports.findLast(({ source }) => source.end <= spot.start);
  if (!here?.path) return undefined;
  return aliasFor(here.path, { ...theory, imports: theory.imports.filter((each) => each !== here) });
}

/** How a name of a file that is not imported yet is written here, and the import it needs. */
interface NewImport {
  write(name: string): string;
  edits: Edit[];
}

/**
 * Imports of files, with a short name where the file's other imports have one, or where one of the names is known here
 * already. An import stands behind the last one, else behind the `theory` statement, else at the top.
 */
export function newImports({ question }: Situation): (file: OtherFile) => NewImport {
  const { theory, world, text } = question;
  const isAliased = theory.imports.some(({ alias }) => alias !== undefined);
  const known = namesKnown(theory, [...world.theories.values()]);
  const editFor = importPlace(text);
  const made = new Map<string, NewImport>();
  const make = ({ path, theory: other }: OtherFile): NewImport => {
    const clashes = () => other.elements.some(({ name }) => name !== undefined && known.has(name));
    const alias = isAliased || clashes() ? aliasFor(path, theory) : undefined;
    const line = `import "${path}"${alias ? ` as ${alias}` : ''}`;
    return { write: (name) => (alias ? `${alias}.${name}` : name), edits: [editFor(line)] };
  };
  return (file) => {
    const found = made.get(file.uri) ?? make(file);
    made.set(file.uri, found);
    return found;
  };
}

function namesKnown(own: Theory, world: readonly Theory[]): Set<string> {
  const plainImports = new Set(own.imports.filter(({ alias }) => alias === undefined).map(({ uri }) => uri));
  const theories = [own, ...world.filter(({ uri }) => plainImports.has(uri))];
  return new Set(theories.flatMap(({ elements }) => elements.flatMap(({ name }) => name ?? [])));
}

/** The edit that puts an import where imports stand. */
function importPlace(text: string): (line: string) => Edit {
  const statements = statementsOf(read(text).tokens).filter(({ within }) => !within);
  const lastImport = statements.findLast(({ word }) => word === 'import');
  const header = statements.find(({ word }) => word === 'theory');
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const put = (at: number, before: string, after: string) => (line: string) => ({
    start: at,
    end: at,
    text: before + line + after,
  });
  if (lastImport) return put(lastImport.end, newline, '');
  if (header) return put(header.end, newline + newline, '');
  return put(text.startsWith('\uFEFF') ? 1 : 0, '', newline + newline);
}
