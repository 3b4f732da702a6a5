/** `driver import`: makes a theory of what people wrote in other programs. */
import { resolve } from 'node:path';
import { readWorkbook } from '@driver-diagrams/theory/collect/index';
import { ImportError } from '@driver-diagrams/theory/exchange/import-error';
import { importSource } from '@driver-diagrams/theory/exchange/read-theory';
import { IMPORT_NAMES } from '@driver-diagrams/theory/model/export-formats';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { FINE, UsageError } from '../exit-codes.ts';
import { contentOf } from '../input/content.ts';
import { isStandardInput } from '../input/find-files.ts';
import { readStandardInput } from '../input/read-files.ts';
import { takeBack } from '../output/take-back.ts';
import { protectInputs, writeOutput } from '../output/write-output.ts';
import { type Terminal, tellFirst } from '../terminal.ts';
import { dayOf, TODAY } from '../today.ts';

const options = {
  into: { value: 'FILE', about: 'take workbooks of `driver collect` back into this theory' },
  replace: { about: 'with --into: change figures of the past too' },
  output: { short: 'o', value: 'FILE', about: 'write the theory into this file' },
  from: {
    value: 'FORMAT',
    choices: IMPORT_NAMES,
    about: `what it is, where no ending says it: ${IMPORT_NAMES.join(', ')}`,
  },
  today: TODAY,
} as const;

export const command: Command = {
  name: 'import',
  usage: 'driver import [options] <file>',
  about: `Makes a theory of what people wrote elsewhere: of notes as an outline or in sections
(.txt, .md), of a table with a row for each statement or a column for each level
(.csv, .tsv, .xlsx, Markdown), of a flowchart (.mmd, .dot), a drawing (.drawio),
slides (.pptx) or a mind map (.opml, .mm).

With --into it takes back the workbooks of \`driver collect\`, files or whole folders: it
tells who is missing and what changed, and writes the new figures into the theory, or as
rows into the data file of the measure.`,
  options,
  examples: [
    ['driver import filled.xlsx -o network.driver', 'a workbook that people filled in'],
    ['driver import ideas.md -o draft.driver', 'an outline from a meeting'],
    ['driver import theory.mmd', 'a flowchart, to standard output'],
    ['driver import asked --into network.driver', 'the figures that members sent back'],
    ['driver import - --from outline < notes.txt', 'what comes from another program'],
  ],
  notes: `What could not be told stands on standard error, each with its row or line; its words
are kept in a note where that is possible. A file that cannot be read at all leaves
nothing behind. Figures of the past are changed with --replace only; without it nothing
is written where one would change. docs/formats.md says what each format holds.`,
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, operands } = readArguments(args, options);
  if (values.into !== undefined) {
    if (operands.length === 0) throw new UsageError('Name the workbooks to take back, or their folder.');
    if (values.output !== undefined || values.from !== undefined) {
      throw new UsageError('--into says where the figures go and what they are: leave out -o and --from.');
    }
    const today = dayOf(values.today);
    return takeBack(operands, { into: values.into, replace: values.replace === true, today }, terminal);
  }
  if (values.replace !== undefined) throw new UsageError('--replace belongs to --into: name the theory too.');
  const [operand] = operands;
  if (operand === undefined) throw new UsageError('Name the file to take over, for example theory.xlsx.');
  if (operands.length > 1) throw new UsageError('Name one file only.');
  const isInput = isStandardInput(operand);
  if (isInput && values.from === undefined) {
    throw new UsageError('Say what comes on standard input, for example --from outline.');
  }
  const path = resolve(terminal.folder, operand);
  if (!isInput) protectInputs(values.output, [path], terminal, 'the file that is read');
  const bytes = isInput ? await readStandardInput(terminal) : contentOf(path, operand);
  terminal.progress?.(`Taking over ${operand}`);
  try {
    if (/\.xlsx$/i.test(operand) && (await readWorkbook(bytes))) {
      throw new UsageError(
        `${operand} holds the figures that a member was asked for by \`driver collect\`. Say which theory takes them: --into network.driver.`,
      );
    }
    const { text, untold } = await importSource({ bytes, name: operand, ...(values.from && { from: values.from }) });
    tellFirst(untold, 'more that could not be told', terminal);
    writeOutput(text, values.output, terminal);
    return FINE;
  } catch (error) {
    if (error instanceof ImportError) throw new UsageError(`${operand}: ${error.message}`);
    throw error;
  }
}
