import type { Booking, Pattern, WorkerData } from '../../src/booking/booking.js';
import { newWorker } from '../../src/booking/booking.js';
import type { By, Wish } from '../../src/booking/booking-acts.js';
import type { Season } from '../../src/booking/slots.js';
import { holidayOn } from '../../src/shared/holidays.js';

/** Eight in the morning (Sweden) of a Monday. */
export const NOW = new Date('2026-11-23T07:00:00Z');
export const HOUR = 3_600_000;
export const SARA = '00000000-0000-4000-8000-000000000002';
export const TOVE = '00000000-0000-4000-8000-000000000003';
export const LENA = { objectId: 'lena', name: 'Lena', address: 'a:lena' };
export const OPEN: Season = { closedOn: day => holidayOn(day) !== undefined };

/** Weekdays 13.00-15.00 by half hours, until well into January. */
export const pattern = (worker = SARA, change: Partial<Pattern> = {}): Pattern => ({
  id: 'p',
  worker,
  days: [1, 2, 3, 4, 5],
  first: '2026-11-23',
  last: '2027-01-29',
  from: 780,
  to: 900,
  length: 30,
  pause: 0,
  form: 'telefon',
  ...change,
});

/** 13.00 in Sweden, so many days after the Monday. */
export const at = (days: number, minutes = 0) =>
  Date.parse('2026-11-23T12:00:00Z') + days * 24 * HOUR + minutes * 60_000;

export const sara = (change: Partial<WorkerData> = {}): WorkerData => ({
  ...newWorker(SARA),
  patterns: [pattern()],
  address: 'a:sara',
  ...change,
});

export const wish = (start: number, change: Partial<Wish> = {}): Wish => ({
  id: `id ${start}`,
  start,
  subject: 'oro',
  code: `code ${start}`,
  press: `press ${start}`,
  ...change,
});

export const booking = (start: number, change: Partial<Booking> = {}): Booking => ({
  ...wish(start),
  worker: SARA,
  end: start + HOUR / 2,
  form: 'telefon',
  ...change,
});

/** What is owed, in short: "worker booked +0 h". */
export const owedIn = ({ letters }: WorkerData): string[] =>
  letters.map(({ to, about, due }) => `${to} ${about} ${(due - NOW.getTime()) / HOUR}`);

/** Somebody at work on a booking, from the chat of whichever bookings have this as their sealed address. */
export const by = (objectId: string, chat?: string): By => ({
  objectId,
  isFromChatOf: ({ sealed }) => sealed !== undefined && sealed === chat,
});
