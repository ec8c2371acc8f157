import { unchanged } from '../shared/aggregates.js';
import type { Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';
import type { BookingLetter, WorkerData } from './booking.js';
import type { BookingParts } from './booking-job.js';
import type { Act } from './booking-store.js';
import { owe } from './owed.js';
import type { Stranded } from './stranded.js';

/** How long the news that nobody is there for bookings is of use, in milliseconds. */
const NEWS_MS = 14 * 86_400_000;

/**
 * Owes a head the news that bookings stand with somebody who has left: once for each who has left, and again only when one
 * more has. Nothing is owed while it is as it was; whether it is news.
 */
export function tellHead(data: WorkerData, { bookings, unreachable, workers }: Stranded, now: number): Act<boolean> {
  const { strandedTold: told = [], ...rest } = data;
  const known = workers.toSorted();
  const kept = known.length > 0 ? { ...rest, strandedTold: known } : rest;
  const same = known.length === told.length && known.every(id => told.includes(id));
  if (same) return unchanged(data, false);
  if (known.every(id => told.includes(id))) return { data: kept, result: false };
  // One that was not posted yet would say another number.
  const letters = data.letters.filter(one => one.about !== 'nobody' || one.claim !== undefined);
  const news = { to: 'worker', about: 'nobody', booking: '', due: now, until: now + NEWS_MS, twice: true } as const;
  return { data: owe({ ...kept, letters }, [{ ...news, stranded: { bookings, unreachable } }]), result: true };
}

/** Tells each head whom the directory names; to how many it is news. A head who never wrote is told at their first turn. */
export async function tellHeads(
  { store, directory }: Pick<BookingParts, 'store' | 'directory'>,
  found: Stranded,
  now: number,
): Promise<number> {
  let told = 0;
  for (const id of directory?.heads ?? []) if (await store.change(id, data => tellHead(data, found, now))) told++;
  return told;
}

/** The news in words. */
export function nobodyWords({ stranded }: BookingLetter): Reply {
  const { bookings = 0, unreachable = 0 } = stranded ?? {};
  const some =
    bookings === 1
      ? say`1 bokad tid har ingen kontaktsocialsekreterare kvar.`
      : say`${bookings} bokade tider har ingen kontaktsocialsekreterare kvar.`;
  const lost =
    unreachable === 0
      ? say`De som har bokat får veta det.`
      : say`De som har bokat får veta det, utom ${unreachable} som jag inte kan nå.`;
  return {
    blocks: [
      { is: 'title', text: say`Ingen tar emot på bokade tider` },
      { is: 'text', text: `${some} ${lost}` },
      {
        is: 'text',
        text: say`Bestäm vem som tar över. Be sedan den som driver mig att lämna över tiderna till den personen: kommandot heter hand-over.`,
      },
    ],
    buttons: [],
  };
}
