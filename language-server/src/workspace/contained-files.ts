/** Files of one folder, for programs that read what others wrote: a link never leads out of it. */
import { realpath, stat } from 'node:fs/promises';
import { type FileSystemProvider, URI } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';
import { isInside } from './files.ts';

/**
 * Reads files as Langium asks for them, as far as they truly lie in a folder.
 *
 * @param root address of the folder
 */
export function containedFiles(root: string): FileSystemProvider {
  return new ContainedFiles(URI.parse(root));
}

class ContainedFiles extends NodeFileSystemProvider {
  private readonly root: URI;

  constructor(root: URI) {
    super();
    this.root = root;
  }

  /** True for a file that can be read to its end; a pipe or a device could keep the reader waiting for ever. */
  override async exists(uri: URI): Promise<boolean> {
    try {
      const [path, root] = await Promise.all([realpath(uri.fsPath), realpath(this.root.fsPath)]);
      return (await stat(path)).isFile() && isInside(URI.file(path), URI.file(root));
    } catch {
      return false;
    }
  }

  /** The text without a byte order mark, so that columns are counted as editors do. */
  override async readFile(uri: URI): Promise<string> {
    return (await super.readFile(uri)).replace(/^\uFEFF/, '');
  }
}
