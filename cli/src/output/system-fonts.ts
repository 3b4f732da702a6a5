/** Fonts installed on this computer, for scripts that the shipped font does not hold. */
import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { openFontFile, type Typeface } from '@driver-diagrams/diagram/font/fonts';

/**
 * Finds fonts for characters: again and again the family that has most of those still lacking, the one earlier in the list of
 * families where two have as many, so that the same computer always chooses the same.
 *
 * @param damaged names of typefaces that turned out to be of no use
 * @returns the typefaces of these families; a character that no font has is not in them
 */
export async function systemFontsFor(characters: readonly string[], damaged: ReadonlySet<string>): Promise<Typeface[]> {
  const installed = await installedFamilies();
  const families = installed.map((family) => family.filter(({ name }) => !damaged.has(name)));
  const found: Typeface[] = [];
  let lacking = characters.map((character) => character.codePointAt(0) ?? 0);
  while (lacking.length > 0) {
    const counts = families.map((family) => lacking.filter((code) => holds(family, code)).length);
    const best = families[counts.indexOf(Math.max(...counts))];
    const left = lacking.filter((code) => !best || !holds(best, code));
    if (!best || left.length === lacking.length) break;
    found.push(...best);
    lacking = left;
  }
  return found;
}

function holds(family: readonly Typeface[], code: number): boolean {
  return family.some(({ font }) => {
    try {
      return font.hasGlyphForCodePoint(code);
    } catch {
      // What it holds cannot be read: a damaged font.
      return false;
    }
  });
}

/**
 * Families known to be plain and easy to read, by how their files are called, best first: free ones, then those of macOS and
 * Windows, then what has a little of everything.
 */
const FAMILIES = [
  /^notosans(?!mono|display|symbols)/,
  /^(notonaskharabic|notonastaliq)/,
  /^(sfhebrew|sfarabic|geezapro|arialhb)/,
  /^(hiraginosans|ヒラギノ角ゴシック)/,
  /^(pingfang|applesdgothicneo|thonburi|kohinoor)/,
  /^(segoeui|nirmala|leelawui|ebrima|gadugi)/,
  /^(yugoth|meiryo|msyh|msjh|malgun)/,
  /^arial(bd|unicode)?\./,
  /^(sourcehansans|wqy|droidsansfallback)/,
  /^dejavusans(-bold)?\./,
  /^freesans/,
  /^(notosanssymbols|notoemoji|symbola|seguisym|seguiemj)/,
];

/** Ways of writing a font that a picture does not use; they would only be read in vain. */
const UNUSED = /thin|light|medium|black|condensed|italic|oblique|serif/;

async function installedFamilies(): Promise<Typeface[][]> {
  const files = foldersOfFonts()
    .flatMap(filesIn)
    .map((path) => ({ path, rank: rankOf(basename(path)) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank || (a.path < b.path ? -1 : 1));
  const families = new Map<string, Typeface[]>();
  for (const { path } of files) {
    for (const typeface of await openFontFile(readFileSync(path))) {
      families.set(typeface.family, [...(families.get(typeface.family) ?? []), typeface]);
    }
  }
  return [...families.values()];
}

function rankOf(file: string): number {
  const name = file.normalize().toLowerCase().replaceAll(' ', '');
  return UNUSED.test(name) ? -1 : FAMILIES.findIndex((family) => family.test(name));
}

function foldersOfFonts(): string[] {
  const home = homedir();
  const { SystemRoot = 'C:\\Windows', LOCALAPPDATA = join(home, 'AppData', 'Local'), XDG_DATA_HOME } = process.env;
  if (process.platform === 'win32')
    return [join(SystemRoot, 'Fonts'), join(LOCALAPPDATA, 'Microsoft', 'Windows', 'Fonts')];
  if (process.platform === 'darwin') return ['/System/Library/Fonts', '/Library/Fonts', join(home, 'Library', 'Fonts')];
  const own = join(XDG_DATA_HOME ?? join(home, '.local', 'share'), 'fonts');
  return ['/usr/share/fonts', '/usr/local/share/fonts', own, join(home, '.fonts')];
}

const FONT_FILE = /\.(ttf|otf|ttc|otc)$/i;

/** Paths of font files in a folder and below; none where it cannot be read. */
function filesIn(folder: string): string[] {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return names.filter((name) => FONT_FILE.test(name)).map((name) => join(folder, name));
  } catch {
    return [];
  }
}
