/** How a statement is pointed at in a table: by its name, or by its number where it has none. */

import type { Reference } from '../model/model.ts';
import { quote } from '../rules/edits.ts';
import { isReference } from './cells.ts';

/** A name, or a person's words; words that could be taken for a name stand in quotation marks. */
export function ownerCell(owner: Reference | string | undefined): string {
  if (owner === undefined) return '';
  if (typeof owner !== 'string') return owner.text;
  return isReference(owner) || owner.startsWith('"') ? quote(owner) : owner;
}
