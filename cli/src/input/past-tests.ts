/** Tests of change as they stood in older versions of theories, which are read for that as theories are. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createReader } from '@driver-diagrams/language-server/workspace/read';
import { sameStatements } from '@driver-diagrams/theory/compare/index';
import type { Pdsa, Theory } from '@driver-diagrams/theory/model/model';

/** A content that a file had. */
interface PastText {
  id: string;
  path: string;
  text: string;
}

export interface PastTests {
  /** The test as it stood in that text; undefined where it did not. @param now the theory that it stands in now */
  find(past: PastText, test: Pdsa, now: Theory): Promise<Pdsa | undefined>;
}

/** So many readings are kept: most tests of a file came with few of its versions. */
const KEPT = 24;

/** @param root folder of the repository */
export function createPastTests(root: string): PastTests {
  const read = createReader({ root: pathToFileURL(root).href });
  const kept = new Map<string, Theory>();

  async function theoryOf({ id, path, text }: PastText): Promise<Theory> {
    const known = kept.get(id);
    if (known) return known;
    const [file] = await read(new Map([[pathToFileURL(join(root, path)).href, text]]));
    // What a reading gave is good until the next one begins.
    const theory = structuredClone((file as NonNullable<typeof file>).theory);
    kept.set(id, theory);
    for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
    return theory;
  }

  return {
    async find(past, test, now) {
      const theory = await theoryOf(past);
      const tests = theory.elements.filter((element): element is Pdsa => element.kind === 'pdsa');
      if (tests.length === 0) return undefined;
      const plainly = tests.filter((each) => each.name === test.name && each.title === test.title);
      if (plainly.length === 1 && test.title !== undefined) return plainly[0];
      const same = sameStatements(theory, now);
      return (
        tests.find(({ key }) => same.get(key) === test.key) ??
        // Under another name and title, it is still the one that predicted the same.
        tests.find((each) => !same.has(each.key) && each.predict?.text === test.predict?.text)
      );
    },
  };
}
