/** As many texts as a theory has titles, and more. */
const MOST_REMEMBERED = 500;

/** A reading of words that several checks ask for, which is done once for each text. What it gives is not to be changed. */
export function remembered<Said>(read: (words: string) => Said): (words: string) => Said {
  const known = new Map<string, { said: Said }>();
  return (words) => {
    const found = known.get(words);
    if (found) return found.said;
    const said = read(words);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(words, { said });
    return said;
  };
}
