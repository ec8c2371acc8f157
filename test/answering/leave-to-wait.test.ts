import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/v4';
import { createAnswering } from '../../src/answering/answering.js';
import { idsWith } from '../../src/answering/safe-rules.js';
import { actionOf } from '../../src/answering/search/topics.js';
import { DEFAULT_PACKS } from '../../src/config.js';
import { loadKnowledge } from '../../src/stores/knowledge.js';
import { recall } from '../helpers/learned.js';

const NOW = new Date('2026-11-28T12:00:00Z');
const folder = fileURLToPath(new URL('../../knowledge', import.meta.url));
const knowledge = await loadKnowledge(folder, DEFAULT_PACKS);
const answering = createAnswering(knowledge, recall);
const ask = (message: string) => answering.ask(message, [], NOW);

const row = z.strictObject({ part: z.enum(['tuned', 'held-out']), leave: z.boolean(), q: z.string() });
/**
 * Written without a look at the phrasings. Of the first 149 that ask for leave, half was kept aside: 39 of 74 were answered
 * with a rule on reporting, and 50 when the other half had been learned from; they have been since. Of the held-out, which
 * nothing was learned from, 7 of 30 before and 13 after.
 */
const ROWS = readFileSync(fileURLToPath(new URL('leave-to-wait.jsonl', import.meta.url)), 'utf8')
  .trim()
  .split('\n')
  .map(line => row.parse(JSON.parse(line)));

const AT_ONCE = idsWith('at-once', knowledge.rules);

describe('who asks for leave to wait, or to leave it to others', () => {
  const answered = (q: string) => {
    const asked = ask(q);
    return asked.outcome === 'answer' ? asked.rule : undefined;
  };
  /** In per cent, some points below what was measured. */
  for (const [part, least] of [
    ['tuned', 92],
    ['held-out', 40],
  ] as const) {
    const ours = ROWS.filter(one => one.leave && one.part === part);
    it(`is told to report at once, by one rule (${part})`, () => {
      const missed = ours.filter(({ q }) => answered(q)?.area !== 'anmalan' && !AT_ONCE.has(answered(q)?.id ?? ''));
      const share = 100 - (100 * missed.length) / ours.length;
      assert.ok(share >= least, `${share} %: ${missed.map(({ q }) => q).join(' | ')}`);
    });

    it(`reads to report at once above the titles, where one rule is not sure (${part})`, () => {
      const silent = ours.filter(({ q }) => {
        const asked = ask(q);
        return asked.outcome === 'choose' && !asked.worry && !asked.urgent;
      });
      assert.deepEqual(silent, []);
    });
  }

  it('is not who waits for something else', () => {
    // What is first of all to be done ("vi har möte på torsdag") the door does, before a rule is asked for.
    const others = ROWS.filter(
      ({ leave, q }) => !leave && actionOf(answering.search(q, NOW).hits[0]?.id ?? '') === undefined,
    );
    // A difference that was asked for is one.
    const right = new Set(['vad är skillnaden mellan konsultation och anmälan']);
    const told = others.filter(({ q }) => AT_ONCE.has(answered(q)?.id ?? '') && !right.has(q));
    assert.ok(told.length <= 3, told.map(({ q }) => q).join(' | '));
  });

  it('is still told to ring 112 where a child is in danger now', () => {
    for (const q of [
      'hon blöder kraftigt ur huvudet och kan inte andas, kan vi vänta till efter rasten',
      'rektorn säger att vi ska vänta men pappan står här med kniv',
      'räcker det att prata med mamman först, hon slår barnet i huvudet just nu',
    ])
      assert.ok(ask(q).urgent, q);
  });
});
