import type { BusyTimes, Clock, Stretch } from '../../shared/ports.js';
import { calendarView, OWN } from './calendar-view.js';
import type { Graph } from './graph.js';

/** How long what was read counts, in milliseconds: for showing times, and for deciding on one. */
const SHOWN_MS = 60_000;
const DECIDED_MS = 2_000;
/** How long what was read last stands in where nothing newer is to be had, in milliseconds. */
const STALE_MS = 15 * 60_000;
/** How long somebody waits for Graph, in milliseconds; what comes later is there for the next who asks. */
export const PATIENCE_MS = 1_500;
/** How long a refusal is left alone, in milliseconds. */
const REFUSED_MS = 5 * 60_000;
const DAY_MS = 86_400_000;
const SECOND = 1_000;

/** What is known of one person's calendar between two instants. */
interface Known {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly busy: readonly Stretch[];
}

/** One person's calendar: what was read last, what is being read, and until when it is left alone. */
interface Calendar {
  known?: Known;
  reading?: { readonly since: number; readonly from: number; readonly to: number; readonly done: Promise<void> };
  notBefore: number;
}

/** Resolves when a work is done or the time is over, whichever is first. */
function within(work: Promise<void>, ms: number): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, ms);
    void work.finally(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/**
 * What Outlook has people busy with, remembered for a minute; `patience` is how long somebody waits, in milliseconds. The
 * events that this program made itself are no hindrance: what they stand for is known better here.
 */
export function outlookBusy(graph: Graph, clock: Clock, patience = PATIENCE_MS): BusyTimes {
  const calendars = new Map<string, Calendar>();
  const now = () => clock().getTime();

  async function read(calendar: Calendar, person: string, from: number, to: number): Promise<void> {
    const at = now();
    const found = await calendarView(graph, person, from, to);
    if ('is' in found) {
      calendar.notBefore = now() + (found.is === 'wait' ? found.seconds * SECOND : REFUSED_MS);
      if (found.is === 'refused') graph.fault(`calendar ${found.status} ${found.error}`.trim());
      return;
    }
    const busy = found
      .filter(one => one.busy && one.start < one.end && !one.transactionId?.startsWith(OWN))
      .map(({ start, end }) => ({ start, end }));
    calendar.known = { at, from, to, busy };
  }

  /** What was read of a stretch and is no older than so many milliseconds; a clock that was set back makes it old. */
  function lately({ known }: Calendar, from: number, to: number, age: number): Known | undefined {
    if (!known || known.from > from || known.to < to) return undefined;
    return known.at <= now() && now() - known.at <= age ? known : undefined;
  }

  return {
    async of(person, from, to, fresh) {
      const calendar = calendars.get(person) ?? { notBefore: 0 };
      calendars.set(person, calendar);
      // Whole days, so that who asks a minute later asks the same.
      const [first, last] = [Math.floor(from / DAY_MS) * DAY_MS, Math.ceil(to / DAY_MS) * DAY_MS];
      const known = lately(calendar, first, last, fresh ? DECIDED_MS : SHOWN_MS);
      if (known) return known.busy;
      const { reading } = calendar;
      const same = reading && reading.from <= first && last <= reading.to;
      if (!same && now() >= calendar.notBefore) {
        const done = read(calendar, person, first, last).finally(() => {
          if (calendar.reading?.done === done) delete calendar.reading;
        });
        calendar.reading = { since: now(), from: first, to: last, done };
      }
      if (calendar.reading) {
        const left = calendar.reading.since + patience - now();
        if (left > 0) await within(calendar.reading.done, left);
        if (calendar.reading) graph.fault('slow');
      }
      return lately(calendar, first, last, STALE_MS)?.busy ?? [];
    },
  };
}
