/** Files in memory, for what is read beside the given texts: data files, most of all. */
import { EmptyFileSystemProvider, type FileSystemNode, type FileSystemProvider, type URI } from 'langium';

/** By address; a test may change them at any time. */
export type MemoryFiles = Map<string, string | Uint8Array>;

// Not one of those that read nothing at all, though most of it is of no use here.
export function memoryFiles(files: MemoryFiles): FileSystemProvider {
  const bytesOf = (uri: URI): Uint8Array => {
    const content = files.get(uri.toString());
    if (content === undefined) throw new Error(`There is no ${uri.toString()}.`);
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
  const nodeOf = (uri: URI): FileSystemNode => ({ isFile: files.has(uri.toString()), isDirectory: false, uri });
  const none = new EmptyFileSystemProvider();
  return {
    stat: async (uri) => nodeOf(uri),
    statSync: nodeOf,
    exists: async (uri) => files.has(uri.toString()),
    existsSync: (uri) => files.has(uri.toString()),
    readBinary: async (uri) => bytesOf(uri),
    readBinarySync: bytesOf,
    readFile: async (uri) => new TextDecoder().decode(bytesOf(uri)),
    readFileSync: (uri) => new TextDecoder().decode(bytesOf(uri)),
    readDirectory: () => none.readDirectory(),
    readDirectorySync: () => none.readDirectorySync(),
  };
}

/** True for what is a text of the language, and no data file. */
export function isTheory(name: string): boolean {
  return /\.driver$/.test(name);
}
