/**
 * Makes what is made of the rows in grammar/src/language: parts of the grammar, the colouring, the schema and the documentation.
 * Then makes the parser from grammar/src/driver.langium, as grammar/langium-config.json says.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { colouringOf, documentationOf, grammarOf, kindWordsOf, schemaOf } from './language-parts.ts';
import { mustRun, root } from './terminal.ts';

const folder = join(root, 'grammar');

/**
 * Generates the parser into grammar/src/generated, or into another folder for the test that compares the two.
 * Throws what Langium says about a mistake in the grammar.
 */
export async function generate(out?: string): Promise<void> {
  const langium = join(root, 'node_modules', 'langium-cli', 'bin', 'langium.js');
  const config = join(folder, 'langium-config.json');
  await mustRun(
    process.execPath,
    [langium, 'generate', '--mode', 'production', '-f', out ? redirected(config, out) : config],
    {
      cwd: folder,
    },
  );
}

/** Writes, beside the folder `out`, the same configuration with its paths changed to write there. Returns its path. */
function redirected(config: string, out: string): string {
  const beside = `${out}-config.json`;
  const original = JSON.parse(readFileSync(config, 'utf8'));
  const languages = original.languages.map((language: { grammar: string }) => ({
    ...language,
    grammar: relative(dirname(out), join(folder, language.grammar)),
  }));
  mkdirSync(out, { recursive: true });
  writeFileSync(beside, JSON.stringify({ ...original, languages, out: basename(out) }));
  return beside;
}

/** The files of which parts are made of the rows, and how. */
export const MADE: Readonly<Record<string, (text: string) => string>> = {
  'grammar/src/driver.langium': grammarOf,
  'grammar/driver.tmLanguage.json': colouringOf,
  'theory/src/model/kind-words.ts': kindWordsOf,
  'docs/theory.schema.json': schemaOf,
  'docs/language.md': documentationOf,
};

/** Makes these parts anew, in the form of the formatter. */
async function makeParts(): Promise<void> {
  for (const [file, make] of Object.entries(MADE))
    writeFileSync(join(root, file), make(readFileSync(join(root, file), 'utf8')));
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const json = Object.keys(MADE).filter((file) => file.endsWith('.json'));
  await mustRun(process.execPath, [biome, 'format', '--write', ...json], { cwd: root });
}

if (import.meta.main) {
  try {
    await makeParts();
    await generate();
    console.log(`Made grammar/src/generated, and parts of ${Object.keys(MADE).join(', ')}.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
