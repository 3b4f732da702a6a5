/** Notices a server that is alive and does not answer. Knows no editor; times are milliseconds. */

/** How long an answer may take before the user is told. */
export const PATIENCE = 15_000;
/** How often is looked. */
export const LOOK_EVERY = 1000;
/** A gap like this between two looks was no work of the server: the computer slept. */
const ASLEEP = 10 * LOOK_EVERY;

export interface Watchdog {
  /** Watches the answer to a request. */
  watch<Answer>(method: string, answer: Promise<Answer>): Promise<Answer>;
  /** Looks how long answers have taken; to be called every second or so. */
  look(): void;
  /** Forgets what is awaited: the server was started anew. */
  forget(): void;
}

interface Awaited {
  method: string;
  since: number;
}

/**
 * @param now the clock
 * @param tell is called once for each time of silence, with what has been awaited longest; `over` resolves when all that was
 *   awaited too long has been answered. Nothing is ended: long work may be honest.
 */
export function createWatchdog(
  now: () => number,
  tell: (method: string, waited: number, over: Promise<void>) => void,
): Watchdog {
  const awaited = new Set<Awaited>();
  let silence: { late: Set<Awaited>; end: () => void } | undefined;
  let lookedAt = now();

  const answered = (each: Awaited) => {
    awaited.delete(each);
    if (!silence?.late.delete(each) || silence.late.size > 0) return;
    silence.end();
    silence = undefined;
  };

  return {
    async watch(method, answer) {
      const each = { method, since: now() };
      awaited.add(each);
      try {
        return await answer;
      } finally {
        answered(each);
      }
    },
    look() {
      const slept = now() - lookedAt > ASLEEP ? now() - lookedAt : 0;
      lookedAt = now();
      for (const each of awaited) each.since += slept;
      const late = [...awaited].filter(({ since }) => now() - since > PATIENCE);
      if (silence) for (const each of late) silence.late.add(each);
      const [oldest] = late;
      if (silence || !oldest) return;
      let end = () => {};
      const promise = new Promise<void>((resolve) => {
        end = resolve;
      });
      silence = { late: new Set(late), end };
      tell(oldest.method, now() - oldest.since, promise);
    },
    forget() {
      for (const each of [...awaited]) answered(each);
    },
  };
}
