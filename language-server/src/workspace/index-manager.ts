import { DefaultIndexManager, type LangiumDocument, type LangiumSharedCoreServices } from 'langium';
import type { Theories } from './theories.ts';

/**
 * A file is linked and checked again when a file that it imports changes, directly or not. Langium's own tables of exported
 * names and of references stay empty: names are found through imports (`scope.ts`), uses of a name in `lsp/occurrences.ts`.
 */
export class DriverIndexManager extends DefaultIndexManager {
  private readonly theories: Theories;

  constructor(services: LangiumSharedCoreServices, theories: Theories) {
    super(services);
    this.theories = theories;
  }

  override async updateContent(): Promise<void> {}

  override async updateReferences(): Promise<void> {}

  override isAffected(document: LangiumDocument, changedUris: Set<string>): boolean {
    return this.theories.isAffected(document, changedUris);
  }
}
