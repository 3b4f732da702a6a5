/** A place in a text as people and other programs name it. */
export interface Position {
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 code units, as editors count. */
  column: number;
}

/** A text, line by line. */
export class TextLines {
  readonly text: string;
  /** Offset at which each line begins. */
  readonly starts: readonly number[];

  constructor(text: string) {
    this.text = text;
    const ends = [...text.matchAll(/\r\n|\n|\r/g)];
    this.starts = [0, ...ends.map(({ index, 0: end }) => index + end.length)];
  }

  /** The position of an offset; one beyond the text counts as its end. */
  at(offset: number): Position {
    const place = Math.min(Math.max(offset, 0), this.text.length);
    let first = 0;
    let last = this.starts.length - 1;
    // Each round leaves half of the lines, or fewer.
    while (first < last) {
      const middle = Math.ceil((first + last) / 2);
      if ((this.starts[middle] ?? 0) <= place) first = middle;
      else last = middle - 1;
    }
    return { line: first + 1, column: place - (this.starts[first] ?? 0) + 1 };
  }

  /** The offset of a position, as `at` tells it. */
  offsetOf({ line, column }: Position): number {
    return (this.starts[line - 1] ?? this.text.length) + column - 1;
  }

  /** A line without its end. */
  line(number: number): string {
    return this.text.slice(this.starts[number - 1], this.starts[number]).replace(/[\r\n]+$/, '');
  }
}
