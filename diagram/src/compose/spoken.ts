/** What a screen reader says for each thing in the picture. */
import { kindWord } from '@driver-diagrams/language-server/theory/words';
import type { Box, DrawnLink, Graph } from '../graph.ts';
import { printable } from '../text/wrap.ts';
import { signWord } from './signs.ts';

/** Kind, words, status, measures and neighbours, in that order. */
export function spokenBox(box: Box, boxes: ReadonlyMap<string, Box>): string {
  const parts = [`${capital(kindWord(box.element))}: ${sentence(plain(box.text))}`];
  if (box.sign) parts.push(`Status: ${signWord(box.sign)}.`);
  const because = box.element.status?.because;
  if (because) parts.push(`Because ${sentence(plain(because))}`);
  if (box.measures.length > 0) {
    const measures = box.measures.map(({ badge, element }) =>
      `${badge} ${plain(element.title ?? element.name ?? '')}`.trim(),
    );
    parts.push(`Measured by ${sentence(measures.join('; '))}`);
  }
  const drives = box.drives.flatMap((id) => quoted(boxes.get(id)));
  if (drives.length > 0) parts.push(`Drives ${drives.join(', ')}.`);
  if (box.drivenBy.length > 0) {
    parts.push(`Driven by ${box.drivenBy.length} ${box.drivenBy.length === 1 ? 'item' : 'items'}.`);
  }
  return parts.join(' ');
}

/** Both ends and the reason. */
export function spokenLink(link: DrawnLink, boxes: ReadonlyMap<string, Box>): string {
  const [from = '', to = ''] = [link.from, link.to].map((id) => quoted(boxes.get(id))[0]);
  const verb =
    link.strength === 'weak'
      ? 'weakly contributes to'
      : link.strength === 'strong'
        ? 'strongly contributes to'
        : 'contributes to';
  return sentence(`${from} ${verb} ${to}${link.because ? ` because ${plain(link.because)}` : ''}`);
}

/** One sentence about the whole picture. */
export function spokenPicture(graph: Graph): string {
  const count = (kind: Box['element']['kind']) => graph.boxes.filter((box) => box.element.kind === kind).length;
  const parts = [
    counted(count('aim'), 'aim'),
    counted(count('driver'), 'driver'),
    counted(count('idea'), 'change idea'),
    counted(graph.measures.length, 'measure'),
  ].filter((part) => part !== '');
  if (parts.length === 0) return 'An empty driver diagram.';
  const last = parts.pop();
  return `Driver diagram with ${parts.length > 0 ? `${parts.join(', ')} and ${last}` : last}.`;
}

function counted(count: number, word: string): string {
  return count === 0 ? '' : `${count} ${word}${count === 1 ? '' : 's'}`;
}

function quoted(box: Box | undefined): string[] {
  return box ? [`“${plain(box.text)}”`] : [];
}

/** One line, as it can be painted. */
export function plain(text: string): string {
  return printable(text).replaceAll('\n', ' ');
}

/** With a full stop, unless it ends in a mark of its own. */
export function sentence(text: string): string {
  return /[.!?…。？！]$/.test(text) ? text : `${text}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
