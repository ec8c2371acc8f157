import type { Words as OutboxWords } from '../outbox/run.js';
import type { Directory } from '../shared/directory.js';
import type { Block, Reply } from '../shared/reply.js';
import type { About, Booking, BookingLetter, WorkerData } from './booking.js';
import { addressOf, type BookingParts, hasLeft } from './booking-job.js';
import { calendarOf, meetingOf } from './calendar-of.js';
import { numberOf } from './call-number.js';
import type { Secrets } from './codes.js';
import { meetingWords } from './meeting-words.js';
import { nowFree } from './now-free.js';
import { goneFor } from './owed.js';
import { press, when } from './phrases.js';
import { proposalKey } from './proposal-acts.js';
import { nobodyWords } from './tell-heads.js';
import { waiterAddress } from './waiting.js';
import { forWorker } from './words-of-worker.js';

const reply = (...words: string[]): Reply => ({
  blocks: words.map((text): Block => ({ is: 'text', text })),
  buttons: [],
});

/** What did not arrive, as the other of the two is told of it. */
const TO_BOOKER_LOST: Readonly<Record<About, string>> = {
  sick: 'att tiden är inställd',
  cancelled: 'att tiden är inställd',
  moved: 'att tiden är flyttad',
  byOther: 'att tiden är avbokad',
  reminder: 'en påminnelse om tiden',
  booked: 'att tiden är bokad',
  left: 'att ingen tar emot på tiden',
  undelivered: 'ett besked om tiden',
  proposed: 'att du föreslår en annan tid',
  agreed: 'ett besked om tiden',
  declined: 'ett besked om tiden',
  unseen: 'ett besked om tiden',
  free: 'ett besked om lediga tider',
  nobody: 'att ingen tar emot på bokade tider',
  event: 'ett besked om tiden',
  meeting: 'länken till mötet',
};
const TO_WORKER_LOST: Readonly<Record<About, string>> = {
  ...TO_BOOKER_LOST,
  booked: 'att du har bokat',
  cancelled: 'att du har avbokat',
  moved: 'att tiden är flyttad',
  agreed: 'att du tog den nya tiden',
  declined: 'att du har kvar din tid',
};

type Words = Pick<BookingParts, 'secrets' | 'directory' | 'calendar'>;

function forSocialWorker(letter: BookingLetter, booking: Booking, { directory, secrets }: Words): Reply {
  const what = forWorker(booking, directory, numberOf(booking, secrets));
  const seen: Reply['buttons'] = booking.seeBy === undefined ? [] : [press('Sett', { is: 'seen', id: booking.id })];
  switch (letter.about) {
    case 'booked':
      return { ...reply(`Ny bokning: ${what}`), buttons: seen };
    case 'agreed':
      return reply(`Ja till din nya tid: ${what}`);
    case 'declined':
      return reply(`Nej till den tid du föreslog. Bokningen står kvar: ${what}`);
    case 'proposed':
    case 'unseen':
    case 'free':
    case 'nobody':
    case 'event':
    case 'meeting':
      return reply(what);
    case 'moved':
      if (letter.at?.start === booking.start) return reply(`Du tar över en bokning: ${what}`);
      return { ...reply(`Ombokad${letter.at ? ` från ${when(letter.at)}` : ''}: ${what}`), buttons: seen };
    case 'byOther':
      return reply(`Avbokad av någon annan än den som bokade, med koden: ${what}`);
    case 'cancelled':
    case 'sick':
    case 'left': {
      const other = directory?.workers.find(({ id }) => id === booking.movedTo)?.name;
      return reply(
        booking.cancelled === 'moved' ? `Ligger nu hos ${other ?? 'någon annan'}: ${what}` : `Avbokad: ${what}`,
      );
    }
    case 'reminder':
      return reply(`Påminnelse: ${what}`);
    case 'undelivered':
      return reply(
        `Jag är inte säker på att den som bokade ${when(booking)} har fått veta ${whatWasLost(letter, TO_BOOKER_LOST)}. Hör av dig själv om du kan.`,
      );
  }
}

/** "veta att ..." reads as it stands; of a reminder one hears. */
function whatWasLost({ lost = 'undelivered' }: BookingLetter, words: Readonly<Record<About, string>>): string {
  return words[lost];
}

const callWords = (phone: string | undefined) => (phone ? `Ring mottagningen, ${phone}.` : 'Ring mottagningen.');

/** Somebody's time is with a social worker who has left, and nobody has taken it over. */
function nobodyThere(booking: Booking, directory: Directory | undefined): Reply {
  const said = `Räkna inte med din tid ${when(booking)}. Den du skulle träffa är inte längre kontaktsocialsekreterare här.`;
  const then =
    'Boka en ny tid, eller ring. Tar någon annan över tiden säger jag till. Misstänker du att ett barn far illa, anmäl genast. Vid fara: 112.';
  return {
    ...reply(said, `${callWords(directory?.mottagning)} ${then}`),
    buttons: [press('Boka en ny tid', { is: 'begin' })],
  };
}

function forBooker(letter: BookingLetter, booking: Booking, parts: Words): Reply {
  const { directory } = parts;
  const worker = directory?.workers.find(({ id }) => id === booking.worker);
  const phone = directory?.mottagning;
  const file = calendarOf(booking, parts);
  const drop: Reply['buttons'] =
    booking.cancelled && file ? [{ title: 'Ta bort ur kalendern', open: file, aside: true }] : [];
  // Whoever takes a booking over has a meeting of her own.
  const meeting = meetingOf(booking, directory);
  const meets: Reply['buttons'] = meeting ? [{ title: 'Öppna mötet', open: meeting }] : [];
  const change: Reply['buttons'] = [
    ...meets,
    ...(file ? [{ title: 'Flytta i kalendern', open: file, aside: true as const }] : []),
  ];
  const again: Reply['buttons'] = [press('Boka en ny tid', { is: 'begin' }), ...drop];
  const call = callWords(phone);
  const urgent = `Är det bråttom, vänta inte. ${phone ? `${call} ` : ''}Misstänker du att ett barn far illa, anmäl genast. Vid fara: 112.`;
  switch (letter.about) {
    case 'cancelled':
      return { ...reply(`Din tid ${when(booking)} är inställd.`, urgent), buttons: again };
    case 'sick':
      return {
        ...reply(`Din tid ${when(booking)} är inställd, för kontaktsocialsekreteraren är borta.`, urgent),
        buttons: again,
      };
    case 'byOther':
      return {
        ...reply(`Din tid ${when(booking)} är avbokad av någon som hade koden på ditt kvitto.`, urgent),
        buttons: again,
      };
    case 'left':
      return nobodyThere(booking, directory);
    case 'booked':
    case 'moved':
      if (letter.at?.start === booking.start)
        return {
          ...reply(`Din tid ${when(booking)} är kvar${worker ? `. Du träffar ${worker.name}` : ''}.`, urgent),
          buttons: meets,
        };
      return {
        ...reply(
          `Din tid är flyttad${letter.at ? ` från ${when(letter.at)}` : ''}. Den nya tiden är ${when(booking)}${worker ? `, med ${worker.name}` : ''}.`,
          urgent,
        ),
        buttons: change,
      };
    case 'proposed':
      return proposal(letter, booking, worker?.name, parts.secrets, urgent);
    case 'unseen':
      return reply(`Ingen har öppnat din bokning ${when(booking)} än. Tiden står kvar. ${call}`, urgent);
    case 'meeting':
      return { ...meetingWords(booking), buttons: meets };
    case 'agreed':
    case 'declined':
    case 'free':
    case 'nobody':
    case 'event':
      return reply(`Det gäller din tid ${when(booking)}.`, urgent);
    case 'reminder':
      if (hasLeft({ directory }, booking.worker)) return nobodyThere(booking, directory);
      return {
        ...reply(
          `Påminnelse: du har en konsultation ${when(booking)}${worker ? ` med ${worker.name}` : ''}.`,
          'Nämn inget barn vid namn. Konsultationen ersätter aldrig en anmälan.',
        ),
        buttons: meets,
      };
    case 'undelivered':
      return reply(
        `Jag är inte säker på att kontaktsocialsekreteraren har fått veta ${whatWasLost(letter, TO_WORKER_LOST)}. Det gäller ${when(booking)}. ${call}`,
        urgent,
      );
  }
}

/** Another time that the social worker asks for, with the two answers. */
function proposal(
  { at, booking: id }: BookingLetter,
  booking: Booking,
  whom: string | undefined,
  secrets: Pick<Secrets, 'sign'>,
  urgent: string,
): Reply {
  const to = at ?? booking;
  const answer = (yes: boolean) =>
    ({
      is: 'answer',
      worker: booking.worker,
      id,
      start: to.start,
      key: proposalKey(secrets, id, to.start),
      yes,
    }) as const;
  return {
    ...reply(
      `${whom ?? 'Kontaktsocialsekreteraren'} vill flytta din tid från ${when(booking)} till ${when(to)}. Går det bra?`,
      `Din tid står kvar tills du har svarat. ${urgent}`,
    ),
    buttons: [press('Ja, byt tid', answer(true)), press('Nej, behåll min tid', answer(false))],
  };
}

/**
 * A letter in words as of now and the address it goes to, as new as the data: it waits while a social worker has not
 * written to the bot, and is refused where a booker's seal cannot be opened (any more). `mayBeTwice` says that an earlier
 * try may have arrived.
 */
export function wordsOfLetter(letter: BookingLetter, data: WorkerData, parts: Words, mayBeTwice: boolean): OutboxWords {
  const { secrets, directory } = parts;
  const gone = goneFor(letter, data);
  const twice: Block[] = mayBeTwice ? [{ is: 'small', text: 'Du kan redan ha fått det här.' }] : [];
  if (letter.about === 'free' && gone === undefined) {
    const address = waiterAddress(data, letter.booking, secrets);
    const words = nowFree(letter, data, directory);
    return address === undefined
      ? { refused: 'no address' }
      : { address, reply: { ...words, blocks: [...words.blocks, ...twice] } };
  }
  if (letter.about === 'nobody') {
    if (!directory?.heads?.includes(data.worker)) return { gone: 'cancelled' };
    const words = nobodyWords(letter);
    return data.address === undefined
      ? { waits: true }
      : { address: data.address, reply: { ...words, blocks: [...words.blocks, ...twice] } };
  }
  const booking = data.bookings.find(one => one.id === letter.booking);
  if (gone !== undefined || !booking) return { gone: gone ?? 'cancelled' };
  const toWorker = letter.to === 'worker';
  // Somebody who has left is told nothing more of who comes and why.
  if (toWorker && hasLeft({ directory }, data.worker)) return { gone: 'cancelled' };
  const address = toWorker ? data.address : addressOf(booking, secrets);
  if (address === undefined) return toWorker ? { waits: true } : { refused: 'no address' };
  const words = toWorker ? forSocialWorker(letter, booking, parts) : forBooker(letter, booking, parts);
  return { address, reply: { ...words, blocks: [...words.blocks, ...twice] } };
}
