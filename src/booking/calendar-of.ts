import type { CalendarEvent } from '../shared/calendar-file.js';
import type { Directory } from '../shared/directory.js';
import type { Booking } from './booking.js';
import type { BookingParts } from './booking-job.js';
import type { Secrets } from './codes.js';
import { formInCalendar } from './words-of-names.js';

/** How long before a consultation a calendar reminds of it, in minutes. */
const ALARM = 30;

/** The number that somebody calls for a social worker: her own, else the office's; undefined where neither is filled in. */
export function numberToCall(worker: string, directory: Directory | undefined): string | undefined {
  return directory?.workers.find(({ id }) => id === worker)?.phone ?? directory?.mottagning;
}

/** The address of the meeting in which a consultation in Teams is held: its own, else hers; undefined for other forms, or where there is none. */
export const meetingOf = (
  { form, worker, event }: Pick<Booking, 'form' | 'worker' | 'event'>,
  directory: Directory | undefined,
): string | undefined =>
  form === 'teams' ? (event?.join ?? directory?.workers.find(({ id }) => id === worker)?.meeting) : undefined;

/** What names a booking in every calendar, whatever its time: nobody can tell the booking by it without the key. */
export const calendarId = (booking: string, secrets: Pick<Secrets, 'sign'>): string =>
  secrets.sign(`calendar ${booking}`).slice(0, 24);

/** A booking as its booker's calendar has it: nothing of who they are, but the number that they call themselves. */
export function eventOf(
  booking: Booking,
  { secrets, directory }: Pick<BookingParts, 'secrets' | 'directory'>,
): CalendarEvent {
  const call = numberToCall(booking.worker, directory);
  const calls = booking.form === 'telefon' && booking.phone === undefined && call !== undefined;
  const moves = booking.moves ?? 0;
  // Moving counts one up, and so does its end.
  const change = booking.cancelled ? moves + 1 : moves;
  return {
    start: booking.start,
    end: booking.end,
    title: 'Konsultation med socialtjänsten',
    about: `${calls ? `Du ringer själv: ${call}. ` : call ? `Når du inte fram? Ring ${call}. ` : ''}Inget barn nämns vid namn. Konsultationen ersätter aldrig en anmälan.`,
    where: meetingOf(booking, directory) ?? formInCalendar(booking.form),
    alarm: ALARM,
    id: calendarId(booking.id, secrets),
    ...(change === 0 ? {} : { change }),
    ...(booking.cancelled ? { cancelled: true as const } : {}),
  };
}

/** The address of a booking's calendar file, which takes it out of the calendar where it is cancelled; undefined where this program cannot be reached from outside. */
export const calendarOf = (
  booking: Booking,
  parts: Pick<BookingParts, 'secrets' | 'directory' | 'calendar'>,
): string | undefined => parts.calendar.url(eventOf(booking, parts));
