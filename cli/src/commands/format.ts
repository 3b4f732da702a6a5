/** `driver format`: writes theories in the one canonical form. */
import { read } from '@driver-diagrams/grammar/reader';
import { format } from '@driver-diagrams/theory/format/format';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { FINE, PROBLEMS, UsageError, WRONG_USE } from '../exit-codes.ts';
import { type Found, findFiles, STANDARD_INPUT, type Unreadable } from '../input/find-files.ts';
import { readContents } from '../input/read-files.ts';
import { rewrite } from '../output/rewrite.ts';
import { writeOutput } from '../output/write-output.ts';
import type { Terminal } from '../terminal.ts';

const options = {
  check: { about: 'change nothing; name the files that would change, and end with 1 when there are any' },
  output: { short: 'o', value: 'FILE', about: 'write the result into this file instead; for one theory only' },
} as const;

export const command: Command = {
  name: 'format',
  usage: 'driver format [options] <files and folders>',
  about: `Writes theories in their plain, canonical form, each in its own file, and names the
files that changed. What a theory says, its order and every comment stay.`,
  options,
  examples: [
    ['driver format .', 'everything in this folder and below'],
    ['driver format --check .', 'does a pull request hold to the form?'],
    ['driver format network.driver -o plain.driver', 'into another file'],
    ['driver format - < network.driver', 'from and to other programs'],
  ],
  notes: `What cannot be read is left as it stands, and told; \`driver check\` says what to fix.`,
  run,
};

interface Formatted {
  /** Absolute path, or `-`. */
  path: string;
  shown: string;
  /** The text as it was read, and in its canonical form. */
  given: string;
  /** Its byte order mark, which stays where it is written elsewhere too. */
  mark: string;
  text: string;
  changed: boolean;
}

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, operands } = readArguments(args, options);
  const found = findFiles(operands, terminal.folder);
  if (values.output !== undefined && values.check) throw new UsageError('--check writes nothing. Leave out -o.');
  if (values.output !== undefined && found.files.length > 1) throw new UsageError('Name one file only with -o.');

  const { formatted, unreadable } = await formatAll(found, terminal);
  for (const theory of formatted) {
    try {
      if (values.check) nameIfChanged(theory, terminal);
      else write(theory, values.output, terminal);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      unreadable.push({ path: theory.shown, message: error.message });
    }
  }
  for (const { message } of unreadable) terminal.tell(`${terminal.paintTold('red', 'driver:')} ${message}\n`);
  if (unreadable.length > 0) return WRONG_USE;
  const changed = formatted.filter((theory) => theory.changed).length;
  if (!values.check || changed === 0) return FINE;
  const which = changed === 1 ? '1 file is' : `${changed} files are`;
  terminal.tell(`driver: ${which} not in the canonical form. \`driver format\` without --check writes it.\n`);
  return PROBLEMS;
}

async function formatAll(
  found: Found,
  terminal: Terminal,
): Promise<{ formatted: Formatted[]; unreadable: Unreadable[] }> {
  const { contents, unreadable } = await readContents(found, terminal);
  const formatted = [...contents].map(([{ path }, { shown, text: given, mark }], n): Formatted => {
    terminal.progress?.(`Formatting ${shown}, ${n + 1} of ${contents.size}`);
    const text = format(given);
    if (read(given).problems.some(({ severity }) => severity === 'error')) {
      terminal.tell(
        `driver: What cannot be read in ${shown} is left as it stands. \`driver check\` says what to fix.\n`,
      );
    }
    return { path, shown, given, mark, text, changed: text !== given };
  });
  return { formatted, unreadable };
}

function nameIfChanged({ shown, changed }: Formatted, terminal: Terminal): void {
  if (changed) terminal.say(`${shown}\n`);
}

/** @param output where to write instead of into the file itself; standard input goes to standard output */
function write(theory: Formatted, output: string | undefined, terminal: Terminal): void {
  const { path, shown, given, mark, text, changed } = theory;
  if (output !== undefined || path === STANDARD_INPUT) writeOutput(mark + text, output, terminal);
  else if (changed) {
    if (!rewrite(path, given, text, terminal, shown)) {
      throw new UsageError(`${shown} has changed while it was read. It stays as it is; run the command again.`);
    }
    nameIfChanged(theory, terminal);
  }
}
