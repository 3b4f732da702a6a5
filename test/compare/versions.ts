/** Two versions of texts, compared and joined: what the tests of the picture share. */
import {
  bothVersions,
  type ComparedFile,
  type ComparedVersions,
  compareWhole,
} from '@driver-diagrams/theory/compare/index';
import type { BothVersions } from '@driver-diagrams/theory/model/index';
import { read } from '../laws/read.ts';

/** Texts by file name; one text stands in `a.driver`. */
type Texts = string | Record<string, string>;

export async function versionsOf(before: Texts, after: Texts): Promise<ComparedVersions> {
  const files = { before: await filesOf(before), after: await filesOf(after) };
  return { ...compareWhole(files.before, files.after), files, names: { before: 'main', after: 'now' } };
}

/** The first file of both versions. */
export async function bothOf(before: Texts, after: Texts): Promise<BothVersions> {
  const versions = await versionsOf(before, after);
  return bothVersions(versions, (versions.files.after[0] ?? versions.files.before[0])?.path ?? '');
}

async function filesOf(texts: Texts): Promise<ComparedFile[]> {
  const files = await read(typeof texts === 'string' ? { 'a.driver': texts } : texts);
  // Copies, since the reader takes back what it gave.
  return files.map(({ uri, theory }) => ({
    path: uri.slice(uri.lastIndexOf('/') + 1),
    theory: structuredClone(theory),
  }));
}
