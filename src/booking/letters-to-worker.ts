import type { Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';
import type { Booking, BookingLetter } from './booking.js';
import type { BookingParts } from './booking-job.js';
import { openedOf } from './note.js';
import { paragraphs, press, when } from './phrases.js';
import { lostToBooker } from './words-of-lost.js';
import { forWorker } from './words-of-worker.js';

/** A letter about a booking to the social worker, in words. */
export function toWorkerWords(
  letter: BookingLetter,
  booking: Booking,
  { directory, secrets }: Pick<BookingParts, 'secrets' | 'directory'>,
): Reply {
  const what = forWorker(booking, directory, openedOf(booking, secrets));
  const seen: Reply['buttons'] = booking.seeBy === undefined ? [] : [press(say`Sett`, { is: 'seen', id: booking.id })];
  switch (letter.about) {
    case 'booked':
      return { ...paragraphs(say`Ny bokning: ${what}`), buttons: seen };
    case 'agreed':
      return paragraphs(say`Ja till din nya tid: ${what}`);
    case 'declined':
      return paragraphs(say`Nej till den tid du föreslog. Bokningen står kvar: ${what}`);
    case 'proposed':
    case 'unseen':
    case 'free':
    case 'nobody':
    case 'event':
    case 'meeting':
      return paragraphs(what);
    case 'moved':
      if (letter.at?.start === booking.start) return paragraphs(say`Du tar över en bokning: ${what}`);
      return {
        ...paragraphs(letter.at ? say`Ombokad från ${when(letter.at)}: ${what}` : say`Ombokad: ${what}`),
        buttons: seen,
      };
    case 'byOther':
      return paragraphs(say`Avbokad av någon annan än den som bokade, med koden: ${what}`);
    case 'cancelled':
    case 'sick':
    case 'left': {
      const other = directory?.workers.find(({ id }) => id === booking.movedTo)?.name;
      return paragraphs(
        booking.cancelled === 'moved'
          ? say`Ligger nu hos ${other ?? say`någon annan`}: ${what}`
          : say`Avbokad: ${what}`,
      );
    }
    case 'reminder':
      return paragraphs(say`Påminnelse: ${what}`);
    case 'undelivered':
      return paragraphs(
        say`Jag är inte säker på att den som bokade ${when(booking)} har fått veta ${lostToBooker(letter.lost)}. Hör av dig själv om du kan.`,
      );
  }
}
