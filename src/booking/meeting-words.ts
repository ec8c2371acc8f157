import type { Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';
import type { Booking } from './booking.js';
import { text, when } from './phrases.js';

/** A consultation has got a meeting of its own that its receipt does not have. */
export const meetingWords = (booking: Booking): Reply => ({
  blocks: [
    text(
      say`Nu finns länken till din tid ${when(booking)}. Ni ses i det mötet, i stället för det som står om Teams på kvittot.`,
    ),
    text(
      [
        ...(booking.booker ? [] : [say`I mötet syns ditt namn.`]),
        say`Nämn inget barn vid namn. Konsultationen ersätter aldrig en anmälan.`,
      ].join(' '),
    ),
  ],
  buttons: [],
});
