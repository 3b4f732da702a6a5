import { realpath } from 'node:fs/promises';
import { URI } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';

/** All files of the machine, and where links among them lead: what opens those of a workspace asks before it reads. */
export class LinkedFiles extends NodeFileSystemProvider {
  /** The true place of a file. @throws where there is none */
  async trueUri(uri: URI): Promise<URI> {
    return URI.file(await realpath(uri.fsPath));
  }
}
