/** Counts what a part of the tests did, from the program's exit code and the report that it wrote. */

/** What a report says, whoever wrote it. */
export interface Results {
  passed: number;
  failed: number;
  /** The full names of the tests that did not run. */
  skipped: string[];
  /** The full names of the tests that passed only at a further try. */
  retried: string[];
}

export interface Count {
  passed: number;
  failed: number;
  skipped: number;
  /** Why something counts as failed that the program itself did not call so. */
  remarks: string[];
  /** The full names of the tests that passed only at a further try. */
  retried: string[];
}

interface VitestTest {
  fullName: string;
  status: string;
  meta?: { tries?: number };
}

/** A report of vitest (`--reporter=json`). */
export function readVitestResults(json: string): Results {
  const report: { testResults: { assertionResults: VitestTest[] }[] } = JSON.parse(json);
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const again = tests.filter(({ status, meta }) => status === 'passed' && (meta?.tries ?? 1) > 1);
  return {
    ...sorted(tests.map((test) => [test.fullName, test.status])),
    retried: again.map(({ fullName }) => fullName),
  };
}

/** The report that the suite inside VS Code writes. */
export function readMochaResults(json: string): Results {
  const report: { name: string; state: string }[] = JSON.parse(json);
  return sorted(report.map((test) => [test.name, test.state]));
}

function sorted(tests: [name: string, state: string][]): Results {
  const states = tests.map(([, state]) => state);
  return {
    passed: states.filter((state) => state === 'passed').length,
    failed: states.filter((state) => state === 'failed').length,
    skipped: tests.filter(([, state]) => state !== 'passed' && state !== 'failed').map(([name]) => name),
    retried: [],
  };
}

/**
 * The count of one part. A part without a report is one test. A skipped test that `allowed` does not name (full name to reason)
 * fails, and so do a missing report, a report without tests, and a program that ends with an error though no test failed.
 */
export function countOf(
  code: number,
  report: { json: string | undefined; read: (json: string) => Results } | undefined,
  allowed: Record<string, string>,
): Count {
  if (!report) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, remarks: [], retried: [] };
  if (report.json === undefined)
    return { passed: 0, failed: 1, skipped: 0, remarks: ['It wrote no report.'], retried: [] };
  const { passed, failed, skipped, retried } = report.read(report.json);
  const unnamed = skipped.filter((name) => !allowed[name]);
  const remarks = unnamed.map((name) => `Skipped without a reason in test/allowed-skips.json: ${name}`);
  if (passed + failed + skipped.length === 0) remarks.push('It ran no test.');
  else if (code !== 0 && failed === 0) remarks.push(`It ended with ${code}, though no test failed.`);
  return { passed, failed: failed + remarks.length, skipped: skipped.length - unnamed.length, remarks, retried };
}
