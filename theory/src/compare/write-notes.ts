/** A comparison as notes to read out: of which time, by whom, why, and what changed. Markdown. */
import type { Element } from '../model/model.ts';
import { capital, listed } from '../model/sentences.ts';
import { type Change, GROUPS, type Group } from './model.ts';
import { byGroup, type ComparisonReport, countText } from './report.ts';
import { shownParts } from './sentence.ts';
import { marked, safe } from './write-markdown.ts';

/** What the history of a repository adds to a comparison; nothing of it where two files are compared. */
export interface Span {
  /** ISO days of both versions, where their names do not say them. */
  from?: string;
  to?: string;
  /** Who changed theories in that time, with how many commits, the most first. */
  authors: readonly { name: string; commits: number }[];
  /** True where the newer version is in no commit, so that nobody is named for what is new in it. */
  isOpen?: true;
}

/** Groups that say the same in another way: counted, and last. */
const BESIDES: ReadonlySet<Group> = new Set(['wording', 'order']);

export function writeNotes(report: ComparisonReport, span: Span): string {
  const { names, unread } = report;
  const revisions = newRevisions(report);
  // Their reasons are told first.
  const isTold = ({ subject }: Change) => revisions.some(({ key }) => subject.after.includes(key));
  const changes = report.changes.filter((change) => !isTold(change));
  const dated = (name: string, day: string | undefined) => (day === undefined ? safe(name) : `${safe(name)} (${day})`);
  const lines = [
    `# ${safe(headingOf(report))}`,
    '',
    `From ${dated(names.before, span.from)} to ${dated(names.after, span.to)}: ${countText(report)}.`,
    ...authorLines(span),
    ...unread.flatMap((each) => ['', `> ⚠ ${safe(each)}`]),
    ...reasonLines(revisions, report),
  ];
  for (const [group, its] of byGroup(changes)) {
    if (BESIDES.has(group)) continue;
    lines.push('', `## ${GROUPS[group]}`, '');
    for (const change of its) {
      lines.push(`- ${marked(shownParts(change))}`);
      for (const detail of change.details ?? []) lines.push(`  - ${safe(detail)}`);
    }
  }
  const besides = changes.filter(({ group }) => BESIDES.has(group));
  if (besides.length > 0) {
    lines.push('', '## Said or arranged in another way', '');
    lines.push(...besides.map((change) => `- ${marked(shownParts(change))}`));
  }
  return `${lines.join('\n')}\n`;
}

/** The title of the one theory that is told of. */
function headingOf({ files, shown }: ComparisonReport): string {
  const told = files.after.filter(({ path, context }) => !context && (shown?.has(path) ?? true));
  const titles = new Set(told.flatMap(({ theory }) => theory.header?.title ?? []));
  const [title] = titles;
  return title !== undefined && titles.size === 1 ? `${title}: what changed` : 'What changed in the theory';
}

function authorLines({ authors, isOpen }: Span): string[] {
  const by = authors.map(({ name, commits }) => `${safe(name)} (${commits} ${commits === 1 ? 'commit' : 'commits'})`);
  const open = isOpen ? ['What is in no commit yet names nobody.'] : [];
  const said = [...(by.length === 0 ? [] : [`By ${listed(by)}.`]), ...open];
  return said.length === 0 ? [] : ['', said.join(' ')];
}

type Revision = Extract<Element, { kind: 'revision' }>;

function newRevisions({ files, same, shown }: ComparisonReport): Revision[] {
  const known = new Set(same.values());
  return files.after
    .filter(({ path, context }) => !context && (shown?.has(path) ?? true))
    .flatMap(({ theory }) => theory.elements)
    .filter((element): element is Revision => element.kind === 'revision' && !known.has(element.key));
}

/** Each revision with its day and its reason. */
function reasonLines(revisions: readonly Revision[], { changes }: ComparisonReport): string[] {
  if (revisions.length === 0) {
    const isMeant = changes.some(({ substantive }) => substantive);
    return isMeant ? ['', 'No revision in the theory says why.'] : [];
  }
  const items = revisions.map(({ title, name, on, because }) => {
    const called = title ?? name;
    const head = [called === undefined ? 'A revision' : `Revision ${called}`, on?.text].filter(
      (part) => part !== undefined,
    );
    return `- **${safe(head.join(', '))}**: ${because === undefined ? 'no reason is given' : `“${safe(because)}”`}.`;
  });
  return ['', '## Why', '', ...items.map((item) => capital(item))];
}
