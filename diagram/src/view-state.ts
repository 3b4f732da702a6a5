/** How a theory is looked at: which view, of what, and what is left out of it. Plain JSON, so that a page can keep it. */

/** In the order in which they are offered. */
export const VIEWS = ['driver', 'action', 'system', 'network', 'focus'] as const;
export type ViewName = (typeof VIEWS)[number];

/** What a filter keeps; each part that is given must fit. */
export interface Filter {
  /** Id of a team, or the words of an owner who is no statement. */
  team?: string;
  /** A status word of the language. */
  status?: string;
  /** A family of measures; `other` stands for measures of none. */
  family?: string;
  /** Words that a box's text holds, in any case and without its accents. */
  text?: string;
}

export interface ViewState {
  view?: ViewName;
  /** For the view `focus`: the id of the statement it is about. */
  on?: string;
  /** Ids of boxes whose branches are hidden. */
  collapsed?: readonly string[];
  filter?: Filter;
  /** True for a picture that is printed or sent: it has the reasons of links as notes, for which one points at a line on the screen. */
  onPaper?: boolean;
}

/** True where a filter keeps everything. */
export function isOpen(filter: Filter | undefined): boolean {
  return !filter || !Object.values(filter).some((part) => part !== undefined && part.trim() !== '');
}
