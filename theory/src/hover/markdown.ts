/** Markdown that texts of the author cannot break out of. */

/**
 * A text of the author on one line, with every mark that Markdown would take for its own made plain. Nothing becomes a link,
 * an address written out included.
 */
export function escaped(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&|~!@]/g, '\\$&')
    .replace(/:(?=\/\/)|(?<=www)\./gi, '\\$&')
    .replace(/^[-+=#:]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** A name in the type of code. Names hold nothing but letters, digits, `_`, `-` and a dot. */
export function code(name: string): string {
  return `\`${name.replace(/[`\s]+/gu, '')}\``;
}
