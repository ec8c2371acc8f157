import type { Reply } from '../shared/reply.js';
import type { Booking } from './booking.js';
import { text, when } from './phrases.js';

/** A consultation has got a meeting of its own that its receipt does not have. */
export const meetingWords = (booking: Booking): Reply => ({
  blocks: [
    text(
      `Nu finns länken till din tid ${when(booking)}. Ni ses i det mötet, i stället för det som står om Teams på kvittot.`,
    ),
    text(
      `${booking.booker ? '' : 'I mötet syns ditt namn. '}Nämn inget barn vid namn. Konsultationen ersätter aldrig en anmälan.`,
    ),
  ],
  buttons: [],
});
