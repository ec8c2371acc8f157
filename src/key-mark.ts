import { hkdfSync } from 'node:crypto';
import type { PromisedStore } from './answering/promised/promised.js';
import type { BookingStore } from './booking/booking-store.js';
import { createSecrets, type Secrets } from './booking/codes.js';
import { type Seals, sealsAhead } from './booking/sealed-with.js';
import { CodedFault } from './faults.js';
import { type KeyMarks, markIn, noteMark } from './stores/key-mark.js';

/** What is kept under the key, and the mark of it. */
export interface Keyed {
  readonly bookings: BookingStore;
  readonly promises: PromisedStore;
  readonly keys: KeyMarks;
}

/** The mark of a key: 64 hexadecimal digits that are always the same for it, and from which nobody can find it. */
export const markOf = (key: Buffer): string =>
  Buffer.from(hkdfSync('sha256', key, '', 'samverkanslotsen mark of the key', 32)).toString('hex');

/** As much of a mark as people compare. */
export const shortMark = (mark: string): string => mark.slice(0, 8);

/** What to do where the key is another one than what is kept was made with. */
export const ANOTHER_KEY =
  'Set the BOOKING_KEY that it was made with, the same in all processes: "npm run -s key" shows the mark of the one that is set. Where that key is lost, "npm run -s key" says what goes with it, and "npm run -s key -- --take" lets the one that is set take its place. What is kept of a trial: move it away.';

/** How many of the seals of bookings ahead, and of what was promised in private, a key opens, and how many it does not. */
export async function sealsOf({ bookings, promises }: Omit<Keyed, 'keys'>, key: Buffer, now: number): Promise<Seals> {
  const secrets = createSecrets(key);
  const booked = await sealsAhead({ store: bookings, secrets }, now);
  const promised = await promisedSeals(promises, secrets);
  return { own: booked.own + promised.own, other: booked.other + promised.other };
}

/** The same of what was promised in private alone. */
export async function promisedSeals(promises: PromisedStore, secrets: Pick<Secrets, 'open'>): Promise<Seals> {
  let [own, other] = [0, 0];
  for (const id of await promises.ids()) {
    const sealed = (await promises.read(id))?.promise?.sealed;
    if (sealed === undefined) continue;
    if (secrets.open(sealed, id) === undefined) other++;
    else own++;
  }
  return { own, other };
}

const refusal = (says: string) => new CodedFault('SL-KEY', says, { next: ANOTHER_KEY });

/** Throws SL-KEY where a mark stands and the key that is set is not the one it is of, or none is set. */
export function refuseOtherKey(stands: string | undefined, key: Buffer | undefined): void {
  if (stands === undefined) return;
  if (key === undefined)
    throw refusal(`BOOKING_KEY is not set, and what is kept was made with one (its mark is ${shortMark(stands)})`);
  const mark = markOf(key);
  if (stands !== mark)
    throw refusal(
      `what is kept was made with another BOOKING_KEY: its mark is ${shortMark(stands)}, that of the one that is set ${shortMark(mark)}`,
    );
}

/**
 * Sees to it that what is kept and the key belong together, before anything is served: under another one codes would fit no
 * more, who booked anonymously could not be told, and what was promised would be given up. The first start with a key notes
 * its mark. Throws SL-KEY where the key is another one, or none is set; where no mark was noted yet (by an earlier version)
 * the seals themselves tell. `now` is in epoch milliseconds.
 */
export async function holdKey(kept: Keyed, key: Buffer | undefined, now: number): Promise<void> {
  const known = await markIn(kept.keys);
  refuseOtherKey(known, key);
  if (key === undefined || known !== undefined) return;
  const { own, other } = await sealsOf(kept, key, now);
  if (own === 0 && other > 0)
    throw refusal(`the BOOKING_KEY that is set opens none of the ${other} seals of what is kept`);
  refuseOtherKey(await noteMark(kept.keys, markOf(key)), key);
}
