import assert from 'node:assert/strict';
import { QUEUE_MAX } from '../../src/answering/queue/unanswered.js';
import type { Store } from '../../src/shared/ports.js';

/** What every store of the queue promises; called once for each implementation with a way to open a fresh one. */
export function storeContract(open: () => Promise<Store>): void {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());

  const ask = (text: string, day = '2026-11-24') => store.addUnanswered({ text, why: 'none', day });

  it('keeps a question, once for the same text, reason and day', async () => {
    await Promise.all([ask('vad gäller'), ask('vad gäller'), ask('något annat')]);
    await ask('vad gäller', '2026-11-25');
    const texts = (await store.unanswered()).map(one => `${one.text} ${one.day}`);
    assert.deepEqual(texts.toSorted(), ['något annat 2026-11-24', 'vad gäller 2026-11-24', 'vad gäller 2026-11-25']);
  });

  it('gives every question an id of its own', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, at) => ask(`fråga ${at}`)));
    assert.equal(new Set((await store.unanswered()).map(one => one.id)).size, 50);
  });

  it('closes open questions with a rule, once, and lists them last', async () => {
    await ask('en', '2026-11-20');
    await ask('två', '2026-11-21');
    const [first] = await store.unanswered();
    assert.equal(first?.text, 'en');
    const counts = await Promise.all(
      [1, 2, 3].map(() => store.closeUnanswered([first!.id, 'finns-inte'], 'anmalan-nar')),
    );
    assert.deepEqual(counts.toSorted(), [0, 0, 1]);
    const [open, closed] = await store.unanswered();
    assert.equal(open?.text, 'två');
    assert.equal(closed?.closedWith, 'anmalan-nar');
  });

  it('keeps the newest of too many, and says how many it dropped: closed ones first, then the oldest', async () => {
    const counts = await Promise.all(Array.from({ length: QUEUE_MAX }, (_, at) => ask(`fråga ${at}`)));
    assert.ok(counts.every(count => count === 0));
    const newest = (await store.unanswered()).find(one => one.text === `fråga ${QUEUE_MAX - 1}`);
    await store.closeUnanswered([newest!.id], 'anmalan-nar');
    assert.deepEqual([await ask('ny'), await ask('ny'), await ask('nyare')], [1, 0, 1]);
    const texts = new Set((await store.unanswered()).map(one => one.text));
    assert.equal(texts.size, QUEUE_MAX);
    for (const gone of [newest!.text, 'fråga 0']) assert.ok(!texts.has(gone), gone);
    for (const kept of ['fråga 1', 'ny', 'nyare']) assert.ok(texts.has(kept), kept);
  });

  it('erases what is older than a day', async () => {
    await ask('gammal', '2026-10-24');
    await ask('på gränsen', '2026-10-25');
    assert.equal(await store.purgeUnanswered('2026-10-25'), 1);
    assert.deepEqual(
      (await store.unanswered()).map(one => one.text),
      ['på gränsen'],
    );
    assert.equal(await store.purgeUnanswered('2026-10-25'), 0);
  });
}
