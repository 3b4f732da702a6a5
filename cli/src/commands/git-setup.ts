/** `driver git-setup`: lets git tell and merge theories by what they say, in one repository, and takes it back. */
import { realpathSync } from 'node:fs';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { FINE, UsageError } from '../exit-codes.ts';
import {
  ATTRIBUTES,
  appendAttributes,
  hasAppended,
  missingAttributes,
  removeAttributes,
} from '../git-setup/attributes.ts';
import { isOwn, ownSettings, RECORD, set, settingIn, unset } from '../git-setup/settings.ts';
import { GitError, git } from '../input/git.ts';
import { plainReason } from '../input/repository.ts';
import type { Terminal } from '../terminal.ts';

const options = {
  undo: { about: 'take back what this command has written, and nothing else' },
  yes: { short: 'y', about: 'do not ask: for scripts' },
} as const;

export const command: Command = {
  name: 'git-setup',
  usage: 'driver git-setup [--undo] [--yes]',
  about: `Lets git read theories, in this repository: git diff, git log -p and git show tell in
sentences what changed, and two branches are merged by statement and property, so that
only what both have changed is a conflict. Shows what it will write, and asks first.`,
  options,
  examples: [
    ['driver git-setup', 'show what would be written, and ask'],
    ['driver git-setup --yes', 'in a script, for all who work on a repository'],
    ['driver git-setup --undo', 'as it was before'],
    ['git diff --no-textconv', 'afterwards: the lines as they are written'],
  ],
  notes: `It writes ${ATTRIBUTES}, which you commit and share, and the settings of this copy of the
repository, which each of you has for themselves; never those of the user or machine.`,
  run,
};

/** What will be done: told first, then done. */
interface Plan {
  told: string;
  question: string;
  done: string;
  work(): void;
}

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, operands } = readArguments(args, options);
  if (operands.length > 0) {
    throw new UsageError(
      'driver git-setup works in the current folder’s repository. Go there first, and name nothing.',
    );
  }
  const root = rootOf(terminal.folder);
  const plan = toldPlainly(() => (values.undo ? planUndo(root, terminal) : planSetup(root, terminal)));
  if (!plan) {
    const nothing = values.undo ? 'driver git-setup has written nothing here' : 'This repository is already set up';
    terminal.say(`${nothing}: nothing to do in ${root}.\n`);
    return FINE;
  }
  terminal.say(plan.told);
  if (!values.yes && !(await agrees(plan.question, terminal))) {
    terminal.say('Nothing was changed.\n');
    return FINE;
  }
  toldPlainly(plan.work);
  terminal.say(plan.done);
  return FINE;
}

async function agrees(question: string, terminal: Terminal): Promise<boolean> {
  if (!terminal.ask) {
    throw new UsageError(
      'Nothing was changed: nobody can be asked here. Run it in a terminal, or say yes beforehand with --yes.',
    );
  }
  return /^\s*y(es)?\s*$/i.test(await terminal.ask(`${question} [y/N] `));
}

function planSetup(root: string, terminal: Terminal): Plan | undefined {
  const settings = Object.entries(ownSettings()).filter(([key, value]) => settingIn(root, key) !== value);
  for (const [key] of settings) {
    const standing = settingIn(root, key);
    if (standing === undefined || isOwn(standing)) continue;
    throw new UsageError(
      `The setting ${key} of this repository is “${standing}”, which driver git-setup has not written. Take it out first: git config --local --unset ${key}`,
    );
  }
  const appended = missingAttributes(root);
  if (settings.length === 0 && appended === undefined) return undefined;
  const lines = [`In the repository ${root}, this will be written:`];
  if (appended !== undefined) {
    lines.push('', `At the end of ${ATTRIBUTES}, which you commit and share:`, ...indented(appended));
  }
  if (settings.length > 0) {
    lines.push('', 'Into the settings of this copy of the repository:');
    for (const [key, value] of settings) lines.push(...indented(`${key}\n  ${value}`));
  }
  lines.push('', 'driver git-setup --undo takes it back.', '');
  const share = appended === undefined ? '' : ` Commit ${ATTRIBUTES}; who else works here runs driver git-setup too.`;
  return {
    told: `${lines.join('\n')}\n`,
    question: 'Write this?',
    done: `Done. Try git log -p with a theory.${share}\n${npxHint()}`,
    work: () => {
      // The file last: where it cannot be written, the settings go again.
      for (const [key, value] of settings) set(root, key, value);
      if (appended === undefined) return;
      set(root, RECORD, appended);
      try {
        appendAttributes(root, appended, terminal);
      } catch (error) {
        for (const key of [...settings.map(([each]) => each), RECORD]) unset(root, key);
        throw error;
      }
    },
  };
}

function planUndo(root: string, terminal: Terminal): Plan | undefined {
  const keys = Object.keys(ownSettings()).filter((key) => isOwn(settingIn(root, key) ?? ''));
  const record = settingIn(root, RECORD);
  const appended = record !== undefined && hasAppended(root, record) ? record : undefined;
  if (record !== undefined) keys.push(RECORD);
  if (keys.length === 0) return undefined;
  const lines = [`In the repository ${root}, this will be taken back:`];
  if (appended !== undefined) lines.push('', `In ${ATTRIBUTES}:`, ...indented(appended));
  lines.push('', 'In the settings of this copy of the repository:', ...indented(keys.join('\n')), '');
  return {
    told: `${lines.join('\n')}\n`,
    question: 'Take this back?',
    done: 'Done. git shows and merges theories by lines again.\n',
    work: () => {
      if (appended !== undefined) removeAttributes(root, appended, terminal);
      for (const key of keys) unset(root, key);
    },
  };
}

function indented(text: string): string[] {
  return text
    .trim()
    .split(/\r?\n/)
    .map((line) => `  ${line}`);
}

/** What npx runs stands in a cache, which is emptied now and then. */
function npxHint(): string {
  return /[\\/]_npx[\\/]/.test(process.argv[1] ?? '')
    ? 'npx keeps this program for a while only. Install it, then run driver git-setup again; until then, git falls back to lines once it is gone.\n'
    : '';
}

/** @throws UsageError where there are no files to set up */
function rootOf(folder: string): string {
  return toldPlainly(() => {
    if (git(folder, ['rev-parse', '--is-bare-repository']).trim() === 'true') {
      throw new UsageError(`${folder} is a bare repository, without files. Run driver git-setup in a clone of it.`);
    }
    return realpathSync(git(folder, ['rev-parse', '--show-toplevel']).replace(/\r?\n$/, ''));
  }, folder);
}

function toldPlainly<Value>(work: () => Value, folder = ''): Value {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    if (error.reason === 'no git') throw new UsageError('The program git was not found. Install git first.');
    if (error.reason === 'no repository') {
      throw new UsageError(`${folder} is in no git repository. Go to one, or make one with git init.`);
    }
    if (error.reason === 'failed') throw new UsageError(`git could not do it: ${error.message}`);
    throw new UsageError(plainReason(error, folder, ''));
  }
}
