/** The settings by which git calls this program for theories. */
import { realpathSync } from 'node:fs';
import { UNSETTLED } from '../exit-codes.ts';
import { git } from '../input/git.ts';

/** By key what git is told, in the order in which it is shown. */
type Settings = Readonly<Record<string, string>>;

/** Where it is kept what was appended to `.gitattributes`, so that just this can be taken back. */
export const RECORD = 'driver-diagrams.wroteattributes';

const MERGE_NAME = 'theories merged by statement and property (driver git-setup)';

/**
 * The settings for this very program: the Node that runs it, and its file. Whoever moves or removes either still has a git
 * that works, as each command goes on with git's own way.
 *
 * Git gives these commands to `sh`, on Windows too.
 */
export function settingsOf(node: string, program: string): Settings {
  const called = [node, program].map(quoted).join(' ');
  const isThere = `test -f ${quoted(node)} && test -f ${quoted(program)}`;
  const gone = (done: string) =>
    `echo ${quoted(`driver: the program has moved or is gone, so theories are ${done} line by line. Run driver git-setup again.`)} >&2`;
  const merge = `if ${isThere}; then ${called} git-merge -- "$@"; else ${gone('merged')}; false; fi`.replaceAll(
    '%',
    '%%',
  );
  return {
    'diff.driver.textconv': `f() { if ${isThere}; then ${called} git-text -- "$1" || cat -- "$1"; else ${gone('shown')}; cat -- "$1"; fi; }; f`,
    'merge.driver.name': MERGE_NAME,
    'merge.driver.driver': `f() { ${merge}; case $? in 0) ;; ${UNSETTLED}) return 1 ;; *) git merge-file --marker-size="$4" -L ours -L base -L theirs -- "$2" "$1" "$3" ;; esac; }; f %O %A %B %L %P %X %Y`,
  };
}

/** The settings for the program that runs now. */
export function ownSettings(): Settings {
  return settingsOf(process.execPath, realpathSync(process.argv[1] ?? ''));
}

/** A word for `sh`, with slashes on Windows. */
function quoted(path: string): string {
  const slashed = process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
  return `'${slashed.replaceAll("'", "'\\''")}'`;
}

/** True for a value that this command has written, now or as an older version. */
export function isOwn(value: string): boolean {
  return value === MERGE_NAME || /^f\(\) \{ .* git-(text|merge) -- "\$/s.test(value);
}

/** The value in the repository's own settings, never the user's or the machine's. */
export function settingIn(root: string, key: string): string | undefined {
  // Asked for as a list, since git ends with an error where a single key has no value.
  const all = git(root, ['config', '--local', '--null', '--list']).split('\0');
  const last = all.findLast((entry) => entry.startsWith(`${key}\n`));
  return last?.slice(key.length + 1);
}

export function set(root: string, key: string, value: string): void {
  git(root, ['config', '--local', '--replace-all', key, value]);
}

export function unset(root: string, key: string): void {
  git(root, ['config', '--local', '--unset-all', key]);
}
