/** A theory as DOT, the language of Graphviz. */
import type { MergedTheory } from '../model/merge.ts';
import { type GraphEdge, type GraphNode, graphOf, LOOKS, type Look } from './graph.ts';

/** Characters on a line of a box. */
const LINE = 32;
/** Looks whose boxes stand below one another. */
const COLUMNS: readonly Look[] = ['aim', 'primary', 'secondary'];

/** @returns a directed graph with the aim at the left; reasons are shown by programs that show tooltips */
export function writeDot(theory: MergedTheory): string {
  const { nodes, edges } = graphOf(theory);
  return [
    `digraph ${quoted(theory.header?.title ?? 'Driver diagram')} {`,
    '  graph [rankdir=RL, ranksep=1, nodesep=0.25];',
    '  node [shape=box, style="rounded,filled", fontname="Helvetica", fontsize=11, margin="0.15,0.08"];',
    '  edge [color="#5f6b7a", fontname="Helvetica", fontsize=9];',
    ...nodes.map((node) => `  ${node.id} [${nodeLook(node)}];`),
    ...COLUMNS.flatMap((look) => sameRank(nodes.filter((node) => node.look === look))),
    ...edges.map((edge) => `  ${edge.from} -> ${edge.to}${edgeLook(edge)};`),
    '}',
    '',
  ].join('\n');
}

function sameRank(nodes: readonly GraphNode[]): string[] {
  return nodes.length < 2 ? [] : [`  { rank=same; ${nodes.map(({ id }) => id).join('; ')}; }`];
}

function nodeLook({ label, kind, look }: GraphNode): string {
  const [fill, line, ink] = LOOKS[look];
  const words = wrapped(label).map(escaped).join('\\n');
  const shape = look === 'measure' ? ', style="rounded,filled,dashed"' : '';
  return `label="${words}", tooltip=${quoted(kind)}, fillcolor="${fill}", color="${line}", fontcolor="${ink}"${shape}`;
}

function edgeLook({ link, word }: GraphEdge): string {
  const said = [
    ...(word === undefined ? [] : [`label=${quoted(word)}`, 'style=dotted']),
    ...(link.strength === 'weak' ? ['style=dashed'] : link.strength === 'strong' ? ['penwidth=2'] : []),
    ...(link.because === undefined ? [] : [`tooltip=${quoted(link.because)}`]),
  ];
  return said.length === 0 ? '' : ` [${said.join(', ')}]`;
}

function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LINE) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function quoted(text: string): string {
  return `"${escaped(text)}"`;
}

/** Graphviz reads backslashes and the entities of HTML in its labels. */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('&', '&amp;')
    .replaceAll('"', '\\"')
    .replace(/[\r\n]+/g, '\\n')
    .replaceAll('\0', '');
}
