import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createAnswering } from '../../src/answering/answering.js';
import type { Rule } from '../../src/answering/rule.js';
import { DEFAULT_PACKS } from '../../src/config.js';
import { type Day, dayOf } from '../../src/shared/day.js';
import { instantOf, plusDays } from '../../src/shared/wall-time.js';
import { keptIn, recallFrom } from '../../src/stores/kept-results.js';
import { loadKnowledge } from '../../src/stores/knowledge.js';
import type { Options } from './options.js';

const NOON = 12 * 60;
/** The longest that a midnight may keep a turn waiting, in milliseconds, on a machine that does nothing else. */
const LONGEST_MS = 50;
const folder = fileURLToPath(new URL('../../knowledge', import.meta.url));

/** The first day after today whose rules are others than today's. */
function nextChange(rules: readonly Rule[], today: Day): Day {
  const changes = rules.flatMap(({ validFrom, validTo }) => [validFrom, ...(validTo ? [plusDays(validTo, 1)] : [])]);
  const next = changes.filter(day => day > today).toSorted()[0];
  if (next === undefined) throw new Error('no rule changes after today');
  return next;
}

/**
 * How long one turn is stopped while the rules of another day are taken up, after they were learned apart: every step's time
 * by the wall, and of the processor. Whether the longest of the processor's is within LONGEST_MS in the middle round of all.
 */
export async function benchMidnight({ rounds = 3, json }: Options): Promise<boolean> {
  const knowledge = await loadKnowledge(folder, DEFAULT_PACKS);
  const today = dayOf(new Date());
  const next = nextChange(knowledge.rules, today);
  const cache = join(folder, '..', 'node_modules/.cache/samverkanslotsen-midnight');
  const answering = () => createAnswering(knowledge, recallFrom(keptIn([cache], 'bench')));
  answering().prepare(instantOf(next, NOON));
  const found: { wall: number; cpu: number; steps: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const served = answering();
    const ask = (at: number) =>
      served.ask(`Måste jag anmäla om barnet har blåmärken ${at}?`, [], instantOf(today, NOON));
    for (let at = 0; at < 200; at++) ask(at);
    const times: { wall: number; cpu: number }[] = [];
    for (const piece of served.pieces(instantOf(next, NOON)))
      for (let more = true; more; ) {
        await othersTurn();
        const [before, used] = [performance.now(), process.cpuUsage()];
        more = piece();
        const { user, system } = process.cpuUsage(used);
        times.push({ wall: performance.now() - before, cpu: (user + system) / 1_000 });
      }
    const most = (of: 'wall' | 'cpu') => Math.round(Math.max(...times.map(time => time[of])));
    found.push({ wall: most('wall'), cpu: most('cpu'), steps: times.length });
  }
  await rm(cache, { recursive: true, force: true });
  const middle = found.map(({ cpu }) => cpu).toSorted((a, b) => a - b)[Math.floor(rounds / 2)]!;
  if (json) console.log(JSON.stringify({ next, found, middle }));
  else {
    for (const { wall, cpu, steps } of found)
      console.log(
        `midnight of ${next}: ${steps} steps, the longest ${wall} ms by the wall, ${cpu} ms of the processor`,
      );
    console.log(`${middle} ms in the middle round, ${LONGEST_MS} at most`);
  }
  return middle <= LONGEST_MS;
}
