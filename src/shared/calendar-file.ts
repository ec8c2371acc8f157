import { timingSafeEqual } from 'node:crypto';
import { createEvents, type EventAttributes } from 'ics';
import * as z from 'zod/v4';
import { foldedByOctets } from './fold-lines.js';

const event = z.object({
  start: z.number(),
  end: z.number(),
  title: z.string().max(120),
  about: z.string().max(300),
  /** An address, a room, or a link with a text beside it. */
  where: z.string().max(2_200),
  /** What the event is in every calendar, whatever its time; without it each address is an event of its own. */
  id: z.string().max(40).optional(),
  /** How often its time has changed: a later file takes the place of an earlier one. */
  change: z.int().min(0).max(10_000).optional(),
  /** Minutes before it at which the calendar reminds of it. */
  alarm: z.int().min(0).max(10_000).optional(),
  /** It takes the event out of the calendar. */
  cancelled: z.literal(true).optional(),
});

/** What stands in a calendar file; instants are epoch milliseconds. It holds nothing of who. */
export type CalendarEvent = z.output<typeof event>;

/** Calendar files that are kept nowhere: everything stands, signed, in their address. */
export interface Calendar {
  /** The address of an event's file; undefined where this program cannot be reached from outside. */
  url(of: CalendarEvent): string | undefined;
  /** The address of the file that a token names; undefined where this program cannot be reached from outside. */
  address(token: string): string | undefined;
  /** The file (RFC 5545) of an address; undefined for one that was changed, or whose time is long past. */
  file(token: string, now: Date): string | undefined;
}

/** An event as the file's writer takes it; `uid` names it where it has no name of its own. */
function attributesOf(of: CalendarEvent, uid: string): EventAttributes {
  const alarms = of.alarm === undefined || of.cancelled ? [] : [alarmOf(of.title, of.alarm)];
  return {
    // The same event fetched twice is one event.
    uid: `${of.id ?? uid}@samverkanslotsen`,
    sequence: of.change ?? 0,
    productId: 'samverkanslotsen',
    start: of.start,
    startInputType: 'utc',
    startOutputType: 'utc',
    end: of.end,
    endInputType: 'utc',
    endOutputType: 'utc',
    title: of.title,
    description: of.about,
    location: of.where,
    classification: 'PRIVATE',
    busyStatus: of.cancelled ? 'FREE' : 'BUSY',
    status: of.cancelled ? 'CANCELLED' : 'CONFIRMED',
    alarms,
  };
}

const alarmOf = (description: string, minutes: number) =>
  ({ action: 'display', description, trigger: { minutes, before: true } }) as const;

/**
 * Several events as one calendar file (RFC 5545) under a name; undefined where one of them cannot be written. `method` is
 * CANCEL for a file that takes its events out of a calendar.
 */
export function calendarText(
  events: readonly CalendarEvent[],
  name?: string,
  method: 'PUBLISH' | 'CANCEL' = 'PUBLISH',
): string | undefined {
  const header = { productId: 'samverkanslotsen', method, ...(name === undefined ? {} : { calName: name }) };
  const { value } = createEvents(
    events.map((one, at) => attributesOf(one, String(at))),
    header,
  );
  return value ? foldedByOctets(value) : undefined;
}

/** How long after its end a file can still be fetched, in milliseconds. */
const KEPT_MS = 24 * 3_600_000;

/** Makes calendar files under a public address (such as https://bot.example.se); `sign` is a keyed signature. */
export function createCalendar(publicUrl: string | undefined, sign: (text: string) => string): Calendar {
  function read(token: string): CalendarEvent | undefined {
    const [coded = '', signature = '', ...rest] = token.split('.');
    // One event has one address, and so one UID: nothing may stand behind it or be written another way.
    const text = Buffer.from(coded, 'base64url').toString('utf8');
    if (rest.length > 0 || Buffer.from(text).toString('base64url') !== coded) return undefined;
    const [given, right] = [Buffer.from(signature), Buffer.from(sign(text))];
    if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
    try {
      return event.parse(JSON.parse(text));
    } catch {
      return undefined;
    }
  }
  const address = (token: string) => (publicUrl === undefined ? undefined : `${publicUrl}/calendar/${token}.ics`);
  return {
    address,
    url(of) {
      const text = JSON.stringify(of);
      return address(`${Buffer.from(text).toString('base64url')}.${sign(text)}`);
    },
    file(token, now) {
      const found = read(token);
      if (!found || found.end + KEPT_MS < now.getTime()) return undefined;
      const named = { ...found, id: found.id ?? sign(token).slice(0, 24) };
      return calendarText([named], undefined, found.cancelled ? 'CANCEL' : 'PUBLISH');
    },
  };
}
