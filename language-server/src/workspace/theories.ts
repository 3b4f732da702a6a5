/** The theories of all documents, each built once until its text or a file that it imports changes. */
import { type LangiumDocument, type LangiumDocuments, URI } from 'langium';
import { buildTheory } from '../reading/build-theory.ts';
import { buildWorld, type World } from '../rules/index.ts';
import { type MergedTheory, merge } from '../theory/index.ts';
import type { Theory } from '../theory/model.ts';
import type { DriverFiles } from './files.ts';

interface Kept {
  /** The syntax trees that the theory was made from: the file's own and those of all it imports, directly or not. */
  madeFrom: readonly unknown[];
  theory: Theory;
}

export class Theories {
  private readonly kept = new Map<string, Kept>();
  private readonly worlds = new Map<string, { theories: readonly Theory[]; world: World }>();
  private readonly documents: () => LangiumDocuments;
  private readonly files: DriverFiles;

  constructor(documents: () => LangiumDocuments, files: DriverFiles) {
    this.documents = documents;
    this.files = files;
  }

  /** The file's own theory. */
  of(document: LangiumDocument): Theory {
    const uri = document.uri.toString();
    const madeFrom = [...this.closure(document)].map((each) => each.parseResult.value);
    const kept = this.kept.get(uri);
    if (kept && same(kept.madeFrom, madeFrom)) return kept.theory;
    const theory = buildTheory(document, this.files);
    this.kept.set(uri, { madeFrom, theory });
    return theory;
  }

  /** The file's theory with the statements of its direct imports: what is drawn. */
  merged(document: LangiumDocument): MergedTheory {
    const imported = new Set<LangiumDocument>();
    for (const uri of this.files.importedUris(document)) {
      const found = this.documents().getDocument(URI.parse(uri));
      if (found && found !== document) imported.add(found);
    }
    return merge(
      this.of(document),
      [...imported].map((each) => this.of(each)),
    );
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

  /** True when a change of one of these files can change the theory, or the problems, of the document. */
  isAffected(document: LangiumDocument, changed: ReadonlySet<string>): boolean {
    const uri = document.uri.toString();
    const imports = (from: string) => this.importsOf(from);
    if ([...reachable(uri, imports)].some((each) => changed.has(each))) return true;
    return [...changed].some((each) => reachable(each, imports).has(uri));
  }

  /** Forgets documents that are gone. */
  forget(uris: readonly URI[]): void {
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
    const importers = new Map<string, string[]>();
    for (const each of this.documents().all) {
      const uri = each.uri.toString();
      for (const imported of this.files.importedUris(each)) {
        const known = importers.get(imported);
        if (known) known.push(uri);
        else importers.set(imported, [uri]);
      }
    }
    const uri = document.uri.toString();
    const below = reachable(uri, (from) => importers.get(from) ?? []);
    // What imports this file may import others that its own links lead to.
    const all = new Set([...below].flatMap((each) => [...reachable(each, (from) => this.importsOf(from))]));
    return [...all].sort().flatMap((each) => this.documents().getDocument(URI.parse(each)) ?? []);
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
