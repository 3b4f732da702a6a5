/** How the language server is called, and what it says to a person who calls it as an editor would not. */
import manifest from '../package.json' with { type: 'json' };

const HELP = `driver-language-server checks .driver files in editors that speak the Language Server Protocol, completes and formats them.
Editors start it; how each is told to stands in docs/other-editors.md. In a terminal, use driver check.

Usage: driver-language-server --stdio

Options:
  --stdio           speak over standard input and output
  --socket=PORT     speak over a socket of this computer that the editor has opened
  --pipe=NAME       speak over a pipe that the editor has opened
  -h, --help        show this help
  -v, --version     show the version
`;

interface Answer {
  text: string;
  /** The exit code: 0 for what was asked for, 2 for wrong use. */
  code: 0 | 2;
}

/**
 * What is said instead of serving; nothing where an editor calls.
 *
 * @param args what follows the program's name; more than is known here is left to the editor
 * @param isChild whether the program that started this one can be spoken to directly, as `--node-ipc` needs
 */
export function answerTo(args: readonly string[], isChild: boolean): Answer | undefined {
  if (args.includes('--version') || args.includes('-v')) return { text: `${manifest.version}\n`, code: 0 };
  if (args.includes('--help') || args.includes('-h')) return { text: HELP, code: 0 };
  if (args.includes('--node-ipc') && isChild) return undefined;
  const isServed = args.some((arg, n) => {
    const [name, value = args[n + 1]] = arg.split('=');
    if (name === '--socket') return Number.parseInt(value ?? '', 10) > 0;
    return name === '--stdio' || (name === '--pipe' && value !== undefined && value !== '');
  });
  if (isServed) return undefined;
  const text =
    'driver-language-server: Editors start this program, with --stdio: `driver-language-server --stdio`. --help says more.\n';
  return { text, code: 2 };
}
