import type { Named } from '@driver-diagrams/grammar';
import {
  type AstNodeDescription,
  type AstNodeDescriptionProvider,
  AstUtils,
  EMPTY_STREAM,
  type LangiumCoreServices,
  type LocalSymbols,
  type ReferenceInfo,
  type Scope,
  type ScopeComputation,
  type ScopeProvider,
  stream,
} from 'langium';
import { type FileNames, lookUp } from '../reading/names.ts';
import type { DriverFiles } from './files.ts';

/**
 * Finds names by a map from name to statement: the file's own, nested ones included, then those of its imports. Langium's
 * own scope looks through a list at each name, so that its time grows with the square of the file's length.
 */
export class DriverScopeProvider implements ScopeProvider {
  private readonly files: DriverFiles;
  private readonly descriptions: AstNodeDescriptionProvider;
  /** A statement is described once, however many names point at it. */
  private readonly described = new WeakMap<Named, AstNodeDescription>();

  constructor(services: LangiumCoreServices, files: DriverFiles) {
    this.files = files;
    this.descriptions = services.workspace.AstNodeDescriptionProvider;
  }

  getScope(context: ReferenceInfo): Scope {
    const file = this.files.names(AstUtils.getDocument(context.container));
    const describe = (statement: Named, name: string) => this.describe(statement, name);
    const imports = () => (file.imports.length === 0 ? [] : this.files.imports(file));
    const getElement = (name: string) => {
      const found = lookUp(name, file, imports);
      return found.length === 1 && found[0] ? describe(found[0].statement, name) : undefined;
    };
    return {
      getElement,
      getElements: (name) => stream([getElement(name)].filter((each) => each !== undefined)),
      getAllElements: () => stream(visibleNames(file, imports()).map(([name, statement]) => describe(statement, name))),
    };
  }

  private describe(statement: Named, name: string): AstNodeDescription {
    const known = this.described.get(statement);
    if (known?.name === name) return known;
    const description = this.descriptions.createDescription(statement, name);
    this.described.set(statement, description);
    return description;
  }
}

/** Langium's own tables of the names in a file, which nothing asks for, are not made. */
export class DriverScopeComputation implements ScopeComputation {
  async collectExportedSymbols(): Promise<AstNodeDescription[]> {
    return [];
  }

  async collectLocalSymbols(): Promise<LocalSymbols> {
    return { has: () => false, getStream: () => EMPTY_STREAM };
  }
}

function visibleNames(file: FileNames, imports: ReturnType<DriverFiles['imports']>): [string, Named][] {
  const names = new Map<string, Named>(file.byName);
  for (const { file: imported, alias } of imports) {
    for (const [name, statement] of imported?.byName ?? []) {
      const seen = alias === undefined ? name : `${alias}.${name}`;
      if (!names.has(seen)) names.set(seen, statement);
    }
  }
  return [...names];
}
