/** Names for files that every system can keep, each its own also where capitals do not count. */

/** Names that Windows keeps for devices, whatever ending follows. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const LONGEST = 60;

/**
 * A name for each pair of texts, such as `PassRate-Riverside-University.xlsx`.
 * @param parts for each file, what its name is made of
 */
export function fileNames(parts: readonly (readonly string[])[], ending: string): string[] {
  const taken = new Set<string>();
  return parts.map((words) => {
    const plain = words
      .map(plainWords)
      .filter((each) => each !== '')
      .join('-')
      .slice(0, LONGEST * 2);
    const base = plain === '' || DEVICES.test(plain) ? `figures-${plain}`.replace(/-$/, '') : plain;
    let name = base;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base}-${n}`;
    taken.add(name.toLowerCase());
    return `${name}${ending}`;
  });
}

/** Letters and digits of any script, joined by hyphens. */
function plainWords(text: string): string {
  const words = text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...words.join('-')].slice(0, LONGEST).join('').replace(/-$/, '');
}
