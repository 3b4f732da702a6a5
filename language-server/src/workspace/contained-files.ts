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

/** All files of the machine, and where links among them lead: what opens those of a workspace asks before it reads. */
export class LinkedFiles extends NodeFileSystemProvider {
  /** The true place of a file. @throws where there is none */
  async trueUri(uri: URI): Promise<URI> {
    return URI.file(await realpath(uri.fsPath));
  }
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
