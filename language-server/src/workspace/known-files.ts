/** Files whose texts are already known, such as those of an old version: nothing else is there. */
import { EmptyFileSystemProvider, type FileSystemNode, type FileSystemProvider, URI, UriUtils } from 'langium';

/** The address of a file of a folder, by its path with slashes; both are written as the readings write addresses. */
export function addressIn(root: string, path: string): string {
  return UriUtils.joinPath(URI.parse(root), path).toString();
}

/** The path of a file from its folder, with slashes. */
export function pathIn(root: string, uri: string): string {
  return URI.parse(uri).path.slice(URI.parse(root).path.length).replace(/^\//, '');
}

/** @param files texts, or bytes, by address; what throws for one says why it cannot be read */
export function knownFiles(files: Pick<ReadonlyMap<string, string | Uint8Array>, 'get' | 'has'>): FileSystemProvider {
  const contentOf = (uri: URI): string | Uint8Array => {
    const content = files.get(uri.toString());
    if (content === undefined) throw new Error(`There is no ${uri.toString()}.`);
    return content;
  };
  const textOf = (uri: URI): string => {
    const content = contentOf(uri);
    return typeof content === 'string' ? content : new TextDecoder().decode(content);
  };
  const bytesOf = (uri: URI): Uint8Array => {
    const content = contentOf(uri);
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
    readFile: async (uri) => textOf(uri),
    readFileSync: textOf,
    readDirectory: () => none.readDirectory(),
    readDirectorySync: () => none.readDirectorySync(),
  };
}
