/** Linking names in long files, alone and against Langium's own scope. */

import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  DefaultIndexManager,
  DefaultScopeComputation,
  DefaultScopeProvider,
  DocumentState,
  EmptyFileSystemProvider,
  inject,
  type LangiumCoreServices,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  URI,
} from 'langium';
import { languageModule, sharedModule } from '../../language-server/src/workspace/module.ts';
import { interleaved, type Result, threadClock } from './measure.ts';
import { asDriverText, branchByBranch, makeTheory } from './theories.ts';

const SHORT = 1000;
const LONG = 10_000;
/** A workspace, as in `workspace.ts`. */
const FILES = 200;
const LINES = 200;
const MOST_GROWTH = 1.2;
const MOST_OF_STOCK = 0.15;

/** Measures how linking grows, and what an edit costs. */
export async function benchLinking(): Promise<Result[]> {
  const [short = Number.NaN, long = Number.NaN] = await interleaved([() => timeToLink(SHORT), () => timeToLink(LONG)]);
  const growth: Result = {
    name: `linking from ${SHORT} to ${LONG} lines`,
    value: Math.log(long / short) / Math.log(LONG / SHORT),
    unit: 'exponent',
    budget: MOST_GROWTH,
    from: `${short.toFixed(1)} ms and ${long.toFixed(1)} ms`,
  };
  const edits: Result[] = [];
  for (const [order, text] of Object.entries({ 'branch by branch': textOf(LONG), 'kind by kind': kindByKind(LONG) })) {
    const editors = [await editor('ours', text), await editor('stock', text)];
    const [own = Number.NaN, stock = Number.NaN] = await interleaved(editors);
    edits.push({
      name: `an edit at ${LONG} lines ${order} against Langium's own scope`,
      value: own / stock,
      unit: 'x',
      budget: MOST_OF_STOCK,
      from: `${own.toFixed(0)} ms to ${stock.toFixed(0)} ms`,
    });
  }
  const [ownFolder = Number.NaN, stockFolder = Number.NaN] = await interleaved([
    () => timeToRead('ours'),
    () => timeToRead('stock'),
  ]);
  const folder: Result = {
    name: `reading ${FILES} files of ${LINES} lines against Langium's own scope`,
    value: ownFolder / stockFolder,
    unit: 'x',
    budget: 1,
    from: `${ownFolder.toFixed(0)} ms to ${stockFolder.toFixed(0)} ms`,
  };
  return [growth, ...edits, folder];
}

/** From texts to linked names in a folder whose files each import one other, without checks. */
async function timeToRead(scope: 'ours' | 'stock'): Promise<number> {
  const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = services(scope, new OneFile());
  const begin = threadClock();
  const documents = Array.from({ length: FILES }, (_, n) => {
    const text = asDriverText(branchByBranch(makeTheory(Math.round(LINES / 1.1)))).replace(
      /\b([APSIM]\d+)\b/g,
      `$1x${n}`,
    );
    const served = n === 0 ? '' : 'import "0.driver"\ndriver Link "What all serve" -> P1x0\n';
    return LangiumDocumentFactory.fromString(served + text, URI.parse(`file:///theories/${n}.driver`));
  });
  for (const document of documents) LangiumDocuments.addDocument(document);
  await DocumentBuilder.build(documents, { validation: false });
  const taken = threadClock() - begin;
  for (const document of documents) mustBeLinked(document);
  return taken;
}

/** Branch by branch, the names that are looked for stand all over the file, not only at its head. */
function textOf(lines: number): string {
  return asDriverText(branchByBranch(makeTheory(Math.round(lines / 1.1))));
}

/** Kind by kind, most of them stand in its first quarter, where a search from the top finds them soon. */
function kindByKind(lines: number): string {
  return asDriverText(makeTheory(Math.round(lines / 1.1)));
}

const ADDRESS = URI.parse('file:///theories/a.driver');

/** The one file that is worked on. */
class OneFile extends EmptyFileSystemProvider {
  text = '';
  override async readFile(): Promise<string> {
    return this.text;
  }
}

/** What Langium's own scope lives on. */
const stockIndex = {
  workspace: { IndexManager: (core: LangiumSharedCoreServices) => new DefaultIndexManager(core) },
};
const stockScope = {
  ScopeProvider: (core: LangiumCoreServices) => new DefaultScopeProvider(core),
  ScopeComputation: (core: LangiumCoreServices) => new DefaultScopeComputation(core),
};

/** All services of the language, with our scope or with Langium's own. */
function services(scope: 'ours' | 'stock', file: OneFile) {
  const root = URI.parse('file:///theories');
  const core = createDefaultSharedCoreModule({ fileSystemProvider: () => file });
  const own = sharedModule(() => ({ checks: () => ({ today: '2026-01-15' }), roots: { rootOf: () => root } }));
  const shared = scope === 'ours' ? inject(core, own) : inject(core, own, stockIndex);
  const language = languageModule(shared);
  const module = createDefaultCoreModule({ shared });
  shared.ServiceRegistry.register(
    scope === 'ours' ? inject(module, language) : inject(module, language, { references: stockScope }),
  );
  return shared.workspace;
}

/** Milliseconds from computed scopes to linked names, in a file that is read for the first time. */
async function timeToLink(lines: number): Promise<number> {
  const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = services('ours', new OneFile());
  const document = LangiumDocumentFactory.fromString(textOf(lines), ADDRESS);
  LangiumDocuments.addDocument(document);
  let begin = Number.NaN;
  let end = Number.NaN;
  DocumentBuilder.onBuildPhase(DocumentState.ComputedScopes, () => {
    begin = threadClock();
  });
  DocumentBuilder.onBuildPhase(DocumentState.Linked, () => {
    end = threadClock();
  });
  await DocumentBuilder.build([document], { validation: false });
  mustBeLinked(document);
  return end - begin;
}

/** A long file that is open; each call adds a letter to it, which is then read and linked again. Checks are left out. */
async function editor(scope: 'ours' | 'stock', text: string): Promise<() => Promise<number>> {
  const file = new OneFile();
  const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = services(scope, file);
  DocumentBuilder.updateBuildOptions = { validation: false };
  file.text = text;
  const document = LangiumDocumentFactory.fromString(file.text, ADDRESS);
  LangiumDocuments.addDocument(document);
  await DocumentBuilder.build([document], { validation: false });
  mustBeLinked(document);
  return async () => {
    file.text = file.text.replace('"', '"x');
    const begin = threadClock();
    await DocumentBuilder.update([ADDRESS], []);
    const taken = threadClock() - begin;
    mustBeLinked(document);
    return taken;
  };
}

/** A scope that finds nothing would be fast. */
function mustBeLinked({ references, state, textDocument }: LangiumDocument): void {
  const unknown = references.filter(({ error }) => error !== undefined);
  if (state < DocumentState.Linked || references.length < textDocument.lineCount / 2 || unknown.length > 0) {
    throw new Error(`${unknown.length} of ${references.length} names were not found.`);
  }
}
