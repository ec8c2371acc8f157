import assert from 'node:assert/strict';
import { LEARNED, learnedFrom, learnFirst } from '../../src/reading/learn-first.js';
import type { Log } from '../../src/shared/ports.js';

const CONFIG = { packs: ['nationell', 'orust'] };
const NOW = new Date('2026-11-28T23:30:00Z');

describe('a first start', () => {
  const asked: string[] = [];
  let lines: string[] = [];
  const log: Log = {
    info: event => void lines.push(`info ${event}`),
    warn: (event, fields) => void lines.push(`warn ${event} ${fields?.warning}`),
    error: event => void lines.push(`error ${event}`),
  };
  const learned = { version: 'x', rules: 1, faults: [] };
  const keptOf = (...known: string[]) => ({
    find: (name: string, from: unknown) => (known.includes(JSON.stringify([name, from])) ? {} : undefined),
  });
  beforeEach(() => {
    asked.length = 0;
    lines = [];
  });
  const first = (kept: ReturnType<typeof keptOf>, ends: Promise<typeof learned>) =>
    learnFirst(CONFIG, 'marks', kept, NOW, log, on => {
      asked.push(on);
      return ends;
    });

  it('learns in a process of its own, as of the day in Sweden, and says that it takes its time', async () => {
    await first(keptOf(), Promise.resolve(learned));
    assert.deepEqual([asked, lines], [['2026-11-29'], ['info start']]);
  });

  it('learns nothing where just this folder was learned of, with these packs', async () => {
    await first(keptOf(JSON.stringify([LEARNED, learnedFrom(CONFIG, 'marks')])), Promise.resolve(learned));
    assert.deepEqual([asked, lines], [[], []]);
    await first(keptOf(JSON.stringify([LEARNED, learnedFrom(CONFIG, 'others')])), Promise.resolve(learned));
    await first(keptOf(JSON.stringify([LEARNED, learnedFrom({ packs: [] }, 'marks')])), Promise.resolve(learned));
    assert.equal(asked.length, 2);
  });

  it('goes on where that fails, and says so', async () => {
    await first(keptOf(), Promise.reject(new Error('no more processes')));
    assert.deepEqual(lines, ['info start', 'warn start not learned apart: Error: no more processes']);
  });
});
