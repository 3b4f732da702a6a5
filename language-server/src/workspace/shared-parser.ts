/** One parser for all workspaces of a process: to make one costs more than to parse most files. */
import { createLangiumParser, type LangiumCoreServices, LangiumParser, type Linker } from 'langium';

type Builder = Pick<Linker, 'buildReference' | 'buildMultiReference'>;

let parser: LangiumParser | undefined;
/** Whose references are built: those of the workspace that parses at the moment. Parsing does not wait for anything. */
let builder: Builder | undefined;

const toBuilder: Builder = {
  buildReference: (...args) => (builder as Builder).buildReference(...args),
  buildMultiReference: (...args) => (builder as Builder).buildMultiReference(...args),
};

/** The parser of one workspace. The names in what it parses lead to statements of that workspace only. */
export function parserFor(services: LangiumCoreServices): LangiumParser {
  const parse: LangiumParser['parse'] = (text, options) => {
    parser ??= createParser(services);
    builder = services.references.Linker;
    try {
      return parser.parse(text, options);
    } catch (error) {
      // One that has failed may have kept half a text.
      parser = undefined;
      throw error;
    } finally {
      builder = undefined;
    }
  };
  return Object.create(LangiumParser.prototype, { parse: { value: parse } }) as LangiumParser;
}

function createParser(services: LangiumCoreServices): LangiumParser {
  const made = createLangiumParser(services);
  Object.assign(made, { linker: toBuilder });
  return made;
}
