/** The theories of all documents, each built once until its text or a file that it imports changes. */
import { isDocument } from '@driver-diagrams/grammar';
import { type Failed, guarded } from '@driver-diagrams/theory/guard';
import { type MergedTheory, merge, mergeNetwork } from '@driver-diagrams/theory/model/index';
import type { Theory } from '@driver-diagrams/theory/model/model';
import { buildWorld, type World } from '@driver-diagrams/theory/rules/index';
import { type LangiumDocument, type LangiumDocuments, URI } from 'langium';
import { buildTheory } from '../reading/build-theory.ts';
import { lost, nothingRead } from '../reading/lost.ts';
import type { DriverFiles } from './files.ts';

/**
 * The text that a document was read from. While somebody types, the document's own text may already be a newer one.
 */
export function textRead(document: LangiumDocument): string {
  return document.parseResult.value.$cstNode?.root.fullText ?? document.textDocument.getText();
}

interface Kept {
  /** The syntax trees that the theory was made from: the file's own and those of all it imports, directly or not. */
  madeFrom: readonly unknown[];
  theory: Theory;
}

export class Theories {
  private readonly kept = new Map<string, Kept>();
  private readonly worlds = new Map<string, { theories: readonly Theory[]; world: World }>();
  /** What a change of these files affects: asked for each document, worked out once. */
  private readonly affected = new WeakMap<ReadonlySet<string>, Set<string>>();
  private readonly texts = new WeakMap<Theory, string>();
  private importersKept: ReadonlyMap<string, readonly string[]> | undefined;
  private readonly documents: () => LangiumDocuments;
  private readonly files: DriverFiles;
  private readonly failed: () => Failed | undefined;

  constructor(documents: () => LangiumDocuments, files: DriverFiles, failed: () => Failed | undefined) {
    this.documents = documents;
    this.files = files;
    this.failed = failed;
  }

  /** The file's own theory; one that says nothing while the file has not been read. */
  of(document: LangiumDocument): Theory {
    const uri = document.uri.toString();
    if (!isDocument(document.parseResult.value)) return nothingRead(uri);
    const madeFrom = [...this.closure(document)].map((each) => each.parseResult.value);
    const kept = this.kept.get(uri);
    if (kept && same(kept.madeFrom, madeFrom)) return kept.theory;
    const theory = this.files.names(document).failed
      ? lost(uri)
      : guarded(
          { part: 'reading', name: uri },
          () => buildTheory(document, this.files),
          () => lost(uri),
          this.failed(),
        );
    this.texts.set(theory, textRead(document));
    this.kept.set(uri, { madeFrom, theory });
    return theory;
  }

  /** The text that a theory was built from, and that its places are places of; nothing for a theory of another making. */
  textOf(theory: Theory | undefined): string | undefined {
    return theory && this.texts.get(theory);
  }

  /** The file's theory with the statements of its direct imports: what is drawn. */
  merged(document: LangiumDocument): MergedTheory {
    const own = this.of(document);
    const imported = this.found(this.files.importedUris(document), document);
    const imports = imported.map((each) => this.of(each));
    return merge(own, imports, imports.some(isLikeAnother) ? this.furtherThan(imported, document) : []);
  }

  /** The theories of files that are imported by what a file imports, and not by itself. */
  private furtherThan(imported: readonly LangiumDocument[], document: LangiumDocument): Theory[] {
    const near = new Set([document, ...imported]);
    return [...this.closure(document)].filter((each) => !near.has(each)).map((each) => this.of(each));
  }

  /** The same with the statements of the files that import it too: what the view of a network draws. */
  network(document: LangiumDocument, unreadable: readonly string[] = []): MergedTheory {
    return mergeNetwork(
      this.of(document),
      this.found(this.files.importedUris(document), document).map((each) => this.of(each)),
      this.importersOf(document).map((each) => this.of(each)),
      unreadable,
    );
  }

  /** The files that import this one directly, by address. */
  importersOf(document: LangiumDocument): LangiumDocument[] {
    return this.found((this.importers().get(document.uri.toString()) ?? []).toSorted(), document);
  }

  /** The documents at these addresses, each once, as far as they are there; never the one that asks. */
  private found(uris: readonly string[], asking: LangiumDocument): LangiumDocument[] {
    const found = new Set(uris.flatMap((uri) => this.documents().getDocument(URI.parse(uri)) ?? []));
    found.delete(asking);
    return [...found];
  }

  /**
   * All theories that are checked together with this one: what it imports and what imports it, directly or not. What only
   * imports the same files has no say in its problems.
   */
  world(document: LangiumDocument): World {
    const theories = this.neighbours(document).map((each) => this.of(each));
    const uri = document.uri.toString();
    const kept = this.worlds.get(uri);
    if (kept && same(kept.theories, theories)) return kept.world;
    const world = buildWorld(theories);
    this.worlds.set(uri, { theories, world });
    return world;
  }

  /** Addresses of all files that the document imports, directly or not, without its own. */
  importedBy(document: LangiumDocument): string[] {
    const own = document.uri.toString();
    return [...reachable(own, (from) => this.importsOf(from))].filter((uri) => uri !== own);
  }

  /** True when the document imports one of these files, directly or not: their change can change its theory. */
  isAffected(document: LangiumDocument, changed: ReadonlySet<string>): boolean {
    let affected = this.affected.get(changed);
    if (!affected) {
      const importers = this.importers();
      affected = new Set([...changed].flatMap((uri) => [...reachable(uri, (from) => importers.get(from) ?? [])]));
      this.affected.set(changed, affected);
    }
    return affected.has(document.uri.toString());
  }

  /** To be called when a document was read anew: it may import other files now. */
  importsChanged(): void {
    this.importersKept = undefined;
  }

  /** Forgets documents that are gone. */
  forget(uris: readonly URI[]): void {
    this.importsChanged();
    for (const uri of uris) this.kept.delete(uri.toString());
    this.worlds.clear();
  }

  private closure(document: LangiumDocument, found = new Set<LangiumDocument>()): Set<LangiumDocument> {
    const open = [document];
    for (let next = open.pop(); next; next = open.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      for (const uri of this.files.importedUris(next)) {
        const imported = this.documents().getDocument(URI.parse(uri));
        if (imported) open.push(imported);
      }
    }
    return found;
  }

  private neighbours(document: LangiumDocument): LangiumDocument[] {
    const importers = this.importers();
    const uri = document.uri.toString();
    const below = reachable(uri, (from) => importers.get(from) ?? []);
    // What imports this file may import others that its own links lead to.
    const all = new Set([...below].flatMap((each) => [...reachable(each, (from) => this.importsOf(from))]));
    return [...all].sort().flatMap((each) => this.documents().getDocument(URI.parse(each)) ?? []);
  }

  /** Address of a file -> addresses of those that import it directly. */
  private importers(): ReadonlyMap<string, readonly string[]> {
    if (this.importersKept) return this.importersKept;
    const importers = new Map<string, string[]>();
    for (const each of this.documents().all) {
      const uri = each.uri.toString();
      for (const imported of this.files.importedUris(each)) {
        const known = importers.get(imported);
        if (known) known.push(uri);
        else importers.set(imported, [uri]);
      }
    }
    this.importersKept = importers;
    return importers;
  }

  private importsOf(uri: string): readonly string[] {
    const document = this.documents().getDocument(URI.parse(uri));
    return document ? this.files.importedUris(document) : [];
  }
}

/** Everything that steps lead to from a start, the start included. */
function reachable(start: string, next: (from: string) => readonly string[]): Set<string> {
  const found = new Set<string>();
  const open = [start];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (found.has(at)) continue;
    found.add(at);
    open.push(...next(at));
  }
  return found;
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, n) => each === b[n]);
}

/** True for a theory with a poster that takes its look from another. */
function isLikeAnother({ elements }: Theory): boolean {
  return elements.some((element) => element.kind === 'poster' && element.like !== undefined);
}
