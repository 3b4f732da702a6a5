/** From the arguments to an exit code: finds the command, runs it, and tells what went wrong. */

import { InputError } from '@driver-diagrams/library/common/input-error';
import { errorLine, type Failed, failureKey, failureSentence } from '@driver-diagrams/theory/guard';
import manifest from '../package.json' with { type: 'json' };
import { meant } from './arguments.ts';
import type { Command } from './command.ts';
import { OWN_MISTAKE, UsageError, WRONG_USE } from './exit-codes.ts';
import { generalHelp, helpOn } from './help.ts';
import { type Terminal, terminalOf } from './terminal.ts';

interface Listed {
  about: string;
  /** True for what git calls, and hardly anybody else. */
  forGit?: true;
  load: () => Promise<{ command: Command }>;
}

/** All commands; each is loaded only when it is called. A new one is a file in `commands/` and a line here. */
export const commands: Readonly<Record<string, Listed>> = {
  check: {
    about: 'tell what is missing, unclear or wrong in theories',
    load: () => import('./commands/check.ts'),
  },
  format: {
    about: 'write theories in their plain, canonical form',
    load: () => import('./commands/format.ts'),
  },
  render: {
    about: 'draw a theory, or write it for other programs',
    load: () => import('./commands/render.ts'),
  },
  poster: {
    about: 'make a poster of a theory, ready for the printer',
    load: () => import('./commands/poster.ts'),
  },
  import: {
    about: 'make a theory of a workbook, a table, a flowchart or an outline',
    load: () => import('./commands/import.ts'),
  },
  collect: {
    about: 'ask members for the figures of a measure, in workbooks to fill in',
    load: () => import('./commands/collect.ts'),
  },
  diff: {
    about: 'tell in sentences what changed between two versions',
    load: () => import('./commands/diff.ts'),
  },
  history: {
    about: 'tell which commits changed one statement, and how',
    load: () => import('./commands/history.ts'),
  },
  merge: {
    about: 'put two versions of a theory together, without git',
    load: () => import('./commands/merge.ts'),
  },
  report: {
    about: 'tell what theories hold: coverage, participation, tests and more',
    load: () => import('./commands/report.ts'),
  },
  'git-setup': {
    about: 'let git show and merge theories by what they say',
    load: () => import('./commands/git-setup.ts'),
  },
  'git-text': {
    about: 'a theory as sentences, for git diff, log and show',
    forGit: true,
    load: () => import('./commands/git-text.ts'),
  },
  'git-merge': {
    about: 'merge two versions of a theory, for git merge and rebase',
    forGit: true,
    load: () => import('./commands/git-merge.ts'),
  },
};

/**
 * Runs the program, until all that it says is out. Never throws.
 *
 * @param args what follows the program's name
 * @returns the exit code: that of the program's own mistake also where only a part of it failed and the rest has its result
 */
export async function run(args: readonly string[], terminal: Terminal = terminalOf(process)): Promise<number> {
  const code = await runCommand(args, terminal);
  const lost = await terminal.ended?.();
  if (!lost || code === OWN_MISTAKE) return code;
  const why = lost.code === 'ENOSPC' ? 'there is no room left' : lost.message;
  terminal.tell(`${terminal.paintTold('red', 'driver:')} Standard output took not all of the result: ${why}.\n`);
  await terminal.ended?.();
  return WRONG_USE;
}

async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const told = new Set<string>();
  const failed: Failed = (failure) => {
    const key = failureKey(failure);
    if (told.has(key)) return;
    told.add(key);
    const sentence = `${failureSentence(failure)} Please report it: ${errorLine(failure.error)}`;
    terminal.tell(`${terminal.paintTold('red', 'driver:')} ${sentence}\n`);
  };
  try {
    const code = await dispatch(args, { ...terminal, failed });
    return told.size > 0 ? OWN_MISTAKE : code;
  } catch (error) {
    const problem = terminal.paintTold('red', 'driver:');
    if (error instanceof InputError) {
      terminal.tell(`${problem} ${error.message}\n`);
      return WRONG_USE;
    }
    const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
    terminal.tell(
      `${problem} The program itself made a mistake here. Please report it with these lines.\n${details}\n`,
    );
    return OWN_MISTAKE;
  }
}

async function dispatch([first, ...rest]: readonly string[], terminal: Terminal): Promise<number> {
  if (first === undefined) {
    terminal.tell(generalHelp(commands));
    return WRONG_USE;
  }
  if (first === '--version' || first === '-v') return said(terminal, `${manifest.version}\n`);
  if (first === '--help' || first === '-h') return said(terminal, generalHelp(commands));
  if (first === 'help') {
    const [name] = rest;
    return said(terminal, name === undefined ? generalHelp(commands) : helpOn(await commandCalled(name)));
  }
  const command = await commandCalled(first);
  if (asksForHelp(rest)) return said(terminal, helpOn(command));
  return command.run(rest, terminal);
}

async function commandCalled(name: string): Promise<Command> {
  const found = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (found) return (await found.load()).command;
  const what = name.startsWith('-') ? 'option' : 'command';
  const known = what === 'option' ? ['--help', '--version'] : Object.keys(commands);
  throw new UsageError(`There is no ${what} ${name}.${meant(name, known)} \`driver --help\` lists all.`);
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end < 0 ? args.length : end).some((arg) => arg === '--help' || arg === '-h');
}

function said(terminal: Terminal, text: string): number {
  terminal.say(text);
  return 0;
}
