/** Files whose texts are already known, such as those of an old version: nothing else is there. */
import { EmptyFileSystemProvider, type FileSystemNode, type FileSystemProvider, type URI } from 'langium';

/** @param texts by address */
export function knownFiles(texts: ReadonlyMap<string, string>): FileSystemProvider {
  const textOf = (uri: URI): string => {
    const text = texts.get(uri.toString());
    if (text === undefined) throw new Error(`There is no ${uri.toString()}.`);
    return text;
  };
  const bytesOf = (uri: URI) => new TextEncoder().encode(textOf(uri));
  const nodeOf = (uri: URI): FileSystemNode => ({ isFile: texts.has(uri.toString()), isDirectory: false, uri });
  const none = new EmptyFileSystemProvider();
  return {
    stat: async (uri) => nodeOf(uri),
    statSync: nodeOf,
    exists: async (uri) => texts.has(uri.toString()),
    existsSync: (uri) => texts.has(uri.toString()),
    readBinary: async (uri) => bytesOf(uri),
    readBinarySync: bytesOf,
    readFile: async (uri) => textOf(uri),
    readFileSync: textOf,
    readDirectory: () => none.readDirectory(),
    readDirectorySync: () => none.readDirectorySync(),
  };
}
