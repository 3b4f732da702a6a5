/** Mind maps and outlines of other programs, OPML and FreeMind: read as the outlines that they are. */

import { htmlWords } from './chart.ts';
import { ImportError } from './import-error.ts';
import { labelled } from './labels.ts';
import { readLines } from './outline.ts';
import type { Line } from './outline-lines.ts';
import type { Row } from './rows.ts';
import { SHARED } from './tables.ts';
import { elementIn, readXml, type XmlElement } from './xml.ts';

/**
 * Reads an outline of OPML or a map of FreeMind.
 * @throws ImportError where it cannot be read, or holds nothing
 */
export function readMindmap(text: string, tell: (message: string) => void): Row[] {
  const root = readXml(text);
  const top = root.name === 'opml' ? elementIn(root, 'body') : root;
  const lines: Line[] = [];
  for (const child of top?.children ?? []) addLines(child, 0, lines);
  if (lines.length === 0) throw new ImportError('This mind map is empty.');
  const title = root.name === 'opml' ? elementIn(root, 'title')?.text.trim() : undefined;
  const places = new Map(lines.map(({ number, text: words }) => [number, words]));
  // Nobody counts the lines of such a file: its words say where something stands.
  const rows = readLines(lines, (message) =>
    tell(
      message.replace(
        /^Line (\d+): (“[^”]*”)?/u,
        (_, line: string, quoted?: string) => quoted ?? `“${places.get(Number(line)) ?? ''}”: `,
      ),
    ),
  );
  const isSame =
    title === undefined ||
    title === '' ||
    rows.some(({ kind, cells }) => kind === 'theory' || cells[SHARED.title] === title);
  return isSame ? rows : [{ kind: 'theory', cells: { [SHARED.title]: title } }, ...rows];
}

function addLines(element: XmlElement, depth: number, lines: Line[]): void {
  const isNode = element.name === 'outline' || element.name === 'node';
  if (!isNode) return;
  const rich = element.children
    .filter(({ name, attributes }) => name === 'richcontent' && attributes.TYPE !== 'NOTE')
    .map(wordsIn);
  const words = htmlWords(element.attributes.text ?? element.attributes.TEXT ?? rich.join(' '));
  const links = [element.attributes.url, element.attributes.htmlUrl, element.attributes.LINK].filter(
    (link) => link !== undefined && link !== '',
  ) as string[];
  const notes = [
    element.attributes._note ?? '',
    ...element.children
      .filter(({ name, attributes }) => name === 'richcontent' && attributes.TYPE === 'NOTE')
      .map(wordsIn),
  ];
  if (words !== '') lines.push(lineOf(words, depth, lines.length + 1, links));
  for (const note of notes.map((each) => each.replace(/\s+/gu, ' ').trim())) {
    if (note !== '') lines.push(lineOf(`note: ${note}`, depth + 1, lines.length + 1, []));
  }
  for (const child of element.children) addLines(child, words === '' ? depth : depth + 1, lines);
}

function wordsIn({ text, children }: XmlElement): string {
  return [text, ...children.map(wordsIn)].join(' ').replace(/\s+/gu, ' ').trim();
}

function lineOf(text: string, depth: number, number: number, links: readonly string[]): Line {
  const parted = labelled(text);
  const isSection = parted.label !== undefined && parted.words === '';
  const count = parted.label?.number;
  return {
    number,
    indent: depth,
    marker: '-',
    text,
    isSection,
    isApart: false,
    links,
    isTicked: false,
    ...parted,
    ...(count && { count }),
  };
}
