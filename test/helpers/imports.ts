/** Who imports whom in the sources: read once, and plain values from then on, so that a test may add one of its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

export interface Import {
  /** The file that imports, from the project's root. */
  from: string;
  /** A file of the project, else what stands in the import: the name of a package, with a part of it where it names one. */
  to: string;
}

/** The source files of a folder, from the project's root; what is generated or built is none. */
export function sourcesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file).split(sep).join('/'))
    .filter((file) => /(?<!\.d)\.ts$/.test(file) && !/(^|\/)(node_modules|dist|scripts)\//.test(file));
}

/** What stands in a source file. */
export function textOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/** All imports of a text, those of types and those that are made while the program runs included. */
export function importsOf(file: string, text: string): Import[] {
  const forms = /^(?:import|export)\s+(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'/gm;
  return [...text.matchAll(forms)].map(([, still, moving]) => ({
    from: file,
    to: target(file, still ?? moving ?? ''),
  }));
}

function target(file: string, path: string): string {
  if (path.startsWith('.'))
    return relative(ROOT, resolve(ROOT, dirname(file), path))
      .split(sep)
      .join('/');
  // What a package calls by a name of its own: its manifest says which file that is.
  if (path.startsWith('#')) {
    // The extension's own lies with its sources: what is packed has no such names any more.
    const folder = packageOf(file) === 'extension' ? 'extension/src' : packageOf(file);
    const { imports } = JSON.parse(textOf(`${folder}/package.json`));
    return `${folder}/${imports[path].default.replace('./', '')}`;
  }
  const own = /^@driver-diagrams\/([^/]+)(?:\/(.+))?$/.exec(path);
  return own ? `${own[1]}/src/${own[2] ?? 'index'}.ts` : path;
}

/** The package that a file of the project belongs to. */
export function packageOf(file: string): string {
  return file.split('/')[0] ?? file;
}

/** The room of a file: the folder in its package's sources that it lies in, or the file itself where it lies beside them. */
export function roomOf(file: string): string {
  const [pack = '', ...path] = file.split('/');
  const [room = ''] = path[0] === 'src' ? path.slice(1) : path;
  return `${pack}/${room.replace(/\.ts$/, '')}`;
}

/**
 * The circles in a graph: its strongly connected parts of more than one node, and nodes that lead to themselves.
 *
 * @returns each circle's nodes in the order of the alphabet
 */
export function circlesIn(edges: readonly { from: string; to: string }[]): string[][] {
  const next = Map.groupBy(edges, ({ from }) => from);
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const walk = (node: string): number => {
    const number = order.size;
    order.set(node, number);
    low.set(node, number);
    open.push(node);
    for (const { to } of next.get(node) ?? []) {
      const seen = order.get(to);
      const least = seen === undefined ? walk(to) : open.includes(to) ? seen : number;
      low.set(node, Math.min(low.get(node) ?? number, least));
    }
    if (low.get(node) === number) {
      const circle = open.splice(open.indexOf(node)).sort();
      if (circle.length > 1 || next.get(node)?.some(({ to }) => to === node)) circles.push(circle);
    }
    return low.get(node) ?? number;
  };
  for (const node of next.keys()) if (!order.has(node)) walk(node);
  return circles;
}
