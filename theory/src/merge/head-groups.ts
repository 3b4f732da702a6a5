/** What stands between a statement's kind word and its braces, link by link. */
import type { Leaf } from '@driver-diagrams/grammar/statement-tree';
import { wordTable } from '@driver-diagrams/grammar/word-table';

/** A stretch of a head. It begins where the one before ends; without an end it is empty. */
interface HeadGroup {
  key: string;
  end?: number;
  parts?: { key: string; end: number }[];
  /** For a link, the sign before its goal, though that may be a comma behind another goal. */
  sign?: string;
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

/** One goal of a link: its name, and where it ends. */
interface Goal {
  name: string;
  end: number;
}

/**
 * The groups of a head: kind, name, title, what is said of the link that nesting implies (empty where nothing is), then links
 * and other words. A comment goes with what stands before it.
 */
export function headGroups(head: readonly Leaf[]): HeadGroup[] {
  const implied: HeadGroup = { key: 'implied', parts: [] };
  const groups: HeadGroup[] = [];
  let current: HeadGroup = { key: 'kind' };
  let isTitle = true;
  let goals: Goal[] = [];
  let before = '';
  const end = () => groups.push(...eachGoal(current, goals));
  const begin = (group: HeadGroup) => {
    end();
    current = group;
    goals = [];
  };
  const beginPart = (key: string) => current.parts?.push({ key, end: 0 });
  for (const { type, image, end: stop } of head) {
    const attribute = ATTRIBUTES[type];
    if (isTitle && (LINK_SIGNS.has(type) || OTHER_WORDS.has(type) || attribute !== undefined)) {
      begin(implied);
      isTitle = false;
    }
    if (LINK_SIGNS.has(type)) {
      begin({ key: 'link', parts: [], sign: type === 'about' ? 'of' : type });
      beginPart('to');
    } else if (attribute !== undefined) {
      if (!current.parts) begin({ key: attribute });
      beginPart(attribute);
    } else if (OTHER_WORDS.has(type)) begin({ key: type });
    else if (type === 'ID' && current.key === 'kind') begin({ key: 'name' });
    else if (isTitle && (type === 'TEXT' || type === 'LOOSE')) begin({ key: 'title' });
    else if (type === 'ID' && current.parts?.length === 1 && before !== '.') goals.push({ name: '', end: 0 });
    const goal = goals.at(-1);
    if (goal && current.parts?.length === 1 && (type === 'ID' || type === '.')) goal.name += image;
    if (goal && type !== ',') goal.end = stop;
    const part = current.parts?.at(-1);
    if (part) part.end = stop;
    current.end = stop;
    before = type;
  }
  end();
  if (!groups.includes(implied)) groups.push(implied);
  return groups;
}

/** Goals of which nothing more is said are links of their own, one by one: `-> A, B` is `-> A -> B`. */
function eachGoal(group: HeadGroup, goals: readonly Goal[]): HeadGroup[] {
  if (group.sign === undefined || goals.length === 0) return [group];
  if (group.parts?.length !== 1) return [{ ...group, key: ['link', ...goals.map(({ name }) => name)].join(' ') }];
  return goals.map(({ name, end }) => ({ ...group, key: `link ${name}`, end, parts: [{ key: 'to', end }] }));
}
