import { DefaultServiceRegistry, type LangiumCoreServices } from 'langium';

/**
 * The one language, for a text whose address does not say what it is too: one without a file, or one that is given as a theory
 * whatever its name ends in. Which files are looked for in folders goes by their endings all the same.
 */
export class OneLanguage extends DefaultServiceRegistry {
  override getServices(): LangiumCoreServices {
    const [language] = this.all;
    if (!language) throw new Error('The language is not registered yet.');
    return language;
  }

  override hasServices(): boolean {
    return this.all.length > 0;
  }
}
