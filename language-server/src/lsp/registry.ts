import { DefaultServiceRegistry, type LangiumCoreServices, type URI } from 'langium';

/**
 * The one language of the server, also for a text whose address does not say what it is: one without a file, closed while it
 * is being checked. Which files are looked for in folders still goes by their endings.
 */
export class OneLanguageRegistry extends DefaultServiceRegistry {
  override getServices(uri: URI): LangiumCoreServices {
    const [language] = this.all;
    return this.all.length === 1 && language ? language : super.getServices(uri);
  }

  override hasServices(uri: URI): boolean {
    try {
      super.getServices(uri);
      return true;
    } catch {
      return false;
    }
  }
}
