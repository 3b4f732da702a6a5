/** Groups of a file that are probably members, spelled in another way. */
import { bare, nearestWord } from '@driver-diagrams/grammar/nearest';
import type { DataProblem } from '../model/series.ts';

const MOST_TOLD = 3;

/**
 * Tells which groups are nearly called as a member or team; any other that is none is a site.
 * @param known names and titles of members and teams
 */
export function tellNearNames(groups: readonly string[], known: readonly string[]): DataProblem[] {
  const found = groups.flatMap((group) => {
    const near = nearName(group, known);
    return near === undefined ? [] : [`“${group}” is nearly “${near}”`];
  });
  if (found.length === 0) return [];
  const more = found.length > MOST_TOLD ? `, and ${found.length - MOST_TOLD} more` : '';
  const message = `names groups that are nearly called as members or teams: ${found.slice(0, MOST_TOLD).join(', ')}${more}. If they are meant, write their names as they stand in the theory; else they are read as sites.`;
  return [{ kind: 'doubt', message }];
}

/** The name or title of a member that a group is nearly called by; undefined for a member's own, and for a site. */
export function nearName(group: string, known: readonly string[]): string | undefined {
  if (known.some((each) => bare(each) === bare(group))) return undefined;
  // “School 2” is another school than “School 1”.
  return nearestWord(
    group,
    known.filter((each) => digits(each) === digits(group)),
  );
}

function digits(text: string): string {
  return text.replace(/\D/g, '');
}
