/** The figures of a test, read and shown as those of a measure are. */
import type { Measure, Pdsa } from '../model/model.ts';

/** What a test's own data file would be the data of: a measure of its name that says nothing else. */
export function measureOfTest({ id, key, name, title, source, data }: Pdsa): Measure {
  return {
    ...{ id, key, source, kind: 'measure', common: false, limits: false },
    ...(name !== undefined && { name }),
    ...(title !== undefined && { title }),
    ...(data && { data }),
    ...{ notes: [], was: [], allow: [], targets: [], results: [], reportedBy: [], phases: [], exclusions: [] },
  };
}
