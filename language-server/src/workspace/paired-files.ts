/** Which files belong to a comparison of two versions: all that either of them needs, read on both sides. */
import { URI, UriUtils } from 'langium';
import type { FileVersion, VersionFile } from './versions.ts';

interface ComparedSide {
  /** Address of the file whose theory is compared. */
  uri: string;
  version: FileVersion;
}

export interface NamedFile extends VersionFile {
  /** What it is called on both sides. */
  path: string;
  /** What it is truly called, which differs where two files are compared. */
  ownPath: string;
}

interface PairedFiles {
  /** The compared file first. */
  files: NamedFile[];
  /** Addresses of which it is not known whether there is a file. */
  wanted: string[];
}

/**
 * The files of both sides. A file that one version imports is looked for in the other one too, so that what is only
 * imported no longer is not taken for gone.
 * @param folder that files go by their path in; without it the two files go by one name, each with what lies around it
 */
export function pairFiles(
  before: ComparedSide,
  after: ComparedSide,
  folder?: string,
): { before: PairedFiles; after: PairedFiles } {
  const sides = [before, after].map((side) => namedSide(side, after.uri, folder));
  const found = sides.map((): PairedFiles => ({ files: [], wanted: [] }));
  const open = sides.map(({ own }) => own);
  const seen = new Set<string>();
  for (let path = open.shift(); path !== undefined; path = open.shift()) {
    if (seen.has(path)) continue;
    seen.add(path);
    for (const [n, side] of sides.entries()) {
      const uri = side.uriOf(path);
      const file = side.version.file(uri);
      if (file) {
        found[n]?.files.push({ ...file, path, ownPath: side.within(uri) });
        open.push(...file.imports.map(side.pathOf));
        found[n]?.wanted.push(...dataOf(file).filter((each) => !side.version.knows(each)));
      } else if (!side.version.knows(uri)) found[n]?.wanted.push(uri);
    }
  }
  const [older = NONE, newer = NONE] = found.map(({ files, wanted }) => ({ files, wanted: [...new Set(wanted)] }));
  return { before: older, after: newer };
}

const NONE: PairedFiles = { files: [], wanted: [] };

/** Addresses of the data files that a file names. */
export function dataOf({ data }: VersionFile): string[] {
  return Object.values(data).flatMap(({ uri }) => uri ?? []);
}

/** One side, and how its addresses and the paths of its files lead to each other. */
function namedSide({ uri, version }: ComparedSide, ownName: string, folder: string | undefined) {
  const home = folder === undefined ? UriUtils.dirname(URI.parse(uri)) : URI.parse(folder);
  const within = (address: string) => UriUtils.relative(home, URI.parse(address));
  const own = folder === undefined ? UriUtils.basename(URI.parse(ownName)) : within(uri);
  return {
    version,
    own,
    within,
    pathOf: (address: string) => (address === uri ? own : within(address)),
    uriOf: (path: string) => (path === own ? uri : UriUtils.resolvePath(home, path).toString()),
  };
}
