/** What a screen reader says for each thing in the picture. */

import type { Mark } from '@driver-diagrams/theory/model/index';
import { capital } from '@driver-diagrams/theory/model/sentences';
import type { Box, DrawnLink, Graph } from '../graph/graph.ts';
import { plain, sentence } from '../text/sentences.ts';
import { counted, fill, levelIn, listed, type PictureWords, signWord } from '../words/words.ts';

/** Kind, words, status, measures and neighbours, in that order. */
export function spokenBox(box: Box, boxes: ReadonlyMap<string, Box>, words: PictureWords): string {
  const { spoken } = words;
  const { element } = box;
  if (box.folds !== undefined) return sentence(box.text);
  const kind = element.kind === 'driver' ? levelIn(words, element.level) : words.kinds[element.kind];
  const parts = [...spokenMark(box, words), `${capital(kind)}: ${sentence(plain(box.text))}`];
  if (box.sign) parts.push(fill(spoken.status, { status: signWord(words, box.sign) }));
  for (const detail of box.details) if (detail !== capital(kind)) parts.push(sentence(plain(detail)));
  if (box.needsAny) parts.push(sentence(capital(words.views.stated.needsAny)));
  if (box.alarm !== undefined) parts.push(sentence(box.alarm));
  const because = 'status' in element ? element.status?.because : undefined;
  const why = because ?? (element.kind === 'strategy' ? element.because : undefined);
  if (why) parts.push(sentence(fill(spoken.because, { reason: plain(why) })));
  if (box.measures.length > 0) {
    const measures = box.measures.map(({ badge, element, mark }) => {
      const said = `${badge} ${plain(element.title ?? element.name ?? '')}`.trim();
      return mark ? `${said} (${words.comparison.legend[mark]})` : said;
    });
    parts.push(sentence(fill(spoken.measuredBy, { measures: measures.join('; ') })));
  }
  const drives = box.drives.flatMap((id) => quoted(boxes.get(id)));
  if (drives.length > 0) parts.push(fill(spoken.drives, { titles: drives.join(', ') }));
  if (box.drivenBy.length > 0) parts.push(counted(spoken.drivenBy, box.drivenBy.length));
  const outer = box.within === undefined ? undefined : boxes.get(box.within);
  if (outer) parts.push(fill(words.views.spoken.inside, { title: plain(outer.text) }));
  if (box.hidden !== undefined) parts.push(counted(words.views.spoken.collapsed, box.hidden));
  return parts.join(' ');
}

/** Both ends and the reason. */
export function spokenLink(link: DrawnLink, boxes: ReadonlyMap<string, Box>, words: PictureWords): string {
  const { spoken, views } = words;
  const [from = '', to = ''] = [link.from, link.to].map((id) => quoted(boxes.get(id))[0]);
  const claim = fill(link.look ? views.spoken.link[link.look] : spoken.link[link.strength ?? 'plain'], { from, to });
  const said = link.because ? fill(spoken.linkBecause, { link: claim, reason: plain(link.because) }) : claim;
  const { confidence, levels } = views.reasons;
  const sure = link.confidence ? [sentence(capital(fill(confidence, { level: levels[link.confidence] })))] : [];
  return [...spokenMark(link, words), sentence(said), ...sure].join(' ');
}

/** How a thing differs in a picture of two versions, said first. */
export function spokenMark({ mark }: { mark?: Mark }, { comparison }: PictureWords): string[] {
  return mark ? [comparison.spoken[mark]] : [];
}

/** One sentence about the whole picture, and one about the versions where there are two. */
export function spokenPicture(graph: Graph, words: PictureWords): string {
  const { comparison } = graph;
  if (!comparison) return spokenView(graph, words);
  const versions = fill(words.comparison.subtitle, { ...comparison.names, counts: comparison.counts });
  return `${spokenView(graph, words)} ${plain(versions)}`;
}

function spokenView(graph: Graph, words: PictureWords): string {
  if (graph.view !== 'driver') {
    const { picture, emptyPicture, boxes } = words.views.spoken;
    const view = words.views.names[graph.view];
    const count = graph.boxes.length;
    return fill(count === 0 ? emptyPicture : picture, { view, counts: counted(boxes, count) });
  }
  const { picture, emptyPicture, counts } = words.spoken;
  const count = (kind: Box['element']['kind']) => graph.boxes.filter((box) => box.element.kind === kind).length;
  const parts = [
    [counts.aim, count('aim')],
    [counts.driver, count('driver')],
    [counts.idea, count('idea')],
    [counts.measure, graph.measures.length],
  ] as const;
  const found = parts.flatMap(([word, number]) => (number === 0 ? [] : counted(word, number)));
  return found.length === 0 ? emptyPicture : fill(picture, { counts: listed(found, words) });
}

function quoted(box: Box | undefined): string[] {
  return box ? [`“${plain(box.text)}”`] : [];
}
