/** A file's syntax tree -> its theory: plain JSON, without Langium. */
import { type DriverLexingReport, type Idea, isDriver, isHeader, type Named } from '@driver-diagrams/grammar';
import { isKeyDriver, KEY_DRIVERS } from '@driver-diagrams/grammar/other-words';
import type {
  Header,
  Place,
  Reference,
  SyntaxProblem,
  Theory,
  Import as TheoryImport,
} from '@driver-diagrams/theory/model/model';
import { AstUtils, type LangiumDocument, type Reference as SyntaxReference } from 'langium';
import { buildElement, buildHeader, unwrittenHeader } from './build-elements.ts';
import { buildLinks } from './build-links.ts';
import { buildUnknown } from './build-unknown.ts';
import { conceptProblems } from './concepts.ts';
import { makeLevels, writtenParents } from './levels.ts';
import { type FileNames, type FoundImport, keyOf, lookUp, normal } from './names.ts';
import { featurePlace, wordPlace } from './places.ts';
import { optional, type Surroundings } from './written.ts';

/** Names and imports of files, from whoever keeps the documents. */
interface Files {
  names(document: LangiumDocument): FileNames;
  imports(file: FileNames): readonly FoundImport[];
}

/** Builds a file's own theory. Never throws, whatever the text holds; the same text and imports give the same theory. */
export function buildTheory(document: LangiumDocument, files: Files): Theory {
  const file = files.names(document);
  const imports = files.imports(file);
  const problems = readingProblems(document, file.uri);
  const tell = (place: Place, message: string, rule = 'syntax') =>
    problems.push({ rule, severity: 'error', message, breaks: false, place });

  const reference = (written: SyntaxReference): Reference => {
    const text = written.$refText;
    const source = { uri: file.uri, start: written.$refNode?.offset ?? 0, end: written.$refNode?.end ?? 0 };
    const found = lookUp(text, file, () => imports);
    const [first, ...more] = found.map((each) => keyOf(each.file, each.statement));
    if (first === undefined) return { text, source };
    return more.length === 0 ? { text, to: first, source } : { text, unclear: [first, ...more], source };
  };
  const referenceTo = (statement: Named, source: Place): Reference => ({
    text: statement.name ?? '',
    to: keyOf(file, statement),
    source,
  });
  const levelOf = makeLevels((driver) => {
    const its = driverFile(driver, file, files);
    const theirs = () => (its === file ? imports : files.imports(its));
    return writtenParents(driver, (name) => lookUp(name, its, theirs)[0]?.statement);
  });

  const headers = file.root.statements.filter(isHeader);
  for (const further of headers.slice(1)) {
    tell(wordPlace(file.uri, further), 'A file has one ‘theory’ statement, and there is one already. Join the two.');
  }
  const around = { uri: file.uri, tell, reference };
  const conceptsNamed = new Set<Idea>();
  const conceptNamed = ({ $refText }: SyntaxReference) => {
    const concept = file.conceptNamed.get(normal($refText));
    if (concept) conceptsNamed.add(concept);
    return concept;
  };
  const elements = file.statements.map((statement) =>
    buildElement(statement, {
      ...around,
      id: file.ids.get(statement) ?? '',
      keyOf: (other) => keyOf(file, other),
      levelOf,
      conceptNamed,
    }),
  );
  const meant = (written: SyntaxReference) => {
    const found = lookUp(written.$refText, file, () => imports);
    return found.length === 1 ? found[0]?.statement : undefined;
  };
  const links = buildLinks({ ...around, statements: file.statements, referenceTo, meant, conceptNamed });
  problems.push(...conceptProblems(file.concepts, conceptsNamed, file.uri));
  problems.sort((a, b) => a.place.start - b.place.start);
  const unknown = buildUnknown(file, around, problems);
  return {
    uri: file.uri,
    ...optional('header', withKeyDrivers(headers[0] && buildHeader(headers[0], around), file, around)),
    imports: imports.map(({ file: _file, ...plain }): TheoryImport => plain),
    elements,
    links,
    ...(unknown.length > 0 && { unknown }),
    problems,
  };
}

/** Where drivers are called key drivers, that stands above their column, unless the file names it otherwise. */
function withKeyDrivers(
  header: Header | undefined,
  { statements }: FileNames,
  around: Surroundings,
): Header | undefined {
  if (header?.headings?.primary !== undefined) return header;
  if (!statements.some((statement) => isDriver(statement) && isKeyDriver(statement.level ?? ''))) return header;
  const known = header ?? unwrittenHeader(around);
  return { ...known, headings: { ...known.headings, primary: KEY_DRIVERS } };
}

function driverFile(driver: Named, own: FileNames, files: Files): FileNames {
  return own.ids.has(driver) ? own : files.names(AstUtils.getDocument(driver));
}

/** What the reader and the parser have told of the text. */
function readingProblems(document: LangiumDocument, uri: string): SyntaxProblem[] {
  const { lexerReport, parserErrors, value } = document.parseResult;
  const told = (lexerReport as DriverLexingReport | undefined)?.problems ?? [];
  const problems: SyntaxProblem[] = told.map(({ start, end, message, severity, breaks, fixes, doubtful }) => ({
    rule: 'syntax',
    severity,
    message,
    breaks,
    place: { uri, start, end },
    ...(doubtful && { doubtful }),
    ...(fixes && { fixes: fixes.map(({ title, text, ...range }) => ({ title, place: { uri, ...range }, text })) }),
  }));
  // The grammar takes every order of words, so this is for an order that nobody has thought of.
  const first = parserErrors[0];
  if (first && problems.length === 0) {
    const start = Number.isFinite(first.token.startOffset) ? first.token.startOffset : (value.$cstNode?.end ?? 0);
    const end = start + Math.max(1, first.token.image.length);
    const message = 'This cannot be read here. Look for a missing quotation mark, brace or word just before it.';
    problems.push({ rule: 'syntax', severity: 'error', message, breaks: true, place: { uri, start, end } });
  }
  return problems;
}

/** The place of an import's path, where a problem with it is shown. */
export function importPlace(uri: string, node: FileNames['imports'][number]): Place {
  return node.path === undefined ? wordPlace(uri, node) : featurePlace(uri, node, 'path');
}
