import assert from 'node:assert/strict';
import type { Booking, BookingLetter } from '../../src/booking/booking.js';
import { calendarOf, eventOf } from '../../src/booking/calendar-of.js';
import { toBookerWords } from '../../src/booking/letters-to-booker.js';
import type { BookingOutcome } from '../../src/booking/outcome.js';
import { withoutAccount, wordsOfBooking } from '../../src/booking/words-of-booking.js';
import { plainText, type Reply } from '../../src/shared/reply.js';
import { timeInWords } from '../../src/shared/wall-time.js';
import { inEnglish } from './english.js';
import { EVERY, letterAbout } from './every-outcome.js';
import { directory, person, stepWorld } from './step-world.js';
import { at, booking, LENA, SARA, sara } from './worker-world.js';

const { parts } = stepWorld();
const english = (outcome: BookingOutcome, known = directory): Reply => inEnglish(() => wordsOfBooking(outcome, known));
const words = (outcome: BookingOutcome) => plainText(english(outcome));
const titles = ({ buttons }: Reply) => buttons.map(({ title }) => title);
const paragraphs = ({ blocks }: Reply) => blocks.map(block => ('text' in block ? block.text : block.is));
/** A time as it is said in English. */
const when = ({ start, end }: Pick<Booking, 'start' | 'end'>) =>
  inEnglish(() => timeInWords(new Date(start), new Date(end)));

const SLOT = { worker: SARA, start: at(2), end: at(2, 30), form: 'telefon' } as const;
const NEXT = { ...SLOT, start: at(4), end: at(4, 30) };
const [tall] = directory.schools as [(typeof directory.schools)[0]];
const DANGER = 'Call 112 now if a child is in danger.';
const RECEIPT = { code: 'AAAAABBBBB', school: tall, calendar: 'https://c', keepDays: 90, moved: false };

describe('booking in English', () => {
  it('is begun with the choice of a school', () => {
    const asked = english({ is: 'schoolForm', wrong: 'unknown' });
    assert.deepEqual(paragraphs(asked).slice(0, 2), [
      'Which school or preschool do you work at?',
      'I cannot find a school with that name. Write a part of the name, or show the whole list.',
    ]);
    assert.ok(
      asked.blocks.some(one => one.is === 'input' && one.label === "The school's name (a part of it is enough)"),
    );
    assert.deepEqual(titles(asked), ['Search', 'Show all schools']);
  });

  it('shows the free times, and says first why the one that was pressed is none of them', () => {
    const long = { ...NEXT, longEnd: at(4, 60), form: 'plats' as const };
    const list = english({ is: 'slots', school: tall, slots: [SLOT, long], press: 'p', because: 'taken' });
    assert.deepEqual(paragraphs(list), [
      'That time is no longer free. Somebody else was first. These are the nearest.',
      'Free times, Tallskolan',
    ]);
    assert.equal(when(SLOT), 'Wed 25 Nov 2026, 13.00–13.30');
    assert.deepEqual(titles(list), [
      `${when(SLOT)}, 30 min, by phone, Sara`,
      `${when(long)}, 30 or 60 min, in person, Sara`,
      'Choose a day or a person',
      'Tell me if an earlier time comes free',
      'Change school',
    ]);
    const none = words({ is: 'noSlots', school: tall, press: 'p' });
    assert.match(none, /^There are no free times for Tallskolan right now\. Call instead\./);
    assert.match(none, /- Social services' reception, phone 0980-31 92 20/);
    assert.ok(none.includes(DANGER) && none.includes('you must report at once'));
  });

  it('gives a receipt, and an anonymous booker what not to leave behind', () => {
    const anonymous = booking(at(2), { sealed: 's', tell: true });
    const card = english({ is: 'receipt', booking: anonymous, ...RECEIPT });
    const facts = card.blocks.flatMap(block => (block.is === 'facts' ? block.facts : []));
    assert.deepEqual(facts, [
      ['Time', when(SLOT)],
      ['How', 'By phone. You make the call: 0980-31 92 30. Remember that your phone may show your number.'],
      ['Code', 'AAAAA-BBBBB'],
      ['Contact social worker', 'Sara'],
      ['School', 'Tallskolan'],
      ['Subject', 'A concern about a child'],
    ]);
    assert.deepEqual(titles(card), ['Add to calendar', 'Rebook', 'Cancel booking']);
    assert.equal(
      paragraphs(card)[2],
      'Have you saved the code? Without it neither you nor I can find the booking. Write “cancel CODE” or “rebook CODE”. I will tell you here if the time changes. For that I keep, locked, where I can reach you until the consultation is over.',
    );
    assert.match(plainText(card), /not who you are\. The chat stays in the municipality's Teams/);
    const named = words({ is: 'receipt', ...RECEIPT, booking: booking(at(2), { booker: LENA }), moved: true });
    assert.match(named, /^Your consultation is moved\n/);
    assert.match(
      named,
      /I keep the time, the subject, the school, your name, your account and the address of the chat for 90 days after the consultation\./,
    );
  });

  it('asks before it cancels, and says that it has', () => {
    const ask = english({ is: 'cancelAsk', booking: booking(at(2)), step: { is: 'cancel', code: 'A' } });
    assert.equal(paragraphs(ask)[0], `Shall I cancel ${when(SLOT)}?`);
    assert.match(paragraphs(ask)[1] ?? '', /^Nothing .* changed yet\.$/);
    assert.deepEqual(titles(ask), ['Yes, cancel it', 'No, keep it']);
    const done = english({ is: 'cancelled', booking: booking(at(2)), calendar: 'https://c' });
    assert.deepEqual(paragraphs(done), [
      `The consultation on ${when(SLOT)} is cancelled. Remove it from your calendar if you have put it there.`,
    ]);
    assert.deepEqual(titles(done), ['Book a new time', 'Remove from calendar']);
  });

  const toBooker = (...[one, of = {}]: [BookingLetter, Partial<Booking>?]) =>
    toBookerWords(one, booking(at(2), of), parts);

  it('asks a booker whether another time will do, in a letter', () => {
    const asked = inEnglish(() => toBooker(letterAbout('proposed', { at: NEXT })));
    assert.deepEqual(paragraphs(asked), [
      `Sara wants to move your consultation from ${when(SLOT)} to ${when(NEXT)}. Is that all right?`,
      `You keep your time until you have answered. If it is urgent, do not wait. Call social services' reception, 0980-31 92 20. If you suspect that a child is being harmed or neglected, report at once. ${DANGER}`,
    ]);
    assert.deepEqual(titles(asked), ['Yes, change the time', 'No, keep my time']);
    const yes = english({ is: 'answered', booking: booking(at(4)), yes: true, calendar: undefined });
    assert.deepEqual(paragraphs(yes), [
      `Thank you. Your consultation is now on ${when(NEXT)}. The code on your receipt still works.`,
    ]);
  });

  it('tells one of the two what the other may not have heard', () =>
    assert.match(
      plainText(inEnglish(() => toBooker(letterAbout('undelivered', { lost: 'cancelled' })))),
      /^I am not sure that the contact social worker has received this: you have cancelled\. It is about .*30\. Call/,
    ));

  it('shows a social worker her times', () => {
    const [, full] = EVERY.times;
    const card = words({ is: 'times', ...full!, bookings: [booking(at(2), { school: 'tallskolan' })], opened: {} });
    for (const line of [
      'My times\n\n1 recurring time has ended. Bookings already made are kept.',
      `- ${when(SLOT)}, by phone, anonymous, Tallskolan. A concern about a child. No number: the person who booked will call you`,
      'No. 2: Saturdays, Sundays 13.00–15.00, 30 minutes, in Teams,',
      '13.00–15.00, 30 or 60 minutes, in person, 23 November 2026 to 29 January 2027',
      '\n- Thu 26 Nov 2026: 13.00–13.30\n',
      'Showing 1–5 of 14.',
      '[Add times] [Remove the chosen time] [Propose another time]',
    ])
      assert.ok(card.includes(line), `${line}\n\nin\n\n${card}`);
  });

  it('refuses, and says what to do', () => {
    assert.match(words({ is: 'limit', most: 3 }), /^You already have .*: 3\. Cancel one of them first/);
    assert.match(words({ is: 'codeUnknown' }), /Check it and write again: “cancel CODE”$/);
    assert.match(
      words({ is: 'tooManyTries' }),
      /^There were too many wrong codes\. Try again in a quarter of an hour\.$/,
    );
    assert.match(words({ is: 'begun', booking: booking(at(2)) }), /has already begun, so it cannot be cancelled/);
    assert.match(words({ is: 'noWorker', school: tall }), /^Tallskolan has no contact social worker\. Call/);
    const nobody = inEnglish(() => plainText(withoutAccount({ ...directory, mottagning: undefined })));
    assert.match(nobody, /^I can only book for people who are signed in/);
    assert.match(nobody, /phone \(the number is not filled in here, call the municipality's switchboard\)/);
  });

  it('says beside a field what a step found wrong with it', async () => {
    const world = stepWorld([sara()]);
    const found = await world.take(person(SARA), { is: 'offer' }, { days: '', from: 'nio', to: 'x', length: '5' });
    const form = english(found);
    const wrong = form.blocks.flatMap(block => ('wrong' in block && 'id' in block ? [[block.id, block.wrong]] : []));
    assert.deepEqual(Object.fromEntries(wrong), {
      days: 'Choose at least one weekday.',
      to: 'I do not understand that time. Write for example 9, 13.00 or 11.30.',
      length: 'A consultation is 10 to 180 minutes.',
    });
    assert.match(plainText(form), /^Add times\n\nNothing is saved yet\. Correct what is marked\./);
  });

  it('counts in English what was counted in Swedish', () => {
    const numbers = words({ is: 'statistics', ...EVERY.statistics[1]! });
    assert.match(numbers, /22 consultations, booked or held/);
    assert.match(numbers, /Full: 13 of 52 school days ahead have no free time \(25 per cent\)/);
    assert.match(numbers, /A concern about a child: 9\n.*Other subjects: 7/s);
    assert.match(numbers, /^Consultations by month: November 2026, 22\.$/m);
    assert.match(numbers, /The same day or the day after: 9\n2 to 7 days: 6\n/);
  });

  it('leaves the calendar’s file as it is: others read that', () => {
    const one = booking(at(2), { form: 'plats' });
    assert.deepEqual(
      inEnglish(() => eventOf(one, parts)),
      eventOf(one, parts),
    );
    assert.equal(
      inEnglish(() => calendarOf(one, parts)),
      calendarOf(one, parts),
    );
    assert.equal(eventOf(one, parts).where, 'På plats');
  });
});
