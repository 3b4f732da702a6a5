/** A word for one thing, and for several. */
export type Counted = [one: string, many: string];
