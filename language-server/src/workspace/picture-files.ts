/** The pictures that a theory and its posters name as logos: whether they are there. They are not read here. */
import { type FileSystemProvider, type LangiumDocument, URI } from 'langium';
import type { Theory } from '../theory/model.ts';
import { fileTrouble, pathTrouble, seesNoFiles } from './file-trouble.ts';
import { type DriverFiles, isInside } from './files.ts';
import type { Theories } from './theories.ts';

const WANTED = 'the file of a picture';

export class PictureFiles {
  /** By address: why it cannot be used, if so. */
  private readonly troubles = new Map<string, string | undefined>();
  /** Addresses of the pictures that a document names, by its own. */
  private readonly named = new Map<string, readonly string[]>();
  private readonly files: DriverFiles;
  private readonly theories: () => Theories;
  private readonly fileSystem: () => FileSystemProvider;

  constructor(files: DriverFiles, theories: () => Theories, fileSystem: () => FileSystemProvider) {
    this.files = files;
    this.theories = theories;
    this.fileSystem = fileSystem;
  }

  /** Looks for the pictures that a document names. Never throws. */
  async load(document: LangiumDocument): Promise<void> {
    const from = document.uri.toString();
    // Most files name none, and then nothing is worked out.
    const paths = /\blogo\b/i.test(document.textDocument.getText()) ? logosOf(this.theories().of(document)) : [];
    const named = paths.flatMap((path) => this.files.pathTo(path, from).uri ?? []);
    if (named.length === 0) this.named.delete(from);
    else this.named.set(from, named);
    const unknown = [...new Set(named)].filter((uri) => !this.troubles.has(uri));
    await Promise.all(
      unknown.map(async (uri) => {
        this.troubles.set(uri, await fileTrouble(URI.parse(uri), this.files, this.fileSystem(), WANTED));
      }),
    );
  }

  /**
   * Why a picture cannot be used, in words that follow its path; nothing where it can, or is not known.
   * @param path as it is written
   * @param from address of the file that names it
   */
  troubleWith(path: string, from: string): string | undefined {
    if (seesNoFiles(this.fileSystem())) return undefined;
    const { uri, problem } = this.files.pathTo(path, from);
    return pathTrouble(problem, WANTED) ?? this.troubles.get(uri ?? '');
  }

  /**
   * Forgets pictures that have come, changed or gone.
   * @param changed files, or folders with all that lies in them
   * @returns addresses of the documents that name one of them
   */
  forget(changed: readonly URI[]): string[] {
    const isTouched = (uri: string) =>
      changed.some((each) => each.toString() === uri || isInside(URI.parse(uri), each));
    const touched = new Set([...this.troubles.keys()].filter(isTouched));
    for (const uri of touched) this.troubles.delete(uri);
    return [...this.named].filter(([, named]) => named.some((uri) => touched.has(uri))).map(([uri]) => uri);
  }

  /** Forgets everything. */
  clear(): void {
    this.troubles.clear();
    this.named.clear();
  }
}

function logosOf({ header, elements }: Theory): string[] {
  return [...(header?.logos ?? []), ...elements.flatMap((each) => (each.kind === 'poster' ? each.logos : []))];
}
