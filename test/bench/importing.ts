/** Taking over large files: what people have is read while they wait. */
import { importTheory } from '@driver-diagrams/theory/exchange/read-theory';
import type { ImportFormat } from '@driver-diagrams/theory/model/export-formats';
import { writeXlsx } from 'hucre/xlsx';
import { type Result, RUNS, threadClock } from './measure.ts';

const ROWS = 2000;
const MOST = 1000;

/** Measures how long a file of that many rows takes, in each of the usual forms. */
export async function benchImporting(): Promise<Result[]> {
  const results: Result[] = [];
  for (const [name, format, bytes] of await files()) {
    await importTheory(format, bytes);
    const times: number[] = [];
    for (let n = 0; n < RUNS; n++) {
      const start = threadClock();
      await importTheory(format, bytes);
      times.push(threadClock() - start);
    }
    const value = times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
    results.push({ name: `import of ${ROWS} rows: ${name}`, value, unit: 'ms', budget: MOST });
  }
  return results;
}

async function files(): Promise<[name: string, format: ImportFormat, bytes: Uint8Array][]> {
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const rows = Array.from({ length: ROWS }, (_, n) => n);
  const levels = rows.map((n) => [
    n === 0 ? 'Cut falls' : '',
    n % 50 ? '' : `Driver ${n}`,
    n % 5 ? '' : `Part ${n}`,
    `Idea ${n}`,
  ]);
  const headings = ['Aim', 'Primary driver', 'Secondary driver', 'Change idea'];
  const kinds = rows.map((n) =>
    n === 0 ? 'aim,Cut falls,' : n % 50 ? `idea,Idea ${n},Driver ${n - (n % 50) || 1}` : `driver,Driver ${n},Cut falls`,
  );
  const outline = rows.map((n) => (n === 0 ? 'Cut falls' : n % 50 === 1 ? `  Driver ${n}` : `    Part ${n}`));
  const chart = rows.slice(1).map((n) => `  n${n}["Idea ${n}"] --> n${Math.floor(n / 8)}`);
  return [
    ['a column a level', 'csv', bytesOf([headings, ...levels].map((row) => row.join(',')).join('\n'))],
    ['a row a statement', 'csv', bytesOf(['Kind,Title,Leads to', ...kinds].join('\n'))],
    ['a workbook', 'xlsx', await writeXlsx({ sheets: [{ name: 'Plan', rows: [headings, ...levels] }] })],
    ['an outline', 'outline', bytesOf(outline.join('\n'))],
    ['a flowchart', 'mermaid', bytesOf(['flowchart RL', '  n0["Cut falls"]', ...chart].join('\n'))],
  ];
}
