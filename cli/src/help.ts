/** The help, made from the tables that the program works by, so that the two cannot differ. */
import type { Option } from './arguments.ts';
import type { Command } from './command.ts';

/** Help on the program as a whole. */
export function generalHelp(commands: Readonly<Record<string, { about: string; forGit?: true }>>): string {
  const listed = Object.entries(commands);
  const rowOf = ([name, { about }]: (typeof listed)[number]): [string, string] => [name, about];
  return `driver checks and draws driver diagrams: theories of improvement written as text in .driver files.

Usage: driver <command> [options]

Commands:
${columns(listed.filter(([, { forGit }]) => !forGit).map(rowOf))}

Called by git, after driver git-setup:
${columns(listed.filter(([, { forGit }]) => forGit).map(rowOf))}

Begin with:
${columns([
  ['driver check .', 'check all theories in this folder and below'],
  ['driver render network.driver -o network.svg', 'draw one of them'],
  ['driver help check', 'all about a command, with examples'],
])}

Options:
${columns([
  ['-h, --help', 'show this help, or a command’s help after its name'],
  ['-v, --version', 'show the version'],
])}

Exit codes: ${EXIT_CODES}
`;
}

/** Help on one command. */
export function helpOn({ usage, about, options, examples, notes }: Command): string {
  const lines = Object.entries(options).map(([name, option]): [string, string] => [callOf(name, option), option.about]);
  return `${about}

Usage: ${usage}

Options:
${columns([...lines, ['-h, --help', 'show this help']])}

Examples:
${columns(examples)}
${notes === undefined ? '' : `\n${notes}\n`}
Exit codes: ${EXIT_CODES}
`;
}

const EXIT_CODES = `0 fine · 1 problems found · 2 wrong use, or a file that cannot be read or
written · 3 a mistake of the program itself`;

function callOf(name: string, { short, value, choices }: Option): string {
  const shown = choices && choices.join('|').length <= 24 ? choices.join('|') : value;
  return `${short === undefined ? '    ' : `-${short}, `}--${name}${shown === undefined ? '' : ` ${shown}`}`;
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}
