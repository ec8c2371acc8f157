import { randomUUID } from 'node:crypto';
import type { Booking } from '../../../src/booking/booking.js';

export const WORKER = '00000000-0000-4000-8000-000000000002';
const HALF_HOUR = 30 * 60_000;

/** A booking of the number-th half hour from an instant on. */
export function madeUp(number: number, from = Date.parse('2026-12-01T08:00:00Z')): Booking {
  const start = from + number * HALF_HOUR;
  return {
    id: randomUUID(),
    worker: WORKER,
    start,
    end: start + HALF_HOUR,
    form: 'telefon',
    subject: 'oro',
    code: randomUUID(),
    press: randomUUID(),
    reminded: [],
  };
}
