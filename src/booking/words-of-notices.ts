import type { Directory } from '../directory.js';
import type { Block, Reply } from '../reply.js';
import type { Booking } from './booking.js';
import type { Notice } from './notices.js';
import { when } from './phrases.js';
import { forWorker } from './words-of-worker.js';

const reply = (words: string, ...more: string[]): Reply => ({
  blocks: [words, ...more].map((text): Block => ({ is: 'text', text })),
  buttons: [],
});

/** What a social worker is told of a booking. */
export function wordsForWorker(
  booking: Booking,
  notice: Notice,
  directory: Directory | undefined,
  before?: Booking,
): Reply {
  const what = forWorker(booking, directory);
  switch (notice) {
    case 'booked':
      return reply(`Ny bokning: ${what}`);
    case 'moved':
      return reply(`Ombokad${before ? ` från ${when(before)}` : ''}: ${what}`);
    case 'cancelled':
    case 'sick':
      return reply(`Avbokad: ${what}`);
    case 'reminder':
      return reply(`Påminnelse: ${what}`);
  }
}

/** What a booker is told of their booking; a card in the chat where they booked. */
export function wordsForBooker(booking: Booking, notice: Notice, directory: Directory | undefined): Reply {
  const worker = directory?.workers.find(({ id }) => id === booking.worker);
  const phone = directory?.mottagning;
  const again: Reply['buttons'] = [{ title: 'Boka en ny tid', action: { v: 1, do: 'booking', step: { is: 'begin' } } }];
  const urgent = `Är det bråttom, vänta inte. ${phone ? `Ring mottagningen, ${phone}. ` : ''}Misstänker du att ett barn far illa, anmäl genast. Vid fara: 112.`;
  switch (notice) {
    case 'cancelled':
      return { ...reply(`Din tid ${when(booking)} är inställd.`, urgent), buttons: again };
    case 'sick':
      return {
        ...reply(`Din tid ${when(booking)} är inställd, för socialsekreteraren är borta.`, urgent),
        buttons: again,
      };
    case 'booked':
    case 'moved':
      return reply(`Din tid är ${when(booking)}.`);
    case 'reminder':
      return reply(
        `Påminnelse: du har en konsultation ${when(booking)}${worker ? ` med ${worker.name}` : ''}.`,
        'Nämn inget barn vid namn. Konsultationen ersätter aldrig en anmälan.',
      );
  }
}
