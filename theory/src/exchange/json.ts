/** A theory as JSON for other programs: what the file docs/theory.schema.json describes. */
import type { MergedTheory } from '../model/merge.ts';

/** Raised when a program that reads the older form would misread the new one. */
const FORM = 1;

/**
 * Writes a theory with the statements that it imports. Keys of this project's own and places in the text are left out; a
 * name that points at a statement is `{ text, to }`: the name as it is written, and the statement's `id`.
 */
export function writeJson(theory: MergedTheory): string {
  const imported = new Set(theory.imported);
  const { title, ...header } = theory.header ?? {};
  const unread = unreadWords(theory);
  const whole = {
    form: FORM,
    ...(title !== undefined && { title }),
    ...plain(header),
    imports: theory.imports.map(({ path, alias }) => ({ path: path ?? '', ...(alias !== undefined && { alias }) })),
    statements: theory.elements.map((element) => ({
      ...plain(element),
      ...(imported.has(element.id) && { imported: true }),
    })),
    links: theory.links.map((link) => plain(link)),
    ...(unread.length > 0 && { unread }),
  };
  return `${JSON.stringify(whole, undefined, 2)}\n`;
}

/** What this version keeps and does not read: properties of statements and of the header, then whole statements. */
function unreadWords({ header, elements, unknown = [] }: MergedTheory): object[] {
  const properties = [...(header ? [{ ...header, id: undefined }] : []), ...elements].flatMap(({ id, source }) =>
    source.properties
      .filter(({ standing }) => standing !== 'known')
      .map(({ word, text }) => ({ ...(id !== undefined && { of: id }), word, text })),
  );
  return [...properties, ...unknown.map(({ word, text }) => ({ word, text }))];
}

/** Addresses of files, and places in their text. */
const OWN_KEYS = new Set(['key', 'source', 'unclear']);

/** A copy without what only this project needs. */
function plain(value: object): object {
  return JSON.parse(JSON.stringify(value, (key, part: unknown) => (OWN_KEYS.has(key) ? undefined : part))) as object;
}
