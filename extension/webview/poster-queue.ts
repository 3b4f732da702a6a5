/** Choices on their way into the text: one at a time, in the order in which they were made. */
import type { PosterChange } from '@driver-diagrams/language-server/protocol';

export interface ChoiceQueue {
  /**
   * Has a choice written as soon as those before it are.
   * @param make says what changes, from the poster as it then is; nothing where there is nothing to change any more
   */
  add(make: () => PosterChange | undefined): void;
  /** The last one is written and drawn, or was refused. */
  done(): void;
  /** Forgets those that wait. */
  clear(): void;
  /** True while a choice is on its way. */
  readonly isBusy: boolean;
}

/** @param send tells the host */
export function createQueue(send: (change: PosterChange) => void): ChoiceQueue {
  let waiting: (() => PosterChange | undefined)[] = [];
  let isBusy = false;
  const next = () => {
    isBusy = false;
    while (!isBusy && waiting.length > 0) {
      const change = waiting.shift()?.();
      if (!change) continue;
      isBusy = true;
      send(change);
    }
  };
  return {
    add(make) {
      waiting.push(make);
      if (!isBusy) next();
    },
    done: next,
    clear() {
      waiting = [];
    },
    get isBusy() {
      return isBusy || waiting.length > 0;
    },
  };
}
