import type { Directory } from '../directory.js';
import type { Block, Reply } from '../reply.js';
import { type BookingStep, NOTE_MAX } from './actions.js';
import { type Booking, FORM_NAMES, type FORMS, type Slot, SUBJECTS } from './booking.js';
import { shownCode } from './codes.js';
import type { BookingOutcome } from './outcome.js';
import { only, press, small, text, title, when } from './phrases.js';
import { mineWords } from './words-of-mine.js';
import { schoolWords } from './words-of-schools.js';
import { timesWords } from './words-of-times.js';
import { awayWords, offerForm } from './words-of-worker.js';

const WHAT_IT_IS =
  'I en konsultation får du råd. Inget barn nämns vid namn. Den ersätter aldrig en anmälan: misstänker du att ett barn far illa ska du anmäla genast. Är det bråttom, vänta inte på tiden. Vid fara: 112.';

const HOW: Readonly<Record<(typeof FORMS)[number], { named: string; anonymous: string }>> = {
  telefon: {
    named: 'Socialsekreteraren ringer dig.',
    anonymous: 'Du ringer själv på den tiden. Tänk på att din telefon kan visa ditt nummer.',
  },
  teams: {
    named: 'Socialsekreteraren ringer dig i Teams.',
    anonymous: 'I Teams syns ditt namn när du ringer. Vill du vara anonym, ring på telefon i stället.',
  },
  plats: { named: 'Ni ses på plats.', anonymous: 'Ni ses på plats. Där syns det vem du är.' },
};

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

const KEPT_NAMED =
  'Jag sparar tiden, ämnet, skolan, ditt namn och din anteckning tills bokningen är gammal. Sedan raderas den.';
const KEPT_ANONYMOUS =
  'Jag sparar tiden och ämnet, men inte vem du är. Chatten finns kvar i kommunens Teams, och det kan jag inte ändra.';

function details(outcome: BookingOutcome & { is: 'details' }): Reply {
  const { school, slot, press: key, filled } = outcome;
  const confirm = (named: boolean): BookingStep => ({
    is: 'confirm',
    school: school.id,
    worker: slot.worker,
    start: slot.start,
    press: key,
    named,
  });
  const toggle = (id: 'tell' | 'showSchool', label: string): Block => ({
    is: 'toggle',
    id,
    label,
    ...(filled?.[id] === 'true' ? { on: true } : {}),
  });
  return {
    blocks: [
      title(when(slot)),
      text(`${FORM_NAMES[slot.form]}. ${school.name}.`),
      {
        is: 'choice',
        id: 'subject',
        label: 'Vad gäller det?',
        choices: Object.entries(SUBJECTS).map(([value, name]) => ({ title: name, value })),
        value: filled?.subject ?? 'oro',
      },
      { is: 'heading', text: 'Om du bokar anonymt' },
      toggle('tell', 'Säg till mig här i chatten om tiden ändras'),
      toggle('showSchool', 'Visa vilken skola jag ringer från'),
      small(`${HOW[slot.form].anonymous} ${KEPT_ANONYMOUS}`),
      { is: 'heading', text: 'Om du bokar med ditt namn' },
      {
        is: 'input',
        kind: 'text',
        id: 'note',
        label: 'Kort anteckning (aldrig om vem det gäller)',
        max: NOTE_MAX,
        ...(filled?.note ? { value: filled.note } : {}),
      },
      small('Anteckningen följer bara med när du bokar med ditt namn.'),
      small(WHAT_IT_IS),
    ],
    buttons: [
      press('Boka anonymt', confirm(false)),
      press('Boka med mitt namn', confirm(true)),
      press('Andra tider', { is: 'slots', school: school.id }, true),
    ],
  };
}

function slotList(outcome: BookingOutcome & { is: 'slots' }): Reply {
  const { school, slots, more, because, move } = outcome;
  const to = (slot: Slot): BookingStep =>
    move
      ? { is: 'move', school: school.id, worker: slot.worker, start: slot.start, code: move }
      : { is: 'slot', school: school.id, worker: slot.worker, start: slot.start };
  return {
    blocks: [
      ...(because ? [text('Den tiden hann någon annan före till, eller så är den inte kvar. De här är närmast.')] : []),
      title(move ? 'Välj en ny tid' : `Lediga tider, ${school.name}`),
      ...(because ? [] : [small('Är det bråttom, vänta inte på en tid. Anmäl genast. Vid fara: 112.')]),
    ],
    buttons: [
      ...slots.map(slot => press(`${when(slot)}, ${FORM_NAMES[slot.form].toLowerCase()}`, to(slot))),
      ...(more ? [press('Fler tider', { is: 'slots', school: school.id, after: more, move }, true)] : []),
      press('Byt skola', { is: 'changeSchool', move }, true),
    ],
  };
}

function receipt(outcome: BookingOutcome & { is: 'receipt' }, directory: Directory | undefined): Reply {
  const { booking, code, school, calendar, moved } = outcome;
  const named = booking.booker !== undefined;
  const worker = (directory?.workers ?? []).find(({ id }) => id === booking.worker);
  const how = HOW[booking.form][named ? 'named' : 'anonymous'];
  const call = !named && worker?.phone ? ` Numret är ${worker.phone}.` : '';
  return {
    blocks: [
      title(moved ? 'Din tid är flyttad' : 'Din tid är bokad'),
      {
        is: 'facts',
        facts: [
          ['Tid', when(booking)],
          ['Hur', `${FORM_NAMES[booking.form]}. ${how}${call}`],
          ...(worker ? [['Med', worker.name] as const] : []),
          ...(school ? [['Skola', school.name] as const] : []),
          ['Ämne', SUBJECTS[booking.subject]],
          ['Kod', shownCode(code)],
        ],
      },
      text(WHAT_IT_IS),
      small(named ? KEPT_NAMED : KEPT_ANONYMOUS),
      ...(named ? [] : [anonymousNote(booking)]),
    ],
    buttons: [
      ...(calendar ? [{ title: 'Lägg i kalendern', open: calendar }] : []),
      press('Boka om', { is: 'slots', school: school?.id ?? '-', move: code }, true),
      press('Avboka', { is: 'cancel', code }, true),
    ],
  };
}

function anonymousNote({ sealed }: Booking): Block {
  return small(
    sealed === undefined
      ? 'Spara koden. Utan den kan varken du eller jag hitta bokningen. Skriv: avboka KOD eller boka om KOD. Blir tiden inställd kan jag inte nå dig.'
      : 'Spara koden. Jag säger till här om tiden ändras. För det sparar jag en förseglad adress, som raderas när tiden har varit.',
  );
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
      return slotList(outcome);
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
      return details(outcome);
    case 'receipt':
      return receipt(outcome, directory);
    case 'limit':
      return only(`Du har redan ${outcome.most} tider bokade framåt. Avboka en av dem först, eller ring mottagningen.`);
    case 'cancelled':
      return only(`Tiden ${when(outcome.booking)} är avbokad.`, press('Boka en ny tid', { is: 'begin' }));
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
          : outcome.told
            ? 'Tiden är borttagen, och den som hade bokat har fått veta det.'
            : 'Tiden är borttagen. Den var bokad, och bokningen är nu inställd. Jag har inte kunnat säga det till den som hade bokat.',
        press('Mina tider', { is: 'times' }),
      );
    case 'away':
      return only(awayWords(outcome), press('Mina tider', { is: 'times' }));
    case 'awayWrong':
      return only(
        'Jag förstod inte dagarna. Skriv till exempel: jag är sjuk i dag, eller: jag är sjuk 2026-12-01 till 2026-12-03',
      );
  }
}
