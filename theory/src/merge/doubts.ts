/**
 * What keeps a text from being merged by what it says: whatever could mean two things. Git's own merge by lines takes its
 * place then; it asks too often rather than too seldom.
 */
import type { Theory } from '../model/model.ts';
import { type Block, isWhole } from './blocks.ts';
import { contentsOf, givenTwice } from './keys.ts';

/**
 * @param file the blocks of a text
 * @param problems where each mistake in the writing begins
 * @returns what is in doubt, as the end of a sentence that begins with the name of the text; undefined for nothing
 */
export function doubtIn(file: Block, problems: readonly number[], theory: Theory): string | undefined {
  const statements = statementsIn(file);
  return (
    unreadIn(file, problems, statements, theory) ??
    twiceNamed(theory) ??
    first([file, ...statements], (block) => {
      const word = saidTwice(block) ?? givenTwice(contentsOf(block));
      return word === undefined ? undefined : `gives ‘${word}’ twice at one place.`;
    })
  );
}

export const UNREAD = 'has a part that cannot be read.';

/** The statements in the braces of a block, at any depth. It ends, as blocks hold what is shorter than they are. */
function statementsIn(block: Block): Block[] {
  return contentsOf(block)
    .filter(({ statement }) => statement !== undefined)
    .flatMap((each) => [each, ...statementsIn(each)]);
}

/** A mistake in the writing. A statement that has neither a name nor a title yet is no doubt: all that it says is clear. */
function unreadIn(
  file: Block,
  problems: readonly number[],
  statements: readonly Block[],
  theory: Theory,
): string | undefined {
  const bare = new Set(statements.filter(isBare).map(({ statement }) => statement));
  if (problems.some((start) => !bare.has(start))) return UNREAD;
  const known = new Set(theory.elements.map(({ source }) => source.kindWord.start));
  const isHeader = ({ item }: Block) => item?.word === 'theory';
  const [header, another] = file.parts?.filter(isHeader) ?? [];
  if (another) return 'gives ‘theory’ twice at one place.';
  const isKnown = (block: Block) => block === header || known.has(block.statement ?? -1);
  const starts = new Set(statements.map(({ statement }) => statement));
  const isMet = (start: number) => starts.has(start) || unknown.some((item) => item.start < start && start < item.end);
  const unknown = [file, ...statements].flatMap(contentsOf).flatMap(({ item }) => (item && isWhole(item) ? item : []));
  return statements.every(isKnown) && [...known].every(isMet) ? undefined : UNREAD;
}

function isBare(block: Block): boolean {
  return !partsOf(block, 'head').some(({ key }) => key === 'name' || key === 'title');
}

function twiceNamed({ elements }: Theory): string | undefined {
  const seen = new Set<string>();
  for (const { name } of elements) {
    if (name === undefined) continue;
    const plain = name.normalize('NFC');
    if (seen.has(plain)) return `uses the name ‘${name}’ twice.`;
    seen.add(plain);
  }
  return undefined;
}

/** What a head, or what is said of one of its links, has twice. Links may be several. */
function saidTwice(statement: Block): string | undefined {
  const head = partsOf(statement, 'head');
  return first([head, ...head.map(({ parts = [] }) => parts)], (its) => {
    const seen = new Set<string>();
    return first(its, ({ key }) => {
      if (!key.startsWith('link') && seen.has(key)) return key;
      seen.add(key);
      return undefined;
    });
  });
}

function partsOf({ parts = [] }: Block, key: string): Block[] {
  return parts.find((part) => part.key === key)?.parts ?? [];
}

/** The first answer that is one. */
function first<Each>(all: Iterable<Each>, ask: (each: Each) => string | undefined): string | undefined {
  for (const each of all) {
    const answer = ask(each);
    if (answer !== undefined) return answer;
  }
  return undefined;
}
