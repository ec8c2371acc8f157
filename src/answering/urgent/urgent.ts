import { type Stretch, toMessage } from './message.js';
import type { Phrase } from './phrases.js';
import type { UrgentSignal, UrgentSignals } from './signals.js';

/** How many words from a hit an `unless` still silences it: about the same breath, not the whole of a long message. */
const UNLESS_REACH = 20;

type Found = ReadonlyMap<Phrase, readonly Stretch[]>;

function holds(signal: UrgentSignal, found: Found): boolean {
  const taken = new Set<number>();
  for (const phrase of signal.not) {
    for (const { start, end } of found.get(phrase) ?? []) for (let at = start; at < end; at++) taken.add(at);
  }
  const isFree = ({ start, end }: Stretch) => {
    for (let at = start; taken.size > 0 && at < end; at++) if (taken.has(at)) return false;
    return true;
  };
  const hits: { at: number; group: number }[] = [];
  for (const [group, phrases] of signal.when.entries()) {
    const before = hits.length;
    for (const phrase of phrases) {
      for (const stretch of found.get(phrase) ?? []) if (isFree(stretch)) hits.push({ at: stretch.start, group });
    }
    if (hits.length === before) return false;
  }
  const calm = new Set(signal.unless.flatMap(phrase => (found.get(phrase) ?? []).map(({ start }) => start)));
  const isCalm = (hit: number) => {
    for (let at = hit - UNLESS_REACH; calm.size > 0 && at <= hit + UNLESS_REACH; at++) if (calm.has(at)) return true;
    return false;
  };
  const last = signal.when.map(() => Number.NEGATIVE_INFINITY);
  hits.sort((one, other) => one.at - other.at);
  for (const [number, { at, group }] of hits.entries()) {
    last[group] = at;
    if (hits[number + 1]?.at === at) continue;
    const from = Math.min(...last);
    if (from >= 0 && at - from <= signal.within && !isCalm(from) && !isCalm(at)) return true;
  }
  return false;
}

/** The ids of the signals of present danger in a message; linear in its length, so a long message is read whole. */
export function urgentSignals(text: string, { signals, book }: UrgentSignals): string[] {
  const found = book.find(toMessage(text));
  return signals.filter(signal => holds(signal, found)).map(signal => signal.id);
}
