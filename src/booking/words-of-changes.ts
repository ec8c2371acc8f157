import { MONTHS, monthName } from '../shared/day.js';
import type { Directory } from '../shared/directory.js';
import type { Button, Reply } from '../shared/reply.js';
import { say } from '../shared/say.js';
import { minutesOf } from './as-moved.js';
import type { Booking, Slot } from './booking.js';
import type { BookingOutcome } from './outcome.js';
import { again, only, press, small, text, title, when } from './phrases.js';
import type { Row } from './statistics.js';
import { formOnLine } from './words-of-names.js';
import { forWorker } from './words-of-worker.js';

const times = () => press(say`Mina tider`, { is: 'times' }, true);

/** The address that takes a cancelled booking out of a calendar, or a moved one to its new time. */
const fileButton = (title: string, open: string | undefined): Button[] =>
  open === undefined ? [] : [{ title, open, aside: true }];

function goneWords(booking: Booking, moving: true | undefined): string {
  const out = say`Ta bort den ur din kalender om du har lagt in den.`;
  if (booking.cancelled === 'worker')
    return `${say`Tiden ${when(booking)} är inställd av kontaktsocialsekreteraren.`} ${out}`;
  if (moving) return `${say`Tiden ${when(booking)} är redan avbokad, så jag har inte flyttat den.`} ${out}`;
  return say`Tiden ${when(booking)} är avbokad. Ta bort den ur din kalender om du har lagt in den.`;
}

/** A booking that is cancelled. */
export const cancelledWords = ({
  booking,
  calendar,
  moving,
}: BookingOutcome & { is: 'cancelled' | 'begun' }): Reply => ({
  ...only(
    goneWords(booking, moving),
    press(say`Boka en ny tid`, { is: 'begin' }),
    ...fileButton(say`Ta bort ur kalendern`, calendar),
  ),
  cancelled: booking.school === undefined ? {} : { school: booking.school },
});

/** Asks once before a booking is cancelled. */
export const cancelAskWords = ({ booking, step, only }: BookingOutcome & { is: 'cancelAsk' }): Reply => ({
  blocks: [
    ...(only ? [text(say`Du har bara en tid bokad.`)] : []),
    title(say`Ska jag avboka ${when(booking)}?`),
    text(say`Inget är ändrat än.`),
  ],
  buttons: [
    press(say`Ja, avboka`, step),
    press(say`Nej, behåll tiden`, { is: 'keep', worker: booking.worker, id: booking.id }, true),
  ],
});

/** Asked once before a booking is moved to a time that was typed. */
export const moveAskWords = ({ booking, slot, school, step }: BookingOutcome & { is: 'moveAsk' }): Reply => ({
  blocks: [
    title(say`Ska jag flytta din tid från ${when(booking)} till ${when(slot)}?`),
    ...(minutesOf(slot) === minutesOf(booking)
      ? []
      : [text(say`Tiden blir ${minutesOf(slot)} minuter i stället för ${minutesOf(booking)}.`)]),
    text(say`Inget är ändrat än.`),
  ],
  buttons: [
    press(say`Ja, flytta`, step),
    press(say`Nej, behåll tiden`, { is: 'keep', worker: booking.worker, id: booking.id }, true),
    press(say`Andra tider`, { is: 'slots', school: school.id, move: step.code }, true),
  ],
});

/** What was asked about is not cancelled. */
export const keptWords = ({ booking, named }: BookingOutcome & { is: 'kept' }): Reply =>
  only(
    booking ? say`Inget är ändrat. Tiden ${when(booking)} står kvar.` : say`Inget är ändrat.`,
    ...(named ? [press(say`Mina bokningar`, { is: 'mine' })] : []),
  );

/** Asks once before a booked time is taken back. */
export const withdrawAskWords = ({ booking, tells }: BookingOutcome & { is: 'withdrawAsk' }): Reply => ({
  blocks: [
    title(say`Ska jag ställa in ${when(booking)}?`),
    text(
      tells
        ? say`Tiden är bokad. Jag säger till den som har bokat. Inget är ändrat än.`
        : say`Tiden är bokad av någon som är anonym och inte har bett om besked, så jag kan inte säga till. Inget är ändrat än.`,
    ),
  ],
  buttons: [
    press(say`Ja, ställ in`, { is: 'withdraw', start: booking.start }),
    press(say`Nej, behåll bokningen`, { is: 'times' }, true),
  ],
});

const choiceOf = (slot: Slot) => ({
  title: `${when(slot)}, ${formOnLine(slot.form)}`,
  value: String(slot.start),
});

/** Another time that a social worker proposes for a booking: the form, what came of it, and the booker's answer. */
export function proposalWords(
  outcome: BookingOutcome & { is: 'proposeForm' | 'proposed' | 'cannotPropose' | 'answered' | 'proposalGone' },
  directory: Directory | undefined,
): Reply {
  switch (outcome.is) {
    case 'proposeForm': {
      const { booking, opened, slots, because } = outcome;
      if (slots.length === 0)
        return only(
          say`Du har ingen ledig tid att föreslå. Lägg in fler tider först.`,
          press(say`Lägg in tider`, { is: 'offerForm' }),
          times(),
        );
      const why =
        because === 'taken'
          ? say`Den tiden är inte ledig längre. Inget är ändrat.`
          : say`Välj först en tid. Inget är ändrat.`;
      return {
        blocks: [
          title(say`Föreslå en annan tid`),
          ...(because ? [text(why)] : []),
          text(forWorker(booking, directory, opened)),
          { is: 'choice', id: 'newTime', label: say`Ny tid`, choices: slots.map(choiceOf) },
          small(say`Bokningen står kvar tills den som har bokat har sagt ja. Den nya tiden hålls ledig så länge.`),
        ],
        buttons: [press(say`Skicka förslaget`, { is: 'propose', id: booking.id }), times()],
      };
    }
    case 'proposed': {
      const { booking } = outcome;
      const to = booking.proposed ? when(booking.proposed) : '';
      return only(
        say`Jag frågar den som har bokat om ${to} går bra. Till dess står ${when(booking)} kvar, och båda tiderna är upptagna.`,
        times(),
      );
    }
    case 'cannotPropose':
      return only(
        outcome.why === 'unreachable'
          ? say`Den som har bokat är anonym och har inte bett om besked, så jag kan inte fråga. Finns det ett nummer i dina tider kan du ringa.`
          : say`Den bokningen finns inte kvar, eller så har den börjat. Inget är ändrat.`,
        times(),
      );
    case 'answered':
      return outcome.yes
        ? only(
            say`Tack. Din tid är nu ${when(outcome.booking)}. Koden på ditt kvitto gäller fortfarande.`,
            ...fileButton(say`Flytta i kalendern`, outcome.calendar),
          )
        : only(say`Du har kvar din tid ${when(outcome.booking)}. Jag säger till kontaktsocialsekreteraren.`);
    case 'proposalGone':
      return only(
        say`Det förslaget gäller inte längre. Din bokning är inte ändrad av det här.`,
        press(say`Mina bokningar`, { is: 'mine' }),
      );
  }
}

/** What came of marking a booking as seen. */
export const seenWords = ({ booking }: BookingOutcome & { is: 'seen' }): Reply =>
  only(
    booking === undefined
      ? say`Den bokningen finns inte kvar hos dig.`
      : booking.cancelled
        ? say`Tiden ${when(booking)} är inte bokad hos dig längre.`
        : say`Bra, då vet jag att du har sett ${when(booking)}.`,
    times(),
  );

/** The address of a social worker's own calendar, and how it is used. */
export function feedWords({ url, next }: BookingOutcome & { is: 'feed' }): Reply {
  if (url === undefined)
    return only(say`Jag har ingen adress på nätet här, så jag kan inte ge dig en kalender.`, times());
  return {
    blocks: [
      title(say`Dina bokningar i din egen kalender`),
      text(
        say`Lägg till adressen i Outlook: Lägg till kalender, Prenumerera från webben. Den visar när du är bokad, men aldrig med vem eller om vad.`,
      ),
      text(url),
      small(say`Den som har adressen ser dina tider. Har någon annan fått den, gör en ny: då slutar den gamla gälla.`),
    ],
    buttons: [
      { title: say`Öppna`, open: url },
      press(say`Gör en ny adress`, { is: 'feed', anew: next }, true),
      times(),
    ],
  };
}

/** "november 2026", as the numbers have it, in the language that is spoken. */
function monthOf(name: string): string {
  const [month = '', year = ''] = name.split(' ');
  const at = MONTHS.indexOf(month);
  return at < 0 ? again(name) : `${monthName(at + 1)} ${year}`;
}

const rowsOf = (rows: readonly Row[], nameOf: (name: string) => string): Row[] =>
  rows.map(({ name, count }) => ({ name: nameOf(name), count }));

/** What is known of the consultations, in numbers. */
export function statisticsWords({ numbers }: BookingOutcome & { is: 'statistics' }): Reply {
  const { total, keepDays, full } = numbers;
  const months = rowsOf(numbers.months, monthOf);
  const fullLine = full
    ? [
        text(
          say`Fullt: ${full.full} av ${full.days} skoldagar framåt har ingen ledig tid (${Math.round((100 * full.full) / full.days)} procent). Varje skola räknas för sig, så långt fram som det går att boka.`,
        ),
      ]
    : [];
  if (total === undefined)
    return {
      blocks: [
        text(say`Det finns färre än fem konsultationer att räkna. Så få visar jag inte, för de kan peka ut någon.`),
        ...fullLine,
      ],
      buttons: [],
    };
  const picture = say`Konsultationer per månad: ${months.map(({ name, count }) => `${name}, ${count}`).join('; ')}.`;
  const table = (heading: string, rows: readonly Row[]) => [
    { is: 'heading' as const, text: heading },
    { is: 'facts' as const, facts: rows.map(({ name, count }) => [name, String(count)] as const) },
  ];
  return {
    blocks: [
      title(say`Konsultationer i siffror`),
      text(say`${total} konsultationer, bokade eller genomförda, utan de avbokade. Jag minns ${keepDays} dagar bakåt.`),
      ...fullLine,
      { is: 'bars', rows: months, alt: picture },
      ...table(say`Månad`, months),
      ...table(say`Ämne`, rowsOf(numbers.subjects, again)),
      ...table(say`Hur långt i förväg de bokades`, rowsOf(numbers.ahead, again)),
      small(say`Färre än fem slås ihop med andra, så att ingen pekas ut.`),
    ],
    buttons: [],
  };
}
