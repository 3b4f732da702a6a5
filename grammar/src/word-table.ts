/**
 * A table to be looked up by words that a file or a person brings. A plain object also answers to `constructor`,
 * `toString` and `__proto__`, which stand in files like any other word; this one holds its own entries and nothing else.
 */
export function wordTable<Table extends object>(entries: Table): Table {
  return Object.freeze(Object.assign(Object.create(null) as Table, entries));
}
