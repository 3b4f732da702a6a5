/**
 * The declarations of the library for those who use it: what the compiler says of the face, and of the files that its types come from,
 * as a folder that refers to nothing outside itself.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { mustRun, root } from '../terminal.ts';

/** The packages that the face takes types from. */
const PACKAGES = ['grammar', 'theory', 'language-server', 'diagram', 'library'];

/** `import … from '…'`, `export … from '…'`: what is taken, and from where. */
const FROM = /^(import|export)( type)? (\{[^}]*\}|\*(?: as \w+)?)(?: from) '([^']+)';\n?/gm;
const INLINE = /\bimport\("([^"]+)"\)/g;

/**
 * Writes the declarations.
 *
 * @param out the folder; the face is the file that begins with `index`
 * @param scratch a folder for what the compiler writes; it is gone afterwards
 * @throws where the sources have mistakes, and where a type of the face comes from a package that is not part of the project
 */
export async function writeTypes(out: string, scratch: string): Promise<void> {
  const emitted = await emit(scratch);
  const faces = new Map<string, string>();
  const open = [join(emitted, 'library/src/index.d.ts')];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (faces.has(file)) continue;
    const { text, reached } = rewritten(file, emitted);
    faces.set(file, text);
    open.push(...reached);
  }
  for (const [file, text] of faces) {
    const place = join(out, placeOf(file, emitted));
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
  rmSync(scratch, { recursive: true });
}

/** Has the compiler write the declarations of all packages. */
async function emit(scratch: string): Promise<string> {
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  const emitted = join(scratch, 'declarations');
  const settings = {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      rootDir: root,
      outDir: emitted,
      typeRoots: [join(root, 'node_modules/@types')],
    },
    include: PACKAGES.map((name) => join(root, name, 'src')),
    exclude: [join(root, 'diagram/src/paint/page/browser')],
  };
  const path = join(scratch, 'tsconfig.json');
  writeFileSync(path, JSON.stringify(settings));
  await mustRun(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', path], { cwd: root });
  return emitted;
}

/** A declaration file that takes each name from the file that declares it, and those files. */
function rewritten(file: string, emitted: string): { text: string; reached: string[] } {
  const reached: string[] = [];
  const pathTo = (other: string) => {
    reached.push(other);
    const way = relative(dirname(placeOf(file, emitted)), placeOf(other, emitted))
      .split(sep)
      .join('/');
    return `${way.startsWith('.') ? way : `./${way}`}`.replace(/\.d\.ts$/, '.js');
  };
  const source = readFileSync(file, 'utf8');
  const text = source
    .replace(FROM, (_, verb: string, type: string | undefined, taken: string, from: string) => {
      const target = fileOf(from, file, emitted);
      if (!taken.startsWith('{')) return `${verb}${type ?? ''} ${taken} from '${pathTo(target)}';\n`;
      const lines = taken
        .slice(1, -1)
        .split(',')
        .filter((each) => each.trim() !== '')
        .map((each) => {
          const name =
            each
              .trim()
              .replace(/^type /, '')
              .split(' as ')[0] ?? '';
          return `${verb}${type ?? ''} { ${each.trim()} } from '${pathTo(declarerOf(name, target, emitted))}';\n`;
        });
      return lines.join('');
    })
    .replace(INLINE, (_, from: string) => `import("${pathTo(fileOf(from, file, emitted))}")`);
  return { text, reached };
}

/** The file that declares a name which another passes on. */
function declarerOf(name: string, file: string, emitted: string): string {
  const text = readFileSync(file, 'utf8');
  for (const [, verb, , taken = '', from = ''] of text.matchAll(FROM)) {
    if (verb !== 'export') continue;
    const passesOn = taken.startsWith('{')
      ? taken
          .slice(1, -1)
          .split(',')
          .some((each) => each.trim().replace(/^type /, '') === name)
      : taken === '*' && declares(name, fileOf(from, file, emitted), emitted);
    if (passesOn) return declarerOf(name, fileOf(from, file, emitted), emitted);
  }
  return file;
}

function declares(name: string, file: string, emitted: string): boolean {
  const text = readFileSync(file, 'utf8');
  if (new RegExp(`^export (?:declare )?\\w+ ${name}\\b`, 'm').test(text)) return true;
  return declarerOf(name, file, emitted) !== file;
}

/** The declaration file that an import leads to. Throws for one of a package from elsewhere, which users would have to install. */
function fileOf(from: string, file: string, emitted: string): string {
  const own = /^@driver-diagrams\/([^/]+)(?:\/(.+))?$/.exec(from);
  const source = own ? join(emitted, own[1] ?? '', 'src', `${own[2] ?? 'index'}.ts`) : join(dirname(file), from);
  const found = source.replace(/(\.d)?\.ts$/, '.d.ts');
  if (existsSync(found)) return found;
  throw new Error(`The library's types reach ${from}, by way of ${relative(emitted, file)}.`);
}

/** Where a file stands in the package: the face in front, each of the others under the package of the project that it is from. */
function placeOf(file: string, emitted: string): string {
  const path = relative(emitted, file).split(sep).join('/');
  return path === 'library/src/index.d.ts' ? 'index.d.ts' : path.replace('/src/', '/');
}
