import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { ABOUT, type Booking, type BookingLetter } from '../../src/booking/booking.js';
import { toBookerWords } from '../../src/booking/letters-to-booker.js';
import { toWorkerWords } from '../../src/booking/letters-to-worker.js';
import { nowFree } from '../../src/booking/now-free.js';
import { nobodyWords } from '../../src/booking/tell-heads.js';
import { withoutAccount, wordsOfBooking } from '../../src/booking/words-of-booking.js';
import { plainText, type Reply } from '../../src/shared/reply.js';
import { allTexts, notSaid, textsOf } from './english.js';
import { everyOutcome, letterAbout, NAMED } from './every-outcome.js';
import { sentencesIn } from './sentences-in.js';
import { directory, stepWorld } from './step-world.js';
import { at, booking, LENA, NOW, sara, TOVE } from './worker-world.js';

const src = new URL('../../src/booking/', import.meta.url);
const said = new Set(
  readdirSync(src).flatMap(name => (name.endsWith('.ts') ? sentencesIn(readFileSync(new URL(name, src), 'utf8')) : [])),
);

const { parts } = stepWorld();
const SLOT = { start: at(2), end: at(2, 30) };
const NEXT = { start: at(4), end: at(4, 30) };

describe('booking, as it can be said in another language', () => {
  it('has a text of each sentence, in which the same values stand, and none besides', () => {
    assert.ok(said.size > 400 && !said.has(''));
    const texts = allTexts();
    assert.deepEqual(
      [...said].filter(key => !texts[key]?.trim()),
      [],
    );
    const values = (text = '') => [...text.matchAll(/\{\d+\}/g)].map(String).toSorted();
    for (const key of said) assert.deepEqual(values(texts[key]), values(key), key);
    assert.deepEqual(
      Object.keys(textsOf('booking.yaml')).filter(key => !said.has(key)),
      [],
    );
  });

  it('says as plainly as in Swedish when to call 112, to report at once, and that no child is named', () => {
    const same: readonly (readonly [swedish: RegExp, english: RegExp])[] = [
      [/Vid fara: 112\./, /Call 112 now if a child is in danger\./],
      [/anmäl(?:a)? genast/i, /report at once/i],
      [/bråttom, vänta inte/, /urgent, do not wait/],
      [/inget barn (?:nämns )?vid namn/i, /child .*by name/],
      [/ersätter aldrig en anmälan/, /never replaces a report/],
    ];
    const texts = allTexts();
    for (const [swedish, english] of same) {
      const found = [...said].filter(key => swedish.test(key));
      assert.ok(found.length > 0, String(swedish));
      for (const key of found) assert.match(texts[key] ?? '', english);
    }
  });

  it('is all that a card or letter has besides names, times and addresses', () => {
    const moment = /\p{L}{2,5} \d{1,2} \p{L}{3} \d{4}(?: kl\.|,) [\d.]+–[\d.]+/gu;
    const lineOfDay = /^- \p{L}{2,5} \d{1,2} \p{L}{3} \d{4}(?=: )/gmu;
    const day = /\d{1,2} \p{L}{3,9} \d{4}/gu;
    const left = (write: () => Reply) =>
      NAMED.reduce(
        (text, name) => text.replaceAll(name, ''),
        notSaid(() => plainText(write())),
      )
        .replace(moment, '')
        .replace(lineOfDay, '')
        .replace(day, '')
        .replace(/https:\S+|\bA{5}-B{5}\b|[Nn]ovember 2026|\[x?\s*\]/g, '')
        .match(/\p{L}+/gu);
    for (const outcome of everyOutcome())
      assert.equal(
        left(() => wordsOfBooking(outcome, directory)),
        null,
        outcome.is,
      );
    const ways: Partial<Booking>[] = [
      {},
      { booker: LENA, cancelled: 'moved', movedTo: TOVE, seeBy: NOW.getTime(), school: 'tallskolan' },
      { form: 'teams', event: { as: 'a', join: 'https://m' }, cancelled: 'moved', movedTo: 'x' },
      { worker: 'gone', cancelled: 'worker' },
    ];
    const others: Partial<BookingLetter>[] = [{}, { at: NEXT }, { at: SLOT }, ...ABOUT.map(lost => ({ lost }))];
    for (const about of ABOUT)
      for (const way of ways)
        for (const other of others) {
          const [of, one] = [booking(at(2), way), letterAbout(about, other)];
          assert.equal(
            left(() => toBookerWords(one, of, parts)),
            null,
            `to the booker: ${about}`,
          );
          assert.equal(
            left(() => toWorkerWords(one, of, parts)),
            null,
            `to the worker: ${about}`,
          );
        }
    assert.equal(
      left(() => withoutAccount(undefined)),
      null,
    );
    for (const bookings of [1, 2])
      for (const unreachable of [0, 1])
        assert.equal(
          left(() => nobodyWords(letterAbout('nobody', { stranded: { bookings, unreachable } }))),
          null,
        );
    for (const school of ['tallskolan', 'x'])
      assert.equal(
        left(() =>
          nowFree(letterAbout('free'), sara({ waiting: [{ id: 'b', school, sealed: 's', until: 1 }] }), directory),
        ),
        null,
      );
  });
});
