/** A statement on its way out of an outline. */
import { SHARED, type Table } from './tables.ts';

/** A statement of the outline, open for what stands further in. */
export interface Statement {
  depth: number;
  kind: string;
  table: Table;
  title: string;
  name: string;
  cells: Record<string, string>;
  line: number;
  number?: string;
}

/** Makes a statement lead to another. */
export function pointAt(statement: Statement, to: Statement): void {
  statement.cells[SHARED.leads] = to.name;
  to.cells[SHARED.name] ??= to.name;
}
