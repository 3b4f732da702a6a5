/**
 * The files that a server reads: those of its own computer, where it has one, and those that its client reads for it, wherever they
 * lie.
 */
import { EmptyFileSystemProvider, type FileSystemNode, type FileSystemProvider, type URI, UriUtils } from 'langium';
import type { FileInfoAnswer, FileKind, FileTrouble, ListFilesAnswer, ReadFileAnswer } from '../protocol.ts';
import { FileError } from './file-trouble.ts';

/** The client, asked of a file by its address. */
export interface FileClient {
  info(uri: string): Promise<FileInfoAnswer>;
  read(uri: string): Promise<ReadFileAnswer>;
  list(uri: string): Promise<ListFilesAnswer>;
}

/** What Langium asks of files, as far as it asks without blocking; nothing here can be asked otherwise. */
abstract class Files implements FileSystemProvider {
  abstract stat(uri: URI): Promise<FileSystemNode>;
  abstract exists(uri: URI): Promise<boolean>;
  abstract readBinary(uri: URI): Promise<Uint8Array>;
  abstract readFile(uri: URI): Promise<string>;
  abstract readDirectory(uri: URI): Promise<FileSystemNode[]>;
  statSync = blocked;
  existsSync = blocked;
  readBinarySync = blocked;
  readFileSync = blocked;
  readDirectorySync = blocked;
}

function blocked(): never {
  throw new Error('Files are only read without blocking.');
}

/** Reads each file where it can be reached. */
export class WorkspaceFiles extends Files {
  private readonly local: (FileSystemProvider & { trueUri?(uri: URI): Promise<URI> }) | undefined;
  private readonly client: FileSystemProvider;
  private readonly clientReads: () => boolean;
  private readonly none = new EmptyFileSystemProvider();

  /**
   * @param local has the files whose addresses begin with `file:`; missing for a server without a disk
   * @param clientReads whether the client reads files for the server
   */
  constructor(local: WorkspaceFiles['local'], client: FileClient, clientReads: () => boolean) {
    super();
    this.local = local;
    this.client = new ClientFiles(client);
    this.clientReads = clientReads;
  }

  /** Whether anything is known of files that lie there. */
  sees(uri: URI): boolean {
    return this.at(uri) !== this.none;
  }

  async stat(uri: URI): Promise<FileSystemNode> {
    return this.at(uri).stat(uri);
  }

  async exists(uri: URI): Promise<boolean> {
    return this.at(uri).exists(uri);
  }

  async readBinary(uri: URI): Promise<Uint8Array> {
    return this.at(uri).readBinary(uri);
  }

  async readFile(uri: URI): Promise<string> {
    return this.at(uri).readFile(uri);
  }

  async readDirectory(uri: URI): Promise<FileSystemNode[]> {
    return this.at(uri).readDirectory(uri);
  }

  /** Where a link leads, as far as that can be told. @throws where there is nothing */
  async trueUri(uri: URI): Promise<URI> {
    return (this.at(uri) === this.local && (await this.local?.trueUri?.(uri))) || uri;
  }

  private at(uri: URI): FileSystemProvider {
    if (uri.scheme === 'file' && this.local) return this.local;
    return this.clientReads() ? this.client : this.none;
  }
}

/** Files as the client tells of them. Its methods throw a FileError where it tells why it cannot. */
class ClientFiles extends Files {
  private readonly client: FileClient;

  constructor(client: FileClient) {
    super();
    this.client = client;
  }

  async stat(uri: URI): Promise<FileSystemNode> {
    const { kind } = given(uri, await this.client.info(uri.toString()));
    return nodeOf(uri, kind);
  }

  async exists(uri: URI): Promise<boolean> {
    const answer = await this.client.info(uri.toString());
    if (answer.trouble === 'missing') return false;
    given(uri, answer);
    return true;
  }

  async readBinary(uri: URI): Promise<Uint8Array> {
    const { base64 = '' } = given(uri, await this.client.read(uri.toString()));
    return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  }

  async readFile(uri: URI): Promise<string> {
    return new TextDecoder().decode(await this.readBinary(uri));
  }

  async readDirectory(uri: URI): Promise<FileSystemNode[]> {
    const { items = [] } = given(uri, await this.client.list(uri.toString()));
    return items.map(({ name, kind }) => nodeOf(UriUtils.joinPath(uri, name), kind));
  }
}

function nodeOf(uri: URI, kind: FileKind | undefined): FileSystemNode {
  return { uri, isFile: kind === 'file', isDirectory: kind === 'folder' };
}

function given<Answer extends { trouble?: FileTrouble }>(uri: URI, answer: Answer): Answer {
  if (answer.trouble) throw new FileError(uri, answer.trouble);
  return answer;
}
