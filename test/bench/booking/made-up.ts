import { randomUUID } from 'node:crypto';
import { type Booking, newWorker, type Pattern, type WorkerData } from '../../../src/booking/booking.js';
import type { Wish } from '../../../src/booking/booking-acts.js';

export const WORKER = '00000000-0000-4000-8000-000000000002';
const HALF_HOUR = 30 * 60_000;

/** The instant at which the made-up bookings are made: 8 o'clock of a Monday. */
export const NOW = new Date('2026-11-23T07:00:00Z');

/** A booking of the number-th half hour from an instant on. */
export function madeUp(number: number, worker = WORKER, from = Date.parse('2026-06-01T08:00:00Z')): Booking {
  const start = from + number * HALF_HOUR;
  return {
    id: randomUUID(),
    worker,
    start,
    end: start + HALF_HOUR,
    form: 'telefon',
    subject: 'oro',
    code: randomUUID(),
    press: randomUUID(),
  };
}

/** A wish for the number-th slot of somebody who is there around the clock in slots of ten minutes. */
export function wishFor(number: number): Wish {
  const { id, code, press, subject } = madeUp(0);
  return { id, code, press, subject, start: Date.parse('2026-11-24T00:00:00Z') + number * 600_000 };
}

/** Times around the clock on every day, in slots of ten minutes. */
export const aroundTheClock = (worker: string): Pattern => ({
  id: randomUUID(),
  worker,
  days: [1, 2, 3, 4, 5, 6, 7],
  first: '2026-11-01',
  last: '2027-06-30',
  from: 0,
  to: 24 * 60,
  length: 10,
  pause: 0,
  form: 'telefon',
});

/** A contact social worker who is there around the clock, with so many bookings behind. */
export const workerWith = (worker: string, bookings: number): WorkerData => ({
  ...newWorker(worker),
  patterns: [aroundTheClock(worker)],
  bookings: Array.from({ length: bookings }, (_, number) => madeUp(number, worker)),
});

/** The number-th made-up worker's id. */
export const workerId = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Every day is open. */
export const SEASON = { closedOn: () => false };
/** Nobody is held to a limit. */
export const NO_LIMIT = { most: Number.POSITIVE_INFINITY, elsewhere: 0 };
