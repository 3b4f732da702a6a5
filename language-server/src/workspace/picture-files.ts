/** The logos, photos and files of letters that a theory and its posters name: whether they are there, and can be printed. */

import type { Failed } from '@driver-diagrams/theory/guard';
import type { Theory } from '@driver-diagrams/theory/model/model';
import { PICTURE_TROUBLES, type PictureTrouble } from '@driver-diagrams/theory/model/picture-trouble';
import { type FileSystemProvider, type LangiumDocument, URI } from 'langium';
import { fileTrouble, pathTrouble, seesNoFiles } from './file-trouble.ts';
import { type DriverFiles, isInside } from './files.ts';
import type { Theories } from './theories.ts';

const WANTED = 'the file that is meant';

/** Draws the picture at an address. @returns why it cannot be printed; nothing where it can, or nobody can tell */
export type OpenPicture = (uri: string) => Promise<PictureTrouble | undefined>;

export class PictureFiles {
  /** By address: why it cannot be used, if so. */
  private readonly troubles = new Map<string, string | undefined>();
  /** Addresses of the pictures that a document names, by its own. */
  private readonly named = new Map<string, readonly string[]>();
  private readonly files: DriverFiles;
  private readonly theories: () => Theories;
  private readonly fileSystem: () => FileSystemProvider;
  private readonly open: OpenPicture;
  private readonly failed: () => Failed | undefined;
  /**
   * For whoever cannot wait until pictures are drawn: is told of documents that name one that turned out to be of no use.
   * Where it is missing, `load` waits.
   */
  onTrouble: ((documents: string[]) => void) | undefined;

  constructor(
    files: DriverFiles,
    theories: () => Theories,
    fileSystem: () => FileSystemProvider,
    open: OpenPicture = async () => undefined,
    failed: () => Failed | undefined = () => undefined,
  ) {
    this.files = files;
    this.theories = theories;
    this.fileSystem = fileSystem;
    this.open = open;
    this.failed = failed;
  }

  /** Looks for the pictures that a document names. Never throws. */
  async load(document: LangiumDocument): Promise<void> {
    const from = document.uri.toString();
    // Most files name none, and then nothing is worked out.
    const isOf = /\b(?:logo|photo|font)/i.test(document.textDocument.getText());
    const { pictures, fonts } = isOf ? filesOf(this.theories().of(document)) : { pictures: [], fonts: [] };
    const uriOf = (path: string) => this.files.pathTo(path, from).uri ?? [];
    const drawable = new Set(pictures.flatMap(uriOf));
    const named = [...drawable, ...fonts.flatMap(uriOf)];
    if (named.length === 0) this.named.delete(from);
    else this.named.set(from, named);
    const unknown = [...new Set(named)].filter((uri) => !this.troubles.has(uri));
    await Promise.all(
      unknown.map(async (uri) => {
        const trouble = await fileTrouble(URI.parse(uri), this.files, this.fileSystem(), WANTED);
        this.troubles.set(uri, trouble);
        if (trouble !== undefined || !drawable.has(uri)) return;
        const drawn = this.draw(uri);
        if (!this.onTrouble) await drawn;
      }),
    );
  }

  private async opened(uri: string): Promise<PictureTrouble | undefined> {
    try {
      return await this.open(uri);
    } catch (error) {
      const failed = this.failed();
      if (!failed) throw error;
      failed({ part: 'work', name: 'pictures', error });
      return undefined;
    }
  }

  private async draw(uri: string): Promise<void> {
    const trouble = await this.opened(uri);
    // Meanwhile the file may have changed, and been forgotten.
    if (trouble === undefined || !this.troubles.has(uri)) return;
    this.troubles.set(uri, PICTURE_TROUBLES[trouble]);
    this.onTrouble?.([...this.named].filter(([, named]) => named.includes(uri)).map(([document]) => document));
  }

  /**
   * Why a picture cannot be used, in words that follow its path; nothing where it can, or is not known.
   * @param path as it is written
   * @param from address of the file that names it
   */
  troubleWith(path: string, from: string): string | undefined {
    if (seesNoFiles(this.fileSystem(), URI.parse(from))) return undefined;
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

/** The pictures that a theory names, and the files of letters. */
function filesOf({ header, elements }: Theory): { pictures: string[]; fonts: string[] } {
  const posters = elements.filter((element) => element.kind === 'poster');
  const photos = posters.flatMap((poster) => poster.photos.flatMap(({ file }) => file ?? []));
  return {
    pictures: [...(header?.logos ?? []), ...posters.flatMap(({ logos }) => logos), ...photos],
    fonts: posters.flatMap(({ font }) => font ?? []),
  };
}
