import { claimLetter, promise } from '../../src/answering/promised/promised-acts.js';
import { newWorker } from '../../src/booking/booking.js';
import { book } from '../../src/booking/booking-acts.js';
import { claimLetters } from '../../src/booking/owed.js';
import { addMeetings } from '../../src/groups/plan-acts.js';
import type { Movable } from '../../src/stores/move.js';
import { aroundTheClock, NO_LIMIT, NOW, SEASON, wishFor, workerId } from '../bench/booking/made-up.js';
import { groupAt, meetingAt } from '../bench/groups/made-up.js';

/** How many there are of each kind in a made-up municipality. */
export const OF_EACH = 5;

/** Bookings with what is owed for them, some of it in somebody's hand, groups with meetings, questions, and what was promised. */
export async function fillMunicipality({ bookings, groups, store, promises }: Movable): Promise<void> {
  for (let at = 0; at < OF_EACH; at++) {
    const report = { about: 'report', sealed: 's', day: '2026-11-24' } as const;
    await promises.change(`p${at}`, data => promise(data, report, [{ about: 'beslut', due: NOW.getTime() }]));
    const id = workerId(at);
    await bookings.change(id, () => ({
      data: { ...newWorker(id), patterns: [aroundTheClock(id)] },
      result: undefined,
    }));
    for (let number = 0; number < 4; number++)
      await bookings.change(id, data => book(data, wishFor(number), NO_LIMIT, SEASON, NOW));
    await groups.link(groupAt(`g${at}`, at));
    let letter = 0;
    const meetings = [meetingAt(`m${at}`, NOW.getTime() + 9e8)];
    await groups.change(`g${at}`, data => addMeetings(data, meetings, () => `l${letter++}`, NOW.getTime()));
    await store.addUnanswered({ text: `fråga ${at}`, why: 'unhelpful', shown: 'regel', day: `2026-11-2${at}` });
  }
  await bookings.change(workerId(1), data => claimLetters(data, 'somebody', NOW.getTime(), 1, ({ id }) => id));
  await promises.change('p1', data => claimLetter(data, 'somebody', NOW.getTime()));
  const [first] = await store.unanswered();
  await store.closeUnanswered([first!.id], 'en-regel');
}
