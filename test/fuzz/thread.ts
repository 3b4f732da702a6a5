/** The thread in which one family is tried, so that what never ends can be ended. Says what it is at, and what it finds. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Breach, Family, Law } from './families.ts';
import { mergesOfAnyTexts, mergesOfEdits } from './merge-families.ts';
import { randomOf } from './mutations.ts';
import { texts } from './text-family.ts';
import type { Message, Order } from './try.ts';

const families: Readonly<Record<Order['family'], Family>> = { texts, mergesOfAnyTexts, mergesOfEdits };

/** Processor time that one law may take with one text, in milliseconds: far more than any needs. */
const LONGEST = 20_000;
/** How often a text is tried again to make it shorter, and how long that may take, in milliseconds of processor time. */
const TRIES = 400;
const MOST_SHORTENING = 20_000;

const { family, seconds, seed } = workerData as Order;
const say = (message: Message) => parentPort?.postMessage(message);
const { laws, some = Object.keys(laws).length, texts: make } = families[family];

const usedSince = (start: NodeJS.CpuUsage) => {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

/** What is wrong with a case; the same number makes a law choose the same. */
async function wrong(law: Law, its: readonly string[], choice: number): Promise<string | undefined> {
  const start = process.cpuUsage();
  try {
    const detail = await law(its, randomOf(choice));
    if (detail !== undefined) return detail;
  } catch (error) {
    return `throws ${error instanceof Error ? error.stack : String(error)}`;
  }
  const used = usedSince(start);
  return used > LONGEST ? `slow: ${Math.round(used / 1000)} s` : undefined;
}

/** The texts with as much taken away as the law is still broken without: lines first, then words, then signs. */
async function shortened(law: Law, given: readonly string[], choice: number): Promise<string[]> {
  const now = [...given];
  const start = process.cpuUsage();
  let tries = 0;
  for (const cut of [/(?<=\n)/, /(?<=\s)|(?=[{}"])/, /(?:)/u]) {
    for (const [n] of now.entries()) {
      // Each turn halves the share that is taken away at once; with single parts it ends.
      for (let share = 2; ; share *= 2) {
        const parts = (now[n] ?? '').split(cut);
        const size = Math.ceil(parts.length / share);
        for (let at = 0; at < parts.length && tries < TRIES && usedSince(start) < MOST_SHORTENING; ) {
          const without = parts.toSpliced(at, size);
          const texts_ = now.with(n, without.join(''));
          tries++;
          if ((await wrong(law, texts_, choice)) !== undefined) {
            parts.splice(at, size);
            now[n] = parts.join('');
          } else at += size;
        }
        if (size <= 1) break;
      }
    }
  }
  return now;
}

const end = Date.now() + seconds * 1000;
const known = new Map<string, Breach>();
for (let number = seed; Date.now() < end; number++) {
  const random = randomOf(number);
  const its = make(random);
  const names = Object.keys(laws);
  while (names.length > some) names.splice(random.below(names.length), 1);
  for (const name of names) {
    const law = laws[name] as Law;
    say({ at: { number, law: name }, texts: its });
    const detail = await wrong(law, its, number);
    if (detail === undefined) continue;
    // What is different each time tells no two breaches apart.
    const key = `${name}: ${detail
      .split('\n')[0]
      ?.replace(/"(?:\\.|[^"\\])*"|[“‘][^”’]*[”’]|\d+/g, '…')
      .slice(0, 100)}`;
    if (known.has(key)) continue;
    const breach = { law: `${number} ${name}`, detail, texts: its };
    known.set(key, breach);
    say({ breach: { ...breach, texts: detail.startsWith('slow') ? its : await shortened(law, its, number) } });
  }
  say({ done: number - seed + 1 });
}
