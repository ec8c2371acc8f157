import assert from 'node:assert/strict';
import { createAnswering } from '../../src/answering/answering.js';
import { createQueue } from '../../src/answering/queue/unanswered.js';
import { commandFromText } from '../../src/door/commands.js';
import { takeTurn } from '../../src/door/turn.js';
import { createWishes } from '../../src/door/wishes/wishes.js';
import type { Store } from '../../src/shared/ports.js';
import { guard, knowledge } from '../helpers/guard.js';
import { recall } from '../helpers/learned.js';

const NOW = new Date('2026-11-28T12:00:00Z');
const answering = createAnswering(knowledge, recall);
const wishes = createWishes(answering, guard);

/** What a message leads to, with what of it was kept. */
async function turn(message: string) {
  const kept: string[] = [];
  const store = {
    async addUnanswered({ text }: { text: string }) {
      kept.push(text);
      return 0;
    },
  } as unknown as Store;
  // It keeps every word: what is not kept is not even offered to it.
  const queue = createQueue(store, 90, knowledge.words, { keep: text => text, isRare: () => false });
  const outcome = await takeTurn(commandFromText(message, guard), { answering, wishes, queue }, NOW, {});
  return { outcome, kept };
}

describe("a person's own state of mind", () => {
  for (const message of [
    'jag är så ledsen',
    'jag klarar inte mer',
    'jag orkar inte med den här klassen längre',
    'har gråtit på toaletten på jobbet i dag',
    'min man slår mig',
    'min kollega blir slagen av sin man',
    'tänker köra av vägen på vägen hem',
    'jag vill inte leva längre',
  ])
    it(`is kept nowhere, goes with no press, and wants nothing booked: "${message}"`, async () => {
      const { outcome, kept } = await turn(message);
      assert.deepEqual(kept, []);
      assert.ok(outcome.is === 'asked', outcome.is);
      assert.equal(outcome.text, '');
      assert.deepEqual(outcome.offers, []);
      assert.equal(outcome.wish, undefined);
    });

  it('is not what a question is, which is kept when nothing answers it', async () => {
    const { kept } = await turn('vilken färg har flaggan på rådhuset');
    assert.equal(kept.length, 1);
  });

  it('is not what a booking is', async () => {
    const { outcome } = await turn('avboka min tid, jag är sjuk');
    assert.notEqual(outcome.is, 'asked');
  });
});
