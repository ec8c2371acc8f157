import { timingSafeEqual } from 'node:crypto';
import { createEvent } from 'ics';
import * as z from 'zod/v4';

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
});

/** What stands in a calendar file; instants are epoch milliseconds. It holds nothing of who. */
export type CalendarEvent = z.output<typeof event>;

/** Calendar files that are kept nowhere: everything stands, signed, in their address. */
export interface Calendar {
  /** The address of an event's file; undefined where this program cannot be reached from outside. */
  url(of: CalendarEvent): string | undefined;
  /** The file (RFC 5545) of an address; undefined for one that was changed, or whose time is long past. */
  file(token: string, now: Date): string | undefined;
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
  return {
    url(of) {
      const text = JSON.stringify(of);
      const token = `${Buffer.from(text).toString('base64url')}.${sign(text)}`;
      return publicUrl === undefined ? undefined : `${publicUrl}/calendar/${token}.ics`;
    },
    file(token, now) {
      const found = read(token);
      if (!found || found.end + KEPT_MS < now.getTime()) return undefined;
      const { value } = createEvent({
        // The same event fetched twice is one event.
        uid: `${found.id ?? sign(token).slice(0, 24)}@samverkanslotsen`,
        sequence: found.change ?? 0,
        productId: 'samverkanslotsen',
        start: found.start,
        startInputType: 'utc',
        startOutputType: 'utc',
        end: found.end,
        endInputType: 'utc',
        endOutputType: 'utc',
        title: found.title,
        description: found.about,
        location: found.where,
        classification: 'PRIVATE',
        busyStatus: 'BUSY',
      });
      return value ?? undefined;
    },
  };
}
