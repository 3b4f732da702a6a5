import type { LangiumDocument } from 'langium';
import type { DriverSharedAddedServices } from '../driver-module.ts';
import { check, type Finding } from '../rules/index.ts';

/** All problems of a document as it was last read, as the user has set the checks. */
export async function findingsOf(
  document: LangiumDocument,
  { Theories, Host, Data, Pictures }: DriverSharedAddedServices['driver'],
): Promise<Finding[]> {
  const levels = await Host.levels?.(document.uri.toString());
  const world = Theories.world(document);
  return check(Theories.of(document), world, {
    ...Host.checks(),
    ...(levels && { rules: levels }),
    textOf: (uri) => Theories.textOf(world.theories.get(uri)),
    dataOf: (measure) => Data.of(measure),
    troubleWith: (path, from) => Pictures.troubleWith(path, from),
  });
}
