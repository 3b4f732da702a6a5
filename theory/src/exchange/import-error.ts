/** A file that cannot be taken over at all; its message says what is wrong and how to fix it. */
export class ImportError extends Error {}

/** More rows than a theory has; a larger table is another thing. */
export const MOST_ROWS = 10_000;

/** A larger file is no theory, in bytes. */
export const MOST_BYTES = 20_000_000;

/** What a packed file may unpack to, in bytes: a workbook of 20 MB that somebody wrote has less. */
export const MOST_UNPACKED = 200_000_000;

/** @throws ImportError where there are more */
export function limitRows(count: number, what: string): void {
  if (count <= MOST_ROWS) return;
  throw new ImportError(
    `This has more than ${MOST_ROWS.toLocaleString('en')} ${what}, more than any theory. Take over only the part that is one.`,
  );
}
