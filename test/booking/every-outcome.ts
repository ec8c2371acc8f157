import { type BookingInputs, bookingInputs, LEFT_OUT } from '../../src/booking/actions.js';
import type { About, Booking, BookingLetter } from '../../src/booking/booking.js';
import type { BookingOutcome } from '../../src/booking/outcome.js';
import { countBookings } from '../../src/booking/statistics.js';
import { directory, VERA } from './step-world.js';
import { at, booking, LENA, pattern, SARA, TOVE } from './worker-world.js';

type Of<Is extends BookingOutcome['is']> = BookingOutcome & { is: Is };

const [tall, bok] = directory.schools as [(typeof directory.schools)[0], (typeof directory.schools)[0]];
const slot = (days: number, form: Booking['form'] = 'telefon') => ({
  worker: SARA,
  start: at(days),
  end: at(days, 30),
  form,
});
const sixty = (days: number) => ({ ...slot(days), end: at(days, 60) });
const longer = { ...slot(3), longEnd: at(3, 60) };
const filled: BookingInputs = bookingInputs.parse({ days: '1,3', from: '9', note: '' });
const day = '2026-12-02';
const whole = { from: day, to: day };
const part = { from: day, to: '2026-12-04', hours: { from: 540, to: 690 } };
const [until, since] = [
  { ...whole, hours: { from: 0, to: 720 } },
  { ...whole, hours: { from: 720, to: 1_440 } },
];
const whenAsked = { days: [{ from: day, to: day }] };
const forms = (['telefon', 'teams', 'plats'] as const).flatMap((form, n) => [
  booking(at(2 + n), { form }),
  booking(at(2 + n), { form, booker: LENA, school: 'tallskolan', phone: 'sealed' }),
]);
const known = booking(at(2), { booker: { ...LENA, note: '1-2' }, proposed: slot(4) });
const some = (count: number, change: Partial<Booking>) =>
  Array.from({ length: count }, (_, n) => booking(at(2, n), change));

/** What the steps of booking may lead to, at least one of each kind, and one of each way in which it is said. */
export const EVERY: { readonly [Is in BookingOutcome['is']]: readonly Omit<Of<Is>, 'is'>[] } = {
  schools: [
    { schools: [tall, bok] },
    { schools: [tall, bok], moves: booking(at(2)) },
    { schools: [tall, bok], moves: booking(at(2)), wanted: { ...whenAsked, noDay: '2027-02-29' } },
  ],
  schoolForm: [{}, { wrong: 'empty' }, { wrong: 'unknown' }],
  schoolsFound: [
    { schools: [tall], others: 3 },
    { schools: [tall], others: 0, move: 'AAAAA-BBBBB' },
  ],
  schoolPage: [{ schools: [tall], from: 0, total: 30 }],
  slots: [
    { school: tall, slots: [slot(2), slot(3, 'teams'), longer], press: 'p', remembered: true },
    { school: tall, slots: [slot(2), slot(3)], press: 'p', move: 'A', moves: booking(at(2), { end: at(2, 60) }) },
    { school: tall, slots: [slot(2), sixty(3)], press: 'p', move: 'A', moves: booking(at(2), { end: at(2, 60) }) },
    { school: tall, slots: [slot(2, 'plats')], press: 'p', more: { after: 1, afterWorker: SARA }, move: 'A' },
    ...(['past', 'soon', 'far', 'taken', 'busy', 'gone'] as const).map(because => ({
      school: tall,
      slots: [slot(2)],
      press: 'p',
      because,
    })),
    ...[{ day }, { whom: SARA }, { day, whom: SARA }, { day, whom: 'nobody' }, {}].map(chosen => ({
      school: tall,
      slots: [slot(2)],
      press: 'p',
      chosen,
    })),
  ],
  choose: [
    {
      school: tall,
      days: ['2026-12-02', '2026-12-03'].map((one, n) => ({ day: one, count: n + 1 })),
      workers: [SARA, 'x'],
    },
  ],
  noSlots: [{ school: tall, press: 'p' }],
  noWorker: [{ school: tall }],
  noneChosen: [{ school: tall }],
  waiting: [{ school: tall, worker: SARA, id: 'w', until: day }],
  waitingFull: [{ school: tall }],
  waitingOver: [{}],
  noDirectory: [{}],
  codeUnknown: [{}],
  tooManyTries: [{}],
  details: [
    { school: tall, slot: longer, press: 'p' },
    { school: tall, slot: slot(2, 'teams'), press: 'p' },
    { school: tall, slot: { ...slot(2, 'plats'), worker: 'x' }, press: 'p', filled },
  ],
  receipt: [
    ...forms.map(one => ({
      booking: one,
      code: 'AAAAABBBBB',
      school: tall,
      calendar: 'https://c',
      keepDays: 90,
      moved: one.booker !== undefined,
    })),
    {
      booking: { ...known, worker: TOVE, form: 'teams', event: { id: 'e', as: 'a', join: 'https://m' } },
      code: 'AAAAABBBBB',
      school: undefined,
      calendar: undefined,
      keepDays: 90,
      moved: false,
    },
    {
      booking: booking(at(2), { sealed: 's', tell: true }),
      code: 'AAAAABBBBB',
      school: undefined,
      calendar: undefined,
      keepDays: 90,
      moved: false,
    },
  ],
  limit: [{ most: 3 }],
  cancelled: [
    { booking: booking(at(2)), calendar: 'https://c' },
    { booking: booking(at(2), { cancelled: 'worker' }) },
    { booking: booking(at(2)), moving: true },
  ],
  begun: [{ booking: booking(at(2)) }],
  kept: [
    { booking: booking(at(2)), named: true },
    { booking: undefined, named: false },
  ],
  cancelAsk: [{ booking: booking(at(2)), step: { is: 'cancel', code: 'A' } }],
  moveAsk: [slot(3), sixty(3)].map(to => ({
    booking: booking(at(2)),
    slot: to,
    school: tall,
    step: { is: 'move', school: 'tallskolan', worker: SARA, start: 1, code: 'A' },
  })),
  mine: [
    { bookings: [booking(at(2))], codes: {}, to: 'move', noneThen: true, on: 5 },
    { bookings: [booking(at(2))], codes: {}, to: 'move', noneThen: true },
    { bookings: [booking(at(2))], codes: {}, to: 'cancel', noneThen: true, at: { unread: true } },
    { bookings: [booking(at(2))], codes: {}, to: 'cancel', noneThen: true, at: { at: 540 } },
    { bookings: [booking(at(2))], codes: {}, to: 'cancel', others: true },
    { bookings: [], codes: {}, to: 'move', others: true },
    { bookings: [], codes: {} },
    { bookings: [booking(at(2), { id: 'a' }), booking(at(3))], codes: { a: 'AAAAABBBBB' }, next: 5 },
  ],
  times: [
    {
      page: {},
      bookings: [],
      opened: {},
      slots: [],
      patterns: [],
      firstPattern: 0,
      allPatterns: 0,
      said: { is: 'noTimeChosen' },
    },
    {
      page: { after: 1 },
      bookings: [known, ...forms],
      opened: { [forms[1]!.id]: { number: '070-1', note: '1-2' } },
      slots: [slot(3)],
      next: 7,
      patterns: [
        pattern(),
        pattern(SARA, { id: 'q', days: [6, 7], form: 'teams' }),
        pattern(SARA, { form: 'plats', longer: 60 }),
        pattern(SARA, { weeks: 'even' }),
        pattern(SARA, { weeks: 'odd' }),
      ],
      firstPattern: 0,
      allPatterns: 14,
      said: { is: 'ended', count: 1 },
    },
    ...[
      ...(['noPatternChosen', 'onePattern', 'noBookingChosen'] as const).map(is => ({ is })),
      { is: 'ended' as const, count: 0 },
      { is: 'ended' as const, count: 2 },
    ].map(said => ({
      page: { after: 1 },
      bookings: [],
      opened: {},
      slots: [],
      patterns: [],
      firstPattern: 0,
      allPatterns: 0,
      said,
    })),
    ...[
      { when: { unread: true as const }, bookings: [], slots: [], to: 'cancel' as const },
      { when: whenAsked, bookings: [], slots: [slot(3)], to: 'cancel' as const },
      { when: whenAsked, bookings: forms.slice(0, 2), slots: [], to: 'cancel' as const },
      { when: { ...whenAsked, unread: true as const }, bookings: forms.slice(0, 2), slots: [slot(3)] },
      { when: whenAsked, bookings: [], slots: [] },
    ].map(asked => ({
      page: {},
      bookings: [],
      opened: {},
      slots: [],
      patterns: [],
      firstPattern: 0,
      allPatterns: 0,
      asked: { ...asked, opened: {} },
    })),
  ],
  offerForm: [
    { today: day, left: LEFT_OUT },
    { today: day, pattern: 'p', filled, wrong: {} },
  ],
  offered: [0, 1, 2].flatMap(n =>
    [1, n + 2, 26].flatMap(weeks =>
      [true, false].map(changed => ({
        pattern: pattern(),
        slots: n,
        taken: n,
        hides: n,
        outside: n,
        weeks,
        changed,
        ...(changed ? { between: { from: day, to: day } } : {}),
      })),
    ),
  ),
  withdrawn: [
    { start: 1, booked: false, tells: false },
    { start: 1, booked: true, tells: true },
    { start: 1, booked: true, tells: false },
  ],
  withdrawAsk: [true, false].map(tells => ({ booking: booking(at(2)), tells })),
  away: [
    { ...whole, cancelled: 0, tells: 0 },
    ...[1, 2, 3].flatMap(cancelled =>
      Array.from({ length: cancelled + 1 }, (_, tells) => ({ ...part, cancelled, tells })),
    ),
  ],
  awayWrong: [{}],
  awayForm: [{ today: day }, { today: day, unsure: true }, { today: day, filled, wrong: {} }],
  awayCheck: [
    { away: until, cancels: 0, tells: 0 },
    ...[0, 1].map(tells => ({ away: since, cancels: 1, tells })),
    ...[0, 1, 2].map(tells => ({ away: part, cancels: 2, tells })),
  ],
  seen: [{ booking: undefined }, { booking: booking(at(2)) }, { booking: booking(at(2), { cancelled: 'booker' }) }],
  settingsForm: [{ settings: {} }, { settings: {}, wrong: {} }],
  settingsSaved: [{ settings: {} }, { settings: { lead: 60, horizon: 1, most: 3, before: 5 } }],
  proposeForm: [
    { booking: known, opened: { number: '070-1', note: '1-2' }, slots: [] },
    { booking: known, opened: {}, slots: [slot(5)], because: 'taken' },
    { booking: known, opened: {}, slots: [slot(5, 'plats')], because: 'none' },
  ],
  proposed: [{ booking: known }],
  cannotPropose: [{ why: 'unreachable' }, { why: 'gone' }],
  answered: [true, false].map(yes => ({ booking: known, yes, calendar: 'https://c' })),
  proposalGone: [{}],
  feed: [
    { url: undefined, next: 1 },
    { url: 'https://f', next: 2 },
  ],
  statistics: [
    { numbers: countBookings([], 90) },
    {
      numbers: {
        ...countBookings(
          [
            ...some(9, { subject: 'oro', daysAhead: 0 }),
            ...some(3, { subject: 'annat', daysAhead: 30 }),
            ...some(4, { subject: 'samtycke', daysAhead: 9 }),
            ...some(6, { subject: 'hemmet', daysAhead: 3 }),
          ],
          90,
        ),
        full: { days: 52, full: 13 },
      },
    },
  ],
  awayAsk: [0, 1, 2].map(cancels => ({ day, cancels, tells: cancels })),
  back: [{ ...whole, still: [part] }, ...[undefined, 1, 2].map(again => ({ ...part, still: [], again }))],
  backAsk: [{ stretches: [whole, until, since, part] }],
  backNone: [{}, { booker: true }],
  givenBack: [{ free: true }, { free: false }],
};

/** The same as they come from the steps. */
export const everyOutcome = (): BookingOutcome[] =>
  Object.entries(EVERY).flatMap(([is, all]) => all.map(one => ({ is, ...one }) as BookingOutcome));

/** Who and what are named in them, in no language: people, schools, addresses, codes. */
export const NAMED = ['Tallskolan', 'Bokskolan', 'Sara', 'Tove', 'Vera', 'Lena', VERA];

/** A letter about a booking, as it is owed. */
export const letterAbout = (about: About, change: Partial<BookingLetter> = {}): BookingLetter => ({
  id: '1',
  due: 0,
  until: at(9),
  twice: true,
  attempts: 0,
  to: 'booker',
  about,
  booking: 'b',
  ...change,
});
