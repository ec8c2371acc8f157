import type { Directory } from '../shared/directory.js';
import type { Button, Reply } from '../shared/reply.js';
import { FORM_NAMES, type Slot } from './booking.js';
import type { BookingOutcome } from './outcome.js';
import { only, press, small, text, title, when } from './phrases.js';
import { forWorker } from './words-of-worker.js';

const TIMES = press('Mina tider', { is: 'times' }, true);

/** The address that takes a cancelled booking out of a calendar, or a moved one to its new time. */
const fileButton = (title: string, open: string | undefined): Button[] =>
  open === undefined ? [] : [{ title, open, aside: true }];

/** A booking that is cancelled. */
export const cancelledWords = ({ booking, calendar }: BookingOutcome & { is: 'cancelled' | 'begun' }): Reply =>
  only(
    `Tiden ${when(booking)} är avbokad. Ta bort den ur din kalender om du har lagt in den.`,
    press('Boka en ny tid', { is: 'begin' }),
    ...fileButton('Ta bort ur kalendern', calendar),
  );

/** Asks once before a booking is cancelled. */
export const cancelAskWords = ({ booking, step }: BookingOutcome & { is: 'cancelAsk' }): Reply => ({
  blocks: [title(`Ska jag avboka ${when(booking)}?`), text('Inget är ändrat än.')],
  buttons: [press('Ja, avboka', step), press('Nej, behåll tiden', { is: 'mine' }, true)],
});

/** Asks once before a booked time is taken back. */
export const withdrawAskWords = ({ booking, tells }: BookingOutcome & { is: 'withdrawAsk' }): Reply => ({
  blocks: [
    title(`Ska jag ställa in ${when(booking)}?`),
    text(
      tells
        ? 'Tiden är bokad. Jag säger till den som har bokat. Inget är ändrat än.'
        : 'Tiden är bokad av någon som är anonym och inte har bett om besked, så jag kan inte säga till. Inget är ändrat än.',
    ),
  ],
  buttons: [
    press('Ja, ställ in', { is: 'withdraw', start: booking.start }),
    press('Nej, behåll bokningen', { is: 'times' }, true),
  ],
});

const choiceOf = (slot: Slot) => ({
  title: `${when(slot)}, ${FORM_NAMES[slot.form].toLowerCase()}`,
  value: String(slot.start),
});

/** Another time that a social worker proposes for a booking: the form, what came of it, and the booker's answer. */
export function proposalWords(
  outcome: BookingOutcome & { is: 'proposeForm' | 'proposed' | 'cannotPropose' | 'answered' | 'proposalGone' },
  directory: Directory | undefined,
): Reply {
  switch (outcome.is) {
    case 'proposeForm': {
      const { booking, number, slots, because } = outcome;
      if (slots.length === 0)
        return only(
          'Du har ingen ledig tid att föreslå. Lägg in fler tider först.',
          press('Lägg in tider', { is: 'offerForm' }),
          TIMES,
        );
      const why = because === 'taken' ? 'Den tiden är inte ledig längre.' : 'Välj först en tid.';
      return {
        blocks: [
          title('Föreslå en annan tid'),
          ...(because ? [text(`${why} Inget är ändrat.`)] : []),
          text(forWorker(booking, directory, number)),
          { is: 'choice', id: 'newTime', label: 'Ny tid', choices: slots.map(choiceOf) },
          small('Bokningen står kvar tills den som har bokat har sagt ja. Den nya tiden hålls ledig så länge.'),
        ],
        buttons: [press('Skicka förslaget', { is: 'propose', id: booking.id }), TIMES],
      };
    }
    case 'proposed': {
      const { booking } = outcome;
      const to = booking.proposed ? when(booking.proposed) : '';
      return only(
        `Jag frågar den som har bokat om ${to} går bra. Till dess står ${when(booking)} kvar, och båda tiderna är upptagna.`,
        TIMES,
      );
    }
    case 'cannotPropose':
      return only(
        outcome.why === 'unreachable'
          ? 'Den som har bokat är anonym och har inte bett om besked, så jag kan inte fråga. Finns det ett nummer i dina tider kan du ringa.'
          : 'Den bokningen finns inte kvar, eller så har den börjat. Inget är ändrat.',
        TIMES,
      );
    case 'answered':
      return outcome.yes
        ? only(
            `Tack. Din tid är nu ${when(outcome.booking)}. Koden på ditt kvitto gäller fortfarande.`,
            ...fileButton('Flytta i kalendern', outcome.calendar),
          )
        : only(`Du har kvar din tid ${when(outcome.booking)}. Jag säger till kontaktsocialsekreteraren.`);
    case 'proposalGone':
      return only(
        'Det förslaget gäller inte längre. Din bokning är inte ändrad av det här.',
        press('Mina bokningar', { is: 'mine' }),
      );
  }
}

/** What came of marking a booking as seen. */
export const seenWords = ({ booking }: BookingOutcome & { is: 'seen' }): Reply =>
  only(
    booking === undefined
      ? 'Den bokningen finns inte kvar hos dig.'
      : booking.cancelled
        ? `Tiden ${when(booking)} är inte bokad hos dig längre.`
        : `Bra, då vet jag att du har sett ${when(booking)}.`,
    TIMES,
  );

/** The address of a social worker's own calendar, and how it is used. */
export function feedWords({ url, next }: BookingOutcome & { is: 'feed' }): Reply {
  if (url === undefined) return only('Jag har ingen adress på nätet här, så jag kan inte ge dig en kalender.', TIMES);
  return {
    blocks: [
      title('Dina bokningar i din egen kalender'),
      text(
        'Lägg till adressen i Outlook: Lägg till kalender, Prenumerera från webben. Den visar när du är bokad, men aldrig med vem eller om vad.',
      ),
      text(url),
      small('Den som har adressen ser dina tider. Har någon annan fått den, gör en ny: då slutar den gamla gälla.'),
    ],
    buttons: [{ title: 'Öppna', open: url }, press('Gör en ny adress', { is: 'feed', anew: next }, true), TIMES],
  };
}

/** What is known of the consultations, in numbers. */
export function statisticsWords({ numbers }: BookingOutcome & { is: 'statistics' }): Reply {
  const { total, months, subjects, ahead, keepDays, full } = numbers;
  const fullLine = full
    ? [
        text(
          `Fullt: ${full.full} av ${full.days} skoldagar framåt har ingen ledig tid (${Math.round((100 * full.full) / full.days)} procent). Varje skola räknas för sig, så långt fram som det går att boka.`,
        ),
      ]
    : [];
  if (total === undefined)
    return {
      blocks: [
        text('Det finns färre än fem konsultationer att räkna. Så få visar jag inte, för de kan peka ut någon.'),
        ...fullLine,
      ],
      buttons: [],
    };
  const picture = `Konsultationer per månad: ${months.map(({ name, count }) => `${name}, ${count}`).join('; ')}.`;
  const table = (heading: string, rows: readonly { readonly name: string; readonly count: number }[]) => [
    { is: 'heading' as const, text: heading },
    { is: 'facts' as const, facts: rows.map(({ name, count }) => [name, String(count)] as const) },
  ];
  return {
    blocks: [
      title('Konsultationer i siffror'),
      text(`${total} konsultationer, bokade eller genomförda, utan de avbokade. Jag minns ${keepDays} dagar bakåt.`),
      ...fullLine,
      { is: 'bars', rows: months, alt: picture },
      ...table('Månad', months),
      ...table('Ämne', subjects),
      ...table('Hur långt i förväg de bokades', ahead),
      small('Färre än fem slås ihop med andra, så att ingen pekas ut.'),
    ],
    buttons: [],
  };
}
