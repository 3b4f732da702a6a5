/** The small parts of sentences that many places make. */

/** With a capital letter at its start. */
export function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** "x", "x and y", "x, y and z". */
export function listed(items: readonly string[], joint: 'and' | 'or' = 'and'): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${joint} ${items.at(-1)}`;
}

/** Puts values into the places of a text: `{count} more`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
}

/** The last part of a path. */
export function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The last part of an address, as people call the file. */
export function fileName(uri: string): string {
  const name = lastPart(uri);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
