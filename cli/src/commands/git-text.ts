/** `driver git-text`: a theory as sentences, for git's diffs. */
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readTexts } from '@driver-diagrams/language-server/workspace/read';
import { sidesInConflict } from '@driver-diagrams/theory/model/text-conflicts';
import { linesOfBoth } from '@driver-diagrams/theory/sentences/in-conflict';
import { theorySentences } from '@driver-diagrams/theory/sentences/sentences';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { FINE, UsageError } from '../exit-codes.ts';
import { contentOf, decode } from '../input/content.ts';
import type { Terminal } from '../terminal.ts';

export const command: Command = {
  name: 'git-text',
  usage: 'driver git-text FILE',
  about: `Writes a theory as sentences, one fact a line, so that git shows what changed in words.
git calls it for \`git diff\`, \`git log -p\` and \`git show\` once \`driver git-setup\` was run.
How the text is laid out makes no difference; comments stay, and what cannot be read
stands at the end as it is.`,
  options: {},
  examples: [
    ['driver git-text network.driver', 'the theory in sentences'],
    ['git diff --no-textconv', 'in git: the lines as they are written'],
  ],
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { operands } = readArguments(args, {});
  const [name, more] = operands;
  if (name === undefined || more !== undefined) throw new UsageError('Name one file: driver git-text FILE');
  const path = resolve(terminal.folder, name);
  const text = decode(contentOf(path, name));
  if (text === undefined)
    throw new UsageError(`${name} is not saved as UTF-8 text. Save it again with the encoding UTF-8.`);
  // During a conflict, what both sides say is told once.
  const sides = sidesInConflict(text);
  const told = async (each: string) => {
    // Only the file itself is told, so that the same content gives the same sentences wherever git puts it.
    const [file] = await readTexts(new Map([[pathToFileURL(path).href, each]]), {
      root: pathToFileURL(dirname(path)).href,
    });
    return file ? theorySentences(file.theory, each) : '';
  };
  terminal.say(sides ? linesOfBoth(await told(sides.ours), await told(sides.theirs)) : await told(text));
  return FINE;
}
