/** Since when each fact of a statement holds: blame by idea, not by line. */
import { capital } from '../../model/sentences.ts';
import { factText } from '../facts.ts';
import { linkText } from '../link-changes.ts';
import type { ComparedFile } from '../model.ts';
import { sideOf } from '../sides.ts';
import { factsOf } from '../statement-facts.ts';
import type { Commit, HistoryEntry } from './model.ts';

/** A fact of a statement as it stands. */
export interface DatedFact {
  /** What people call it, and what is said: "Confidence: low". */
  text: string;
  /** The commit that first said it so; missing where the history does not reach that far. */
  since?: Commit;
}

/** What is looked for in the changes of the history. */
interface Said {
  property: string;
  now: string;
  text: string;
}

/**
 * @param key of the statement in the files
 * @param entries its history, newest first
 */
export function sinceWhen(key: string, files: readonly ComparedFile[], entries: readonly HistoryEntry[]): DatedFact[] {
  return saidOf(key, files).map(({ property, now, text }) => {
    const told = entries.find(({ changes }) => changes.some((each) => each.property === property && each.now === now));
    const since = told ?? entries.findLast(({ changes }) => changes.some(isBeginning));
    return { text, ...(since && { since: since.commit }) };
  });
}

/** What is said of a statement that is new was said with it. */
function isBeginning({ kind, property }: HistoryEntry['changes'][number]): boolean {
  return property === undefined && (kind === 'added' || kind === 'split' || kind === 'merged');
}

function saidOf(key: string, files: readonly ComparedFile[]): Said[] {
  const side = sideOf(files);
  const node = side.byKey.get(key);
  if (!node) return [];
  const { title, name } = node.element;
  const facts = factsOf(node.element, side).map((fact): Said => {
    const now = factText(fact);
    return {
      property: fact.property,
      now,
      text: fact.flag === undefined ? `${capital(fact.label)}: ${now}` : capital(now),
    };
  });
  const links = node.links.flatMap((link): Said[] => {
    const text = linkText(link, side);
    const to = side.label(link.to);
    const of = (property: string, value: string | undefined, now = value): Said[] =>
      now === undefined ? [] : [{ property, now, text: `${capital(property)} of the link to ‘${to}’: ${now}` }];
    return [
      { property: link.kind, now: text, text: capital(text) },
      ...of('strength', link.strength),
      ...of('because', link.because, link.because === undefined ? undefined : `“${link.because.normalize('NFC')}”`),
      ...of('confidence', link.confidence),
    ];
  });
  return [
    ...(title === undefined
      ? []
      : [{ property: 'title', now: `“${title.normalize('NFC')}”`, text: `Title: “${title}”` }]),
    ...(name === undefined ? [] : [{ property: 'name', now: name.normalize('NFC'), text: `Name: ${name}` }]),
    ...links,
    ...facts,
  ];
}
