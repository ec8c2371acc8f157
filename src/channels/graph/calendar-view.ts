import * as z from 'zod/v4';
import { instantOf, plusDays } from '../../shared/wall-time.js';
import type { Graph, GraphAnswer } from './graph.js';

/** How the transaction ids begin of the events that this program makes. */
export const OWN = 'samverkanslotsen-';

/** Asks for ids that stay when an event is moved between folders. */
export const IMMUTABLE = 'IdType="ImmutableId"';
/** The time zone in which Graph is asked to answer: an event of a whole day begins at midnight there, and nowhere else. */
const ZONE = 'W. Europe Standard Time';
const PAGE = 250;
/** How many pages are read at most: a calendar that has more is read so far. */
const PAGES_MAX = 20;
const MINUTE = 60_000;

const moment = z.object({
  dateTime: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/),
  timeZone: z.enum([ZONE, 'Europe/Stockholm', 'UTC']),
});

const page = z.object({
  value: z.array(
    z.object({
      id: z.string(),
      start: moment,
      end: moment,
      showAs: z.string().nullish(),
      isAllDay: z.boolean().nullish(),
      isCancelled: z.boolean().nullish(),
      transactionId: z.string().nullish(),
    }),
  ),
  '@odata.nextLink': z.string().optional(),
});

type Moment = z.output<typeof moment>;

/** An event of somebody's calendar, as far as it is read: no subject, no place, no people. Instants are epoch milliseconds. */
export interface OutlookEvent {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly busy: boolean;
  readonly transactionId: string | undefined;
}

/** What leaves somebody free to be consulted; everything else, also what nobody knows, does not. */
const FREE = new Set(['free', 'workingElsewhere']);

function instantIn({ dateTime, timeZone }: Moment): number {
  if (timeZone === 'UTC') return Date.parse(`${dateTime.slice(0, 19)}Z`);
  const [hours = 0, minutes = 0] = dateTime.slice(11, 16).split(':').map(Number);
  return instantOf(dateTime.slice(0, 10), hours * 60 + minutes).getTime();
}

/** Midnight in Sweden of the day that a whole day's event begins or ends on, whatever zone it was made in. */
function midnightOf({ dateTime }: Moment): number {
  const day = dateTime.slice(0, 10);
  return instantOf(Number(dateTime.slice(11, 13)) >= 12 ? plusDays(day, 1) : day, 0).getTime();
}

function eventOf(one: z.output<typeof page>['value'][number]): OutlookEvent {
  const at = one.isAllDay ? midnightOf : instantIn;
  return {
    id: one.id,
    start: at(one.start),
    end: at(one.end),
    busy: one.isCancelled !== true && !FREE.has(one.showAs ?? ''),
    transactionId: one.transactionId ?? undefined,
  };
}

/** The events in somebody's calendar between two instants (epoch milliseconds), page after page; or why they are not known. */
export async function calendarView(
  graph: Graph,
  person: string,
  from: number,
  to: number,
): Promise<readonly OutlookEvent[] | Exclude<GraphAnswer, { is: 'ok' }>> {
  const iso = (at: number) => `${new Date(Math.floor(at / MINUTE) * MINUTE).toISOString().slice(0, 19)}Z`;
  const query = new URLSearchParams({
    startDateTime: iso(from),
    endDateTime: iso(to),
    $select: 'id,start,end,showAs,isAllDay,isCancelled,transactionId',
    $top: String(PAGE),
  });
  const events: OutlookEvent[] = [];
  let path: string | undefined = `/users/${encodeURIComponent(person)}/calendarView?${query}`;
  for (let pages = 0; path !== undefined && pages < PAGES_MAX; pages++) {
    const answer = await graph.ask({ path, prefer: `outlook.timezone="${ZONE}", ${IMMUTABLE}` });
    if (answer.is !== 'ok') return answer;
    const read = page.safeParse(answer.body);
    if (!read.success) return { is: 'refused', status: 200, error: 'notUnderstood' };
    events.push(...read.data.value.map(eventOf));
    path = read.data['@odata.nextLink'];
  }
  return events;
}
