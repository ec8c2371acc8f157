import assert from 'node:assert/strict';
import { newWorker } from '../../src/booking/booking.js';
import { bookingLetters } from '../../src/booking/letter-box.js';
import { wordsOfLetter } from '../../src/booking/letters.js';
import { purgeBookings } from '../../src/booking/purge.js';
import { tendStranded } from '../../src/booking/stranded.js';
import { tellHead } from '../../src/booking/tell-heads.js';
import { keepAddress } from '../../src/booking/worker-acts.js';
import { postDue } from '../../src/outbox/run.js';
import { plainText, type Reply } from '../../src/shared/reply.js';
import { booked, world } from './letter-world.js';
import { at, LENA, NOW, SARA, sara, TOVE } from './worker-world.js';

const HEAD = '00000000-0000-4000-8000-0000000000f8';
const now = NOW.getTime();
const DAY_MS = 86_400_000;
const stranded = (...workers: string[]) => ({ bookings: workers.length, unreachable: 0, workers });

describe('the head of the social workers', () => {
  it('is owed the news once for each who has left, and nothing while it is as it was', () => {
    const first = tellHead(newWorker(HEAD), stranded(SARA), now);
    assert.equal(first.result, true);
    assert.deepEqual(first.data.strandedTold, [SARA]);
    assert.deepEqual(
      first.data.letters.map(({ about, to, stranded: of }) => [about, to, of]),
      [['nobody', 'worker', { bookings: 1, unreachable: 0 }]],
    );
    const again = tellHead(first.data, { ...stranded(SARA), bookings: 9 }, now);
    assert.equal(again.data, first.data);
    const more = tellHead(first.data, stranded(TOVE, SARA), now);
    assert.equal(more.result, true);
    assert.deepEqual(
      more.data.letters.map(one => one.stranded?.bookings),
      [2],
      'one that was not posted yet gives way',
    );
    const fewer = tellHead(more.data, stranded(SARA), now);
    assert.deepEqual([fewer.result, fewer.data.strandedTold], [false, [SARA]]);
    const none = tellHead(fewer.data, stranded(), now);
    assert.deepEqual([none.result, none.data.strandedTold], [false, undefined]);
    assert.equal(tellHead(none.data, stranded(SARA), now).result, true, 'who comes back and leaves again is news');
    const nothing = newWorker(HEAD);
    assert.equal(tellHead(nothing, stranded(), now).data, nothing);
  });

  it('reads how many, what to do, and nobody’s name; once they have written to the bot', async () => {
    const left = booked({ booker: LENA }, at(2), sara());
    const { parts } = world([{ ...left, letters: [] }]);
    const directory = { ...parts.directory!, workers: [{ id: TOVE, name: 'Tove' }], heads: [HEAD] };
    const all = { ...parts, directory };
    await tendStranded(all, now);
    await tendStranded(all, now + 60_000);
    const posts: { to: string; words: string }[] = [];
    const post = {
      post: async (to: string, reply: Reply) => {
        posts.push({ to, words: plainText(reply) });
        return { is: 'posted', id: 'x' } as const;
      },
      update: async () => ({ is: 'posted', id: 'x' }) as const,
    };
    const run = (clock: number) =>
      postDue({
        boxes: [bookingLetters(all, () => assert.fail('lost'))],
        post,
        clock: () => clock,
        onFault: (_of, error) => assert.fail(String(error)),
      });
    await run(now + 61_000);
    assert.deepEqual(
      posts.map(({ to }) => to),
      [LENA.address],
    );
    await all.store.change(HEAD, data => keepAddress(data, 'a:head', '2026-11-24'));
    await run(now + 3_600_000);
    assert.equal(posts[1]?.to, 'a:head');
    assert.match(posts[1]?.words ?? '', /1 bokad tid har ingen kontaktsocialsekreterare kvar.*får veta det\./);
    assert.match(posts[1]?.words ?? '', /hand-over/);
    assert.doesNotMatch(posts[1]?.words ?? '', /Lena|Sara/);
    await tendStranded(all, now + 7_200_000);
    await run(now + 7_300_000);
    assert.equal(posts.length, 2);
  });

  it('is told nothing any more when the directory does not name them', () => {
    const { data } = tellHead({ ...newWorker(HEAD), address: 'a:head' }, stranded(SARA), now);
    const { parts } = world([]);
    assert.deepEqual(wordsOfLetter(data.letters[0]!, data, parts, false), { gone: 'cancelled' });
  });

  it('has an address as a social worker has, which goes when they have not written for long', async () => {
    const { parts } = world([{ ...newWorker(HEAD), address: 'a:head', seen: '2026-11-24' }]);
    const all = { ...parts, directory: { ...parts.directory!, heads: [HEAD] } };
    await purgeBookings(all, new Date(now + 10 * DAY_MS));
    assert.equal((await all.store.read(HEAD))?.address, 'a:head');
    await purgeBookings(all, new Date(now + (all.keepDays + 2) * DAY_MS));
    assert.equal((await all.store.read(HEAD))?.address, undefined);
  });
});
