/** The names that a file declares, and which statements a name used in it can mean. */
import {
  type Document,
  type Idea,
  type Import,
  isConjecture,
  isDocument,
  isIdea,
  isImport,
  isNamed,
  isTextProperty,
  isUnknown,
  type Named,
  type Unknown,
} from '@driver-diagrams/grammar';
import { dotIn } from '@driver-diagrams/grammar/names';
import type { Import as TheoryImport } from '@driver-diagrams/theory/model/model';
import { readText } from '@driver-diagrams/theory/text/values';
import { type AstNode, AstUtils } from 'langium';
import { isConcept } from './concepts.ts';

/** One file, read: its statements in document order with their ids, and its imports. */
export interface FileNames {
  uri: string;
  root: Document;
  statements: readonly Named[];
  /** Id of each statement: its name, else made from its title; unique in the file. */
  ids: ReadonlyMap<Named, string>;
  byName: ReadonlyMap<string, Named>;
  /** Change concepts, which are no statements of the theory, and those that have a name by it. */
  concepts: readonly Idea[];
  conceptNamed: ReadonlyMap<string, Idea>;
  /** Statements of kinds that this version does not know. */
  unknown: readonly Unknown[];
  imports: readonly Import[];
  /** Set when the program failed to collect them: then nothing is known of the file. */
  failed?: true;
}

/** An import with the file it leads to, when there is one. */
export interface FoundImport extends TheoryImport {
  file?: FileNames;
}

/** A name as it is compared: in Unicode's composed form. */
export function normal(name: string): string {
  return name.normalize('NFC');
}

/** Collects a file's names in one walk. */
export function namesOf(root: Document, uri: string): FileNames {
  const statements: Named[] = [];
  const imports: Import[] = [];
  const unknown: Unknown[] = [];
  const concepts: Idea[] = [];
  for (const node of AstUtils.streamAllContents(root)) {
    if (isConcept(node)) concepts.push(node);
    else if (isNamed(node)) statements.push(node);
    else if (isImport(node)) imports.push(node);
    else if (isUnknown(node) && isUnknownStatement(node)) unknown.push(node);
  }
  const byName = new Map<string, Named>();
  for (const statement of statements) {
    const name = statement.name && normal(statement.name);
    if (name && !byName.has(name)) byName.set(name, statement);
  }
  const conceptNamed = new Map<string, Idea>();
  for (const concept of concepts) {
    const name = concept.name && normal(concept.name);
    if (name && !byName.has(name) && !conceptNamed.has(name)) conceptNamed.set(name, concept);
  }
  const ids = makeIds(statements, byName);
  return { uri, root, statements, ids, byName, concepts, conceptNamed, unknown, imports };
}

function makeIds(statements: readonly Named[], byName: ReadonlyMap<string, Named>): Map<Named, string> {
  const ids = new Map<Named, string>();
  const taken = new Map<string, number>();
  for (const name of byName.keys()) taken.set(name, 0);
  for (const statement of statements) {
    const name = statement.name && normal(statement.name);
    const wanted = name ?? idFromTitle(statement);
    if (name && byName.get(name) === statement) {
      ids.set(statement, name);
      continue;
    }
    let count = taken.get(wanted);
    if (count === undefined) {
      taken.set(wanted, 1);
      ids.set(statement, wanted);
      continue;
    }
    do count = Math.max(count, 1) + 1;
    while (taken.has(`${wanted}~${count}`));
    taken.set(wanted, count);
    taken.set(`${wanted}~${count}`, 1);
    ids.set(statement, `${wanted}~${count}`);
  }
  return ids;
}

const LONGEST_ID = 60;

function idFromTitle(statement: Named): string {
  const said = [statement.title ?? statement.loose ?? claimOf(statement)].flat();
  const words = normal(said.map((each) => (each === undefined ? '' : readText(each))).join(' '))
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return words ? words.join('-').slice(0, LONGEST_ID) : statement.$type.toLowerCase();
}

/** What a conjecture without a title is known by: its ‘if’ and ‘then’. */
function claimOf(statement: Named): string[] | undefined {
  if (!isConjecture(statement)) return undefined;
  return statement.contents.flatMap((each) =>
    isTextProperty(each) && /^(?:if|then)$/i.test(each.word) ? each.texts.slice(0, 1) : [],
  );
}

/** The key of a statement in all files. */
export function keyOf(file: FileNames, statement: Named): string {
  return `${file.uri}#${file.ids.get(statement)}`;
}

/**
 * What a name can mean: the file's own statement first, else those of its imports. With an alias only `alias.Name` is
 * looked up; without one the plain name. More than one result means the name is unclear.
 * @param imports the file's imports, asked for where the name is not the file's own
 */
export function lookUp(
  name: string,
  file: FileNames,
  imports: () => readonly FoundImport[],
): { file: FileNames; statement: Named }[] {
  const plain = normal(name.replace(/\s+/g, ''));
  const dot = dotIn(plain);
  const own = dot === -1 ? file.byName.get(plain) : undefined;
  if (own) return [{ file, statement: own }];
  const alias = dot === -1 ? undefined : plain.slice(0, dot);
  const wanted = plain.slice(dot + 1);
  const found = new Map<Named, FileNames>();
  for (const imported of imports()) {
    if (!imported.file || imported.alias !== alias) continue;
    const statement = imported.file.byName.get(wanted);
    if (statement) found.set(statement, imported.file);
  }
  return [...found].map(([statement, from]) => ({ file: from, statement }));
}

/** The statement whose braces this one stands in; none in those of an unknown kind, since nobody knows what it links. */
export function enclosing(statement: Named): Named | undefined {
  for (let node: AstNode | undefined = statement.$container; node; node = node.$container) {
    if (isConcept(node)) {
      // A concept stands for what its ideas lead to; of anything else in its braces nobody knows what it belongs to.
      if (node !== statement.$container || !isIdea(statement)) return undefined;
    } else if (isNamed(node)) return node;
    if (isUnknown(node)) return undefined;
  }
  return undefined;
}

/**
 * True for an unknown word that starts a statement rather than a property: it stands outside all braces, it has a link, or
 * braces behind a name or title, or a known statement stands in its braces.
 */
export function isUnknownStatement({ $container, values, heads, contents, $cstNode }: Unknown): boolean {
  const hasBraces = $cstNode?.text.endsWith('}') ?? false;
  if (heads.length > 0 || contents.some(isNamed)) return true;
  return isDocument($container) ? hasBraces || values.length > 0 : hasBraces && values.length > 0;
}
