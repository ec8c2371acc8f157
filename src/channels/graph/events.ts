import * as z from 'zod/v4';
import type { Calendars, Clock, Entering, Entry, Posted } from '../../shared/ports.js';
import { calendarView, IMMUTABLE, OWN } from './calendar-view.js';
import type { Graph, GraphAnswer } from './graph.js';

/** How long it is waited where somebody has to open a mailbox or give a permission first, in seconds. */
const MENDED_SECONDS = 600;
const DAY_MS = 86_400_000;
/** How far ahead an event is looked for that an earlier try may have made, in milliseconds. */
const FAR_MS = 400 * DAY_MS;

const made = z.object({
  id: z.string().min(1),
  onlineMeeting: z.object({ joinUrl: z.string().nullish() }).nullish(),
});
type Made = z.output<typeof made>;

const utc = (at: number) => ({ dateTime: new Date(at).toISOString().slice(0, 19), timeZone: 'UTC' });

/** What an event says: when, and nothing of who. */
const contentOf = ({ start, end, title, about, where }: Entry) => ({
  subject: title,
  body: { contentType: 'text', content: about },
  start: utc(start),
  end: utc(end),
  location: { displayName: where },
  sensitivity: 'private',
  showAs: 'busy',
});

const newEvent = (entry: Entry) => ({
  ...contentOf(entry),
  transactionId: `${OWN}${entry.key}`,
  ...(entry.online ? { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' } : {}),
});

/** Whether Graph says that there is no such event, as opposed to no such person or mailbox. */
const isGone = (answer: GraphAnswer): boolean =>
  answer.is === 'refused' && answer.status === 404 && answer.error === 'ErrorItemNotFound';

/** Events in Outlook: private, without names. */
export function outlookEvents(graph: Graph, clock: Clock): Calendars {
  const path = (person: string, id?: string) =>
    `/users/${encodeURIComponent(person)}/events${id === undefined ? '' : `/${encodeURIComponent(id)}`}`;

  function ofRefusal(answer: Exclude<GraphAnswer, { is: 'ok' }>): Posted {
    if (answer.is === 'wait') return { is: 'wait', seconds: answer.seconds };
    graph.fault(`event ${answer.status} ${answer.error}`.trim());
    if (answer.status === 403) return { is: 'wait', seconds: MENDED_SECONDS };
    return { is: 'refused', why: `${answer.status}` };
  }

  /** The event that an earlier try has made, if it has. */
  async function tried(person: string, key: string): Promise<string | undefined | Exclude<GraphAnswer, { is: 'ok' }>> {
    const now = clock().getTime();
    const events = await calendarView(graph, person, now - DAY_MS, now + FAR_MS);
    return 'is' in events ? events : events.find(one => one.transactionId === `${OWN}${key}`)?.id;
  }

  async function remove(person: string, id: string): Promise<Posted> {
    const answer = await graph.ask({ method: 'DELETE', path: path(person, id), prefer: IMMUTABLE });
    return answer.is === 'ok' || isGone(answer) ? { is: 'posted', id: '' } : ofRefusal(answer);
  }

  async function takeAway({ calendar, key, id }: Entering): Promise<Posted> {
    if (id !== undefined) return remove(calendar, id);
    const found = await tried(calendar, key);
    if (typeof found === 'object') return ofRefusal(found);
    return found === undefined ? { is: 'posted', id: '' } : remove(calendar, found);
  }

  /** The address of the meeting of an event: Teams may make it a moment after the event. */
  async function joinOf(person: string, { id, onlineMeeting }: Made): Promise<string | undefined> {
    if (onlineMeeting?.joinUrl) return onlineMeeting.joinUrl;
    const again = await graph.ask({ path: `${path(person, id)}?$select=id,onlineMeeting`, prefer: IMMUTABLE });
    return again.is === 'ok' ? (made.safeParse(again.body).data?.onlineMeeting?.joinUrl ?? undefined) : undefined;
  }

  async function done(person: string, entry: Entry, answer: GraphAnswer): Promise<Posted> {
    if (answer.is !== 'ok') return ofRefusal(answer);
    const event = made.safeParse(answer.body).data;
    if (!event) return ofRefusal({ is: 'refused', status: 200, error: 'notUnderstood' });
    const join = entry.online ? await joinOf(person, event) : undefined;
    return { is: 'posted', id: JSON.stringify({ id: event.id, as: entry.as, join }) };
  }

  const change = (person: string, id: string, entry: Entry) =>
    graph.ask({ method: 'PATCH', path: path(person, id), body: contentOf(entry), prefer: IMMUTABLE });

  async function make(person: string, entry: Entry): Promise<Posted> {
    const answer = await graph.ask({ method: 'POST', path: path(person), body: newEvent(entry), prefer: IMMUTABLE });
    // An earlier try has made it, of what it was then.
    if (answer.is !== 'refused' || answer.status !== 409) return done(person, entry, answer);
    const found = await tried(person, entry.key);
    if (typeof found === 'object') return ofRefusal(found);
    return found === undefined ? ofRefusal(answer) : done(person, entry, await change(person, found, entry));
  }

  return {
    async enter(entering) {
      const { calendar, entry, id, anew } = entering;
      if (!entry) return takeAway(entering);
      if (id === undefined) return make(calendar, entry);
      if (anew) {
        const gone = await remove(calendar, id);
        return gone.is === 'posted' ? make(calendar, entry) : gone;
      }
      const answer = await change(calendar, id, entry);
      // Whoever took it out of her calendar did not take the consultation away.
      return isGone(answer) ? make(calendar, entry) : done(calendar, entry, answer);
    },
  };
}
