/** A theory as a Mermaid flowchart, which code hosts and wikis draw by themselves. */
import type { MergedTheory } from '../model/merge.ts';
import { mermaidText } from '../text/mermaid-text.ts';
import { type GraphEdge, graphOf, LOOKS, type Look } from './graph.ts';

/** @returns a flowchart with the aim at the left, as a driver diagram reads */
export function writeMermaid(theory: MergedTheory): string {
  const { nodes, edges } = graphOf(theory);
  const title = theory.header?.title?.replace(/\s+/gu, ' ').trim();
  const looks = (Object.keys(LOOKS) as Look[]).filter((look) => nodes.some((node) => node.look === look));
  return [
    // A text of JSON is a text of YAML; no entities are read in it.
    ...(title ? ['---', `title: ${JSON.stringify(title)}`, '---'] : []),
    'flowchart RL',
    ...nodes.map(({ id, label, look }) => {
      const [open, close] = look === 'measure' ? ['([', '])'] : ['[', ']'];
      return `  ${id}${open}"${mermaidText(label)}"${close}:::${look}`;
    }),
    ...edges.map((edge) => `  ${edge.from} ${arrowOf(edge)} ${edge.to}`),
    ...looks.map((look) => `  classDef ${look} ${styleOf(look)}`),
    '',
  ].join('\n');
}

function arrowOf({ link, word }: GraphEdge): string {
  if (word !== undefined) return `-. ${word} .->`;
  return link.strength === 'weak' ? '-.->' : link.strength === 'strong' ? '==>' : '-->';
}

function styleOf(look: Look): string {
  const [fill, line, ink] = LOOKS[look];
  return `fill:${fill},stroke:${line},color:${ink}`;
}
