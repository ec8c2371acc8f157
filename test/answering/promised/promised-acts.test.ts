import assert from 'node:assert/strict';
import { findableOf, keys, newPromised, type Pledge, promisedFile } from '../../../src/answering/promised/promised.js';
import {
  claimLetter,
  finishLetter,
  noteTry,
  promise,
  putOffLetter,
  releaseLetters,
  tellAnswer,
  USEFUL_MS,
} from '../../../src/answering/promised/promised-acts.js';
import { idOf } from '../../../src/answering/promised/promised-job.js';
import { createSecrets } from '../../../src/booking/codes.js';

const NOW = Date.parse('2026-11-24T08:00:00Z');
const REPORT: Pledge = { about: 'report', sealed: 'sealed', day: '2026-11-24' };
const ASKED: Pledge = { about: 'answer', sealed: 'sealed', question: 'hash', until: NOW + 1_000 };
const TWO = [
  { about: 'beslut', due: NOW + 10 },
  { about: 'besked', due: NOW + 20 },
];
const reminded = () => promise(newPromised('a1'), REPORT, TWO).data;
const asking = () => promise(newPromised('a1'), ASKED, []).data;

describe('what is promised in private', () => {
  it('owes its letters from the beginning, each of use for a week', () => {
    const data = reminded();
    assert.deepEqual(
      data.letters.map(({ id, about, due, until, twice, attempts }) => [id, about, due, until, twice, attempts]),
      [
        ['1', 'beslut', NOW + 10, NOW + 10 + USEFUL_MS, true, 0],
        ['2', 'besked', NOW + 20, NOW + 20 + USEFUL_MS, true, 0],
      ],
    );
    assert.deepEqual(data.promise, REPORT);
    assert.equal(data.owed, 2);
    assert.ok(promisedFile.safeParse({ version: 1, ...data }).success);
  });

  it('is one promise however often it is pressed', () => {
    const first = reminded();
    const again = promise(first, { ...REPORT, day: '2026-11-20' }, TWO);
    assert.equal(again.data, first);
    assert.equal(again.result, 'again');
  });

  it('is found by its letters, and is over when the last one has ended', () => {
    let data = reminded();
    assert.deepEqual(findableOf(data), {
      keys: [],
      instants: { letters: NOW + 10, over: Number.POSITIVE_INFINITY },
    });
    for (const [about, left] of [
      ['beslut', 'more'],
      ['besked', 'last'],
    ]) {
      const claimed = claimLetter(data, 'me', NOW + 30);
      assert.equal(claimed.result?.about, about);
      assert.deepEqual(findableOf(claimed.data).keys, [keys.claimed]);
      const ended = finishLetter(claimed.data, claimed.result!.id, 'me', { is: 'posted', activity: 'x' }, NOW + 40);
      assert.equal(ended.result, left);
      data = ended.data;
    }
    assert.deepEqual(findableOf(data).instants, { letters: Number.POSITIVE_INFINITY, over: 0 });
  });

  it('gives no letter before its time, and one at a time to one holder', () => {
    assert.equal(claimLetter(reminded(), 'me', NOW + 9).result, undefined);
    const { data, result } = claimLetter(reminded(), 'me', NOW + 10);
    assert.equal(result?.id, '1');
    assert.equal(claimLetter(data, 'other', NOW + 11).result, undefined);
    assert.equal(noteTry(data, '1', 'other').result, false);
    assert.equal(noteTry(data, '1', 'me').data.letters[0]?.attempts, 1);
    assert.equal(putOffLetter(data, '1', 'me', NOW + 99, 'no').data.letters[0]?.notBefore, NOW + 99);
    assert.equal(finishLetter(data, '1', 'other', { is: 'unknown' }, NOW).result, 'late');
    assert.equal(releaseLetters(data).data.letters[0]?.claim, undefined);
    const free = reminded();
    assert.equal(releaseLetters(free).data, free);
  });

  it('waits for an answer until its days are over, and is told once', () => {
    const data = asking();
    assert.deepEqual(findableOf(data), {
      keys: [keys.waiting, keys.question('hash')],
      instants: { letters: Number.POSITIVE_INFINITY, over: NOW + 1_000 },
    });
    const told = tellAnswer(data, 'anmalan-nar', NOW);
    assert.equal(told.result, true);
    assert.deepEqual(
      told.data.letters.map(({ about, closedWith, due }) => [about, closedWith, due]),
      [['answer', 'anmalan-nar', NOW]],
    );
    assert.deepEqual(findableOf(told.data), {
      keys: [],
      instants: { letters: NOW, over: Number.POSITIVE_INFINITY },
    });
    assert.equal(tellAnswer(told.data, 'another', NOW).result, false);
    assert.equal(tellAnswer(reminded(), 'anmalan-nar', NOW).result, false, 'a report has no answer to wait for');
  });

  it('has an id that is the presser’s own, and tells nobody whose', () => {
    const seals = createSecrets(Buffer.alloc(32, 3));
    const id = idOf(seals, 'report x', { objectId: 'lena', address: 'chat' });
    assert.match(id, /^[0-9a-f]{40}$/);
    assert.equal(id, idOf(seals, 'report x', { objectId: 'lena', address: 'another chat' }));
    assert.notEqual(id, idOf(seals, 'report x', { objectId: 'kim', address: 'chat' }));
    assert.notEqual(id, idOf(seals, 'report y', { objectId: 'lena', address: 'chat' }));
    assert.notEqual(id, idOf(createSecrets(Buffer.alloc(32, 4)), 'report x', { objectId: 'lena', address: 'chat' }));
  });
});
