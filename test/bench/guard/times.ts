import type { Guard } from '../../../src/door/guard/guard.js';
import { median } from '../options.js';
import type { Chance } from './synthesis.js';

/** What a guard may take of the processor, in milliseconds: 99 of 100 messages of 300 characters, and 95 of 100 of the longest that are read. */
const PROMISED = { 300: 1, 28000: 25 } as const;
const RUNS = 7;
const MESSAGES = { 300: 400, 28000: 20 } as const;

/** Of 2026-11-28, before words were made once a message, by the clock at a load of 2.4: p50 / p95 / p99. */
const BEFORE: Readonly<Record<string, string>> = {
  '300 calm': '0.32 / 1.07 / 6.75',
  '28000 calm': '65 (p50)',
  '28000 with names': '86 (p50)',
};

/** Messages of so many characters, made of sentences in which nobody is named; in one of three after `name`. */
function messages(
  length: number,
  many: number,
  sentences: readonly string[],
  chance: Chance,
  name?: () => string,
): string[] {
  return Array.from({ length: many }, () => {
    let text = '';
    while (text.length < length) {
      text += `${sentences[chance(sentences.length)]} `;
      if (name && chance(3) === 0) text += `Det säger ${name()}. `;
    }
    return text.slice(0, length);
  });
}

/**
 * A run over the messages -> the milliseconds of the processor that each took, the shortest first: what else the machine does
 * meanwhile is not counted.
 */
function timed(guard: Guard, texts: readonly string[]): number[] {
  const times = texts.map(text => {
    const started = process.cpuUsage();
    guard.look(text);
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1_000;
  });
  return times.sort((one, other) => one - other);
}

const at = (times: readonly number[], share: number) => times[Math.floor((times.length - 1) * share)] ?? Number.NaN;

/**
 * How long a guard takes for short and for the longest messages, calm and with names: p50 / p95 / p99 in milliseconds of
 * the processor, each the median of seven runs, beside what it took before; and whether that is as promised.
 */
export function guardTimes(
  guard: Guard,
  sentences: readonly string[],
  name: () => string,
  chance: Chance,
): { readonly figures: Readonly<Record<string, string>>; readonly asPromised: boolean } {
  const calm = sentences.filter(text => text.length < 200 && guard.look(text).kinds.length === 0);
  const figures: Record<string, string> = {};
  let asPromised = true;
  for (const length of [300, 28_000] as const) {
    for (const [kind, named] of [
      ['calm', undefined],
      ['with names', name],
    ] as const) {
      const texts = messages(length, MESSAGES[length], calm, chance, named);
      timed(guard, texts);
      const runs = Array.from({ length: RUNS }, () => timed(guard, texts));
      const [p50, p95, p99] = [0.5, 0.95, 0.99].map(share => median(runs.map(times => at(times, share))));
      const before = BEFORE[`${length} ${kind}`];
      figures[`${length} characters, ${kind}`] =
        `${[p50, p95, p99].map(time => time!.toFixed(2)).join(' / ')} ms${before ? `; before ${before}` : ''}`;
      if ((length === 300 ? p99! : p95!) > PROMISED[length]) asPromised = false;
    }
  }
  return { figures, asPromised };
}
