import type { Directory } from '../shared/directory.js';
import type { Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';
import type { Booking, BookingLetter } from './booking.js';
import { type BookingParts, hasLeft } from './booking-job.js';
import { calendarOf, meetingOf } from './calendar-of.js';
import type { Secrets } from './codes.js';
import { meetingWords } from './meeting-words.js';
import { paragraphs, press, when } from './phrases.js';
import { proposalKey } from './proposal-acts.js';
import { lostToWorker } from './words-of-lost.js';

const callWords = (phone: string | undefined) => (phone ? say`Ring mottagningen, ${phone}.` : say`Ring mottagningen.`);

/** Somebody's time is with a social worker who has left, and nobody has taken it over. */
function nobodyThere(booking: Booking, directory: Directory | undefined): Reply {
  const said = say`Räkna inte med din tid ${when(booking)}. Den du skulle träffa är inte längre kontaktsocialsekreterare här.`;
  const then = say`Boka en ny tid, eller ring. Tar någon annan över tiden säger jag till. Misstänker du att ett barn far illa, anmäl genast. Vid fara: 112.`;
  return {
    ...paragraphs(said, `${callWords(directory?.mottagning)} ${then}`),
    buttons: [press(say`Boka en ny tid`, { is: 'begin' })],
  };
}

/** That a time is moved, from when, and why where somebody else had the code. */
function movedWords({ at, byCode }: BookingLetter): string {
  if (!at) return say`Din tid är flyttad.`;
  return byCode
    ? say`Din tid ${when(at)} är flyttad av någon som hade koden på ditt kvitto.`
    : say`Din tid är flyttad från ${when(at)}.`;
}

/** A letter about a booking to its booker, in words. */
export function toBookerWords(
  letter: BookingLetter,
  booking: Booking,
  parts: Pick<BookingParts, 'secrets' | 'directory' | 'calendar'>,
): Reply {
  const { directory } = parts;
  const worker = directory?.workers.find(({ id }) => id === booking.worker);
  const phone = directory?.mottagning;
  const file = calendarOf(booking, parts);
  const drop: Reply['buttons'] =
    booking.cancelled && file ? [{ title: say`Ta bort ur kalendern`, open: file, aside: true }] : [];
  // Whoever takes a booking over has a meeting of her own.
  const meeting = meetingOf(booking, directory);
  const meets: Reply['buttons'] = meeting ? [{ title: say`Öppna mötet`, open: meeting }] : [];
  const change: Reply['buttons'] = [
    ...meets,
    ...(file ? [{ title: say`Flytta i kalendern`, open: file, aside: true as const }] : []),
  ];
  const again: Reply['buttons'] = [press(say`Boka en ny tid`, { is: 'begin' }), ...drop];
  const call = callWords(phone);
  const urgent = [
    say`Är det bråttom, vänta inte.`,
    ...(phone ? [call] : []),
    say`Misstänker du att ett barn far illa, anmäl genast. Vid fara: 112.`,
  ].join(' ');
  switch (letter.about) {
    case 'cancelled':
      return { ...paragraphs(say`Din tid ${when(booking)} är inställd.`, urgent), buttons: again };
    case 'sick':
      return {
        ...paragraphs(say`Din tid ${when(booking)} är inställd, för kontaktsocialsekreteraren är borta.`, urgent),
        buttons: again,
      };
    case 'byOther':
      return {
        ...paragraphs(say`Din tid ${when(booking)} är avbokad av någon som hade koden på ditt kvitto.`, urgent),
        buttons: again,
      };
    case 'left':
      return nobodyThere(booking, directory);
    case 'booked':
    case 'moved':
      if (letter.at?.start === booking.start)
        return {
          ...paragraphs(
            [say`Din tid ${when(booking)} är kvar.`, ...(worker ? [say`Du träffar ${worker.name}.`] : [])].join(' '),
            urgent,
          ),
          buttons: meets,
        };
      return {
        ...paragraphs(
          [
            movedWords(letter),
            worker
              ? say`Den nya tiden är ${when(booking)}, med ${worker.name}.`
              : say`Den nya tiden är ${when(booking)}.`,
          ].join(' '),
          urgent,
        ),
        buttons: change,
      };
    case 'proposed':
      return proposal(letter, booking, worker?.name, parts.secrets, urgent);
    case 'unseen':
      return paragraphs(`${say`Ingen har öppnat din bokning ${when(booking)} än. Tiden står kvar.`} ${call}`, urgent);
    case 'meeting':
      return { ...meetingWords(booking), buttons: meets };
    case 'agreed':
    case 'declined':
    case 'free':
    case 'nobody':
    case 'event':
      return paragraphs(say`Det gäller din tid ${when(booking)}.`, urgent);
    case 'reminder':
      if (hasLeft({ directory }, booking.worker)) return nobodyThere(booking, directory);
      return {
        ...paragraphs(
          worker
            ? say`Påminnelse: du har en konsultation ${when(booking)} med ${worker.name}.`
            : say`Påminnelse: du har en konsultation ${when(booking)}.`,
          say`Nämn inget barn vid namn. Konsultationen ersätter aldrig en anmälan.`,
        ),
        buttons: meets,
      };
    case 'undelivered':
      return paragraphs(
        `${say`Jag är inte säker på att kontaktsocialsekreteraren har fått veta ${lostToWorker(letter.lost)}. Det gäller ${when(booking)}.`} ${call}`,
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
    ...paragraphs(
      say`${whom ?? say`Kontaktsocialsekreteraren`} vill flytta din tid från ${when(booking)} till ${when(to)}. Går det bra?`,
      `${say`Din tid står kvar tills du har svarat.`} ${urgent}`,
    ),
    buttons: [press(say`Ja, byt tid`, answer(true)), press(say`Nej, behåll min tid`, answer(false))],
  };
}
