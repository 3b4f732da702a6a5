import { guarded } from '@driver-diagrams/theory/guard';
import { check, type Problem, toldByReader } from '@driver-diagrams/theory/rules/index';
import type { LangiumDocument } from 'langium';
import type { DriverSharedAddedServices } from './services.ts';

/** All problems of a document as it was last read, as the user has set the checks. */
export async function problemsOf(
  document: LangiumDocument,
  { Theories, Host, Data, Pictures }: DriverSharedAddedServices['driver'],
): Promise<Problem[]> {
  const uri = document.uri.toString();
  const levels = await Host.levels?.(uri);
  const checked = () => {
    const world = Theories.world(document);
    return check(Theories.of(document), world, {
      ...Host.checks(),
      ...(levels && { rules: levels }),
      textOf: (other) => Theories.textOf(world.theories.get(other)),
      dataOf: (measure) => Data.of(measure),
      troubleWith: (path, from) => Pictures.troubleWith(path, from),
      ...(Host.failed && { failed: Host.failed }),
    });
  };
  // Where the checks fail: what the reader told, with fixes as careful as ever.
  const told = () => {
    const theory = Theories.of(document);
    const textOf = (other: string) => (other === uri ? Theories.textOf(theory) : undefined);
    return toldByReader(theory, { textOf, failed: Host.failed });
  };
  return guarded({ part: 'checking', name: uri }, checked, told, Host.failed);
}
