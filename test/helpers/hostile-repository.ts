/** A git repository that wants to run programs: each setting by which it could names one that leaves a file behind. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface HostileRepository {
  folder: string;
  /** Runs git as anybody would, with all that the repository sets; whether it works does not matter. */
  carelessly(...args: string[]): void;
  /** The traps that have run since this was last asked. */
  sprung(): string[];
  /** Takes an old content away, as a partial copy lacks it: git would fetch it. */
  lose(revision: string): void;
  remove(): void;
}

/** Settings with one program each; git runs it for something that a reader of the repository could ask. */
const PROGRAMS = [
  'gpg.program',
  'gpg.x509.program',
  'gpg.ssh.program',
  'filter.trap.clean',
  'filter.trap.smudge',
  'filter.trap.process',
  'diff.trap.command',
  'diff.trap.textconv',
  'diff.external',
  'merge.trap.driver',
  'core.fsmonitor',
  'core.sshCommand',
  'core.gitProxy',
  'core.askPass',
  'core.pager',
  'core.editor',
  'core.alternateRefsCommand',
  'credential.helper',
  'interactive.diffFilter',
  'pager.log',
  'pager.diff',
];
const ALIASES = [
  'log',
  'diff',
  'ls-files',
  'ls-tree',
  'cat-file',
  'rev-parse',
  'diff-index',
  'for-each-ref',
  'merge-file',
];
const HOOKS = [
  'post-index-change',
  'post-checkout',
  'post-merge',
  'fsmonitor-watchman',
  'reference-transaction',
  'pre-auto-gc',
];
const SIGNATURE = ['-----BEGIN PGP SIGNATURE-----', '', 'iHUEABYKAB0=', '-----END PGP SIGNATURE-----'];

/**
 * A repository with three commits, the last two signed, of a file that was renamed. All of it is made before the traps are set.
 *
 * @param texts of `old.driver`, then of `new.driver`, then of `new.driver` again
 */
export function hostileRepository(texts: readonly [string, string, string]): HostileRepository {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'driver-hostile-')));
  const [folder, traps, marks] = [join(base, 'repository'), join(base, 'traps'), join(base, 'marks')];
  for (const each of [folder, traps, marks]) mkdirSync(each);
  const who = { GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.org', GIT_CONFIG_GLOBAL: '/dev/null' };
  const env = { ...process.env, ...who, GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@example.org' };
  const git = (args: readonly string[], input = '') =>
    execFileSync('git', args, { cwd: folder, env, input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });
  const commit = (message: string) => {
    git(['add', '--all']);
    git(['commit', '--quiet', '--allow-empty', '-m', message]);
  };
  const sign = () => {
    const [head = '', ...message] = git(['cat-file', 'commit', 'HEAD']).split('\n\n');
    const signed = `${head}\ngpgsig ${SIGNATURE.join('\n ')}\n\n${message.join('\n\n')}`;
    const id = git(['hash-object', '-t', 'commit', '-w', '--stdin'], signed).trim();
    git(['reset', '--quiet', '--soft', id]);
  };
  git(['init', '--quiet', '--initial-branch=main']);
  writeFileSync(join(folder, 'old.driver'), texts[0]);
  writeFileSync(join(folder, '.gitattributes'), '*.driver filter=trap diff=trap merge=trap\n');
  commit('Begin');
  git(['tag', 'v1']);
  git(['mv', 'old.driver', 'new.driver']);
  writeFileSync(join(folder, 'new.driver'), texts[1]);
  commit('Rename');
  sign();
  writeFileSync(join(folder, 'new.driver'), texts[2]);
  commit('Go on');
  sign();

  /** A program that leaves its mark and fails. */
  const trap = (name: string, path = join(traps, name)) => {
    writeFileSync(path, `#!/bin/sh\n: > '${marks}/${name}'\nexit 1\n`);
    chmodSync(path, 0o755);
    return path;
  };
  const set = (key: string, value: string) => git(['config', '--add', key, value]);
  mkdirSync(join(traps, 'hooks'));
  for (const name of HOOKS) trap(`hook ${name}`, join(traps, 'hooks', name));
  const remote = trap('remote');
  for (const alias of ALIASES) set(`alias.${alias}`, `!'${trap(`alias ${alias}`)}'`);
  for (const key of PROGRAMS) set(key, trap(key));
  set('log.showSignature', 'true');
  set('diff.submodule', 'diff');
  set('status.submoduleSummary', 'true');
  set('remote.origin.url', `ext::${remote} %S`);
  set('remote.origin.promisor', 'true');
  set('remote.origin.uploadpack', remote);
  set('protocol.ext.allow', 'always');
  set('protocol.allow', 'always');
  set('extensions.partialClone', 'origin');
  set('core.repositoryFormatVersion', '1');
  set('core.hooksPath', join(traps, 'hooks'));
  // The same text with another time: to compare it with what is staged, git would have to read it.
  writeFileSync(join(folder, 'new.driver'), texts[2]);
  return {
    folder,
    carelessly(...args) {
      try {
        git(args);
      } catch {
        // Many a trap makes git fail.
      }
    },
    sprung() {
      const names = readdirSync(marks).sort();
      for (const name of names) rmSync(join(marks, name));
      return names;
    },
    lose(revision) {
      const id = execFileSync('git', ['rev-parse', revision], { cwd: folder, encoding: 'utf8' }).trim();
      const path = join(folder, '.git/objects', id.slice(0, 2), id.slice(2));
      if (!existsSync(path)) throw new Error(`${revision} lies in no file of its own.`);
      rmSync(path, { force: true });
    },
    remove: () => rmSync(base, { recursive: true, force: true }),
  };
}
