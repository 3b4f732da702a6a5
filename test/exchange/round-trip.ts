/** A theory written in a format and taken back: what it says, before and after. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Theory, withoutSources } from '@driver-diagrams/theory/model/index';
import { readCsv, writeCsv } from '../../theory/src/exchange/csv.ts';
import { readXlsx } from '../../theory/src/exchange/read-xlsx.ts';
import type { Row } from '../../theory/src/exchange/rows.ts';
import { driverText, type Imported } from '../../theory/src/exchange/write-driver.ts';
import { writeXlsx } from '../../theory/src/exchange/xlsx.ts';

const SAMPLES = join(import.meta.dirname, '../../samples');

/** Every sample with the files beside it, which it may import: texts by file name, the sample first. */
export const samples: readonly [name: string, texts: Record<string, string>][] = globSync('**/*.driver', {
  cwd: SAMPLES,
})
  .sort()
  .map((path) => {
    const folder = join(SAMPLES, dirname(path));
    const beside = globSync('*.driver', { cwd: folder }).map((name) => [
      name,
      readFileSync(join(folder, name), 'utf8'),
    ]);
    const own = beside.filter(([name]) => path.endsWith(name ?? ''));
    return [path, Object.fromEntries([...own, ...beside])];
  });

/** Each format that can be taken back: a theory through it. */
export const THERE_AND_BACK: Record<string, (theory: Theory) => Promise<Imported>> = {
  csv: async (theory) => taken((tell) => readCsv(writeCsv(theory), tell)),
  xlsx: async (theory) => {
    const bytes = await writeXlsx(theory);
    return taken((tell) => readXlsx(bytes, tell));
  },
};

async function taken(read: (tell: (message: string) => void) => Row[] | Promise<Row[]>): Promise<Imported> {
  const untold: string[] = [];
  const { text, untold: more } = driverText(await read((message) => untold.push(message)));
  return { text, untold: [...untold, ...more] };
}

/** What a theory says: without places and mistakes, names in one Unicode form. */
export function said({ problems: _, ...theory }: Theory): unknown {
  return JSON.parse(JSON.stringify(withoutSources(theory)).normalize('NFC'));
}
