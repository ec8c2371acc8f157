import type { Directory } from '../shared/directory.js';
import type { Block, Reply } from '../shared/reply.js';
import type { BookingStep } from './actions.js';
import { FORM_NAMES, type Slot } from './booking.js';
import type { BookingOutcome } from './outcome.js';
import { only, press, small, text, title, WHAT_IT_IS, when } from './phrases.js';
import { details, receipt } from './words-of-details.js';
import { mineWords } from './words-of-mine.js';
import { schoolWords } from './words-of-schools.js';
import { timesWords } from './words-of-times.js';
import { awayAskWords, awayWords, backWords, offerForm } from './words-of-worker.js';

function phones(workers: readonly string[], directory: Directory | undefined): string[] {
  const known = (directory?.workers ?? []).filter(({ id }) => workers.includes(id));
  return known.flatMap(({ name, phone }) => (phone ? [`${name}, telefon ${phone}`] : []));
}

/** Whom to call where no time can be booked; a number that is not filled in is said to be missing. */
function orCall(workers: readonly string[], directory: Directory | undefined): Block[] {
  const own = phones(workers, directory);
  const office = directory?.mottagning ?? '(numret är inte ifyllt här, ring kommunens växel)';
  return [{ is: 'list', items: [...own, `Socialtjänstens mottagning, telefon ${office}`] }, text(WHAT_IT_IS)];
}

function slotList(outcome: BookingOutcome & { is: 'slots' }, directory: Directory | undefined): Reply {
  const { school, slots, more, because, move } = outcome;
  // Several may have the same hours.
  const several = school.workers.length + (school.substitute ? 1 : 0) > 1;
  const whom = ({ worker }: Slot) =>
    several ? (directory?.workers ?? []).filter(({ id }) => id === worker).map(({ name }) => name) : [];
  const to = (slot: Slot): BookingStep =>
    move
      ? { is: 'move', school: school.id, worker: slot.worker, start: slot.start, code: move }
      : { is: 'slot', school: school.id, worker: slot.worker, start: slot.start };
  return {
    blocks: [
      ...(because ? [text('Den tiden är inte ledig längre. De här är närmast.')] : []),
      title(move ? 'Välj en ny tid' : `Lediga tider, ${school.name}`),
      ...(because ? [] : [small('Är det bråttom, vänta inte på en tid. Anmäl genast. Vid fara: 112.')]),
    ],
    buttons: [
      ...slots.map(slot =>
        press([when(slot), FORM_NAMES[slot.form].toLowerCase(), ...whom(slot)].join(', '), to(slot)),
      ),
      ...(more ? [press('Fler tider', { is: 'slots', school: school.id, ...more, move }, true)] : []),
      press('Byt skola', { is: 'changeSchool', move }, true),
    ],
  };
}

/** Whom to call, for somebody whom the bot cannot book for: no account in the municipality's Teams. */
export function withoutAccount(directory: Directory | undefined): Reply {
  return {
    blocks: [
      text('Jag kan bara boka åt dig som är inloggad i kommunens Teams. Ring i stället.'),
      ...orCall([], directory),
    ],
    buttons: [],
  };
}

/** What a step of booking led to, in the words that the user reads. */
export function wordsOfBooking(outcome: BookingOutcome, directory: Directory | undefined): Reply {
  switch (outcome.is) {
    case 'schools':
    case 'schoolForm':
    case 'schoolsFound':
    case 'schoolPage':
      return schoolWords(outcome);
    case 'slots':
      return slotList(outcome, directory);
    case 'noSlots':
      return {
        blocks: [
          text(`Just nu finns inga lediga tider för ${outcome.school.name}. Ring i stället.`),
          ...orCall(
            [...outcome.school.workers, ...(outcome.school.substitute ? [outcome.school.substitute] : [])],
            directory,
          ),
        ],
        buttons: [press('Byt skola', { is: 'changeSchool', move: outcome.move }, true)],
      };
    case 'noWorker':
      return {
        blocks: [
          text(`${outcome.school.name} har ingen kontaktsocialsekreterare. Ring mottagningen i stället.`),
          ...orCall([], directory),
        ],
        buttons: [press('Byt skola', { is: 'changeSchool', move: outcome.move }, true)],
      };
    case 'noDirectory':
      return {
        blocks: [text('Din kommun har inte lagt in några skolor än. Ring i stället.'), ...orCall([], directory)],
        buttons: [],
      };
    case 'details':
      return details(outcome, directory);
    case 'receipt':
      return receipt(outcome, directory);
    case 'limit':
      return only(`Du har redan ${outcome.most} tider bokade framåt. Avboka en av dem först, eller ring mottagningen.`);
    case 'cancelled':
      return only(
        `Tiden ${when(outcome.booking)} är avbokad. Ta bort den ur din kalender om du har lagt in den.`,
        press('Boka en ny tid', { is: 'begin' }),
      );
    case 'begun':
      return only(`Tiden ${when(outcome.booking)} har redan börjat, så den går inte att avboka eller flytta.`);
    case 'codeUnknown':
      return only('Jag hittar ingen kommande bokning med den koden. Kontrollera den och skriv igen: avboka KOD');
    case 'tooManyTries':
      return only('Det blev för många fel koder. Försök igen om en kvart.');
    case 'mine':
      return mineWords(outcome, directory);
    case 'times':
      return timesWords(outcome, directory);
    case 'offerForm':
      return offerForm(outcome.today, outcome.wrong, outcome.filled);
    case 'offered':
      return only(
        outcome.slots > 0
          ? `Sparat. ${outcome.slots} tider kan bokas de närmaste sex veckorna.`
          : 'Sparat, men ingen tid går att boka de närmaste sex veckorna.',
        press('Mina tider', { is: 'times' }),
      );
    case 'withdrawn':
      return only(
        !outcome.booked
          ? 'Tiden är borttagen.'
          : outcome.tells
            ? 'Tiden är borttagen, och bokningen är inställd. Jag säger till den som hade bokat.'
            : 'Tiden är borttagen, och bokningen är inställd. Den som hade bokat är anonym och har inte bett om besked, så jag kan inte säga till.',
        press('Ångra', { is: 'giveBack', start: outcome.start }),
        press('Mina tider', { is: 'times' }),
      );
    case 'givenBack':
      return only(
        outcome.free
          ? 'Tiden är inte längre borttagen. Var den bokad är den bokningen fortfarande inställd.'
          : 'Tiden har redan börjat. Inget är ändrat.',
        press('Mina tider', { is: 'times' }),
      );
    case 'away':
      return only(
        awayWords(outcome),
        press('Ångra', { is: 'back', from: outcome.from, to: outcome.to }),
        press('Mina tider', { is: 'times' }),
      );
    case 'awayAsk':
      return awayAskWords(outcome);
    case 'back':
    case 'backAsk':
    case 'backNone':
      return backWords(outcome);
    case 'awayWrong':
      return only(
        'Jag förstod inte dagarna. Skriv till exempel: jag är sjuk i dag, eller: jag är sjuk 2026-12-01 till 2026-12-03',
      );
  }
}
