/** What stands between a statement's kind word and its braces, link by link. */
import type { Leaf } from '@driver-diagrams/grammar/statement-tree';
import { wordTable } from '@driver-diagrams/grammar/word-table';

/** A stretch of a head. It begins where the one before ends; without an end it is empty. */
interface HeadGroup {
  key: string;
  end?: number;
  parts?: { key: string; end: number }[];
}

const LINK_SIGNS = new Set(['->', 'of', 'about']);
/** What is said of a link, by what it says: `strongly` and `weakly` say the same kind of thing. */
const ATTRIBUTES: Readonly<Record<string, string>> = wordTable({
  because: 'because',
  'its reason': 'because',
  strongly: 'strength',
  weakly: 'strength',
  confidence: 'confidence',
  citing: 'citing',
});
const OTHER_WORDS = new Set(['for', 'as', 'from', 'to', 'on']);

/**
 * The groups of a head: kind, name, title, what is said of the link that nesting implies (empty where nothing is), then links
 * and other words. A comment goes with what stands before it.
 */
export function headGroups(head: readonly Leaf[]): HeadGroup[] {
  const implied: HeadGroup = { key: 'implied', parts: [] };
  const groups: HeadGroup[] = [];
  let current: HeadGroup = { key: 'kind' };
  let isTitle = true;
  const begin = (group: HeadGroup) => {
    groups.push(current);
    current = group;
  };
  const beginPart = (key: string) => current.parts?.push({ key, end: 0 });
  for (const { type, image, end } of head) {
    const attribute = ATTRIBUTES[type];
    if (isTitle && (LINK_SIGNS.has(type) || OTHER_WORDS.has(type) || attribute !== undefined)) {
      begin(implied);
      isTitle = false;
    }
    if (LINK_SIGNS.has(type)) {
      begin({ key: 'link', parts: [] });
      beginPart('to');
    } else if (attribute !== undefined) {
      if (!current.parts) begin({ key: attribute });
      beginPart(attribute);
    } else if (OTHER_WORDS.has(type)) begin({ key: type });
    else if (type === 'ID' && current.key === 'kind') begin({ key: 'name' });
    else if (isTitle && (type === 'TEXT' || type === 'LOOSE')) begin({ key: 'title' });
    else if (type === 'ID' && current.parts?.length === 1) current.key += ` ${image}`;
    const part = current.parts?.at(-1);
    if (part) part.end = end;
    current.end = end;
  }
  groups.push(current);
  if (!groups.includes(implied)) groups.push(implied);
  return groups;
}
